/**
 * The tokens of a document: the elements of the set that makes a node a document.
 *
 * Each chunk belongs to one token. Removing the token, by deleting the node, removes the chunks.
 */
import { randomBytes } from "node:crypto";
import type { DocumentDatabase } from "./document-database.ts";

/** The field by which a node is a document: a set of tokens, see `docs/DOCUMENTS.md`. */
export const DOCUMENT_FIELD = "$doc";

export const TOKEN_UNITS = 16;
const RANDOM_BYTES = 12;

/** 16 random units, unique among all processes and replicas. */
export function newToken(): string {
  return randomBytes(RANDOM_BYTES).toString("base64url");
}

/** The document's tokens in the database, sorted. None: the document does not exist. */
export function tokensOf(database: DocumentDatabase, id: string): string[] {
  const data: unknown = database.get(id);
  if (typeof data !== "object" || data === null) return [];
  const tokens: unknown = (data as Record<string, unknown>)[DOCUMENT_FIELD];
  if (!Array.isArray(tokens)) return [];
  return tokens.filter((token): token is string => typeof token === "string").sort();
}

/**
 * The tokens under which an open document's content is, or was, in the database.
 *
 * A removed token stays in here. Content sent under it is gone from the database, so the next
 * update has to be a snapshot.
 */
export class SeenTokens {
  #tokens = new Set<string>();
  #isLost = false;

  get isEmpty(): boolean {
    return this.#tokens.size === 0;
  }

  has(token: string): boolean {
    return this.#tokens.has(token);
  }

  /** Adds the tokens of `present`. True if one was new. */
  add(present: readonly string[]): boolean {
    const before = this.#tokens.size;
    for (const token of present) this.#tokens.add(token);
    return this.#tokens.size > before;
  }

  /** A snapshot under these tokens holds all content. */
  replace(present: readonly string[]): void {
    this.#tokens = new Set(present);
    this.#isLost = false;
  }

  /** A snapshot was not written: only another one completes the database's content. */
  lose(): void {
    this.#isLost = true;
  }

  /** Whether the database with these tokens has everything that was sent. */
  isWholeWith(present: readonly string[]): boolean {
    if (this.#isLost || this.isEmpty) return false;
    return [...this.#tokens].every((token) => present.includes(token));
  }
}
