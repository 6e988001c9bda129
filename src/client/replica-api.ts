/** What a client asks of the store as one of several replicas (docs/CONFLICTS.md). */
import { BUSY } from "../../assembly/layout/status.ts";
import {
  type AppliedChange,
  type VersionVector,
  applyWrite,
  copyBytes,
  exportSteps,
  readAnswer,
  readApplied,
  readVector,
} from "../request/deltas.ts";
import { checkOptions } from "../support/options.ts";
import type { Pages } from "../memory/pages.ts";
import type { ChangesOptions, CollectOptions, KnownReplica } from "../request/peers.ts";
import * as replicas from "../request/peers.ts";
import { readResync, resyncSteps } from "../request/resync.ts";
import type { Session } from "./session.ts";
import { done, removed, type Reply } from "../request/reply.ts";

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
    checkOptions(options, "changesSince", replicas.CHANGES_OPTIONS);
    const { replica } = options;
    for (;;) {
      const pages = this.#pages;
      if (replica !== undefined) await this.acknowledge(replica, vector ?? {});
      const steps = exportSteps(pages, vector);
      let step = steps.next();
      while (!step.done) {
        const request = this[SESSION].request(step.value, (reply) => readAnswer(reply, copyBytes));
        step = steps.next(await request);
      }
      // The next server may have lost what the vector of the one before tells: once more.
      if (this.#pages === pages) return step.value;
    }
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
    const steps = resyncSteps(pieces);
    let step = steps.next();
    while (!step.done) {
      const request = this[SESSION].request(step.value, (reply) => readAnswer(reply, readResync));
      step = steps.next(await request);
    }
    return step.value;
  }

  /** The store's id among replicas: 16 hexadecimal digits, as in version vectors. */
  get replicaId(): string {
    return replicas.readReplicaId(this.#pages);
  }

  /**
   * Remembers what another replica has seen, its `versionVector()`: removals are kept for it until
   * it has seen them. Rejects with ERR_RESYNC_REQUIRED.
   */
  async acknowledge(replica: string, vector: VersionVector): Promise<void> {
    const write = replicas.acknowledgeWrite(replica, vector, this.replicaId);
    await this[SESSION].request(write, (reply) => done(reply, replica));
  }

  /** Resolves to the replicas that the store knows. */
  async replicas(): Promise<KnownReplica[]> {
    const { LIST_REPLICAS, readReplicas } = replicas;
    return this[SESSION].request(LIST_REPLICAS, (reply) => readAnswer(reply, readReplicas));
  }

  /** Forgets a replica that is gone for good; resolves to whether it was known. */
  async forgetReplica(replica: string): Promise<boolean> {
    const write = replicas.forgetWrite(replica, this.replicaId);
    return this[SESSION].request(write, (reply) => removed(reply, replica));
  }

  /** Collects the removals that every known replica has seen; resolves to how many. */
  async collect(options: CollectOptions = {}): Promise<number> {
    checkOptions(options, "collect", replicas.COLLECT_OPTIONS);
    const away = replicas.awayFor(await this.replicas(), options);
    for (const replica of away) await this.forgetReplica(replica);
    const isBusy = (reply: Reply | undefined) => reply?.status === BUSY || !done(reply, "");
    for (;;) {
      const pages = this.#pages;
      const before = replicas.readCollected(pages);
      for (let begins = true; await this[SESSION].request(replicas.collectWrite(begins), isBusy);) {
        begins = false;
      }
      // The next server knows nothing of a pass, and counts anew.
      if (this.#pages === pages) return replicas.readCollected(pages) - before;
    }
  }

  get #pages(): Pages {
    if (this[SESSION].isClosed) throw this[SESSION].closedError();
    return this[SESSION].link.pages;
  }
}
