/**
 * Watches beside a model: a consumer that applies the changes has the nodes of the store, however
 * slow.
 */
import assert from "node:assert/strict";
import { setImmediate as nextTurn } from "node:timers/promises";
import { test } from "uvu";

import { CrdtStore, type Watch, type WatchRange } from "../../src/index.ts";
import { Dice, randomValue, rounds, seedFor } from "../helpers/core-random.ts";
import { Mirror } from "../helpers/mirror.ts";

const SMALL_BYTES = 0x200000;
const STEPS = rounds(30_000);
/** The share of steps after which a watch is read, and the number of changes that are read then. */
const PACES = [
  [1, 3],
  [0.2, 40],
  [0.004, 1000],
  [0.0005, 5],
] as const;

/** Ranges, each with its last id. Ranges that contain the last ids of others come first. */
const RANGES: [WatchRange, string][] = [
  [{}, "~"],
  [{ start: "a/5", end: "b/7" }, "b/6~"],
  [{ prefix: "a/" }, "a/~"],
  [{ prefix: "nobody" }, "nobody~"],
];

test("mirrors of all paces and ranges end up equal to the store", async () => {
  const dice = new Dice(seedFor("watch model"));
  const store = new CrdtStore({ capacityBytes: SMALL_BYTES });
  const other = new CrdtStore({ capacityBytes: SMALL_BYTES, actor: "other" });
  const ids = Array.from({ length: 300 }, (_, i) => `${"abc"[i % 3]}/${i}`);
  for (const id of ids.slice(0, 100)) store.putSync(id, id);
  const consumers = PACES.flatMap(([share, most]) =>
    RANGES.map(([range, last]) => ({
      share,
      most,
      range,
      last,
      reader: new Consumer(store, range),
    })),
  );
  for (let step = 0; step < STEPS; step++) {
    change(dice, store, other, dice.pick(ids));
    for (const { share, most, reader } of consumers) {
      if (dice.chance(share)) await reader.read(dice.between(1, most));
    }
    // A watch that pauses after a flood needs the event loop.
    if (step % 8 === 0) await nextTurn();
  }
  // The first put may be delivered with the existing nodes, before others of them: put it twice.
  for (const end of ["nearly", "the end"]) {
    for (const [, last] of RANGES.toReversed()) store.putSync(last, end);
    for (const { last, reader } of consumers) await reader.readUntil(last, end);
  }
  for (const { range, reader } of consumers) reader.mirror.assertIs(store.list(range));
  const overruns = consumers.map(({ reader }) => reader.mirror.overruns);
  console.log(`overruns ${overruns.join(" ")}`);
  assert.ok(overruns.some((count) => count > 0) && overruns.some((count) => count === 0));
});

/** Reads a watch into a mirror. It waits for at most one change. */
class Consumer {
  readonly mirror = new Mirror();
  readonly #watch: Watch;
  #waiting: Promise<void> | undefined;

  constructor(store: CrdtStore, range: WatchRange) {
    this.#watch = store.watch({ ...range, initial: true });
  }

  /** Reads at most so many changes, without waiting for later ones. */
  async read(count: number): Promise<void> {
    for (let n = 0; n < count && !this.#waiting; n++) {
      await Promise.race([this.#next(), nextTurn()]);
    }
  }

  async readUntil(last: string, data: string): Promise<void> {
    while (this.mirror.nodes.get(last) !== data) await this.#next();
  }

  #next(): Promise<void> {
    this.#waiting ??= this.#watch.next().then(({ value }) => {
      this.#waiting = undefined;
      if (value) this.mirror.apply(value);
    });
    return this.#waiting;
  }
}

function change(dice: Dice, store: CrdtStore, other: CrdtStore, id: string): void {
  const kind = dice.below(20);
  if (kind < 8) store.putSync(id, randomValue(dice, 200));
  else if (kind < 12) store.deleteSync(id);
  else if (kind < 15) store.putSync(id, { n: dice.below(5) });
  else if (kind < 18 && isObject(store.get(id))) store.patchSync(id, { m: dice.below(5) });
  else if (kind === 18) other.putSync(id, { from: "other", n: dice.below(1000) });
  else if (kind === 19 && dice.chance(0.05)) {
    for (const delta of other.changesSinceSync(store.versionVector()))
      store.applyChangesSync(delta);
  }
}

function isObject(value: unknown): boolean {
  return Object.prototype.toString.call(value) === "[object Object]";
}

test.run();
