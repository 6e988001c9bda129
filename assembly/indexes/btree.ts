/**
 * The ordered index: a copy-on-write B+tree of nodes in the order of their ids.
 *
 * What a reader can reach never changes, but for two single words: a child pointer (a swap to a
 * finished copy) and a leaf's count (an append into room behind its last entry). A change builds
 * its copies first and publishes the topmost with one store, so it is all or nothing, also when
 * memory runs out half-way. What it replaced goes through limbo.
 */
import { BLOCK_HEADER_BYTES } from "../layout/heap";
import {
  INNER_ENTRY_BYTES,
  INNER_MAX,
  INNER_SEPARATOR,
  LEAF_ENTRY_BYTES,
  LEAF_MAX,
  LEAF_ROUND,
  SEPARATOR_ID,
  SEPARATOR_KEY_INFO,
  TREE_COUNT_MASK,
  TREE_ENTRIES,
  TREE_INFO,
  TREE_LEVEL_SHIFT,
} from "../layout/indexes";
import { NODE_ID, NODE_KEY_INFO, NODE_VALUE } from "../layout/node";
import { OK } from "../layout/status";
import { STORE_ROOT } from "../layout/store";
import { ADDRESS_MIN, allocate, sizeOf } from "../heap/allocator";
import { paddedBytes } from "../codec/ids";
import { lockEpoch, unlockEpoch } from "../heap/epochs";
import { descend, pathIndex, pathNode } from "./btree-path";
import { abandon, begin, build, commit, condemn } from "./btree-edit";

const NONE: u32 = 0xffffffff;

/** Adds `node` (its id must not be in the tree): OK, NEEDS_PAGES or NO_SPACE. */
export function insertNode(scratch: u32, node: u32): u32 {
  begin(scratch);
  if (!load<u32>(STORE_ROOT)) return publish(scratch, 0, build(scratch, makeLeaf(node)));
  const depth = descend(scratch, node + NODE_ID, load<u32>(node, NODE_KEY_INFO));
  const level = depth - 1;
  const leaf = pathNode(scratch, level);
  const at = pathIndex(scratch, level);
  const count = countOf(leaf);
  if (count == LEAF_MAX) return splitLeaf(scratch, depth, node);
  if (at == count && leafRoom(leaf) > count) {
    store<u32>(leaf + TREE_ENTRIES + at * LEAF_ENTRY_BYTES, node);
    // SYNC POINT: leaf count. The entry is in place before the count covers it.
    atomic.store<u32>(leaf, count + 1, TREE_INFO);
    return OK;
  }
  const copy = build(scratch, copyLeaf(leaf, 0, count, at, node));
  condemn(scratch, leaf);
  return publish(scratch, level, copy);
}

/**
 * Takes `node` out: OK, NEEDS_PAGES or NO_SPACE; never the latter with `inPlace`, which is for a
 * full store. The node's value goes first, so no reader sees the one index without the other.
 */
export function removeNode(scratch: u32, node: u32, inPlace: bool): u32 {
  begin(scratch);
  const depth = descend(scratch, node + NODE_ID, load<u32>(node, NODE_KEY_INFO));
  let level: i32 = depth - 1;
  for (; level >= 0 && countOf(pathNode(scratch, level)) == 1; level--) {
    condemn(scratch, pathNode(scratch, level));
  }
  if (level < 0) {
    atomic.store<u32>(node, 0, NODE_VALUE);
    atomic.store<u32>(STORE_ROOT, 0);
    return commit(scratch);
  }
  const block = pathNode(scratch, level);
  const index = pathIndex(scratch, level);
  const inner = levelOf(block) != 0;
  // The pair that becomes the first one needs no separator: below it is everything.
  if (inner) condemn(scratch, separatorAt(block, index ? index : 1));
  if (inPlace) {
    lockEpoch();
    atomic.store<u32>(node, 0, NODE_VALUE);
    if (inner) cutPair(block, index);
    else cutEntry(block, index);
    unlockEpoch();
    return commit(scratch);
  }
  const collapse = inner && level == 0 && countOf(block) == 2;
  let copy: u32;
  if (collapse) copy = childAt(block, 1 - index);
  else copy = inner ? innerWithout(block, index) : leafWithout(block, index);
  if (copy < ADDRESS_MIN) return copy;
  condemn(scratch, block);
  atomic.store<u32>(node, 0, NODE_VALUE);
  return publish(scratch, level, copy);
}

/** SYNC POINT: tree. One store makes the finished copy `block` reachable in the place at `level`. */
function publish(scratch: u32, level: u32, block: u32): u32 {
  if (block < ADDRESS_MIN) return abandon(scratch, block);
  if (level == 0) atomic.store<u32>(STORE_ROOT, block);
  else {
    const parent = pathNode(scratch, level - 1);
    atomic.store<u32>(entryAt(parent, pathIndex(scratch, level - 1)), block);
  }
  return commit(scratch);
}

/** Splits a full leaf around the new node and carries the split up as far as nodes are full. */
function splitLeaf(scratch: u32, depth: u32, node: u32): u32 {
  const leaf = pathNode(scratch, depth - 1);
  const at = pathIndex(scratch, depth - 1);
  // Ids that come in order fill their leaves: only the new one goes to the right.
  const append = isLast(scratch, depth);
  const half: u32 = append ? LEAF_MAX : LEAF_MAX >> 1;
  let left = leaf;
  if (!append) {
    left = build(scratch, copyLeaf(leaf, 0, half, at <= half ? at : NONE, node));
    condemn(scratch, leaf);
  }
  const right = build(
    scratch,
    append ? makeLeaf(node) : copyLeaf(leaf, half, LEAF_MAX, at > half ? at : NONE, node),
  );
  if (left < ADDRESS_MIN || right < ADDRESS_MIN) return abandon(scratch, min(left, right));
  const separator = build(scratch, makeSeparator(load<u32>(right, TREE_ENTRIES)));
  if (separator < ADDRESS_MIN) return abandon(scratch, separator);
  return splitUp(scratch, depth, append, left, right, separator);
}

function splitUp(scratch: u32, depth: u32, append: bool, first: u32, second: u32, bound: u32): u32 {
  let left = first;
  let right = second;
  let separator = bound;
  for (let level: i32 = depth - 2; level >= 0; level--) {
    const parent = pathNode(scratch, level);
    const index = pathIndex(scratch, level);
    const count = countOf(parent);
    if (count < INNER_MAX) {
      condemn(scratch, parent);
      const copy = copyInner(parent, 0, count, index, left, right, separator);
      return publish(scratch, level, build(scratch, copy));
    }
    if (append) {
      left = parent;
      right = build(scratch, makeInner(right, levelOf(parent)));
    } else {
      const half: u32 = INNER_MAX >> 1;
      const above = separatorAt(parent, half);
      const low = build(scratch, copyInner(parent, 0, half, index, left, right, separator));
      right = build(scratch, copyInner(parent, half, count, index, left, right, separator));
      left = low;
      separator = above;
      condemn(scratch, parent);
    }
    if (left < ADDRESS_MIN || right < ADDRESS_MIN) return abandon(scratch, min(left, right));
  }
  const root = build(scratch, makeInner(left, depth));
  if (root < ADDRESS_MIN) return abandon(scratch, root);
  setPair(root, 1, right, separator);
  setInfo(root, 2, depth);
  return publish(scratch, 0, root);
}

function isLast(scratch: u32, depth: u32): bool {
  if (pathIndex(scratch, depth - 1) != LEAF_MAX) return false;
  for (let level: i32 = depth - 2; level >= 0; level--) {
    if (pathIndex(scratch, level) + 1 != countOf(pathNode(scratch, level))) return false;
  }
  return true;
}

// ── Leaves ──────────────────────────────────────────────────────────────────────────────────────

function allocateLeaf(count: u32): u32 {
  const room = (count + LEAF_ROUND - 1) & ~(LEAF_ROUND - 1);
  return allocate(TREE_ENTRIES - BLOCK_HEADER_BYTES + room * LEAF_ENTRY_BYTES);
}

function leafRoom(leaf: u32): u32 {
  return min<u32>((sizeOf(leaf) - TREE_ENTRIES) / LEAF_ENTRY_BYTES, LEAF_MAX);
}

function makeLeaf(node: u32): u32 {
  const leaf = allocateLeaf(1);
  if (leaf < ADDRESS_MIN) return leaf;
  store<u32>(leaf, node, TREE_ENTRIES);
  setInfo(leaf, 1, 0);
  return leaf;
}

/** Entries [from, to) of `leaf`, with `node` put in front of entry `at` unless that is NONE. */
function copyLeaf(leaf: u32, from: u32, to: u32, at: u32, node: u32): u32 {
  const count = to - from + (at == NONE ? 0 : 1);
  const copy = allocateLeaf(count);
  if (copy < ADDRESS_MIN) return copy;
  const source = leaf + TREE_ENTRIES;
  const target = copy + TREE_ENTRIES;
  const before = at == NONE ? to - from : at - from;
  memory.copy(target, source + from * LEAF_ENTRY_BYTES, before * LEAF_ENTRY_BYTES);
  if (at != NONE) {
    const here = target + before * LEAF_ENTRY_BYTES;
    store<u32>(here, node);
    memory.copy(
      here + LEAF_ENTRY_BYTES,
      source + at * LEAF_ENTRY_BYTES,
      (to - at) * LEAF_ENTRY_BYTES,
    );
  }
  setInfo(copy, count, 0);
  return copy;
}

function leafWithout(leaf: u32, at: u32): u32 {
  const count = countOf(leaf) - 1;
  const copy = allocateLeaf(count);
  if (copy < ADDRESS_MIN) return copy;
  const source = leaf + TREE_ENTRIES;
  const target = copy + TREE_ENTRIES;
  const here = at * LEAF_ENTRY_BYTES;
  memory.copy(target, source, here);
  memory.copy(target + here, source + here + LEAF_ENTRY_BYTES, (count - at) * LEAF_ENTRY_BYTES);
  setInfo(copy, count, 0);
  return copy;
}

// ── Inner nodes and separators ──────────────────────────────────────────────────────────────────

/** Only with the guard closed. */
function cutEntry(leaf: u32, at: u32): void {
  const count = countOf(leaf) - 1;
  const here = leaf + TREE_ENTRIES + at * LEAF_ENTRY_BYTES;
  memory.copy(here, here + LEAF_ENTRY_BYTES, (count - at) * LEAF_ENTRY_BYTES);
  setInfo(leaf, count, 0);
}

/** Only with the guard closed. */
function cutPair(inner: u32, index: u32): void {
  const count = countOf(inner) - 1;
  const here = entryAt(inner, index);
  memory.copy(here, here + INNER_ENTRY_BYTES, (count - index) * INNER_ENTRY_BYTES);
  setPair(inner, 0, childAt(inner, 0), 0);
  setInfo(inner, count, levelOf(inner));
}

function allocateInner(count: u32): u32 {
  return allocate(TREE_ENTRIES - BLOCK_HEADER_BYTES + count * INNER_ENTRY_BYTES);
}

/** An inner node with one child and room for two. */
function makeInner(child: u32, level: u32): u32 {
  const inner = allocateInner(2);
  if (inner < ADDRESS_MIN) return inner;
  setPair(inner, 0, child, 0);
  setInfo(inner, 1, level);
  return inner;
}

/** Pairs [from, to) of `inner`; the child at `index` becomes `left`, and `right` follows it. */
function copyInner(
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
    // The first pair has no lower bound of its own: its parent holds that.
    const bound = count ? separatorAt(inner, i) : 0;
    setPair(copy, count++, i == index ? left : childAt(inner, i), bound);
    if (i == index) setPair(copy, count++, right, separator);
  }
  setInfo(copy, count, levelOf(inner));
  return copy;
}

function innerWithout(inner: u32, index: u32): u32 {
  const count = countOf(inner);
  const copy = allocateInner(count - 1);
  if (copy < ADDRESS_MIN) return copy;
  let kept: u32 = 0;
  for (let i: u32 = 0; i < count; i++) {
    if (i == index) continue;
    setPair(copy, kept, childAt(inner, i), kept ? separatorAt(inner, i) : 0);
    kept++;
  }
  setInfo(copy, kept, levelOf(inner));
  return copy;
}

function makeSeparator(node: u32): u32 {
  const keyInfo = load<u32>(node, NODE_KEY_INFO);
  const bytes = paddedBytes(keyInfo);
  const separator = allocate(SEPARATOR_ID - BLOCK_HEADER_BYTES + bytes);
  if (separator < ADDRESS_MIN) return separator;
  store<u32>(separator, keyInfo, SEPARATOR_KEY_INFO);
  memory.copy(separator + SEPARATOR_ID, node + NODE_ID, bytes);
  return separator;
}

function countOf(block: u32): u32 {
  return load<u32>(block, TREE_INFO) & TREE_COUNT_MASK;
}

function levelOf(block: u32): u32 {
  return load<u32>(block, TREE_INFO) >> TREE_LEVEL_SHIFT;
}

function setInfo(block: u32, count: u32, level: u32): void {
  store<u32>(block, count | (level << TREE_LEVEL_SHIFT), TREE_INFO);
}

function entryAt(inner: u32, index: u32): u32 {
  return inner + TREE_ENTRIES + index * INNER_ENTRY_BYTES;
}

function childAt(inner: u32, index: u32): u32 {
  return load<u32>(entryAt(inner, index));
}

function separatorAt(inner: u32, index: u32): u32 {
  return load<u32>(entryAt(inner, index), INNER_SEPARATOR);
}

function setPair(inner: u32, index: u32, child: u32, separator: u32): void {
  store<u32>(entryAt(inner, index), child);
  store<u32>(entryAt(inner, index), separator, INNER_SEPARATOR);
}
