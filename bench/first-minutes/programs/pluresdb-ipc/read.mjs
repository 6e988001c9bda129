import { open } from "pluresdb-ipc";

const db = await open("my-app", { path: "./data" });
console.log("read", db.get("page:1"));
for await (const { data } of db.watch({ prefix: "page:1" })) {
  console.log("changed", data);
  break;
}
await db.close();
