/**
 * Measures operations in the client process. The subjects are made before the clock starts, and the
 * results are checked after it stops.
 */
import { type RecordableHistogram, createHistogram } from "node:perf_hooks";
import { setImmediate } from "node:timers/promises";
import { checkResults, isWrite, putBack } from "./check.ts";
import type { Dataset, Subject } from "./data/dataset.ts";
import { type Latency, latencyOf, record } from "./latency.ts";
import type { Operation, OperationName, PeerClient } from "./peers/peer.ts";
import { median } from "./summary.ts";

/** `each`: one after another; `flight`: a chunk at once; `asleep`: with pauses for the server. */
export type Mode = "each" | "flight" | "asleep";

/** The measured work, as data. */
export interface Work {
  operation: OperationName;
  mode: Mode;
  /** Operations between two clock reads: the maximum; in flight: the number. */
  chunk: number;
  /** The operations of one call of the peer. Default: 1. */
  batch?: number;
  /** Other clients write the same nodes, so the results are not checked. */
  isCrowded?: boolean;
}

/** Longer than a server spins before it sleeps. */
const ASLEEP_US = 400;
/** Not counted: the other peers' turns have emptied the CPU caches. */
const LEAD_IN_MS = 40;
/** The largest share of the budget for a chunk of several operations. */
const CHUNK_SHARE = 0.1;

export interface Measurement {
  /** The operations behind the rate. */
  operations?: number;
  opsPerSecond?: number;
  /** The rate of the median chunk, which short disturbances leave alone. */
  steadyPerSecond?: number;
  /** Operations in flight together have none. */
  latency?: Latency;
}

let edits = 0;

/** Measures about `budgetMs` without latencies, and as long again with them. */
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
    measurement.latency = latencyOf(histogram, batch);
  }
  return measurement;
}

/**
 * Doubles from one operation, so that a slow peer gets a small chunk. This also warms up. No chunk
 * has a node twice, because a deleted node cannot be deleted again.
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

/** Runs one chunk of operations. Returns its milliseconds. */
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
  // A synchronous trial must let the event loop see the end of the parent.
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
