/**
 * The tombstones that a store has collected, by its exports and its directory. It may collect only
 * those below its GC watermark, and the watermark may only cover what every known replica has seen.
 */
import { copyFileSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import {
  RECORD_KEY_REPLICA,
  RECORD_STAMPS,
  RECORD_STAMP_BYTES,
  RECORD_STAMP_SEEN,
  RECORD_STAMP_REPORTED,
  RECORD_IN_PROGRESS,
} from "../../assembly/layout/disk.ts";
import { bytesOf, copyOf } from "../../src/disk/byte-range.ts";
import { openDisk } from "../../src/disk/data-directory.ts";
import { DATA_FILE } from "../../src/disk/directory-files.ts";
import { REPLICAS_END } from "../../src/disk/loader.ts";
import { AppendLog } from "../../src/disk/append-log.ts";
import { CrdtStore, type VersionVector } from "../../src/index.ts";
import { LatestRecords } from "../../src/disk/latest-records.ts";
import { APPEND_LOG_END, APPEND_LOG_START } from "../../src/disk/append-log-entry.ts";
import { type DeltaPart, keyOf, parseDelta, stateIn } from "./delta-parser.ts";
import { changeDisk } from "./append-log.ts";
import { actorName } from "../../src/codec/stamps.ts";

type Stamps = ReadonlyMap<string, bigint>;

/** A full export, decoded. */
export interface Export {
  watermark: Stamps;
  nodes: ReadonlyMap<string, DeltaPart[]>;
}

export interface OnDisk {
  watermark: Stamps;
  isInProgress: boolean;
  /** The vector that each known replica acknowledged last. */
  acknowledged: ReadonlyMap<string, Stamps>;
}

const WATERMARK_KEY = Buffer.from([RECORD_KEY_REPLICA]);

export function readExport(pieces: Uint8Array[]): Export {
  const watermark = pieces[0] ? parseDelta(pieces[0]).watermark : new Map<string, bigint>();
  return { watermark, nodes: stateIn(pieces) };
}

/** Reads the directory of a closed store. */
export function readDisk(path: string): OnDisk {
  let watermark: Stamps = new Map();
  let isInProgress = false;
  const acknowledged = new Map<string, Stamps>();
  const latest = new LatestRecords((keyBytes, recordBytes) => {
    const key = copyOf(keyBytes);
    const record = copyOf(recordBytes);
    if (key[0] !== RECORD_KEY_REPLICA) return;
    if (key.length > WATERMARK_KEY.length) {
      const replica = actorName(key.readBigUInt64LE(1));
      acknowledged.set(replica, stampsIn(record, RECORD_STAMP_REPORTED));
      return;
    }
    watermark = stampsIn(record, RECORD_STAMP_SEEN);
    isInProgress = record.readBigUInt64LE(RECORD_IN_PROGRESS) !== 0n;
  });
  const disk = openDisk(path);
  for (const { value } of disk.getRange({ start: APPEND_LOG_START, end: APPEND_LOG_END })) {
    latest.addEntry(Buffer.from(value));
  }
  for (const { key, value } of disk.getRange({ start: WATERMARK_KEY, end: REPLICAS_END })) {
    latest.add(bytesOf(Buffer.from(key)), bytesOf(Buffer.from(value)));
  }
  latest.end();
  void disk.close();
  return { watermark, isInProgress, acknowledged };
}

/**
 * The full export of a store that opens the directory. It opens a copy, because a store in use
 * continues to collect.
 */
export function exportOf(path: string): Export {
  const copy = `${path}-copy`;
  mkdirSync(copy, { mode: 0o700 });
  copyFileSync(join(path, DATA_FILE), join(copy, DATA_FILE));
  try {
    using store = new CrdtStore({ path: copy });
    return readExport(store.changesSinceSync());
  } finally {
    rmSync(copy, { recursive: true });
  }
}

/** The planted bug: a directory without the watermark. */
export function dropWatermark(path: string): void {
  changeDisk(path, (disk) => {
    const log = new AppendLog(disk);
    log.remove(bytesOf(WATERMARK_KEY));
    log.flush();
    disk.remove(bytesOf(WATERMARK_KEY));
  });
}

function stampsIn(record: Buffer, which: number): Stamps {
  const stamps = new Map<string, bigint>();
  for (let at = RECORD_STAMPS; at < record.length; at += RECORD_STAMP_BYTES) {
    stamps.set(actorName(record.readBigUInt64LE(at)), record.readBigUInt64LE(at + which));
  }
  return stamps;
}

// ── What must hold ──────────────────────────────────────────────────────────────────────────────

/** True if a replica with this vector has seen everything below the watermark. */
export function isAbove(vector: VersionVector, watermark: Stamps): boolean {
  return [...watermark].every(([actor, stamp]) => (vector[actor] ?? 0n) >= stamp);
}

/**
 * Compares the watermark on disk with the acknowledged vectors and with what replicas have seen.
 */
export function watermarkViolations(disk: OnDisk, known: readonly CrdtStore[]): string[] {
  const found: string[] = [];
  for (const [replica, vector] of disk.acknowledged) {
    // A new replica has seen nothing, and gets everything.
    if (vector.size === 0 || [...vector.values()].every((stamp) => stamp === 0n)) continue;
    if (isAbove(Object.fromEntries(vector), disk.watermark)) continue;
    found.push(`the watermark is above the acknowledged vector of ${replica}`);
  }
  for (const store of known) {
    if (isAbove(store.versionVector(), disk.watermark)) continue;
    found.push(`the watermark is above what ${store.replicaId} has seen`);
  }
  return found;
}

/** The fate of tombstones from one export to a later one. */
export interface Fate {
  /** The number of collected ones. */
  gone: number;
  /** The number of present ones that might be collected. */
  left: number;
  /** Those that were collected too early. */
  violations: string[];
}

export function fateOfTombstones(before: Export, after: Export): Fate {
  const fate: Fate = { gone: 0, left: 0, violations: [] };
  for (const [id, parts] of before.nodes) {
    const present = after.nodes.get(id) ?? [];
    const left = new Set(present.filter(isTombstone).map(keyOf));
    const deleted = present.find(({ kind }) => kind === "deletion")?.stamp ?? 0n;
    for (const part of parts.filter(isTombstone)) {
      const isBelow = stampsOf(part).every(([actor, stamp]) => {
        return (after.watermark.get(actor) ?? 0n) >= stamp;
      });
      if (left.has(keyOf(part))) fate.left += isBelow ? 1 : 0;
      // A later deletion of the node covers earlier tombstones, which may go.
      else if (part.stamp > deleted) {
        fate.gone++;
        if (!isBelow) fate.violations.push(`a tombstone of ${id} is gone, and above the watermark`);
      }
    }
  }
  return fate;
}

/** The number of tombstones. */
export function tombstonesIn({ nodes }: Export): number {
  return [...nodes.values()].flat().filter(isTombstone).length;
}

function isTombstone({ kind, value, stamp, removed }: DeltaPart): boolean {
  if (kind === "deletion") return true;
  if (kind === "register") return value === undefined;
  return kind === "element" && removed !== undefined && removed.add >= stamp;
}

function stampsOf({ actor, stamp, removed }: DeltaPart): [string, bigint][] {
  const own: [string, bigint] = [actor, stamp];
  return removed ? [own, [removed.actor, removed.stamp]] : [own];
}
