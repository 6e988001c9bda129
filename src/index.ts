/** A database that several processes on one machine share in the same memory pages. */
export type { BatchItem, Fields } from "./request/batch.ts";
export type { Conditions } from "./request/request-writer.ts";
export type { Change, WatchOptions, WatchRange } from "./watch/change.ts";
export type { ClientStats, ConnectOptions } from "./client/connect-options.ts";
export { IPCClient } from "./client/client.ts";
export { type ErrorCode, PluresError } from "./support/error.ts";
export type { ClientEvents, Listener, StoreEvents } from "./watch/change-events.ts";
export type { AppliedChange, VersionVector } from "./request/deltas.ts";
export type { Latency } from "./support/latency.ts";
export type { FieldMeta, NodeMeta, Written } from "./read/node-meta.ts";
export type { Range } from "./codec/range.ts";
export { decodeRaw } from "./codec/raw.ts";
export type { Entry, Versioned } from "./read/reader.ts";
export type { ChangesOptions, CollectOptions, KnownReplica } from "./request/peers.ts";
export { IPCServer, type ServerOptions } from "./server/server.ts";
export type { StoreStats } from "./read/stats.ts";
export { CrdtStore, type Durability, type StoreOptions } from "./store/store.ts";
export type { Watch } from "./watch/watch.ts";
