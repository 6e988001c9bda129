/** How long a program waits for a write: until a signal is aborted, or for so many milliseconds. */
import { clearTimeout, setTimeout } from "node:timers";
import { PluresError } from "../support/error.ts";
import { namesOf, signalOption, timeOption } from "../support/options.ts";
import type { AbortSignal } from "../support/platform-types.ts";

/** Limits of one call. A write that was sent before a limit was reached may be executed all the same. */
export interface Limits {
  /** Ends the wait: the call fails with ERR_ABORTED. */
  signal?: AbortSignal;
  /** The longest wait, in milliseconds: then the call fails with ERR_TIMEOUT. */
  timeoutMs?: number;
}

/** @internal */
export const LIMIT_NAMES = namesOf<Limits>({ signal: true, timeoutMs: true });

const TIMER_MS_MAX = 0x7fffffff;

/** What the parts that carry a request know of its limits. @internal */
export class Limit {
  readonly timeoutMs: number | undefined;
  /** The program waits no longer: what was not sent is not sent any more. */
  isOver = false;
  /** A request was sent. */
  isSent = false;
  /** Called when it is over. */
  onOver: (() => void) | undefined;

  constructor(timeoutMs: number | undefined) {
    this.timeoutMs = timeoutMs;
  }
}

/** The limits among the options of a call, if there are any. Throws ERR_BAD_OPTION. @internal */
export function limitsOf(options: Limits | undefined): Limits | undefined {
  if (typeof options !== "object" || options === null) return undefined;
  const { signal, timeoutMs } = options;
  if (signal === undefined && timeoutMs === undefined) return undefined;
  signalOption(signal);
  timeOption("timeoutMs", timeoutMs, Infinity);
  return { signal, timeoutMs } as Limits;
}

/** Throws ERR_ABORTED if the signal is aborted before anything was done. @internal */
export function checkAborted({ signal }: Limits): void {
  if (signal?.aborted) throw aborted(signal, false);
}

/** Settles as `start` does, unless a limit is reached before. @internal */
export function limited<Result>(
  limits: Limits,
  start: (limit: Limit) => Promise<Result>,
): Promise<Result> {
  const { signal, timeoutMs } = limits;
  return new Promise((resolve, reject) => {
    checkAborted(limits);
    const limit = new Limit(timeoutMs);
    let timer: NodeJS.Timeout | undefined;
    const release = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
    };
    const giveUp = (error: PluresError) => {
      release();
      reject(error);
      limit.isOver = true;
      limit.onOver?.();
    };
    const onAbort = () => giveUp(aborted(signal!, limit.isSent));
    if (timeoutMs !== undefined && timeoutMs !== Infinity) {
      const late = () => giveUp(tooLate(timeoutMs, limit.isSent));
      timer = setTimeout(late, Math.min(timeoutMs, TIMER_MS_MAX));
    }
    signal?.addEventListener("abort", onAbort);
    // Begins in this turn. What it throws rejects.
    const started = (async () => start(limit))();
    started.then(resolve, reject).finally(release);
  });
}

function aborted(signal: AbortSignal, isSent: boolean): PluresError {
  return new PluresError("ERR_ABORTED", `The call was aborted by its signal. ${holds(isSent)}`, {
    cause: signal.reason,
  });
}

function tooLate(timeoutMs: number, isSent: boolean): PluresError {
  const message = `The call took longer than its timeoutMs, ${timeoutMs} ms. ${holds(isSent)}`;
  return new PluresError("ERR_TIMEOUT", message);
}

function holds(isSent: boolean): string {
  return isSent
    ? "A write had been sent: it may have been executed, or may still be. Read the node to know."
    : "No write had been sent: nothing was changed, and nothing will be.";
}

/** The error of a request that a server did not answer in time. @internal */
export function timeoutError(timeoutMs: number): PluresError {
  return new PluresError(
    "ERR_TIMEOUT",
    `The server did not answer within ${timeoutMs} ms; it may still execute the request. Check ` +
      "whether its process is stopped or overloaded, or set a larger requestTimeoutMs " +
      "(timeoutMs for writes of a served store).",
  );
}
