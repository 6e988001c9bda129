/** Version vectors as replicas exchange them: comparisons, and their bytes in a message. */
import type { VersionVector } from "../request/deltas.ts";
import { actorName } from "../codec/stamps.ts";

/** An actor and its stamp, u64 each. */
const ENTRY_BYTES = 16;
const COUNT_BYTES = 4;
/** More actors than any store names. */
const ENTRIES_MAX = 4096;

/** Whether `vector` has everything that `other` has. @internal */
export function covers(vector: VersionVector, other: VersionVector): boolean {
  for (const actor in other) if (other[actor]! > (vector[actor] ?? 0n)) return false;
  return true;
}

/** The later stamp of each actor. @internal */
export function later(one: VersionVector, other: VersionVector): VersionVector {
  const both = { ...one };
  for (const actor in other) if (other[actor]! > (both[actor] ?? 0n)) both[actor] = other[actor]!;
  return both;
}

/** The earlier stamp of each actor; actors that one of the two lacks are left out. @internal */
export function earlier(one: VersionVector, other: VersionVector): VersionVector {
  const both: VersionVector = {};
  for (const actor in one) {
    const stamp = other[actor];
    if (stamp !== undefined) both[actor] = stamp < one[actor]! ? stamp : one[actor]!;
  }
  return both;
}

/** @internal */
export function vectorBytes(vector: VersionVector): number {
  return COUNT_BYTES + Object.keys(vector).length * ENTRY_BYTES;
}

/** Writes a vector at `at`; returns where it ends. @internal */
export function writeVector(bytes: Buffer, at: number, vector: VersionVector): number {
  const entries = Object.entries(vector);
  let end = bytes.writeUInt32LE(entries.length, at);
  for (const [actor, stamp] of entries) {
    end = bytes.writeBigUInt64LE(BigInt(`0x${actor}`), end);
    end = bytes.writeBigUInt64LE(stamp, end);
  }
  return end;
}

/** The vector at `at`, and where it ends; undefined: there is none. @internal */
export function readVectorAt(
  bytes: Buffer,
  at: number,
): { vector: VersionVector; end: number } | undefined {
  if (at + COUNT_BYTES > bytes.length) return undefined;
  const count = bytes.readUInt32LE(at);
  const end = at + COUNT_BYTES + count * ENTRY_BYTES;
  if (count > ENTRIES_MAX || end > bytes.length) return undefined;
  const vector: VersionVector = {};
  for (let entry = at + COUNT_BYTES; entry < end; entry += ENTRY_BYTES) {
    vector[actorName(bytes.readBigUInt64LE(entry))] = bytes.readBigUInt64LE(entry + 8);
  }
  return { vector, end };
}
