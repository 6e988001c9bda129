/** The rows of a comparison: the same operations in the same order, on either build. */
import { deepStrictEqual } from "node:assert/strict";
import type { IPCClient } from "../../src/index.ts";
import type { Dataset } from "../data/dataset.ts";
import type { Library, Replica } from "../merge/library.ts";
import { makeWork } from "../merge/work.ts";
import { type Step, stepOver } from "../profile/least.ts";
import { quantile } from "../summary.ts";
import { NS_A_MS } from "../units.ts";

export interface Scale {
  nodes: number;
  /** Changes of one field each that a replica merges. */
  changes: number;
  /** Of each row in each process; as long again before it warms the row up. */
  budgetMs: number;
}

interface Row extends Step {
  name: string;
  /** Before each `run`, outside the timing. */
  prepare?(): Promise<void>;
  /** Throws if the build did not do its work. */
  check?(): void;
}

/** Nanoseconds an operation, by the row's name. */
export type Times = Record<string, number>;

/** Chunks are short: background load leaves some of them undisturbed. */
const CHUNK = 1000;
const SYNC_CHUNK = 100;
/** A row's time is that of its quickest tenth of chunks. */
const QUICK_SHARE = 0.1;
const WARM_UP_SHARE = 1;

/** The rows one after the other. */
export async function timeRows(rows: readonly Row[], budgetMs: number): Promise<Times> {
  const times: Times = {};
  for (const row of rows) {
    await runChunks(row, budgetMs * WARM_UP_SHARE);
    const chunkMs = quantile(await runChunks(row, budgetMs), QUICK_SHARE);
    times[row.name] = (chunkMs * NS_A_MS) / row.operations;
    row.check?.();
  }
  return times;
}

/** How long each chunk took, milliseconds. */
async function runChunks(row: Row, budgetMs: number): Promise<number[]> {
  const chunksMs: number[] = [];
  const endMs = performance.now() + budgetMs;
  do {
    await row.prepare?.();
    const startedMs = performance.now();
    const running = row.run();
    if (running instanceof Promise) await running;
    chunksMs.push(performance.now() - startedMs);
  } while (performance.now() < endMs);
  return chunksMs;
}

export function clientRows(client: IPCClient, dataset: Dataset): Row[] {
  const ids = dataset.nextIds(dataset.count);
  // Two edits of each node, so that every write changes one.
  const edits = [1, 2].flatMap((edit) => dataset.next(dataset.count, edit));
  let last = edits[0]!;
  let puts: Promise<string>[] = [];
  let listed = 0;
  const send = stepOver(edits, CHUNK, (subject) => {
    puts.push(client.put(subject.id, subject.data));
    last = subject;
  });
  const flight = () => {
    puts = [];
    send.run();
    return Promise.all(puts);
  };
  const putSync = stepOver(edits, SYNC_CHUNK, (subject) => {
    client.putSync(subject.id, subject.data);
    last = subject;
  });
  const checkPut = () => deepStrictEqual(client.get(last.id), last.data);
  const list = () => (listed = client.list().length);
  const checkList = () => deepStrictEqual(listed, dataset.count);
  return [
    { name: "get", ...stepOver(ids, CHUNK, ({ id }) => client.get(id)) },
    { name: "getField", ...stepOver(ids, CHUNK, ({ id }) => client.getField(id, dataset.field)) },
    { name: "list, a node", operations: dataset.count, run: list, check: checkList },
    { name: "putSync", ...putSync, check: checkPut },
    { name: "put, 1,000 in flight", operations: CHUNK, run: flight, check: checkPut },
  ];
}

/** Merges all changes on a new replica each time. */
export function mergeRow(library: Library, changes: number): Row {
  const work = makeWork(changes);
  const { start, deltas } = library.write(work);
  let replica: Replica | undefined;
  const prepare = async () => {
    await replica?.close();
    replica = await library.open(start);
  };
  const check = () => {
    for (const [id, fields] of work.end) deepStrictEqual(replica!.read(id), fields);
  };
  const run = () => replica!.merge(deltas);
  return { name: "merge, a field", operations: changes, prepare, run, check };
}
