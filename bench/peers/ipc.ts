/** This package: reads from shared pages, writes by messages to the engine. */
import { join } from "node:path";
import {
  type ConnectOptions,
  CrdtStore,
  IPCClient,
  IPCServer,
  type StoreOptions,
} from "../../src/index.ts";
import type { Dataset } from "../data/dataset.ts";
import type { Peer, PeerClient, Surroundings } from "./peer.ts";

const CONNECT_MS_MAX = 5000;
const CHANNEL = "bench";
/** More than run at once, because the server frees a slot some time after the disconnect. */
const CLIENTS_MAX = 512;

export const ipcPeer = peerWith(CHANNEL);

/** Its client has no record cache: each read decodes. */
export const ipcUncachedPeer = peerWith(`${CHANNEL}-uncached`, { cacheBytes: 0 });

function peerWith(name: string, options: ConnectOptions = {}): Peer {
  return {
    async serve({ dataset, durability, directory }: Surroundings) {
      const durable = { path: join(directory, "ipc"), durability };
      const isDurable = durability === "sync";
      const store = new CrdtStore((isDurable ? durable : {}) as StoreOptions);
      if (!isDurable) for (const { id, data } of dataset) store.putSync(id, data);
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
      return ipcPeerClient(client, dataset.field);
    },
  };
}

/** Fills through a client, because its puts share their commits. */
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

export function ipcPeerClient(client: IPCClient, field: string): PeerClient {
  return {
    operations: {
      get: { sync: (id) => client.get(id) },
      getField: { sync: (id) => client.getField(id, field) },
      putSync: { sync: (id, data) => client.putSync(id, data) },
      put: { async: (id, data) => client.put(id, data) },
      delete: { async: (id) => client.delete(id) },
      list: { sync: (prefix) => client.list({ prefix }) },
    },
    watch: (prefix, onChange) => {
      const abort = new AbortController();
      const changes = client.watch({ prefix }, { signal: abort.signal });
      void listen(changes, onChange).catch((error: unknown) => {
        if (!abort.signal.aborted) throw error;
      });
      return () => abort.abort();
    },
    close: () => client.close(),
  };
}
