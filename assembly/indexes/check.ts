/**
 * Whether the heap and both indexes are sound, for tests and for a host that suspects damage.
 *
 * The store must be at rest: no operation and no batch in progress. Each check answers 0, or the
 * address of the first block, entry or header word that breaks an invariant.
 */
import {
  BUCKET_ENTRIES,
  BUCKET_ENTRY_BYTES,
  BUCKET_NODE,
  BUCKET_OVERFLOW,
  CHAIN_MAX,
  INNER_ENTRY_BYTES,
  INNER_MAX,
  LEAF_ENTRY_BYTES,
  LEAF_MAX,
  OVERFLOW_SKIP,
  SEPARATOR_ID,
  SEPARATOR_KEY_INFO,
  TREE_DEPTH_MAX,
  TREE_ENTRIES,
} from "../layout/indexes";
import { ID_BYTES_MAX } from "../layout/memory";
import {
  NODE_HASH,
  NODE_ID,
  NODE_KEY_INFO,
  NODE_VALUE,
  VALUE_BYTES,
  VALUE_DATA,
} from "../layout/node";
import {
  STORE_BUCKETS_COMMITTED,
  STORE_BUCKET_COUNT,
  STORE_INDEXED_COUNT,
  STORE_NODE_COUNT,
  STORE_RESERVED_COUNT,
  STORE_ROOT,
  STORE_SEED,
} from "../layout/store";
import { hashKey, isReserved, keyBytes, paddedBytes } from "../codec/ids";
import { checkBlocks, isUsed, sizeOf } from "../heap/allocator";
import { childAt, countOf, levelOf, nodeAt, separatorAt } from "./btree-nodes";
import { compareNode, compareSeparator } from "./btree-path";
import { bucketAt, bucketFor, findNode } from "./hash-index";

/** Checks the heap from `start`, its first block, on, and then what the indexes refer to in it. */
export function checkHeap(start: u32): u32 {
  const block = checkBlocks(start);
  if (block) return block;
  const entry = checkBuckets();
  return entry ? entry : checkTree();
}

// ── The hash index ──────────────────────────────────────────────────────────────────────────────

function checkBuckets(): u32 {
  const count = load<u32>(STORE_BUCKET_COUNT);
  if (count > load<u32>(STORE_BUCKETS_COMMITTED)) return STORE_BUCKET_COUNT;
  let nodes: u32 = 0;
  let counted: u32 = 0;
  let reserved: u32 = 0;
  for (let index: u32 = 0; index < count; index++) {
    let bucket = bucketAt(index);
    for (let hops: u32 = 1; bucket; hops++) {
      for (let i: u32 = 0; i < BUCKET_ENTRIES; i++) {
        const entry = bucket + i * BUCKET_ENTRY_BYTES;
        const node = load<u32>(entry, BUCKET_NODE);
        if (!node) continue;
        if (bucketFor(load<u32>(entry)) != bucketAt(index) || !isNode(node)) return entry;
        if (load<u32>(node, NODE_HASH) != load<u32>(entry)) return entry;
        nodes++;
        if (!load<u32>(load<u32>(node, NODE_VALUE), VALUE_BYTES)) continue;
        if (isReserved(node)) reserved++;
        else counted++;
      }
      const next = load<u32>(bucket, BUCKET_OVERFLOW);
      if (next && (!isUsed(next) || hops == CHAIN_MAX)) return bucket;
      bucket = next ? next + OVERFLOW_SKIP : 0;
    }
  }
  if (nodes != load<u32>(STORE_INDEXED_COUNT)) return STORE_INDEXED_COUNT;
  if (reserved != load<u32>(STORE_RESERVED_COUNT)) return STORE_RESERVED_COUNT;
  return counted == load<u32>(STORE_NODE_COUNT) ? 0 : STORE_NODE_COUNT;
}

/** Whether a node with its id, the hash of that, and a value is at `node`. */
function isNode(node: u32): bool {
  if (!isUsed(node) || !isId(node, NODE_ID, load<u32>(node, NODE_KEY_INFO))) return false;
  const hash = hashKey(node + NODE_ID, load<u32>(node, NODE_KEY_INFO), load<u64>(STORE_SEED));
  const value = load<u32>(node, NODE_VALUE);
  if (load<u32>(node, NODE_HASH) != hash || !isUsed(value)) return false;
  return sizeOf(value) >= VALUE_DATA && load<u32>(value, VALUE_BYTES) <= sizeOf(value) - VALUE_DATA;
}

/** Whether the block has room for an id of that length at `offset`. */
function isId(block: u32, offset: u32, keyInfo: u32): bool {
  const bytes = keyBytes(keyInfo);
  return bytes > 0 && bytes <= ID_BYTES_MAX && offset + paddedBytes(keyInfo) <= sizeOf(block);
}

// ── The tree ────────────────────────────────────────────────────────────────────────────────────

function checkTree(): u32 {
  const root = load<u32>(STORE_ROOT);
  if (!root) return load<u32>(STORE_INDEXED_COUNT) ? STORE_ROOT : 0;
  if (!isUsed(root) || levelOf(root) >= TREE_DEPTH_MAX) return STORE_ROOT;
  const bad = checkBranch(root, levelOf(root), 0, 0);
  if (bad) return bad;
  return countBelow(root) == load<u32>(STORE_INDEXED_COUNT) ? 0 : STORE_ROOT;
}

/** Whether the ids below `block` are in order, from the separator `low` on and below `high`; 0: none. */
function checkBranch(block: u32, level: u32, low: u32, high: u32): u32 {
  if (!isUsed(block) || levelOf(block) != level) return block;
  const count = countOf(block);
  if (!count || count > (level ? INNER_MAX : LEAF_MAX)) return block;
  const entryBytes = level ? INNER_ENTRY_BYTES : LEAF_ENTRY_BYTES;
  if (TREE_ENTRIES + count * entryBytes > sizeOf(block)) return block;
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
  const keyInfo = load<u32>(separator, SEPARATOR_KEY_INFO);
  if (!isId(separator, SEPARATOR_ID, keyInfo)) return false;
  if (low && compareSeparator(low, separator + SEPARATOR_ID, keyInfo) >= 0) return false;
  return !high || compareSeparator(high, separator + SEPARATOR_ID, keyInfo) > 0;
}

function checkLeaf(leaf: u32, count: u32, low: u32, high: u32): u32 {
  for (let i: u32 = 0; i < count; i++) {
    const node = nodeAt(leaf, i);
    if (!isNode(node)) return leaf;
    const id = node + NODE_ID;
    const keyInfo = load<u32>(node, NODE_KEY_INFO);
    if (findNode(id, keyInfo, load<u32>(node, NODE_HASH)) != node) return node;
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
