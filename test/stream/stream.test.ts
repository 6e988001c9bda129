/** A feed and a copy in one thread: what a mirror shows, and what it refuses. */
import assert from "node:assert/strict";
import { test } from "uvu";
import * as L from "../helpers/layout.ts";
import { CrdtStore } from "../../src/index.ts";
import { internalsOf } from "../../src/store/store.ts";
import { Copy } from "../../src/stream/copy.ts";
import { Feed } from "../../src/stream/feed.ts";
import { Pair } from "./pair.ts";

function pairOf(store: CrdtStore): Pair {
  return new Pair(internalsOf(store).memory);
}

test("a mirror is the store: values, versions, shapes, time to live, large values, an empty one", () => {
  const store = new CrdtStore();
  const empty = pairOf(store);
  empty.assertEqual();
  for (let i = 0; i < 3000; i++) store.putSync(`n${i}`, { a: i, b: "é".repeat(i % 50) });
  store.putSync("large", "y".repeat(3_000_000));
  store.putSync("Ω", [1, "two", null], { ttlMs: 1e7 });
  const full = pairOf(store);
  full.assertEqual();
  empty.assertEqual();
  store.putSync("large", "z".repeat(1_000_000));
  store.deleteSync("n7");
  store.patchSync("n8", { c: true });
  store.batchSync([{ put: "n9", data: 1 }, { delete: "n10" }]);
  full.assertEqual();
  empty.assertEqual();
  assert.equal(full.mirror.get("large"), "z".repeat(1_000_000));
});

test("a feed goes on for a copy that lost its connection, or begins a snapshot", () => {
  const store = new CrdtStore({ capacityBytes: 1 << 20 });
  store.putSync("a", 1);
  const { memory } = internalsOf(store);
  const pair = pairOf(store);
  pair.assertEqual();
  const before = pair.copy.memory;
  store.putSync("b", 2);
  const next = new Feed(memory, { resume: pair.copy.progress.place });
  for (let message = next.next(); message; message = next.next()) pair.copy.apply(message);
  assert.equal(pair.copy.memory, before);
  assert.equal(pair.mirror.get("b"), 2);
  // The ring of so small a store has room for some thousand records.
  for (let i = 0; i < 5000; i++) store.putSync("a", i);
  const later = new Feed(memory, { resume: pair.copy.progress.place });
  for (let message = later.next(); message; message = later.next()) pair.copy.apply(message);
  assert.notEqual(pair.copy.memory, before);
  assert.equal(pair.mirror.get("a"), 4999);
});

test("a feed that was overrun sends a new snapshot", () => {
  const store = new CrdtStore({ capacityBytes: 1 << 20 });
  const pair = pairOf(store);
  pair.assertEqual();
  const before = pair.copy.memory;
  for (let i = 0; i < 5000; i++) store.putSync("a", i);
  pair.assertEqual();
  assert.notEqual(pair.copy.memory, before);
});

test("values of every size come, in one message or in several", () => {
  const store = new CrdtStore();
  const first = pairOf(store);
  first.assertEqual();
  const sizes = [1, 1000, 120_000, 131_000, 140_000, 155_000, 157_000, 163_000, 164_000, 400_000];
  for (const bytes of sizes) {
    store.putSync(`${"long id ".repeat(bytes % 100)}${bytes}`, "x".repeat(bytes));
    first.assertEqual();
  }
  pairOf(store).assertEqual();
  for (const bytes of sizes) store.putSync(`${bytes}`, "y".repeat(bytes));
  first.assertEqual();
});

test("a feed that begins between a record and its version is complete all the same", () => {
  const store = new CrdtStore();
  store.putSync("a", 1);
  const { memory } = internalsOf(store);
  const word = L.STORE_LOG_VERSION >>> 2;
  // As when the writer has stored the log's tail, and the version not yet.
  memory.pages.words[word]!--;
  const pair = pairOf(store);
  memory.pages.words[word]!++;
  pair.assertEqual();
});

test("a step ends neither before the record of a value nor between the records of a batch", () => {
  const store = new CrdtStore();
  const { memory } = internalsOf(store);
  const { view } = memory.pages;
  const batch = (data: number) =>
    store.batchSync([
      { put: "a", data },
      { put: "b", data },
    ]);
  const look = () =>
    [L.STORE_LOG_TAIL, L.STORE_LOG_VERSION].map((at) => view.getBigUint64(at, true));
  // As a feed finds them whose engine has shown values, and appends their records only now.
  const rewind = ([tail, version]: bigint[], bytes = 0n, records = 0n) => {
    view.setBigUint64(L.STORE_LOG_TAIL, tail! + bytes, true);
    view.setBigUint64(L.STORE_LOG_VERSION, version! + records, true);
  };
  batch(0);
  const pair = pairOf(store);
  pair.assertEqual();
  batch(1);
  const first = look();
  batch(2);
  const second = look();
  const shows = (data: number) => assert.deepEqual(pair.mirror.getMany(["a", "b"]), [data, data]);
  for (const records of [0n, 1n]) {
    rewind(first, records * BigInt(L.LOG_RECORD_ID + 8), records);
    const mark = pair.feed.mark();
    pair.pump();
    assert.equal(pair.feed.hasReached(mark), false);
    shows(0);
  }
  rewind(second);
  pair.assertEqual();
  shows(2);
});

test("a vector of many actors comes with the writes of each", () => {
  const store = new CrdtStore({ actor: 1n });
  const pair = pairOf(store);
  for (let actor = 2n; actor < 200n; actor++) {
    const other = new CrdtStore({ actor, capacityBytes: 1 << 20 });
    other.putSync(`of ${actor}`, 1);
    for (const delta of other.changesSinceSync()) store.applyChangesSync(delta);
    if (actor % 7n === 0n) pair.assertEqual();
  }
  pair.assertEqual();
});

test("a mirror without room shows the state before, and a larger one has it all", () => {
  const store = new CrdtStore({ capacityBytes: 4 << 20 });
  const pair = new Pair(internalsOf(store).memory, { capacityBytes: 1 << 20 });
  store.putSync("a", 1);
  pair.assertEqual();
  for (let i = 0; i < 100; i++) store.putSync(`n${i}`, "x".repeat(20_000));
  assert.throws(() => pair.pump(), { code: "ERR_NO_SPACE" });
  // The nodes came in the order of their writes, in some steps.
  const shown = pair.mirror.count();
  assert.ok(shown > 1 && shown < 100);
  assert.equal(pair.mirror.getMany(["a", "n0", `n${shown - 2}`]).filter(Boolean).length, 3);
  assert.equal(pair.mirror.get(`n${shown - 1}`), undefined);
  assert.throws(() => pair.pump(), { code: "ERR_CORRUPT" });
  pairOf(store).assertEqual();
});

test("a head of another layout is refused", () => {
  const head = Buffer.from(new Feed(internalsOf(new CrdtStore()).memory).next()!);
  head.writeUInt32LE(1, L.MESSAGE_ITEM_CONTENT + L.HEAD_FINGERPRINT);
  assert.throws(() => new Copy().apply(head), { code: "ERR_VERSION_MISMATCH" });
});

test.run();
