/** Errors of failed system calls and disk writes. */
import * as os from "node:os";
import { PluresError } from "./error.ts";

const LIMITS = new Set(["ENOSPC", "EDQUOT", "EFBIG", "EMFILE", "ENFILE", "ENOMEM"]);

/** Whether a system call met a limit of the process, the user or the machine. */
export function isLimit(code: unknown): boolean {
  return LIMITS.has(code as string);
}

/** ERR_NO_SPACE for a system call of a channel; any other error is returned as it is. */
export function limitError(error: unknown): unknown {
  return noSpace(error, "The system did not provide what the channel needs", remedyOf);
}

/** The same for a system call of the shared pages, which lie in memory. */
export function pagesError(error: unknown): unknown {
  return noSpace(error, "The system did not provide the shared pages", remedyOfPages);
}

function noSpace(error: unknown, failure: string, remedy: (code: unknown) => string): unknown {
  if (error instanceof PluresError || !(error instanceof Error && "syscall" in error)) return error;
  return new PluresError(
    "ERR_NO_SPACE",
    `${failure} (${error.message}). Nothing was changed. ` +
      remedy((error as NodeJS.ErrnoException).code),
    { cause: error },
  );
}

/** The error of a check that makes no system call which could fail in this way. */
export function systemError(code: string, errno: number, file: string): Error {
  return Object.assign(new Error(`${code}: ${file}`), { code, errno, syscall: "stat", path: file });
}

const MOVED =
  "Move it back, or save the nodes with `pluresdb-ipc export` before this process ends.";
const REMEDIES: Record<string, string> = {
  EACCES: "Correct the owner and permissions of the directory and its files.",
  EAGAIN: "Raise the limit of processes and threads (ulimit -u, or the container's).",
  EDQUOT: "Free space within this user's quota, or raise it.",
  EFBIG: "Raise this process's limit of a file's length (ulimit -f).",
  EISDIR: "Remove the directory that has the name of a file, or choose another path.",
  ELOOP: "Remove the symbolic link that has the name of a file or leads to itself.",
  EMFILE: "Close files, or raise this process's limit of open files (ulimit -n).",
  ENAMETOOLONG: "Choose a directory with a shorter path.",
  ENFILE: "Close files, or raise the machine's limit of open files (fs.file-max).",
  ENODEV: "This file system cannot map files: choose a directory on another one.",
  ENOENT: `The directory or its file was removed. ${MOVED}`,
  ENOMEM: "Free memory, or raise the container's memory or this process's limit (ulimit -v).",
  ENOSPC: "Free disk space.",
  ENOTDIR: "A part of the path is a file, not a directory: choose another path.",
  EPERM: "Correct the owner and permissions of the directory and its files.",
  EPROTO: "Close files, or raise this process's limit of open files (ulimit -n).",
  EROFS: "The file system is read-only: mount it writable, or choose a directory on another one.",
  ESTALE: `The store's path leads to other files than at its opening. ${MOVED}`,
};

/** What to do about a failed system call, by the name of its error. */
export function remedyOf(code: unknown): string {
  return REMEDIES[code as string] ?? "Repair the disk or file system of the directory.";
}

/** Causes that have nothing to do with a directory or a disk. */
const ANYWHERE = new Set(["EAGAIN", "EFBIG", "EMFILE", "ENFILE", "EPROTO"]);

function remedyOfPages(code: unknown): string {
  if (ANYWHERE.has(code as string)) return remedyOf(code);
  return (
    "Free memory, raise the container's memory or this process's limits (ulimit -v), or use a " +
    "smaller capacityBytes."
  );
}

/** LMDB's error numbers start here. */
const LMDB_CAUSES_MIN = 30_000;

/** `errno` is that of the journal; 0: the persistence has failed because of `cause`. */
export function notDurable(errno: number, cause?: unknown): PluresError {
  const name = causeName(errno, cause);
  return new PluresError(
    "ERR_NOT_DURABLE",
    `A disk write failed (${name}). Writes in flight are visible but not yet ` +
      `durable; new writes are refused; reads continue. ${remedyOf(name)} ` +
      "Once a write succeeds, writing resumes by itself.",
    { cause: cause ?? new Error(name) },
  );
}

function causeName(errno: number, cause: unknown): string {
  if (cause instanceof Error) return cause.message;
  if (errno === 0) return "the persistence has ended";
  if (errno >= LMDB_CAUSES_MIN) return `LMDB error -${errno}`;
  // Not by `getSystemErrorName`, which knows neither EDQUOT nor ESTALE.
  const names = Object.entries(os.constants.errno);
  return names.find(([, number]) => number === errno)?.[0] ?? `error ${errno}`;
}

/** The errno of a failure that has no number. */
const EIO = 5;

/** The number of the error that is behind another: an errno, or one that LMDB defines. */
export function errnoOf(error: unknown): number {
  // Ends: an error is the cause of a later one.
  for (let found = error; found instanceof Error; found = found.cause) {
    const { errno, code } = found as { errno?: unknown; code?: unknown };
    const number = typeof errno === "number" ? errno : code;
    if (typeof number === "number" && number !== 0) return Math.abs(number);
  }
  return EIO;
}

/** The holder of a lock, by the pid that it wrote. 0: it cannot be read, as on Windows. */
export function holderName(pid: number): string {
  if (pid === 0) return "another process";
  if (isAlive(pid)) return `process ${pid}`;
  return `a process that is not visible here (${pid}, as its own container counts)`;
}

/** Whether this process can see one with the pid. */
export function isAlive(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
