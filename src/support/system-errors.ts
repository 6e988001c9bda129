/** What is said of a system call that failed for want of descriptors or memory. */
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
