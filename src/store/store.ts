/** The store: a database in the memory of one process, until a server shares its pages. */
import { EVERYTHING } from "../database/capabilities.ts";
import type { Capabilities, Database } from "../database/database.ts";
import { EXECUTOR, type Executor } from "../database/executor.ts";
import { DatabaseReplica } from "../database/replica.ts";
import { schemaOption } from "../database/schemas.ts";
import { DOCUMENTS, type DocumentHost } from "../documents/document-database.ts";
import { LiveEvents, type StoreEvents } from "../watch/change-events.ts";
import { EVENTS, READER } from "../watch/live-reads.ts";
import type { Reader } from "../read/reader.ts";
import { inspectable } from "../support/inspectable.ts";
import { permitted } from "../support/permissions.ts";
import { checkOptions } from "../support/options.ts";
import { type StoreStats, readStats } from "../read/stats.ts";
import { STORE_OPTIONS } from "./store-options.ts";
import { StoreCore, type StoreOptions } from "./store-core.ts";
import type { URL } from "../support/platform-types.ts";

export type { Durability, StoreOptions } from "./store-core.ts";

/** A store's inside, for the server. @internal */
export let internalsOf: (store: CrdtStore) => StoreCore;

/**
 * A store in this process: in memory, or with `path` on disk. An `IPCServer` can share it. `Data` is
 * the type of its nodes' data.
 *
 * A write is executed at once: a `get` in the next line sees it. Its promise says how that went.
 */
export class CrdtStore<Data = any>
  extends DatabaseReplica<Data, StoreEvents<Data>>
  implements Database<Data>
{
  readonly #internals: StoreCore;
  readonly #events: LiveEvents<StoreEvents<Data>>;

  static {
    internalsOf = (store) => store.#internals;
    inspectable(this.prototype, "CrdtStore", (store) => store.#internals.facts());
  }

  /**
   * An empty store, or with `path` the one in that directory. Throws ERR_BAD_OPTION or ERR_NO_SPACE;
   * with `path` also ERR_STORE_IN_USE, ERR_PERMISSION, ERR_CORRUPT, ERR_VERSION_MISMATCH,
   * ERR_VALUE_TOO_LARGE or ERR_UNSUPPORTED_PLATFORM.
   */
  constructor(options: StoreOptions = {}) {
    super(schemaOption(options?.schema));
    checkOptions(options, "CrdtStore", STORE_OPTIONS);
    this.#internals = permitted(() => new StoreCore(options));
    this.#events = new LiveEvents<StoreEvents<Data>>(["change"], this.#internals.watches);
  }

  /** @internal */
  get [EXECUTOR](): Executor {
    return this.#internals;
  }

  /** @internal */
  get [READER](): Reader {
    return this.#internals.reader;
  }

  /** @internal */
  get [EVENTS](): LiveEvents<StoreEvents<Data>> {
    return this.#events;
  }

  /** @internal */
  get [DOCUMENTS](): DocumentHost {
    const { watches } = this.#internals;
    return { slot: "", store: this, watches, onReconnect: () => () => {} };
  }

  /** The store is in this process. */
  get mode(): "alone" {
    return "alone";
  }

  get capabilities(): Capabilities {
    return EVERYTHING;
  }

  /** Numbers of the store. */
  stats(): StoreStats {
    return readStats(this.#internals.pages, this.#internals);
  }

  /** Resolves when every earlier write is on disk. Rejects with ERR_NOT_DURABLE. */
  flush(): Promise<void> {
    return this.#internals.flush();
  }

  /**
   * Copies the data on disk to the new directory `target`, a path or a `file:` URL, during use. Only
   * with a path. Rejects with ERR_BAD_OPTION, ERR_PERMISSION, ERR_NO_SPACE, ERR_NOT_DURABLE or
   * ERR_STORE_IN_USE, and then there is no copy.
   */
  backup(target: string | URL): Promise<void> {
    return this.#internals.backup(target);
  }

  /**
   * Commits the last writes to disk and releases the memory. Throws ERR_NOT_DURABLE, or
   * ERR_BAD_OPTION while a server serves the store.
   */
  close(): void {
    try {
      this.#internals.close();
    } finally {
      if (this.#internals.watches.isEnded) this.#events.end();
    }
  }

  [Symbol.dispose](): void {
    this.close();
  }

  /** The same: a store closes at once. Writes in flight settle with it. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.close();
  }
}
