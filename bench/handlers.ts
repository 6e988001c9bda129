/** What the processes of a peer can be asked to do. */
import { CrdtStore } from "../src/index.ts";
import type { Handlers } from "./child.ts";
import type { Dataset } from "./dataset.ts";
import { measure } from "./measure.ts";
import type { Peer, PeerClient, PeerServer } from "./peer.ts";
import { trialNamed } from "./trials.ts";

export interface MeasureRequest {
  trial: string;
  budgetMs: number;
}

/** `serve`: fills a store, serves it and tells the address. `leave` is for the process's end. */
export function serverHandlers(peer: Peer, dataset: Dataset) {
  let server: PeerServer | undefined;
  const serve = async () => {
    const store = new CrdtStore();
    for (const { id, data } of dataset.nodes) store.put(id, data);
    server = await peer.serve(store);
    return server.address;
  };
  return { handlers: { serve }, leave: () => server?.stop() };
}

/** `connect` with an address, `measure` a trial. */
export function clientHandlers(peer: Peer, dataset: Dataset): { handlers: Handlers } {
  let client: PeerClient;
  const connect = async (address: string) => {
    client = await peer.connect(address);
  };
  return { handlers: { connect, measure: measureHandler(() => client, dataset) } };
}

export function measureHandler(client: () => PeerClient, dataset: Dataset) {
  return ({ trial, budgetMs }: MeasureRequest) =>
    measure(client(), dataset, trialNamed(trial), budgetMs);
}
