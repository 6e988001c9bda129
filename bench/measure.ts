/**
 * Measures operations in the client's process. The subjects are made before the clock starts, the
 * results are looked at behind it.
 */
import { type RecordableHistogram, createHistogram } from "node:perf_hooks";
import { setImmediate } from "node:timers/promises";
import { checkResults, isWrite, putBack } from "./check.ts";
import type { Dataset, Subject } from "./data/dataset.ts";
import type { Operation, OperationName, PeerClient } from "./peers/peer.ts";
import { median } from "./summary.ts";

/** `each`: one after another; `flight`: a chunk at once; `asleep`: after pauses, so the server sleeps. */
export type Mode = "each" | "flight" | "asleep";

/** What is measured, as data. */
export interface Work {
  operation: OperationName;
  mode: Mode;
  /** Operations between two looks at the clock, at most; in flight: exactly. */
  chunk: number;
  /** One call of the peer's operation is so many of them. Default: 1. */
  batch?: number;
  /** Others write the same nodes: what is there is nobody's mistake. */
  isCrowded?: boolean;
}

/** Microseconds. */
export interface Latency {
  p50: number;
  p99: number;
  p999: number;
}

export interface Measurement {
  /** How many gave the rate. */
  operations?: number;
  opsPerSecond?: number;
  /** Of the median chunk: what a disturbance shorter than the budget does not touch. */
  steadyPerSecond?: number;
  /** Of one operation; there is none of operations that are in flight together. */
  latency?: Latency;
}

/** Longer than a server looks for work before it sleeps. */
const ASLEEP_US = 400;
/** Others had turns in between, and wrote: so long each peer finds back to what it keeps, not counted. */
const LEAD_IN_MS = 40;
/** A chunk takes at most this share of the budget, if one operation does. */
const CHUNK_SHARE = 0.1;

let edits = 0;

/** Measures for about `budgetMs` without latencies, and as long again with them. */
export async function measure(
  client: PeerClient,
  dataset: Dataset,
  work: Work,
  budgetMs: number,
): Promise<Measurement> {
  const operation = client.operations[work.operation];
  if (!operation) throw new Error(`The peer has no operation ${work.operation}.`);
  const run = (chunk: number, histogram?: RecordableHistogram) =>
    runChunk({ client, operation, dataset, work, chunk, histogram });

  const { batch = 1 } = work;
  const chunk = await chunkFor(work, Math.min(work.chunk, dataset.count), budgetMs, run);
  const measurement: Measurement = {};
  if (work.mode !== "asleep") {
    const leadInEndMs = performance.now() + LEAD_IN_MS;
    while (performance.now() < leadInEndMs) await run(chunk);
    let elapsedMs = 0;
    const chunksMs: number[] = [];
    while (elapsedMs < budgetMs) {
      const chunkMs = await run(chunk);
      chunksMs.push(chunkMs);
      elapsedMs += chunkMs;
    }
    const operations = chunk * batch;
    measurement.operations = operations * chunksMs.length;
    measurement.opsPerSecond = (measurement.operations / elapsedMs) * 1000;
    measurement.steadyPerSecond = (operations / median(chunksMs)) * 1000;
  }
  if (work.mode !== "flight") {
    const histogram = createHistogram();
    const endMs = performance.now() + budgetMs;
    while (performance.now() < endMs) await run(chunk, histogram);
    const at = (percentile: number) => histogram.percentile(percentile) / 1000 / batch;
    measurement.latency = { p50: at(50), p99: at(99), p999: at(99.9) };
  }
  return measurement;
}

/**
 * Begins with one operation, so that slow ones do not take for ever; this warms up as well. One
 * after another no node comes twice in a chunk: what is deleted once cannot be deleted again.
 */
async function chunkFor(
  work: Work,
  most: number,
  budgetMs: number,
  run: (chunk: number) => Promise<number>,
): Promise<number> {
  if (work.mode === "flight") return work.chunk;
  let chunk = 1;
  while (chunk < most && (await run(chunk)) < (budgetMs * CHUNK_SHARE) / 2) {
    chunk = Math.min(most, chunk * 2);
  }
  return chunk;
}

interface Chunk {
  client: PeerClient;
  operation: Operation;
  dataset: Dataset;
  work: Work;
  chunk: number;
  histogram: RecordableHistogram | undefined;
}

/** One chunk of operations: how long it took, milliseconds. */
async function runChunk(chunk: Chunk): Promise<number> {
  const { client, operation, dataset, work, histogram } = chunk;
  const subjects = subjectsOf(work.operation, dataset, chunk.chunk);
  const pauseUs = work.mode === "asleep" ? ASLEEP_US : 0;

  const started = performance.now();
  let results: unknown[];
  if (work.mode === "flight") results = await inFlight(operation, subjects);
  else if ("sync" in operation) results = timeSync(operation.sync, subjects, histogram, pauseUs);
  else results = await timeAsync(operation.async, subjects, histogram, pauseUs);
  const elapsedMs = performance.now() - started;

  if (!work.isCrowded) await checkResults(client, dataset, work.operation, subjects, results);
  if (work.operation === "delete") await putBack(client, subjects);
  // Synchronous trials must let the process hear that it is to end.
  await setImmediate();
  return elapsedMs;
}

function subjectsOf(operation: OperationName, dataset: Dataset, count: number): Subject[] {
  if (operation === "list") return [{ id: dataset.listed.prefix, data: undefined }];
  return isWrite(operation) ? dataset.next(count, ++edits) : dataset.nextIds(count);
}

function inFlight(operation: Operation, subjects: readonly Subject[]): Promise<unknown[]> {
  if ("sync" in operation)
    return Promise.all(subjects.map(({ id, data }) => operation.sync(id, data)));
  return Promise.all(subjects.map(({ id, data }) => operation.async(id, data)));
}

function timeSync(
  run: (id: string, data: unknown) => unknown,
  subjects: readonly Subject[],
  histogram: RecordableHistogram | undefined,
  pauseUs: number,
): unknown[] {
  let last: unknown;
  if (!histogram) {
    for (const { id, data } of subjects) last = run(id, data);
    return [last];
  }
  for (const { id, data } of subjects) {
    if (pauseUs > 0) busyWait(pauseUs);
    const started = performance.now();
    last = run(id, data);
    record(histogram, performance.now() - started);
  }
  return [last];
}

async function timeAsync(
  run: (id: string, data: unknown) => Promise<unknown>,
  subjects: readonly Subject[],
  histogram: RecordableHistogram | undefined,
  pauseUs: number,
): Promise<unknown[]> {
  let last: unknown;
  for (const { id, data } of subjects) {
    if (pauseUs > 0) busyWait(pauseUs);
    const started = performance.now();
    last = await run(id, data);
    if (histogram) record(histogram, performance.now() - started);
  }
  return [last];
}

function busyWait(us: number): void {
  const endMs = performance.now() + us / 1000;
  while (performance.now() < endMs);
}

/** In nanoseconds; a histogram takes whole numbers from 1. */
function record(histogram: RecordableHistogram, elapsedMs: number): void {
  histogram.record(Math.max(1, Math.round(elapsedMs * 1e6)));
}
