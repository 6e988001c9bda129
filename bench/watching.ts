/** The two sides of a watched change: a watching client, and a client that stamps its puts. */
import { createHistogram } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import type { Dataset } from "./data/dataset.ts";
import { nowNs } from "./machine.ts";
import { type Latency, latencyOf } from "./latency.ts";
import { type PeerClient, call } from "./peers/peer.ts";

/** The stamped changes that a watcher saw, and their delay. */
export interface Watched {
  stamped: number;
  latency: Latency;
}

export interface Stamps {
  count: number;
  gapMs: number;
}

/** For the last change to arrive. */
const ARRIVE_MS_MAX = 5000;

interface Stamped {
  sentNs?: number;
}

export class Watcher {
  readonly #client: () => PeerClient;
  #histogram = createHistogram();
  #stop: (() => void) | undefined;

  constructor(client: () => PeerClient) {
    this.#client = client;
  }

  start(prefix: string): void {
    this.#histogram = createHistogram();
    this.#stop = this.#client().watch!(prefix, (data: Stamped | undefined) => {
      if (data?.sentNs) this.#histogram.record(Math.max(1, Math.round(nowNs() - data.sentNs)));
    });
  }

  /** Waits for so many stamped changes, for a limited time. */
  async stop(stamps: number): Promise<Watched> {
    const endMs = performance.now() + ARRIVE_MS_MAX;
    while (this.#histogram.count < stamps && performance.now() < endMs) await sleep(1);
    this.#stop?.();
    return { stamped: this.#histogram.count, latency: latencyOf(this.#histogram) };
  }
}

/** Puts nodes that hold the time of their put, with pauses for all processes to fall asleep. */
export async function stamp(
  client: PeerClient,
  dataset: Dataset,
  { count, gapMs }: Stamps,
): Promise<void> {
  for (const { id, data } of dataset.next(count)) {
    await sleep(gapMs);
    await call(client.operations.put!, id, { ...data, sentNs: nowNs() });
  }
}
