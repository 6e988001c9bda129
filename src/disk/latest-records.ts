/**
 * Reads the latest records of a directory, in the order of their keys. The append log may have a
 * later record of a key than the key itself.
 */
import { APPEND_LOG_GONE, APPEND_LOG_IN_PLACE } from "../../assembly/layout/disk.ts";
import { type Bytes, bytesOf, nameOf } from "./byte-range.ts";
import { recordsOf } from "./append-log-entry.ts";

/** Receives a latest record. */
export type Take = (key: Bytes, record: Bytes) => void;

interface Appended {
  entry: Buffer;
  start: number;
  bytes: number;
}

export class LatestRecords {
  readonly #take: Take;
  readonly #appended = new Map<string, Appended>();
  /** The keys of the append log, in order, and the number of those that are passed. */
  #keys: string[] | undefined;
  #passed = 0;

  /** `take` receives the records, in the order of their keys. */
  constructor(take: Take) {
    this.#take = take;
  }

  /** Adds an entry of the append log, before any record. Its bytes must not change. */
  addEntry(entry: Buffer): void {
    for (const { key, start, bytes } of recordsOf(entry)) {
      this.#appended.set(key, { entry, start, bytes });
    }
  }

  /** Adds the record at a key, after those of lower keys. */
  add(key: Bytes, record: Bytes): void {
    if (this.#appended.size) {
      const name = nameOf(key);
      this.#passTo(name);
      const appended = this.#appended.get(name);
      if (appended && appended.bytes !== APPEND_LOG_IN_PLACE) return;
    }
    this.#take(key, record);
  }

  /** Ends the records. */
  end(): void {
    this.#passTo(undefined);
  }

  /** Passes on the records of the append log up to this key. */
  #passTo(name: string | undefined): void {
    this.#keys ??= [...this.#appended.keys()].sort();
    while (this.#passed < this.#keys.length) {
      const next = this.#keys[this.#passed]!;
      if (name !== undefined && next > name) return;
      this.#passed++;
      const { entry, start, bytes } = this.#appended.get(next)!;
      if (bytes === APPEND_LOG_GONE || bytes === APPEND_LOG_IN_PLACE) continue;
      const record = { buffer: entry, start, end: start + bytes };
      this.#take(bytesOf(Buffer.from(next, "latin1")), record);
    }
  }
}
