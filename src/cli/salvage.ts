/**
 * Reading a store's directory that may be damaged: a bad record does not end it.
 *
 * The directory stays unchanged. LMDB finds the records; if it fails, a scan of the file's pages
 * does. LMDB trusts its own pages, so a damaged one may end the process. A caller that must survive
 * runs this in a separate process, and after a crash again without LMDB.
 */
import { statSync } from "node:fs";
import { join } from "node:path";
import { RECORD_KEY_LARGE } from "../../assembly/layout/disk.ts";
import { BAD_FORMAT, NO_SPACE, OK, TOO_LARGE } from "../../assembly/layout/status.ts";
import { bytesOf, copyOf } from "../disk/byte-range.ts";
import { META_KEY } from "../disk/committer.ts";
import { type Disk, viewDisk } from "../disk/data-directory.ts";
import { DATA_FILE } from "../disk/directory-files.ts";
import { lockForLook } from "../disk/held-directory.ts";
import { unlockFile } from "../memory/file-lock.ts";
import { NODES_START, REPLICAS_END, recordName, restoreClock, restorer } from "../disk/loader.ts";
import { PluresError } from "../support/error.ts";
import { LargeRecords } from "../disk/large-record.ts";
import { LatestRecords } from "../disk/latest-records.ts";
import {
  APPEND_LOG_END,
  APPEND_LOG_START,
  entryStatus,
  entryNumber,
} from "../disk/append-log-entry.ts";
import { damageOf } from "../disk/lmdb-walk.ts";
import { recordsInPages } from "../disk/lmdb-salvage.ts";
import { type CrdtStore, internalsOf } from "../store/store.ts";
import { scratchStore } from "./scratch-store.ts";

/** A record that cannot be read, or another fault. */
export interface Damage {
  what: string;
  reason: string;
}

export interface Salvaged {
  /** The readable nodes, in memory. */
  store: CrdtStore;
  /** The number of intact records, of `total`; undefined: unknown. */
  whole: number;
  total: number | undefined;
  damages: Damage[];
}

export interface SalvageOptions {
  /** Reads the pages at once, because LMDB ends the process. */
  isPagesOnly?: boolean;
  /** Called with the number of records read so far, and with that of all. */
  onProgress?: (done: number, total: number) => void;
}

/** Throws ERR_BAD_OPTION if the directory has no store. */
export function salvage(directory: string, options: SalvageOptions = {}): Salvaged {
  if (!options.isPagesOnly) {
    const salvaged = emptySalvage(directory);
    if (readByLmdb(directory, salvaged, options)) return salvaged;
    return readPages(directory, { ...emptySalvage(directory), total: salvaged.total }, salvaged);
  }
  return readPages(directory, emptySalvage(directory));
}

function emptySalvage(directory: string): Salvaged {
  const file = statSync(join(directory, DATA_FILE), { throwIfNoEntry: false });
  return { store: scratchStore(file?.size ?? 0), whole: 0, total: undefined, damages: [] };
}

/** True if LMDB could read the whole file. */
function readByLmdb(
  directory: string,
  salvaged: Salvaged,
  { onProgress }: SalvageOptions,
): boolean {
  const load = restorer(internalsOf(salvaged.store).memory);
  let seen = 0;
  const damage = damageAtRest(directory);
  if (damage !== undefined) {
    salvaged.damages.push({ what: DATA_FILE, reason: damage });
    return false;
  }
  try {
    const disk = viewDisk(directory);
    const total = Math.max(0, disk.count - 1);
    salvaged.total = total;
    const latest = new LatestRecords((key, record) => {
      onProgress?.(++seen, Math.max(seen, total));
      const status = load(key, record);
      if (status === OK) salvaged.whole++;
      else salvaged.damages.push({ what: recordName(copyOf(key)), reason: reasonOf(status) });
    });
    readAppendLog(disk, latest, salvaged);
    readRecords(disk, latest, salvaged);
    latest.end();
    // LMDB counts an entry of the append log as one record: the number is only known now.
    salvaged.total = seen;
    readClock(disk.get(META_KEY), salvaged);
    disk.close();
  } catch (error) {
    if (error instanceof PluresError && error.code === "ERR_BAD_OPTION") throw error;
    const reason = `LMDB failed after ${seen} records (${(error as Error).message})`;
    salvaged.damages.push({ what: DATA_FILE, reason });
    return false;
  }
  return true;
}

/** Adds the records at their keys. */
function readRecords(disk: Disk, latest: LatestRecords, { damages }: Salvaged): void {
  const large = new LargeRecords((key, record) => latest.add(key, record));
  for (const { key, value } of disk.getRange({ start: NODES_START, end: REPLICAS_END })) {
    const [name, record] = [bytesOf(key), bytesOf(value)];
    if (!LargeRecords.has(name)) latest.add(name, record);
    else {
      // Damaged parts are reported at the end, once for each node.
      const status = large.add(name, record);
      if (status !== OK && key[0] === RECORD_KEY_LARGE)
        damages.push({ what: recordName(key), reason: reasonOf(status) });
    }
  }
  for (const key of large.end()) {
    damages.push({ what: recordName(key), reason: "a part of it is damaged or missing" });
  }
  if (large.hasStrays) {
    damages.push({ what: "a large node", reason: "its head is damaged or missing" });
  }
}

/**
 * Adds the entries of the append log. An invalid entry may have valid records: each has a checksum.
 */
function readAppendLog(disk: Disk, latest: LatestRecords, { damages }: Salvaged): void {
  for (const { key, value } of disk.getRange({ start: APPEND_LOG_START, end: APPEND_LOG_END })) {
    const entry = Buffer.from(value);
    const status = entryStatus(entry);
    if (status !== BAD_FORMAT) latest.addEntry(entry);
    if (status === OK) continue;
    damages.push({ what: `entry ${entryNumber(key)} of the append log`, reason: reasonOf(status) });
  }
}

/** The damage that would crash LMDB. A file that a process writes is not checked: it changes. */
function damageAtRest(directory: string): string | undefined {
  const file = join(directory, DATA_FILE);
  if (!statSync(file, { throwIfNoEntry: false })) return undefined;
  let lock: number | undefined = -1;
  try {
    lock = lockForLook(directory);
  } catch {
    // A full disk, for example: it is read all the same.
  }
  if (lock === undefined) return undefined;
  try {
    return damageOf(file);
  } finally {
    if (lock >= 0) unlockFile(lock);
  }
}

/**
 * Without its clock the store has seen nothing, so that replicas send it again what the damage took.
 */
function readClock(meta: Buffer | undefined, { store, damages }: Salvaged): void {
  const what = "the clock";
  if (!meta) damages.push({ what, reason: "its record is missing" });
  else if (damages.length === 0) {
    const status = restoreClock(internalsOf(store).memory, Buffer.from(meta));
    if (status !== OK) damages.push({ what, reason: reasonOf(status) });
  }
}

/** Reads the latest intact version of each node in the pages; `before` has the damages so far. */
function readPages(directory: string, salvaged: Salvaged, before?: Salvaged): Salvaged {
  const load = restorer(internalsOf(salvaged.store).memory);
  salvaged.damages.push(...(before?.damages ?? []));
  const reason = "it was read page by page: nodes may be older versions, or deleted ones";
  salvaged.damages.push({ what: DATA_FILE, reason });
  for (const { key, versions } of recordsInPages(join(directory, DATA_FILE))) {
    for (const record of versions) {
      if (load(bytesOf(key), bytesOf(record)) !== OK) continue;
      salvaged.whole++;
      break;
    }
  }
  return salvaged;
}

function reasonOf(status: number): string {
  if (status === BAD_FORMAT) return "it was written by another version of the format";
  if (status === TOO_LARGE) return "it is larger than a store accepts";
  if (status === NO_SPACE) return "the memory is full";
  return "its checksum or its form is wrong";
}
