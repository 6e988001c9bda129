/**
 * Keeps the store of a tab in IndexedDB, and in step with other tabs of the same store.
 *
 * Each tab has all data, as a replica. A commit is one transaction, and IndexedDB executes one at a time:
 *
 *   read what other tabs have added ─▶ merge it ─▶ add what this store has and the database lacks
 *
 * So a tab sees nothing of another one that is not committed, and a message is only a hint to look. When
 * the deltas outgrow the data, a commit replaces all of them by one export.
 */
import { BroadcastChannel } from "node:worker_threads";
import { queueMicrotask } from "../support/globals.ts";
import { PluresError } from "../support/error.ts";
import type { VersionVector } from "../request/deltas.ts";
import { clearTimeout, setTimeout } from "node:timers";
import { TabDatabase, type TabRow, type TabStores } from "./tab-database.ts";
import { web } from "./web-types.ts";

/** What a tab does with its store. */
export interface TabStore {
  versionVector(): VersionVector;
  changesSinceSync(vector?: VersionVector): Uint8Array[];
  applyChangesSync(delta: Uint8Array): unknown;
  collectSync(): number;
  stats(): { nodes: number; keptDeletions: number };
}

interface Waiting {
  resolve(): void;
  reject(error: PluresError): void;
}

/** Between a write and its commit with `async`: writes that follow join it. */
const ASYNC_MS = 20;
/** After a commit that failed. */
const RETRY_MS = 1_000;
/** Rows that are read one by one when a tab opens the store. */
const ROWS_MAX = 512;
/** Below this, rewriting all data costs more than it saves. */
const ROWS_MIN = 32;
/** Deletions that a tab which is alone collects when it opens the store. */
const DELETIONS_MIN = 1_000;

export class TabPersistence {
  readonly isSync: boolean;
  /** What an inspection shows as the store's path. */
  readonly directory: string;
  #database: TabDatabase;
  #store: TabStore | undefined;
  readonly #channel: BroadcastChannel;
  /** What the database has, as far as this tab knows. */
  #persisted: VersionVector = {};
  #lastRow = 0;
  #rows = 0;
  #deltaBytes = 0;
  #exportBytes = 0;
  /** Waits for a commit that has not taken the store's changes yet. */
  #waiting: Waiting[] = [];
  #timer: NodeJS.Timeout | undefined;
  #isScheduled = false;
  #isCommitting = false;
  #isDirty = false;
  #isClosed = false;
  /** This class reads or writes the store, not the program. */
  isInside = false;
  readonly #hide = () => this.#schedule(0);

  constructor(name: string, isSync: boolean, database: TabDatabase) {
    this.directory = name;
    this.isSync = isSync;
    this.#database = database;
    this.#channel = new BroadcastChannel(`pluresdb-ipc:${name}`);
    this.#channel.onmessage = () => this.#schedule(0);
    web.addEventListener?.("pagehide", this.#hide);
  }

  /** Loads the store from the database. Rejects with ERR_CORRUPT, ERR_NO_SPACE and others. */
  async load(store: TabStore, isAlone: boolean): Promise<void> {
    this.#store = store;
    // The first export makes the store retain its deletions, for other tabs.
    await this.#commit(isAlone);
  }

  // ── What a store asks of its persistence ──────────────────────────────────────────────────────

  start(): void {}

  afterChange(): void {
    if (this.isInside) return;
    this.#isDirty = true;
    if (this.isSync) this.#schedule(0);
    else this.#schedule(ASYNC_MS);
  }

  /** Resolves when all that was written so far is in IndexedDB. Rejects with ERR_NOT_DURABLE. */
  onDisk(): Promise<void> {
    if (!this.#isDirty && !this.#isCommitting) return Promise.resolve();
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#schedule(0);
    });
  }

  waitSync(): void {}

  /** The store is closed. */
  close(): void {
    this.#isClosed = true;
    this.#store = undefined;
    clearTimeout(this.#timer);
    web.removeEventListener?.("pagehide", this.#hide);
    this.#channel.close();
    this.#database.close();
    for (const { reject } of this.#waiting.splice(0)) reject(closedError());
  }

  // ── Commits ───────────────────────────────────────────────────────────────────────────────────

  #schedule(ms: number): void {
    if (this.#isScheduled || this.#isClosed) return;
    // A later write does not put off the commit of an earlier one.
    if (ms > 0) this.#timer ??= setTimeout(() => this.#schedule(0), ms);
    else {
      clearTimeout(this.#timer);
      this.#timer = undefined;
      this.#isScheduled = true;
      // Writes of the same turn are one commit.
      if (!this.#isCommitting) queueMicrotask(() => void this.#run());
    }
  }

  async #run(): Promise<void> {
    this.#isScheduled = false;
    this.#isCommitting = true;
    let delayMs = 0;
    try {
      await this.#commit(false);
    } catch {
      delayMs = RETRY_MS;
    } finally {
      this.#isCommitting = false;
    }
    if (delayMs > 0) {
      this.#isScheduled = false;
      this.#schedule(delayMs);
    } else if (this.#isScheduled) queueMicrotask(() => void this.#run());
  }

  async #commit(collects: boolean): Promise<void> {
    const covered: Waiting[] = [];
    let failure: unknown;
    const added = { vector: this.#persisted, rows: 0, lastRow: 0, bytes: 0, isExport: false };
    try {
      await this.#reopen();
      await this.#database.transact(this.isSync ? "strict" : "relaxed", (stores, transaction) =>
        this.#read(stores, (keys, rows) => {
          try {
            if (!this.#store) return;
            this.#merge(keys, rows);
            covered.push(...this.#waiting.splice(0));
            this.#isDirty = false;
            this.#add(stores, added, collects);
          } catch (error) {
            failure = error;
            transaction.abort();
          }
        }),
      );
    } catch (cause) {
      this.#isDirty = true;
      const error = commitError(failure ?? cause);
      for (const { reject } of covered.length > 0 ? covered : this.#waiting.splice(0))
        reject(error);
      throw error;
    }
    this.#persisted = added.vector;
    this.#lastRow = Math.max(this.#lastRow, added.lastRow);
    this.#count(added.rows, added.bytes, added.isExport);
    for (const { resolve } of covered) resolve();
    if (added.rows > 0 && !this.#isClosed) this.#channel.postMessage(this.#lastRow);
  }

  #read({ deltas }: TabStores, use: (keys: number[], rows: TabRow[]) => void): void {
    const range = web.IDBKeyRange.lowerBound(this.#lastRow, true);
    const keys = deltas.getAllKeys(range);
    const rows = deltas.getAll(range);
    // Requests of a transaction are executed in order.
    rows.onsuccess = () => use(keys.result, rows.result);
  }

  #merge(keys: number[], rows: TabRow[]): void {
    const store = this.#store!;
    const before = store.versionVector();
    for (const { delta } of rows) this.#inside(() => store.applyChangesSync(delta));
    // The database has what an actor's stamp rose by, unless the store had something before that it lacks.
    for (const [actor, stamp] of Object.entries(store.versionVector())) {
      const isKnown = before[actor] === this.#persisted[actor];
      if (isKnown) this.#persisted[actor] = stamp;
    }
    this.#lastRow = keys.at(-1) ?? this.#lastRow;
    // What stands before an export is gone.
    const first = rows.findLastIndex(({ isExport }, n) => isExport && !rows[n - 1]?.isExport);
    const counted = first < 0 ? rows : rows.slice(first);
    const isNew = ({ isExport }: TabRow) => isExport;
    if (first >= 0) this.#count(0, bytesOf(counted.filter(isNew)), true);
    this.#count(counted.length, bytesOf(counted.filter((row) => !isNew(row))), false);
  }

  /** Adds the changes that the database lacks, or replaces all that it has. */
  #add({ deltas }: TabStores, added: Added, collects: boolean): void {
    const store = this.#store!;
    const { nodes, keptDeletions } = store.stats();
    const isCollecting = collects && keptDeletions > Math.max(DELETIONS_MIN, nodes);
    if (isCollecting) this.#inside(() => store.collectSync());
    added.vector = store.versionVector();
    const isLong =
      this.#rows > ROWS_MAX || (this.#rows > ROWS_MIN && this.#deltaBytes > this.#exportBytes);
    added.isExport = isCollecting || isLong;
    const since = added.isExport ? {} : this.#persisted;
    const changes = this.#inside(() => store.changesSinceSync(since));
    if (added.isExport) deltas.clear();
    added.rows = changes.length;
    const rows = changes.map((change): TabRow => {
      // A copy, as it may be a part of a larger buffer.
      return { delta: new Uint8Array(change), isExport: added.isExport };
    });
    added.bytes = bytesOf(rows);
    for (const row of rows) {
      const request = deltas.add(row);
      request.onsuccess = () => (added.lastRow = request.result);
    }
  }

  #count(rows: number, bytes: number, isExport: boolean): void {
    this.#rows = isExport ? rows : this.#rows + rows;
    this.#deltaBytes = isExport ? 0 : this.#deltaBytes + bytes;
    if (isExport) this.#exportBytes = bytes;
  }

  /** After the site's data was deleted this tab still has all of it, and writes it again. */
  async #reopen(): Promise<void> {
    if (this.#database.isOpen || this.#isClosed) return;
    this.#database = await TabDatabase.open(this.directory);
    this.#persisted = {};
    this.#lastRow = 0;
    this.#count(0, 0, true);
  }

  #inside<Result>(use: () => Result): Result {
    this.isInside = true;
    try {
      return use();
    } finally {
      this.isInside = false;
    }
  }
}

interface Added {
  vector: VersionVector;
  rows: number;
  lastRow: number;
  bytes: number;
  isExport: boolean;
}

function bytesOf(rows: readonly TabRow[]): number {
  return rows.reduce((bytes, { delta }) => bytes + delta.length, 0);
}

function commitError(cause: unknown): PluresError {
  if (cause instanceof PluresError && cause.code !== "ERR_BAD_DELTA") return cause;
  if (cause instanceof PluresError) {
    return new PluresError(
      "ERR_CORRUPT",
      "A row of the store in IndexedDB is damaged. Nothing was changed there. Delete the database, or " +
        "open the store under another name.",
      { cause },
    );
  }
  const { name, message } = cause as DOMException;
  const isFull = name === "QuotaExceededError";
  return new PluresError(
    "ERR_NOT_DURABLE",
    `IndexedDB did not store the changes: ${isFull ? "the site's quota is used up" : message}. They are ` +
      "visible in this tab, and are tried again. " +
      (isFull ? "Delete data of this site, or free disk space." : "Keep the tab open."),
    { cause },
  );
}

function closedError(): PluresError {
  return new PluresError("ERR_CLOSED", "The store was closed before its last changes were stored.");
}
