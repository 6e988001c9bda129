/**
 * Reading a store's directory that may be damaged: every record by itself, and on past bad ones.
 *
 * Nothing is written but a lock file. First as LMDB finds the records; where it gives up, from the
 * file's pages. LMDB trusts its own pages, so damage to those may end the process: whoever wants to
 * survive that runs this in a process of its own, and then again without LMDB.
 */
import { statSync } from "node:fs";
import { join } from "node:path";
import { CAPACITY_BYTES_MAX, VALUE_BYTES_MAX } from "../../assembly/layout/memory.ts";
import { BAD_FORMAT, NO_SPACE, OK, TOO_LARGE } from "../../assembly/layout/status.ts";
import { bytesOf, copyOf } from "../disk/byte-range.ts";
import { META_KEY } from "../disk/committer.ts";
import { DATA_FILE, type Disk, DirectoryLock, viewDisk } from "../disk/data-directory.ts";
import { NODES_START, REPLICAS_END, entriesOf, recordName, restorer } from "../disk/loader.ts";
import { PluresError } from "../support/error.ts";
import { LatestRecords } from "../disk/latest-records.ts";
import { LOG_END, LOG_START, entryStatus, logNumber } from "../disk/append-log-entry.ts";
import { damageOf } from "../disk/lmdb-walk.ts";
import { recordsInPages } from "../disk/lmdb-salvage.ts";
import { CrdtStore, internalsOf } from "../store/store.ts";

/** A record that could not be read, or what else is wrong. */
export interface Damage {
  what: string;
  reason: string;
}

export interface Salvaged {
  /** What could be read, in memory. */
  store: CrdtStore;
  /** Records that are whole, of how many there should be; undefined: nobody knows. */
  whole: number;
  total: number | undefined;
  damages: Damage[];
}

export interface SalvageOptions {
  /** Reads the pages at once: LMDB is known to end the process. */
  isPagesOnly?: boolean;
  /** Called with the records looked at so far, of how many. */
  onProgress?: (done: number, total: number) => void;
}

/** Larger than the default limit, and still below what memory there may be. */
const VALUE_BYTES_SALVAGED = VALUE_BYTES_MAX >>> 2;
/** Memory is at most so many times what the disk has: there are indexes, and pages are shared. */
const MEMORY_GROWTH = 4;
const CAPACITY_BYTES_LEAST = 0x10000000;

/** Throws ERR_BAD_OPTION when there is no store. */
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
  const wanted = Math.max((file?.size ?? 0) * MEMORY_GROWTH, CAPACITY_BYTES_LEAST);
  const capacityBytes = Math.min(wanted, CAPACITY_BYTES_MAX);
  const store = new CrdtStore({ capacityBytes, valueBytesMax: VALUE_BYTES_SALVAGED });
  return { store, whole: 0, total: undefined, damages: [] };
}

/** Whether LMDB found its way through the whole file. */
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
    const total = Math.max(0, entriesOf(disk) - 1);
    salvaged.total = total;
    const latest = new LatestRecords((key, record) => {
      onProgress?.(++seen, Math.max(seen, total));
      const status = load(key, record);
      if (status === OK) salvaged.whole++;
      else salvaged.damages.push({ what: recordName(copyOf(key)), reason: reasonOf(status) });
    });
    readLog(disk, latest, salvaged);
    for (const { key, value } of disk.getRange({ start: NODES_START, end: REPLICAS_END })) {
      latest.add(bytesOf(key), bytesOf(value));
    }
    latest.end();
    // Which of the log's records are new ones only shows on the way.
    salvaged.total = seen;
    if (!disk.get(META_KEY)) salvaged.damages.push(MISSING_CLOCK);
    void disk.close();
  } catch (error) {
    if (error instanceof PluresError && error.code === "ERR_BAD_OPTION") throw error;
    const reason = `LMDB gave up behind ${seen} records (${(error as Error).message})`;
    salvaged.damages.push({ what: DATA_FILE, reason });
    return false;
  }
  return true;
}

/** Each record has a check of its own, so an entry that does not hold is not the end of all its records. */
function readLog(disk: Disk, latest: LatestRecords, { damages }: Salvaged): void {
  for (const { key, value } of disk.getRange({ start: LOG_START, end: LOG_END })) {
    const entry = Buffer.from(value);
    const status = entryStatus(entry);
    if (status !== BAD_FORMAT) latest.addEntry(entry);
    if (status === OK) continue;
    damages.push({ what: `entry ${logNumber(key)} of the log`, reason: reasonOf(status) });
  }
}

/** What LMDB would trip over, unless somebody is writing: then the file is not at rest. */
function damageAtRest(directory: string): string | undefined {
  const file = join(directory, DATA_FILE);
  if (!statSync(file, { throwIfNoEntry: false })) return undefined;
  let lock: DirectoryLock | undefined;
  try {
    lock = new DirectoryLock(directory);
  } catch (error) {
    if (error instanceof PluresError && error.code === "ERR_STORE_IN_USE") return undefined;
  }
  try {
    return damageOf(file);
  } finally {
    lock?.release();
  }
}

const MISSING_CLOCK: Damage = { what: "the clock", reason: "its record is missing" };

/** The latest whole version of each node that is in the pages; `before` says why it came to that. */
function readPages(directory: string, salvaged: Salvaged, before?: Salvaged): Salvaged {
  const load = restorer(internalsOf(salvaged.store).memory);
  salvaged.damages.push(...(before?.damages ?? []));
  const reason = "read page by page: nodes may be of an older version, or deleted since";
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
  if (status === TOO_LARGE) return "it is larger than a store takes";
  if (status === NO_SPACE) return "there is no memory for it";
  return "its checksum or its form does not hold";
}
