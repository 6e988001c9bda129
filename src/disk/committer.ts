/**
 * Committing: what the journal holds, as one LMDB transaction.
 *
 * All notes up to the tail go into one transaction, so what is on disk always is a state that the
 * store was in. The journal lets go of them only when the commit is on disk; one that fails is made
 * again from the same notes. Many records at once are appended to the log, few go to their places.
 */
import {
  META_ACTORS,
  META_CLEAN,
  META_CLOCK,
  META_COMMIT,
  RECORD_KEY_BYTES_MAX,
  RECORD_KEY_META,
} from "../../assembly/layout/disk.ts";
import {
  JOURNAL_RING,
  JOURNAL_SCRATCH,
  JOURNAL_ENTRY_BLOCK_BYTES,
  JOURNAL_ENTRY_BYTES,
  JOURNAL_ENTRY_ID,
  JOURNAL_ENTRY_KEY_INFO,
  JOURNAL_ENTRY_KIND,
  JOURNAL_META,
  JOURNAL_PAD,
  JOURNAL_RECORD,
} from "../../assembly/layout/journal.ts";
import { RESULT_BYTES, RESULT_VALUE, SCRATCH_RESULT } from "../../assembly/layout/memory.ts";
import { OK } from "../../assembly/layout/status.ts";
import { ACTOR_STAMP, STORE_CLOCK, STORE_COMMIT, ACTORS } from "../../assembly/layout/store.ts";
import { type Bytes, bytesOf, copyOf } from "./byte-range.ts";
import type { Core } from "../memory/core.ts";
import type { Disk } from "./data-directory.ts";
import { DiskLog } from "./append-log.ts";
import type { MemoryMap } from "../memory/memory-map.ts";
import type { Pages } from "../memory/pages.ts";

/** What a failure without a number is taken for. */
const EIO = 5;
/** Notes of so many bytes, some thirty of them, are worth a log. */
const LOGGED_NOTES_BYTES = 4096n;
/** A longer log would save little, and whoever closes the store waits until it is folded. */
const LOG_BYTES_MAX = 1 << 25;
/** How much of the log is folded at a time while nobody writes: some milliseconds. */
const FOLD_BYTES = 1 << 19;

/** What takes records, and copies them: the disk itself, or its log. */
type Target = Pick<DiskLog, "put" | "remove">;

export const META_KEY = Buffer.from(`${String.fromCharCode(RECORD_KEY_META)}state`);

export interface Committed {
  /** All changes up to here are on disk. */
  tail: bigint;
  notes: number;
  /** How long the disk took for it. */
  flushMs: number;
}

export class Committer {
  readonly #core: Core;
  readonly #pages: Pages;
  readonly #map: MemoryMap;
  readonly #isSync: boolean;
  readonly #longs: BigUint64Array;
  /** The meta record as the journal last told it. */
  #meta: Buffer;
  /** The log of `#disk`, once anything was to be written there. */
  #log: DiskLog | undefined;
  #disk: Disk | undefined;

  constructor(core: Core, pages: Pages, map: MemoryMap, meta: Uint8Array, isSync: boolean) {
    this.#core = core;
    this.#pages = pages;
    this.#map = map;
    this.#isSync = isSync;
    this.#longs = new BigUint64Array(pages.words.buffer);
    this.#meta = Buffer.from(meta);
  }

  /**
   * Makes one commit of the notes from `durable` to `tail`, and of those that `more` says have come
   * meanwhile; the clock on disk is at least `clockMin` then. Throws what LMDB throws.
   */
  commit(
    disk: Disk,
    durable: bigint,
    tail: bigint,
    isClean: boolean,
    { clockMin = 0n, more = (written: bigint) => written } = {},
  ): Committed {
    let meta = this.#meta;
    let notes = 0;
    let end = tail;
    let writtenMs = 0;
    const log = tail > durable ? this.#openLog(disk) : undefined;
    const isLogging = log !== undefined && this.#isLogging(log, tail - durable);
    const target = isLogging ? log : placesOf(disk);
    this.#transact(disk, () => {
      if (!isLogging) log?.fold(0);
      for (let position = durable; position < end;) {
        const note = this.#noteAt(position);
        position += BigInt(this.#word(note + JOURNAL_ENTRY_BYTES));
        const kind = this.#word(note + JOURNAL_ENTRY_KIND);
        if (kind === JOURNAL_META) meta = this.#copyMeta(note);
        else if (kind === JOURNAL_RECORD) this.#writeRecord(target, note);
        else if (kind !== JOURNAL_PAD) this.#write(target, note);
        if (kind !== JOURNAL_PAD) notes++;
        if (position >= end) end = more(end);
      }
      log?.flush();
      log?.fold(Math.min(this.#map.journalRingBytes, LOG_BYTES_MAX));
      // The transaction is undone if this throws.
      disk.putSync(META_KEY, this.#sealed(meta, isClean, clockMin));
      writtenMs = performance.now();
    });
    this.#meta = meta;
    return { notes, tail: end, flushMs: performance.now() - writtenMs };
  }

  /** Takes some of the log to where it belongs: whether there is more. Throws what LMDB throws. */
  fold(disk: Disk): boolean {
    const log = this.#openLog(disk);
    if (log.isEmpty) return false;
    this.#transact(disk, () => log.fold(Math.max(0, log.bytes - FOLD_BYTES)));
    return !log.isEmpty;
  }

  /**
   * Whether notes of so many bytes go to the log. With `async` nobody waits for a commit, which is a
   * large one, and a record that is written twice only costs.
   */
  #isLogging(log: DiskLog, bytes: bigint): boolean {
    return this.#isSync && (!log.isEmpty || bytes >= LOGGED_NOTES_BYTES);
  }

  #openLog(disk: Disk): DiskLog {
    if (!this.#log || this.#disk !== disk) this.#log = new DiskLog(disk);
    this.#disk = disk;
    return this.#log;
  }

  #transact(disk: Disk, write: () => void): void {
    try {
      disk.transactionSync(write);
    } catch (error) {
      // It knows of what was undone.
      this.#log = undefined;
      throw error;
    }
  }

  #write(target: Target, note: number): void {
    const { recordBase, journalBase } = this.#map;
    const status = this.#core.encodeEntry(note, recordBase);
    const result = journalBase + JOURNAL_SCRATCH + SCRATCH_RESULT;
    const key = this.#bytes(recordBase, this.#word(result + RESULT_VALUE));
    if (status !== OK) target.remove(key);
    else {
      const bytes = this.#word(result + RESULT_BYTES);
      target.put(key, this.#bytes(recordBase + RECORD_KEY_BYTES_MAX, bytes));
    }
  }

  /** A record that the journal has whole, but for its check. */
  #writeRecord(target: Target, note: number): void {
    const keyBytes = this.#word(note + JOURNAL_ENTRY_KEY_INFO) >>> 1;
    const key = this.#bytes(note + JOURNAL_ENTRY_ID, keyBytes);
    const bytes = this.#word(note + JOURNAL_ENTRY_BLOCK_BYTES);
    if (bytes === 0) target.remove(key);
    else {
      const record = this.#seal(this.#copy(note + JOURNAL_ENTRY_ID + padded(keyBytes), bytes));
      target.put(key, bytesOf(record));
    }
  }

  #copyMeta(note: number): Buffer {
    return this.#copy(note + JOURNAL_ENTRY_ID, this.#word(note + JOURNAL_ENTRY_BLOCK_BYTES));
  }

  /**
   * The clock, the version and the own actor's stamp as they are now: they may be ahead of what is
   * on disk, since all that they do is to keep what comes later from being earlier.
   */
  #sealed(meta: Buffer, isClean: boolean, clockMin: bigint): Buffer {
    const live = (address: number) => Atomics.load(this.#longs, address >>> 3);
    const clock = live(STORE_CLOCK);
    meta.writeBigUInt64LE(clock > clockMin ? clock : clockMin, META_CLOCK);
    meta.writeBigUInt64LE(live(STORE_COMMIT), META_COMMIT);
    meta.writeUInt32LE(isClean ? 1 : 0, META_CLEAN);
    meta.writeBigUInt64LE(live(ACTORS + ACTOR_STAMP), META_ACTORS + ACTOR_STAMP);
    return this.#seal(meta);
  }

  /** With its format and check. */
  #seal(record: Buffer): Buffer {
    const { recordBase, journalBase } = this.#map;
    this.#pages.bytes.set(record, recordBase);
    this.#core.sealMeta(journalBase + JOURNAL_SCRATCH, recordBase, record.length);
    return this.#copy(recordBase, record.length);
  }

  #noteAt(position: bigint): number {
    const { journalBase, journalRingBytes } = this.#map;
    return journalBase + JOURNAL_RING + Number(position & BigInt(journalRingBytes - 1));
  }

  #copy(address: number, bytes: number): Buffer {
    return Buffer.from(this.#pages.bytes.subarray(address, address + bytes));
  }

  #bytes(start: number, bytes: number): Bytes {
    return { buffer: this.#pages.bytes, start, end: start + bytes };
  }

  #word(address: number): number {
    return this.#pages.words[address >>> 2]! >>> 0;
  }
}

/** Each record in its own place at once. */
function placesOf(disk: Disk): Target {
  return {
    put: (key, record) => void disk.putSync(copyOf(key), copyOf(record)),
    remove: (key) => void disk.removeSync(copyOf(key)),
  };
}

function padded(bytes: number): number {
  return (bytes + 7) & ~7;
}

/** The number of what LMDB threw: an errno, or one of its own. */
export function errnoOf(error: unknown): number {
  const { errno, code } = error as { errno?: unknown; code?: unknown };
  const number = typeof errno === "number" ? errno : code;
  return typeof number === "number" && number !== 0 ? Math.abs(number) : EIO;
}
