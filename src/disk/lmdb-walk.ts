/**
 * Walks LMDB's file page by page and checks all of it: to load a store, and to check one.
 *
 * LMDB trusts its pages, and a damaged one may send it anywhere in memory. So the walk checks each
 * reachable page before LMDB opens the file: it is in the file, of the right kind, reached once, and
 * its keys ascend within the bounds of their branches. The walk passes the records in order, which is
 * the fastest way to read all of them.
 */
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import type { Bytes } from "./byte-range.ts";
import * as LMDB from "./lmdb-format.ts";
import { type Run, decodeRuns } from "./page-runs.ts";

/** Receives the contents of the file. The bytes are valid only during the call. */
export interface Visitor {
  /** Called once, with the number of records. */
  total?(records: number): void;
  record?(key: Bytes, record: Bytes): void;
}

const DEPTH_MAX = 32;
/** 4 TiB: more than any store has. */
const PAGES_MAX = 2 ** 30;
const NUMBER_BYTES = 8;

/** The file is damaged, as the message says. */
export class FileDamage extends Error {}

/** The file is of a version that LMDB does not read: opening it would end the process. */
export class UnreadableVersion extends FileDamage {}

/**
 * Walks the file, which no process may be writing. False, before the first visit: the version is
 * one that LMDB reads and the walk does not know. Throws FileDamage.
 */
export function walkFile(path: string, visitor: Visitor): boolean {
  const fd = openSync(path, "r");
  try {
    return new Walk(fd, visitor).walk();
  } finally {
    closeSync(fd);
  }
}

/** The damage to the file, in words; undefined: none, or a version that the walk does not know. */
export function damageOf(path: string): string | undefined {
  try {
    walkFile(path, {});
    return undefined;
  } catch (error) {
    if (error instanceof FileDamage) return error.message;
    throw error;
  }
}

class Walk {
  readonly #fd: number;
  readonly #visitor: Visitor;
  readonly #pages: number;
  readonly #reached: Uint8Array;
  /** A buffer for each level, because the walk returns to the pages above. */
  readonly #levels: Buffer[] = [];
  readonly #free: Run[] = [];
  #entries = 0;

  constructor(fd: number, visitor: Visitor) {
    this.#fd = fd;
    this.#visitor = visitor;
    this.#pages = Math.floor(fstatSync(fd).size / LMDB.LMDB_PAGE_BYTES);
    this.#reached = new Uint8Array(this.#pages);
  }

  walk(): boolean {
    const meta = this.#meta();
    if (!meta) return false;
    this.#visitor.total?.(Number(meta.readBigUInt64LE(LMDB.META_TREE + LMDB.TREE_ENTRIES)));
    for (const tree of [LMDB.META_FREE_TREE, LMDB.META_TREE]) {
      const root = meta.readBigUInt64LE(tree + LMDB.TREE_ROOT);
      const depth = meta.readUInt16LE(tree + LMDB.TREE_DEPTH);
      const entries = Number(meta.readBigUInt64LE(tree + LMDB.TREE_ENTRIES));
      this.#entries = 0;
      if (root !== LMDB.NO_PAGE) {
        if (depth < 1 || depth > DEPTH_MAX) throw new FileDamage(`a tree has ${depth} levels`);
        this.#page(Number(root), depth, tree === LMDB.META_TREE, undefined, undefined);
      }
      if (this.#entries !== entries) {
        throw new FileDamage(`${this.#entries} of ${entries} entries are in it`);
      }
    }
    this.#checkFree(Number(meta.readBigUInt64LE(LMDB.META_LAST_PAGE)) + 1);
    return true;
  }

  /**
   * Checks that no free page is in use. LMDB overwrites free pages, which may be beyond the end.
   */
  #checkFree(pages: number): void {
    const free = new Uint8Array(Math.min(pages, PAGES_MAX));
    for (const { first, count } of this.#free) {
      if (first < LMDB.META_PAGES || !(first + count <= free.length)) {
        throw damaged(first, "is free, and there is no such page");
      }
      for (let number = first; number < first + count; number++) {
        if (this.#reached[number]) throw damaged(number, "is in use and free");
        if (free[number]) throw damaged(number, "is free twice");
        free[number] = 1;
      }
    }
  }

  /** The later meta page; undefined if one of them is of another version. */
  #meta(): Buffer | undefined {
    const metas = Array.from({ length: LMDB.META_PAGES }, (_, number) => {
      const page = this.#read(number, Buffer.alloc(LMDB.LMDB_PAGE_BYTES));
      const isMeta =
        (flagsOf(page) & LMDB.META) !== 0 && page.readUInt32LE(LMDB.META_MAGIC) === LMDB.MAGIC;
      if (!isMeta) throw new FileDamage(`page ${number} is not LMDB's`);
      return page;
    });
    const versions = metas.map((page) => page.readUInt32LE(LMDB.META_VERSION));
    const unreadable = versions.find((version) => (version & LMDB.VERSION_MASK) !== LMDB.VERSION);
    if (unreadable !== undefined) throw new UnreadableVersion(`its version is ${unreadable}`);
    if (versions.some((version) => version !== LMDB.VERSION)) return undefined;
    const [first, second] = metas as [Buffer, Buffer];
    const isSecond =
      second.readBigUInt64LE(LMDB.META_TRANSACTION) > first.readBigUInt64LE(LMDB.META_TRANSACTION);
    const meta = isSecond ? second : first;
    const pageBytes = meta.readUInt32LE(LMDB.META_FREE_TREE + LMDB.TREE_PAGE_BYTES);
    if (pageBytes !== LMDB.LMDB_PAGE_BYTES)
      throw new FileDamage(`its pages have ${pageBytes} bytes`);
    return meta;
  }

  /** Walks a page and the pages below it. Its keys are from `low` on and before `high`. */
  #page(
    number: number,
    depth: number,
    isRecords: boolean,
    low: Bytes | undefined,
    high: Bytes | undefined,
  ): void {
    const page = this.#read(number, (this.#levels[depth] ??= Buffer.alloc(LMDB.LMDB_PAGE_BYTES)));
    const kind = flagsOf(page) & (LMDB.BRANCH | LMDB.LEAF | LMDB.OVERFLOW | LMDB.META);
    if (kind !== (depth > 1 ? LMDB.BRANCH : LMDB.LEAF)) throw damaged(number, "is of another kind");
    const lower = page.readUInt16LE(LMDB.PAGE_LOWER);
    const upper = page.readUInt16LE(LMDB.PAGE_UPPER);
    if (
      lower % 2 ||
      lower > upper ||
      upper > LMDB.LMDB_PAGE_BYTES - LMDB.PAGE_HEAD_BYTES ||
      !lower
    ) {
      throw damaged(number, "has no sound table of entries");
    }
    const count = lower / 2;
    const compare = isRecords ? compareBytes : compareNumbers;
    let before = low;
    for (let i = 0; i < count; i++) {
      const at = entryAt(page, i, number);
      // The first key of a branch counts as lower than every other one.
      const key = depth > 1 && i === 0 ? low : keyAt(page, at, number);
      if (before && key && key !== before) {
        const order = compare(before, key);
        if (order > 0 || (order === 0 && before !== low)) throw damaged(number, "is not in order");
      }
      before = key;
      if (depth === 1) {
        this.#leafEntry(page, at, key!, number, isRecords);
        continue;
      }
      const isLast = i + 1 === count;
      const next = isLast ? high : keyAt(page, entryAt(page, i + 1, number), number);
      this.#page(page.readUIntLE(at, 6), depth - 1, isRecords, key, next);
    }
    if (high && before && compare(before, high) >= 0) throw damaged(number, "is not in order");
  }

  /** Visits an entry of a leaf. Its record is in the page, or on separate pages. */
  #leafEntry(page: Buffer, at: number, key: Bytes, number: number, isRecords: boolean): void {
    this.#entries++;
    const bytes = page.readUInt32LE(at);
    const isElsewhere = (page.readUInt16LE(at + LMDB.ENTRY_FLAGS) & LMDB.ENTRY_IS_ELSEWHERE) !== 0;
    if (key.end + (isElsewhere ? LMDB.PAGE_NUMBER_BYTES : bytes) > LMDB.LMDB_PAGE_BYTES) {
      throw damaged(number, "has a record that is not in it");
    }
    const record = isElsewhere
      ? this.#elsewhere(Number(page.readBigUInt64LE(key.end)), bytes, !isRecords)
      : { buffer: page, start: key.end, end: key.end + bytes };
    if (isRecords) this.#visitor.record?.(key, record);
    else this.#addFree(record, number);
  }

  /** Adds a list of free pages. */
  #addFree({ buffer, start, end }: Bytes, number: number): void {
    const runs = decodeRuns(buffer.subarray(start, end));
    if (!runs) throw damaged(number, "has no sound list of free pages");
    this.#free.push(...runs);
  }

  #elsewhere(number: number, bytes: number, isWanted: boolean): Bytes {
    const page = this.#read(number, (this.#levels[0] ??= Buffer.alloc(LMDB.LMDB_PAGE_BYTES)));
    const count = page.readUInt32LE(LMDB.PAGE_COUNT);
    const needed = LMDB.PAGE_HEAD_BYTES + bytes;
    if (
      !(flagsOf(page) & LMDB.OVERFLOW) ||
      count * LMDB.LMDB_PAGE_BYTES < needed ||
      number + count > this.#pages
    ) {
      throw damaged(number, "is no record's");
    }
    for (let next = number + 1; next < number + count; next++) this.#mark(next);
    if (!isWanted && !this.#visitor.record) return { buffer: page, start: 0, end: 0 };
    const buffer = Buffer.allocUnsafe(bytes);
    const read = readSync(
      this.#fd,
      buffer,
      0,
      bytes,
      number * LMDB.LMDB_PAGE_BYTES + LMDB.PAGE_HEAD_BYTES,
    );
    if (read < bytes) throw cut(number);
    return { buffer, start: 0, end: bytes };
  }

  #read(number: number, page: Buffer): Buffer {
    this.#mark(number);
    const read = readSync(this.#fd, page, 0, LMDB.LMDB_PAGE_BYTES, number * LMDB.LMDB_PAGE_BYTES);
    if (read < LMDB.LMDB_PAGE_BYTES) throw cut(number);
    if (page.readBigUInt64LE(LMDB.PAGE_NUMBER) !== BigInt(number)) {
      throw damaged(number, "is another one");
    }
    return page;
  }

  #mark(number: number): void {
    if (!(number < this.#pages)) throw cut(number);
    if (this.#reached[number]) throw damaged(number, "is in it twice");
    this.#reached[number] = 1;
  }
}

function flagsOf(page: Buffer): number {
  return page.readUInt16LE(LMDB.PAGE_FLAGS);
}

function entryAt(page: Buffer, index: number, number: number): number {
  const at = LMDB.PAGE_HEAD_BYTES + page.readUInt16LE(LMDB.PAGE_HEAD_BYTES + index * 2);
  if (at + LMDB.ENTRY_HEAD_BYTES > LMDB.LMDB_PAGE_BYTES)
    throw damaged(number, "has an entry that is not in it");
  return at;
}

function keyAt(page: Buffer, at: number, number: number): Bytes {
  const start = at + LMDB.ENTRY_HEAD_BYTES;
  const end = start + page.readUInt16LE(at + LMDB.ENTRY_KEY_BYTES);
  if (end > LMDB.LMDB_PAGE_BYTES) throw damaged(number, "has a key that is not in it");
  return { buffer: page, start, end };
}

function compareBytes(a: Bytes, b: Bytes): number {
  return a.buffer.compare(b.buffer, b.start, b.end, a.start, a.end);
}

/** The keys of the tree of free pages are numbers, in the order of their values. */
function compareNumbers(a: Bytes, b: Bytes): number {
  const [x, y] = [a, b].map(({ buffer, start, end }) =>
    end - start === NUMBER_BYTES ? buffer.readBigUInt64LE(start) : 0n,
  ) as [bigint, bigint];
  return x < y ? -1 : x > y ? 1 : 0;
}

function damaged(number: number, what: string): FileDamage {
  return new FileDamage(`page ${number} ${what}`);
}

function cut(number: number): FileDamage {
  return new FileDamage(`page ${number} is not in it: it was cut`);
}
