/**
 * Ordered reading: lists, a leaf of the tree at a time.
 *
 * A scan finds nodes and values of one moment; `leaf-reader.ts` makes entries of them.
 */
import { EPOCH_LOCKED } from "../../assembly/layout/heap.ts";
import { LEAF_MAX, SCAN_FROM_EXCLUSIVE, SCAN_REVERSE } from "../../assembly/layout/indexes.ts";
import { READER_SCRATCH, SCRATCH_FROM, SCRATCH_TO } from "../../assembly/layout/memory.ts";
import { RETRY } from "../../assembly/layout/status.ts";
import { Cursor } from "./range-cursor.ts";
import type { PluresError } from "../support/error.ts";
import { idAt, writeBound } from "../codec/ids.ts";
import type { Known } from "./record-cache.ts";
import { LeafReader } from "./leaf-reader.ts";
import { type Bounds, type Range, boundsOf } from "../codec/range.ts";
import {
  ALL_BATCHES_WORD,
  BATCHES_WORD,
  EPOCH_WORD,
  MORE_WORD,
  NODES_WORD,
  VALUES_WORD,
} from "./result-words.ts";
import type { Values } from "./value-reader.ts";
import { type Entry, type Fallback, unreadable } from "./entry.ts";

/** Torn reads in a row before the engine is asked. */
const TRIES_MAX = 256;
/** A list of so many nodes is read again if batches came in between, so many times. */
const WHOLE_NODES_MAX = 1024;
const WHOLE_TRIES_MAX = 64;
/** How often the engine is asked to finish what a reader waits for. */
const WAITS_MAX = 16;
const ANY_ID = "?";

/** @internal */
export class Lister {
  readonly #values: Values;
  readonly #leaves: LeafReader;
  readonly #fallback: Fallback;
  #ended: (() => PluresError) | undefined;
  #next: Lister | undefined;

  constructor(values: Values, known: Known, fallback: Fallback) {
    this.#values = values;
    this.#leaves = new LeafReader(values, known);
    this.#fallback = fallback;
  }

  moveTo(next: Lister): void {
    this.#next = next;
  }

  end(error: () => PluresError): void {
    this.#ended = error;
  }

  list(range?: Range): Entry[] {
    const bounds = boundsOf(range);
    for (let tries = 1; ; tries++) {
      const found: Entry[] = [];
      const cursor = new Cursor(bounds);
      const { words } = this.#values.pages;
      const batches = Atomics.load(words, ALL_BATCHES_WORD);
      while (!cursor.done) this.#chunk(cursor, found);
      const isWhole = cursor.batches === batches;
      if (isWhole || tries === WHOLE_TRIES_MAX || found.length > WHOLE_NODES_MAX) return found;
      this.#values.retries++;
    }
  }

  *entries(range?: Range): Generator<Entry, void, undefined> {
    const cursor = new Cursor(boundsOf(range));
    while (!cursor.done) {
      const found: Entry[] = [];
      this.#chunk(cursor, found);
      yield* found;
    }
  }

  /** The ids of a range, those of nodes that are kept for merging only among them. */
  *ids(bounds: Bounds): Generator<string, void, undefined> {
    const cursor = new Cursor(bounds);
    while (!cursor.done) yield* this.#idChunk(cursor);
  }

  /** The next ids of the range, those of one leaf at most; moves the cursor. */
  #idChunk(cursor: Cursor): string[] {
    if (this.#ended) throw this.#ended();
    const { pages } = this.#values;
    const { words } = pages;
    for (let tries = 0; tries < TRIES_MAX; tries++) {
      const count = this.#scan(cursor, LEAF_MAX);
      const more = words[MORE_WORD] !== 0;
      const idOf = (_: unknown, i: number) => idAt(pages, words[NODES_WORD + i]! >>> 0);
      const found = Array.from({ length: count }, idOf);
      if (!(words[EPOCH_WORD]! & EPOCH_LOCKED) && this.#values.isValid()) {
        const ids = found as string[];
        if (count) cursor.pass(ids[count - 1]!);
        cursor.done = !more;
        return ids;
      }
      this.#values.retries++;
    }
    throw unreadable();
  }

  /** How many nodes there are, looked at one by one: some may have expired. */
  count(): number {
    const cursor = new Cursor(boundsOf());
    let count = 0;
    while (!cursor.done) count += this.#countChunk(cursor);
    return count;
  }

  #countChunk(cursor: Cursor): number {
    const { core, pages } = this.#values;
    for (let tries = 0; tries < TRIES_MAX + WAITS_MAX; tries++) {
      if (tries >= TRIES_MAX) this.#fallback.one(ANY_ID);
      const found = this.#scan(cursor, LEAF_MAX);
      const more = pages.words[MORE_WORD] !== 0;
      const last = found ? idAt(pages, pages.words[NODES_WORD + found - 1]! >>> 0) : undefined;
      let count = 0;
      for (let i = 0; i < found; i++) {
        const address = core.dataOf(READER_SCRATCH, pages.words[VALUES_WORD + i]! >>> 0) >>> 0;
        if (address !== 0 && address !== RETRY && !this.#values.isExpired()) count++;
      }
      if (!(pages.words[EPOCH_WORD]! & EPOCH_LOCKED) && this.#values.isValid()) {
        if (last !== undefined) cursor.pass(last);
        cursor.done = !more;
        return count;
      }
      this.#values.retries++;
    }
    throw unreadable();
  }

  /** Adds the next nodes of the range, those of one leaf at most, and moves the cursor. */
  #chunk(cursor: Cursor, found: Entry[]): void {
    if (this.#next) return this.#next.#chunk(cursor, found);
    if (this.#ended) throw this.#ended();
    const { words } = this.#values.pages;
    for (let tries = 0; tries < TRIES_MAX; tries++) {
      const wanted = Math.min(cursor.left, LEAF_MAX);
      const count = this.#scan(cursor, wanted);
      const more = words[MORE_WORD] !== 0;
      if (words[EPOCH_WORD]! & EPOCH_LOCKED || !this.#values.isValid()) {
        this.#values.retries++;
        continue;
      }
      cursor.batches = words[BATCHES_WORD]!;
      const before = found.length;
      const read = this.#leaves.read(count, cursor, found);
      cursor.left -= found.length - before;
      if (read === count && (!more || cursor.left === 0)) cursor.done = true;
      if (read > 0 || count === 0) return;
      this.#values.retries++;
    }
    this.#askFor(cursor, found);
  }

  #scan(cursor: Cursor, wanted: number): number {
    const fromInfo = writeBound(this.#values.pages, READER_SCRATCH + SCRATCH_FROM, cursor.from);
    const toInfo = writeBound(this.#values.pages, READER_SCRATCH + SCRATCH_TO, cursor.to);
    const exclusive = cursor.fromExclusive ? SCAN_FROM_EXCLUSIVE : 0;
    const flags = exclusive | (cursor.reverse ? SCAN_REVERSE : 0);
    return this.#values.core.scan(READER_SCRATCH, fromInfo, toInfo, flags, wanted);
  }

  /** The node behind the cursor keeps being torn: its id is short enough, its data is asked for. */
  #askFor(cursor: Cursor, found: Entry[]): void {
    const { pages } = this.#values;
    for (let tries = 0; tries < WAITS_MAX; tries++) {
      // Its answer says that the engine is through with what it was at, or that it is gone.
      this.#fallback.one(ANY_ID);
      const count = this.#scan(cursor, 1);
      if (pages.words[EPOCH_WORD]! & EPOCH_LOCKED) continue;
      const id = count ? idAt(pages, pages.words[NODES_WORD]! >>> 0) : undefined;
      if (!this.#values.isValid()) continue;
      cursor.batches = -1;
      if (id === undefined) {
        cursor.done = pages.words[MORE_WORD] === 0;
        return;
      }
      const reply = this.#fallback.one(id);
      cursor.pass(id);
      if (reply === undefined) return;
      found.push({ id, data: reply.data });
      cursor.left--;
      cursor.done = cursor.left === 0;
      return;
    }
    throw unreadable();
  }
}
