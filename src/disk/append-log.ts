/**
 * The log on disk: what was written last, record behind record, before each gets to its own place.
 *
 * Records in their own places are spread over as many pages as there are records; behind each other
 * a thousand of them are some forty pages. So a commit of many appends them, and only when the
 * log is long, or nobody writes, its oldest entry is *folded*: those of its records that no later
 * one replaces go to their places, and the entry goes. The log and the places change in one
 * transaction, so together they always are what the store was at some commit.
 *
 * While there is a log all records go through it, else an older one could come to its place last.
 */
import { APPEND_LOG_GONE, APPEND_LOG_IN_PLACE } from "../../assembly/layout/disk.ts";
import { OK } from "../../assembly/layout/status.ts";
import { type Bytes, copyOf, nameOf } from "./byte-range.ts";
import type { Disk } from "./data-directory.ts";
import {
  EntryWriter,
  LOG_END,
  LOG_START,
  entryStatus,
  isLogged,
  logKey,
  logNumber,
  recordsOf,
} from "./append-log-entry.ts";

interface Entry {
  bytes: number;
  /** The number of its first record, among all that the log ever had. */
  first: number;
}

export class DiskLog {
  readonly #disk: Disk;
  readonly #writer = new EntryWriter();
  readonly #entries = new Map<number, Entry>();
  /** Of each key the number of its latest record. */
  readonly #latest = new Map<string, number>();
  #oldest = 0;
  #next = 0;
  #records = 0;
  #bytes = 0;

  /**
   * The log as it is on disk. Throws if it is damaged. It is good until a transaction fails: what it
   * knows then is not what is on disk.
   */
  constructor(disk: Disk) {
    this.#disk = disk;
    for (const { key, value } of disk.getRange({ start: LOG_START, end: LOG_END })) {
      const number = logNumber(key);
      if (this.isEmpty) this.#oldest = this.#next = number ?? 0;
      if (number !== this.#next || entryStatus(value) !== OK) {
        throw new Error("the log on disk is damaged");
      }
      this.#next++;
      this.#entries.set(number, { bytes: value.length, first: this.#records });
      this.#bytes += value.length;
      for (const record of recordsOf(value)) this.#latest.set(record.key, this.#records++);
    }
  }

  get isEmpty(): boolean {
    return this.#entries.size === 0;
  }

  /** Of all entries. */
  get bytes(): number {
    return this.#bytes;
  }

  // ── Inside a transaction ────────────────────────────────────────────────────────────────────────

  put(key: Bytes, record: Bytes): void {
    const bytes = record.end - record.start;
    if (!isLogged(bytes)) this.#disk.putSync(copyOf(key), copyOf(record));
    this.#append(key, isLogged(bytes) ? bytes : APPEND_LOG_IN_PLACE, record);
  }

  remove(key: Bytes): void {
    this.#append(key, APPEND_LOG_GONE);
  }

  /** All that was put is in the log now. */
  flush(): void {
    if (this.#writer.isEmpty) return;
    const entry = this.#writer.take();
    this.#disk.putSync(logKey(this.#next), entry);
    this.#entries.get(this.#next)!.bytes = entry.length;
    this.#bytes += entry.length;
    this.#next++;
  }

  /** Folds the oldest entries until the rest has at most so many bytes. */
  fold(bytesMax: number): void {
    while (this.#bytes > bytesMax) this.#foldOldest();
  }

  #append(key: Bytes, bytes: number, record = key): void {
    if (!this.#writer.hasRoom(key.end - key.start, bytes)) this.flush();
    if (this.#writer.isEmpty) this.#entries.set(this.#next, { bytes: 0, first: this.#records });
    this.#writer.add(key, bytes, record);
    this.#latest.set(nameOf(key), this.#records++);
  }

  #foldOldest(): void {
    const number = this.#oldest++;
    const { bytes, first } = this.#entries.get(number)!;
    const key = logKey(number);
    // A copy: the pages below may be written while the records are put.
    const entry = Buffer.from(this.#disk.get(key)!);
    let at = first;
    for (const record of recordsOf(entry)) {
      if (this.#latest.get(record.key) !== at++) continue;
      this.#latest.delete(record.key);
      if (record.bytes === APPEND_LOG_IN_PLACE) continue;
      const place = Buffer.from(record.key, "latin1");
      if (record.bytes === APPEND_LOG_GONE) this.#disk.removeSync(place);
      else this.#disk.putSync(place, entry.subarray(record.start, record.start + record.bytes));
    }
    this.#disk.removeSync(key);
    this.#entries.delete(number);
    this.#bytes -= bytes;
  }
}
