/** Records that were read before: they are copied while they are the same, and only then. */
import * as assert from "node:assert/strict";
import { test } from "uvu";
import * as L from "../helpers/layout.ts";
import { CrdtStore } from "../../src/index.ts";
import { RangeCursor } from "../../src/read/range-cursor.ts";
import { type CachedRecord, RecordCache } from "../../src/read/record-cache.ts";
import { LeafReader } from "../../src/read/leaf-reader.ts";
import type { Core } from "../../src/memory/core.ts";
import { type Pages, viewPages } from "../../src/memory/pages.ts";
import { scratchWords } from "../../src/memory/scratch-words.ts";
import { boundsOf } from "../../src/codec/range.ts";
import { ValueReader } from "../../src/read/value-reader.ts";
import { copyOneByOne, type Shape } from "../../src/codec/shapes.ts";
import { internalsOf } from "../../src/store/store.ts";
import { Dice, rounds, seedFor } from "../helpers/core-random.ts";
import type { Entry } from "../../src/read/entry.ts";

const MIB = 0x100000;
const SHAPE = { copy: copyOneByOne } as Shape;
const NODE = 0x50000;
const VALUE = 0x60000;
const AT = scratchWords(L.READER_SCRATCH);

/** Pages in which the core just found a node, twice. */
function foundTwice(id: string): { cache: RecordCache; cached: CachedRecord; pages: Pages } {
  const memory = new WebAssembly.Memory({ shared: true, initial: 8, maximum: 8 });
  const pages = viewPages(memory);
  const { words } = pages;
  words[AT.node] = NODE;
  words[AT.value] = VALUE;
  words[AT.bytes] = 100;
  words[AT.epoch] = 40;
  words[L.STORE_EPOCH >>> 2] = 40;
  words[(NODE + L.NODE_VALUE) >>> 2] = VALUE;
  const cache = new RecordCache(words, AT, MIB);
  cache.add(id, SHAPE, { a: 1 }, 7);
  assert.equal(cache.of(id), undefined, "most are read once");
  cache.add(id, SHAPE, { a: 1 }, 7);
  const cached = cache.of(id)!;
  assert.ok(cache.isCurrent(cached));
  return { cache, cached, pages };
}

test("a record is current while its node has the same value, and neither can have been freed", () => {
  const { cache, cached, pages } = foundTwice("a");
  const { words } = pages;
  const isCurrentWith = (word: number, value: number) => {
    const before = words[word]!;
    words[word] = value;
    const isCurrent = cache.isCurrent(cached);
    words[word] = before;
    return isCurrent;
  };
  const guard = L.STORE_EPOCH >>> 2;
  const value = (NODE + L.NODE_VALUE) >>> 2;
  assert.equal(isCurrentWith(guard, 40 + L.EPOCH_STEP), true);
  assert.equal(isCurrentWith(guard, 40 + 2 * L.EPOCH_STEP), false, "two epochs later");
  assert.equal(isCurrentWith(guard, 40 - L.EPOCH_STEP), false, "another turn of the epochs");
  assert.equal(isCurrentWith(guard, 40 + 2 * L.EPOCH_STEP + L.EPOCH_LOCKED), false, "closed");
  assert.equal(isCurrentWith(L.STORE_BATCHES >>> 2, 1), false, "a batch is being published");
  assert.equal(isCurrentWith(value, VALUE + 8), false, "another value");
  assert.equal(isCurrentWith(value, 0), false, "deleted");
  words[guard] = 90;
  words[AT.epoch] = 90;
  assert.equal(cache.isCurrent(cached), false);
  cache.renew(cached);
  assert.equal(cache.isCurrent(cached), true);
});

test("versions that were read while memory was reused renew nothing", () => {
  const { cache, cached, pages } = foundTwice("a");
  const { words } = pages;
  words[AT.nodes] = NODE;
  words[AT.values] = VALUE;
  const guard = L.STORE_EPOCH >>> 2;
  words[(VALUE + L.VALUE_VERSION) >>> 2] = cached.version;
  let isValid = true;
  const core = { copyNodes: () => 0, dataOf: () => L.RETRY, validateEpoch: () => Number(isValid) };
  const memory = { core: core as unknown as Core, pages, scratch: L.READER_SCRATCH };
  const leaves = new LeafReader(new ValueReader(memory), cache);
  const list = () => {
    const found: Entry[] = [];
    leaves.read(1, new RangeCursor(boundsOf()), found);
    return found;
  };
  assert.deepEqual([list(), list()], [[], []], "nothing is known of the leaf");
  cache.leafOf(NODE)!.records[0] = cached;
  assert.deepEqual(list(), [{ id: "a", data: { a: 1 } }]);
  words[guard] = words[AT.epoch] = 90;
  assert.deepEqual(list(), [{ id: "a", data: { a: 1 } }]);
  assert.equal(cached.epoch, 90);
  words[guard] = words[AT.epoch] = 190;
  isValid = false;
  assert.deepEqual(list(), []);
  assert.equal(cached.epoch, 90);
});

test("what is handed out is a copy, and what may expire is not kept", async () => {
  const store = new CrdtStore({ capacityBytes: 16 * MIB });
  const data = { name: "Ada", tags: ["a", "b"], none: null, toString: 1 };
  for (const id of ["1", "2"]) store.putSync(id, data);
  for (let i = 0; i < 4; i++) {
    const found = store.get("2");
    assert.deepStrictEqual(found, data);
    found.name = "changed";
    found.tags.push("changed");
    store.getField("2", "tags").push("changed");
    store.getWithVersion("2")!.data.tags[0] = "changed";
    Reflect.deleteProperty(found, "none");
  }
  assert.deepStrictEqual(store.get("2"), data);
  assert.deepStrictEqual(store.getField("2", "tags"), data.tags);
  assert.equal(store.getField("2", "toString"), 1);
  assert.equal(store.getField("2", "hasOwnProperty"), undefined);
  const nested = { name: "x", when: new Date(1), bytes: new Uint8Array(3), deep: [{ a: [1] }] };
  for (const id of ["3", "4"]) store.putSync(id, nested);
  for (let i = 0; i < 4; i++) {
    const found = store.get("4");
    assert.deepStrictEqual(found, nested);
    found.when.setTime(5);
    found.bytes[0] = 9;
    found.deep[0].a.push(2);
  }
  store.putSync("5", data, { ttlMs: 30 });
  for (let i = 0; i < 4; i++) {
    assert.deepStrictEqual(store.get("5") ?? data, data);
    for (const found of store.list({ prefix: "5" })) assert.deepStrictEqual(found.data, data);
  }
  await new Promise((resolve) => setTimeout(resolve, 60));
  assert.equal(store.get("5"), undefined);
  assert.equal(store.has("5"), false);
  assert.deepStrictEqual(store.list({ prefix: "5" }), []);
  store.close();
});

type Model = Map<string, ReturnType<typeof recordOf>>;

/** Fields of one shape, most of which are the same the next time. */
function recordOf(dice: Dice, version: number) {
  const tags = Array.from({ length: dice.below(3) }, () => dice.pick(["a", "b", `${version}`]));
  return { version, name: dice.pick(["Ada", "Grace", "жж"]), tags };
}

/** A change that comes from another replica: such values may be changed where they are. */
function writeAway(store: CrdtStore, replica: CrdtStore, id: string, fields: object): void {
  for (const delta of store.changesSinceSync(replica.versionVector()))
    replica.applyChangesSync(delta);
  replica.patchSync(id, fields);
  for (const delta of replica.changesSinceSync(store.versionVector()))
    store.applyChangesSync(delta);
}

/** One write, in the store and in the model. */
function writeSome(store: CrdtStore, model: Model, dice: Dice, id: string, version: number): void {
  const way = dice.below(10);
  if (way < 2) {
    model.delete(id);
    store.deleteSync(id);
  } else if (way < 4 && model.has(id)) {
    model.get(id)!.version = version;
    store.patchSync(id, { version });
  } else if (way < 6) {
    const items = [id, "n0", "n1"].map((put) => ({ put, data: recordOf(dice, version) }));
    for (const { put, data } of items) model.set(put, data);
    store.batchSync(items);
  } else {
    model.set(id, recordOf(dice, version));
    store.putSync(id, model.get(id));
  }
}

/** The same few ranges come again and again, so that they are cached. */
function checkList(store: CrdtStore, model: Model, dice: Dice): void {
  const reverse = dice.chance(0.3);
  const limit = dice.chance(0.3) ? 7 : 1000;
  const ids = [...model.keys()].sort();
  if (reverse) ids.reverse();
  const expected = ids.slice(0, limit).map((id) => ({ id, data: model.get(id)! }));
  const found = store.list({ prefix: "n", reverse, limit });
  assert.deepStrictEqual(found, expected);
  for (const { data } of found) data.tags.push("changed");
}

for (const cacheBytes of [0, 4000, 40_000, MIB]) {
  test(`reads are those of a model while all is written, ${cacheBytes} bytes kept`, () => {
    const dice = new Dice(seedFor("known"));
    const store = new CrdtStore({ capacityBytes: 16 * MIB, cacheBytes });
    const model: Model = new Map();
    const replica = new CrdtStore({ capacityBytes: 16 * MIB });
    const { core } = internalsOf(store).memory;
    for (let round = 0; round < rounds(60_000); round++) {
      const id = `n${dice.skewed(60)}`;
      if (dice.chance(0.15)) writeSome(store, model, dice, id, round);
      else if (dice.chance(0.01) && model.has(id)) {
        model.get(id)!.version = round;
        writeAway(store, replica, id, { version: round });
      }
      // A freed block is reused at once, and the epoch moves on.
      if (dice.chance(0.01)) core.drainRetired();
      if (dice.chance(0.03)) checkList(store, model, dice);
      const expected = model.get(id);
      const way = dice.below(10);
      if (way > 2) assert.deepStrictEqual(store.get(id), expected);
      else if (way === 2) assert.deepStrictEqual(store.getWithVersion(id)?.data, expected);
      else if (way === 1) assert.equal(store.has(id), expected !== undefined);
      else assert.deepStrictEqual(store.getField(id, "tags"), expected?.tags);
    }
    replica.close();
    store.close();
  });
}

test("no more is kept than was allowed, and what is read again comes back", () => {
  const { cache, pages } = foundTwice("a");
  const { words } = pages;
  const ids = Array.from({ length: 20_000 }, (_, i) => `id ${i}`);
  for (const [i, id] of ids.entries()) {
    words[AT.value] = VALUE + i * 8;
    for (let times = 0; times < 2; times++) cache.add(id, SHAPE, { a: i }, i);
  }
  const all = ids.map((id) => cache.of(id)).filter((record) => record !== undefined);
  const size = all.reduce((sum, record) => sum + record.size, 0);
  assert.ok(size <= MIB && size > MIB / 4, `${size} bytes`);
  assert.ok(cache.of(ids.at(-1)!));
  assert.equal(cache.of(ids[0]!), undefined);
});

test("where hardly anything is read again, nothing is looked for most of the time", () => {
  const { cache, cached, pages } = foundTwice("a");
  const { words } = pages;
  const readOthers = (count: number) => {
    for (let i = 0; i < count; i++) {
      words[AT.value] = VALUE + i * 8;
      if (!cache.of(`id ${i}`)) cache.add(`id ${i}`, SHAPE, { a: i }, i);
    }
  };
  readOthers(140_000);
  assert.equal(cache.of("a"), undefined);
  readOthers(2 ** 20);
  assert.equal(cache.of("a"), cached);
  for (let i = 0; i < 20_000; i++) assert.ok(cache.isCurrent(cache.of("a")!));
  readOthers(120_000);
  assert.equal(cache.of("a"), cached);
});

test("an odd cacheBytes is refused", () => {
  for (const cacheBytes of [-1, 1.5, "1", 2 ** 40]) {
    assert.throws(() => new CrdtStore({ cacheBytes } as object), { code: "ERR_BAD_OPTION" });
  }
});

test.run();
