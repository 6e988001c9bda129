import Keyv from "keyv";
import { KeyvFile } from "keyv-file";

// A store reads its file once: what another process wrote needs a new one.
const open = () => new Keyv({ store: new KeyvFile({ filename: "./data.json" }) });
const before = await open().get("page:1");
console.log("read", before);
setInterval(async () => {
  const data = await open().get("page:1");
  if (data === undefined || data.visits === before.visits) return;
  console.log("changed", data);
  process.exit();
}, 10);
