/**
 * Replicas of a store over a network that loses, repeats, delays and reorders messages, and the
 * model of each: its writes and the writes that reached it.
 *
 * The state that a write sees decides what it writes: a put removes the present fields. So each
 * replica has its own model. A message has the sender's model beside the delta.
 */
import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { inspect, isDeepStrictEqual } from "node:util";
import { CrdtStore } from "../../src/index.ts";
import { internalsOf } from "../../src/store/store.ts";
import type { Pick } from "../helpers/codec-fixture.ts";
import type { Clock } from "../helpers/store-fixture.ts";
import { auditStore } from "../helpers/core-audit.ts";
import {
  type Holder,
  needsResync,
  resync,
  tombstonesIn,
  watermarkClockOf,
} from "../helpers/resync-model.ts";
import type { Model } from "../helpers/merge-model.ts";
import { execute, predict, randomOperation } from "../helpers/random-operations.ts";
import { NOTHING, type State, nameOf, nodeOf, stampOf } from "../helpers/model-parts.ts";
import { stateOf } from "../helpers/delta-parser.ts";

interface Message {
  to: Replica;
  pieces: Uint8Array[];
  state: State;
}

export interface Plan {
  replicas: number;
  /** The number of operations of one replica. */
  operationsMin: number;
  operationsMax: number;
  /** The mean number of operations between two messages. */
  operationsPerMessage: number;
  ids: readonly string[];
  ttlMsMax: number;
  /** Replicas collect tombstones at random, and a forgotten one resynchronises. */
  collects?: Collects;
}

export interface Collects {
  /** Collects the tombstones that all known replicas have seen. */
  collect(replica: Replica, replicas: readonly Replica[]): void;
  /** Resynchronises `to` with `from`. Returns the writes that `to` made again. */
  resync(model: Model, to: Holder, from: Holder): State;
}

export const COLLECTS: Collects = { collect: ({ store }) => void store.collectSync(), resync };

/** Of 100 messages. The others arrive at once. */
const LOST = 15;
const REPEATED = 10;
const DELAYED = 40;
const SKEWS_MS = [0, 0, 0, 1, 50, 20_000];
const CAPACITY_BYTES = 1 << 23;
/** So far ahead that no replica sweeps during a run: a sweep deletes nodes without an operation. */
const AHEAD_MS = 3_600_000;
/** Most rounds of exchange among all until they are equal: one there and one back are enough. */
const ROUNDS_MAX = 4;
/** The same if some must resynchronise first. */
const ROUNDS_MAX_COLLECTING = 8;

export class Replica {
  readonly actor: bigint;
  readonly name: string;
  readonly store: CrdtStore;
  readonly skewMs: number;
  /** The model of this replica. */
  state: State = new Map();
  /** It reaches the replicas on the same side. */
  side = 0;
  operationsLeft: number;

  constructor(actor: bigint, skewMs: number, operationsLeft: number) {
    this.actor = actor;
    this.name = nameOf(actor);
    this.store = new CrdtStore({ actor, capacityBytes: CAPACITY_BYTES, maxAheadMs: AHEAD_MS });
    this.skewMs = skewMs;
    this.operationsLeft = operationsLeft;
  }

  clock(): bigint {
    return this.store.versionVector()[this.name] ?? 0n;
  }
}

export class Network {
  readonly #pick: Pick;
  readonly #clock: Clock;
  readonly #model: Model;
  readonly #plan: Plan;
  readonly #inFlight: Message[] = [];
  /** The writes of all replicas. */
  #all: State = new Map();
  readonly replicas: Replica[];
  /** The number of resynchronisations, and of the nodes that were written again in them. */
  readonly resyncs = { count: 0, again: 0 };

  constructor(pick: Pick, clock: Clock, model: Model, plan: Plan) {
    this.#pick = pick;
    this.#clock = clock;
    this.#model = model;
    this.#plan = plan;
    const actors = new Set<bigint>();
    while (actors.size < plan.replicas) actors.add(BigInt(pick(2 ** 32)) << BigInt(pick(33)));
    this.replicas = [...actors].map((actor) => {
      const operations = plan.operationsMin + pick(plan.operationsMax - plan.operationsMin + 1);
      return new Replica(actor, SKEWS_MS[pick(SKEWS_MS.length)]!, operations);
    });
  }

  [Symbol.dispose](): void {
    for (const { store } of this.replicas) store.close();
  }

  /** All replicas write and send at random. Throws at the first difference from the model. */
  run(): void {
    // A store retains tombstones only from the first contact with another one on.
    this.exchangeAll();
    let writers = this.replicas;
    while ((writers = writers.filter(({ operationsLeft }) => operationsLeft > 0)).length > 0) {
      this.#clock.nowMs += this.#pick(3);
      if (this.#pick(30) === 0) this.#partition();
      this.#write(writers[this.#pick(writers.length)]!);
      if (this.#plan.collects && this.#pick(12) === 0) this.#collect(this.#plan.collects);
      if (this.#pick(this.#plan.operationsPerMessage) > 0) continue;
      this.#send(this.#any(), this.#any());
      this.#deliver();
    }
    while (this.#inFlight.length > 0) this.#deliver();
  }

  /** All send to all in random order until they are equal. */
  exchangeAll(replicas = this.replicas): void {
    const roundsMax = this.#plan.collects ? ROUNDS_MAX_COLLECTING : ROUNDS_MAX;
    for (let round = 0; round < roundsMax; round++) {
      const pairs = replicas.flatMap((from) => replicas.map((to) => ({ from, to })));
      for (const { from, to } of shuffled(this.#pick, pairs)) {
        const message = from === to ? undefined : this.#message(from, to, to);
        if (message) this.#arrive(message);
      }
      const [first, ...others] = replicas.map(({ store }) => store.versionVector());
      try {
        for (const other of others) deepStrictEqual(other, first);
        return;
      } catch (error) {
        if (round === roundsMax - 1) throw error;
      }
    }
  }

  /** All replicas acknowledge each other and collect: no tombstone may be left anywhere. */
  collectAll(): void {
    for (const from of this.replicas) {
      for (const to of this.replicas) if (from !== to) this.#message(from, to, to);
    }
    for (const { store } of this.replicas) store.collectSync();
    for (const { store } of this.replicas) {
      strictEqual(store.stats().keptDeletions, 0);
      auditStore(internalsOf(store).memory.pages.bytes.buffer);
    }
  }

  /** All replicas must show the same as the model, in the same order. */
  assertSame(): void {
    const [first, ...others] = this.replicas;
    const { nowMs } = this.#clock;
    const list = first!.store.list();
    for (const other of others) {
      const otherList = other.store.list();
      deepStrictEqual(otherList, list, `${other.name} and ${first!.name}`);
      const names = (entries: typeof list) => entries.map(({ data }) => Object.keys(data ?? {}));
      deepStrictEqual(names(otherList), names(list));
    }
    const held = stateOf(first!.store);
    for (const other of others) deepStrictEqual(stateOf(other.store), held);
    deepStrictEqual(list, this.#model.list(this.#all, nowMs), "the store and the model");
    for (const { state } of this.replicas) {
      deepStrictEqual(this.#model.list(state, nowMs), this.#model.list(this.#all, nowMs));
    }
  }

  #write(replica: Replica): void {
    const { store, actor, skewMs } = replica;
    replica.operationsLeft--;
    const versionOf = (id: string) => store.getWithVersion(id)?.version ?? 0;
    this.#at(skewMs, (nowMs) => {
      const { ids, ttlMsMax } = this.#plan;
      const operation = randomOperation(this.#pick, { ids, ttlMsMax, versionOf });
      const node = replica.state.get(operation.id) ?? NOTHING;
      const version = versionOf(operation.id);
      const writing = { actor, nowMs, version, watermarkClock: watermarkClockOf(store) };
      const { outcome, parts } = predict(this.#model, node, operation, writing);
      const before = replica.clock();
      const actual = execute(store, operation);
      const written = nodeOf(parts(stampOf(replica.clock(), actor)));
      if (written.size > 0) ok(replica.clock() > before, "a write has a new stamp");
      const change: State = new Map([[operation.id, written]]);
      replica.state = this.#model.merge(replica.state, change);
      this.#all = this.#model.merge(this.#all, change);
      const what = [operation, "on", node];
      this.#compare(replica, operation.id, what);
      if (actual !== outcome) strictEqual(actual, outcome, explain(replica, what));
    });
  }

  #compare(replica: Replica, id: string, what: unknown[]): void {
    const expected = this.#model.view(replica.state.get(id) ?? NOTHING, this.#clock.nowMs);
    const actual = replica.store.get(id);
    if (isDeepStrictEqual(actual, expected)) return;
    deepStrictEqual(actual, expected, explain(replica, [...what, { actual, expected }]));
  }

  #send(from: Replica, to: Replica): void {
    if (from === to || from.side !== to.side) return;
    // Sometimes the delta is made for another replica than the one that it reaches.
    const message = this.#message(from, to, this.#pick(20) > 0 ? to : this.#any());
    if (!message) return;
    const fate = this.#pick(100);
    if (fate < LOST) return;
    if (fate < LOST + REPEATED) this.#inFlight.push(message, message);
    else if (fate < LOST + REPEATED + DELAYED) this.#inFlight.push(message);
    else this.#arrive(message);
  }

  /**
   * A message from one replica to another, with the changes that a third one (mostly `to`) lacks.
   */
  #message(from: Replica, to: Replica, lacking: Replica): Message | undefined {
    const vector = lacking.store.versionVector();
    const isAcknowledged = this.#plan.collects && lacking !== from;
    const options = isAcknowledged ? { replica: lacking.name } : {};
    let pieces: Uint8Array[] = [];
    const ask = () => void (pieces = from.store.changesSinceSync(vector, options));
    if (!this.#plan.collects) ask();
    else if (needsResync(ask)) {
      if (lacking === to) this.#resync(to, from, this.#plan.collects);
      return undefined;
    }
    const state = this.#model.since(from.state, vector);
    // The export may have an earlier tombstone in place of a later one that was collected.
    return { to, pieces, state: this.#model.merge(state, tombstonesIn(pieces)) };
  }

  /** Delivers a random message of those in flight. */
  #deliver(): void {
    if (this.#inFlight.length === 0) return;
    const [message] = this.#inFlight.splice(this.#pick(this.#inFlight.length), 1);
    if (message) this.#arrive(message);
  }

  #arrive({ to, pieces, state }: Message): void {
    const apply = () => {
      for (const piece of pieces) to.store.applyChangesSync(piece);
    };
    const isRefused = this.#at(to.skewMs, () => {
      if (this.#plan.collects) return needsResync(apply);
      apply();
      return false;
    });
    // The sender lacks collected tombstones: the message counts as lost.
    if (isRefused) return;
    to.state = this.#model.merge(to.state, state);
    const id = this.#plan.ids[this.#pick(this.#plan.ids.length)]!;
    this.#at(to.skewMs, () => this.#compare(to, id, ["delta", id, to.state.get(id)]));
  }

  #collect(collects: Collects): void {
    const [first] = this.replicas;
    const other = this.#any();
    // No replica forgets the first one, so all can resynchronise with it.
    if (this.#pick(4) === 0 && other !== first) first!.store.forgetReplicaSync(other.name);
    const replica = this.#any();
    collects.collect(replica, this.replicas);
    this.#compareAll(replica, "collected");
  }

  #resync(to: Replica, from: Replica, collects: Collects): void {
    this.#at(to.skewMs, () => {
      const isRefused = needsResync(() => {
        const again = collects.resync(this.#model, to, from);
        this.#all = this.#model.merge(this.#all, again);
        this.resyncs.count++;
        this.resyncs.again += again.size;
      });
      if (!isRefused) this.#compareAll(to, `resynchronised with ${from.name}`);
    });
  }

  #compareAll(replica: Replica, what: string): void {
    for (const id of this.#plan.ids) this.#compare(replica, id, [what, id, replica.state.get(id)]);
  }

  #partition(): void {
    for (const replica of this.replicas) replica.side = this.#pick(2);
  }

  #any(): Replica {
    return this.replicas[this.#pick(this.replicas.length)]!;
  }

  /** Calls `action` with a clock that is ahead. */
  #at<Result>(skewMs: number, action: (nowMs: number) => Result): Result {
    this.#clock.nowMs += skewMs;
    try {
      return action(this.#clock.nowMs);
    } finally {
      this.#clock.nowMs -= skewMs;
    }
  }
}

function explain({ name }: Replica, what: unknown[]): string {
  return `${name}: ${inspect(what, { depth: 6 })}`;
}

function shuffled<T>(pick: Pick, items: readonly T[]): T[] {
  const left = [...items];
  return items.map(() => left.splice(pick(left.length), 1)[0]!);
}
