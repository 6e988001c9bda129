/** Records of many pages on disk: they are in parts, as LMDB's file would grow without them. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "uvu";

import {
  APPEND_LOG_ENTRY_BYTES_MAX,
  PART_BYTES_MAX,
  RECORD_KEY_NODE,
  RECORD_KEY_PART,
  RECORD_KEY_REPLICA,
} from "../../assembly/layout/disk.ts";
import { CrdtStore } from "../../src/index.ts";
import { bytesOf } from "../../src/disk/byte-range.ts";
import { type Disk, openDisk } from "../../src/disk/data-directory.ts";
import { LARGE_START, LargeRecords, decodeHead, partKey } from "../../src/disk/large-record.ts";
import { salvage } from "../../src/cli/salvage.ts";
import { recordsInPages } from "../../src/disk/lmdb-salvage.ts";
import { changeDisk } from "../helpers/append-log.ts";
import { SEED, seeded } from "../helpers/codec-fixture.ts";
import { type World, assertRefused, inWorld } from "../helpers/world.ts";

console.log(`SEED=${SEED}`);

const LARGE = 5 * PART_BYTES_MAX;
/** Their vector needs more than a part has. */
const WRITERS = 720;
const REPLICAS_START = Buffer.from([RECORD_KEY_REPLICA]);
const NODES = ["b", "a\u0000\u0001", "a", "c"];

const pathOf = (world: World) => join(world.directory, "data");
const content = (byte: number, bytes = LARGE) => new Uint8Array(bytes).fill(byte);
const keysOf = (disk: Disk, kind: number) =>
  [...disk.getRange()].map(({ key }) => key).filter((key) => key[0] === kind);

async function written(
  path: string,
  write: (store: CrdtStore) => void,
  durability: "sync" | "async" = "sync",
): Promise<void> {
  const store = new CrdtStore({ path, durability });
  write(store);
  await store.close();
}

/** What the directory has, opened again. */
async function read(path: string): Promise<Map<string, unknown>> {
  const store = new CrdtStore({ path });
  const found = new Map(store.list().map(({ id, data }) => [id, data]));
  await store.close();
  return found;
}

for (const durability of ["sync", "async"] as const) {
  test(
    `large values come, change and go, with ${durability}`,
    inWorld(async (world) => {
      const path = pathOf(world);
      const expected = new Map<string, unknown>();
      const pick = seeded(SEED);
      for (let round = 0; round < 12; round++) {
        await written(
          path,
          (store) => {
            for (let i = 0; i < 4; i++) {
              const id = NODES[pick(NODES.length)]!;
              const kind = pick(4);
              if (kind === 0) store.deleteSync(id);
              else store.putSync(id, kind === 1 ? { round } : content(round, 1 + pick(LARGE)));
              if (store.has(id)) expected.set(id, store.get(id));
              else expected.delete(id);
            }
          },
          durability,
        );
        assert.deepEqual(await read(path), new Map([...expected].toSorted()));
      }
      await written(path, (store) => NODES.forEach((id) => store.deleteSync(id)), durability);
      const disk = openDisk(path);
      assert.deepEqual(keysOf(disk, RECORD_KEY_PART), []);
      disk.close();
    }),
  );
}

test(
  "a large record that an earlier build put under the node's key is read, and changed",
  inWorld(async (world) => {
    const path = pathOf(world);
    await written(path, (store) => store.putSync("a", content(1)));
    moveToNodeKeys(path);
    assert.deepEqual(await read(path), new Map([["a", content(1)]]));
    await written(path, (store) => store.putSync("a", content(2)));
    const disk = openDisk(path);
    assert.deepEqual(keysOf(disk, RECORD_KEY_NODE), []);
    disk.close();
    assert.deepEqual(await read(path), new Map([["a", content(2)]]));
  }),
);

/** Puts large records whole under the keys of small ones, as builds did that had no parts. */
function moveToNodeKeys(path: string): void {
  changeDisk(path, (disk) => {
    const large = new LargeRecords((key, record) => disk.put(key, record));
    for (const { key, value } of disk.getRange({ start: LARGE_START })) {
      if (!LargeRecords.has(bytesOf(key))) continue;
      large.add(bytesOf(key), bytesOf(value));
      disk.remove(bytesOf(key));
    }
  });
}

const changed = (bytes: Buffer) => {
  const copy = Buffer.from(bytes);
  copy[copy.length - 1]! ^= 1;
  return copy;
};
const DAMAGES: [string, (disk: Disk, head: Buffer, part: Buffer) => void][] = [
  ["a part is missing", (disk, _, part) => disk.remove(bytesOf(part))],
  [
    "a part is changed",
    (disk, _, part) => disk.put(bytesOf(part), bytesOf(changed(disk.get(part)!))),
  ],
  [
    "its head is changed",
    (disk, head) => disk.put(bytesOf(head), bytesOf(changed(disk.get(head)!))),
  ],
  ["its head is missing", (disk, head) => disk.remove(bytesOf(head))],
];
for (const [damage, make] of DAMAGES) {
  test(
    `a large node of which ${damage} is reported by an opening, and others are exported`,
    inWorld(async (world) => {
      const path = pathOf(world);
      await written(path, (store) => {
        store.putSync("whole", content(1));
        store.putSync("damaged", content(2));
        store.putSync("small", { n: 1 });
      });
      changeDisk(path, (disk) => {
        const head = Buffer.from("odamaged");
        const { version } = decodeHead(bytesOf(disk.get(head)!)) as { version: bigint };
        make(disk, head, partKey(version, 2));
      });
      const error = await assertRefused("ERR_CORRUPT", () => new CrdtStore({ path }));
      assert.match(error.message, /node "damaged"|part of a large node/);
      const { store, damages } = salvage(path);
      assert.deepEqual(
        Array.from(store.list(), ({ id }) => id),
        ["small", "whole"],
      );
      assert(damages.length >= 1);
    }),
  );
}

test(
  "large records are found in the pages of a file that LMDB cannot read",
  inWorld(async (world) => {
    const path = pathOf(world);
    await written(path, (store) => store.putSync("a", content(1)));
    await written(path, (store) => store.putSync("a", content(2)));
    await written(path, (store) => store.putSync("b", content(3)));
    const found: unknown[][] = [];
    for (const { key, versions } of recordsInPages(join(path, "data.mdb"))) {
      const [record] = versions;
      found.push([String(key), record!.length > LARGE, record!.at(-LARGE / 2)]);
    }
    assert.deepEqual(found.toSorted(), [
      ["na", true, 2],
      ["nb", true, 3],
    ]);
  }),
);

test(
  "the vectors of replicas stay whole, however many writers they name",
  inWorld(async (world) => {
    const path = pathOf(world);
    await written(path, (store) => {
      for (let i = 0; i < WRITERS; i++) {
        using other = new CrdtStore({ capacityBytes: 1 << 20 });
        other.putSync(`${i}`, i);
        for (const delta of other.changesSinceSync()) store.applyChangesSync(delta);
      }
      void store.acknowledge("0000000000000007", store.versionVector());
    });
    const disk = openDisk(path);
    const sizes = Array.from(disk.getRange({ start: REPLICAS_START }), ({ value }) => value.length);
    assert(Math.max(...sizes) > PART_BYTES_MAX, String(sizes));
    disk.close();
    assert.equal((await read(path)).size, WRITERS);
  }),
);

test(
  "no record needs more neighbouring pages than an entry of the append log",
  inWorld(async (world) => {
    const path = pathOf(world);
    await written(path, (store) => {
      for (let i = 0; i < 40; i++) store.putSync(`${i}`, content(i, i * 3000));
    });
    const disk = openDisk(path);
    const largest = Math.max(...Array.from(disk.getRange(), ({ value }) => value.length));
    disk.close();
    assert(largest <= APPEND_LOG_ENTRY_BYTES_MAX, `${largest} bytes`);
  }),
);

test.run();
