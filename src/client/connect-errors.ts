/** Errors of connecting, whatever the way. */
import { PluresError } from "../support/error.ts";
import { isLimit, limitError } from "../support/system-errors.ts";
import type { AbortSignal } from "../support/platform-types.ts";

export function noServer(channel: string, timeoutMs: number): PluresError {
  const waited = timeoutMs > 0 ? ` (waited ${timeoutMs} ms)` : "";
  return new PluresError(
    "ERR_NO_SERVER",
    `No process serves the channel "${channel}"${waited}. Start a server first: ` +
      `open(${JSON.stringify(channel)}) without \`serve: false\`, or ` +
      `new IPCServer(${JSON.stringify(channel)}, store).start(); ` +
      (timeoutMs > 0
        ? "or check the channel's name, and that both use the same rendezvous directory."
        : "connect(channel, { timeoutMs }) waits for one."),
  );
}

export function hungUp(channel: string): PluresError {
  return new PluresError(
    "ERR_NO_SPACE",
    `The server of "${channel}" hangs up before it answers: its process has no descriptors or no ` +
      "memory left. Its clients are unaffected. Raise its limit of open files (ulimit -n), or close " +
      "clients.",
  );
}

export function tooLate(channel: string, ms: number): PluresError {
  return new PluresError(
    "ERR_TIMEOUT",
    `The server of "${channel}" did not answer within ${Math.round(ms)} ms; nothing is ` +
      "connected. Check whether the server's process is stopped or overloaded.",
  );
}

/** The error of a socket that cannot be opened, although a process may listen. */
export function socketError(path: string, cause: unknown): unknown {
  const { code } = cause as NodeJS.ErrnoException;
  if (isLimit(code)) return limitError(cause);
  return new PluresError(
    "ERR_PERMISSION",
    `The channel's socket ${path} cannot be opened (${code}); expected a socket of this ` +
      "user. Correct its owner.",
    { cause },
  );
}

export function throwIfAborted(signal: AbortSignal | undefined, channel: string): void {
  if (signal?.aborted) throw aborted(channel, signal);
}

export function aborted(channel: string, signal: AbortSignal | undefined): PluresError {
  return new PluresError("ERR_ABORTED", `Connecting to "${channel}" was aborted by its signal.`, {
    cause: signal?.reason,
  });
}
