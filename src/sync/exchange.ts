/**
 * The protocol of replication (docs/SYNC.md): what a replica sends, what it asks for, and what its
 * store has to do. A state machine: it has no clock, no timer and no connection. `nowMs` comes with each
 * input; messages, tasks for the store and events are taken out after it.
 */
import type { PluresError } from "../support/error.ts";
import type { VersionVector } from "../request/deltas.ts";
import { Answerer } from "./answerer.ts";
import { Asker } from "./asker.ts";
import { claimsOf, isPiece } from "./delta-head.ts";
import { Desk, type DeskOptions, type Outcome, type Task } from "./desk.ts";
import type { DeltaMessage, Message, StateMessage } from "./message.ts";
import { type Peer, Peers } from "./peers.ts";
import { Pusher } from "./pusher.ts";
import { Resender } from "./resender.ts";
import { covers } from "./vectors.ts";

/** A peer without changes is recorded as heard of so often. */
const HEARD_MS = 60_000;

/** @internal */
export class Exchange {
  readonly desk: Desk;
  readonly peers: Peers;
  readonly #pusher: Pusher;
  readonly #asker: Asker;
  readonly #answerer: Answerer;
  readonly #resender: Resender;
  #stateSentMs = -Infinity;
  #stateSent: VersionVector | undefined;
  /** A state is due at this time, whether it has changed or not. */
  #stateDueMs = 0;
  #isHello = true;
  /** Pieces of pushes that were left out. */
  skipped = 0;

  constructor(options: DeskOptions) {
    this.desk = new Desk(options);
    this.peers = new Peers(this.desk);
    this.#pusher = this.newPusher(this.desk);
    this.#asker = this.newAsker(this.desk, this.peers, (until) => this.#pusher.has(until));
    this.#answerer = new Answerer(this.desk);
    this.#resender = new Resender(this.desk);
  }

  /** For tests, which leave out what a part guards against. */
  protected newPusher(desk: Desk): Pusher {
    return new Pusher(desk);
  }

  protected newAsker(desk: Desk, peers: Peers, merged: (until: VersionVector) => void): Asker {
    return new Asker(desk, peers, merged);
  }

  /** The connection is made, or made again. */
  begin(nowMs: number): void {
    this.desk.nowMs = nowMs;
    this.#isHello = true;
    this.#stateDueMs = nowMs;
    this.#poll();
  }

  /** The connection is gone. */
  lost(nowMs: number): void {
    this.desk.nowMs = nowMs;
    for (const peer of this.peers.all.values()) this.peers.leave(peer);
    this.#poll();
  }

  /** A message of another replica has come. */
  receive(message: Message, nowMs: number): void {
    const { options } = this.desk;
    this.desk.nowMs = nowMs;
    if (message.sender === options.replica) return;
    if (message.to !== undefined && message.to !== options.replica) return;
    // A medium that keeps messages brings deltas of replicas that are away.
    const peer =
      message.kind === "delta"
        ? this.peers.of(message.sender)
        : this.peers.heard(message.sender, message.run);
    if (message.kind === "state") this.#heardState(message, peer);
    else if (message.kind === "delta") this.#merge(message, peer);
    else if (message.kind === "answer") this.#asker.answered(message, peer);
    else {
      this.peers.has(peer, message.since);
      this.#answerer.asked(message);
    }
    this.#poll();
  }

  /** The store has changed. */
  grew(nowMs: number): void {
    this.desk.nowMs = nowMs;
    this.#pusher.grew();
    this.#poll();
  }

  /** A medium that keeps messages lacks own writes behind this stamp. */
  resend(stamp: bigint, nowMs: number): void {
    this.desk.nowMs = nowMs;
    if (!this.#resender.isActive) this.#resender.begin(stamp);
    this.#poll();
  }

  /** Time has passed. */
  tick(nowMs: number): void {
    this.desk.nowMs = nowMs;
    this.peers.tick();
    for (const peer of this.peers.all.values()) this.#acknowledge(peer);
    this.#poll();
  }

  /** A task has been executed. */
  finish(task: Task, outcome: Outcome, nowMs: number): void {
    this.desk.nowMs = nowMs;
    task.done(outcome);
    this.#poll();
  }

  fail(task: Task, error: PluresError, nowMs: number): void {
    this.desk.nowMs = nowMs;
    task.failed(error);
    this.#poll();
  }

  /** This replica leaves. */
  leave(nowMs: number): void {
    this.desk.nowMs = nowMs;
    this.#asker.leave();
    this.desk.messages.push(this.#state(true));
  }

  /** When `tick` has something to do. */
  get dueMs(): number {
    return Math.min(this.#stateDue(), this.#asker.dueMs);
  }

  #poll(): void {
    this.#asker.poll();
    this.#answerer.poll();
    if (this.#pusher.isPlaced) this.#resender.poll();
    const isResending = this.#resender.isActive && this.#pusher.isPlaced;
    if (!this.#asker.isLong && !isResending) this.#pusher.poll();
    if (this.desk.nowMs >= this.#stateDue()) this.#sendState();
  }

  #heardState(message: StateMessage, peer: Peer): void {
    const { timing, options, nowMs } = this.desk;
    const isNew = Object.keys(peer.vector).length === 0;
    peer.isReader = message.isReader;
    this.peers.says(peer, message.vector);
    if (!options.isBroadcast) this.#pusher.has(message.vector);
    if (message.isLast) return this.peers.leave(peer);
    // A peer that has just come is not about to send what it has.
    if ((isNew || message.isHello) && peer.aheadSinceMs !== undefined)
      peer.aheadSinceMs = nowMs - timing.patienceMs;
    // Of many that answer a newcomer, each waits its own moment.
    const delayMs = options.isBroadcast ? options.random() * timing.stateMs : 0;
    if (message.isHello) this.#stateDueMs = Math.min(this.#stateDueMs, nowMs + delayMs);
    this.#acknowledge(peer);
  }

  /** The store retains removals until the peer has seen them. */
  #acknowledge(peer: Peer): void {
    const { nowMs, timing, tasks } = this.desk;
    const { replica, vector } = peer;
    const isKnown = peer.acknowledged !== undefined && covers(peer.acknowledged, vector);
    if (nowMs - peer.acknowledgedMs < (isKnown ? HEARD_MS : timing.acknowledgeMs)) return;
    peer.acknowledged = vector;
    peer.acknowledgedMs = nowMs;
    // A peer that has missed collected removals has to resynchronise first.
    const ignore = () => {};
    tasks.push({ order: { do: "acknowledge", replica, vector }, done: ignore, failed: ignore });
  }

  #merge({ delta }: DeltaMessage, peer: Peer): void {
    // A store follows the pieces of one export at a time. A push that is left out is asked for later.
    if (this.#asker.isLong && isPiece(delta)) {
      this.skipped++;
      return;
    }
    this.desk.tasks.push({
      order: { do: "apply", delta },
      done: () => {
        const claims = claimsOf(delta);
        this.#pusher.received(claims);
        const said = Object.fromEntries(claims.map(({ actor, to }) => [actor, to]));
        this.peers.has(peer, said);
        this.peers.compare(peer);
      },
      failed: (error) => {
        // The sender lacks removals that this store has collected: it will find out by its request.
        if (error.code === "ERR_RESYNC_REQUIRED") return;
        this.desk.emit("error", { error, replica: peer.replica });
      },
    });
  }

  #stateDue(): number {
    const { timing, vector } = this.desk;
    const isNews = !this.#stateSent || !covers(this.#stateSent, vector);
    const nextMs = this.#stateSentMs + (isNews ? timing.stateMs : timing.heartbeatMs);
    return Math.min(this.#stateDueMs, nextMs);
  }

  #sendState(): void {
    this.#stateSentMs = this.desk.nowMs;
    this.#stateDueMs = Infinity;
    this.desk.messages.push(this.#state(false));
  }

  #state(isLast: boolean): StateMessage {
    const { head, vector, options } = this.desk;
    this.#stateSent = vector;
    const { isReader } = options;
    const message: StateMessage = {
      ...head,
      kind: "state",
      vector,
      isHello: this.#isHello,
      isLast,
      isReader,
    };
    this.#isHello = false;
    return message;
  }
}
