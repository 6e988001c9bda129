/**
 * Random histories of a store and two replicas of it: after each, its mirrors are equal to it, in
 * everything that a reader sees. HISTORIES sets how many; SEED and HISTORIES=1 replay one.
 */
import assert from "node:assert/strict";
import { test } from "uvu";
import type { CrdtStore } from "../../src/index.ts";
import { DOCUMENT_CHUNKS, PRESENCE } from "../../src/codec/reserved-ids.ts";
import { internalsOf } from "../../src/store/store.ts";
import { type Pick, SEED, seeded } from "../helpers/codec-fixture.ts";
import { size } from "../helpers/core-random.ts";
import { execute, itemOf, randomOperation } from "../helpers/random-operations.ts";
import { type Clock, newStore, withClock } from "../helpers/store-fixture.ts";
import { needsResync } from "../helpers/resync-model.ts";
import { send } from "../replication/replicas.ts";
import { Pair } from "./pair.ts";

const HISTORIES = size("HISTORIES", 100, 1000);
const STEPS = 80;
const IDS = [
  ...Array.from({ length: 12 }, (_, i) => `node ${i}`),
  "Ω wide",
  `${DOCUMENT_CHUNKS}note:1`,
  `${DOCUMENT_CHUNKS}note:2`,
  `${PRESENCE}me`,
];
/** Longer than the grace after which a replica deletes what another one let expire. */
const LEAP_MS = 200_000;

/** One history: the store, its replicas, and its mirrors, which began at different moments. */
class History {
  readonly #pick: Pick;
  readonly #clock: Clock;
  readonly #store = newStore(1n);
  readonly #others = [newStore(2n), newStore(3n)];
  readonly #pairs: Pair[] = [];

  constructor(pick: Pick, clock: Clock) {
    this.#pick = pick;
    this.#clock = clock;
    this.#pairs.push(new Pair(internalsOf(this.#store).memory));
  }

  run(): void {
    const hasReplicas = this.#pick(3) > 0;
    for (let step = 0; step < STEPS; step++) {
      this.#clock.nowMs += this.#pick(50);
      if (hasReplicas && this.#pick(4) === 0) this.#replicate();
      else this.#write(this.#store);
      if (this.#pick(4) === 0) this.#pump();
      if (this.#pick(STEPS / 2) === 0) this.#pairs.push(new Pair(internalsOf(this.#store).memory));
    }
    for (const pair of this.#pairs) pair.assertEqual();
    // Everything that expires is swept, and what every replica has seen is collected.
    this.#clock.nowMs += LEAP_MS;
    for (let i = 0; i < 50; i++) this.#store.putSync("node 0", i);
    if (hasReplicas) this.#collect();
    for (const pair of this.#pairs) pair.assertEqual();
  }

  #write(store: CrdtStore): void {
    const pick = this.#pick;
    const next = () =>
      randomOperation(pick, {
        ids: IDS,
        ttlMsMax: 500,
        versionOf: (id) => store.getWithVersion(id)?.version ?? 0,
      });
    if (pick(4)) return void execute(store, next());
    try {
      store.batchSync(Array.from({ length: 1 + pick(6) }, () => itemOf(next())));
    } catch (error) {
      assert.match(String((error as { code?: string }).code), /^ERR_(CONFLICT|BAD_VALUE)$/);
    }
  }

  #replicate(): void {
    const other = this.#others[this.#pick(2)]!;
    switch (this.#pick(6)) {
      case 0:
        return share(this.#store, other);
      case 1:
        return share(other, this.#store);
      case 2:
        return this.#collect();
      case 3:
        this.#store.putSync("text", "x".repeat(this.#pick(3000)));
        return this.#others[0]!.deleteSync("text") ? undefined : share(this.#store, other);
      default:
        return this.#write(other);
    }
  }

  #collect(): void {
    for (let i = 0; i < 2; i++) {
      for (const other of this.#others) {
        share(this.#store, other);
        share(other, this.#store);
      }
    }
    this.#store.collectSync();
  }

  /** Some mirrors lag behind. */
  #pump(): void {
    for (const pair of this.#pairs) if (this.#pick(3)) pair.pump();
  }
}

/** Sends changes. A replica that lacks collected tombstones resynchronises, unless both do. */
function share(from: CrdtStore, to: CrdtStore): void {
  if (needsResync(() => send(from, to)))
    needsResync(() => to.resynchroniseSync(from.changesSinceSync()));
}

test(`mirrors are equal to the store after each of ${HISTORIES} histories`, () => {
  withClock((clock) => {
    for (let run = 0; run < HISTORIES; run++) {
      try {
        new History(seeded(SEED + run), clock).run();
      } catch (error) {
        console.log(`SEED=${SEED + run} HISTORIES=1`);
        throw error;
      }
    }
  });
});

test.run();
