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

const PAGES_AT_ONCE = 256;
const VERSION_END = DISK.RECORD_VERSION + 8;

interface Extent {
  at: number;
  bytes: number;
  /** The bytes that were read so far: a head of a record at least, if it is whole. */
  head: Buffer;
}

/** The position of a record in the file. */
interface Place {
  version: bigint;
  at: number;
  bytes: number;
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
    for (const [name, places] of findPlaces(fd)) {
      places.sort((a, b) => (a.version < b.version ? 1 : a.version > b.version ? -1 : 0));
      yield { key: Buffer.from(name, "latin1"), versions: readPlaces(fd, places) };
    }
  } finally {
    closeSync(fd);
  }
}

function* readPlaces(fd: number, places: Place[]): Generator<Buffer> {
  for (const { at, bytes } of places) yield readBytes(fd, at, bytes);
}

/** The positions of the records, by their keys as Latin-1. */
function findPlaces(fd: number): Map<string, Place[]> {
  const found = new Map<string, Place[]>();
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

function findEntries(fd: number, start: number, page: Buffer, found: Map<string, Place[]>): void {
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
    if (key[0] !== DISK.RECORD_KEY_NODE && key[0] !== DISK.RECORD_KEY_APPEND_LOG) continue;
    const extent = extentOf(fd, start, page, entry);
    if (!extent) continue;
    if (key[0] === DISK.RECORD_KEY_NODE) addPlace(found, key.toString("latin1"), extent);
    else if (extent.head.length === extent.bytes) findAppended(fd, extent.at, extent.bytes, found);
  }
}

/**
 * Finds the records in an entry of the append log. The scan also tries each run of overflow pages:
 * an entry is found there even if the page with its key is damaged. Records in other bytes fail the
 * caller's check.
 */
function findAppended(fd: number, at: number, bytes: number, found: Map<string, Place[]>): void {
  const entry = readBytes(fd, at, bytes);
  for (const record of recordsOf(entry)) {
    if (record.key.charCodeAt(0) !== DISK.RECORD_KEY_NODE || !fitsAppendLog(record.bytes)) continue;
    const head = entry.subarray(record.start);
    addPlace(found, record.key, { at: at + record.start, bytes: record.bytes, head });
  }
}

function addPlace(found: Map<string, Place[]>, name: string, { at, bytes, head }: Extent): void {
  if (bytes < VERSION_END || head.length < VERSION_END) return;
  const place = { version: head.readBigUInt64LE(DISK.RECORD_VERSION), at, bytes };
  const places = found.get(name);
  if (places) places.push(place);
  else found.set(name, [place]);
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
