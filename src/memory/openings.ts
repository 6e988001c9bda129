/** The openings of a store in its pages: layout/store.ts draws the table. */
import * as STORE from "../../assembly/layout/store.ts";
import { type Pages, u64At } from "./pages.ts";

/** @internal */
export interface Opening {
  id: bigint;
  /** The version up to which its changes are on disk; of the present one, that at its begin. */
  end: number;
}

/** The latest openings, the present one last. @internal */
export function readOpenings({ words, view }: Pages): Opening[] {
  return Array.from({ length: words[STORE.STORE_OPENING_COUNT >>> 2]! }, (_, index) => {
    const at = STORE.OPENINGS + index * STORE.OPENING_BYTES;
    return {
      id: view.getBigUint64(at + STORE.OPENING_ID, true),
      end: u64At(words, (at + STORE.OPENING_END) >>> 2),
    };
  });
}

/**
 * Writes the latest of these openings, before anybody maps the pages. Behind the version
 * `deletionsFrom` the change log has each deletion. @internal
 */
export function writeOpenings(
  { words, view }: Pages,
  openings: readonly Opening[],
  deletionsFrom: number,
): void {
  const latest = openings.slice(-STORE.OPENINGS_MAX);
  for (const [index, { id, end }] of latest.entries()) {
    const at = STORE.OPENINGS + index * STORE.OPENING_BYTES;
    view.setBigUint64(at + STORE.OPENING_ID, id, true);
    view.setBigUint64(at + STORE.OPENING_END, BigInt(end), true);
  }
  words[STORE.STORE_OPENING_COUNT >>> 2] = latest.length;
  view.setBigUint64(STORE.STORE_DELETIONS_FROM, BigInt(deletionsFrom), true);
}
