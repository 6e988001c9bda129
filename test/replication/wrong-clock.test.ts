/** A store that wrote while its clock was years ahead, and the way out that loses nothing. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { test } from "uvu";

import {
  META_ACTORS,
  META_CLOCK,
  RECORD_CHECK,
  RECORD_FORMAT,
} from "../../assembly/layout/disk.ts";
import { ACTOR_STAMP } from "../../assembly/layout/store.ts";
import { bytesOf } from "../../src/disk/byte-range.ts";
import { META_KEY } from "../../src/disk/committer.ts";
import { CrdtStore } from "../../src/index.ts";
import { changeDisk } from "../helpers/append-log.ts";
import { checkStore } from "../helpers/core-store.ts";
import { assertRefused, inWorld } from "../helpers/world.ts";

const TEN_YEARS_MS = 10 * 365 * 86_400_000;

/** Calls `action` while the clock is ten years ahead, or so many milliseconds. */
function yearsAhead(action: () => void, ms = TEN_YEARS_MS): void {
  const now = Date.now;
  Date.now = () => now() + ms;
  try {
    action();
  } finally {
    Date.now = now;
  }
}

function exchange(from: CrdtStore, to: CrdtStore): void {
  for (const delta of from.changesSinceSync(to.versionVector())) to.applyChangesSync(delta);
}

const shown = (store: CrdtStore) => JSON.stringify(store.list().map(({ id, data }) => [id, data]));

test(
  "restamp moves the writes back: replicas accept them and all later ones, also after a restart",
  inWorld(async ({ directory }) => {
    const options = { path: join(directory, "data"), capacityBytes: 1 << 22, actor: "a" };
    let a = new CrdtStore(options);
    using b = new CrdtStore({ capacityBytes: 1 << 22, actor: "b" });
    a.putSync("doc", { z: 1, title: "first" });
    a.putSync("gone", 1);
    a.putSync("plain", [1]);
    for (let i = 0; i < 5; i++) a.addToSetSync("set", "s", i);
    a.incrementSync("count", "n", 2);
    exchange(a, b);
    b.incrementSync("count", "n", 40);
    b.addToSetSync("set", "s", "of b");
    b.patchSync("doc", { by: "b" });
    exchange(b, a);
    a.close();
    yearsAhead(() => {
      a = new CrdtStore(options);
      a.patchSync("doc", { title: "second" });
      a.deleteSync("gone");
      a.putSync("plain", [2]);
      a.putSync("new", { z: 1, a: 2 });
      a.removeFromSetSync("set", "s", 1);
      a.addToSetSync("set", "s", 9);
      a.incrementSync("count", "n", 1);
      a.patchSync("count", { reset: 1 });
    });
    // Each later write has a later stamp.
    a.patchSync("doc", { title: "third" });
    await assertRefused("ERR_FUTURE_STAMP", () => exchange(a, b));

    const before = [shown(a), a.getWithVersion("doc")!.version, a.stats().version];
    a.restampSync();
    assert.deepEqual([shown(a), a.getWithVersion("doc")!.version, a.stats().version], before);
    checkStore(a);
    exchange(a, b);
    assert.equal(shown(b), shown(a));
    b.patchSync("doc", { title: "fourth" });
    b.addToSetSync("set", "s", 1);
    exchange(b, a);
    assert.equal(shown(a), shown(b));
    a.close();
    a = new CrdtStore(options);
    assert.equal(shown(a), shown(b));
    a.putSync("later", 1);
    exchange(a, b);
    assert.equal(b.get("later"), 1);
    assert.equal(b.get("doc").title, "fourth");
    a.restampSync();
    assert.equal(shown(a), shown(b));
    a.close();
  }),
);

test("stamps do not follow a clock that leaps while the store is open", () => {
  using a = new CrdtStore({ capacityBytes: 1 << 20 });
  using b = new CrdtStore({ capacityBytes: 1 << 20 });
  a.putSync("before", 1);
  yearsAhead(() => a.putSync("during", 2));
  a.putSync("after", 3);
  const { ms } = a.meta("during")!.written;
  assert(Math.abs(ms - Date.now()) < 60_000, `${ms}`);
  exchange(a, b);
  assert.equal(shown(b), shown(a));
  // The clock goes on.
  assert(a.meta("after")!.written.ms >= ms);
});

test(
  "the clock on disk is behind the nodes, as a crash after restamp may leave it: writes count",
  inWorld(async ({ directory }) => {
    const options = { path: join(directory, "data"), capacityBytes: 1 << 22, actor: "a" };
    yearsAhead(() => {
      using store = new CrdtStore(options);
      // From now on it merges its own writes, too.
      store.changesSinceSync();
      store.putSync("doc", { x: 1 });
      store.patchSync("doc", { y: 1 });
    });
    changeDisk(options.path, (disk) => {
      const meta = Buffer.from(disk.get(META_KEY)!);
      const clock = BigInt(Date.now()) << 16n;
      meta.writeBigUInt64LE(clock, META_CLOCK);
      meta.writeBigUInt64LE(clock, META_ACTORS + ACTOR_STAMP);
      meta.writeUInt32LE(crc32(meta.subarray(RECORD_FORMAT)), RECORD_CHECK);
      disk.put(bytesOf(META_KEY), bytesOf(meta));
    });
    using store = new CrdtStore(options);
    using peer = new CrdtStore({ capacityBytes: 1 << 20 });
    store.patchSync("doc", { y: 2 });
    assert.deepEqual(store.get("doc"), { x: 1, y: 2 });
    store.restampSync();
    exchange(store, peer);
    assert.deepEqual(peer.get("doc"), { x: 1, y: 2 });
  }),
);

test("stamps of another replica with the same wrong clock stay, and so does the order of all", () => {
  let a!: CrdtStore;
  let b!: CrdtStore;
  yearsAhead(() => {
    a = new CrdtStore({ capacityBytes: 1 << 20, actor: "a" });
    b = new CrdtStore({ capacityBytes: 1 << 20, actor: "b" });
    for (let round = 0; round < 3; round++) {
      for (const [store, other] of [
        [a, b],
        [b, a],
      ] as const) {
        for (const id of ["n", "m", `own of ${round}`]) {
          store.patchSync(id, { [`f${round}`]: round, x: round });
          store.addToSetSync(id, "s", round);
          store.incrementSync(id, "n", 1);
          store.removeFromSetSync(id, "s", round - 1);
        }
        store.deleteSync("m");
        store.putSync("p", { round });
        store.deleteSync("p");
        exchange(store, other);
      }
      a.putSync("m", { round });
      a.putSync("p", { last: round });
      a.patchSync("only a", { round });
    }
    exchange(a, b);
  });
  const state = () =>
    JSON.stringify([shown(a), a.count(), a.list().map(({ id }) => a.getWithVersion(id))]);
  const before = state();
  a.restampSync();
  assert.equal(state(), before);
  assert(a.meta("only a")!.written.ms < Date.now() + TEN_YEARS_MS / 2);
  checkStore(a);
  // What it writes from then on is later than all that the other one has seen of it.
  a.patchSync("only a", { after: 1 });
  b.patchSync("p", { after: 2 });
  yearsAhead(() => {
    exchange(a, b);
    exchange(b, a);
  });
  assert.deepEqual(b.get("only a"), { round: 2, after: 1 });
  assert.equal(shown(b), shown(a));
  a.restampSync();
  assert.equal(shown(b), shown(a));
  checkStore(a);
  a.close();
  b.close();
});

test("a write gets a later stamp than those that replicas have seen, also those that are a little ahead", () => {
  using b = new CrdtStore({ capacityBytes: 1 << 20, actor: "b" });
  let a!: CrdtStore;
  yearsAhead(() => {
    a = new CrdtStore({ capacityBytes: 1 << 20, actor: "a" });
    a.putSync("first", { x: 1 });
    exchange(a, b);
  }, 30_000);
  // Ahead of the leap that an open store detects.
  for (let day = 1; day < 10; day++)
    yearsAhead(() => a.patchSync("doc", { day }), day * 300 * 86_400_000);
  a.restampSync();
  a.patchSync("later", { y: 1 });
  exchange(a, b);
  assert.equal(shown(b), shown(a));
  assert.deepEqual(b.get("doc"), { day: 9 });
  a.close();
});

test("without a wrong clock it changes nothing", () => {
  using store = new CrdtStore({ capacityBytes: 1 << 20 });
  store.putSync("a", 1);
  const before = store.changesSinceSync();
  store.restampSync();
  assert.deepEqual(store.changesSinceSync(), before);
});

test.run();
