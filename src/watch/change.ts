/** The changes that a watch reports, and the options of `watch()`. */
import { checkOption, checkOptions, signalOption, namesOf } from "../support/options.ts";
import { type Bounds, boundsOf } from "../codec/range.ts";

/**
 * A node's latest state: changes of one node that follow each other closely may arrive as one.
 *
 * `put`: the node has this data. `delete`: the node is absent. `lagged`: the log was overrun, so
 * changes are missing; discard what you have, a `put` for each node of the range follows.
 */
export type Change<Data = any> =
  | { kind: "put"; id: string; data: Data; version: number }
  | { kind: "delete"; id: string; data?: undefined; version: number }
  | { kind: "lagged"; id?: undefined; data?: undefined; version?: undefined };

/** The nodes to watch: all, or those of a range. */
export interface WatchRange {
  /** Only ids that start with this string. */
  prefix?: string;
  /** The first id, inclusive. */
  start?: string;
  /** The end of the ids, exclusive. */
  end?: string;
  /** Whether a put brings the node's data. Default: true. */
  data?: boolean;
  /** Whether the existing nodes come first, as puts. Default: false. */
  initial?: boolean;
}

export interface WatchOptions {
  /** Ends the watch: its iteration throws ERR_ABORTED. */
  signal?: AbortSignal;
}

/** A checked WatchRange. @internal */
export interface WatchPlan {
  bounds: Bounds;
  /** One more id besides the range: a document watches its node and its chunks. */
  also: string;
  hasData: boolean;
  isInitial: boolean;
}

const NAMES = namesOf<WatchRange>({
  prefix: true,
  start: true,
  end: true,
  data: true,
  initial: true,
});
const OPTIONS = namesOf<WatchOptions>({ signal: true });

/** @internal */
export function planWatch(range: WatchRange = {}, also = ""): WatchPlan {
  checkOptions(range, "watch", NAMES);
  const { data = true, initial = false, ...ids } = range;
  checkOption("data", data, typeof data === "boolean", "true or false");
  checkOption("initial", initial, typeof initial === "boolean", "true or false");
  return { bounds: boundsOf(ids), also, hasData: data, isInitial: initial };
}

/** @internal */
export function checkSignal(options: WatchOptions): AbortSignal | undefined {
  checkOptions(options, "watch", OPTIONS);
  return signalOption(options.signal);
}
