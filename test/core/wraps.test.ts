/** The wrap of each counter: a store or a slot starts just below it, and works on. */
import * as assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "uvu";

import { CrdtStore } from "../../src/index.ts";
import { internalsOf } from "../../src/store/store.ts";
import { LogCursor } from "../../src/watch/change-log-cursor.ts";
import { BareHost, encodedBytes } from "../helpers/core-bare.ts";
import { Dice, randomBytes, seedFor } from "../helpers/core-random.ts";
import { checkStore, newStore } from "../helpers/core-store.ts";
import * as L from "../helpers/layout.ts";

const CAPACITY_BYTES = 0x4000000;
const WORD_END = 2 ** 32;
const IDS = 100;
const STEPS = 4000;
const HOST = { capacityBytes: L.CAPACITY_BYTES_MIN, valueBytesMax: 0x40000, slots: 1 };

const wordsOf = (store: CrdtStore) => internalsOf(store).memory.pages.words;

/** Sets a word of a fresh store, or two for one of 64 bits. */
function setCounter(words: Int32Array, address: number, value: number, isLong = false): void {
  words[address >>> 2] = value;
  if (isLong) words[(address >>> 2) + 1] = Math.floor(value / WORD_END);
}

/** Random puts, deletes and reads, compared with a map. */
function work(store: CrdtStore, dice: Dice, steps = STEPS): Map<string, unknown> {
  const model = new Map<string, unknown>();
  for (let step = 0; step < steps; step++) {
    const id = `node ${dice.below(IDS)}`;
    const data = { step, bytes: randomBytes(dice, dice.skewed(3000)) };
    if (dice.chance(0.2)) assert.equal(store.deleteSync(id), model.delete(id));
    else {
      store.putSync(id, data);
      model.set(id, data);
    }
    const other = `node ${dice.below(IDS)}`;
    assert.deepEqual(store.get(other), model.get(other));
  }
  const sorted = [...model].sort(([a], [b]) => (a < b ? -1 : 1));
  assert.deepEqual(
    store.list(),
    sorted.map(([id, data]) => ({ id, data })),
  );
  checkStore(store);
  return model;
}

for (const [name, address, start] of [
  ["epoch", L.STORE_EPOCH, WORD_END - 4 * L.EPOCH_STEP],
  ["retire list", 0, WORD_END - 50],
] as const) {
  test(`the ${name} wraps under writes and reads`, () => {
    const dice = new Dice(seedFor(name));
    const store = newStore(dice, CAPACITY_BYTES);
    const words = wordsOf(store);
    const counters = address ? [address] : [L.STORE_RETIRED_HEAD, L.STORE_RETIRED_TAIL];
    for (const each of counters) setCounter(words, each, start);
    work(store, dice);
    for (const each of counters) assert.ok(words[each >>> 2]! >= 0, "it has wrapped");
    store.close();
  });
}

for (const steps of [1, 2]) {
  test(`a reader is valid for one epoch and no longer, ${steps} below the wrap`, () => {
    const host = new BareHost(HOST);
    const value = encodedBytes(Buffer.alloc(L.EPOCH_BYTES_MIN));
    const begin = WORD_END - steps * L.EPOCH_STEP;
    host.setWord(L.STORE_EPOCH, begin);
    const id = host.writeId(L.READER_SCRATCH + L.SCRATCH_KEY, "read");
    assert.equal(host.put("read", encodedBytes(Buffer.from("value"))), L.OK);
    assert.ok(host.call("find", L.READER_SCRATCH, id));
    // Each overwritten value of this size ends an epoch.
    host.put("other", value);
    for (const isValid of [1, 0, 0]) {
      host.put("other", value);
      assert.equal(host.call("validateEpoch", L.READER_SCRATCH), isValid);
    }
    assert.ok(host.word(L.STORE_EPOCH) < begin, "it has wrapped");
  });
}

test("the count of batches wraps, and a snapshot sees none of them half", () => {
  const store = newStore(new Dice(seedFor("batches")), CAPACITY_BYTES);
  const words = wordsOf(store);
  setCounter(words, L.STORE_BATCHES, WORD_END - 4);
  for (let n = 0; n < 6; n++) {
    store.batchSync(["a", "b"].map((id) => ({ put: id, data: n })));
    assert.deepEqual(store.getMany(["a", "b"]), [n, n]);
  }
  assert.equal(words[L.STORE_BATCHES >>> 2], 8);
  store.close();
});

test("versions continue beyond 32 bits, in reads, conditions and the change log", () => {
  const store = newStore(new Dice(seedFor("versions")), CAPACITY_BYTES);
  const words = wordsOf(store);
  setCounter(words, L.STORE_COMMIT, WORD_END - 5, true);
  setCounter(words, L.STORE_LOG_VERSION, WORD_END - 5, true);
  const cursor = new LogCursor(() => internalsOf(store).memory, { from: "", to: "" });
  for (let version = WORD_END - 4, last = 0; version < WORD_END + 6; last = version++) {
    store.putSync("a", version, last ? { ifVersion: last } : { ifAbsent: true });
    assert.deepEqual(store.getWithVersion("a"), { data: version, version });
    assert.deepEqual(cursor.next(), { isPut: true, id: "a", version });
    assert.throws(() => store.putSync("a", 0, { ifVersion: version - 1 }), /conflict|version/i);
  }
  store.close();
});

test("positions of the change log continue beyond 32 bits", () => {
  const store = newStore(new Dice(seedFor("log")), CAPACITY_BYTES);
  const words = wordsOf(store);
  const longs = new BigUint64Array(words.buffer);
  const start = WORD_END - 2048;
  setCounter(words, L.STORE_LOG_TAIL, start, true);
  // The writer announces more than one record at a time: the next time is beyond the wrap.
  setCounter(words, L.STORE_LOG_INTENT, WORD_END - 8, true);
  const cursor = new LogCursor(() => internalsOf(store).memory, { from: "", to: "" });
  for (let n = 1; n <= 500; n++) {
    store.putSync(`node ${n % 50}`, n);
    assert.ok(longs[L.STORE_LOG_INTENT >>> 3]! >= longs[L.STORE_LOG_TAIL >>> 3]!);
    assert.deepEqual(cursor.next(), { isPut: true, id: `node ${n % 50}`, version: n });
  }
  assert.equal(words[(L.STORE_LOG_TAIL >>> 2) + 1], 1);
  // The writer laps the reader, and the reader sees that.
  for (let bytes = 0; bytes < words[L.STORE_LOG_BYTES >>> 2]!; bytes += 16) store.putSync("lap", 1);
  assert.equal(cursor.next(), "lagged");
  store.close();
});

test("positions of the journal continue beyond 32 bits, and all changes reach the disk", () => {
  const path = mkdtempSync(join(tmpdir(), "pluresdb-wraps-"));
  try {
    const dice = new Dice(seedFor("journal"));
    const store = new CrdtStore({ path, durability: "sync" });
    const { memory } = internalsOf(store);
    const longs = new BigInt64Array(memory.pages.words.buffer);
    const at = (word: number) => (memory.map.journalBase + word) >>> 3;
    // The persistence sleeps, and sees no work: both ends move at once.
    for (const word of [L.JOURNAL_DURABLE, L.JOURNAL_TAIL, L.JOURNAL_END])
      Atomics.store(longs, at(word), BigInt(WORD_END - 0x2000));
    const model = work(store, dice, 100);
    assert.ok(Atomics.load(longs, at(L.JOURNAL_DURABLE)) > BigInt(WORD_END));
    store.close();
    const again = new CrdtStore({ path });
    assert.equal(again.count(), model.size);
    for (const [id, data] of model) assert.deepEqual(again.get(id), data);
    again.close();
  } finally {
    rmSync(path, { recursive: true });
  }
});

for (const [name, request] of [
  ["31", 2 ** 31 - 20],
  ["32", WORD_END - 20],
] as const) {
  test(`request numbers of ${name} bits and ring positions wrap`, () => {
    const dice = new Dice(seedFor(name));
    const host = new BareHost(HOST);
    host.open(0);
    const [slot, entry] = [host.slot(0), host.entry(0)];
    const position = WORD_END - 0x1000;
    for (const word of [L.SLOT_REQUEST_TAIL, L.SLOT_REQUEST_HEAD, L.SLOT_HEAD_SEEN])
      host.setWord(slot + word, position);
    for (const word of [L.SLOT_REPLY_TAIL, L.SLOT_REPLY_HEAD]) host.setWord(slot + word, position);
    for (const word of [L.ENTRY_REQUEST_HEAD, L.ENTRY_REPLY_TAIL])
      host.setWord(entry + word, position);
    host.setWord(slot + L.SLOT_ACKED, request);
    for (const word of [L.ENTRY_ACKED, L.ENTRY_PUBLISHED, L.ENTRY_SEEN, L.ENTRY_HELD])
      host.setWord(entry + word, request);
    const model = new Map<string, Buffer>();
    for (let n = 1; n <= 200; n++) {
      const number = (request + n) >>> 0;
      const id = `n${dice.below(10)}`;
      const op = dice.pick([L.OP_PUT, L.OP_PUT, L.OP_GET, L.OP_DELETE]);
      const value = encodedBytes(randomBytes(dice, dice.below(3000)));
      const total = host.writeBody(id, op === L.OP_PUT ? value : undefined);
      assert.equal(host.send(0, op, number, total), total);
      // An earlier number is acknowledged, this one is not.
      assert.ok(host.call("awaitAcked", slot, (number - 1) >>> 0, 1));
      assert.equal(host.call("awaitAcked", slot, number, 1), 0);
      assert.deepEqual(host.serveAll(), []);
      assert.equal(host.acked(0), number);
      assert.ok(host.call("awaitAcked", slot, number, 1));
      const [reply] = host.replies(0);
      if (op === L.OP_PUT) model.set(id, value);
      else if (op === L.OP_DELETE) assert.equal(reply?.status === L.NOT_FOUND, !model.delete(id));
      else assert.equal(reply!.status, model.has(id) ? L.FOUND : L.NOT_FOUND);
      if (reply) assert.equal(reply.request >>> 0, number);
    }
    for (const [id, value] of model) assert.deepEqual(host.get(id), value);
    const ends = [L.SLOT_REQUEST_TAIL, L.SLOT_REPLY_TAIL];
    for (const word of ends) assert.ok(host.word(slot + word) < position, "it has wrapped");
    host.check();
  });
}

test.run();
