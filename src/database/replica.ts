/**
 * The verbs of replication between stores (docs/CONFLICTS.md), each as a promise and as a call that
 * blocks; and the way to documents.
 */
import {
  type AppliedChange,
  type VersionVector,
  applySteps,
  readVector,
} from "../request/deltas.ts";
import type { LiveDoc } from "../documents/live-doc.ts";
import type { DOCUMENTS, DocumentHost } from "../documents/document-database.ts";
import {
  type ChangesOptions,
  type CollectOptions,
  type KnownReplica,
  readReplicaId,
} from "../request/peers.ts";
import * as replication from "../request/replication.ts";
import { resyncSteps } from "../request/resync.ts";
import type { Steps } from "../request/steps.ts";
import type { StoreEvents } from "../watch/change-events.ts";
import { READER } from "../watch/live-reads.ts";
import { EXECUTOR } from "./executor.ts";
import { DatabaseWrites } from "./writes.ts";

/** A database's store as one of several replicas. */
export abstract class DatabaseReplica<
  Data,
  Events extends StoreEvents<Data>,
> extends DatabaseWrites<Data, Events> {
  /** @internal */
  abstract get [DOCUMENTS](): DocumentHost;

  /** The latest stamp of each actor that the store has seen, read without a request. */
  versionVector(): VersionVector {
    return readVector(this[EXECUTOR].pages);
  }

  /**
   * Resolves to the deltas that a replica with this vector (default: an empty one) lacks; to none
   * if it lacks nothing. From the first call on the store retains removals for replicas. Rejects
   * with ERR_RESYNC_REQUIRED if removals were collected that the replica has not seen.
   */
  changesSince(vector?: VersionVector, options?: ChangesOptions): Promise<Uint8Array[]> {
    return this.#run(() => this.#changesSince(vector, options));
  }

  /** The same, but blocks. */
  changesSinceSync(vector?: VersionVector, options?: ChangesOptions): Uint8Array[] {
    return this[EXECUTOR].runSync(this.#changesSince(vector, options));
  }

  #changesSince(vector?: VersionVector, options: ChangesOptions = {}): Steps<Uint8Array[]> {
    return replication.changesSince(() => this[EXECUTOR].pages, vector, options);
  }

  /**
   * Merges a delta of another replica; resolves to the nodes that changed. Deltas may come in any
   * order and any number of times. Rejects with ERR_BAD_DELTA, ERR_FUTURE_STAMP,
   * ERR_VALUE_TOO_LARGE, ERR_NO_SPACE or ERR_RESYNC_REQUIRED, and then nothing was changed.
   */
  applyChanges(delta: Uint8Array): Promise<AppliedChange[]> {
    return this.#run(() => applySteps(delta));
  }

  /** The same, but blocks. */
  applyChangesSync(delta: Uint8Array): AppliedChange[] {
    return this.#runSync(applySteps(delta));
  }

  /**
   * Adopts the full state of another replica, `pieces` from its `changesSince()`; resolves to the
   * nodes that changed. Deletions of that replica apply here. Writes that it has not seen stay and
   * reach it with the next exchange. Rejects with ERR_BAD_DELTA, ERR_FUTURE_STAMP or
   * ERR_RESYNC_REQUIRED (the other replica must resynchronise first), and then nothing was changed.
   * After ERR_VALUE_TOO_LARGE, ERR_NO_SPACE or a crash call it again.
   */
  resynchronise(pieces: readonly Uint8Array[]): Promise<AppliedChange[]> {
    return this.#run(() => resyncSteps(pieces));
  }

  /** The same, but blocks. */
  resynchroniseSync(pieces: readonly Uint8Array[]): AppliedChange[] {
    return this.#runSync(resyncSteps(pieces));
  }

  /** The store's id among replicas: 16 hexadecimal digits, as in version vectors. */
  get replicaId(): string {
    return readReplicaId(this[EXECUTOR].pages);
  }

  /**
   * Records what another replica has seen, its `versionVector()`. The store retains removals until
   * every known replica has seen them. `changesSince(vector, { replica })` does the same. Rejects
   * with ERR_RESYNC_REQUIRED.
   */
  acknowledge(replica: string, vector: VersionVector): Promise<void> {
    return this.#run(() => replication.acknowledge(this[EXECUTOR].pages, replica, vector));
  }

  /** The same, but blocks. */
  acknowledgeSync(replica: string, vector: VersionVector): void {
    this.#runSync(replication.acknowledge(this[EXECUTOR].pages, replica, vector));
  }

  /** Resolves to the replicas that the store knows, with their vectors. */
  replicas(): Promise<KnownReplica[]> {
    return this.#run(() => replication.replicas());
  }

  /** The same, but blocks. */
  replicasSync(): KnownReplica[] {
    return this.#runSync(replication.replicas());
  }

  /** Forgets a replica that is gone for good; resolves to whether it was known. */
  forgetReplica(replica: string): Promise<boolean> {
    return this.#run(() => replication.forgetReplica(this[EXECUTOR].pages, replica));
  }

  /** The same, but blocks. */
  forgetReplicaSync(replica: string): boolean {
    return this.#runSync(replication.forgetReplica(this[EXECUTOR].pages, replica));
  }

  /**
   * Collects the removals that every known replica has seen; resolves to their number. A store with
   * known replicas also collects by itself. Without any, every other replica must resynchronise.
   */
  collect(options: CollectOptions = {}): Promise<number> {
    return this.#run(() => replication.collect(() => this[EXECUTOR].pages, options));
  }

  /** The same, but blocks. */
  collectSync(options: CollectOptions = {}): number {
    return this.#runSync(replication.collect(() => this[EXECUTOR].pages, options));
  }

  /**
   * Moves the stamps of this store's own writes that are too far ahead back to the present, after its
   * clock was wrong. Other replicas accept them then. Data and versions stay. Rejects with
   * ERR_RESYNC_REQUIRED during a resynchronisation.
   */
  restamp(): Promise<void> {
    return this.#run(() => replication.restamp());
  }

  /** The same, but blocks. */
  restampSync(): void {
    this.#runSync(replication.restamp());
  }

  /**
   * Resolves to a rich document, a LoroDoc that every process shares: docs/DOCUMENTS.md. Rejects with
   * ERR_MISSING_PACKAGE if loro-crdt is not installed.
   */
  async doc(id: string): Promise<LiveDoc> {
    const { openDoc } = await import("../documents/open.ts");
    void this[READER];
    return openDoc(this, id);
  }

  /** An error of the operation, or of making it, rejects. */
  async #run<Result>(make: () => Steps<Result>): Promise<Result> {
    void this[EXECUTOR].pages;
    return this[EXECUTOR].run(make());
  }

  #runSync<Result>(steps: Steps<Result>): Result {
    void this[EXECUTOR].pages;
    return this[EXECUTOR].runSync(steps);
  }
}
