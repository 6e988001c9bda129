/** From the rounds of a trial to its figures. */
import type { Latency, Measurement } from "./measure.ts";

export interface Summary {
  opsPerSecond: { median: number; min: number; max: number };
  /** The medians of the rounds' percentiles. */
  latency?: Latency;
}

/** One trial: how both peers did, and how many times the first did more. */
export interface Outcome {
  trial: string;
  ipc: Summary;
  http: Summary;
  /** Of the operations a second. */
  opsRatio: number;
  /** Of the median latencies, HTTP's over ours. */
  p50Ratio?: number;
}

export function compare(trial: string, ipc: Measurement[], http: Measurement[]): Outcome {
  const ours = summarize(ipc);
  const theirs = summarize(http);
  const opsRatio = ours.opsPerSecond.median / theirs.opsPerSecond.median;
  const outcome: Outcome = { trial, ipc: ours, http: theirs, opsRatio };
  if (ours.latency && theirs.latency) outcome.p50Ratio = theirs.latency.p50Us / ours.latency.p50Us;
  return outcome;
}

function summarize(rounds: Measurement[]): Summary {
  const ops = rounds.map((round) => round.opsPerSecond);
  const summary: Summary = {
    opsPerSecond: { median: median(ops), min: Math.min(...ops), max: Math.max(...ops) },
  };
  const latencies = rounds.flatMap(({ latency }) => latency ?? []);
  if (latencies.length > 0) {
    const of = (name: keyof Latency) => median(latencies.map((latency) => latency[name]));
    summary.latency = { p50Us: of("p50Us"), p99Us: of("p99Us"), p999Us: of("p999Us") };
  }
  return summary;
}

export function median(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
