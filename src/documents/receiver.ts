/**
 * A document's way in: chunks that others put are imported.
 *
 * The document's tokens say which chunks belong to it. One watch reports both the chunks and the
 * node with the tokens.
 */
import { AbortController } from "../support/globals.ts";
import { type LoroDoc, VersionVector } from "loro-crdt";
import type { PluresError } from "../support/error.ts";
import type { Change } from "../watch/change.ts";
import { chunkPrefix, chunksOf, readChunkId } from "./chunks.ts";
import { DOCUMENTS, type DocumentDatabase } from "./document-database.ts";
import { type ArrivedChunk, type Importer, Inbox, type RefusedUpdate } from "./inbox.ts";
import type { DocumentSender } from "./sender.ts";
import { type SeenTokens, tokensOf } from "./tokens.ts";
import { Union } from "./union.ts";

export interface ReceiverEvents {
  refused(update: RefusedUpdate): void;
  /** The node was deleted, or replaced by one that is no document. */
  deleted(): void;
  /** Updates are no longer received. */
  failed(error: PluresError): void;
}

/** The document, as its receiver needs it: imports are not sent to the database again. */
export interface ReceivingDoc extends Importer {
  doc: LoroDoc;
}

export class DocumentReceiver {
  readonly #database: DocumentDatabase;
  readonly #id: string;
  readonly #receiving: ReceivingDoc;
  readonly #tokens: SeenTokens;
  readonly #sender: DocumentSender;
  readonly #events: ReceiverEvents;
  readonly #inbox: Inbox;
  readonly #abort = new AbortController();
  readonly #offReconnect: () => void;
  #isDeleted = false;

  /** Watches from now on, and imports what the database has. */
  constructor(
    database: DocumentDatabase,
    id: string,
    receiving: ReceivingDoc,
    tokens: SeenTokens,
    sender: DocumentSender,
    events: ReceiverEvents,
  ) {
    this.#database = database;
    this.#id = id;
    this.#receiving = receiving;
    this.#tokens = tokens;
    this.#sender = sender;
    this.#events = events;
    this.#inbox = new Inbox(receiving, (arrived) => this.#receive(arrived), events);
    // The watch is placed before the first look: no change falls between the two.
    void this.#follow();
    tokens.add(tokensOf(database, id));
    this.#importAll();
    this.#offReconnect = database[DOCUMENTS].onReconnect(() => this.#restore(true));
  }

  get refused(): RefusedUpdate[] {
    return this.#inbox.refused;
  }

  /** The document has the content of this chunk. */
  skip(chunkId: string): void {
    this.#inbox.add(chunkId);
  }

  close(): void {
    this.#abort.abort();
    this.#offReconnect();
  }

  async #follow(): Promise<void> {
    const { signal } = this.#abort;
    const range = { prefix: chunkPrefix(this.#id), data: false };
    try {
      const { watches } = this.#database[DOCUMENTS];
      for await (const change of watches.open(range, { signal }, this.#id)) {
        if (!signal.aborted) this.#changed(change);
      }
    } catch (error) {
      if (!signal.aborted) this.#events.failed(error as PluresError);
    }
  }

  #changed({ kind, id }: Change): void {
    if (kind === "lagged") this.#restore(false);
    else if (id === this.#id) this.#nodeChanged();
    else if (kind === "delete") this.#inbox.remove(id);
    else this.#inbox.arrive(id);
  }

  #receive(chunkIds: string[]): void {
    if (this.#abort.signal.aborted) return;
    try {
      this.#importArrived(chunkIds);
    } catch (error) {
      this.#events.failed(error as PluresError);
    }
  }

  /** A chunk whose token is unknown is imported once the node has that token. */
  #importArrived(chunkIds: string[]): void {
    const chunks: ArrivedChunk[] = [];
    for (const id of chunkIds) {
      const named = readChunkId(this.#id, id);
      if (!named) continue;
      if (!this.#tokens.has(named.token)) this.#nodeChanged();
      if (!this.#tokens.has(named.token) || this.#inbox.has(id)) continue;
      const data: unknown = this.#database.get(id);
      if (data !== undefined) chunks.push({ id, data });
    }
    this.#inbox.import(chunks);
  }

  #nodeChanged(): void {
    const present = tokensOf(this.#database, this.#id);
    const wasDocument = !this.#tokens.isEmpty;
    if (this.#tokens.add(present)) this.#importAll();
    const isDeleted = wasDocument && present.length === 0 && !this.#sender.isWritingSnapshot;
    if (isDeleted && !this.#isDeleted) this.#events.deleted();
    this.#isDeleted = isDeleted;
  }

  /** Imports all chunks of the database that were not imported before. */
  #importAll(): void {
    const chunks = chunksOf(this.#database, this.#id);
    this.#inbox.import(
      chunks.filter(({ id, token }) => this.#tokens.has(token) && !this.#inbox.has(id)),
    );
  }

  /**
   * Changes were missed, or the server is another one and may lack the last updates: those are sent
   * again. A document that a new server lacks was lost with the old one, and is written again. One
   * that the same server lacks was deleted, and is not.
   */
  #restore(isNewServer: boolean): void {
    this.#inbox.clear();
    const present = tokensOf(this.#database, this.#id);
    if (!this.#tokens.isWholeWith(present)) {
      if (isNewServer && !this.#tokens.isEmpty) this.#sender.sendSnapshot(present);
      this.#nodeChanged();
    } else {
      this.#nodeChanged();
      this.#importAll();
      const missing = this.#missing(present);
      if (missing) this.#sender.resend(missing);
    }
    this.#sender.sendNow();
  }

  /** An update with what the document has and the database's chunks lack. */
  #missing(tokens: string[]): Uint8Array | undefined {
    const theirs = new Union();
    try {
      theirs.add(chunksOf(this.#database, this.#id).filter(({ token }) => tokens.includes(token)));
      const version = VersionVector.decode(theirs.doc.oplogVersion().encode());
      const order = this.#receiving.doc.oplogVersion().compare(version);
      if (order !== undefined && order <= 0) return undefined;
      return this.#receiving.doc.export({ mode: "update", from: version });
    } finally {
      theirs.free();
    }
  }
}
