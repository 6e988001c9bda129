/**
 * Request bodies: an id, conditions, and the data of the operation.
 *
 *   │ keyInfo u32 │ flags u32 │ id, padded to 8 │ version u64? │ expires f64? │ value … │
 */
import { VALUE_VERSION } from "../layout/node";
import * as REQUESTS from "../layout/requests";
import { CONFLICT, OK } from "../layout/status";
import { validExpiry } from "../crdt/expiry";
import { padKey, paddedBytes, validKey } from "../codec/ids";
import { liveValue } from "../nodes/nodes";

/** Whether a body of `total` bytes, private to the engine, has a valid head. Pads its id. */
export function validBody(body: u32, total: u32): bool {
  if (total < REQUESTS.BODY_ID) return false;
  const flags = load<u32>(body, REQUESTS.BODY_FLAGS);
  if (flags & ~REQUESTS.FLAGS_ALL) return false;
  const keyInfo = load<u32>(body, REQUESTS.BODY_KEY_INFO);
  if (!validKey(body + REQUESTS.BODY_ID, keyInfo) || total < bodyHead(body)) return false;
  padKey(body + REQUESTS.BODY_ID, keyInfo);
  return validExpiry(bodyExpires(body));
}

/** The item of a batch behind another one. */
export function nextItem(item: u32): u32 {
  return item + REQUESTS.ITEM_BODY + ((load<u32>(item, REQUESTS.ITEM_BYTES) + 7) & ~7);
}

/** The bytes in front of a body's data. */
export function bodyHead(body: u32): u32 {
  const flags = load<u32>(body, REQUESTS.BODY_FLAGS);
  let bytes = REQUESTS.BODY_ID + paddedBytes(load<u32>(body, REQUESTS.BODY_KEY_INFO));
  if (flags & REQUESTS.FLAG_IF_VERSION) bytes += REQUESTS.CONDITION_BYTES;
  if (flags & REQUESTS.FLAG_EXPIRES) bytes += REQUESTS.CONDITION_BYTES;
  return bytes;
}

/** When the node is to expire, in milliseconds since 1970; 0: never. */
export function bodyExpires(body: u32): f64 {
  if (!(load<u32>(body, REQUESTS.BODY_FLAGS) & REQUESTS.FLAG_EXPIRES)) return 0;
  return load<f64>(body + bodyHead(body) - REQUESTS.CONDITION_BYTES);
}

/** OK, or CONFLICT: the node does not meet the body's conditions. */
export function checkConditions(body: u32, node: u32, nowMs: f64): u32 {
  const flags = load<u32>(body, REQUESTS.BODY_FLAGS);
  const value = liveValue(node, nowMs);
  if (flags & REQUESTS.FLAG_IF_ABSENT && value) return CONFLICT;
  if (flags & REQUESTS.FLAG_IF_EXISTS && !value) return CONFLICT;
  if (!(flags & REQUESTS.FLAG_IF_VERSION)) return OK;
  const wanted = load<u64>(
    body + REQUESTS.BODY_ID + paddedBytes(load<u32>(body, REQUESTS.BODY_KEY_INFO)),
  );
  const has = value ? load<u64>(value, VALUE_VERSION) : 0;
  return wanted == has ? OK : CONFLICT;
}
