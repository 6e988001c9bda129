/** Ranges of ids, for `list` and `entries`. */
import { checkOption, checkOptions, namesOf } from "../support/options.ts";
import { successor } from "./ids.ts";

/**
 * Some of a store's ids. Their order is that of UTF-16 units, as JavaScript's `<` has it. `Prefix` is
 * the type of the prefix, by which the data has its type if the database has a map of prefixes.
 */
export interface Range<Prefix extends string = string> {
  /** Only ids that start with this string. */
  prefix?: Prefix;
  /** The lowest id, inclusive. */
  start?: string;
  /** Only ids behind this one: an exclusive start, for the next page of a list. */
  after?: string;
  /** The end of the ids, exclusive. */
  end?: string;
  /** The highest number of nodes: a whole number, 0 or more. Default: no limit. */
  limit?: number;
  /** Whether nodes come from the highest id to the lowest. The bounds mean the same. */
  reverse?: boolean;
}

/** `from` ≤ id < `to`; an empty string is no bound. */
export interface Bounds {
  from: string;
  to: string;
  limit: number;
  reverse: boolean;
  /** Nothing can lie between the bounds. */
  empty: boolean;
}

const NAMES = namesOf<Range>({
  prefix: true,
  start: true,
  after: true,
  end: true,
  limit: true,
  reverse: true,
});

/** The bounds of a checked range. Throws ERR_BAD_OPTION. */
export function boundsOf(range: Range = {}): Bounds {
  // A misspelt bound would list everything.
  checkOptions(range, "A range", NAMES);
  const { prefix, start, after, end, limit = Infinity, reverse = false } = range;
  for (const [name, bound] of Object.entries({ prefix, start, after, end })) {
    checkOption(name, bound, typeof bound === "string", "a string");
  }
  const isCount = limit === Infinity || (Number.isInteger(limit) && limit >= 0);
  checkOption("limit", limit, isCount, "a whole number, 0 or more");
  checkOption("reverse", reverse, typeof reverse === "boolean", "true or false");
  const behind = prefix ? successor(prefix) : undefined;
  // The next string in the order of units.
  const next = after === undefined ? "" : `${after}\0`;
  const from = later(later(prefix ?? "", start ?? ""), next);
  const to = behind !== undefined && (end === undefined || behind < end) ? behind : end;
  const empty = limit === 0 || (to !== undefined && from >= to);
  return { from, to: to ?? "", limit, reverse, empty };
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}
