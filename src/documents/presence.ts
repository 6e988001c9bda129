/**
 * Presence: what the users of a document tell of themselves, in memory and for some seconds only.
 *
 * Each process has one hidden node a document, with what it set itself; the node expires unless it
 * is renewed, other replicas never hear of it. Whoever opens the presence reads the nodes there.
 */
import { EphemeralStore, type Value } from "loro-crdt";
import type { Change } from "../change.ts";
import type { Database } from "./database.ts";
import { blobsOf, newToken, presencePrefix } from "./parts.ts";

/** A process that died is gone from the others' presence after this. */
const TIMEOUT_MS = 10_000;
/** What is still meant is told again. */
const RENEW_MS = TIMEOUT_MS / 3;

export class Presence {
  readonly store = new EphemeralStore<Record<string, Value>>(TIMEOUT_MS);
  readonly #database: Database;
  readonly #prefix: string;
  readonly #node: string;
  readonly #abort = new AbortController();
  readonly #own = new Set<string>();
  readonly #renewal: NodeJS.Timeout;
  readonly #unsubscribe: (() => void)[];
  #isScheduled = false;

  constructor(database: Database, id: string) {
    this.#database = database;
    this.#prefix = presencePrefix(id);
    this.#node = `${this.#prefix}${newToken()}`;
    this.#unsubscribe = [
      this.store.subscribe((event) => {
        if (event.by !== "local") return;
        for (const key of [...event.added, ...event.updated, ...event.removed]) this.#own.add(key);
      }),
      this.store.subscribeLocalUpdates(() => this.#tellSoon()),
    ];
    this.#renewal = setInterval(() => this.#renew(), RENEW_MS).unref();
    void this.#follow();
  }

  /** Takes back what was set here, and ends. */
  close(): void {
    for (const key of this.#own) this.store.delete(key);
    this.#tell();
    this.#end();
  }

  #end(): void {
    clearInterval(this.#renewal);
    for (const unsubscribe of this.#unsubscribe.splice(0)) unsubscribe();
    this.#abort.abort();
    this.store.destroy();
  }

  async #follow(): Promise<void> {
    const { signal } = this.#abort;
    const range = { prefix: this.#prefix, initial: true };
    try {
      for await (const change of this.#database.watch(range, { signal })) this.#take(change);
    } catch {
      // Closed, or the server is gone.
    }
    this.#end();
  }

  #take({ kind, id, data }: Change): void {
    if (kind !== "put" || id === this.#node || this.#abort.signal.aborted) return;
    try {
      for (const states of blobsOf(data)) this.store.apply(states);
    } catch {
      // Rubbish in a node of presence says nothing about anybody.
    }
  }

  /** Set once more, so that the time starts anew. */
  #renew(): void {
    for (const key of this.#own) {
      const value = this.store.get(key);
      if (value === undefined) this.#own.delete(key);
      else this.store.set(key, value);
    }
  }

  #tellSoon(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    queueMicrotask(() => {
      this.#isScheduled = false;
      if (!this.#abort.signal.aborted) this.#tell();
    });
  }

  #tell(): void {
    const states = Array.from(this.#own, (key) => this.store.encode(key));
    if (states.length === 0) return;
    const put = async () => this.#database.put(this.#node, states, { ttlMs: TIMEOUT_MS });
    // Told again at the next renewal.
    put().catch(() => {});
  }
}
