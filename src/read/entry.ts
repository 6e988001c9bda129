/** What reads answer, and what a reader asks of the engine. */
import { PluresError } from "../support/error.ts";

/** A node of a list. */
export interface Entry<T = unknown, Id extends string = string> {
  /** The node. */
  id: Id;
  /** Its data, as a copy. */
  data: T;
}

/** A node's data, and the number of the change that made it: for `ifVersion`. */
export interface Versioned<T = unknown> {
  /** The data, as a copy. */
  data: T;
  /** The number of the node's last change in this store. */
  version: number;
}

/** Asks the engine for what could not be read from the pages. @internal */
export interface Fallback {
  one(id: string): Versioned | undefined;
  many(ids: readonly string[]): unknown[];
}

/** Torn reads in a row before the engine is asked. What a reader waits for lasts for a few stores. */
export const TRIES_MAX = 256;
/** How often the engine is asked to finish what a reader waits for. */
export const WAITS_MAX = 16;
/** An id to ask for when only the wait matters: the answer comes after what the engine is doing. */
export const ANY_ID = "?";

/** The error of a reader that no retry helps. @internal */
export function unreadable(): PluresError {
  return new PluresError(
    "ERR_CORRUPT",
    "The store's indexes cannot be read: their pages make no sense, or change all the time. " +
      "Nothing was changed. Restart the server; if the error comes back, report it.",
  );
}
