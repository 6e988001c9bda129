/** What the store's header tells about it. */
import { BUCKET_BYTES } from "../../assembly/layout/indexes.ts";
import {
  STORE_BUCKETS_COMMITTED,
  STORE_BUCKET_COUNT,
  STORE_CAPACITY,
  STORE_CLIENTS,
  STORE_COLLECTED,
  STORE_COMMIT,
  STORE_DELETES,
  STORE_FREE_BYTES,
  STORE_HEADER_BYTES,
  STORE_HEAP,
  STORE_HEAP_END,
  STORE_HEAP_TOP,
  STORE_RESERVED_COUNT,
  STORE_INDEXED_COUNT,
  STORE_RETIRED_BYTES,
  STORE_LOG_BYTES,
  STORE_LOG_TAIL,
  STORE_NODE_COUNT,
  STORE_PUTS,
  STORE_REFUSALS,
} from "../../assembly/layout/store.ts";
import type { Pages } from "../memory/pages.ts";

export interface StoreStats {
  /** Nodes in the store. */
  nodes: number;
  /** Deleted nodes that are kept until every known replica has heard of it. */
  keptDeletions: number;
  /** Removals that were collected since the store was opened. */
  collected: number;
  /** Changes since the store was made: every put and delete is one. */
  version: number;
  /** Puts and deletes that were carried out, requests that were refused. */
  puts: number;
  deletes: number;
  refusals: number;
  /** Clients that are connected; 0 for a store that nobody serves. */
  clients: number;
  /** What the store may grow to, what of it is backed by real pages, what is in use, bytes. */
  capacityBytes: number;
  committedBytes: number;
  usedBytes: number;
  /** Bytes that are free again as soon as no reader can be looking at them. */
  limboBytes: number;
  /** The change log's size, which is among the bytes in use: a watcher may be so far behind. */
  logBytes: number;
  /** Bytes that were ever written to the change log. */
  logPosition: number;
  /** Buckets of the hash index. */
  buckets: number;
  /** Reads of this process that met a change and were done again. */
  readRetries: number;
  /** How often a watch of this process was lapped or had to start anew. */
  watchLaps: number;
}

/** Whose numbers are told besides the store's. @internal */
export interface StatsOf {
  reader: { retries: number };
  watches: { overruns: number };
}

/** A snapshot that is exact when nobody writes; the words are read one by one. @internal */
export function readStats(pages: Pages, { reader, watches }: StatsOf): StoreStats {
  const word = (address: number) => Atomics.load(pages.words, address >>> 2) >>> 0;
  const long = (address: number) => word(address) + word(address + 4) * 2 ** 32;
  const buckets = word(STORE_BUCKET_COUNT);
  const heap = word(STORE_HEAP);
  const bucketBytes = word(STORE_BUCKETS_COMMITTED) * BUCKET_BYTES;
  const fixed = STORE_HEADER_BYTES + word(STORE_LOG_BYTES) + bucketBytes;
  const kept = word(STORE_INDEXED_COUNT) - word(STORE_NODE_COUNT) - word(STORE_RESERVED_COUNT);
  return {
    nodes: word(STORE_NODE_COUNT),
    keptDeletions: Math.max(0, kept),
    collected: long(STORE_COLLECTED),
    version: long(STORE_COMMIT),
    puts: long(STORE_PUTS),
    deletes: long(STORE_DELETES),
    refusals: long(STORE_REFUSALS),
    clients: word(STORE_CLIENTS),
    capacityBytes: word(STORE_CAPACITY),
    committedBytes: fixed + word(STORE_HEAP_END) - heap,
    usedBytes: fixed + word(STORE_HEAP_TOP) - heap - word(STORE_FREE_BYTES),
    limboBytes: word(STORE_RETIRED_BYTES),
    logBytes: word(STORE_LOG_BYTES),
    logPosition: long(STORE_LOG_TAIL),
    buckets,
    readRetries: reader.retries,
    watchLaps: watches.overruns,
  };
}
