/**
 * OP_EXPORT with EXPORT_LOG: the nodes that changed behind a position of the change log, as deltas.
 *
 * It costs by the changes, where the walk of export.ts looks at every node. Each write that was made or
 * merged behind the position has a record, and so is in the delta. It raises vectors to this store's, of
 * this moment. The requester answers for the writes before the position that it skips, which are those
 * up to `from`; in doubt about writes of others it sets EXPORT_OWN.
 *
 * A log that is too long for one delta is exported in pieces, which only count together: they have
 * bounds, as those of a walk, and the last one alone raises vectors.
 */
import { BLOCK_HEADER_BYTES } from "../layout/heap";
import * as CHANGE_LOG from "../layout/change-log";
import * as MEMORY from "../layout/memory";
import * as NODE from "../layout/node";
import * as REQUESTS from "../layout/requests";
import * as STATUS from "../layout/status";
import * as STORE from "../layout/store";
import { compareKeys, isLocal, keyBytes, paddedBytes } from "../codec/ids";
import { seenStamp } from "../crdt/actors";
import { actorId } from "../crdt/parts";
import { CausalContext, openContext, planContext, writeContext } from "../delta/causal-context";
import {
  DeltaWriter,
  SPAN_BYTES,
  SPAN_FROM,
  SPAN_TO,
  clearNumbers,
  hasNews,
  headBytes,
  numberActor,
  sealDelta,
  startPass,
  writeHead,
} from "../delta/writer";
import { ADDRESS_MIN, release } from "../heap/allocator";
import { allocateSurely } from "../heap/epochs";
import { nodeOf } from "../nodes/nodes";
import { isDelta, loadVectors, writeValueOf } from "./export-parts";

/** A part of the log: its records' addresses, sorted by id. */
@unmanaged
class LogPart {
  /** The addresses, u32 each, and behind them room for as many; or 0. */
  records: u32;
  count: u32;
  state: u32;
  start: u64;
  end: u64;
  /** Where the first piece of this export began. */
  first: u64;
}

/** A block with the answer behind BODY_SKIP, its length in RESULT_BYTES; or a status. */
export function exportLog(scratch: u32, writer: DeltaWriter, body: u32): u32 {
  const stamps = load<u32>(body, REQUESTS.EXPORT_FROM) + load<u32>(body, REQUESTS.EXPORT_TO);
  const place = body + REQUESTS.EXPORT_ID + stamps * REQUESTS.STAMP_BYTES;
  const start = load<u64>(place, REQUESTS.PLACE_START);
  if (start & 7 || load<u32>(body, REQUESTS.EXPORT_TO)) return STATUS.BAD_VALUE;
  loadSpans(writer, body);
  const context = openContext(scratch, writer);
  if (!context.isAbove || (context.isFull && context.watermarkCount)) return STATUS.RESYNC;
  // It is no full export, even for a requester that has seen nothing.
  context.isFull = false;
  const block = allocateSurely(REQUESTS.BODY_SKIP - BLOCK_HEADER_BYTES + offsetof<LogPart>());
  if (block < ADDRESS_MIN) return block;
  const part = changetype<LogPart>(<usize>(block + REQUESTS.BODY_SKIP));
  const isEnd = (load<u32>(body, REQUESTS.EXPORT_FLAGS) & REQUESTS.EXPORT_END) != 0;
  part.records = 0;
  part.start = isEnd ? load<u64>(STORE.STORE_LOG_TAIL) : start;
  part.first = load<u64>(place, REQUESTS.PLACE_FIRST);
  const answer = exportPart(scratch, writer, body, context, part, isEnd);
  if (part.records) release(part.records - REQUESTS.BODY_SKIP);
  release(block);
  return answer;
}

/** The requester's stamps, and this store's. */
function loadSpans(writer: DeltaWriter, body: u32): void {
  const actors = load<u32>(STORE.STORE_ACTOR_COUNT);
  memory.fill(writer.spans, 0, actors * SPAN_BYTES);
  loadVectors(writer, body);
  for (let actor: u32 = 0; actor < actors; actor++)
    store<u64>(writer.spans + actor * SPAN_BYTES, seenStamp(actor), SPAN_TO);
}

/** Takes less of the log until the delta is small enough, and answers. */
function exportPart(
  scratch: u32,
  writer: DeltaWriter,
  body: u32,
  context: CausalContext,
  part: LogPart,
  isEnd: bool,
): u32 {
  // Each round takes at most half as many records.
  for (let most: u32 = REQUESTS.LOG_RECORDS; ; most >>= 1) {
    findEnd(part, most);
    if (isEnd || part.state == REQUESTS.LOG_LOST)
      return answerPart(scratch, writer, context, part, false);
    const status = measurePart(
      scratch,
      writer,
      part,
      most == 1 ? u32.MAX_VALUE : REQUESTS.LOG_DELTA_BYTES,
    );
    if (status == STATUS.OK) break;
    if (status != STATUS.TOO_LARGE) return status;
  }
  writer.isEnd = part.state == REQUESTS.LOG_ALL;
  if (load<u32>(body, REQUESTS.EXPORT_FLAGS) & REQUESTS.EXPORT_OWN) claimOwn(writer);
  const isPiece = !writer.isEnd || part.start != part.first;
  return answerPart(scratch, writer, context, part, isPiece || isDelta(writer, false));
}

/** Finds the records from `start` on: to the end of the log, or `recordsMax` of them. */
function findEnd(part: LogPart, recordsMax: u32): void {
  const ringBytes = load<u32>(STORE.STORE_LOG_BYTES);
  const tail = load<u64>(STORE.STORE_LOG_TAIL);
  part.count = 0;
  part.end = tail;
  part.state = REQUESTS.LOG_LOST;
  if (part.start > tail || load<u64>(STORE.STORE_LOG_INTENT) - part.start > ringBytes) return;
  let position = part.start;
  // Each round passes a record, of at least LOG_RECORD_ID bytes, or the end of the ring.
  while (position < tail && part.count < recordsMax) {
    const record = recordAt(position);
    if (load<u32>(record, CHANGE_LOG.LOG_RECORD_KIND) != CHANGE_LOG.LOG_PAD) part.count++;
    position = behind(position, record);
    // The position is none of this log.
    if (!position || position > tail) return;
  }
  part.end = position;
  part.state = position == tail ? REQUESTS.LOG_ALL : REQUESTS.LOG_CUT;
}

function recordAt(position: u64): u32 {
  return load<u32>(STORE.STORE_LOG) + (<u32>position & (load<u32>(STORE.STORE_LOG_BYTES) - 1));
}

/** The position behind a record, or 0 if there can be none at this position. */
function behind(position: u64, record: u32): u64 {
  const ringBytes = load<u32>(STORE.STORE_LOG_BYTES);
  const left = ringBytes - (<u32>position & (ringBytes - 1));
  if (load<u32>(record, CHANGE_LOG.LOG_RECORD_KIND) == CHANGE_LOG.LOG_PAD) return position + left;
  const keyInfo = load<u32>(record, CHANGE_LOG.LOG_RECORD_KEY_INFO);
  if (!keyBytes(keyInfo) || keyBytes(keyInfo) > MEMORY.ID_BYTES_MAX) return 0;
  const bytes = CHANGE_LOG.LOG_RECORD_ID + paddedBytes(keyInfo);
  return bytes > left ? 0 : position + bytes;
}

/** Lists and measures the nodes of the part: OK, TOO_LARGE or another status. */
function measurePart(scratch: u32, writer: DeltaWriter, part: LogPart, bytesMax: u32): u32 {
  if (part.count && !part.records) {
    const room = part.count * 2 * sizeof<u32>();
    const block = allocateSurely(REQUESTS.BODY_SKIP - BLOCK_HEADER_BYTES + room);
    if (block < ADDRESS_MIN) return block;
    part.records = block + REQUESTS.BODY_SKIP;
  }
  listRecords(part);
  clearNumbers(writer);
  writer.base = load<u64>(STORE.STORE_CLOCK);
  // The sender is the first.
  numberActor(writer, 0);
  startPass(writer, 0);
  return writeNodes(scratch, writer, part, bytesMax);
}

/** Lists the records, sorted by id, each id once. */
function listRecords(part: LogPart): void {
  let count: u32 = 0;
  for (let position = part.start; position < part.end;) {
    const record = recordAt(position);
    if (load<u32>(record, CHANGE_LOG.LOG_RECORD_KIND) != CHANGE_LOG.LOG_PAD)
      store<u32>(part.records + count++ * sizeof<u32>(), record);
    position = behind(position, record);
  }
  assert(count == part.count);
  const sorted = sortRecords(part.records, count);
  let kept: u32 = 0;
  for (let i: u32 = 0; i < count; i++) {
    const record = load<u32>(sorted + i * sizeof<u32>());
    if (kept && !compareRecords(load<u32>(part.records + (kept - 1) * sizeof<u32>()), record))
      continue;
    store<u32>(part.records + kept++ * sizeof<u32>(), record);
  }
  part.count = kept;
}

/** A merge sort of `count` words, with room for as many behind them: where the sorted ones are. */
function sortRecords(list: u32, count: u32): u32 {
  let from = list;
  let to = list + count * sizeof<u32>();
  for (let width: u32 = 1; width < count; width <<= 1) {
    for (let low: u32 = 0; low < count; low += width * 2) {
      mergeRuns(from, to, low, min(low + width, count), min(low + width * 2, count));
    }
    const swapped = from;
    from = to;
    to = swapped;
  }
  return from;
}

/** Merges the sorted runs [low, middle) and [middle, high) of `from` into `to`. */
function mergeRuns(from: u32, to: u32, low: u32, middle: u32, high: u32): void {
  let left = low;
  let right = middle;
  for (let at = low; at < high; at++) {
    const first = load<u32>(from + left * sizeof<u32>());
    const second = load<u32>(from + right * sizeof<u32>());
    const isFirst = right == high || (left < middle && compareRecords(first, second) <= 0);
    store<u32>(to + at * sizeof<u32>(), isFirst ? first : second);
    if (isFirst) left++;
    else right++;
  }
}

function compareRecords(a: u32, b: u32): i32 {
  return compareKeys(
    a + CHANGE_LOG.LOG_RECORD_ID,
    load<u32>(a, CHANGE_LOG.LOG_RECORD_KEY_INFO),
    b + CHANGE_LOG.LOG_RECORD_ID,
    load<u32>(b, CHANGE_LOG.LOG_RECORD_KEY_INFO),
  );
}

/** Writes the nodes of the part, or measures them: TOO_LARGE above `bytesMax`. */
function writeNodes(scratch: u32, writer: DeltaWriter, part: LogPart, bytesMax: u32): u32 {
  for (let i: u32 = 0; i < part.count; i++) {
    const record = load<u32>(part.records + i * sizeof<u32>());
    const keyInfo = load<u32>(record, CHANGE_LOG.LOG_RECORD_KEY_INFO);
    const node = nodeOf(record + CHANGE_LOG.LOG_RECORD_ID, keyInfo);
    const value = node ? load<u32>(node, NODE.NODE_VALUE) : 0;
    if (!value || !hasNews(writer, value) || isLocal(node)) continue;
    const status = writeValueOf(scratch, writer, node, value);
    if (status != STATUS.OK) return status;
    writer.nodes++;
    if (writer.bytes > bytesMax) return STATUS.TOO_LARGE;
  }
  return STATUS.OK;
}

/** Vectors rise for the own actor alone. */
function claimOwn(writer: DeltaWriter): void {
  for (let actor = load<u32>(STORE.STORE_ACTOR_COUNT) - 1; actor; actor--) {
    const span = writer.spans + actor * SPAN_BYTES;
    store<u64>(span, min(load<u64>(span, SPAN_FROM), seenStamp(actor)), SPAN_TO);
  }
}

/** Identifies an export by where it began, and by the writes that it skips. */
function exportOf(writer: DeltaWriter, first: u64): u32 {
  let hash = load<u64>(STORE.STORE_SEED) ^ first;
  const actors = load<u32>(STORE.STORE_ACTOR_COUNT);
  for (let actor: u32 = 0; actor < actors; actor++) {
    const from = load<u64>(writer.spans + actor * SPAN_BYTES, SPAN_FROM);
    if (!from) continue;
    hash = rotl<u64>((hash ^ actorId(actor)) * 0x9e3779b97f4a7c15, 31);
    hash = rotl<u64>((hash ^ from) * 0x9e3779b97f4a7c15, 31);
  }
  return <u32>(hash >> 32) | 1;
}

/** Where a piece starts or ends, as bounds have it. */
function boundOf(position: u64): u32 {
  return <u32>(position >> 3) | 1;
}

function answerPart(
  scratch: u32,
  writer: DeltaWriter,
  context: CausalContext,
  part: LogPart,
  hasDelta: bool,
): u32 {
  if (hasDelta) {
    const isPiece = !writer.isEnd || part.start != part.first;
    context.exported = isPiece ? exportOf(writer, part.first) : 0;
    context.start = part.start == part.first ? 0 : boundOf(part.start);
    context.end = writer.isEnd ? 0 : boundOf(part.end);
    planContext(context, writer, isPiece);
  }
  const bytes: u32 = hasDelta ? headBytes(writer) + context.bytes + writer.bytes : 0;
  const vector = seenCount() * REQUESTS.STAMP_BYTES;
  const total = REQUESTS.ANSWER_LOG_STAMPS + vector + bytes;
  const answer = allocateSurely(REQUESTS.BODY_SKIP - BLOCK_HEADER_BYTES + total);
  if (answer < ADDRESS_MIN) return answer;
  const out = answer + REQUESTS.BODY_SKIP;
  store<u32>(out, part.state, REQUESTS.ANSWER_LOG_STATE);
  store<u32>(out, load<u32>(STORE.STORE_EARLY), REQUESTS.ANSWER_EARLY);
  store<u64>(out, part.end, REQUESTS.ANSWER_LOG_END);
  store<u64>(out, seenCount(), REQUESTS.ANSWER_LOG_COUNT);
  writeSeen(out + REQUESTS.ANSWER_LOG_STAMPS);
  if (hasDelta) {
    const delta = out + REQUESTS.ANSWER_LOG_STAMPS + vector;
    writeHead(writer, delta);
    writeContext(context, writer, delta, delta + headBytes(writer));
    startPass(writer, delta + headBytes(writer) + context.bytes);
    const status = writeNodes(scratch, writer, part, u32.MAX_VALUE);
    if (status != STATUS.OK) {
      release(answer);
      return status;
    }
    assert(headBytes(writer) + context.bytes + writer.bytes == bytes);
    sealDelta(scratch, delta, bytes);
  }
  store<u32>(scratch + MEMORY.SCRATCH_RESULT, total, MEMORY.RESULT_BYTES);
  return answer;
}

/** Actors with a stamp. */
function seenCount(): u32 {
  let count: u32 = 0;
  for (let actor = load<u32>(STORE.STORE_ACTOR_COUNT); actor; actor--) {
    if (seenStamp(actor - 1)) count++;
  }
  return count;
}

/** Writes this store's vector. */
function writeSeen(out: u32): void {
  const actors = load<u32>(STORE.STORE_ACTOR_COUNT);
  let at = out;
  for (let actor: u32 = 0; actor < actors; actor++) {
    if (!seenStamp(actor)) continue;
    store<u64>(at, actorId(actor));
    store<u64>(at, seenStamp(actor), REQUESTS.STAMP_BYTES / 2);
    at += REQUESTS.STAMP_BYTES;
  }
}
