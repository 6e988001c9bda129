/** Errors of failed system calls and disk writes. */
import { getSystemErrorName } from "node:util";
import { PluresError } from "./error.ts";

/** ERR_NO_SPACE for a system call that met a limit; any other error is returned as it is. */
export function limitError(error: unknown): unknown {
  if (error instanceof PluresError || !(error instanceof Error && "syscall" in error)) return error;
  return new PluresError(
    "ERR_NO_SPACE",
    `The system did not provide the shared pages (${error.message}). Nothing was shared. Raise this ` +
      "process's limits (ulimit -n for EMFILE and EPROTO, ulimit -f for EFBIG, ulimit -v for " +
      "ENOMEM), or use a smaller capacityBytes.",
    { cause: error },
  );
}

/** LMDB's error numbers start here. */
const LMDB_CAUSES_MIN = 30_000;

/** `errno` is that of the journal; 0: the persistence has failed because of `cause`. */
export function notDurable(errno: number, cause?: unknown): PluresError {
  return new PluresError(
    "ERR_NOT_DURABLE",
    `A disk write failed (${causeName(errno, cause)}). Writes in flight are visible but not yet ` +
      "durable; new writes are refused; reads continue. Free disk space or repair the disk: writing " +
      "resumes by itself.",
    { cause: cause ?? new Error(causeName(errno, cause)) },
  );
}

function causeName(errno: number, cause: unknown): string {
  if (cause instanceof Error) return cause.message;
  if (errno === 0) return "the persistence has ended";
  if (errno >= LMDB_CAUSES_MIN) return `LMDB error -${errno}`;
  try {
    return getSystemErrorName(-errno);
  } catch {
    return `error ${errno}`;
  }
}
