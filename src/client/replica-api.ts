/** What a client asks of the store as one of several replicas (docs/CONFLICTS.md). */
import {
  type AppliedChange,
  type VersionVector,
  applyWrite,
  readAnswer,
  readApplied,
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
import type { Session } from "./session.ts";

/** Where a client has its session. @internal */
export const SESSION = Symbol("session");

/** The replica's side of a client. */
export abstract class ClientReplica {
  /** @internal */
  abstract get [SESSION](): Session;

  /** What this replica has seen: the latest stamp of each actor, read straight from the pages. */
  versionVector(): VersionVector {
    return readVector(this.#pages);
  }

  /**
   * Resolves to deltas that bring a replica with this vector (default: one that has seen nothing)
   * to what is here; to none if there is nothing new. Rejects with ERR_RESYNC_REQUIRED if removals
   * were collected that it has not seen.
   */
  async changesSince(vector?: VersionVector, options: ChangesOptions = {}): Promise<Uint8Array[]> {
    return this.#run(replication.changesSince(() => this.#pages, vector, options));
  }

  /**
   * Merges a delta of another replica; resolves to what changed. Rejects with ERR_BAD_DELTA,
   * ERR_FUTURE_STAMP, ERR_VALUE_TOO_LARGE, ERR_NO_SPACE or ERR_RESYNC_REQUIRED; then nothing has.
   */
  async applyChanges(delta: Uint8Array): Promise<AppliedChange[]> {
    return this[SESSION].request(applyWrite(delta), (reply) => readAnswer(reply, readApplied));
  }

  /**
   * Takes over all that another replica has, which `changesSince()` of it resolved to, and keeps
   * what that has not seen: see `CrdtStore`. Resolves to what changed.
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
   * Remembers what another replica has seen, its `versionVector()`: removals are kept for it until
   * it has seen them. Rejects with ERR_RESYNC_REQUIRED.
   */
  async acknowledge(replica: string, vector: VersionVector): Promise<void> {
    return this.#run(replication.acknowledge(this.#pages, replica, vector));
  }

  /** Resolves to the replicas that the store knows. */
  async replicas(): Promise<KnownReplica[]> {
    return this.#run(replication.replicas());
  }

  /** Forgets a replica that is gone for good; resolves to whether it was known. */
  async forgetReplica(replica: string): Promise<boolean> {
    return this.#run(replication.forgetReplica(this.#pages, replica));
  }

  /** Collects the removals that every known replica has seen; resolves to how many. */
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
