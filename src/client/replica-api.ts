/** The methods of a client for replication between stores (docs/CONFLICTS.md). */
import {
  type AppliedChange,
  type VersionVector,
  applySteps,
  readAnswer,
  readVector,
} from "../request/deltas.ts";
import type { Pages } from "../memory/pages.ts";
import {
  type ChangesOptions,
  type CollectOptions,
  type KnownReplica,
  readReplicaId,
} from "../request/peers.ts";
import * as replication from "../request/replication.ts";
import { acceptedStatus } from "../request/reply.ts";
import { resyncSteps } from "../request/resync.ts";
import { type Steps, run } from "../request/steps.ts";
import type { ClientEvents } from "../watch/change-events.ts";
import { LiveReads } from "../watch/live-reads.ts";
import type { Session } from "./session.ts";

/** Where a client has its session. @internal */
export const SESSION = Symbol("session");

/** A client's store as one of several replicas. */
export abstract class ClientReplica<Data> extends LiveReads<Data, ClientEvents<Data>> {
  /** @internal */
  abstract get [SESSION](): Session;

  /** The latest stamp of each actor that the store has seen, read without a request. */
  versionVector(): VersionVector {
    return readVector(this.#pages);
  }

  /**
   * Resolves to the deltas that a replica with this vector (default: an empty one) lacks; to none
   * if it lacks nothing. Rejects with ERR_RESYNC_REQUIRED if removals were collected that the
   * replica has not seen.
   */
  async changesSince(vector?: VersionVector, options: ChangesOptions = {}): Promise<Uint8Array[]> {
    return this.#run(replication.changesSince(() => this.#pages, vector, options));
  }

  /**
   * Merges a delta of another replica; resolves to the nodes that changed. Rejects with
   * ERR_BAD_DELTA, ERR_FUTURE_STAMP, ERR_VALUE_TOO_LARGE, ERR_NO_SPACE or ERR_RESYNC_REQUIRED, and
   * then nothing was changed.
   */
  async applyChanges(delta: Uint8Array): Promise<AppliedChange[]> {
    void this.#pages;
    return this.#run(applySteps(delta));
  }

  /**
   * Adopts the full state of another replica, `pieces` from its `changesSince()`; resolves to the
   * nodes that changed. Writes that it has not seen stay: see `CrdtStore`.
   */
  async resynchronise(pieces: readonly Uint8Array[]): Promise<AppliedChange[]> {
    void this.#pages;
    return this.#run(resyncSteps(pieces));
  }

  /** The store's id among replicas: 16 hexadecimal digits, as in version vectors. */
  get replicaId(): string {
    return readReplicaId(this.#pages);
  }

  /**
   * Records what another replica has seen, its `versionVector()`. The store retains removals until
   * every known replica has seen them. Rejects with ERR_RESYNC_REQUIRED.
   */
  async acknowledge(replica: string, vector: VersionVector): Promise<void> {
    return this.#run(replication.acknowledge(this.#pages, replica, vector));
  }

  /** Resolves to the replicas that the store knows, with their vectors. */
  async replicas(): Promise<KnownReplica[]> {
    return this.#run(replication.replicas());
  }

  /** Forgets a replica that is gone for good; resolves to whether it was known. */
  async forgetReplica(replica: string): Promise<boolean> {
    return this.#run(replication.forgetReplica(this.#pages, replica));
  }

  /** Collects the removals that every known replica has seen; resolves to their number. */
  async collect(options: CollectOptions = {}): Promise<number> {
    return this.#run(replication.collect(() => this.#pages, options));
  }

  #run<Result>(steps: Steps<Result>): Promise<Result> {
    return run(steps, ({ write, read }) =>
      this[SESSION].request(write, (reply, id) =>
        read ? readAnswer(reply, read) : acceptedStatus(reply, id),
      ),
    );
  }

  get #pages(): Pages {
    if (this[SESSION].isClosed) throw this[SESSION].closedError();
    return this[SESSION].link.pages;
  }
}
