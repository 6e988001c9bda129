/** Loading a store from its directory into freshly formatted pages. */
import {
  ACTOR_BYTES,
  ACTOR_ID,
  BAD_FORMAT,
  ENGINE_SCRATCH,
  LOST_CHANGES_MAX,
  META_ACTORS,
  META_CLEAN,
  NO_SPACE,
  OK,
  RECORD_KEY_BYTES_MAX,
  RECORD_KEY_NODE,
  TOO_LARGE,
} from "../assembly/layout.ts";
import { META_KEY } from "./committer.ts";
import type { Disk } from "./data-directory.ts";
import { PluresError } from "./error.ts";
import { Extents } from "./extents.ts";
import type { StoreMemory } from "./store-internals.ts";

/** How far the loading of a store is: nodes, of how many. */
export type Progress = (done: number, total: number) => void;

/** So often progress is told: nodes. */
const PROGRESS_NODES = 16_384;
/** The range of the nodes' keys. @internal */
export const NODES_START = Buffer.from([RECORD_KEY_NODE]);
/** @internal */
export const NODES_END = Buffer.from([RECORD_KEY_NODE + 1]);
/** The meta record is not a node. */
const META_RECORDS = 1;

/** Throws ERR_CORRUPT, ERR_VERSION_MISMATCH, ERR_NO_SPACE or ERR_VALUE_TOO_LARGE. @internal */
export function loadDisk(directory: string, disk: Disk, parts: StoreMemory, progress?: Progress) {
  const meta = disk.get(META_KEY);
  const total = Math.max(0, entriesOf(disk) - META_RECORDS);
  const load = restorer(parts);
  let done = 0;
  for (const { key, value } of disk.getRange({ start: NODES_START, end: NODES_END })) {
    const status = load(key, value);
    if (status !== OK) throw loadError(directory, status, nodeName(key));
    done++;
    if (done % PROGRESS_NODES === 0) progress?.(done, total);
  }
  if (total) progress?.(done, total);
  if (meta) loadMeta(directory, parts, meta);
  else if (done) throw loadError(directory, 0, "its clock, which is missing");
}

/** Records of all kinds. @internal */
export function entriesOf(disk: Disk): number {
  return (disk.getStats() as { entryCount: number }).entryCount;
}

/** Takes one key and record into the store: the core's status. @internal */
export function restorer(parts: StoreMemory): (key: Buffer, record: Buffer) => number {
  const { core, pages, map } = parts;
  const extents = new Extents(core, pages);
  const at = map.stagingBase;
  const roomBytes = map.stagingEnd - at - RECORD_KEY_BYTES_MAX;
  return (key, record) => {
    if (key.length > RECORD_KEY_BYTES_MAX) return 0xffffffff;
    // Larger than any value that this store takes.
    if (record.length > roomBytes) return TOO_LARGE;
    pages.bytes.set(key, at);
    pages.bytes.set(record, at + RECORD_KEY_BYTES_MAX);
    return extents.settle(
      () => core.restoreRecord(ENGINE_SCRATCH, at, key.length, record.length) >>> 0,
    );
  };
}

function loadMeta(directory: string, { core, pages, map }: StoreMemory, meta: Buffer): void {
  const at = map.stagingBase;
  pages.bytes.set(meta, at);
  const isClean = meta.length > META_CLEAN && meta.readUInt32LE(META_CLEAN) === 1;
  const gap = isClean ? 0 : LOST_CHANGES_MAX;
  const status = core.restoreMeta(ENGINE_SCRATCH, at, meta.length, gap);
  if (status !== OK) throw loadError(directory, status, "its clock");
}

/** The store's own actor, by its meta record. */
export function actorOf(meta: Buffer | undefined): bigint | undefined {
  return meta && meta.length >= META_ACTORS + ACTOR_BYTES
    ? meta.readBigUInt64LE(META_ACTORS + ACTOR_ID)
    : undefined;
}

/** The id as the key spells it. */
export function nodeName(key: Buffer): string {
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
