/** The core's exports. `docs/ABI.md` describes each: parameters, units, status codes, ownership. */
export { checkHeap, release } from "./heap/allocator";
export { serve } from "./engine/engine";
export { openJournal, writeMeta } from "./logs/journal";
export { flushLimbo } from "./heap/epochs";
export { encodeNote } from "./disk/record-writer";
export { restoreMeta, restoreRecord, sealMeta } from "./disk/record-reader";
export { openLog, readLog } from "./read/change-log-reader";
export { carryOut, exchange } from "./engine/dispatch";
export { gather, held } from "./read/gather";
export { dataOf, find } from "./read/lookup";
export { awaitAcked, consumeReply, peekReply, send } from "./engine/rings";
export { scan } from "./read/scan";
export { sweep } from "./gc/expired";
export { commitBuckets, commitHeap, fingerprint, format, limitHeap } from "./nodes/format";
export { unfold, validRecord } from "./codec/shapes";
export { validValue } from "./codec/values";
