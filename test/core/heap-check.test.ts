/** `checkHeap`: each kind of damage to the heap or an index is reported, and a sound store never. */
import * as assert from "node:assert/strict";
import { test } from "uvu";
import { BareHost, encodedBytes } from "../helpers/core-bare.ts";
import * as L from "../helpers/layout.ts";

const MIB = 0x100000;
const NODES = 3000;

function filled(): BareHost {
  const host = new BareHost({ capacityBytes: 16 * MIB, valueBytesMax: MIB, slots: 0 });
  for (let i = 0; i < NODES; i++) {
    assert.equal(host.put(idOf((i * 7919) % NODES), encodedBytes(Buffer.alloc(i % 40))), L.OK);
  }
  for (let i = 0; i < NODES; i += 3) assert.equal(host.delete(idOf(i)), L.OK);
  return host;
}

function idOf(number: number): string {
  return `node-${String(number).padStart(6, "0")}`;
}

function check(host: BareHost): number {
  return host.call("checkHeap", host.word(L.STORE_HEAP));
}

/** The node of an id, which is in the store. */
function nodeOf(host: BareHost, id: string): number {
  assert.ok(host.get(id));
  return host.result(L.RESULT_NODE);
}

/** The entry of a node in the hash index. */
function entryOf(host: BareHost, node: number): number {
  const first = host.word(L.STORE_BUCKETS);
  for (let index = 0; index < host.word(L.STORE_BUCKET_COUNT); index++) {
    let bucket = first + index * L.BUCKET_BYTES;
    for (let next = 1; next; bucket = next + L.OVERFLOW_SKIP) {
      for (let i = 0; i < L.BUCKET_ENTRIES; i++) {
        const entry = bucket + i * L.BUCKET_ENTRY_BYTES;
        if (host.word(entry + L.BUCKET_NODE) === node) return entry;
      }
      next = host.word(bucket + L.BUCKET_OVERFLOW);
    }
  }
  throw new Error("the node has no entry");
}

function firstLeaf(host: BareHost): number {
  let block = host.word(L.STORE_ROOT);
  while (host.word(block + L.TREE_INFO) >>> L.TREE_LEVEL_SHIFT) {
    block = host.word(block + L.TREE_ENTRIES);
  }
  return block;
}

function add(host: BareHost, address: number, difference: number): void {
  host.setWord(address, host.word(address) + difference);
}

function swap(host: BareHost, a: number, b: number): void {
  const [first, second] = [host.word(a), host.word(b)];
  host.setWord(a, second);
  host.setWord(b, first);
}

/** Some node. */
const SOME = idOf(1000);

/** Each damages a sound store: what it does, and how. */
const DAMAGES: [what: string, damage: (host: BareHost) => void][] = [
  ["a block's size", (host) => add(host, nodeOf(host, SOME), 8)],
  ["a block's flag", (host) => add(host, nodeOf(host, SOME), L.BLOCK_FREE)],
  ["the count of free bytes", (host) => add(host, L.STORE_FREE_BYTES, 8)],
  ["the tag of an entry", (host) => add(host, entryOf(host, nodeOf(host, SOME)), 64)],
  [
    "an entry that leads to no block",
    (host) => add(host, entryOf(host, nodeOf(host, SOME)) + L.BUCKET_NODE, 8),
  ],
  [
    "an entry in another bucket",
    (host) => {
      const entry = entryOf(host, nodeOf(host, SOME));
      const other = entryOf(host, nodeOf(host, idOf(1001)));
      swap(host, entry, other);
      swap(host, entry + L.BUCKET_NODE, other + L.BUCKET_NODE);
    },
  ],
  ["a missing entry", (host) => host.setWord(entryOf(host, nodeOf(host, SOME)) + L.BUCKET_NODE, 0)],
  ["the hash of a node", (host) => add(host, nodeOf(host, SOME) + L.NODE_HASH, 1)],
  ["the id of a node", (host) => add(host, nodeOf(host, SOME) + L.NODE_ID, 1)],
  ["the length of an id", (host) => add(host, nodeOf(host, SOME) + L.NODE_KEY_INFO, 2 * 2048)],
  ["a node without a value", (host) => host.setWord(nodeOf(host, SOME) + L.NODE_VALUE, 0)],
  [
    "a value larger than its block",
    (host) =>
      add(host, host.word(nodeOf(host, SOME) + L.NODE_VALUE) + L.VALUE_BYTES, host.word(0) + 80),
  ],
  ["the count of nodes in the indexes", (host) => add(host, L.STORE_INDEXED_COUNT, 1)],
  ["the count of nodes with data", (host) => add(host, L.STORE_NODE_COUNT, 1)],
  ["the count of reserved nodes", (host) => add(host, L.STORE_RESERVED_COUNT, 1)],
  ["more buckets than are committed", (host) => host.setWord(L.STORE_BUCKETS_COMMITTED, 1)],
  [
    "an overflow that leads to no block",
    (host) => host.setWord(host.word(L.STORE_BUCKETS) + L.BUCKET_OVERFLOW, 12),
  ],
  [
    "a list of spilled nodes that leads to no node",
    (host) => host.setWord(host.word(L.STORE_BUCKETS) + L.BUCKET_SPILLED, 12),
  ],
  [
    "a spilled node that has an entry",
    (host) => {
      const index = (node: number) => host.word(node + L.NODE_HASH) & 63;
      const node = nodeOf(host, SOME);
      host.setWord(
        host.word(L.STORE_BUCKETS) + index(node) * L.BUCKET_BYTES + L.BUCKET_SPILLED,
        node,
      );
    },
  ],
  ["the count of a leaf", (host) => add(host, firstLeaf(host) + L.TREE_INFO, 1)],
  ["the level of a leaf", (host) => add(host, firstLeaf(host) + L.TREE_INFO, 0x10000)],
  [
    "the order in a leaf",
    (host) => swap(host, firstLeaf(host) + L.TREE_ENTRIES, firstLeaf(host) + L.TREE_ENTRIES + 4),
  ],
  [
    "the order of two leaves",
    (host) => swap(host, host.word(L.STORE_ROOT) + 8, host.word(L.STORE_ROOT) + 16),
  ],
  [
    "a missing separator",
    (host) =>
      host.setWord(
        host.word(L.STORE_ROOT) + L.TREE_ENTRIES + L.INNER_ENTRY_BYTES + L.INNER_SEPARATOR,
        0,
      ),
  ],
  [
    "the order of separators",
    (host) => {
      const first = host.word(L.STORE_ROOT) + L.TREE_ENTRIES + L.INNER_SEPARATOR;
      swap(host, first + L.INNER_ENTRY_BYTES, first + 2 * L.INNER_ENTRY_BYTES);
    },
  ],
  [
    "a leaf's node that is not in the hash index",
    (host) => {
      // The entry leads to a copy of the node, in a block that is retired but not free yet.
      const node = nodeOf(host, SOME);
      const copy = nodeOf(host, idOf(1001));
      assert.equal(host.delete(idOf(1001)), L.OK);
      assert.equal(check(host), 0);
      host.bytes.copyWithin(copy + L.NODE_HASH, node + L.NODE_HASH, node + L.NODE_ID + 16);
      host.setWord(entryOf(host, node) + L.BUCKET_NODE, copy);
    },
  ],
  ["a lost tree", (host) => host.setWord(L.STORE_ROOT, 0)],
];

test("a sound store has no inconsistency, full of overflow buckets or empty", () => {
  const host = filled();
  assert.equal(check(host), 0);
  for (let i = 0; i < NODES; i++) host.delete(idOf(i));
  assert.equal(check(host), 0);
});

for (const [what, damage] of DAMAGES) {
  test(`damage is reported: ${what}`, () => {
    const host = filled();
    damage(host);
    assert.notEqual(check(host), 0);
  });
}

test("nodes behind a full chain of CHAIN_MAX buckets are found by the tree, until there is room", () => {
  const host = new BareHost({ capacityBytes: 64 * MIB, valueBytesMax: MIB, slots: 0 });
  for (const word of [L.STORE_BUCKET_COUNT, L.STORE_BUCKETS_COMMITTED, L.STORE_BUCKETS_MAX]) {
    host.setWord(word, 2);
  }
  // A node that finds no memory for a longer chain is spilled earlier.
  host.call("commitHeap", host.word(L.STORE_HEAP) + MIB);
  const value = encodedBytes(Buffer.alloc(0));
  const chained = L.CHAIN_MAX * L.BUCKET_ENTRIES;
  const spilled = () => host.word(host.word(L.STORE_BUCKETS) + L.BUCKET_BYTES + L.BUCKET_SPILLED);
  const ids: string[] = [];
  for (let i = 0; ids.length < 2 * chained; i++) {
    assert.equal(host.put(idOf(i), value), L.OK);
    if (host.word(nodeOf(host, idOf(i)) + L.NODE_HASH) & 1) ids.push(idOf(i));
    else host.delete(idOf(i));
    assert.equal(spilled() !== 0, ids.length > chained);
  }
  host.check();
  for (const id of ids) assert.ok(host.get(id), id);
  assert.equal(host.get("absent"), undefined);
  for (let i = 0; i < ids.length; i += 2) {
    assert.ok(spilled());
    assert.equal(host.delete(ids[i]!), L.OK);
    host.check();
  }
  assert.equal(spilled(), 0);
  for (const [i, id] of ids.entries()) assert.equal(host.get(id) !== undefined, i % 2 === 1, id);
});

test.run();
