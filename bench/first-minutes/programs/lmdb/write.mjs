import { open } from "lmdb";

const db = open({ path: "./data" });
await db.put("page:1", { visits: 0 });
console.log("writing");
const increment = () => db.put("page:1", { visits: db.get("page:1").visits + 1 });
setInterval(() => db.transaction(increment), 100);
