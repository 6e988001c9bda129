/** Opening documents: one live object for each database and id. */
import type { Container } from "loro-crdt";
import { CrdtStore } from "../store/store.ts";
import type { Database } from "./database.ts";
import { keepDocuments } from "./compactor.ts";
import { LiveDoc } from "./live-doc.ts";
import { checkDocumentId } from "./parts.ts";

const opened = new WeakMap<Database, Map<string, LiveDoc>>();

/**
 * Opens the document `id`, which need not exist yet: its first commit makes it. Opened again, it is
 * the same object. Throws ERR_BAD_ID or ERR_CLOSED.
 */
export function openDoc<Shape extends Record<string, Container> = Record<string, Container>>(
  database: Database,
  id: string,
): LiveDoc<Shape> {
  checkDocumentId(id);
  const docs = opened.get(database) ?? new Map<string, LiveDoc>();
  opened.set(database, docs);
  const known = docs.get(id);
  if (known) return known.share() as LiveDoc<Shape>;
  // Without a server the store's own process compacts.
  const release = database instanceof CrdtStore ? keepDocuments(database).release : () => {};
  const doc = new LiveDoc<Shape>(database, id, () => {
    docs.delete(id);
    release();
  });
  docs.set(id, doc as LiveDoc);
  return doc;
}
