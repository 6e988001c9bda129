/** The verbs of writing, each as a promise and as a call that blocks. */
import type {
  DataOf,
  ElementOf,
  Fields,
  NumberField,
  OneOf,
  SetField,
} from "../codec/data-types.ts";
import { type BatchItem, batchWrite, checkBatch } from "../request/batch.ts";
import * as operations from "../request/operations.ts";
import type { RemovalOptions } from "../request/operations.ts";
import {
  LIMIT_NAMES,
  Limit,
  type Limits,
  checkAborted,
  limited,
  limitsOf,
} from "../request/limits.ts";
import {
  type Finish,
  type Reply,
  added,
  answered,
  done,
  removed,
  withCurrent,
} from "../request/reply.ts";
import type { Write, WriteOptions } from "../request/request-writer.ts";
import type { StoreEvents } from "../watch/change-events.ts";
import { LiveReads } from "../watch/live-reads.ts";
import type { Range } from "../codec/range.ts";
import { clearedRange, deleteMany, deleteManySync } from "./deletes.ts";
import { checkOptions } from "../support/options.ts";
import { EXECUTOR, type Executor } from "./executor.ts";
import type { UpdateOptions } from "./database.ts";
import { update, updateSync } from "./update.ts";
import { type Schemas, afterCheck, atOnce } from "./schemas.ts";

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
  put<Id extends string>(id: Id, data: DataOf<Data, Id>, options?: WriteOptions): Promise<string> {
    // Closures here would cost each put without a schema.
    if (this.#schemas) return this.#putChecked(this.#schemas, id, data, options);
    if (options !== undefined)
      return this.#request(() => operations.putWrite(id, data, options), this.#wrote, options);
    return this[EXECUTOR].request(operations.putWrite(id, data), this.#wrote);
  }

  /** The same, but blocks until the node is written; with `sync` until it is on disk. */
  putSync<Id extends string>(id: Id, data: DataOf<Data, Id>, options?: WriteOptions): string {
    const checked: unknown = this.#schemas ? atOnce(this.#schemas.check(id, data)) : data;
    return this.#requestSync(operations.putWrite(id, checked, options), this.#wrote, options);
  }

  /** Sets some fields of a node; `undefined` removes one. The others stay. Resolves to the id. */
  patch<Id extends string>(
    id: Id,
    fields: Fields<DataOf<Data, Id>>,
    options?: WriteOptions,
  ): Promise<string> {
    const schemas = this.#schemas;
    if (!schemas)
      return this.#request(() => operations.patchWrite(id, fields, options), this.#wrote, options);
    return afterCheck(
      () => schemas.checkPatch(id, fields, this.get(id)),
      (checked) =>
        this.#request(() => operations.patchWrite(id, checked, options), this.#wrote, options),
    );
  }

  /** The same, but blocks. */
  patchSync<Id extends string>(
    id: Id,
    fields: Fields<DataOf<Data, Id>>,
    options?: WriteOptions,
  ): string {
    const checked: unknown = this.#schemas
      ? atOnce(this.#schemas.checkPatch(id, fields, this.get(id)))
      : fields;
    return this.#requestSync(operations.patchWrite(id, checked, options), this.#wrote, options);
  }

  /**
   * Adds `by` to a number; concurrent increments add up. Resolves to the new number. `ttlMs` counts
   * only if this makes the node. Rejects with ERR_BAD_VALUE if the field holds something else.
   */
  increment<Id extends string, Name extends string>(
    id: Id,
    field: Name & OneOf<NumberField<DataOf<Data, Id>>>,
    by = 1,
    options?: WriteOptions,
  ): Promise<number> {
    return this.#request(
      () => operations.incrementWrite(id, field, by, options),
      this.#answered,
      options,
    );
  }

  /** The same, but blocks. */
  incrementSync<Id extends string, Name extends string>(
    id: Id,
    field: Name & OneOf<NumberField<DataOf<Data, Id>>>,
    by = 1,
    options?: WriteOptions,
  ): number {
    const write = operations.incrementWrite(id, field, by, options);
    return this.#requestSync(write, this.#answered, options);
  }

  /**
   * Adds an element to a set; resolves to whether the set did not have it. The field reads as an array
   * of its elements. `ttlMs` counts only if this makes the node.
   */
  addToSet<Id extends string, Name extends string>(
    id: Id,
    field: Name & OneOf<SetField<DataOf<Data, Id>>>,
    element: ElementOf<DataOf<Data, Id>, Name>,
    options?: WriteOptions,
  ): Promise<boolean> {
    return this.#request(
      () => operations.addWrite(id, field, element, options),
      this.#added,
      options,
    );
  }

  /** The same, but blocks. */
  addToSetSync<Id extends string, Name extends string>(
    id: Id,
    field: Name & OneOf<SetField<DataOf<Data, Id>>>,
    element: ElementOf<DataOf<Data, Id>, Name>,
    options?: WriteOptions,
  ): boolean {
    const write = operations.addWrite(id, field, element, options);
    return this.#requestSync(write, this.#added, options);
  }

  /** Removes an element from a set; resolves to whether the set had it. */
  removeFromSet<Id extends string, Name extends string>(
    id: Id,
    field: Name & OneOf<SetField<DataOf<Data, Id>>>,
    element: ElementOf<DataOf<Data, Id>, Name>,
    options?: RemovalOptions,
  ): Promise<boolean> {
    return this.#request(
      () => operations.removeWrite(id, field, element, options),
      this.#removed,
      options,
    );
  }

  /** The same, but blocks. */
  removeFromSetSync<Id extends string, Name extends string>(
    id: Id,
    field: Name & OneOf<SetField<DataOf<Data, Id>>>,
    element: ElementOf<DataOf<Data, Id>, Name>,
    options?: RemovalOptions,
  ): boolean {
    const write = operations.removeWrite(id, field, element, options);
    return this.#requestSync(write, this.#removed, options);
  }

  /** Deletes a node; resolves to whether it existed. */
  delete(id: string, options?: RemovalOptions): Promise<boolean> {
    return this.#request(() => operations.deleteWrite(id, options), this.#removed, options);
  }

  /** The same, but blocks. */
  deleteSync(id: string, options?: RemovalOptions): boolean {
    return this.#requestSync(operations.deleteWrite(id, options), this.#removed, options);
  }

  /**
   * Executes several writes together: all of them, or none if one is refused (`error.item` is its
   * index). No reader sees some of them without the others. Rejects with their errors.
   */
  async batch(items: readonly BatchItem<Data>[], options?: Limits): Promise<void> {
    const schemas = this.#schemas;
    if (!schemas) return this.#batch(items, options);
    return afterCheck(
      () => schemas.checkBatch(items, (id) => this.get(id)),
      (checked: BatchItem[]) => this.#batch(checked, options),
    );
  }

  /** The same, but blocks. */
  batchSync(items: readonly BatchItem<Data>[], options?: Limits): void {
    const checked: BatchItem[] | undefined = atOnce(
      this.#schemas?.checkBatch(items, (id) => this.get(id)),
    );
    const { write, finish } = this.#batchRequest(checked ?? items, options);
    this.#requestSync(write, finish, options);
  }

  #putChecked(
    schemas: Schemas,
    id: string,
    data: unknown,
    options: WriteOptions | undefined,
  ): Promise<string> {
    return afterCheck(
      () => schemas.check(id, data),
      (checked) =>
        this.#request(() => operations.putWrite(id, checked, options), this.#wrote, options),
    );
  }

  async #batch(items: readonly BatchItem[], options: Limits | undefined): Promise<void> {
    const { write, finish } = this.#batchRequest(items, options);
    return this.#request(() => write, finish, options);
  }

  #batchRequest(items: readonly BatchItem[], options: Limits | undefined) {
    const write = batchWrite(items);
    if (options !== undefined) checkOptions(options, "A batch", LIMIT_NAMES);
    return { write, finish: (reply?: Reply) => this.#checked(() => checkBatch(write, reply)) };
  }

  /**
   * Compare-and-set: `change` gets the node's data, or undefined, and returns the new data; undefined
   * leaves the node alone. If others write the node at the same time, `change` is called again. It may be
   * asynchronous. Of an object only the fields that differ are written, so sets, counters and the time
   * to live stay. Resolves to what `change` returned. Rejects with its error, or with ERR_CONFLICT
   * after `retriesMax` retries.
   */
  update<Id extends string>(
    id: Id,
    change: (
      data: DataOf<Data, Id> | undefined,
    ) => DataOf<Data, Id> | undefined | Promise<DataOf<Data, Id> | undefined>,
    options?: UpdateOptions,
  ): Promise<DataOf<Data, Id> | undefined> {
    return this.#several(options, (limit) => update(this, id, change, options, limit)) as Promise<
      DataOf<Data, Id> | undefined
    >;
  }

  /** The same, but blocks. `change` must not be asynchronous. */
  updateSync<Id extends string>(
    id: Id,
    change: (data: DataOf<Data, Id> | undefined) => DataOf<Data, Id> | undefined,
    options?: UpdateOptions,
  ): DataOf<Data, Id> | undefined {
    return updateSync(this, id, change, options) as DataOf<Data, Id> | undefined;
  }

  /**
   * Deletes the nodes of these ids, each by itself; resolves to how many there were. If it rejects,
   * some of them are deleted.
   */
  deleteMany(ids: Iterable<string>, options?: Limits): Promise<number> {
    return this.#several(options, (limit) => deleteMany(this, ids, options, limit));
  }

  /** The same, but blocks; with `sync` for the disk with each delete. */
  deleteManySync(ids: Iterable<string>, options?: Limits): number {
    return deleteManySync(this, ids, options);
  }

  /**
   * Deletes the nodes of a range, all nodes without one; resolves to how many there were. Nodes that
   * others write at the same time may stay.
   */
  clear(range?: Range, options?: Limits): Promise<number> {
    return this.#several(options, async (limit) =>
      deleteMany(this, this.keys(clearedRange(range)), options, limit),
    );
  }

  /** The same, but blocks; with `sync` for the disk with each delete. */
  clearSync(range?: Range, options?: Limits): number {
    return deleteManySync(this, this.keys(clearedRange(range)), options);
  }

  /** Invalid arguments reject the promise, as failures of the request do. */
  #request<Result>(
    make: () => Write,
    finish: Finish<Result>,
    options: Limits | undefined,
  ): Promise<Result> {
    try {
      const limits = limitsOf(options);
      if (!limits) return this[EXECUTOR].request(make(), finish);
      return limited(limits, (limit) =>
        this[EXECUTOR].request(Object.assign(make(), { limit }), finish),
      );
    } catch (error) {
      return Promise.reject(error as Error);
    }
  }

  #requestSync<Result>(write: Write, finish: Finish<Result>, options: Limits | undefined): Result {
    const limits = options === undefined ? undefined : limitsOf(options);
    if (limits) {
      checkAborted(limits);
      write.limit = new Limit(limits.timeoutMs);
    }
    return this[EXECUTOR].requestSync(write, finish);
  }

  /** A call of several writes, within the limits in its options. */
  async #several<Result>(
    options: Limits | undefined,
    run: (limit: Limit | undefined) => Promise<Result>,
  ): Promise<Result> {
    const limits = limitsOf(options);
    return limits ? limited(limits, run) : run(undefined);
  }

  /** A conflict's error has the node's current data and version. */
  #checked<Result>(check: () => Result): Result {
    return withCurrent((id) => this[EXECUTOR].current(id), check);
  }
}
