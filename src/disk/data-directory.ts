/**
 * A store's directory on disk: its lock, and the LMDB environment in it.
 *
 * One process at a time has the directory open, and holds the lock of a separate file. The kernel
 * releases it with the descriptor, also of a killed process. LMDB's own lock guards only LMDB's
 * pages.
 */
import { chmodSync, existsSync, lstatSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { Disk } from "./disk.ts";
import { VERSION } from "./lmdb-format.ts";
import { PluresError } from "../support/error.ts";
import { type Native, loadNative } from "../memory/native.ts";

export type { Disk } from "./disk.ts";

/** @internal */
export const DIRECTORY_MODE = 0o700;
const LOCK_MODE = 0o600;
const OTHERS = 0o077;
/** @internal */
export const DATA_FILE = "data.mdb";
/** A copy that a backup has not finished. @internal */
export const UNFINISHED_FILE = `${DATA_FILE}.unfinished`;
const LOCK_FILE = "store.lock";
/** LMDB's number of a file of another version. */
const LMDB_VERSION_MISMATCH = 30_794;

/** Opens the environment in `directory`. A commit is on disk when `transactionSync` returns. */
export function openDisk(directory: string): Disk {
  return openFile(directory, false);
}

/** Opens the environment for reading, also while another process writes. Needs no lock. */
export function viewDisk(directory: string): Disk {
  checkStore(directory);
  return openFile(directory, true);
}

/** Throws ERR_BAD_OPTION unless `directory` has a store, ERR_CORRUPT for an unfinished one. @internal */
export function checkStore(directory: string): void {
  if (!hasStore(directory)) throw noStore(directory);
}

/** Whether `directory` has a store. Throws ERR_CORRUPT for an unfinished copy of one. @internal */
export function hasStore(directory: string): boolean {
  if (existsSync(join(directory, DATA_FILE))) return true;
  const unfinished = join(directory, UNFINISHED_FILE);
  if (!existsSync(unfinished)) return false;
  throw new PluresError(
    "ERR_CORRUPT",
    `The file ${unfinished} is a backup that did not finish; there is no store beside it. Nothing ` +
      "was changed. Repeat the backup to this directory, or remove the file to begin an empty store.",
  );
}

function openFile(directory: string, readOnly: boolean): Disk {
  try {
    return new Disk(join(directory, DATA_FILE), readOnly);
  } catch (cause) {
    throw unusable(directory, cause);
  }
}

/** @internal */
export function otherVersion(file: string, reason: string): PluresError {
  return new PluresError(
    "ERR_VERSION_MISMATCH",
    `The store's file ${file} cannot be read: ${reason}, and this LMDB reads version ${VERSION}. ` +
      "Nothing was changed. Open it with the pluresdb-ipc that wrote it.",
  );
}

function noStore(directory: string): PluresError {
  return new PluresError(
    "ERR_BAD_OPTION",
    `There is no store in ${directory}; expected a directory with the file ${DATA_FILE}. ` +
      "Nothing was changed. Name the directory that is the store's path.",
  );
}

function unusable(directory: string, cause: unknown): PluresError {
  const { code, errno, message } = cause as NodeJS.ErrnoException;
  const isForbidden = code === "EACCES" || code === "EPERM";
  if (errno === LMDB_VERSION_MISMATCH) return otherVersion(join(directory, DATA_FILE), message);
  return new PluresError(
    isForbidden ? "ERR_PERMISSION" : code === "ENOSPC" ? "ERR_NO_SPACE" : "ERR_CORRUPT",
    `The store's file ${join(directory, DATA_FILE)} cannot be opened (${message}). Expected a file ` +
      "of LMDB that this user may write. Nothing was changed. If the file is damaged, restore a " +
      "backup.",
    { cause },
  );
}

/** The lock of a directory that this process has opened. */
export class DirectoryLock {
  readonly path: string;
  readonly #native: Native;
  readonly #fd: number;

  /** Throws ERR_STORE_IN_USE (with the `pid`), ERR_PERMISSION or ERR_UNSUPPORTED_PLATFORM. */
  constructor(path: string) {
    this.path = path;
    this.#native = loadNative();
    const held = this.#lock();
    if (held.fd === undefined) throw inUse(path, held.pid);
    this.#fd = held.fd;
  }

  release(): void {
    this.#native.close(this.#fd);
  }

  #lock(): ReturnType<Native["lock"]> {
    try {
      mkdirSync(this.path, { recursive: true, mode: DIRECTORY_MODE });
      const file = join(this.path, LOCK_FILE);
      closeToOthers(file);
      return this.#native.lock(file);
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException;
      throw new PluresError(
        code === "ENOSPC" ? "ERR_NO_SPACE" : "ERR_PERMISSION",
        `The store's directory ${this.path} cannot be used (${code}). Expected a directory that ` +
          `this user may write, without a ${LOCK_FILE} of another user. Nothing was changed. ` +
          "Correct its owner or permissions, or choose another directory.",
        { cause },
      );
    }
  }
}

/** Closes the lock file to other users. A copied directory may have it open: no lock to trust. */
function closeToOthers(file: string): void {
  const found = lstatSync(file, { throwIfNoEntry: false });
  if (!found?.isFile() || found.uid !== process.geteuid?.()) return;
  if ((found.mode & OTHERS) !== 0) chmodSync(file, LOCK_MODE);
}

function inUse(path: string, pid: number): PluresError {
  return new PluresError(
    "ERR_STORE_IN_USE",
    `The store in ${path} is open in process ${pid}, which continues to use it. ` +
      "Connect to that process as a client, stop it, or choose another directory.",
    { pid },
  );
}
