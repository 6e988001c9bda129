/** Opening documents: one live object for each database and id. */
import type { Container } from "./loro.js";
import { checkDocumentId } from "./chunks.ts";
import { compactDocument } from "./compaction.ts";
import { CHUNKS_MAX, useCompactor } from "./compactor.ts";
import { DOCUMENTS, type DocumentDatabase } from "./document-database.ts";
import { LiveDoc } from "./live-doc.ts";

const opened = new WeakMap<DocumentDatabase, Map<string, LiveDoc>>();

/**
 * Opens the document `id`; its first commit creates it. Opening it again gives the same object.
 * Throws ERR_BAD_ID or ERR_CLOSED.
 */
export function openDoc<Shape extends Record<string, Container> = Record<string, Container>>(
  database: DocumentDatabase,
  id: string,
): LiveDoc<Shape> {
  checkDocumentId(id);
  const docs = opened.get(database) ?? new Map<string, LiveDoc>();
  opened.set(database, docs);
  const shared = docs.get(id);
  if (shared) return shared.share() as LiveDoc<Shape>;
  const { store } = database[DOCUMENTS];
  const compactor = store && useCompactor(store);
  // A process that opens it only for a moment would never have its chunks compacted.
  if (store) void compactDocument(store, id, CHUNKS_MAX + 1).catch(() => {});
  const doc = new LiveDoc<Shape>(database, id, () => {
    docs.delete(id);
    compactor?.release();
  });
  docs.set(id, doc as LiveDoc);
  return doc;
}
