/**
 * Resynchronising: a replica that was away for too long gets the full state, and loses no writes.
 */
import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "uvu";
import { CrdtStore } from "../../src/index.ts";
import { internalsOf } from "../../src/store/store.ts";
import { auditStore } from "../helpers/core-audit.ts";
import { assertRefused, newStore, withClock } from "../helpers/store-fixture.ts";
import { stateOf } from "../helpers/delta-parser.ts";
import { exchange, pair, send } from "./replicas.ts";

/** Two replicas that know each other, and a third one that the first one has forgotten. */
function threesome(): [CrdtStore, CrdtStore, CrdtStore] {
  const [a, b] = pair();
  const c = newStore(3n);
  a.put("old", { x: 1, y: 2, hits: 5 });
  a.put("gone", { x: 1 });
  a.addToSet("set", "tags", "one");
  a.addToSet("set", "tags", "two");
  exchange(a, c);
  exchange(a, b);
  return [a, b, c];
}

function collectWithout(a: CrdtStore, b: CrdtStore, c: CrdtStore): void {
  exchange(a, b);
  a.forgetReplica(c.replicaId);
  ok(a.collect() + b.collect() > 0);
  ok(b.stats().keptDeletions === 0 && a.stats().keptDeletions === 0);
  assertRefused("ERR_RESYNC_REQUIRED", () => send(a, c));
}

test("a replica that was away gets the full state, and its own writes survive", () => {
  const [a, b, c] = threesome();
  a.delete("gone");
  a.patch("old", { y: undefined });
  a.removeFromSet("set", "tags", "one");
  // The other one writes to existing, deleted and new nodes.
  c.patch("old", { z: 3 });
  c.increment("old", "hits", 2);
  c.increment("new", "count", 4);
  c.put("mine", { text: "unsent" });
  c.patch("gone", { y: 7 });
  c.addToSet("set", "tags", "three");
  a.put("later", 1);
  a.delete("later");
  collectWithout(a, b, c);
  const changed = c.resynchronise(a.changesSince());
  ok(changed.some(({ id, kind }) => id === "old" && kind === "put"));
  deepStrictEqual(c.get("old"), { x: 1, z: 3, hits: 7 });
  deepStrictEqual(c.get("gone"), { y: 7 }, "its own write is retained, the rest was deleted");
  deepStrictEqual(c.get("set"), { tags: ["two", "three"] });
  exchange(a, c);
  exchange(a, b);
  exchange(a, c);
  for (const store of [a, b, c]) {
    deepStrictEqual(store.list(), c.list());
    deepStrictEqual(store.get("mine"), { text: "unsent" });
    deepStrictEqual(store.get("new"), { count: 4 });
  }
  deepStrictEqual(stateOf(b), stateOf(c));
});

test("a replica without unsent writes becomes equal to the other one", () => {
  const [a, b, c] = threesome();
  a.delete("gone");
  collectWithout(a, b, c);
  deepStrictEqual(c.resynchronise(a.changesSince()), [{ id: "gone", kind: "delete" }]);
  deepStrictEqual(stateOf(c), stateOf(a));
  deepStrictEqual(c.versionVector(), a.versionVector());
  // A second time nothing changes.
  deepStrictEqual(c.resynchronise(a.changesSince()), []);
  auditStore(internalsOf(c).memory.pages.bytes.buffer);
});

test("unsent deletions survive, too", () => {
  const [a, b, c] = threesome();
  a.delete("gone");
  c.delete("old");
  c.removeFromSet("set", "tags", "two");
  a.put("later", 1);
  collectWithout(a, b, c);
  c.resynchronise(a.changesSince());
  strictEqual(c.get("old"), undefined);
  exchange(a, c);
  deepStrictEqual(a.list(), [
    { id: "later", data: 1 },
    { id: "set", data: { tags: ["one"] } },
  ]);
  deepStrictEqual(a.list(), c.list());
});

test("an export in pieces is applied piece by piece, and only counts as a whole", () => {
  const a = newStore(1n, 1 << 24);
  const c = newStore(3n, 1 << 24);
  const text = "x".repeat(1000);
  for (let i = 0; i < 3000; i++) a.put(`node ${i}`, { i, text });
  exchange(a, c);
  for (let i = 0; i < 3000; i += 3) a.delete(`node ${i}`);
  for (let i = 0; i < 3000; i += 7) c.patch(`node ${i}`, { mine: i });
  a.forgetReplica(c.replicaId);
  ok(a.collect() >= 1000);
  const pieces = a.changesSince();
  ok(pieces.length > 1);
  assertRefused("ERR_BAD_DELTA", () => c.resynchronise(pieces.slice(0, -1)));
  assertRefused("ERR_BAD_DELTA", () => c.resynchronise(pieces.slice(1)));
  assertRefused("ERR_BAD_DELTA", () => c.resynchronise([]));
  strictEqual(c.count(), 3000);
  const mixed = [...pieces];
  mixed.splice(1, pieces.length - 2);
  if (pieces.length > 2) assertRefused("ERR_BAD_DELTA", () => c.resynchronise(mixed));
  // It is not complete: no replica gets a half, and it can start again.
  if (pieces.length > 2) assertRefused("ERR_RESYNC_REQUIRED", () => c.changesSince());
  c.resynchronise(pieces);
  // A node that is deleted there has only the later writes of this replica.
  deepStrictEqual(c.get("node 21"), { mine: 21 });
  strictEqual(c.get("node 3"), undefined);
  deepStrictEqual(c.get("node 7"), { i: 7, text, mine: 7 });
  exchange(a, c);
  deepStrictEqual(stateOf(a), stateOf(c));
});

test("a time to live ends with the last field, and returns as the deletion at its end", () => {
  withClock((clock) => {
    const [a, b] = pair();
    const c = newStore(3n);
    exchange(a, c);
    a.put("node", { x: 1, y: 2 }, { ttlMs: 5000 });
    exchange(a, b);
    exchange(a, c);
    clock.nowMs += 5;
    a.patch("node", { x: undefined });
    b.patch("node", { y: undefined });
    exchange(a, b);
    clock.nowMs += 5;
    c.patch("node", { z: 3 });
    a.forgetReplica(c.replicaId);
    ok(a.collect() > 0);
    c.resynchronise(a.changesSince());
    exchange(a, c);
    exchange(a, b);
    for (const store of [a, b, c]) deepStrictEqual(store.get("node"), { z: 3 });
    clock.nowMs += 6000;
    deepStrictEqual(
      [a, b, c].map((store) => store.has("node")),
      [true, false, true],
    );
    // The replica that still has the node sweeps it at last.
    for (let i = 0; i < 200; i++) {
      clock.nowMs += 1000;
      b.put("tick", i);
    }
    exchange(a, b);
    exchange(a, c);
    for (const store of [a, b, c]) strictEqual(store.has("node"), false);
  });
});

test("an export of a replica that lacks collected tombstones is refused", () => {
  const [a, b, c] = threesome();
  a.delete("gone");
  collectWithout(a, b, c);
  c.put("mine", 1);
  const pieces = c.changesSince();
  assertRefused("ERR_RESYNC_REQUIRED", () => a.resynchronise(pieces));
  strictEqual(a.get("gone"), undefined);
  exchange(a, b);
});

test("an interrupted resynchronisation starts again after a restart", () => {
  const path = mkdtempSync(join(tmpdir(), "pluresdb-collect-"));
  const options = { path, durability: "sync", capacityBytes: 1 << 24, actor: 3n } as const;
  try {
    const a = newStore(1n, 1 << 24);
    let c = new CrdtStore(options);
    for (let i = 0; i < 2500; i++) a.put(`node ${i}`, { i, text: "x".repeat(1000) });
    exchange(a, c);
    for (let i = 0; i < 2500; i += 2) a.delete(`node ${i}`);
    for (let i = 0; i < 2500; i += 5) c.patch(`node ${i}`, { mine: i });
    a.forgetReplica(c.replicaId);
    a.collect();
    const pieces = a.changesSince();
    ok(pieces.length > 1);
    // The last piece is invalid.
    const broken = [...pieces.slice(0, -1), Buffer.from(pieces.at(-1)!)];
    broken.at(-1)![20]! ^= 1;
    assertRefused("ERR_BAD_DELTA", () => c.resynchronise(broken));
    c.close();
    c = new CrdtStore(options);
    assertRefused("ERR_RESYNC_REQUIRED", () => c.changesSince());
    assertRefused("ERR_RESYNC_REQUIRED", () => c.applyChanges(pieces[0]!));
    c.put("between", 1);
    c.resynchronise(pieces);
    exchange(a, c);
    strictEqual(a.get("between"), 1);
    deepStrictEqual(a.get("node 10"), { mine: 10 });
    deepStrictEqual(stateOf(a), stateOf(c));
    c.close();
    c = new CrdtStore(options);
    deepStrictEqual(stateOf(a), stateOf(c));
    deepStrictEqual(c.versionVector(), a.versionVector());
    c.close();
  } finally {
    rmSync(path, { recursive: true });
  }
});

test("a backup with its own actor gets the later writes", async () => {
  const path = mkdtempSync(join(tmpdir(), "pluresdb-collect-"));
  const options = { durability: "sync", capacityBytes: 1 << 20 } as const;
  try {
    const a = new CrdtStore({ ...options, path: join(path, "a") });
    const b = newStore(2n);
    a.put("old", 1);
    exchange(a, b);
    await a.backup(join(path, "backup"));
    a.put("later", 1);
    exchange(a, b);
    a.close();
    const restored = new CrdtStore({ ...options, path: join(path, "backup"), actor: "restored" });
    restored.put("new", 1);
    exchange(restored, b);
    deepStrictEqual(
      restored.list().map(({ id }) => id),
      ["later", "new", "old"],
    );
    deepStrictEqual(restored.list(), b.list());
    restored.close();
  } finally {
    rmSync(path, { recursive: true });
  }
});

test("between two pieces of an export: the last piece does not cover what the first one brought", () => {
  withClock((clock) => {
    const a = newStore(1n, 1 << 23);
    const b = newStore(2n, 1 << 23);
    const c = newStore(3n);
    const text = "x".repeat(700_000);
    a.put("a", text);
    clock.nowMs += 1000;
    c.delete("gone");
    c.changesSince();
    c.put("gone", 1);
    c.delete("gone");
    ok(c.collect() > 0);
    clock.nowMs += 1000;
    a.put("z", text);
    const pieces = a.changesSince();
    strictEqual(pieces.length, 2);
    b.applyChanges(pieces[0]!);
    b.resynchronise(c.changesSince());
    // It is older than what was collected.
    strictEqual(b.get("a"), undefined);
    b.applyChanges(pieces[1]!);
    strictEqual(b.get("z"), text);
    strictEqual(b.versionVector()[a.replicaId], undefined);
  });
});

test.run();
