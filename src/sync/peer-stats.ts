/** What a person sees of a peer. */
import { CLOCK_BITS } from "../codec/stamps.ts";
import type { VersionVector } from "../request/deltas.ts";
import type { Peer } from "./peers.ts";
import { covers } from "./vectors.ts";

/** A replica that a sync has heard of. */
export interface PeerStats {
  /** Its `replicaId`. */
  replica: string;
  /** Whether it was heard of lately. */
  isOnline: boolean;
  /** The time since it was heard of, milliseconds. */
  heardMs: number;
  /** Whether it has everything that this store has. */
  isEqual: boolean;
  /**
   * By how much this store's latest write is later than the latest one of them that the peer has
   * confirmed, seconds; 0: it has confirmed all; undefined: it has confirmed none.
   */
  lagSeconds: number | undefined;
  /** The same for the peer's writes and this store. */
  behindSeconds: number | undefined;
}

const SECOND_MS = 1000;

/** @internal */
export function lagOf(peer: Peer, own: string, vector: VersionVector, nowMs: number): PeerStats {
  return {
    replica: peer.replica,
    isOnline: peer.isOnline,
    heardMs: Math.round(nowMs - peer.heardMs),
    isEqual: covers(peer.vector, vector),
    lagSeconds: seconds(vector[own] ?? 0n, peer.vector[own] ?? 0n),
    behindSeconds: seconds(peer.vector[peer.replica] ?? 0n, vector[peer.replica] ?? 0n),
  };
}

/** From one stamp to a later one. */
function seconds(stamp: bigint, since: bigint): number | undefined {
  if (stamp <= since) return 0;
  if (since === 0n) return undefined;
  return Number((stamp >> CLOCK_BITS) - (since >> CLOCK_BITS)) / SECOND_MS;
}
