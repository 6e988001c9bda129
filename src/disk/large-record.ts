/**
 * Large records of nodes on disk: a head at the node's key of another kind, and the record in parts.
 * `docs/FORMAT.md` draws them.
 */
import * as DISK from "../../assembly/layout/disk.ts";
import { BAD_DELTA, OK } from "../../assembly/layout/status.ts";
import { type Bytes, bytesOf, copyOf } from "./byte-range.ts";
import { sealRecord, sealStatus } from "./sealed-record.ts";

/** The range of the heads' keys. */
export const LARGE_START = Buffer.from([DISK.RECORD_KEY_LARGE]);
export const LARGE_END = Buffer.from([DISK.RECORD_KEY_LARGE + 1]);
const PART_DATA_BYTES_MAX = DISK.PART_BYTES_MAX - DISK.PART_DATA;

/** What the head of a large record says. */
export interface LargeHead {
  version: bigint;
  /** Of the whole record. */
  bytes: number;
}

/** True if a record of this size is in parts. */
export function isLarge(bytes: number): boolean {
  return bytes > DISK.PART_BYTES_MAX;
}

export function partCount({ bytes }: LargeHead): number {
  return Math.ceil(bytes / PART_DATA_BYTES_MAX);
}

/** The key of a node's large record by that of its small one, or the other way round. */
export function keyOfKind(kind: number, key: Bytes): Buffer {
  const other = copyOf(key);
  other[0] = kind;
  return other;
}

export function partKey(version: bigint, index: number): Buffer {
  const key = Buffer.alloc(DISK.PART_KEY_BYTES);
  key[0] = DISK.RECORD_KEY_PART;
  key.writeBigUInt64BE(version, DISK.PART_KEY_VERSION);
  key.writeUInt16BE(index, DISK.PART_KEY_INDEX);
  return key;
}

export function encodeHead({ version, bytes }: LargeHead): Buffer {
  const head = Buffer.alloc(DISK.LARGE_BYTES);
  head.writeBigUInt64LE(version, DISK.RECORD_VERSION);
  head.writeUInt32LE(bytes, DISK.LARGE_RECORD_BYTES);
  return sealRecord(head, DISK.LARGE_FORMAT);
}

/** The head that a record is, or the status that the core has for such a record. */
export function decodeHead(record: Bytes): LargeHead | number {
  const head = copyOf(record);
  const status = statusOf(head);
  if (status !== OK) return status;
  const bytes = head.length === DISK.LARGE_BYTES ? head.readUInt32LE(DISK.LARGE_RECORD_BYTES) : 0;
  if (!isLarge(bytes)) return BAD_DELTA;
  return { version: head.readBigUInt64LE(DISK.RECORD_VERSION), bytes };
}

/** The part of a record with this index. */
export function encodePart({ buffer, start, end }: Bytes, index: number): Buffer {
  const from = start + index * PART_DATA_BYTES_MAX;
  const to = Math.min(from + PART_DATA_BYTES_MAX, end);
  const part = Buffer.allocUnsafe(DISK.PART_DATA + to - from);
  buffer.copy(part, DISK.PART_DATA, from, to);
  return sealRecord(part, DISK.LARGE_FORMAT);
}

/** The piece of the record that a part has; undefined: it is damaged. */
export function decodePart(part: Buffer): Buffer | undefined {
  return statusOf(part) === OK ? part.subarray(DISK.PART_DATA) : undefined;
}

/** Joins large records: heads come first, then parts in the order of their keys. */
export class LargeRecords {
  readonly #take: (key: Bytes, record: Bytes) => void;
  /** The node's key by the version of the record, and what its head says. */
  readonly #heads = new Map<bigint, { key: Buffer; head: LargeHead }>();
  #version: bigint | undefined;
  #parts: Buffer[] = [];
  #hasStrays = false;

  /** `take` receives each whole record, with the key that its node's small one would have. */
  constructor(take: (key: Bytes, record: Bytes) => void) {
    this.#take = take;
  }

  /** Whether a key is of a head or of a part. */
  static has({ buffer, start }: Bytes): boolean {
    const kind = buffer[start];
    return kind === DISK.RECORD_KEY_LARGE || kind === DISK.RECORD_KEY_PART;
  }

  /** Takes a head or a part. Returns a status of the core: BAD_DELTA for one that fits no other. */
  add(key: Bytes, record: Bytes): number {
    return key.buffer[key.start] === DISK.RECORD_KEY_LARGE
      ? this.#addHead(key, record)
      : this.#addPart(copyOf(key), copyOf(record));
  }

  /** Whether there were parts of no head. */
  get hasStrays(): boolean {
    return this.#hasStrays;
  }

  /** Ends the records. Returns the nodes' keys whose records are not whole. */
  end(): Buffer[] {
    return Array.from(this.#heads.values(), ({ key }) => key);
  }

  #addHead(key: Bytes, record: Bytes): number {
    const head = decodeHead(record);
    if (typeof head === "number") return head;
    if (this.#heads.has(head.version)) return BAD_DELTA;
    this.#heads.set(head.version, { key: keyOfKind(DISK.RECORD_KEY_NODE, key), head });
    return OK;
  }

  #addPart(key: Buffer, part: Buffer): number {
    const status = key.length === DISK.PART_KEY_BYTES ? statusOf(part) : BAD_DELTA;
    if (status !== OK) return status;
    const version = key.readBigUInt64BE(DISK.PART_KEY_VERSION);
    if (version !== this.#version) [this.#version, this.#parts] = [version, []];
    const found = this.#heads.get(version);
    this.#hasStrays ||= !found;
    const isNext = key.readUInt16BE(DISK.PART_KEY_INDEX) === this.#parts.length;
    if (!found || !isNext) return BAD_DELTA;
    this.#parts.push(part.subarray(DISK.PART_DATA));
    if (this.#parts.length < partCount(found.head)) return OK;
    const whole = Buffer.concat(this.#parts);
    this.#parts = [];
    if (whole.length !== found.head.bytes) return BAD_DELTA;
    this.#heads.delete(version);
    this.#take(bytesOf(found.key), bytesOf(whole));
    return OK;
  }
}

/** Neither a head nor a part is empty. */
function statusOf(record: Buffer): number {
  return record.length > DISK.PART_DATA ? sealStatus(record, DISK.LARGE_FORMAT) : BAD_DELTA;
}
