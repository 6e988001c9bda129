/**
 * The messages that replicas exchange (docs/SYNC.md, Messages). Numbers are little-endian.
 *
 *   0         1            2           4         8            16
 *   │ kind u8 │ version u8 │ flags u16 │ run u32 │ sender u64 │ to u64, if flagged │ body … │
 *
 *   STATE   vector
 *   DELTA   delta
 *   ASK     number u32 │ cursor bytes u32 │ cursor │ vector of the asker │ vector of the export
 *   ANSWER  number u32 │ status u32 │ cursor bytes u32 │ cursor │ vector of the export │ delta
 */
import { actorName } from "../codec/stamps.ts";
import type { VersionVector } from "../request/deltas.ts";
import { readVectorAt, vectorBytes, writeVector } from "./vectors.ts";

/** @internal */
export const MESSAGE_VERSION = 1;
const KINDS = ["state", "delta", "ask", "answer"] as const;
const STATUSES = ["more", "done", "resync", "busy"] as const;
const FLAG_TO = 1;
const FLAG_HELLO = 2;
const FLAG_LAST = 4;
const FLAG_READER = 8;
/** @internal */
export const HEAD_BYTES = 16;
const TO_BYTES = 8;

/** @internal */
interface Head {
  /** The replica that sends, 16 hexadecimal digits. */
  sender: string;
  /** A random number of the sender's start. */
  run: number;
  /** The replica that it is for; undefined: all. */
  to?: string | undefined;
}

/** What a replica has seen. @internal */
export interface StateMessage extends Head {
  kind: "state";
  vector: VersionVector;
  /** The sender has just come, and wants the states of the others. */
  isHello: boolean;
  /** The sender leaves. */
  isLast: boolean;
  /** The sender neither writes to others nor answers them. */
  isReader: boolean;
}

/** The changes since the push before. @internal */
export interface DeltaMessage extends Head {
  kind: "delta";
  delta: Uint8Array;
}

/** A request for what the sender lacks: one piece of it. @internal */
export interface AskMessage extends Head {
  kind: "ask";
  number: number;
  /** What the sender has; for a resynchronisation nothing. */
  since: VersionVector;
  /** Of the export that goes on; empty in the first request. */
  until: VersionVector;
  cursor: Uint8Array | undefined;
}

/** @internal */
export type AnswerStatus = (typeof STATUSES)[number];

/** A piece of what the asker lacks. @internal */
export interface AnswerMessage extends Head {
  kind: "answer";
  number: number;
  status: AnswerStatus;
  until: VersionVector;
  cursor: Uint8Array | undefined;
  delta: Uint8Array;
}

/** @internal */
export type Message = StateMessage | DeltaMessage | AskMessage | AnswerMessage;

const NOTHING = new Uint8Array(0);

/** The bytes of a message. @internal */
export function encodeMessage(message: Message): Buffer {
  const { kind, to } = message;
  const at = HEAD_BYTES + (to === undefined ? 0 : TO_BYTES);
  const bytes = encodeBody(message, at);
  bytes[0] = KINDS.indexOf(kind) + 1;
  bytes[1] = MESSAGE_VERSION;
  let flags = to === undefined ? 0 : FLAG_TO;
  if (kind === "state") {
    if (message.isHello) flags |= FLAG_HELLO;
    if (message.isLast) flags |= FLAG_LAST;
    if (message.isReader) flags |= FLAG_READER;
  }
  bytes.writeUInt16LE(flags, 2);
  bytes.writeUInt32LE(message.run, 4);
  bytes.writeBigUInt64LE(BigInt(`0x${message.sender}`), 8);
  if (to !== undefined) bytes.writeBigUInt64LE(BigInt(`0x${to}`), HEAD_BYTES);
  return bytes;
}

function encodeBody(message: Message, head: number): Buffer {
  if (message.kind === "state") {
    const bytes = Buffer.alloc(head + vectorBytes(message.vector));
    writeVector(bytes, head, message.vector);
    return bytes;
  }
  if (message.kind === "delta") {
    const bytes = Buffer.allocUnsafe(head + message.delta.length);
    bytes.set(message.delta, head);
    return bytes;
  }
  const { cursor = NOTHING, until } = message;
  const rest = message.kind === "ask" ? vectorBytes(message.since) : 4 + message.delta.length;
  const bytes = Buffer.alloc(head + 8 + cursor.length + vectorBytes(until) + rest);
  let at = bytes.writeUInt32LE(message.number, head);
  if (message.kind === "answer") at = bytes.writeUInt32LE(STATUSES.indexOf(message.status), at);
  at = bytes.writeUInt32LE(cursor.length, at);
  bytes.set(cursor, at);
  at = writeVector(bytes, at + cursor.length, until);
  if (message.kind === "ask") writeVector(bytes, at, message.since);
  else bytes.set(message.delta, at);
  return bytes;
}

/** The message in these bytes; undefined: it is none of this version. The delta is a view. @internal */
export function decodeMessage(given: Uint8Array): Message | undefined {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  if (bytes.length < HEAD_BYTES || bytes[1] !== MESSAGE_VERSION) return undefined;
  const kind = KINDS[bytes[0]! - 1];
  const flags = bytes.readUInt16LE(2);
  const hasTo = (flags & FLAG_TO) !== 0;
  const at = HEAD_BYTES + (hasTo ? TO_BYTES : 0);
  if (kind === undefined || bytes.length < at) return undefined;
  const head: Head = {
    sender: actorName(bytes.readBigUInt64LE(8)),
    run: bytes.readUInt32LE(4),
    to: hasTo ? actorName(bytes.readBigUInt64LE(HEAD_BYTES)) : undefined,
  };
  if (kind === "delta") return { ...head, kind, delta: bytes.subarray(at) };
  if (kind === "state") {
    const vector = readVectorAt(bytes, at)?.vector;
    if (!vector) return undefined;
    const isHello = (flags & FLAG_HELLO) !== 0;
    return {
      ...head,
      kind,
      vector,
      isHello,
      isLast: (flags & FLAG_LAST) !== 0,
      isReader: (flags & FLAG_READER) !== 0,
    };
  }
  return decodeExchange(head, kind, bytes, at);
}

function decodeExchange(
  head: Head,
  kind: "ask" | "answer",
  bytes: Buffer,
  start: number,
): Message | undefined {
  const cursorAt = start + (kind === "ask" ? 8 : 12);
  if (bytes.length < cursorAt) return undefined;
  const number = bytes.readUInt32LE(start);
  const cursorBytes = bytes.readUInt32LE(cursorAt - 4);
  const until = readVectorAt(bytes, cursorAt + cursorBytes);
  if (!until) return undefined;
  const cursor = cursorBytes ? bytes.subarray(cursorAt, cursorAt + cursorBytes) : undefined;
  const both = { ...head, number, cursor, until: until.vector };
  if (kind === "ask") {
    const since = readVectorAt(bytes, until.end)?.vector;
    return since && { ...both, kind, since };
  }
  const status = STATUSES[bytes.readUInt32LE(start + 4)];
  return status && { ...both, kind, status, delta: bytes.subarray(until.end) };
}
