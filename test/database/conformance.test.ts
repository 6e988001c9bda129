/** One program on each mode of a database: the same results, the same errors. */
import assert from "node:assert/strict";
import { test } from "uvu";
import { CrdtStore, type Database, type ErrorCode, PluresError } from "../../src/index.ts";
import { inWorld } from "../helpers/world.ts";
import { MODES, WITHOUT_SYNC, testPrograms } from "./modes.ts";

testPrograms({
  "each verb of writing, as a promise": writesAsPromises,
  "each verb of writing, as a call that blocks": writesSync,
  "writes in flight are executed in the order of the calls": inOrder,
  "each refusal rejects, and throws from the form that blocks": refusals,
  reads,
  "watches and events": watches,
  replication: replicates,
  "a document": documents,
});

testPrograms(
  {
    "each verb of writing, as a promise": writesAsPromises,
    "verbs that block are refused": withoutSync,
    reads,
    "watches and events": watches,
    "a document": documents,
  },
  WITHOUT_SYNC,
);

for (const [mode, open] of Object.entries(MODES)) {
  test(
    `${mode}: after close every verb is refused with ERR_CLOSED`,
    inWorld(async (world) => {
      const { db, end } = await open(world);
      if (mode.startsWith("a served")) return end();
      await db.put("a", 1);
      await db[Symbol.asyncDispose]();
      await closed(db);
    }),
  );
}

async function writesAsPromises(db: Database): Promise<void> {
  assert.equal(await db.put("a", { n: 1 }), "a");
  assert.equal(await db.patch("a", { m: 2, n: undefined }), "a");
  assert.deepEqual(db.get("a"), { m: 2 });
  await db.increment("a", "m");
  await db.increment("a", "m", -5);
  await db.addToSet("a", "tags", "x");
  assert.deepEqual(db.get("a"), { m: -2, tags: ["x"] });
  assert.equal(await db.removeFromSet("a", "tags", "x"), true);
  assert.equal(await db.removeFromSet("a", "tags", "x"), false);
  assert.equal(await db.delete("a"), true);
  assert.equal(await db.delete("a"), false);
  await db.batch([
    { put: "b", data: { n: 1 } },
    { increment: "b", field: "n", by: 2 },
  ]);
  assert.deepEqual(db.get("b"), { n: 3 });
  const { version } = db.getWithVersion("b")!;
  await db.put("b", 4, { ifVersion: version });
  await db.put("c", 5, { ifAbsent: true, ttlMs: 60_000 });
  assert(db.meta("c")!.expires);
  await db.flush();
  assert.equal(db.count(), 2);
}

async function withoutSync(db: Database): Promise<void> {
  await db.put("a", { n: 1 });
  assert.equal(db.capabilities.sync, false);
  const isRefused = (error: unknown) =>
    error instanceof PluresError && error.code === "ERR_UNSUPPORTED_PLATFORM";
  assert.throws(() => db.putSync("a", { n: 2 }), isRefused);
  assert.throws(() => db.incrementSync("a", "n"), isRefused);
  assert.throws(() => db.batchSync([{ delete: "a" }]), isRefused);
  assert.throws(() => db.updateSync("a", () => ({ n: 3 })), isRefused);
  assert.throws(() => db.clearSync(), isRefused);
  assert.throws(() => db.changesSinceSync(), isRefused);
  assert.deepEqual(db.get("a"), { n: 1 });
  const other = new CrdtStore();
  for (const delta of await db.changesSince()) await other.applyChanges(delta);
  await other.patch("a", { m: 2 });
  for (const delta of await other.changesSince(db.versionVector())) await db.applyChanges(delta);
  assert.deepEqual(db.get("a"), { m: 2, n: 1 });
}

async function writesSync(db: Database): Promise<void> {
  assert.equal(db.putSync("a", { n: 1 }), "a");
  assert.equal(db.patchSync("a", { m: 2, n: undefined }), "a");
  db.incrementSync("a", "m");
  db.incrementSync("a", "m", -5);
  db.addToSetSync("a", "tags", "x");
  assert.deepEqual(db.get("a"), { m: -2, tags: ["x"] });
  assert.equal(db.removeFromSetSync("a", "tags", "x"), true);
  assert.equal(db.removeFromSetSync("a", "tags", "x"), false);
  assert.equal(db.deleteSync("a"), true);
  assert.equal(db.deleteSync("a"), false);
  db.batchSync([{ put: "b", data: { n: 1 } }, { delete: "a" }]);
  assert.deepEqual(db.list(), [{ id: "b", data: { n: 1 } }]);
}

async function inOrder(db: Database): Promise<void> {
  const writes: Promise<unknown>[] = [];
  for (let n = 0; n < 500; n++) {
    writes.push(db.put("a", n), db.put("b", { n }), db.increment("b", "n"));
    if (n % 100 === 0) db.putSync("sync", n);
  }
  const last = db.put("a", "last");
  db.putSync("a", "sync");
  await Promise.all([...writes, last]);
  assert.equal(db.get("a"), "sync");
  assert.deepEqual(db.get("b"), { n: 500 });
  if (!(db instanceof CrdtStore)) return;
  // A store has executed a write when the call returns.
  const put = db.put("c", 1);
  assert.equal(db.get("c"), 1);
  const batch = db.batch([{ put: "d", data: 1 }]);
  assert.equal(db.has("d"), true);
  const deleted = db.delete("d");
  assert.equal(db.has("d"), false);
  assert.deepEqual(await Promise.all([put, batch, deleted]), ["c", undefined, true]);
}

/** A verb, its arguments, and the code with which it is refused. */
const REFUSED: [ErrorCode, keyof Database & string, ...unknown[]][] = [
  ["ERR_BAD_ID", "put", "", 1],
  ["ERR_BAD_ID", "put", 7, 1],
  ["ERR_BAD_VALUE", "put", "a", undefined],
  ["ERR_BAD_VALUE", "put", "a", () => {}],
  ["ERR_BAD_OPTION", "put", "a", 1, { ifAbsnt: true }],
  ["ERR_BAD_OPTION", "put", "a", 1, { ifVersion: -1 }],
  ["ERR_CONFLICT", "put", "held", 1, { ifAbsent: true }],
  ["ERR_CONFLICT", "patch", "held", { a: 1 }, { ifVersion: 9e9 }],
  ["ERR_CONFLICT", "delete", "held", { ifVersion: 9e9 }],
  ["ERR_BAD_VALUE", "patch", "a", [1]],
  ["ERR_BAD_ID", "patch", "x".repeat(2000), {}],
  ["ERR_BAD_VALUE", "increment", "held", "text"],
  ["ERR_BAD_VALUE", "increment", "a", "n", Number.NaN],
  ["ERR_BAD_VALUE", "increment", "a", 7],
  ["ERR_BAD_VALUE", "addToSet", "held", "text", 1],
  ["ERR_BAD_VALUE", "addToSet", "a", "set", () => {}],
  ["ERR_BAD_VALUE", "removeFromSet", "held", "text", 1],
  ["ERR_BAD_ID", "delete", ""],
  ["ERR_BAD_OPTION", "batch", "no list"],
  ["ERR_BAD_OPTION", "batch", [{ put: "a", data: 1, delete: "a" }]],
  ["ERR_BAD_ID", "batch", [{ put: "", data: 1 }]],
  [
    "ERR_CONFLICT",
    "batch",
    [
      { put: "new", data: 1 },
      { put: "held", data: 1, ifAbsent: true },
    ],
  ],
  ["ERR_NO_SPACE", "put", "large", "x".repeat(9_000_000)],
  ["ERR_BAD_OPTION", "changesSince", { actor: 1n }],
  ["ERR_BAD_OPTION", "changesSince", {}, { copys: true }],
  ["ERR_BAD_DELTA", "applyChanges", new Uint8Array(20)],
  ["ERR_BAD_DELTA", "applyChanges", "delta"],
  ["ERR_BAD_DELTA", "resynchronise", []],
  ["ERR_BAD_OPTION", "resynchronise", 7],
  ["ERR_BAD_OPTION", "acknowledge", "no id", {}],
  ["ERR_BAD_OPTION", "forgetReplica", 7],
  ["ERR_BAD_OPTION", "collect", { awayMs: "long" }],
];

async function refusals(db: Database): Promise<void> {
  await db.put("held", { text: "x" });
  for (const [code, verb, ...args] of REFUSED) {
    const says = `${verb}(${args.map((arg) => String(arg).slice(0, 20)).join(", ")})`;
    const isCoded = (error: unknown) => {
      assert(error instanceof PluresError, `${says}: ${String(error)}`);
      assert.equal(error.code, code, `${says}: ${error.message}`);
      if (code === "ERR_CONFLICT") {
        assert.deepEqual(error.current?.data, { text: "x" }, says);
        assert.equal(error.id, "held");
      }
      assert.equal(error.item, verb === "batch" ? error.item : undefined);
      return true;
    };
    const call = (name: string) => (db as any)[name](...args);
    // The call itself does not throw.
    const promise = call(verb);
    assert(promise instanceof Promise, says);
    await assert.rejects(promise, isCoded);
    assert.throws(() => call(`${verb}Sync`), isCoded, says);
  }
  assert.deepEqual(db.list(), [{ id: "held", data: { text: "x" } }]);
}

async function reads(db: Database): Promise<void> {
  for (const id of ["a", "b", "c"]) await db.put(id, { id, n: 1 });
  assert.equal(db.has("b"), true);
  assert.equal(db.get("d"), undefined);
  assert.equal(db.getField("b", "id"), "b");
  assert(db.getRaw("a") instanceof Uint8Array);
  assert.deepEqual(db.getMany(["c", "d"]), [{ id: "c", n: 1 }, undefined]);
  const ids = (range: object) => [...db.entries(range)].map(({ id }) => id);
  assert.deepEqual(ids({ start: "b" }), ["b", "c"]);
  assert.deepEqual(ids({ end: "c", reverse: true }), ["b", "a"]);
  assert.equal(db.count(), 3);
  assert.equal(db.stats().nodes, 3);
  assert.throws(() => db.get(""), { code: "ERR_BAD_ID" });
  assert.throws(() => db.list({ strat: "a" } as object), { code: "ERR_BAD_OPTION" });
}

async function watches(db: Database): Promise<void> {
  const watch = db.watch({ prefix: "w" });
  const heard: string[] = [];
  const listener = ({ id }: { id?: string }) => void heard.push(id ?? "lagged");
  db.on("change", listener);
  await db.put("other", 1);
  await db.put("w1", 1);
  await db.delete("w1");
  await db.put("w2", 2);
  const last: Record<string, string> = {};
  for await (const { kind, id } of watch) {
    if (id !== undefined) last[id] = kind;
    if (id === "w2") break;
  }
  assert.deepEqual(last, { w1: "delete", w2: "put" });
  while (!heard.includes("w2")) await new Promise(setImmediate);
  assert(heard.includes("other"));
  db.off("change", listener);
}

async function replicates(db: Database): Promise<void> {
  const other = new CrdtStore({ capacityBytes: 1 << 23 });
  await db.put("a", { x: 1 });
  for (const delta of await db.changesSince(other.versionVector())) await other.applyChanges(delta);
  other.patchSync("a", { y: 2 });
  db.incrementSync("a", "x", 1);
  for (const delta of other.changesSinceSync(db.versionVector())) {
    assert.deepEqual(await db.applyChanges(delta), [{ id: "a", kind: "put" }]);
    assert.deepEqual(db.applyChangesSync(delta), []);
  }
  for (const delta of db.changesSinceSync(other.versionVector())) other.applyChangesSync(delta);
  assert.deepEqual(db.get("a"), { x: 2, y: 2 });
  assert.deepEqual(db.list(), other.list());
  await db.acknowledge(other.replicaId, other.versionVector());
  assert.equal((await db.replicas())[0]!.replica, other.replicaId);
  assert.equal(db.replicasSync().length, 1);
  await db.delete("a");
  db.acknowledgeSync(other.replicaId, db.versionVector());
  assert.equal(await db.forgetReplica(other.replicaId), true);
  assert.equal(db.forgetReplicaSync(other.replicaId), false);
  // A server collects by itself as well: either may have been first.
  await db.collect();
  assert.equal(db.stats().collected, 1);
  assert.equal(db.collectSync(), 0);
  await other.resynchronise(await db.changesSince());
  assert.deepEqual(other.list(), []);
  await db.restamp();
  db.restampSync();
}

async function documents(db: Database): Promise<void> {
  const doc = await db.doc("note");
  doc.getText("body").insert(0, "Hello");
  await doc.flush();
  assert.equal(db.has("note"), true);
  await doc[Symbol.asyncDispose]();
}

const READS: [keyof Database & string, ...unknown[]][] = [
  ["get", "a"],
  ["getField", "a", "b"],
  ["getRaw", "a"],
  ["getWithVersion", "a"],
  ["getMany", ["a"]],
  ["meta", "a"],
  ["has", "a"],
  ["list"],
  ["entries"],
  ["count"],
  ["versionVector"],
  ["watch"],
  ["stats"],
  ["on", "change", () => {}],
];
const WRITES: [keyof Database & string, ...unknown[]][] = [
  ["put", "a", 1],
  ["patch", "a", {}],
  ["increment", "a", "n"],
  ["addToSet", "a", "s", 1],
  ["removeFromSet", "a", "s", 1],
  ["delete", "a"],
  ["batch", [{ put: "a", data: 1 }]],
  ["changesSince"],
  ["applyChanges", new Uint8Array(20)],
  ["resynchronise", [new Uint8Array(20)]],
  ["acknowledge", "0123456789abcdef", {}],
  ["replicas"],
  ["forgetReplica", "0123456789abcdef"],
  ["collect"],
  ["restamp"],
];

async function closed(db: Database): Promise<void> {
  const isClosed = { code: "ERR_CLOSED" };
  const call = (name: string, args: unknown[]) => (db as any)[name](...args);
  for (const [verb, ...args] of READS) assert.throws(() => call(verb, args), isClosed, verb);
  for (const [verb, ...args] of WRITES) {
    await assert.rejects(call(verb, args), isClosed, verb);
    assert.throws(() => call(`${verb}Sync`, args), isClosed, `${verb}Sync`);
  }
  await assert.rejects(db.doc("a"), isClosed);
  await assert.rejects(db.flush(), isClosed);
  db.close();
}

test.run();
