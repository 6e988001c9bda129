/**
 * An entry of the append log: records with their keys, in their order. `docs/FORMAT.md` draws it.
 */
import * as DISK from "../../assembly/layout/disk.ts";
import type { Bytes } from "./byte-range.ts";
import { sealRecord, sealStatus } from "./sealed-record.ts";

/** The range of the entries' keys. */
export const APPEND_LOG_START = Buffer.from([DISK.RECORD_KEY_APPEND_LOG]);
export const APPEND_LOG_END = Buffer.from([DISK.RECORD_KEY_APPEND_LOG + 1]);

/** A record of an entry. */
export interface EntryRecord {
  /** As a Latin-1 string, for the keys of a `Map`. */
  key: string;
  /** APPEND_LOG_GONE, APPEND_LOG_IN_PLACE, or the record's length. */
  bytes: number;
  /** The position of the record in the entry, after that of its key. */
  start: number;
}

/** The key of the entry with this number. */
export function entryKey(number: number): Buffer {
  const key = Buffer.alloc(DISK.APPEND_LOG_ENTRY_KEY_BYTES);
  key[0] = DISK.RECORD_KEY_APPEND_LOG;
  key.writeBigUInt64BE(BigInt(number), 1);
  return key;
}

/** The number of the entry with this key; undefined: it is no key of an entry. */
export function entryNumber(key: Buffer): number | undefined {
  if (key.length !== DISK.APPEND_LOG_ENTRY_KEY_BYTES || key[0] !== DISK.RECORD_KEY_APPEND_LOG)
    return undefined;
  const number = Number(key.readBigUInt64BE(1));
  return Number.isSafeInteger(number) ? number : undefined;
}

/** OK if an entry is intact, else the status that the core has for such a record. */
export function entryStatus(entry: Buffer): number {
  return sealStatus(entry, DISK.DISK_FORMAT);
}

/** The records of an entry, up to the first invalid one. */
export function* recordsOf(entry: Buffer): Generator<EntryRecord> {
  for (let at = DISK.APPEND_LOG_ITEMS; at + DISK.APPEND_LOG_KEY <= entry.length;) {
    const keyBytes = entry.readUInt32LE(at + DISK.APPEND_LOG_KEY_BYTES);
    const bytes = entry.readUInt32LE(at + DISK.APPEND_LOG_RECORD_BYTES);
    const start = at + DISK.APPEND_LOG_KEY + keyBytes;
    at = start + lengthOf(bytes);
    if (keyBytes > DISK.RECORD_KEY_BYTES_MAX || at > entry.length) return;
    yield { key: entry.toString("latin1", start - keyBytes, start), bytes, start };
  }
}

function lengthOf(bytes: number): number {
  return bytes === DISK.APPEND_LOG_GONE || bytes === DISK.APPEND_LOG_IN_PLACE ? 0 : bytes;
}

/** Writes an entry. */
export class EntryWriter {
  readonly #entry = Buffer.allocUnsafeSlow(DISK.APPEND_LOG_ENTRY_BYTES_MAX);
  #end = DISK.APPEND_LOG_ITEMS;

  get isEmpty(): boolean {
    return this.#end === DISK.APPEND_LOG_ITEMS;
  }

  hasRoom(keyBytes: number, bytes: number): boolean {
    return (
      this.#end + DISK.APPEND_LOG_KEY + keyBytes + lengthOf(bytes) <=
      DISK.APPEND_LOG_ENTRY_BYTES_MAX
    );
  }

  /**
   * Adds a record, for which there must be room. With APPEND_LOG_GONE or _IN_PLACE it has no bytes.
   */
  add(key: Bytes, bytes: number, record: Bytes): void {
    const entry = this.#entry;
    const at = this.#end;
    const keyBytes = key.end - key.start;
    entry.writeUInt32LE(keyBytes, at + DISK.APPEND_LOG_KEY_BYTES);
    entry.writeUInt32LE(bytes, at + DISK.APPEND_LOG_RECORD_BYTES);
    key.buffer.copy(entry, at + DISK.APPEND_LOG_KEY, key.start, key.end);
    this.#end = at + DISK.APPEND_LOG_KEY + keyBytes;
    if (lengthOf(bytes) === 0) return;
    record.buffer.copy(entry, this.#end, record.start, record.end);
    this.#end += bytes;
  }

  /** Ends the entry and returns it. Its bytes are valid until the next `add`. */
  take(): Buffer {
    const entry = this.#entry.subarray(0, this.#end);
    this.#end = DISK.APPEND_LOG_ITEMS;
    return sealRecord(entry, DISK.DISK_FORMAT);
  }
}

/** True if a record of this size goes into the append log. */
export function fitsAppendLog(bytes: number): boolean {
  return bytes <= DISK.APPEND_LOG_RECORD_BYTES_MAX;
}
