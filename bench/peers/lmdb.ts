/**
 * lmdb-js: two processes with one file mapped, the closest alternative. Reads are direct. The
 * writing process batches its writes and commits them.
 *
 * With durability `memory` it runs without fsync, with `sync` with its defaults. The msgpack
 * encoding shares the records' structures, which is its fastest form.
 */
import { statSync } from "node:fs";
import { join } from "node:path";
import { type Database, open } from "lmdb";
import type { Peer, PeerClient, Surroundings } from "./peer.ts";

export type LmdbEncoding = "json" | "msgpack";
export type LmdbPromise = "committed" | "flushed";

/** Room for the largest dataset. The file grows with its content. */
const MAP_BYTES = 4 * 2 ** 30;
const STRUCTURES = Symbol.for("structures");

/** `flushed`: a put resolves when it is on disk, not when other processes see it. */
export function lmdbPeer(encoding: LmdbEncoding, promise: LmdbPromise = "committed"): Peer {
  return {
    async serve(surroundings) {
      const path = join(surroundings.directory, `lmdb-${encoding}-${promise}`);
      const database = openAt(path, encoding, surroundings);
      for (const { id, data } of surroundings.dataset) void database.put(id, data);
      await database.flushed;
      const usedBytes = () => statSync(join(path, "data.mdb")).size;
      return { address: path, usedBytes, stop: () => database.close() };
    },

    async connect(path, surroundings) {
      const database = openAt(path, encoding, surroundings);
      const client = operationsOf(database, surroundings.dataset.field);
      if (promise === "flushed") {
        client.operations.put = {
          async: async (id, data) => {
            await database.put(id, data);
            await database.flushed;
          },
        };
      }
      return client;
    },
  };
}

function openAt(path: string, encoding: LmdbEncoding, { durability }: Surroundings) {
  return open<any, string>({
    path,
    mapSize: MAP_BYTES,
    noSync: durability === "memory",
    ...(encoding === "json" ? { encoding } : { sharedStructuresKey: STRUCTURES }),
  });
}

function operationsOf(database: Database<any, string>, field: string): PeerClient {
  return {
    operations: {
      get: { sync: (id) => database.get(id) },
      getField: { sync: (id) => database.get(id)?.[field] },
      putSync: { sync: (id, data) => database.putSync(id, data) },
      put: { async: (id, data) => database.put(id, data) },
      delete: { async: (id) => database.remove(id) },
      list: {
        sync: (prefix) => {
          const entries = [];
          const range = { start: prefix, end: `${prefix}\uffff` };
          for (const { key, value } of database.getRange(range)) {
            entries.push({ id: key, data: value });
          }
          return entries;
        },
      },
    },
    close: () => database.close(),
  };
}
