/**
 * Lock-free reading: the same for a client on pages it cannot write and for the store itself.
 *
 * Everything read is believed only if the guard has not moved by more than one epoch since before
 * the first pointer was followed. Until then the bytes may be anything: the core and the decoder
 * bound what they follow, and a torn read is simply done again.
 */
import { READER_SCRATCH, SCRATCH_KEY } from "../../assembly/layout/memory.ts";
import { RETRY } from "../../assembly/layout/status.ts";
import type { Core } from "../memory/core.ts";
import { findBlock, findCut, checkIds } from "./snapshot.ts";
import { TORN } from "../codec/decode.ts";
import type { PluresError } from "../support/error.ts";
import { writeId } from "../codec/ids.ts";
import { Known } from "./record-cache.ts";
import type { KnownRecord } from "./cached-record.ts";
import { Lister } from "./range-reader.ts";
import { type NodeMeta, readMeta } from "./node-meta.ts";
import type { Pages } from "../memory/pages.ts";
import type { Bounds, Range } from "../codec/range.ts";
import { encodeRaw } from "../codec/raw.ts";
import { BLOCK_FLAGS, COUNT_WORD, EXPIRES_FROM_WORD } from "./result-words.ts";
import { decoded } from "../codec/decode-record.ts";
import { ownValue, type Shapes } from "../codec/shapes.ts";
import { Values } from "./value-reader.ts";
import { type Entry, type Fallback, type Versioned, unreadable } from "./entry.ts";

/** Torn reads in a row before the engine is asked. What readers wait for lasts for a few stores. */
const TRIES_MAX = 256;
/** The same for several nodes at once, which take longer to read than others take to write. */
const MANY_TRIES_MAX = 16;
/** How often the engine is asked to finish what a reader waits for. */
const WAITS_MAX = 16;
const ANY_ID = "?";

/** @internal */
export class Reader {
  readonly #values: Values;
  readonly #known: Known;
  readonly #lister: Lister;
  readonly #fallback: Fallback;

  /** @param cacheBytes for records that were read before: 0: none are kept */
  constructor(core: Core, pages: Pages, fallback: Fallback, cacheBytes: number) {
    this.#values = new Values(core, pages);
    this.#known = new Known(pages, cacheBytes);
    this.#lister = new Lister(this.#values, this.#known, fallback);
    this.#fallback = fallback;
  }

  /** Reads that were torn and done again. */
  get retries(): number {
    return this.#values.retries;
  }

  get shapes(): Shapes {
    return this.#values.shapes;
  }

  /** The pages are about to go: iterations that are still going on continue in those of `next`. */
  moveTo(next: Reader): void {
    this.#lister.moveTo(next.#lister);
  }

  /** The pages are about to go: iterations that are still going on throw this error. */
  end(error: () => PluresError): void {
    this.#lister.end(error);
  }

  /** The value of `id`, or undefined. */
  get(id: string): unknown {
    const known = this.#known.of(id);
    if (known !== undefined && this.#known.isCurrent(known)) return known.copy();
    return this.#findData(id, known)?.data;
  }

  /** The value of `id` with its version, or undefined. */
  getWithVersion(id: string): Versioned | undefined {
    const known = this.#known.of(id);
    if (known === undefined || !this.#known.isCurrent(known)) return this.#findData(id, known);
    return { data: known.copy(), version: known.version };
  }

  /**
   * The value of `id`, which just changed, with its version, or undefined. What is kept of it is
   * older, and keeping each change would only push out what is read again.
   */
  getChanged(id: string): Versioned | undefined {
    const values = this.#values;
    for (let tries = 0; tries < TRIES_MAX; tries++) {
      const address = this.#find(id);
      const version = address > RETRY ? values.version() : 0;
      const data = this.#decode(address, tries);
      if (data !== TORN && values.isValid())
        return data === undefined ? undefined : { data, version };
      values.retries++;
    }
    return this.#fallback.one(id);
  }

  #findData(id: string, known: KnownRecord | undefined): Versioned | undefined {
    const values = this.#values;
    for (let tries = 0; tries < TRIES_MAX; tries++) {
      const address = this.#find(id);
      const version = address > RETRY ? values.version() : 0;
      if (version && version === known?.version) {
        if (values.isValid()) return this.#renewed(known);
      } else {
        const data = this.#decode(address, tries);
        if (data !== TORN && values.isValid()) return this.#found(id, data, version);
      }
      values.retries++;
    }
    return this.#fallback.one(id);
  }

  /** What was torn once is copied before it is decoded: decoding takes longer. */
  #decode(address: number, tries: number): unknown {
    if (address <= RETRY) return address ? TORN : undefined;
    return tries ? this.#values.decodeCopy(address) : this.#values.decode(address);
  }

  #renewed(known: KnownRecord): Versioned {
    this.#known.renew(known);
    return { data: known.copy(), version: known.version };
  }

  #found(id: string, data: unknown, version: number): Versioned | undefined {
    if (data === undefined) return undefined;
    if (decoded.shape) this.#known.keep(id, decoded.shape, data as object, version);
    return { data, version };
  }

  /** One field of `id`, or undefined. The others are not decoded. */
  getField(id: string, name: string): unknown {
    const known = this.#known.of(id);
    if (known !== undefined && this.#known.isCurrent(known)) return knownField(known, name);
    const values = this.#values;
    for (let tries = 0; tries < TRIES_MAX; tries++) {
      const address = this.#find(id);
      const isKnown = address > RETRY && known !== undefined && values.version() === known.version;
      let value: unknown = address === RETRY ? TORN : undefined;
      if (isKnown) value = knownField(known, name);
      else if (address > RETRY) value = values.decodeField(address, name);
      if (value !== TORN && values.isValid()) {
        if (isKnown) this.#known.renew(known);
        return value;
      }
      values.retries++;
    }
    const data: unknown = this.#fallback.one(id)?.data;
    return fieldOf(data, name);
  }

  /** The encoded bytes of `id`'s value, or undefined. */
  getRaw(id: string): Uint8Array | undefined {
    const values = this.#values;
    for (let tries = 0; tries < TRIES_MAX; tries++) {
      const address = this.#find(id);
      if (address === 0 || (address > RETRY && values.isExpired())) {
        if (values.isValid()) return undefined;
      } else if (address !== RETRY) {
        const raw = values.raw(address);
        if (raw) return raw;
      }
      values.retries++;
    }
    const found = this.#fallback.one(id);
    return found && encodeRaw(found.data);
  }

  has(id: string): boolean {
    const known = this.#known.of(id);
    if (known !== undefined && this.#known.isCurrent(known)) return true;
    const values = this.#values;
    for (let tries = 0; tries < TRIES_MAX; tries++) {
      const address = this.#find(id);
      const isThere = address > RETRY && !values.isExpired();
      if (address !== RETRY && values.isValid()) return isThere;
      values.retries++;
    }
    return this.#fallback.one(id) !== undefined;
  }

  /** The values of these ids at one moment, undefined where there is none. */
  getMany(ids: readonly string[]): unknown[] {
    checkIds(ids);
    for (let tries = 0; tries < MANY_TRIES_MAX; tries++) {
      const blocks = findCut(this.#values.core, this.#values.pages, ids);
      const found = blocks && this.#valuesOf(blocks);
      if (found) return found;
      this.#values.retries++;
    }
    return this.#fallback.many(ids);
  }

  #valuesOf(blocks: readonly number[]): unknown[] | undefined {
    const values = this.#values;
    const found: unknown[] = [];
    for (const block of blocks) {
      const address = values.core.dataOf(READER_SCRATCH, block) >>> 0;
      if (address === RETRY) return undefined;
      const value = address === 0 ? undefined : values.decode(address);
      if (value === TORN) return undefined;
      found.push(value);
    }
    return values.isValid() ? found : undefined;
  }

  /** A copy of the block that holds an id's value and what it is made of, or undefined. */
  copyBlock(id: string): Buffer | undefined {
    const { core, pages } = this.#values;
    const { words, bytes } = pages;
    for (let tries = 0; tries < TRIES_MAX + WAITS_MAX; tries++) {
      if (tries >= TRIES_MAX) this.#fallback.one(ANY_ID);
      const block = findBlock(core, pages, id);
      const size = block === 0 || block === RETRY ? 0 : (words[block >>> 2]! >>> 0) & ~BLOCK_FLAGS;
      const isInside = size <= bytes.length - block;
      const copy = isInside ? Buffer.from(bytes.subarray(block, block + size)) : undefined;
      if (block !== RETRY && copy && this.#values.isValid()) return block === 0 ? undefined : copy;
      this.#values.retries++;
    }
    throw unreadable();
  }

  /** What the node is made of, or undefined. */
  meta(id: string): NodeMeta | undefined {
    const block = this.copyBlock(id);
    return block && readMeta(block, this.#values.pages, this.#values.shapes);
  }

  count(): number {
    const { words } = this.#values.pages;
    const from = Atomics.load(words, EXPIRES_FROM_WORD) >>> 0;
    // Some that are counted may have expired and not be swept yet.
    if (from && from * 1000 <= Date.now()) return this.#lister.count();
    return Atomics.load(words, COUNT_WORD) >>> 0;
  }

  list(range?: Range): Entry[] {
    return this.#lister.list(range);
  }

  entries(range?: Range): Generator<Entry, void, undefined> {
    return this.#lister.entries(range);
  }

  /** The ids of a range, those of nodes that are kept for merging only among them. */
  ids(bounds: Bounds): Generator<string, void, undefined> {
    return this.#lister.ids(bounds);
  }

  /** As the core's `find` answers. */
  #find(id: string): number {
    const { core, pages } = this.#values;
    return core.find(READER_SCRATCH, writeId(pages, READER_SCRATCH + SCRATCH_KEY, id)) >>> 0;
  }
}

function knownField({ shape, record }: KnownRecord, name: string): unknown {
  return shape.places.has(name) ? ownValue((record as Record<string, unknown>)[name]) : undefined;
}

function fieldOf(data: unknown, name: string): unknown {
  const isObject = Object.getPrototypeOf(data ?? 0) === Object.prototype;
  return isObject && Object.hasOwn(data as object, name)
    ? (data as Record<string, unknown>)[name]
    : undefined;
}
