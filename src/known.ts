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
import { GUARD_SLACK, NODE_VALUE } from "../assembly/layout.ts";
import type { Pages } from "./pages.ts";
import { integerOption } from "./options.ts";
import {
  ALL_BATCHES_WORD,
  BYTES_WORD,
  EPOCH_WORD,
  EXPIRES_WORD,
  GUARD_WORD,
  NODE_WORD,
  VALUE_WORD,
} from "./reader-words.ts";
import type { Shape } from "./shapes.ts";

const CACHE_BYTES_DEFAULT = 0x1000000;
const CACHE_BYTES_MAX = 0x40000000;

/** What a record takes beside its texts: the object, the heads of its strings, its entry here. */
const RECORD_BYTES = 256;
/** A byte of data becomes a few: small integers are a byte in the store and a word in an array. */
const BYTES_A_BYTE = 2;
/** Decoding larger ones is mostly copying their texts. */
const DATA_BYTES_MAX = 4096;

/**
 * Which values were read before, a bit for the hash of each one's address: a record is kept when
 * it is read for the second time, as most records of a large store are not read again soon. All are
 * forgotten after so many, while hardly any bit is set by another value.
 */
const SEEN_BITS_LOG2 = 20;
const SEEN_MAX = 1 << (SEEN_BITS_LOG2 - 4);
const MULTIPLIER = 0x9e3779b1;

/** @internal */
export interface KnownRecord {
  readonly shape: Shape;
  readonly record: object;
  readonly version: number;
  /** What it takes, bytes, about. */
  readonly size: number;
  /** The word that holds the address of the node's value. */
  word: number;
  value: number;
  /** The guard as it was before both were found. */
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
  #youngBytes = 0;
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
  renew(id: string, known: KnownRecord): void {
    Object.assign(known, this.#place());
    // Whoever is read again is young.
    if (!this.#young.has(id)) this.#add(id, known);
  }

  /** Keeps what was decoded of a node that the core just found, if it is worth it and the guard held. */
  keep(id: string, shape: Shape, record: object, version: number): void {
    const words = this.#words;
    const bytes = words[BYTES_WORD]!;
    const mayExpire = words[EXPIRES_WORD + 1] !== 0;
    if (mayExpire || !this.isSecond() || !isFlat(record)) return;
    const size = RECORD_BYTES + bytes * BYTES_A_BYTE;
    this.#add(id, { shape, record: shape.copy(record), version, size, ...this.#place() });
  }

  #add(id: string, known: KnownRecord): void {
    if (this.#youngBytes + known.size > this.#halfBytes) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#youngBytes = 0;
    }
    this.#youngBytes += known.size;
    this.#young.set(id, known);
  }

  /** Where the core just found a value. */
  #place(): { word: number; value: number; epoch: number } {
    const words = this.#words;
    const word = ((words[NODE_WORD]! >>> 0) + NODE_VALUE) >>> 2;
    return { word, value: words[VALUE_WORD]!, epoch: words[EPOCH_WORD]! };
  }

  /** Whether the value that the core just found was read before, and is small enough to be kept. */
  isSecond(): boolean {
    if (this.#halfBytes === 0 || this.#words[BYTES_WORD]! > DATA_BYTES_MAX) return false;
    this.#seen ??= new Int32Array(1 << (SEEN_BITS_LOG2 - 5));
    const hash = Math.imul(this.#words[VALUE_WORD]!, MULTIPLIER) >>> (32 - SEEN_BITS_LOG2);
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
