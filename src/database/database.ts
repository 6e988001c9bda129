/** The interface of a database, whatever is behind it. */
import type {
  DataIn,
  DataOf,
  ElementOf,
  FieldName,
  FieldOf,
  Fields,
  IdIn,
  NumberField,
  OneOf,
  SetField,
} from "../codec/data-types.ts";
import type { Range } from "../codec/range.ts";
import type { LiveDoc } from "../documents/live-doc.ts";
import type { DOCUMENTS, DocumentHost } from "../documents/document-database.ts";
import type { Entry, Versioned } from "../read/entry.ts";
import type { NodeMeta } from "../read/node-meta.ts";
import type { StoreStats } from "../read/stats.ts";
import type { BatchItem } from "../request/batch.ts";
import type { AppliedChange, VersionVector } from "../request/deltas.ts";
import type { ChangesOptions, CollectOptions, KnownReplica } from "../request/peers.ts";
import type { RemovalOptions } from "../request/operations.ts";
import type { Limits } from "../request/limits.ts";
import type { WriteOptions } from "../request/request-writer.ts";
import type { Listener } from "../support/emitter.ts";
import type { StoreEvents } from "../watch/change-events.ts";
import type { Change, WatchOptions, WatchRange } from "../watch/change.ts";
import type { WatchListener } from "../watch/delivery.ts";
import type { Watch } from "../watch/watch.ts";

/** Options of `update`. */
export interface UpdateOptions extends Limits {
  /** The time until the node expires, in milliseconds. Default: an earlier time to live stays. */
  ttlMs?: number;
  /** How often the function is called again after a conflict. Default: 100. */
  retriesMax?: number;
}

/** Where the data of a database is: docs/STREAM.md. */
export type Mode = "pages" | "mirror" | "alone";

/** What a database can do in its mode and on its platform. */
export interface Capabilities {
  /** Verbs that end in `Sync` work; else they throw ERR_UNSUPPORTED_PLATFORM. */
  readonly sync: boolean;
  /** Rich documents work (`doc`). */
  readonly documents: boolean;
}

/**
 * A database: what `CrdtStore` and `IPCClient` have in common. Code written for it runs on each of
 * them. `Data` is the type of its nodes' data.
 *
 * Reads are synchronous. Writes are executed in the order of the calls; each returns a promise, which
 * rejects with a `PluresError`, for invalid arguments too. A verb that ends in `Sync` blocks instead.
 */
export interface Database<Data = any> {
  /** How this process has the data: in the server's pages, in a mirror of them, or in a store alone. */
  readonly mode: Mode;
  /** What this database can do here. */
  readonly capabilities: Capabilities;
  /** The node's data, or undefined. */
  get<Id extends string>(id: Id): DataOf<Data, Id> | undefined;
  /** The node's data. Throws ERR_NOT_FOUND if there is no such node. */
  getOrThrow<Id extends string>(id: Id): DataOf<Data, Id>;
  /** One field of the node's data, or undefined. The other fields are not decoded. */
  getField<Id extends string, Name extends string>(
    id: Id,
    name: Name & OneOf<FieldName<DataOf<Data, Id>>>,
  ): FieldOf<DataOf<Data, Id>, Name> | undefined;
  /** The encoded bytes of the node's data, or undefined. `decodeRaw` decodes them anywhere. */
  getRaw(id: string): Uint8Array | undefined;
  /** The node's data and its version (for `ifVersion`), or undefined. */
  getWithVersion<Id extends string>(id: Id): Versioned<DataOf<Data, Id>> | undefined;
  /** The data of several nodes as a consistent snapshot; undefined for each that is absent. */
  getMany<Id extends string>(ids: readonly Id[]): (DataOf<Data, Id> | undefined)[];
  /** The author and the time of each field. Undefined: no trace of the node. */
  meta(id: string): NodeMeta | undefined;
  /** Whether the node exists. */
  has(id: string): boolean;
  /** The nodes of a range (default: all), in order of their ids. */
  list<Prefix extends string = string>(
    range?: Range<Prefix>,
  ): Entry<DataIn<Data, Prefix>, IdIn<Prefix>>[];
  /** The same one by one. */
  entries<Prefix extends string = string>(
    range?: Range<Prefix>,
  ): IterableIterator<Entry<DataIn<Data, Prefix>, IdIn<Prefix>>>;
  /** The ids of a range, one by one. */
  keys<Prefix extends string = string>(range?: Range<Prefix>): IterableIterator<IdIn<Prefix>>;
  /** The data of the nodes of a range, one by one. */
  values<Prefix extends string = string>(
    range?: Range<Prefix>,
  ): IterableIterator<DataIn<Data, Prefix>>;
  /** All entries. */
  [Symbol.iterator](): IterableIterator<Entry<DataOf<Data>>>;
  /** The number of nodes of a range (default: all). */
  count(range?: Range): number;

  /** Puts a node; resolves to its id. */
  put<Id extends string>(id: Id, data: DataOf<Data, Id>, options?: WriteOptions): Promise<string>;
  /** As `put`, but blocks, and throws what that rejects with. */
  putSync<Id extends string>(id: Id, data: DataOf<Data, Id>, options?: WriteOptions): string;
  /** Sets some fields of a node; `undefined` removes one. Resolves to the id. */
  patch<Id extends string>(
    id: Id,
    fields: Fields<DataOf<Data, Id>>,
    options?: WriteOptions,
  ): Promise<string>;
  /** As `patch`, but blocks, and throws what that rejects with. */
  patchSync<Id extends string>(
    id: Id,
    fields: Fields<DataOf<Data, Id>>,
    options?: WriteOptions,
  ): string;
  /** Adds `by` to a number; concurrent increments add up. Resolves to the new number. */
  increment<Id extends string, Name extends string>(
    id: Id,
    field: Name & OneOf<NumberField<DataOf<Data, Id>>>,
    by?: number,
    options?: WriteOptions,
  ): Promise<number>;
  /** As `increment`, but blocks, and throws what that rejects with. */
  incrementSync<Id extends string, Name extends string>(
    id: Id,
    field: Name & OneOf<NumberField<DataOf<Data, Id>>>,
    by?: number,
    options?: WriteOptions,
  ): number;
  /** Adds an element to a set; resolves to whether the set did not have it. */
  addToSet<Id extends string, Name extends string>(
    id: Id,
    field: Name & OneOf<SetField<DataOf<Data, Id>>>,
    element: ElementOf<DataOf<Data, Id>, Name>,
    options?: WriteOptions,
  ): Promise<boolean>;
  /** As `addToSet`, but blocks, and throws what that rejects with. */
  addToSetSync<Id extends string, Name extends string>(
    id: Id,
    field: Name & OneOf<SetField<DataOf<Data, Id>>>,
    element: ElementOf<DataOf<Data, Id>, Name>,
    options?: WriteOptions,
  ): boolean;
  /** Removes an element from a set; resolves to whether the set had it. */
  removeFromSet<Id extends string, Name extends string>(
    id: Id,
    field: Name & OneOf<SetField<DataOf<Data, Id>>>,
    element: ElementOf<DataOf<Data, Id>, Name>,
    options?: RemovalOptions,
  ): Promise<boolean>;
  /** As `removeFromSet`, but blocks, and throws what that rejects with. */
  removeFromSetSync<Id extends string, Name extends string>(
    id: Id,
    field: Name & OneOf<SetField<DataOf<Data, Id>>>,
    element: ElementOf<DataOf<Data, Id>, Name>,
    options?: RemovalOptions,
  ): boolean;
  /** Deletes a node; resolves to whether it existed. */
  delete(id: string, options?: RemovalOptions): Promise<boolean>;
  /** As `delete`, but blocks, and throws what that rejects with. */
  deleteSync(id: string, options?: RemovalOptions): boolean;
  /** Executes several writes together: all of them, or none if one is refused. */
  batch(items: readonly BatchItem<Data>[], options?: Limits): Promise<void>;
  /** As `batch`, but blocks, and throws what that rejects with. */
  batchSync(items: readonly BatchItem<Data>[], options?: Limits): void;

  /** Compare-and-set: `change` makes the new data of the old, again if others write at the same time. */
  update<Id extends string>(
    id: Id,
    change: (
      data: DataOf<Data, Id> | undefined,
    ) => DataOf<Data, Id> | undefined | Promise<DataOf<Data, Id> | undefined>,
    options?: UpdateOptions,
  ): Promise<DataOf<Data, Id> | undefined>;
  /** As `update`, but blocks, and throws what that rejects with. */
  updateSync<Id extends string>(
    id: Id,
    change: (data: DataOf<Data, Id> | undefined) => DataOf<Data, Id> | undefined,
    options?: UpdateOptions,
  ): DataOf<Data, Id> | undefined;
  /** Deletes the nodes of these ids; resolves to how many there were. */
  deleteMany(ids: Iterable<string>, options?: Limits): Promise<number>;
  /** As `deleteMany`, but blocks, and throws what that rejects with. */
  deleteManySync(ids: Iterable<string>, options?: Limits): number;
  /** Deletes the nodes of a range, all nodes without one; resolves to how many there were. */
  clear(range?: Range, options?: Limits): Promise<number>;
  /** As `clear`, but blocks, and throws what that rejects with. */
  clearSync(range?: Range, options?: Limits): number;

  /** The changes of a range from now on, as an async iterable or as calls of a listener. */
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
  /** Calls `listener` with each event. */
  on(event: "change", listener: Listener<StoreEvents<Data>["change"]>): this;
  /** Resolves to the next event, or calls `listener` with it. */
  once(event: "change", options?: WatchOptions): Promise<Change<Data>>;
  once(event: "change", listener: Listener<StoreEvents<Data>["change"]>): this;
  /** Stops calling `listener`. */
  off(event: "change", listener: Listener<StoreEvents<Data>["change"]>): this;
  /** Removes the listeners of an event, or of all events. */
  removeAllListeners(event?: "change"): this;
  /** The number of listeners of an event. */
  listenerCount(event: "change"): number;
  /** Resolves to a rich document, a LoroDoc that every process shares. */
  doc(id: string): Promise<LiveDoc>;

  /** The latest stamp of each actor that the store has seen. */
  versionVector(): VersionVector;
  /** The store's id among replicas. */
  readonly replicaId: string;
  /** Resolves to the deltas that a replica with this vector lacks. */
  changesSince(vector?: VersionVector, options?: ChangesOptions): Promise<Uint8Array[]>;
  /** As `changesSince`, but blocks, and throws what that rejects with. */
  changesSinceSync(vector?: VersionVector, options?: ChangesOptions): Uint8Array[];
  /** Merges a delta of another replica; resolves to the nodes that changed. */
  applyChanges(delta: Uint8Array): Promise<AppliedChange[]>;
  /** As `applyChanges`, but blocks, and throws what that rejects with. */
  applyChangesSync(delta: Uint8Array): AppliedChange[];
  /** Adopts the full state of another replica; resolves to the nodes that changed. */
  resynchronise(pieces: readonly Uint8Array[]): Promise<AppliedChange[]>;
  /** As `resynchronise`, but blocks, and throws what that rejects with. */
  resynchroniseSync(pieces: readonly Uint8Array[]): AppliedChange[];
  /** Records what another replica has seen. */
  acknowledge(replica: string, vector: VersionVector): Promise<void>;
  /** As `acknowledge`, but blocks, and throws what that rejects with. */
  acknowledgeSync(replica: string, vector: VersionVector): void;
  /** Resolves to the replicas that the store knows. */
  replicas(): Promise<KnownReplica[]>;
  /** As `replicas`, but blocks, and throws what that rejects with. */
  replicasSync(): KnownReplica[];
  /** Forgets a replica that is gone for good; resolves to whether it was known. */
  forgetReplica(replica: string): Promise<boolean>;
  /** As `forgetReplica`, but blocks, and throws what that rejects with. */
  forgetReplicaSync(replica: string): boolean;
  /** Collects the removals that every known replica has seen; resolves to their number. */
  collect(options?: CollectOptions): Promise<number>;
  /** As `collect`, but blocks, and throws what that rejects with. */
  collectSync(options?: CollectOptions): number;
  /** Moves own stamps that are too far ahead back to the present. */
  restamp(): Promise<void>;
  /** As `restamp`, but blocks, and throws what that rejects with. */
  restampSync(): void;

  /** Numbers of the store. */
  stats(): StoreStats;
  /** Resolves when every write acknowledged so far is on disk. */
  flush(): Promise<void>;
  /** Ends the use. */
  close(): void;
  [Symbol.dispose](): void;
  /** Waits for the writes in flight, then closes. */
  [Symbol.asyncDispose](): Promise<void>;
  /** @internal */
  readonly [DOCUMENTS]: DocumentHost;
}
