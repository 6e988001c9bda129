/** The process of a server with people, and of the machine's ping-pong. */
import { answerRequests } from "../child.ts";
import { people } from "../data/people.ts";
import { machinePeer } from "../peers/machine.ts";
import type { Surroundings } from "../peers/peer.ts";
import { CrdtStore, IPCServer } from "../../src/index.ts";

export const CHANNEL = "profile";

let server: IPCServer | undefined;

/** Serves so many nodes and returns the address of the machine's peer. */
async function serve(nodes: number): Promise<string> {
  const store = new CrdtStore();
  for (const { id, data } of people(nodes)) store.putSync(id, data);
  server = await new IPCServer(CHANNEL, store, { signals: false }).start();
  return (await machinePeer.serve({} as Surroundings)).address;
}

if (process.argv[2] === "serve") answerRequests({ serve }, () => server?.stop());
