/**
 * The append log on disk: the latest records, one after the other, before each goes to its key.
 *
 * A thousand records at their keys are on nearly as many pages, but appended they are some forty
 * pages. So a commit of many records appends them. A *checkpoint* of the oldest entry writes those
 * of its records to their keys that no later one replaces, and removes the entry. It happens when
 * the log is long, or without writes. One transaction changes log and keys, so together they always
 * are the store at some commit.
 *
 * While the log has entries all records go through it. Otherwise an older one could reach its key
 * last.
 */
import { APPEND_LOG_GONE, APPEND_LOG_IN_PLACE } from "../../assembly/layout/disk.ts";
import { OK } from "../../assembly/layout/status.ts";
import { type Bytes, bytesOf, nameOf } from "./byte-range.ts";
import type { Disk } from "./disk.ts";
import { KeyedRecords } from "./keyed-records.ts";
import * as entries from "./append-log-entry.ts";

interface Entry {
  bytes: number;
  /** The number of its first record, counted over all records of the log so far. */
  first: number;
}

export class AppendLog {
  readonly #disk: Disk;
  /** Where a checkpoint writes to. */
  readonly #keyed: KeyedRecords;
  readonly #writer = new entries.EntryWriter();
  readonly #entries = new Map<number, Entry>();
  /** The number of the latest record of each key. */
  readonly #latest = new Map<string, number>();
  #oldest = 0;
  #next = 0;
  #records = 0;
  #bytes = 0;

  /**
   * Reads the log from disk. Throws if it is damaged. After a failed transaction the object is
   * invalid, because it has changes that the disk has not.
   */
  constructor(disk: Disk, keyed = new KeyedRecords(disk)) {
    this.#disk = disk;
    this.#keyed = keyed;
    for (const { key, value } of disk.getRange({
      start: entries.APPEND_LOG_START,
      end: entries.APPEND_LOG_END,
    })) {
      const number = entries.entryNumber(key);
      if (this.isEmpty) this.#oldest = this.#next = number ?? 0;
      if (number !== this.#next || entries.entryStatus(value) !== OK) {
        throw new Error("the append log is damaged");
      }
      this.#next++;
      this.#entries.set(number, { bytes: value.length, first: this.#records });
      this.#bytes += value.length;
      for (const record of entries.recordsOf(value)) this.#latest.set(record.key, this.#records++);
    }
  }

  get isEmpty(): boolean {
    return this.#entries.size === 0;
  }

  /** The bytes of all entries. */
  get bytes(): number {
    return this.#bytes;
  }

  put(key: Bytes, record: Bytes): void {
    const bytes = record.end - record.start;
    if (!entries.fitsAppendLog(bytes)) this.#keyed.put(key, record);
    this.#append(key, entries.fitsAppendLog(bytes) ? bytes : APPEND_LOG_IN_PLACE, record);
  }

  remove(key: Bytes): void {
    this.#append(key, APPEND_LOG_GONE);
  }

  /** Writes the last entry to the log. */
  flush(): void {
    if (this.#writer.isEmpty) return;
    const entry = this.#writer.take();
    this.#disk.put(bytesOf(entries.entryKey(this.#next)), bytesOf(entry));
    this.#entries.get(this.#next)!.bytes = entry.length;
    this.#bytes += entry.length;
    this.#next++;
  }

  /** Checkpoints the oldest entries until the rest has at most so many bytes. */
  checkpoint(bytesMax: number): void {
    while (this.#bytes > bytesMax) this.#checkpointOldest();
  }

  #append(key: Bytes, bytes: number, record = key): void {
    if (!this.#writer.hasRoom(key.end - key.start, bytes)) this.flush();
    if (this.#writer.isEmpty) this.#entries.set(this.#next, { bytes: 0, first: this.#records });
    this.#writer.add(key, bytes, record);
    this.#latest.set(nameOf(key), this.#records++);
  }

  #checkpointOldest(): void {
    const number = this.#oldest++;
    const { bytes, first } = this.#entries.get(number)!;
    const key = entries.entryKey(number);
    const entry = this.#disk.get(key) ?? Buffer.from(this.#disk.written(key)!);
    let at = first;
    for (const record of entries.recordsOf(entry)) {
      if (this.#latest.get(record.key) !== at++) continue;
      this.#latest.delete(record.key);
      if (record.bytes === APPEND_LOG_IN_PLACE) continue;
      const place = bytesOf(Buffer.from(record.key, "latin1"));
      const end = record.start + record.bytes;
      if (record.bytes === APPEND_LOG_GONE) this.#keyed.remove(place);
      else this.#keyed.put(place, { buffer: entry, start: record.start, end });
    }
    this.#disk.remove(bytesOf(key));
    this.#entries.delete(number);
    this.#bytes -= bytes;
  }
}
