/**
 * A store's directory on disk: its lock, and the LMDB environment in it.
 *
 * One process at a time has the directory open, and holds the lock of a separate file. The kernel
 * releases it with the descriptor, also of a killed process. LMDB's own lock guards only LMDB's
 * pages.
 */
import { chmodSync, existsSync, lstatSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { constants } from "node:os";
import { join } from "node:path";
import type { RootDatabase } from "lmdb";
import { PluresError } from "../support/error.ts";
import { type Native, loadNative } from "../memory/native.ts";

/** An LMDB environment whose keys and records are bytes. @internal */
export type Disk = RootDatabase<Buffer, Buffer>;

const { EACCES, ENOSPC, EPERM } = constants.errno;
const DIRECTORY_MODE = 0o700;
const LOCK_MODE = 0o600;
const OTHERS = 0o077;
/** @internal */
export const DATA_FILE = "data.mdb";
const LOCK_FILE = "store.lock";
const require = createRequire(import.meta.url);

/** Opens the environment in `directory`. A commit is on disk when `transactionSync` returns. */
export function openDisk(directory: string): Disk {
  return openFile(directory, false);
}

/** Opens the environment for reading, also while another process writes. Needs no lock. */
export function viewDisk(directory: string): Disk {
  checkStore(directory);
  return openFile(directory, true);
}

/** Throws ERR_BAD_OPTION unless `directory` has a store. @internal */
export function checkStore(directory: string): void {
  if (!existsSync(join(directory, DATA_FILE))) throw noStore(directory);
}

function openFile(directory: string, readOnly: boolean): Disk {
  const { open } = require("lmdb") as typeof import("lmdb");
  const options = {
    path: join(directory, DATA_FILE),
    readOnly,
    noSubdir: true,
    encoding: "binary",
    keyEncoding: "binary",
    cache: false,
    // Otherwise a commit returns before it is on disk.
    overlappingSync: false,
    // Views of the pages would not survive a new mapping.
    remapChunks: false,
  } as const;
  try {
    return open<Buffer, Buffer>(options);
  } catch (cause) {
    throw unusable(directory, cause);
  }
}

function noStore(directory: string): PluresError {
  return new PluresError(
    "ERR_BAD_OPTION",
    `There is no store in ${directory}; expected a directory with the file ${DATA_FILE}. ` +
      "Nothing was changed. Name the directory that is the store's path.",
  );
}

function unusable(directory: string, cause: unknown): PluresError {
  const { code, message } = cause as { code?: unknown; message: string };
  const isForbidden = code === EACCES || code === EPERM;
  return new PluresError(
    isForbidden ? "ERR_PERMISSION" : code === ENOSPC ? "ERR_NO_SPACE" : "ERR_CORRUPT",
    `The store's file ${join(directory, DATA_FILE)} cannot be opened (${message}). Expected a file ` +
      "of LMDB that this user may write. Nothing was changed. If the file is damaged, restore a " +
      "backup.",
    { cause },
  );
}

/** Copies the last commit to a new directory, which can be opened like this one. */
export async function copyDisk(directory: string, target: string): Promise<void> {
  const disk = viewDisk(directory);
  try {
    const file = newDataFile(target);
    await disk.backup(file, false);
  } catch (cause) {
    if (cause instanceof PluresError) throw cause;
    throw new PluresError(
      "ERR_NOT_DURABLE",
      `The backup to ${target} failed (${(cause as Error).message}). The store is unaffected; ` +
        "the copy is not usable. Free space on that disk and back up to another directory.",
      { cause },
    );
  } finally {
    await disk.close();
  }
}

/** Makes the directory of a copy. Returns its file; throws ERR_BAD_OPTION if that exists. */
function newDataFile(directory: string): string {
  const file = join(directory, DATA_FILE);
  if (existsSync(file)) {
    throw new PluresError(
      "ERR_BAD_OPTION",
      `There is a store in ${directory} already; expected a directory without one. ` +
        "Nothing was changed. Choose another directory.",
    );
  }
  mkdirSync(directory, { recursive: true, mode: DIRECTORY_MODE });
  return file;
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
