/** The peers by name. Each is loaded only by the processes that are it. */
import type { Durability, Peer } from "./peer.ts";
import { redisIsMissing } from "./redis-program.ts";

export interface PeerEntry {
  title: string;
  /** Why it cannot take part on this machine. */
  missing?: (durability: Durability) => Promise<string | undefined>;
  load: () => Promise<Peer>;
}

export const PEERS = {
  map: {
    title: "Map, in process",
    load: async () => (await import("./map.ts")).mapPeer,
  },
  ipc: {
    title: "pluresdb-ipc",
    missing: async (durability) => (await import("./ipc.ts")).ipcIsMissing(durability),
    load: async () => (await import("./ipc.ts")).ipcPeer,
  },
  "ipc-anew": {
    title: "pluresdb-ipc, nothing kept",
    load: async () => (await import("./ipc.ts")).ipcAnewPeer,
  },
  "lmdb-json": {
    title: "lmdb, json",
    load: async () => (await import("./lmdb.ts")).lmdbPeer("json"),
  },
  "lmdb-msgpack": {
    title: "lmdb, msgpack",
    load: async () => (await import("./lmdb.ts")).lmdbPeer("msgpack"),
  },
  "lmdb-flushed": {
    title: "lmdb, flushed",
    load: async () => (await import("./lmdb.ts")).lmdbPeer("msgpack", "flushed"),
  },
  redis: {
    title: "Redis",
    missing: async () => redisIsMissing(),
    load: async () => (await import("./redis.ts")).redisPeer,
  },
  "json-lines": {
    title: "JSON lines",
    load: async () => (await import("./json-lines.ts")).jsonLinesPeer,
  },
  messages: {
    title: "child_process messages",
    load: async () => (await import("./messages.ts")).messagesPeer,
  },
  http: {
    title: "HTTP keep-alive",
    load: async () => (await import("./http.ts")).httpPeer,
  },
  machine: {
    title: "the machine's limit",
    load: async () => (await import("./machine.ts")).machinePeer,
  },
} satisfies Record<string, PeerEntry>;

export type PeerName = keyof typeof PEERS;

export function peerEntry(name: PeerName): PeerEntry {
  return PEERS[name];
}
