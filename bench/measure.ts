/**
 * Measures one trial with one client: first operations a second, then the time of single ones.
 *
 * The passes are apart, because a look at the clock takes about as long as a read of shared pages.
 */
import { createHistogram, type RecordableHistogram } from "node:perf_hooks";
import { setImmediate } from "node:timers/promises";
import { inspect } from "node:util";
import type { Dataset, Subject } from "./dataset.ts";
import type { PeerClient } from "./peer.ts";
import type { Trial } from "./trials.ts";

export interface Latency {
  p50Us: number;
  p99Us: number;
  p999Us: number;
}

export interface Measurement {
  opsPerSecond: number;
  /** Of one operation; there is none of operations that are in flight together. */
  latency?: Latency;
}

/** Measures for about twice `budgetMs`, once without latencies. */
export async function measure(
  client: PeerClient,
  dataset: Dataset,
  trial: Trial,
  budgetMs: number,
): Promise<Measurement> {
  let elapsedMs = 0;
  let operations = 0;
  while (elapsedMs < budgetMs) {
    elapsedMs += await runChunk(client, dataset, trial);
    operations += trial.chunk;
  }
  const opsPerSecond = (operations / elapsedMs) * 1000;
  if (trial.isPipelined) return { opsPerSecond };

  const histogram = createHistogram();
  const endMs = performance.now() + budgetMs;
  while (performance.now() < endMs) await runChunk(client, dataset, trial, histogram);
  const at = (percentile: number) => histogram.percentile(percentile) / 1000;
  return { opsPerSecond, latency: { p50Us: at(50), p99Us: at(99), p999Us: at(99.9) } };
}

/** One chunk of operations: how long it took, milliseconds. */
async function runChunk(
  client: PeerClient,
  dataset: Dataset,
  trial: Trial,
  histogram?: RecordableHistogram,
): Promise<number> {
  const subjects =
    trial.operation === "list"
      ? [{ id: dataset.listed.prefix, data: undefined }]
      : dataset.next(trial.chunk);
  const check = (result: unknown) => {
    if (!trial.isRight(result, dataset)) throw new Error(`${trial.name} gave ${show(result)}.`);
  };

  const operation = client.operations[trial.operation];
  const started = performance.now();
  if ("sync" in operation) timeSync(operation.sync, subjects, check, histogram);
  else if (trial.isPipelined) {
    const results = await Promise.all(subjects.map(({ id, data }) => operation.async(id, data)));
    results.forEach(check);
  } else await timeAsync(operation.async, subjects, check, histogram);
  const elapsedMs = performance.now() - started;

  if (trial.putsBack) {
    await Promise.all(subjects.map(({ id, data }) => client.putBack(id, data)));
  }
  // Synchronous trials must let the process hear that it is to end.
  await setImmediate();
  return elapsedMs;
}

function timeSync(
  run: (id: string, data: unknown) => unknown,
  subjects: readonly Subject[],
  check: (result: unknown) => void,
  histogram: RecordableHistogram | undefined,
): void {
  if (!histogram) {
    for (const { id, data } of subjects) check(run(id, data));
    return;
  }
  for (const { id, data } of subjects) {
    const started = performance.now();
    const result = run(id, data);
    record(histogram, performance.now() - started);
    check(result);
  }
}

async function timeAsync(
  run: (id: string, data: unknown) => Promise<unknown>,
  subjects: readonly Subject[],
  check: (result: unknown) => void,
  histogram: RecordableHistogram | undefined,
): Promise<void> {
  for (const { id, data } of subjects) {
    const started = performance.now();
    const result = await run(id, data);
    if (histogram) record(histogram, performance.now() - started);
    check(result);
  }
}

/** In nanoseconds; a histogram takes whole numbers from 1. */
function record(histogram: RecordableHistogram, elapsedMs: number): void {
  histogram.record(Math.max(1, Math.round(elapsedMs * 1e6)));
}

function show(result: unknown): string {
  return Array.isArray(result) ? `${result.length} entries` : inspect(result);
}
