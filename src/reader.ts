/**
 * Lock-free reading: the same for a client on pages it cannot write and for the store itself.
 *
 * Everything read is believed only if the guard has not moved by more than one epoch since before
 * the first pointer was followed. Until then the bytes may be anything: the core and the decoder
 * bound what they follow, and a torn read is simply done again.
 */
import {
  GUARD_CLOSED,
  GUARD_SLACK,
  LEAF_MAX,
  NODE_ID,
  NODE_KEY_INFO,
  ID_BYTES_MAX,
  READER_SCRATCH,
  RETRY,
  SCAN_FROM_EXCLUSIVE,
  SCAN_REVERSE,
  SCRATCH_FROM,
  SCRATCH_KEY,
  SCRATCH_TO,
  VALUE_DATA,
  VALUE_VERSION,
} from "../assembly/layout.ts";
import type { Core } from "./core.ts";
import { Cursor } from "./cursor.ts";
import { findBlock, findCut } from "./cut.ts";
import { decodeRecord, TORN } from "./decode.ts";
import type { PluresError } from "./error.ts";
import { checkIds } from "./many.ts";
import { readId, writeBound, writeId } from "./ids.ts";
import { type Pages, viewBuffer } from "./pages.ts";
import { type Bounds, type Range, boundsOf } from "./range.ts";
import {
  EPOCH_WORD,
  BYTES_WORD,
  EXPIRES_WORD,
  BATCHES_WORD,
  MORE_WORD,
  GUARD_WORD,
  NODES_WORD,
  VALUES_WORD,
  ALL_BATCHES_WORD,
  BLOCK_FLAGS,
  COUNT_WORD,
} from "./reader-words.ts";
import { Shapes } from "./shapes.ts";
import { unreadable } from "./statuses.ts";

export interface Entry<T = unknown> {
  id: string;
  data: T;
}

/** A value and the number of the commit that made it. */
export interface Versioned<T = unknown> {
  data: T;
  version: number;
}

/** Asks the engine for what could not be read from the pages. @internal */
export interface Fallback {
  one(id: string): Versioned | undefined;
  many(ids: readonly string[]): unknown[];
}

/** Torn reads in a row before the engine is asked. What readers wait for lasts for a few stores. */
const TRIES_MAX = 256;
/** The same for several nodes at once, which take longer to read than others take to write. */
const MANY_TRIES_MAX = 16;
/** A list of so many nodes is read again if batches came in between, so many times. */
const WHOLE_NODES_MAX = 1024;
const WHOLE_TRIES_MAX = 64;
/** How often the engine is asked to finish what a reader waits for. */
const WAITS_MAX = 16;
const ANY_ID = "?";
/** Larger values are copied out first, so that the guard is checked before they are decoded. */
const COPY_BYTES_MIN = 0x8000;

/** @internal */
export class Reader {
  readonly #core: Core;
  readonly #pages: Pages;
  readonly #fallback: Fallback;
  readonly shapes: Shapes;
  /** Reads that were torn and done again. */
  retries = 0;
  /** The version of the value that was read last. */
  #version = 0;
  #ended: (() => PluresError) | undefined;
  #next: Reader | undefined;

  constructor(core: Core, pages: Pages, fallback: Fallback) {
    this.#core = core;
    this.#pages = pages;
    this.#fallback = fallback;
    this.shapes = new Shapes(pages);
  }

  /** The pages are about to go: iterations that are still going on continue in those of `next`. */
  moveTo(next: Reader): void {
    this.#next = next;
  }

  /** The pages are about to go: iterations that are still going on throw this error. */
  end(error: () => PluresError): void {
    this.#ended = error;
  }

  /** The value of `id`, or undefined. */
  get(id: string): unknown {
    return this.#read(id);
  }

  /** The value of `id` with its version, or undefined. */
  getWithVersion(id: string): Versioned | undefined {
    const data = this.#read(id);
    return data === undefined ? undefined : { data, version: this.#version };
  }

  #read(id: string): unknown {
    for (let tries = 0; tries < TRIES_MAX; tries++) {
      const keyInfo = writeId(this.#pages, READER_SCRATCH + SCRATCH_KEY, id);
      const address = this.#core.find(READER_SCRATCH, keyInfo) >>> 0;
      if (address === 0) {
        if (this.#held()) return undefined;
      } else if (address !== RETRY) {
        const value = this.#value(address);
        if (value !== TORN && this.#held()) return value;
      }
      this.retries++;
    }
    const reply = this.#fallback.one(id);
    this.#version = reply?.version ?? 0;
    return reply?.data;
  }

  has(id: string): boolean {
    for (let tries = 0; tries < TRIES_MAX; tries++) {
      const keyInfo = writeId(this.#pages, READER_SCRATCH + SCRATCH_KEY, id);
      const address = this.#core.find(READER_SCRATCH, keyInfo) >>> 0;
      const isThere = address !== 0 && address !== RETRY && !this.#isExpired();
      if (address !== RETRY && this.#held()) return isThere;
      this.retries++;
    }
    return this.#fallback.one(id) !== undefined;
  }

  /** The values of these ids at one moment, undefined where there is none. */
  getMany(ids: readonly string[]): unknown[] {
    checkIds(ids);
    for (let tries = 0; tries < MANY_TRIES_MAX; tries++) {
      const blocks = findCut(this.#core, this.#pages, ids);
      const found = blocks && this.#valuesOf(blocks);
      if (found) return found;
      this.retries++;
    }
    return this.#fallback.many(ids);
  }

  #valuesOf(blocks: readonly number[]): unknown[] | undefined {
    const found: unknown[] = [];
    for (const block of blocks) {
      const address = this.#core.dataOf(READER_SCRATCH, block) >>> 0;
      if (address === RETRY) return undefined;
      const value = address === 0 ? undefined : this.#value(address);
      if (value === TORN) return undefined;
      found.push(value);
    }
    return this.#held() ? found : undefined;
  }

  /** A copy of the block that holds an id's value and what it is made of, or undefined. */
  copyBlock(id: string): Buffer | undefined {
    const { words, bytes } = this.#pages;
    for (let tries = 0; tries < TRIES_MAX + WAITS_MAX; tries++) {
      if (tries >= TRIES_MAX) this.#fallback.one(ANY_ID);
      const block = findBlock(this.#core, this.#pages, id);
      const size = block === 0 || block === RETRY ? 0 : (words[block >>> 2]! >>> 0) & ~BLOCK_FLAGS;
      const isInside = size <= bytes.length - block;
      const copy = isInside ? Buffer.from(bytes.subarray(block, block + size)) : undefined;
      if (block !== RETRY && copy && this.#held()) return block === 0 ? undefined : copy;
      this.retries++;
    }
    throw unreadable();
  }

  count(): number {
    return Atomics.load(this.#pages.words, COUNT_WORD) >>> 0;
  }

  list(range?: Range): Entry[] {
    const bounds = boundsOf(range);
    for (let tries = 1; ; tries++) {
      const found: Entry[] = [];
      const cursor = new Cursor(bounds);
      const { words } = this.#pages;
      const batches = Atomics.load(words, ALL_BATCHES_WORD);
      while (!cursor.done) this.#chunk(cursor, found);
      const isWhole = cursor.batches === batches;
      if (isWhole || tries === WHOLE_TRIES_MAX || found.length > WHOLE_NODES_MAX) return found;
      this.retries++;
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
    const { words } = this.#pages;
    for (let tries = 0; tries < TRIES_MAX; tries++) {
      const count = this.#scan(cursor, LEAF_MAX);
      const more = words[MORE_WORD] !== 0;
      const found = Array.from({ length: count }, (_, i) => this.#id(words[NODES_WORD + i]! >>> 0));
      if (!(words[EPOCH_WORD]! & GUARD_CLOSED) && this.#held()) {
        const ids = found as string[];
        if (count) cursor.pass(ids[count - 1]!);
        cursor.done = !more;
        return ids;
      }
      this.retries++;
    }
    throw unreadable();
  }

  /** Adds the next nodes of the range, those of one leaf at most, and moves the cursor. */
  #chunk(cursor: Cursor, found: Entry[]): void {
    if (this.#next) return this.#next.#chunk(cursor, found);
    if (this.#ended) throw this.#ended();
    const { words } = this.#pages;
    for (let tries = 0; tries < TRIES_MAX; tries++) {
      const wanted = Math.min(cursor.left, LEAF_MAX);
      const count = this.#scan(cursor, wanted);
      const more = words[MORE_WORD] !== 0;
      if (words[EPOCH_WORD]! & GUARD_CLOSED || !this.#held()) {
        this.retries++;
        continue;
      }
      cursor.batches = words[BATCHES_WORD]!;
      const before = found.length;
      const read = this.#readNodes(count, cursor, found);
      cursor.left -= found.length - before;
      if (read === count && (!more || cursor.left === 0)) cursor.done = true;
      if (read > 0 || count === 0) return;
      this.retries++;
    }
    this.#askFor(cursor, found);
  }

  #scan(cursor: Cursor, wanted: number): number {
    const fromInfo = writeBound(this.#pages, READER_SCRATCH + SCRATCH_FROM, cursor.from);
    const toInfo = writeBound(this.#pages, READER_SCRATCH + SCRATCH_TO, cursor.to);
    const exclusive = cursor.fromExclusive ? SCAN_FROM_EXCLUSIVE : 0;
    const flags = exclusive | (cursor.reverse ? SCAN_REVERSE : 0);
    return this.#core.scan(READER_SCRATCH, fromInfo, toInfo, flags, wanted);
  }

  /** Reads scanned nodes as long as the guard holds: how many were read. */
  #readNodes(count: number, cursor: Cursor, found: Entry[]): number {
    for (let i = 0; i < count; i++) {
      const node = this.#pages.words[NODES_WORD + i]! >>> 0;
      const id = this.#id(node);
      if (id === undefined) return i;
      const value = this.#pages.words[VALUES_WORD + i]! >>> 0;
      const address = this.#core.dataOf(READER_SCRATCH, value) >>> 0;
      if (address === RETRY) return i;
      const data = address === 0 ? undefined : this.#value(address);
      if (data === TORN || !this.#held()) return i;
      // A node without a value is deleted: about to leave the tree, or kept for merging.
      if (data !== undefined) found.push({ id, data });
      cursor.pass(id);
    }
    return count;
  }

  /** The id at a node, or undefined when these cannot be a node's bytes. */
  #id(node: number): string | undefined {
    if (node < READER_SCRATCH + NODE_ID || node > this.#pages.bytes.length - ID_BYTES_MAX * 2) {
      return undefined;
    }
    const keyInfo = this.#pages.words[(node + NODE_KEY_INFO) >>> 2]! >>> 0;
    return keyInfo >>> 1 > ID_BYTES_MAX ? undefined : readId(this.#pages, node + NODE_ID, keyInfo);
  }

  /** The node behind the cursor keeps being torn: its id is short enough, its data is asked for. */
  #askFor(cursor: Cursor, found: Entry[]): void {
    for (let tries = 0; tries < WAITS_MAX; tries++) {
      // Its answer says that the engine is through with what it was at, or that it is gone.
      this.#fallback.one(ANY_ID);
      const count = this.#scan(cursor, 1);
      if (this.#pages.words[EPOCH_WORD]! & GUARD_CLOSED) continue;
      const id = count ? this.#id(this.#pages.words[NODES_WORD]! >>> 0) : undefined;
      if (!this.#held()) continue;
      cursor.batches = -1;
      if (id === undefined) {
        cursor.done = this.#pages.words[MORE_WORD] === 0;
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

  /** Decodes the data at `address`, of the length that the core just told; expired: undefined. */
  #value(address: number): unknown {
    if (this.#isExpired()) return undefined;
    const { words } = this.#pages;
    const version = (address - VALUE_DATA + VALUE_VERSION) >>> 2;
    this.#version = (words[version]! >>> 0) + (words[version + 1]! >>> 0) * 2 ** 32;
    const bytes = this.#pages.words[BYTES_WORD]!;
    if (bytes < COPY_BYTES_MIN) return decodeRecord(this.#pages, this.shapes, address, bytes);
    const copy = Buffer.allocUnsafeSlow(bytes);
    this.#pages.bytes.copy(copy, 0, address, address + bytes);
    return this.#held() ? decodeRecord(viewBuffer(copy), this.shapes, 0, bytes) : TORN;
  }

  /** Whether the value that the core just found has expired. */
  #isExpired(): boolean {
    // Few values expire: without a high word it is 0, which is never.
    if (this.#pages.words[EXPIRES_WORD + 1] === 0) return false;
    return this.#pages.view.getFloat64(EXPIRES_WORD * 4, true) <= Date.now();
  }

  /** SYNC POINT: guard. Loaded after the bytes were read. */
  #held(): boolean {
    const { words } = this.#pages;
    return (Atomics.load(words, GUARD_WORD) - words[EPOCH_WORD]!) >>> 0 <= GUARD_SLACK;
  }
}
