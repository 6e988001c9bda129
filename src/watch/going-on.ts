/** Whether and how a watch goes on at a place that an earlier one has reached. */
import {
  STORE_DELETIONS_FROM,
  STORE_LOG_BYTES,
  STORE_LOG_INTENT,
  STORE_LOG_TAIL,
} from "../../assembly/layout/store.ts";
import { type Opening, readOpenings } from "../memory/openings.ts";
import { type Pages, u64At } from "../memory/pages.ts";
import type { WatchPlace } from "./watch-cursor.ts";

/** The present opening of the store in these pages. @internal */
export function presentOpening(pages: Pages): Opening {
  return readOpenings(pages).at(-1) ?? { id: 0n, end: 0 };
}

/**
 * The same place in these pages; undefined: changes behind it are unknown.
 *
 * In the same opening of the store it is a position of the change log. A later opening has loaded
 * the nodes with their versions, and the latest deletions into the log: the watch lists the nodes
 * that changed, and then reads the log from its begin. It cannot go on from a change that was not on
 * disk when the opening before ended: other changes may have the place of those that the watch saw.
 * @internal
 */
export function placeIn(pages: Pages, place: WatchPlace): WatchPlace | undefined {
  const openings = readOpenings(pages);
  const present = openings.at(-1);
  const of = openings.find(({ id }) => id === place.opening);
  if (!present || !of) return undefined;
  if (of === present) return place.position <= at(pages, STORE_LOG_TAIL) ? place : undefined;
  const hasBegin = at(pages, STORE_LOG_INTENT) <= pages.words[STORE_LOG_BYTES >>> 2]! >>> 0;
  const isKnown = place.seen <= of.end && place.version >= at(pages, STORE_DELETIONS_FROM);
  if (!hasBegin || !isKnown) return undefined;
  const since = place.listing?.since ?? place.version;
  return { ...place, opening: present.id, position: 0, listing: { since, after: "" } };
}

function at({ words }: Pages, address: number): number {
  return u64At(words, address >>> 2);
}
