/**
 * What a scan found, as entries: nodes that are kept from earlier lists are copied; the others are
 * gathered by the core in private memory, the guard is looked at once, and then they are decoded.
 */
import { EPOCH_SLACK } from "../../assembly/layout/heap.ts";
import {
  COPIED_BYTES,
  COPIED_ENTRY_BYTES,
  COPIED_KEY_INFO,
  COPIED_VERSION,
  READER_SCRATCH,
  SCRATCH_COPIED,
  SCRATCH_COPIED_TEXTS,
} from "../../assembly/layout/memory.ts";
import { RETRY } from "../../assembly/layout/status.ts";
import type { Cursor } from "./range-cursor.ts";
import { cursor as decoding, openWindows, takeText, TORN } from "../codec/decode.ts";
import { idAt, readId } from "../codec/ids.ts";
import { DATA_BYTES_MAX, type Known, type KnownLeaf } from "./record-cache.ts";
import { type KnownRecord, versionAt } from "./cached-record.ts";
import { u64At } from "../memory/pages.ts";
import { EPOCH_WORD, GUARD_WORD, NODES_WORD, VALUES_WORD } from "./result-words.ts";
import { decoded, decodeNext } from "../codec/decode-record.ts";
import type { Values } from "./value-reader.ts";
import type { Entry } from "./entry.ts";

/** One native call makes a string of so many bytes; ids and texts are cut out of it. */
const WINDOW_BYTES = 2048;

const FIRST_ENTRY = (READER_SCRATCH + SCRATCH_COPIED) >>> 2;
const ENTRY_WORDS = COPIED_ENTRY_BYTES >>> 2;
const KEY_INFO = COPIED_KEY_INFO >>> 2;
const BYTES = COPIED_BYTES >>> 2;
const VERSION = COPIED_VERSION >>> 2;

/** @internal */
export class LeafReader {
  readonly #values: Values;
  readonly #known: Known;

  constructor(values: Values, known: Known) {
    this.#values = values;
    this.#known = known;
  }

  /** Reads what was just scanned as long as the guard holds: how many nodes were read. */
  read(count: number, cursor: Cursor, found: Entry[]): number {
    if (count === 0) return 0;
    // The same nodes the other way round are another leaf.
    const first = this.#values.pages.words[NODES_WORD]! | (cursor.reverse ? 1 : 0);
    const leaf = this.#known.leafOf(first);
    if (leaf) this.#renew(leaf, count);
    const kept = leaf ?? this.#known.newLeaf(first);
    let read = 0;
    while (read < count) {
      const next = this.#readKept(kept, read, count, cursor, found);
      const more = next < count ? this.#readOthers(kept, next, count, cursor, found) : 0;
      if (more < 0) return next;
      read = next + more;
    }
    return read;
  }

  /** The guard has moved on: the versions tell which records are still the same. */
  #renew(leaf: KnownLeaf, count: number): void {
    const { words } = this.#values.pages;
    if ((Atomics.load(words, GUARD_WORD) - leaf.epoch) >>> 0 <= EPOCH_SLACK) return;
    const { records } = leaf;
    const epoch = words[EPOCH_WORD]!;
    for (let i = 0; i < records.length; i++) {
      if (!isSame(words, records[i], i, count)) records[i] = undefined;
    }
    if (!this.#values.isValid()) records.length = 0;
    for (const known of records) if (known) known.epoch = epoch;
    leaf.epoch = epoch;
  }

  /** Adds copies of what is kept, from the node `from` on: the first node that is not. */
  #readKept(
    leaf: KnownLeaf | undefined,
    from: number,
    count: number,
    cursor: Cursor,
    found: Entry[],
  ): number {
    if (!leaf) return from;
    const { records } = leaf;
    const { words } = this.#values.pages;
    let at = from;
    for (; at < count; at++) {
      const known = records[at];
      // A value is that of one node.
      if (known === undefined || known.value !== words[VALUES_WORD + at]!) break;
      found.push({ id: known.id, data: known.copy() });
    }
    if (at > from) cursor.pass(records[at - 1]!.id);
    return at;
  }

  /** Reads the nodes from `from` up to the next that may be kept: how many, -1 when they are torn. */
  #readOthers(
    leaf: KnownLeaf | undefined,
    from: number,
    count: number,
    cursor: Cursor,
    found: Entry[],
  ): number {
    let end = from + 1;
    while (end < count && !leaf?.records[end]) end++;
    const gathered = this.#values.core.copyNodes(READER_SCRATCH, from, end, Date.now());
    if (gathered === 0) return this.#readLarge(from, cursor, found) ? 1 : -1;
    if (!this.#values.isValid()) return -1;
    return this.#decode(leaf, from, gathered, cursor, found) ? gathered : -1;
  }

  /** Decodes the nodes that were gathered; they are private and whole. */
  #decode(
    leaf: KnownLeaf | undefined,
    from: number,
    count: number,
    cursor: Cursor,
    found: Entry[],
  ): boolean {
    const { pages, shapes } = this.#values;
    const { words } = pages;
    let at = READER_SCRATCH + SCRATCH_COPIED_TEXTS;
    let id = "";
    // No further than what was gathered: a record that is kept may keep its window.
    openWindows(at + gatheredBytes(words, count), WINDOW_BYTES);
    for (let i = 0; i < count; i++) {
      const entry = FIRST_ENTRY + i * ENTRY_WORDS;
      const keyInfo = words[entry + KEY_INFO]!;
      const bytes = words[entry + BYTES]!;
      const idStart = at;
      const idEnd = at + (keyInfo >>> 1);
      at = idEnd + bytes;
      id =
        keyInfo & 1
          ? readId(pages, idStart, keyInfo)
          : (takeText(pages, idStart, idEnd, keyInfo >>> 1) as string);
      // A node without a value is deleted or expired: about to leave, or kept for merging.
      if (bytes === 0) continue;
      const data = decodeNext(pages, shapes, idEnd, bytes);
      if (data === TORN) return false;
      const { shape } = decoded;
      const version = u64At(words, entry + VERSION);
      if (leaf && shape && version && bytes <= DATA_BYTES_MAX) {
        // An id of its own: looking one up that is cut out of another string takes longer.
        const ownId = readId(pages, idStart, keyInfo);
        const made = { id: ownId, shape, record: data as object, version, bytes };
        leaf.records[from + i] = this.#known.keepListed(made, from + i);
      }
      found.push({ id, data });
    }
    decoding.windowText = "";
    cursor.pass(id);
    return true;
  }

  /** A value that is too large to be gathered. */
  #readLarge(index: number, cursor: Cursor, found: Entry[]): boolean {
    const { core, pages } = this.#values;
    const id = idAt(pages, pages.words[NODES_WORD + index]! >>> 0);
    if (id === undefined) return false;
    const value = pages.words[VALUES_WORD + index]! >>> 0;
    const address = core.dataOf(READER_SCRATCH, value) >>> 0;
    if (address === RETRY) return false;
    const data = address === 0 ? undefined : this.#values.decodeCopy(address);
    if (data === TORN || !this.#values.isValid()) return false;
    if (data !== undefined) found.push({ id, data });
    cursor.pass(id);
    return true;
  }
}

function gatheredBytes(words: Int32Array, count: number): number {
  let bytes = 0;
  for (let i = 0; i < count; i++) {
    const entry = FIRST_ENTRY + i * ENTRY_WORDS;
    bytes += (words[entry + KEY_INFO]! >>> 1) + words[entry + BYTES]!;
  }
  return bytes;
}

/** Whether the `index`-th node of a scan that found `count` of them still is this record. */
function isSame(
  words: Int32Array,
  known: KnownRecord | undefined,
  index: number,
  count: number,
): boolean {
  if (!known || index >= count) return false;
  const value = words[VALUES_WORD + index]!;
  if (known.value !== value) return false;
  return known.version === versionAt(words, value);
}
