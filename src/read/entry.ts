/** What readers answer with. */
import { PluresError } from "../support/error.ts";

export interface Entry<T = unknown> {
  id: string;
  data: T;
}

/** A value and the number of the commit that made it. */
export interface Versioned<T = unknown> {
  data: T;
  version: number;
}

/** Asks the engine for what could not be read from the pages. @internal */
export interface Fallback {
  one(id: string): Versioned | undefined;
  many(ids: readonly string[]): unknown[];
}

/** The error of a reader that no retry helps. @internal */
export function unreadable(): PluresError {
  return new PluresError(
    "ERR_CORRUPT",
    "The store's indexes cannot be read: their pages make no sense or never stand still. " +
      "Restart the server; if this comes back, report it.",
  );
}
