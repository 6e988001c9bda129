/**
 * The cursor of a watch as text: the place from which another watch goes on, in another process or
 * after the store was loaded again.
 *
 *   0         4           5             13             21            29         37          45
 *   │ crc u32 │ format u8 │ opening u64 │ position f64 │ version f64 │ seen f64 │ since f64 │ range u32 │ after … │
 *
 * In base64url. A cursor without a list of nodes ends before `since`.
 */
import { crc32 } from "node:zlib";
import { PluresError } from "../support/error.ts";
import { shown } from "../support/options.ts";
import type { Bounds } from "../codec/range.ts";

/** The place of a watch between two changes. @internal */
export interface WatchPlace {
  /** The opening of the store. */
  opening: bigint;
  /** Where the change log goes on, in its bytes since that opening. */
  position: number;
  /** The version up to which each change is before this place. */
  version: number;
  /** The latest version that the watch knows of: it read ahead of its place. */
  seen: number;
  /** A list of nodes that is not at its end. */
  listing?: Listing | undefined;
}

/** The nodes that changed behind the version `since`, from behind the id `after` on. @internal */
export interface Listing {
  since: number;
  after: string;
}

const FORMAT = 1;
const FORMAT_AT = 4;
const OPENING_AT = 5;
const POSITION_AT = 13;
const VERSION_AT = 21;
const SEEN_AT = 29;
const SINCE_AT = 37;
const RANGE_AT = 45;
const AFTER_AT = 49;

/** @internal */
export function writeCursor(place: WatchPlace, bounds: Bounds): string {
  const { opening, position, version, seen, listing } = place;
  const after = Buffer.from(listing?.after ?? "", "utf16le");
  const bytes = Buffer.alloc(listing ? AFTER_AT + after.length : SINCE_AT);
  bytes[FORMAT_AT] = FORMAT;
  bytes.writeBigUInt64LE(opening, OPENING_AT);
  bytes.writeDoubleLE(position, POSITION_AT);
  bytes.writeDoubleLE(version, VERSION_AT);
  bytes.writeDoubleLE(seen, SEEN_AT);
  if (listing) {
    bytes.writeDoubleLE(listing.since, SINCE_AT);
    bytes.writeUInt32LE(hashOf(bounds), RANGE_AT);
    after.copy(bytes, AFTER_AT);
  }
  bytes.writeUInt32LE(crc32(bytes.subarray(FORMAT_AT)));
  return bytes.toString("base64url");
}

/** The place of a cursor, for a watch of this range. Throws ERR_BAD_OPTION. @internal */
export function readCursor(cursor: unknown, bounds: Bounds): WatchPlace {
  const bytes = typeof cursor === "string" ? Buffer.from(cursor, "base64url") : Buffer.alloc(0);
  const isWhole =
    bytes.length >= SINCE_AT && bytes.readUInt32LE() === crc32(bytes.subarray(FORMAT_AT));
  if (!isWhole || bytes[FORMAT_AT] !== FORMAT) throw badCursor(cursor);
  const place: WatchPlace = {
    opening: bytes.readBigUInt64LE(OPENING_AT),
    position: bytes.readDoubleLE(POSITION_AT),
    version: bytes.readDoubleLE(VERSION_AT),
    seen: bytes.readDoubleLE(SEEN_AT),
  };
  if (bytes.length < AFTER_AT) return place;
  // Of another range nothing was listed.
  const isSame = bytes.readUInt32LE(RANGE_AT) === hashOf(bounds);
  const after = isSame ? bytes.toString("utf16le", AFTER_AT) : "";
  return { ...place, listing: { since: bytes.readDoubleLE(SINCE_AT), after } };
}

function hashOf({ from, to }: Bounds): number {
  return crc32(Buffer.from(`${from.length} ${from}${to}`, "utf16le"));
}

function badCursor(cursor: unknown): PluresError {
  return new PluresError(
    "ERR_BAD_OPTION",
    `The option since is ${shown(cursor)}; expected the cursor of a watch. Nothing was done. Pass ` +
      "`watch.cursor` as it was read, or leave the option out to begin with the present.",
  );
}
