/** A process beside others on one channel: it serves, or measures as a client of one kind. */
import { IPCClient, type SharedDatabase, open } from "../../src/index.ts";
import { answerRequests } from "../child.ts";
import { type Scale, type Times, clientRows, timeRows } from "../compare/rows.ts";
import { people } from "../data/people.ts";

export type Kind = "client" | "open";

const CHANNEL = "open";
let served: SharedDatabase | undefined;

async function serve({ nodes }: Scale): Promise<void> {
  served = await open(CHANNEL, { signals: false });
  const puts = Array.from(people(nodes), ({ id, data }) => served!.put(id, data));
  await Promise.all(puts);
}

async function measure({ scale, kind }: { scale: Scale; kind: Kind }): Promise<Times> {
  await using client = kind === "open" ? await open(CHANNEL) : await IPCClient.connect(CHANNEL);
  return await timesOf(client, scale);
}

const measureHere = (scale: Scale): Promise<Times> => timesOf(served!, scale);

function timesOf(client: IPCClient, { nodes, budgetMs }: Scale): Promise<Times> {
  return timeRows(clientRows(client, people(nodes)), budgetMs);
}

answerRequests({ serve, measure, measureHere }, () => served?.close());
