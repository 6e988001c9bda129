/** What both kinds of an export have in common: the vectors of a request, and writing one node. */
import { BLOCK_HEADER_BYTES } from "../layout/heap";
import * as MEMORY from "../layout/memory";
import { PART_BYTES } from "../layout/node";
import * as REQUESTS from "../layout/requests";
import * as STATUS from "../layout/status";
import * as STORE from "../layout/store";
import { paddedBytes } from "../codec/ids";
import { NO_ACTOR, findActor, seenStamp } from "../crdt/actors";
import { countParts, loadValue } from "../crdt/parts";
import {
  DeltaWriter,
  SPAN_BYTES,
  SPAN_FROM,
  SPAN_TO,
  numberActor,
  writeNode,
} from "../delta/writer";
import { ADDRESS_MIN, release } from "../heap/allocator";
import { allocateSurely } from "../heap/epochs";

/** Loads the vectors of the body into the spans. This store has nothing of an unknown actor. */
export function loadVectors(writer: DeltaWriter, body: u32): void {
  writer.requesterLatest = 0;
  const froms = load<u32>(body, REQUESTS.EXPORT_FROM);
  const count = froms + load<u32>(body, REQUESTS.EXPORT_TO);
  let at = body + REQUESTS.EXPORT_ID + paddedBytes(load<u32>(body, REQUESTS.EXPORT_CURSOR));
  for (let i: u32 = 0; i < count; i++, at += REQUESTS.STAMP_BYTES) {
    const stamp = load<u64>(at, 8);
    if (i < froms) writer.requesterLatest = max(writer.requesterLatest, stamp);
    const actor = findActor(load<u64>(at));
    if (actor == NO_ACTOR) continue;
    const span = writer.spans + actor * SPAN_BYTES;
    if (i < froms) store<u64>(span, max(stamp, load<u64>(span, SPAN_FROM)), SPAN_FROM);
    else store<u64>(span, min(stamp, seenStamp(actor)), SPAN_TO);
  }
}

/** Whether the delta says anything. At the end every actor with a span gets its number. */
export function isDelta(writer: DeltaWriter, goesOn: bool): bool {
  if (!writer.isEnd) return writer.nodes != 0;
  let hasStamps = false;
  const actors = load<u32>(STORE.STORE_ACTOR_COUNT);
  for (let actor: u32 = 0; actor < actors; actor++) {
    const span = writer.spans + actor * SPAN_BYTES;
    if (load<u64>(span, SPAN_TO) <= load<u64>(span, SPAN_FROM)) continue;
    numberActor(writer, actor);
    hasStamps = true;
  }
  return hasStamps || goesOn || writer.nodes != 0;
}

/** Writes the news of a node, or measures them: OK or a status. */
export function writeValueOf(scratch: u32, writer: DeltaWriter, node: u32, value: u32): u32 {
  const bytes = countParts(value) * PART_BYTES;
  let table: u32 = scratch + MEMORY.SCRATCH_TABLES;
  let block: u32 = 0;
  if (bytes > MEMORY.SCRATCH_TABLES_BYTES) {
    block = allocateSurely(REQUESTS.BODY_SKIP - BLOCK_HEADER_BYTES + bytes);
    if (block < ADDRESS_MIN) return block;
    table = block + REQUESTS.BODY_SKIP;
  }
  writeNode(writer, node, table, loadValue(value, table));
  if (block) release(block);
  return STATUS.OK;
}
