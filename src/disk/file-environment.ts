/**
 * An LMDB environment without LMDB: the same file, read and written by Node.js alone, for platforms
 * that have no addon. It does not use LMDB's lock file.
 *
 *   new pages ─▶ data.mdb ─▶ fdatasync ─▶ meta page of the transaction ─▶ fdatasync
 *
 * The process holds the lock of the directory, so there is one writer. A thread that ends within a
 * commit leaves pages that no meta page leads to.
 */
import * as fs from "node:fs";
import { dirname } from "node:path";
import { performance } from "node:perf_hooks";
import { copyCommit } from "./copy-commit.ts";
import type { DiskEntry, Environment, Scan } from "./environment.ts";
import { FreePages } from "./free-pages.ts";
import * as LMDB from "./lmdb-format.ts";
import { type Commit, encodeCommit, lastTransaction, readCommit } from "./lmdb-meta.ts";
import { type Entry, type TreePage, decodePage, encodeElsewhere, encodePage } from "./lmdb-page.ts";
import { TreeWriter, entriesFrom, findEntry } from "./lmdb-tree.ts";
import { FileDamage } from "./lmdb-walk.ts";
import { PluresError } from "../support/error.ts";
import { Reader, oldestReader } from "./readers.ts";
import { writesOf } from "./write-batch.ts";

/** Decoded pages of the last commit that are retained. */
const PAGES_RETAINED_MAX = 1024;
/** A look at one record may be overtaken so often. */
const TRIES_MAX = 100;

export class FileEnvironment implements Environment {
  readonly #fd: number;
  readonly #directory: string;
  readonly #pages = new Map<number, TreePage>();
  #commit: Commit;
  #free: FreePages | undefined;

  /** Throws the errors of the system, FileDamage and UnreadableVersion. */
  constructor(file: string, isReadOnly: boolean) {
    this.#directory = dirname(file);
    this.#fd = fs.openSync(file, isReadOnly ? "r" : "r+");
    try {
      this.#commit = readCommit(this.#fd);
    } catch (error) {
      fs.closeSync(this.#fd);
      throw error;
    }
  }

  count(): number {
    return this.#last().records.entries;
  }

  get(key: Buffer): Buffer | undefined {
    for (let tries = 1; ; tries++) {
      const { records, transaction } = this.#last();
      try {
        const entry = findEntry({ page: (number) => this.#page(number) }, records, key);
        const record = entry && this.#record(entry);
        if (lastTransaction(this.#fd) <= transaction + 1n) return record;
      } catch (error) {
        // Pages that a writer has changed since look like damage.
        if (tries === TRIES_MAX || lastTransaction(this.#fd) <= transaction + 1n) throw error;
      }
      if (tries === TRIES_MAX) throw overtaken();
    }
  }

  scan(start: Buffer): Scan | undefined {
    const reader = this.#reader();
    const { records } = readCommit(this.#fd);
    const page = (number: number) => this.#read(number, reader);
    const entries =
      records.root === undefined ? undefined : entriesFrom({ page }, records.root, start);
    const next = (): DiskEntry | undefined => {
      const found = entries?.next().value;
      if (!found) return void reader.end();
      const value = this.#record(found);
      if (found.elsewhere && reader.isOvertaken()) throw overtaken();
      return { key: Buffer.from(found.key), value };
    };
    return { next, end: () => reader.end() };
  }

  commit(batch: Buffer): number {
    const before = this.#last();
    const { transaction, free, writer } = this.#begin(before);
    // The caller uses the bytes again.
    for (const { key, record } of writesOf(Buffer.from(batch))) {
      if (record) writer.put(key, record);
      else writer.remove(key);
    }
    const { tree, pages } = free.encode();
    const records = writer.tree;
    const commit = { transaction, free: tree, records, lastPage: free.lastPage, meta: before.meta };
    for (const [number, page] of writer.pages) pages.set(number, encodePage(page, transaction));
    for (const [first, record] of writer.records) {
      pages.set(first, encodeElsewhere(first, record, transaction));
    }
    const startedMs = performance.now();
    for (const { first, bytes } of inOrder(pages)) this.#write(bytes, first * LMDB.LMDB_PAGE_BYTES);
    fs.fdatasyncSync(this.#fd);
    const meta = encodeCommit(commit);
    this.#write(meta.bytes, meta.at);
    fs.fdatasyncSync(this.#fd);
    this.#commit = commit;
    this.#free = free;
    if (this.#pages.size > PAGES_RETAINED_MAX) this.#pages.clear();
    for (const [number, page] of writer.pages) this.#pages.set(number, page);
    return performance.now() - startedMs;
  }

  async copyTo(fd: number): Promise<void> {
    const reader = this.#reader();
    try {
      await copyCommit(this.#fd, readCommit(this.#fd), fd, () => {
        if (reader.isOvertaken()) throw overtaken();
      });
    } finally {
      reader.end();
    }
  }

  close(): void {
    fs.closeSync(this.#fd);
  }

  #begin(before: Commit): { transaction: bigint; free: FreePages; writer: TreeWriter } {
    const page = (number: number) => this.#page(number);
    this.#free ??= FreePages.load(before, page, (entry) => this.#record(entry));
    const free = this.#free.next(oldestReader(this.#directory));
    const source = {
      page,
      take: (count: number) => free.take(count),
      free: (first: number, count: number) => free.free(first, count),
    };
    const writer = new TreeWriter(source, before.records);
    return { transaction: before.transaction + 1n, free, writer };
  }

  /** The last commit. Another thread may have made it. */
  #last(): Commit {
    if (lastTransaction(this.#fd) !== this.#commit.transaction) {
      this.#commit = readCommit(this.#fd);
      this.#pages.clear();
      this.#free = undefined;
    }
    return this.#commit;
  }

  #page(number: number): TreePage {
    let page = this.#pages.get(number);
    if (page) return page;
    page = this.#read(number);
    if (this.#pages.size > PAGES_RETAINED_MAX) this.#pages.clear();
    this.#pages.set(number, page);
    return page;
  }

  /** Reads a page from the file. Throws FileDamage, or ERR_STORE_IN_USE for an overtaken `reader`. */
  #read(number: number, reader?: Reader): TreePage {
    const page = this.#bytes(number * LMDB.LMDB_PAGE_BYTES, LMDB.LMDB_PAGE_BYTES);
    if (reader?.isOvertaken()) throw overtaken();
    return decodePage(page, number);
  }

  /** A copy of an entry's record. */
  #record({ record, elsewhere }: Entry): Buffer {
    if (record) return Buffer.from(record);
    const { first, bytes } = elsewhere!;
    return this.#bytes(first * LMDB.LMDB_PAGE_BYTES + LMDB.PAGE_HEAD_BYTES, bytes);
  }

  #bytes(position: number, bytes: number): Buffer {
    const buffer = Buffer.alloc(bytes);
    for (let at = 0; at < bytes;) {
      const read = fs.readSync(this.#fd, buffer, at, bytes - at, position + at);
      if (read === 0) throw new FileDamage(`the file was cut before byte ${position + bytes}`);
      at += read;
    }
    return buffer;
  }

  #write(bytes: Buffer, position: number): void {
    for (let at = 0; at < bytes.length;) {
      at += fs.writeSync(this.#fd, bytes, at, bytes.length - at, position + at);
    }
  }

  #reader(): Reader {
    return new Reader(this.#directory, () => lastTransaction(this.#fd));
  }
}

/** Pages that follow one another are written together. */
function* inOrder(pages: Map<number, Buffer>): Generator<{ first: number; bytes: Buffer }> {
  let group: Buffer[] = [];
  let first = 0;
  let next = 0;
  for (const [number, bytes] of [...pages].sort(([a], [b]) => a - b)) {
    if (group.length > 0 && number !== next) {
      yield { first, bytes: Buffer.concat(group) };
      group = [];
    }
    if (group.length === 0) first = number;
    group.push(bytes);
    next = number + bytes.length / LMDB.LMDB_PAGE_BYTES;
  }
  if (group.length > 0) yield { first, bytes: Buffer.concat(group) };
}

function overtaken(): PluresError {
  return new PluresError(
    "ERR_STORE_IN_USE",
    "Another process wrote to the store while this one, which has no native addon, read it. Nothing " +
      "was changed. Read it when that process is done, or with the addon.",
  );
}
