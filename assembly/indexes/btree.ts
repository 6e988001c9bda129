/**
 * The ordered index: a copy-on-write B+tree of nodes in the order of their ids.
 *
 * What a reader can reach never changes, but for two single words: a child pointer (a swap to a
 * finished copy) and a leaf's count (an append into room behind its last entry). A change builds
 * its copies first and publishes the topmost with one store, so it is all or nothing, also when
 * memory runs out half-way. The blocks that it replaced are retired.
 */
import { INNER_MAX, LEAF_MAX, TREE_DEPTH_MAX } from "../layout/indexes";
import { NODE_ID, NODE_KEY_INFO, NODE_VALUE } from "../layout/node";
import { NO_SPACE, OK } from "../layout/status";
import { STORE_ROOT } from "../layout/store";
import { ADDRESS_MIN } from "../heap/allocator";
import { lockEpoch, unlockEpoch } from "../heap/epochs";
import { begin, built, commit, retireOnCommit, rollback } from "./btree-edit";
import * as blocks from "./btree-nodes";
import { compareNode, descend, pathEntry, pathIndex, pathNode } from "./btree-path";

/** Adds `node` (its id must not be in the tree): OK, NEEDS_PAGES or NO_SPACE. */
export function insertNode(scratch: u32, node: u32): u32 {
  begin(scratch);
  if (!load<u32>(STORE_ROOT)) return publish(scratch, 0, built(scratch, blocks.makeLeaf(node)));
  const depth = descend(scratch, node + NODE_ID, load<u32>(node, NODE_KEY_INFO));
  assert(depth != 0);
  const level = depth - 1;
  const leaf = pathNode(scratch, level);
  const at = pathIndex(scratch, level);
  const count = blocks.countOf(leaf);
  assert(isBefore(at ? blocks.nodeAt(leaf, at - 1) : 0, node));
  assert(isBefore(node, at < count ? blocks.nodeAt(leaf, at) : 0));
  if (count == LEAF_MAX) return splitLeaf(scratch, depth, node);
  if (at == count && blocks.leafRoom(leaf) > count) {
    blocks.appendNode(leaf, count, node);
    return OK;
  }
  const copy = built(scratch, blocks.copyLeaf(leaf, 0, count, at, node));
  retireOnCommit(scratch, leaf);
  return publish(scratch, level, copy);
}

/**
 * Takes `node` out: OK, NEEDS_PAGES or NO_SPACE; never the latter with `inPlace`, which is for a
 * full store. The node's value goes first, so no reader sees the one index without the other.
 */
export function removeNode(scratch: u32, node: u32, inPlace: bool): u32 {
  begin(scratch);
  const depth = descend(scratch, node + NODE_ID, load<u32>(node, NODE_KEY_INFO));
  assert(depth != 0 && pathEntry(scratch, depth) == node);
  let level: i32 = depth - 1;
  for (; level >= 0 && blocks.countOf(pathNode(scratch, level)) == 1; level--) {
    retireOnCommit(scratch, pathNode(scratch, level));
  }
  if (level < 0) {
    atomic.store<u32>(node, 0, NODE_VALUE);
    atomic.store<u32>(STORE_ROOT, 0);
    return commit(scratch);
  }
  const block = pathNode(scratch, level);
  const index = pathIndex(scratch, level);
  const inner = blocks.levelOf(block) != 0;
  // The pair that becomes the first one needs no separator: below it is everything.
  if (inner) retireOnCommit(scratch, blocks.separatorAt(block, index ? index : 1));
  if (inPlace) {
    lockEpoch();
    atomic.store<u32>(node, 0, NODE_VALUE);
    if (inner) blocks.cutPair(block, index);
    else blocks.cutEntry(block, index);
    unlockEpoch();
    return commit(scratch);
  }
  const collapse = inner && level == 0 && blocks.countOf(block) == 2;
  let copy: u32;
  if (collapse) copy = blocks.childAt(block, 1 - index);
  else copy = inner ? blocks.innerWithout(block, index) : blocks.leafWithout(block, index);
  if (copy < ADDRESS_MIN) return copy;
  retireOnCommit(scratch, block);
  atomic.store<u32>(node, 0, NODE_VALUE);
  return publish(scratch, level, copy);
}

/** For asserts: whether the id of one node is below that of another; 0: there is none. */
function isBefore(first: u32, second: u32): bool {
  if (!first || !second) return true;
  return compareNode(first, second + NODE_ID, load<u32>(second, NODE_KEY_INFO)) < 0;
}

/** SYNC POINT: tree. One store makes the finished copy `block` reachable in the place at `level`. */
function publish(scratch: u32, level: u32, block: u32): u32 {
  if (block < ADDRESS_MIN) return rollback(scratch, block);
  if (level == 0) atomic.store<u32>(STORE_ROOT, block);
  else {
    const parent = pathNode(scratch, level - 1);
    atomic.store<u32>(blocks.pairAt(parent, pathIndex(scratch, level - 1)), block);
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
    left = built(scratch, blocks.copyLeaf(leaf, 0, half, at <= half ? at : blocks.NONE, node));
    retireOnCommit(scratch, leaf);
  }
  const right = built(
    scratch,
    append
      ? blocks.makeLeaf(node)
      : blocks.copyLeaf(leaf, half, LEAF_MAX, at > half ? at : blocks.NONE, node),
  );
  if (left < ADDRESS_MIN || right < ADDRESS_MIN) return rollback(scratch, min(left, right));
  const separator = built(scratch, blocks.makeSeparator(blocks.nodeAt(right, 0)));
  if (separator < ADDRESS_MIN) return rollback(scratch, separator);
  return splitUp(scratch, depth, append, left, right, separator);
}

function splitUp(scratch: u32, depth: u32, append: bool, first: u32, second: u32, bound: u32): u32 {
  let left = first;
  let right = second;
  let separator = bound;
  for (let level: i32 = depth - 2; level >= 0; level--) {
    const parent = pathNode(scratch, level);
    const index = pathIndex(scratch, level);
    const count = blocks.countOf(parent);
    assert(blocks.levelOf(parent) + level + 1 == depth);
    if (count < INNER_MAX) {
      retireOnCommit(scratch, parent);
      const copy = blocks.copyInner(parent, 0, count, index, left, right, separator);
      return publish(scratch, level, built(scratch, copy));
    }
    if (append) {
      left = parent;
      right = built(scratch, blocks.makeInner(right, blocks.levelOf(parent)));
    } else {
      const half: u32 = INNER_MAX >> 1;
      const above = blocks.separatorAt(parent, half);
      const low = built(scratch, blocks.copyInner(parent, 0, half, index, left, right, separator));
      right = built(scratch, blocks.copyInner(parent, half, count, index, left, right, separator));
      left = low;
      separator = above;
      retireOnCommit(scratch, parent);
    }
    if (left < ADDRESS_MIN || right < ADDRESS_MIN) return rollback(scratch, min(left, right));
  }
  // Deletes may thin a tree out, but no number of writes makes one so deep.
  if (depth == TREE_DEPTH_MAX) return rollback(scratch, NO_SPACE);
  return publish(scratch, 0, built(scratch, blocks.makeRoot(left, right, separator, depth)));
}

function isLast(scratch: u32, depth: u32): bool {
  if (pathIndex(scratch, depth - 1) != LEAF_MAX) return false;
  for (let level: i32 = depth - 2; level >= 0; level--) {
    if (pathIndex(scratch, level) + 1 != blocks.countOf(pathNode(scratch, level))) return false;
  }
  return true;
}
