/** What reading is made of, by a client that keeps records and one that does not, beside lmdb. */
import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { open } from "lmdb";
import { STORE_BASE } from "../../assembly/layout/memory.ts";
import { SESSION } from "../../src/client/replica-api.ts";
import { IPCClient } from "../../src/index.ts";
import { Child } from "../child.ts";
import { type Dataset, type Subject } from "../data/dataset.ts";
import { people } from "../data/people.ts";
import { leastNs, type Step, stepOver } from "./least.ts";
import type { Part, ProfileTable, Scale } from "./part.ts";
import { CHANNEL } from "./server.ts";

const NODES = 10_000;
const CHUNK = 1000;
/** A number of nodes that has nothing in common with all of them. */
const START_STEP = 3671;
let starts = 0;
/** About what the documents take. */
const RECORD_BYTES = 90;
const SERVER = new URL("./server.js", import.meta.url);
const COLUMNS = ["nothing kept", "kept", "lmdb, msgpack", "lmdb, json"] as const;

/** A row: what is read, and how each column does it; without a way of its own it has no figure. */
interface Row {
  title: string;
  steps: Partial<Record<(typeof COLUMNS)[number], Step>>;
}

export const reading: Part = {
  name: "reading",
  title: `A read of one of ${NODES.toLocaleString("en-US")} nodes, in nanoseconds`,
  measure: measureReading,
};

async function measureReading({ rounds }: Scale): Promise<ProfileTable> {
  const server = new Child(SERVER, "serve");
  await server.request("serve", NODES);
  using keeping = await IPCClient.connect(CHANNEL);
  using anew = await IPCClient.connect(CHANNEL, { cacheBytes: 0 });
  const dataset = people(NODES);
  const rows = [...ourRows(anew, keeping, dataset), ...sharedRows(anew, keeping, dataset)];
  const steps = rows.flatMap((row) => Object.values(row.steps));
  const least = new Map<Step, number>();
  // Lists by themselves: they drive out of the caches what the others read.
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
      `The least of ${rounds} rounds of ${CHUNK} reads each, all by turns in one process; a list is ` +
      "of all nodes, told for one of them.",
  };
}

/** Steps by themselves, and reads that lmdb does not have. */
function ourRows(anew: IPCClient, keeping: IPCClient, dataset: Dataset): Row[] {
  const { bytes } = anew[SESSION].link.pages;
  const over = walksOf(dataset);
  const both = (title: string, read: (client: IPCClient, id: string) => unknown): Row => ({
    title,
    steps: {
      "nothing kept": over(({ id }) => read(anew, id)),
      kept: over(({ id }) => read(keeping, id)),
    },
  });
  return [
    both("`has`", (client, id) => client.has(id)),
    both("`getField`", (client, id) => client.getField(id, dataset.field)),
    {
      title: "a native call that makes a string of as many bytes as a record has",
      steps: {
        "nothing kept": over(() => bytes.latin1Slice(STORE_BASE, STORE_BASE + RECORD_BYTES)),
      },
    },
  ];
}

function sharedRows(anew: IPCClient, keeping: IPCClient, dataset: Dataset): Row[] {
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
      () => over(({ id }) => anew.get(id)),
      () => over(({ id }) => keeping.get(id)),
      () => over(({ id }) => msgpack!.get(id)),
      () => over(({ id }) => json!.get(id)),
    ]),
    row("`getRaw`; `getBinary`", [
      () => over(({ id }) => anew.getRaw(id)),
      () => over(({ id }) => keeping.getRaw(id)),
      () => over(({ id }) => msgpack!.getBinary(id)),
      () => over(({ id }) => json!.getBinary(id)),
    ]),
    row("`list`; `getRange`", [
      () => all(() => anew.list()),
      () => all(() => keeping.list()),
      () => all(() => [...msgpack!.getRange({})]),
      () => all(() => [...json!.getRange({})]),
    ]),
  ];
}

/** Makes steps, each of which begins somewhere else in one walk over all nodes. */
function walksOf(dataset: Dataset): (run: (subject: Subject) => unknown) => Step {
  const subjects = dataset.nextIds(NODES);
  return (run) => stepOver(subjects, CHUNK, run, (starts += START_STEP));
}
