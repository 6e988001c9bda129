/** Merging: the greater version of each part, a pure function of two tables (docs/CONFLICTS.md). */
import {
  KIND_COUNTER,
  KIND_ELEMENT,
  PART_ACTOR,
  PART_BYTES,
  PART_KIND,
  PART_OTHER,
  PART_OTHER_ACTOR,
  PART_STAMP,
  PART_THIRD,
} from "../layout/node";
import {
  compareParts,
  compareValues,
  isLater,
  isLaterPart,
  isSorted,
  movePart,
  partAt,
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
    if (order <= 0) memory.copy(part, partA, PART_BYTES);
    else memory.copy(part, partB, PART_BYTES);
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
function mergeInto(part: u32, other: u32): void {
  const kind = load<u32>(part, PART_KIND);
  if (kind == KIND_ELEMENT) mergeElement(part, other);
  else if (kind == KIND_COUNTER ? isGreaterShare(other, part) : isLaterWrite(other, part)) {
    memory.copy(part, other, PART_BYTES);
  }
}

/** Equal stamps mean one write. If a broken replica has two with one stamp, the bytes decide. */
function isLaterWrite(a: u32, b: u32): bool {
  const sameWrite =
    load<u64>(a, PART_STAMP) == load<u64>(b, PART_STAMP) &&
    load<u32>(a, PART_ACTOR) == load<u32>(b, PART_ACTOR);
  if (!sameWrite) return isLaterPart(a, b);
  const order = compareValues(a, b);
  return order ? order > 0 : load<u64>(a, PART_OTHER) > load<u64>(b, PART_OTHER);
}

function isGreaterShare(a: u32, b: u32): bool {
  const baseA = load<u64>(a, PART_OTHER);
  const baseB = load<u64>(b, PART_OTHER);
  const actorA = load<u32>(a, PART_OTHER_ACTOR);
  const actorB = load<u32>(b, PART_OTHER_ACTOR);
  if (baseA != baseB || actorA != actorB) return isLater(baseA, actorA, baseB, actorB);
  const clockA = load<u64>(a, PART_STAMP);
  const clockB = load<u64>(b, PART_STAMP);
  if (clockA != clockB) return clockA > clockB;
  return load<f64>(a, PART_THIRD) > load<f64>(b, PART_THIRD);
}

/** The later add wins, and the later removed add with the stamp of its removal. */
function mergeElement(part: u32, other: u32): void {
  store<u64>(part, max(load<u64>(part, PART_STAMP), load<u64>(other, PART_STAMP)), PART_STAMP);
  const removed = load<u64>(part, PART_OTHER);
  const otherRemoved = load<u64>(other, PART_OTHER);
  const isGreater =
    otherRemoved != removed
      ? otherRemoved > removed
      : isLater(
          load<u64>(other, PART_THIRD),
          load<u32>(other, PART_OTHER_ACTOR),
          load<u64>(part, PART_THIRD),
          load<u32>(part, PART_OTHER_ACTOR),
        );
  if (!isGreater) return;
  store<u64>(part, otherRemoved, PART_OTHER);
  store<u64>(part, load<u64>(other, PART_THIRD), PART_THIRD);
  store<u32>(part, load<u32>(other, PART_OTHER_ACTOR), PART_OTHER_ACTOR);
}
