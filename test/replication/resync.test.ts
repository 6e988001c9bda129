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
  a.putSync("old", { x: 1, y: 2, hits: 5 });
  a.putSync("gone", { x: 1 });
  a.addToSetSync("set", "tags", "one");
  a.addToSetSync("set", "tags", "two");
  exchange(a, c);
  exchange(a, b);
  return [a, b, c];
}

function collectWithout(a: CrdtStore, b: CrdtStore, c: CrdtStore): void {
  exchange(a, b);
  a.forgetReplicaSync(c.replicaId);
  ok(a.collectSync() + b.collectSync() > 0);
  ok(b.stats().keptDeletions === 0 && a.stats().keptDeletions === 0);
  assertRefused("ERR_RESYNC_REQUIRED", () => send(a, c));
}

test("a replica that was away gets the full state, and its own writes survive", () => {
  const [a, b, c] = threesome();
  a.deleteSync("gone");
  a.patchSync("old", { y: undefined });
  a.removeFromSetSync("set", "tags", "one");
  // The other one writes to existing, deleted and new nodes.
  c.patchSync("old", { z: 3 });
  c.incrementSync("old", "hits", 2);
  c.incrementSync("new", "count", 4);
  c.putSync("mine", { text: "unsent" });
  c.patchSync("gone", { y: 7 });
  c.addToSetSync("set", "tags", "three");
  a.putSync("later", 1);
  a.deleteSync("later");
  collectWithout(a, b, c);
  const changed = c.resynchroniseSync(a.changesSinceSync());
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
  a.deleteSync("gone");
  collectWithout(a, b, c);
  deepStrictEqual(c.resynchroniseSync(a.changesSinceSync()), [{ id: "gone", kind: "delete" }]);
  deepStrictEqual(stateOf(c), stateOf(a));
  deepStrictEqual(c.versionVector(), a.versionVector());
  // A second time nothing changes.
  deepStrictEqual(c.resynchroniseSync(a.changesSinceSync()), []);
  auditStore(internalsOf(c).memory.pages.bytes.buffer);
});

test("unsent deletions survive, too", () => {
  const [a, b, c] = threesome();
  a.deleteSync("gone");
  c.deleteSync("old");
  c.removeFromSetSync("set", "tags", "two");
  a.putSync("later", 1);
  collectWithout(a, b, c);
  c.resynchroniseSync(a.changesSinceSync());
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
  for (let i = 0; i < 3000; i++) a.putSync(`node ${i}`, { i, text });
  exchange(a, c);
  for (let i = 0; i < 3000; i += 3) a.deleteSync(`node ${i}`);
  for (let i = 0; i < 3000; i += 7) c.patchSync(`node ${i}`, { mine: i });
  a.forgetReplicaSync(c.replicaId);
  ok(a.collectSync() >= 1000);
  const pieces = a.changesSinceSync();
  ok(pieces.length > 1);
  assertRefused("ERR_BAD_DELTA", () => c.resynchroniseSync(pieces.slice(0, -1)));
  assertRefused("ERR_BAD_DELTA", () => c.resynchroniseSync(pieces.slice(1)));
  assertRefused("ERR_BAD_DELTA", () => c.resynchroniseSync([]));
  strictEqual(c.count(), 3000);
  const mixed = [...pieces];
  mixed.splice(1, pieces.length - 2);
  if (pieces.length > 2) assertRefused("ERR_BAD_DELTA", () => c.resynchroniseSync(mixed));
  // It is not complete: no replica gets a half, and it can start again.
  if (pieces.length > 2) assertRefused("ERR_RESYNC_REQUIRED", () => c.changesSinceSync());
  c.resynchroniseSync(pieces);
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
    a.putSync("node", { x: 1, y: 2 }, { ttlMs: 5000 });
    exchange(a, b);
    exchange(a, c);
    clock.nowMs += 5;
    a.patchSync("node", { x: undefined });
    b.patchSync("node", { y: undefined });
    exchange(a, b);
    clock.nowMs += 5;
    c.patchSync("node", { z: 3 });
    a.forgetReplicaSync(c.replicaId);
    ok(a.collectSync() > 0);
    c.resynchroniseSync(a.changesSinceSync());
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
      b.putSync("tick", i);
    }
    exchange(a, b);
    exchange(a, c);
    for (const store of [a, b, c]) strictEqual(store.has("node"), false);
  });
});

test("an export of a replica that lacks collected tombstones is refused", () => {
  const [a, b, c] = threesome();
  a.deleteSync("gone");
  collectWithout(a, b, c);
  c.putSync("mine", 1);
  const pieces = c.changesSinceSync();
  assertRefused("ERR_RESYNC_REQUIRED", () => a.resynchroniseSync(pieces));
  strictEqual(a.get("gone"), undefined);
  exchange(a, b);
});

test("an interrupted resynchronisation starts again after a restart", () => {
  const path = mkdtempSync(join(tmpdir(), "pluresdb-collect-"));
  const options = { path, durability: "sync", capacityBytes: 1 << 24, actor: 3n } as const;
  try {
    const a = newStore(1n, 1 << 24);
    let c = new CrdtStore(options);
    for (let i = 0; i < 2500; i++) a.putSync(`node ${i}`, { i, text: "x".repeat(1000) });
    exchange(a, c);
    for (let i = 0; i < 2500; i += 2) a.deleteSync(`node ${i}`);
    for (let i = 0; i < 2500; i += 5) c.patchSync(`node ${i}`, { mine: i });
    a.forgetReplicaSync(c.replicaId);
    a.collectSync();
    const pieces = a.changesSinceSync();
    ok(pieces.length > 1);
    // The last piece is invalid.
    const broken = [...pieces.slice(0, -1), Buffer.from(pieces.at(-1)!)];
    broken.at(-1)![20]! ^= 1;
    assertRefused("ERR_BAD_DELTA", () => c.resynchroniseSync(broken));
    c.close();
    c = new CrdtStore(options);
    assertRefused("ERR_RESYNC_REQUIRED", () => c.changesSinceSync());
    assertRefused("ERR_RESYNC_REQUIRED", () => c.applyChangesSync(pieces[0]!));
    c.putSync("between", 1);
    c.resynchroniseSync(pieces);
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
    a.putSync("old", 1);
    exchange(a, b);
    await a.backup(join(path, "backup"));
    a.putSync("later", 1);
    exchange(a, b);
    a.close();
    const restored = new CrdtStore({ ...options, path: join(path, "backup"), actor: "restored" });
    restored.putSync("new", 1);
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
    a.putSync("a", text);
    clock.nowMs += 1000;
    c.deleteSync("gone");
    c.changesSinceSync();
    c.putSync("gone", 1);
    c.deleteSync("gone");
    ok(c.collectSync() > 0);
    clock.nowMs += 1000;
    a.putSync("z", text);
    const pieces = a.changesSinceSync();
    strictEqual(pieces.length, 2);
    b.applyChangesSync(pieces[0]!);
    b.resynchroniseSync(c.changesSinceSync());
    // It is older than what was collected.
    strictEqual(b.get("a"), undefined);
    b.applyChangesSync(pieces[1]!);
    strictEqual(b.get("z"), text);
    strictEqual(b.versionVector()[a.replicaId], undefined);
  });
});

test.run();
