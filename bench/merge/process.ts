/** The process of one library: `process.js <number>` of LIBRARIES. */
import { deepStrictEqual } from "node:assert/strict";
import { answerRequests } from "../child.ts";
import { LIBRARIES } from "./libraries.ts";
import type { Written } from "./library.ts";
import { makeWork } from "./work.ts";

/** The speed of a library in one round. */
export interface Round {
  fieldsPerSecond: number;
}

export interface Prepared {
  bytesPerChange: number;
}

const library = LIBRARIES[Number(process.argv[2])]!;
let work = makeWork(0);
let written: Written = { start: [], deltas: [] };

/** Makes the deltas that each round merges. */
function prepare(changes: number): Prepared {
  work = makeWork(changes);
  written = library.write(work);
  const bytes = written.deltas.reduce((sum, delta) => sum + delta.length, 0);
  return { bytesPerChange: bytes / changes };
}

/** Merges all deltas on a new replica, and checks each of its nodes. */
async function merge(): Promise<Round> {
  const { start, deltas } = written;
  const replica = await library.open(start);
  for (const id of work.ids) deepStrictEqual({ ...replica.read(id) }, work.start);
  const startedMs = performance.now();
  const merging = replica.merge(deltas);
  if (merging) await merging;
  const elapsedMs = performance.now() - startedMs;
  for (const [id, fields] of work.end) deepStrictEqual({ ...replica.read(id) }, fields, id);
  await replica.close();
  const changes = work.batches.reduce((sum, batch) => sum + batch.length, 0);
  return { fieldsPerSecond: (changes / elapsedMs) * 1000 };
}

answerRequests({ prepare, merge });
