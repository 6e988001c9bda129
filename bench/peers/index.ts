/** The peers by name. Only a peer's processes load its module. */
import type { Peer } from "./peer.ts";
import { redisIsMissing } from "./redis-program.ts";

export interface PeerEntry {
  title: string;
  /** Why it cannot run on this machine. */
  missing?: () => string | undefined;
  load: () => Promise<Peer>;
}

export const PEERS = {
  map: {
    title: "Map, in process",
    load: async () => (await import("./map.ts")).mapPeer,
  },
  ipc: {
    title: "pluresdb-ipc",
    load: async () => (await import("./ipc.ts")).ipcPeer,
  },
  "ipc-uncached": {
    title: "pluresdb-ipc, cache off",
    load: async () => (await import("./ipc.ts")).ipcUncachedPeer,
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
    missing: redisIsMissing,
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
