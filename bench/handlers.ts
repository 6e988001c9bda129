/** What the processes of a peer can be asked to do. */
import { checkDataset } from "./check.ts";
import type { Handlers } from "./child.ts";
import { type Work, measure } from "./measure.ts";
import type { Dataset } from "./data/dataset.ts";
import type { Peer, PeerClient, PeerServer, Surroundings } from "./peers/peer.ts";
import { type Stamps, Watcher, stamp } from "./watching.ts";

export interface MeasureRequest {
  work: Work;
  budgetMs: number;
}

export interface ConnectRequest {
  address: string;
  /** The walk starts at this share of the nodes. */
  share: number;
}

export interface Usage {
  usedBytes: number | undefined;
  jsonBytes: number;
  nodes: number;
}

interface Role {
  handlers: Handlers;
  leave: () => unknown;
}

/** `serve` fills a store, serves it and gives the address; `usage` is what it takes. */
export function serverRole(peer: Peer, surroundings: Surroundings): Role {
  let server: PeerServer | undefined;
  const serve = async () => {
    server = await peer.serve(surroundings);
    return server.address;
  };
  const usage = async (): Promise<Usage> => {
    const { dataset } = surroundings;
    let jsonBytes = 0;
    for (const { data } of dataset) jsonBytes += Buffer.byteLength(JSON.stringify(data));
    return { usedBytes: await server?.usedBytes?.(), jsonBytes, nodes: dataset.count };
  };
  return { handlers: { serve, usage }, leave: () => server?.stop() };
}

/** `connect` gives how long that took, milliseconds; then come `check`, `knows` and `measure`. */
export function clientRole(peer: Peer, surroundings: Surroundings): Role {
  const { dataset } = surroundings;
  let client: PeerClient | undefined;
  const connect = async ({ address, share }: ConnectRequest) => {
    dataset.skipTo(share);
    const started = performance.now();
    client = await peer.connect(address, surroundings);
    return performance.now() - started;
  };
  const check = () => checkDataset(client!, dataset);
  const watcher = new Watcher(() => client!);
  const handlers = {
    connect,
    check,
    ...measureHandlers(() => client!, dataset),
    watches: () => client!.watch !== undefined,
    watch: (prefix: string = dataset.listed.prefix) => watcher.start(prefix),
    unwatch: (stamps: number) => watcher.stop(stamps),
    stamp: (stamps: Stamps) => stamp(client!, dataset, stamps),
  };
  return { handlers, leave: () => client?.close() };
}

/** `measure` a trial, and whether the peer `knows` an operation. */
export function measureHandlers(client: () => PeerClient, dataset: Dataset): Handlers {
  return {
    knows: (operation: Work["operation"]) => client().operations[operation] !== undefined,
    measure: ({ work, budgetMs }: MeasureRequest) => measure(client(), dataset, work, budgetMs),
  };
}
