/** The peer that this package is: reads from shared pages, writes by messages to the engine. */
import { join } from "node:path";
import { CrdtStore, IPCClient, IPCServer, type StoreOptions } from "../../src/index.ts";
import type { Operations, Peer, PeerClient, Surroundings } from "./peer.ts";

const CONNECT_MS_MAX = 5000;
const CHANNEL = "bench";

export const ipcPeer: Peer = {
  async serve({ dataset, durability, directory }: Surroundings) {
    const durable = { path: join(directory, "ipc"), durability };
    const store = new CrdtStore((durability === "sync" ? durable : {}) as StoreOptions);
    for (const { id, data } of dataset) store.put(id, data);
    const server = await new IPCServer(CHANNEL, store).start();
    return {
      address: server.channel,
      usedBytes: () => store.stats().usedBytes,
      stop: () => server.stop(),
    };
  },

  async connect(channel: string, { dataset }: Surroundings) {
    const client = await IPCClient.connect(channel, { timeoutMs: CONNECT_MS_MAX });
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

interface NewerReads {
  getField(id: string, field: string): unknown;
  getRaw(id: string): unknown;
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
  return { operations, close: () => client.close() };
}
