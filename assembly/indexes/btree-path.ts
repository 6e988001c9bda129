/**
 * Finding the way in the tree: for the writer a whole path, for readers one step at a time.
 *
 * Readers may stand on recycled bytes, so each address is checked before it is followed and each
 * count and level is bounded; what they then found is believed only if the guard held.
 */
import {
  INNER_ENTRY_BYTES,
  INNER_MAX,
  INNER_SEPARATOR,
  LEAF_ENTRY_BYTES,
  LEAF_MAX,
  SEPARATOR_ID,
  SEPARATOR_KEY_INFO,
  TREE_COUNT_MASK,
  TREE_DEPTH_MAX,
  TREE_ENTRIES,
  TREE_INFO,
  TREE_LEVEL_SHIFT,
} from "../layout/indexes";
import { ID_BYTES_MAX, SCRATCH_PATH } from "../layout/memory";
import { NODE_ID, NODE_KEY_INFO } from "../layout/node";
import { STORE_ROOT } from "../layout/store";
import { plausible } from "../heap/allocator";
import { compareKeys } from "../codec/ids";

const PATH_NODE: u32 = 0;
const PATH_INDEX: u32 = 4;
const PATH_BYTES: u32 = 8;

/**
 * The writer's way to where the id belongs, root first, into the scratch page: the number of
 * levels. A leaf's index is that of the first entry not below the id.
 */
export function descend(scratch: u32, id: u32, keyInfo: u32): u32 {
  let block = load<u32>(STORE_ROOT);
  for (let depth: u32 = 0; depth < TREE_DEPTH_MAX; depth++) {
    const entry = scratch + SCRATCH_PATH + depth * PATH_BYTES;
    const count = load<u32>(block, TREE_INFO) & TREE_COUNT_MASK;
    store<u32>(entry, block, PATH_NODE);
    if (isLeaf(block)) {
      store<u32>(entry, leafIndex(block, count, id, keyInfo), PATH_INDEX);
      return depth + 1;
    }
    const index = innerIndex(block, count, id, keyInfo, false);
    store<u32>(entry, index, PATH_INDEX);
    block = load<u32>(block + TREE_ENTRIES + index * INNER_ENTRY_BYTES);
  }
  return 0;
}

export function pathNode(scratch: u32, level: u32): u32 {
  return load<u32>(scratch + SCRATCH_PATH + level * PATH_BYTES, PATH_NODE);
}

export function pathIndex(scratch: u32, level: u32): u32 {
  return load<u32>(scratch + SCRATCH_PATH + level * PATH_BYTES, PATH_INDEX);
}

/** The writer's way goes on to the next entry of a leaf: whether there is one. */
export function advance(scratch: u32, depth: u32): bool {
  let level = depth - 1;
  let entry = scratch + SCRATCH_PATH + level * PATH_BYTES;
  while (true) {
    const index = load<u32>(entry, PATH_INDEX) + 1;
    const count = load<u32>(load<u32>(entry, PATH_NODE), TREE_INFO) & TREE_COUNT_MASK;
    store<u32>(entry, index, PATH_INDEX);
    if (index < count) break;
    if (!level) return false;
    level--;
    entry -= PATH_BYTES;
  }
  // Down again to the first entry below.
  for (; level < depth - 1; level++, entry += PATH_BYTES) {
    const inner = load<u32>(entry, PATH_NODE);
    const index = load<u32>(entry, PATH_INDEX);
    const child = load<u32>(inner + TREE_ENTRIES + index * INNER_ENTRY_BYTES);
    store<u32>(entry + PATH_BYTES, child, PATH_NODE);
    store<u32>(entry + PATH_BYTES, 0, PATH_INDEX);
  }
  return true;
}

/** The node at the end of the writer's way, or 0 when the leaf's index is behind its last entry. */
export function pathEntry(scratch: u32, depth: u32): u32 {
  const leaf = pathNode(scratch, depth - 1);
  const index = pathIndex(scratch, depth - 1);
  if (index >= (load<u32>(leaf, TREE_INFO) & TREE_COUNT_MASK)) return 0;
  return load<u32>(leaf + TREE_ENTRIES + index * LEAF_ENTRY_BYTES);
}

export function isLeaf(block: u32): bool {
  return atomic.load<u32>(block, TREE_INFO) >> TREE_LEVEL_SHIFT == 0;
}

/** The count of a tree node that a reader stands on, or 0 when these cannot be a tree node's bytes. */
export function boundedCount(block: u32): u32 {
  const info = atomic.load<u32>(block, TREE_INFO);
  const count = info & TREE_COUNT_MASK;
  return count > (info >> TREE_LEVEL_SHIFT ? INNER_MAX : LEAF_MAX) ? 0 : count;
}

/** The first entry of a leaf whose id is not below the given one; `count` when there is none. */
export function leafIndex(leaf: u32, count: u32, id: u32, keyInfo: u32): u32 {
  let low: u32 = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    const node = load<u32>(leaf + TREE_ENTRIES + middle * LEAF_ENTRY_BYTES);
    if (compareNode(node, id, keyInfo) < 0) low = middle + 1;
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
    const order = compareSeparator(separatorOf(inner, middle), id, keyInfo);
    if (order < 0 || (order == 0 && !below)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

export function separatorOf(inner: u32, index: u32): u32 {
  return load<u32>(inner + TREE_ENTRIES + index * INNER_ENTRY_BYTES, INNER_SEPARATOR);
}

/** Order of a node's id against another; bytes that cannot be a node come first. */
export function compareNode(node: u32, id: u32, keyInfo: u32): i32 {
  if (!plausible(node)) return -1;
  const nodeInfo = load<u32>(node, NODE_KEY_INFO);
  if (nodeInfo >> 1 > ID_BYTES_MAX) return -1;
  return compareKeys(node + NODE_ID, nodeInfo, id, keyInfo);
}

function compareSeparator(separator: u32, id: u32, keyInfo: u32): i32 {
  if (!plausible(separator)) return -1;
  const info = load<u32>(separator, SEPARATOR_KEY_INFO);
  if (info >> 1 > ID_BYTES_MAX) return -1;
  return compareKeys(separator + SEPARATOR_ID, info, id, keyInfo);
}
