/**
 * The chunks of a document: nodes with reserved ids that hold Loro's bytes.
 *
 *   │ DOCUMENT_CHUNKS │ the document's id │ \0 │ token, 16 │ s or u │ random, 16 │
 *
 * A chunk is written once and never changed. It is deleted when another one covers it.
 */
import { ID_UTF8_BYTES_MAX } from "../../assembly/layout/memory.ts";
import { PluresError } from "../support/error.ts";
import {
  CHUNK_SUFFIX_UNITS,
  DOCUMENT_CHUNKS,
  PRESENCE,
  documentOf,
} from "../codec/reserved-ids.ts";
import type { DocumentDatabase } from "./document-database.ts";
import { TOKEN_UNITS, newToken } from "./tokens.ts";

/** A snapshot (s) holds the whole document, an update (u) what one editor added. */
export type ChunkKind = "s" | "u";

export interface Chunk {
  id: string;
  token: string;
  kind: ChunkKind;
  data: unknown;
}

/** What Loro says of an update that builds on history before the start of a shallow document. */
const TRIMMED = /not included in the shallow history/;
const DOCUMENT_ID_BYTES_MAX = ID_UTF8_BYTES_MAX - DOCUMENT_CHUNKS.length - CHUNK_SUFFIX_UNITS;

export function chunkPrefix(id: string): string {
  return `${DOCUMENT_CHUNKS}${id}\0`;
}

export function presencePrefix(id: string): string {
  return `${PRESENCE}${id}\0`;
}

export function newChunkId(id: string, token: string, kind: ChunkKind): string {
  return `${chunkPrefix(id)}${token}${kind}${newToken()}`;
}

/** The token and kind of a chunk of the document `id`; undefined for any other id. */
export function readChunkId(id: string, chunkId: string): Omit<Chunk, "id" | "data"> | undefined {
  if (documentOf(chunkId) !== id) return undefined;
  const at = chunkPrefix(id).length;
  const kind = chunkId[at + TOKEN_UNITS];
  if (kind !== "s" && kind !== "u") return undefined;
  return { token: chunkId.slice(at, at + TOKEN_UNITS), kind };
}

/** The document's chunks in the database: of each token snapshots, then updates. */
export function chunksOf(database: DocumentDatabase, id: string): Chunk[] {
  const chunks: Chunk[] = [];
  for (const entry of database.entries({ prefix: chunkPrefix(id) })) {
    const named = readChunkId(id, entry.id);
    if (named) chunks.push({ id: entry.id, ...named, data: entry.data });
  }
  return chunks;
}

/** The blobs in a chunk's data: one, or several that were committed at once. */
export function blobsOf(data: unknown): Uint8Array[] {
  const blobs: unknown[] = Array.isArray(data) ? data : [data];
  if (blobs.length > 0 && blobs.every((blob) => blob instanceof Uint8Array)) {
    return blobs as Uint8Array[];
  }
  throw badUpdate("is no byte array");
}

/** The error for bytes that Loro cannot import. */
export function badUpdate(problem: string, cause?: unknown): PluresError {
  if (TRIMMED.test(String(cause))) {
    return new PluresError(
      "ERR_TRIMMED",
      "An update of the document builds on history that was trimmed, so it cannot be merged. The " +
        "document stays as it was without this update; one that the store has stays in it. Make the " +
        "edit again, or import the update into a LoroDoc that has the older history.",
      { cause },
    );
  }
  return new PluresError(
    "ERR_BAD_UPDATE",
    `An update of the document ${problem}; expected bytes that a LoroDoc exported. The document ` +
      "stays as it was without this update. Ask the update's author for another export.",
    { cause },
  );
}

/** Throws ERR_BAD_ID for an id that leaves no room for the ids of its chunks. */
export function checkDocumentId(id: unknown): asserts id is string {
  const bytes = typeof id === "string" ? Buffer.byteLength(id) : 0;
  if (bytes > 0 && bytes <= DOCUMENT_ID_BYTES_MAX) return;
  throw new PluresError(
    "ERR_BAD_ID",
    `The id of a document is ${typeof id === "string" ? `${bytes} bytes long` : typeof id}; ` +
      `expected a string of 1 to ${DOCUMENT_ID_BYTES_MAX} bytes in UTF-8.`,
  );
}
