/**
 * Reads the latest records of a directory, in the order of their keys. The append log may have a
 * later record of a key than the key itself.
 */
import { APPEND_LOG_GONE, APPEND_LOG_IN_PLACE } from "../../assembly/layout/disk.ts";
import { type Bytes, nameOf } from "./byte-range.ts";
import { recordsOf } from "./append-log-entry.ts";

/** Receives a latest record. */
export type Take = (key: Bytes, record: Bytes) => void;

export class LatestRecords {
  readonly #take: Take;
  readonly #entries: Buffer[] = [];
  /** By key, the number of its latest record in the append log: three numbers of `#places`. */
  readonly #appended = new Map<string, number>();
  /** Of each record of the append log: its entry, its start there, and its length. */
  readonly #places: number[] = [];
  /** The keys of the append log, in order, and the number of those that are passed. */
  #keys: string[] | undefined;
  #passed = 0;

  /** `take` receives the records, in the order of their keys. */
  constructor(take: Take) {
    this.#take = take;
  }

  /** Adds an entry of the append log, before any record. Its bytes must not change. */
  addEntry(entry: Buffer): void {
    const number = this.#entries.push(entry) - 1;
    for (const { key, start, bytes } of recordsOf(entry)) {
      this.#appended.set(key, this.#places.length);
      // Numbers instead of objects: there may be a hundred thousand.
      this.#places.push(number, start, bytes);
    }
  }

  /** Adds the record at a key, after those of lower keys, or after all of those. */
  add(key: Bytes, record: Bytes): void {
    if (this.#appended.size) {
      const name = nameOf(key);
      this.#passTo(name);
      const at = this.#appended.get(name);
      if (at !== undefined && this.#places[at + 2] !== APPEND_LOG_IN_PLACE) return;
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
    const places = this.#places;
    while (this.#passed < this.#keys.length) {
      const next = this.#keys[this.#passed]!;
      if (name !== undefined && next > name) return;
      this.#passed++;
      const at = this.#appended.get(next)!;
      const [start, bytes] = [places[at + 1]!, places[at + 2]!];
      if (bytes === APPEND_LOG_GONE || bytes === APPEND_LOG_IN_PLACE) continue;
      const buffer = this.#entries[places[at]!]!;
      // A record comes after its key.
      this.#take(
        { buffer, start: start - next.length, end: start },
        { buffer, start, end: start + bytes },
      );
    }
  }
}
