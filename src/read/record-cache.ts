/**
 * Records that were read before: the reader copies one that is current, and decodes no bytes.
 *
 * A cached record has the addresses of its node and its value. If the epoch has advanced by one at
 * most since both were found, neither block was reused. So one load of the node's value word says
 * whether the record is current. After more epochs the node is looked up again, and its version
 * says it.
 *
 * Fields are primitives, which are immutable and shared, or arrays of primitives, which are copied.
 */
import { EPOCH_SLACK } from "../../assembly/layout/heap.ts";
import { NODE_VALUE } from "../../assembly/layout/node.ts";
import { STORE_BATCHES, STORE_EPOCH } from "../../assembly/layout/store.ts";
import type { Shape } from "../codec/shapes.ts";
import { loadWord } from "../memory/load-word.ts";
import type { ScratchWords } from "../memory/scratch-words.ts";
import { integerOption } from "../support/options.ts";

const CACHE_BYTES_DEFAULT = 0x2000000;
const CACHE_BYTES_MAX = 0x40000000;

/** What a record takes beside its texts: the object, the heads of its strings, its entries. */
const RECORD_BYTES = 256;
/** A byte of data becomes a few: small integers are a byte in the store and a word in an array. */
const BYTES_A_BYTE = 2;
/** What a leaf takes beside its records. */
const LEAF_BYTES = 1024;
/** For each record that lists have cached, so many are refused before the older half is evicted. */
const REFUSED_SHARE = 8;
/** Decoding larger ones is mostly copying their texts. */
export const DATA_BYTES_MAX = 4096;

/**
 * A bit for the hash of each value's address says that the value was read before. A record is cached
 * at its second read, as most records of a large store are not read again soon. After so many values
 * all bits are cleared: until then few are set by another value.
 */
const SEEN_BITS_LOG2 = 20;
const SEEN_MAX = 1 << (SEEN_BITS_LOG2 - 4);
const MULTIPLIER = 0x9e3779b1;

/**
 * A miss costs as much as a lookup in the pages. After so many misses with fewer hits than an eighth
 * of them the nodes in use are too many for the cache: it rests for so many reads.
 */
const MISSES_MAX = 1 << 17;
const HITS_MIN = MISSES_MAX >> 3;
const REST_READS = 1 << 20;

/** A node's decoded data, which has `bytes` bytes in the store. @internal */
interface DecodedRecord {
  id: string;
  shape: Shape;
  record: object;
  version: number;
  bytes: number;
}

/**
 * A class, for objects of one hidden class however they were made. The fields that each read looks at
 * come first.
 @internal */
export class CachedRecord {
  readonly shape: Shape;
  readonly record: object;
  /** The word that holds the address of the node's value. */
  word = 0;
  value = 0;
  /** The epoch from before both were found. */
  epoch = 0;
  readonly id: string;
  readonly version: number;
  /** What it takes, bytes, about. */
  readonly size: number;

  private constructor({ id, shape, record, version, bytes }: DecodedRecord) {
    this.shape = shape;
    this.record = shape.copy(record);
    this.id = id;
    this.version = version;
    this.size = RECORD_BYTES + bytes * BYTES_A_BYTE;
  }

  /** Undefined: it has fields that cannot be shared. */
  static of(decoded: DecodedRecord): CachedRecord | undefined {
    return isFlat(decoded.record) ? new CachedRecord(decoded) : undefined;
  }

  /** Where the core found it. */
  place(node: number, value: number, epoch: number): void {
    this.word = ((node >>> 0) + NODE_VALUE) >>> 2;
    this.value = value;
    this.epoch = epoch;
  }

  copy(): object {
    return this.shape.copy(this.record);
  }
}

/** The cached records of a leaf of the tree, or of the piece of it that a list reads. @internal */
export interface CachedLeaf {
  /** In the order of the list; undefined: not cached. */
  readonly records: (CachedRecord | undefined)[];
  /** A record is current if its node has this value and the epoch is at most one ahead. */
  epoch: number;
}

/** @internal */
export function cacheOption(value: number | undefined): number {
  return integerOption("cacheBytes", value, CACHE_BYTES_DEFAULT, 0, CACHE_BYTES_MAX);
}

/** @internal */
export class RecordCache {
  readonly #words: Int32Array;
  readonly #at: ScratchWords;
  /** When the young records fill half of the cache, they become the old ones. Those are evicted. */
  readonly #halfBytes: number;
  #young = new Map<string, CachedRecord>();
  #old = new Map<string, CachedRecord>();
  #youngLeaves = new Map<number, CachedLeaf>();
  #oldLeaves = new Map<number, CachedLeaf>();
  #youngBytes = 0;
  /** Records that lists have cached since then, and that they found no room for. */
  #listed = 0;
  #refused = 0;
  #hits = 0;
  #misses = 0;
  /** Reads for which the cache rests. */
  #rest = 0;
  #seen: Int32Array | undefined;
  #seenCount = 0;

  /** The core's answers are in `words`, at `at`. */
  constructor(words: Int32Array, at: ScratchWords, bytesMax: number) {
    this.#words = words;
    this.#at = at;
    this.#halfBytes = bytesMax / 2;
  }

  /** The record of `id`, current or not. */
  of(id: string): CachedRecord | undefined {
    if (this.#rest > 0) {
      this.#rest--;
      return undefined;
    }
    return this.#young.get(id) ?? this.#old.get(id);
  }

  /** Whether the record is the node's data. */
  isCurrent({ word, value, epoch }: CachedRecord): boolean {
    const words = this.#words;
    // SYNC POINT: batches. A reader of one value of a batch starts the next read after all of them.
    if (loadWord(words, STORE_BATCHES >>> 2) & 1) return false;
    if (loadWord(words, word) !== value) return false;
    // SYNC POINT: epoch. Loaded after the value's address.
    if ((loadWord(words, STORE_EPOCH >>> 2) - epoch) >>> 0 > EPOCH_SLACK) return false;
    this.#hits++;
    return true;
  }

  /** The core found the node again, with the same version, and the epoch was valid. */
  renew(cached: CachedRecord): void {
    this.#placeFound(cached);
    // A record that is read again is young.
    if (!this.#young.has(cached.id)) this.#insert(cached);
  }

  /** Caches what was decoded of the node that the core just found, if it is worth it. */
  add(id: string, shape: Shape, record: object, version: number): void {
    const mayExpire = this.#words[this.#at.expires + 1] !== 0;
    if (mayExpire || this.#rest > 0 || !this.#isSecondRead()) return;
    const bytes = this.#words[this.#at.bytes]!;
    const cached = CachedRecord.of({ id, shape, record, version, bytes });
    if (!cached) return;
    this.#placeFound(cached);
    this.#insert(cached);
  }

  #placeFound(cached: CachedRecord): void {
    const words = this.#words;
    const { node, value, epoch } = this.#at;
    cached.place(words[node]!, words[value]!, words[epoch]!);
  }

  #insert(cached: CachedRecord): void {
    if (this.#youngBytes + cached.size > this.#halfBytes) this.#turnOver();
    this.#youngBytes += cached.size;
    this.#young.set(cached.id, cached);
  }

  #turnOver(): void {
    this.#old = this.#young;
    this.#young = new Map();
    this.#oldLeaves = this.#youngLeaves;
    this.#youngLeaves = new Map();
    this.#youngBytes = 0;
    this.#listed = 0;
    this.#refused = 0;
  }

  /** The cached leaf of nodes that a scan found, of which `node` is the first. */
  leafOf(node: number): CachedLeaf | undefined {
    return this.#youngLeaves.get(node) ?? this.#oldLeaves.get(node);
  }

  /** An empty leaf for nodes without one; undefined if they are listed for the first time. */
  addLeaf(node: number): CachedLeaf | undefined {
    if (this.#halfBytes === 0 || !this.#isSeen(node)) return undefined;
    if (!this.#hasRoom(LEAF_BYTES)) return undefined;
    const leaf = { records: [], epoch: this.#words[this.#at.epoch]! };
    this.#youngBytes += LEAF_BYTES;
    this.#youngLeaves.set(node, leaf);
    return leaf;
  }

  /**
   * Caches what was decoded of the `index`-th node of a scan, if it is worth it. Reads by id do not
   * use these records: made in the order of a list, they lie in memory as the next list visits them.
   */
  addListed(decoded: DecodedRecord, index: number): CachedRecord | undefined {
    const cached = CachedRecord.of(decoded);
    if (!cached || !this.#hasRoom(cached.size)) return undefined;
    const words = this.#words;
    const { nodes, values, epoch } = this.#at;
    cached.place(words[nodes + index]!, words[values + index]!, words[epoch]!);
    this.#youngBytes += cached.size;
    this.#listed++;
    return cached;
  }

  /**
   * A list larger than the cache fills the free space and evicts nothing that it returns to. Only
   * after many more refusals than cached records is the older half evicted.
   */
  #hasRoom(bytes: number): boolean {
    if (this.#youngBytes + bytes <= this.#halfBytes) return true;
    if (++this.#refused <= this.#listed * REFUSED_SHARE) return false;
    this.#turnOver();
    return true;
  }

  /** Whether the value that the core just found was read before, and is small enough to cache. */
  #isSecondRead(): boolean {
    if (this.#halfBytes === 0 || this.#words[this.#at.bytes]! > DATA_BYTES_MAX) return false;
    if (++this.#misses > MISSES_MAX) {
      if (this.#hits < HITS_MIN) this.#rest = REST_READS;
      this.#misses = 0;
      this.#hits = 0;
    }
    return this.#isSeen(this.#words[this.#at.value]!);
  }

  #isSeen(address: number): boolean {
    this.#seen ??= new Int32Array(1 << (SEEN_BITS_LOG2 - 5));
    const hash = Math.imul(address, MULTIPLIER) >>> (32 - SEEN_BITS_LOG2);
    const bit = 1 << hash;
    if (this.#seen[hash >>> 5]! & bit) return true;
    if (++this.#seenCount > SEEN_MAX) {
      this.#seen.fill(0);
      this.#seenCount = 0;
    }
    this.#seen[hash >>> 5]! |= bit;
    return false;
  }
}

/** Whether all fields are primitives or arrays of them. */
function isFlat(record: object): boolean {
  for (const value of Object.values(record)) {
    if (isPrimitive(value)) continue;
    if (!Array.isArray(value) || !value.every(isPrimitive)) return false;
  }
  return true;
}

function isPrimitive(value: unknown): boolean {
  return typeof value !== "object" || value === null;
}
