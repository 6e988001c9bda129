/** The writing operations of one store, each rule in a sentence. */
import { deepStrictEqual, strictEqual } from "node:assert/strict";
import { test } from "uvu";
import type { Conditions } from "../../src/index.ts";
import { assertRefused, newStore } from "../helpers/store-fixture.ts";

test("patch sets fields, leaves the others, and removes those that are undefined", () => {
  using store = newStore();
  store.putSync("n", { a: 1, b: 2 });
  strictEqual(store.patchSync("n", { b: undefined, c: [3], none: undefined }), "n");
  deepStrictEqual(store.get("n"), { a: 1, c: [3] });
  store.patchSync("n", {});
  deepStrictEqual(store.get("n"), { a: 1, c: [3] });
});

test("patch turns an absent node, and one that was no object, into an object", () => {
  using store = newStore();
  store.patchSync("absent", { a: 1 });
  store.patchSync("empty", {});
  for (const id of ["text", "list"]) store.putSync(id, id === "text" ? "x" : [1]);
  store.patchSync("text", { a: 1 });
  store.patchSync("list", { a: undefined });
  deepStrictEqual(store.get("absent"), { a: 1 });
  deepStrictEqual(store.get("text"), { a: 1 });
  for (const id of ["empty", "list"]) deepStrictEqual(store.get(id), {});
});

test("patch that removes the last field leaves {}, which is a node", () => {
  using store = newStore();
  store.putSync("n", { a: 1 });
  store.patchSync("n", { a: undefined });
  strictEqual(store.has("n"), true);
  deepStrictEqual(store.list(), [{ id: "n", data: {} }]);
  store.putSync("m", {});
  deepStrictEqual(store.get("m"), {});
  strictEqual(store.deleteSync("m"), true);
  strictEqual(store.has("m"), false);
});

test("after a patch that leaves a field the node ends with that field", () => {
  using store = newStore();
  store.putSync("n", { a: 1 });
  store.addToSetSync("n", "tags", "x");
  store.patchSync("n", { a: undefined });
  store.removeFromSetSync("n", "tags", "x");
  strictEqual(store.get("n"), undefined);
});

test("put replaces all: fields, counters, sets, and data that is no object", () => {
  using store = newStore();
  store.putSync("n", { a: 1, b: 1 });
  store.incrementSync("n", "count");
  store.addToSetSync("n", "tags", "x");
  for (const data of [{ c: 3 }, 5, { a: 1 }, [1], {}, { count: 9, tags: [] }, null]) {
    strictEqual(store.putSync("n", data), "n");
    deepStrictEqual(store.get("n"), data);
  }
});

test("fields stay in the order of their put, and go by name when others are written", () => {
  using store = newStore();
  const names = () => Object.keys(store.get("n")).join();
  store.putSync("n", { z: 1, b: 2, m: 3 });
  strictEqual(names(), "z,b,m");
  store.patchSync("n", { c: 1 });
  strictEqual(names(), "b,c,m,z");
  store.putSync("n", { m: 1, a: 1 });
  strictEqual(names(), "m,a");
});

test("names of inherited properties are fields like others", () => {
  using store = newStore();
  for (const name of ["__proto__", "constructor", "toString", ""]) {
    store.patchSync("n", Object.fromEntries([[name, "x"]]));
    store.incrementSync(`${name} counter`, name, 2);
    store.addToSetSync(`${name} set`, name, 2);
    deepStrictEqual(Object.entries(store.get(`${name} counter`)), [[name, 2]]);
    deepStrictEqual(Object.entries(store.get(`${name} set`)), [[name, [2]]]);
  }
  deepStrictEqual(Object.keys(store.get("n")), ["", "__proto__", "constructor", "toString"]);
});

test("increment counts from 0 or from a number, by 1 by default", () => {
  using store = newStore();
  strictEqual(store.incrementSync("n", "count"), 1);
  store.incrementSync("n", "count", -2.5);
  deepStrictEqual(store.get("n"), { count: -1.5 });
  store.putSync("n", { count: 10, a: 1 });
  store.incrementSync("n", "count", 5);
  store.incrementSync("n", "other", 0);
  deepStrictEqual(store.get("n"), { a: 1, count: 15, other: 0 });
  store.patchSync("n", { count: undefined });
  store.incrementSync("n", "count");
  strictEqual(store.get("n").count, 1);
});

test("increment refuses a field that is no number, and changes nothing", () => {
  using store = newStore();
  for (const value of ["1", null, true, 1n, [1], {}, new Date(0)]) {
    store.putSync("n", { value });
    assertRefused("ERR_BAD_VALUE", () => store.incrementSync("n", "value"));
    deepStrictEqual(store.get("n"), { value });
  }
  store.addToSetSync("n", "tags", 1);
  assertRefused("ERR_BAD_VALUE", () => store.incrementSync("n", "tags"));
  deepStrictEqual(store.get("n").tags, [1]);
});

test("a set has each element once, in the order of their bytes", () => {
  using store = newStore();
  for (const [at, element] of ["b", 3, "a", { k: 1 }, null, "b", -1, "ab"].entries()) {
    strictEqual(store.addToSetSync("n", "tags", element), at !== 5);
  }
  deepStrictEqual(store.get("n"), { tags: [null, -1, { k: 1 }, "a", "b", "ab", 3] });
});

test("removing from a set returns whether the element was in it; the last removal ends the field", () => {
  using store = newStore();
  strictEqual(store.removeFromSetSync("n", "tags", "x"), false);
  strictEqual(store.has("n"), false);
  store.addToSetSync("n", "tags", "x");
  store.addToSetSync("n", "tags", { k: [1] });
  strictEqual(store.removeFromSetSync("n", "tags", "y"), false);
  strictEqual(store.removeFromSetSync("n", "tags", { k: [1] }), true);
  strictEqual(store.removeFromSetSync("n", "tags", { k: [1] }), false);
  store.incrementSync("n", "count");
  strictEqual(store.removeFromSetSync("n", "tags", "x"), true);
  deepStrictEqual(store.get("n"), { count: 1 });
  store.addToSetSync("n", "tags", "x");
  deepStrictEqual(store.get("n"), { count: 1, tags: ["x"] });
});

test("a set does not replace data that was put", () => {
  using store = newStore();
  for (const value of [1, "x", ["x"], null]) {
    store.putSync("n", { value });
    assertRefused("ERR_BAD_VALUE", () => store.addToSetSync("n", "value", "x"));
    assertRefused("ERR_BAD_VALUE", () => store.removeFromSetSync("n", "value", "x"));
    deepStrictEqual(store.get("n"), { value });
  }
});

test("a set hides a counter for as long as it has elements", () => {
  using store = newStore();
  store.incrementSync("n", "both", 7);
  store.addToSetSync("n", "both", "x");
  deepStrictEqual(store.get("n"), { both: ["x"] });
  store.removeFromSetSync("n", "both", "x");
  deepStrictEqual(store.get("n"), { both: 7 });
});

test("wrong use is refused with a code, and changes nothing", () => {
  using store = newStore();
  store.putSync("n", { a: 1 });
  const { version } = store.getWithVersion("n")!;
  const wrong = (value: unknown) => value as never;
  for (const fields of [null, 5, "x", [1], undefined, new Date(), new Map(), { a: () => 1 }]) {
    assertRefused("ERR_BAD_VALUE", () => store.patchSync("n", wrong(fields)));
  }
  for (const field of [5, undefined, null, {}]) {
    assertRefused("ERR_BAD_VALUE", () => store.incrementSync("n", wrong(field)));
    assertRefused("ERR_BAD_VALUE", () => store.addToSetSync("n", wrong(field), 1));
    assertRefused("ERR_BAD_VALUE", () => store.removeFromSetSync("n", wrong(field), 1));
  }
  for (const by of [NaN, Infinity, "1", null, 1n]) {
    assertRefused("ERR_BAD_VALUE", () => store.incrementSync("n", "a", wrong(by)));
  }
  assertRefused("ERR_BAD_VALUE", () => store.addToSetSync("n", "tags", new Map()));
  for (const id of ["", wrong(5), "x".repeat(1025)]) {
    assertRefused("ERR_BAD_ID", () => store.patchSync(id, {}));
    assertRefused("ERR_BAD_ID", () => store.incrementSync(id, "a"));
    assertRefused("ERR_BAD_ID", () => store.addToSetSync(id, "a", 1));
    assertRefused("ERR_BAD_ID", () => store.removeFromSetSync(id, "a", 1));
  }
  deepStrictEqual(store.getWithVersion("n"), { data: { a: 1 }, version });
});

test("invalid versions and times are refused", () => {
  using store = newStore();
  const cases = [{ ifVersion: -1 }, { ifVersion: 1.5 }, { ifVersion: "1" }, { ttlMs: -1 }];
  for (const conditions of [...cases, { ttlMs: NaN }, { ttlMs: "5" }] as Conditions[]) {
    assertRefused("ERR_BAD_OPTION", () => store.putSync("n", 1, conditions));
    assertRefused("ERR_BAD_OPTION", () => store.patchSync("n", {}, conditions));
    assertRefused("ERR_BAD_OPTION", () => store.deleteSync("n", conditions));
  }
  strictEqual(store.has("n"), false);
  store.putSync("n", 1, { ifAbsent: false, ttlMs: Infinity });
  strictEqual(store.get("n"), 1);
});

test("a closed store refuses writes", () => {
  const store = newStore();
  store.close();
  assertRefused("ERR_CLOSED", () => store.patchSync("n", {}));
  assertRefused("ERR_CLOSED", () => store.incrementSync("n", "a"));
  assertRefused("ERR_CLOSED", () => store.addToSetSync("n", "a", 1));
  assertRefused("ERR_CLOSED", () => store.removeFromSetSync("n", "a", 1));
});

test("a counter can be incremented before its base number arrives", () => {
  const [a, b] = [newStore(1n), newStore(2n)];
  a.putSync("n", { count: { x: 1 } });
  for (const delta of a.changesSinceSync()) b.applyChangesSync(delta);
  b.putSync("n", { count: 10 });
  const before = b.versionVector();
  b.incrementSync("n", "count");
  for (const delta of b.changesSinceSync(before)) a.applyChangesSync(delta);
  deepStrictEqual(a.get("n"), { count: 1 });
  a.incrementSync("n", "count", 5);
  deepStrictEqual(a.get("n"), { count: 6 });
  for (const delta of b.changesSinceSync()) a.applyChangesSync(delta);
  for (const delta of a.changesSinceSync()) b.applyChangesSync(delta);
  deepStrictEqual([a.get("n"), b.get("n")], [{ count: 16 }, { count: 16 }]);
  a.close();
  b.close();
});

test.run();
