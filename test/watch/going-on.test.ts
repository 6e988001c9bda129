/**
 * Watches that go on at a cursor beside a model: whatever happened in between, a consumer that applies
 * the changes has the nodes of the store, and hears `lagged` only where changes may be unknown.
 */
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { test } from "uvu";

import {
  type Change,
  CrdtStore,
  type PluresError,
  type Watch,
  type WatchRange,
} from "../../src/index.ts";
import { Dice, rounds, seedFor } from "../helpers/core-random.ts";

const SMALL_BYTES = 0x200000;
const HISTORIES = rounds(4);
const STEPS = 60;
const RANGES: WatchRange[] = [{}, { prefix: "a/" }, { start: "a/5", end: "b/7" }, { id: "b/1" }];

/** The state of a consumer between two changes, as a program would save it. */
interface Saved {
  cursor: string;
  nodes: Map<string, unknown>;
  range: WatchRange;
  /** Whether this state lives on after the last crash of its store. */
  isKept: () => boolean;
}

/** Reads a watch into a map, and saves its state at times. */
class Consumer {
  readonly nodes: Map<string, unknown>;
  readonly watch: Watch;
  readonly saved: Saved[] = [];
  readonly #range: WatchRange;
  readonly #isKept: () => () => boolean;
  #isWaiting = false;
  lagged = 0;

  /** From a state on, or from nothing. */
  constructor(
    store: CrdtStore,
    from: Saved | undefined,
    range: WatchRange,
    isKept: () => () => boolean,
  ) {
    this.nodes = new Map(from?.nodes);
    this.#range = range;
    this.#isKept = isKept;
    this.watch = store.watch({ ...range, since: from?.cursor, initial: true });
    this.save();
    // It may have to say first that it lags.
    if (from) this.saved[0]!.isKept = from.isKept;
  }

  save(): void {
    this.saved.push({
      cursor: this.watch.cursor,
      nodes: new Map(this.nodes),
      range: this.#range,
      isKept: this.#isKept(),
    });
  }

  /** Reads up to so many changes, and saves the state behind some. Waits for one change at most. */
  async read(dice: Dice, most: number): Promise<void> {
    for (let n = 0; n < most && !this.#isWaiting; n++) {
      this.#isWaiting = true;
      const read = this.watch.next().then(({ value }) => {
        this.#isWaiting = false;
        if (value) this.#apply(value);
        if (dice.chance(0.2)) this.save();
      });
      await Promise.race([read, nextTurn()]);
    }
    await nextTurn();
  }

  #apply(change: Change): void {
    if (change.kind === "put") this.nodes.set(change.id, change.data);
    else if (change.kind === "delete") this.nodes.delete(change.id);
    else {
      this.nodes.clear();
      this.lagged++;
    }
  }

  async readAll(dice: Dice): Promise<void> {
    do await this.read(dice, 1000);
    while (this.watch.isBehind);
    this.save();
  }
}

/** A store on disk that is closed and killed, and what was saved of its watches. */
class History {
  readonly dice: Dice;
  readonly #directory = mkdtempSync(join(tmpdir(), "pluresdb-test-"));
  readonly #other = new CrdtStore({ capacityBytes: SMALL_BYTES, actor: "other" });
  readonly #ids = Array.from({ length: 24 }, (_, i) => `${"ab"[i % 2]}/${i >> 1}`);
  #path: string;
  #opened = 0;
  /** By opening: the version that a crash has left of it. */
  readonly #left: number[] = [];
  saved: Saved[] = [];
  store!: CrdtStore;
  lagged = 0;
  wentOn = 0;

  constructor(dice: Dice) {
    this.dice = dice;
    this.#path = join(this.#directory, "0");
    this.open();
  }

  open(): void {
    this.store = new CrdtStore({ path: this.#path, capacityBytes: SMALL_BYTES });
    this.#opened++;
  }

  change(): void {
    const { dice, store } = this;
    const id = dice.pick(this.#ids);
    const kind = dice.below(12);
    if (kind < 5) store.putSync(id, dice.below(1000));
    else if (kind < 8) store.deleteSync(id);
    else if (kind === 8)
      store.batchSync([{ delete: id }, { put: dice.pick(this.#ids), data: "batch" }]);
    else if (kind === 9) this.#other.putSync(id, "other");
    else if (kind === 10 && dice.chance(0.2)) this.#exchange();
    else if (kind === 11 && dice.chance(0.2)) store.collectSync();
  }

  /** From the first exchange on removals are retained as tombstones, until the other has seen them. */
  #exchange(): void {
    const [one, other] = [this.store, this.#other];
    try {
      const replica = other.replicaId;
      const deltas = one.changesSinceSync(other.versionVector(), { replica });
      for (const delta of deltas) other.applyChangesSync(delta);
      for (const delta of other.changesSinceSync(one.versionVector())) one.applyChangesSync(delta);
    } catch (error) {
      // It lost tombstones in a crash that the other has collected.
      if ((error as PluresError).code !== "ERR_RESYNC_REQUIRED") throw error;
    }
  }

  /** The process ends, with or without the changes behind the last flush. */
  async restart(): Promise<void> {
    const { dice } = this;
    const isCrash = dice.chance(0.5);
    if (isCrash) {
      await this.store.flush();
      this.#left[this.#opened] = this.store.stats().version;
      const copy = join(this.#directory, String(this.#opened));
      cpSync(this.#path, copy, { recursive: true });
      for (let n = dice.below(6); n > 0; n--) this.change();
      await this.follow(3);
      this.#path = copy;
    }
    this.store.close();
    this.open();
  }

  /** Some consumers go on at what was saved, and read all or a part. */
  async follow(count: number): Promise<void> {
    const { dice, store } = this;
    for (let n = 0; n < count; n++) {
      const from = this.saved.length > 0 && dice.chance(0.8) ? dice.pick(this.saved) : undefined;
      const range = from?.range ?? dice.pick(RANGES);
      const consumer = new Consumer(store, from, range, () => this.#keeper());
      if (dice.chance(0.4)) await consumer.read(dice, dice.below(8));
      else {
        await consumer.readAll(dice);
        const expected = new Map(listOf(store, range));
        assert.deepEqual(new Map([...consumer.nodes].sort()), expected);
      }
      if (consumer.lagged > 0) {
        assert.ok(from && !from.isKept(), "lagged, although the disk has all that it knew");
        this.lagged++;
      } else if (from) this.wentOn++;
      this.saved.push(...consumer.saved);
      consumer.watch.close();
    }
    while (this.saved.length > 40) this.saved.splice(dice.below(this.saved.length), 1);
  }

  /** Whether the present state is still there at any later time. */
  #keeper(): () => boolean {
    const [opened, version] = [this.#opened, this.store.stats().version];
    return () => version <= (this.#left[opened] ?? Infinity);
  }

  end(): void {
    this.store.close();
    this.#other.close();
    rmSync(this.#directory, { recursive: true });
  }
}

function listOf(store: CrdtStore, { id, ...range }: WatchRange): [string, unknown][] {
  const all = store.list(range).filter((entry) => id === undefined || entry.id === id);
  return all.map((entry) => [entry.id, entry.data] as [string, unknown]).sort();
}

test("consumers that go on after restarts, crashes and lost writes have the nodes of the store", async () => {
  const dice = new Dice(seedFor("going on"));
  let [lagged, wentOn] = [0, 0];
  for (let n = 0; n < HISTORIES; n++) {
    const history = new History(dice);
    for (let step = 0; step < STEPS; step++) {
      for (let k = dice.below(6); k > 0; k--) history.change();
      if (dice.chance(0.3)) await history.follow(2);
      if (dice.chance(0.1)) await history.restart();
    }
    await history.follow(10);
    lagged += history.lagged;
    wentOn += history.wentOn;
    history.end();
  }
  console.log(`${wentOn} went on, ${lagged} lagged`);
  assert.ok(lagged > 0 && wentOn > lagged);
});

test.run();
