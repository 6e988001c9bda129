/** Statistics of a store, read from its header. */
import { BUCKET_BYTES } from "../../assembly/layout/indexes.ts";
import * as STORE from "../../assembly/layout/store.ts";
import { loadWord } from "../memory/load-word.ts";
import type { Pages } from "../memory/pages.ts";

/** Numbers about a store, read without a request. */
export interface StoreStats {
  /** Nodes in the store. */
  nodes: number;
  /** Tombstones of deleted nodes, retained until every known replica has seen them. */
  keptDeletions: number;
  /** Tombstones that were collected since the store was opened. */
  collected: number;
  /** Changes since the store was made: every put and delete is one. */
  version: number;
  /** Puts and deletes that were executed. */
  puts: number;
  /** Deletes among them. */
  deletes: number;
  /** Requests that were refused. */
  refusals: number;
  /** Connected clients; 0 for a store that no server serves. */
  clients: number;
  /** The size to which the store may grow, bytes. */
  capacityBytes: number;
  /** The bytes of it that real pages back. */
  committedBytes: number;
  /** The bytes of those that are in use. */
  usedBytes: number;
  /** Bytes of retired blocks: they are free again once no reader can be using them. */
  limboBytes: number;
  /** The size of the change log, part of `usedBytes`: a watch may be this far behind, bytes. */
  logBytes: number;
  /** Bytes ever written to the change log. */
  logPosition: number;
  /** Buckets of the hash index. */
  buckets: number;
  /** Reads of this client or store that met a change and were repeated. */
  readRetries: number;
  /** How often a watch of this client or store was overrun, or had to start over. */
  watchLaps: number;
}

/** The sources of numbers that are not in the header. @internal */
interface StatsOf {
  reader: { retries: number };
  watches: { overruns: number };
}

/** Exact while no write happens, as the words are read one by one. @internal */
export function readStats(pages: Pages, { reader, watches }: StatsOf): StoreStats {
  const word = (address: number) => loadWord(pages.words, address >>> 2) >>> 0;
  const long = (address: number) => word(address) + word(address + 4) * 2 ** 32;
  const buckets = word(STORE.STORE_BUCKET_COUNT);
  const heap = word(STORE.STORE_HEAP);
  const bucketBytes = word(STORE.STORE_BUCKETS_COMMITTED) * BUCKET_BYTES;
  const fixed = STORE.STORE_HEADER_BYTES + word(STORE.STORE_LOG_BYTES) + bucketBytes;
  const tombstones =
    word(STORE.STORE_INDEXED_COUNT) -
    word(STORE.STORE_NODE_COUNT) -
    word(STORE.STORE_RESERVED_COUNT);
  return {
    nodes: word(STORE.STORE_NODE_COUNT),
    keptDeletions: Math.max(0, tombstones),
    collected: long(STORE.STORE_COLLECTED),
    version: long(STORE.STORE_COMMIT),
    puts: long(STORE.STORE_PUTS),
    deletes: long(STORE.STORE_DELETES),
    refusals: long(STORE.STORE_REFUSALS),
    clients: word(STORE.STORE_CLIENTS),
    capacityBytes: word(STORE.STORE_CAPACITY),
    committedBytes: fixed + word(STORE.STORE_HEAP_END) - heap,
    usedBytes: fixed + word(STORE.STORE_HEAP_TOP) - heap - word(STORE.STORE_FREE_BYTES),
    limboBytes: word(STORE.STORE_RETIRED_BYTES),
    logBytes: word(STORE.STORE_LOG_BYTES),
    logPosition: long(STORE.STORE_LOG_TAIL),
    buckets,
    readRetries: reader.retries,
    watchLaps: watches.overruns,
  };
}
