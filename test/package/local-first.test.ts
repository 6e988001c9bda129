/** The programs of `docs/LOCAL_FIRST.md` that move data from other databases run unchanged. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";

import { CrdtStore } from "../../src/index.ts";
import { inWorld } from "../helpers/world.ts";
import { PACKAGE, installPackage } from "./compile.ts";
import { codeBlocks, sections } from "./markdown.ts";

const PAGE = readFileSync(join(PACKAGE, "docs/LOCAL_FIRST.md"), "utf8");
/** A watchdog. */
const MS_MAX = 60_000;

interface Migration {
  /** Packages that this repository has. */
  packages?: string[];
  /** Those that it lacks, as modules that answer as they do. */
  standIns?: Record<string, string>;
  /** A program that makes the old data. */
  before?: string;
  expected: { id: string; data: unknown }[];
}

const MIGRATIONS: Record<string, Migration> = {
  "From PluresDB": {
    standIns: {
      "@plures/pluresdb": `
        export class PluresDatabase {
          constructor(actor, path) { if (path !== "./pluresdb-data") throw new Error(path); }
          list() { return [{ id: "user:1", data: { name: "Ann" }, timestamp: "2026-01-01T00:00:00+00:00" }]; }
        }`,
    },
    expected: [{ id: "user:1", data: { name: "Ann" } }],
  },
  "From lmdb": {
    packages: ["lmdb"],
    before: `
      import { open } from "lmdb";
      const db = open({ path: "./lmdb-data" });
      db.putSync("user:1", { name: "Ann" });
      db.putSync(["user", 2], { name: "Bo" });
      db.putSync(7, [1, 2]);
      await db.close();`,
    expected: [
      { id: "7", data: [1, 2] },
      { id: "user:1", data: { name: "Ann" } },
      { id: "user:2", data: { name: "Bo" } },
    ],
  },
  "From better-sqlite3": {
    standIns: {
      "better-sqlite3": `
        const tables = { users: [{ id: 1, name: "Ann" }], orders: [{ id: 1, total: 5 }] };
        export default class Database {
          constructor(path, { readonly }) { if (path !== "old.db" || !readonly) throw new Error(path); }
          prepare(query) { return { iterate: () => tables[query.split(" ").at(-1)].values() }; }
          close() {}
        }`,
    },
    expected: [
      { id: "order:1", data: { id: 1, total: 5 } },
      { id: "user:1", data: { id: 1, name: "Ann" } },
    ],
  },
  "From Yjs": {
    packages: ["yjs", "lib0", "isomorphic.js", "loro-crdt"],
    before: `
      import { writeFileSync } from "node:fs";
      import * as Y from "yjs";
      const doc = new Y.Doc();
      doc.getMap("meta").set("title", "List");
      doc.getText("body").insert(0, "eggs");
      writeFileSync("note.yjs", Y.encodeStateAsUpdate(doc));`,
    expected: [{ id: "note:1", data: { title: "List" } }],
  },
};

function install(directory: string, { packages = [], standIns = {} }: Migration): void {
  const modules = join(directory, "node_modules");
  for (const name of packages)
    symlinkSync(join(PACKAGE, "node_modules", name), join(modules, name));
  for (const [name, text] of Object.entries(standIns)) {
    mkdirSync(join(modules, name), { recursive: true });
    writeFileSync(join(modules, name, "package.json"), '{"type":"module","main":"index.js"}');
    writeFileSync(join(modules, name, "index.js"), text);
  }
}

function run(directory: string, name: string, text: string): void {
  writeFileSync(join(directory, name), text);
  const { stderr, status, signal } = spawnSync(process.execPath, [name], {
    cwd: directory,
    encoding: "utf8",
    timeout: MS_MAX,
  });
  assert.equal(status ?? signal, 0, stderr);
  assert.equal(stderr, "");
}

const CHAPTERS = sections(PAGE, 3);

test("each migration on the page has its program, and a test", () => {
  const chapters = [...CHAPTERS.keys()].filter((heading) => heading.startsWith("From "));
  assert.deepEqual(chapters, Object.keys(MIGRATIONS));
});

for (const [chapter, migration] of Object.entries(MIGRATIONS)) {
  test(
    `${chapter}: the data is moved`,
    inWorld(async ({ directory }) => {
      installPackage(directory);
      install(directory, migration);
      if (migration.before) run(directory, "before.mjs", migration.before);
      const [program] = codeBlocks(CHAPTERS.get(chapter)!);
      run(directory, "migrate.mjs", program!.text);
      // It may be repeated.
      if (chapter !== "From Yjs") run(directory, "migrate.mjs", program!.text);
      const store = new CrdtStore({ path: join(directory, "data") });
      if (chapter === "From Yjs") {
        const note = await store.doc("note:1:body");
        assert.equal(note.getText("body").toString(), "eggs");
        note.close();
        store.deleteSync("note:1:body");
      }
      assert.deepEqual(store.list(), migration.expected);
      store.close();
    }),
  );
}

test.run();
