/** The LMDB environment in a store's directory: opening it to write and to look. */
import * as fs from "node:fs";
import { join } from "node:path";
import { lmdbOrNone } from "./native-environment.ts";
import { PluresError } from "../support/error.ts";
import { lockOpened, unlockFile } from "../memory/file-lock.ts";
import { isHeldWithoutLmdb } from "./directory-lock.ts";
import { DATA_FILE, LMDB_LOCK_FILE, LOCK_FILE, UNFINISHED_FILE } from "./directory-files.ts";
import { isThere } from "./directory-files.ts";
import { Disk } from "./disk.ts";
import { cannotOpen } from "./file-errors.ts";
import { makeDataFile } from "./new-file.ts";
import { type Place, checkPlace, lockForLook } from "./held-directory.ts";
import { directoryOf, openDirectory } from "../support/open-directory.ts";

export type { Disk } from "./disk.ts";

/**
 * Opens the environment of a held directory. A commit is on disk when `transactionSync` returns.
 * Makes no file but LMDB's lock. Throws the errors of opening.
 */
export function openHeld(place: Place): Disk {
  const here = directoryOf(place.directoryFd, place.path);
  let hadLock = true;
  try {
    checkPlace(place);
    if (!lmdbOrNone()) removeUnusedLock(place.path, here);
    hadLock = isThere(join(here, LMDB_LOCK_FILE));
    return new Disk(join(here, DATA_FILE), false);
  } catch (cause) {
    if (!hadLock) fs.rmSync(join(here, LMDB_LOCK_FILE), { force: true });
    throw cannotOpen(place.path, cause);
  }
}

/** Opens the environment at a path, with a new file if there is none: for tests. @internal */
export function openDisk(directory: string): Disk {
  if (!isThere(join(directory, DATA_FILE))) makeDataFile(directory, DATA_FILE);
  return new Disk(join(directory, DATA_FILE), false);
}

/**
 * Opens the environment for reading, also while another process writes. Needs no lock, and leaves
 * nothing behind. Throws the errors of opening.
 */
export function viewDisk(directory: string): Disk {
  let fd = -1;
  let end = () => {};
  try {
    checkStore(directory);
    fd = openDirectory(directory);
    // Until the descriptor is closed other looks leave LMDB's lock file.
    lmdbOrNone()?.lockOpened(fd, false);
    const here = directoryOf(fd, directory);
    const file = join(here, DATA_FILE);
    if (fs.statSync(file).size === 0) throw emptyFile(directory);
    const isByFiles = !lmdbOrNone() || isHeldWithoutLmdb(join(here, LOCK_FILE));
    if (!isByFiles && !isThere(join(here, LMDB_LOCK_FILE))) end = () => removeLockFile(here, fd);
    const closed = () => {
      end();
      fs.closeSync(fd);
    };
    return new Disk(file, true, closed, isByFiles);
  } catch (cause) {
    end();
    if (fd >= 0) fs.closeSync(fd);
    throw cannotOpen(directory, cause);
  }
}

/** Throws ERR_BAD_OPTION unless `directory` has a store, ERR_CORRUPT for an unfinished one. @internal */
export function checkStore(directory: string): void {
  if (!hasStore(directory)) throw noStore(directory);
}

/** Whether `directory` has a store. Throws ERR_CORRUPT for an unfinished copy of one. @internal */
export function hasStore(directory: string): boolean {
  if (isThere(join(directory, DATA_FILE))) return true;
  const unfinished = join(directory, UNFINISHED_FILE);
  if (!isThere(unfinished)) return false;
  throw new PluresError(
    "ERR_CORRUPT",
    `The file ${unfinished} is a backup that did not finish; there is no store beside it. Nothing ` +
      "was changed. Repeat the backup to this directory, or remove the file to begin an empty store.",
  );
}

/** Removes LMDB's lock file after a look, unless another look or a store uses it. */
function removeLockFile(directory: string, directoryFd: number): void {
  let fd: number | undefined;
  try {
    if (lmdbOrNone()?.lockOpened(directoryFd, true)) fd = lockForLook(directory);
    if (fd !== undefined) fs.rmSync(join(directory, LMDB_LOCK_FILE), { force: true });
  } catch {
    // It may stay: every opening takes one that is left over.
  }
  if (fd !== undefined && fd >= 0) unlockFile(fd);
}

/**
 * Before this process writes without LMDB: its lock file would tell LMDB of an earlier commit. Throws
 * ERR_STORE_IN_USE while a process with the addon looks at the store.
 */
function removeUnusedLock(path: string, directory: string): void {
  const file = join(directory, LMDB_LOCK_FILE);
  if (!isThere(file)) return;
  const fd = openDirectory(directory);
  try {
    if (lockOpened(fd)) return fs.rmSync(file, { force: true });
  } finally {
    fs.closeSync(fd);
  }
  throw new PluresError(
    "ERR_STORE_IN_USE",
    `Another process looks at the store in ${path}, as \`pluresdb-ipc doctor\` and backups do, and ` +
      "this one cannot write beside it, as it does without LMDB. Nothing was changed. Open it afterwards.",
  );
}

/** @internal */
export function emptyFile(directory: string): PluresError {
  return new PluresError(
    "ERR_CORRUPT",
    `The file ${join(directory, DATA_FILE)} is empty: whatever it held is gone. Nothing was ` +
      "changed. Restore a backup, or remove the file to begin an empty store.",
  );
}

function noStore(directory: string): PluresError {
  return new PluresError(
    "ERR_BAD_OPTION",
    `There is no store in ${directory}; expected a directory with the file ${DATA_FILE}. ` +
      "Nothing was changed. Name the directory that is the store's path.",
  );
}
