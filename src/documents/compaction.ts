/**
 * Compaction: the parts of a document become one that says the same.
 *
 * A part is deleted only when the document that the new part was made of has all of it, and in the
 * same batch as that is put, so that every state in between is complete. Two replicas that compact at once leave
 * two snapshots, which the next compaction unites.
 */
import { LoroDoc, type VersionVector, decodeImportBlobMeta } from "loro-crdt";
import { BATCH_ITEMS_MAX } from "../../assembly/layout/requests.ts";
import { type Database, tokensOf } from "./database.ts";
import { type Part, blobsOf, newPartId, partsOf } from "./parts.ts";

/** A tail that is small beside the snapshot is joined without writing the snapshot anew. */
const SNAPSHOT_SHARE = 4;

/** A part whose bytes could be imported. */
interface ImportedPart {
  part: Part;
  blobs: Uint8Array[];
}

interface Imported {
  parts: ImportedPart[];
  /** Whether it is known that nothing in them waits for what is not there. */
  isWhole: boolean;
}

/** Resolves to how many parts went: none, if there are fewer than `partsMin`. */
export async function compactDocument(
  database: Database,
  id: string,
  partsMin = 2,
): Promise<number> {
  const tokens = tokensOf(database, id);
  const parts = partsOf(database, id).filter(({ token }) => tokens.includes(token));
  if (parts.length < partsMin) return 0;
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
    const isTail = snapshots.parts.length === 1 && isSmall;
    const all = isTail ? updates.parts : [...snapshots.parts, ...updates.parts];
    const isWhole = snapshots.isWhole && updates.isWhole;
    const covered = isWhole ? all : coveredOf(all, doc.oplogVersion());
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

/** Those of which everything is in a document of this version. */
function coveredOf(parts: ImportedPart[], version: VersionVector): ImportedPart[] {
  return parts.filter(({ blobs }) => blobs.every((blob) => isCovered(blob, version)));
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
  covered: ImportedPart[],
): Promise<void> {
  const deletes = covered.map(({ part }) => ({ delete: part.id }));
  await database.batch([put, ...deletes.slice(0, BATCH_ITEMS_MAX - 1)]);
  // What is left is covered too, and can go at any time.
  for (let at = BATCH_ITEMS_MAX - 1; at < deletes.length; at += BATCH_ITEMS_MAX) {
    await database.batch(deletes.slice(at, at + BATCH_ITEMS_MAX));
  }
}

/** Those that are no updates are left where they are: they are in nobody's way. */
function importParts(doc: LoroDoc, parts: Part[]): Imported {
  const readable = parts.flatMap((part) => {
    const blobs = readBlobs(part);
    return blobs ? [{ part, blobs }] : [];
  });
  try {
    // Together takes a fraction of the time, and so does not asking for the version of each.
    const { pending } = doc.importBatch(readable.flatMap(({ blobs }) => blobs));
    return { parts: readable, isWhole: !pending?.size };
  } catch {
    return { parts: readable.filter((one) => importPart(doc, one)), isWhole: false };
  }
}

function readBlobs({ data }: Part): Uint8Array[] | undefined {
  try {
    return blobsOf(data);
  } catch {
    return undefined;
  }
}

/** Whether all of its blobs are updates. */
function importPart(doc: LoroDoc, { blobs }: ImportedPart): boolean {
  try {
    for (const blob of blobs) doc.import(blob);
    return true;
  } catch {
    return false;
  }
}

function bytesOf({ parts }: Imported): number {
  return parts.flatMap(({ blobs }) => blobs).reduce((sum, { length }) => sum + length, 0);
}
