/// <reference lib="esnext.disposable" preserve="true" />
/**
 * Rich documents: `pluresdb-ipc/doc`. Importing this loads Loro; `client.doc(id)` does so when it is
 * first called.
 */
export * from "./documents/loro.js";
export type { DocumentDatabase } from "./documents/document-database.ts";
export { compactDocument } from "./documents/compaction.ts";
export type { RefusedUpdate } from "./documents/inbox.ts";
export { type DocEvents, LiveDoc } from "./documents/live-doc.ts";
export { openDoc } from "./documents/open.ts";
export { type TrimOptions, type TrimResult, trimDocument } from "./documents/trim.ts";
