/** A thread that reads a mirror while another thread applies messages to it: counts torn batches. */
import { parentPort, workerData } from "node:worker_threads";
import { READER_SCRATCH } from "../../assembly/layout/memory.ts";
import { loadCore } from "../../src/memory/core-module.ts";
import type { MemoryMap } from "../../src/memory/memory-map.ts";
import { viewPages } from "../../src/memory/pages.ts";
import type { Fallback } from "../../src/read/entry.ts";
import { Reader } from "../../src/read/reader.ts";
import { LogCursor } from "../../src/watch/change-log-cursor.ts";

const PAUSE_MS = 1;

export interface Looks {
  memory: WebAssembly.Memory;
  map: MemoryMap;
  /** The nodes that each batch gives one number. */
  ids: string[];
  prefix: string;
  looks: number;
  /** The batches that it sees at least. */
  batches: number;
  /** 1 once it has looked so often, or is to end because the mirror has moved to another memory. */
  done: SharedArrayBuffer;
}

export interface Report {
  torn: string[];
  looks: number;
  batches: number;
  changes: number;
  lists: number;
}

/** Nodes that are all of one batch have the same number, and a set of extra nodes comes and goes whole. */
function look(): Report {
  const { memory, ids, prefix, looks, batches, done } = workerData as Looks;
  const access = { core: loadCore(memory), pages: viewPages(memory), scratch: READER_SCRATCH };
  // The thread that shows a step may have lost its processor in the middle.
  const pause = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
  const fallback: Fallback = {
    one: (id) => (pause(), reader.getWithVersion(id)),
    many: (wanted) => (pause(), reader.getMany(wanted)),
  };
  const reader = new Reader(access, fallback, 0);
  const cursor = new LogCursor(() => access, { from: "", to: "" });
  const report: Report = { torn: [], looks: 0, batches: 0, changes: 0, lists: 0 };
  let latest = 0;
  const check = (numbers: unknown[], how: string) => {
    const isTorn = numbers.length !== ids.length || numbers.some((each) => each !== numbers[0]);
    const isBack = typeof numbers[0] === "number" && numbers[0] < latest;
    if (isTorn || isBack) report.torn.push(`${how}: ${JSON.stringify(numbers)} after ${latest}`);
    if (Number(numbers[0]) > latest) report.batches++;
    latest = Math.max(latest, Number(numbers[0]));
  };
  const isOver = new Int32Array(done);
  for (let n = 0; n < looks || report.batches < batches; n++) {
    if (Atomics.load(isOver, 0)) break;
    report.looks++;
    if (n % 4 === 0) {
      check(
        reader.list({ prefix }).map(({ data }) => data),
        "list",
      );
      report.lists++;
    } else if (n % 4 === 1) {
      // As a watch: the record says that something changed, the nodes are read then.
      const record = cursor.next();
      if (record === "lagged") cursor.toEnd();
      else if (record?.isPut) report.changes++;
      check(reader.getMany(ids), "watch");
    } else check(reader.getMany(ids), "getMany");
  }
  Atomics.store(isOver, 0, 1);
  return report;
}

parentPort!.postMessage(look());
