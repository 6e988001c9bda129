/**
 * Limbo: blocks that are no longer reachable but that a reader may still be looking at.
 *
 * Readers are never blocked and hold no lock; the guard counts epochs. A block is retired in the
 * epoch in which it was unlinked and freed two bumps later. A reader notes the guard before it
 * follows its first pointer and again when it has its bytes: while the guard moved by one bump at
 * most, nothing it could reach has been freed (and so nothing it read was reused).
 */
import {
  GUARD_CLOSED,
  GUARD_STEP,
  LIMBO_BUMP_BYTES_MIN,
  LIMBO_BUMP_RETIRES,
  LIMBO_BUMP_SHARE_LOG2,
  LIMBO_DRAIN,
} from "../layout/heap";
import { NO_SPACE } from "../layout/status";
import {
  LIMBO_ENTRIES,
  LIMBO_ENTRY_BYTES,
  LIMBO_RING,
  STORE_FREE_BYTES,
  STORE_GUARD,
  STORE_HEAP,
  STORE_HEAP_TOP,
  STORE_LIMBO_BYTES,
  STORE_LIMBO_BYTES_SINCE_BUMP,
  STORE_LIMBO_HEAD,
  STORE_LIMBO_SINCE_BUMP,
  STORE_LIMBO_TAIL,
} from "../layout/store";
import { allocate, release, sizeOf } from "./allocator";

/** Hands an unlinked block over; it is freed when no reader can hold it any more. */
export function retire(block: u32): void {
  enqueue(block);
  drain(LIMBO_DRAIN);
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
  const head = load<u32>(STORE_LIMBO_HEAD);
  if (head == load<u32>(STORE_LIMBO_TAIL)) return 0;
  const entry = entryOf(head);
  if (load<u32>(STORE_GUARD) - load<u32>(entry, 4) < 2 * GUARD_STEP) return 0;
  const block = load<u32>(entry);
  if (sizeOf(block) != size) return 0;
  store<u32>(STORE_LIMBO_HEAD, head + 1);
  store<u32>(STORE_LIMBO_BYTES, load<u32>(STORE_LIMBO_BYTES) - size);
  return block;
}

function enqueue(block: u32): void {
  const tail = load<u32>(STORE_LIMBO_TAIL);
  if (tail - load<u32>(STORE_LIMBO_HEAD) == LIMBO_ENTRIES) flushLimbo();
  const size = sizeOf(block);
  const entry = entryOf(tail);
  store<u32>(entry, block);
  store<u32>(entry, load<u32>(STORE_GUARD), 4);
  store<u32>(STORE_LIMBO_TAIL, tail + 1);
  store<u32>(STORE_LIMBO_BYTES, load<u32>(STORE_LIMBO_BYTES) + size);
  const retires = load<u32>(STORE_LIMBO_SINCE_BUMP) + 1;
  const bytes = load<u32>(STORE_LIMBO_BYTES_SINCE_BUMP) + size;
  store<u32>(STORE_LIMBO_SINCE_BUMP, retires);
  store<u32>(STORE_LIMBO_BYTES_SINCE_BUMP, bytes);
  if (retires >= LIMBO_BUMP_RETIRES || bytes >= bumpBytes()) bump();
}

/** Frees everything in limbo at once. Readers in flight have to try again. */
export function flushLimbo(): void {
  if (load<u32>(STORE_LIMBO_HEAD) == load<u32>(STORE_LIMBO_TAIL)) return;
  bump();
  bump();
  drain(LIMBO_ENTRIES);
}

/** As `allocate`, but before there is no space limbo is emptied. */
export function allocateSurely(bytes: u32): u32 {
  const block = allocate(bytes);
  if (block != NO_SPACE) return block;
  flushLimbo();
  return allocate(bytes);
}

/**
 * SYNC POINT: guard. Readers in flight will try again, and new ones wait, until `openGuard`. Only
 * for a change that cannot be made by copying; it lasts for a few stores.
 */
export function closeGuard(): void {
  atomic.store<u32>(STORE_GUARD, load<u32>(STORE_GUARD) + 2 * GUARD_STEP + GUARD_CLOSED);
}

export function openGuard(): void {
  atomic.store<u32>(STORE_GUARD, load<u32>(STORE_GUARD) + 2 * GUARD_STEP - GUARD_CLOSED);
}

/**
 * So many epochs pass that nothing counts any more which was found before: when values are changed
 * where they are, their addresses do not tell that they were.
 */
export function passEpochs(): void {
  bump();
  bump();
}

/** SYNC POINT: guard. The new epoch is visible before any block of the old one is reused. */
function bump(): void {
  atomic.store<u32>(STORE_GUARD, load<u32>(STORE_GUARD) + GUARD_STEP);
  store<u32>(STORE_LIMBO_SINCE_BUMP, 0);
  store<u32>(STORE_LIMBO_BYTES_SINCE_BUMP, 0);
}

function drain(blocksMax: u32): void {
  const guard = load<u32>(STORE_GUARD);
  const tail = load<u32>(STORE_LIMBO_TAIL);
  let head = load<u32>(STORE_LIMBO_HEAD);
  let bytes = load<u32>(STORE_LIMBO_BYTES);
  for (let n: u32 = 0; n < blocksMax && head != tail; n++) {
    const entry = entryOf(head);
    if (guard - load<u32>(entry, 4) < 2 * GUARD_STEP) break;
    const block = load<u32>(entry);
    bytes -= sizeOf(block);
    release(block);
    head++;
  }
  store<u32>(STORE_LIMBO_HEAD, head);
  store<u32>(STORE_LIMBO_BYTES, bytes);
}

function entryOf(index: u32): u32 {
  return LIMBO_RING + (index & (LIMBO_ENTRIES - 1)) * LIMBO_ENTRY_BYTES;
}

function bumpBytes(): u32 {
  const used = load<u32>(STORE_HEAP_TOP) - load<u32>(STORE_HEAP) - load<u32>(STORE_FREE_BYTES);
  return max<u32>(LIMBO_BUMP_BYTES_MIN, used >> LIMBO_BUMP_SHARE_LOG2);
}
