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
import type { DocumentStore } from "./database.ts";
import { ORPHAN_MS_MIN, isOrphan } from "./orphans.ts";
import { retractPresence } from "./presence-nodes.ts";
import { tokensOf } from "./tokens.ts";

/** A document with more chunks than this is compacted. */
const CHUNKS_MAX = 64;
/** How long new chunks gather before they are counted. */
const LOOK_MS = 100;
/** How often orphans are looked for, if anything was deleted. */
const SWEEP_MS = 2000;

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

class Compactor {
  readonly #store: DocumentStore;
  readonly #abort = new AbortController();
  /** The chunks of each document that has some. */
  readonly #chunks = new Map<string, Set<string>>();
  /** Tokens that a document ever had: a removed token never comes back. */
  readonly #tokens = new Map<string, Set<string>>();
  readonly #due = new Set<string>();
  readonly #timer: NodeJS.Timeout;
  /** Documents with chunks of a token that was never seen. */
  readonly #unsure = new Set<string>();
  #isWorking = false;
  #deletes = -1;
  #lookedMs = performance.now();

  constructor(store: DocumentStore) {
    this.#store = store;
    this.#timer = setInterval(() => this.#sweep(), SWEEP_MS).unref();
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
    if (kind === "lagged") return this.#chunks.clear();
    const document = documentOf(id);
    if (!document) return;
    const chunks = this.#chunks.get(document) ?? new Set<string>();
    if (kind === "delete") {
      chunks.delete(id);
      if (chunks.size === 0) this.#chunks.delete(document);
      return;
    }
    this.#chunks.set(document, chunks.add(id));
    this.#see(document);
    if (chunks.size <= CHUNKS_MAX || this.#due.has(document)) return;
    this.#due.add(document);
    if (!this.#isWorking) void this.#work();
  }

  #see(document: string): string[] {
    const tokens = tokensOf(this.#store, document);
    const seen = this.#tokens.get(document) ?? new Set();
    for (const token of tokens) seen.add(token);
    this.#tokens.set(document, seen);
    return tokens;
  }

  async #work(): Promise<void> {
    this.#isWorking = true;
    const { compactDocument } = await import("./compaction.ts");
    for (const document of this.#due) {
      // A chunk that comes from here on makes it due again.
      this.#due.delete(document);
      if (this.#abort.signal.aborted) break;
      // The deletes of the last compaction may not be counted yet, so `compactDocument` counts the
      // chunks itself. After a failure, such as a full store, the next chunk makes it due again.
      await compactDocument(this.#store, document, CHUNKS_MAX + 1).catch(() => 0);
      await new Promise((resolve) => setImmediate(resolve));
    }
    this.#isWorking = false;
  }

  /** Deletes the chunks of tokens that no document has any more. */
  #sweep(): void {
    try {
      const { deletes } = this.#store.stats();
      const isTime = performance.now() - this.#lookedMs >= ORPHAN_MS_MIN;
      if (isTime) this.#lookedMs = performance.now();
      const isNews = deletes !== this.#deletes;
      if (!isNews && !(isTime && this.#unsure.size > 0)) return;
      for (const document of isNews ? this.#chunks.keys() : [...this.#unsure]) {
        this.#sweepDocument(document);
      }
      this.#deletes = this.#store.stats().deletes;
    } catch {
      // The store was closed.
    }
  }

  /**
   * A token that was never seen may come in a later delta. Its chunks stay until they are certainly
   * orphans, unless the store has no other replica.
   */
  #sweepDocument(document: string): void {
    const tokens = this.#see(document);
    const vector = this.#store.versionVector();
    const isAlone = Object.keys(vector).length <= 1;
    const seen = this.#tokens.get(document)!;
    this.#unsure.delete(document);
    for (const { id } of this.#store.entries({ prefix: chunkPrefix(document) })) {
      const token = readChunkId(document, id)?.token;
      if (token === undefined || tokens.includes(token)) continue;
      if (isAlone || seen.has(token) || isOrphan(this.#store, id, vector)) this.#store.delete(id);
      else this.#unsure.add(document);
    }
  }
}
