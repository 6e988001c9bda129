/** Moving stamps of the own actor back, in the table of one node (gc/restamp.ts). */
import * as NODE from "../layout/node";
import { otherStamp, partAt } from "./parts";

/**
 * Moves the own stamps behind `limit` back by `back`, or by less: they stay later than all stamps of
 * the table that stay, so the node shows the same.
 */
export function restampTable(table: u32, count: u32, limit: u64, back: u64): void {
  const by = min(back, distanceMax(table, count, limit));
  for (let i: u32 = 0; i < count; i++) {
    const part = partAt(table, i);
    const kind = load<u32>(part, NODE.PART_KIND);
    const isOwn = !load<u32>(part, NODE.PART_ACTOR);
    const isOtherOwn = !load<u32>(part, NODE.PART_OTHER_ACTOR);
    if (isOwn) moveBack(part + NODE.PART_STAMP, limit, by);
    if (kind == NODE.KIND_COUNTER && isOtherOwn) moveBack(part + NODE.PART_OTHER, limit, by);
    if (kind != NODE.KIND_ELEMENT) continue;
    if (isOwn) moveBack(part + NODE.PART_OTHER, limit, by);
    if (isOtherOwn) moveBack(part + NODE.PART_THIRD, limit, by);
  }
}

/** The distance between the latest stamp up to `limit` and the first behind it, but one. */
function distanceMax(table: u32, count: u32, limit: u64): u64 {
  let before: u64 = 0;
  let first: u64 = u64.MAX_VALUE;
  for (let i: u32 = 0; i < count; i++) {
    const stamp = load<u64>(partAt(table, i), NODE.PART_STAMP);
    const other = otherStamp(partAt(table, i));
    if (stamp <= limit) before = max(before, stamp);
    else first = min(first, stamp);
    if (other <= limit) before = max(before, other);
    else first = min(first, other);
  }
  return first - before - 1;
}

function moveBack(stamp: u32, limit: u64, by: u64): void {
  if (load<u64>(stamp) > limit) store<u64>(stamp, load<u64>(stamp) - by);
}
