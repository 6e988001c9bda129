/**
 * The lock of a store's directory: the addon's, or the same one without it. The kernel releases it
 * with the descriptor, also of a killed process.
 *
 *   Linux     `flock`, by the program of that name: it locks the descriptor that it inherits
 *   macOS     O_EXLOCK, which is `flock`
 *   Windows   a file that no other process can open
 *
 * A process with the addon and one without it refuse each other. A second line in the lock file says
 * that its holder writes without LMDB.
 */
import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import { nativeOrNone } from "../memory/native.ts";
import { PluresError } from "../support/error.ts";
import { LOCK_FILE, isThere } from "./directory-files.ts";
import { systemError } from "./file-errors.ts";
import { lmdbOrNone } from "./native-environment.ts";
import * as os from "node:os";

const FILE_MODE = 0o600;
const OTHERS = 0o077;
const TRIES_MAX = 16;
/** Of macOS's open(2). */
const O_EXLOCK = 0x20;
/** Of Node.js's library, for Windows. */
const O_EXLOCK_WINDOWS = 0x10000000;
const PROGRAMS = ["flock", "/usr/bin/flock", "/bin/flock"];
/** The program's exit code if another process has the lock. */
const EXIT_HELD = 1;
const WITHOUT_LMDB = "without LMDB";
const HELD = new Set(["EAGAIN", "EWOULDBLOCK", "EBUSY", "EACCES"]);

/** The descriptor of the lock, or the pid of the holder as it wrote it: 0 if it cannot be read. */
export type Locked = { fd: number; pid?: undefined } | { pid: number; fd?: undefined };

/** As `Native.lock`. Throws ERR_UNSUPPORTED_PLATFORM where no lock is to be had. */
export function lockFile(file: string, owner: number): Locked {
  const native = nativeOrNone();
  const locked = native ? native.lock(file, owner) : lockByNode(file, owner);
  if (locked.fd !== undefined && !lmdbOrNone()) {
    fs.writeSync(locked.fd, `${process.pid}\n${WITHOUT_LMDB}\n`, 0);
  }
  return locked;
}

export function unlockFile(fd: number): void {
  const native = nativeOrNone();
  if (native) native.close(fd);
  else fs.closeSync(fd);
}

/**
 * Claims an open directory, which holds also if a cleaner removes the lock file: 0, or the pid of the
 * process that has the claim. The addon's only: without it the lock has to do.
 */
export function claimDirectory(fd: number): number {
  return nativeOrNone()?.claim(fd, LOCK_FILE) ?? 0;
}

/** Whether the last holder of the lock file wrote without LMDB. */
export function isHeldWithoutLmdb(file: string): boolean {
  try {
    return fs.readFileSync(file, "utf8").split("\n")[1] === WITHOUT_LMDB;
  } catch {
    return false;
  }
}

/** True if no other process has an open directory locked. It stays locked. */
export function lockDirectory(fd: number): boolean {
  return nativeOrNone()?.lockOpened(fd, true) ?? isLockedByNow(fd);
}

function lockByNode(file: string, owner: number): Locked {
  for (let tries = 0; tries < TRIES_MAX; tries++) {
    const locked = tryLock(file, owner);
    if (locked) return locked;
  }
  throw systemError("EAGAIN", os.constants.errno.EAGAIN, file);
}

/** Undefined: the file was replaced during the call. */
function tryLock(file: string, owner: number): Locked | undefined {
  const isNew = !isThere(file);
  const fd = openLocked(file);
  if (fd === undefined) return { pid: pidIn(file) };
  let isDone = false;
  try {
    const status = fs.fstatSync(fd);
    if (!isTrusted(status, owner)) throw systemError("EPERM", os.constants.errno.EPERM, file);
    if (!isLockedByNow(fd)) return { pid: pidIn(file) };
    const named = fs.lstatSync(file, { throwIfNoEntry: false });
    if (named?.ino !== status.ino || named.dev !== status.dev) return undefined;
    fs.fchmodSync(fd, FILE_MODE);
    fs.ftruncateSync(fd, 0);
    isDone = true;
    return { fd };
  } catch (error) {
    if (isNew) fs.rmSync(file, { force: true });
    throw error;
  } finally {
    if (!isDone) fs.closeSync(fd);
  }
}

/** Undefined: another process holds it, where opening is locking. */
function openLocked(file: string): number | undefined {
  const { O_CREAT, O_NOFOLLOW = 0, O_NONBLOCK = 0, O_RDWR } = fs.constants;
  const lock = { darwin: O_EXLOCK, win32: O_EXLOCK_WINDOWS }[process.platform as string] ?? 0;
  try {
    return fs.openSync(file, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | lock, FILE_MODE);
  } catch (error) {
    if (lock !== 0 && HELD.has((error as NodeJS.ErrnoException).code!)) return undefined;
    throw error;
  }
}

/** On Linux the lock comes after the opening. */
function isLockedByNow(fd: number): boolean {
  return process.platform !== "linux" || flock(fd);
}

/** Another user may have planted any file but a private one with one name. */
function isTrusted(status: fs.Stats, owner: number): boolean {
  const user = process.geteuid?.();
  if (user === undefined) return status.isFile();
  const isOurs = status.uid === user || (user === 0 && status.uid === owner);
  return status.isFile() && isOurs && (status.mode & OTHERS) === 0 && status.nlink <= 1;
}

function pidIn(file: string): number {
  try {
    return Number(/^(\d+)\n/.exec(fs.readFileSync(file, "utf8"))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

/** Locks the open file of a descriptor, and so for as long as any copy of that is open. */
function flock(fd: number): boolean {
  for (const program of PROGRAMS) {
    const stdio = ["ignore", "ignore", "ignore", fd] as const;
    const { status, error } = spawnSync(program, ["-x", "-n", "3"], { stdio: [...stdio] });
    if (status === 0) return true;
    if (status === EXIT_HELD) return false;
    const { code } = (error ?? {}) as NodeJS.ErrnoException;
    if (error && code !== "ENOENT" && code !== "EACCES") throw error;
  }
  throw new PluresError(
    "ERR_UNSUPPORTED_PLATFORM",
    "Without the native addon a directory is locked by the program `flock`, which was not found. " +
      "Nothing was changed. Install util-linux, or use a CrdtStore without a path.",
  );
}
