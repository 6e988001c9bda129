/** LatencyHistogram: timed operations in a histogram, and its percentiles. */
import type { RecordableHistogram } from "node:perf_hooks";
import { median } from "./summary.ts";
import { NS_A_MS, NS_A_US } from "./units.ts";

/** Microseconds. */
export interface Latency {
  p50: number;
  p99: number;
}

/** Of operations that were timed `operations` at a time, in nanoseconds. */
export function latencyOf(histogram: RecordableHistogram, operations = 1): Latency {
  const at = (percentile: number) => histogram.percentile(percentile) / NS_A_US / operations;
  return { p50: at(50), p99: at(99) };
}

export function medianLatency(latencies: readonly Latency[]): Latency {
  const of = (key: keyof Latency) => median(latencies.map((latency) => latency[key]));
  return { p50: of("p50"), p99: of("p99") };
}

/** In nanoseconds; a histogram takes whole numbers from 1. */
export function record(histogram: RecordableHistogram, elapsedMs: number): void {
  histogram.record(Math.max(1, Math.round(elapsedMs * NS_A_MS)));
}
