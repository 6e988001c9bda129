/** The changes that a watch reports, and the options of `watch()`. */
import { checkOption, checkOptions, signalOption, namesOf } from "../support/options.ts";
import { type WatchPlace, readCursor } from "./watch-cursor.ts";
import type { DataOf } from "../codec/data-types.ts";
import { checkId } from "../codec/ids.ts";
import { type Bounds, boundsOf } from "../codec/range.ts";
import { PluresError } from "../support/error.ts";
import type { AbortSignal } from "../support/platform-types.ts";

/**
 * A node's latest state: changes of one node that follow each other closely may arrive as one.
 *
 * `put`: the node has this data. `delete`: the node is absent. `lagged`: changes are missing, as the
 * log was overrun or does not have the place of a cursor; discard what you have, a `put` for each
 * node of the range follows. `previous`, on request, is the data before.
 */
export type Change<Data = any> =
  | {
      kind: "put";
      id: string;
      data: DataOf<Data>;
      version: number;
      previous?: DataOf<Data> | undefined;
    }
  | {
      kind: "delete";
      id: string;
      data?: undefined;
      version: number;
      previous?: DataOf<Data> | undefined;
    }
  | {
      kind: "lagged";
      id?: undefined;
      data?: undefined;
      version?: undefined;
      previous?: undefined;
    };

/**
 * The nodes to watch: all, those of a range, or one. `Start` is the type of the id or of the prefix,
 * by which the data has its type if the database has a map of prefixes.
 */
export interface WatchRange<Start extends string = string> {
  /** Only the node with this id. */
  id?: Start;
  /** Only ids that start with this string. */
  prefix?: Start;
  /** The first id, inclusive. */
  start?: string;
  /** The end of the ids, exclusive. */
  end?: string;
  /** Whether a put brings the node's data. Default: true. */
  data?: boolean;
  /** Whether the existing nodes come first, as puts; not with `since`. Default: false. */
  initial?: boolean;
  /** The `cursor` of an earlier watch: this one goes on there. Otherwise it begins now. */
  since?: string | undefined;
  /** Whether each change has the data before it. Holds a copy of the range's data. Default: false. */
  previous?: boolean;
}

/** What a watch reports, and how. */
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
  since: WatchPlace | undefined;
  hasPrevious: boolean;
}

const NAMES = namesOf<WatchRange>({
  id: true,
  prefix: true,
  start: true,
  end: true,
  data: true,
  initial: true,
  since: true,
  previous: true,
});
const OPTIONS = namesOf<WatchOptions>({ signal: true });

/** @internal */
export function planWatch(range: WatchRange = {}, also = ""): WatchPlan {
  checkOptions(range, "watch", NAMES);
  const { id, data = true, initial = false, since, previous = false, ...ids } = range;
  checkOption("data", data, typeof data === "boolean", "true or false");
  checkOption("initial", initial, typeof initial === "boolean", "true or false");
  checkOption("previous", previous, typeof previous === "boolean", "true or false");
  if (previous && !data) throw previousWithoutData();
  const bounds = id === undefined ? boundsOf(ids) : boundsOfOne(id, ids);
  return {
    bounds,
    also,
    hasData: data,
    isInitial: initial,
    since: since === undefined ? undefined : readCursor(since, bounds),
    hasPrevious: previous,
  };
}

function previousWithoutData(): PluresError {
  return new PluresError(
    "ERR_BAD_OPTION",
    "watch was given previous and data: false; nothing was done. Leave one of them out: the data " +
      "before a change is that of the change before.",
  );
}

/** The range of one node, beside which there is no other. */
function boundsOfOne(id: string, range: WatchRange): Bounds {
  checkId(id);
  const others = Object.entries(range).flatMap(([name, bound]) =>
    bound === undefined ? [] : name,
  );
  if (others.length === 0) return boundsOf({ start: id, end: `${id}\0` });
  throw new PluresError(
    "ERR_BAD_OPTION",
    `watch was given id and ${others.join(", ")}; nothing was done. Watch one id or a range.`,
  );
}

/** The signal of the options of `owner`. @internal */
export function checkSignal(options: WatchOptions, owner = "watch"): AbortSignal | undefined {
  checkOptions(options, owner, OPTIONS);
  return signalOption(options.signal);
}
