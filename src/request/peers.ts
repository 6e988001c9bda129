/**
 * The replicas that a store knows, and the collection of tombstones that all of them have seen
 * (docs/CONFLICTS.md): the requests, for the store and for clients alike.
 */
import * as REQUESTS from "../../assembly/layout/requests.ts";
import { OP_ACKNOWLEDGE, OP_COLLECT, OP_REPLICAS } from "../../assembly/layout/slot.ts";
import { STORE_ACTOR, STORE_COLLECTED } from "../../assembly/layout/store.ts";
import { PluresError } from "../support/error.ts";
import { type VersionVector, checkVector } from "./deltas.ts";
import { namesOf, shown, timeOption } from "../support/options.ts";
import type { Pages } from "../memory/pages.ts";
import type { Write } from "./request-writer.ts";
import { actorName, readStamp } from "../codec/stamps.ts";

/** Options of `changesSince`. */
export interface ChangesOptions {
  /**
   * The `replicaId` of the replica that the deltas are for. The store remembers it with the given
   * vector, and retains tombstones for it until it has seen them.
   */
  replica?: string;
  /**
   * Whether the deltas are a copy for no replica, such as an export: the store does not begin to
   * retain tombstones, and stores of equal state make equal deltas.
   */
  copy?: boolean;
}

/** A replica that a store knows. */
export interface KnownReplica {
  /** Its actor. */
  replica: string;
  /** The vector that it sent last. */
  vector: VersionVector;
  /** When it sent that, milliseconds since 1970. */
  heardMs: number;
}

/** Options of `collect`. */
export interface CollectOptions {
  /** Forgets replicas that sent no vector for longer, in milliseconds. Default: forgets none. */
  awayMs?: number;
}

/** @internal */
export const CHANGES_OPTIONS = namesOf<ChangesOptions>({ replica: true, copy: true });
/** @internal */
export const COLLECT_OPTIONS = namesOf<CollectOptions>({ awayMs: true });

/** The store's id among replicas: its actor. @internal */
export function readReplicaId(pages: Pages): string {
  return actorName(readStamp(pages, STORE_ACTOR));
}

/** The request that reports the vector of a replica. @internal */
export function acknowledgeWrite(replica: string, vector: VersionVector, own: string): Write {
  checkReplica(replica, own);
  checkVector(vector);
  const stamps = Object.entries(vector);
  const payload = Buffer.alloc(REQUESTS.ACK_STAMPS + stamps.length * REQUESTS.STAMP_BYTES);
  payload.writeBigUInt64LE(BigInt(`0x${replica}`), REQUESTS.ACK_REPLICA);
  payload.writeUInt32LE(stamps.length, REQUESTS.ACK_COUNT);
  for (const [index, [actor, stamp]] of stamps.entries()) {
    const at = REQUESTS.ACK_STAMPS + index * REQUESTS.STAMP_BYTES;
    payload.writeBigUInt64LE(BigInt(`0x${actor}`), at);
    payload.writeBigUInt64LE(stamp, at + REQUESTS.STAMP_BYTES / 2);
  }
  return { op: OP_ACKNOWLEDGE, id: replica, write: (writer) => writer.writeBytes(payload) };
}

/** The request that forgets a replica. @internal */
export function forgetWrite(replica: string, own: string): Write {
  checkReplica(replica, own);
  const payload = Buffer.alloc(REQUESTS.ACK_STAMPS);
  payload.writeBigUInt64LE(BigInt(`0x${replica}`), REQUESTS.ACK_REPLICA);
  payload.writeUInt32LE(REQUESTS.ACK_FORGET, REQUESTS.ACK_FLAGS);
  return { op: OP_ACKNOWLEDGE, id: replica, write: (writer) => writer.writeBytes(payload) };
}

/** The request for the known replicas. @internal */
export const LIST_REPLICAS: Write = { op: OP_REPLICAS, id: "", write: () => 0 };

/** The answer to it. @internal */
export function readReplicas({ view }: Pages, start: number, bytes: number): KnownReplica[] {
  const replicas: KnownReplica[] = [];
  for (let at = start; at < start + bytes;) {
    const count = view.getUint32(at + REQUESTS.ACK_COUNT, true);
    const stamps = at + REQUESTS.LISTED_STAMPS;
    const end = stamps + count * REQUESTS.STAMP_BYTES;
    const vector: VersionVector = {};
    for (let entry = stamps; entry < end; entry += REQUESTS.STAMP_BYTES) {
      const actor = actorName(view.getBigUint64(entry, true));
      vector[actor] = view.getBigUint64(entry + REQUESTS.STAMP_BYTES / 2, true);
    }
    const heardMs = view.getFloat64(at + REQUESTS.LISTED_HEARD, true);
    replicas.push({ replica: actorName(view.getBigUint64(at, true)), vector, heardMs });
    at = end;
  }
  return replicas.sort((a, b) => (a.replica < b.replica ? -1 : 1));
}

/** The replicas that sent no vector for longer than allowed. @internal */
export function awayFor(replicas: KnownReplica[], { awayMs }: CollectOptions): string[] {
  const mostMs = timeOption("awayMs", awayMs, Infinity);
  const nowMs = Date.now();
  return replicas.filter(({ heardMs }) => nowMs - heardMs > mostMs).map(({ replica }) => replica);
}

/** The request that begins a collection or continues it: BUSY while more is left. @internal */
export function collectWrite(begins: boolean): Write {
  const payload = Buffer.alloc(REQUESTS.COLLECT_BYTES);
  payload.writeUInt32LE(begins ? REQUESTS.COLLECT_BEGINS : 0);
  return { op: OP_COLLECT, id: "", write: (writer) => writer.writeBytes(payload) };
}

/** The number of tombstones that were collected. @internal */
export function readCollected(pages: Pages): number {
  return Number(readStamp(pages, STORE_COLLECTED));
}

function checkReplica(replica: unknown, own: string): void {
  const isId = typeof replica === "string" && /^[0-9a-f]{16}$/.test(replica);
  if (isId && replica !== own) return;
  throw new PluresError(
    "ERR_BAD_OPTION",
    `The replica is ${shown(replica)}${isId ? ", this store itself" : ""}; expected the replicaId ` +
      "of another one, 16 hexadecimal digits. Nothing was changed.",
  );
}
