/**
 * The store: a database in the linear memory of one process, until a server shares its pages.
 */
import { OK } from "../../assembly/layout/status.ts";
import { type BatchItem, batchWrite } from "../request/batch.ts";
import type { Conditions } from "../request/request-writer.ts";
import {
  type AppliedChange,
  type VersionVector,
  applyWrite,
  readApplied,
  readVector,
} from "../request/deltas.ts";
import type { Change, WatchOptions, WatchRange } from "../watch/change.ts";
import { DOCUMENTS, type Database, type DocumentHost } from "../documents/database.ts";
import type { LiveDoc } from "../documents/live-doc.ts";
import { LiveEvents, type StoreEvents } from "../watch/change-events.ts";
import type { NodeMeta } from "../read/node-meta.ts";
import { checkOptions } from "../support/options.ts";
import type { Range } from "../codec/range.ts";
import type { Pages } from "../memory/pages.ts";
import {
  type ChangesOptions,
  type CollectOptions,
  type KnownReplica,
  readReplicaId,
} from "../request/peers.ts";
import * as replication from "../request/replication.ts";
import { resyncSteps } from "../request/resync.ts";
import { type Steps, runSync } from "../request/steps.ts";
import { type StoreStats, readStats } from "../read/stats.ts";
import { STORE_OPTIONS } from "./store-options.ts";
import { StoreCore, type StoreOptions } from "./store-core.ts";
import type { Watch } from "../watch/watch.ts";
import {
  addWrite,
  deleteWrite,
  incrementWrite,
  patchWrite,
  putWrite,
  removeWrite,
} from "../request/operations.ts";
import type { Entry, Versioned } from "../read/entry.ts";
import type { Listener } from "../support/emitter.ts";

export type { Durability, StoreOptions } from "./store-core.ts";

/** For the server only: what is inside a store. @internal */
export let internalsOf: (store: CrdtStore) => StoreCore;

export class CrdtStore implements Database {
  readonly #internals: StoreCore;
  readonly #events: LiveEvents<StoreEvents>;

  static {
    internalsOf = (store) => store.#internals;
  }

  constructor(options: StoreOptions = {}) {
    checkOptions(options, "CrdtStore", STORE_OPTIONS);
    this.#internals = new StoreCore(options);
    this.#events = new LiveEvents<StoreEvents>(["change"], this.#internals.watches);
  }

  /**
   * Puts a node, replacing the fields that are seen here: its id. Throws ERR_BAD_ID, ERR_BAD_VALUE,
   * ERR_VALUE_TOO_LARGE, ERR_NO_SPACE or ERR_CONFLICT.
   */
  put(id: string, data: unknown, conditions?: Conditions): string {
    this.#internals.write(putWrite(id, data, conditions));
    return id;
  }

  /** Sets some fields of a node and leaves the others; `undefined` removes one. Its id. */
  patch(id: string, fields: object, conditions?: Conditions): string {
    this.#internals.write(patchWrite(id, fields, conditions));
    return id;
  }

  /** Adds to a number, however many do so at once. Throws ERR_BAD_VALUE if it is something else. */
  increment(id: string, field: string, by = 1): string {
    this.#internals.write(incrementWrite(id, field, by));
    return id;
  }

  /** Adds an element to a set: the field reads as an array of its elements. */
  addToSet(id: string, field: string, element: unknown): string {
    this.#internals.write(addWrite(id, field, element));
    return id;
  }

  /** Removes an element from a set: whether it was in it. */
  removeFromSet(id: string, field: string, element: unknown): boolean {
    return this.#internals.write(removeWrite(id, field, element)) === OK;
  }

  /** The node's data, or undefined. */
  get(id: string): any {
    return this.#internals.reader.get(id);
  }

  /** One field of the node's data, or undefined: nothing else of it is decoded. */
  getField(id: string, name: string): any {
    return this.#internals.reader.getField(id, name);
  }

  /** The encoded bytes of the node's data, or undefined; `decodeRaw` decodes them anywhere. */
  getRaw(id: string): Uint8Array | undefined {
    return this.#internals.reader.getRaw(id);
  }

  /** The node's data and its version, which each change raises: for `ifVersion`. */
  getWithVersion(id: string): Versioned<any> | undefined {
    return this.#internals.reader.getWithVersion(id);
  }

  /**
   * Who wrote what of a node and when, field by field; also of one that was deleted or has expired,
   * as long as the store keeps that. Undefined: the store knows nothing of it.
   */
  meta(id: string): NodeMeta | undefined {
    return this.#internals.reader.meta(id);
  }

  has(id: string): boolean {
    return this.#internals.reader.has(id);
  }

  /** Deletes a node: whether there was one. */
  delete(id: string, conditions?: Conditions): boolean {
    return this.#internals.write(deleteWrite(id, conditions)) === OK;
  }

  /** The data of several nodes as it was at one moment; undefined where there is no such node. */
  getMany(ids: readonly string[]): any[] {
    return this.#internals.reader.getMany(ids);
  }

  /**
   * Carries several writes out at once: all of them, or none if one is refused (`error.item` says
   * which). No reader sees some of them without the others. Throws as they do.
   */
  batch(items: readonly BatchItem[]): void {
    this.#internals.writeBatch(batchWrite(items));
  }

  /** The nodes of a range, in order of their ids. */
  list(range?: Range): Entry<any>[] {
    return this.#internals.reader.list(range);
  }

  /** The same one by one; nodes that are written meanwhile may or may not be in it. */
  entries(range?: Range): IterableIterator<Entry<any>> {
    return this.#internals.reader.entries(range);
  }

  /** How many nodes there are. */
  count(): number {
    return this.#internals.reader.count();
  }

  /** What this replica has seen: the latest stamp of each actor. */
  versionVector(): VersionVector {
    return readVector(this.#pages);
  }

  /**
   * Deltas that bring a replica with this vector (default: one that has seen nothing) to what is
   * here; none if there is nothing new. From the first call on removals are kept for replicas.
   * Throws ERR_RESYNC_REQUIRED if removals were collected that it has not seen.
   */
  changesSince(vector?: VersionVector, options: ChangesOptions = {}): Uint8Array[] {
    return this.#run(replication.changesSince(() => this.#pages, vector, options));
  }

  /**
   * Merges a delta of another replica, in any order and any number of times: what changed here.
   * Throws ERR_BAD_DELTA, ERR_FUTURE_STAMP, ERR_VALUE_TOO_LARGE, ERR_NO_SPACE or
   * ERR_RESYNC_REQUIRED; then nothing has.
   */
  applyChanges(delta: Uint8Array): AppliedChange[] {
    return this.#internals.call(applyWrite(delta), readApplied);
  }

  /**
   * Takes over all that another replica has, which `changesSince()` of it returned: what it has
   * deleted is deleted, what this store has written and it has not seen is kept, and goes to it as
   * ever. What changed here. Throws ERR_BAD_DELTA, ERR_FUTURE_STAMP or ERR_RESYNC_REQUIRED (the
   * other one has to do so first), and then nothing has changed; after ERR_VALUE_TOO_LARGE,
   * ERR_NO_SPACE or a crash it is called again.
   */
  resynchronise(pieces: readonly Uint8Array[]): AppliedChange[] {
    return this.#run(resyncSteps(pieces));
  }

  /** This store's id among replicas: 16 hexadecimal digits, as in version vectors. */
  get replicaId(): string {
    return readReplicaId(this.#pages);
  }

  /**
   * Remembers what another replica has seen, its `versionVector()`: removals are kept for it until
   * it has seen them. `changesSince(vector, { replica })` does so, too. Throws ERR_RESYNC_REQUIRED.
   */
  acknowledge(replica: string, vector: VersionVector): void {
    this.#run(replication.acknowledge(this.#pages, replica, vector));
  }

  /** The replicas that this store knows. */
  replicas(): KnownReplica[] {
    return this.#run(replication.replicas());
  }

  /** Forgets a replica that is gone for good: whether it was known. Nothing is kept for it. */
  forgetReplica(replica: string): boolean {
    return this.#run(replication.forgetReplica(this.#pages, replica));
  }

  /**
   * Collects the removals that every known replica has seen: how many. With known replicas it
   * happens by itself, too; without any, everybody else has to resynchronise afterwards.
   */
  collect(options: CollectOptions = {}): number {
    return this.#run(replication.collect(() => this.#pages, options));
  }

  #run<Result>(steps: Steps<Result>): Result {
    return runSync(steps, ({ write, read }) =>
      read ? this.#internals.call(write, read) : this.#internals.write(write),
    );
  }

  get #pages(): Pages {
    return this.#internals.memory.pages;
  }

  /** The changes of a range from now on, also while a server serves the store: see `Change`. */
  watch(range?: WatchRange, options?: WatchOptions): Watch {
    void this.#internals.memory;
    return this.#internals.watches.open(range, options);
  }

  /** Calls `listener` with each change: as `watch` tells it. */
  on(event: "change", listener: Listener<Change>): this {
    void this.#internals.memory;
    this.#events.on(event, listener);
    return this;
  }

  off(event: "change", listener: Listener<Change>): this {
    this.#events.off(event, listener);
    return this;
  }

  /** @internal */
  get [DOCUMENTS](): DocumentHost {
    return { slot: "", store: this, onReconnect: () => () => {} };
  }

  /** Opens a rich document, as a client does; without a server, this process compacts it. */
  async doc(id: string): Promise<LiveDoc> {
    const { openDoc } = await import("../documents/open.ts");
    void this.#internals.memory;
    return openDoc(this, id);
  }

  stats(): StoreStats {
    return readStats(this.#pages, this.#internals);
  }

  /** Resolves when all that was written before is on disk. Rejects with ERR_NOT_DURABLE. */
  flush(): Promise<void> {
    return this.#internals.flush();
  }

  /** Copies what is on disk to the new directory `target`, while it is used. Only with a path. */
  backup(target: string): Promise<void> {
    return this.#internals.backup(target);
  }

  /**
   * Ends the use of the store: what is not on disk yet goes there (else ERR_NOT_DURABLE), its memory
   * is given back. Stop a server that serves it first.
   */
  close(): void {
    this.#internals.close();
  }

  [Symbol.dispose](): void {
    this.close();
  }
}
