/**
 * The rooms of `src/` and `assembly/`, and which other rooms each may import from: those below it.
 * Type imports count too: a reader of the importing file has to read the type. `docs/ARCHITECTURE.md`
 * draws the rooms.
 */
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "uvu";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

/** Each room, and the rooms below that it may use. Everything else is forbidden. */
const MAY_IMPORT: Record<string, Record<string, string>> = {
  src: {
    support: "",
    memory: "support",
    codec: "memory support",
    channel: "memory support",
    disk: "codec memory support",
    json: "",
    pipe: "support",
    read: "codec memory support",
    request: "read codec memory support",
    watch: "read codec memory support",
    stream: "codec memory support",
    documents: "watch codec support",
    database: "documents watch request read codec memory support",
    store: "database documents watch request read disk codec memory support",
    browser: "client store database watch request read pipe disk codec memory support",
    client: "stream database documents watch request read pipe channel codec memory support",
    server: "stream store documents watch request disk channel memory support",
    open: "server store client request disk channel memory watch support",
    gateway: "stream pipe channel support",
    sync: "database documents watch request codec memory support",
    http: "database watch json pipe codec support",
    cli: "sync http gateway pipe json server store client request disk channel codec memory support",
    "index.ts":
      "sync http gateway open server client store database documents watch request read pipe channel codec support",
    "doc.ts": "documents",
    "wasm.ts": "memory",
  },
  assembly: {
    layout: "",
    codec: "",
    json: "codec",
    heap: "",
    indexes: "heap codec",
    logs: "heap codec",
    read: "logs indexes heap codec",
    crdt: "logs heap codec",
    nodes: "crdt logs indexes heap codec",
    delta: "crdt heap codec",
    operations: "nodes crdt logs indexes heap codec",
    replication: "delta nodes crdt indexes logs heap codec",
    gc: "nodes crdt indexes logs heap codec",
    stream: "read nodes crdt indexes logs heap codec",
    engine: "operations replication gc nodes logs heap codec",
    disk: "gc delta nodes crdt logs heap codec",
    "index.ts": "engine stream disk gc nodes read logs indexes heap codec",
  },
};

/** Files outside of the rooms. */
const OUTSIDE = /^(?:src\/(?:index|doc|wasm)\.ts|assembly\/(?:index\.ts|tsconfig\.json))$/;

const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*"(\.[^"]+)"/g;

/** The imports of `file` that its room may not have, as sentences. */
function forbidden(file: string, text: string): string[] {
  const [tree, room] = file.split("/") as [string, string];
  const below = MAY_IMPORT[tree]![room];
  if (below === undefined) return [`${file} stands in no room`];
  const mayUse = (target: string, to: string) => {
    // Each room of the core knows the layout; `src/` knows nothing else of the core.
    if (target === "assembly" && to === "layout") return room !== "layout" || tree === "assembly";
    return target === tree && (to === room || below.split(" ").includes(to));
  };
  const found: string[] = [];
  for (const [, path] of text.matchAll(IMPORT)) {
    const [target, to] = normalize(join(dirname(file), path!)).split("/") as [string, string];
    if (!mayUse(target, to)) found.push(`${file} imports ${target}/${to}`);
  }
  return found;
}

function readText(file: string): string {
  return readFileSync(join(ROOT, file), "utf8");
}

function filesOf(tree: string): string[] {
  const entries = readdirSync(join(ROOT, tree), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length));
}

for (const tree of Object.keys(MAY_IMPORT)) {
  test(`${tree}/: each room imports only from the rooms below it`, () => {
    const files = filesOf(tree).filter((file) => file.endsWith(".ts"));
    assert.ok(files.length > 50);
    const found = files.flatMap((file) => forbidden(file, readText(file)));
    assert.deepEqual(found, []);
  });

  test(`${tree}/: no file stands outside the rooms but the entries`, () => {
    const outside = filesOf(tree).filter((file) => file.split("/").length === 2);
    assert.deepEqual(
      outside.filter((file) => !OUTSIDE.test(file)),
      [],
    );
  });
}

test("docs/ARCHITECTURE.md has the same rooms and the same permissions", () => {
  const text = readFileSync(join(ROOT, "docs/ARCHITECTURE.md"), "utf8");
  for (const [tree, rooms] of Object.entries(MAY_IMPORT)) {
    const table = text.slice(text.indexOf(`\n\`${tree}/\`, from the bottom up`)).split("\n\n")[1]!;
    const rows = [...table.matchAll(/^\| `(\w+)\/` \| [^|]+ \| ([^|]+) \|$/gm)];
    const documented = rows.map(([, room, below]) => [room, below === "–" ? "" : below]);
    const expected = Object.entries(rooms).filter(([room]) => !room.endsWith(".ts"));
    assert.deepEqual(Object.fromEntries(documented), Object.fromEntries(expected));
  }
});

test("Loro comes from find-loro.ts alone, which finds it for a bundle too", () => {
  const files = filesOf("src").filter((file) => /\bfrom "loro-crdt"/.test(readText(file)));
  assert.deepEqual(files.sort(), ["src/documents/find-loro.ts", "src/documents/loro.d.ts"]);
});

test("an import that runs up is found, whether of a value, a type or at run time", () => {
  const up = [
    ["src/read/x.ts", 'import { a } from "../request/slot.ts";', "src/request"],
    ["src/watch/x.ts", 'import type { A } from "../client/client.ts";', "src/client"],
    ["src/documents/x.ts", 'const a = await import("../store/store.ts");', "src/store"],
    ["src/support/x.ts", 'export * from "../../assembly/heap/epochs.ts";', "assembly/heap"],
    ["assembly/heap/x.ts", 'import { a } from "../indexes/btree";', "assembly/indexes"],
  ] as const;
  for (const [file, text, target] of up) {
    assert.deepEqual(forbidden(file, text), [`${file} imports ${target}`]);
  }
  assert.deepEqual(forbidden("src/new/x.ts", ""), ["src/new/x.ts stands in no room"]);
  assert.deepEqual(forbidden("src/watch/x.ts", 'import "../read/reader.ts";'), []);
});

test.run();
