/**
 * The pauses in which a watch lets a flood gather: alone, and in watches, with a clock that the
 * test moves. SEED replays a run.
 */
import assert from "node:assert/strict";
import { setImmediate as nextTurn } from "node:timers/promises";
import { test } from "uvu";

import { CrdtStore, type WatchRange } from "../../src/index.ts";
import { Backpressure } from "../../src/watch/backpressure.ts";
import { Dice, rounds, seedFor } from "../helpers/core-random.ts";
import { HeldTime } from "./fake-clock.ts";
import { Mirror } from "../helpers/mirror.ts";

/** Bytes of the change log a millisecond, below and above the limit of a flood. */
const TRICKLE = 500;
const FLOOD = 5000;
const RING_BYTES = 1 << 22;
const SHORT_MS_MAX = 8;
const PAUSE_MS_MAX = 100;
const SMALL_BYTES = 0x100000;
/** So many puts overwrite the change log of a small store. */
const LAP_PUTS = 4000;
/** The change log of such a store holds a flood of more than 100 ms. */
const LARGE_BYTES = 0x8000000;

// ── The pauses alone ────────────────────────────────────────────────────────────────────────────

/** A watch that reads everything at each look. `used` is the processor time of a look. */
class Looks {
  readonly #time: HeldTime;
  readonly pace: Backpressure;
  end = 0;

  constructor(time: HeldTime, pauseMsMax = Infinity) {
    this.#time = time;
    this.pace = new Backpressure(0, pauseMsMax);
  }

  /**
   * The pauses after looks at intervals of `ms` and the last pause, while the log grows at this
   * pace.
   */
  pauses(count: number, bytesAMs: number, { usedMs = 0, ms = 1, unread = 0 } = {}): number[] {
    const pauses: number[] = [];
    for (let look = 0; look < count; look++) {
      const elapsedMs = ms + (pauses.at(-1) ?? 0);
      this.#time.nowMs += elapsedMs;
      this.#time.usedMs += usedMs;
      this.end += elapsedMs * bytesAMs;
      const place = { position: this.end - unread, end: this.end, ringBytes: RING_BYTES };
      pauses.push(this.pace.next(place));
    }
    return pauses;
  }
}

const inTime = (body: (time: HeldTime) => unknown) => () => HeldTime.run(body);

test(
  "below a flood there is no pause, however much processor time is used",
  inTime((time) => {
    const looks = new Looks(time);
    assert.deepEqual(looks.pauses(4, TRICKLE, { usedMs: 50 }), [0, 0, 0, 0]);
    assert.deepEqual(looks.pauses(3, 0, { ms: 1000 }), [0, 0, 0]);
  }),
);

test(
  "a handful of changes at once is no flood, but a flood is seen through many short looks",
  inTime((time) => {
    const looks = new Looks(time);
    assert.deepEqual(looks.pauses(9, 4 * FLOOD, { ms: 0.1 }), Array(9).fill(0));
    time.nowMs += 100;
    assert.deepEqual(looks.pauses(1, 0), [0]);
    const short = looks.pauses(25, FLOOD, { ms: 0.125 });
    assert.ok(
      short.some((ms) => ms > 0),
      `${short}`,
    );
  }),
);

test(
  "in a flood pauses grow to 8 ms, and restart after its end",
  inTime((time) => {
    const looks = new Looks(time);
    assert.deepEqual(looks.pauses(6, FLOOD), [1, 2, 4, 8, 8, 8]);
    assert.deepEqual(looks.pauses(1, TRICKLE), [0]);
    assert.deepEqual(looks.pauses(3, FLOOD), [1, 2, 4]);
  }),
);

test(
  "a process with much processor time pauses longer, up to 100 ms, and only in the flood",
  inTime((time) => {
    const looks = new Looks(time);
    looks.pauses(4, FLOOD);
    assert.deepEqual(looks.pauses(2, FLOOD, { usedMs: 2 }), [32, 32]);
    assert.deepEqual(looks.pauses(2, FLOOD, { usedMs: 50 }), [PAUSE_MS_MAX, PAUSE_MS_MAX]);
    // With less processor time the next pause does not begin at half of the long one.
    assert.deepEqual(looks.pauses(2, FLOOD), [SHORT_MS_MAX, SHORT_MS_MAX]);
    // Processor time between two floods does not count for the second one.
    assert.deepEqual(looks.pauses(2, TRICKLE, { usedMs: 50 }), [0, 0]);
    assert.deepEqual(looks.pauses(2, FLOOD), [1, 2]);
  }),
);

test(
  "no pause is longer than its limit",
  inTime((time) => {
    const looks = new Looks(time, SHORT_MS_MAX);
    assert.deepEqual(looks.pauses(5, FLOOD, { usedMs: 50 }), [1, 8, 8, 8, 8]);
  }),
);

test("a pause leaves three quarters of the ring, at the pace of the flood", () => {
  const dice = new Dice(seedFor("pace room"));
  return HeldTime.run((time) => {
    for (let run = 0; run < rounds(500); run++) {
      const looks = new Looks(time);
      const bytesAMs = FLOOD * 2 ** dice.below(10);
      const usedMs = dice.below(10);
      const unread = dice.below(RING_BYTES / 2);
      const pauses = looks.pauses(12, bytesAMs, { usedMs, ms: dice.between(1, 20), unread });
      for (const pauseMs of pauses) {
        assert.ok(Number.isInteger(pauseMs) && pauseMs >= 0 && pauseMs <= PAUSE_MS_MAX);
        if (pauseMs > 0) assert.ok(unread + pauseMs * bytesAMs <= RING_BYTES / 4, `${run}`);
      }
    }
  });
});

// ── Watches that pause ──────────────────────────────────────────────────────────────────────────

/** Applies each change at once when a watch delivers it. */
class Consumer {
  readonly mirror = new Mirror();
  /** The ids of the changes, "" for `lagged`. */
  readonly delivered: string[] = [];
  readonly abort = new AbortController();

  constructor(store: CrdtStore, range: WatchRange = {}) {
    const watch = store.watch({ ...range, initial: true }, { signal: this.abort.signal });
    const read = async () => {
      for await (const change of watch) {
        this.mirror.apply(change);
        this.delivered.push(change.kind === "lagged" ? "" : change.id);
      }
    };
    void read().catch(() => {});
  }
}

/** Lets consumers receive everything that needs no time. */
async function settle(consumers: readonly Consumer[]): Promise<void> {
  const count = () => consumers.reduce((sum, { delivered: { length } }) => sum + length, 0);
  for (let before = -1; before !== count();) {
    before = count();
    for (let turn = 0; turn < 8; turn++) await nextTurn();
  }
}

function putMany(store: CrdtStore, data: number): void {
  for (let n = 0; n < 200; n++) store.putSync(`n${n}`, data);
}

/** Puts until the watch pauses. Returns the milliseconds of its timer. */
async function flood(time: HeldTime, store: CrdtStore, consumer: Consumer): Promise<number> {
  for (let round = 0; !time.isAwaited; round++) {
    putMany(store, round);
    time.nowMs += 1;
    await settle([consumer]);
    assert.ok(round < 100, "it never pauses");
  }
  return time.askedMs.at(-1)!;
}

/** The same in a process with so much processor time that it pauses for 100 ms. */
async function longFlood(time: HeldTime, store: CrdtStore, consumer: Consumer): Promise<number> {
  const shortMs = await flood(time, store, consumer);
  putMany(store, -1);
  time.usedMs += PAUSE_MS_MAX;
  await time.pass(shortMs, () => settle([consumer]));
  return time.askedMs.at(-1)!;
}

type InFlood = (time: HeldTime, store: CrdtStore, consumer: Consumer) => Promise<void>;

/** A watch that has begun to pause. */
const inFlood = (body: InFlood, capacityBytes: number) => () =>
  HeldTime.run(async (time) => {
    using store = new CrdtStore({ capacityBytes });
    const consumer = new Consumer(store);
    await settle([consumer]);
    assert.equal(time.isAwaited, false);
    await flood(time, store, consumer);
    await body(time, store, consumer);
    consumer.abort.abort();
    await nextTurn();
    assert.equal(time.isAwaited, false, "a timer is left behind");
  });

test(
  "changes during a pause are delivered at its end, as the last state of each node",
  inFlood(async (time, store, consumer) => {
    const before = consumer.delivered.length;
    for (let n = 0; n < 50; n++) store.putSync("late", n);
    store.deleteSync("n7");
    await settle([consumer]);
    assert.equal(consumer.delivered.length, before);
    await time.pass(PAUSE_MS_MAX, () => settle([consumer]));
    assert.equal(consumer.mirror.nodes.get("late"), 49);
    assert.equal(consumer.delivered.filter((id) => id === "late").length, 1);
    consumer.mirror.assertIs(store.list());
  }, LARGE_BYTES),
);

test(
  "after the flood changes are delivered at once again",
  inFlood(async (time, store, consumer) => {
    await time.pass(PAUSE_MS_MAX, () => settle([consumer]));
    assert.equal(time.isAwaited, false);
    for (let n = 0; n < 20; n++) {
      time.nowMs += 5;
      store.putSync("single", n);
      await settle([consumer]);
      assert.equal(consumer.mirror.nodes.get("single"), n);
    }
  }, LARGE_BYTES),
);

test(
  "a long pause lasts 100 ms while the log grows",
  inFlood(async (time, store, consumer) => {
    await time.pass(PAUSE_MS_MAX, () => settle([consumer]));
    const sliceMs = await longFlood(time, store, consumer);
    const before = consumer.delivered.length;
    const fromMs = time.nowMs;
    for (; consumer.delivered.length === before; await time.pass(1, () => settle([consumer]))) {
      assert.ok(time.nowMs - fromMs <= PAUSE_MS_MAX, "the pause does not end");
      store.putSync("goes on", time.nowMs);
    }
    assert.equal(time.nowMs - fromMs, PAUSE_MS_MAX);
    assert.ok(sliceMs < PAUSE_MS_MAX / 2);
  }, LARGE_BYTES),
);

test(
  "a long pause ends when the log has been still for a part of it",
  inFlood(async (time, store, consumer) => {
    await time.pass(PAUSE_MS_MAX, () => settle([consumer]));
    const sliceMs = await longFlood(time, store, consumer);
    store.putSync("last", true);
    await time.pass(sliceMs, () => settle([consumer]));
    assert.equal(consumer.mirror.nodes.has("last"), false);
    await time.pass(sliceMs, () => settle([consumer]));
    assert.equal(consumer.mirror.nodes.get("last"), true);
    assert.ok(2 * sliceMs < PAUSE_MS_MAX);
  }, LARGE_BYTES),
);

test(
  "a watch that is overrun in a pause delivers `lagged`, then the existing nodes",
  inFlood(async (time, store, consumer) => {
    for (let n = 0; n < LAP_PUTS; n++) store.putSync("n1", n);
    store.deleteSync("n2");
    await time.pass(PAUSE_MS_MAX, () => settle([consumer]));
    assert.equal(consumer.mirror.overruns, 1);
    consumer.mirror.assertIs(store.list());
  }, SMALL_BYTES),
);

test(
  "a watch that ends in a pause leaves no timer behind",
  inFlood(async (time) => assert.ok(time.isAwaited), LARGE_BYTES),
);

// ── Against a model ─────────────────────────────────────────────────────────────────────────────

const RANGES: WatchRange[] = [{}, { prefix: "a/" }, { start: "a/5", end: "b/3" }, { prefix: "-" }];
/** Enough for long pauses and overruns to come, in short runs too. */
const STEPS = Math.max(250, rounds(500));
/** Changes at once, and their chance: trickles, floods and overruns. */
const BURSTS: [chance: number, most: number][] = [
  [0.2, 0],
  [0.3, 3],
  [0.44, 800],
  [0.06, 2 * LAP_PUTS],
];

test("whatever the writer does, each watch has each change after 100 ms", () => {
  const dice = new Dice(seedFor("pace model"));
  return HeldTime.run(async (time) => {
    using store = new CrdtStore({ capacityBytes: SMALL_BYTES });
    const ids = Array.from({ length: 120 }, (_, n) => `${"ab"[n % 2]}/${n}`);
    const changedMs = new Map<string, number>();
    const consumers = RANGES.map((range) => new Consumer(store, range));
    const settleAll = () => settle(consumers);
    for (let step = 0; step < STEPS; step++) {
      const id = () => dice.pick(ids);
      let which = dice.word() / 2 ** 32;
      const [, most] = BURSTS.find(([chance]) => (which -= chance) < 0) ?? BURSTS[0]!;
      for (let n = dice.between(0, most); n > 0; n--) changeOne(store, dice, id(), changedMs, time);
      await settleAll();
      time.usedMs += dice.skewed(20);
      await time.pass(dice.pick([0, 0.5, 1, 3, 20, PAUSE_MS_MAX]), settleAll);
      for (const [index, { mirror }] of consumers.entries()) {
        const settled = (entry: string) => time.nowMs - changedMs.get(entry)! >= PAUSE_MS_MAX;
        const isAsThere = ({ id: entry, data }: { id: string; data: unknown }) =>
          !settled(entry) || mirror.nodes.get(entry) === data;
        const odd = store.list(RANGES[index]).find((entry) => !isAsThere(entry));
        assert.equal(odd, undefined, `step ${step}, range ${index}`);
        for (const entry of mirror.nodes.keys()) {
          assert.ok(store.has(entry) || !settled(entry), `step ${step}: ${entry} is deleted`);
        }
      }
    }
    await time.pass(PAUSE_MS_MAX, settleAll);
    for (const [index, { mirror }] of consumers.entries())
      mirror.assertIs(store.list(RANGES[index]));
    const overruns = consumers.map(({ mirror }) => mirror.overruns);
    console.log(`overruns ${overruns.join(" ")}; ${time.askedMs.length} timers`);
    assert.ok(time.askedMs.length > 0 && overruns.some((count) => count > 0));
    assert.ok(time.askedMs.some((ms) => ms > SHORT_MS_MAX));
    for (const { abort } of consumers) abort.abort();
    await nextTurn();
  });
});

function changeOne(
  store: CrdtStore,
  dice: Dice,
  id: string,
  changedMs: Map<string, number>,
  { nowMs }: HeldTime,
): void {
  if (dice.chance(0.2)) store.deleteSync(id);
  else store.putSync(id, dice.word());
  changedMs.set(id, nowMs);
}

test.run();
