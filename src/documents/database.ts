/** What documents need of a database: a client of a channel, or a store. */
import type { IPCClient } from "../client/client.ts";
import type { CrdtStore } from "../store/store.ts";

export type Database = IPCClient | CrdtStore;

/** The field by which a node is a document: a set of tokens, see `docs/DOCUMENTS.md`. */
export const DOCUMENT_FIELD = "$doc";

/** The tokens of a document, in order; none: there is no such document. */
export function tokensOf(database: Database, id: string): string[] {
  const data: unknown = database.get(id);
  if (typeof data !== "object" || data === null) return [];
  const tokens: unknown = (data as Record<string, unknown>)[DOCUMENT_FIELD];
  if (!Array.isArray(tokens)) return [];
  return tokens.filter((token): token is string => typeof token === "string").sort();
}
