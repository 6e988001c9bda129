/**
 * Records straight from the pages of an LMDB file, where LMDB itself can find no way to them.
 *
 * `lmdb-format.ts` draws them. Pages that LMDB has given up still hold older versions of
 * nodes, and nodes that were deleted: of each key the versions come latest first, and whoever calls
 * checks what is in them.
 */
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { RECORD_KEY_BYTES_MAX, RECORD_KEY_NODE, RECORD_VERSION } from "../assembly/layout.ts";
import {
  ENTRY_FLAGS,
  ENTRY_HEAD_BYTES,
  ENTRY_IS_ELSEWHERE,
  ENTRY_KEY_BYTES,
  LEAF,
  OVERFLOW,
  PAGE_BYTES,
  PAGE_FLAGS,
  PAGE_HEAD_BYTES,
  PAGE_LOWER,
  PAGE_NUMBER,
  PAGE_NUMBER_BYTES,
} from "./lmdb-format.ts";

const PAGES_AT_ONCE = 256;
const VERSION_END = RECORD_VERSION + 8;

/** Where a record lies in the file. */
interface Place {
  version: bigint;
  at: number;
  bytes: number;
}

export interface PageRecord {
  key: Buffer;
  /** The record's versions, latest first: each is read when it is asked for. */
  versions: Iterable<Buffer>;
}

/** The node records that are anywhere in the file. */
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

/** By key, as Latin-1: where its records are. */
function findPlaces(fd: number): Map<string, Place[]> {
  const found = new Map<string, Place[]>();
  const { size } = fstatSync(fd);
  const chunk = PAGES_AT_ONCE * PAGE_BYTES;
  for (let start = 0; start < size; start += chunk) {
    const pages = readBytes(fd, start, Math.min(chunk, size - start));
    for (let at = 0; at + PAGE_BYTES <= pages.length; at += PAGE_BYTES) {
      const page = pages.subarray(at, at + PAGE_BYTES);
      const isInPlace = page.readBigUInt64LE(PAGE_NUMBER) === BigInt((start + at) / PAGE_BYTES);
      if (isInPlace && page.readUInt16LE(PAGE_FLAGS) === LEAF) {
        findEntries(fd, start + at, page, found);
      }
    }
  }
  return found;
}

function findEntries(fd: number, start: number, page: Buffer, found: Map<string, Place[]>): void {
  const lower = Math.min(page.readUInt16LE(PAGE_LOWER), PAGE_BYTES - PAGE_HEAD_BYTES);
  for (let i = 0; i + 2 <= lower; i += 2) {
    const entry = PAGE_HEAD_BYTES + page.readUInt16LE(PAGE_HEAD_BYTES + i);
    if (entry + ENTRY_HEAD_BYTES > PAGE_BYTES) continue;
    const keyBytes = page.readUInt16LE(entry + ENTRY_KEY_BYTES);
    const key = page.subarray(entry + ENTRY_HEAD_BYTES, entry + ENTRY_HEAD_BYTES + keyBytes);
    const isNode = key.length === keyBytes && key[0] === RECORD_KEY_NODE;
    if (!isNode || keyBytes > RECORD_KEY_BYTES_MAX) continue;
    const place = placeOf(fd, start, page, entry);
    if (!place) continue;
    const name = key.toString("latin1");
    const places = found.get(name);
    if (places) places.push(place);
    else found.set(name, [place]);
  }
}

/** Where an entry's record lies, if there is room for one. */
function placeOf(fd: number, start: number, page: Buffer, entry: number): Place | undefined {
  const bytes = page.readUInt32LE(entry);
  const data = entry + ENTRY_HEAD_BYTES + page.readUInt16LE(entry + ENTRY_KEY_BYTES);
  const isElsewhere = (page.readUInt16LE(entry + ENTRY_FLAGS) & ENTRY_IS_ELSEWHERE) !== 0;
  if (bytes < VERSION_END) return undefined;
  if (!isElsewhere) {
    if (data + bytes > PAGE_BYTES) return undefined;
    return { version: page.readBigUInt64LE(data + RECORD_VERSION), at: start + data, bytes };
  }
  if (data + PAGE_NUMBER_BYTES > PAGE_BYTES) return undefined;
  const at = Number(page.readBigUInt64LE(data)) * PAGE_BYTES;
  const head = readBytes(fd, at, PAGE_HEAD_BYTES + VERSION_END);
  if (head.length < PAGE_HEAD_BYTES + VERSION_END) return undefined;
  if (head.readUInt16LE(PAGE_FLAGS) !== OVERFLOW) return undefined;
  const version = head.readBigUInt64LE(PAGE_HEAD_BYTES + RECORD_VERSION);
  return { version, at: at + PAGE_HEAD_BYTES, bytes };
}

/** The bytes there, fewer at the end of the file. */
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
