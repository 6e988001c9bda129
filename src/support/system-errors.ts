/** The errors of calls to the system that failed. */
import { getSystemErrorName } from "node:util";
import { PluresError } from "./error.ts";

/** A PluresError stays what it is; a system call's own error names the limit that it ran into. */
export function limitError(error: unknown): unknown {
  if (error instanceof PluresError || !(error instanceof Error && "syscall" in error)) return error;
  return new PluresError(
    "ERR_NO_SPACE",
    `The system does not give the shared pages (${error.message}). Expected room for them: raise ` +
      "this process's limits (ulimit -n for EMFILE and EPROTO, ulimit -f for EFBIG, ulimit -v for " +
      "ENOMEM), or use a smaller capacityBytes.",
    { cause: error },
  );
}

/** LMDB's own failures have numbers from here on. */
const LMDB_CAUSES_MIN = 30_000;

/** `errno` as the journal has it; 0: the persistence itself has failed, for `cause`. */
export function notDurable(errno: number, cause?: unknown): PluresError {
  return new PluresError(
    "ERR_NOT_DURABLE",
    `The disk does not take what is written (${causeName(errno, cause)}). A write that was under ` +
      "way may be seen, but it is not kept unless commits succeed again before the server ends; " +
      "new ones are refused. Reads go on. See to the disk: writing goes on by itself then.",
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
