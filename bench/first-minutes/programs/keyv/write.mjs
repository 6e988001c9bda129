import Keyv from "keyv";
import { KeyvFile } from "keyv-file";

const db = new Keyv({ store: new KeyvFile({ filename: "./data.json", writeDelay: 0 }) });
await db.set("page:1", { visits: 0 });
console.log("writing");
setInterval(async () => {
  const { visits } = await db.get("page:1");
  await db.set("page:1", { visits: visits + 1 });
}, 100);
