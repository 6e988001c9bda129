/** Loading a store from its directory into pages that are laid out for it. */
import { statSync } from "node:fs";
import { join } from "node:path";
import {
  LOST_CHANGES_MAX,
  META_ACTORS,
  META_CLEAN,
  RECORD_KEY_BYTES_MAX,
  RECORD_KEY_APPEND_LOG,
  RECORD_KEY_NODE,
  RECORD_KEY_REPLICA,
} from "../../assembly/layout/disk.ts";
import { ENGINE_SCRATCH } from "../../assembly/layout/memory.ts";
import { BAD_DELTA, BAD_FORMAT, NO_SPACE, OK, TOO_LARGE } from "../../assembly/layout/status.ts";
import { ACTOR_BYTES, ACTOR_ID } from "../../assembly/layout/store.ts";
import { type Bytes, copyOf } from "./byte-range.ts";
import { META_KEY } from "./committer.ts";
import { DATA_FILE, type Disk } from "./data-directory.ts";
import { PluresError } from "../support/error.ts";
import { Extents } from "../memory/heap-growth.ts";
import { LatestRecords } from "./latest-records.ts";
import { FileDamage, type Visitor, walkFile } from "./lmdb-walk.ts";
import { entryStatus } from "./append-log-entry.ts";
import type { StoreMemory } from "../memory/store-memory.ts";

/** How far the loading of a store is: nodes, of how many. */
export type Progress = (done: number, total: number) => void;

/** So often progress is told: nodes. */
const PROGRESS_NODES = 16_384;
/** The range of the keys of nodes, and behind them of replicas. @internal */
export const NODES_START = Buffer.from([RECORD_KEY_NODE]);
/** @internal */
export const REPLICAS_END = Buffer.from([RECORD_KEY_REPLICA + 1]);
/** The meta record is not a node. */
const META_RECORDS = 1;

/**
 * Fills the store from the directory, if there is one there. `format` lays it out before anything
 * is in it, and gets the actor of the one on disk. Throws ERR_CORRUPT, ERR_VERSION_MISMATCH,
 * ERR_NO_SPACE or ERR_VALUE_TOO_LARGE. @internal
 */
export function loadDisk(
  directory: string,
  parts: StoreMemory,
  format: (actor: bigint | undefined) => void,
  progress?: Progress,
): void {
  let meta: Buffer | undefined;
  let load: Restore | undefined;
  let total = 0;
  let done = 0;
  const latest = new LatestRecords((key, its) => {
    if (!load) throw loadError(directory, 0, "the clock, which is missing,");
    const status = load(key, its);
    if (status !== OK) throw loadError(directory, status, recordName(copyOf(key)));
    done++;
    if (done % PROGRESS_NODES === 0) progress?.(done, Math.max(done, total));
  });
  const record = (key: Bytes, its: Bytes) => {
    // The keys are in order: first the log's, then the clock's.
    if (key.buffer[key.start] === RECORD_KEY_APPEND_LOG) {
      const entry = copyOf(its);
      const status = entryStatus(entry);
      if (status !== OK) throw loadError(directory, status, "the log of the last commits");
      latest.addEntry(entry);
      total--;
    } else if (!load && META_KEY.equals(copyOf(key))) {
      meta = copyOf(its);
      format(actorOf(meta));
      load = restorer(parts);
    } else latest.add(key, its);
  };
  walk(directory, { record, total: (records) => (total = Math.max(0, records - META_RECORDS)) });
  latest.end();
  if (done) progress?.(done, done);
  if (meta) loadMeta(directory, parts, meta);
  else format(undefined);
}

function walk(directory: string, visitor: Visitor): void {
  const file = join(directory, DATA_FILE);
  if (!statSync(file, { throwIfNoEntry: false })?.size) return;
  try {
    walkFile(file, visitor);
  } catch (error) {
    if (!(error instanceof FileDamage)) throw error;
    throw new PluresError(
      "ERR_CORRUPT",
      `The store's file ${file} is damaged: ${error.message}. Expected what LMDB wrote there. ` +
        "Nothing was changed. Restore a backup; `pluresdb doctor` exports what is left.",
    );
  }
}

/** Records of all kinds. @internal */
export function entriesOf(disk: Disk): number {
  return (disk.getStats() as { entryCount: number }).entryCount;
}

/** Takes one key and record into the store: the core's status. @internal */
export type Restore = (key: Bytes, record: Bytes) => number;

/** @internal */
export function restorer({ core, pages, map }: StoreMemory): Restore {
  const extents = new Extents(core, pages);
  const isKept = map.journalBase !== 0;
  const at = isKept ? map.recordBase : map.stagingBase;
  const roomBytes = (isKept ? map.end : map.stagingEnd) - at - RECORD_KEY_BYTES_MAX;
  return (key, record) => {
    const keyBytes = key.end - key.start;
    const bytes = record.end - record.start;
    if (keyBytes > RECORD_KEY_BYTES_MAX) return BAD_DELTA;
    // Larger than any value that this store takes.
    if (bytes > roomBytes) return TOO_LARGE;
    key.buffer.copy(pages.bytes, at, key.start, key.end);
    record.buffer.copy(pages.bytes, at + RECORD_KEY_BYTES_MAX, record.start, record.end);
    return extents.settle(() => core.restoreRecord(ENGINE_SCRATCH, at, keyBytes, bytes) >>> 0);
  };
}

function loadMeta(directory: string, { core, pages, map }: StoreMemory, meta: Buffer): void {
  const at = map.stagingBase;
  pages.bytes.set(meta, at);
  const isClean = meta.length > META_CLEAN && meta.readUInt32LE(META_CLEAN) === 1;
  const gap = isClean ? 0 : LOST_CHANGES_MAX;
  const status = core.restoreMeta(ENGINE_SCRATCH, at, meta.length, gap);
  if (status !== OK) throw loadError(directory, status, "the clock");
}

/** The store's own actor, by its meta record. */
export function actorOf(meta: Buffer | undefined): bigint | undefined {
  return meta && meta.length >= META_ACTORS + ACTOR_BYTES
    ? meta.readBigUInt64LE(META_ACTORS + ACTOR_ID)
    : undefined;
}

/** A node by its id, as the key spells it. @internal */
export function recordName(key: Buffer): string {
  if (key[0] === RECORD_KEY_REPLICA) return "what it knows of replicas";
  return `the node ${JSON.stringify(key.toString("utf8", 1))}`;
}

function loadError(directory: string, status: number, what: string): PluresError {
  if (status === NO_SPACE) {
    return new PluresError(
      "ERR_NO_SPACE",
      `The store in ${directory} does not fit into this one's memory. ` +
        "Open it with a larger capacityBytes.",
    );
  }
  if (status === TOO_LARGE) {
    return new PluresError(
      "ERR_VALUE_TOO_LARGE",
      `In the store in ${directory} ${what} is larger than this one takes. ` +
        "Open it with a larger valueBytesMax.",
    );
  }
  if (status === BAD_FORMAT) {
    return new PluresError(
      "ERR_VERSION_MISMATCH",
      `In the store in ${directory} ${what} was written by another version of pluresdb-ipc; ` +
        "nothing was changed. Open it with that version.",
    );
  }
  return new PluresError(
    "ERR_CORRUPT",
    `In the store in ${directory} ${what} does not read back: it is damaged, or something else ` +
      "wrote there. Nothing was changed. Restore a backup; `pluresdb doctor` exports the rest.",
  );
}
