/** The head of a delta (docs/FORMAT.md, Deltas): which writes it raises vectors over. */
import {
  DELTA_ACTORS,
  DELTA_ACTOR_BYTES,
  DELTA_ACTOR_FROM,
  DELTA_ACTOR_TO,
  DELTA_BOUNDS,
  DELTA_FLAGS,
} from "../../assembly/layout/delta.ts";
import { actorName } from "../codec/stamps.ts";

/** A replica that has seen `from` of the actor has seen `to` once it has merged the delta. @internal */
export interface Claim {
  actor: string;
  from: bigint;
  to: bigint;
}

const VARINT_BITS = 7;
const VARINT_BYTES_MAX = 3;

/** The claims of a delta; none if its head is damaged, which merging will find out. @internal */
export function claimsOf(delta: Uint8Array): Claim[] {
  const view = new DataView(delta.buffer, delta.byteOffset, delta.byteLength);
  let at: number = DELTA_ACTORS;
  let count = 0;
  for (let i = 0; ; i++) {
    if (at >= delta.length || i === VARINT_BYTES_MAX) return [];
    const byte = delta[at++]!;
    count |= (byte & 127) << (i * VARINT_BITS);
    if (byte < 128) break;
  }
  if (at + count * DELTA_ACTOR_BYTES > delta.length) return [];
  return Array.from({ length: count }, (_, index) => {
    const entry = at + index * DELTA_ACTOR_BYTES;
    return {
      actor: actorName(view.getBigUint64(entry, true)),
      from: view.getBigUint64(entry + DELTA_ACTOR_FROM, true),
      to: view.getBigUint64(entry + DELTA_ACTOR_TO, true),
    };
  });
}

/** Whether the delta is one of several that only count together. @internal */
export function isPiece(delta: Uint8Array): boolean {
  return (delta[DELTA_FLAGS]! & DELTA_BOUNDS) !== 0;
}
