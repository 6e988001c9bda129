/** The replicas that an exchange has heard of: what they have seen, and whether they are online. */
import type { VersionVector } from "../request/deltas.ts";
import type { Desk } from "./desk.ts";
import { covers, later } from "./vectors.ts";

/** More than any store knows; the peer that was silent for longest is dropped. */
const PEERS_MAX = 2048;

/** @internal */
export interface Peer {
  readonly replica: string;
  run: number;
  /** What it has seen, as far as it said. */
  vector: VersionVector;
  heardMs: number;
  isOnline: boolean;
  /** It answers no requests. */
  isReader: boolean;
  /** Since when it has something that this store lacks; undefined: it has not. */
  aheadSinceMs: number | undefined;
  /** It is not asked before. */
  waitUntilMs: number;
  failures: number;
  acknowledged: VersionVector | undefined;
  acknowledgedMs: number;
}

/** @internal */
export class Peers {
  readonly #desk: Desk;
  readonly all = new Map<string, Peer>();

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  of(replica: string): Peer {
    return this.all.get(replica) ?? this.#add(replica);
  }

  /** The peer that has sent a message just now. */
  heard(replica: string, run: number): Peer {
    const { nowMs } = this.#desk;
    const peer = this.of(replica);
    // A peer that started again may have lost what was not on disk.
    if (peer.run !== run) peer.vector = {};
    peer.run = run;
    peer.heardMs = nowMs;
    if (!peer.isOnline) {
      peer.isOnline = true;
      this.#desk.emit("peer", { replica, isOnline: true });
    }
    return peer;
  }

  /** It said that it has seen this. */
  says(peer: Peer, vector: VersionVector): void {
    peer.vector = vector;
    this.compare(peer);
  }

  /** It has seen at least this. */
  has(peer: Peer, vector: VersionVector): void {
    peer.vector = later(peer.vector, vector);
  }

  /** Looks whether the peer has something that this store lacks. */
  compare(peer: Peer): void {
    const isAhead = peer.isOnline && !peer.isReader && !covers(this.#desk.vector, peer.vector);
    if (!isAhead) peer.aheadSinceMs = undefined;
    else peer.aheadSinceMs ??= this.#desk.nowMs;
  }

  leave(peer: Peer): void {
    if (!peer.isOnline) return;
    peer.isOnline = false;
    peer.aheadSinceMs = undefined;
    this.#desk.emit("peer", { replica: peer.replica, isOnline: false });
  }

  /** Peers that were silent for too long are offline. */
  tick(): void {
    const { nowMs, timing } = this.#desk;
    for (const peer of this.all.values()) {
      if (nowMs - peer.heardMs >= timing.offlineMs) this.leave(peer);
      else this.compare(peer);
    }
  }

  #add(replica: string): Peer {
    if (this.all.size >= PEERS_MAX) {
      const silent = [...this.all.values()].reduce((a, b) => (a.heardMs <= b.heardMs ? a : b));
      this.leave(silent);
      this.all.delete(silent.replica);
    }
    const peer: Peer = {
      replica,
      run: 0,
      vector: {},
      heardMs: 0,
      isOnline: false,
      isReader: false,
      aheadSinceMs: undefined,
      waitUntilMs: 0,
      failures: 0,
      acknowledged: undefined,
      acknowledgedMs: -Infinity,
    };
    this.all.set(replica, peer);
    return peer;
  }
}
