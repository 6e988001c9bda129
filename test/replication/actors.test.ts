/** The table of actors: entries of replicas that nothing refers to are reused. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { test } from "uvu";

import { ACTORS_MAX } from "../../assembly/layout/store.ts";
import { CrdtStore } from "../../src/index.ts";
import { checkStore } from "../helpers/core-store.ts";
import { assertRefused, inWorld } from "../helpers/world.ts";

const REPLICAS = ACTORS_MAX + 100;
const HALF = ACTORS_MAX / 2;

/** The delta of a replica with this actor: another one's with its id instead. */
function deltaAs(actor: number, tab: CrdtStore): Uint8Array {
  const delta = Buffer.from(tab.changesSinceSync()[0]!);
  // The head, the number of actors, and the first one.
  delta.writeBigUInt64LE(BigInt(actor), 17);
  delta.writeUInt32LE(crc32(delta.subarray(8)), 4);
  return delta;
}

/** Replicas that each write once. */
class Visitors {
  readonly #from = new CrdtStore({ capacityBytes: 1 << 20 });
  readonly #kept = new CrdtStore({ capacityBytes: 1 << 20 });

  /** Its write is replaced by that of the next visitor. */
  visit(hub: CrdtStore, actor: number): void {
    this.#from.putSync("from", { actor });
    hub.applyChangesSync(deltaAs(actor, this.#from));
  }

  /** It has a share of a counter, which stays. */
  stay(hub: CrdtStore, actor: number): void {
    this.#kept.incrementSync("kept", "n");
    hub.applyChangesSync(deltaAs(actor, this.#kept));
  }

  close(): void {
    this.#from.close();
    this.#kept.close();
  }
}

const sharesOf = (hub: CrdtStore) =>
  hub.meta("kept")!.fields["n"]!.counter!.map(({ actor }) => Number(`0x${actor}`));
const upTo = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

test("more replicas write to a store than its table has", () => {
  using hub = new CrdtStore({ capacityBytes: 1 << 23, actor: "hub" });
  const visitors = new Visitors();
  for (let n = 1; n <= REPLICAS; n++) {
    visitors.visit(hub, n);
    if (n % 100) continue;
    const replica = BigInt(n).toString(16).padStart(16, "0");
    hub.acknowledgeSync(replica, hub.versionVector());
    hub.forgetReplicaSync(replica);
  }
  assert.deepEqual(hub.get("from"), { actor: REPLICAS });
  // A new replica can take all of it.
  assert(Object.keys(hub.versionVector()).length < ACTORS_MAX);
  using tab = new CrdtStore({ capacityBytes: 1 << 22 });
  for (const delta of hub.changesSinceSync()) tab.applyChangesSync(delta);
  assert.deepEqual(tab.list(), hub.list());
  checkStore(hub);
  visitors.close();
});

test("the same when each takes what the store has, and its removals are collected", () => {
  using hub = new CrdtStore({ capacityBytes: 1 << 23, actor: "hub" });
  hub.putSync("stays", 1);
  const options = { capacityBytes: 1 << 20 };
  for (let n = 1; n <= HALF + 200; n++) {
    using tab = new CrdtStore(options);
    for (const delta of hub.changesSinceSync(undefined, { replica: tab.replicaId })) {
      tab.applyChangesSync(delta);
    }
    tab.putSync("from", n);
    for (const delta of tab.changesSinceSync(hub.versionVector())) hub.applyChangesSync(delta);
    assert.equal(hub.get("from"), n);
    hub.forgetReplicaSync(tab.replicaId);
    hub.deleteSync("from");
    hub.collectSync();
  }
  // One that has missed a removal cannot bring the node back.
  using late = new CrdtStore(options);
  for (const delta of hub.changesSinceSync()) late.applyChangesSync(delta);
  late.putSync("late", 1);
  hub.putSync("gone", 1);
  for (const delta of hub.changesSinceSync(late.versionVector())) late.applyChangesSync(delta);
  hub.deleteSync("gone");
  hub.collectSync();
  assert.throws(() => hub.changesSinceSync(late.versionVector()), { code: "ERR_RESYNC_REQUIRED" });
  late.resynchroniseSync(hub.changesSinceSync());
  for (const delta of late.changesSinceSync(hub.versionVector())) hub.applyChangesSync(delta);
  assert.deepEqual(hub.list(), [
    { id: "late", data: 1 },
    { id: "stays", data: 1 },
  ]);
  checkStore(hub);
});

test(
  "actors that nodes name stay, others are reused, and the directory opens with them",
  inWorld(async ({ directory }) => {
    const options = { path: join(directory, "data"), capacityBytes: 1 << 24 };
    const visitors = new Visitors();
    let hub = new CrdtStore(options);
    for (let n = 1; n <= HALF; n++) visitors.stay(hub, n);
    for (const round of [1, 2]) {
      for (let n = 1; n <= REPLICAS; n++) visitors.visit(hub, round * 10_000 + n);
      assert.deepEqual(sharesOf(hub), upTo(HALF));
      const before = [hub.list(), hub.versionVector()];
      hub.close();
      hub = new CrdtStore(options);
      assert.deepEqual([hub.list(), hub.versionVector()], before);
      assert.deepEqual(sharesOf(hub), upTo(HALF));
    }
    hub.close();
    visitors.close();
  }),
);

test("a table that is full of actors in use says so; it has room once nothing names one", async () => {
  using hub = new CrdtStore({ capacityBytes: 1 << 23 });
  const visitors = new Visitors();
  for (let n = 1; n < ACTORS_MAX; n++) visitors.stay(hub, n);
  const error = await assertRefused("ERR_NO_SPACE", () => visitors.visit(hub, ACTORS_MAX));
  assert.match(error.message, /2048 replicas/);
  assert.equal(hub.has("from"), false);
  hub.deleteSync("kept");
  visitors.visit(hub, ACTORS_MAX);
  assert.deepEqual(hub.get("from"), { actor: ACTORS_MAX });
  checkStore(hub);
  visitors.close();
});

test.run();
