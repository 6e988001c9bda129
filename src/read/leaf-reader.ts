/**
 * What a scan found, as entries. Nodes that earlier lists cached are copied. The core copies the
 * others to the scratch page, which is private; after one validation of the epoch they are decoded.
 */
import { EPOCH_SLACK } from "../../assembly/layout/heap.ts";
import * as MEMORY from "../../assembly/layout/memory.ts";
import { RETRY } from "../../assembly/layout/status.ts";
import { STORE_EPOCH } from "../../assembly/layout/store.ts";
import { takeText, TORN } from "../codec/decode.ts";
import { idAt, readId } from "../codec/ids.ts";
import { loadWord } from "../memory/load-word.ts";
import { u64At } from "../memory/pages.ts";
import type { Entry } from "./entry.ts";
import type { RangeCursor } from "./range-cursor.ts";
import {
  type CachedLeaf,
  type CachedRecord,
  DATA_BYTES_MAX,
  type RecordCache,
} from "./record-cache.ts";
import { type ValueReader, versionAt } from "./value-reader.ts";

/** One native call makes a string of so many bytes; ids and texts are cut out of it. */
const WINDOW_BYTES = 2048;

const ENTRY_WORDS = MEMORY.COPIED_ENTRY_BYTES >>> 2;
const KEY_INFO = MEMORY.COPIED_KEY_INFO >>> 2;
const BYTES = MEMORY.COPIED_BYTES >>> 2;
const VERSION = MEMORY.COPIED_VERSION >>> 2;

/** @internal */
export class LeafReader {
  readonly #values: ValueReader;
  readonly #cache: RecordCache;
  /** The word where the copied entries start. */
  readonly #entries: number;

  constructor(values: ValueReader, cache: RecordCache) {
    this.#values = values;
    this.#cache = cache;
    this.#entries = (values.scratch + MEMORY.SCRATCH_COPIED) >>> 2;
  }

  /** Reads what was just scanned while the epoch is valid: how many nodes were read. */
  read(count: number, cursor: RangeCursor, found: Entry[]): number {
    if (count === 0) return 0;
    const { pages, at } = this.#values;
    // The same nodes in the other direction are another leaf.
    const first = pages.words[at.nodes]! | (cursor.reverse ? 1 : 0);
    const cached = this.#cache.leafOf(first);
    if (cached) this.#renew(cached, count);
    const leaf = cached ?? this.#cache.addLeaf(first);
    let read = 0;
    while (read < count) {
      const next = this.#readCached(leaf, read, count, cursor, found);
      const more = next < count ? this.#readOthers(leaf, next, count, cursor, found) : 0;
      if (more < 0) return next;
      read = next + more;
    }
    return read;
  }

  /** After more epochs the versions say which records are current. */
  #renew(leaf: CachedLeaf, count: number): void {
    const { pages, at } = this.#values;
    const { words } = pages;
    if ((loadWord(words, STORE_EPOCH >>> 2) - leaf.epoch) >>> 0 <= EPOCH_SLACK) return;
    const { records } = leaf;
    const epoch = words[at.epoch]!;
    for (let i = 0; i < records.length; i++) {
      const isCurrent = i < count && isRecordOf(words, records[i], words[at.values + i]!);
      if (!isCurrent) records[i] = undefined;
    }
    if (!this.#values.isValid()) records.length = 0;
    for (const cached of records) if (cached) cached.epoch = epoch;
    leaf.epoch = epoch;
  }

  /** Adds copies of cached records, from the node `from` on: the first node without one. */
  #readCached(
    leaf: CachedLeaf | undefined,
    from: number,
    count: number,
    cursor: RangeCursor,
    found: Entry[],
  ): number {
    if (!leaf) return from;
    const { records } = leaf;
    const { words } = this.#values.pages;
    const { values } = this.#values.at;
    let at = from;
    for (; at < count; at++) {
      const cached = records[at];
      // A value is that of one node.
      if (cached === undefined || cached.value !== words[values + at]!) break;
      found.push({ id: cached.id, data: cached.copy() });
    }
    if (at > from) cursor.pass(records[at - 1]!.id);
    return at;
  }

  /** Reads the nodes from `from` up to the next cached record: how many, -1 when they are torn. */
  #readOthers(
    leaf: CachedLeaf | undefined,
    from: number,
    count: number,
    cursor: RangeCursor,
    found: Entry[],
  ): number {
    const { core, scratch } = this.#values;
    let end = from + 1;
    while (end < count && !leaf?.records[end]) end++;
    const copied = core.copyNodes(scratch, from, end, Date.now());
    if (copied === 0) return this.#readLarge(from, cursor, found) ? 1 : -1;
    if (!this.#values.isValid()) return -1;
    return this.#decode(leaf, from, copied, cursor, found) ? copied : -1;
  }

  /** Decodes the nodes that were copied; they are private and whole. */
  #decode(
    leaf: CachedLeaf | undefined,
    from: number,
    count: number,
    cursor: RangeCursor,
    found: Entry[],
  ): boolean {
    const { pages, records, scratch } = this.#values;
    const { decoder } = records;
    const { words } = pages;
    let at = scratch + MEMORY.SCRATCH_COPIED_TEXTS;
    let id = "";
    // No further than what was copied: a cached record may keep its window alive.
    decoder.openWindows(at + this.#copiedBytes(count), WINDOW_BYTES);
    for (let i = 0; i < count; i++) {
      const entry = this.#entries + i * ENTRY_WORDS;
      const keyInfo = words[entry + KEY_INFO]!;
      const bytes = words[entry + BYTES]!;
      const idStart = at;
      const idEnd = at + (keyInfo >>> 1);
      at = idEnd + bytes;
      id =
        keyInfo & 1
          ? readId(pages, idStart, keyInfo)
          : (takeText(decoder, idStart, idEnd, keyInfo >>> 1) as string);
      // A node without data is deleted or expired: not swept yet, or retained for merging.
      if (bytes === 0) continue;
      const data = records.decodeNext(idEnd, bytes);
      if (data === TORN) return false;
      const { shape } = records;
      const version = u64At(words, entry + VERSION);
      if (leaf && shape && version && bytes <= DATA_BYTES_MAX) {
        // A separate string: looking one up that is cut out of another string takes longer.
        const ownId = readId(pages, idStart, keyInfo);
        const decoded = { id: ownId, shape, record: data as object, version, bytes };
        leaf.records[from + i] = this.#cache.addListed(decoded, from + i);
      }
      found.push({ id, data });
    }
    decoder.closeWindow();
    cursor.pass(id);
    return true;
  }

  #copiedBytes(count: number): number {
    const { words } = this.#values.pages;
    let bytes = 0;
    for (let i = 0; i < count; i++) {
      const entry = this.#entries + i * ENTRY_WORDS;
      bytes += (words[entry + KEY_INFO]! >>> 1) + words[entry + BYTES]!;
    }
    return bytes;
  }

  /** A value that is too large for the scratch page. */
  #readLarge(index: number, cursor: RangeCursor, found: Entry[]): boolean {
    const { core, pages, scratch, at } = this.#values;
    const id = idAt(pages, pages.words[at.nodes + index]! >>> 0);
    if (id === undefined) return false;
    const address = core.dataOf(scratch, pages.words[at.values + index]! >>> 0) >>> 0;
    if (address === RETRY) return false;
    const data = address === 0 ? undefined : this.#values.decodeCopy(address);
    if (data === TORN || !this.#values.isValid()) return false;
    if (data !== undefined) found.push({ id, data });
    cursor.pass(id);
    return true;
  }
}

/** Whether the record is that of the value at this address. */
function isRecordOf(words: Int32Array, cached: CachedRecord | undefined, value: number): boolean {
  return cached?.value === value && cached.version === versionAt(words, value);
}
