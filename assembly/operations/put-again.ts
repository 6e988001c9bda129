/**
 * A put of a batch that no reader will see: the batch puts the same node again before it does anything
 * else with it.
 *
 * Such a put is left out. With replicas a put removes each field that it does not have, and the
 * removals stay in the node. So each of many puts with other fields would carry those of all before
 * it, at a cost that grows with the square of their number.
 */
import * as REQUESTS from "../layout/requests";
import { OP_PUT } from "../layout/slot";
import { keyBytes } from "../codec/ids";
import { Target } from "../nodes/target";
import { itemsLeft, nextItemOf, writtenNumber } from "../nodes/write-set";
import { nextItem } from "./request-body";

/** The items that are looked at. Nodes that a batch puts more rarely get few puts of it. */
const AHEAD_MAX: u32 = 1024;

/** Whether the present item of the batch is such a put. The first write of a node never is. */
export function isPutAgain(target: Target, op: u32, body: u32): bool {
  if (!isPlainPut(op, body) || !writtenNumber(target.node)) return false;
  let item = nextItemOf();
  for (let left = min(itemsLeft(), AHEAD_MAX); left; left--) {
    if (isAbout(item, target)) {
      return isPlainPut(load<u32>(item, REQUESTS.ITEM_OP), item + REQUESTS.ITEM_BODY);
    }
    item = nextItem(item);
  }
  return false;
}

function isPlainPut(op: u32, body: u32): bool {
  return op == OP_PUT && !(load<u32>(body, REQUESTS.BODY_FLAGS) & REQUESTS.FLAGS_CONDITION);
}

/** The item is not checked yet: its id may be longer than itself, and not padded. */
function isAbout(item: u32, target: Target): bool {
  const body = item + REQUESTS.ITEM_BODY;
  const bytes = keyBytes(target.keyInfo);
  if (load<u32>(item, REQUESTS.ITEM_BYTES) < REQUESTS.BODY_ID + bytes) return false;
  if (load<u32>(body, REQUESTS.BODY_KEY_INFO) != target.keyInfo) return false;
  return !memory.compare(body + REQUESTS.BODY_ID, target.id, bytes);
}
