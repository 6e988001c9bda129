/** What a client and a store have in common: reads from the pages, watches and events. */
import type { DataIn, DataOf, FieldName, FieldOf, IdIn, OneOf } from "../codec/data-types.ts";
import type { Range } from "../codec/range.ts";
import type { Entry, Versioned } from "../read/entry.ts";
import type { NodeMeta } from "../read/node-meta.ts";
import type { Reader } from "../read/reader.ts";
import type { Listener } from "../support/emitter.ts";
import { PluresError } from "../support/error.ts";
import { shown } from "../support/options.ts";
import type { LiveEvents, StoreEvents } from "./change-events.ts";
import type { WatchOptions, WatchRange } from "./change.ts";
import { type WatchListener, deliver, readArguments } from "./delivery.ts";
import type { Watch } from "./watch.ts";

/** Where a client or a store has its reader, and its listeners. @internal */
export const READER = Symbol("reader");
/** @internal */
export const EVENTS = Symbol("events");

/** An iteration holds its client, to which the program may have no other reference. */
const readBy = new WeakMap<object, unknown>();

/** The nodes of a database, read without a request. */
export abstract class LiveReads<Data, Events extends StoreEvents<Data>> {
  /** Throws ERR_CLOSED after `close`. @internal */
  abstract get [READER](): Reader;

  /** @internal */
  abstract get [EVENTS](): LiveEvents<Events>;

  /** The node's data, or undefined. */
  get<Id extends string>(id: Id): DataOf<Data, Id> | undefined {
    return this[READER].get(id) as DataOf<Data, Id> | undefined;
  }

  /** The node's data. Throws ERR_NOT_FOUND if there is no such node. */
  getOrThrow<Id extends string>(id: Id): DataOf<Data, Id> {
    const data: unknown = this[READER].get(id);
    if (data !== undefined) return data as DataOf<Data, Id>;
    throw new PluresError(
      "ERR_NOT_FOUND",
      `There is no node ${shown(id)}: it was never written, was deleted or has expired. Nothing was ` +
        "changed. Use get for a node that may be absent.",
    );
  }

  /** One field of the node's data, or undefined. The other fields are not decoded. */
  getField<Id extends string, Name extends string>(
    id: Id,
    name: Name & OneOf<FieldName<DataOf<Data, Id>>>,
  ): FieldOf<DataOf<Data, Id>, Name> | undefined {
    return this[READER].getField(id, name) as FieldOf<DataOf<Data, Id>, Name> | undefined;
  }

  /** The encoded bytes of the node's data, or undefined. `decodeRaw` decodes them anywhere. */
  getRaw(id: string): Uint8Array | undefined {
    return this[READER].getRaw(id);
  }

  /** The node's data and its version (for `ifVersion`), or undefined. Each change raises it. */
  getWithVersion<Id extends string>(id: Id): Versioned<DataOf<Data, Id>> | undefined {
    return this[READER].getWithVersion(id) as Versioned<DataOf<Data, Id>> | undefined;
  }

  /** The data of several nodes as a consistent snapshot; undefined for each that is absent. */
  getMany<Id extends string>(ids: readonly Id[]): (DataOf<Data, Id> | undefined)[] {
    return this[READER].getMany(ids) as (DataOf<Data, Id> | undefined)[];
  }

  /**
   * The author and the HLC timestamp of each field, counter share and set element of a node; also
   * of a deleted or expired node while the store retains it. Undefined: no trace of the node.
   */
  meta(id: string): NodeMeta | undefined {
    return this[READER].meta(id);
  }

  /** Whether the node exists. */
  has(id: string): boolean {
    return this[READER].has(id);
  }

  /** The nodes of a range (default: all), in order of their ids. */
  list<Prefix extends string = string>(
    range?: Range<Prefix>,
  ): Entry<DataIn<Data, Prefix>, IdIn<Prefix>>[] {
    return this[READER].list(range) as Entry<DataIn<Data, Prefix>, IdIn<Prefix>>[];
  }

  /** The same one by one. Writes during the iteration may or may not be in it. */
  entries<Prefix extends string = string>(
    range?: Range<Prefix>,
  ): IterableIterator<Entry<DataIn<Data, Prefix>, IdIn<Prefix>>> {
    const entries = this[READER].entries(range);
    readBy.set(entries, this);
    return entries as IterableIterator<Entry<DataIn<Data, Prefix>, IdIn<Prefix>>>;
  }

  /** The ids of a range (default: all), in their order, one by one. No data is decoded. */
  keys<Prefix extends string = string>(range?: Range<Prefix>): IterableIterator<IdIn<Prefix>> {
    const keys = this[READER].keys(range);
    readBy.set(keys, this);
    return keys as IterableIterator<IdIn<Prefix>>;
  }

  /** The data of the nodes of a range, in the order of their ids, one by one. */
  values<Prefix extends string = string>(
    range?: Range<Prefix>,
  ): IterableIterator<DataIn<Data, Prefix>> {
    return valuesOf(this.entries(range));
  }

  /** All entries: `for (const { id, data } of db)`. */
  [Symbol.iterator](): IterableIterator<Entry<DataOf<Data>>> {
    return this.entries() as IterableIterator<Entry<DataOf<Data>>>;
  }

  /** The number of nodes of a range (default: all). No data is decoded. */
  count(range?: Range): number {
    return this[READER].count(range);
  }

  /**
   * The changes of a range from now on: `for await (const change of client.watch({ prefix }))`, or
   * with a `listener` one call for each. The consumer may be slow: after an overrun of the log, and
   * after a reconnect to another store, it receives `lagged` and a put for each existing node. The
   * iteration ends with `close`. It throws ERR_ABORTED, or that of a client without `reconnect`
   * ERR_SERVER_GONE.
   */
  watch<Start extends string = string>(
    range?: WatchRange<Start>,
    options?: WatchOptions,
  ): Watch<DataIn<Data, Start>>;
  watch<Start extends string = string>(
    range: WatchRange<Start>,
    listener: WatchListener<DataIn<Data, Start>>,
    options?: WatchOptions,
  ): Watch<DataIn<Data, Start>>;
  watch(listener: WatchListener<Data>, options?: WatchOptions): Watch<Data>;
  watch(...given: unknown[]): Watch<any> {
    void this[READER];
    const { range, listener, options } = readArguments<any>(given);
    const watch = this[EVENTS].watches.open<any>(range, options);
    if (listener) void deliver(watch, listener);
    return watch;
  }

  /**
   * Calls `listener` with each event: `change` as `watch` reports it. A client also has `disconnect`,
   * when the server is gone, and `reconnect`, when it reads the pages of a new one.
   */
  on<Name extends keyof Events>(event: Name, listener: Listener<Events[Name]>): this {
    void this[READER];
    this[EVENTS].on(event, listener);
    return this;
  }

  /**
   * Calls `listener` with the next event only. Without a listener it resolves to the next event, and
   * rejects with ERR_ABORTED, ERR_CLOSED, or for `change` with what ends a watch.
   */
  once<Name extends keyof Events>(event: Name, options?: WatchOptions): Promise<Events[Name]>;
  once<Name extends keyof Events>(event: Name, listener: Listener<Events[Name]>): this;
  once<Name extends keyof Events>(
    event: Name,
    second?: Listener<Events[Name]> | WatchOptions,
  ): Promise<Events[Name]> | this {
    void this[READER];
    if (typeof second !== "function") return this[EVENTS].next(event, second);
    this[EVENTS].once(event, second);
    return this;
  }

  /** Stops calling `listener`. */
  off<Name extends keyof Events>(event: Name, listener: Listener<Events[Name]>): this {
    this[EVENTS].off(event, listener);
    return this;
  }

  /** Removes the listeners of an event, or of all events. */
  removeAllListeners(event?: keyof Events): this {
    this[EVENTS].clear(event);
    return this;
  }

  /** The number of listeners of an event. */
  listenerCount(event: keyof Events): number {
    return this[EVENTS].count(event);
  }
}

function* valuesOf<Data>(entries: Iterable<Entry<Data>>): Generator<Data, void, undefined> {
  for (const { data } of entries) yield data;
}
