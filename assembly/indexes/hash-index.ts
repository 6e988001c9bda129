/**
 * The hash index: from an id to its node. Linear hashing, so that it grows a bucket at a time.
 *
 * Writers publish an entry with its node word; readers load tag and node and then compare the id.
 * An entry never moves within its chain. A split first publishes the new bucket, then the larger
 * count, then clears the entries that moved: a reader that misses loads the count again and starts
 * over if it changed. Overflow buckets that leave a chain are retired.
 *
 * A chain has at most CHAIN_MAX buckets. A node that finds no room in its chain is spilled: the ordered
 * index alone leads to it, and a list of its bucket that the writer alone follows. Where that list is
 * not empty, a lookup that misses in the chain asks the tree. So colliding ids cost a short walk and
 * a descent, however many they are, and every one of them is found.
 */
import { BLOCK_HEADER_BYTES } from "../layout/heap";
import * as INDEXES from "../layout/indexes";
import { NODE_HASH, NODE_ID, NODE_KEY_INFO } from "../layout/node";
import { NEEDS_BUCKETS, OK } from "../layout/status";
import * as STORE from "../layout/store";
import { ADDRESS_MIN, allocate, plausible } from "../heap/allocator";
import { equalKeys } from "../codec/ids";
import { retire } from "../heap/epochs";
import { fence } from "../heap/order";
import { seekNode } from "./btree-path";
import { linkSpilled, nextSpilled, unlinkSpilled } from "./spilled";

/** The node of the id at `id`, or 0. Readers call it too, and validate the epoch afterwards. */
export function findNode(id: u32, keyInfo: u32, hash: u32): u32 {
  // The writer needs one try, a reader one more for each bucket that was split during the last.
  for (let tries: u32 = 0; tries < INDEXES.FIND_TRIES_MAX; tries++) {
    const count = atomic.load<u32>(STORE.STORE_BUCKET_COUNT);
    const first = bucketAt(bucketOf(hash, count));
    // SYNC POINT: spilled. Loaded before the chain: a node that moves into it is in one or the other.
    const spilled = atomic.load<u32>(first, INDEXES.BUCKET_SPILLED);
    const node = findIn(first, id, keyInfo, hash);
    if (node) return node;
    if (isDefined(FENCED)) fence();
    // SYNC POINT: bucket count. A split may have moved the entry while we looked in its old place.
    if (atomic.load<u32>(STORE.STORE_BUCKET_COUNT) == count)
      return spilled ? seekNode(id, keyInfo) : 0;
  }
  return seekNode(id, keyInfo);
}

/** The bucket where the search for an id with this hash starts. */
export function bucketFor(hash: u32): u32 {
  return bucketAt(bucketOf(hash, load<u32>(STORE.STORE_BUCKET_COUNT)));
}

/** For the writer: the first node with the hash as its tag, or 0. Its bytes are not loaded. */
export function likelyNode(first: u32, hash: u32): u32 {
  for (let bucket = first; bucket; bucket = nextBucket(bucket)) {
    const found = tagged(bucket, hash);
    if (found)
      return load<u32>(bucket + ctz(found) * INDEXES.BUCKET_ENTRY_BYTES, INDEXES.BUCKET_NODE);
  }
  return 0;
}

/** For the writer: `likely` if it is the node of the id, else what `findNode` finds. */
export function surelyNode(likely: u32, id: u32, keyInfo: u32, hash: u32): u32 {
  if (
    likely &&
    load<u32>(likely, NODE_KEY_INFO) == keyInfo &&
    equalKeys(likely + NODE_ID, id, keyInfo)
  )
    return likely;
  return findNode(id, keyInfo, hash);
}

/** Entries that were in the chain when the walk began are within CHAIN_MAX buckets: none moves. */
function findIn(first: u32, id: u32, keyInfo: u32, hash: u32): u32 {
  let bucket = first;
  for (let hops: u32 = 0; hops < INDEXES.CHAIN_MAX; hops++) {
    for (let found = tagged(bucket, hash); found; found &= found - 1) {
      const entry = bucket + ctz(found) * INDEXES.BUCKET_ENTRY_BYTES;
      // SYNC POINT: entry. What it leads to is finished.
      const node = atomic.load<u32>(entry, INDEXES.BUCKET_NODE);
      if (node && matches(node, id, keyInfo)) return node;
    }
    const next = atomic.load<u32>(bucket, INDEXES.BUCKET_OVERFLOW);
    if (!next || !plausible(next)) return 0;
    bucket = next + INDEXES.OVERFLOW_SKIP;
  }
  return 0;
}

/** The entries with the tag, a bit each. One load compares them all, as any may be the one. */
function tagged(bucket: u32, hash: u32): u32 {
  const tags = i32x4.splat(hash);
  const low = v128.shuffle<i32>(v128.load(bucket), v128.load(bucket, 16), 0, 2, 4, 6);
  const high = v128.shuffle<i32>(v128.load(bucket, 32), v128.load(bucket, 48), 0, 2, 4, 6);
  const found = i32x4.bitmask(i32x4.eq(low, tags)) | (i32x4.bitmask(i32x4.eq(high, tags)) << 4);
  // Where the last one would be is the overflow bucket's address.
  return found & ((1 << INDEXES.BUCKET_ENTRIES) - 1);
}

function matches(node: u32, id: u32, keyInfo: u32): bool {
  if (!plausible(node) || load<u32>(node, NODE_KEY_INFO) != keyInfo) return false;
  return equalKeys(node + NODE_ID, id, keyInfo);
}

/**
 * A place for a new entry: the address of a free one, in a new overflow bucket if need be. 0: the
 * chain is full, or no memory is ready for a bucket: the node is to be spilled.
 */
export function placeFor(hash: u32): u32 {
  return placeIn(bucketFor(hash));
}

function placeIn(first: u32): u32 {
  let bucket = first;
  for (let hops: u32 = 1; hops < INDEXES.CHAIN_MAX; hops++) {
    const free = entryOf(bucket, 0);
    if (free) return free;
    const next = load<u32>(bucket, INDEXES.BUCKET_OVERFLOW);
    if (!next) return addOverflow(bucket);
    bucket = next + INDEXES.OVERFLOW_SKIP;
  }
  return entryOf(bucket, 0);
}

/** The first entry of a new overflow bucket behind `bucket`, or 0. */
function addOverflow(bucket: u32): u32 {
  const block = allocate(INDEXES.OVERFLOW_SKIP - BLOCK_HEADER_BYTES + INDEXES.BUCKET_BYTES);
  if (block < ADDRESS_MIN) return 0;
  memory.fill(block + INDEXES.OVERFLOW_SKIP, 0, INDEXES.BUCKET_BYTES);
  // An empty bucket at the end of a chain is harmless should the write not happen after all.
  atomic.store<u32>(bucket, block, INDEXES.BUCKET_OVERFLOW);
  return block + INDEXES.OVERFLOW_SKIP;
}

/** SYNC POINT: entry. The tag is in place before the node can be seen. */
export function publishEntry(entry: u32, hash: u32, node: u32): void {
  assert(!load<u32>(entry, INDEXES.BUCKET_NODE) && load<u32>(node, NODE_HASH) == hash);
  store<u32>(entry, hash);
  atomic.store<u32>(entry, node, INDEXES.BUCKET_NODE);
}

/** Takes `node` out. A spilled node of its bucket gets the free entry. */
export function removeEntry(node: u32): void {
  const first = bucketFor(load<u32>(node, NODE_HASH));
  const entry = entryIn(first, node);
  if (!entry) return unlinkSpilled(first, node);
  atomic.store<u32>(entry, 0, INDEXES.BUCKET_NODE);
  const spilled = load<u32>(first, INDEXES.BUCKET_SPILLED);
  if (!spilled) return trimChain(first);
  // SYNC POINT: spilled. The entry can be seen before the list ends.
  publishEntry(entry, load<u32>(spilled, NODE_HASH), spilled);
  unlinkSpilled(first, spilled);
}

/** Takes the empty overflow buckets out of a chain. */
export function trimChain(first: u32): void {
  let previous = first;
  let next = load<u32>(first, INDEXES.BUCKET_OVERFLOW);
  for (let hops: u32 = 1; next; hops++) {
    assert(hops < INDEXES.CHAIN_MAX);
    const bucket = next + INDEXES.OVERFLOW_SKIP;
    next = load<u32>(bucket, INDEXES.BUCKET_OVERFLOW);
    if (!isEmpty(bucket)) previous = bucket;
    else {
      // Readers that stand on it still see its `next`.
      atomic.store<u32>(previous, next, INDEXES.BUCKET_OVERFLOW);
      retire(bucket - INDEXES.OVERFLOW_SKIP);
    }
  }
}

/**
 * A walk over the nodes of a bucket: the one behind `node` (0: the first), or 0. The node before may
 * be removed once the next one is known: the spilled nodes come first, so one that takes over the
 * free entry was visited.
 */
export function nodeBehind(first: u32, node: u32): u32 {
  const last = node ? entryIn(first, node) : 0;
  if (!last) {
    const next = node ? nextSpilled(node) : load<u32>(first, INDEXES.BUCKET_SPILLED);
    if (next) return next;
  }
  let isBehind = !last;
  for (let bucket = first; bucket; bucket = nextBucket(bucket)) {
    const end = bucket + INDEXES.BUCKET_ENTRIES * INDEXES.BUCKET_ENTRY_BYTES;
    for (let entry = bucket; entry < end; entry += INDEXES.BUCKET_ENTRY_BYTES) {
      const found = load<u32>(entry, INDEXES.BUCKET_NODE);
      if (isBehind && found) return found;
      if (entry == last) isBehind = true;
    }
  }
  return 0;
}

/** The entry of the chain that has the node, or 0. */
function entryIn(first: u32, node: u32): u32 {
  let entry: u32 = 0;
  for (let bucket = first; bucket && !entry; bucket = nextBucket(bucket)) {
    entry = entryOf(bucket, node);
  }
  return entry;
}

/** The first entry of the bucket that has the node; 0: that is free. Or 0. */
function entryOf(bucket: u32, node: u32): u32 {
  const end = bucket + INDEXES.BUCKET_ENTRIES * INDEXES.BUCKET_ENTRY_BYTES;
  for (let entry = bucket; entry < end; entry += INDEXES.BUCKET_ENTRY_BYTES) {
    if (load<u32>(entry, INDEXES.BUCKET_NODE) == node) return entry;
  }
  return 0;
}

function isEmpty(bucket: u32): bool {
  const end = bucket + INDEXES.BUCKET_ENTRIES * INDEXES.BUCKET_ENTRY_BYTES;
  for (let entry = bucket; entry < end; entry += INDEXES.BUCKET_ENTRY_BYTES) {
    if (load<u32>(entry, INDEXES.BUCKET_NODE)) return false;
  }
  return true;
}

/** Lists a node, which is in the tree and has room for its links, as spilled. */
export function spillNode(node: u32): void {
  const first = bucketFor(load<u32>(node, NODE_HASH));
  const head = linkSpilled(load<u32>(first, INDEXES.BUCKET_SPILLED), node);
  // SYNC POINT: spilled. From now on readers ask the tree.
  atomic.store<u32>(first, head, INDEXES.BUCKET_SPILLED);
}

/**
 * Gives each spilled node of a bucket that was split its entry, or its place in the list of its
 * bucket. A store that doubles visits each spilled node once.
 */
function spreadSpilled(head: u32, old: u32, fresh: u32, count: u32): void {
  let stays: u32 = 0;
  let moves: u32 = 0;
  let next: u32 = 0;
  for (let node = head; node; node = next) {
    next = nextSpilled(node);
    const hash = load<u32>(node, NODE_HASH);
    const isMoved = bucketOf(hash, count + 1) == count;
    const place = placeIn(isMoved ? fresh : old);
    if (place) publishEntry(place, hash, node);
    else if (isMoved) moves = linkSpilled(moves, node);
    else stays = linkSpilled(stays, node);
  }
  // SYNC POINT: spilled. The entries can be seen before the lists end.
  atomic.store<u32>(old, stays, INDEXES.BUCKET_SPILLED);
  atomic.store<u32>(fresh, moves, INDEXES.BUCKET_SPILLED);
}

/** Makes room for one node more: OK, or NEEDS_BUCKETS when the region has to be committed first. */
export function growIndex(): u32 {
  const count = load<u32>(STORE.STORE_BUCKET_COUNT);
  assert(count <= load<u32>(STORE.STORE_BUCKETS_COMMITTED));
  if (load<u32>(STORE.STORE_INDEXED_COUNT) < count * INDEXES.BUCKET_LOAD) return OK;
  if (count >= load<u32>(STORE.STORE_BUCKETS_MAX)) return OK;
  if (count >= load<u32>(STORE.STORE_BUCKETS_COMMITTED)) return needBuckets(count + 1);
  splitBucket(count);
  return OK;
}

/** Makes sure that so many nodes more never need a bucket that is not committed. */
export function reserveBuckets(nodes: u32): u32 {
  const wanted = (load<u32>(STORE.STORE_INDEXED_COUNT) + nodes) / INDEXES.BUCKET_LOAD + 1;
  const count = min(wanted, load<u32>(STORE.STORE_BUCKETS_MAX));
  return count <= load<u32>(STORE.STORE_BUCKETS_COMMITTED) ? OK : needBuckets(count);
}

function needBuckets(count: u32): u32 {
  store<u32>(STORE.STORE_NEEDED_BUCKETS, count);
  return NEEDS_BUCKETS;
}

/**
 * Splits the next bucket. The entries that move are copied to bucket `count` first, then the count
 * is raised, then the old entries are cleared: a reader finds each in one place or the other. A split
 * that lacks an overflow bucket is rolled back: chains only get longer.
 */
function splitBucket(count: u32): void {
  const old = bucketAt(bucketOf(count, count));
  const fresh = bucketAt(count);
  // A split that was rolled back may have left entries here.
  memory.fill(fresh, 0, INDEXES.BUCKET_BYTES);
  if (!copyMoved(old, fresh, count)) {
    dropChain(fresh);
    return;
  }
  // SYNC POINT: spilled. Until each spilled node has its place, readers of both buckets ask the tree.
  const spilled = load<u32>(old, INDEXES.BUCKET_SPILLED);
  store<u32>(fresh, spilled, INDEXES.BUCKET_SPILLED);
  // SYNC POINT: bucket count. The entries that move are in both buckets.
  atomic.store<u32>(STORE.STORE_BUCKET_COUNT, count + 1);
  clearMoved(old, count);
  if (spilled) spreadSpilled(spilled, old, fresh, count);
}

function copyMoved(old: u32, fresh: u32, count: u32): bool {
  for (let bucket = old; bucket; bucket = nextBucket(bucket)) {
    const end = bucket + INDEXES.BUCKET_ENTRIES * INDEXES.BUCKET_ENTRY_BYTES;
    for (let entry = bucket; entry < end; entry += INDEXES.BUCKET_ENTRY_BYTES) {
      const node = load<u32>(entry, INDEXES.BUCKET_NODE);
      const hash = load<u32>(entry);
      if (!node) continue;
      assert(bucketAt(bucketOf(hash, count)) == old);
      if (bucketOf(hash, count + 1) != count) continue;
      const place = placeIn(fresh);
      if (!place) return false;
      publishEntry(place, hash, node);
    }
  }
  return true;
}

function clearMoved(old: u32, count: u32): void {
  for (let bucket = old; bucket; bucket = nextBucket(bucket)) {
    const end = bucket + INDEXES.BUCKET_ENTRIES * INDEXES.BUCKET_ENTRY_BYTES;
    for (let entry = bucket; entry < end; entry += INDEXES.BUCKET_ENTRY_BYTES) {
      if (!load<u32>(entry, INDEXES.BUCKET_NODE)) continue;
      if (bucketOf(load<u32>(entry), count + 1) != count) continue;
      atomic.store<u32>(entry, 0, INDEXES.BUCKET_NODE);
    }
  }
  trimChain(old);
}

/** Retires the overflow buckets of a bucket that was never published. */
function dropChain(bucket: u32): void {
  let next = load<u32>(bucket, INDEXES.BUCKET_OVERFLOW);
  store<u32>(bucket, 0, INDEXES.BUCKET_OVERFLOW);
  while (next) {
    const after = load<u32>(next + INDEXES.OVERFLOW_SKIP, INDEXES.BUCKET_OVERFLOW);
    retire(next);
    next = after;
  }
}

/** The number of the bucket, of `count`, that a hash belongs to. */
function bucketOf(hash: u32, count: u32): u32 {
  const mask: u32 = 0xffffffff >> clz(count - 1);
  const bucket = hash & mask;
  return bucket < count ? bucket : bucket & (mask >> 1);
}

export function bucketAt(index: u32): u32 {
  return load<u32>(STORE.STORE_BUCKETS) + index * INDEXES.BUCKET_BYTES;
}

/** The overflow of a bucket, or 0. */
export function nextBucket(bucket: u32): u32 {
  const next = load<u32>(bucket, INDEXES.BUCKET_OVERFLOW);
  return next ? next + INDEXES.OVERFLOW_SKIP : 0;
}
