/** The store: a database in the memory of one process, until a server shares its pages. */
import { OK } from "../../assembly/layout/status.ts";
import { type BatchItem, batchWrite } from "../request/batch.ts";
import type { Conditions } from "../request/request-writer.ts";
import {
  type AppliedChange,
  type VersionVector,
  applySteps,
  readVector,
} from "../request/deltas.ts";
import { DOCUMENTS, type Database, type DocumentHost } from "../documents/database.ts";
import type { LiveDoc } from "../documents/live-doc.ts";
import { LiveEvents, type StoreEvents } from "../watch/change-events.ts";
import { EVENTS, LiveReads, READER } from "../watch/live-reads.ts";
import type { Reader } from "../read/reader.ts";
import { inspectable } from "../support/inspectable.ts";
import { checkOptions } from "../support/options.ts";
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
import * as writes from "../request/operations.ts";

export type { Durability, StoreOptions } from "./store-core.ts";

/** A store's inside, for the server. @internal */
export let internalsOf: (store: CrdtStore) => StoreCore;

/** A store in this process: in memory, or with `path` on disk. An `IPCServer` can share it. */
export class CrdtStore extends LiveReads<any, StoreEvents> implements Database {
  readonly #internals: StoreCore;
  readonly #events: LiveEvents<StoreEvents>;

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
    super();
    checkOptions(options, "CrdtStore", STORE_OPTIONS);
    this.#internals = new StoreCore(options);
    this.#events = new LiveEvents<StoreEvents>(["change"], this.#internals.watches);
  }

  /**
   * Puts a node; returns its id. Replaces all fields that this store knows of. Throws ERR_BAD_ID,
   * ERR_BAD_VALUE, ERR_VALUE_TOO_LARGE, ERR_NO_SPACE, ERR_CONFLICT or ERR_NOT_DURABLE.
   */
  put(id: string, data: unknown, conditions?: Conditions): string {
    this.#internals.write(writes.putWrite(id, data, conditions));
    return id;
  }

  /** Sets some fields of a node; `undefined` removes one. The others stay. Returns the id. */
  patch(id: string, fields: object, conditions?: Conditions): string {
    this.#internals.write(writes.patchWrite(id, fields, conditions));
    return id;
  }

  /**
   * Adds `by` to a number; concurrent increments add up. Returns the node's id. Throws
   * ERR_BAD_VALUE if the field holds something else.
   */
  increment(id: string, field: string, by = 1): string {
    this.#internals.write(writes.incrementWrite(id, field, by));
    return id;
  }

  /** Adds an element to a set. The field reads as an array of its elements. Returns the id. */
  addToSet(id: string, field: string, element: unknown): string {
    this.#internals.write(writes.addWrite(id, field, element));
    return id;
  }

  /** Removes an element from a set; returns whether the set had it. */
  removeFromSet(id: string, field: string, element: unknown): boolean {
    return this.#internals.write(writes.removeWrite(id, field, element)) === OK;
  }

  /** Deletes a node; returns whether it existed. */
  delete(id: string, conditions?: Conditions): boolean {
    return this.#internals.write(writes.deleteWrite(id, conditions)) === OK;
  }

  /**
   * Executes several writes together: all of them, or none if one is refused (`error.item` is its
   * index). No reader sees some of them without the others. Throws their errors.
   */
  batch(items: readonly BatchItem[]): void {
    this.#internals.writeBatch(batchWrite(items));
  }

  /** The latest stamp of each actor that this replica has seen. */
  versionVector(): VersionVector {
    return readVector(this.#pages);
  }

  /**
   * The deltas that a replica with this vector (default: an empty one) lacks; none if it lacks
   * nothing. From the first call on the store retains removals for replicas. Throws
   * ERR_RESYNC_REQUIRED if removals were collected that the replica has not seen.
   */
  changesSince(vector?: VersionVector, options: ChangesOptions = {}): Uint8Array[] {
    return this.#run(replication.changesSince(() => this.#pages, vector, options));
  }

  /**
   * Merges a delta of another replica; returns the nodes that changed. Deltas may come in any order
   * and any number of times. Throws ERR_BAD_DELTA, ERR_FUTURE_STAMP, ERR_VALUE_TOO_LARGE,
   * ERR_NO_SPACE or ERR_RESYNC_REQUIRED, and then nothing was changed.
   */
  applyChanges(delta: Uint8Array): AppliedChange[] {
    return this.#run(applySteps(delta));
  }

  /**
   * Adopts the full state of another replica, `pieces` from its `changesSince()`; returns the nodes
   * that changed. Deletions of that replica apply here. Writes that it has not seen stay and reach
   * it with the next exchange. Throws ERR_BAD_DELTA, ERR_FUTURE_STAMP or ERR_RESYNC_REQUIRED (the
   * other replica must resynchronise first), and then nothing was changed. After
   * ERR_VALUE_TOO_LARGE, ERR_NO_SPACE or a crash call it again.
   */
  resynchronise(pieces: readonly Uint8Array[]): AppliedChange[] {
    return this.#run(resyncSteps(pieces));
  }

  /** This store's id among replicas: 16 hexadecimal digits, as in version vectors. */
  get replicaId(): string {
    return readReplicaId(this.#pages);
  }

  /**
   * Records what another replica has seen, its `versionVector()`. The store retains removals until
   * every known replica has seen them. `changesSince(vector, { replica })` does the same. Throws
   * ERR_RESYNC_REQUIRED.
   */
  acknowledge(replica: string, vector: VersionVector): void {
    this.#run(replication.acknowledge(this.#pages, replica, vector));
  }

  /** The replicas that this store knows, with their vectors. */
  replicas(): KnownReplica[] {
    return this.#run(replication.replicas());
  }

  /** Forgets a replica that is gone for good; returns whether it was known. */
  forgetReplica(replica: string): boolean {
    return this.#run(replication.forgetReplica(this.#pages, replica));
  }

  /**
   * Collects the removals that every known replica has seen; returns their number. A store with
   * known replicas also collects by itself. Without any, every other replica must resynchronise.
   */
  collect(options: CollectOptions = {}): number {
    return this.#run(replication.collect(() => this.#pages, options));
  }

  /**
   * Moves the stamps of this store's own writes that are too far ahead back to the present, after its
   * clock was wrong. Other replicas accept them then. Data and versions stay. Throws
   * ERR_RESYNC_REQUIRED during a resynchronisation.
   */
  restamp(): void {
    this.#run(replication.restamp());
  }

  #run<Result>(steps: Steps<Result>): Result {
    return runSync(steps, ({ write, read }) =>
      read ? this.#internals.call(write, read) : this.#internals.write(write),
    );
  }

  get #pages(): Pages {
    return this.#internals.memory.pages;
  }

  /** @internal */
  get [READER](): Reader {
    return this.#internals.reader;
  }

  /** @internal */
  get [EVENTS](): LiveEvents<StoreEvents> {
    return this.#events;
  }

  /** @internal */
  get [DOCUMENTS](): DocumentHost {
    const { watches } = this.#internals;
    return { slot: "", store: this, watches, onReconnect: () => () => {} };
  }

  /** Resolves to a rich document, a LoroDoc that every process shares: docs/DOCUMENTS.md. */
  async doc(id: string): Promise<LiveDoc> {
    const { openDoc } = await import("../documents/open.ts");
    void this.#internals.memory;
    return openDoc(this, id);
  }

  /** Numbers of the store. */
  stats(): StoreStats {
    return readStats(this.#pages, this.#internals);
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
    this.#internals.close();
  }

  [Symbol.dispose](): void {
    this.close();
  }
}
