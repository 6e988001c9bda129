/**
 * The directory of an open store, held by its descriptor: each file is opened in the directory that
 * was locked, wherever its path or the working directory leads later.
 *
 * One process at a time has the directory open, and holds the lock of a separate file and a claim on
 * the directory, which stays if a cleaner removes that file. The kernel releases both with the
 * descriptors, also of a killed process. LMDB's own lock guards only LMDB's pages.
 */
import * as fs from "node:fs";
import { dirname, join } from "node:path";
import { PluresError } from "../support/error.ts";
import { directoryOf, openDirectory, statusOf } from "../support/open-directory.ts";
import { absolutePathOf } from "../support/path-option.ts";
import { unlockFile } from "../memory/file-lock.ts";
import { claimDirectory, lockFile } from "./directory-lock.ts";
import { DATA_FILE, LMDB_LOCK_FILE, LOCK_FILE, isThere } from "./directory-files.ts";
import { holderName, systemError } from "../support/system-errors.ts";
import { cannotOpen } from "./file-errors.ts";
import { isUnfinished, makeDataFile, makeOurs, syncParents } from "./new-file.ts";
import * as os from "node:os";

const DIRECTORY_MODE = 0o700;
const OTHERS = 0o077;
const FILES = [DATA_FILE, LMDB_LOCK_FILE, LOCK_FILE];

/** How each thread of the process reaches the files. */
export interface Place {
  /** Absolute and without links. */
  path: string;
  directoryFd: number;
  dataFd: number;
}

export class HeldDirectory {
  #path: string;
  /** The first directory that was made for it. */
  #made: string | undefined;
  #isFileNew = false;
  #directoryFd = -1;
  #lockFd = -1;
  /** No other process has the directory open. */
  #isAlone = false;
  #dataFd = -1;

  /** Throws ERR_STORE_IN_USE (with the `pid`), ERR_UNSUPPORTED_PLATFORM and the errors of opening. */
  constructor(path: string) {
    this.#path = path;
    try {
      this.#path = absolutePathOf("The option path", path);
      this.#made = makeDirectories(this.#path);
      if (this.#made !== undefined) syncParents(this.#path, this.#made);
      this.#path = fs.realpathSync(this.#path);
      this.#directoryFd = openDirectory(this.#path);
      const here = directoryOf(this.#directoryFd, this.#path);
      this.#lockFd = lockHere(here, path);
      claimHere(this.#directoryFd, path);
      this.#isAlone = true;
      makeOurs(this.#lockFd, join(here, LOCK_FILE));
    } catch (error) {
      this.abandon();
      throw cannotOpen(path, error);
    }
  }

  get place(): Place {
    return { path: this.#path, directoryFd: this.#directoryFd, dataFd: this.#dataFd };
  }

  /** Holds the store's file, and makes it if there is none. Throws the errors of opening. */
  holdFile(): void {
    const file = join(directoryOf(this.#directoryFd, this.#path), DATA_FILE);
    try {
      const replaces = isThere(file) && isUnfinished(file);
      if (replaces || !isThere(file)) {
        makeDataFile(dirname(file), DATA_FILE, replaces);
        this.#isFileNew = true;
      }
      this.#dataFd = fs.openSync(file, "r");
      for (const name of [DATA_FILE, LMDB_LOCK_FILE]) closeToOthers(join(dirname(file), name));
    } catch (error) {
      throw cannotOpen(this.#path, error);
    }
  }

  release(): void {
    for (const fd of [this.#dataFd, this.#directoryFd]) if (fd >= 0) fs.closeSync(fd);
    if (this.#lockFd >= 0) unlockFile(this.#lockFd);
    this.#dataFd = this.#directoryFd = this.#lockFd = -1;
  }

  /** Releases it after a failure. Where no store was, nothing is left. */
  abandon(): void {
    const here = directoryOf(this.#directoryFd, this.#path);
    // Windows removes no open file, and no locked one of the next holder.
    if (process.platform === "win32") this.release();
    try {
      if (this.#isAlone && (this.#isFileNew || !isThere(join(here, DATA_FILE)))) {
        // The holder may remove its lock: who has opened that finds its name gone, and tries again.
        for (const name of FILES) fs.rmSync(join(here, name), { force: true });
      }
      if (this.#made !== undefined) removeEmpty(this.#path, this.#made);
    } catch {
      // The error that comes next says what is wrong.
    }
    this.release();
  }
}

/**
 * Makes the directories that are missing; returns the first. Not by `recursive`, which reports ENOENT
 * for other causes, such as a read-only file system.
 */
function makeDirectories(path: string): string | undefined {
  if (fs.existsSync(path)) return undefined;
  const first = makeDirectories(dirname(path));
  try {
    fs.mkdirSync(path, DIRECTORY_MODE);
  } catch (error) {
    // Another process has made it.
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return first;
  }
  return first ?? path;
}

/** Throws if the files are not any more where they were opened: no write may be acknowledged. */
export function checkPlace({ path, dataFd }: Place): void {
  const file = join(path, DATA_FILE);
  try {
    const [opened, named] = [statusOf(dataFd), fs.statSync(file, { throwIfNoEntry: false })];
    if (opened.ino === named?.ino && opened.dev === named.dev) return;
  } catch (error) {
    // A process that gave up rights may not be able to look. It still has the files open.
    if ((error as NodeJS.ErrnoException).code === "EACCES") return;
    throw error;
  }
  throw systemError("ESTALE", os.constants.errno.ESTALE, file);
}

function lockHere(directory: string, path: string): number {
  const file = join(directory, LOCK_FILE);
  closeToOthers(file);
  const { fd, pid } = lockFile(file, fs.statSync(directory).uid);
  if (fd !== undefined) return fd;
  throw inUse(path, pid);
}

function claimHere(directoryFd: number, path: string): void {
  const pid = claimDirectory(directoryFd);
  if (pid !== 0) throw inUse(path, pid);
}

function inUse(path: string, pid: number): PluresError {
  return new PluresError(
    "ERR_STORE_IN_USE",
    `The store in ${path} is open in ${holderName(pid)}, which continues to use it. ` +
      "Connect to that process as a client, stop it, or choose another directory.",
    { pid },
  );
}

/**
 * A lock of the directory for a look at it, that makes no file. Undefined: a process has it open.
 * -1: no process can have it open, or the lock file cannot be used.
 */
export function lockForLook(directory: string): number | undefined {
  const file = join(directory, LOCK_FILE);
  if (isClaimed(directory)) return undefined;
  try {
    return isThere(file) ? lockFile(file, fs.statSync(directory).uid).fd : -1;
  } catch {
    // Each process that uses LMDB has a claim too.
    return -1;
  }
}

function isClaimed(directory: string): boolean {
  const fd = openDirectory(directory);
  try {
    return claimDirectory(fd) !== 0;
  } finally {
    fs.closeSync(fd);
  }
}

/** Removes the directories from `path` up to `first`. Throws at one that is not empty. */
function removeEmpty(path: string, first: string): void {
  fs.rmdirSync(path);
  if (path.length > first.length) removeEmpty(dirname(path), first);
}

/** Closes a file to other users. A copied directory may have it open: no lock to trust. */
function closeToOthers(file: string): void {
  const found = fs.lstatSync(file, { throwIfNoEntry: false });
  if (!found?.isFile() || found.uid !== process.geteuid?.()) return;
  if ((found.mode & OTHERS) !== 0) fs.chmodSync(file, found.mode & ~OTHERS & 0o777);
}
