/**
 * Compaction: the parts of a document become one that says the same.
 *
 * A part is deleted only when the document that the new part was made of has all of it, and in the
 * same batch as that is put, so that every state in between is complete. Two replicas that compact at once leave
 * two snapshots, which the next compaction unites.
 */
import { LoroDoc, type VersionVector, decodeImportBlobMeta } from "loro-crdt";
import { BATCH_ITEMS_MAX } from "../../assembly/layout.ts";
import { type Database, tokensOf } from "./database.ts";
import { type Part, blobsOf, newPartId, partsOf } from "./parts.ts";

/** A tail that is small beside the snapshot is joined without writing the snapshot anew. */
const SNAPSHOT_SHARE = 4;

/** A part whose bytes could be imported. */
interface Imported {
  part: Part;
  blobs: Uint8Array[];
}

/** Resolves to how many parts went. */
export async function compactDocument(database: Database, id: string): Promise<number> {
  const tokens = tokensOf(database, id);
  const parts = partsOf(database, id).filter(({ token }) => tokens.includes(token));
  if (parts.length < 2) return 0;
  const doc = new LoroDoc();
  try {
    const snapshots = importParts(
      doc,
      parts.filter(({ kind }) => kind === "s"),
    );
    const before = doc.oplogVersion();
    const updates = importParts(
      doc,
      parts.filter(({ kind }) => kind === "u"),
    );
    const isSmall = bytesOf(updates) * SNAPSHOT_SHARE < bytesOf(snapshots);
    const isTail = snapshots.length === 1 && isSmall;
    const version = doc.oplogVersion();
    const all = isTail ? updates : [...snapshots, ...updates];
    const covered = all.filter(({ blobs }) => blobs.every((blob) => isCovered(blob, version)));
    if (covered.length < 2) return 0;
    const data = isTail
      ? doc.export({ mode: "update", from: before })
      : doc.export({ mode: "snapshot" });
    await replace(database, { put: newPartId(id, tokens[0]!, isTail ? "u" : "s"), data }, covered);
    return covered.length;
  } finally {
    doc.free();
  }
}

/** Whether all of a blob is in a document of this version. */
export function isCovered(blob: Uint8Array, version: VersionVector): boolean {
  const { partialEndVersionVector: end } = decodeImportBlobMeta(blob, false);
  const order = end.compare(version);
  return order !== undefined && order <= 0;
}

/** At once, so that nobody who opens the document meanwhile finds half of it. */
async function replace(
  database: Database,
  put: { put: string; data: unknown },
  covered: Imported[],
): Promise<void> {
  const deletes = covered.map(({ part }) => ({ delete: part.id }));
  await database.batch([put, ...deletes.slice(0, BATCH_ITEMS_MAX - 1)]);
  // What is left is covered too, and can go at any time.
  for (let at = BATCH_ITEMS_MAX - 1; at < deletes.length; at += BATCH_ITEMS_MAX) {
    await database.batch(deletes.slice(at, at + BATCH_ITEMS_MAX));
  }
}

/** Those that are no updates are left where they are: they are in nobody's way. */
function importParts(doc: LoroDoc, parts: Part[]): Imported[] {
  const imported: Imported[] = [];
  for (const part of parts) {
    try {
      const blobs = blobsOf(part.data);
      for (const blob of blobs) doc.import(blob);
      imported.push({ part, blobs });
    } catch {
      continue;
    }
  }
  return imported;
}

function bytesOf(imported: Imported[]): number {
  return imported.flatMap(({ blobs }) => blobs).reduce((sum, { length }) => sum + length, 0);
}
