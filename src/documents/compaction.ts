/**
 * Compaction: the chunks of a document become one chunk with the same content.
 *
 * A chunk is deleted only if the new chunk covers it, and in the batch that puts the new one. So
 * every state in between is complete. Two replicas that compact at once leave two snapshots, which
 * the next compaction unites.
 */
import { BATCH_ITEMS_MAX } from "../../assembly/layout/requests.ts";
import { chunksOf, newChunkId } from "./chunks.ts";
import type { DocumentDatabase } from "./document-database.ts";
import { tokensOf } from "./tokens.ts";
import { trialLoro } from "./trial-loro.ts";
import { type ImportedChunk, Union } from "./union.ts";

/** Updates smaller than this share of the snapshot are joined without rewriting the snapshot. */
const SNAPSHOT_SHARE = 4;

/** Resolves to the number of chunks replaced: 0 if there are fewer than `chunksMin`. */
export function compactDocument(
  database: DocumentDatabase,
  id: string,
  chunksMin = 2,
): Promise<number> {
  return compactChunks(database, id, chunksMin, new Set());
}

/**
 * The same without the chunks in `refused`; those that Loro refuses are added to it. The work is
 * done when this returns; only the database may take longer.
 */
export async function compactChunks(
  database: DocumentDatabase,
  id: string,
  chunksMin: number,
  refused: Set<string>,
): Promise<number> {
  const tokens = tokensOf(database, id);
  const chunks = chunksOf(database, id).filter(
    (chunk) => tokens.includes(chunk.token) && !refused.has(chunk.id),
  );
  if (chunks.length < chunksMin) return 0;
  const union = new Union();
  try {
    const snapshots = union.add(chunks.filter(({ kind }) => kind === "s"));
    const before = union.doc.oplogVersion().encode();
    const updates = union.add(chunks.filter(({ kind }) => kind === "u"));
    for (const chunk of union.refused) refused.add(chunk.id);
    const isSmall = bytesOf(updates) * SNAPSHOT_SHARE < bytesOf(snapshots);
    const isTail = snapshots.length === 1 && isSmall;
    const all = isTail ? updates : union.chunks;
    const covered = union.isWhole ? all : coveredOf(all, union.doc.oplogVersion().encode());
    if (covered.length < 2) return 0;
    const data = isTail
      ? union.doc.export({ mode: "update", from: trialLoro().VersionVector.decode(before) })
      : union.doc.export({ mode: "snapshot" });
    await replace(
      database,
      { put: newChunkId(id, tokens[0]!, isTail ? "u" : "s"), data },
      covered.map(({ chunk }) => ({ delete: chunk.id })),
    );
    return covered.length;
  } finally {
    union.free();
  }
}

/** The chunks whose whole content a document of this version has. */
export function coveredOf(chunks: ImportedChunk[], version: Uint8Array): ImportedChunk[] {
  return chunks.filter(({ blobs }) => blobs.every((blob) => isCovered(blob, version)));
}

/** Whether a document of this version, encoded, has the whole content of the blob. */
export function isCovered(blob: Uint8Array, version: Uint8Array): boolean {
  const loro = trialLoro();
  const { partialEndVersionVector: end } = loro.decodeImportBlobMeta(blob, false);
  const order = end.compare(loro.VersionVector.decode(version));
  return order !== undefined && order <= 0;
}

/** In one batch: a process that opens the document at that time finds all of it. */
export async function replace(
  database: DocumentDatabase,
  put: { put: string; data: unknown },
  deletes: readonly { delete: string; ifVersion?: number }[],
): Promise<void> {
  await database.batch([put, ...deletes.slice(0, BATCH_ITEMS_MAX - 1)]);
  // The remaining chunks are covered too, and may be deleted later.
  for (let at = BATCH_ITEMS_MAX - 1; at < deletes.length; at += BATCH_ITEMS_MAX) {
    await database.batch(deletes.slice(at, at + BATCH_ITEMS_MAX));
  }
}

function bytesOf(chunks: ImportedChunk[]): number {
  return chunks.flatMap(({ blobs }) => blobs).reduce((sum, { length }) => sum + length, 0);
}
