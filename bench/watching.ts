/** Seeing other processes' changes: what a watching client and a stamping one do. */
import { createHistogram } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import type { Dataset } from "./data/dataset.ts";
import { nowNs } from "./machine.ts";
import type { Latency } from "./measure.ts";
import { type PeerClient, call } from "./peers/peer.ts";

/** What a watcher saw of the changes that were stamped. */
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

  /** Waits until it has seen so many stamped changes, but not for ever. */
  async stop(stamps: number): Promise<Watched> {
    const endMs = performance.now() + ARRIVE_MS_MAX;
    while (this.#histogram.count < stamps && performance.now() < endMs) await sleep(1);
    this.#stop?.();
    const at = (percentile: number) => this.#histogram.percentile(percentile) / 1000;
    return {
      stamped: this.#histogram.count,
      latency: { p50: at(50), p99: at(99), p999: at(99.9) },
    };
  }
}

/** Puts so many nodes that tell when they were put, with time to fall asleep between them. */
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
