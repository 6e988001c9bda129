/**
 * Records that were read before: what is still the same is copied instead of decoded again.
 *
 * A record is kept with the addresses of its node and of its value. While the guard has moved by one
 * epoch at most since both were found, nothing was put in the place of either: so the node's value
 * word, one load, tells whether the record is still the node's data. When the guard has moved on,
 * the node is looked up again, and the version tells.
 *
 * Fields are primitives, whose sharing nobody notices, or arrays of primitives, which are copied.
 */
import { GUARD_SLACK, NODE_VALUE, VALUE_VERSION } from "../assembly/layout.ts";
import { type Pages, u64At } from "./pages.ts";
import { integerOption } from "./options.ts";
import {
  ALL_BATCHES_WORD,
  BYTES_WORD,
  EPOCH_WORD,
  EXPIRES_WORD,
  GUARD_WORD,
  NODES_WORD,
  NODE_WORD,
  VALUES_WORD,
  VALUE_WORD,
} from "./reader-words.ts";
import type { Shape } from "./shapes.ts";

const CACHE_BYTES_DEFAULT = 0x1000000;
const CACHE_BYTES_MAX = 0x40000000;

/** What a record takes beside its texts: the object, the heads of its strings, its entry here. */
const RECORD_BYTES = 256;
/** A byte of data becomes a few: small integers are a byte in the store and a word in an array. */
const BYTES_A_BYTE = 2;
/** What a leaf takes beside its records. */
const LEAF_BYTES = 1024;
/** How many times as much as is kept a list is refused before the older half goes. */
const REFUSED_SHARE = 8;
/** Decoding larger ones is mostly copying their texts. */
export const DATA_BYTES_MAX = 4096;

/**
 * Which values were read before, a bit for the hash of each one's address: a record is kept when
 * it is read for the second time, as most records of a large store are not read again soon. All are
 * forgotten after so many, while hardly any bit is set by another value.
 */
const SEEN_BITS_LOG2 = 20;
const SEEN_MAX = 1 << (SEEN_BITS_LOG2 - 4);
const MULTIPLIER = 0x9e3779b1;

/** A class: objects of one hidden class, however they were made. @internal */
export class KnownRecord {
  readonly id: string;
  readonly shape: Shape;
  readonly record: object;
  readonly version: number;
  /** What it takes, bytes, about. */
  readonly size: number;
  /** The word that holds the address of the node's value. */
  word = 0;
  value = 0;
  /** The guard as it was before both were found. */
  epoch = 0;

  constructor(id: string, shape: Shape, record: object, version: number, bytes: number) {
    this.id = id;
    this.shape = shape;
    this.record = shape.copy(record);
    this.version = version;
    this.size = RECORD_BYTES + bytes * BYTES_A_BYTE;
  }

  /** Where it was found. */
  place(words: Int32Array, node: number, value: number): this {
    this.word = wordOf(node);
    this.value = value;
    this.epoch = words[EPOCH_WORD]!;
    return this;
  }

  copy(): object {
    return this.shape.copy(this.record);
  }
}

/** What lists know of a leaf of the tree, or of the part of it that they read. @internal */
export interface KnownLeaf {
  /** In the order of the list; undefined: not kept. */
  readonly records: (KnownRecord | undefined)[];
  /** All of them are current if the node has this value and the guard is at most one epoch ahead. */
  epoch: number;
}

/** @internal */
export function cacheOption(value: number | undefined): number {
  return integerOption("cacheBytes", value, CACHE_BYTES_DEFAULT, 0, CACHE_BYTES_MAX);
}

/** @internal */
export class Known {
  readonly #words: Int32Array;
  /** When the young ones take half of what may be kept, they are the old ones, and those go. */
  readonly #halfBytes: number;
  #young = new Map<string, KnownRecord>();
  #old = new Map<string, KnownRecord>();
  #youngLeaves = new Map<number, KnownLeaf>();
  #oldLeaves = new Map<number, KnownLeaf>();
  #youngBytes = 0;
  /** What lists found no room for since then. */
  #refused = 0;
  #seen: Int32Array | undefined;
  #seenCount = 0;

  constructor(pages: Pages, bytesMax: number) {
    this.#words = pages.words;
    this.#halfBytes = bytesMax / 2;
  }

  /** What the data of `id` was when it was kept. */
  of(id: string): KnownRecord | undefined {
    return this.#young.get(id) ?? this.#old.get(id);
  }

  /** Whether it still is. */
  isCurrent({ word, value, epoch }: KnownRecord): boolean {
    const words = this.#words;
    // SYNC POINT: batches. Who has seen one value of a batch starts the next read after all of them.
    if (Atomics.load(words, ALL_BATCHES_WORD) & 1) return false;
    if (Atomics.load(words, word) !== value) return false;
    // SYNC POINT: guard. Loaded after the value's address.
    return (Atomics.load(words, GUARD_WORD) - epoch) >>> 0 <= GUARD_SLACK;
  }

  /** The core found the node again, with the same version, and the guard held. */
  renew(known: KnownRecord): void {
    this.#placeFound(known);
    // Whoever is read again is young.
    if (!this.#young.has(known.id)) this.#add(known);
  }

  /** Keeps what was decoded of a node that the core just found, if it is worth it and the guard held. */
  keep(id: string, shape: Shape, record: object, version: number): void {
    const words = this.#words;
    const mayExpire = words[EXPIRES_WORD + 1] !== 0;
    if (mayExpire || !this.isSecond() || !isFlat(record)) return;
    const known = new KnownRecord(id, shape, record, version, words[BYTES_WORD]!);
    this.#placeFound(known);
    this.#add(known);
  }

  #placeFound(known: KnownRecord): void {
    const words = this.#words;
    known.place(words, words[NODE_WORD]!, words[VALUE_WORD]!);
  }

  #add(known: KnownRecord): void {
    if (this.#youngBytes + known.size > this.#halfBytes) this.#turnOver();
    this.#youngBytes += known.size;
    this.#young.set(known.id, known);
  }

  #turnOver(): void {
    this.#old = this.#young;
    this.#young = new Map();
    this.#oldLeaves = this.#youngLeaves;
    this.#youngLeaves = new Map();
    this.#youngBytes = 0;
    this.#refused = 0;
  }

  // ── Lists ─────────────────────────────────────────────────────────────────────────────────────

  /** What is known of the nodes that a scan found, of which this is the first. */
  leafOf(node: number): KnownLeaf | undefined {
    return this.#youngLeaves.get(node) ?? this.#oldLeaves.get(node);
  }

  /** The same where nothing was known; undefined if they are listed for the first time. */
  newLeaf(node: number): KnownLeaf | undefined {
    if (this.#halfBytes === 0 || !this.#isSeen(node)) return undefined;
    if (!this.#hasRoom(LEAF_BYTES)) return undefined;
    const leaf = { records: [], epoch: this.#words[EPOCH_WORD]! };
    this.#youngBytes += LEAF_BYTES;
    this.#youngLeaves.set(node, leaf);
    return leaf;
  }

  /** Keeps what was decoded of the `index`-th node of a scan, if it is worth it. */
  keepListed(known: KnownRecord, index: number): KnownRecord | undefined {
    if (!isFlat(known.record) || !this.#hasRoom(known.size)) return undefined;
    const words = this.#words;
    known.place(words, words[NODES_WORD + index]!, words[VALUES_WORD + index]!);
    this.#add(known);
    return known;
  }

  /**
   * A list that is longer than what may be kept would drive out what it comes back to: it keeps what
   * finds room, and others only once much more was refused than there is.
   */
  #hasRoom(bytes: number): boolean {
    if (this.#youngBytes + bytes <= this.#halfBytes) return true;
    if (++this.#refused <= this.#young.size * REFUSED_SHARE) return false;
    this.#turnOver();
    return true;
  }

  /** Whether the value that the core just found was read before, and is small enough to be kept. */
  isSecond(): boolean {
    if (this.#halfBytes === 0 || this.#words[BYTES_WORD]! > DATA_BYTES_MAX) return false;
    return this.#isSeen(this.#words[VALUE_WORD]!);
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

/** The word that holds the address of a node's value. */
export function wordOf(node: number): number {
  return ((node >>> 0) + NODE_VALUE) >>> 2;
}

/** The version of the value at this address. */
export function versionAt(words: Int32Array, value: number): number {
  return u64At(words, ((value >>> 0) + VALUE_VERSION) >>> 2);
}

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
