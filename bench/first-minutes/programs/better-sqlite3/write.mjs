import Database from "better-sqlite3";

const db = new Database("./data.db");
db.pragma("journal_mode = WAL");
db.exec("CREATE TABLE IF NOT EXISTS page (id TEXT PRIMARY KEY, visits INTEGER)");
db.prepare("INSERT OR REPLACE INTO page VALUES (?, ?)").run("page:1", 0);
console.log("writing");
const increment = db.prepare("UPDATE page SET visits = visits + 1 WHERE id = ?");
setInterval(() => increment.run("page:1"), 100);
