/**
 * An entry of the log on disk: records with their keys, in the order in which they were made.
 * `docs/FORMAT.md` draws it.
 */
import { crc32 } from "node:zlib";
import {
  DISK_FORMAT,
  LOGGED_BYTES,
  LOGGED_BYTES_MAX,
  LOGGED_GONE,
  LOGGED_IN_PLACE,
  LOGGED_KEY,
  LOGGED_KEY_BYTES,
  RECORD_CHECK,
  RECORD_FORMAT,
  RECORD_KEY_BYTES_MAX,
  RECORD_KEY_LOG,
  RECORD_LOG_BYTES_MAX,
  RECORD_LOG_ITEMS,
  RECORD_LOG_KEY_BYTES,
} from "../../assembly/layout/disk.ts";
import { BAD_DELTA, BAD_FORMAT, OK } from "../../assembly/layout/status.ts";
import type { Bytes } from "./byte-range.ts";

/** The range of the entries' keys. */
export const LOG_START = Buffer.from([RECORD_KEY_LOG]);
export const LOG_END = Buffer.from([RECORD_KEY_LOG + 1]);

/** A record of an entry. */
export interface LoggedRecord {
  /** As Latin-1: strings are what a `Map` finds. */
  key: string;
  /** LOGGED_GONE, LOGGED_IN_PLACE, or the record's length. */
  bytes: number;
  /** Where the record begins in the entry. */
  start: number;
}

/** The key of the entry with this number. */
export function logKey(number: number): Buffer {
  const key = Buffer.alloc(RECORD_LOG_KEY_BYTES);
  key[0] = RECORD_KEY_LOG;
  key.writeBigUInt64BE(BigInt(number), 1);
  return key;
}

/** The number that `logKey` made the key of; undefined: it made no such key. */
export function logNumber(key: Buffer): number | undefined {
  if (key.length !== RECORD_LOG_KEY_BYTES || key[0] !== RECORD_KEY_LOG) return undefined;
  const number = Number(key.readBigUInt64BE(1));
  return Number.isSafeInteger(number) ? number : undefined;
}

/** Whether an entry is as it was written: OK, or what the core would say of a record. */
export function entryStatus(entry: Buffer): number {
  if (entry.length < RECORD_LOG_ITEMS) return BAD_DELTA;
  const isWhole = entry.readUInt32LE(RECORD_CHECK) === crc32(entry.subarray(RECORD_FORMAT));
  if (!isWhole) return BAD_DELTA;
  return entry.readUInt32LE(RECORD_FORMAT) === DISK_FORMAT ? OK : BAD_FORMAT;
}

/** The records of an entry, up to where they make no sense any more. */
export function* recordsOf(entry: Buffer): Generator<LoggedRecord> {
  for (let at = RECORD_LOG_ITEMS; at + LOGGED_KEY <= entry.length;) {
    const keyBytes = entry.readUInt32LE(at + LOGGED_KEY_BYTES);
    const bytes = entry.readUInt32LE(at + LOGGED_BYTES);
    const start = at + LOGGED_KEY + keyBytes;
    at = start + lengthOf(bytes);
    if (keyBytes > RECORD_KEY_BYTES_MAX || at > entry.length) return;
    yield { key: entry.toString("latin1", start - keyBytes, start), bytes, start };
  }
}

function lengthOf(bytes: number): number {
  return bytes === LOGGED_GONE || bytes === LOGGED_IN_PLACE ? 0 : bytes;
}

/** The entry that is being filled. */
export class EntryWriter {
  readonly #entry = Buffer.allocUnsafeSlow(RECORD_LOG_BYTES_MAX);
  #end = RECORD_LOG_ITEMS;

  get isEmpty(): boolean {
    return this.#end === RECORD_LOG_ITEMS;
  }

  hasRoom(keyBytes: number, bytes: number): boolean {
    return this.#end + LOGGED_KEY + keyBytes + lengthOf(bytes) <= RECORD_LOG_BYTES_MAX;
  }

  /** There is room. Where `bytes` says what became of the record, there is none. */
  add(key: Bytes, bytes: number, record: Bytes): void {
    const entry = this.#entry;
    const at = this.#end;
    const keyBytes = key.end - key.start;
    entry.writeUInt32LE(keyBytes, at + LOGGED_KEY_BYTES);
    entry.writeUInt32LE(bytes, at + LOGGED_BYTES);
    key.buffer.copy(entry, at + LOGGED_KEY, key.start, key.end);
    this.#end = at + LOGGED_KEY + keyBytes;
    if (lengthOf(bytes) === 0) return;
    record.buffer.copy(entry, this.#end, record.start, record.end);
    this.#end += bytes;
  }

  /** The entry, whole; the next one begins. Its bytes are there until something is added. */
  take(): Buffer {
    const entry = this.#entry.subarray(0, this.#end);
    this.#end = RECORD_LOG_ITEMS;
    entry.writeUInt32LE(DISK_FORMAT, RECORD_FORMAT);
    entry.writeUInt32LE(crc32(entry.subarray(RECORD_FORMAT)), RECORD_CHECK);
    return entry;
  }
}

/** Whether a record goes into the log at all. */
export function isLogged(bytes: number): boolean {
  return bytes <= LOGGED_BYTES_MAX;
}
