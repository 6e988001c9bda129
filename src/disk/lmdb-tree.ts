/**
 * The records' tree in LMDB's file: looking in it, and changing it by copying.
 *
 * No page of a commit is changed. A changed page becomes a new one with another number, and so do the
 * pages above it, up to the root. What the new pages replace is free, but not yet for this transaction.
 */
import type { Elsewhere, Entry, TreePage } from "./lmdb-page.ts";
import { ROOM_BYTES, isTooLarge, pagesFor, sizesOf } from "./lmdb-page.ts";

/** Emptier pages are joined with a neighbour. */
const FILLED_BYTES_MIN = ROOM_BYTES / 4;
const BRANCH_ENTRIES_MIN = 2;

/** The numbers that LMDB keeps about a tree. */
export interface Tree {
  /** Undefined: it has no records. */
  root: number | undefined;
  depth: number;
  branches: number;
  leaves: number;
  overflows: number;
  entries: number;
}

/** Where a transaction gets its pages from. */
export interface PageSource {
  /** Throws FileDamage. */
  page(number: number): TreePage;
  /** Takes `count` consecutive pages. */
  take(count: number): number;
  /** Frees pages, of the last commit or of this transaction. */
  free(first: number, count: number): void;
}

/** A page on the way from the root, and the index of the entry that the way takes. */
interface Step {
  page: TreePage;
  index: number;
}

export class TreeWriter {
  readonly tree: Tree;
  /** The new pages and records by the number of their (first) page. */
  readonly pages = new Map<number, TreePage>();
  readonly records = new Map<number, Buffer>();
  readonly #source: PageSource;

  constructor(source: PageSource, tree: Tree) {
    this.#source = source;
    this.tree = { ...tree };
  }

  put(key: Buffer, record: Buffer): void {
    const entry = { key, ...this.#place(key, record) };
    if (this.tree.root === undefined) {
      const page = this.#add(true, [entry]);
      this.tree.root = page.number;
      this.tree.depth = 1;
      this.tree.entries = 1;
      return;
    }
    const way = this.#descend(key);
    const { page, index } = way.at(-1)!;
    const found = page.entries[index];
    if (found?.key.equals(key)) {
      this.#freeElsewhere(found.elsewhere);
      page.entries[index] = entry;
    } else {
      page.entries.splice(index, 0, entry);
      this.tree.entries++;
    }
    this.#settle(way);
  }

  /** Does nothing if there is no such key. */
  remove(key: Buffer): void {
    if (!findEntry(this, this.tree, key)) return;
    const way = this.#descend(key);
    const { page, index } = way.at(-1)!;
    this.#freeElsewhere(page.entries[index]!.elsewhere);
    page.entries.splice(index, 1);
    this.tree.entries--;
    this.#settle(way);
  }

  /** A page of this transaction, or of the last commit. */
  page(number: number): TreePage {
    return this.pages.get(number) ?? this.#source.page(number);
  }

  #place(key: Buffer, record: Buffer): Pick<Entry, "record" | "elsewhere"> {
    if (!isTooLarge(key.length, record.length)) return { record };
    const count = pagesFor(record.length);
    const first = this.#source.take(count);
    this.records.set(first, record);
    this.tree.overflows += count;
    return { elsewhere: { first, count, bytes: record.length } };
  }

  #freeElsewhere(place: Elsewhere | undefined): void {
    if (!place) return;
    this.records.delete(place.first);
    this.tree.overflows -= place.count;
    this.#source.free(place.first, place.count);
  }

  /** The way to a key's place, of pages that this transaction may change. */
  #descend(key: Buffer): Step[] {
    const way: Step[] = [];
    let number = this.tree.root!;
    for (;;) {
      const page = this.#own(number);
      const above = way.at(-1);
      if (above) above.page.entries[above.index]!.child = page.number;
      else this.tree.root = page.number;
      const index = page.isLeaf ? placeOf(page, key) : childIndex(page, key);
      way.push({ page, index });
      if (page.isLeaf) return way;
      number = page.entries[index]!.child!;
    }
  }

  /** A copy of the page with a new number, unless this transaction has made it. */
  #own(number: number): TreePage {
    const own = this.pages.get(number);
    if (own) return own;
    const { isLeaf, entries } = this.#source.page(number);
    this.#drop(number, isLeaf);
    return this.#add(
      isLeaf,
      entries.map((entry) => ({ ...entry })),
    );
  }

  #add(isLeaf: boolean, entries: Entry[]): TreePage {
    const page = { number: this.#source.take(1), isLeaf, entries };
    this.pages.set(page.number, page);
    if (isLeaf) this.tree.leaves++;
    else this.tree.branches++;
    return page;
  }

  #drop(number: number, isLeaf: boolean): void {
    this.pages.delete(number);
    this.#source.free(number, 1);
    if (isLeaf) this.tree.leaves--;
    else this.tree.branches--;
  }

  /** Splits pages that are too full and joins those that are too empty, from the leaf to the root. */
  #settle(way: Step[]): void {
    for (let level = way.length - 1; level > 0; level--) {
      const { page } = way[level]!;
      const above = way[level - 1]!;
      const bytes = bytesOf(page);
      if (bytes > ROOM_BYTES) this.#split(page, above, way[level]!.index);
      else if (bytes < FILLED_BYTES_MIN || isTooSmall(page)) this.#join(page, above);
    }
    this.#settleRoot(way[0]!);
  }

  #settleRoot({ page: root, index }: Step): void {
    if (root.entries.length === 0) {
      this.#drop(root.number, root.isLeaf);
      this.tree.root = undefined;
      this.tree.depth = 0;
    } else if (isTooSmall(root)) {
      // One entry is left of a branch: its page is the root.
      this.#drop(root.number, false);
      this.tree.root = root.entries[0]!.child!;
      this.tree.depth--;
      const next = this.pages.get(this.tree.root);
      if (next) this.#settleRoot({ page: next, index: 0 });
    } else if (bytesOf(root) > ROOM_BYTES) {
      const first = { key: Buffer.alloc(0), child: root.number };
      const page = this.#add(false, [first]);
      this.tree.root = page.number;
      this.tree.depth++;
      this.#split(root, { page, index: 0 }, index);
    }
  }

  /** Moves entries to a new page: only the last one if that is new, as further ones may follow it. */
  #split(page: TreePage, { page: above, index }: Step, changed: number): void {
    const isAppended = page.isLeaf && changed > 0 && changed === page.entries.length - 1;
    const right = page.entries.splice(isAppended ? changed : splitIndex(page));
    const { number } = this.#add(page.isLeaf, right);
    above.entries.splice(index + 1, 0, { key: right[0]!.key, child: number });
  }

  /** Moves the entries of a page and a neighbour to one page, or evenly to two. */
  #join(page: TreePage, { page: above, index }: Step): void {
    if (page.entries.length === 0) {
      this.#drop(page.number, page.isLeaf);
      above.entries.splice(index, 1);
      return;
    }
    if (above.entries.length < 2) return;
    const at = index > 0 ? index - 1 : index;
    const [left, right] = [at, at + 1].map((place) => {
      const child = this.#own(above.entries[place]!.child!);
      above.entries[place]!.child = child.number;
      return child;
    }) as [TreePage, TreePage];
    // The first key of a branch is the one that leads to it.
    if (!right.isLeaf) right.entries[0]!.key = above.entries[at + 1]!.key;
    left.entries.push(...right.entries);
    this.#drop(right.number, right.isLeaf);
    above.entries.splice(at + 1, 1);
    if (bytesOf(left) > ROOM_BYTES) this.#split(left, { page: above, index: at }, 0);
  }
}

/** The entry of a key, if the tree has it. Throws FileDamage. */
export function findEntry(
  pages: Pick<PageSource, "page">,
  { root }: Tree,
  key: Buffer,
): Entry | undefined {
  if (root === undefined) return undefined;
  let page = pages.page(root);
  while (!page.isLeaf) page = pages.page(page.entries[childIndex(page, key)]!.child!);
  const entry = page.entries[placeOf(page, key)];
  return entry?.key.equals(key) ? entry : undefined;
}

/** The entries of the tree from a key on, in order. Throws FileDamage. */
export function* entriesFrom(
  pages: Pick<PageSource, "page">,
  number: number,
  start: Buffer,
): Generator<Entry> {
  const { isLeaf, entries } = pages.page(number);
  if (isLeaf) yield* entries.slice(placeOf({ number, isLeaf, entries }, start));
  else {
    const from = childIndex({ number, isLeaf, entries }, start);
    for (const { child } of entries.slice(from)) yield* entriesFrom(pages, child!, start);
  }
}

/** The index of the first entry whose key is not below `key`. */
function placeOf({ entries }: TreePage, key: Buffer, from = 0): number {
  let low = from;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (entries[middle]!.key.compare(key) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The index of the child that has the key's place. The first key of a branch does not count. */
function childIndex(page: TreePage, key: Buffer): number {
  const index = placeOf(page, key, 1);
  return page.entries[index]?.key.equals(key) ? index : index - 1;
}

function isTooSmall({ isLeaf, entries }: TreePage): boolean {
  return !isLeaf && entries.length < BRANCH_ENTRIES_MIN;
}

function bytesOf({ isLeaf, entries }: TreePage): number {
  let bytes = 0;
  for (const size of sizesOf(isLeaf, entries)) bytes += size;
  return bytes;
}

/** Where the halves of a page are of the most equal sizes: then both fit. */
function splitIndex({ isLeaf, entries }: TreePage): number {
  const sizes = sizesOf(isLeaf, entries);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  let best = 1;
  let bestBytes = Infinity;
  let left = 0;
  for (let index = 1; index < entries.length; index++) {
    left += sizes[index - 1]!;
    // The first key of a branch has no bytes.
    const first = isLeaf ? sizes[index]! : sizesOf(false, [entries[index]!])[0]!;
    const bytes = Math.max(left, total - left - sizes[index]! + first);
    if (bytes < bestBytes) [best, bestBytes] = [index, bytes];
  }
  return best;
}
