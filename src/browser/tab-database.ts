/**
 * The IndexedDB database of a store:
 *
 *   deltas   rising number ─▶ TabRow        what each commit added
 *   meta     "format" ─▶ 1                  "actor:0" ─▶ the replica id of the first tab
 */
import { PluresError } from "../support/error.ts";
import { shown } from "../support/options.ts";
import { type IdbDatabase, type IdbObjectStore, type IdbTransaction, web } from "./web-types.ts";

const PREFIX = "pluresdb-ipc:";
const FORMAT = 1;
const DELTAS = "deltas";
const META = "meta";

/** A delta; of an export several: all that the store had, in place of the rows before. */
export interface TabRow {
  delta: Uint8Array;
  isExport: boolean;
}

export interface TabStores {
  deltas: IdbObjectStore;
  meta: IdbObjectStore;
}

export class TabDatabase {
  readonly #database: IdbDatabase;
  /** False once the browser has closed it, as when a user deletes the site's data. */
  isOpen = true;

  private constructor(database: IdbDatabase) {
    this.#database = database;
    database.onclose = () => (this.isOpen = false);
    // Another tab deletes it, or has a later version: this one must not hold that up.
    database.onversionchange = () => this.close();
  }

  /** Rejects with ERR_UNSUPPORTED_PLATFORM, ERR_NO_SPACE or ERR_VERSION_MISMATCH. */
  static async open(name: string): Promise<TabDatabase> {
    try {
      return new TabDatabase(await openDatabase(`${PREFIX}${name}`));
    } catch (cause) {
      throw openError(name, cause);
    }
  }

  /**
   * One transaction, which excludes those of other tabs. `use` makes its first requests. Resolves when
   * it is committed: with `strict` on disk, as far as the browser knows.
   */
  transact(
    durability: "strict" | "relaxed",
    use: (stores: TabStores, transaction: IdbTransaction) => void,
  ): Promise<void> {
    return new Promise((resolve, reject) => {
      const transaction = this.#database.transaction([DELTAS, META], "readwrite", { durability });
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error("aborted"));
      use(
        { deltas: transaction.objectStore(DELTAS), meta: transaction.objectStore(META) },
        transaction,
      );
    });
  }

  close(): void {
    this.isOpen = false;
    this.#database.close();
  }
}

function openDatabase(name: string): Promise<IdbDatabase> {
  return new Promise((resolve, reject) => {
    if (!web.indexedDB) throw new Error("it has none");
    const request = web.indexedDB.open(name, FORMAT);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(DELTAS, { autoIncrement: true });
      request.result.createObjectStore(META).put(FORMAT, "format");
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = (event) => {
      // Firefox reports it as an error of the page otherwise.
      event.preventDefault();
      reject(request.error ?? new Error("it failed"));
    };
  });
}

function openError(name: string, cause: unknown): PluresError {
  const { name: kind, message } = cause as DOMException;
  if (kind === "QuotaExceededError") {
    return new PluresError(
      "ERR_NO_SPACE",
      `IndexedDB has no room for the store ${shown(name)}. Nothing was changed. Delete data of this ` +
        "site, or free disk space.",
      { cause },
    );
  }
  if (kind === "VersionError") {
    return new PluresError(
      "ERR_VERSION_MISMATCH",
      `The store ${shown(name)} was written by a later version of pluresdb-ipc. Nothing was changed. ` +
        "Reload the page to get that version.",
      { cause },
    );
  }
  return new PluresError(
    "ERR_UNSUPPORTED_PLATFORM",
    `This page cannot use IndexedDB (${message}), in which the store ${shown(name)} would be. Nothing ` +
      "was changed. Private windows and blocked site data are common causes: use `new CrdtStore()`, " +
      "which is in memory.",
    { cause },
  );
}
