/**
 * Records of a shape: when they are made, that they have the same values, that bad ones are torn.
 */
import * as assert from "node:assert/strict";
import { test } from "uvu";
import * as L from "../helpers/layout.ts";
import { TORN } from "../../src/codec/decode.ts";
import { encodeValue } from "../../src/codec/encode.ts";
import { CrdtStore, decodeRaw } from "../../src/index.ts";
import { viewPages } from "../../src/memory/pages.ts";
import { decodeRecord } from "../../src/codec/decode-record.ts";
import { oneByOne, Shapes } from "../../src/codec/shapes.ts";
import { internalsOf } from "../../src/store/store.ts";
import { assertEqual } from "../helpers/codec-fixture.ts";
import { BareHost } from "../helpers/core-bare.ts";
import { Dice, randomBytes, rounds, seedFor } from "../helpers/core-random.ts";
import { checkStore } from "../helpers/core-store.ts";

const MIB = 0x100000;
const NAMES = ["name", "age", "__proto__", "toString", "7", "0", "é", "жж", "\ud800", "", "a b"];

/** The first byte and the number of bytes of a node's data in the store. */
function stored(store: CrdtStore, id: string): { tag: number; bytes: number } {
  const { core, pages } = internalsOf(store).memory;
  pages.bytes.fill(0, L.SCRATCH_KEY, L.SCRATCH_KEY + id.length + 8);
  pages.bytes.write(id, L.SCRATCH_KEY, "latin1");
  const at = core.find(L.READER_SCRATCH, id.length << 1) >>> 0;
  return { tag: pages.bytes[at]!, bytes: pages.words[(L.SCRATCH_RESULT + L.RESULT_BYTES) >> 2]! };
}

function shapeCount(store: CrdtStore): number {
  return internalsOf(store).memory.pages.words[L.STORE_SHAPE_COUNT >> 2]!;
}

function newStore(): CrdtStore {
  return new CrdtStore({ capacityBytes: 16 * MIB });
}

/** An object with random names and values. Each name is in it once. */
function randomRecord(dice: Dice, depth = 1): Record<string, unknown> {
  const entries = Array.from({ length: 1 + dice.below(6) }, () => {
    const value = [
      dice.word() | 0,
      dice.below(128),
      dice.word() / 7,
      "x".repeat(dice.below(600)),
      `жз${dice.word()}`,
      null,
      dice.chance(0.5),
      10n ** BigInt(dice.below(30)),
      new Date(dice.word()),
      randomBytes(dice, dice.below(20)),
    ][dice.below(10)];
    const nested = depth && dice.chance(0.2) ? [randomRecord(dice, depth - 1), value] : value;
    return [dice.pick(NAMES), nested];
  });
  return Object.fromEntries(entries) as Record<string, unknown>;
}

/** Asserts equal values, with the fields in the same order. */
function assertSame(actual: unknown, expected: object): void {
  assert.deepStrictEqual(actual, expected);
  assert.deepEqual(Object.keys(actual as object), Object.keys(expected));
}

test("the second object of a shape makes an entry, and its records only have values", () => {
  const store = newStore();
  const data = { name: "Ada", age: 36 };
  store.putSync("1", data);
  assert.equal(shapeCount(store), 0);
  assert.equal(stored(store, "1").tag, L.TAG_OBJECT);
  store.putSync("2", data);
  assert.equal(shapeCount(store), 1);
  assert.deepEqual(stored(store, "2"), { tag: L.TAG_SHAPED, bytes: 3 + 4 + 1 });
  for (const id of ["1", "2"]) assertSame(store.get(id), data);
  store.putSync("3", { age: 36, name: "Ada" });
  assert.equal(stored(store, "3").tag, L.TAG_OBJECT, "another order is another shape");
  store.putSync("4", [data]);
  assert.equal(stored(store, "4").tag, L.TAG_ARRAY, "what is nested is self-describing");
  checkStore(store);
  store.close();
});

test("records of random shapes come back unchanged, patched and merged too", () => {
  const dice = new Dice(seedFor("shapes"));
  const store = newStore();
  const replica = newStore();
  const model = new Map<string, Record<string, unknown>>();
  for (let round = 0; round < rounds(6000); round++) {
    const id = `n${dice.below(300)}`;
    const known = model.get(id);
    if (dice.chance(0.7) || !known) {
      model.set(id, randomRecord(dice));
      store.putSync(id, model.get(id));
      assert.deepStrictEqual(store.get(id), model.get(id));
    } else {
      const fields = { [dice.pick(["name", "age", "a b"])]: dice.below(1000) };
      store.patchSync(id, fields);
      Object.assign(known, fields);
      assert.deepStrictEqual(store.get(id), known);
    }
    if (round % 500 === 499) {
      for (const delta of store.changesSinceSync(replica.versionVector()))
        replica.applyChangesSync(delta);
    }
  }
  for (const delta of store.changesSinceSync(replica.versionVector()))
    replica.applyChangesSync(delta);
  const all = [...model].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, data]) => ({ id, data }));
  assert.deepStrictEqual(store.list(), all);
  for (const { id, data } of all) assertFields(store, id, data);
  assert.deepStrictEqual(replica.list(), all);
  assert.ok(shapeCount(store) > 5 && shapeCount(replica) > 5, "there were shapes");
  checkStore(store);
  checkStore(replica);
  store.close();
  replica.close();
});

/** Compares each field, an absent field, and the encoded bytes. */
function assertFields(store: CrdtStore, id: string, data: Record<string, unknown>): void {
  for (const name of [...NAMES, "none", "hasOwnProperty"]) {
    const expected = Object.hasOwn(data, name) ? data[name] : undefined;
    assert.deepStrictEqual(store.getField(id, name), expected);
  }
  assert.deepStrictEqual(decodeRaw(store.getRaw(id)!), data);
}

test("a field and the bytes of nodes that are no records, large, expired or absent", async () => {
  const store = newStore();
  const large = { text: "x".repeat(50_000), wide: "ж".repeat(50_000), last: "here" };
  for (const id of ["large", "again"]) store.putSync(id, large);
  for (const data of [[1, 2], "text", null, 7, {}]) {
    store.putSync("other", data);
    assert.equal(store.getField("other", "length"), undefined);
    assert.deepStrictEqual(decodeRaw(store.getRaw("other")!), data);
  }
  for (const id of ["large", "again"]) {
    assert.equal(store.getField(id, "last"), "here");
    assert.equal(store.getField(id, "wide"), large.wide);
    assert.deepStrictEqual(decodeRaw(store.getRaw(id)!), large);
  }
  assert.equal(store.getField("none", "last"), undefined);
  assert.equal(store.getRaw("none"), undefined);
  assert.deepStrictEqual(store.list({ prefix: "large" }), [{ id: "large", data: large }]);
  store.putSync("gone", { a: 1 }, { ttlMs: 1 });
  await new Promise((resolve) => setTimeout(resolve, 10));
  assert.equal(store.getField("gone", "a"), undefined);
  assert.equal(store.getRaw("gone"), undefined);
  assert.deepStrictEqual(store.list({ prefix: "gone" }), []);
  for (const bad of [Buffer.alloc(0), Buffer.of(L.TAG_OBJECT), Buffer.of(L.TAG_SHAPED, 0, 0)]) {
    assert.throws(() => decodeRaw(bad), { code: "ERR_BAD_VALUE" });
  }
  assert.throws(() => decodeRaw("text" as never), { code: "ERR_BAD_VALUE" });
  store.close();
});

test("short texts come back right, whatever came before", () => {
  const dice = new Dice(seedFor("short texts"));
  const store = newStore();
  for (let round = 0; round < rounds(20_000); round++) {
    const units = Array.from({ length: dice.below(10) }, () => dice.below(dice.pick([2, 256])));
    const text = String.fromCharCode(...units);
    store.putSync("node", [text, { [text]: text }]);
    assert.deepStrictEqual(store.get("node"), [text, { [text]: text }]);
  }
  store.close();
});

test("the table fills up, and objects without an entry stay self-describing", () => {
  const store = newStore();
  const large = Object.fromEntries(Array.from({ length: 65 }, (_, i) => [`f${i}`, i]));
  const long = { ["x".repeat(1030)]: 1 };
  for (const data of [large, long, {}, { a: 1 }]) {
    for (const id of ["1", "2", "3"]) store.putSync(id, data);
    assertSame(store.get("3"), data);
  }
  assert.equal(shapeCount(store), 1);
  for (let i = 0; i < 3000; i++) {
    for (const round of [0, 1]) store.putSync(`s${i}`, { [`field${i}`]: round, b: i });
    assertSame(store.get(`s${i}`), { [`field${i}`]: 1, b: i });
  }
  const count = shapeCount(store);
  assert.ok(count > 300 && count <= L.SHAPES_MAX, `${count} shapes`);
  assertSame(store.get("s7"), { field7: 1, b: 7 });
  store.putSync("again", { a: 2 });
  assert.equal(stored(store, "again").tag, L.TAG_SHAPED);
  checkStore(store);
  store.close();
});

test("maps with different names make no entries", () => {
  const store = newStore();
  for (let i = 0; i < 5000; i++) store.putSync(`m${i}`, { [`key-${i}`]: i });
  assert.ok(shapeCount(store) < 10, `${shapeCount(store)} shapes`);
  store.close();
});

test("without generated code records are the same", () => {
  const dice = new Dice(seedFor("one by one"));
  const { host, pages, shapes } = openShapes(dice);
  for (let number = 0; number < host.word(L.STORE_SHAPE_COUNT); number++) {
    const { at, bytes } = recordOf(dice, host, shapes, number);
    const made = decodeRecord(pages, shapes, at, bytes);
    assert.notEqual(made, TORN);
    const shape = shapes.at(number)!;
    const plain = { at: () => ({ ...shape, take: oneByOne(shape.names) }) } as unknown as Shapes;
    assertSame(decodeRecord(pages, plain, at, bytes), made as object);
    assert.deepEqual(Object.keys(made as object).sort(), [...shape.names].sort());
  }
});

/** A bare store with some shapes, and a decoder for them. */
function openShapes(dice: Dice) {
  const host = new BareHost({ capacityBytes: 16 * MIB, valueBytesMax: MIB, slots: 1 });
  const pages = viewPages(host.memory);
  for (let i = 0; i < 40; i++) {
    const data = randomRecord(dice);
    for (const id of ["a", "b"]) {
      const end = encodeValue(pages, host.staging + 256, host.staging + MIB, data);
      const value = Buffer.from(host.bytes.subarray(host.staging + 256, end));
      assert.equal(host.put(id, value), L.OK);
    }
  }
  return { host, pages, shapes: new Shapes(pages) };
}

/** A record of the shape with random values, at an odd address. */
function recordOf(dice: Dice, host: BareHost, shapes: Shapes, number: number) {
  const at = host.staging + 0x1001;
  const pages = viewPages(host.memory);
  pages.bytes[at] = L.TAG_SHAPED;
  pages.view.setUint16(at + L.SHAPED_NUMBER, number, true);
  let next = at + L.SHAPED_HEADER_BYTES;
  for (let left = shapes.at(number)!.names.length; left > 0; left--) {
    const [value] = Object.values(randomRecord(dice));
    next = encodeValue(pages, next, host.staging + MIB, value);
  }
  return { at, bytes: next - at };
}

test("mutated records are torn or whole, the same as in the core, and put only if whole", () => {
  const dice = new Dice(seedFor("mutated records"));
  const { host, pages, shapes } = openShapes(dice);
  const count = host.word(L.STORE_SHAPE_COUNT);
  assert.ok(count > 20);
  let whole = 0;
  const total = rounds(60_000);
  for (let round = 0; round < total; round++) {
    const { at, bytes } = recordOf(dice, host, shapes, dice.below(count));
    let length = bytes;
    for (let changes = dice.below(4); changes > 0; changes--) {
      const place = at + dice.below(length);
      const kind = dice.below(6);
      if (kind === 0) length = place - at + 1;
      else if (kind === 1) length += dice.below(9);
      else if (kind === 2) pages.view.setUint16(at + 1, dice.below(2 * count), true);
      else pages.bytes[place] = dice.below(kind === 3 ? 14 : 256);
    }
    const valid = host.call("validRecord", at, length) !== 0;
    const decoded = decodeRecord(pages, shapes, at, length);
    assert.equal(decoded !== TORN, valid, "the decoder and the core agree");
    if (valid) whole++;
    const record = Buffer.from(host.bytes.subarray(at, at + length));
    const out = host.staging + 0x80000;
    const unfolded = host.call("expandShape", at, length, out);
    if (record[0] === L.TAG_SHAPED) assert.equal(unfolded !== 0, valid);
    if (valid && record[0] === L.TAG_SHAPED) {
      assert.equal(host.call("validValue", out, unfolded), 1);
      assertEqual(decodeRecord(pages, shapes, out, unfolded), decoded);
    }
    if (round % 16) continue;
    assert.equal(host.put("record", record), valid ? L.OK : L.BAD_VALUE);
    if (valid) assert.deepEqual(host.get("record"), record);
  }
  assert.ok(whole > total / 10 && whole < total * 0.95, `${whole} of ${total} were whole`);
  host.check();
});

test("a record inside another value is refused, and a GET answers without shapes", () => {
  const dice = new Dice(seedFor("answers"));
  const { host, pages, shapes } = openShapes(dice);
  const { at, bytes } = recordOf(dice, host, shapes, 0);
  const record = Buffer.from(host.bytes.subarray(at, at + bytes));
  const array = Buffer.alloc(L.CONTAINER_HEADER_BYTES);
  array[0] = L.TAG_ARRAY;
  array.writeUInt32LE(bytes, 1);
  array.writeUInt32LE(1, 5);
  assert.equal(host.put("nested", Buffer.concat([array, record])), L.BAD_VALUE);
  const twice = Buffer.concat([record.subarray(0, L.SHAPED_HEADER_BYTES), record]);
  assert.equal(host.put("twice", twice), L.BAD_VALUE);

  assert.equal(host.put("record", record), L.OK);
  host.open(0);
  host.send(0, L.OP_GET, 1, host.writeBody("record"));
  assert.deepEqual(host.serveAll(), []);
  const [reply] = host.replies(0);
  const answer = reply!.piece.subarray(L.VERSION_BYTES, reply!.total);
  assert.equal(answer[0], L.TAG_OBJECT);
  host.bytes.set(answer, host.staging + 0x80000);
  assert.deepStrictEqual(
    decodeRecord(pages, shapes, host.staging + 0x80000, answer.length),
    decodeRecord(pages, shapes, host.staging + 0x1001, bytes),
  );
});

test("an object that names a field twice gets no shape", () => {
  const host = new BareHost({ capacityBytes: MIB, valueBytesMax: 1000, slots: 0 });
  const name = Buffer.of(L.TAG_SHORT + 1, 0x61);
  const items = Buffer.concat([name, Buffer.of(L.TAG_TRUE), name, Buffer.of(L.TAG_FALSE)]);
  const header = Buffer.of(L.TAG_OBJECT, items.length, 0, 0, 0, 2, 0, 0, 0);
  const value = Buffer.concat([header, items]);
  for (const id of ["a", "b", "c", "d"]) assert.equal(host.put(id, value), L.OK);
  assert.equal(host.word(L.STORE_SHAPE_COUNT), 0);
  assert.deepEqual(host.get("d"), value);
});

test.run();
