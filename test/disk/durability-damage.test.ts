/**
 * Damage: flipped bytes, a file that was cut, records that were moved, other versions. Opening
 * refuses each with the reason. SEED replays a run, FLIPS is the number of flipped bytes.
 */
import assert from "node:assert/strict";
import { readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { test } from "uvu";

import {
  RECORD_CHECK,
  RECORD_CHECKED_BYTES,
  RECORD_DELTA,
  RECORD_FORMAT,
} from "../../assembly/layout/disk.ts";
import { DELTA_VERSION_AT } from "../../assembly/layout/delta.ts";
import { bytesOf } from "../../src/disk/byte-range.ts";
import { META_KEY } from "../../src/disk/committer.ts";
import type { Disk } from "../../src/disk/data-directory.ts";
import { CrdtStore } from "../../src/index.ts";
import { META_TRANSACTION, LMDB_PAGE_BYTES } from "../../src/disk/lmdb-format.ts";
import { entryKey, recordsOf } from "../../src/disk/append-log-entry.ts";
import { SEED, seeded } from "../helpers/codec-fixture.ts";
import { changeDisk, moveToAppendLog } from "../helpers/append-log.ts";
import { type World, assertRefused, inWorld } from "../helpers/world.ts";

const FLIPS = Number(process.env["FLIPS"] ?? 120);
const NODES = 500;

console.log(`SEED=${SEED} FLIPS=${FLIPS}`);

/**
 * A store with small and large nodes, some of them deleted: its directory and its file. With
 * `isAppended` its records are in the append log.
 */
function fill(world: World, isAppended = false): { path: string; file: string } {
  const path = join(world.directory, "data");
  const store = new CrdtStore({ path });
  for (let i = 0; i < NODES; i++) store.putSync(`node-${i}`, { i, text: "x".repeat(i % 50) });
  for (let i = 0; i < 10; i++) store.putSync(`large-${i}`, "y".repeat(9000 * i + 3000));
  store.incrementSync("counter", "n", 3);
  store.close();
  const again = new CrdtStore({ path });
  for (let i = 0; i < NODES; i += 7) again.deleteSync(`node-${i}`);
  again.close();
  if (isAppended) moveToAppendLog(path);
  return { path, file: join(path, "data.mdb") };
}

const keyOf = (id: string) => Buffer.from(`n${id}`);
const recordOf = (disk: Disk, id: string) => Buffer.from(disk.get(keyOf(id))!);

/** Writes the checksum of a record's head. */
function seal(record: Buffer): Buffer {
  const sum = crc32(record.subarray(RECORD_FORMAT, RECORD_CHECKED_BYTES));
  record.writeUInt32LE(sum, RECORD_CHECK);
  return record;
}

for (const isAppended of [false, true]) {
  test(
    `${isAppended ? "append log: " : ""}with a flipped byte anywhere a store is refused, or has all its data`,
    inWorld(async (world) => {
      const { path, file } = fill(world, isAppended);
      const whole = readFileSync(file);
      const pick = seeded(SEED);
      const count = isAppended ? FLIPS >>> 1 : FLIPS;
      const flips = Array.from({ length: count }, () => {
        let at = pick(whole.length);
        // LMDB has no checksum for the transaction number, by which it chooses a meta page.
        if (at < 2 * LMDB_PAGE_BYTES && (at % LMDB_PAGE_BYTES) >>> 3 === META_TRANSACTION >>> 3)
          at += 8;
        return { at, bit: pick(8) };
      });
      // In a separate process, because LMDB may crash it.
      const program = world.start(
        async ({ CrdtStore: Store, fs, PluresError, same, say }, args) => {
          const bytes = fs.readFileSync(args.file);
          const original = new Store({ path: args.path });
          const expected = original.list();
          original.close();
          const clean = fs.readFileSync(args.file);
          let refused = 0;
          for (const { at, bit } of args.flips) {
            say({ at, bit });
            const damaged = Buffer.from(clean);
            damaged[at]! ^= 1 << bit;
            fs.writeFileSync(args.file, damaged);
            try {
              const store = new Store({ path: args.path });
              same(store.list(), expected);
              store.putSync("more", "z".repeat(5000));
              store.deleteSync("more");
              store.close();
              const again = new Store({ path: args.path });
              same(again.list(), expected);
              again.close();
            } catch (error) {
              if (!(error instanceof PluresError)) throw error;
              refused++;
            }
            fs.writeFileSync(args.file, bytes);
          }
          say({ refused });
        },
        { path, file, flips },
      );
      let last: unknown;
      for (let flip = 0; flip < count; flip++) last = await program.said();
      const outcome = await program.said<{ refused?: number }>().catch((error) => {
        throw new Error(`SEED=${SEED}, at ${JSON.stringify(last)}: ${error.message}`);
      });
      // More than half of the pages of a file with an append log are free: no reader uses them.
      const refusedMin = count / (isAppended ? 10 : 4);
      assert(outcome.refused! > refusedMin, `${outcome.refused} were refused`);
    }),
  );
}

test(
  "a file that was cut anywhere is refused",
  inWorld(async (world) => {
    const { path, file } = fill(world);
    const whole = readFileSync(file);
    const pick = seeded(SEED);
    for (let round = 0; round < 30; round++) {
      writeFileSync(file, whole);
      // At least one byte: an empty file counts as no store.
      truncateSync(file, 1 + pick(whole.length / 2));
      await assertRefused("ERR_CORRUPT", () => new CrdtStore({ path }));
    }
    writeFileSync(file, whole);
    new CrdtStore({ path }).close();
  }),
);

test(
  "an invalid record is refused with the node's id",
  inWorld(async (world) => {
    const { path } = fill(world);
    let record = Buffer.alloc(0);
    changeDisk(path, (disk) => {
      record = recordOf(disk, "node-1");
      const damaged = Buffer.from(record);
      damaged[damaged.length - 1]! ^= 1;
      disk.put(bytesOf(keyOf("node-1")), bytesOf(damaged));
    });
    const error = await assertRefused("ERR_CORRUPT", () => new CrdtStore({ path }));
    assert.match(error.message, /the node "node-1"/);
    // Intact, but under the key of another node.
    changeDisk(path, (disk) => {
      disk.put(bytesOf(keyOf("node-1")), bytesOf(record));
      disk.put(bytesOf(keyOf("node-2")), bytesOf(record));
    });
    const moved = await assertRefused("ERR_CORRUPT", () => new CrdtStore({ path }));
    assert.match(moved.message, /the node "node-2"/);
  }),
);

test(
  "an invalid record of the append log is refused, and so is an entry",
  inWorld(async (world) => {
    const { path } = fill(world, true);
    const list = (isWriting = false) => {
      const store = new CrdtStore({ path });
      const entries = store.list();
      if (isWriting) store.incrementSync("counter", "n", 0);
      store.close();
      return entries;
    };
    const before = list();
    assert.deepEqual(list(true), before);
    // A store that was written to has checkpointed the log when it is closed.
    changeDisk(path, (disk) => assert.equal(disk.get(entryKey(0)), undefined));
    assert.deepEqual(list(), before);
    moveToAppendLog(path);
    let entry = Buffer.alloc(0);
    const damage = (edit: (damaged: Buffer) => void) =>
      changeDisk(path, (disk) => {
        entry = Buffer.from(entry.length ? entry : disk.get(entryKey(0))!);
        const damaged = Buffer.from(entry);
        edit(damaged);
        disk.put(bytesOf(entryKey(0)), bytesOf(damaged));
      });
    damage((damaged) => (damaged[damaged.length - 1]! ^= 1));
    const error = await assertRefused("ERR_CORRUPT", () => new CrdtStore({ path }));
    assert.match(error.message, /the append log of the last commits/);
    // A valid entry with an invalid record.
    damage((damaged) => {
      const { start } = [...recordsOf(damaged)].find(({ key }) => key === "nnode-1")!;
      damaged[start + RECORD_DELTA + 1]! ^= 1;
      damaged.writeUInt32LE(crc32(damaged.subarray(RECORD_FORMAT)), RECORD_CHECK);
    });
    const inside = await assertRefused("ERR_CORRUPT", () => new CrdtStore({ path }));
    assert.match(inside.message, /the node "node-\d+"/);
    damage((later) => {
      later.writeUInt32LE(2, RECORD_FORMAT);
      later.writeUInt32LE(crc32(later.subarray(RECORD_FORMAT)), RECORD_CHECK);
    });
    await assertRefused("ERR_VERSION_MISMATCH", () => new CrdtStore({ path }));
    damage(() => {});
    assert.deepEqual(list(), before);
  }),
);

test(
  "a missing or invalid clock is refused",
  inWorld(async (world) => {
    const { path } = fill(world);
    let meta = Buffer.alloc(0);
    changeDisk(path, (disk) => {
      meta = Buffer.from(disk.get(META_KEY)!);
      const damaged = Buffer.from(meta);
      damaged[10]! ^= 1;
      disk.put(bytesOf(META_KEY), bytesOf(damaged));
    });
    assert.match(
      (await assertRefused("ERR_CORRUPT", () => new CrdtStore({ path }))).message,
      /clock/,
    );
    changeDisk(path, (disk) => void disk.remove(bytesOf(META_KEY)));
    assert.match(
      (await assertRefused("ERR_CORRUPT", () => new CrdtStore({ path }))).message,
      /clock/,
    );
    changeDisk(path, (disk) => void disk.put(bytesOf(META_KEY), bytesOf(meta)));
    new CrdtStore({ path }).close();
  }),
);

test(
  "records of another version are no damage: the error says so",
  inWorld(async (world) => {
    const { path } = fill(world);
    let record = Buffer.alloc(0);
    changeDisk(path, (disk) => {
      record = recordOf(disk, "counter");
      const later = Buffer.from(record);
      later.writeUInt32LE(2, RECORD_FORMAT);
      disk.put(bytesOf(keyOf("counter")), bytesOf(seal(later)));
    });
    await assertRefused("ERR_VERSION_MISMATCH", () => new CrdtStore({ path }));
    changeDisk(path, (disk) => {
      const later = Buffer.from(record);
      later[RECORD_DELTA + DELTA_VERSION_AT]!++;
      disk.put(bytesOf(keyOf("counter")), bytesOf(seal(later)));
    });
    await assertRefused("ERR_VERSION_MISMATCH", () => new CrdtStore({ path }));
    changeDisk(path, (disk) => {
      const meta = Buffer.from(disk.get(META_KEY)!);
      meta.writeUInt32LE(2, RECORD_FORMAT);
      meta.writeUInt32LE(crc32(meta.subarray(RECORD_FORMAT)), RECORD_CHECK);
      disk.put(bytesOf(META_KEY), bytesOf(meta));
    });
    await assertRefused("ERR_VERSION_MISMATCH", () => new CrdtStore({ path }));
  }),
);

test(
  "a file of another program is refused",
  inWorld(async (world) => {
    const { path, file } = fill(world);
    writeFileSync(file, Buffer.alloc(4 * LMDB_PAGE_BYTES, "not a database "));
    await assertRefused("ERR_CORRUPT", () => new CrdtStore({ path }));
  }),
);

test.run();
