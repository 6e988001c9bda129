/** Ranges of ids: what `list` and `entries` take. */
import { PluresError } from "../support/error.ts";
import { successor } from "./ids.ts";
import { namesOf, shown } from "../support/options.ts";

/** Ids in the order of their UTF-16 units, as JavaScript's `<` has it. */
export interface Range {
  /** Only ids that start with this. */
  prefix?: string;
  /** The first id, inclusive. */
  start?: string;
  /** The end of the ids, exclusive. */
  end?: string;
  /** At most so many nodes. */
  limit?: number;
  /** From the last id to the first; the bounds mean the same. */
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
  end: true,
  limit: true,
  reverse: true,
});

export function boundsOf(range: Range = {}): Bounds {
  if (typeof range !== "object" || range === null) throw badRange("The range", range, "an object");
  for (const name of Object.keys(range)) {
    // A misspelt bound would list everything.
    if (!NAMES.includes(name)) throw badRange("A name in the range", name, NAMES.join(", "));
  }
  const { prefix, start, end, limit = Infinity, reverse = false } = range;
  for (const [name, bound] of Object.entries({ prefix, start, end })) {
    if (bound !== undefined && typeof bound !== "string")
      throw badRange(`The range's ${name}`, bound, "a string");
  }
  if (limit !== Infinity && !(Number.isInteger(limit) && limit >= 0)) {
    throw badRange("The range's limit", limit, "a whole number, 0 or more");
  }
  if (typeof reverse !== "boolean") throw badRange("The range's reverse", reverse, "true or false");
  const after = prefix ? successor(prefix) : undefined;
  const from = later(prefix ?? "", start ?? "");
  const to = after !== undefined && (end === undefined || after < end) ? after : end;
  const empty = limit === 0 || (to !== undefined && from >= to);
  return { from, to: to ?? "", limit, reverse, empty };
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}

function badRange(what: string, found: unknown, expected: string): PluresError {
  return new PluresError(
    "ERR_BAD_OPTION",
    `${what} is ${shown(found)}; expected ${expected}. Mend the range and list again.`,
  );
}
