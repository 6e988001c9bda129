/**
 * Asks a peer for what this store lacks, one piece after the other (docs/SYNC.md, Requests). The peer
 * remembers nothing between two pieces: each request says where the export goes on. So a request may
 * be lost or repeated, the peer may start again, and the asker decides how fast pieces come.
 */
import type { PluresError } from "../support/error.ts";
import type { VersionVector } from "../request/deltas.ts";
import type { Desk } from "./desk.ts";
import type { AnswerMessage } from "./message.ts";
import type { Peer, Peers } from "./peers.ts";
import { covers } from "./vectors.ts";

interface Ask {
  peer: Peer;
  number: number;
  since: VersionVector;
  until: VersionVector;
  cursor: Uint8Array | undefined;
  sentMs: number;
  /** Whether the store adopts the peer's full state. */
  isResync: boolean;
  pieces: number;
  /** A piece is being merged. */
  isMerging: boolean;
  hasTurn: boolean;
}

/** @internal */
export class Asker {
  readonly #desk: Desk;
  readonly #peers: Peers;
  readonly #merged: (until: VersionVector) => void;
  #ask: Ask | undefined;
  #number = 0;
  /** The peer whose full state the store has to adopt. */
  #resyncWith: Peer | undefined;

  /** `merged` is called with what the store has after an export was merged. */
  constructor(desk: Desk, peers: Peers, merged: (until: VersionVector) => void) {
    this.#desk = desk;
    this.#peers = peers;
    this.#merged = merged;
  }

  /** Whether an export of several pieces is being merged: its writes came early. */
  get isLong(): boolean {
    return this.#ask !== undefined && this.#ask.pieces > 0;
  }

  /** Begins a request if a peer has something, or gives one up that is not answered. */
  poll(): void {
    const { nowMs, timing } = this.#desk;
    const ask = this.#ask;
    if (ask && !ask.isMerging && (!ask.peer.isOnline || nowMs - ask.sentMs >= timing.askMs)) {
      this.#fail(ask);
    }
    if (this.#ask) return;
    const peer = this.choose();
    if (peer && this.#desk.options.takeTurn()) this.#begin(peer);
  }

  /** When `poll` may have something to do; Infinity: not before another input. */
  get dueMs(): number {
    const { timing } = this.#desk;
    if (this.#ask) return this.#ask.isMerging ? Infinity : this.#ask.sentMs + timing.askMs;
    let dueMs = Infinity;
    for (const peer of this.#peers.all.values()) {
      if (peer.aheadSinceMs === undefined) continue;
      dueMs = Math.min(dueMs, Math.max(peer.aheadSinceMs + timing.patienceMs, peer.waitUntilMs));
    }
    return dueMs;
  }

  answered(message: AnswerMessage, peer: Peer): void {
    const ask = this.#ask;
    if (!ask || ask.peer !== peer || ask.number !== message.number || ask.isMerging) return;
    if (message.status === "busy") this.#fail(ask);
    else if (message.status === "resync") this.#needsResync(ask);
    else if (message.delta.length === 0) this.#complete(ask);
    else this.#merge(ask, message);
  }

  /** A peer whose writes the store lacks for long enough. */
  protected choose(): Peer | undefined {
    const { nowMs, timing, options } = this.#desk;
    const ready = [...this.#peers.all.values()].filter(
      ({ aheadSinceMs, waitUntilMs }) =>
        aheadSinceMs !== undefined &&
        nowMs - aheadSinceMs >= timing.patienceMs &&
        nowMs >= waitUntilMs,
    );
    return ready[Math.floor(options.random() * ready.length)];
  }

  #begin(peer: Peer): void {
    const isResync = this.#resyncWith === peer;
    this.#ask = {
      peer,
      number: 0,
      since: isResync ? {} : this.#desk.vector,
      until: {},
      cursor: undefined,
      sentMs: 0,
      isResync,
      pieces: 0,
      isMerging: false,
      hasTurn: true,
    };
    if (isResync) this.#desk.emit("resync", { replica: peer.replica });
    this.#send(this.#ask);
  }

  #send(ask: Ask): void {
    ask.number = this.#number = (this.#number + 1) >>> 0;
    ask.sentMs = this.#desk.nowMs;
    const { number, since, until, cursor, peer } = ask;
    const to = peer.replica;
    this.#desk.messages.push({ ...this.#desk.head, kind: "ask", to, number, since, until, cursor });
  }

  #merge(ask: Ask, { delta, cursor, until, status }: AnswerMessage): void {
    ask.isMerging = true;
    const isFirst = ask.pieces === 0;
    const order = ask.isResync
      ? ({ do: "resync", piece: delta, isFirst } as const)
      : ({ do: "apply", delta } as const);
    this.#desk.tasks.push({
      order,
      done: () => {
        ask.isMerging = false;
        ask.pieces++;
        ask.until = until;
        ask.cursor = cursor;
        if (this.#ask !== ask) return;
        if (status === "done" || cursor === undefined) this.#complete(ask);
        else this.#send(ask);
      },
      failed: (error) => this.#refused(ask, error),
    });
  }

  #complete(ask: Ask): void {
    const { peer } = ask;
    this.#end(ask);
    if (ask.isResync) this.#resyncWith = undefined;
    this.#merged(ask.until);
    peer.aheadSinceMs = undefined;
    this.#peers.compare(peer);
    // The pieces of another export came between these: once more, after a while.
    if (covers(this.#desk.vector, ask.until)) peer.failures = 0;
    else peer.failures++;
    // The peer may not have all that it said, if it has lost its last writes.
    if (peer.aheadSinceMs !== undefined) peer.waitUntilMs = this.#later(peer);
  }

  #needsResync(ask: Ask): void {
    this.#end(ask);
    if (ask.isResync) ask.peer.waitUntilMs = this.#later(ask.peer);
    else this.#resyncWith = ask.peer;
  }

  #refused(ask: Ask, error: PluresError): void {
    ask.isMerging = false;
    this.#desk.emit("error", { error, replica: ask.peer.replica });
    // A store that waits for a resynchronisation merges nothing else.
    if (error.code === "ERR_RESYNC_REQUIRED" && !ask.isResync) this.#resyncWith = ask.peer;
    this.#fail(ask);
  }

  #fail(ask: Ask): void {
    ask.peer.failures++;
    ask.peer.waitUntilMs = this.#later(ask.peer);
    this.#end(ask);
  }

  #later({ failures }: Peer): number {
    return this.#desk.nowMs + this.#desk.backoffMs(failures);
  }

  #end(ask: Ask): void {
    if (ask.hasTurn) this.#desk.options.releaseTurn();
    ask.hasTurn = false;
    if (this.#ask === ask) this.#ask = undefined;
  }

  /** The exchange ends. */
  leave(): void {
    if (this.#ask) this.#end(this.#ask);
  }
}
