/** The core's exports; `docs/ABI.md` describes them. */

/** Addresses and statuses are signed 32-bit numbers: `>>> 0` makes them unsigned. @internal */
export interface Core {
  abandonStep(scratch: number): void;
  applyMessage(scratch: number, message: number, bytes: number): number;
  awaitAcked(slot: number, request: number, looks: number): number;
  execute(scratch: number, op: number, body: number, total: number, nowMs: number): number;
  checkHeap(start: number): number;
  checkMessage(scratch: number, message: number, bytes: number): number;
  commitBuckets(count: number, countMax: number): void;
  commitHeap(end: number): void;
  consumeReply(scratch: number, slot: number): void;
  dataOf(scratch: number, value: number): number;
  encodeEntry(entry: number, out: number): number;
  call(scratch: number, op: number, body: number, total: number, nowMs: number): number;
  feedLog(scratch: number, out: number, room: number): number;
  feedNodes(scratch: number, out: number, room: number): number;
  find(scratch: number, keyInfo: number): number;
  fingerprint(): number;
  drainRetired(): void;
  format(
    capacity: number,
    seedLow: number,
    seedHigh: number,
    actorLow: number,
    actorHigh: number,
    valueBytesMax: number,
    aheadMsMax: number,
    logBytes: number,
    gapBytes: number,
  ): void;
  copyNodes(scratch: number, first: number, count: number, nowMs: number): number;
  validateEpoch(scratch: number): number;
  limitHeap(end: number): void;
  openJournal(journal: number, ringBytes: number, blockBytesMax: number, isSync: number): void;
  openLog(scratch: number): void;
  peekReply(scratch: number, slot: number): number;
  readLog(
    scratch: number,
    fromInfo: number,
    toInfo: number,
    alsoInfo: number,
    recordsMax: number,
  ): number;
  release(block: number): void;
  restoreDeletion(at: number, versionLow: number, versionHigh: number): void;
  restoreMeta(scratch: number, at: number, bytes: number, gap: number): number;
  restoreRecord(scratch: number, at: number, keyBytes: number, bytes: number): number;
  scan(scratch: number, fromInfo: number, toInfo: number, flags: number, nodesMax: number): number;
  sealMeta(scratch: number, at: number, bytes: number): void;
  send(
    scratch: number,
    slot: number,
    op: number,
    request: number,
    body: number,
    total: number,
    done: number,
  ): number;
  serve(
    scratch: number,
    table: number,
    slots: number,
    first: number,
    nowMs: number,
    framesMax: number,
    spins: number,
  ): number;
  sweep(scratch: number, nowMs: number, buckets: number): number;
  expandShape(data: number, bytes: number, out: number): number;
  validRecord(data: number, bytes: number): number;
  validValue(at: number, bytes: number): number;
  writeLog(position: bigint, bytes: number, out: number): number;
  writeMeta(out: number, isClean: number): number;
}

/** An instance of the module of `core-module.ts` over `memory`. @internal */
export function instantiateCore(module: WebAssembly.Module, memory: WebAssembly.Memory): Core {
  const instance = new WebAssembly.Instance(module, { env: { memory } });
  return instance.exports as unknown as Core;
}
