/**
 * The parts of a document: hidden nodes with Loro's bytes in them.
 *
 *   │ DOCUMENT_PARTS │ the document's id │ \0 │ token, 16 │ s or u │ random, 16 │
 *
 * A part is written once and never changed; it is deleted when another one covers it.
 */
import { randomBytes } from "node:crypto";
import { ID_UTF8_BYTES_MAX } from "../../assembly/layout/memory.ts";
import { PluresError } from "../support/error.ts";
import { DOCUMENT_PARTS, PART_SUFFIX_UNITS, PRESENCE, documentOf } from "../codec/reserved-ids.ts";
import type { Database } from "./database.ts";

/** A snapshot has all that was there; an update what one editor added. */
export type PartKind = "s" | "u";

export interface Part {
  id: string;
  token: string;
  kind: PartKind;
  data: unknown;
}

export const TOKEN_UNITS = 16;
const RANDOM_BYTES = 12;
const DOCUMENT_ID_BYTES_MAX = ID_UTF8_BYTES_MAX - DOCUMENT_PARTS.length - PART_SUFFIX_UNITS;

/** 16 units that no other process has had. */
export function newToken(): string {
  return randomBytes(RANDOM_BYTES).toString("base64url");
}

export function partsPrefix(id: string): string {
  return `${DOCUMENT_PARTS}${id}\0`;
}

export function presencePrefix(id: string): string {
  return `${PRESENCE}${id}\0`;
}

export function newPartId(id: string, token: string, kind: PartKind): string {
  return `${partsPrefix(id)}${token}${kind}${newToken()}`;
}

/** The token and kind of a part of the document `id`, or undefined if it is none. */
export function readPartId(id: string, partId: string): Omit<Part, "id" | "data"> | undefined {
  if (documentOf(partId) !== id) return undefined;
  const at = partsPrefix(id).length;
  const kind = partId[at + TOKEN_UNITS];
  if (kind !== "s" && kind !== "u") return undefined;
  return { token: partId.slice(at, at + TOKEN_UNITS), kind };
}

/** The parts that are there, snapshots of a token before its updates. */
export function partsOf(database: Database, id: string): Part[] {
  const parts: Part[] = [];
  for (const entry of database.entries({ prefix: partsPrefix(id) })) {
    const named = readPartId(id, entry.id);
    if (named) parts.push({ id: entry.id, ...named, data: entry.data as unknown });
  }
  return parts;
}

/** The blobs in a part's data: one, or several that were committed at once. */
export function blobsOf(data: unknown): Uint8Array[] {
  const blobs: unknown[] = Array.isArray(data) ? data : [data];
  if (blobs.length > 0 && blobs.every((blob) => blob instanceof Uint8Array)) {
    return blobs as Uint8Array[];
  }
  throw badUpdate("is no byte array");
}

/** Bytes that Loro could not import. */
export function badUpdate(problem: string, cause?: unknown): PluresError {
  return new PluresError(
    "ERR_BAD_UPDATE",
    `An update of the document ${problem}; expected bytes that a LoroDoc exported. It was left ` +
      "out, and the document goes on without it: ask whoever made it for another one.",
    { cause },
  );
}

/** Throws ERR_BAD_ID for an id that leaves no room for those of the parts. */
export function checkDocumentId(id: unknown): asserts id is string {
  const bytes = typeof id === "string" ? Buffer.byteLength(id) : 0;
  if (bytes > 0 && bytes <= DOCUMENT_ID_BYTES_MAX) return;
  throw new PluresError(
    "ERR_BAD_ID",
    `The id of a document is ${typeof id === "string" ? `${bytes} bytes long` : typeof id}; ` +
      `expected a string of 1 to ${DOCUMENT_ID_BYTES_MAX} bytes in UTF-8.`,
  );
}
