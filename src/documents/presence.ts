/**
 * Presence: what the users of a document tell of themselves, in memory and for some seconds only.
 *
 * Each process has one hidden node a document, with what it set itself; the node expires unless it
 * is renewed, other replicas never hear of it. Whoever opens the presence reads the nodes there. What
 * a client had told that was killed is taken back by the server, which hears it hang up.
 */
import { EphemeralStore, type Value } from "loro-crdt";
import type { Change } from "../watch/change.ts";
import type { Database } from "./database.ts";
import { newToken, presencePrefix } from "./parts.ts";
import { PRESENCE_MS, applyTold, freePresenceNode, presenceNode } from "./presence-nodes.ts";

/** What is still meant is told again. */
const RENEW_MS = PRESENCE_MS / 3;

export class Presence {
  readonly store = new EphemeralStore<Record<string, Value>>(PRESENCE_MS);
  readonly #database: Database;
  readonly #id: string;
  readonly #token = newToken();
  readonly #abort = new AbortController();
  readonly #own = new Set<string>();
  readonly #renewal: NodeJS.Timeout;
  readonly #unsubscribe: (() => void)[];
  #isScheduled = false;

  constructor(database: Database, id: string) {
    this.#database = database;
    this.#id = id;
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
    // In a node that is nobody's, so that the server has nothing left to take back.
    this.#tell(freePresenceNode(this.#id, this.#token));
    const node = presenceNode(this.#database, this.#id, this.#token);
    const remove = async () => this.#database.delete(node);
    if (this.#own.size > 0) remove().catch(() => {});
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
    const range = { prefix: presencePrefix(this.#id), initial: true };
    try {
      for await (const change of this.#database.watch(range, { signal })) this.#take(change);
    } catch {
      // Closed, or the server is gone.
    }
    this.#end();
  }

  #take({ kind, id, data }: Change): void {
    const isOwn = kind === "put" && id.startsWith(freePresenceNode(this.#id, this.#token));
    if (kind !== "put" || isOwn || this.#abort.signal.aborted) return;
    applyTold(this.store, data);
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

  #tell(node = presenceNode(this.#database, this.#id, this.#token)): void {
    const states = Array.from(this.#own, (key) => this.store.encode(key));
    if (states.length === 0) return;
    const put = async () => this.#database.put(node, states, { ttlMs: PRESENCE_MS });
    // Told again at the next renewal.
    put().catch(() => {});
  }
}
