/**
 * Epoch-based reclamation: unlinked blocks that a reader may still be looking at.
 *
 * Readers hold no lock. An unlinked block goes to the retire list and is freed two epochs later. A
 * reader loads the epoch before it follows its first pointer, and again when it has its bytes. If it
 * moved by one epoch at most, no block that the reader could reach was freed or reused.
 */
import * as HEAP from "../layout/heap";
import { NO_SPACE, OK } from "../layout/status";
import * as STORE from "../layout/store";
import { ADDRESS_MIN, allocate, isUsed, release, sizeOf } from "./allocator";
import { fence } from "./order";

/** Retires an unlinked block: it is freed when no reader can be looking at it. */
export function retire(block: u32): void {
  enqueue(block);
  drain(HEAP.RETIRE_DRAIN);
}

/**
 * Retires `block` after `takeRetired` took out one of its size, and frees none. So a store whose
 * values are replaced by others of the same size reuses the same blocks.
 */
export function retireInstead(block: u32): void {
  enqueue(block);
}

/** Takes out the block that was retired first, if its time is over and it has that size; else 0. */
export function takeRetired(size: u32): u32 {
  const head = load<u32>(STORE.STORE_RETIRED_HEAD);
  if (head == load<u32>(STORE.STORE_RETIRED_TAIL)) return 0;
  const entry = entryOf(head);
  if (load<u32>(STORE.STORE_EPOCH) - load<u32>(entry, 4) < 2 * HEAP.EPOCH_STEP) return 0;
  const block = load<u32>(entry);
  assert(isUsed(block));
  if (sizeOf(block) != size) return 0;
  store<u32>(STORE.STORE_RETIRED_HEAD, head + 1);
  store<u32>(STORE.STORE_RETIRED_BYTES, load<u32>(STORE.STORE_RETIRED_BYTES) - size);
  return block;
}

function enqueue(block: u32): void {
  assert(isUsed(block));
  const tail = load<u32>(STORE.STORE_RETIRED_TAIL);
  assert(tail - load<u32>(STORE.STORE_RETIRED_HEAD) <= STORE.RETIRE_ENTRIES);
  if (tail - load<u32>(STORE.STORE_RETIRED_HEAD) == STORE.RETIRE_ENTRIES) drainRetired();
  const size = sizeOf(block);
  const entry = entryOf(tail);
  store<u32>(entry, block);
  store<u32>(entry, load<u32>(STORE.STORE_EPOCH), 4);
  store<u32>(STORE.STORE_RETIRED_TAIL, tail + 1);
  store<u32>(STORE.STORE_RETIRED_BYTES, load<u32>(STORE.STORE_RETIRED_BYTES) + size);
  const retires = load<u32>(STORE.STORE_RETIRED_SINCE_EPOCH) + 1;
  const bytes = load<u32>(STORE.STORE_RETIRED_BYTES_SINCE_EPOCH) + size;
  store<u32>(STORE.STORE_RETIRED_SINCE_EPOCH, retires);
  store<u32>(STORE.STORE_RETIRED_BYTES_SINCE_EPOCH, bytes);
  if (retires >= HEAP.EPOCH_RETIRES || bytes >= epochBytes()) nextEpoch();
}

/** Frees all retired blocks at once. Readers in flight have to try again. */
export function drainRetired(): void {
  if (load<u32>(STORE.STORE_RETIRED_HEAD) == load<u32>(STORE.STORE_RETIRED_TAIL)) return;
  passEpochs();
  drain(STORE.RETIRE_ENTRIES);
  assert(load<u32>(STORE.STORE_RETIRED_BYTES) == 0);
}

/** As `allocate`, but frees all retired blocks before it answers NO_SPACE. */
export function allocateSurely(bytes: u32): u32 {
  const block = allocate(bytes);
  if (block != NO_SPACE) return block;
  drainRetired();
  return allocate(bytes);
}

/**
 * SYNC POINT: epoch. Readers in flight will try again, and new ones wait, until `unlockEpoch`. Only
 * for a change that cannot be made by copying; it lasts for a few stores.
 */
export function lockEpoch(): void {
  assert(!isLocked());
  atomic.store<u32>(
    STORE.STORE_EPOCH,
    load<u32>(STORE.STORE_EPOCH) + 2 * HEAP.EPOCH_STEP + HEAP.EPOCH_LOCKED,
  );
  if (isDefined(FENCED)) fence();
}

export function unlockEpoch(): void {
  assert(isLocked());
  atomic.store<u32>(
    STORE.STORE_EPOCH,
    load<u32>(STORE.STORE_EPOCH) + 2 * HEAP.EPOCH_STEP - HEAP.EPOCH_LOCKED,
  );
}

/**
 * Invalidates everything that readers have found so far. Values that changed in place need that: their
 * addresses stay the same.
 */
export function passEpochs(): void {
  nextEpoch();
  nextEpoch();
}

/** SYNC POINT: epoch. The new epoch is visible before any block of the old one is reused. */
function nextEpoch(): void {
  assert(!isLocked());
  atomic.store<u32>(STORE.STORE_EPOCH, load<u32>(STORE.STORE_EPOCH) + HEAP.EPOCH_STEP);
  if (isDefined(FENCED)) fence();
  store<u32>(STORE.STORE_RETIRED_SINCE_EPOCH, 0);
  store<u32>(STORE.STORE_RETIRED_BYTES_SINCE_EPOCH, 0);
}

/** For asserts: whether readers wait. */
export function isLocked(): bool {
  return (load<u32>(STORE.STORE_EPOCH) & HEAP.EPOCH_LOCKED) != 0;
}

function drain(blocksMax: u32): void {
  const epoch = load<u32>(STORE.STORE_EPOCH);
  const tail = load<u32>(STORE.STORE_RETIRED_TAIL);
  let head = load<u32>(STORE.STORE_RETIRED_HEAD);
  let bytes = load<u32>(STORE.STORE_RETIRED_BYTES);
  for (let n: u32 = 0; n < blocksMax && head != tail; n++) {
    const entry = entryOf(head);
    if (epoch - load<u32>(entry, 4) < 2 * HEAP.EPOCH_STEP) break;
    const block = load<u32>(entry);
    assert(sizeOf(block) <= bytes);
    bytes -= sizeOf(block);
    release(block);
    head++;
  }
  store<u32>(STORE.STORE_RETIRED_HEAD, head);
  store<u32>(STORE.STORE_RETIRED_BYTES, bytes);
}

function entryOf(index: u32): u32 {
  return STORE.RETIRE_RING + (index & (STORE.RETIRE_ENTRIES - 1)) * STORE.RETIRE_ENTRY_BYTES;
}

/** Retired bytes after which an epoch ends. */
function epochBytes(): u32 {
  const used =
    load<u32>(STORE.STORE_HEAP_TOP) -
    load<u32>(STORE.STORE_HEAP) -
    load<u32>(STORE.STORE_FREE_BYTES);
  return max<u32>(HEAP.EPOCH_BYTES_MIN, used >> HEAP.EPOCH_SHARE_LOG2);
}

/** Whether the heap has blocks of `bytes` in all: OK, NEEDS_PAGES or NO_SPACE. */
export function reserve(bytes: u64): u32 {
  const block = allocateSurely(<u32>bytes);
  if (block < ADDRESS_MIN) return block;
  release(block);
  return OK;
}
