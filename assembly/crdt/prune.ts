/**
 * Pruning: drops parts that the tombstone stamp of their field voids, and parts that show nothing and
 * that every known replica has seen.
 */
import * as NODE from "../layout/node";
import { isStable } from "./gc-watermark";
import { actorOf, deletionOf, isLater, movePart, partAt, stampOf } from "./parts";
import { fieldEnd, firstField, isDominated, resolveValue, registerOf } from "./visibility";

/** Drops the parts of a sorted table that may go: the number of parts that stay. */
export function prune(table: u32, count: u32): u32 {
  resolveValue(table, count);
  // Stamps and not addresses: the table is rewritten in place.
  const deletion = deletionOf(table, count);
  const deleted = stampOf(deletion);
  const deleter = actorOf(deletion);
  const first = firstField(table, count);
  const head = pruneHead(table, first, deleted, deleter);
  let stays = head;
  let start = first;
  while (start < count) {
    const end = fieldEnd(table, count, start);
    const register = registerOf(table, start, deleted, deleter);
    const tombstone = register ? stampOf(register) : deleted;
    const remover = register ? actorOf(register) : deleter;
    for (let i = start; i < end; i++) {
      const part = partAt(table, i);
      if (isDominated(part, tombstone, remover)) continue;
      clearRemoval(part, tombstone, remover);
      if (!isShown(part) && isSeenByAll(part)) continue;
      movePart(table, i, stays++);
    }
    start = end;
  }
  return stays > head ? stays : dropHead(table, head);
}

/** Of the node's own parts a deletion stays that a replica may not have seen, and a valid expiry. */
function pruneHead(table: u32, count: u32, deleted: u64, deleter: u32): u32 {
  let stays: u32 = 0;
  for (let i: u32 = 0; i < count; i++) {
    const part = partAt(table, i);
    const isDeletion = load<u32>(part, NODE.PART_KIND) == NODE.KIND_DELETION;
    if (isDeletion ? isSeenByAll(part) : !isLater(stampOf(part), actorOf(part), deleted, deleter)) {
      continue;
    }
    movePart(table, i, stays++);
  }
  return stays;
}

/**
 * Drops an element's removed add if the tombstone stamp voids that anyhow: replicas with it and without
 * it show the same. A removed add before a later one goes once every known replica has seen both.
 */
function clearRemoval(part: u32, tombstone: u64, remover: u32): void {
  if (load<u32>(part, NODE.PART_KIND) != NODE.KIND_ELEMENT) return;
  const removed = load<u64>(part, NODE.PART_OTHER);
  const actor = load<u32>(part, NODE.PART_ACTOR);
  if (isLater(removed, actor, tombstone, remover)) {
    if (load<u64>(part, NODE.PART_STAMP) <= removed || !isStable(removed, actor)) return;
    if (!isStable(load<u64>(part, NODE.PART_THIRD), load<u32>(part, NODE.PART_OTHER_ACTOR))) return;
  }
  store<u64>(part, 0, NODE.PART_OTHER);
  store<u64>(part, 0, NODE.PART_THIRD);
  store<u32>(part, 0, NODE.PART_OTHER_ACTOR);
}

/** Drops the node's own parts, which are all that is left, unless a replica may not have seen one. */
function dropHead(table: u32, count: u32): u32 {
  for (let i: u32 = 0; i < count; i++) {
    if (!isSeenByAll(partAt(table, i))) return count;
  }
  return 0;
}

/** Whether a part is visible, or will be again when the set in front of it is empty. */
function isShown(part: u32): bool {
  return (load<u32>(part, NODE.PART_MARKS) & (NODE.MARK_VISIBLE | NODE.MARK_BEHIND_SET)) != 0;
}

/** Whether every known replica has seen all of a part. */
function isSeenByAll(part: u32): bool {
  if (!isStable(load<u64>(part, NODE.PART_STAMP), load<u32>(part, NODE.PART_ACTOR))) return false;
  if (load<u32>(part, NODE.PART_KIND) != NODE.KIND_ELEMENT || !load<u64>(part, NODE.PART_OTHER))
    return true;
  return isStable(load<u64>(part, NODE.PART_THIRD), load<u32>(part, NODE.PART_OTHER_ACTOR));
}
