/** A replica of a simulated world: its store, its clock and its exchanges, one on each link. */
import { CrdtStore, PluresError } from "../../src/index.ts";
import type { Task } from "../../src/sync/desk.ts";
import { TIMING } from "../../src/sync/desk.ts";
import type { Exchange } from "../../src/sync/exchange.ts";
import { Assembler, split } from "../../src/sync/fragments.ts";
import { decodeMessage, encodeMessage } from "../../src/sync/message.ts";
import { ReplicaPort } from "../../src/sync/replica-port.ts";
import { releaseTurn, takeTurn } from "../../src/sync/turns.ts";
import type { Pick } from "../helpers/codec-fixture.ts";
import type { Clock } from "../helpers/store-fixture.ts";

/** What a replica needs of its world. */
export interface Surroundings {
  readonly pick: Pick;
  readonly clock: Clock;
  readonly nowMs: number;
  /** Whether a link reaches more than two. */
  readonly isBroadcast: boolean;
  readonly bytesMax: number;
  readonly ExchangeClass: typeof Exchange;
  resyncs: number;
  send(from: End, piece: Uint8Array): void;
  refused(event: { error: PluresError }): void;
  schedule(end: End): void;
}

/** A medium, or one link: exchanges that hear each other. */
export interface Link {
  ends: End[];
}

const AHEAD_MS = 3_600_000;
const CAPACITY_BYTES = 1 << 23;

/** The exchange of one replica on one link. */
export class End {
  readonly member: Member;
  readonly link: Link;
  exchange!: Exchange;
  #assembler = new Assembler();
  #wholes = 0;
  wakeMs = 0;
  queue: Task[] = [];
  isScheduled = false;

  constructor(member: Member, link: Link) {
    this.member = member;
    this.link = link;
  }

  begin(world: Surroundings): void {
    const { port } = this.member;
    this.exchange = new world.ExchangeClass({
      replica: port.replica,
      run: world.pick(2 ** 32),
      timing: world.isBroadcast ? TIMING : { ...TIMING, patienceMs: 0 },
      isReader: false,
      isBroadcast: world.isBroadcast,
      vector: () => port.vector(),
      random: () => world.pick(2 ** 20) / 2 ** 20,
      canSend: () => world.pick(20) > 0,
      takeTurn: () => takeTurn(port.store, this),
      releaseTurn: () => releaseTurn(port.store, this),
    });
    this.queue = [];
    this.#assembler = new Assembler();
    this.#wholes = world.pick(2 ** 31);
    releaseTurn(port.store, this);
    this.input(world, (nowMs) => this.exchange.begin(nowMs));
  }

  input(world: Surroundings, action: (nowMs: number) => void): void {
    action(world.nowMs);
    this.settle(world);
  }

  settle(world: Surroundings): void {
    const { desk } = this.exchange;
    for (const message of desk.messages.splice(0)) {
      const bytes = encodeMessage(message);
      for (const piece of split(bytes, world.bytesMax, message.sender, this.#wholes++)) {
        world.send(this, piece);
      }
    }
    for (const { name, event } of desk.events.splice(0)) {
      if (name === "error") world.refused(event as { error: PluresError });
      if (name === "resync") world.resyncs++;
    }
    this.queue.push(...desk.tasks.splice(0));
    world.schedule(this);
    this.wakeMs = Math.max(this.exchange.dueMs, world.nowMs + 20);
  }

  receive(world: Surroundings, piece: Uint8Array): void {
    const whole = this.#assembler.add(piece);
    const message = whole && decodeMessage(whole);
    if (message) this.input(world, (nowMs) => this.exchange.receive(message, nowMs));
  }

  /** Executes the next task. */
  work(world: Surroundings): void {
    const task = this.queue.shift();
    if (!task) return;
    const { member } = this;
    let outcome: ReturnType<ReplicaPort["executeSync"]>;
    try {
      outcome = member.at(world, () => member.port.executeSync(task.order));
    } catch (error) {
      if (!(error instanceof PluresError)) throw error;
      this.input(world, (nowMs) => this.exchange.fail(task, error, nowMs));
      return;
    }
    this.input(world, (nowMs) => this.exchange.finish(task, outcome, nowMs));
    member.look(world);
  }
}

export class Member {
  readonly store: CrdtStore;
  readonly port: ReplicaPort;
  readonly skewMs: number;
  readonly ends: End[] = [];
  isCutOff = false;
  isDown = false;
  #logged = 0;

  constructor(actor: bigint, skewMs: number) {
    this.store = new CrdtStore({ actor, capacityBytes: CAPACITY_BYTES, maxAheadMs: AHEAD_MS });
    this.port = new ReplicaPort(this.store);
    // A store retains removals only from the first contact with another one on.
    this.store.changesSinceSync();
    this.skewMs = skewMs;
  }

  /** With its own clock. */
  at<Result>(world: Surroundings, action: () => Result): Result {
    world.clock.nowMs += this.skewMs;
    try {
      return action();
    } finally {
      world.clock.nowMs -= this.skewMs;
    }
  }

  /** Informs the exchanges that the store has changed. */
  look(world: Surroundings): void {
    const { logPosition } = this.store.stats();
    if (logPosition === this.#logged || this.isDown) return;
    this.#logged = logPosition;
    for (const end of this.ends) end.input(world, (nowMs) => end.exchange.grew(nowMs));
  }
}
