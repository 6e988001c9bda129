/**
 * Ordered reading: lists, a leaf of the tree at a time.
 *
 * A scan finds nodes and values of one instant; `leaf-reader.ts` makes entries of them.
 */
import { EPOCH_LOCKED } from "../../assembly/layout/heap.ts";
import { LEAF_MAX, SCAN_FROM_EXCLUSIVE, SCAN_REVERSE } from "../../assembly/layout/indexes.ts";
import { SCRATCH_FROM, SCRATCH_TO } from "../../assembly/layout/memory.ts";
import { RETRY } from "../../assembly/layout/status.ts";
import { STORE_BATCHES } from "../../assembly/layout/store.ts";
import { idAt, writeBound } from "../codec/ids.ts";
import { type Bounds, type Range, boundsOf } from "../codec/range.ts";
import type { PluresError } from "../support/error.ts";
import { ANY_ID, type Entry, type Fallback, TRIES_MAX, WAITS_MAX, unreadable } from "./entry.ts";
import { LeafReader } from "./leaf-reader.ts";
import { RangeCursor } from "./range-cursor.ts";
import type { RecordCache } from "./record-cache.ts";
import type { ValueReader } from "./value-reader.ts";
import { loadWord } from "../memory/load-word.ts";

/** A list of so many nodes is read again if batches came in between, so many times. */
const WHOLE_NODES_MAX = 1024;
const WHOLE_TRIES_MAX = 64;

/** @internal */
export class RangeReader {
  readonly #values: ValueReader;
  readonly #leaves: LeafReader;
  readonly #fallback: Fallback;
  #ended: (() => PluresError) | undefined;
  #next: RangeReader | undefined;

  constructor(values: ValueReader, cache: RecordCache, fallback: Fallback) {
    this.#values = values;
    this.#leaves = new LeafReader(values, cache);
    this.#fallback = fallback;
  }

  moveTo(next: RangeReader): void {
    this.#next = next;
  }

  end(error: () => PluresError): void {
    this.#ended = error;
  }

  list(range?: Range): Entry[] {
    const bounds = boundsOf(range);
    for (let tries = 1; ; tries++) {
      const found: Entry[] = [];
      const cursor = new RangeCursor(bounds);
      const { words } = this.#values.pages;
      const batches = loadWord(words, STORE_BATCHES >>> 2);
      // Each chunk moves the cursor on, or throws.
      while (!cursor.done) this.#chunk(cursor, found);
      const isWhole = cursor.batches === batches;
      if (isWhole || tries === WHOLE_TRIES_MAX || found.length > WHOLE_NODES_MAX) return found;
      this.#values.retries++;
    }
  }

  *entries(range?: Range): Generator<Entry, void, undefined> {
    const cursor = new RangeCursor(boundsOf(range));
    while (!cursor.done) {
      const found: Entry[] = [];
      this.#chunk(cursor, found);
      yield* found;
    }
  }

  /** The ids of a range, also of deleted nodes that the store retains for merging. */
  *ids(bounds: Bounds): Generator<string, void, undefined> {
    const cursor = new RangeCursor(bounds);
    const idsOf = (count: number) =>
      Array.from({ length: count }, (_, index) => this.#idOf(index) as string);
    while (!cursor.done) yield* this.#nextLeaf(cursor, idsOf);
  }

  /** The ids of the nodes of a range. No data is read. */
  *keys(range?: Range): Generator<string, void, undefined> {
    const cursor = new RangeCursor(boundsOf(range));
    while (!cursor.done) yield* this.#liveIds(cursor);
  }

  #liveIds(cursor: RangeCursor): string[] {
    if (this.#next) return this.#next.#liveIds(cursor);
    const ids = this.#nextLeaf(cursor, (found) => {
      const live: string[] = [];
      for (let i = 0; i < found; i++) if (this.#isLive(i)) live.push(this.#idOf(i)!);
      return live;
    });
    if (ids.length > cursor.left) ids.length = cursor.left;
    cursor.left -= ids.length;
    if (cursor.left === 0) cursor.done = true;
    return ids;
  }

  /** The number of nodes in the bounds, looked at one by one: some may have expired. */
  count(bounds: Bounds): number {
    const cursor = new RangeCursor(bounds);
    let count = 0;
    while (!cursor.done && count < bounds.limit) {
      count += this.#nextLeaf(cursor, (found) => this.#countLive(found));
    }
    return Math.min(count, bounds.limit);
  }

  #countLive(found: number): number {
    let count = 0;
    for (let i = 0; i < found; i++) if (this.#isLive(i)) count++;
    return count;
  }

  /** Whether the `index`-th node of the scan has data. */
  #isLive(index: number): boolean {
    const values = this.#values;
    const value = values.pages.words[values.at.values + index]! >>> 0;
    const address = values.core.dataOf(values.scratch, value) >>> 0;
    return address !== 0 && address !== RETRY && !values.isExpired();
  }

  /** What `read` makes of the next nodes of the range, those of one leaf at most; moves the cursor. */
  #nextLeaf<Result>(cursor: RangeCursor, read: (count: number) => Result): Result {
    if (this.#ended) throw this.#ended();
    for (let tries = 0; tries < TRIES_MAX + WAITS_MAX; tries++) {
      if (tries >= TRIES_MAX) this.#fallback.one(ANY_ID);
      const count = this.#scan(cursor, LEAF_MAX);
      const more = this.#hasMore();
      const last = count ? this.#idOf(count - 1) : undefined;
      const result = read(count);
      if (this.#isScanValid()) {
        if (last !== undefined) cursor.pass(last);
        cursor.done = !more;
        return result;
      }
      this.#values.retries++;
    }
    throw unreadable();
  }

  /** Adds the next nodes of the range, those of one leaf at most, and moves the cursor. */
  #chunk(cursor: RangeCursor, found: Entry[]): void {
    if (this.#next) return this.#next.#chunk(cursor, found);
    if (this.#ended) throw this.#ended();
    const values = this.#values;
    for (let tries = 0; tries < TRIES_MAX; tries++) {
      const count = this.#scan(cursor, Math.min(cursor.left, LEAF_MAX));
      const more = this.#hasMore();
      if (!this.#isScanValid()) {
        values.retries++;
        continue;
      }
      cursor.batches = values.pages.words[values.at.batches]!;
      const before = found.length;
      const read = this.#leaves.read(count, cursor, found);
      cursor.left -= found.length - before;
      if (read === count && (!more || cursor.left === 0)) cursor.done = true;
      if (read > 0 || count === 0) return;
      values.retries++;
    }
    this.#askFor(cursor, found);
  }

  /** The node behind the cursor is torn each time: its id is short enough, the engine has its data. */
  #askFor(cursor: RangeCursor, found: Entry[]): void {
    for (let tries = 0; tries < WAITS_MAX; tries++) {
      // The answer means that the engine has finished what it was doing, or that it is gone.
      this.#fallback.one(ANY_ID);
      const count = this.#scan(cursor, 1);
      const more = this.#hasMore();
      const id = count ? this.#idOf(0) : undefined;
      if (!this.#isScanValid()) continue;
      cursor.batches = -1;
      if (id === undefined) {
        cursor.done = !more;
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

  #scan(cursor: RangeCursor, wanted: number): number {
    const { core, pages, scratch } = this.#values;
    const fromInfo = writeBound(pages, scratch + SCRATCH_FROM, cursor.from);
    const toInfo = writeBound(pages, scratch + SCRATCH_TO, cursor.to);
    const exclusive = cursor.fromExclusive ? SCAN_FROM_EXCLUSIVE : 0;
    const flags = exclusive | (cursor.reverse ? SCAN_REVERSE : 0);
    return core.scan(scratch, fromInfo, toInfo, flags, wanted);
  }

  /** Whether the range has more nodes than were scanned. */
  #hasMore(): boolean {
    return this.#values.pages.words[this.#values.at.more] !== 0;
  }

  /** The id of the `index`-th node; undefined when its bytes make no sense. */
  #idOf(index: number): string | undefined {
    const { pages, at } = this.#values;
    return idAt(pages, pages.words[at.nodes + index]! >>> 0);
  }

  /** Whether what was scanned, and read since, counts. */
  #isScanValid(): boolean {
    const { pages, at } = this.#values;
    return !(pages.words[at.epoch]! & EPOCH_LOCKED) && this.#values.isValid();
  }
}
