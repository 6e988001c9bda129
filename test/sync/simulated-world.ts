/**
 * Replicas that synchronise in a simulated world: the exchanges of `src/sync/` are the real ones, and so are
 * the stores. Time, messages and failures come from a seed. Messages are lost, repeated, delayed and so
 * reordered; replicas are cut off, start again, and have clocks that differ.
 */
import { deepStrictEqual, strictEqual } from "node:assert/strict";
import type { CrdtStore, PluresError } from "../../src/index.ts";
import { Exchange } from "../../src/sync/exchange.ts";
import type { Pick } from "../helpers/codec-fixture.ts";
import { stateOf } from "../helpers/delta-parser.ts";
import type { Clock } from "../helpers/store-fixture.ts";
import { End, type Link, Member, type Surroundings } from "./simulated-replica.ts";

export interface Plan {
  replicas: number;
  /** `all`: one medium that reaches all; `chain`: replica i has a link to i + 1; `star`: all to the first. */
  topology: "all" | "chain" | "star";
  writes: number;
  /** Of 100 messages. */
  lost: number;
  repeated: number;
  delayed: number;
  restarts: number;
  partitions: number;
  collects: number;
  /** How often the first replica forgets another one, which then has to resynchronise. */
  forgets: number;
  bytesMax: number;
}

const SKEWS_MS = [0, 0, 0, 5, 300, 20_000];
const STEP_MS = 1;
/** After the last failure all replicas must be equal within this time. */
export const SETTLE_MS = 180_000;
const LOOK_MS = 250;
const LARGE_MAX = 8;

export class World implements Surroundings {
  readonly pick: Pick;
  readonly clock: Clock;
  readonly plan: Plan;
  readonly ExchangeClass: typeof Exchange;
  readonly members: Member[] = [];
  readonly #links: Link[] = [];
  /** Actions by their time; those of one time in order. */
  readonly #agenda: { atMs: number; order: number; action: () => void }[] = [];
  #order = 0;
  nowMs = 1_000_000;
  isHealed = false;
  resyncs = 0;
  sentBytes = 0;
  sentMessages = 0;
  /** What each counter must be, and the nodes that must exist. */
  #large = 0;
  readonly #counts = new Map<string, number>();
  readonly #made = new Map<string, unknown>();

  constructor(pick: Pick, clock: Clock, plan: Plan, ExchangeClass = Exchange) {
    this.pick = pick;
    this.clock = clock;
    this.plan = plan;
    this.ExchangeClass = ExchangeClass;
    for (let i = 0; i < plan.replicas; i++) {
      this.members.push(new Member(BigInt(i + 1) * 0x1111n, SKEWS_MS[pick(SKEWS_MS.length)]!));
    }
    const { members } = this;
    if (plan.topology === "all") this.#link(members);
    else if (plan.topology === "chain") {
      for (let i = 1; i < members.length; i++) this.#link([members[i - 1]!, members[i]!]);
    } else for (const member of members.slice(1)) this.#link([members[0]!, member]);
    for (const member of members) for (const end of member.ends) end.begin(this);
  }

  get isBroadcast(): boolean {
    return this.plan.topology === "all";
  }

  get bytesMax(): number {
    return this.plan.bytesMax;
  }

  [Symbol.dispose](): void {
    for (const { store } of this.members) store.close();
  }

  /** Writes and fails, heals, and waits until all are equal: the time that took. Throws if they do not. */
  run(): number {
    const { writes, restarts, partitions, collects, forgets } = this.plan;
    const spanMs = writes * 4;
    const at = (action: () => void) => this.#plan(this.nowMs + this.pick(spanMs), action);
    for (let i = 0; i < writes; i++) at(() => this.#write());
    for (let i = 0; i < restarts; i++) at(() => this.#restart());
    for (let i = 0; i < partitions; i++) at(() => this.#cutOff());
    for (let i = 0; i < collects; i++) at(() => this.#collect());
    for (let i = 0; i < forgets; i++) at(() => this.#forget());
    this.#runUntil(this.nowMs + spanMs);
    this.isHealed = true;
    for (const member of this.members) {
      member.isCutOff = false;
      if (member.isDown) this.#up(member);
    }
    const healedMs = this.nowMs;
    while (this.nowMs < healedMs + SETTLE_MS) {
      this.#runUntil(this.nowMs + LOOK_MS);
      if (this.#isEqual()) break;
    }
    this.#assertSame();
    return this.nowMs - healedMs;
  }

  schedule(end: End): void {
    if (end.isScheduled || end.queue.length === 0) return;
    end.isScheduled = true;
    this.#plan(this.nowMs + this.pick(3), () => {
      end.isScheduled = false;
      if (end.member.isDown) return;
      end.work(this);
      this.schedule(end);
    });
  }

  /** Takes a message of one end to the others of its link, or loses it. */
  send(from: End, piece: Uint8Array): void {
    this.sentMessages++;
    this.sentBytes += piece.length;
    for (const to of from.link.ends) {
      if (to === from) continue;
      const copies = !this.isHealed && this.pick(100) < this.plan.repeated ? 2 : 1;
      for (let i = 0; i < copies; i++) {
        if (!this.isHealed && this.pick(100) < this.plan.lost) continue;
        const isLate = !this.isHealed && this.pick(100) < this.plan.delayed;
        const delayMs = 1 + this.pick(isLate ? 400 : 2);
        this.#plan(this.nowMs + delayMs, () => {
          if (from.member.isCutOff || to.member.isCutOff || to.member.isDown) return;
          to.receive(this, piece);
        });
      }
    }
  }

  refused({ error }: { error: PluresError }): void {
    if (!REFUSALS.has(error.code)) throw error;
  }

  #link(members: Member[]): void {
    const link: Link = { ends: [] };
    for (const member of members) {
      const end = new End(member, link);
      link.ends.push(end);
      member.ends.push(end);
    }
    this.#links.push(link);
  }

  #plan(atMs: number, action: () => void): void {
    const entry = { atMs, order: this.#order++, action };
    let low = 0;
    let high = this.#agenda.length;
    // Sorted backwards: the next one is the last.
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = this.#agenda[middle]!;
      if (other.atMs > atMs || (other.atMs === atMs && other.order > entry.order)) low = middle + 1;
      else high = middle;
    }
    this.#agenda.splice(low, 0, entry);
  }

  #runUntil(endMs: number): void {
    while (this.nowMs < endMs) {
      this.nowMs += STEP_MS;
      this.clock.nowMs += STEP_MS;
      while (this.#agenda.length > 0 && this.#agenda.at(-1)!.atMs <= this.nowMs) {
        this.#agenda.pop()!.action();
      }
      for (const member of this.members) {
        if (member.isDown) continue;
        for (const end of member.ends) {
          if (end.wakeMs <= this.nowMs) end.input(this, (nowMs) => end.exchange.tick(nowMs));
        }
      }
    }
  }

  #any(): Member {
    return this.members[this.pick(this.members.length)]!;
  }

  #write(): void {
    const member = this.#any();
    const { store } = member;
    if (member.isDown) return;
    member.at(this, () => this.#operation(store));
    member.look(this);
  }

  #operation(store: CrdtStore): void {
    const id = `node:${this.pick(12)}`;
    const kind = this.pick(10);
    if (kind === 0) {
      const count = 1 + this.pick(40);
      const items = Array.from({ length: count }, (_, i) => {
        const made = `made:${store.replicaId}:${this.#made.size + i}`;
        return { put: made, data: { by: store.replicaId, text: "x".repeat(this.pick(200)) } };
      });
      store.batchSync(items);
      for (const { put, data } of items) this.#made.set(put, data);
    } else if (
      kind === 1 &&
      this.plan.bytesMax > 1000 &&
      this.#large < LARGE_MAX &&
      this.pick(4) === 0
    ) {
      // An export of several of these takes several pieces.
      const large = `large:${this.#large++}`;
      const data = { text: "z".repeat(200_000 + this.pick(100_000)) };
      store.putSync(large, data);
      this.#made.set(large, data);
    } else if (kind < 3) {
      const counter = `counter:${this.pick(3)}`;
      const by = 1 + this.pick(5);
      store.incrementSync(counter, "n", by);
      this.#counts.set(counter, (this.#counts.get(counter) ?? 0) + by);
    } else if (kind === 3) store.deleteSync(id);
    else if (kind === 4) store.addToSetSync(`set:${this.pick(3)}`, "tags", this.pick(6));
    else if (kind === 5) store.removeFromSetSync(`set:${this.pick(3)}`, "tags", this.pick(6));
    else if (kind === 6) store.patchSync(id, { [`f${this.pick(4)}`]: undefined });
    else store.patchSync(id, { [`f${this.pick(4)}`]: this.pick(1000) });
  }

  #restart(): void {
    const member = this.#any();
    if (member.isDown) return;
    member.isDown = true;
    for (const end of member.ends) end.queue = [];
    this.#plan(this.nowMs + this.pick(600), () => this.#up(member));
  }

  #up(member: Member): void {
    if (!member.isDown) return;
    member.isDown = false;
    for (const end of member.ends) end.begin(this);
  }

  #cutOff(): void {
    const member = this.#any();
    member.isCutOff = true;
    this.#plan(this.nowMs + this.pick(800), () => (member.isCutOff = false));
  }

  #collect(): void {
    const member = this.#any();
    // A store in the middle of a resynchronisation collects nothing.
    if (!member.isDown && member.store.replicasSync().length > 0) member.store.collectSync();
  }

  /** Only one replica forgets others, as docs/CONFLICTS.md asks for. */
  #forget(): void {
    const [first] = this.members;
    const [known] = first!.store.replicasSync();
    if (first!.isDown || !known) return;
    first!.store.forgetReplicaSync(known.replica);
    if (first!.store.replicasSync().length > 0) first!.store.collectSync();
  }

  #isEqual(): boolean {
    const [first, ...others] = this.members.map(({ store }) => store.versionVector());
    const entries = Object.entries(first!);
    return others.every(
      (vector) =>
        Object.keys(vector).length === entries.length &&
        entries.every(([actor, stamp]) => vector[actor] === stamp),
    );
  }

  #assertSame(): void {
    const [first, ...others] = this.members.map(({ store }) => store);
    for (const other of others) {
      const what = `${other.replicaId} and ${first!.replicaId}`;
      deepStrictEqual(other.versionVector(), first!.versionVector(), what);
      deepStrictEqual(other.list(), first!.list(), what);
    }
    this.#assertParts();
    for (const [id, sum] of this.#counts) strictEqual(first!.get(id)?.n, sum, id);
    for (const [id, data] of this.#made) deepStrictEqual(first!.get(id), data, id);
  }

  /** Once all tombstones are collected everywhere, equal replicas consist of the same parts. */
  #assertParts(): void {
    const stores = this.members.map(({ store }) => store);
    for (const store of stores) {
      for (const other of stores) {
        if (other !== store) store.acknowledgeSync(other.replicaId, other.versionVector());
      }
    }
    for (const store of stores) store.collectSync();
    const [state, ...others] = stores.map((store) => stateOf(store));
    for (const other of others) {
      for (const [id, parts] of other)
        deepStrictEqual(lasting(parts), lasting(state!.get(id) ?? []), id);
      strictEqual(other.size, state!.size);
    }
  }
}

/** What an exchange may be refused in these worlds: it tries again. */
const REFUSALS = new Set(["ERR_RESYNC_REQUIRED"]);

/** A time to live goes with the last field of a node, wherever that is collected first. */
function lasting(parts: readonly { kind: string }[]): { kind: string }[] {
  return parts.filter(({ kind }) => kind !== "expiry");
}
