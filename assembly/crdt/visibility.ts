/**
 * Visibility: which parts of a table readers see.
 *
 * A field has a tombstone stamp: that of its register, or of the node's deletion if that is later.
 * Parts that are not later than it do not count. A register, also a removed one, is later than the
 * parts that it replaced, so a field's tombstone stamp never sinks.
 */
import * as NODE from "../layout/node";
import { TAG_OBJECT } from "../layout/values";
import { compareNames } from "../codec/values";
import { actorOf, deletionOf, isLater, isLaterPart, partAt, stampOf } from "./parts";

/** The first part that belongs to a field: behind the deletion and the expiry. */
export function firstField(table: u32, count: u32): u32 {
  let first: u32 = 0;
  while (first < count && load<u32>(partAt(table, first), NODE.PART_KIND) < NODE.KIND_REGISTER)
    first++;
  return first;
}

/** Where the parts of the field that starts at `start` end. */
export function fieldEnd(table: u32, count: u32, start: u32): u32 {
  const name = load<u32>(partAt(table, start), NODE.PART_NAME);
  let end = start + 1;
  while (end < count && !compareNames(load<u32>(partAt(table, end), NODE.PART_NAME), name)) end++;
  return end;
}

/** Marks each part of a sorted table as visible or not. The root's register counts as a field here. */
export function resolveValue(table: u32, count: u32): void {
  const first = firstField(table, count);
  const deletion = deletionOf(table, count);
  for (let i: u32 = 0; i < first; i++) store<u32>(partAt(table, i), 0, NODE.PART_MARKS);
  let start = first;
  while (start < count) {
    const end = fieldEnd(table, count, start);
    resolveField(table, start, end, stampOf(deletion), actorOf(deletion));
    start = end;
  }
}

function resolveField(table: u32, start: u32, end: u32, deleted: u64, deleter: u32): void {
  const register = registerOf(table, start, deleted, deleter);
  const tombstone = register ? stampOf(register) : deleted;
  const remover = register ? actorOf(register) : deleter;
  let hasElements = false;
  for (let i = start; i < end; i++) {
    const part = partAt(table, i);
    const kind = load<u32>(part, NODE.PART_KIND);
    let visible: bool;
    if (kind == NODE.KIND_REGISTER)
      visible = part == register && !load<u32>(part, NODE.PART_REMOVED);
    else if (kind == NODE.KIND_COUNTER) visible = !isDominated(part, tombstone, remover);
    else {
      visible =
        load<u64>(part, NODE.PART_STAMP) > load<u64>(part, NODE.PART_OTHER) &&
        !isDominated(part, tombstone, remover);
      hasElements = hasElements || visible;
    }
    store<u32>(part, visible ? NODE.MARK_VISIBLE : 0, NODE.PART_MARKS);
  }
  if (!hasElements) return;
  for (let i = start; i < end; i++) {
    const part = partAt(table, i);
    if (load<u32>(part, NODE.PART_KIND) == NODE.KIND_ELEMENT) continue;
    store<u32>(part, isVisible(part) ? NODE.MARK_BEHIND_SET : 0, NODE.PART_MARKS);
  }
}

/** The register of the field at `start`; 0: it has none, or the node's deletion is later. */
export function registerOf(table: u32, start: u32, deleted: u64, deleter: u32): u32 {
  const part = partAt(table, start);
  if (load<u32>(part, NODE.PART_KIND) != NODE.KIND_REGISTER) return 0;
  const stamp = load<u64>(part, NODE.PART_STAMP);
  return isLater(stamp, load<u32>(part, NODE.PART_ACTOR), deleted, deleter) ? part : 0;
}

/**
 * The part that has the latest base of a field: its register, or a share whose own base is later,
 * because that register is not here yet or was collected. 0: the node's deletion is later.
 */
export function baseOf(table: u32, start: u32, end: u32, deleted: u64, deleter: u32): u32 {
  let latest: u32 = 0;
  let base = deleted;
  let baser = deleter;
  for (let i = start; i < end; i++) {
    const part = partAt(table, i);
    if (load<u32>(part, NODE.PART_KIND) == NODE.KIND_ELEMENT) break;
    const stamp = baseStamp(part);
    const actor = baseActor(part);
    if (!isLater(stamp, actor, base, baser)) continue;
    latest = part;
    base = stamp;
    baser = actor;
  }
  return latest;
}

/** The stamp that shares rest on: of a register its own, of a share that of its base. */
export function baseStamp(part: u32): u64 {
  if (load<u32>(part, NODE.PART_KIND) == NODE.KIND_COUNTER) return load<u64>(part, NODE.PART_OTHER);
  return load<u64>(part, NODE.PART_STAMP);
}

export function baseActor(part: u32): u32 {
  if (load<u32>(part, NODE.PART_KIND) == NODE.KIND_COUNTER)
    return load<u32>(part, NODE.PART_OTHER_ACTOR);
  return load<u32>(part, NODE.PART_ACTOR);
}

/** Whether the tombstone stamp of the field voids a part for good. A share at it rests on it. */
export function isDominated(part: u32, tombstone: u64, remover: u32): bool {
  const kind = load<u32>(part, NODE.PART_KIND);
  if (kind == NODE.KIND_ELEMENT) {
    return !isLater(stampOf(part), actorOf(part), tombstone, remover);
  }
  return isLater(tombstone, remover, baseStamp(part), baseActor(part));
}

export function isVisible(part: u32): bool {
  return (load<u32>(part, NODE.PART_MARKS) & NODE.MARK_VISIBLE) != 0;
}

export function isFieldVisible(table: u32, start: u32, end: u32): bool {
  for (let i = start; i < end; i++) {
    if (isVisible(partAt(table, i))) return true;
  }
  return false;
}

/**
 * Whether the root's value is the node's data: no field is visible, or the value is no object and
 * later than all of them.
 */
export function isRoot(table: u32, count: u32): bool {
  const first = firstField(table, count);
  if (first == count || load<u32>(partAt(table, first), NODE.PART_NAME)) return false;
  const root = partAt(table, first);
  if (!isVisible(root)) return false;
  const isObject = load<u8>(load<u32>(root, NODE.PART_VALUE)) == TAG_OBJECT;
  for (let i = first + 1; i < count; i++) {
    const part = partAt(table, i);
    if (isVisible(part) && (isObject || isLaterPart(part, root))) return false;
  }
  return true;
}
