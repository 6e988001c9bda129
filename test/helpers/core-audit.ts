/**
 * The invariants of a store at rest, checked from outside the core: the heap, its free lists, both
 * indexes, the retire list. Each used block must be reachable in exactly one way, so that none
 * leaks and none is used twice.
 */
import * as assert from "node:assert/strict";
import * as L from "./layout.ts";

export interface AuditResult {
  nodes: number;
  usedBlocks: number;
  depth: number;
  overflowBuckets: number;
  spilledNodes: number;
}

/** `extra`: blocks that are used outside the store, such as a put in pieces. */
export function auditStore(buffer: ArrayBufferLike, extra: number[] = []): AuditResult {
  return new Audit(buffer).run(extra);
}

class Audit {
  readonly #words: Uint32Array;
  readonly #bytes: Buffer;
  /** The owner of each used block, by its address. */
  readonly #owners = new Map<number, string>();
  readonly #nodes: number[] = [];
  #depth = 0;
  #overflowBuckets = 0;
  #spilledNodes = 0;

  constructor(buffer: ArrayBufferLike) {
    this.#words = new Uint32Array(buffer);
    this.#bytes = Buffer.from(buffer);
  }

  run(extra: number[]): AuditResult {
    const root = this.#word(L.STORE_ROOT);
    if (root) this.#walkTree(root, this.#level(root), "", undefined);
    this.#checkOrder();
    this.#checkBuckets();
    for (const node of this.#nodes) {
      const value = this.#word(node + L.NODE_VALUE);
      assert.ok(value, `node ${node} has no value`);
      this.#own(value, "value");
      const room = this.#size(value) - L.VALUE_DATA;
      assert.ok(this.#word(value + L.VALUE_BYTES) <= room, `value ${value} overruns its block`);
    }
    this.#checkRetired();
    const watermark = this.#word(L.STORE_WATERMARK);
    if (watermark) this.#own(watermark, "watermark");
    for (let at = this.#word(L.STORE_PEERS); at; at = this.#word(at + L.PEER_NEXT)) {
      this.#own(at, "replica");
    }
    for (const block of extra) this.#own(block, "extra");
    this.#checkHeap();
    return {
      nodes: this.#nodes.length,
      usedBlocks: this.#owners.size,
      depth: this.#depth,
      overflowBuckets: this.#overflowBuckets,
      spilledNodes: this.#spilledNodes,
    };
  }

  #word(address: number): number {
    return this.#words[address >>> 2]!;
  }

  #size(block: number): number {
    return (this.#word(block) & ~(L.BLOCK_FREE | L.BLOCK_PREVIOUS_FREE)) >>> 0;
  }

  #own(block: number, owner: string): void {
    assert.equal(this.#owners.get(block), undefined, `block ${block}: used twice, as ${owner}`);
    this.#owners.set(block, owner);
  }

  #key(address: number, keyInfo: number): string {
    const end = address + (keyInfo >>> 1);
    for (let at = end; at % 8; at++) assert.equal(this.#bytes[at], 0, "a key is zero-padded");
    return this.#bytes.toString(keyInfo & 1 ? "utf16le" : "latin1", address, end);
  }

  #level(block: number): number {
    return this.#word(block + L.TREE_INFO) >>> L.TREE_LEVEL_SHIFT;
  }

  /** Ids below `block` are at or above `from` and below `to`. */
  #walkTree(block: number, level: number, from: string, to: string | undefined): void {
    const count = this.#word(block + L.TREE_INFO) & L.TREE_COUNT_MASK;
    this.#own(block, level ? "inner" : "leaf");
    assert.equal(this.#level(block), level, `tree node ${block} is on the wrong level`);
    assert.ok(count >= 1 && count <= (level ? L.INNER_MAX : L.LEAF_MAX), `count of ${block}`);
    this.#depth = Math.max(this.#depth, level + 1);
    const entryBytes = level ? L.INNER_ENTRY_BYTES : L.LEAF_ENTRY_BYTES;
    assert.ok(L.TREE_ENTRIES + count * entryBytes <= this.#size(block), `tree node ${block} fits`);
    if (!level) {
      for (let i = 0; i < count; i++) {
        const node = this.#word(block + L.TREE_ENTRIES + i * entryBytes);
        this.#own(node, "node");
        this.#nodes.push(node);
        const id = this.#key(node + L.NODE_ID, this.#word(node + L.NODE_KEY_INFO));
        assert.ok(id >= from && (to === undefined || id < to), `id of ${node} is between bounds`);
      }
      return;
    }
    const first = block + L.TREE_ENTRIES;
    assert.equal(this.#word(first + L.INNER_SEPARATOR), 0, `first pair of ${block} is unbounded`);
    let low = from;
    for (let i = 0; i < count; i++) {
      const pair = block + L.TREE_ENTRIES + i * entryBytes;
      const next = i + 1 < count ? this.#word(pair + entryBytes + L.INNER_SEPARATOR) : 0;
      if (next) this.#own(next, "separator");
      const high = next
        ? this.#key(next + L.SEPARATOR_ID, this.#word(next + L.SEPARATOR_KEY_INFO))
        : to;
      if (i + 1 < count) assert.ok(next && high! > low, `separator ${i + 1} of ${block}`);
      this.#walkTree(this.#word(pair), level - 1, low, high);
      low = high!;
    }
  }

  #checkOrder(): void {
    let last = "";
    for (const node of this.#nodes) {
      const id = this.#key(node + L.NODE_ID, this.#word(node + L.NODE_KEY_INFO));
      assert.ok(id > last, `node ${node} is in order`);
      last = id;
    }
    assert.equal(this.#nodes.length, this.#word(L.STORE_INDEXED_COUNT), "the count of nodes");
    const withData = this.#word(L.STORE_NODE_COUNT);
    assert.ok(withData <= this.#nodes.length, "indexed nodes without a value count as well");
  }

  #checkBuckets(): void {
    const count = this.#word(L.STORE_BUCKET_COUNT);
    assert.ok(count <= this.#word(L.STORE_BUCKETS_COMMITTED), "buckets are committed");
    const found = new Set<number>();
    for (let index = 0; index < count; index++) {
      let bucket = this.#word(L.STORE_BUCKETS) + index * L.BUCKET_BYTES;
      this.#walkSpilled(bucket, index, found);
      for (let hops = 1; ; hops++) {
        assert.ok(hops <= L.CHAIN_MAX, `chain of bucket ${index}`);
        for (let i = 0; i < L.BUCKET_ENTRIES; i++) {
          const entry = bucket + i * L.BUCKET_ENTRY_BYTES;
          const node = this.#word(entry + L.BUCKET_NODE);
          if (!node) continue;
          assert.ok(!found.has(node), `node ${node} is in two entries`);
          found.add(node);
          const hash = this.#word(node + L.NODE_HASH);
          assert.equal(this.#word(entry), hash, `tag of node ${node}`);
          assert.equal(bucketOf(hash, count), index, `bucket of node ${node}`);
        }
        const overflow = this.#word(bucket + L.BUCKET_OVERFLOW);
        if (!overflow) break;
        this.#own(overflow, "overflow bucket");
        this.#overflowBuckets++;
        bucket = overflow + L.OVERFLOW_SKIP;
      }
    }
    assert.equal(found.size, this.#nodes.length, "both indexes hold the same number of nodes");
    for (const node of this.#nodes) assert.ok(found.has(node), `node ${node} is in the hash index`);
  }

  /** The spilled nodes of a bucket: the links of each lie behind its id. */
  #walkSpilled(bucket: number, index: number, found: Set<number>): void {
    let previous = 0;
    let node = this.#word(bucket + L.BUCKET_SPILLED);
    while (node) {
      assert.ok(!found.has(node), `node ${node} is listed twice`);
      found.add(node);
      this.#spilledNodes++;
      const hash = this.#word(node + L.NODE_HASH);
      assert.equal(bucketOf(hash, this.#word(L.STORE_BUCKET_COUNT)), index, `spilled ${node}`);
      const idBytes = this.#word(node + L.NODE_KEY_INFO) >>> 1;
      const links = node + L.NODE_ID + Math.ceil(idBytes / 8) * 8;
      assert.ok(links + L.SPILLED_BYTES <= node + this.#size(node), `links of ${node}`);
      assert.equal(this.#word(links + L.SPILLED_PREVIOUS), previous, `previous of ${node}`);
      previous = node;
      node = this.#word(links + L.SPILLED_NEXT);
    }
  }

  #checkRetired(): void {
    const tail = this.#word(L.STORE_RETIRED_TAIL);
    let bytes = 0;
    for (let at = this.#word(L.STORE_RETIRED_HEAD); at !== tail; at = (at + 1) >>> 0) {
      const entry = L.RETIRE_RING + (at & (L.RETIRE_ENTRIES - 1)) * L.RETIRE_ENTRY_BYTES;
      const block = this.#word(entry);
      this.#own(block, "limbo");
      bytes += this.#size(block);
    }
    assert.equal(bytes, this.#word(L.STORE_RETIRED_BYTES), "the retired bytes");
  }

  /** Blocks lie end to end. Free ones are on the lists, used ones have an owner. */
  #checkHeap(): void {
    const listed = this.#listedFree();
    const top = this.#word(L.STORE_HEAP_TOP);
    assert.ok(top <= this.#word(L.STORE_HEAP_END), "the top of the heap is committed");
    assert.ok(this.#word(L.STORE_HEAP_END) <= this.#word(L.STORE_HEAP_MAX), "the end of the heap");
    let free = 0;
    let used = 0;
    let previousFree = 0;
    for (let at = this.#word(L.STORE_HEAP); at < top; at += this.#size(at)) {
      const size = this.#size(at);
      assert.ok(size >= L.BLOCK_BYTES_MIN && size % 8 === 0 && at + size <= top, `size of ${at}`);
      const flag = this.#word(at) & L.BLOCK_PREVIOUS_FREE ? 1 : 0;
      assert.equal(flag, previousFree, `PREVIOUS_FREE of block ${at}`);
      previousFree = this.#word(at) & L.BLOCK_FREE;
      if (previousFree) {
        assert.ok(listed.delete(at), `free block ${at} is on its list`);
        assert.equal(this.#word(at + size - 4), size, `foot of free block ${at}`);
        assert.ok(!flag, `free blocks before ${at} are joined`);
        free += size;
      } else {
        assert.ok(this.#owners.has(at), `block ${at} of ${size} bytes leaked`);
        used++;
      }
    }
    assert.equal(previousFree, 0, "the top swallowed the last free block");
    assert.equal(listed.size, 0, "each listed block is a block");
    assert.equal(used, this.#owners.size, "each block in use is a block of the heap");
    assert.equal(free, this.#word(L.STORE_FREE_BYTES), "the free bytes");
  }

  #listedFree(): Set<number> {
    const listed = new Set<number>();
    for (let first = 0; first < L.FIRST_COUNT; first++) {
      const map = this.#word(L.STORE_FREE_SECOND + first * 4);
      const bit = (this.#word(L.STORE_FREE_FIRST) >>> first) & 1;
      assert.equal(bit, map ? 1 : 0, `first-level bit ${first}`);
      for (let second = 0; second < L.SECOND_COUNT; second++) {
        let block = this.#word(L.STORE_FREE_HEADS + (first * L.SECOND_COUNT + second) * 4);
        assert.equal((map >>> second) & 1, block ? 1 : 0, `second-level bit ${first}/${second}`);
        let previous = 0;
        for (; block; block = this.#word(block + L.BLOCK_NEXT)) {
          assert.equal(this.#word(block + L.BLOCK_PREVIOUS), previous, `links of ${block}`);
          assert.ok(!listed.has(block), `free block ${block} is on one list`);
          listed.add(block);
          previous = block;
        }
      }
    }
    return listed;
  }
}

/** Linear hashing, written independently of the core. */
function bucketOf(hash: number, count: number): number {
  let size = 1;
  while (size < count) size *= 2;
  const bucket = hash % size;
  return bucket < count ? bucket : hash % (size / 2);
}
