/**
 * Records straight from the pages of an LMDB file, for files that LMDB cannot read.
 *
 * `lmdb-format.ts` draws the pages. Free pages still have older versions of nodes, and deleted
 * nodes. The versions of each key come latest first. The caller checks their contents.
 */
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import * as DISK from "../../assembly/layout/disk.ts";
import * as LMDB from "./lmdb-format.ts";
import { fitsAppendLog, recordsOf } from "./append-log-entry.ts";
import { bytesOf } from "./byte-range.ts";
import { decodeHead, decodePart, keyOfKind, partCount, partKey } from "./large-record.ts";

const PAGES_AT_ONCE = 256;
const VERSION_END = DISK.RECORD_VERSION + 8;
/** The records that have a node, or a part of one. */
const KINDS = new Set<number>([
  DISK.RECORD_KEY_NODE,
  DISK.RECORD_KEY_LARGE,
  DISK.RECORD_KEY_PART,
  DISK.RECORD_KEY_APPEND_LOG,
]);

interface Extent {
  at: number;
  bytes: number;
  /** The bytes that were read so far: a head of a record at least, if it is whole. */
  head: Buffer;
}

/** The position of a record in the file. */
interface Place {
  version: bigint;
  /** Undefined: the record is large. Its parts may be anywhere. */
  at: number | undefined;
  bytes: number;
}

/** What the pages have. */
interface Found {
  /** By their keys as Latin-1. */
  places: Map<string, Place[]>;
  /** By their keys as Latin-1: an older part may have the same one. */
  parts: Map<string, Extent[]>;
}

export interface PageRecord {
  key: Buffer;
  /** The record's versions, latest first. Each is read when the iteration reaches it. */
  versions: Iterable<Buffer>;
}

/** The node records on all pages of the file. */
export function* recordsInPages(path: string): Generator<PageRecord> {
  const fd = openSync(path, "r");
  try {
    const found = findPlaces(fd);
    for (const [name, places] of found.places) {
      places.sort((a, b) => (a.version < b.version ? 1 : a.version > b.version ? -1 : 0));
      yield { key: Buffer.from(name, "latin1"), versions: readPlaces(fd, places, found) };
    }
  } finally {
    closeSync(fd);
  }
}

function* readPlaces(fd: number, places: Place[], found: Found): Generator<Buffer> {
  for (const place of places) {
    const { at, bytes } = place;
    const record = at === undefined ? joined(fd, place, found) : readBytes(fd, at, bytes);
    if (record) yield record;
  }
}

/** A large record; undefined: a part is missing. */
function joined(fd: number, head: Place, { parts }: Found): Buffer | undefined {
  const pieces: Buffer[] = [];
  for (let index = 0; index < partCount(head); index++) {
    const places = parts.get(partKey(head.version, index).toString("latin1")) ?? [];
    const piece = firstOf(places, ({ at, bytes }) => decodePart(readBytes(fd, at, bytes)));
    if (!piece) return undefined;
    pieces.push(piece);
  }
  const record = Buffer.concat(pieces);
  return record.length === head.bytes ? record : undefined;
}

/** The first result that is one. */
function firstOf<Item, Result>(
  items: Item[],
  resultOf: (item: Item) => Result | undefined,
): Result | undefined {
  for (const item of items) {
    const result = resultOf(item);
    if (result !== undefined) return result;
  }
  return undefined;
}

function findPlaces(fd: number): Found {
  const found: Found = { places: new Map(), parts: new Map() };
  const { size } = fstatSync(fd);
  const chunk = PAGES_AT_ONCE * LMDB.LMDB_PAGE_BYTES;
  for (let start = 0; start < size; start += chunk) {
    const pages = readBytes(fd, start, Math.min(chunk, size - start));
    for (let at = 0; at + LMDB.LMDB_PAGE_BYTES <= pages.length; at += LMDB.LMDB_PAGE_BYTES) {
      const page = pages.subarray(at, at + LMDB.LMDB_PAGE_BYTES);
      if (page.readBigUInt64LE(LMDB.PAGE_NUMBER) !== BigInt((start + at) / LMDB.LMDB_PAGE_BYTES))
        continue;
      const flags = page.readUInt16LE(LMDB.PAGE_FLAGS);
      if (flags === LMDB.LEAF) findEntries(fd, start + at, page, found);
      else if (flags === LMDB.OVERFLOW) {
        const bytes =
          page.readUInt32LE(LMDB.PAGE_COUNT) * LMDB.LMDB_PAGE_BYTES - LMDB.PAGE_HEAD_BYTES;
        findAppended(
          fd,
          start + at + LMDB.PAGE_HEAD_BYTES,
          Math.min(bytes, DISK.APPEND_LOG_ENTRY_BYTES_MAX),
          found,
        );
      }
    }
  }
  return found;
}

function findEntries(fd: number, start: number, page: Buffer, found: Found): void {
  const lower = Math.min(
    page.readUInt16LE(LMDB.PAGE_LOWER),
    LMDB.LMDB_PAGE_BYTES - LMDB.PAGE_HEAD_BYTES,
  );
  for (let i = 0; i + 2 <= lower; i += 2) {
    const entry = LMDB.PAGE_HEAD_BYTES + page.readUInt16LE(LMDB.PAGE_HEAD_BYTES + i);
    if (entry + LMDB.ENTRY_HEAD_BYTES > LMDB.LMDB_PAGE_BYTES) continue;
    const keyBytes = page.readUInt16LE(entry + LMDB.ENTRY_KEY_BYTES);
    const key = page.subarray(
      entry + LMDB.ENTRY_HEAD_BYTES,
      entry + LMDB.ENTRY_HEAD_BYTES + keyBytes,
    );
    if (key.length !== keyBytes || keyBytes > DISK.RECORD_KEY_BYTES_MAX) continue;
    if (!KINDS.has(key[0]!)) continue;
    const extent = extentOf(fd, start, page, entry);
    if (!extent) continue;
    const name = key.toString("latin1");
    if (key[0] === DISK.RECORD_KEY_NODE) addPlace(found, name, extent);
    else if (key[0] === DISK.RECORD_KEY_LARGE) addLarge(found, key, extent);
    else if (key[0] === DISK.RECORD_KEY_PART) listOf(found.parts, name).push(extent);
    else if (extent.head.length === extent.bytes) findAppended(fd, extent.at, extent.bytes, found);
  }
}

/**
 * Finds the records in an entry of the append log. The scan also tries each run of overflow pages:
 * an entry is found there even if the page with its key is damaged. Records in other bytes fail the
 * caller's check.
 */
function findAppended(fd: number, at: number, bytes: number, found: Found): void {
  const entry = readBytes(fd, at, bytes);
  for (const record of recordsOf(entry)) {
    if (record.key.charCodeAt(0) !== DISK.RECORD_KEY_NODE || !fitsAppendLog(record.bytes)) continue;
    const head = entry.subarray(record.start);
    addPlace(found, record.key, { at: at + record.start, bytes: record.bytes, head });
  }
}

function addPlace(found: Found, name: string, { at, bytes, head }: Extent): void {
  if (bytes < VERSION_END || head.length < VERSION_END) return;
  const version = head.readBigUInt64LE(DISK.RECORD_VERSION);
  listOf(found.places, name).push({ version, at, bytes });
}

function addLarge(found: Found, key: Buffer, extent: Extent): void {
  const head = decodeHead(bytesOf(extent.head));
  if (typeof head === "number") return;
  const name = keyOfKind(DISK.RECORD_KEY_NODE, bytesOf(key)).toString("latin1");
  listOf(found.places, name).push({ ...head, at: undefined });
}

function listOf<Item>(lists: Map<string, Item[]>, name: string): Item[] {
  const list = lists.get(name) ?? [];
  lists.set(name, list);
  return list;
}

/** The position of the record of a page's entry; undefined if the page has no room for it. */
function extentOf(fd: number, start: number, page: Buffer, entry: number): Extent | undefined {
  const bytes = page.readUInt32LE(entry);
  const data = entry + LMDB.ENTRY_HEAD_BYTES + page.readUInt16LE(entry + LMDB.ENTRY_KEY_BYTES);
  const isElsewhere = (page.readUInt16LE(entry + LMDB.ENTRY_FLAGS) & LMDB.ENTRY_IS_ELSEWHERE) !== 0;
  if (data + (isElsewhere ? LMDB.PAGE_NUMBER_BYTES : bytes) > LMDB.LMDB_PAGE_BYTES)
    return undefined;
  if (!isElsewhere) return { at: start + data, bytes, head: page.subarray(data, data + bytes) };
  const at = Number(page.readBigUInt64LE(data)) * LMDB.LMDB_PAGE_BYTES;
  const read = readBytes(fd, at, LMDB.PAGE_HEAD_BYTES + VERSION_END);
  if (read.length < LMDB.PAGE_HEAD_BYTES || read.readUInt16LE(LMDB.PAGE_FLAGS) !== LMDB.OVERFLOW)
    return undefined;
  return { at: at + LMDB.PAGE_HEAD_BYTES, bytes, head: read.subarray(LMDB.PAGE_HEAD_BYTES) };
}

/** Reads the bytes at a position: fewer at the end of the file. */
function readBytes(fd: number, at: number, bytes: number): Buffer {
  const { size } = fstatSync(fd);
  const buffer = Buffer.alloc(Math.max(0, Math.min(bytes, size - at)));
  let done = 0;
  while (done < buffer.length) {
    const read = readSync(fd, buffer, done, buffer.length - done, at + done);
    if (read === 0) break;
    done += read;
  }
  return buffer.subarray(0, done);
}
