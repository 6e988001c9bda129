import Database from "better-sqlite3";

const db = new Database("./data.db");
const select = db.prepare("SELECT visits FROM page WHERE id = ?");
const before = select.get("page:1");
console.log("read", before);
const timer = setInterval(() => {
  const data = select.get("page:1");
  if (data.visits === before.visits) return;
  console.log("changed", data);
  clearInterval(timer);
}, 10);
