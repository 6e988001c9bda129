/** Removes messages from a stream that all known replicas have (docs/SYNC.md, NATS). */
import { performance } from "node:perf_hooks";
import type { VersionVector } from "../request/deltas.ts";
import type { StreamManager } from "./nats-types.ts";
import type { SyncReplica } from "./transport.ts";
import { covers } from "./vectors.ts";

const TRIM_MS = 60_000;
/** Some hours of changes; older messages go with the next one that all have. */
const CHECKPOINTS_MAX = 4096;

/** @internal */
export class StreamTrimmer {
  /** What this replica had seen when it had a message of the stream. */
  readonly #checkpoints: { seq: number; vector: VersionVector }[] = [];
  #trimmedMs = performance.now();

  add(seq: number, vector: VersionVector): void {
    this.#checkpoints.push({ seq, vector });
    if (this.#checkpoints.length > CHECKPOINTS_MAX) this.#checkpoints.shift();
  }

  /** Removes what all have, now and then. Without a known replica nothing is known to be confirmed. */
  async trim(manager: StreamManager, stream: string, replica: SyncReplica): Promise<void> {
    if (performance.now() - this.#trimmedMs < TRIM_MS) return;
    this.#trimmedMs = performance.now();
    const known = await replica.known();
    if (known.length === 0) return;
    const last = this.#checkpoints.findLastIndex(({ vector }) =>
      known.every((has) => covers(has, vector)),
    );
    const checkpoint = this.#checkpoints[last];
    if (!checkpoint) return;
    this.#checkpoints.splice(0, last + 1);
    // The message itself stays: it says which stream this is.
    await manager.streams.purge(stream, { seq: checkpoint.seq });
  }
}
