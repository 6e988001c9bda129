/** Ids that the library uses itself: lists, counts and watches skip them unless asked for them. */
import * as NODE from "../../assembly/layout/node.ts";
import type { Bounds } from "./range.ts";

const FIRST_TWO = String.fromCharCode(NODE.RESERVED_FIRST_UNIT, NODE.RESERVED_SECOND_UNIT);
const RESERVED = FIRST_TWO + String.fromCharCode(NODE.RESERVED_THIRD_UNIT);
const RESERVED_END = FIRST_TWO + String.fromCharCode(NODE.RESERVED_THIRD_UNIT + 1);
/** The prefix of the ids of document chunks. */
export const DOCUMENT_CHUNKS = RESERVED + String.fromCharCode(NODE.RESERVED_DOCUMENT_UNIT);
/** The prefix of the ids of presence nodes. */
export const PRESENCE = RESERVED + String.fromCharCode(NODE.RESERVED_LOCAL_UNIT);

export function isReserved(id: string): boolean {
  return (
    id.charCodeAt(0) === NODE.RESERVED_FIRST_UNIT &&
    id.startsWith(RESERVED) &&
    id.length > RESERVED.length
  );
}

/** Whether a range starts among the reserved ids, and so asks for them. */
export function asksForReserved({ from }: Bounds): boolean {
  return from.startsWith(RESERVED);
}

/** Whether a range is that of one document's chunks or presence. */
export function asksForOneDocument(bounds: Bounds): boolean {
  return asksForReserved(bounds) && bounds.from.length > DOCUMENT_CHUNKS.length;
}

/** The pieces of a range without the reserved ids, in the order in which they are read. */
export function withoutReserved(bounds: Bounds): Bounds[] {
  const { from, to, empty, reverse } = bounds;
  if (empty || asksForReserved(bounds) || from >= RESERVED_END || (to !== "" && to <= RESERVED)) {
    return [bounds];
  }
  const before = { ...bounds, to: RESERVED };
  const behind = { ...bounds, from: RESERVED_END };
  const isBehindEmpty = to !== "" && to <= RESERVED_END;
  if (isBehindEmpty) return [before];
  return reverse ? [behind, before] : [before, behind];
}

/** The end of a chunk's id: `\0`, 16 units of a token, a letter, 16 random units. */
export const CHUNK_SUFFIX_UNITS = 34;

/** The id of the document that a chunk belongs to; "" for any other id. */
export function documentOf(id: string): string {
  const end = id.length - CHUNK_SUFFIX_UNITS;
  return id.startsWith(DOCUMENT_CHUNKS) && id[end] === "\0"
    ? id.slice(DOCUMENT_CHUNKS.length, end)
    : "";
}
