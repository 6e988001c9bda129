/** Errors on their way from one thread to another, which strips them of their class. */
import { type ErrorCode, PluresError } from "./error.ts";

export interface PackedError {
  code: ErrorCode | undefined;
  message: string;
  pid: number | undefined;
  /** The cause: an Error without its class. */
  cause: unknown;
}

export function packError(error: unknown): PackedError {
  if (error instanceof PluresError) {
    const { code, message, pid, cause } = error;
    return { code, message, pid, cause: plain(cause) };
  }
  const message = error instanceof Error ? error.message : String(error);
  return { code: undefined, message, pid: undefined, cause: plain(error) };
}

export function unpackError({ code, message, pid, cause }: PackedError): PluresError {
  if (code !== undefined) return new PluresError(code, message, { cause, ...(pid && { pid }) });
  return threadFailed(message, cause);
}

/** What the thread that serves does not expect. */
export function threadFailed(message: string, cause: unknown): PluresError {
  return new PluresError(
    "ERR_ENGINE_FAILED",
    `The thread that serves the channel failed (${message}). Acknowledged writes can still be read; ` +
      "the next candidate takes over. Please report the cause.",
    { cause },
  );
}

/** An Error that every thread can receive, with the code of a failed system call. */
function plain(cause: unknown): unknown {
  if (!(cause instanceof Error)) return cause === undefined ? undefined : String(cause);
  const { code, errno, syscall } = cause as NodeJS.ErrnoException;
  return { message: cause.message, code, errno, syscall };
}
