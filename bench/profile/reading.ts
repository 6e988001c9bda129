/** The steps of a read by a client with the record cache and one without, beside lmdb. */
import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { open } from "lmdb";
import { STORE_BASE } from "../../assembly/layout/memory.ts";
import { EXECUTOR } from "../../src/database/executor.ts";
import type { Session } from "../../src/client/session.ts";
import { IPCClient } from "../../src/index.ts";
import { Child } from "../child.ts";
import { type Dataset, type Subject } from "../data/dataset.ts";
import { people } from "../data/people.ts";
import { leastNs, type Step, stepOver } from "./least.ts";
import type { Measured, Part, Scale } from "./part.ts";
import { CHANNEL } from "./server.ts";

const NODES = 10_000;
const CHUNK = 1000;
/** No divisor of the number of nodes. */
const START_STEP = 3671;
let starts = 0;
/** About the size of an encoded document. */
const RECORD_BYTES = 90;
const SERVER = new URL("./server.js", import.meta.url);
const COLUMNS = ["cache off", "cached", "lmdb, msgpack", "lmdb, json"] as const;

/** A row: an operation, and its step in each column that has the operation. */
interface Row {
  title: string;
  steps: Partial<Record<(typeof COLUMNS)[number], Step>>;
}

export const reading: Part = {
  name: "reading",
  title: `A read of one of ${NODES.toLocaleString("en-US")} nodes, in nanoseconds`,
  measure: measureReading,
};

async function measureReading({ rounds }: Scale): Promise<Measured> {
  const server = new Child(SERVER, "serve");
  await server.request("serve", NODES);
  using cached = await IPCClient.connect(CHANNEL);
  using uncached = await IPCClient.connect(CHANNEL, { cacheBytes: 0 });
  const dataset = people(NODES);
  const rows = [...ourRows(uncached, cached, dataset), ...sharedRows(uncached, cached, dataset)];
  const steps = rows.flatMap((row) => Object.values(row.steps));
  const least = new Map<Step, number>();
  // Lists come apart: they evict the nodes of the other steps from the CPU caches.
  for (const isList of [false, true]) {
    const some = steps.filter(({ operations }) => (operations === NODES) === isList);
    for (const [index, ns] of leastNs(some, rounds).entries()) least.set(some[index]!, ns);
  }
  await server.end();
  return {
    head: ["", ...COLUMNS],
    rows: rows.map(({ title, steps: of }) => [
      title,
      ...COLUMNS.map((column) => (of[column] ? least.get(of[column])!.toFixed(0) : "–")),
    ]),
    note:
      `Minimum of ${rounds} rounds of ${CHUNK} reads each, interleaved in one process. List times ` +
      "are per node.",
  };
}

/** Single steps, and reads that lmdb lacks. */
function ourRows(uncached: IPCClient, cached: IPCClient, dataset: Dataset): Row[] {
  const { bytes } = (uncached[EXECUTOR] as Session).link.pages;
  const over = walksOf(dataset);
  const both = (title: string, read: (client: IPCClient, id: string) => unknown): Row => ({
    title,
    steps: {
      "cache off": over(({ id }) => read(uncached, id)),
      cached: over(({ id }) => read(cached, id)),
    },
  });
  return [
    both("`has`", (client, id) => client.has(id)),
    both("`getField`", (client, id) => client.getField(id, dataset.field)),
    {
      title: "a native call that makes a string of as many bytes as a record has",
      steps: {
        "cache off": over(() => bytes.latin1Slice(STORE_BASE, STORE_BASE + RECORD_BYTES)),
      },
    },
  ];
}

function sharedRows(uncached: IPCClient, cached: IPCClient, dataset: Dataset): Row[] {
  const directory = mkdtempSync(join(process.env.PLURESDB_IPC_DIR!, "lmdb-"));
  const [msgpack, json] = (["msgpack", "json"] as const).map((encoding) => {
    const path = join(directory, encoding);
    const shared = { sharedStructuresKey: Symbol.for("structures") };
    const form = encoding === "json" ? { encoding } : shared;
    const store = open<unknown, string>({ path, noSync: true, ...form });
    for (const { id, data } of dataset) store.putSync(id, data);
    return store;
  });
  const over = walksOf(dataset);
  const all = (list: () => unknown): Step => ({ operations: NODES, run: list });
  const row = (title: string, runs: (() => Step)[]): Row => {
    return { title, steps: Object.fromEntries(COLUMNS.map((name, at) => [name, runs[at]!()])) };
  };
  return [
    row("`get`", [
      () => over(({ id }) => uncached.get(id)),
      () => over(({ id }) => cached.get(id)),
      () => over(({ id }) => msgpack!.get(id)),
      () => over(({ id }) => json!.get(id)),
    ]),
    row("`getRaw`; `getBinary`", [
      () => over(({ id }) => uncached.getRaw(id)),
      () => over(({ id }) => cached.getRaw(id)),
      () => over(({ id }) => msgpack!.getBinary(id)),
      () => over(({ id }) => json!.getBinary(id)),
    ]),
    row("`list`; `getRange`", [
      () => all(() => uncached.list()),
      () => all(() => cached.list()),
      () => all(() => [...msgpack!.getRange({})]),
      () => all(() => [...json!.getRange({})]),
    ]),
  ];
}

/** Makes steps over one walk of all nodes, each with another start. */
function walksOf(dataset: Dataset): (run: (subject: Subject) => unknown) => Step {
  const subjects = dataset.nextIds(NODES);
  return (run) => stepOver(subjects, CHUNK, run, (starts += START_STEP));
}
