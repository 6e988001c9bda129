/**
 * A write of one node: the one way for requests of a ring, calls without one, and items of a batch.
 *
 * A write is checked, its id is looked up, its conditions are compared, and only then the operation
 * makes parts, all with one new stamp, and merges them into the node (docs/CONFLICTS.md). The bytes
 * at `body` are private to the engine.
 */
import {
  BODY_FLAGS,
  BODY_ID,
  BODY_KEY_INFO,
  FLAGS_CONDITION,
  FLAG_IF_EXISTS,
} from "../layout/requests";
import { OP_DELETE, OP_PATCH, OP_PUT, OP_REMOVE } from "../layout/slot";
import { BAD_KEY, CONFLICT, NOT_FOUND, OK } from "../layout/status";
import { STORE_DELETES, STORE_PUTS } from "../layout/store";
import { settleNode } from "../nodes/node-merge";
import { liveValue } from "../nodes/nodes";
import { Target, findTarget } from "../nodes/target";
import { hasWriteSet } from "../nodes/write-set";
import { checkFieldWrite, writeField } from "./counters-sets";
import { checkPatch, patch } from "./patch";
import { checkPut, put, remove } from "./put-delete";
import { isPutAgain } from "./put-again";
import { bodyExpires, bodyHead, checkConditions, validBody } from "./request-body";

/**
 * OK, BAD_KEY, BAD_VALUE, TOO_LARGE, NO_SPACE, CONFLICT or NOT_FOUND. NEEDS_PAGES, NEEDS_BUCKETS and
 * NEEDS_JOURNAL: nothing has changed, the host acts and calls again.
 */
export function write(scratch: u32, op: u32, body: u32, total: u32, nowMs: f64): u32 {
  if (!validBody(body, total)) return BAD_KEY;
  const data = body + bodyHead(body);
  const end = body + total;
  let status = check(op, data, end);
  if (status != OK) return status;
  const target = findTarget(scratch, body + BODY_ID, load<u32>(body, BODY_KEY_INFO));
  if (hasWriteSet()) {
    if (isPutAgain(target, op, body)) return countWrite(op);
    if (!needsSlice(op, body)) status = settleNode(target);
    if (status != OK) return status;
  }
  if (op == OP_DELETE && !liveValue(target.node, nowMs)) {
    return load<u32>(body, BODY_FLAGS) & FLAG_IF_EXISTS ? CONFLICT : NOT_FOUND;
  }
  status = checkConditions(body, target.node, nowMs);
  if (status != OK) return status;
  status = perform(target, op, body, data, end, nowMs);
  return status == OK ? countWrite(op) : status;
}

function countWrite(op: u32): u32 {
  const counter = op == OP_DELETE ? STORE_DELETES : STORE_PUTS;
  store<u64>(counter, load<u64>(counter) + 1);
  return OK;
}

/** Whether a write needs only some parts of its node, and no value. */
function needsSlice(op: u32, body: u32): bool {
  return op >= OP_PATCH && op <= OP_REMOVE && !(load<u32>(body, BODY_FLAGS) & FLAGS_CONDITION);
}

/** Whether the operation is a write of one node. */
export function isWriteOp(op: u32): bool {
  return op == OP_PUT || op == OP_DELETE || (op >= OP_PATCH && op <= OP_REMOVE);
}

/** Whether the operation can do something with the data in [data, end): OK, BAD_VALUE, TOO_LARGE. */
function check(op: u32, data: u32, end: u32): u32 {
  if (op == OP_PUT) return checkPut(data, end);
  if (op == OP_DELETE) return OK;
  if (op == OP_PATCH) return checkPatch(data, end);
  return checkFieldWrite(op, data, end);
}

function perform(target: Target, op: u32, body: u32, data: u32, end: u32, nowMs: f64): u32 {
  if (op == OP_PUT) return put(target, body, data, end, nowMs);
  if (op == OP_DELETE) return remove(target, nowMs);
  if (op == OP_PATCH) return patch(target, body, data, end, nowMs);
  return writeField(target, op, data, end, bodyExpires(body), nowMs);
}
