/**
 * The heap: two-level segregated fit over [STORE_HEAP, STORE_HEAP_TOP).
 *
 * Only the engine allocates. A block's address is that of its header word, a multiple of 8.
 * Above the top lies untouched memory: [top, end) is committed, [end, max) is not. NEEDS_PAGES asks
 * the host to back more of it with real pages, so that a full machine is a status and no SIGBUS.
 */
import * as HEAP from "../layout/heap";
import { NEEDS_PAGES, NO_SPACE } from "../layout/status";
import * as STORE from "../layout/store";

const FLAGS: u32 = HEAP.BLOCK_FREE | HEAP.BLOCK_PREVIOUS_FREE;
/** Below this an answer of `allocate` is a status code and not an address. */
export const ADDRESS_MIN: u32 = 4096;

/** The whole size of the block at `block`, in bytes. */
export function sizeOf(block: u32): u32 {
  return load<u32>(block) & ~FLAGS;
}

/**
 * Whether a reader may follow `address`: 8-aligned and in the committed heap. Real pages follow it,
 * so any node, tree node or bucket that starts there can be read whole.
 */
export function plausible(address: u32): bool {
  const heap = load<u32>(STORE.STORE_HEAP);
  return !(address & 7) && address - heap < load<u32>(STORE.STORE_HEAP_END) - heap;
}

/** For asserts: whether a block in use may start at `block`. */
export function isUsed(block: u32): bool {
  return isBlock(block) && !(load<u32>(block) & HEAP.BLOCK_FREE);
}

function isBlock(block: u32): bool {
  const top = load<u32>(STORE.STORE_HEAP_TOP);
  if (block & 7 || block < load<u32>(STORE.STORE_HEAP) || block >= top) return false;
  const size = sizeOf(block);
  return size >= HEAP.BLOCK_BYTES_MIN && !(size & 7) && size <= top - block;
}

/** What a payload of `bytes` takes: header added, rounded to 8, at least the smallest block. */
function sizeFor(bytes: u32): u32 {
  const size = (bytes + HEAP.BLOCK_HEADER_BYTES + 7) & ~7;
  return max<u32>(size, HEAP.BLOCK_BYTES_MIN);
}

/** A block for `bytes` behind its header: its address, or NEEDS_PAGES or NO_SPACE. */
export function allocate(bytes: u32): u32 {
  const size = sizeFor(bytes);
  let block = findExact(size, HEAP.FIT_TRIES_MAX);
  if (!block) block = findLarger(size);
  if (!block) {
    block = takeTop(size);
    if (block != NO_SPACE) return block;
    // The last resort costs time: some block of the exact class may fit yet.
    block = findExact(size, u32.MAX_VALUE);
    if (!block) return NO_SPACE;
  }
  unlink(block);
  split(block, size);
  assert(isUsed(block) && sizeOf(block) >= size);
  return block;
}

/** Frees a block and merges it with free neighbours, or with the unused memory above the top. */
export function release(block: u32): void {
  assert(isUsed(block));
  let start = block;
  let size = sizeOf(block);
  if (load<u32>(block) & HEAP.BLOCK_PREVIOUS_FREE) {
    const before = load<u32>(block - 4);
    start = block - before;
    assert(isBlock(start) && sizeOf(start) == before);
    unlink(start);
    size += before;
  }
  const top = load<u32>(STORE.STORE_HEAP_TOP);
  let next = start + size;
  if (next < top && load<u32>(next) & HEAP.BLOCK_FREE) {
    const after = sizeOf(next);
    unlink(next);
    size += after;
    next = start + size;
  }
  // The block below a free one is used, so its PREVIOUS_FREE bit can only be 0.
  assert(!(load<u32>(start) & HEAP.BLOCK_PREVIOUS_FREE));
  if (next == top) {
    store<u32>(STORE.STORE_HEAP_TOP, start);
    return;
  }
  link(start, size);
}

function takeTop(size: u32): u32 {
  const top = load<u32>(STORE.STORE_HEAP_TOP);
  const end = load<u32>(STORE.STORE_HEAP_END);
  assert(!(top & 7) && top <= end);
  if (end - top >= size) {
    store<u32>(STORE.STORE_HEAP_TOP, top + size);
    store<u32>(top, size);
    return top;
  }
  if (load<u32>(STORE.STORE_HEAP_MAX) - top < size) return NO_SPACE;
  store<u32>(STORE.STORE_NEEDED_BYTES, size - (end - top));
  return NEEDS_PAGES;
}

function firstOf(size: u32): u32 {
  if (size < 1 << HEAP.SMALL_LOG2) return 0;
  return 31 - clz(size) - (HEAP.SMALL_LOG2 - 1);
}

function secondOf(size: u32, first: u32): u32 {
  if (!first) return size >> 3;
  return (size >> (first + (HEAP.SMALL_LOG2 - 1 - HEAP.SECOND_LOG2))) & (HEAP.SECOND_COUNT - 1);
}

function headOf(first: u32, second: u32): u32 {
  return STORE.STORE_FREE_HEADS + ((first << HEAP.SECOND_LOG2) + second) * 4;
}

/**
 * A block of the size's own class, whose blocks may be smaller, among the first `triesMax`. A free
 * list ends: its blocks are distinct.
 */
function findExact(size: u32, triesMax: u32): u32 {
  const first = firstOf(size);
  let block = load<u32>(headOf(first, secondOf(size, first)));
  for (let tries: u32 = 0; block && tries < triesMax; tries++) {
    if (sizeOf(block) >= size) return block;
    block = load<u32>(block, HEAP.BLOCK_NEXT);
  }
  return 0;
}

/** The smallest non-empty class above the size's own: any of its blocks fits. */
function findLarger(size: u32): u32 {
  let first = firstOf(size);
  const second = secondOf(size, first);
  let map = load<u32>(STORE.STORE_FREE_SECOND + first * 4) & ~((2 << second) - 1);
  if (!map) {
    const firsts = load<u32>(STORE.STORE_FREE_FIRST) & ~((2 << first) - 1);
    if (!firsts) return 0;
    first = ctz(firsts);
    map = load<u32>(STORE.STORE_FREE_SECOND + first * 4);
  }
  return load<u32>(headOf(first, ctz(map)));
}

/** Cuts a used block at `block` to `size`; what remains becomes a free block. */
function split(block: u32, size: u32): void {
  const whole = sizeOf(block);
  assert(size <= whole && !(size & 7));
  const rest = whole - size;
  const flags = load<u32>(block) & HEAP.BLOCK_PREVIOUS_FREE;
  if (rest < HEAP.BLOCK_BYTES_MIN) {
    store<u32>(block, whole | flags);
    const next = block + whole;
    store<u32>(next, load<u32>(next) & ~HEAP.BLOCK_PREVIOUS_FREE);
    return;
  }
  store<u32>(block, size | flags);
  link(block + size, rest);
}

/** Puts a free block on its list, and flags it in the block behind it, which is always used. */
function link(block: u32, size: u32): void {
  assert(size >= HEAP.BLOCK_BYTES_MIN && !(size & 7));
  assert(isUsed(block + size));
  const first = firstOf(size);
  const second = secondOf(size, first);
  const head = headOf(first, second);
  const next = load<u32>(head);
  store<u32>(block, size | HEAP.BLOCK_FREE);
  store<u32>(block, next, HEAP.BLOCK_NEXT);
  store<u32>(block, 0, HEAP.BLOCK_PREVIOUS);
  store<u32>(block + size - 4, size);
  if (next) store<u32>(next, block, HEAP.BLOCK_PREVIOUS);
  store<u32>(head, block);
  const seconds = STORE.STORE_FREE_SECOND + first * 4;
  store<u32>(seconds, load<u32>(seconds) | (1 << second));
  store<u32>(STORE.STORE_FREE_FIRST, load<u32>(STORE.STORE_FREE_FIRST) | (1 << first));
  const after = block + size;
  store<u32>(after, load<u32>(after) | HEAP.BLOCK_PREVIOUS_FREE);
  store<u32>(STORE.STORE_FREE_BYTES, load<u32>(STORE.STORE_FREE_BYTES) + size);
}

/** Takes a free block off its list. Its header still has the size; the caller sets the flags. */
function unlink(block: u32): void {
  assert(isBlock(block) && load<u32>(block) & HEAP.BLOCK_FREE);
  const size = sizeOf(block);
  assert(load<u32>(block + size - 4) == size);
  const first = firstOf(size);
  const second = secondOf(size, first);
  const head = headOf(first, second);
  const next = load<u32>(block, HEAP.BLOCK_NEXT);
  const previous = load<u32>(block, HEAP.BLOCK_PREVIOUS);
  assert(previous ? load<u32>(previous, HEAP.BLOCK_NEXT) == block : load<u32>(head) == block);
  if (next) store<u32>(next, previous, HEAP.BLOCK_PREVIOUS);
  if (previous) store<u32>(previous, next, HEAP.BLOCK_NEXT);
  else store<u32>(head, next);
  if (!load<u32>(head)) {
    const seconds = STORE.STORE_FREE_SECOND + first * 4;
    const left = load<u32>(seconds) & ~(1 << second);
    store<u32>(seconds, left);
    if (!left) {
      store<u32>(STORE.STORE_FREE_FIRST, load<u32>(STORE.STORE_FREE_FIRST) & ~(1 << first));
    }
  }
  store<u32>(STORE.STORE_FREE_BYTES, load<u32>(STORE.STORE_FREE_BYTES) - size);
}

/** Walks the whole heap: 0 when every invariant of the allocator holds, else the bad address. */
export function checkBlocks(start: u32): u32 {
  const top = load<u32>(STORE.STORE_HEAP_TOP);
  let free: u32 = 0;
  let previousFree = false;
  for (let at = start; at < top;) {
    const word = load<u32>(at);
    const size = word & ~FLAGS;
    if (size < HEAP.BLOCK_BYTES_MIN || size & 7 || size > top - at) return at;
    if (((word & HEAP.BLOCK_PREVIOUS_FREE) != 0) != previousFree) return at;
    const isFree = (word & HEAP.BLOCK_FREE) != 0;
    if (isFree) {
      if (previousFree || load<u32>(at + size - 4) != size) return at;
      free += size;
    }
    previousFree = isFree;
    at += size;
  }
  if (previousFree || free != load<u32>(STORE.STORE_FREE_BYTES)) return top;
  return load<u32>(STORE.STORE_FREE_FIRST) >> HEAP.FIRST_COUNT;
}
