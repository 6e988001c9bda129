/**
 * The causal context of a delta: what the sender had seen, and its GC watermark (docs/FORMAT.md).
 *
 * A store that has dropped a tombstone must not merge a write that the tombstone covers from a
 * replica that never saw the tombstone. Such a write is not newer than the requester's vector. Most
 * deltas contain only newer parts: they have no context.
 */
import * as DELTA from "../layout/delta";
import { SCRATCH_KEY, SCRATCH_PART, SCRATCH_PLAN } from "../layout/memory";
import { NODE_ID, NODE_KEY_INFO } from "../layout/node";
import { STORE_ACTOR_COUNT } from "../layout/store";
import { DeltaWriter, SPAN_BYTES, SPAN_FROM, SPAN_NUMBER, SPAN_TO, actorOfNumber } from "./writer";
import { watermarkOf } from "../crdt/gc-watermark";
import { checksum } from "../codec/crc32";
import { paddedBytes } from "../codec/ids";
import { actorId } from "../crdt/parts";
import { varintBytes, writeVarint, zigzag } from "../codec/varints";

@unmanaged
export class CausalContext {
  /** Bytes of the whole. */
  bytes: u32;
  /** Stamps that the sender has seen. */
  seenCount: u32;
  /** Stamps of the GC watermark. */
  watermarkCount: u32;
  /** The bounds of a piece of an export; `exported` is 0 in a delta that is all of one. */
  exported: u32;
  start: u32;
  end: u32;
  /** Whether the requester has seen nothing. */
  isFull: bool;
  /** Whether the requester has seen the whole watermark, or the last piece of a full export says so. */
  isAbove: bool;
}

/** Compares the requester's vector with the watermark. */
export function openContext(scratch: u32, writer: DeltaWriter): CausalContext {
  assert(offsetof<CausalContext>() <= SCRATCH_PART - SCRATCH_PLAN);
  const context = changetype<CausalContext>(<usize>(scratch + SCRATCH_PLAN));
  context.isFull = !writer.requesterLatest;
  context.isAbove = true;
  context.watermarkCount = 0;
  const actors = load<u32>(STORE_ACTOR_COUNT);
  for (let actor: u32 = 0; actor < actors; actor++) {
    const watermark = watermarkOf(actor);
    const span = writer.spans + actor * SPAN_BYTES;
    const seen = context.isFull ? load<u64>(span, SPAN_TO) : load<u64>(span, SPAN_FROM);
    if (watermark > seen) context.isAbove = false;
    if (watermark) context.watermarkCount++;
  }
  if (!context.isFull) context.watermarkCount = 0;
  return context;
}

/** Decides what a measured delta has to contain, and its bytes. A piece of an export has its bounds. */
export function planContext(context: CausalContext, writer: DeltaWriter, isPiece: bool): void {
  const isNeeded = context.isFull
    ? isPiece || context.watermarkCount != 0
    : writer.oldest <= writer.requesterLatest;
  context.seenCount = 0;
  context.bytes = 0;
  const actors = actorsOf(writer);
  for (let i: u32 = 0; i < actors; i++) {
    const actor = actorOf(writer, i);
    if (isNeeded && isInContext(writer, actor)) {
      context.seenCount++;
      context.bytes += stampBytes(writer, toOf(writer, actor));
    }
    if (context.watermarkCount && watermarkOf(actor)) {
      context.bytes += stampBytes(writer, watermarkOf(actor));
    }
  }
  if (isPiece) context.bytes += DELTA.DELTA_BOUNDS_BYTES;
  else context.exported = 0;
  if (context.seenCount) context.bytes += varintBytes(context.seenCount);
  if (context.watermarkCount) context.bytes += varintBytes(context.watermarkCount);
}

/** The bounds of a measured piece of all nodes, which starts behind the id at SCRATCH_KEY. */
export function boundPiece(
  context: CausalContext,
  writer: DeltaWriter,
  cursor: u32,
  scratch: u32,
): void {
  const last = writer.last;
  context.exported = exportOf(writer);
  context.start = boundOf(scratch, scratch + SCRATCH_KEY, cursor);
  const lastInfo = load<u32>(last, NODE_KEY_INFO);
  context.end = writer.isEnd ? 0 : boundOf(scratch, last + NODE_ID, lastInfo);
}

/** Where a piece starts or ends: 0 at the start and at the end of the index. */
function boundOf(scratch: u32, id: u32, keyInfo: u32): u32 {
  return keyInfo ? checksum(scratch, id, paddedBytes(keyInfo)) | 1 : 0;
}

/**
 * Identifies an export by the requester's vector and the sender's before the first piece: at least 1.
 */
function exportOf(writer: DeltaWriter): u32 {
  let hash: u64 = 0;
  const actors = actorsOf(writer);
  for (let i: u32 = 0; i < actors; i++) {
    const actor = actorOf(writer, i);
    const to = toOf(writer, actor);
    const from = writer.spans + actor * SPAN_BYTES + SPAN_FROM;
    if (!to) continue;
    hash = rotl<u64>((hash ^ actorId(actor)) * 0x9e3779b97f4a7c15, 31);
    hash = rotl<u64>((hash ^ to) * 0x9e3779b97f4a7c15, 31);
    hash = rotl<u64>((hash ^ load<u64>(from)) * 0x9e3779b97f4a7c15, 31);
  }
  return <u32>(hash >> 32) | 1;
}

/** How many actors a context may mention. A copy has numbered all of them, in the order of ids. */
function actorsOf(writer: DeltaWriter): u32 {
  return writer.isCopy ? writer.actors : load<u32>(STORE_ACTOR_COUNT);
}

function actorOf(writer: DeltaWriter, i: u32): u32 {
  return writer.isCopy ? actorOfNumber(writer, i) : i;
}

function toOf(writer: DeltaWriter, actor: u32): u64 {
  return load<u64>(writer.spans + actor * SPAN_BYTES, SPAN_TO);
}

/** Whether the head's list of actors does not imply what the sender has seen of this one. */
function isInContext(writer: DeltaWriter, actor: u32): bool {
  const span = writer.spans + actor * SPAN_BYTES;
  const to = load<u64>(span, SPAN_TO);
  if (!to) return false;
  return !writer.isEnd || !load<u32>(span, SPAN_NUMBER) || to < load<u64>(span, SPAN_FROM);
}

/** Writes the context at `out`, behind the list of actors of the delta at `delta`. */
export function writeContext(
  context: CausalContext,
  writer: DeltaWriter,
  delta: u32,
  out: u32,
): void {
  let at = out;
  const actors = actorsOf(writer);
  if (context.seenCount) {
    addFlag(delta, DELTA.DELTA_SEEN);
    at = writeCount(at, context.seenCount);
    for (let i: u32 = 0; i < actors; i++) {
      const actor = actorOf(writer, i);
      if (isInContext(writer, actor)) at = writeStamp(writer, at, actor, toOf(writer, actor));
    }
  }
  if (context.watermarkCount) {
    addFlag(delta, DELTA.DELTA_WATERMARK);
    at = writeCount(at, context.watermarkCount);
    for (let i: u32 = 0; i < actors; i++) {
      const actor = actorOf(writer, i);
      if (watermarkOf(actor)) at = writeStamp(writer, at, actor, watermarkOf(actor));
    }
  }
  assert(at - out + (context.exported ? DELTA.DELTA_BOUNDS_BYTES : 0) == context.bytes);
  if (!context.exported) return;
  addFlag(delta, DELTA.DELTA_BOUNDS);
  store<u32>(at, context.exported, DELTA.DELTA_BOUND_EXPORT);
  store<u32>(at, context.start, DELTA.DELTA_BOUND_START);
  store<u32>(at, context.end, DELTA.DELTA_BOUND_END);
}

export function addFlag(delta: u32, flag: u32): void {
  store<u8>(delta, load<u8>(delta, DELTA.DELTA_FLAGS) | <u8>flag, DELTA.DELTA_FLAGS);
}

function writeCount(at: u32, count: u32): u32 {
  writeVarint(at, count);
  return at + varintBytes(count);
}

function stampBytes(writer: DeltaWriter, stamp: u64): u32 {
  return 8 + varintBytes(zigzag(stamp - writer.base));
}

function writeStamp(writer: DeltaWriter, at: u32, actor: u32, stamp: u64): u32 {
  store<u64>(at, actorId(actor));
  writeVarint(at + 8, zigzag(stamp - writer.base));
  return at + stampBytes(writer, stamp);
}
