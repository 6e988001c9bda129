/**
 * OP_EXPORT: one piece of what a replica with a given vector has not seen, as a delta.
 *
 * The asker holds the export together: with each request come the id that the last piece ended
 * with, what the asking replica has seen (`from`), and this store's vector from before the first
 * piece (`to`). Only the last piece says `to`, so that no replica believes to be ahead of itself.
 */
import {
  DELTA_ACTORS,
  DELTA_ACTOR_BYTES,
  DELTA_ACTOR_FROM,
  DELTA_ACTOR_ID,
  DELTA_ACTOR_TO,
  DELTA_BASE,
  DELTA_CHECKSUM,
  DELTA_FLAGS,
  DELTA_MAGIC,
  DELTA_MORE,
  DELTA_PIECE_BYTES,
  DELTA_PIECE_BYTES_MIN,
  DELTA_PIECE_NODES,
  DELTA_VERSION,
  DELTA_VERSION_AT,
} from "../layout/delta";
import { BLOCK_HEADER_BYTES } from "../layout/heap";
import {
  ID_BYTES_MAX,
  RESULT_BYTES,
  SCRATCH_KEY,
  SCRATCH_RESULT,
  SCRATCH_TABLES,
  SCRATCH_TABLES_BYTES,
} from "../layout/memory";
import { NODE_ID, NODE_KEY_INFO, NODE_VALUE, PART_BYTES } from "../layout/node";
import {
  ANSWER_ID,
  ANSWER_KEY_INFO,
  BODY_SKIP,
  EXPORT_CURSOR,
  EXPORT_FLAGS,
  EXPORT_FROM,
  EXPORT_GOES_ON,
  EXPORT_ID,
  EXPORT_TO,
  STAMP_BYTES,
} from "../layout/requests";
import { BAD_VALUE, BEHIND, NO_SPACE, OK, RESYNC } from "../layout/status";
import {
  ACTORS,
  ACTOR_BYTES,
  ACTOR_ID,
  STORE_ACTOR_COUNT,
  STORE_CLOCK,
  STORE_REPLICAS,
  STORE_RESYNC,
  STORE_ROOT,
} from "../layout/store";
import { NO_ACTOR, findActor, seenStamp } from "../crdt/actors";
import { ADDRESS_MIN, release } from "../heap/allocator";
import { checksum } from "../codec/crc32";
import { noteMeta, roomForMeta } from "../logs/journal";
import {
  DeltaWriter,
  WORK_BYTES,
  WORK_FROM,
  WORK_TO,
  deltaWriter,
  hasNews,
  numberActor,
  numberedActor,
  rewind,
} from "../delta/writer-buffer";
import { openTold, planTold, writeTold } from "../delta/causal-context";
import { writeNode } from "../delta/writer";
import { isLocal } from "../codec/reserved-ids";
import { keyBytes, padKey, paddedBytes } from "../codec/ids";
import { allocateSurely } from "../heap/epochs";
import { countParts, loadValue } from "../crdt/parts";
import { advance, compareNode, descend, pathEntry } from "../indexes/btree-path";
import { varintBytes, writeVarint } from "../codec/varints";

/** A block with the answer behind BODY_SKIP, its length in RESULT_BYTES; or a status. */
export function exportChanges(scratch: u32, body: u32, total: u32): u32 {
  if (!validBody(body, total)) return BAD_VALUE;
  if (load<u32>(STORE_RESYNC)) return BEHIND;
  // From now on somebody else may have to hear of removals.
  if (!load<u32>(STORE_REPLICAS)) {
    const room = roomForMeta();
    if (room != OK) return room;
    store<u32>(STORE_REPLICAS, 1);
    noteMeta();
  }
  const actors = load<u32>(STORE_ACTOR_COUNT);
  const work = allocateSurely(BODY_SKIP - BLOCK_HEADER_BYTES + actors * WORK_BYTES);
  if (work < ADDRESS_MIN) return work;
  const writer = deltaWriter(scratch);
  writer.work = work + BODY_SKIP;
  let answer = answerWith(scratch, writer, body, DELTA_PIECE_BYTES);
  // A full store can still be brought elsewhere, in small pieces.
  if (answer == NO_SPACE) answer = answerWith(scratch, writer, body, DELTA_PIECE_BYTES_MIN);
  release(work);
  return answer;
}

function validBody(body: u32, total: u32): bool {
  if (total < EXPORT_ID) return false;
  const keyInfo = load<u32>(body, EXPORT_CURSOR);
  if (keyBytes(keyInfo) > ID_BYTES_MAX || load<u32>(body, EXPORT_FLAGS) & ~EXPORT_GOES_ON)
    return false;
  const stamps = <u64>load<u32>(body, EXPORT_FROM) + load<u32>(body, EXPORT_TO);
  return total == <u64>(EXPORT_ID + paddedBytes(keyInfo)) + stamps * STAMP_BYTES;
}

/** What the asker says of actors that are unknown here is about nothing that is here. */
function loadVectors(writer: DeltaWriter, body: u32): void {
  writer.asked = 0;
  const froms = load<u32>(body, EXPORT_FROM);
  const count = froms + load<u32>(body, EXPORT_TO);
  let at = body + EXPORT_ID + paddedBytes(load<u32>(body, EXPORT_CURSOR));
  for (let i: u32 = 0; i < count; i++, at += STAMP_BYTES) {
    if (i < froms) writer.asked = max(writer.asked, load<u64>(at, 8));
    const actor = findActor(load<u64>(at));
    if (actor == NO_ACTOR) continue;
    const entry = writer.work + actor * WORK_BYTES;
    const stamp = load<u64>(at, 8);
    if (i < froms) store<u64>(entry, max(stamp, load<u64>(entry, WORK_FROM)), WORK_FROM);
    else store<u64>(entry, min(stamp, seenStamp(actor)), WORK_TO);
  }
}

function answerWith(scratch: u32, writer: DeltaWriter, body: u32, bytesMax: u32): u32 {
  memory.fill(writer.work, 0, load<u32>(STORE_ACTOR_COUNT) * WORK_BYTES);
  loadVectors(writer, body);
  const told = openTold(scratch, writer);
  if (!told.isAbove) return RESYNC;
  const cursor = load<u32>(body, EXPORT_CURSOR);
  memory.copy(scratch + SCRATCH_KEY, body + EXPORT_ID, keyBytes(cursor));
  padKey(scratch + SCRATCH_KEY, cursor);
  writer.base = load<u64>(STORE_CLOCK);
  writer.actors = 0;
  // The sender is the first.
  numberActor(writer, 0);
  rewind(writer, 0);
  let status = walk(scratch, writer, cursor, DELTA_PIECE_NODES, bytesMax);
  if (status != OK) return status;
  const goesOn = (load<u32>(body, EXPORT_FLAGS) & EXPORT_GOES_ON) != 0;
  const hasDelta = isDelta(writer, goesOn);
  planTold(told, writer, goesOn, cursor, scratch);
  const next = writer.isEnd ? 0 : load<u32>(writer.last, NODE_KEY_INFO);
  const head = ANSWER_ID + paddedBytes(next);
  const delta: u32 = hasDelta ? headBytes(writer) + told.bytes + writer.bytes : 0;
  const answer = allocateSurely(BODY_SKIP - BLOCK_HEADER_BYTES + head + delta);
  if (answer < ADDRESS_MIN) return answer;
  const out = answer + BODY_SKIP;
  store<u64>(out, next, ANSWER_KEY_INFO);
  if (next) memory.copy(out + ANSWER_ID, writer.last + NODE_ID, paddedBytes(next));
  if (hasDelta) {
    writeHead(writer, out + head);
    writeTold(told, writer, out + head, out + head + headBytes(writer));
    const visits = writer.visits;
    rewind(writer, out + head + headBytes(writer) + told.bytes);
    status = walk(scratch, writer, cursor, visits, u32.MAX_VALUE);
    if (status != OK) {
      release(answer);
      return status;
    }
    const sum = checksum(scratch, out + head + DELTA_BASE, delta - DELTA_BASE);
    store<u32>(out + head, sum, DELTA_CHECKSUM);
  }
  store<u32>(scratch + SCRATCH_RESULT, head + delta, RESULT_BYTES);
  return answer;
}

/** Whether there is anything to say; at the end every actor with news gets its number. */
function isDelta(writer: DeltaWriter, goesOn: bool): bool {
  if (!writer.isEnd) return writer.nodes != 0;
  let hasStamps = false;
  const actors = load<u32>(STORE_ACTOR_COUNT);
  for (let actor: u32 = 0; actor < actors; actor++) {
    const entry = writer.work + actor * WORK_BYTES;
    if (load<u64>(entry, WORK_TO) <= load<u64>(entry, WORK_FROM)) continue;
    numberActor(writer, actor);
    hasStamps = true;
  }
  return hasStamps || goesOn || writer.nodes != 0;
}

function headBytes(writer: DeltaWriter): u32 {
  return DELTA_ACTORS + varintBytes(writer.actors) + writer.actors * DELTA_ACTOR_BYTES;
}

function writeHead(writer: DeltaWriter, out: u32): void {
  store<u16>(out, <u16>DELTA_MAGIC);
  store<u8>(out, <u8>DELTA_VERSION, DELTA_VERSION_AT);
  store<u8>(out, <u8>(writer.isEnd ? 0 : DELTA_MORE), DELTA_FLAGS);
  store<u64>(out, writer.base, DELTA_BASE);
  writeVarint(out + DELTA_ACTORS, writer.actors);
  let at = out + DELTA_ACTORS + varintBytes(writer.actors);
  for (let number: u32 = 0; number < writer.actors; number++, at += DELTA_ACTOR_BYTES) {
    const actor = numberedActor(writer, number);
    const from = load<u64>(writer.work + actor * WORK_BYTES, WORK_FROM);
    const to = load<u64>(writer.work + actor * WORK_BYTES, WORK_TO);
    store<u64>(at, load<u64>(ACTORS + actor * ACTOR_BYTES, ACTOR_ID), DELTA_ACTOR_ID);
    store<u64>(at, from, DELTA_ACTOR_FROM);
    store<u64>(at, writer.isEnd ? max(from, to) : from, DELTA_ACTOR_TO);
  }
}

/** Nodes behind the cursor (at SCRATCH_KEY; 0: all), until there are enough of them or of bytes. */
function walk(scratch: u32, writer: DeltaWriter, cursor: u32, visitsMax: u32, bytesMax: u32): u32 {
  writer.isEnd = true;
  if (!load<u32>(STORE_ROOT)) return OK;
  const key = scratch + SCRATCH_KEY;
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
      if (status != OK) return status;
      if (writer.bytes > bytesMax && writer.nodes) {
        writer.bytes = before;
        break;
      }
      writer.nodes++;
    }
    writer.visits++;
    writer.last = node;
    isMore = advance(scratch, depth);
  }
  writer.isEnd = !isMore;
  return OK;
}

function writeValueOf(scratch: u32, writer: DeltaWriter, node: u32, value: u32): u32 {
  const bytes = countParts(value) * PART_BYTES;
  let table: u32 = scratch + SCRATCH_TABLES;
  let block: u32 = 0;
  if (bytes > SCRATCH_TABLES_BYTES) {
    block = allocateSurely(BODY_SKIP - BLOCK_HEADER_BYTES + bytes);
    if (block < ADDRESS_MIN) return block;
    table = block + BODY_SKIP;
  }
  writeNode(writer, node, table, loadValue(value, table));
  if (block) release(block);
  return OK;
}
