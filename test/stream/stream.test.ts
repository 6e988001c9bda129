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

test("a head of another layout is refused", () => {
  const head = Buffer.from(new Feed(internalsOf(new CrdtStore()).memory).next()!);
  head.writeUInt32LE(1, L.MESSAGE_ITEM_CONTENT + L.HEAD_FINGERPRINT);
  assert.throws(() => new Copy().apply(head), { code: "ERR_VERSION_MISMATCH" });
});

test.run();
