/**
 * Reading the records of a directory whose log is not folded: in the order of their keys, each as
 * the log or its own place has it, whichever is later (`disk-log.ts`).
 */
import { APPEND_LOG_GONE, APPEND_LOG_IN_PLACE } from "../../assembly/layout/disk.ts";
import { type Bytes, bytesOf, nameOf } from "./byte-range.ts";
import { recordsOf } from "./append-log-entry.ts";

/** Takes a record that counts. */
export type Take = (key: Bytes, record: Bytes) => void;

interface Logged {
  entry: Buffer;
  start: number;
  bytes: number;
}

export class LatestRecords {
  readonly #take: Take;
  readonly #logged = new Map<string, Logged>();
  /** The keys of the log, in order, and how many of them have had their turn. */
  #keys: string[] | undefined;
  #passed = 0;

  /** `take` gets the records, in the order of their keys. */
  constructor(take: Take) {
    this.#take = take;
  }

  /** An entry of the log: before any record. The bytes stay as they are. */
  addEntry(entry: Buffer): void {
    for (const { key, start, bytes } of recordsOf(entry)) {
      this.#logged.set(key, { entry, start, bytes });
    }
  }

  /** A record in its own place: after those of lower keys. */
  add(key: Bytes, record: Bytes): void {
    if (this.#logged.size) {
      const name = nameOf(key);
      this.#passTo(name);
      const logged = this.#logged.get(name);
      if (logged && logged.bytes !== APPEND_LOG_IN_PLACE) return;
    }
    this.#take(key, record);
  }

  /** There are no more. */
  end(): void {
    this.#passTo(undefined);
  }

  /** What the log has of the keys up to this one. */
  #passTo(name: string | undefined): void {
    this.#keys ??= [...this.#logged.keys()].sort();
    while (this.#passed < this.#keys.length) {
      const next = this.#keys[this.#passed]!;
      if (name !== undefined && next > name) return;
      this.#passed++;
      const { entry, start, bytes } = this.#logged.get(next)!;
      if (bytes === APPEND_LOG_GONE || bytes === APPEND_LOG_IN_PLACE) continue;
      const record = { buffer: entry, start, end: start + bytes };
      this.#take(bytesOf(Buffer.from(next, "latin1")), record);
    }
  }
}
