/**
 * Whether the heap and both indexes are sound, for tests and for a host that suspects damage.
 *
 * The store must be at rest: no operation and no batch in progress. Each check answers 0, or the
 * address of the first block, entry or header word that breaks an invariant.
 */
import * as INDEXES from "../layout/indexes";
import { ID_BYTES_MAX } from "../layout/memory";
import * as NODE from "../layout/node";
import * as STORE from "../layout/store";
import { hashKey } from "../codec/hash";
import { isReserved, keyBytes, paddedBytes } from "../codec/ids";
import { checkBlocks, isUsed, sizeOf } from "../heap/allocator";
import { childAt, countOf, levelOf, nodeAt, separatorAt } from "./btree-nodes";
import { compareNode, compareSeparator } from "./btree-path";
import { bucketAt, bucketFor, findNode, nextBucket, nodeBehind } from "./hash-index";

/** Checks the heap from `start`, its first block, on, and then what the indexes refer to in it. */
export function checkHeap(start: u32): u32 {
  const block = checkBlocks(start);
  if (block) return block;
  const entry = checkBuckets();
  return entry ? entry : checkTree();
}

function checkBuckets(): u32 {
  const count = load<u32>(STORE.STORE_BUCKET_COUNT);
  if (count > load<u32>(STORE.STORE_BUCKETS_COMMITTED)) return STORE.STORE_BUCKET_COUNT;
  let nodes: u32 = 0;
  let counted: u32 = 0;
  let reserved: u32 = 0;
  for (let index: u32 = 0; index < count; index++) {
    const bad = checkChain(bucketAt(index));
    if (bad) return bad;
    for (
      let node = nodeBehind(bucketAt(index), 0);
      node;
      node = nodeBehind(bucketAt(index), node)
    ) {
      if (!isNode(node) || bucketFor(load<u32>(node, NODE.NODE_HASH)) != bucketAt(index))
        return node;
      // So a list of spilled nodes ends.
      if (++nodes > load<u32>(STORE.STORE_INDEXED_COUNT)) return bucketAt(index);
      if (!load<u32>(load<u32>(node, NODE.NODE_VALUE), NODE.VALUE_BYTES)) continue;
      if (isReserved(node)) reserved++;
      else counted++;
    }
  }
  if (nodes != load<u32>(STORE.STORE_INDEXED_COUNT)) return STORE.STORE_INDEXED_COUNT;
  if (reserved != load<u32>(STORE.STORE_RESERVED_COUNT)) return STORE.STORE_RESERVED_COUNT;
  return counted == load<u32>(STORE.STORE_NODE_COUNT) ? 0 : STORE.STORE_NODE_COUNT;
}

/** Whether the chain is short enough, and its entries have nodes with their tags. */
function checkChain(first: u32): u32 {
  let hops: u32 = 1;
  for (let bucket = first; bucket; bucket = nextBucket(bucket), hops++) {
    for (let i: u32 = 0; i < INDEXES.BUCKET_ENTRIES; i++) {
      const entry = bucket + i * INDEXES.BUCKET_ENTRY_BYTES;
      const node = load<u32>(entry, INDEXES.BUCKET_NODE);
      if (node && (!isNode(node) || load<u32>(node, NODE.NODE_HASH) != load<u32>(entry)))
        return entry;
    }
    const next = load<u32>(bucket, INDEXES.BUCKET_OVERFLOW);
    if (next && (!isUsed(next) || hops == INDEXES.CHAIN_MAX)) return bucket;
  }
  return 0;
}

/** Whether a node with its id, the hash of that, and a value is at `node`. */
function isNode(node: u32): bool {
  if (!isUsed(node) || !isId(node, NODE.NODE_ID, load<u32>(node, NODE.NODE_KEY_INFO))) return false;
  const hash = hashKey(
    node + NODE.NODE_ID,
    load<u32>(node, NODE.NODE_KEY_INFO),
    load<u64>(STORE.STORE_SEED),
  );
  const value = load<u32>(node, NODE.NODE_VALUE);
  if (load<u32>(node, NODE.NODE_HASH) != hash || !isUsed(value)) return false;
  return (
    sizeOf(value) >= NODE.VALUE_DATA &&
    load<u32>(value, NODE.VALUE_BYTES) <= sizeOf(value) - NODE.VALUE_DATA
  );
}

/** Whether the block has room for an id of that length at `offset`. */
function isId(block: u32, offset: u32, keyInfo: u32): bool {
  const bytes = keyBytes(keyInfo);
  return bytes > 0 && bytes <= ID_BYTES_MAX && offset + paddedBytes(keyInfo) <= sizeOf(block);
}

function checkTree(): u32 {
  const root = load<u32>(STORE.STORE_ROOT);
  if (!root) return load<u32>(STORE.STORE_INDEXED_COUNT) ? STORE.STORE_ROOT : 0;
  if (!isUsed(root) || levelOf(root) >= INDEXES.TREE_DEPTH_MAX) return STORE.STORE_ROOT;
  const bad = checkBranch(root, levelOf(root), 0, 0);
  if (bad) return bad;
  return countBelow(root) == load<u32>(STORE.STORE_INDEXED_COUNT) ? 0 : STORE.STORE_ROOT;
}

/** Whether the ids below `block` are in order, from the separator `low` on and below `high`; 0: none. */
function checkBranch(block: u32, level: u32, low: u32, high: u32): u32 {
  if (!isUsed(block) || levelOf(block) != level) return block;
  const count = countOf(block);
  if (!count || count > (level ? INDEXES.INNER_MAX : INDEXES.LEAF_MAX)) return block;
  const entryBytes = level ? INDEXES.INNER_ENTRY_BYTES : INDEXES.LEAF_ENTRY_BYTES;
  if (INDEXES.TREE_ENTRIES + count * entryBytes > sizeOf(block)) return block;
  if (!level) return checkLeaf(block, count, low, high);
  let bound = low;
  for (let i: u32 = 0; i < count; i++) {
    const isLast = i + 1 == count;
    const next = isLast ? high : separatorAt(block, i + 1);
    if (!isLast && !isBetween(next, bound, high)) return block;
    const bad = checkBranch(childAt(block, i), level - 1, bound, next);
    if (bad) return bad;
    bound = next;
  }
  return 0;
}

/** Whether a separator is above `low` and below `high`. */
function isBetween(separator: u32, low: u32, high: u32): bool {
  if (!isUsed(separator)) return false;
  const keyInfo = load<u32>(separator, INDEXES.SEPARATOR_KEY_INFO);
  if (!isId(separator, INDEXES.SEPARATOR_ID, keyInfo)) return false;
  if (low && compareSeparator(low, separator + INDEXES.SEPARATOR_ID, keyInfo) >= 0) return false;
  return !high || compareSeparator(high, separator + INDEXES.SEPARATOR_ID, keyInfo) > 0;
}

function checkLeaf(leaf: u32, count: u32, low: u32, high: u32): u32 {
  for (let i: u32 = 0; i < count; i++) {
    const node = nodeAt(leaf, i);
    if (!isNode(node)) return leaf;
    const id = node + NODE.NODE_ID;
    const keyInfo = load<u32>(node, NODE.NODE_KEY_INFO);
    if (findNode(id, keyInfo, load<u32>(node, NODE.NODE_HASH)) != node) return node;
    if (i && compareNode(nodeAt(leaf, i - 1), id, keyInfo) >= 0) return leaf;
    if (low && compareSeparator(low, id, keyInfo) > 0) return leaf;
    if (high && compareSeparator(high, id, keyInfo) <= 0) return leaf;
  }
  return 0;
}

/** The nodes below a block of a sound tree. */
function countBelow(block: u32): u32 {
  const count = countOf(block);
  if (!levelOf(block)) return count;
  let nodes: u32 = 0;
  for (let i: u32 = 0; i < count; i++) nodes += countBelow(childAt(block, i));
  return nodes;
}
