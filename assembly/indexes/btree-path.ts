/**
 * The path in the tree: for the writer all of it, for readers one step at a time.
 *
 * Readers may stand on recycled bytes: so each address is checked before it is followed, and each
 * count and level is bounded. A reader's result counts only if the epoch is still valid.
 */
import { SEPARATOR_ID, SEPARATOR_KEY_INFO, TREE_DEPTH_MAX } from "../layout/indexes";
import { ID_BYTES_MAX, SCRATCH_PATH } from "../layout/memory";
import { NODE_ID, NODE_KEY_INFO } from "../layout/node";
import { STORE_ROOT } from "../layout/store";
import { plausible } from "../heap/allocator";
import { compareKeys } from "../codec/ids";
import { boundedCount, childAt, countOf, isLeaf, nodeAt, separatorAt } from "./btree-nodes";

const PATH_NODE: u32 = 0;
const PATH_INDEX: u32 = 4;
const PATH_BYTES: u32 = 8;

/**
 * Writes the path to the place of the id into the writer's scratch page, root first: the number of
 * levels. A leaf's index is that of the first entry not below the id.
 */
export function descend(scratch: u32, id: u32, keyInfo: u32): u32 {
  let block = load<u32>(STORE_ROOT);
  for (let depth: u32 = 0; depth < TREE_DEPTH_MAX; depth++) {
    const entry = scratch + SCRATCH_PATH + depth * PATH_BYTES;
    const count = countOf(block);
    assert(count > 0);
    store<u32>(entry, block, PATH_NODE);
    if (isLeaf(block)) {
      store<u32>(entry, leafIndex(block, count, id, keyInfo), PATH_INDEX);
      return depth + 1;
    }
    const index = innerIndex(block, count, id, keyInfo, false);
    store<u32>(entry, index, PATH_INDEX);
    block = childAt(block, index);
  }
  return 0;
}

export function pathNode(scratch: u32, level: u32): u32 {
  return load<u32>(scratch + SCRATCH_PATH + level * PATH_BYTES, PATH_NODE);
}

export function pathIndex(scratch: u32, level: u32): u32 {
  return load<u32>(scratch + SCRATCH_PATH + level * PATH_BYTES, PATH_INDEX);
}

/** Moves the writer's path on to the next entry of a leaf: whether there is one. */
export function advance(scratch: u32, depth: u32): bool {
  const leaf = scratch + SCRATCH_PATH + (depth - 1) * PATH_BYTES;
  let entry = leaf;
  // Up to the first level with a next entry, the root at most.
  for (; ; entry -= PATH_BYTES) {
    const index = load<u32>(entry, PATH_INDEX) + 1;
    store<u32>(entry, index, PATH_INDEX);
    if (index < countOf(load<u32>(entry, PATH_NODE))) break;
    if (entry == scratch + SCRATCH_PATH) return false;
  }
  // Down again to the first entry below.
  for (; entry < leaf; entry += PATH_BYTES) {
    const inner = load<u32>(entry, PATH_NODE);
    const index = load<u32>(entry, PATH_INDEX);
    const child = childAt(inner, index);
    store<u32>(entry + PATH_BYTES, child, PATH_NODE);
    store<u32>(entry + PATH_BYTES, 0, PATH_INDEX);
  }
  return true;
}

/** The node at the end of the writer's path, or 0 when the leaf's index is behind its last entry. */
export function pathEntry(scratch: u32, depth: u32): u32 {
  const leaf = pathNode(scratch, depth - 1);
  const index = pathIndex(scratch, depth - 1);
  return index < countOf(leaf) ? nodeAt(leaf, index) : 0;
}

/** The node of an id, or 0. Readers call it too, and validate the epoch afterwards. */
export function seekNode(id: u32, keyInfo: u32): u32 {
  let block = atomic.load<u32>(STORE_ROOT);
  for (let depth: u32 = 0; depth < TREE_DEPTH_MAX && plausible(block); depth++) {
    const count = boundedCount(block);
    if (isLeaf(block)) {
      const index = leafIndex(block, count, id, keyInfo);
      const node = index < count ? nodeAt(block, index) : 0;
      return node && !compareNode(node, id, keyInfo) ? node : 0;
    }
    block = childAt(block, innerIndex(block, count, id, keyInfo, false));
  }
  // Only an empty tree, or torn bytes: the writer makes none that is deeper.
  return 0;
}

/** The first entry of a leaf whose id is not below the given one; `count` when there is none. */
export function leafIndex(leaf: u32, count: u32, id: u32, keyInfo: u32): u32 {
  let low: u32 = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareNode(nodeAt(leaf, middle), id, keyInfo) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last pair whose separator is at most the id (or, `below`, under it); else the first. */
export function innerIndex(inner: u32, count: u32, id: u32, keyInfo: u32, below: bool): u32 {
  let low: u32 = 1;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    const order = compareSeparator(separatorAt(inner, middle), id, keyInfo);
    if (order < 0 || (order == 0 && !below)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Order of a node's id against another; bytes that cannot be a node come first. */
export function compareNode(node: u32, id: u32, keyInfo: u32): i32 {
  if (!plausible(node)) return -1;
  const nodeInfo = load<u32>(node, NODE_KEY_INFO);
  if (nodeInfo >> 1 > ID_BYTES_MAX) return -1;
  return compareKeys(node + NODE_ID, nodeInfo, id, keyInfo);
}

/** The same of a separator. */
export function compareSeparator(separator: u32, id: u32, keyInfo: u32): i32 {
  if (!plausible(separator)) return -1;
  const info = load<u32>(separator, SEPARATOR_KEY_INFO);
  if (info >> 1 > ID_BYTES_MAX) return -1;
  return compareKeys(separator + SEPARATOR_ID, info, id, keyInfo);
}
