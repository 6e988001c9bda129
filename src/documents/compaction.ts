/**
 * Compaction: the chunks of a document become one chunk with the same content.
 *
 * A chunk is deleted only if the new chunk covers it, and in the batch that puts the new one. So
 * every state in between is complete. Two replicas that compact at once leave two snapshots, which
 * the next compaction unites.
 */
import { LoroDoc, type VersionVector, decodeImportBlobMeta } from "loro-crdt";
import { BATCH_ITEMS_MAX } from "../../assembly/layout/requests.ts";
import { type Chunk, blobsOf, chunksOf, newChunkId } from "./chunks.ts";
import type { Database } from "./database.ts";
import { tokensOf } from "./tokens.ts";

/** Updates smaller than this share of the snapshot are joined without rewriting the snapshot. */
const SNAPSHOT_SHARE = 4;

/** A chunk whose bytes could be imported. */
interface ImportedChunk {
  chunk: Chunk;
  blobs: Uint8Array[];
}

interface Imported {
  chunks: ImportedChunk[];
  /** Whether it is certain that no update waits for one that is missing. */
  isWhole: boolean;
}

/** Resolves to the number of chunks replaced: 0 if there are fewer than `chunksMin`. */
export async function compactDocument(
  database: Database,
  id: string,
  chunksMin = 2,
): Promise<number> {
  const tokens = tokensOf(database, id);
  const chunks = chunksOf(database, id).filter(({ token }) => tokens.includes(token));
  if (chunks.length < chunksMin) return 0;
  const doc = new LoroDoc();
  try {
    const snapshots = importChunks(
      doc,
      chunks.filter(({ kind }) => kind === "s"),
    );
    const before = doc.oplogVersion();
    const updates = importChunks(
      doc,
      chunks.filter(({ kind }) => kind === "u"),
    );
    const isSmall = bytesOf(updates) * SNAPSHOT_SHARE < bytesOf(snapshots);
    const isTail = snapshots.chunks.length === 1 && isSmall;
    const all = isTail ? updates.chunks : [...snapshots.chunks, ...updates.chunks];
    const isWhole = snapshots.isWhole && updates.isWhole;
    const covered = isWhole ? all : coveredOf(all, doc.oplogVersion());
    if (covered.length < 2) return 0;
    const data = isTail
      ? doc.export({ mode: "update", from: before })
      : doc.export({ mode: "snapshot" });
    await replace(database, { put: newChunkId(id, tokens[0]!, isTail ? "u" : "s"), data }, covered);
    return covered.length;
  } finally {
    doc.free();
  }
}

/** The chunks whose whole content a document of this version has. */
function coveredOf(chunks: ImportedChunk[], version: VersionVector): ImportedChunk[] {
  return chunks.filter(({ blobs }) => blobs.every((blob) => isCovered(blob, version)));
}

/** Whether a document of this version has the whole content of the blob. */
export function isCovered(blob: Uint8Array, version: VersionVector): boolean {
  const { partialEndVersionVector: end } = decodeImportBlobMeta(blob, false);
  const order = end.compare(version);
  return order !== undefined && order <= 0;
}

/** In one batch: a process that opens the document at that time finds all of it. */
async function replace(
  database: Database,
  put: { put: string; data: unknown },
  covered: ImportedChunk[],
): Promise<void> {
  const deletes = covered.map(({ chunk }) => ({ delete: chunk.id }));
  await database.batch([put, ...deletes.slice(0, BATCH_ITEMS_MAX - 1)]);
  // The remaining chunks are covered too, and may be deleted later.
  for (let at = BATCH_ITEMS_MAX - 1; at < deletes.length; at += BATCH_ITEMS_MAX) {
    await database.batch(deletes.slice(at, at + BATCH_ITEMS_MAX));
  }
}

/** Chunks that are no updates stay where they are: they do no harm. */
function importChunks(doc: LoroDoc, chunks: Chunk[]): Imported {
  const readable = chunks.flatMap((chunk) => {
    const blobs = readBlobs(chunk);
    return blobs ? [{ chunk, blobs }] : [];
  });
  try {
    // One import of all takes a fraction of the time, and needs no version of each.
    const { pending } = doc.importBatch(readable.flatMap(({ blobs }) => blobs));
    return { chunks: readable, isWhole: !pending?.size };
  } catch {
    return { chunks: readable.filter((one) => importChunk(doc, one)), isWhole: false };
  }
}

function readBlobs({ data }: Chunk): Uint8Array[] | undefined {
  try {
    return blobsOf(data);
  } catch {
    return undefined;
  }
}

/** Whether all of its blobs are updates. */
function importChunk(doc: LoroDoc, { blobs }: ImportedChunk): boolean {
  try {
    for (const blob of blobs) doc.import(blob);
    return true;
  } catch {
    return false;
  }
}

function bytesOf({ chunks }: Imported): number {
  return chunks.flatMap(({ blobs }) => blobs).reduce((sum, { length }) => sum + length, 0);
}
