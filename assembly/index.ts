/**
 * The core's exports. `docs/ABI.md` describes each: parameters, units, status codes, ownership.
 *
 * `assert(condition);` states an invariant anywhere in the core. The release build contains none of
 * them. In the debug build (`npm run build -- --debug`) a broken one traps, and the stack names its
 * file and line (`scripts/core-asserts.mjs`).
 */
export { release } from "./heap/allocator";
export { checkHeap } from "./indexes/check";
export { serve } from "./engine/engine";
export { openJournal, writeMeta } from "./logs/journal";
export { drainRetired } from "./heap/epochs";
export { encodeEntry } from "./disk/record-writer";
export { restoreDeletion, restoreMeta, restoreRecord, sealMeta } from "./disk/record-reader";
export { openLog, readLog } from "./read/change-log-reader";
export { call, execute } from "./engine/dispatch";
export { copyNodes, dataOf, find, validateEpoch } from "./read/lookup";
export { awaitAcked, consumeReply, peekReply, send } from "./engine/rings";
export { scan } from "./read/scan";
export { abandonStep, applyMessage } from "./stream/copy-apply";
export { checkMessage } from "./stream/copy-check";
export { feedLog, writeLog } from "./stream/feed-log";
export { feedNodes } from "./stream/feed-nodes";
export { sweep } from "./gc/expired";
export { commitBuckets, commitHeap, fingerprint, format, limitHeap } from "./nodes/format";
export { expandShape, validRecord } from "./codec/shapes";
export { validValue } from "./codec/values";
