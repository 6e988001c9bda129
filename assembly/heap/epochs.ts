/**
 * Limbo: blocks that are no longer reachable but that a reader may still be looking at.
 *
 * Readers are never blocked and hold no lock; the guard counts epochs. A block is retired in the
 * epoch in which it was unlinked and freed two bumps later. A reader notes the guard before it
 * follows its first pointer and again when it has its bytes: while the guard moved by one bump at
 * most, nothing it could reach has been freed (and so nothing it read was reused).
 */
import {
  EPOCH_LOCKED,
  EPOCH_STEP,
  EPOCH_BYTES_MIN,
  EPOCH_RETIRES,
  EPOCH_SHARE_LOG2,
  RETIRE_DRAIN,
} from "../layout/heap";
import { NO_SPACE, OK } from "../layout/status";
import {
  RETIRE_ENTRIES,
  RETIRE_ENTRY_BYTES,
  RETIRE_RING,
  STORE_FREE_BYTES,
  STORE_EPOCH,
  STORE_HEAP,
  STORE_HEAP_TOP,
  STORE_RETIRED_BYTES,
  STORE_RETIRED_BYTES_SINCE_EPOCH,
  STORE_RETIRED_HEAD,
  STORE_RETIRED_SINCE_EPOCH,
  STORE_RETIRED_TAIL,
} from "../layout/store";
import { ADDRESS_MIN, allocate, release, sizeOf } from "./allocator";

/** Hands an unlinked block over; it is freed when no reader can hold it any more. */
export function retire(block: u32): void {
  enqueue(block);
  drain(RETIRE_DRAIN);
}

/**
 * Hands `block` over as one came out that was as large: nothing is freed. A store whose values are
 * exchanged for others of the same size has the same blocks go round.
 */
export function retireInstead(block: u32): void {
  enqueue(block);
}

/** The block that has been in limbo for longest, if it is free and of that size; else 0. */
export function takeRetired(size: u32): u32 {
  const head = load<u32>(STORE_RETIRED_HEAD);
  if (head == load<u32>(STORE_RETIRED_TAIL)) return 0;
  const entry = entryOf(head);
  if (load<u32>(STORE_EPOCH) - load<u32>(entry, 4) < 2 * EPOCH_STEP) return 0;
  const block = load<u32>(entry);
  if (sizeOf(block) != size) return 0;
  store<u32>(STORE_RETIRED_HEAD, head + 1);
  store<u32>(STORE_RETIRED_BYTES, load<u32>(STORE_RETIRED_BYTES) - size);
  return block;
}

function enqueue(block: u32): void {
  const tail = load<u32>(STORE_RETIRED_TAIL);
  if (tail - load<u32>(STORE_RETIRED_HEAD) == RETIRE_ENTRIES) drainRetired();
  const size = sizeOf(block);
  const entry = entryOf(tail);
  store<u32>(entry, block);
  store<u32>(entry, load<u32>(STORE_EPOCH), 4);
  store<u32>(STORE_RETIRED_TAIL, tail + 1);
  store<u32>(STORE_RETIRED_BYTES, load<u32>(STORE_RETIRED_BYTES) + size);
  const retires = load<u32>(STORE_RETIRED_SINCE_EPOCH) + 1;
  const bytes = load<u32>(STORE_RETIRED_BYTES_SINCE_EPOCH) + size;
  store<u32>(STORE_RETIRED_SINCE_EPOCH, retires);
  store<u32>(STORE_RETIRED_BYTES_SINCE_EPOCH, bytes);
  if (retires >= EPOCH_RETIRES || bytes >= bumpBytes()) bump();
}

/** Frees everything in limbo at once. Readers in flight have to try again. */
export function drainRetired(): void {
  if (load<u32>(STORE_RETIRED_HEAD) == load<u32>(STORE_RETIRED_TAIL)) return;
  bump();
  bump();
  drain(RETIRE_ENTRIES);
}

/** As `allocate`, but before there is no space limbo is emptied. */
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
  atomic.store<u32>(STORE_EPOCH, load<u32>(STORE_EPOCH) + 2 * EPOCH_STEP + EPOCH_LOCKED);
}

export function unlockEpoch(): void {
  atomic.store<u32>(STORE_EPOCH, load<u32>(STORE_EPOCH) + 2 * EPOCH_STEP - EPOCH_LOCKED);
}

/**
 * So many epochs pass that nothing counts any more which was found before: when values are changed
 * where they are, their addresses do not tell that they were.
 */
export function passEpochs(): void {
  bump();
  bump();
}

/** SYNC POINT: epoch. The new epoch is visible before any block of the old one is reused. */
function bump(): void {
  atomic.store<u32>(STORE_EPOCH, load<u32>(STORE_EPOCH) + EPOCH_STEP);
  store<u32>(STORE_RETIRED_SINCE_EPOCH, 0);
  store<u32>(STORE_RETIRED_BYTES_SINCE_EPOCH, 0);
}

function drain(blocksMax: u32): void {
  const guard = load<u32>(STORE_EPOCH);
  const tail = load<u32>(STORE_RETIRED_TAIL);
  let head = load<u32>(STORE_RETIRED_HEAD);
  let bytes = load<u32>(STORE_RETIRED_BYTES);
  for (let n: u32 = 0; n < blocksMax && head != tail; n++) {
    const entry = entryOf(head);
    if (guard - load<u32>(entry, 4) < 2 * EPOCH_STEP) break;
    const block = load<u32>(entry);
    bytes -= sizeOf(block);
    release(block);
    head++;
  }
  store<u32>(STORE_RETIRED_HEAD, head);
  store<u32>(STORE_RETIRED_BYTES, bytes);
}

function entryOf(index: u32): u32 {
  return RETIRE_RING + (index & (RETIRE_ENTRIES - 1)) * RETIRE_ENTRY_BYTES;
}

function bumpBytes(): u32 {
  const used = load<u32>(STORE_HEAP_TOP) - load<u32>(STORE_HEAP) - load<u32>(STORE_FREE_BYTES);
  return max<u32>(EPOCH_BYTES_MIN, used >> EPOCH_SHARE_LOG2);
}

/** Whether the heap has blocks of `bytes` in all: OK, NEEDS_PAGES or NO_SPACE. */
export function reserve(bytes: u64): u32 {
  const block = allocateSurely(<u32>bytes);
  if (block < ADDRESS_MIN) return block;
  release(block);
  return OK;
}
