/**
 * The free pages of LMDB's file, and how long they stay untouched.
 *
 * A transaction T frees pages that the commits before it need. They may be used again from T + 2 on:
 * then the commit before the present one, to which a crash may lead back, needs them no more. A reader
 * of an earlier commit delays that.
 *
 *   freed in the last transaction ─▶ pending, while a reader may need them ─▶ usable
 *
 * On disk each of the three is one record of the tree of free pages. Its key is a transaction, and
 * LMDB, too, uses a record of T from T + 2 on.
 */
import { type Commit } from "./lmdb-meta.ts";
import { type Entry, type TreePage, encodeElsewhere, encodePage, pagesFor } from "./lmdb-page.ts";
import { type PageSource, type Tree, entriesFrom } from "./lmdb-tree.ts";
import { FileDamage } from "./lmdb-walk.ts";
import { type Run, decodeRuns, encodeRuns, joinRuns, runBytesMax, takeRun } from "./page-runs.ts";

const KEY_BYTES = 8;
/** The records of the tree share one leaf. */
const IN_LEAF_BYTES_MAX = 1024;

export class FreePages implements Omit<PageSource, "page"> {
  /** The last page of the file that was ever used. */
  lastPage: number;
  #usable: Run[] = [];
  #pending: Run[] = [];
  #freed: Run[] = [];
  /** The pages of the tree of free pages itself. */
  #own: Run[] = [];
  readonly #transaction: bigint;
  /** Taken in this transaction: no commit needs them. */
  readonly #taken = new Set<number>();

  private constructor(transaction: bigint, lastPage: number) {
    this.#transaction = transaction;
    this.lastPage = lastPage;
  }

  /** Those of a commit. `read` returns a page, `record` that of an entry. Throws FileDamage. */
  static load(
    { transaction, free, lastPage }: Commit,
    read: (number: number) => TreePage,
    record: (entry: Entry) => Buffer,
  ): FreePages {
    const pages = new FreePages(transaction, lastPage);
    const page = (number: number) => {
      pages.#own.push({ first: number, count: 1 });
      return read(number);
    };
    if (free.root === undefined) return pages;
    for (const entry of entriesFrom({ page }, free.root, Buffer.alloc(0))) {
      const { key, elsewhere } = entry;
      const runs = decodeRuns(record(entry));
      if (!runs || key.length !== KEY_BYTES)
        throw new FileDamage("a list of free pages is damaged");
      if (elsewhere) pages.#own.push(elsewhere);
      if (key.readBigUInt64LE() < transaction) pages.#pending.push(...runs);
      else pages.#freed.push(...runs);
    }
    return pages;
  }

  /** For the transaction after this one. `oldest` is the earliest commit that a reader needs. */
  next(oldest: bigint | undefined): FreePages {
    const next = new FreePages(this.#transaction + 1n, this.lastPage);
    const isNeeded = oldest !== undefined && oldest < this.#transaction - 1n;
    next.#usable = joinRuns(this.#usable, isNeeded ? [] : this.#pending);
    next.#pending = joinRuns(this.#freed, isNeeded ? this.#pending : []);
    next.#own = this.#own;
    return next;
  }

  take(count: number): number {
    let first = takeRun(this.#usable, count);
    if (first === undefined) {
      first = this.lastPage + 1;
      this.lastPage += count;
    }
    for (let number = first; number < first + count; number++) this.#taken.add(number);
    return first;
  }

  free(first: number, count: number): void {
    const run = { first, count };
    if (!this.#taken.has(first)) this.#freed.push(run);
    else this.#usable = joinRuns(this.#usable, [run]);
  }

  /** The new tree of free pages, and its pages by the number of their first. Nothing is taken after it. */
  encode(): { tree: Tree; pages: Map<number, Buffer> } {
    const transaction = this.#transaction;
    this.#freed = joinRuns(this.#freed, this.#own);
    this.#own = [];
    const tree: Tree = {
      root: undefined,
      depth: 0,
      branches: 0,
      leaves: 0,
      overflows: 0,
      entries: 0,
    };
    const pages = new Map<number, Buffer>();
    if (!this.#usable.length && !this.#pending.length && !this.#freed.length)
      return { tree, pages };
    const root = this.#takeOwn(1);
    // Taking pages makes a list no longer, so there is room for what it has afterwards.
    const lists = [() => this.#usable, () => this.#pending, () => this.#freed].map(
      (runs, index) => {
        const bytes = runBytesMax(runs());
        const isInLeaf = bytes <= IN_LEAF_BYTES_MAX;
        const first = isInLeaf ? undefined : this.#takeOwn(pagesFor(bytes));
        return { key: transaction - BigInt(2 - index), runs, bytes, first };
      },
    );
    const entries: Entry[] = [];
    for (const { key, runs, bytes, first } of lists) {
      if (runs().length === 0 && first === undefined) continue;
      const record = encodeRuns(runs(), first === undefined ? undefined : bytes);
      const name = Buffer.alloc(KEY_BYTES);
      name.writeBigUInt64LE(key);
      if (first === undefined) entries.push({ key: name, record });
      else {
        const count = pagesFor(bytes);
        entries.push({ key: name, elsewhere: { first, count, bytes } });
        pages.set(first, encodeElsewhere(first, record, transaction));
        tree.overflows += count;
      }
    }
    pages.set(root, encodePage({ number: root, isLeaf: true, entries }, transaction));
    return { tree: { ...tree, root, depth: 1, leaves: 1, entries: entries.length }, pages };
  }

  #takeOwn(count: number): number {
    const first = this.take(count);
    this.#own.push({ first, count });
    return first;
  }
}
