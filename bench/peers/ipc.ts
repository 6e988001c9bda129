/** The peer that this package is: reads from shared pages, writes by messages to the engine. */
import { join } from "node:path";
import {
  type ConnectOptions,
  CrdtStore,
  IPCClient,
  IPCServer,
  type StoreOptions,
} from "../../src/index.ts";
import type { Dataset } from "../data/dataset.ts";
import type { Durability, Operations, Peer, PeerClient, Surroundings } from "./peer.ts";

const CONNECT_MS_MAX = 5000;
const CHANNEL = "bench";
/** More than there ever are: a slot is free again only when the server has heard the hang-up. */
const CLIENTS_MAX = 512;

/** Older versions have no durability. */
export function ipcIsMissing(durability: Durability): string | undefined {
  const isDurable = "flush" in IPCClient.prototype;
  return durability === "memory" || isDurable ? undefined : "has no durability yet";
}

export const ipcPeer = peerWith(CHANNEL);

/** Its client keeps no records that were read before: each read decodes. */
export const ipcAnewPeer = peerWith(`${CHANNEL}-anew`, { cacheBytes: 0 });

function peerWith(name: string, options: ConnectOptions = {}): Peer {
  return {
    async serve({ dataset, durability, directory }: Surroundings) {
      const durable = { path: join(directory, "ipc"), durability };
      const isDurable = durability === "sync";
      const store = new CrdtStore((isDurable ? durable : {}) as StoreOptions);
      if (!isDurable) for (const { id, data } of dataset) store.put(id, data);
      const server = await new IPCServer(name, store, { maxClients: CLIENTS_MAX }).start();
      if (isDurable) await fill(server.channel, dataset);
      return {
        address: server.channel,
        usedBytes: () => store.stats().usedBytes,
        stop: () => server.stop(),
      };
    },

    async connect(channel: string, { dataset }: Surroundings) {
      const client = await IPCClient.connect(channel, { ...options, timeoutMs: CONNECT_MS_MAX });
      const peerClient = ipcPeerClient(client, dataset.field);
      peerClient.operations.attach = {
        async: async (id) => {
          const another = await IPCClient.connect(channel);
          const data = another.get(id);
          another.close();
          return data;
        },
      };
      return peerClient;
    },
  };
}

/** Through a client, whose puts share their commits. */
async function fill(channel: string, dataset: Dataset): Promise<void> {
  await using client = await IPCClient.connect(channel);
  const pending = [];
  for (const { id, data } of dataset) pending.push(client.put(id, data));
  await Promise.all(pending);
}

async function listen(
  changes: AsyncIterable<{ data?: unknown }>,
  onChange: (data: unknown) => void,
): Promise<void> {
  for await (const { data } of changes) onChange(data);
}

interface NewerReads {
  getField(id: string, field: string): unknown;
  getRaw(id: string): unknown;
  watch(
    range: { prefix: string },
    options: { signal: AbortSignal },
  ): AsyncIterable<{ kind: string; data?: unknown }>;
}

export function ipcPeerClient(client: IPCClient, field: string): PeerClient {
  const operations: Operations = {
    get: { sync: (id) => client.get(id) },
    putSync: { sync: (id, data) => client.putSync(id, data) },
    put: { async: (id, data) => client.put(id, data) },
    delete: { async: (id) => client.delete(id) },
    list: { sync: (prefix) => client.list({ prefix }) },
  };
  // Reads that came later: older versions can be measured too.
  const newer = client as Partial<NewerReads>;
  if (newer.getField) operations.getField = { sync: (id) => newer.getField!(id, field) };
  if (newer.getRaw) operations.getRaw = { sync: (id) => newer.getRaw!(id) };
  const peerClient: PeerClient = { operations, close: () => client.close() };
  if (newer.watch) {
    peerClient.watch = (prefix, onChange) => {
      const abort = new AbortController();
      const changes = newer.watch!({ prefix }, { signal: abort.signal });
      void listen(changes, onChange).catch((error: unknown) => {
        if (!abort.signal.aborted) throw error;
      });
      return () => abort.abort();
    };
  }
  return peerClient;
}
