/** The peer that this package is: reads from shared pages, writes by messages to the engine. */
import { type CrdtStore, IPCClient, IPCServer } from "../src/index.ts";
import type { Peer, PeerClient, PeerServer } from "./peer.ts";

const CONNECT_MS_MAX = 5000;

export const ipcPeer: Peer = {
  title: "shared pages",

  async serve(store: CrdtStore): Promise<PeerServer> {
    const server = await new IPCServer("bench", store).start();
    return { address: server.channel, stop: () => server.stop() };
  },

  async connect(address: string): Promise<PeerClient> {
    return ipcPeerClient(await IPCClient.connect(address, { timeoutMs: CONNECT_MS_MAX }));
  },
};

export function ipcPeerClient(client: IPCClient): PeerClient {
  return {
    operations: {
      get: { sync: (id) => client.get(id) },
      putSync: { sync: (id, data) => client.putSync(id, data) },
      put: { async: (id, data) => client.put(id, data) },
      delete: { async: (id) => client.delete(id) },
      list: { sync: (prefix) => client.list({ prefix }) },
    },
    putBack: (id, data) => client.put(id, data),
    close: async () => client.close(),
  };
}
