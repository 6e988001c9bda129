/** The version of LMDB's format: the walk reads the one that it knows, and LMDB reads the others. */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";

import { CrdtStore } from "../../src/index.ts";
import {
  META_FREE_TREE,
  META_VERSION,
  LMDB_PAGE_BYTES,
  TREE_ENTRIES,
  VERSION,
} from "../../src/disk/lmdb-format.ts";
import { damageOf, walkFile } from "../../src/disk/lmdb-walk.ts";
import { moveToAppendLog } from "../helpers/append-log.ts";
import { type World, assertRefused, inWorld } from "../helpers/world.ts";

const NODES = 300;
/** LMDB looks at the lower half of the word only. */
const READABLE_VERSION = 0x10000 + VERSION;
const UNREADABLE_VERSION = VERSION + 1;

/** A store's directory, whose records are in the append log with `isAppended`. */
function fill(world: World, isAppended: boolean): { path: string; file: string; nodes: unknown[] } {
  const path = join(world.directory, "data");
  const store = new CrdtStore({ path });
  for (let i = 0; i < NODES; i++) store.putSync(`node-${i}`, { i, text: "x".repeat(40 * i) });
  const nodes = store.list();
  store.close();
  if (isAppended) moveToAppendLog(path);
  return { path, file: join(path, "data.mdb"), nodes };
}

/** Writes a word into both meta pages. */
function plant(file: string, at: number, word: number): void {
  const bytes = readFileSync(file);
  for (const page of [0, LMDB_PAGE_BYTES]) bytes.writeUInt32LE(word, page + at);
  writeFileSync(file, bytes);
}

/** Damage that the walk reports and LMDB does not notice. */
function damage(file: string): void {
  plant(file, META_FREE_TREE + TREE_ENTRIES, 1000);
}

for (const isAppended of [false, true]) {
  test(
    `${isAppended ? "the append log: " : ""}a file of an unknown version is loaded by LMDB, and changed`,
    inWorld(async (world) => {
      const { path, file, nodes } = fill(world, isAppended);
      const progress: [number, number][] = [];
      const visited: string[] = [];
      plant(file, META_VERSION, READABLE_VERSION);
      const record = ({ buffer, start, end }: { buffer: Buffer; start: number; end: number }) =>
        void visited.push(buffer.toString("latin1", start, end));
      assert.equal(walkFile(file, { record }), false);
      assert.deepEqual(visited, []);
      assert.equal(damageOf(file), undefined);

      const onProgress = (done: number, total: number) => void progress.push([done, total]);
      const store = new CrdtStore({ path, onProgress });
      assert.deepEqual(store.list(), nodes);
      assert.deepEqual(progress.at(-1), [NODES, NODES]);
      store.putSync("more", 1);
      store.close();
      const again = new CrdtStore({ path });
      assert.equal(again.get("more"), 1);
      assert.equal(again.count(), NODES + 1);
      again.close();
    }),
  );
}

test(
  "only LMDB reads the pages of an unknown version: it does not see what the walk would report",
  inWorld(async (world) => {
    const { path, file, nodes } = fill(world, false);
    damage(file);
    await assertRefused("ERR_CORRUPT", () => new CrdtStore({ path }));
    plant(file, META_VERSION, READABLE_VERSION);
    const store = new CrdtStore({ path });
    assert.deepEqual(store.list(), nodes);
    store.close();
  }),
);

test(
  "a file of a version that LMDB does not read either is refused, and stays as it is",
  inWorld(async (world) => {
    const { path, file, nodes } = fill(world, false);
    plant(file, META_VERSION, UNREADABLE_VERSION);
    const before = readFileSync(file);
    await assertRefused("ERR_VERSION_MISMATCH", () => new CrdtStore({ path }));
    assert.ok(before.equals(readFileSync(file)));
    // Opening it would end the process, so doctor does not.
    assert.match(damageOf(file)!, /version is 3/);
    plant(file, META_VERSION, VERSION);
    const store = new CrdtStore({ path });
    assert.deepEqual(store.list(), nodes);
    store.close();
  }),
);

test(
  "LMDB writes the version that the walk knows",
  inWorld(async (world) => {
    const bytes = readFileSync(fill(world, false).file);
    for (const page of [0, LMDB_PAGE_BYTES]) {
      assert.equal(bytes.readUInt32LE(page + META_VERSION), VERSION);
    }
  }),
);

test.run();
