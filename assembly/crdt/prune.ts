/**
 * Forgetting: parts that lie below the floor of their field, which never sinks; and parts that
 * nobody can see any more and that no known replica still has to hear of.
 */
import {
  KIND_DELETION,
  KIND_ELEMENT,
  KIND_EXPIRY,
  MARK_BEHIND_SET,
  MARK_VISIBLE,
  PART_ACTOR,
  PART_BYTES,
  PART_KIND,
  PART_MARKS,
  PART_OTHER,
  PART_OTHER_ACTOR,
  PART_STAMP,
  PART_THIRD,
} from "../layout/node";
import { isLater, partAt } from "./parts";
import { isStable } from "./gc-watermark";
import { fieldEnd, firstField, isDominated, resolveValue, registerOf } from "./visibility";

/** Takes out of a sorted table what may be forgotten: the number of parts that stay. */
export function prune(table: u32, count: u32): u32 {
  resolveValue(table, count);
  const isDeleted = count > 0 && load<u32>(table, PART_KIND) == KIND_DELETION;
  const deleted = isDeleted ? load<u64>(table, PART_STAMP) : 0;
  const deleter = isDeleted ? load<u32>(table, PART_ACTOR) : 0;
  const first = firstField(table, count);
  const head = forgetHead(table, first, deleted, deleter);
  let kept = head;
  let start = first;
  while (start < count) {
    const end = fieldEnd(table, count, start);
    const register = registerOf(table, start, deleted, deleter);
    const floor = register ? load<u64>(register, PART_STAMP) : deleted;
    const floorActor = register ? load<u32>(register, PART_ACTOR) : deleter;
    for (let i = start; i < end; i++) {
      const part = partAt(table, i);
      if (isDominated(part, floor, floorActor)) continue;
      clearRemoval(part, floor, floorActor);
      if (!isKept(part) && isForgettable(part)) continue;
      if (kept != i) memory.copy(partAt(table, kept), part, PART_BYTES);
      kept++;
    }
    start = end;
  }
  return kept > head ? kept : dropHead(table, head);
}

/** The deletion, while somebody may have to hear of it, and a time to live that counts. */
function forgetHead(table: u32, count: u32, deleted: u64, deleter: u32): u32 {
  let kept: u32 = 0;
  for (let i: u32 = 0; i < count; i++) {
    const part = partAt(table, i);
    if (
      load<u32>(part, PART_KIND) == KIND_DELETION
        ? isForgettable(part)
        : isDeadExpiry(part, deleted, deleter)
    )
      continue;
    if (kept != i) memory.copy(partAt(table, kept), part, PART_BYTES);
    kept++;
  }
  return kept;
}

/**
 * A removed add that lies below the floor was dead anyhow: who has it and who has not are equal. So
 * is one behind a later add, once every known replica has seen the removal.
 */
function clearRemoval(part: u32, floor: u64, floorActor: u32): void {
  if (load<u32>(part, PART_KIND) != KIND_ELEMENT) return;
  const removed = load<u64>(part, PART_OTHER);
  const actor = load<u32>(part, PART_ACTOR);
  if (isLater(removed, actor, floor, floorActor)) {
    if (load<u64>(part, PART_STAMP) <= removed || !isStable(removed, actor)) return;
    if (!isStable(load<u64>(part, PART_THIRD), load<u32>(part, PART_OTHER_ACTOR))) return;
  }
  store<u64>(part, 0, PART_OTHER);
  store<u64>(part, 0, PART_THIRD);
  store<u32>(part, 0, PART_OTHER_ACTOR);
}

/** A time to live from before the deletion says nothing any more. */
function isDeadExpiry(part: u32, deleted: u64, deleter: u32): bool {
  if (load<u32>(part, PART_KIND) != KIND_EXPIRY) return false;
  return !isLater(load<u64>(part, PART_STAMP), load<u32>(part, PART_ACTOR), deleted, deleter);
}

/** Only the deletion and the expiry are left: nothing rests on them. */
function dropHead(table: u32, count: u32): u32 {
  for (let i: u32 = 0; i < count; i++) {
    const part = partAt(table, i);
    if (load<u32>(part, PART_KIND) == KIND_DELETION && !isForgettable(part)) return count;
    if (load<u32>(part, PART_KIND) == KIND_EXPIRY && !isForgettable(part)) return count;
  }
  return 0;
}

/** Visible, or will be again when the set in front of it is empty. */
function isKept(part: u32): bool {
  return (load<u32>(part, PART_MARKS) & (MARK_VISIBLE | MARK_BEHIND_SET)) != 0;
}

/** Whether every known replica has seen all that the part says. */
function isForgettable(part: u32): bool {
  if (!isStable(load<u64>(part, PART_STAMP), load<u32>(part, PART_ACTOR))) return false;
  if (load<u32>(part, PART_KIND) != KIND_ELEMENT || !load<u64>(part, PART_OTHER)) return true;
  return isStable(load<u64>(part, PART_THIRD), load<u32>(part, PART_OTHER_ACTOR));
}
