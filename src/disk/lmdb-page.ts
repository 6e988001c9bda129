/**
 * One page of a tree in LMDB's file as an object, to read and to change it. `lmdb-format.ts` draws the
 * bytes. The first key of a branch does not count, and is written without its bytes.
 */
import * as LMDB from "./lmdb-format.ts";
import { FileDamage } from "./lmdb-walk.ts";

/** A record on separate pages. */
export interface Elsewhere {
  first: number;
  count: number;
  bytes: number;
}

export interface Entry {
  key: Buffer;
  /** In a leaf, if it fits. */
  record?: Buffer;
  /** In a leaf, otherwise. */
  elsewhere?: Elsewhere;
  /** In a branch. */
  child?: number;
}

export interface TreePage {
  number: number;
  isLeaf: boolean;
  entries: Entry[];
}

/** The bytes of a page's entries, with their places in its table. */
export const ROOM_BYTES = LMDB.LMDB_PAGE_BYTES - LMDB.PAGE_HEAD_BYTES;
const ENTRY_BYTES_MAX = ROOM_BYTES / 2 - LMDB.TABLE_ENTRY_BYTES;
const NO_BYTES = Buffer.alloc(0);
const CHILD_LOW_BYTES = 6;

/** Throws FileDamage. The entries are views of `page`. */
export function decodePage(page: Buffer, number: number): TreePage {
  const kind = page.readUInt16LE(LMDB.PAGE_FLAGS) & (LMDB.BRANCH | LMDB.LEAF);
  const lower = page.readUInt16LE(LMDB.PAGE_LOWER);
  const isSound = Number(page.readBigUInt64LE(LMDB.PAGE_NUMBER)) === number && lower <= ROOM_BYTES;
  if (!isSound || (kind !== LMDB.BRANCH && kind !== LMDB.LEAF)) {
    throw new FileDamage(`page ${number} is another one`);
  }
  const isLeaf = kind === LMDB.LEAF;
  const entries: Entry[] = [];
  for (let at = LMDB.PAGE_HEAD_BYTES; at < LMDB.PAGE_HEAD_BYTES + lower; at += 2) {
    const start = LMDB.PAGE_HEAD_BYTES + page.readUInt16LE(at);
    if (start + LMDB.ENTRY_HEAD_BYTES > page.length) throw outside(number);
    entries.push(decodeEntry(page, start, isLeaf, number));
  }
  return { number, isLeaf, entries };
}

function decodeEntry(page: Buffer, at: number, isLeaf: boolean, number: number): Entry {
  const start = at + LMDB.ENTRY_HEAD_BYTES;
  const end = start + page.readUInt16LE(at + LMDB.ENTRY_KEY_BYTES);
  const key = page.subarray(start, end);
  if (!isLeaf) return { key, child: page.readUIntLE(at, CHILD_LOW_BYTES) };
  const bytes = page.readUInt32LE(at);
  const isElsewhere = (page.readUInt16LE(at + LMDB.ENTRY_FLAGS) & LMDB.ENTRY_IS_ELSEWHERE) !== 0;
  if (end + (isElsewhere ? LMDB.ELSEWHERE_BYTES : bytes) > page.length) throw outside(number);
  if (!isElsewhere) return { key, record: page.subarray(end, end + bytes) };
  const first = Number(page.readBigUInt64LE(end));
  const count = Number(page.readBigUInt64LE(end + LMDB.ELSEWHERE_COUNT));
  return { key, elsewhere: { first, count, bytes } };
}

export function encodePage({ number, isLeaf, entries }: TreePage, transaction: bigint): Buffer {
  const page = Buffer.alloc(LMDB.LMDB_PAGE_BYTES);
  writeHead(page, number, transaction, isLeaf ? LMDB.LEAF : LMDB.BRANCH);
  let upper = ROOM_BYTES;
  for (const [index, entry] of entries.entries()) {
    const key = isLeaf || index > 0 ? entry.key : NO_BYTES;
    upper -= entryBytes(isLeaf, key, entry);
    page.writeUInt16LE(upper, LMDB.PAGE_HEAD_BYTES + index * LMDB.TABLE_ENTRY_BYTES);
    encodeEntry(page, LMDB.PAGE_HEAD_BYTES + upper, key, entry, transaction);
  }
  page.writeUInt16LE(entries.length * LMDB.TABLE_ENTRY_BYTES, LMDB.PAGE_LOWER);
  page.writeUInt16LE(upper, LMDB.PAGE_UPPER);
  return page;
}

function encodeEntry(
  page: Buffer,
  at: number,
  key: Buffer,
  entry: Entry,
  transaction: bigint,
): void {
  const { record, elsewhere, child } = entry;
  page.writeUInt16LE(key.length, at + LMDB.ENTRY_KEY_BYTES);
  const data = at + LMDB.ENTRY_HEAD_BYTES + key.copy(page, at + LMDB.ENTRY_HEAD_BYTES);
  if (child !== undefined) page.writeUIntLE(child, at, CHILD_LOW_BYTES);
  else if (elsewhere) {
    page.writeUInt32LE(elsewhere.bytes, at);
    page.writeUInt16LE(LMDB.ENTRY_IS_ELSEWHERE, at + LMDB.ENTRY_FLAGS);
    page.writeBigUInt64LE(BigInt(elsewhere.first), data);
    page.writeBigUInt64LE(transaction, data + LMDB.ELSEWHERE_TRANSACTION);
    page.writeBigUInt64LE(BigInt(elsewhere.count), data + LMDB.ELSEWHERE_COUNT);
  } else page.writeUInt32LE(record!.copy(page, data), at);
}

/** The pages of a record that is not in its leaf. */
export function encodeElsewhere(first: number, record: Buffer, transaction: bigint): Buffer {
  const count = pagesFor(record.length);
  const pages = Buffer.alloc(count * LMDB.LMDB_PAGE_BYTES);
  writeHead(pages, first, transaction, LMDB.OVERFLOW);
  pages.writeUInt32LE(count, LMDB.PAGE_COUNT);
  record.copy(pages, LMDB.PAGE_HEAD_BYTES);
  return pages;
}

function writeHead(page: Buffer, number: number, transaction: bigint, flags: number): void {
  page.writeBigUInt64LE(BigInt(number), LMDB.PAGE_NUMBER);
  page.writeBigUInt64LE(transaction, LMDB.PAGE_TRANSACTION);
  page.writeUInt16LE(flags, LMDB.PAGE_FLAGS);
}

/** The number of pages for a record that is not in its leaf. */
export function pagesFor(recordBytes: number): number {
  return Math.ceil((LMDB.PAGE_HEAD_BYTES + recordBytes) / LMDB.LMDB_PAGE_BYTES);
}

export function isTooLarge(keyBytes: number, recordBytes: number): boolean {
  return LMDB.ENTRY_HEAD_BYTES + keyBytes + recordBytes > ENTRY_BYTES_MAX;
}

/** The bytes that each entry takes, with its place in the table. */
export function sizesOf(isLeaf: boolean, entries: Entry[]): number[] {
  return entries.map((entry, index) => {
    const key = isLeaf || index > 0 ? entry.key : NO_BYTES;
    return LMDB.TABLE_ENTRY_BYTES + entryBytes(isLeaf, key, entry);
  });
}

/** Entries begin at even addresses. */
function entryBytes(isLeaf: boolean, key: Buffer, { record, elsewhere }: Entry): number {
  const data = !isLeaf ? 0 : elsewhere ? LMDB.ELSEWHERE_BYTES : record!.length;
  const bytes = LMDB.ENTRY_HEAD_BYTES + key.length + data;
  return bytes + (bytes & 1);
}

function outside(number: number): FileDamage {
  return new FileDamage(`page ${number} has an entry that is not in it`);
}
