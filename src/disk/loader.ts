/** Loading a store from its directory into pages with room for it. */
import { statSync } from "node:fs";
import { join } from "node:path";
import * as DISK from "../../assembly/layout/disk.ts";
import { ENGINE_SCRATCH } from "../../assembly/layout/memory.ts";
import { BAD_DELTA, BAD_FORMAT, NO_SPACE, OK, TOO_LARGE } from "../../assembly/layout/status.ts";
import { ACTOR_BYTES, ACTOR_ID } from "../../assembly/layout/store.ts";
import { type Bytes, bytesOf, copyOf } from "./byte-range.ts";
import { META_KEY } from "./committer.ts";
import { emptyFile, hasStore, viewDisk } from "./data-directory.ts";
import { DATA_FILE } from "./directory-files.ts";
import { cannotOpen } from "./file-errors.ts";
import { PluresError } from "../support/error.ts";
import { LoadedHistory } from "./history.ts";
import { HeapGrowth } from "../memory/heap-growth.ts";
import { LargeRecords } from "./large-record.ts";
import { LatestRecords } from "./latest-records.ts";
import { type Visitor, walkFile } from "./lmdb-walk.ts";
import { isUnfinished } from "./new-file.ts";
import { entryStatus } from "./append-log-entry.ts";
import type { StoreMemory } from "../memory/store-memory.ts";

/** The progress of loading a store: the number of loaded nodes, and of all. */
export type Progress = (done: number, total: number) => void;

/** Nodes between two calls of `progress`. */
const PROGRESS_NODES = 16_384;
const LOOPED_BYTES_MAX = 128;
/** The keys of nodes, and after them those of replicas, begin and end here. @internal */
export const NODES_START = Buffer.from([DISK.RECORD_KEY_NODE]);
/** @internal */
export const REPLICAS_END = Buffer.from([DISK.RECORD_KEY_REPLICA + 1]);
/** The meta record is not a node. */
const META_RECORDS = 1;

/**
 * Fills the store from the directory, if that has one. Calls `format` first, with the actor of the
 * store on disk. Throws ERR_CORRUPT, ERR_VERSION_MISMATCH, ERR_NO_SPACE or ERR_VALUE_TOO_LARGE.
 * @internal
 */
export function loadDisk(
  directory: string,
  memory: StoreMemory,
  format: (actor: bigint | undefined) => void,
  progress?: Progress,
): void {
  let meta: Buffer | undefined;
  let load: Restore | undefined;
  let total = 0;
  let done = 0;
  const history = new LoadedHistory();
  const latest = new LatestRecords((key, record) => {
    if (!load) throw loadError(directory, 0, "the clock, which is missing,");
    const status = load(key, record);
    if (status !== OK) throw loadError(directory, status, recordName(copyOf(key)));
    done++;
    if (done % PROGRESS_NODES === 0) progress?.(done, Math.max(done, total));
  });
  const large = new LargeRecords((key, record) => latest.add(key, record));
  const record = (key: Bytes, bytes: Bytes) => {
    // The order of the keys: the history, the append log, the meta record, nodes, large ones, replicas.
    if (key.buffer[key.start] === DISK.RECORD_KEY_HISTORY) {
      const status = history.add(key, bytes);
      if (status !== OK) throw loadError(directory, status, "the history of deletions");
      total--;
    } else if (key.buffer[key.start] === DISK.RECORD_KEY_APPEND_LOG) {
      const entry = copyOf(bytes);
      const status = entryStatus(entry);
      if (status !== OK) throw loadError(directory, status, "the append log of the last commits");
      latest.addEntry(entry);
      total--;
    } else if (!load && META_KEY.equals(copyOf(key))) {
      meta = copyOf(bytes);
      format(actorOf(meta));
      load = restorer(memory);
    } else if (LargeRecords.has(key)) {
      const status = large.add(key, bytes);
      if (status !== OK) throw loadError(directory, status, recordName(copyOf(key)));
      if (key.buffer[key.start] === DISK.RECORD_KEY_PART) total--;
    } else latest.add(key, bytes);
  };
  walk(directory, { record, total: (records) => (total = Math.max(0, records - META_RECORDS)) });
  latest.end();
  for (const key of large.end()) throw loadError(directory, BAD_DELTA, recordName(key));
  if (done) progress?.(done, done);
  if (!meta) return format(undefined);
  const clock = meta;
  history.restore(memory, () => loadMeta(directory, memory, clock));
}

function walk(directory: string, visitor: Visitor): void {
  const file = join(directory, DATA_FILE);
  try {
    if (!hasStore(directory) || isUnfinished(file)) return;
    if (!statSync(file).size) throw emptyFile(directory);
    if (!walkFile(file, visitor)) readByLmdb(directory, visitor);
  } catch (error) {
    throw cannotOpen(directory, error);
  }
}

/** For a version of LMDB's format that the walk does not know. LMDB trusts its pages. */
function readByLmdb(directory: string, visitor: Visitor): void {
  const disk = viewDisk(directory);
  try {
    visitor.total?.(disk.count);
    for (const { key, value } of disk.getRange()) visitor.record?.(bytesOf(key), bytesOf(value));
  } finally {
    disk.close();
  }
}

/** Stores one record under its key. Returns the status of the core. @internal */
export type Restore = (key: Bytes, record: Bytes) => number;

/** @internal */
export function restorer({ core, pages, map }: StoreMemory): Restore {
  const growth = new HeapGrowth(core, pages);
  const hasJournal = map.journalBase !== 0;
  const at = hasJournal ? map.recordBase : map.stagingBase;
  const roomBytes = (hasJournal ? map.streamBase : map.stagingEnd) - at - DISK.RECORD_KEY_BYTES_MAX;
  return (key, record) => {
    const keyBytes = key.end - key.start;
    const bytes = record.end - record.start;
    if (keyBytes > DISK.RECORD_KEY_BYTES_MAX) return BAD_DELTA;
    // Larger than any value that this store accepts.
    if (bytes > roomBytes) return TOO_LARGE;
    copyBytes(key, pages.bytes, at);
    copyBytes(record, pages.bytes, at + DISK.RECORD_KEY_BYTES_MAX);
    return growth.run(() => core.restoreRecord(ENGINE_SCRATCH, at, keyBytes, bytes) >>> 0);
  };
}

/** As `Buffer.copy`, which takes longer for a few bytes than a loop. */
function copyBytes({ buffer, start, end }: Bytes, target: Buffer, at: number): void {
  if (end - start > LOOPED_BYTES_MAX) return void buffer.copy(target, at, start, end);
  for (let from = start; from < end;) target[at++] = buffer[from++]!;
}

/** True if the store was closed. */
function loadMeta(directory: string, memory: StoreMemory, meta: Buffer): boolean {
  const status = restoreClock(memory, meta);
  if (status !== OK) throw loadError(directory, status, "the clock");
  return meta.readUInt32LE(DISK.META_CLEAN) === DISK.META_IS_CLEAN;
}

/** Loads the meta record, after all others. Returns the status of the core. @internal */
export function restoreClock({ core, pages, map }: StoreMemory, meta: Buffer): number {
  const at = map.stagingBase;
  pages.bytes.set(meta, at);
  const clean = meta.length < DISK.META_ACTORS ? 0 : meta.readUInt32LE(DISK.META_CLEAN);
  const gap = clean === DISK.META_IS_CLEAN ? 0 : clean || DISK.LOST_CHANGES_MAX;
  return core.restoreMeta(ENGINE_SCRATCH, at, meta.length, gap) >>> 0;
}

/** The store's own actor, by its meta record. @internal */
export function actorOf(meta: Buffer | undefined): bigint | undefined {
  return meta && meta.length >= DISK.META_ACTORS + ACTOR_BYTES
    ? meta.readBigUInt64LE(DISK.META_ACTORS + ACTOR_ID)
    : undefined;
}

/** The record of a key, in words. @internal */
export function recordName(key: Buffer): string {
  if (key[0] === DISK.RECORD_KEY_REPLICA) return "the list of replicas";
  if (key[0] === DISK.RECORD_KEY_PART) return "a part of a large node";
  return `the node ${JSON.stringify(key.toString("utf8", 1))}`;
}

function loadError(directory: string, status: number, what: string): PluresError {
  if (status === NO_SPACE) {
    return new PluresError(
      "ERR_NO_SPACE",
      `The store in ${directory} is larger than capacityBytes allows. Nothing was changed. ` +
        "Open it with a larger capacityBytes.",
    );
  }
  if (status === TOO_LARGE) {
    return new PluresError(
      "ERR_VALUE_TOO_LARGE",
      `In the store in ${directory} ${what} is larger than valueBytesMax allows. ` +
        "Nothing was changed. Open it with a larger valueBytesMax.",
    );
  }
  if (status === BAD_FORMAT) {
    return new PluresError(
      "ERR_VERSION_MISMATCH",
      `In the store in ${directory} ${what} was written by another version of pluresdb-ipc. ` +
        "Nothing was changed. Open it with that version.",
    );
  }
  return new PluresError(
    "ERR_CORRUPT",
    `In the store in ${directory} ${what} is damaged: its checksum or its form is wrong. ` +
      "Nothing was changed. Restore a backup; `pluresdb-ipc doctor` exports the readable nodes.",
  );
}
