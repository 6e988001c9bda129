/** Batches: several writes at once or not at all. Multi-gets: several nodes at one moment. */
import { deepStrictEqual, ok, strictEqual, throws } from "node:assert/strict";
import { inspect } from "node:util";
import { test } from "uvu";
import { type BatchItem, type CrdtStore, PluresError } from "../../src/index.ts";
import { type Pick, SEED, seeded } from "../helpers/codec-fixture.ts";
import { checkStore } from "../helpers/core-store.ts";
import { ACTOR, type Clock, firstDifference, newStore } from "../helpers/store-fixture.ts";
import { Model } from "../helpers/merge-model.ts";
import { type Operation, predict, itemOf, randomOperation } from "../helpers/random-operations.ts";
import { NOTHING, type State, nodeOf, stampOf } from "../helpers/model-parts.ts";

const RUNS = Number(process.env["RUNS"] ?? 1000);
/** Enough runs for a planted bug to show, whatever RUNS is. */
const PLANTED_RUNS = 300;
const BATCHES = 20;
const MOVES_MAX = 8;

console.log(`SEED=${SEED}`);

function refusalOf(action: () => unknown): PluresError {
  let refusal: unknown;
  throws(action, (error) => ((refusal = error), true));
  ok(refusal instanceof PluresError, inspect(refusal));
  return refusal;
}

test("a batch executes every operation, and later items see earlier ones", () => {
  using store = newStore();
  store.putSync("old", { a: 1 });
  store.putSync("gone", 1);
  store.batchSync([
    { put: "n", data: { a: 1 }, ifAbsent: true },
    { patch: "n", fields: { b: 2, a: undefined } },
    { increment: "n", field: "count" },
    { increment: "n", field: "count", by: 4 },
    { addToSet: "n", field: "tags", element: "x" },
    { addToSet: "n", field: "tags", element: "y" },
    { removeFromSet: "n", field: "tags", element: "x" },
    { delete: "gone" },
    { put: "gone", data: 2, ifAbsent: true },
    { put: "brief", data: 1 },
    { delete: "brief" },
    { delete: "never there" },
    { patch: "old", fields: { b: 1 } },
  ]);
  deepStrictEqual(store.list(), [
    { id: "gone", data: 2 },
    { id: "n", data: { b: 2, count: 5, tags: ["y"] } },
    { id: "old", data: { a: 1, b: 1 } },
  ]);
  strictEqual(store.count(), 3);
  checkStore(store);
  store.batchSync([]);
});

test("one wrong item makes the batch fail, with the number of the item", () => {
  using store = newStore();
  store.putSync("n", { a: 1 });
  const { version } = store.getWithVersion("n")!;
  const before = store.stats();
  const refusals: [string, number, BatchItem[]][] = [
    [
      "ERR_CONFLICT",
      1,
      [
        { put: "m", data: 1 },
        { put: "n", data: 1, ifAbsent: true },
      ],
    ],
    ["ERR_CONFLICT", 2, [{ delete: "n" }, { put: "m", data: 1 }, { delete: "m", ifVersion: 9 }]],
    ["ERR_BAD_VALUE", 1, [{ delete: "n" }, { put: "m", data: undefined }]],
    ["ERR_BAD_VALUE", 0, [{ increment: "n", field: "a", by: NaN }]],
    [
      "ERR_BAD_VALUE",
      1,
      [
        { put: "m", data: { a: "" } },
        { increment: "m", field: "a" },
      ],
    ],
    ["ERR_BAD_ID", 1, [{ delete: "n" }, { delete: "" }]],
    ["ERR_BAD_OPTION", 0, [{} as BatchItem]],
    ["ERR_BAD_OPTION", 1, [{ delete: "n" }, { put: "m", delete: "m", data: 1 } as BatchItem]],
    ["ERR_BAD_OPTION", 0, [undefined as unknown as BatchItem]],
  ];
  for (const [code, item, items] of refusals) {
    const refusal = refusalOf(() => store.batchSync(items));
    strictEqual(refusal.code, code, refusal.message);
    strictEqual(refusal.item, item, refusal.message);
    ok(refusal.message.startsWith(`Item ${item} of the batch: `), refusal.message);
    deepStrictEqual(store.list(), [{ id: "n", data: { a: 1 } }]);
    checkStore(store);
  }
  strictEqual(refusalOf(() => store.batchSync("n" as never)).code, "ERR_BAD_OPTION");
  strictEqual(store.getWithVersion("n")!.version, version);
  deepStrictEqual(
    { ...store.stats(), usedBytes: 0, limboBytes: 0 },
    { ...before, usedBytes: 0, limboBytes: 0 },
  );
});

test("a conflict has the present state of the node", () => {
  using store = newStore();
  store.putSync("n", { a: 1 });
  const current = store.getWithVersion("n");
  const refusal = refusalOf(() => store.putSync("n", 1, { ifAbsent: true }));
  deepStrictEqual([refusal.id, refusal.current], ["n", current]);
  const absent = refusalOf(() => store.batchSync([{ patch: "m", fields: {}, ifVersion: 7 }]));
  deepStrictEqual([absent.id, absent.current, absent.item], ["m", undefined, 0]);
});

test("getMany answers in the order of the ids, with undefined for absent nodes", () => {
  using store = newStore();
  store.batchSync(["a", "b"].map((id) => ({ put: id, data: { id } })));
  deepStrictEqual(store.getMany(["b", "x", "a", "b"]), [
    { id: "b" },
    undefined,
    { id: "a" },
    { id: "b" },
  ]);
  deepStrictEqual(store.getMany([]), []);
  strictEqual(refusalOf(() => store.getMany("a" as never)).code, "ERR_BAD_ID");
  strictEqual(refusalOf(() => store.getMany(["a", ""])).code, "ERR_BAD_ID");
});

test("the largest possible batch succeeds, a larger one is refused", () => {
  using store = newStore(ACTOR, 1 << 26);
  const items = Array.from({ length: 65_536 }, (_, i): BatchItem => ({ put: `n${i}`, data: i }));
  store.batchSync(items);
  strictEqual(store.count(), items.length);
  strictEqual(store.get("n65535"), 65_535);
  store.batchSync(items.map((_, i) => ({ delete: `n${i}` })));
  strictEqual(store.count(), 0);
  checkStore(store);
  strictEqual(refusalOf(() => store.batchSync([...items, items[0]!])).code, "ERR_VALUE_TOO_LARGE");
  const large = Array.from({ length: 30 }, (_, i) => ({ put: `n${i}`, data: new Uint8Array(1e6) }));
  strictEqual(refusalOf(() => store.batchSync(large)).code, "ERR_VALUE_TOO_LARGE");
  strictEqual(store.count(), 0);
});

test("a batch without room in a full store changes nothing", () => {
  const pick = seeded();
  using store = newStore();
  const held = new Map<string, unknown>();
  let refused = 0;
  for (let round = 0; round < 300; round++) {
    const items = Array.from({ length: 1 + pick(60) }, (): BatchItem => {
      const id = `node-${pick(400)}`;
      return pick(4) ? { put: id, data: "x".repeat(pick(4000)) } : { delete: id };
    });
    try {
      store.batchSync(items);
      for (const item of items) {
        if ("put" in item) held.set(item.put, item.data);
        else if ("delete" in item) held.delete(item.delete);
      }
    } catch (error) {
      strictEqual((error as PluresError).code, "ERR_NO_SPACE", (error as Error).stack);
      refused++;
    }
    if (round % 10 === 0) checkStore(store);
  }
  ok(refused > 10, `${refused} batches had no room`);
  deepStrictEqual(new Map(store.list().map(({ id, data }) => [id, data])), held);
});

// ── At random ───────────────────────────────────────────────────────────────────────────────────

/** Batches on a store and on the model; the first difference, or undefined. */
function difference(pick: Pick, clock: Clock, model: Model): string | undefined {
  using store = newStore();
  const versionOf = (id: string) => store.getWithVersion(id)?.version ?? 0;
  const ids = ["a", "b", "c", "d", "e"].slice(pick(5));
  const ttlMsMax = pick(2) * 9;
  const isReplicating = pick(2) === 1;
  if (isReplicating) store.changesSinceSync();
  let state: State = new Map();
  let stamps = 0n;
  for (let count = 0; count < BATCHES; count++) {
    clock.nowMs += pick(3);
    const operations: Operation[] = [];
    for (let left = pick(MOVES_MAX); left > 0; left--) {
      // The version that an earlier item makes is not known.
      const known = (id: string) =>
        operations.some((operation) => operation.id === id) ? 1e9 : versionOf(id);
      const operation = randomOperation(pick, { ids, ttlMsMax, versionOf: known });
      if ("conditions" in operation && known(operation.id) === 1e9)
        delete operation.conditions?.ifVersion;
      operations.push(operation);
    }
    let next = state;
    let expected = "done";
    for (const [index, operation] of operations.entries()) {
      const node = next.get(operation.id) ?? NOTHING;
      const version = versionOf(operation.id);
      const { outcome, parts } = predict(model, node, operation, {
        actor: ACTOR,
        nowMs: clock.nowMs,
        version,
      });
      if (typeof outcome === "string") {
        expected = `${outcome} ${index}`;
        break;
      }
      const written = nodeOf(parts(stampOf((stamps += 2n), ACTOR)));
      next = new Map(next).set(operation.id, model.mergeNode(node, written));
    }
    if (expected === "done") state = next;
    const actual = outcomeOf(store, operations);
    try {
      strictEqual(actual, expected);
      const list = model.list(state, clock.nowMs);
      deepStrictEqual(store.list(), list);
      deepStrictEqual(
        store.getMany(ids),
        ids.map((id) => list.find((entry) => entry.id === id)?.data),
      );
    } catch (error) {
      return `${inspect(operations, { depth: 6 })}\n${(error as Error).message}`;
    }
  }
  if (!isReplicating) checkStore(store);
  return undefined;
}

function outcomeOf(store: CrdtStore, operations: Operation[]): string {
  try {
    store.batchSync(operations.map(itemOf));
    return "done";
  } catch (error) {
    if (error instanceof PluresError) return `${error.code} ${error.item}`;
    throw error;
  }
}

function differenceFrom(model: Model, runs: number): string | undefined {
  return firstDifference(runs, (pick, clock) => difference(pick, clock, model));
}

test("random batches have the results and the nodes of the model", () => {
  const found = differenceFrom(new Model(), RUNS);
  ok(found === undefined, found);
});

test("the check finds a model whose items do not see deletions", () => {
  class Blind extends Model {
    override fields(node: Parameters<Model["fields"]>[0]) {
      return super.fields(new Map([...node].filter(([key]) => key !== "deletion")));
    }
  }
  ok(differenceFrom(new Blind(), PLANTED_RUNS));
});

test.run();
