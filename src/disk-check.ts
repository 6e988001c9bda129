/**
 * Whether LMDB's file holds together, before LMDB is let near it.
 *
 * LMDB trusts its pages: a damaged one may send it anywhere in memory. Here each page that can be
 * reached is looked at first: that it lies in the file and is what it should be, that no page is
 * reached twice, and that keys ascend within the bounds that their branches name. What is in the
 * records is checked when they are loaded.
 */
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import {
  BRANCH,
  ENTRY_FLAGS,
  ENTRY_HEAD_BYTES,
  ENTRY_IS_ELSEWHERE,
  ENTRY_KEY_BYTES,
  LEAF,
  MAGIC,
  META,
  META_FREE_TREE,
  META_MAGIC,
  META_TRANSACTION,
  META_TREE,
  NO_PAGE,
  OVERFLOW,
  PAGE_BYTES,
  PAGE_COUNT,
  PAGE_FLAGS,
  PAGE_HEAD_BYTES,
  PAGE_LOWER,
  PAGE_NUMBER,
  PAGE_NUMBER_BYTES,
  PAGE_UPPER,
  TREE_DEPTH,
  TREE_PAGE_BYTES,
  TREE_ROOT,
} from "./lmdb-format.ts";

const META_PAGES = 2;
const DEPTH_MAX = 32;

/** What is wrong with the file, in words; undefined: nothing. @internal */
export function damageOf(path: string): string | undefined {
  const fd = openSync(path, "r");
  try {
    new Walk(fd).walk();
    return undefined;
  } catch (error) {
    if (error instanceof Damage) return error.message;
    throw error;
  } finally {
    closeSync(fd);
  }
}

class Damage extends Error {}

/** Keys from `low` on and below `high`; undefined: no bound. */
interface Bounds {
  low: Buffer | undefined;
  high: Buffer | undefined;
}

class Walk {
  readonly #fd: number;
  readonly #pages: number;
  readonly #reached: Uint8Array;

  constructor(fd: number) {
    this.#fd = fd;
    this.#pages = Math.floor(fstatSync(fd).size / PAGE_BYTES);
    this.#reached = new Uint8Array(this.#pages);
  }

  walk(): void {
    const meta = this.#meta();
    for (const tree of [META_FREE_TREE, META_TREE]) {
      const root = meta.readBigUInt64LE(tree + TREE_ROOT);
      const depth = meta.readUInt16LE(tree + TREE_DEPTH);
      if (root === NO_PAGE) continue;
      if (depth < 1 || depth > DEPTH_MAX) throw new Damage(`a tree has ${depth} levels`);
      // The keys of the tree of free pages are numbers, in the order of their values.
      const compare = tree === META_TREE ? Buffer.compare : compareNumbers;
      this.#page(Number(root), depth, { low: undefined, high: undefined }, compare);
    }
  }

  /** The meta page that counts. */
  #meta(): Buffer {
    const metas: Buffer[] = [];
    for (let number = 0; number < META_PAGES; number++) {
      const page = this.#reach(number);
      const isMeta =
        (page.readUInt16LE(PAGE_FLAGS) & META) !== 0 && page.readUInt32LE(META_MAGIC) === MAGIC;
      if (!isMeta) throw new Damage(`page ${number} is not LMDB's`);
      metas.push(page);
    }
    const [first, second] = metas as [Buffer, Buffer];
    const isSecond =
      second.readBigUInt64LE(META_TRANSACTION) > first.readBigUInt64LE(META_TRANSACTION);
    const meta = isSecond ? second : first;
    const pageBytes = meta.readUInt32LE(META_FREE_TREE + TREE_PAGE_BYTES);
    if (pageBytes !== PAGE_BYTES) throw new Damage(`its pages have ${pageBytes} bytes`);
    return meta;
  }

  #page(number: number, depth: number, bounds: Bounds, compare: typeof Buffer.compare): void {
    const page = this.#reach(number);
    const kind = page.readUInt16LE(PAGE_FLAGS) & (BRANCH | LEAF | OVERFLOW | META);
    const name = `page ${number}`;
    if (kind !== (depth > 1 ? BRANCH : LEAF)) throw new Damage(`${name} is of another kind`);
    const lower = page.readUInt16LE(PAGE_LOWER);
    const upper = page.readUInt16LE(PAGE_UPPER);
    if (lower % 2 || lower > upper || upper > PAGE_BYTES - PAGE_HEAD_BYTES || !lower) {
      throw new Damage(`${name} has no sound table of entries`);
    }
    const entries = Array.from({ length: lower / 2 }, (_, i) => entryAt(page, i, name));
    const isBranch = depth > 1;
    // A branch's first key stands for everything below the second.
    if (isBranch) entries[0]!.key = bounds.low ?? EMPTY;
    checkOrder(entries, bounds, compare, name);
    for (const [i, { at, key, data }] of entries.entries()) {
      if (!isBranch) this.#record(page, at, data, name);
      else {
        const next = entries[i + 1]?.key ?? bounds.high;
        this.#page(childOf(page, at), depth - 1, { low: key, high: next }, compare);
      }
    }
  }

  /** A leaf's record: in the page, or on pages of its own. */
  #record(page: Buffer, at: number, data: number, name: string): void {
    const bytes = page.readUInt32LE(at);
    const isElsewhere = (page.readUInt16LE(at + ENTRY_FLAGS) & ENTRY_IS_ELSEWHERE) !== 0;
    if (data + (isElsewhere ? PAGE_NUMBER_BYTES : bytes) > PAGE_BYTES) {
      throw new Damage(`${name} has a record that is not in it`);
    }
    if (!isElsewhere) return;
    const number = Number(page.readBigUInt64LE(data));
    const first = this.#reach(number);
    const count = first.readUInt32LE(PAGE_COUNT);
    const isSound =
      (first.readUInt16LE(PAGE_FLAGS) & OVERFLOW) !== 0 &&
      count * PAGE_BYTES >= PAGE_HEAD_BYTES + bytes;
    if (!isSound) throw new Damage(`page ${number} has not the record that ${name} looks for`);
    for (let next = number + 1; next < number + count; next++) this.#mark(next);
  }

  #reach(number: number): Buffer {
    this.#mark(number);
    const page = Buffer.alloc(PAGE_BYTES);
    const read = readSync(this.#fd, page, 0, PAGE_BYTES, number * PAGE_BYTES);
    if (read < PAGE_BYTES) throw cut(number);
    if (page.readBigUInt64LE(PAGE_NUMBER) !== BigInt(number)) {
      throw new Damage(`page ${number} is another one`);
    }
    return page;
  }

  #mark(number: number): void {
    if (!(number < this.#pages)) throw cut(number);
    if (this.#reached[number]) throw new Damage(`page ${number} is in it twice`);
    this.#reached[number] = 1;
  }
}

const EMPTY = Buffer.alloc(0);

interface Entry {
  at: number;
  key: Buffer;
  /** Where the record starts, or its page's number stands. */
  data: number;
}

function entryAt(page: Buffer, index: number, name: string): Entry {
  const at = PAGE_HEAD_BYTES + page.readUInt16LE(PAGE_HEAD_BYTES + index * 2);
  const key = at + ENTRY_HEAD_BYTES;
  const data = key <= PAGE_BYTES ? key + page.readUInt16LE(at + ENTRY_KEY_BYTES) : PAGE_BYTES + 1;
  if (data > PAGE_BYTES) throw new Damage(`${name} has an entry that is not in it`);
  return { at, key: page.subarray(key, data), data };
}

/** A branch's entry has 48 bits of page number where a leaf's has length and flags. */
function childOf(page: Buffer, at: number): number {
  return page.readUIntLE(at, 6);
}

function checkOrder(
  entries: Entry[],
  { low, high }: Bounds,
  compare: typeof Buffer.compare,
  name: string,
): void {
  let before = low;
  for (const [i, { key }] of entries.entries()) {
    const order = before ? compare(before, key) : -1;
    if (order > 0 || (order === 0 && i > 0)) throw new Damage(`${name} is not in order`);
    before = key;
  }
  if (high && before && compare(before, high) >= 0) throw new Damage(`${name} is not in order`);
}

function compareNumbers(a: Uint8Array, b: Uint8Array): 0 | 1 | -1 {
  const [x, y] = [a, b].map((key) =>
    key.length === 8 ? Buffer.from(key).readBigUInt64LE() : 0n,
  ) as [bigint, bigint];
  return x < y ? -1 : x > y ? 1 : 0;
}

function cut(number: number): Damage {
  return new Damage(`page ${number} is not in it: it was cut`);
}
