/** This package: a store in the process, and a client of a server. */
import * as thisBuild from "../../src/index.ts";
import type { Library, Replica, Written } from "./library.ts";
import type { Work } from "./work.ts";

/** Requests in flight. */
const IN_FLIGHT_MAX = 64;
const CAPACITY_BYTES = 1 << 26;

type Build = typeof thisBuild;

export const pluresdb = storeLibrary(thisBuild);

/** A store of `build`. */
export function storeLibrary(build: Build): Library {
  return {
    title: "pluresdb-ipc",
    write: (work) => write(build, work),

    open(start) {
      const store = openStore(build, start);
      return {
        merge: (deltas) => deltas.forEach((delta) => store.applyChangesSync(delta)),
        read: (id) => store.get(id),
        close: () => store.close(),
      };
    },
  };
}

export const pluresdbClient: Library = {
  title: "pluresdb-ipc, a client",
  write: pluresdb.write,

  async open(start): Promise<Replica> {
    const store = openStore(thisBuild, start);
    const server = await new thisBuild.IPCServer("merge", store).start();
    const client = await thisBuild.IPCClient.connect(server.channel);
    return {
      async merge(deltas) {
        for (let first = 0; first < deltas.length; first += IN_FLIGHT_MAX) {
          const some = deltas.slice(first, first + IN_FLIGHT_MAX);
          await Promise.all(some.map((delta) => client.applyChanges(delta)));
        }
      },
      read: (id) => client.get(id) as ReturnType<Replica["read"]>,
      async close() {
        client.close();
        await server.stop();
        store.close();
      },
    };
  },
};

function write({ CrdtStore }: Build, { ids, start, batches }: Work): Written {
  using store = new CrdtStore({ capacityBytes: CAPACITY_BYTES });
  for (const id of ids) store.putSync(id, start);
  const written: Written = { start: store.changesSinceSync(), deltas: [] };
  for (const batch of batches) {
    const before = store.versionVector();
    for (const { id, field, value } of batch) store.patchSync(id, { [field]: value });
    written.deltas.push(...store.changesSinceSync(before));
  }
  return written;
}

function openStore({ CrdtStore }: Build, start: readonly Uint8Array[]) {
  const store = new CrdtStore({ capacityBytes: CAPACITY_BYTES });
  for (const delta of start) store.applyChangesSync(delta);
  return store;
}
