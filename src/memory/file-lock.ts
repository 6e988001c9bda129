/**
 * Locks of files and names: the addon's, or the same ones without it. The kernel releases them with the
 * descriptor, also of a killed process, so no lock is ever left over.
 *
 *   Linux          `flock`, by the program of that name: it locks the descriptor that it inherits
 *   macOS, BSD     O_EXLOCK, which is `flock`
 *   Windows        a file that no other process can open
 *
 * A process with the addon and one without it refuse each other.
 */
import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as os from "node:os";
import { PluresError } from "../support/error.ts";
import { systemError } from "../support/system-errors.ts";
import { nativeOrNone } from "./native.ts";

const FILE_MODE = 0o600;
const OTHERS = 0o077;
const TRIES_MAX = 16;
/** Of open(2) on macOS and the BSDs. */
const O_EXLOCK = 0x20;
/** Of Node.js's library, for Windows. */
const O_EXLOCK_WINDOWS = 0x10000000;
/** Platforms where opening is locking. */
const LOCK_FLAGS: Partial<Record<string, number>> = {
  darwin: O_EXLOCK,
  freebsd: O_EXLOCK,
  netbsd: O_EXLOCK,
  openbsd: O_EXLOCK,
  win32: O_EXLOCK_WINDOWS,
};
const PROGRAMS = ["flock", "/usr/bin/flock", "/bin/flock"];
/** The program's exit code if another process has the lock. */
const EXIT_HELD = 1;
const HELD = new Set(["EAGAIN", "EWOULDBLOCK", "EBUSY", "EACCES"]);

/** The descriptor of the lock, or the pid of the holder as it wrote it: 0 if it cannot be read. */
export type Locked = { fd: number; pid?: undefined } | { pid: number; fd?: undefined };

/**
 * As `Native.lock`: the lock is held until `unlockFile`, or the end of the process. Throws
 * ERR_UNSUPPORTED_PLATFORM where no lock is to be had.
 */
export function lockFile(file: string, owner = process.geteuid?.() ?? 0): Locked {
  const native = nativeOrNone();
  if (native) return native.lock(file, owner);
  for (let tries = 0; tries < TRIES_MAX; tries++) {
    const locked = tryLock(file, owner);
    if (locked) return locked;
  }
  throw systemError("EAGAIN", os.constants.errno.EAGAIN, file);
}

export function unlockFile(fd: number): void {
  const native = nativeOrNone();
  if (native) native.close(fd);
  else fs.closeSync(fd);
}

/**
 * Claims a name in an open directory, which holds also if a cleaner removes the lock file: 0, or the
 * pid of the process that has the claim. The addon's only: without it the lock has to do.
 */
export function claimName(fd: number, name: string): number {
  return nativeOrNone()?.claim(fd, name) ?? 0;
}

/** True if no other process has an open file or directory locked. It stays locked. */
export function lockOpened(fd: number): boolean {
  return nativeOrNone()?.lockOpened(fd, true) ?? isLockedByNow(fd);
}

/** Whether the path leads to the file of an open descriptor. */
export function isAt(path: string, fd: number): boolean {
  const native = nativeOrNone();
  if (native) return native.isAt(path, fd);
  return isSameFile(fs.statSync(path, { bigint: true, throwIfNoEntry: false }), fd);
}

function isSameFile(named: fs.BigIntStats | undefined, fd: number): boolean {
  const opened = fs.fstatSync(fd, { bigint: true });
  return named?.ino === opened.ino && named.dev === opened.dev;
}

/** Undefined: the file was replaced during the call. */
function tryLock(file: string, owner: number): Locked | undefined {
  const isNew = !fs.existsSync(file);
  const fd = openLocked(file);
  if (fd === undefined) return { pid: pidIn(file) };
  let isDone = false;
  try {
    if (!isTrusted(fs.fstatSync(fd), owner))
      throw systemError("EPERM", os.constants.errno.EPERM, file);
    if (!isLockedByNow(fd)) return { pid: pidIn(file) };
    const named = fs.lstatSync(file, { bigint: true, throwIfNoEntry: false });
    if (!isSameFile(named, fd)) return undefined;
    fs.fchmodSync(fd, FILE_MODE);
    fs.ftruncateSync(fd, 0);
    fs.writeSync(fd, `${process.pid}\n`, 0);
    isDone = true;
    return { fd };
  } catch (error) {
    // Windows removes no open file: there an empty one stays, which locks nothing.
    if (isNew && process.platform !== "win32") fs.rmSync(file, { force: true });
    throw error;
  } finally {
    if (!isDone) fs.closeSync(fd);
  }
}

/** Undefined: another process holds it, where opening is locking. */
function openLocked(file: string): number | undefined {
  const { O_CREAT, O_NOFOLLOW = 0, O_NONBLOCK = 0, O_RDWR } = fs.constants;
  const lock = LOCK_FLAGS[process.platform] ?? 0;
  try {
    return fs.openSync(file, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | lock, FILE_MODE);
  } catch (error) {
    if (lock !== 0 && HELD.has((error as NodeJS.ErrnoException).code!)) return undefined;
    throw error;
  }
}

/** Where opening is not locking, the lock comes after it. */
function isLockedByNow(fd: number): boolean {
  return process.platform in LOCK_FLAGS || flock(fd);
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
    `Without the native addon a lock on ${process.platform} needs the program \`flock\`, which was not ` +
      "found. Nothing was changed. Install util-linux, or use a CrdtStore without a path.",
  );
}
