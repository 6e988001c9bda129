/**
 * A document's way out: local commits become chunks in the database.
 *
 * Commits of one turn share a chunk. A failed chunk is sent again with the next commit, or after a
 * pause if the cause may pass by itself.
 */
import { clearTimeout, setTimeout } from "node:timers";
import { queueMicrotask } from "../support/globals.ts";
import type { LoroDoc } from "./loro.js";
import type { PluresError } from "../support/error.ts";
import { type ChunkKind, newChunkId } from "./chunks.ts";
import type { DocumentDatabase } from "./document-database.ts";
import { DOCUMENT_FIELD, type SeenTokens, newToken, tokensOf } from "./tokens.ts";

/** Causes that may pass by themselves. */
const RETRIED = new Set(["ERR_NO_SPACE", "ERR_SERVER_GONE", "ERR_TIMEOUT"]);
const RETRY_MS = 1000;

export interface SenderEvents {
  /** A chunk of this id is about to be written: its content is in the document. */
  writing(chunkId: string): void;
  /** A chunk could not be written. */
  failed(error: PluresError): void;
}

export class DocumentSender {
  readonly #database: DocumentDatabase;
  readonly #id: string;
  readonly #doc: LoroDoc;
  readonly #tokens: SeenTokens;
  readonly #events: SenderEvents;
  #unsent: Uint8Array[] = [];
  #isScheduled = false;
  #isWritingSnapshot = false;
  readonly #inFlight = new Set<Promise<void>>();
  #failure: PluresError | undefined;
  #retry: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(
    database: DocumentDatabase,
    id: string,
    doc: LoroDoc,
    tokens: SeenTokens,
    events: SenderEvents,
  ) {
    this.#database = database;
    this.#id = id;
    this.#doc = doc;
    this.#tokens = tokens;
    this.#events = events;
  }

  /** Whether a snapshot is on its way: the document's token may not be in the database yet. */
  get isWritingSnapshot(): boolean {
    return this.#isWritingSnapshot;
  }

  /** Sends the update at the end of this turn. */
  send(update: Uint8Array): void {
    this.#unsent.push(update);
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    queueMicrotask(() => {
      this.#isScheduled = false;
      this.sendNow();
    });
  }

  /** Sends what waits. While a snapshot is being written updates wait: they follow it. */
  sendNow(): void {
    if (this.#unsent.length === 0 || this.#isWritingSnapshot) return;
    const updates = this.#unsent;
    this.#unsent = [];
    this.#track(this.#put(updates), updates);
  }

  /** Sends `update`, which the database lacks, in place of what waits: it contains that. */
  resend(update: Uint8Array): void {
    this.#unsent = [update];
  }

  /** Writes a snapshot of everything, and a token if `present` has none. */
  sendSnapshot(present: readonly string[]): void {
    if (!this.#isWritingSnapshot) this.#track(this.#putSnapshot(present), []);
  }

  /** Resolves when all commits are in the database; rejects with why they are not. */
  async flush(): Promise<void> {
    this.sendNow();
    while (this.#inFlight.size > 0) await Promise.all(this.#inFlight);
    if (this.#unsent.length > 0 && this.#failure) throw this.#failure;
  }

  /** Sends what waits, for the last time. */
  close(): void {
    this.sendNow();
    this.#isClosed = true;
  }

  #track(writing: Promise<void>, updates: Uint8Array[]): void {
    const sending: Promise<void> = writing
      .then(() => {
        this.#failure = undefined;
      })
      .catch((error: PluresError) => {
        this.#unsent = [...updates, ...this.#unsent];
        this.#failure = error;
        this.#events.failed(error);
        if (RETRIED.has(error.code)) this.#retrySoon();
      })
      .finally(() => this.#inFlight.delete(sending));
    this.#inFlight.add(sending);
  }

  #retrySoon(): void {
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => {
      if (!this.#isClosed) this.sendNow();
    }, RETRY_MS).unref();
  }

  /** Rejects, and never throws: the database may be closed already. */
  async #put(updates: Uint8Array[]): Promise<void> {
    const present = tokensOf(this.#database, this.#id);
    const isWhole = this.#tokens.isWholeWith(present);
    await (isWhole ? this.#putUpdates(present, updates) : this.#putSnapshot(present));
  }

  async #putUpdates(present: readonly string[], updates: Uint8Array[]): Promise<void> {
    const token = present.find((one) => this.#tokens.has(one))!;
    const data = updates.length === 1 ? updates[0] : updates;
    await this.#database.put(this.#newChunk(token, "u"), data);
  }

  async #putSnapshot(present: readonly string[]): Promise<void> {
    this.#isWritingSnapshot = true;
    const token = present[0] ?? newToken();
    try {
      // The export commits pending edits: the snapshot holds them, so they need not be sent.
      const data = this.#doc.export({ mode: "snapshot" });
      this.#unsent = [];
      this.#tokens.replace([...present, token]);
      await this.#database.batch([
        { put: this.#newChunk(token, "s"), data },
        ...(present[0] ? [] : [{ addToSet: this.#id, field: DOCUMENT_FIELD, element: token }]),
      ]);
    } catch (error) {
      this.#tokens.lose();
      throw error;
    } finally {
      this.#isWritingSnapshot = false;
    }
    this.sendNow();
  }

  #newChunk(token: string, kind: ChunkKind): string {
    const chunkId = newChunkId(this.#id, token, kind);
    this.#events.writing(chunkId);
    return chunkId;
  }
}
