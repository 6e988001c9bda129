/** When writes may happen, how long nodes last; and all operations of one store at random. */
import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { inspect } from "node:util";
import { test } from "uvu";
import { type Pick, SEED, seeded } from "./codec-fixture.ts";
import { ACTOR, type Clock, assertRefused, newStore, withClock } from "./helpers/crdt-fixture.ts";
import { Model } from "./helpers/crdt-model.ts";
import { type Move, type Outcome, carryOut, foresee, randomMove } from "./helpers/crdt-moves.ts";
import { NOTHING, type State, nodeOf, stampOf } from "./helpers/crdt-parts.ts";

const RUNS = Number(process.env["RUNS"] ?? 2000);
/** Enough for a planted bug to show, however few RUNS a replay asks for. */
const PLANTED_RUNS = 300;
const MOVES = 60;

console.log(`SEED=${SEED}`);

test("ifAbsent lets a node be made once", () => {
  using store = newStore();
  store.put("n", { a: 1 }, { ifAbsent: true });
  assertRefused("ERR_CONFLICT", () => store.put("n", { a: 2 }, { ifAbsent: true }));
  assertRefused("ERR_CONFLICT", () => store.patch("n", { a: 2 }, { ifAbsent: true }));
  assertRefused("ERR_CONFLICT", () => store.delete("n", { ifAbsent: true }));
  deepStrictEqual(store.get("n"), { a: 1 });
  store.delete("n");
  store.patch("n", { b: 1 }, { ifAbsent: true });
  deepStrictEqual(store.get("n"), { b: 1 });
});

test("ifVersion lets a write happen if nobody wrote since; 0 if the node is absent", () => {
  using store = newStore();
  const version = () => store.getWithVersion("n")!.version;
  store.put("n", { a: 1 }, { ifVersion: 0, ifAbsent: true });
  const seen = version();
  store.patch("n", { b: 1 }, { ifVersion: seen });
  for (const stale of [seen, 0, version() + 1]) {
    assertRefused("ERR_CONFLICT", () => store.put("n", 1, { ifVersion: stale }));
    assertRefused("ERR_CONFLICT", () => store.patch("n", {}, { ifVersion: stale }));
    assertRefused("ERR_CONFLICT", () => store.delete("n", { ifVersion: stale }));
  }
  deepStrictEqual(store.get("n"), { a: 1, b: 1 });
  strictEqual(store.delete("n", { ifVersion: version() }), true);
  assertRefused("ERR_CONFLICT", () => store.put("n", 1, { ifVersion: seen }));
});

test("each change of a node raises its version, one that is refused does not", () => {
  using store = newStore();
  let last = 0;
  const changes: (() => unknown)[] = [
    () => store.put("n", { a: 1 }),
    () => store.put("n", { a: 1 }),
    () => store.patch("n", { b: 1 }),
    () => store.increment("n", "count"),
    () => store.addToSet("n", "tags", "x"),
    () => store.removeFromSet("n", "tags", "x"),
  ];
  for (const change of changes) {
    change();
    const { version } = store.getWithVersion("n")!;
    strictEqual(version > last, true, change.toString());
    last = version;
  }
  assertRefused("ERR_CONFLICT", () => store.put("n", 1, { ifAbsent: true }));
  strictEqual(store.removeFromSet("n", "tags", "x"), false);
  store.put("other", 1);
  strictEqual(store.getWithVersion("n")!.version, last);
});

test("a node is absent from the millisecond on that its time is over", () => {
  withClock((clock) => {
    using store = newStore();
    store.put("m", 1);
    store.put("n", { a: 1 }, { ttlMs: 10 });
    clock.nowMs += 9;
    deepStrictEqual(store.get("n"), { a: 1 });
    strictEqual(store.has("n"), true);
    strictEqual(store.list().length, 2);
    clock.nowMs += 1;
    strictEqual(store.get("n"), undefined);
    strictEqual(store.getWithVersion("n"), undefined);
    strictEqual(store.has("n"), false);
    deepStrictEqual(store.list(), [{ id: "m", data: 1 }]);
    deepStrictEqual([...store.entries({ prefix: "n" })], []);
    strictEqual(store.delete("n"), false);
    store.put("at once", 1, { ttlMs: 0 });
    strictEqual(store.has("at once"), false);
  });
});

test("an expired node can be put again, and is absent for conditions", () => {
  withClock((clock) => {
    using store = newStore();
    for (const conditions of [{ ifAbsent: true }, { ifVersion: 0 }, {}]) {
      store.put("n", { a: 1 }, { ttlMs: 5 });
      clock.nowMs += 5;
      store.put("n", { b: 1 }, conditions);
      deepStrictEqual(store.get("n"), { b: 1 });
    }
    clock.nowMs += 1000;
    deepStrictEqual(store.get("n"), { b: 1 });
  });
});

test("a put without a time to live, and a delete, end the one before", () => {
  withClock((clock) => {
    using store = newStore();
    store.put("put", 1, { ttlMs: 5 });
    store.put("put", 2);
    store.put("deleted", 1, { ttlMs: 5 });
    store.delete("deleted");
    store.increment("deleted", "count");
    store.put("renewed", { a: 1 }, { ttlMs: 5 });
    store.patch("renewed", { b: 1 });
    clock.nowMs += 5;
    strictEqual(store.get("put"), 2);
    deepStrictEqual(store.get("deleted"), { count: 1 });
    strictEqual(store.get("renewed"), undefined);
  });
});

test("patch with a time to live sets that of the whole node", () => {
  withClock((clock) => {
    using store = newStore();
    store.put("n", { a: 1 });
    store.patch("n", { b: 1 }, { ttlMs: 5 });
    store.put("m", { a: 1 }, { ttlMs: 5 });
    store.patch("m", { b: 1 }, { ttlMs: 10 });
    clock.nowMs += 5;
    strictEqual(store.get("n"), undefined);
    deepStrictEqual(store.get("m"), { a: 1, b: 1 });
  });
});

// ── At random ───────────────────────────────────────────────────────────────────────────────────

/** One store and the model, move by move; the first difference, or undefined. */
function difference(pick: Pick, clock: Clock, model: Model): string | undefined {
  using store = newStore();
  const history: [Move, Outcome][] = [];
  const versionOf = (id: string) => store.getWithVersion(id)?.version ?? 0;
  const ids = ["a", "b", "c"].slice(pick(3));
  const ttlMsMax = pick(2) * 9;
  let state: State = new Map();
  for (let count = 1; count <= MOVES; count++) {
    clock.nowMs += pick(3);
    const move = randomMove(pick, { ids, ttlMsMax, versionOf });
    const node = state.get(move.id) ?? NOTHING;
    const writing = { actor: ACTOR, nowMs: clock.nowMs, version: versionOf(move.id) };
    const { outcome, parts } = foresee(model, node, move, writing);
    const actual = carryOut(store, move);
    history.push([move, actual]);
    // One store's stamps only have an order.
    const written = nodeOf(parts(stampOf(BigInt(count), ACTOR)));
    state = new Map(state).set(move.id, model.mergeNode(node, written));
    try {
      strictEqual(actual, outcome);
      deepStrictEqual(store.list(), model.list(state, clock.nowMs));
      for (const id of ids) strictEqual(store.has(id), store.get(id) !== undefined);
    } catch (error) {
      const before = history.filter(([{ id }]) => id === move.id);
      return `${inspect(before.slice(-9), { depth: 6 })}\n${(error as Error).message}`;
    }
  }
  return undefined;
}

function firstDifference(runs: number, model: Model): string | undefined {
  return withClock((clock) => {
    for (let run = 0; run < runs; run++) {
      const found = difference(seeded(SEED + run), clock, model);
      if (found !== undefined) return `SEED=${SEED + run} RUNS=1:\n${found}`;
    }
    return undefined;
  });
}

test("random operations answer and leave what the model has", () => {
  const found = firstDifference(RUNS, new Model());
  ok(found === undefined, found);
});

test("a model that takes increments for signs is seen to differ", () => {
  class Signs extends Model {
    override sharesOn(...args: Parameters<Model["sharesOn"]>) {
      return super.sharesOn(...args).map((share) => ({ ...share, sum: Math.sign(share.sum) }));
    }
  }
  ok(firstDifference(PLANTED_RUNS, new Signs()));
});

test("a model that never expires is seen to differ", () => {
  class Lasting extends Model {
    override view(node: Parameters<Model["view"]>[0]) {
      return this.data(node);
    }
  }
  ok(firstDifference(PLANTED_RUNS, new Lasting()));
});

test.run();
