/** Passing the changes of a watch to a listener, one after the other. */
import { PluresError } from "../support/error.ts";
import { throwLater } from "../support/emitter.ts";
import { shown } from "../support/options.ts";
import type { Change, WatchOptions, WatchRange } from "./change.ts";
import type { Watch } from "./watch.ts";

/**
 * Gets each change, and the watch that reports it. If it returns a promise, the next change comes
 * when that is settled.
 */
export type WatchListener<Data = any> = (change: Change<Data>, watch: Watch<Data>) => unknown;

/** The arguments of `watch()`, in each of its forms. @internal */
export interface WatchArguments<Data> {
  range: WatchRange | undefined;
  listener: WatchListener<Data> | undefined;
  options: WatchOptions | undefined;
}

/** Sorts the arguments out. Throws ERR_BAD_OPTION. @internal */
export function readArguments<Data>(given: readonly unknown[]): WatchArguments<Data> {
  const [range, ...rest] = typeof given[0] === "function" ? [undefined, ...given] : given;
  const hasListener = typeof rest[0] === "function";
  const [listener, options, extra] = hasListener ? rest : [undefined, ...rest];
  if (extra !== undefined) {
    throw new PluresError(
      "ERR_BAD_OPTION",
      `The last argument of watch() is ${shown(extra)}; expected watch(range, options) or ` +
        "watch(range, listener, options). Nothing was done.",
    );
  }
  return { range, listener, options } as WatchArguments<Data>;
}

/** Calls `listener` until the watch ends. @internal */
export async function deliver<Data>(
  watch: Watch<Data>,
  listener: WatchListener<Data>,
): Promise<void> {
  try {
    for await (const change of watch) {
      // It may have been closed since the change was ready.
      if (watch.isEnded) return;
      await call(watch, listener, change);
    }
  } catch {
    // `watch.closed` says why it ended.
  }
}

/** After an error of the listener the next changes still come. */
async function call<Data>(
  watch: Watch<Data>,
  listener: WatchListener<Data>,
  change: Change<Data>,
): Promise<void> {
  try {
    const result = listener(change, watch);
    if (isPromise(result)) await result;
  } catch (error) {
    throwLater(error);
  }
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof (value as PromiseLike<unknown> | undefined)?.then === "function";
}
