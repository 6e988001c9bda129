/** The whole layout as one namespace. */
export * from "../../assembly/layout/change-log.ts";
export * from "../../assembly/layout/delta.ts";
export * from "../../assembly/layout/heap.ts";
export * from "../../assembly/layout/indexes.ts";
export * from "../../assembly/layout/journal.ts";
export * from "../../assembly/layout/json.ts";
export * from "../../assembly/layout/memory.ts";
export * from "../../assembly/layout/node.ts";
export * from "../../assembly/layout/requests.ts";
export * from "../../assembly/layout/slot.ts";
export * from "../../assembly/layout/status.ts";
export * from "../../assembly/layout/store.ts";
export * from "../../assembly/layout/stream.ts";
export * from "../../assembly/layout/values.ts";
