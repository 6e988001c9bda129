/** The verbs of writing, each as a promise and as a call that blocks. */
import { type BatchItem, type Fields, batchWrite, checkBatch } from "../request/batch.ts";
import * as operations from "../request/operations.ts";
import type { RemovalConditions } from "../request/operations.ts";
import { type Finish, added, answered, done, removed, withCurrent } from "../request/reply.ts";
import type { Conditions, Write } from "../request/request-writer.ts";
import type { StoreEvents } from "../watch/change-events.ts";
import { LiveReads } from "../watch/live-reads.ts";
import type { Range } from "../codec/range.ts";
import { clearedRange, deleteMany, deleteManySync } from "./deletes.ts";
import { EXECUTOR, type Executor } from "./executor.ts";
import type { UpdateOptions } from "./database.ts";
import { update, updateSync } from "./update.ts";
import { type Schemas, after, atOnce } from "./schemas.ts";

/** The nodes of a database, read and written. */
export abstract class DatabaseWrites<Data, Events extends StoreEvents<Data>> extends LiveReads<
  Data,
  Events
> {
  /** @internal */
  abstract get [EXECUTOR](): Executor;

  readonly #schemas: Schemas | undefined;

  /** `schemas`: what data has to be like before it is written. @internal */
  constructor(schemas: Schemas | undefined) {
    super();
    this.#schemas = schemas;
  }

  /** Turn a write's reply into its result. One function for all writes of a kind. */
  readonly #wrote: Finish<string> = (reply, id) => {
    if (reply) this.#checked(() => done(reply, id));
    return id;
  };
  readonly #answered: Finish<number> = (reply, id) => this.#checked(() => answered(reply, id));
  readonly #added: Finish<boolean> = (reply, id) =>
    reply ? this.#checked(() => added(reply, id)) : true;
  readonly #removed: Finish<boolean> = (reply, id) =>
    reply ? this.#checked(() => removed(reply, id)) : true;

  /**
   * Puts a node; resolves to its id when it is written. Replaces all fields that this store knows
   * of. Many puts may be in flight. Rejects with ERR_BAD_ID, ERR_BAD_VALUE, ERR_VALUE_TOO_LARGE,
   * ERR_NO_SPACE, ERR_CONFLICT, ERR_TIMEOUT, ERR_SERVER_GONE, ERR_NOT_DURABLE or ERR_CLOSED.
   */
  put(id: string, data: Data, options?: Conditions): Promise<string> {
    // Closures here would cost each put without a schema.
    if (this.#schemas) return this.#putChecked(this.#schemas, id, data, options);
    return this[EXECUTOR].request(operations.putWrite(id, data, options), this.#wrote);
  }

  /** The same, but blocks until the node is written; with `sync` until it is on disk. */
  putSync(id: string, data: Data, options?: Conditions): string {
    const checked: unknown = this.#schemas ? atOnce(this.#schemas.check(id, data)) : data;
    return this[EXECUTOR].requestSync(operations.putWrite(id, checked, options), this.#wrote);
  }

  /** Sets some fields of a node; `undefined` removes one. The others stay. Resolves to the id. */
  patch(id: string, fields: Fields<Data>, options?: Conditions): Promise<string> {
    const schemas = this.#schemas;
    if (!schemas)
      return this.#request(() => operations.patchWrite(id, fields, options), this.#wrote);
    return afterCheck(
      () => schemas.checkPatch(id, fields, this.get(id)),
      (checked) => this.#request(() => operations.patchWrite(id, checked, options), this.#wrote),
    );
  }

  /** The same, but blocks. */
  patchSync(id: string, fields: Fields<Data>, options?: Conditions): string {
    const checked: unknown = this.#schemas
      ? atOnce(this.#schemas.checkPatch(id, fields, this.get(id)))
      : fields;
    return this[EXECUTOR].requestSync(operations.patchWrite(id, checked, options), this.#wrote);
  }

  /**
   * Adds `by` to a number; concurrent increments add up. Resolves to the new number. `ttlMs` counts
   * only if this makes the node. Rejects with ERR_BAD_VALUE if the field holds something else.
   */
  increment(id: string, field: string, by = 1, options?: Conditions): Promise<number> {
    return this.#request(() => operations.incrementWrite(id, field, by, options), this.#answered);
  }

  /** The same, but blocks. */
  incrementSync(id: string, field: string, by = 1, options?: Conditions): number {
    const write = operations.incrementWrite(id, field, by, options);
    return this[EXECUTOR].requestSync(write, this.#answered);
  }

  /**
   * Adds an element to a set; resolves to whether the set did not have it. The field reads as an array
   * of its elements. `ttlMs` counts only if this makes the node.
   */
  addToSet(id: string, field: string, element: unknown, options?: Conditions): Promise<boolean> {
    return this.#request(() => operations.addWrite(id, field, element, options), this.#added);
  }

  /** The same, but blocks. */
  addToSetSync(id: string, field: string, element: unknown, options?: Conditions): boolean {
    const write = operations.addWrite(id, field, element, options);
    return this[EXECUTOR].requestSync(write, this.#added);
  }

  /** Removes an element from a set; resolves to whether the set had it. */
  removeFromSet(
    id: string,
    field: string,
    element: unknown,
    options?: RemovalConditions,
  ): Promise<boolean> {
    return this.#request(() => operations.removeWrite(id, field, element, options), this.#removed);
  }

  /** The same, but blocks. */
  removeFromSetSync(
    id: string,
    field: string,
    element: unknown,
    options?: RemovalConditions,
  ): boolean {
    const write = operations.removeWrite(id, field, element, options);
    return this[EXECUTOR].requestSync(write, this.#removed);
  }

  /** Deletes a node; resolves to whether it existed. */
  delete(id: string, options?: RemovalConditions): Promise<boolean> {
    return this.#request(() => operations.deleteWrite(id, options), this.#removed);
  }

  /** The same, but blocks. */
  deleteSync(id: string, options?: RemovalConditions): boolean {
    return this[EXECUTOR].requestSync(operations.deleteWrite(id, options), this.#removed);
  }

  /**
   * Executes several writes together: all of them, or none if one is refused (`error.item` is its
   * index). No reader sees some of them without the others. Rejects with their errors.
   */
  async batch(items: readonly BatchItem<Data>[]): Promise<void> {
    const schemas = this.#schemas;
    if (!schemas) return this.#batch(items);
    return afterCheck(
      () => schemas.checkBatch(items, (id) => this.get(id)),
      (checked: BatchItem[]) => this.#batch(checked),
    );
  }

  /** The same, but blocks. */
  batchSync(items: readonly BatchItem<Data>[]): void {
    const checked: BatchItem[] | undefined = atOnce(
      this.#schemas?.checkBatch(items, (id) => this.get(id)),
    );
    const write = batchWrite(checked ?? items);
    this[EXECUTOR].requestSync(write, (reply) => this.#checked(() => checkBatch(write, reply)));
  }

  #putChecked(
    schemas: Schemas,
    id: string,
    data: unknown,
    options: Conditions | undefined,
  ): Promise<string> {
    return afterCheck(
      () => schemas.check(id, data),
      (checked) => this[EXECUTOR].request(operations.putWrite(id, checked, options), this.#wrote),
    );
  }

  async #batch(items: readonly BatchItem[]): Promise<void> {
    const write = batchWrite(items);
    return this[EXECUTOR].request(write, (reply) => this.#checked(() => checkBatch(write, reply)));
  }

  /**
   * Compare-and-set: `change` gets the node's data, or undefined, and returns the new data; undefined
   * leaves the node alone. If others write the node at the same time, `change` is called again. It may be
   * asynchronous. Of an object only the fields that differ are written, so sets, counters and the time
   * to live stay. Resolves to what `change` returned. Rejects with its error, or with ERR_CONFLICT
   * after `retriesMax` retries.
   */
  update(
    id: string,
    change: (data: Data | undefined) => Data | undefined | Promise<Data | undefined>,
    options?: UpdateOptions,
  ): Promise<Data | undefined> {
    return update(this, id, change, options) as Promise<Data | undefined>;
  }

  /** The same, but blocks. `change` must not be asynchronous. */
  updateSync(
    id: string,
    change: (data: Data | undefined) => Data | undefined,
    options?: UpdateOptions,
  ): Data | undefined {
    return updateSync(this, id, change, options) as Data | undefined;
  }

  /**
   * Deletes the nodes of these ids, each by itself; resolves to how many there were. If it rejects,
   * some of them are deleted.
   */
  deleteMany(ids: Iterable<string>): Promise<number> {
    return deleteMany(this, ids);
  }

  /** The same, but blocks; with `sync` for the disk with each delete. */
  deleteManySync(ids: Iterable<string>): number {
    return deleteManySync(this, ids);
  }

  /**
   * Deletes the nodes of a range, all nodes without one; resolves to how many there were. Nodes that
   * others write at the same time may stay.
   */
  async clear(range?: Range): Promise<number> {
    return deleteMany(this, this.keys(clearedRange(range)));
  }

  /** The same, but blocks; with `sync` for the disk with each delete. */
  clearSync(range?: Range): number {
    return deleteManySync(this, this.keys(clearedRange(range)));
  }

  /** Invalid arguments reject the promise, as failures of the request do. */
  #request<Result>(make: () => Write, finish: Finish<Result>): Promise<Result> {
    try {
      return this[EXECUTOR].request(make(), finish);
    } catch (error) {
      return Promise.reject(error as Error);
    }
  }

  /** A conflict's error has the node's current data and version. */
  #checked<Result>(check: () => Result): Result {
    return withCurrent((id) => this[EXECUTOR].current(id), check);
  }
}

/** Writes what a schema made of the data: in this turn, unless the schema is asynchronous. */
async function afterCheck<Result>(
  check: () => unknown,
  write: (checked: any) => Promise<Result>,
): Promise<Result> {
  return after(check(), write);
}
