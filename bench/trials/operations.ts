/** Each operation on ten thousand small documents, beside the machine's limits. */
import { PEOPLE } from "../data/people.ts";
import type { PeerName } from "../peers/index.ts";
import { CACHE_LINE_TRIPS } from "../peers/machine.ts";
import type { Trial } from "../rounds.ts";
import { type Family, play } from "./family.ts";

const ALL_PEERS: readonly PeerName[] = [
  "map",
  "ipc",
  "lmdb-json",
  "lmdb-msgpack",
  "redis",
  "json-lines",
  "messages",
  "http",
];

/**
 * One client, beside one client of each other peer; also in the demo. Chunks are long, because a
 * server falls asleep before the next one.
 */
export const OPERATION_TRIALS: readonly Trial[] = [
  { name: "get", title: "get", operation: "get", mode: "each", chunk: 1000 },
  { name: "put-sync", title: "putSync", operation: "putSync", mode: "each", chunk: 1000 },
  { name: "put-awaited", title: "put, awaited", operation: "put", mode: "each", chunk: 1000 },
  {
    name: "put-flight",
    title: "put, 1,000 in flight",
    operation: "put",
    mode: "flight",
    chunk: 1000,
  },
  { name: "delete", title: "delete", operation: "delete", mode: "each", chunk: 1000 },
  { name: "list", title: "list", operation: "list", mode: "each", chunk: 1 },
];

/** Reads also show the client without a record cache. */
const READERS: readonly PeerName[] = ["map", "ipc", "ipc-uncached", ...ALL_PEERS.slice(2)];

const [GET, PUT_SYNC, ...REST] = OPERATION_TRIALS as [Trial, Trial, ...Trial[]];
const MACHINE: { mode: "each"; peers: PeerName[] } = { mode: "each", peers: ["machine"] };

/** A limit comes beside the trial that is compared with it. */
const TRIALS: readonly Trial[] = [
  { ...GET, peers: READERS },
  { ...GET, name: "get-field", title: "getField", operation: "getField", peers: READERS },
  {
    name: "cache-line",
    title: "cache-line ping-pong",
    operation: "cacheLine",
    chunk: 10,
    batch: CACHE_LINE_TRIPS,
    ...MACHINE,
  },
  PUT_SYNC,
  { name: "futex", title: "futex ping-pong", operation: "futex", chunk: 100, ...MACHINE },
  {
    name: "put-sync-asleep",
    title: "putSync, server asleep",
    operation: "putSync",
    mode: "asleep",
    chunk: 100,
    peers: ["ipc"],
  },
  ...REST.map((trial) => (trial.operation === "list" ? { ...trial, peers: READERS } : trial)),
].map((trial) => (trial.peers ? trial : { ...trial, peers: ALL_PEERS }) as Trial);

export const operations: Family = {
  name: "operations",
  title: "Each operation, 10,000 nodes {name, email, age, tags}",
  trials: TRIALS,
  run: (run) => {
    const scene = { peers: [...READERS, "machine" as const], dataset: `people:${PEOPLE}` };
    return play(run, "operations", scene, TRIALS);
  },
};
