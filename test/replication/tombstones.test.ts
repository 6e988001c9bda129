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
import { internalsOf } from "../../src/store/store.ts";
import { auditStore } from "../helpers/core-audit.ts";
import { assertRefused, newStore, withClock } from "../helpers/store-fixture.ts";
import { parseDelta, stateOf } from "../helpers/delta-parser.ts";
import { exchange, pair, send, used } from "./replicas.ts";

const NODES = 200;

test("tombstones that all replicas have seen are collected, and their memory is freed", () => {
  const [a, b] = pair();
  a.put("present", { x: 1 });
  exchange(a, b);
  const usedBytes = used(a);
  for (let i = 0; i < NODES; i++) a.put(`node ${i}`, { n: i, text: "x".repeat(50) });
  exchange(a, b);
  for (let i = 0; i < NODES; i++) a.delete(`node ${i}`);
  strictEqual(a.stats().keptDeletions, NODES);
  strictEqual(a.collect(), 0, "b has not seen it");
  exchange(a, b);
  strictEqual(a.collect() + b.collect() > 0, true);
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
  a.put("node", { a: 1, b: 2, c: 3 });
  a.patch("node", { b: undefined });
  a.increment("node", "hits", 2);
  a.patch("node", { hits: undefined });
  a.increment("node", "hits", 5);
  for (const element of ["x", "y", "z"]) a.addToSet("node", "tags", element);
  a.removeFromSet("node", "tags", "y");
  a.removeFromSet("node", "tags", "x");
  a.addToSet("node", "tags", "x");
  exchange(a, b);
  const before = a.getWithVersion("node");
  const bytes = used(a);
  ok(a.collect() > 0);
  deepStrictEqual(a.getWithVersion("node"), before);
  ok(used(a) < bytes);
  strictEqual(a.meta("node")!.fields["tags"]!.removedElements ?? 0, 0);
  strictEqual(a.meta("node")!.fields["b"], undefined);
  strictEqual(a.collect(), 0);
  // Both continue and stay equal.
  a.increment("node", "hits", 1);
  b.increment("node", "hits", 1);
  a.increment("node", "b", 4);
  b.increment("node", "b", 4);
  exchange(a, b);
  deepStrictEqual(a.get("node"), { a: 1, b: 8, c: 3, hits: 7, tags: ["x", "z"] });
  deepStrictEqual(b.get("node"), a.get("node"));
});

test("a tombstone that a known replica has not seen stays until that one is forgotten", () => {
  const [a, b] = pair();
  const c = newStore(3n);
  exchange(a, c);
  a.put("node", 1);
  exchange(a, b);
  exchange(a, c);
  a.delete("node");
  exchange(a, b);
  strictEqual(a.collect(), 0);
  deepStrictEqual(
    a.replicas().map(({ replica }) => replica),
    [b.replicaId, c.replicaId],
  );
  strictEqual(a.forgetReplica(c.replicaId), true);
  strictEqual(a.forgetReplica(c.replicaId), false);
  strictEqual(a.collect(), 1);
  assertRefused("ERR_RESYNC_REQUIRED", () => send(a, c));
  assertRefused("ERR_RESYNC_REQUIRED", () => a.acknowledge(c.replicaId, c.versionVector()));
  strictEqual(c.get("node"), 1);
});

test("collect forgets a replica that was away for too long, on request", () => {
  const [a, b] = pair();
  a.put("node", 1);
  exchange(a, b);
  a.delete("node");
  strictEqual(a.collect({ awayMs: 60_000 }), 0);
  const { now } = Date;
  Date.now = () => now() + 120_000;
  try {
    strictEqual(a.collect({ awayMs: 60_000 }), 1);
  } finally {
    Date.now = now;
  }
  deepStrictEqual(a.replicas(), []);
  assertRefused("ERR_RESYNC_REQUIRED", () => send(a, b));
});

test("collected nodes do not come back, from any replica", () => {
  const [a, b] = pair();
  a.put("node", { x: 1 });
  const old = a.changesSince();
  exchange(a, b);
  a.delete("node");
  exchange(a, b);
  a.collect();
  b.collect();
  // The same delta again, and one of an unknown replica without the deletion.
  for (const delta of old) a.applyChanges(delta);
  strictEqual(a.get("node"), undefined);
  const stranger = newStore(9n);
  for (const delta of old) stranger.applyChanges(delta);
  stranger.increment("node", "x", 1);
  const news = stranger.changesSince(a.versionVector());
  for (const delta of news) assertRefused("ERR_RESYNC_REQUIRED", () => a.applyChanges(delta));
  strictEqual(a.get("node"), undefined);
});

test("a later write of a replica that was away is merged", () => {
  const [a, b] = pair();
  const c = newStore(3n);
  exchange(a, c);
  a.put("node", { x: 1 });
  exchange(a, c);
  a.delete("node");
  exchange(a, b);
  a.forgetReplica(c.replicaId);
  a.collect();
  withClock((clock) => {
    clock.nowMs += 10;
    c.put("other", 5);
    c.patch("node", { y: 2 });
  });
  for (const delta of c.changesSince(a.versionVector())) a.applyChanges(delta);
  strictEqual(a.get("other"), 5);
  deepStrictEqual(a.get("node"), { y: 2 }, "x was deleted before");
});

test("a new replica gets everything, whatever was collected", () => {
  const [a, b] = pair();
  for (let i = 0; i < NODES; i++) a.put(`node ${i}`, i);
  a.delete("node 1");
  exchange(a, b);
  a.collect();
  const c = newStore(3n);
  const pieces = a.changesSince(undefined, { replica: c.replicaId });
  strictEqual(parseDelta(pieces[0]!).watermark.size > 0, true);
  for (const piece of pieces) c.applyChanges(piece);
  strictEqual(c.count(), NODES - 1);
  c.put("mine", 1);
  exchange(c, a);
  strictEqual(a.get("mine"), 1);
  deepStrictEqual(stateOf(a), stateOf(c));
});

test("a store without replicas retains no tombstones, and collecting does nothing", () => {
  const store = newStore();
  store.put("node", 1);
  store.delete("node");
  strictEqual(store.collect(), 0);
  strictEqual(store.stats().keptDeletions, 0);
  deepStrictEqual(store.replicas(), []);
});

test("known replicas and the watermark are persisted", async () => {
  const path = mkdtempSync(join(tmpdir(), "pluresdb-collect-"));
  const options = { path, durability: "sync", capacityBytes: 1 << 20 } as const;
  try {
    let a = new CrdtStore(options);
    const b = newStore(2n);
    a.put("node", 1);
    exchange(a, b);
    a.delete("node");
    a.put("rest", 1);
    a.delete("rest");
    exchange(a, b);
    a.collect();
    a.put("late", 1);
    a.delete("late");
    const replicas = a.replicas();
    const state = stateOf(a);
    a.close();
    a = new CrdtStore(options);
    deepStrictEqual(a.replicas(), replicas);
    deepStrictEqual(stateOf(a), state);
    strictEqual(a.collect(), 0, "b has not seen the last deletion");
    exchange(a, b);
    strictEqual(a.collect(), 1);
    const stranger = newStore(9n);
    stranger.put("x", 1);
    assertRefused("ERR_RESYNC_REQUIRED", () => a.changesSince(stranger.versionVector()));
    strictEqual(a.forgetReplica(b.replicaId), true);
    a.close();
    a = new CrdtStore(options);
    deepStrictEqual(a.replicas(), []);
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
  for (let i = 0; i <= nodes; i++) a.put(`${"x".repeat(i % 40)} ${i}`, i);
  for (let i = 0; i < NODES; i++) a.delete(`${"x".repeat(i % 40)} ${i}`);
  strictEqual(internalsOf(a).write(collectWrite(false)), OK);
  strictEqual(a.stats().keptDeletions, NODES);
  exchange(a, b);
  a.collect();
  strictEqual(a.stats().keptDeletions, 0);
  strictEqual(a.count(), nodes + 1 - NODES);
  strictEqual(internalsOf(a).write(collectWrite(false)), OK);
  auditStore(internalsOf(a).memory.pages.bytes.buffer);
});

test("a store by itself collects tombstones that its replicas have seen", () => {
  const { now } = Date;
  let aheadMs = 0;
  Date.now = () => now() + aheadMs;
  try {
    const [a, b] = pair();
    for (let i = 0; i < NODES; i++) a.put(`node ${i}`, i);
    for (let i = 0; i < NODES; i++) a.delete(`node ${i}`);
    exchange(a, b);
    for (let i = 0; i < NODES && a.stats().keptDeletions > 0; i++) {
      aheadMs += 1000;
      a.put("tick", i);
    }
    strictEqual(a.stats().keptDeletions, 0);
  } finally {
    Date.now = now;
  }
});

test("an invalid replica is refused", () => {
  const store = newStore();
  assertRefused("ERR_BAD_OPTION", () => store.acknowledge("me", {}));
  assertRefused("ERR_BAD_OPTION", () => store.acknowledge(store.replicaId, {}));
  assertRefused("ERR_BAD_OPTION", () => store.acknowledge("00000000000000ff", { x: 1n }));
  assertRefused("ERR_BAD_OPTION", () => store.forgetReplica(5 as unknown as string));
  assertRefused("ERR_BAD_OPTION", () => store.collect({ awayMs: -1 }));
  assertRefused("ERR_BAD_OPTION", () => store.changesSince({}, { replica: "x" }));
  deepStrictEqual(store.replicas(), []);
});

test.run();
