/** Deletes of many nodes, in pieces: neither memory nor the time of one piece grows with their number. */
import type { Range } from "../codec/range.ts";
import { LIMIT_NAMES, type Limit, type Limits } from "../request/limits.ts";
import { PluresError } from "../support/error.ts";
import { checkOptions, shown } from "../support/options.ts";
import type { Database } from "./database.ts";

/** Deletes in flight at one time. */
const PIECE_IDS = 1000;

/** Deletes the nodes of these ids: how many of them existed. @internal */
export async function deleteMany(
  database: Pick<Database, "delete">,
  ids: Iterable<string>,
  options?: Limits,
  limit?: Limit,
): Promise<number> {
  if (options !== undefined) checkOptions(options, "A delete of many nodes", LIMIT_NAMES);
  let deleted = 0;
  for (const piece of piecesOf(ids)) {
    if (limit?.isOver) break;
    if (limit) limit.isSent = true;
    const settled = await Promise.allSettled(Array.from(piece, (id) => database.delete(id)));
    for (const each of settled) {
      if (each.status === "rejected") throw each.reason;
      if (each.value) deleted++;
    }
  }
  return deleted;
}

/** The same without promises. @internal */
export function deleteManySync(
  database: Pick<Database, "deleteSync">,
  ids: Iterable<string>,
  options?: Limits,
): number {
  if (options !== undefined) checkOptions(options, "A delete of many nodes", LIMIT_NAMES);
  let deleted = 0;
  for (const piece of piecesOf(ids)) {
    for (const id of piece) if (database.deleteSync(id, options)) deleted++;
  }
  return deleted;
}

/**
 * The range of a `clear`. A bound that is given and undefined is more likely a mistake than the wish to
 * delete everything. Throws ERR_BAD_OPTION. @internal
 */
export function clearedRange(range: Range | undefined): Range | undefined {
  const entries = typeof range === "object" && range !== null ? Object.entries(range) : [];
  const missing = entries.find(([, bound]) => bound === undefined);
  if (!missing) return range;
  throw new PluresError(
    "ERR_BAD_OPTION",
    `The range of clear has ${missing[0]}: undefined. Nothing was deleted. Pass the bound, or clear() ` +
      "without a range to delete all nodes.",
  );
}

function* piecesOf(ids: Iterable<string>): Generator<string[], void, undefined> {
  if (typeof ids === "string" || typeof ids?.[Symbol.iterator] !== "function") {
    throw new PluresError(
      "ERR_BAD_OPTION",
      `deleteMany was given ${shown(ids)}; expected an array of ids, or another iterable. Nothing was ` +
        "deleted.",
    );
  }
  let piece: string[] = [];
  for (const id of ids) {
    piece.push(id);
    if (piece.length < PIECE_IDS) continue;
    yield piece;
    piece = [];
  }
  if (piece.length > 0) yield piece;
}
