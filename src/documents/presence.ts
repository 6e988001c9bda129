/**
 * Presence: the state that the users of a document publish, in memory and for some seconds only.
 *
 * Each process publishes its own state in one node a document, whose id is reserved. The node expires
 * unless it is renewed, and never reaches other replicas. Every process reads the nodes of the others.
 * When a client is killed, the server sees the hang-up and retracts its state.
 */
import { clearInterval, setInterval } from "node:timers";
import { AbortController, queueMicrotask } from "../support/globals.ts";
import { EphemeralStore, type Value } from "./loro.js";
import type { Change } from "../watch/change.ts";
import type { DocumentDatabase } from "./document-database.ts";
import { presencePrefix } from "./chunks.ts";
import { PRESENCE_MS, freePresenceNode, presenceNode } from "./presence-nodes.ts";
import { applyPublished } from "./presence-states.ts";
import { newToken } from "./tokens.ts";

/** The state is published again while it is valid. */
const RENEW_MS = PRESENCE_MS / 3;

export class Presence {
  readonly store = new EphemeralStore<Record<string, Value>>(PRESENCE_MS);
  readonly #database: DocumentDatabase;
  readonly #id: string;
  readonly #token = newToken();
  readonly #abort = new AbortController();
  readonly #own = new Set<string>();
  readonly #renewal: NodeJS.Timeout;
  readonly #unsubscribe: (() => void)[];
  #isScheduled = false;

  constructor(database: DocumentDatabase, id: string) {
    this.#database = database;
    this.#id = id;
    this.#unsubscribe = [
      this.store.subscribe((event) => {
        if (event.by !== "local") return;
        for (const key of [...event.added, ...event.updated, ...event.removed]) this.#own.add(key);
      }),
      this.store.subscribeLocalUpdates(() => this.#publishSoon()),
    ];
    this.#renewal = setInterval(() => this.#renew(), RENEW_MS).unref();
    void this.#follow();
  }

  /** Retracts the state that this process published, and ends. */
  close(): void {
    for (const key of this.#own) this.store.delete(key);
    // In a node without a slot, so that the server has nothing left to retract.
    this.#publish(freePresenceNode(this.#id, this.#token));
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
      for await (const change of this.#database.watch(range, { signal })) this.#apply(change);
    } catch {
      // Closed, or the server is gone.
    }
    this.#end();
  }

  #apply({ kind, id, data }: Change): void {
    const isOwn = kind === "put" && id.startsWith(freePresenceNode(this.#id, this.#token));
    if (kind !== "put" || isOwn || this.#abort.signal.aborted) return;
    applyPublished(this.store, data);
  }

  /** Sets each key again, which restarts its time. */
  #renew(): void {
    for (const key of this.#own) {
      const value = this.store.get(key);
      if (value === undefined) this.#own.delete(key);
      else this.store.set(key, value);
    }
  }

  #publishSoon(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    queueMicrotask(() => {
      this.#isScheduled = false;
      if (!this.#abort.signal.aborted) this.#publish();
    });
  }

  #publish(node = presenceNode(this.#database, this.#id, this.#token)): void {
    const states = Array.from(this.#own, (key) => this.store.encode(key));
    if (states.length === 0) return;
    const put = async () => this.#database.put(node, states, { ttlMs: PRESENCE_MS });
    // A failed write is repeated by the next renewal.
    put().catch(() => {});
  }
}
