/**
 * Committing: the entries of the journal become one LMDB transaction.
 *
 * A transaction has all entries up to the tail, so the disk always has a state that the store was
 * in. The journal retains them until the commit is on disk, and a failed commit is repeated from
 * them. Many records at once go to the append log, a few go straight to their keys.
 */
import * as DISK from "../../assembly/layout/disk.ts";
import * as JOURNAL from "../../assembly/layout/journal.ts";
import { RESULT_BYTES, RESULT_VALUE, SCRATCH_RESULT } from "../../assembly/layout/memory.ts";
import { OK } from "../../assembly/layout/status.ts";
import { ACTOR_STAMP, STORE_CLOCK, STORE_COMMIT, ACTORS } from "../../assembly/layout/store.ts";
import { type Bytes, bytesOf } from "./byte-range.ts";
import type { Core } from "../memory/core.ts";
import type { Disk } from "./disk.ts";
import { HistoryWriter } from "./history.ts";
import { AppendLog } from "./append-log.ts";
import { KeyedRecords } from "./keyed-records.ts";
import type { MemoryMap } from "../memory/memory-map.ts";
import { type Pages, padded } from "../memory/pages.ts";

/** From so many bytes of journal entries on, some thirty of them, the append log is faster. */
const APPENDED_BYTES_MIN = 4096n;
/** A longer log would save little, and closing the store waits for its checkpoint. */
const LOG_BYTES_MAX = 1 << 25;
/** The bytes of the log that one checkpoint takes without writes: some milliseconds. */
const CHECKPOINT_BYTES = 1 << 19;

/** The place for records: their keys or the append log. It copies them. */
type Target = Pick<AppendLog, "put" | "remove">;

export const META_KEY = Buffer.from(`${String.fromCharCode(DISK.RECORD_KEY_META)}state`);

interface Records {
  log: AppendLog;
  keyed: KeyedRecords;
}

export interface Committed {
  /** All changes up to here are on disk. */
  tail: bigint;
  entries: number;
  /** How long the disk took. */
  flushMs: number;
}

export class Committer {
  readonly #core: Core;
  readonly #pages: Pages;
  readonly #map: MemoryMap;
  readonly #isSync: boolean;
  readonly #longs: BigUint64Array;
  /** The meta record, by its last entry in the journal. */
  #meta: Buffer;
  /** The records of `#disk`, as read before the first commit. */
  #records: Records | undefined;
  #disk: Disk | undefined;
  readonly #history = new HistoryWriter();

  constructor(core: Core, pages: Pages, map: MemoryMap, meta: Uint8Array, isSync: boolean) {
    this.#core = core;
    this.#pages = pages;
    this.#map = map;
    this.#isSync = isSync;
    this.#longs = new BigUint64Array(pages.words.buffer);
    this.#meta = Buffer.from(meta);
  }

  /**
   * Commits the entries from `durable` to `tail`, and then up to the position that `more` returns.
   * The clock on disk is at least `clockMin` afterwards. Throws the errors of LMDB.
   */
  commit(
    disk: Disk,
    durable: bigint,
    tail: bigint,
    isClean: boolean,
    { clockMin = 0n, more = (written: bigint) => written } = {},
  ): Committed {
    let meta = this.#meta;
    let entries = 0;
    let end = tail;
    const records = tail > durable ? this.#open(disk) : undefined;
    const log = records?.log;
    const isAppending = log !== undefined && this.#isAppending(log, tail - durable);
    const target: Target = records?.[isAppending ? "log" : "keyed"] ?? disk;
    this.#transact(disk, () => {
      this.#history.begin(disk, this.#pages);
      if (!isAppending) log?.checkpoint(0);
      for (let position = durable; position < end;) {
        const entry = this.#entryAt(position);
        position += BigInt(this.#word(entry + JOURNAL.JOURNAL_ENTRY_BYTES));
        const kind = this.#word(entry + JOURNAL.JOURNAL_ENTRY_KIND);
        if (kind === JOURNAL.JOURNAL_META) meta = this.#copyMeta(entry);
        else if (kind === JOURNAL.JOURNAL_RECORD) this.#writeRecord(target, entry);
        else if (kind !== JOURNAL.JOURNAL_PAD) {
          this.#write(target, entry);
          this.#addDeletion(disk, entry);
        }
        if (kind !== JOURNAL.JOURNAL_PAD) entries++;
        if (position >= end) end = more(end);
      }
      log?.flush();
      log?.checkpoint(Math.min(this.#map.journalRingBytes, LOG_BYTES_MAX));
      // Nothing is written if this throws.
      disk.put(bytesOf(META_KEY), bytesOf(this.#sealedMeta(meta, isClean, clockMin)));
    });
    this.#meta = meta;
    return { entries, tail: end, flushMs: disk.flushMs };
  }

  /** Reads what the first commit needs. Throws the errors of LMDB, or if the append log is damaged. */
  prepare(disk: Disk): void {
    this.#open(disk);
  }

  /** One step of a checkpoint. True if the log has more entries. Throws the errors of LMDB. */
  checkpoint(disk: Disk): boolean {
    const { log } = this.#open(disk);
    if (log.isEmpty) return false;
    this.#transact(disk, () => log.checkpoint(Math.max(0, log.bytes - CHECKPOINT_BYTES)));
    return !log.isEmpty;
  }

  /**
   * True if entries of so many bytes go to the append log. With `async` they never do: commits are
   * large and no writer waits, so writing each record twice would only cost.
   */
  #isAppending(log: AppendLog, bytes: bigint): boolean {
    return this.#isSync && (!log.isEmpty || bytes >= APPENDED_BYTES_MIN);
  }

  #open(disk: Disk): Records {
    if (!this.#records || this.#disk !== disk) {
      const keyed = new KeyedRecords(disk);
      this.#records = { log: new AppendLog(disk, keyed), keyed };
    }
    this.#disk = disk;
    return this.#records;
  }

  #transact(disk: Disk, write: () => void): void {
    try {
      disk.transactionSync(write);
    } catch (error) {
      // Its memory has changes that the disk has not.
      this.#records = undefined;
      this.#history.failed();
      throw error;
    }
  }

  #write(target: Target, entry: number): void {
    const { recordBase, journalBase } = this.#map;
    const status = this.#core.encodeEntry(entry, recordBase);
    const result = journalBase + JOURNAL.JOURNAL_SCRATCH + SCRATCH_RESULT;
    const key = this.#bytes(recordBase, this.#word(result + RESULT_VALUE));
    if (status !== OK) target.remove(key);
    else {
      const bytes = this.#word(result + RESULT_BYTES);
      target.put(key, this.#bytes(recordBase + DISK.RECORD_KEY_BYTES_MAX, bytes));
    }
  }

  /** Adds to the history that the change took the node's data, if it did. */
  #addDeletion(disk: Disk, entry: number): void {
    const version = this.#longs[(entry + JOURNAL.JOURNAL_ENTRY_DELETED) >>> 3]!;
    if (version === 0n) return;
    const keyInfo = this.#word(entry + JOURNAL.JOURNAL_ENTRY_KEY_INFO);
    const id = entry + JOURNAL.JOURNAL_ENTRY_ID;
    this.#history.add(disk, version, keyInfo, this.#pages.bytes.subarray(id, id + (keyInfo >>> 1)));
  }

  /** Writes a record that the journal has whole, except for its checksum. */
  #writeRecord(target: Target, entry: number): void {
    const keyBytes = this.#word(entry + JOURNAL.JOURNAL_ENTRY_KEY_INFO) >>> 1;
    const key = this.#bytes(entry + JOURNAL.JOURNAL_ENTRY_ID, keyBytes);
    const bytes = this.#word(entry + JOURNAL.JOURNAL_ENTRY_BLOCK_BYTES);
    if (bytes === 0) target.remove(key);
    else {
      const record = this.#seal(
        this.#copy(entry + JOURNAL.JOURNAL_ENTRY_ID + padded(keyBytes), bytes),
      );
      target.put(key, bytesOf(record));
    }
  }

  #copyMeta(entry: number): Buffer {
    return this.#copy(
      entry + JOURNAL.JOURNAL_ENTRY_ID,
      this.#word(entry + JOURNAL.JOURNAL_ENTRY_BLOCK_BYTES),
    );
  }

  /**
   * The meta record with the present clock, version and stamp of the store's actor. They may be
   * ahead of the records on disk: they are only lower bounds of later ones.
   */
  #sealedMeta(meta: Buffer, isClean: boolean, clockMin: bigint): Buffer {
    const live = (address: number) => Atomics.load(this.#longs, address >>> 3);
    const clock = live(STORE_CLOCK);
    meta.writeBigUInt64LE(clock > clockMin ? clock : clockMin, DISK.META_CLOCK);
    meta.writeBigUInt64LE(live(STORE_COMMIT), DISK.META_COMMIT);
    const lostMax = Math.floor(this.#map.journalRingBytes / JOURNAL.JOURNAL_CHANGE_BYTES_MIN);
    meta.writeUInt32LE(isClean ? DISK.META_IS_CLEAN : lostMax, DISK.META_CLEAN);
    meta.writeBigUInt64LE(live(ACTORS + ACTOR_STAMP), DISK.META_ACTORS + ACTOR_STAMP);
    return this.#seal(meta);
  }

  /** The record with its format and checksum. */
  #seal(record: Buffer): Buffer {
    const { recordBase, journalBase } = this.#map;
    this.#pages.bytes.set(record, recordBase);
    this.#core.sealMeta(journalBase + JOURNAL.JOURNAL_SCRATCH, recordBase, record.length);
    return this.#copy(recordBase, record.length);
  }

  #entryAt(position: bigint): number {
    const { journalBase, journalRingBytes } = this.#map;
    return journalBase + JOURNAL.JOURNAL_RING + Number(position & BigInt(journalRingBytes - 1));
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
