/** Moving stamps of the own actor back, in the table of one node (gc/restamp.ts). */
import * as NODE from "../layout/node";
import { partAt } from "./parts";
import { rankOf, sortStamps } from "./stamp-ranks";

/** A part has at most so many stamps: its own, that of a base or of a removed add, and a removal's. */
const STAMPS: u32 = 3;

/**
 * Gives the own stamps behind `limit` the ones that follow `after`, in the same order. They stay later
 * than all stamps up to `limit`, and earlier than the others behind it: an own stamp that is not before
 * each of those stays, too. So all stamps have the same order as before, and the node shows the same.
 * At `stamps` is room for as many parts.
 */
export function restampTable(table: u32, count: u32, limit: u64, after: u64, stamps: u32): void {
  const end = partAt(table, count);
  let before = after;
  let ceiling: u64 = u64.MAX_VALUE;
  for (let part = table; part < end; part += NODE.PART_BYTES) {
    for (let n: u32 = 0; n < STAMPS; n++) {
      const stamp = stampIn(part, n);
      if (stamp <= limit) before = max(before, stamp);
      else if (!isOwn(part, n)) ceiling = min(ceiling, stamp);
    }
  }
  let moved: u32 = 0;
  for (let part = table; part < end; part += NODE.PART_BYTES) {
    for (let n: u32 = 0; n < STAMPS; n++) {
      const stamp = stampIn(part, n);
      if (stamp > limit && stamp < ceiling) store<u64>(stamps + moved++ * 8, stamp);
    }
  }
  moved = sortStamps(stamps, moved);
  for (let part = table; part < end; part += NODE.PART_BYTES) {
    for (let n: u32 = 0; n < STAMPS; n++) {
      const stamp = stampIn(part, n);
      if (stamp <= limit || stamp >= ceiling) continue;
      const next = before + 1 + rankOf(stamps, moved, stamp);
      assert(next <= stamp);
      store<u64>(part + placeOf(n), next);
    }
  }
}

/** The latest own stamp of a table or of the parts in a value block, up to `limit`; 0: none. */
export function latestOwn(table: u32, count: u32, limit: u64): u64 {
  let latest: u64 = 0;
  const end = partAt(table, count);
  for (let part = table; part < end; part += NODE.PART_BYTES) {
    for (let n: u32 = 0; n < STAMPS; n++) {
      const stamp = stampIn(part, n);
      if (stamp <= limit && isOwn(part, n)) latest = max(latest, stamp);
    }
  }
  return latest;
}

/** A part's stamp number `n`; 0: it has none. */
function stampIn(part: u32, n: u32): u64 {
  const kind = load<u32>(part, NODE.PART_KIND);
  if (n && kind != NODE.KIND_ELEMENT && (n > 1 || kind != NODE.KIND_COUNTER)) return 0;
  return load<u64>(part + placeOf(n));
}

function placeOf(n: u32): u32 {
  return n == 0 ? NODE.PART_STAMP : n == 1 ? NODE.PART_OTHER : NODE.PART_THIRD;
}

/** A base and a removal are of the other actor, a removed add is of the part's. */
function isOwn(part: u32, n: u32): bool {
  const isOther = n == 2 || (n == 1 && load<u32>(part, NODE.PART_KIND) == NODE.KIND_COUNTER);
  return !load<u32>(part + (isOther ? NODE.PART_OTHER_ACTOR : NODE.PART_ACTOR));
}
