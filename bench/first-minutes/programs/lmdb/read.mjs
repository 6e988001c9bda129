import { open } from "lmdb";

const db = open({ path: "./data" });
const before = db.get("page:1");
console.log("read", before);
const timer = setInterval(() => {
  const data = db.get("page:1");
  if (data.visits === before.visits) return;
  console.log("changed", data);
  clearInterval(timer);
}, 10);
