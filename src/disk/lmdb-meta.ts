/** The last commit of LMDB's file, from its meta pages. `lmdb-format.ts` draws the bytes. */
import { readSync } from "node:fs";
import * as LMDB from "./lmdb-format.ts";
import type { Tree } from "./lmdb-tree.ts";
import { FileDamage, UnreadableVersion } from "./lmdb-walk.ts";

export interface Commit {
  transaction: bigint;
  /** The tree of free pages. */
  free: Tree;
  records: Tree;
  lastPage: number;
  /** The meta page that it was read from. */
  meta: Buffer;
}

const NUMBER_BYTES = 8;
/** LMDB maps at least so much. */
const MAP_BYTES_STEP = 0x20000;
const PAGES = Array.from({ length: LMDB.META_PAGES }, (_, number) => number);

/** Throws FileDamage, UnreadableVersion and the errors of the system. */
export function readCommit(fd: number): Commit {
  const metas = PAGES.map((number) => readMeta(fd, number));
  const [first, second] = metas as [Buffer, Buffer];
  const meta = transactionOf(second) > transactionOf(first) ? second : first;
  return {
    transaction: transactionOf(meta),
    free: readTree(meta, LMDB.META_FREE_TREE),
    records: readTree(meta, LMDB.META_TREE),
    lastPage: Number(meta.readBigUInt64LE(LMDB.META_LAST_PAGE)),
    meta,
  };
}

/** The number of the last commit. */
export function lastTransaction(fd: number): bigint {
  const word = Buffer.alloc(NUMBER_BYTES);
  let last = 0n;
  for (const number of PAGES) {
    readSync(fd, word, 0, NUMBER_BYTES, metaAt(number) + LMDB.META_TRANSACTION);
    if (word.readBigUInt64LE() > last) last = word.readBigUInt64LE();
  }
  return last;
}

function readMeta(fd: number, number: number): Buffer {
  const meta = Buffer.alloc(LMDB.META_END);
  const read = readSync(fd, meta, 0, meta.length, metaAt(number));
  const isMeta = read === meta.length && meta.readUInt32LE(LMDB.META_MAGIC) === LMDB.MAGIC;
  if (!isMeta) throw new FileDamage(`page ${number} is not LMDB's`);
  const version = meta.readUInt32LE(LMDB.META_VERSION);
  if (version !== LMDB.VERSION) throw new UnreadableVersion(`its version is ${version}`);
  return meta;
}

/** The changed part of a commit's meta page, and its position in the file. */
export function encodeCommit(commit: Commit): { bytes: Buffer; at: number } {
  const { transaction, free, records, lastPage } = commit;
  const meta = Buffer.from(commit.meta);
  const fileBytes = (lastPage + 1) * LMDB.LMDB_PAGE_BYTES;
  const mapBytes = Math.ceil(fileBytes / MAP_BYTES_STEP) * MAP_BYTES_STEP;
  if (Number(meta.readBigUInt64LE(LMDB.META_MAP_BYTES)) < mapBytes) {
    meta.writeBigUInt64LE(BigInt(mapBytes), LMDB.META_MAP_BYTES);
  }
  writeTree(meta, LMDB.META_FREE_TREE, free);
  writeTree(meta, LMDB.META_TREE, records);
  meta.writeBigUInt64LE(BigInt(lastPage), LMDB.META_LAST_PAGE);
  meta.writeBigUInt64LE(transaction, LMDB.META_TRANSACTION);
  commit.meta = meta;
  const at = metaAt(Number(transaction % BigInt(LMDB.META_PAGES)));
  return { bytes: meta.subarray(LMDB.META_MAP_BYTES), at: at + LMDB.META_MAP_BYTES };
}

/** Both meta pages of a file that has this commit alone. */
export function encodeCopy({ meta }: Commit): Buffer {
  const pages = Buffer.alloc(LMDB.META_PAGES * LMDB.LMDB_PAGE_BYTES);
  for (const number of PAGES) {
    meta.copy(pages, metaAt(number));
    pages.writeBigUInt64LE(BigInt(number), metaAt(number) + LMDB.PAGE_NUMBER);
  }
  return pages;
}

function metaAt(number: number): number {
  return number * LMDB.LMDB_PAGE_BYTES;
}

function transactionOf(meta: Buffer): bigint {
  return meta.readBigUInt64LE(LMDB.META_TRANSACTION);
}

function readTree(meta: Buffer, at: number): Tree {
  const word = (offset: number) => Number(meta.readBigUInt64LE(at + offset));
  const hasRoot = meta.readBigUInt64LE(at + LMDB.TREE_ROOT) !== LMDB.NO_PAGE;
  return {
    root: hasRoot ? word(LMDB.TREE_ROOT) : undefined,
    depth: meta.readUInt16LE(at + LMDB.TREE_DEPTH),
    branches: word(LMDB.TREE_BRANCHES),
    leaves: word(LMDB.TREE_LEAVES),
    overflows: word(LMDB.TREE_OVERFLOWS),
    entries: word(LMDB.TREE_ENTRIES),
  };
}

function writeTree(meta: Buffer, at: number, tree: Tree): void {
  meta.writeUInt16LE(tree.depth, at + LMDB.TREE_DEPTH);
  meta.writeBigUInt64LE(BigInt(tree.branches), at + LMDB.TREE_BRANCHES);
  meta.writeBigUInt64LE(BigInt(tree.leaves), at + LMDB.TREE_LEAVES);
  meta.writeBigUInt64LE(BigInt(tree.overflows), at + LMDB.TREE_OVERFLOWS);
  meta.writeBigUInt64LE(BigInt(tree.entries), at + LMDB.TREE_ENTRIES);
  const root = tree.root === undefined ? LMDB.NO_PAGE : BigInt(tree.root);
  meta.writeBigUInt64LE(root, at + LMDB.TREE_ROOT);
}
