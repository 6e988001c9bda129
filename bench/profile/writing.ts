/** The steps of `putSync` that can be measured alone. */
import { RequestWriter } from "../../src/request/request-writer.ts";
import { EXECUTOR } from "../../src/database/executor.ts";
import type { Session } from "../../src/client/session.ts";
import { CrdtStore, IPCClient } from "../../src/index.ts";
import { putWrite } from "../../src/request/operations.ts";
import { Child } from "../child.ts";
import type { Subject } from "../data/dataset.ts";
import { people } from "../data/people.ts";
import { CACHE_LINE_TRIPS, machinePeer } from "../peers/machine.ts";
import { type Operation, type Surroundings } from "../peers/peer.ts";
import { leastNs, type Step, stepOver } from "./least.ts";
import type { Measured, Part, Scale } from "./part.ts";
import { CHANNEL } from "./server.ts";

const NODES = 10_000;
const CHUNK = 1000;
/** No divisor of the number of nodes. */
const START_STEP = 3671;
const SERVER = new URL("./server.js", import.meta.url);

type Put = (id: string, data: unknown) => unknown;

export const writing: Part = {
  name: "writing",
  title: "The steps of `putSync`, in nanoseconds",
  measure: measureWriting,
};

async function measureWriting({ rounds }: Scale): Promise<Measured> {
  const server = new Child(SERVER, "serve");
  const address = await server.request<string>("serve", NODES);
  const machine = await machinePeer.connect(address, {} as Surroundings);
  using client = await IPCClient.connect(CHANNEL);
  using alone = new CrdtStore();
  const subjects = people(NODES).next(NODES, 1);
  for (const { id, data } of subjects) alone.putSync(id, data);
  const rows = rowsOf(subjects, client, alone);
  const { sync: trips } = machine.operations.cacheLine as Extract<Operation, { sync: unknown }>;
  const pings: Step = { operations: CACHE_LINE_TRIPS, run: () => trips("", undefined) };
  const least = leastNs([pings, ...rows.flatMap(([, steps]) => steps)], rounds);
  await server.end();
  const shown = least.map((ns) => ns.toFixed(0));
  const ping = shown.shift()!;
  return {
    head: ["", "at random", "one node", "a number, at random", "a number, one node"],
    rows: [
      ...rows.map(([title, steps]) => [title, ...shown.splice(0, steps.length)]),
      ["a cache line from one process to the other and back", ping, "", "", ""],
    ],
    note: `Minimum of ${rounds} rounds of ${CHUNK} operations each, interleaved in one process.`,
  };
}

/** A row has four steps: of documents and of numbers, each over all nodes and over one of them. */
function rowsOf(
  subjects: readonly Subject[],
  client: IPCClient,
  alone: CrdtStore,
): [title: string, steps: Step[]][] {
  const { map, pages } = (client[EXECUTOR] as Session).link.connection.memory;
  const writer = new RequestWriter(pages, map);
  const numbers = subjects.map(({ id }, data) => ({ id, data }));
  // Numbers need other ids: a node that alternates between document and number has no shape.
  for (const number of numbers) number.id = number.id.replace("person", "number");
  let starts = 0;
  const of = (put: Put) =>
    [subjects, subjects.slice(0, 1), numbers, numbers.slice(0, 1)].map((some) =>
      stepOver<Subject>(some, CHUNK, ({ id, data }) => put(id, data), (starts += START_STEP)),
    );
  return [
    ["`putSync`", of((id, data) => client.putSync(id, data))],
    ["of which the client writes the payload", of((id, data) => putWrite(id, data).write(writer))],
    [
      "`put` of a store without a server: payload and engine",
      of((id, data) => alone.putSync(id, data)),
    ],
  ];
}
