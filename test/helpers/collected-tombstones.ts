/**
 * What a store has collected, told from what it exports and from its directory: a removal may only
 * be gone where the floor says so, and the floor only be where all known replicas have been.
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
import { DATA_FILE, openDisk } from "../../src/disk/data-directory.ts";
import { REPLICAS_END } from "../../src/disk/loader.ts";
import { DiskLog } from "../../src/disk/append-log.ts";
import { CrdtStore, type VersionVector } from "../../src/index.ts";
import { LatestRecords } from "../../src/disk/latest-records.ts";
import { LOG_END, LOG_START } from "../../src/disk/append-log-entry.ts";
import { type DeltaPart, keyOf, parseDelta, stateIn } from "./crdt-state.ts";
import { changeDisk } from "./append-log.ts";
import { actorName } from "../../src/codec/stamps.ts";

type Stamps = ReadonlyMap<string, bigint>;

/** A full export, as what it tells. */
export interface Export {
  floor: Stamps;
  nodes: ReadonlyMap<string, DeltaPart[]>;
}

export interface OnDisk {
  floor: Stamps;
  isUnderWay: boolean;
  /** What each known replica told last. */
  told: ReadonlyMap<string, Stamps>;
}

const FLOOR_KEY = Buffer.from([RECORD_KEY_REPLICA]);

export function readExport(pieces: Uint8Array[]): Export {
  const floor = pieces[0] ? parseDelta(pieces[0]).floor : new Map<string, bigint>();
  return { floor, nodes: stateIn(pieces) };
}

/** What the directory of a store that is not open says. */
export function readDisk(path: string): OnDisk {
  let floor: Stamps = new Map();
  let isUnderWay = false;
  const told = new Map<string, Stamps>();
  const latest = new LatestRecords((bytes, its) => {
    const key = copyOf(bytes);
    const record = copyOf(its);
    if (key[0] !== RECORD_KEY_REPLICA) return;
    if (key.length > FLOOR_KEY.length) {
      told.set(actorName(key.readBigUInt64LE(1)), stampsIn(record, RECORD_STAMP_REPORTED));
      return;
    }
    floor = stampsIn(record, RECORD_STAMP_SEEN);
    isUnderWay = record.readBigUInt64LE(RECORD_IN_PROGRESS) !== 0n;
  });
  const disk = openDisk(path);
  for (const { value } of disk.getRange({ start: LOG_START, end: LOG_END })) {
    latest.addEntry(Buffer.from(value));
  }
  for (const { key, value } of disk.getRange({ start: FLOOR_KEY, end: REPLICAS_END })) {
    latest.add(bytesOf(Buffer.from(key)), bytesOf(Buffer.from(value)));
  }
  latest.end();
  void disk.close();
  return { floor, isUnderWay, told };
}

/**
 * All that a store would have that is opened on the directory. It is opened on a copy, as one that
 * runs goes on collecting.
 */
export function exportOf(path: string): Export {
  const copy = `${path}-copy`;
  mkdirSync(copy, { mode: 0o700 });
  copyFileSync(join(path, DATA_FILE), join(copy, DATA_FILE));
  try {
    using store = new CrdtStore({ path: copy });
    return readExport(store.changesSince());
  } finally {
    rmSync(copy, { recursive: true });
  }
}

/** The planted bug: a directory to which the floor never got. */
export function dropFloor(path: string): void {
  changeDisk(path, (disk) => {
    const log = new DiskLog(disk);
    log.remove(bytesOf(FLOOR_KEY));
    log.flush();
    disk.removeSync(FLOOR_KEY);
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

/** Whether whoever has seen `vector` has seen all that the floor is about. */
export function isAbove(vector: VersionVector, floor: Stamps): boolean {
  return [...floor].every(([actor, stamp]) => (vector[actor] ?? 0n) >= stamp);
}

/** The floor on disk beside what replicas told, and what those that are known have really seen. */
export function floorViolations(disk: OnDisk, known: readonly CrdtStore[]): string[] {
  const found: string[] = [];
  for (const [replica, told] of disk.told) {
    // A newcomer has seen nothing, and takes all there is.
    if (told.size === 0 || [...told.values()].every((stamp) => stamp === 0n)) continue;
    if (isAbove(Object.fromEntries(told), disk.floor)) continue;
    found.push(`the floor is above what ${replica} told`);
  }
  for (const store of known) {
    if (isAbove(store.versionVector(), disk.floor)) continue;
    found.push(`the floor is above what ${store.replicaId} has seen`);
  }
  return found;
}

/** What became of removals from one export to a later one. */
export interface Fate {
  /** Those that are gone. */
  gone: number;
  /** Those that are still there, and might be gone. */
  left: number;
  /** Those that are gone, and should not be. */
  violations: string[];
}

export function fateOfRemovals(before: Export, after: Export): Fate {
  const fate: Fate = { gone: 0, left: 0, violations: [] };
  for (const [id, parts] of before.nodes) {
    const held = after.nodes.get(id) ?? [];
    const there = new Set(held.filter(isRemoval).map(keyOf));
    const deleted = held.find(({ kind }) => kind === "deletion")?.stamp ?? 0n;
    for (const part of parts.filter(isRemoval)) {
      const isBelow = stampsOf(part).every(([actor, stamp]) => {
        return (after.floor.get(actor) ?? 0n) >= stamp;
      });
      if (there.has(keyOf(part))) fate.left += isBelow ? 1 : 0;
      // What a later deletion says as well goes without it.
      else if (part.stamp > deleted) {
        fate.gone++;
        if (!isBelow) fate.violations.push(`a removal of ${id} is gone, and later than the floor`);
      }
    }
  }
  return fate;
}

/** How many removals there are. */
export function removalsIn({ nodes }: Export): number {
  return [...nodes.values()].flat().filter(isRemoval).length;
}

function isRemoval({ kind, value, stamp, removed }: DeltaPart): boolean {
  if (kind === "deletion") return true;
  if (kind === "register") return value === undefined;
  return kind === "element" && removed !== undefined && removed.add >= stamp;
}

function stampsOf({ actor, stamp, removed }: DeltaPart): [string, bigint][] {
  const own: [string, bigint] = [actor, stamp];
  return removed ? [own, [removed.actor, removed.stamp]] : [own];
}
