/**
 * The blocks of the tree: their fields, and how new ones are made.
 *
 * Every function that makes a block answers with its address, or with a status below ADDRESS_MIN.
 */
import { BLOCK_HEADER_BYTES } from "../layout/heap";
import * as INDEXES from "../layout/indexes";
import { NODE_ID, NODE_KEY_INFO } from "../layout/node";
import { paddedBytes } from "../codec/ids";
import { ADDRESS_MIN, allocate, isUsed, sizeOf } from "../heap/allocator";
import { isLocked } from "../heap/epochs";

export const NONE: u32 = 0xffffffff;

export function countOf(block: u32): u32 {
  return load<u32>(block, INDEXES.TREE_INFO) & INDEXES.TREE_COUNT_MASK;
}

export function levelOf(block: u32): u32 {
  return load<u32>(block, INDEXES.TREE_INFO) >> INDEXES.TREE_LEVEL_SHIFT;
}

export function isLeaf(block: u32): bool {
  return atomic.load<u32>(block, INDEXES.TREE_INFO) >> INDEXES.TREE_LEVEL_SHIFT == 0;
}

/**
 * SYNC POINT: leaf count. The count of a tree node that a reader stands on, or 0 when these cannot be
 * a tree node's bytes.
 */
export function boundedCount(block: u32): u32 {
  const info = atomic.load<u32>(block, INDEXES.TREE_INFO);
  const count = info & INDEXES.TREE_COUNT_MASK;
  return count > (info >> INDEXES.TREE_LEVEL_SHIFT ? INDEXES.INNER_MAX : INDEXES.LEAF_MAX)
    ? 0
    : count;
}

export function nodeAt(leaf: u32, index: u32): u32 {
  return load<u32>(leaf + INDEXES.TREE_ENTRIES + index * INDEXES.LEAF_ENTRY_BYTES);
}

/** The address of a pair, which is that of its child's word. */
export function pairAt(inner: u32, index: u32): u32 {
  return inner + INDEXES.TREE_ENTRIES + index * INDEXES.INNER_ENTRY_BYTES;
}

/** SYNC POINT: tree. What a reader finds behind it is finished. */
export function childAt(inner: u32, index: u32): u32 {
  return atomic.load<u32>(pairAt(inner, index));
}

export function separatorAt(inner: u32, index: u32): u32 {
  return load<u32>(pairAt(inner, index), INDEXES.INNER_SEPARATOR);
}

function setInfo(block: u32, count: u32, level: u32): void {
  assert(count > 0 && count <= (level ? INDEXES.INNER_MAX : INDEXES.LEAF_MAX));
  assert(level < INDEXES.TREE_DEPTH_MAX);
  store<u32>(block, count | (level << INDEXES.TREE_LEVEL_SHIFT), INDEXES.TREE_INFO);
}

function setPair(inner: u32, index: u32, child: u32, separator: u32): void {
  assert(isUsed(child));
  assert(index ? isUsed(separator) : !separator);
  store<u32>(pairAt(inner, index), child);
  store<u32>(pairAt(inner, index), separator, INDEXES.INNER_SEPARATOR);
}

function allocateLeaf(count: u32): u32 {
  const room = (count + INDEXES.LEAF_ROUND - 1) & ~(INDEXES.LEAF_ROUND - 1);
  return allocate(INDEXES.TREE_ENTRIES - BLOCK_HEADER_BYTES + room * INDEXES.LEAF_ENTRY_BYTES);
}

export function leafRoom(leaf: u32): u32 {
  return min<u32>(
    (sizeOf(leaf) - INDEXES.TREE_ENTRIES) / INDEXES.LEAF_ENTRY_BYTES,
    INDEXES.LEAF_MAX,
  );
}

/** Adds an entry behind the last one, where there is room. */
export function appendNode(leaf: u32, count: u32, node: u32): void {
  assert(count == countOf(leaf) && count < leafRoom(leaf));
  store<u32>(leaf + INDEXES.TREE_ENTRIES + count * INDEXES.LEAF_ENTRY_BYTES, node);
  // SYNC POINT: leaf count. The entry is in place before the count covers it.
  atomic.store<u32>(leaf, count + 1, INDEXES.TREE_INFO);
}

export function makeLeaf(node: u32): u32 {
  const leaf = allocateLeaf(1);
  if (leaf < ADDRESS_MIN) return leaf;
  store<u32>(leaf, node, INDEXES.TREE_ENTRIES);
  setInfo(leaf, 1, 0);
  return leaf;
}

/** Entries [from, to) of `leaf`, with `node` put in front of entry `at` unless that is NONE. */
export function copyLeaf(leaf: u32, from: u32, to: u32, at: u32, node: u32): u32 {
  assert(from <= to && to <= countOf(leaf));
  assert(at == NONE || (at >= from && at <= to));
  const count = to - from + (at == NONE ? 0 : 1);
  const copy = allocateLeaf(count);
  if (copy < ADDRESS_MIN) return copy;
  const source = leaf + INDEXES.TREE_ENTRIES;
  const target = copy + INDEXES.TREE_ENTRIES;
  const before = at == NONE ? to - from : at - from;
  memory.copy(target, source + from * INDEXES.LEAF_ENTRY_BYTES, before * INDEXES.LEAF_ENTRY_BYTES);
  if (at != NONE) {
    const here = target + before * INDEXES.LEAF_ENTRY_BYTES;
    store<u32>(here, node);
    memory.copy(
      here + INDEXES.LEAF_ENTRY_BYTES,
      source + at * INDEXES.LEAF_ENTRY_BYTES,
      (to - at) * INDEXES.LEAF_ENTRY_BYTES,
    );
  }
  setInfo(copy, count, 0);
  return copy;
}

export function leafWithout(leaf: u32, at: u32): u32 {
  const count = countOf(leaf) - 1;
  const copy = allocateLeaf(count);
  if (copy < ADDRESS_MIN) return copy;
  const source = leaf + INDEXES.TREE_ENTRIES;
  const target = copy + INDEXES.TREE_ENTRIES;
  const here = at * INDEXES.LEAF_ENTRY_BYTES;
  memory.copy(target, source, here);
  memory.copy(
    target + here,
    source + here + INDEXES.LEAF_ENTRY_BYTES,
    (count - at) * INDEXES.LEAF_ENTRY_BYTES,
  );
  setInfo(copy, count, 0);
  return copy;
}

/** Only while the epoch is locked. */
export function cutEntry(leaf: u32, at: u32): void {
  assert(isLocked() && at < countOf(leaf));
  const count = countOf(leaf) - 1;
  const here = leaf + INDEXES.TREE_ENTRIES + at * INDEXES.LEAF_ENTRY_BYTES;
  memory.copy(here, here + INDEXES.LEAF_ENTRY_BYTES, (count - at) * INDEXES.LEAF_ENTRY_BYTES);
  setInfo(leaf, count, 0);
}

/** Only while the epoch is locked. */
export function cutPair(inner: u32, index: u32): void {
  assert(isLocked() && index < countOf(inner));
  const count = countOf(inner) - 1;
  const here = pairAt(inner, index);
  memory.copy(here, here + INDEXES.INNER_ENTRY_BYTES, (count - index) * INDEXES.INNER_ENTRY_BYTES);
  setPair(inner, 0, childAt(inner, 0), 0);
  setInfo(inner, count, levelOf(inner));
}

function allocateInner(count: u32): u32 {
  return allocate(INDEXES.TREE_ENTRIES - BLOCK_HEADER_BYTES + count * INDEXES.INNER_ENTRY_BYTES);
}

/** An inner node with one child and room for two. */
export function makeInner(child: u32, level: u32): u32 {
  const inner = allocateInner(2);
  if (inner < ADDRESS_MIN) return inner;
  setPair(inner, 0, child, 0);
  setInfo(inner, 1, level);
  return inner;
}

/** The inner node above two halves. */
export function makeRoot(left: u32, right: u32, separator: u32, level: u32): u32 {
  const root = makeInner(left, level);
  if (root < ADDRESS_MIN) return root;
  setPair(root, 1, right, separator);
  setInfo(root, 2, level);
  return root;
}

/** Pairs [from, to) of `inner`; the child at `index` becomes `left`, and `right` follows it. */
export function copyInner(
  inner: u32,
  from: u32,
  to: u32,
  index: u32,
  left: u32,
  right: u32,
  separator: u32,
): u32 {
  const inside = index >= from && index < to;
  const copy = allocateInner(to - from + (inside ? 1 : 0));
  if (copy < ADDRESS_MIN) return copy;
  let count: u32 = 0;
  for (let i = from; i < to; i++) {
    // The first pair has no separator: the parent has that bound.
    const bound = count ? separatorAt(inner, i) : 0;
    setPair(copy, count++, i == index ? left : childAt(inner, i), bound);
    if (i == index) setPair(copy, count++, right, separator);
  }
  setInfo(copy, count, levelOf(inner));
  return copy;
}

export function innerWithout(inner: u32, index: u32): u32 {
  const count = countOf(inner);
  const copy = allocateInner(count - 1);
  if (copy < ADDRESS_MIN) return copy;
  let copied: u32 = 0;
  for (let i: u32 = 0; i < count; i++) {
    if (i == index) continue;
    setPair(copy, copied, childAt(inner, i), copied ? separatorAt(inner, i) : 0);
    copied++;
  }
  setInfo(copy, copied, levelOf(inner));
  return copy;
}

export function makeSeparator(node: u32): u32 {
  const keyInfo = load<u32>(node, NODE_KEY_INFO);
  const bytes = paddedBytes(keyInfo);
  const separator = allocate(INDEXES.SEPARATOR_ID - BLOCK_HEADER_BYTES + bytes);
  if (separator < ADDRESS_MIN) return separator;
  store<u32>(separator, keyInfo, INDEXES.SEPARATOR_KEY_INFO);
  memory.copy(separator + INDEXES.SEPARATOR_ID, node + NODE_ID, bytes);
  return separator;
}
