/** A store in a web page, in memory or in IndexedDB. */
export type { BatchItem } from "../request/batch.ts";
export type { Conditions, WriteOptions } from "../request/request-writer.ts";
export type { Change, WatchOptions, WatchRange } from "../watch/change.ts";
export type { Database, UpdateOptions } from "../database/database.ts";
export type { SchemaOption, StandardSchema } from "../database/schemas.ts";
export { type ErrorCode, PluresError, type SchemaIssue } from "../support/error.ts";
export type { AppliedChange, VersionVector } from "../request/deltas.ts";
export type { Entry, Versioned } from "../read/entry.ts";
export type { NodeMeta } from "../read/node-meta.ts";
export type { Range } from "../codec/range.ts";
export { decodeRaw } from "../codec/raw.ts";
export type { StoreStats } from "../read/stats.ts";
export { CrdtStore, type StoreOptions } from "../store/store.ts";
export type { Watch } from "../watch/watch.ts";
export { type PageOptions, open } from "./open.ts";
export type { PageStore } from "./page-store.ts";
