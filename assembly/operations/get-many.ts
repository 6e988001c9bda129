/**
 * OP_GET_MANY: a consistent snapshot of many nodes, for readers whose own attempts met too many
 * writes. The engine executes one request after the other, so all values are of one moment.
 */
import { BLOCK_HEADER_BYTES } from "../layout/heap";
import { RESULT_BYTES, SCRATCH_RESULT } from "../layout/memory";
import { VALUE_BYTES, VALUE_DATA, VALUE_VERSION } from "../layout/node";
import * as REQUESTS from "../layout/requests";
import { BAD_KEY, NO_SPACE } from "../layout/status";
import { ADDRESS_MIN } from "../heap/allocator";
import { validBody } from "./request-body";
import { paddedBytes } from "../codec/ids";
import { allocateSurely } from "../heap/epochs";
import { liveValue, nodeOf } from "../nodes/nodes";
import { expandShape, expandedBytes } from "../codec/shapes";

/** A block with the answer behind BODY_SKIP, its length at RESULT_BYTES, or a status. */
export function getMany(scratch: u32, body: u32, total: u32, nowMs: f64): u32 {
  const bytes = measure(body, total, nowMs);
  if (!bytes) return BAD_KEY;
  if (bytes > u32.MAX_VALUE >> 1) return NO_SPACE;
  const answer = allocateSurely(REQUESTS.BODY_SKIP - BLOCK_HEADER_BYTES + <u32>bytes);
  if (answer < ADDRESS_MIN) return answer;
  let at = answer + REQUESTS.BODY_SKIP;
  let id = body + REQUESTS.MANY_FIRST;
  for (let left = load<u32>(body, REQUESTS.MANY_IDS); left; left--) {
    at = writeEntry(at, valueAt(id, nowMs));
    id += REQUESTS.BODY_ID + paddedBytes(load<u32>(id, REQUESTS.BODY_KEY_INFO));
  }
  store<u32>(scratch + SCRATCH_RESULT, <u32>bytes, RESULT_BYTES);
  return answer;
}

/** The length of the answer; 0: the body is malformed. */
function measure(body: u32, total: u32, nowMs: f64): u64 {
  if (total < REQUESTS.MANY_FIRST) return 0;
  const end = body + total;
  let bytes: u64 = 0;
  let id = body + REQUESTS.MANY_FIRST;
  for (let left = load<u32>(body, REQUESTS.MANY_IDS); left; left--) {
    if (id >= end || !validBody(id, end - id)) return 0;
    const value = valueAt(id, nowMs);
    bytes += REQUESTS.MANY_VALUE + ((dataBytes(value) + 7) & ~7);
    id += REQUESTS.BODY_ID + paddedBytes(load<u32>(id, REQUESTS.BODY_KEY_INFO));
  }
  return id == end ? bytes : 0;
}

function valueAt(id: u32, nowMs: f64): u32 {
  return liveValue(nodeOf(id + REQUESTS.BODY_ID, load<u32>(id, REQUESTS.BODY_KEY_INFO)), nowMs);
}

/** The bytes of a value's data as the answer has it, self-describing. */
function dataBytes(value: u32): u32 {
  return value ? expandedBytes(value + VALUE_DATA, load<u32>(value, VALUE_BYTES)) : 0;
}

function writeEntry(at: u32, value: u32): u32 {
  const bytes = dataBytes(value);
  store<u64>(at, bytes, REQUESTS.MANY_BYTES);
  store<u64>(at, value ? load<u64>(value, VALUE_VERSION) : 0, REQUESTS.MANY_VERSION);
  if (value)
    expandShape(value + VALUE_DATA, load<u32>(value, VALUE_BYTES), at + REQUESTS.MANY_VALUE);
  return at + REQUESTS.MANY_VALUE + ((bytes + 7) & ~7);
}
