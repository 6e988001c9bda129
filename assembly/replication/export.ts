/**
 * OP_EXPORT: one piece of what a replica with a given vector has not seen, as a delta.
 *
 * The requester drives the export. Each request has the id that ended the previous piece, the vector
 * of the requesting replica (`from`), and this store's vector from before the first piece (`to`).
 * Only the last piece raises vectors to `to`: a replica with only some of the pieces must not claim
 * the rest. With EXPORT_LOG it is what the change log says instead (export-log.ts).
 */
import {
  DELTA_COPY,
  DELTA_PIECE_BYTES,
  DELTA_PIECE_BYTES_MIN,
  DELTA_PIECE_NODES,
  DELTA_VISIT_PARTS,
} from "../layout/delta";
import { BLOCK_HEADER_BYTES } from "../layout/heap";
import * as MEMORY from "../layout/memory";
import { NODE_ID, NODE_KEY_INFO, NODE_VALUE, VALUE_PARTS } from "../layout/node";
import * as REQUESTS from "../layout/requests";
import * as STATUS from "../layout/status";
import * as STORE from "../layout/store";
import { ADDRESS_MIN, release } from "../heap/allocator";
import { journalMeta, roomForMeta } from "../logs/journal";
import {
  DeltaWriter,
  SPAN_BYTES,
  deltaWriter,
  hasNews,
  headBytes,
  numberActor,
  numberAllActors,
  sealDelta,
  startPass,
  writeHead,
} from "../delta/writer";
import {
  addFlag,
  boundPiece,
  openContext,
  planContext,
  writeContext,
} from "../delta/causal-context";
import { isLocal, keyBytes, padKey, paddedBytes } from "../codec/ids";
import { allocateSurely } from "../heap/epochs";
import { exportLog } from "./export-log";
import { isDelta, loadVectors, writeValueOf } from "./export-parts";
import { advance, compareNode, descend, pathEntry } from "../indexes/btree-path";

/** A block with the answer behind BODY_SKIP, its length in RESULT_BYTES; or a status. */
export function exportChanges(scratch: u32, body: u32, total: u32): u32 {
  if (!validBody(body, total)) return STATUS.BAD_VALUE;
  if (load<u32>(STORE.STORE_RESYNC)) return STATUS.BEHIND;
  const isCopy = (load<u32>(body, REQUESTS.EXPORT_FLAGS) & REQUESTS.EXPORT_COPY) != 0;
  // From now on the store retains tombstones: the requester may need them.
  if (!isCopy && !load<u32>(STORE.STORE_REPLICAS)) {
    const room = roomForMeta();
    if (room != STATUS.OK) return room;
    store<u32>(STORE.STORE_REPLICAS, 1);
    journalMeta();
  }
  const actors = load<u32>(STORE.STORE_ACTOR_COUNT);
  const spans = allocateSurely(REQUESTS.BODY_SKIP - BLOCK_HEADER_BYTES + actors * SPAN_BYTES);
  if (spans < ADDRESS_MIN) return spans;
  const writer = deltaWriter(scratch);
  writer.isCopy = isCopy;
  writer.spans = spans + REQUESTS.BODY_SKIP;
  let answer: u32;
  if (load<u32>(body, REQUESTS.EXPORT_FLAGS) & REQUESTS.EXPORT_LOG) {
    answer = exportLog(scratch, writer, body);
    release(spans);
    return answer;
  }
  answer = exportPiece(scratch, writer, body, DELTA_PIECE_BYTES);
  // A full store can still be exported, in small pieces.
  if (answer == STATUS.NO_SPACE) answer = exportPiece(scratch, writer, body, DELTA_PIECE_BYTES_MIN);
  release(spans);
  return answer;
}

function validBody(body: u32, total: u32): bool {
  if (total < REQUESTS.EXPORT_ID) return false;
  const keyInfo = load<u32>(body, REQUESTS.EXPORT_CURSOR);
  if (
    keyBytes(keyInfo) > MEMORY.ID_BYTES_MAX ||
    load<u32>(body, REQUESTS.EXPORT_FLAGS) & ~REQUESTS.EXPORT_FLAGS_ALL
  )
    return false;
  const flags = load<u32>(body, REQUESTS.EXPORT_FLAGS);
  const isLog = (flags & REQUESTS.EXPORT_LOG) != 0;
  if (isLog && (keyInfo || flags & REQUESTS.EXPORT_COPY)) return false;
  if (!isLog && flags & (REQUESTS.EXPORT_OWN | REQUESTS.EXPORT_END)) return false;
  const stamps = <u64>load<u32>(body, REQUESTS.EXPORT_FROM) + load<u32>(body, REQUESTS.EXPORT_TO);
  const place: u64 = isLog ? REQUESTS.PLACE_BYTES : 0;
  const head = <u64>(REQUESTS.EXPORT_ID + paddedBytes(keyInfo));
  return total == head + stamps * REQUESTS.STAMP_BYTES + place;
}

/** Measures a piece of at most `bytesMax` bytes, or of one node, and writes it: as `exportChanges`. */
function exportPiece(scratch: u32, writer: DeltaWriter, body: u32, bytesMax: u32): u32 {
  memory.fill(writer.spans, 0, load<u32>(STORE.STORE_ACTOR_COUNT) * SPAN_BYTES);
  loadVectors(writer, body);
  const context = openContext(scratch, writer);
  if (!context.isAbove) return STATUS.RESYNC;
  const cursor = load<u32>(body, REQUESTS.EXPORT_CURSOR);
  memory.copy(scratch + MEMORY.SCRATCH_KEY, body + REQUESTS.EXPORT_ID, keyBytes(cursor));
  padKey(scratch + MEMORY.SCRATCH_KEY, cursor);
  writer.base = load<u64>(STORE.STORE_CLOCK);
  writer.actors = 0;
  if (writer.isCopy) numberAllActors(writer);
  // The sender is the first.
  else numberActor(writer, 0);
  startPass(writer, 0);
  let status = walk(scratch, writer, cursor, DELTA_PIECE_NODES, bytesMax);
  if (status != STATUS.OK) return status;
  const goesOn = (load<u32>(body, REQUESTS.EXPORT_FLAGS) & REQUESTS.EXPORT_GOES_ON) != 0;
  const hasDelta = isDelta(writer, goesOn);
  const isPiece = !writer.isEnd || goesOn;
  if (isPiece) boundPiece(context, writer, cursor, scratch);
  planContext(context, writer, isPiece);
  const next = writer.isEnd ? 0 : load<u32>(writer.last, NODE_KEY_INFO);
  const head = REQUESTS.ANSWER_ID + paddedBytes(next);
  const bytes: u32 = hasDelta ? headBytes(writer) + context.bytes + writer.bytes : 0;
  const answer = allocateSurely(REQUESTS.BODY_SKIP - BLOCK_HEADER_BYTES + head + bytes);
  if (answer < ADDRESS_MIN) return answer;
  const out = answer + REQUESTS.BODY_SKIP;
  const delta = out + head;
  store<u32>(out, next, REQUESTS.ANSWER_KEY_INFO);
  store<u32>(out, load<u32>(STORE.STORE_EARLY), REQUESTS.ANSWER_EARLY);
  if (next) memory.copy(out + REQUESTS.ANSWER_ID, writer.last + NODE_ID, paddedBytes(next));
  if (hasDelta) {
    writeHead(writer, delta);
    writeContext(context, writer, delta, delta + headBytes(writer));
    if (writer.isCopy && !load<u32>(STORE.STORE_REPLICAS)) addFlag(delta, DELTA_COPY);
    const visits = writer.visits;
    startPass(writer, delta + headBytes(writer) + context.bytes);
    status = walk(scratch, writer, cursor, visits, u32.MAX_VALUE);
    if (status != STATUS.OK) {
      release(answer);
      return status;
    }
    assert(headBytes(writer) + context.bytes + writer.bytes == bytes);
    sealDelta(scratch, delta, bytes);
  }
  store<u32>(scratch + MEMORY.SCRATCH_RESULT, head + bytes, MEMORY.RESULT_BYTES);
  return answer;
}

/**
 * Writes the nodes behind the cursor, whose id is at SCRATCH_KEY (0: all nodes). It stops after
 * `visitsMax` visits, or before the node that would exceed `bytesMax` bytes.
 */
function walk(scratch: u32, writer: DeltaWriter, cursor: u32, visitsMax: u32, bytesMax: u32): u32 {
  writer.isEnd = true;
  if (!load<u32>(STORE.STORE_ROOT)) return STATUS.OK;
  const key = scratch + MEMORY.SCRATCH_KEY;
  const depth = descend(scratch, key, cursor);
  const first = pathEntry(scratch, depth);
  let isMore = true;
  if (!first || !compareNode(first, key, cursor)) isMore = advance(scratch, depth);
  while (isMore && writer.visits < visitsMax) {
    const node = pathEntry(scratch, depth);
    const value = load<u32>(node, NODE_VALUE);
    if (value && hasNews(writer, value) && !isLocal(node)) {
      const before = writer.bytes;
      const status = writeValueOf(scratch, writer, node, value);
      if (status != STATUS.OK) return status;
      if (writer.bytes > bytesMax && writer.nodes) {
        writer.bytes = before;
        break;
      }
      writer.nodes++;
    }
    // A node of many parts takes as long as many nodes.
    const parts: u32 = value ? load<u32>(value, VALUE_PARTS) : 0;
    writer.visits += 1 + parts / DELTA_VISIT_PARTS;
    writer.last = node;
    isMore = advance(scratch, depth);
  }
  writer.isEnd = !isMore;
  return STATUS.OK;
}
