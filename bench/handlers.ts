/** The requests that the processes of a peer answer. */
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
  /** The walk starts behind this share of the nodes. */
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

/** `serve` fills a store, serves it and returns the address; `usage` returns its memory. */
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

/** `connect` comes first and returns the milliseconds that it took. */
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
    watch: () => watcher.start(dataset.listed.prefix),
    unwatch: (stamps: number) => watcher.stop(stamps),
    stamp: (stamps: Stamps) => stamp(client!, dataset, stamps),
  };
  return { handlers, leave: () => client?.close() };
}

/** `measure` measures a trial; `knows` says whether the peer has an operation. */
export function measureHandlers(client: () => PeerClient, dataset: Dataset): Handlers {
  return {
    knows: (operation: Work["operation"]) => client().operations[operation] !== undefined,
    measure: ({ work, budgetMs }: MeasureRequest) => measure(client(), dataset, work, budgetMs),
  };
}
