import { open } from "pluresdb-ipc";

const db = await open("my-app", { path: "./data" });
await db.put("page:1", { visits: 0 });
console.log("writing");
setInterval(() => db.increment("page:1", "visits"), 100);
