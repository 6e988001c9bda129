/** Merging: the greater version of each part, a pure function of two tables (docs/CONFLICTS.md). */
import * as NODE from "../layout/node";
import {
  actorOf,
  compareParts,
  compareValues,
  isLater,
  isLaterPart,
  isSorted,
  movePart,
  partAt,
  stampOf,
} from "./parts";

/** Merges two sorted tables into `table`, which has room for both: the number of parts. */
export function mergeTables(a: u32, countA: u32, b: u32, countB: u32, table: u32): u32 {
  assert(isSorted(a, countA));
  assert(isSorted(b, countB));
  let count: u32 = 0;
  let i: u32 = 0;
  let j: u32 = 0;
  // Each round takes a part of one of them or of both.
  while (i < countA || j < countB) {
    const partA = partAt(a, i);
    const partB = partAt(b, j);
    const order = i == countA ? 1 : j == countB ? -1 : compareParts(partA, partB);
    const part = partAt(table, count++);
    if (order <= 0) memory.copy(part, partA, NODE.PART_BYTES);
    else memory.copy(part, partB, NODE.PART_BYTES);
    if (!order) mergeInto(part, partB);
    if (order <= 0) i++;
    if (order >= 0) j++;
  }
  return count;
}

/** Of several versions of a part in a sorted table the greatest stays: the number of parts. */
export function foldTable(table: u32, count: u32): u32 {
  if (!count) return 0;
  let stays: u32 = 1;
  for (let i: u32 = 1; i < count; i++) {
    const part = partAt(table, i);
    const last = partAt(table, stays - 1);
    if (compareParts(last, part)) movePart(table, i, stays++);
    else mergeInto(last, part);
  }
  assert(isSorted(table, stays));
  return stays;
}

/** Makes `part` the greater of itself and another version. */
export function mergeInto(part: u32, other: u32): void {
  const kind = load<u32>(part, NODE.PART_KIND);
  if (kind == NODE.KIND_ELEMENT) mergeElement(part, other);
  else if (kind == NODE.KIND_COUNTER ? isGreaterShare(other, part) : isLaterWrite(other, part)) {
    memory.copy(part, other, NODE.PART_BYTES);
  }
}

/** Equal stamps mean one write. If a broken replica has two with one stamp, the bytes decide. */
function isLaterWrite(a: u32, b: u32): bool {
  const sameWrite = stampOf(a) == stampOf(b) && actorOf(a) == actorOf(b);
  if (!sameWrite) return isLaterPart(a, b);
  const order = compareValues(a, b);
  return order ? order > 0 : load<u64>(a, NODE.PART_OTHER) > load<u64>(b, NODE.PART_OTHER);
}

function isGreaterShare(a: u32, b: u32): bool {
  const baseA = load<u64>(a, NODE.PART_OTHER);
  const baseB = load<u64>(b, NODE.PART_OTHER);
  const actorA = load<u32>(a, NODE.PART_OTHER_ACTOR);
  const actorB = load<u32>(b, NODE.PART_OTHER_ACTOR);
  if (baseA != baseB || actorA != actorB) return isLater(baseA, actorA, baseB, actorB);
  const clockA = load<u64>(a, NODE.PART_STAMP);
  const clockB = load<u64>(b, NODE.PART_STAMP);
  if (clockA != clockB) return clockA > clockB;
  return load<f64>(a, NODE.PART_THIRD) > load<f64>(b, NODE.PART_THIRD);
}

/** The later add wins, and the later removed add with the stamp of its removal. */
function mergeElement(part: u32, other: u32): void {
  store<u64>(part, max(stampOf(part), stampOf(other)), NODE.PART_STAMP);
  const removed = load<u64>(part, NODE.PART_OTHER);
  const otherRemoved = load<u64>(other, NODE.PART_OTHER);
  const isGreater =
    otherRemoved != removed
      ? otherRemoved > removed
      : isLater(
          load<u64>(other, NODE.PART_THIRD),
          load<u32>(other, NODE.PART_OTHER_ACTOR),
          load<u64>(part, NODE.PART_THIRD),
          load<u32>(part, NODE.PART_OTHER_ACTOR),
        );
  if (!isGreater) return;
  store<u64>(part, otherRemoved, NODE.PART_OTHER);
  store<u64>(part, load<u64>(other, NODE.PART_THIRD), NODE.PART_THIRD);
  store<u32>(part, load<u32>(other, NODE.PART_OTHER_ACTOR), NODE.PART_OTHER_ACTOR);
}
