/** The interface through which documents see a database: a client of a channel, or a store. */
import type { Change, WatchOptions, WatchRange } from "../watch/change.ts";
import type { WatchHub } from "../watch/watch-hub.ts";

/** What documents use of a `Database`, such as an `IPCClient` or a `CrdtStore`. */
export interface DocumentDatabase {
  /** A node's data. */
  get(id: string): unknown;
  /** The nodes of a range, in order. */
  entries(range: { prefix: string }): Iterable<{ id: string; data: unknown }>;
  /** The changes of a range. */
  watch(range: WatchRange, options?: WatchOptions): AsyncIterable<Change>;
  /** Replaces a node's data. */
  put(id: string, data: any, conditions?: { ttlMs: number }): Promise<unknown>;
  /** Deletes a node. */
  delete(id: string): Promise<unknown>;
  /** Puts and deletes of chunks, and additions to the set of tokens, whatever type the data has. */
  batch(items: readonly any[]): Promise<unknown>;
  /** For trimming: who wrote a chunk and when, and what the known replicas have seen. */
  meta(id: string): Written | undefined;
  /** What this replica has seen. */
  versionVector(): Record<string, bigint>;
  /** The replicas that it knows. */
  replicas(): Promise<Replica[]>;
  /** @internal */
  readonly [DOCUMENTS]: DocumentHost;
}

/** The last change of a node. */
interface Written {
  version: number;
  written: { ms: number; counter: number; actor: string };
}

/** Another replica, and what it acknowledged. */
interface Replica {
  replica: string;
  vector: Record<string, bigint>;
}

/** Under this key a database answers its documents. Registered: two copies of the package agree. @internal */
export const DOCUMENTS: unique symbol = Symbol.for("pluresdb-ipc.documents");

/** What documents ask of a database besides its data. @internal */
export interface DocumentHost {
  /** The client's slot, by which the server finds its presence; "" for a store. */
  readonly slot: string;
  /** The store, if this process compacts its documents; undefined: the server does. */
  readonly store: DocumentStore | undefined;
  readonly watches: WatchHub;
  /** Calls `listener` after each reconnect to a server. The result ends that. */
  onReconnect(listener: () => void): () => void;
}

/** What the compactor needs of a store, besides. @internal */
export interface DocumentStore extends DocumentDatabase {
  watch(
    range: WatchRange,
    options?: WatchOptions,
  ): AsyncIterable<Change> & { readonly isBehind: boolean };
  stats(): { deletes: number };
}
