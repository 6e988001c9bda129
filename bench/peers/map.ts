/** An unshared Map in the client's process: the ceiling. */
import type { Operation, Peer } from "./peer.ts";
import { MapStore } from "./map-store.ts";

export const mapPeer: Peer = {
  async serve() {
    return { address: "", stop: () => {} };
  },

  async connect(_address, { dataset }) {
    const store = new MapStore(dataset);
    const { field } = dataset;
    const put: Operation = { sync: (id, data) => store.put(id, data) };
    return {
      operations: {
        get: { sync: (id) => store.get(id) },
        getField: { sync: (id) => store.get(id)[field] },
        putSync: put,
        put: { async: async (id, data) => store.put(id, data) },
        delete: { async: async (id) => store.delete(id) },
        list: { sync: (prefix) => store.list(prefix) },
      },
      close: () => {},
    };
  },
};
