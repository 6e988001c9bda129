/**
 * Batches that write large nodes again and again: the same result as one write after the other, at a
 * cost that grows with the items and not with their square. SEED replays the operations.
 */
import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { test } from "uvu";

import { type BatchItem, CrdtStore, PluresError } from "../../src/index.ts";
import { type Pick, SEED, seeded } from "../helpers/codec-fixture.ts";
import { checkStore } from "../helpers/core-store.ts";

const ROUNDS = Number(process.env["RUNS"] ?? 120);
const FIELDS = 90;
const ELEMENTS = 100;
const ITEMS_MAX = 400;

console.log(`SEED=${SEED}`);

function randomItem(pick: Pick): BatchItem {
  const id = pick(4) ? "a" : "b";
  const field = pick(3) ? `set${pick(2)}` : `f${pick(FIELDS)}`;
  const element = pick(3) ? pick(ELEMENTS) : `e${pick(ELEMENTS)}`;
  switch (pick(pick(8) ? 4 : 9)) {
    case 0:
      return { addToSet: id, field, element };
    case 1:
      return { removeFromSet: id, field, element };
    case 2:
      return { increment: id, field: `n${pick(FIELDS)}`, by: pick(9) - 4 };
    case 3:
      return { patch: id, fields: { [`f${pick(FIELDS)}`]: pick(2) ? pick(99) : undefined } };
    case 4:
      return { patch: id, fields: { [field]: undefined } };
    case 5:
      return { patch: id, fields: { [field]: pick(5), [`n${pick(FIELDS)}`]: 1 } };
    case 6:
      return pick(12) ? { patch: id, fields: { x: 1 }, ttlMs: pick(6) ? 1e9 : 0 } : { delete: id };
    case 7:
      return pick(12)
        ? { patch: id, fields: { y: 1 }, ifAbsent: true }
        : { put: id, data: { z: 1 } };
    default:
      return pick(12) ? { increment: id, field: "f1" } : { put: id, data: wide() };
  }
}

const wide = () => Object.fromEntries(Array.from({ length: FIELDS }, (_, i) => [`f${i}`, i]));

function codeOf(action: () => void): string {
  try {
    action();
    return "OK";
  } catch (error) {
    ok(error instanceof PluresError, String(error));
    return error.code;
  }
}

/** Some puts of a node several times in a row: only the last one is seen. */
function randomItems(pick: Pick): BatchItem[] {
  return Array.from({ length: 1 + pick(ITEMS_MAX) }, () => randomItem(pick)).flatMap(
    (item): BatchItem[] => {
      if (!("put" in item)) return [item];
      const again = (i: number) => ({ put: item.put, data: pick(4) ? { [`p${pick(9)}`]: i } : i });
      return [item, ...Array.from({ length: pick(4) }, (_, i) => again(i))];
    },
  );
}

/** Executes the items one by one up to the first that is refused: its index and code. */
function executeEach(store: CrdtStore, items: BatchItem[]): { index: number; code: string } {
  for (const [index, item] of items.entries()) {
    const code = codeOf(() => store.batchSync([item]));
    if (code !== "OK") return { index, code };
  }
  return { index: items.length, code: "OK" };
}

function exchange(from: CrdtStore, to: CrdtStore): void {
  for (const delta of from.changesSinceSync(to.versionVector())) to.applyChangesSync(delta);
}

const seen = (store: CrdtStore) => store.list().map(({ id, data }) => [id, data]);

for (const hasReplica of [false, true]) {
  test(`${hasReplica ? "with" : "without"} a replica: the same as one by one`, () => {
    const pick = seeded(SEED);
    let refused = 0;
    for (let round = 0; round < ROUNDS; round++) {
      using batched = new CrdtStore({ capacityBytes: 1 << 24, actor: 1n });
      using single = new CrdtStore({ capacityBytes: 1 << 24, actor: 1n });
      using other = new CrdtStore({ capacityBytes: 1 << 24, actor: 2n });
      for (const store of hasReplica ? [batched] : [batched, single]) {
        store.putSync("a", wide());
        for (let i = 0; i < ELEMENTS; i++) store.addToSetSync("b", "set0", i);
      }
      if (hasReplica) {
        exchange(batched, other);
        for (let i = 0; i < 50; i++) codeOf(() => other.batchSync([randomItem(pick)]));
        exchange(other, batched);
        // The same state, with the same stamps.
        exchange(batched, single);
      }
      for (let n = 0; n < 4; n++) {
        const items = randomItems(pick);
        const { index, code } = executeEach(single, items);
        if (code !== "OK") {
          const before = seen(batched);
          strictEqual(
            codeOf(() => batched.batchSync(items.slice(0, index + 1))),
            code,
          );
          deepStrictEqual(seen(batched), before);
          refused++;
        }
        batched.batchSync(items.slice(0, index));
        deepStrictEqual(seen(batched), seen(single), `round ${round}`);
      }
      checkStore(batched);
      if (!hasReplica) continue;
      exchange(batched, other);
      exchange(other, batched);
      deepStrictEqual(seen(other), seen(batched));
    }
    ok(refused > 0);
  });
}

test("the item that makes a value too large is named", () => {
  using store = new CrdtStore({ capacityBytes: 1 << 24, valueBytesMax: 4096 });
  const items = Array.from({ length: 5000 }, (_, i) => ({ addToSet: "a", field: "s", element: i }));
  let refusal: unknown;
  try {
    store.batchSync([...items, { put: "b", data: 1 }]);
  } catch (error) {
    refusal = error;
  }
  ok(refusal instanceof PluresError && refusal.code === "ERR_VALUE_TOO_LARGE");
  strictEqual(refusal.item, items.length - 1);
  strictEqual(store.count(), 0);
  checkStore(store);
});

test("the memory that a batch works through does not grow with the square of its items", () => {
  const items = (count: number) =>
    Array.from({ length: count }, (_, i): BatchItem => {
      const id = i % 2 ? "a" : "b";
      if (i % 3 === 0) return { patch: id, fields: { [`f${i}`]: i } };
      if (i % 3 === 1) return { addToSet: id, field: "set", element: i };
      return { increment: id, field: `n${i}` };
    });
  using store = new CrdtStore({ capacityBytes: 1 << 28 });
  // With one merge of the whole node for each item this takes minutes.
  store.batchSync(items(60_000));
  const { set, ...rest } = store.get("a") as { set: number[] };
  strictEqual(set.length, 10_000);
  strictEqual(Object.keys(rest).length, 20_000);
});

test("nor does that of puts which remove what the put before had, also with replicas", () => {
  using store = new CrdtStore({ capacityBytes: 1 << 26, actor: 1n });
  using other = new CrdtStore({ capacityBytes: 1 << 26, actor: 2n });
  other.put("x", 1);
  exchange(other, store);
  const data = (i: number) =>
    Object.fromEntries(Array.from({ length: 5 }, (_, j) => [`f${(i * 5 + j) % 50_000}`, i]));
  // With the removals of all earlier puts in each of them this takes minutes.
  store.batch(
    Array.from({ length: 60_000 }, (_, i) => ({ put: i % 3 ? "a" : "b", data: data(i) })),
  );
  deepStrictEqual(store.get("a"), data(59_999));
  deepStrictEqual(store.get("b"), data(59_997));
  strictEqual(store.stats().puts, 60_000);
  exchange(store, other);
  deepStrictEqual(seen(other), seen(store));
  checkStore(store);
});

test("nor does looking for a field that is left, in whatever order the others were removed", () => {
  const names = Array.from({ length: 14_000 }, (_, i) => `f${1e6 + i}`);
  const removed = Object.fromEntries(names.map((name) => [name, undefined]));
  const nothing = { patch: "a", fields: { zz: undefined } };
  using store = new CrdtStore({ capacityBytes: 1 << 28 });
  store.putSync("a", wide());
  // With a scan of all fields for each item this takes minutes.
  store.batchSync([
    { patch: "a", fields: Object.fromEntries(names.map((name) => [name, 1])) },
    {
      patch: "a",
      fields: {
        ...removed,
        ...Object.fromEntries(Object.keys(wide()).map((name) => [name, undefined])),
      },
    },
    ...Array.from({ length: 65_533 }, () => nothing),
  ]);
  deepStrictEqual(store.get("a"), {});
  store.batchSync([
    { patch: "a", fields: Object.fromEntries(names.map((name) => [name, 1])) },
    ...names.map((name) => ({ patch: "a", fields: { [name]: undefined } })),
  ]);
  deepStrictEqual(store.get("a"), {});
  checkStore(store);
});

test("a field that a batch writes after the node has expired stays", () => {
  const items: BatchItem[] = [
    { patch: "a", fields: { a: 1 } },
    { patch: "a", fields: { b: 1 }, ttlMs: 0 },
    { patch: "a", fields: { y: 2 } },
  ];
  using store = new CrdtStore({ capacityBytes: 1 << 20 });
  store.putSync("a", wide());
  store.batchSync(items);
  deepStrictEqual(store.get("a"), { y: 2 });
});

test.run();
