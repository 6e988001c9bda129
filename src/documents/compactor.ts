/**
 * The compactor of a store's documents: it compacts their chunks, and deletes the chunks of deleted
 * documents. It runs in the store's process: in the server, or where a store is used alone.
 *
 * Loro is loaded when there is something to compact.
 */
import { clearInterval, setImmediate, setInterval } from "node:timers";
import { performance } from "node:perf_hooks";
import { AbortController } from "../support/globals.ts";
import { setTimeout as sleep } from "node:timers/promises";
import { DOCUMENT_CHUNKS, documentOf } from "../codec/reserved-ids.ts";
import type { Change } from "../watch/change.ts";
import { chunkPrefix, readChunkId } from "./chunks.ts";
import type { DocumentStore } from "./document-database.ts";
import { ORPHAN_MS_MIN, isOrphan } from "./orphans.ts";
import { retractPresence } from "./presence-nodes.ts";
import { tokensOf } from "./tokens.ts";

/** A document with more chunks than this is compacted. */
export const CHUNKS_MAX = 64;
/** How long new chunks gather before they are counted. */
const LOOK_MS = 100;
/** How often orphans are looked for, if anything was deleted. */
const SWEEP_MS = 2000;
/** A sweep takes at most so long of the thread at a time, and then pauses. */
const SLICE_MS = 2;
const SLICE_PAUSE_MS = 8;

const compactors = new WeakMap<DocumentStore, { compactor: Compactor; users: number }>();

/** One use of a store's compactor. */
export interface CompactorUse {
  /** Retracts the presence of a slot's client, which hung up. Call it before the slot is free. */
  hungUp(slot: number): void;
  release(): void;
}

/** Runs the store's compactor until every use of it is released. */
export function useCompactor(store: DocumentStore): CompactorUse {
  const entry = compactors.get(store) ?? { compactor: new Compactor(store), users: 0 };
  compactors.set(store, entry);
  entry.users++;
  let isReleased = false;
  const release = () => {
    if (isReleased) return;
    isReleased = true;
    if (--entry.users > 0) return;
    compactors.delete(store);
    entry.compactor.stop();
  };
  return { hungUp: (slot) => retractPresence(store, slot), release };
}

/** What the compactor knows of a document that has chunks. */
interface Known {
  readonly chunks: Set<string>;
  /** Chunks that Loro refuses. They stay, and are no reason to compact. */
  readonly refused: Set<string>;
  /** The tokens of its chunks, and perhaps of some that are gone. */
  chunkTokens: Set<string>;
  /** Tokens that the document ever had: a removed token never comes back. */
  readonly tokens: Set<string>;
}

class Compactor {
  readonly #store: DocumentStore;
  readonly #abort = new AbortController();
  readonly #documents = new Map<string, Known>();
  readonly #due = new Set<string>();
  readonly #timer: NodeJS.Timeout;
  /** Documents with chunks of a token that was never seen. */
  readonly #unsure = new Set<string>();
  #isWorking = false;
  #isSweeping = false;
  #deletes = -1;
  #lookedMs = performance.now();

  constructor(store: DocumentStore) {
    this.#store = store;
    this.#timer = setInterval(() => void this.#sweep(), SWEEP_MS).unref();
    void this.#follow();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#abort.abort();
  }

  async #follow(): Promise<void> {
    const { signal } = this.#abort;
    const range = { prefix: DOCUMENT_CHUNKS, data: false, initial: true };
    try {
      const watch = this.#store.watch(range, { signal });
      for await (const change of watch) {
        this.#count(change);
        // Each wake-up takes processor time that editors wait for.
        if (!watch.isBehind) await sleep(LOOK_MS, undefined, { signal, ref: false });
      }
    } catch {
      // Stopped, or the store was closed.
    }
  }

  #count({ kind, id }: Change): void {
    if (kind === "lagged") return this.#documents.clear();
    const document = documentOf(id);
    const token = document && readChunkId(document, id)?.token;
    if (!token) return;
    if (kind === "delete") return this.#forget(document, id);
    const known = this.#documents.get(document) ?? {
      chunks: new Set(),
      refused: new Set(),
      chunkTokens: new Set(),
      tokens: new Set(),
    };
    this.#documents.set(document, known);
    known.chunks.add(id);
    known.chunkTokens.add(token);
    this.#see(document, known);
    if (known.chunks.size - known.refused.size <= CHUNKS_MAX || this.#due.has(document)) return;
    this.#due.add(document);
    if (!this.#isWorking) void this.#work();
  }

  /** Nothing stays of a document without chunks. */
  #forget(document: string, chunkId: string): void {
    const known = this.#documents.get(document);
    known?.chunks.delete(chunkId);
    known?.refused.delete(chunkId);
    if (known?.chunks.size !== 0) return;
    this.#documents.delete(document);
    this.#unsure.delete(document);
  }

  #see(document: string, known: Known): string[] {
    const tokens = tokensOf(this.#store, document);
    for (const token of tokens) known.tokens.add(token);
    return tokens;
  }

  async #work(): Promise<void> {
    this.#isWorking = true;
    const compaction = await import("./compaction.ts").catch(() => undefined);
    // Without Loro chunks stay as they are: this process has no document open either.
    if (!compaction) return;
    for (const document of this.#due) {
      // A chunk that comes from here on makes it due again.
      this.#due.delete(document);
      if (this.#abort.signal.aborted) break;
      const { refused } = this.#documents.get(document) ?? { refused: new Set<string>() };
      // The deletes of the last compaction may not be counted yet, so `compactChunks` counts the
      // chunks itself. After a failure, such as a full store, the next chunk makes it due again.
      await compaction.compactChunks(this.#store, document, CHUNKS_MAX + 1, refused).catch(() => 0);
      await new Promise((resolve) => setImmediate(resolve));
    }
    this.#isWorking = false;
  }

  /** Deletes the chunks of tokens that no document has any more, a slice of time after the other. */
  async #sweep(): Promise<void> {
    if (this.#isSweeping) return;
    this.#isSweeping = true;
    try {
      const { deletes } = this.#store.stats();
      const isTime = performance.now() - this.#lookedMs >= ORPHAN_MS_MIN;
      if (isTime) this.#lookedMs = performance.now();
      const isNews = deletes !== this.#deletes;
      const documents = isNews ? [...this.#documents.keys()] : isTime ? [...this.#unsure] : [];
      let deleted = 0;
      let startMs = performance.now();
      for (const document of documents) {
        const known = this.#documents.get(document);
        if (known) deleted += await this.#sweepDocument(document, known);
        if (performance.now() - startMs < SLICE_MS) continue;
        await sleep(SLICE_PAUSE_MS, undefined, { signal: this.#abort.signal, ref: false });
        startMs = performance.now();
      }
      // Deletes by others, since the sweep began, are news again.
      this.#deletes = deletes + deleted;
    } catch {
      // Stopped, or the store was closed.
    } finally {
      this.#isSweeping = false;
    }
  }

  /**
   * A token that was never seen may come in a later delta. Its chunks stay until they are certainly
   * orphans, unless the store has no other replica. Returns the number of chunks deleted.
   */
  async #sweepDocument(document: string, known: Known): Promise<number> {
    const tokens = this.#see(document, known);
    this.#unsure.delete(document);
    if ([...known.chunkTokens].every((token) => tokens.includes(token))) return 0;
    const vector = this.#store.versionVector();
    const isAlone = Object.keys(vector).length <= 1;
    let deleted = 0;
    known.chunkTokens = new Set();
    for (const { id } of this.#store.entries({ prefix: chunkPrefix(document) })) {
      const token = readChunkId(document, id)?.token;
      if (token === undefined) continue;
      known.chunkTokens.add(token);
      if (tokens.includes(token)) continue;
      if (isAlone || known.tokens.has(token) || isOrphan(this.#store, id, vector)) {
        if (await this.#store.delete(id)) deleted++;
      } else this.#unsure.add(document);
    }
    return deleted;
  }
}
