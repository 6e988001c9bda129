/** Collecting tombstones: which ones, when, and which replicas have to resynchronise. */
import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "uvu";
import { BUCKET_LOAD } from "../../assembly/layout/indexes.ts";
import { OK } from "../../assembly/layout/status.ts";
import { COLLECT_BUCKETS } from "../../assembly/layout/store.ts";
import { CrdtStore } from "../../src/index.ts";
import { collectWrite } from "../../src/request/peers.ts";
import { order } from "../../src/request/steps.ts";
import { internalsOf } from "../../src/store/store.ts";
import { auditStore } from "../helpers/core-audit.ts";
import { assertRefused, newStore, withClock } from "../helpers/store-fixture.ts";
import { parseDelta, stateOf } from "../helpers/delta-parser.ts";
import { exchange, pair, send, used } from "./replicas.ts";

const NODES = 200;

test("tombstones that all replicas have seen are collected, and their memory is freed", () => {
  const [a, b] = pair();
  a.putSync("present", { x: 1 });
  exchange(a, b);
  const usedBytes = used(a);
  for (let i = 0; i < NODES; i++) a.putSync(`node ${i}`, { n: i, text: "x".repeat(50) });
  exchange(a, b);
  for (let i = 0; i < NODES; i++) a.deleteSync(`node ${i}`);
  strictEqual(a.stats().keptDeletions, NODES);
  strictEqual(a.collectSync(), 0, "b has not seen it");
  exchange(a, b);
  strictEqual(a.collectSync() + b.collectSync() > 0, true);
  for (const store of [a, b]) {
    strictEqual(store.stats().keptDeletions, 0);
    deepStrictEqual(store.list(), [{ id: "present", data: { x: 1 } }]);
  }
  ok(used(a) <= usedBytes + 4096, `${used(a)} bytes are in use, ${usedBytes} were`);
  deepStrictEqual(stateOf(a), stateOf(b));
  auditStore(internalsOf(a).memory.pages.bytes.buffer);
});

test("tombstones of fields and elements are collected, and the data does not change", () => {
  const [a, b] = pair();
  a.putSync("node", { a: 1, b: 2, c: 3 });
  a.patchSync("node", { b: undefined });
  a.incrementSync("node", "hits", 2);
  a.patchSync("node", { hits: undefined });
  a.incrementSync("node", "hits", 5);
  for (const element of ["x", "y", "z"]) a.addToSetSync("node", "tags", element);
  a.removeFromSetSync("node", "tags", "y");
  a.removeFromSetSync("node", "tags", "x");
  a.addToSetSync("node", "tags", "x");
  exchange(a, b);
  const before = a.getWithVersion("node");
  const bytes = used(a);
  ok(a.collectSync() > 0);
  deepStrictEqual(a.getWithVersion("node"), before);
  ok(used(a) < bytes);
  strictEqual(a.meta("node")!.fields["tags"]!.removedElements ?? 0, 0);
  strictEqual(a.meta("node")!.fields["b"], undefined);
  strictEqual(a.collectSync(), 0);
  // Both continue and stay equal.
  a.incrementSync("node", "hits", 1);
  b.incrementSync("node", "hits", 1);
  a.incrementSync("node", "b", 4);
  b.incrementSync("node", "b", 4);
  exchange(a, b);
  deepStrictEqual(a.get("node"), { a: 1, b: 8, c: 3, hits: 7, tags: ["x", "z"] });
  deepStrictEqual(b.get("node"), a.get("node"));
});

test("a tombstone that a known replica has not seen stays until that one is forgotten", () => {
  const [a, b] = pair();
  const c = newStore(3n);
  exchange(a, c);
  a.putSync("node", 1);
  exchange(a, b);
  exchange(a, c);
  a.deleteSync("node");
  exchange(a, b);
  strictEqual(a.collectSync(), 0);
  deepStrictEqual(
    a.replicasSync().map(({ replica }) => replica),
    [b.replicaId, c.replicaId],
  );
  strictEqual(a.forgetReplicaSync(c.replicaId), true);
  strictEqual(a.forgetReplicaSync(c.replicaId), false);
  strictEqual(a.collectSync(), 1);
  assertRefused("ERR_RESYNC_REQUIRED", () => send(a, c));
  assertRefused("ERR_RESYNC_REQUIRED", () => a.acknowledgeSync(c.replicaId, c.versionVector()));
  strictEqual(c.get("node"), 1);
});

test("collect forgets a replica that was away for too long, on request", () => {
  const [a, b] = pair();
  a.putSync("node", 1);
  exchange(a, b);
  a.deleteSync("node");
  strictEqual(a.collectSync({ awayMs: 60_000 }), 0);
  const { now } = Date;
  Date.now = () => now() + 120_000;
  try {
    strictEqual(a.collectSync({ awayMs: 60_000 }), 1);
  } finally {
    Date.now = now;
  }
  deepStrictEqual(a.replicasSync(), []);
  assertRefused("ERR_RESYNC_REQUIRED", () => send(a, b));
});

test("collected nodes do not come back, from any replica", () => {
  const [a, b] = pair();
  a.putSync("node", { x: 1 });
  const old = a.changesSinceSync();
  exchange(a, b);
  a.deleteSync("node");
  exchange(a, b);
  a.collectSync();
  b.collectSync();
  // The same delta again, and one of an unknown replica without the deletion.
  for (const delta of old) a.applyChangesSync(delta);
  strictEqual(a.get("node"), undefined);
  const stranger = newStore(9n);
  for (const delta of old) stranger.applyChangesSync(delta);
  stranger.incrementSync("node", "x", 1);
  const news = stranger.changesSinceSync(a.versionVector());
  for (const delta of news) assertRefused("ERR_RESYNC_REQUIRED", () => a.applyChangesSync(delta));
  strictEqual(a.get("node"), undefined);
});

test("a later write of a replica that was away is merged", () => {
  const [a, b] = pair();
  const c = newStore(3n);
  exchange(a, c);
  a.putSync("node", { x: 1 });
  exchange(a, c);
  a.deleteSync("node");
  exchange(a, b);
  a.forgetReplicaSync(c.replicaId);
  a.collectSync();
  withClock((clock) => {
    clock.nowMs += 10;
    c.putSync("other", 5);
    c.patchSync("node", { y: 2 });
  });
  for (const delta of c.changesSinceSync(a.versionVector())) a.applyChangesSync(delta);
  strictEqual(a.get("other"), 5);
  deepStrictEqual(a.get("node"), { y: 2 }, "x was deleted before");
});

test("a new replica gets everything, whatever was collected", () => {
  const [a, b] = pair();
  for (let i = 0; i < NODES; i++) a.putSync(`node ${i}`, i);
  a.deleteSync("node 1");
  exchange(a, b);
  a.collectSync();
  const c = newStore(3n);
  const pieces = a.changesSinceSync(undefined, { replica: c.replicaId });
  strictEqual(parseDelta(pieces[0]!).watermark.size > 0, true);
  for (const piece of pieces) c.applyChangesSync(piece);
  strictEqual(c.count(), NODES - 1);
  c.putSync("mine", 1);
  exchange(c, a);
  strictEqual(a.get("mine"), 1);
  deepStrictEqual(stateOf(a), stateOf(c));
});

test("a store without replicas retains no tombstones, and collecting does nothing", () => {
  const store = newStore();
  store.putSync("node", 1);
  store.deleteSync("node");
  strictEqual(store.collectSync(), 0);
  strictEqual(store.stats().keptDeletions, 0);
  deepStrictEqual(store.replicasSync(), []);
});

test("known replicas and the watermark are persisted", async () => {
  const path = mkdtempSync(join(tmpdir(), "pluresdb-collect-"));
  const options = { path, durability: "sync", capacityBytes: 1 << 20 } as const;
  try {
    let a = new CrdtStore(options);
    const b = newStore(2n);
    a.putSync("node", 1);
    exchange(a, b);
    a.deleteSync("node");
    a.putSync("rest", 1);
    a.deleteSync("rest");
    exchange(a, b);
    a.collectSync();
    a.putSync("late", 1);
    a.deleteSync("late");
    const replicas = a.replicasSync();
    const state = stateOf(a);
    a.close();
    a = new CrdtStore(options);
    deepStrictEqual(a.replicasSync(), replicas);
    deepStrictEqual(stateOf(a), state);
    strictEqual(a.collectSync(), 0, "b has not seen the last deletion");
    exchange(a, b);
    strictEqual(a.collectSync(), 1);
    const stranger = newStore(9n);
    stranger.putSync("x", 1);
    assertRefused("ERR_RESYNC_REQUIRED", () => a.changesSinceSync(stranger.versionVector()));
    strictEqual(a.forgetReplicaSync(b.replicaId), true);
    a.close();
    a = new CrdtStore(options);
    deepStrictEqual(a.replicasSync(), []);
    a.close();
  } finally {
    rmSync(path, { recursive: true });
  }
});

test("a pass that is over, or was never begun, does not continue", () => {
  const a = newStore(1n, 1 << 23);
  const b = newStore(2n, 1 << 23);
  exchange(a, b);
  // Each write checks a few buckets: so many writes end the pass that a request began. The ids fill
  // the change log, which lies in front of the buckets.
  const nodes = COLLECT_BUCKETS * BUCKET_LOAD + BUCKET_LOAD;
  for (let i = 0; i <= nodes; i++) a.putSync(`${"x".repeat(i % 40)} ${i}`, i);
  for (let i = 0; i < NODES; i++) a.deleteSync(`${"x".repeat(i % 40)} ${i}`);
  strictEqual(internalsOf(a).runSync(order(collectWrite(false))), OK);
  strictEqual(a.stats().keptDeletions, NODES);
  exchange(a, b);
  a.collectSync();
  strictEqual(a.stats().keptDeletions, 0);
  strictEqual(a.count(), nodes + 1 - NODES);
  strictEqual(internalsOf(a).runSync(order(collectWrite(false))), OK);
  auditStore(internalsOf(a).memory.pages.bytes.buffer);
});

test("a store by itself collects tombstones that its replicas have seen", () => {
  const { now } = Date;
  let aheadMs = 0;
  Date.now = () => now() + aheadMs;
  try {
    const [a, b] = pair();
    for (let i = 0; i < NODES; i++) a.putSync(`node ${i}`, i);
    for (let i = 0; i < NODES; i++) a.deleteSync(`node ${i}`);
    exchange(a, b);
    for (let i = 0; i < NODES && a.stats().keptDeletions > 0; i++) {
      aheadMs += 1000;
      a.putSync("tick", i);
    }
    strictEqual(a.stats().keptDeletions, 0);
  } finally {
    Date.now = now;
  }
});

test("an invalid replica is refused", () => {
  const store = newStore();
  assertRefused("ERR_BAD_OPTION", () => store.acknowledgeSync("me", {}));
  assertRefused("ERR_BAD_OPTION", () => store.acknowledgeSync(store.replicaId, {}));
  assertRefused("ERR_BAD_OPTION", () => store.acknowledgeSync("00000000000000ff", { x: 1n }));
  assertRefused("ERR_BAD_OPTION", () => store.forgetReplicaSync(5 as unknown as string));
  assertRefused("ERR_BAD_OPTION", () => store.collectSync({ awayMs: -1 }));
  assertRefused("ERR_BAD_OPTION", () => store.changesSinceSync({}, { replica: "x" }));
  deepStrictEqual(store.replicasSync(), []);
});

test.run();
