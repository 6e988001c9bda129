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
  for (const delta of from.changesSince(to.versionVector())) to.applyChanges(delta);
}

const shown = (store: CrdtStore) => JSON.stringify(store.list().map(({ id, data }) => [id, data]));

test(
  "restamp moves the writes back: replicas accept them and all later ones, also after a restart",
  inWorld(async ({ directory }) => {
    const options = { path: join(directory, "data"), capacityBytes: 1 << 22, actor: "a" };
    let a = new CrdtStore(options);
    using b = new CrdtStore({ capacityBytes: 1 << 22, actor: "b" });
    a.put("doc", { z: 1, title: "first" });
    a.put("gone", 1);
    a.put("plain", [1]);
    for (let i = 0; i < 5; i++) a.addToSet("set", "s", i);
    a.increment("count", "n", 2);
    exchange(a, b);
    b.increment("count", "n", 40);
    b.addToSet("set", "s", "of b");
    b.patch("doc", { by: "b" });
    exchange(b, a);
    a.close();
    yearsAhead(() => {
      a = new CrdtStore(options);
      a.patch("doc", { title: "second" });
      a.delete("gone");
      a.put("plain", [2]);
      a.put("new", { z: 1, a: 2 });
      a.removeFromSet("set", "s", 1);
      a.addToSet("set", "s", 9);
      a.increment("count", "n", 1);
      a.patch("count", { reset: 1 });
    });
    // Each later write has a later stamp.
    a.patch("doc", { title: "third" });
    await assertRefused("ERR_FUTURE_STAMP", () => exchange(a, b));

    const before = [shown(a), a.getWithVersion("doc")!.version, a.stats().version];
    a.restamp();
    assert.deepEqual([shown(a), a.getWithVersion("doc")!.version, a.stats().version], before);
    checkStore(a);
    exchange(a, b);
    assert.equal(shown(b), shown(a));
    b.patch("doc", { title: "fourth" });
    b.addToSet("set", "s", 1);
    exchange(b, a);
    assert.equal(shown(a), shown(b));
    a.close();
    a = new CrdtStore(options);
    assert.equal(shown(a), shown(b));
    a.put("later", 1);
    exchange(a, b);
    assert.equal(b.get("later"), 1);
    assert.equal(b.get("doc").title, "fourth");
    a.restamp();
    assert.equal(shown(a), shown(b));
    a.close();
  }),
);

test("stamps do not follow a clock that leaps while the store is open", () => {
  using a = new CrdtStore({ capacityBytes: 1 << 20 });
  using b = new CrdtStore({ capacityBytes: 1 << 20 });
  a.put("before", 1);
  yearsAhead(() => a.put("during", 2));
  a.put("after", 3);
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
      store.changesSince();
      store.put("doc", { x: 1 });
      store.patch("doc", { y: 1 });
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
    store.patch("doc", { y: 2 });
    assert.deepEqual(store.get("doc"), { x: 1, y: 2 });
    store.restamp();
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
          store.patch(id, { [`f${round}`]: round, x: round });
          store.addToSet(id, "s", round);
          store.increment(id, "n", 1);
          store.removeFromSet(id, "s", round - 1);
        }
        store.delete("m");
        store.put("p", { round });
        store.delete("p");
        exchange(store, other);
      }
      a.put("m", { round });
      a.put("p", { last: round });
      a.patch("only a", { round });
    }
    exchange(a, b);
  });
  const state = () =>
    JSON.stringify([shown(a), a.count(), a.list().map(({ id }) => a.getWithVersion(id))]);
  const before = state();
  a.restamp();
  assert.equal(state(), before);
  assert(a.meta("only a")!.written.ms < Date.now() + TEN_YEARS_MS / 2);
  checkStore(a);
  // What it writes from then on is later than all that the other one has seen of it.
  a.patch("only a", { after: 1 });
  b.patch("p", { after: 2 });
  yearsAhead(() => {
    exchange(a, b);
    exchange(b, a);
  });
  assert.deepEqual(b.get("only a"), { round: 2, after: 1 });
  assert.equal(shown(b), shown(a));
  a.restamp();
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
    a.put("first", { x: 1 });
    exchange(a, b);
  }, 30_000);
  // Ahead of the leap that an open store detects.
  for (let day = 1; day < 10; day++)
    yearsAhead(() => a.patch("doc", { day }), day * 300 * 86_400_000);
  a.restamp();
  a.patch("later", { y: 1 });
  exchange(a, b);
  assert.equal(shown(b), shown(a));
  assert.deepEqual(b.get("doc"), { day: 9 });
  a.close();
});

test("without a wrong clock it changes nothing", () => {
  using store = new CrdtStore({ capacityBytes: 1 << 20 });
  store.put("a", 1);
  const before = store.changesSince();
  store.restamp();
  assert.deepEqual(store.changesSince(), before);
});

test.run();
