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
import { EPOCH_SLACK } from "../../assembly/layout/heap.ts";
import { KnownRecord, type Made } from "./cached-record.ts";
import type { Pages } from "../memory/pages.ts";
import { integerOption } from "../support/options.ts";
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
} from "./result-words.ts";
import type { Shape } from "../codec/shapes.ts";

const CACHE_BYTES_DEFAULT = 0x2000000;
const CACHE_BYTES_MAX = 0x40000000;

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

/**
 * Looking in vain costs as much as a lookup in the pages. After so many reads that decoded, all is left
 * alone for a while if not an eighth as many found what was kept: the nodes in use are too many.
 */
const MISSES_MAX = 1 << 17;
const HITS_MIN = MISSES_MAX >> 3;
const REST_READS = 1 << 20;

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
  /** What lists kept since then, and what they found no room for. */
  #listed = 0;
  #refused = 0;
  #hits = 0;
  #misses = 0;
  /** Reads for which nothing is looked up. */
  #rest = 0;
  #seen: Int32Array | undefined;
  #seenCount = 0;

  constructor(pages: Pages, bytesMax: number) {
    this.#words = pages.words;
    this.#halfBytes = bytesMax / 2;
  }

  /** What the data of `id` was when it was kept. */
  of(id: string): KnownRecord | undefined {
    if (this.#rest > 0) {
      this.#rest--;
      return undefined;
    }
    return this.#young.get(id) ?? this.#old.get(id);
  }

  /** Whether it still is. */
  isCurrent({ word, value, epoch }: KnownRecord): boolean {
    const words = this.#words;
    // SYNC POINT: batches. Who has seen one value of a batch starts the next read after all of them.
    if (Atomics.load(words, ALL_BATCHES_WORD) & 1) return false;
    if (Atomics.load(words, word) !== value) return false;
    // SYNC POINT: epoch. Loaded after the value's address.
    if ((Atomics.load(words, GUARD_WORD) - epoch) >>> 0 > EPOCH_SLACK) return false;
    this.#hits++;
    return true;
  }

  /** The core found the node again, with the same version, and the guard held. */
  renew(known: KnownRecord): void {
    this.#placeFound(known);
    // Whoever is read again is young.
    if (!this.#young.has(known.id)) this.#add(known);
  }

  /** Keeps what was decoded of a node that the core just found, if it is worth it and the guard held. */
  keep(id: string, shape: Shape, record: object, version: number): void {
    const mayExpire = this.#words[EXPIRES_WORD + 1] !== 0;
    if (mayExpire || this.#rest > 0 || !this.#isSecond()) return;
    const known = KnownRecord.of({ id, shape, record, version, bytes: this.#words[BYTES_WORD]! });
    if (!known) return;
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
    this.#listed = 0;
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

  /**
   * Keeps what was decoded of the `index`-th node of a scan, if it is worth it. Not for reads by id:
   * records that were made in the order of a list lie in memory as the next list visits them.
   */
  keepListed(made: Made, index: number): KnownRecord | undefined {
    const known = KnownRecord.of(made);
    if (!known || !this.#hasRoom(known.size)) return undefined;
    const words = this.#words;
    known.place(words, words[NODES_WORD + index]!, words[VALUES_WORD + index]!);
    this.#youngBytes += known.size;
    this.#listed++;
    return known;
  }

  /**
   * A list that is longer than what may be kept would drive out what it comes back to: it keeps what
   * finds room, and others only once much more was refused than there is.
   */
  #hasRoom(bytes: number): boolean {
    if (this.#youngBytes + bytes <= this.#halfBytes) return true;
    if (++this.#refused <= this.#listed * REFUSED_SHARE) return false;
    this.#turnOver();
    return true;
  }

  /** Whether the value that the core just found was read before, and is small enough to be kept. */
  #isSecond(): boolean {
    if (this.#halfBytes === 0 || this.#words[BYTES_WORD]! > DATA_BYTES_MAX) return false;
    if (++this.#misses > MISSES_MAX) {
      if (this.#hits < HITS_MIN) this.#rest = REST_READS;
      this.#misses = 0;
      this.#hits = 0;
    }
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
