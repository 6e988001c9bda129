/**
 * The keeper of a store's documents: has their parts compacted, and takes the parts of deleted
 * documents away. It runs where the store is: in the server, or where a store is used alone.
 *
 * Loro is loaded when there is something to compact.
 */
import { setTimeout as sleep } from "node:timers/promises";
import type { Change } from "../watch/change.ts";
import { DOCUMENT_PARTS, documentOf } from "../codec/reserved-ids.ts";
import type { CrdtStore } from "../store/store.ts";
import { tokensOf } from "./database.ts";
import { ORPHAN_MS_MIN, isOrphan } from "./orphans.ts";
import { partsPrefix, readPartId } from "./parts.ts";
import { retractPresence } from "./presence-nodes.ts";

/** A document with more parts than this is compacted. */
const PARTS_MAX = 64;
/** How long new parts are let gather before they are counted. */
const LOOK_MS = 100;
/** How often deleted documents are looked for, if anything was deleted. */
const SWEEP_MS = 2000;

const keepers = new WeakMap<CrdtStore, { keeper: Keeper; users: number }>();

/** Documents that are kept in shape. */
export interface Keeping {
  /** Takes back what the client of a slot told of itself: it is gone, and the slot not free yet. */
  hungUp(slot: number): void;
  release(): void;
}

/** Keeps the store's documents in shape until they are released. */
export function keepDocuments(store: CrdtStore): Keeping {
  const kept = keepers.get(store) ?? { keeper: new Keeper(store), users: 0 };
  keepers.set(store, kept);
  kept.users++;
  let isReleased = false;
  const release = () => {
    if (isReleased) return;
    isReleased = true;
    if (--kept.users > 0) return;
    keepers.delete(store);
    kept.keeper.stop();
  };
  return { hungUp: (slot) => retractPresence(store, slot), release };
}

class Keeper {
  readonly #store: CrdtStore;
  readonly #abort = new AbortController();
  /** The parts of each document that has some. */
  readonly #parts = new Map<string, Set<string>>();
  /** Tokens that a document was seen with: gone since, they never come back. */
  readonly #tokens = new Map<string, Set<string>>();
  readonly #due = new Set<string>();
  readonly #timer: NodeJS.Timeout;
  /** Documents with parts of a token that is not there, and was never seen. */
  readonly #unsure = new Set<string>();
  #isWorking = false;
  #deletes = -1;
  #lookedMs = performance.now();

  constructor(store: CrdtStore) {
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
    const range = { prefix: DOCUMENT_PARTS, data: false, initial: true };
    try {
      const watch = this.#store.watch(range, { signal });
      for await (const change of watch) {
        this.#note(change);
        // Each wake-up would take a processor that those who edit wait for.
        if (!watch.isBehind) await sleep(LOOK_MS, undefined, { signal, ref: false });
      }
    } catch {
      // Stopped, or the store was closed.
    }
  }

  #note({ kind, id }: Change): void {
    if (kind === "lagged") return this.#parts.clear();
    const document = documentOf(id);
    if (!document) return;
    const parts = this.#parts.get(document) ?? new Set<string>();
    if (kind === "delete") {
      parts.delete(id);
      if (parts.size === 0) this.#parts.delete(document);
      return;
    }
    this.#parts.set(document, parts.add(id));
    this.#see(document);
    if (parts.size <= PARTS_MAX || this.#due.has(document)) return;
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
      // What comes meanwhile makes it due again.
      this.#due.delete(document);
      if (this.#abort.signal.aborted) break;
      // What the last compaction took away may not be noted yet; it counts what is there. A full
      // store, or one that is closed: tried again after the next part.
      await compactDocument(this.#store, document, PARTS_MAX + 1).catch(() => 0);
      await new Promise((resolve) => setImmediate(resolve));
    }
    this.#isWorking = false;
  }

  /** Takes away the parts of tokens that no document has any more. */
  #sweep(): void {
    try {
      const { deletes } = this.#store.stats();
      const isTime = performance.now() - this.#lookedMs >= ORPHAN_MS_MIN;
      if (isTime) this.#lookedMs = performance.now();
      const isNews = deletes !== this.#deletes;
      if (!isNews && !(isTime && this.#unsure.size > 0)) return;
      for (const document of isNews ? this.#parts.keys() : [...this.#unsure]) {
        this.#sweepDocument(document);
      }
      this.#deletes = this.#store.stats().deletes;
    } catch {
      // The store was closed.
    }
  }

  /**
   * A token that was never seen may be on its way, in a delta that has not come yet: its parts stay
   * until it is sure that they are orphans, unless no other replica ever was.
   */
  #sweepDocument(document: string): void {
    const tokens = this.#see(document);
    const vector = this.#store.versionVector();
    const isAlone = Object.keys(vector).length <= 1;
    const seen = this.#tokens.get(document)!;
    this.#unsure.delete(document);
    for (const { id } of this.#store.entries({ prefix: partsPrefix(document) })) {
      const token = readPartId(document, id)?.token;
      if (token === undefined || tokens.includes(token)) continue;
      if (isAlone || seen.has(token) || isOrphan(this.#store, id, vector)) this.#store.delete(id);
      else this.#unsure.add(document);
    }
  }
}
