/** Conditions of writes, expiry of nodes; and random operations of all kinds on one store. */
import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import { inspect } from "node:util";
import { test } from "uvu";
import { IPCClient, IPCServer } from "../../src/index.ts";
import { type Pick, SEED } from "../helpers/codec-fixture.ts";
import { checkStore, drainRetired } from "../helpers/core-store.ts";
import {
  ACTOR,
  type Clock,
  assertRefused,
  firstDifference,
  newStore,
  withClock,
} from "../helpers/store-fixture.ts";
import { Model } from "../helpers/merge-model.ts";
import {
  type Operation,
  type Outcome,
  execute,
  predict,
  randomOperation,
} from "../helpers/random-operations.ts";
import { NOTHING, type State, nodeOf, stampOf } from "../helpers/model-parts.ts";

const RUNS = Number(process.env["RUNS"] ?? 2000);
/** Enough runs for a planted bug to show, whatever RUNS is. */
const PLANTED_RUNS = 300;
const MOVES = 60;

console.log(`SEED=${SEED}`);

test("ifAbsent lets a node be made once", () => {
  using store = newStore();
  store.putSync("n", { a: 1 }, { ifAbsent: true });
  assertRefused("ERR_CONFLICT", () => store.putSync("n", { a: 2 }, { ifAbsent: true }));
  assertRefused("ERR_CONFLICT", () => store.patchSync("n", { a: 2 }, { ifAbsent: true }));
  assertRefused("ERR_CONFLICT", () => store.deleteSync("n", { ifAbsent: true }));
  deepStrictEqual(store.get("n"), { a: 1 });
  store.deleteSync("n");
  store.patchSync("n", { b: 1 }, { ifAbsent: true });
  deepStrictEqual(store.get("n"), { b: 1 });
});

test("ifVersion permits a write to an unchanged node; 0 to an absent one", () => {
  using store = newStore();
  const version = () => store.getWithVersion("n")!.version;
  store.putSync("n", { a: 1 }, { ifVersion: 0, ifAbsent: true });
  const seen = version();
  store.patchSync("n", { b: 1 }, { ifVersion: seen });
  for (const stale of [seen, 0, version() + 1]) {
    assertRefused("ERR_CONFLICT", () => store.putSync("n", 1, { ifVersion: stale }));
    assertRefused("ERR_CONFLICT", () => store.patchSync("n", {}, { ifVersion: stale }));
    assertRefused("ERR_CONFLICT", () => store.deleteSync("n", { ifVersion: stale }));
  }
  deepStrictEqual(store.get("n"), { a: 1, b: 1 });
  strictEqual(store.deleteSync("n", { ifVersion: version() }), true);
  assertRefused("ERR_CONFLICT", () => store.putSync("n", 1, { ifVersion: seen }));
});

test("each change of a node raises its version, a refused one does not", () => {
  using store = newStore();
  let last = 0;
  const changes: (() => unknown)[] = [
    () => store.putSync("n", { a: 1 }),
    () => store.putSync("n", { a: 1 }),
    () => store.patchSync("n", { b: 1 }),
    () => store.incrementSync("n", "count"),
    () => store.addToSetSync("n", "tags", "x"),
    () => store.removeFromSetSync("n", "tags", "x"),
  ];
  for (const change of changes) {
    change();
    const { version } = store.getWithVersion("n")!;
    strictEqual(version > last, true, change.toString());
    last = version;
  }
  assertRefused("ERR_CONFLICT", () => store.putSync("n", 1, { ifAbsent: true }));
  strictEqual(store.removeFromSetSync("n", "tags", "x"), false);
  store.putSync("other", 1);
  strictEqual(store.getWithVersion("n")!.version, last);
});

test("a node is absent from the millisecond of its expiry on", () => {
  withClock((clock) => {
    using store = newStore();
    store.putSync("m", 1);
    store.putSync("n", { a: 1 }, { ttlMs: 10 });
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
    strictEqual(store.deleteSync("n"), false);
    store.putSync("at once", 1, { ttlMs: 0 });
    strictEqual(store.has("at once"), false);
  });
});

test("an expired node can be put again, and is absent for conditions", () => {
  withClock((clock) => {
    using store = newStore();
    for (const conditions of [{ ifAbsent: true }, { ifVersion: 0 }, {}]) {
      store.putSync("n", { a: 1 }, { ttlMs: 5 });
      clock.nowMs += 5;
      store.putSync("n", { b: 1 }, conditions);
      deepStrictEqual(store.get("n"), { b: 1 });
    }
    clock.nowMs += 1000;
    deepStrictEqual(store.get("n"), { b: 1 });
  });
});

test("a put without a time to live, and a delete, end an earlier one", () => {
  withClock((clock) => {
    using store = newStore();
    store.putSync("put", 1, { ttlMs: 5 });
    store.putSync("put", 2);
    store.putSync("deleted", 1, { ttlMs: 5 });
    store.deleteSync("deleted");
    store.incrementSync("deleted", "count");
    store.putSync("renewed", { a: 1 }, { ttlMs: 5 });
    store.patchSync("renewed", { b: 1 });
    clock.nowMs += 5;
    strictEqual(store.get("put"), 2);
    deepStrictEqual(store.get("deleted"), { count: 1 });
    strictEqual(store.get("renewed"), undefined);
  });
});

test("patch with a time to live sets that of the whole node", () => {
  withClock((clock) => {
    using store = newStore();
    store.putSync("n", { a: 1 });
    store.patchSync("n", { b: 1 }, { ttlMs: 5 });
    store.putSync("m", { a: 1 }, { ttlMs: 5 });
    store.patchSync("m", { b: 1 }, { ttlMs: 10 });
    clock.nowMs += 5;
    strictEqual(store.get("n"), undefined);
    deepStrictEqual(store.get("m"), { a: 1, b: 1 });
  });
});

test("a write to an expired node makes a new one, like a write to a deleted node", () => {
  withClock((clock) => {
    for (const isReplicating of [false, true]) {
      using store = newStore();
      if (isReplicating) store.changesSinceSync();
      const writes: [(id: string) => unknown, unknown][] = [
        [(id) => store.putSync(id, { b: 1 }), { b: 1 }],
        [(id) => store.patchSync(id, { b: 1 }), { b: 1 }],
        [(id) => store.patchSync(id, { a: undefined }), {}],
        [(id) => store.incrementSync(id, "count", 2), { count: 2 }],
        [(id) => store.addToSetSync(id, "tags", "y"), { tags: ["y"] }],
        [(id) => store.removeFromSetSync(id, "tags", "x"), undefined],
      ];
      for (const [index, [write, expected]] of writes.entries()) {
        const id = `n${index}`;
        store.putSync(id, { a: 1, count: 5 }, { ttlMs: 5 });
        store.addToSetSync(id, "tags", "x");
        clock.nowMs += 5;
        strictEqual(store.has(id), false);
        write(id);
        deepStrictEqual(store.get(id), expected, write.toString());
        clock.nowMs += 5000;
        deepStrictEqual(store.get(id), expected, write.toString());
      }
    }
  });
});

test("expired nodes are not counted, and their memory is freed", () => {
  withClock((clock) => {
    using store = newStore();
    store.putSync("stays", 1);
    store.putSync("long", 1, { ttlMs: 100_000 });
    drainRetired(store);
    const { usedBytes } = store.stats();
    for (let i = 0; i < 500; i++) store.putSync(`n${i}`, "x".repeat(99), { ttlMs: 3000 + i });
    strictEqual(store.count(), 502);
    clock.nowMs += 3100;
    strictEqual(store.count(), 401);
    clock.nowMs += 10_000;
    strictEqual(store.count(), 2);
    for (let i = 0; i < 200; i++) store.putSync("stays", 1);
    strictEqual(store.stats().nodes, 2);
    drainRetired(store);
    const more = store.stats().usedBytes - usedBytes;
    ok(more < 10_000, `${more} bytes were not freed`);
    checkStore(store);
    clock.nowMs += 100_000;
    strictEqual(store.count(), 1);
  });
});

test("a server sweeps without requests", async () => {
  using store = newStore();
  const channel = `sweep-${process.pid}`;
  const server = await new IPCServer(channel, store).start();
  const client = await IPCClient.connect(channel);
  try {
    await client.put("stays", 1);
    for (let i = 0; i < 300; i++) void client.put(`n${i}`, i, { ttlMs: 20 });
    await client.put("last", 1, { ttlMs: 20 });
    await sleep(30);
    strictEqual(client.count(), 1);
    while (client.stats().nodes > 1) await sleep(10);
    strictEqual(client.count(), 1);
    strictEqual(client.stats().deletes, 301);
  } finally {
    client.close();
    await server.stop();
  }
  checkStore(store);
});

test("replicas delete expired nodes once earlier writes of others can have arrived", () => {
  withClock((clock) => {
    using store = newStore();
    store.changesSinceSync();
    store.putSync("n", { a: 1 }, { ttlMs: 1000 });
    const sweep = () => {
      for (let i = 0; i < 50; i++) store.putSync("other", i);
    };
    clock.nowMs += 60_000;
    sweep();
    strictEqual(store.meta("n")?.exists, false);
    strictEqual(store.meta("n")?.deleted, undefined);
    strictEqual(store.count(), 1);
    clock.nowMs += 3000;
    sweep();
    ok(store.meta("n")?.deleted);
    deepStrictEqual({ ...store.meta("n")?.fields }, {});
  });
});

// ── At random ───────────────────────────────────────────────────────────────────────────────────

/** One store and the model, operation by operation; the first difference, or undefined. */
function difference(pick: Pick, clock: Clock, model: Model): string | undefined {
  using store = newStore();
  const history: [Operation, Outcome][] = [];
  const versionOf = (id: string) => store.getWithVersion(id)?.version ?? 0;
  const ids = ["a", "b", "c"].slice(pick(3));
  const ttlMsMax = pick(2) * 9;
  let state: State = new Map();
  for (let count = 1; count <= MOVES; count++) {
    clock.nowMs += pick(3);
    const operation = randomOperation(pick, { ids, ttlMsMax, versionOf });
    const node = state.get(operation.id) ?? NOTHING;
    const writing = { actor: ACTOR, nowMs: clock.nowMs, version: versionOf(operation.id) };
    const { outcome, parts } = predict(model, node, operation, writing);
    const actual = execute(store, operation);
    history.push([operation, actual]);
    // Of a store's stamps only the order counts: a write may use two.
    const written = nodeOf(parts(stampOf(2n * BigInt(count), ACTOR)));
    state = new Map(state).set(operation.id, model.mergeNode(node, written));
    try {
      strictEqual(actual, outcome);
      deepStrictEqual(store.list(), model.list(state, clock.nowMs));
      for (const id of ids) strictEqual(store.has(id), store.get(id) !== undefined);
    } catch (error) {
      const before = history.filter(([{ id }]) => id === operation.id);
      return `${inspect(before.slice(-9), { depth: 6 })}\n${(error as Error).message}`;
    }
  }
  return undefined;
}

function differenceFrom(model: Model, runs: number): string | undefined {
  return firstDifference(runs, (pick, clock) => difference(pick, clock, model));
}

test("random operations have the results and the nodes of the model", () => {
  const found = differenceFrom(new Model(), RUNS);
  ok(found === undefined, found);
});

test("the check finds a model that increments by signs", () => {
  class Signs extends Model {
    override sharesOn(...args: Parameters<Model["sharesOn"]>) {
      return super.sharesOn(...args).map((share) => ({ ...share, sum: Math.sign(share.sum) }));
    }
  }
  ok(differenceFrom(new Signs(), PLANTED_RUNS));
});

test("the check finds a model without expiry", () => {
  class Lasting extends Model {
    override view(node: Parameters<Model["view"]>[0]) {
      return this.data(node);
    }
  }
  ok(differenceFrom(new Lasting(), PLANTED_RUNS));
});

test.run();
