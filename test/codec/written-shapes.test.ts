/** Objects that are written as records of a known shape. */
import * as assert from "node:assert/strict";
import { test } from "uvu";
import * as L from "../helpers/layout.ts";
import { CrdtStore, PluresError } from "../../src/index.ts";
import { RequestWriter } from "../../src/request/request-writer.ts";
import { internalsOf } from "../../src/store/store.ts";

const ID = "id";

/** A store whose first shapes are those of `objects`. */
function storeWith(...objects: object[]): CrdtStore {
  const store = new CrdtStore({ capacityBytes: 0x1000000, valueBytesMax: 1000 });
  for (const object of objects) for (const id of ["1", "2", "3"]) store.putSync(id, object);
  return store;
}

/** The first byte and the size of the encoding that is sent for `value`. */
function written(store: CrdtStore, value: unknown): { tag: number; bytes: number } {
  const { map, pages } = internalsOf(store).memory;
  const head = L.BODY_ID + 8;
  const bytes = new RequestWriter(pages, map).writeValue(ID, value) - head;
  return { tag: pages.bytes[map.stagingBase + head]!, bytes };
}

function putAndGet(store: CrdtStore, value: unknown): unknown {
  store.putSync(ID, value);
  return store.get(ID);
}

test("an object of a known shape is sent as its values only", () => {
  const store = storeWith({ a: 1, b: "x" });
  assert.deepEqual(written(store, { a: 2, b: "y" }), { tag: L.TAG_SHAPED, bytes: 3 + 1 + 2 });
  assert.equal(written(store, Object.assign(Object.create(null), { a: 2, b: "y" })).tag, 0x0d);
  for (const other of [{}, { a: 2 }, { b: "y", a: 2 }, { a: 2, b: "y", c: 3 }, { A: 1, b: 2 }]) {
    assert.equal(written(store, other).tag, L.TAG_OBJECT, JSON.stringify(other));
    assert.deepEqual(putAndGet(store, other), other);
  }
  // A nested object never is a record.
  assert.equal(written(store, [{ a: 2, b: "y" }]).tag, L.TAG_ARRAY);
});

test("shapes with the same beginning stay separate, old and new ones", () => {
  const kinds = Array.from({ length: 12 }, (_, i) => ({ kind: i, [`field${i}`]: [i] }));
  const store = storeWith(...kinds);
  for (let round = 0; round < 3; round++) {
    for (const object of [...kinds].reverse()) assert.deepEqual(putAndGet(store, object), object);
  }
  assert.equal(written(store, kinds[3]).tag, L.TAG_SHAPED);
  assert.equal(written(store, { kind: 3, field3: "another" }).tag, L.TAG_SHAPED);
});

test("a property that is no field does not become one", () => {
  const store = storeWith({ a: 1, b: 2 });
  assert.deepEqual(putAndGet(store, { a: 3, b: undefined }), { a: 3 });
  assert.deepEqual(putAndGet(store, { a: 3, b: { toJSON: () => undefined } }), { a: 3 });
  assert.deepEqual(putAndGet(store, { a: 3, [Symbol("b")]: 4 }), { a: 3 });
  const inherits = Object.create({ b: 4 }) as object;
  assert.deepEqual(putAndGet(store, Object.assign(inherits, { a: 3 })), { a: 3 });
  Object.assign(Object.prototype, { b: 5 });
  try {
    assert.equal(written(store, { a: 3 }).tag, L.TAG_OBJECT);
    store.putSync(ID, { a: 3 });
  } finally {
    delete (Object.prototype as { b?: number }).b;
  }
  assert.deepEqual(store.get(ID), { a: 3 });
});

test("toJSON counts, also of an object with the fields of a shape", () => {
  const a = 3;
  const store = storeWith({ a: 1, b: 2 }, { a: 1, toJSON: 2 });
  assert.deepEqual(putAndGet(store, { a, toJSON: () => ({ a: 4, b: 5 }) }), { a: 4, b: 5 });
  assert.deepEqual(putAndGet(store, { a, toJSON: 4 }), { a, toJSON: 4 });
});

test("names that are indexes or have another meaning are fields like others", () => {
  const objects = [{ 7: "a", 10: "b", x: 1 }, JSON.parse('{"__proto__":1,"constructor":2}')];
  const store = storeWith(...objects);
  for (const object of objects) {
    assert.equal(written(store, object).tag, L.TAG_SHAPED);
    assert.deepEqual(putAndGet(store, object), object);
    assert.deepEqual(Object.keys(store.get(ID)), Object.keys(object));
  }
});

test("a getter may change its object in the middle, and the other fields are not lost", () => {
  const store = storeWith({ a: 1, b: 2, c: 3 });
  const shrinking = {
    get a() {
      delete (shrinking as { c?: number }).c;
      return 1;
    },
    b: 2,
    c: 3,
  };
  assert.deepEqual(putAndGet(store, shrinking), { a: 1, b: 2 });
  let reads = 0;
  const another = {
    get a() {
      return ++reads;
    },
    z: 2,
  };
  assert.deepEqual(putAndGet(store, another), { a: 1, z: 2 });
});

test("the limit of a value is that of its self-describing form, with the same error", () => {
  const store = storeWith({ text: "" });
  const header = L.CONTAINER_HEADER_BYTES + 5 + L.LONG_HEADER_BYTES;
  const most = 1000 - header;
  assert.deepEqual(putAndGet(store, { text: "x".repeat(most) }), { text: "x".repeat(most) });
  for (const more of [1, 2, 5, 6, 7, 2000]) {
    const put = (name: string) => store.putSync(ID, { [name]: "x".repeat(most + more) });
    const [shaped, plain] = ["text", "abcd"].map((name): PluresError => {
      try {
        put(name);
      } catch (error) {
        return error as PluresError;
      }
      throw new Error(`${more} bytes too many were accepted`);
    });
    assert.equal(shaped!.code, "ERR_VALUE_TOO_LARGE");
    assert.equal(shaped!.message, plain!.message.replaceAll("abcd", "text"));
  }
  assert.throws(
    () => store.putSync(ID, { text: () => {} }),
    (error: PluresError) => error.code === "ERR_BAD_VALUE" && error.message.includes("data.text"),
  );
});

test.run();
