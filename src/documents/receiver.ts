/**
 * A document's way in: chunks that others put are imported.
 *
 * The document's tokens say which chunks belong to it. One watch reports both the chunks and the
 * node with the tokens.
 */
import { AbortController } from "../support/globals.ts";
import { type LoroDoc, VersionVector } from "./loro.js";
import type { PluresError } from "../support/error.ts";
import type { Change } from "../watch/change.ts";
import { type Chunk, blobsOf, chunkPrefix, chunksOf, readChunkId } from "./chunks.ts";
import { coveredOf } from "./compaction.ts";
import { DOCUMENTS, type DocumentDatabase } from "./document-database.ts";
import { type ArrivedChunk, type Importer, Inbox, type RefusedUpdate } from "./inbox.ts";
import type { DocumentSender } from "./sender.ts";
import { buildsOn, endOf, includes, isBefore, isShallow, isWithin } from "./shallow.ts";
import { type SeenTokens, tokensOf } from "./tokens.ts";
import { Union } from "./union.ts";

export interface ReceiverEvents {
  refused(update: RefusedUpdate): void;
  /** The node was deleted, or replaced by one that is no document. */
  deleted(): void;
  /**
   * The stored history starts after a version that this document lacks: it cannot go on. `hasMore`:
   * it has edits that the stored document lacks.
   */
  outdated(hasMore: boolean): void;
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
  /** The shallow snapshot with which others begin, if the document was trimmed while it was open. */
  #start: Uint8Array | undefined;

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
    this.#checkStarts(chunks);
  }

  /**
   * After a trim others begin with a shallow snapshot. What this document has and they cannot import
   * is written again, with the older history.
   */
  #checkStarts(chunks: readonly ArrivedChunk[]): void {
    const { doc } = this.#receiving;
    const blobs = chunks.flatMap(({ id, data }) => (this.#inbox.refuses(id) ? [] : blobsOf(data)));
    const starts = blobs.filter(isShallow);
    for (const blob of starts) {
      if (!includes(doc, endOf(blob))) return this.#events.outdated(!isWithin(doc, endOf(blob)));
      this.#start = blob;
    }
    const start = this.#start;
    if (!start || doc.isShallow()) return;
    if (starts.length === 0 && !blobs.some((blob) => isBefore(doc, blob, start))) return;
    if (buildsOn(doc, start)) return;
    this.#start = undefined;
    this.#sender.sendSnapshot(tokensOf(this.#database, this.#id));
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
    const chunks = chunksOf(this.#database, this.#id).filter(
      ({ id, token }) => this.#tokens.has(token) && !this.#inbox.has(id),
    );
    const isEmpty = this.#receiving.doc.opCount() === 0;
    if (isEmpty && chunks.some(hasShallow)) this.#begin(chunks);
    else {
      this.#inbox.import(chunks);
      if (!isEmpty) this.#checkStarts(chunks);
    }
  }

  /** A document apart finds out with which chunk a trimmed document has to begin. */
  #begin(chunks: readonly Chunk[]): void {
    const union = new Union();
    try {
      union.add(chunks);
      this.#receiving.import(union.doc.export({ mode: "snapshot" }));
      for (const { id } of union.refused) this.#inbox.refuse(id, union.causes.get(id));
      const version = union.doc.oplogVersion().encode();
      const covered = new Set(coveredOf(union.chunks, version).map(({ chunk }) => chunk));
      for (const { id } of covered) this.#inbox.add(id);
      this.#inbox.import(chunks.filter(({ id }) => !this.#inbox.has(id)));
    } finally {
      union.free();
    }
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
      if (missing === "all") this.#sender.sendSnapshot(present);
      else if (missing) this.#sender.resend(missing);
    }
    this.#sender.sendNow();
  }

  /** An update with what the document has and the database's chunks lack, or all of a trimmed one. */
  #missing(tokens: string[]): Uint8Array | "all" | undefined {
    const theirs = new Union();
    try {
      theirs.add(chunksOf(this.#database, this.#id).filter(({ token }) => tokens.includes(token)));
      const version = VersionVector.decode(theirs.doc.oplogVersion().encode());
      const order = this.#receiving.doc.oplogVersion().compare(version);
      if (order !== undefined && order <= 0) return undefined;
      const start = this.#receiving.doc.shallowSinceVV();
      if (start.length() > 0 && !((version.compare(start) ?? -1) >= 0)) return "all";
      return this.#receiving.doc.export({ mode: "update", from: version });
    } finally {
      theirs.free();
    }
  }
}

function hasShallow({ data }: Chunk): boolean {
  return data instanceof Uint8Array && isShallow(data);
}
