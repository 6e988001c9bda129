/**
 * Lock-free reading, for a client on pages that it cannot write and for the store itself.
 *
 * A result counts only if the epoch has advanced by one at most since before the first pointer was
 * followed. Until then the bytes may be anything: the core and the decoder bound what they follow,
 * and a torn read is repeated.
 */
import { BLOCK_FREE, BLOCK_PREVIOUS_FREE } from "../../assembly/layout/heap.ts";
import { RETRY } from "../../assembly/layout/status.ts";
import { STORE_EXPIRES_FROM, STORE_NODE_COUNT } from "../../assembly/layout/store.ts";
import { TORN } from "../codec/decode.ts";
import { type Bounds, type Range, boundsOf } from "../codec/range.ts";
import { encodeRaw } from "../codec/raw.ts";
import { ownValue, type Shapes } from "../codec/shapes.ts";
import { loadWord } from "../memory/load-word.ts";
import type { MemoryAccess } from "../memory/store-memory.ts";
import type { PluresError } from "../support/error.ts";
import {
  ANY_ID,
  type Entry,
  type Fallback,
  TRIES_MAX,
  type Versioned,
  WAITS_MAX,
  unreadable,
} from "./entry.ts";
import { type NodeMeta, readMeta } from "./node-meta.ts";
import { RangeReader } from "./range-reader.ts";
import { type CachedRecord, RecordCache } from "./record-cache.ts";
import { checkIds, findBlock, findSnapshot } from "./snapshot.ts";
import { ValueReader } from "./value-reader.ts";

/** Torn snapshots in a row before the engine is asked: one takes longer to read than a write does. */
const SNAPSHOT_TRIES_MAX = 16;
/** A block's header has these beside its size. */
const BLOCK_FLAGS = BLOCK_FREE | BLOCK_PREVIOUS_FREE;

/** @internal */
export class Reader {
  readonly #values: ValueReader;
  readonly #cache: RecordCache;
  readonly #ranges: RangeReader;
  readonly #fallback: Fallback;

  /** @param cacheBytes for records that were read before; 0: no cache */
  constructor(memory: MemoryAccess, fallback: Fallback, cacheBytes: number) {
    const values = new ValueReader(memory);
    this.#values = values;
    this.#cache = new RecordCache(values.pages.words, values.at, cacheBytes);
    this.#ranges = new RangeReader(values, this.#cache, fallback);
    this.#fallback = fallback;
  }

  /** Reads that were torn and repeated. */
  get retries(): number {
    return this.#values.retries;
  }

  get shapes(): Shapes {
    return this.#values.shapes;
  }

  /** Before the pages are unmapped: open iterations continue in those of `next`. */
  moveTo(next: Reader): void {
    this.#ranges.moveTo(next.#ranges);
  }

  /** Before the pages are unmapped: open iterations throw this error. */
  end(error: () => PluresError): void {
    this.#ranges.end(error);
  }

  /** The data of `id`, or undefined. */
  get(id: string): unknown {
    const cached = this.#cache.of(id);
    if (cached !== undefined && this.#cache.isCurrent(cached)) return cached.copy();
    return this.#read(id, cached)?.data;
  }

  /** The data of `id` with its version, or undefined. */
  getWithVersion(id: string): Versioned | undefined {
    const cached = this.#cache.of(id);
    if (cached === undefined || !this.#cache.isCurrent(cached)) return this.#read(id, cached);
    return { data: cached.copy(), version: cached.version };
  }

  /**
   * The data of `id`, which just changed, with its version, or undefined. A cached record would be
   * older, and caching each change would only evict what is read again.
   */
  getChanged(id: string): Versioned | undefined {
    const values = this.#values;
    for (let tries = 0; tries < TRIES_MAX; tries++) {
      const address = values.find(id);
      const version = address > RETRY ? values.version() : 0;
      const data = this.#decode(address, tries);
      if (data !== TORN && values.isValid())
        return data === undefined ? undefined : { data, version };
      values.retries++;
    }
    return this.#fallback.one(id);
  }

  #read(id: string, cached: CachedRecord | undefined): Versioned | undefined {
    const values = this.#values;
    for (let tries = 0; tries < TRIES_MAX; tries++) {
      const address = values.find(id);
      const version = address > RETRY ? values.version() : 0;
      if (version && version === cached?.version) {
        if (values.isValid()) return this.#renewed(cached);
      } else {
        const data = this.#decode(address, tries);
        if (data !== TORN && values.isValid()) return this.#found(id, data, version);
      }
      values.retries++;
    }
    return this.#fallback.one(id);
  }

  /** After a torn read the data is copied first, since decoding takes longer. */
  #decode(address: number, tries: number): unknown {
    if (address <= RETRY) return address ? TORN : undefined;
    return tries ? this.#values.decodeCopy(address) : this.#values.decode(address);
  }

  #renewed(cached: CachedRecord): Versioned {
    this.#cache.renew(cached);
    return { data: cached.copy(), version: cached.version };
  }

  #found(id: string, data: unknown, version: number): Versioned | undefined {
    if (data === undefined) return undefined;
    const { shape } = this.#values;
    if (shape) this.#cache.add(id, shape, data as object, version);
    return { data, version };
  }

  /** One field of `id`, or undefined. Nothing else is decoded. */
  getField(id: string, name: string): unknown {
    const cached = this.#cache.of(id);
    if (cached !== undefined && this.#cache.isCurrent(cached)) return cachedField(cached, name);
    const values = this.#values;
    for (let tries = 0; tries < TRIES_MAX; tries++) {
      const address = values.find(id);
      const isCached =
        address > RETRY && cached !== undefined && values.version() === cached.version;
      let value: unknown = address === RETRY ? TORN : undefined;
      if (isCached) value = cachedField(cached, name);
      else if (address > RETRY) value = values.decodeField(address, name);
      if (value !== TORN && values.isValid()) {
        if (isCached) this.#cache.renew(cached);
        return value;
      }
      values.retries++;
    }
    const data: unknown = this.#fallback.one(id)?.data;
    return fieldOf(data, name);
  }

  /** The encoded bytes of `id`'s data, or undefined. */
  getRaw(id: string): Uint8Array | undefined {
    const values = this.#values;
    for (let tries = 0; tries < TRIES_MAX; tries++) {
      const address = values.find(id);
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
    const cached = this.#cache.of(id);
    if (cached !== undefined && this.#cache.isCurrent(cached)) return true;
    const values = this.#values;
    for (let tries = 0; tries < TRIES_MAX; tries++) {
      const address = values.find(id);
      const exists = address > RETRY && !values.isExpired();
      if (address !== RETRY && values.isValid()) return exists;
      values.retries++;
    }
    return this.#fallback.one(id) !== undefined;
  }

  /** The version of `id`; 0: there is no such node. Nothing is decoded. */
  versionOf(id: string): number {
    const values = this.#values;
    for (let tries = 0; tries < TRIES_MAX; tries++) {
      const address = values.find(id);
      const version = address > RETRY && !values.isExpired() ? values.version() : 0;
      if (address !== RETRY && values.isValid()) return version;
      values.retries++;
    }
    return this.#fallback.one(id)?.version ?? 0;
  }

  /** The data of these ids at one instant, undefined for each id without a node. */
  getMany(ids: readonly string[]): unknown[] {
    checkIds(ids);
    for (let tries = 0; tries < SNAPSHOT_TRIES_MAX; tries++) {
      const blocks = findSnapshot(this.#values, ids);
      const found = blocks && this.#decodeAll(blocks);
      if (found) return found;
      this.#values.retries++;
    }
    return this.#fallback.many(ids);
  }

  #decodeAll(blocks: readonly number[]): unknown[] | undefined {
    const values = this.#values;
    const found: unknown[] = [];
    for (const block of blocks) {
      const address = values.core.dataOf(values.scratch, block) >>> 0;
      if (address === RETRY) return undefined;
      const value = address === 0 ? undefined : values.decode(address);
      if (value === TORN) return undefined;
      found.push(value);
    }
    return values.isValid() ? found : undefined;
  }

  /** A copy of the block that holds an id's value and its CRDT parts, or undefined. */
  copyBlock(id: string): Buffer | undefined {
    const values = this.#values;
    const { words, bytes } = values.pages;
    for (let tries = 0; tries < TRIES_MAX + WAITS_MAX; tries++) {
      if (tries >= TRIES_MAX) this.#fallback.one(ANY_ID);
      const block = findBlock(values, id);
      const size = block === 0 || block === RETRY ? 0 : (words[block >>> 2]! >>> 0) & ~BLOCK_FLAGS;
      const isInside = size <= bytes.length - block;
      const copy = isInside ? Buffer.from(bytes.subarray(block, block + size)) : undefined;
      if (block !== RETRY && copy && values.isValid()) return block === 0 ? undefined : copy;
      values.retries++;
    }
    throw unreadable();
  }

  /** The node's metadata, or undefined. */
  meta(id: string): NodeMeta | undefined {
    const values = this.#values;
    for (let tries = 0; tries < TRIES_MAX; tries++) {
      const block = this.copyBlock(id);
      const meta = block && readMeta(block, values.pages, values.shapes);
      // The ids of the actors are not in the block.
      if (!meta || values.isValid()) return meta;
      values.retries++;
    }
    throw unreadable();
  }

  /** The number of nodes in a range (default: all). */
  count(range?: Range): number {
    const bounds = boundsOf(range);
    const isWhole = bounds.from === "" && bounds.to === "" && bounds.limit === Infinity;
    if (!isWhole) return this.#ranges.count(bounds);
    const { words } = this.#values.pages;
    const from = loadWord(words, STORE_EXPIRES_FROM >>> 2) >>> 0;
    // Some of the counted nodes may have expired and not be swept yet.
    if (from && from * 1000 <= Date.now()) return this.#ranges.count(bounds);
    return loadWord(words, STORE_NODE_COUNT >>> 2) >>> 0;
  }

  list(range?: Range): Entry[] {
    return this.#ranges.list(range);
  }

  keys(range?: Range): Generator<string, void, undefined> {
    return this.#ranges.keys(range);
  }

  entries(range?: Range): Generator<Entry, void, undefined> {
    return this.#ranges.entries(range);
  }

  /** The ids of a range, also of deleted nodes that the store retains for merging. */
  ids(bounds: Bounds): Generator<string, void, undefined> {
    return this.#ranges.ids(bounds);
  }
}

function cachedField({ shape, record }: CachedRecord, name: string): unknown {
  return shape.places.has(name) ? ownValue((record as Record<string, unknown>)[name]) : undefined;
}

function fieldOf(data: unknown, name: string): unknown {
  const isObject = Object.getPrototypeOf(data ?? 0) === Object.prototype;
  return isObject && Object.hasOwn(data as object, name)
    ? (data as Record<string, unknown>)[name]
    : undefined;
}
