/**
 * The file of a new store: made aside, written, synced and named. So a file with the store's name is
 * whole, whenever the power fails, and an empty or cut one is damage.
 */
import * as fs from "node:fs";
import { dirname, join } from "node:path";
import { isThere } from "./directory-files.ts";
import * as LMDB from "./lmdb-format.ts";
import { directoryOf } from "../support/open-directory.ts";

/** Files that a store makes are its user's alone. */
const FILE_MODE = 0o600;
/** LMDB maps so much of a file, until it is larger. */
const MAP_BYTES = 0x20000;
/** Sectors are written whole or not at all. */
const SECTOR_BYTES = 512;
/** Ends like the file's name, for tools that look at files by it. */
const ASIDE_PREFIX = "new-";

/**
 * Makes the file, which has no records. Only if it `replaces` one may something have the name. Throws
 * the errors of the system, and then nothing is left or changed.
 */
export function makeDataFile(directory: string, name: string, replaces = false): void {
  const aside = join(directory, ASIDE_PREFIX + name);
  const file = join(directory, name);
  let left = aside;
  try {
    const fd = createFile(aside);
    try {
      writeWhole(fd, firstPages());
      fs.fsyncSync(fd);
    } finally {
      fs.closeSync(fd);
    }
    if (replaces) fs.renameSync(aside, file);
    else nameFile(aside, file);
    left = file;
    syncDirectory(directory);
  } catch (error) {
    fs.rmSync(left, { force: true });
    throw error;
  }
}

/** Gives the file a name that nothing has. */
function nameFile(aside: string, path: string): void {
  try {
    fs.linkSync(aside, path);
  } catch (error) {
    // A file system without links.
    if (isThere(path)) throw error;
    return fs.renameSync(aside, path);
  }
  fs.rmSync(aside);
}

/** Makes and opens a private file in place of one that is left over. What a link leads to stays. */
export function createFile(path: string): number {
  fs.rmSync(path, { force: true });
  const { O_CREAT, O_EXCL, O_NOFOLLOW, O_WRONLY } = fs.constants;
  const fd = fs.openSync(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, FILE_MODE);
  makeOurs(fd, path);
  return fd;
}

/** Writes all bytes, or throws: a disk that is nearly full takes a part of them. */
function writeWhole(fd: number, bytes: Uint8Array): void {
  // Ends: each call writes some bytes or throws.
  for (let at = 0; at < bytes.length;) at += fs.writeSync(fd, bytes, at);
}

/**
 * Whether a power failure cut the first write of a file that LMDB itself made, as earlier versions
 * did: each sector is as written, or zero. No such file ever had a record.
 */
export function isUnfinished(file: string): boolean {
  const bytes = fs.statSync(file).size;
  const first = firstPages();
  if (bytes === 0 || bytes > first.length) return false;
  const found = Buffer.concat([fs.readFileSync(file), Buffer.alloc(first.length - bytes)]);
  if (found.equals(first)) return false;
  const zeros = Buffer.alloc(SECTOR_BYTES);
  for (let at = 0; at < first.length; at += SECTOR_BYTES) {
    const sector = found.subarray(at, at + SECTOR_BYTES);
    if (!sector.equals(zeros) && !sector.equals(first.subarray(at, at + SECTOR_BYTES)))
      return false;
  }
  return true;
}

/** Both meta pages of a file without records, as LMDB writes them. */
function firstPages(): Buffer {
  const pages = Buffer.alloc(LMDB.META_PAGES * LMDB.LMDB_PAGE_BYTES);
  for (let number = 0; number < LMDB.META_PAGES; number++) {
    const page = pages.subarray(number * LMDB.LMDB_PAGE_BYTES);
    page.writeBigUInt64LE(BigInt(number), LMDB.PAGE_NUMBER);
    page.writeUInt16LE(LMDB.META, LMDB.PAGE_FLAGS);
    page.writeUInt32LE(LMDB.MAGIC, LMDB.META_MAGIC);
    page.writeUInt32LE(LMDB.VERSION, LMDB.META_VERSION);
    page.writeBigUInt64LE(BigInt(MAP_BYTES), LMDB.META_MAP_BYTES);
    page.writeUInt32LE(LMDB.LMDB_PAGE_BYTES, LMDB.META_FREE_TREE + LMDB.TREE_PAGE_BYTES);
    page.writeUInt16LE(
      LMDB.FLAG_NO_SUBDIRECTORY | LMDB.FLAG_INTEGER_KEYS,
      LMDB.META_FREE_TREE + LMDB.TREE_FLAGS,
    );
    page.writeBigUInt64LE(LMDB.NO_PAGE, LMDB.META_FREE_TREE + LMDB.TREE_ROOT);
    page.writeBigUInt64LE(LMDB.NO_PAGE, LMDB.META_TREE + LMDB.TREE_ROOT);
    page.writeBigUInt64LE(BigInt(LMDB.META_PAGES - 1), LMDB.META_LAST_PAGE);
  }
  return pages;
}

/**
 * Gives a new file the mode of a private one, whatever the umask, and what root makes in the
 * directory of another user to that user, who could not open it otherwise. By the descriptor's path:
 * Deno knows only descriptors that it has opened itself.
 */
export function makeOurs(fd: number, file: string): void {
  const opened = directoryOf(fd, file);
  fs.chmodSync(opened, FILE_MODE);
  if (process.geteuid?.() !== 0) return;
  const { uid, gid } = fs.statSync(dirname(file));
  const made = fs.statSync(opened);
  if (made.uid === 0 && uid !== 0) fs.chownSync(opened, uid, gid);
}

/** Names in a directory are on disk only after this. Windows has no such call, and logs names itself. */
export function syncDirectory(directory: string): void {
  if (process.platform === "win32") return;
  const fd = fs.openSync(directory, "r");
  try {
    fs.fsyncSync(fd);
  } catch (error) {
    // Some file systems cannot sync a directory, and have no need to.
    if ((error as NodeJS.ErrnoException).code !== "EINVAL") throw error;
  } finally {
    fs.closeSync(fd);
  }
}

/** Syncs the parents of the directories from `first`, an ancestor or the path itself, to `path`. */
export function syncParents(path: string, first: string): void {
  // Ends at `first` or the root.
  for (let made = path; ; made = dirname(made)) {
    syncDirectory(dirname(made));
    if (made === first || made === dirname(made)) return;
  }
}
