/**
 * The history on disk: what a watch needs that goes on after the store was loaded again.
 *
 * The openings say which versions a cursor can be of. The latest deletions are under their versions,
 * and a load puts them into the change log: a deleted node leaves no other trace.
 */
import { randomBytes } from "node:crypto";
import * as CHANGE_LOG from "../../assembly/layout/change-log.ts";
import * as DISK from "../../assembly/layout/disk.ts";
import { ID_BYTES_MAX } from "../../assembly/layout/memory.ts";
import { NODE_ID, NODE_KEY_INFO } from "../../assembly/layout/node.ts";
import { BAD_DELTA, OK } from "../../assembly/layout/status.ts";
import {
  OPENING_BYTES,
  OPENING_END,
  STORE_COMMIT,
  STORE_LOG_BYTES,
} from "../../assembly/layout/store.ts";
import { type Opening, readOpenings, writeOpenings } from "../memory/openings.ts";
import { type Pages, padded, u64At } from "../memory/pages.ts";
import type { StoreMemory } from "../memory/store-memory.ts";
import { type Bytes, bytesOf, copyOf } from "./byte-range.ts";
import type { Disk } from "./disk.ts";
import { sealRecord, sealStatus } from "./sealed-record.ts";

const OPENINGS_KEY = Buffer.from([DISK.RECORD_KEY_HISTORY]);
const DELETIONS_START = Buffer.from([DISK.RECORD_KEY_HISTORY, 0]);
const HISTORY_END = Buffer.from([DISK.RECORD_KEY_HISTORY + 1]);
/** Loaded deletions leave room for later changes in the log. */
const LOG_SHARE = 2;

interface Deletion {
  version: number;
  keyInfo: number;
  id: Buffer;
}

/** An opening that begins now, at this version. @internal */
export function newOpening(end: number): Opening {
  return { id: randomBytes(8).readBigUInt64LE(), end };
}

/** The history of a directory, as it is loaded. @internal */
export class LoadedHistory {
  readonly #openings: Opening[] = [];
  readonly #deletions: Deletion[] = [];

  /** Takes a record of the history, in the order of the keys. Returns a status of the core. */
  add(key: Bytes, record: Bytes): number {
    const bytes = copyOf(record);
    const name = copyOf(key);
    const status = sealStatus(bytes, DISK.DISK_FORMAT);
    if (status !== OK) return status;
    return name.equals(OPENINGS_KEY) ? this.#addOpenings(bytes) : this.#addDeletion(name, bytes);
  }

  /**
   * Puts the deletions into the log of a store that has its nodes and not yet its clock. `begin`
   * loads that, and returns whether the store was closed.
   */
  restore(memory: StoreMemory, begin: () => boolean): void {
    const { words } = memory.pages;
    const last = this.#deletions.at(-1)?.version ?? 0;
    const reached = Math.max(u64At(words, STORE_COMMIT >>> 2), last);
    const from = this.#log(memory);
    const isClean = begin();
    const start = u64At(words, STORE_COMMIT >>> 2);
    const previous = this.#openings.at(-1);
    if (previous) previous.end = isClean ? start : Math.max(reached, previous.end);
    // A store of an earlier build has no trace of its deletions.
    const openings = [...this.#openings, newOpening(start)];
    writeOpenings(memory.pages, openings, previous ? from : start);
  }

  /** Logs the latest deletions. Returns the version behind which none is missing. */
  #log({ core, pages, map }: StoreMemory): number {
    const at = map.stagingBase;
    const all = this.#deletions;
    let room = logBytes(pages) / LOG_SHARE;
    let first = all.length;
    while (first > 0 && (room -= recordBytes(all[first - 1]!)) >= 0) first--;
    for (const { version, keyInfo, id } of all.slice(first)) {
      pages.words[(at + NODE_KEY_INFO) >>> 2] = keyInfo;
      pages.bytes.fill(0, at + NODE_ID, at + NODE_ID + padded(id.length));
      pages.bytes.set(id, at + NODE_ID);
      core.restoreDeletion(at, version >>> 0, Math.floor(version / 2 ** 32));
    }
    if (first > 0) return all[first - 1]!.version;
    // So many may be what is left of more.
    return all.length < DISK.HISTORY_DELETIONS ? 0 : all[0]!.version;
  }

  #addOpenings(bytes: Buffer): number {
    if ((bytes.length - DISK.HISTORY_OPENINGS) % OPENING_BYTES) return BAD_DELTA;
    for (let at: number = DISK.HISTORY_OPENINGS; at < bytes.length; at += OPENING_BYTES) {
      const end = Number(bytes.readBigUInt64LE(at + OPENING_END));
      this.#openings.push({ id: bytes.readBigUInt64LE(at), end });
    }
    return OK;
  }

  #addDeletion(name: Buffer, bytes: Buffer): number {
    if (name.length !== DISK.RECORD_DELETION_KEY_BYTES || bytes.length <= DISK.HISTORY_ID)
      return BAD_DELTA;
    const keyInfo = bytes.readUInt32LE(DISK.HISTORY_KEY_INFO);
    const id = bytes.subarray(DISK.HISTORY_ID);
    if (keyInfo >>> 1 !== id.length || id.length > ID_BYTES_MAX) return BAD_DELTA;
    this.#deletions.push({ version: Number(name.readBigUInt64BE(1)), keyInfo, id });
    return OK;
  }
}

/** Writes the history, in the transactions of a committer. @internal */
export class HistoryWriter {
  #hasOpenings = false;
  /** Deletions since the oldest ones were last removed. As if many: others may have added some. */
  #added = DISK.HISTORY_DELETIONS as number;

  /** In each transaction, before other writes. */
  begin(disk: Disk, pages: Pages): void {
    if (!this.#hasOpenings) disk.put(bytesOf(OPENINGS_KEY), bytesOf(openingsRecord(pages)));
    this.#hasOpenings = true;
    if (this.#added < DISK.HISTORY_DELETIONS) return;
    this.#added = 0;
    const range = { start: DELETIONS_START, end: HISTORY_END };
    const keys = Array.from(disk.getRange(range), ({ key }) => key);
    for (const key of keys.slice(0, -DISK.HISTORY_DELETIONS)) disk.remove(bytesOf(key));
  }

  /** The deletion of a node by a change with this version. */
  add(disk: Disk, version: bigint, keyInfo: number, id: Uint8Array): void {
    this.#added++;
    const key = Buffer.alloc(DISK.RECORD_DELETION_KEY_BYTES);
    key[0] = DISK.RECORD_KEY_HISTORY;
    key.writeBigUInt64BE(version, 1);
    const record = Buffer.alloc(DISK.HISTORY_ID + id.length);
    record.writeUInt32LE(keyInfo, DISK.HISTORY_KEY_INFO);
    record.set(id, DISK.HISTORY_ID);
    disk.put(bytesOf(key), bytesOf(sealRecord(record, DISK.DISK_FORMAT)));
  }

  /** The last transaction failed. */
  failed(): void {
    this.#hasOpenings = false;
    this.#added = DISK.HISTORY_DELETIONS;
  }
}

function openingsRecord(pages: Pages): Buffer {
  const openings = readOpenings(pages);
  const record = Buffer.alloc(DISK.HISTORY_OPENINGS + openings.length * OPENING_BYTES);
  for (const [index, { id, end }] of openings.entries()) {
    const at = DISK.HISTORY_OPENINGS + index * OPENING_BYTES;
    record.writeBigUInt64LE(id, at);
    record.writeBigUInt64LE(BigInt(end), at + OPENING_END);
  }
  return sealRecord(record, DISK.DISK_FORMAT);
}

function logBytes({ words }: Pages): number {
  return words[STORE_LOG_BYTES >>> 2]! >>> 0;
}

function recordBytes({ id }: Deletion): number {
  return CHANGE_LOG.LOG_RECORD_ID + padded(id.length);
}
