/** A store that a page keeps in IndexedDB. */
import type { Capabilities } from "../database/database.ts";
import { EXECUTOR, type Executor } from "../database/executor.ts";
import { CrdtStore, type StoreOptions } from "../store/store.ts";
import { PluresError } from "../support/error.ts";
import { KEEPER } from "./open-store.ts";
import type { TabPlace } from "./tab-lock.ts";
import type { TabPersistence } from "./tab-persistence.ts";

/** A `CrdtStore` in IndexedDB, the same in each tab that opens it. `open` makes it. */
export class PageStore<Data = any> extends CrdtStore<Data> {
  readonly #tab: TabPersistence;
  readonly #place: TabPlace;
  #closing: Promise<void> | undefined;

  /** @internal */
  constructor(options: StoreOptions, tab: TabPersistence, place: TabPlace) {
    super({ ...options, [KEEPER]: tab } as StoreOptions);
    this.#tab = tab;
    this.#place = place;
  }

  /** The name by which it was opened. */
  get name(): string {
    return this.#tab.directory;
  }

  override get capabilities(): Capabilities {
    return { ...super.capabilities, sync: !this.#tab.isSync };
  }

  /** @internal */
  override get [EXECUTOR](): Executor {
    const executor = super[EXECUTOR];
    if (!this.#tab.isSync || this.#tab.isInside) return executor;
    return {
      request: (write, finish) => executor.request(write, finish),
      run: (steps) => executor.run(steps),
      current: (id) => executor.current(id),
      pages: executor.pages,
      requestSync: refuse,
      runSync: refuse,
    };
  }

  /**
   * Closes the store once its changes are in IndexedDB. Rejects with ERR_NOT_DURABLE if they cannot be
   * stored; it is closed then too.
   */
  override close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  /** The same. */
  override async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  async #close(): Promise<void> {
    try {
      await this.flush();
    } finally {
      super.close();
      this.#place.release();
    }
  }
}

function refuse(): never {
  throw new PluresError(
    "ERR_UNSUPPORTED_PLATFORM",
    "A page cannot wait for IndexedDB, so a store with durability sync has no blocking verbs. Nothing " +
      'was changed. Use the promise, such as `await db.put(…)`, or open the store with "async".',
  );
}
