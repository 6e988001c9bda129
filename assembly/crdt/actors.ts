/** The actors that this store knows, and the latest stamp of each: its version vector. */
import * as STORE from "../layout/store";

/** No such actor, or no room for one more. */
export const NO_ACTOR: u32 = 0xffffffff;

/** The index of a known actor, or NO_ACTOR. The loop is bounded by ACTORS_MAX. */
export function findActor(id: u64): u32 {
  const count = load<u32>(STORE.STORE_ACTOR_COUNT);
  assert(count <= STORE.ACTORS_MAX);
  for (let actor: u32 = 0; actor < count; actor++) {
    if (load<u64>(STORE.ACTORS + actor * STORE.ACTOR_BYTES, STORE.ACTOR_ID) == id) return actor;
  }
  return NO_ACTOR;
}

/** The index of an actor, which is added if it is new. NO_ACTOR: the table is full. */
export function internActor(id: u64): u32 {
  const known = findActor(id);
  if (known != NO_ACTOR) return known;
  const count = load<u32>(STORE.STORE_ACTOR_COUNT);
  if (count == STORE.ACTORS_MAX) return NO_ACTOR;
  store<u64>(STORE.ACTORS + count * STORE.ACTOR_BYTES, id, STORE.ACTOR_ID);
  store<u64>(STORE.ACTORS + count * STORE.ACTOR_BYTES, 0, STORE.ACTOR_STAMP);
  // SYNC POINT: actor count. The entry is in place before the count covers it.
  atomic.store<u32>(STORE.STORE_ACTOR_COUNT, count + 1);
  return count;
}

/** The store's own actor is the first. */
export function internOwnActor(): void {
  internActor(load<u64>(STORE.STORE_ACTOR));
}

export function seenStamp(actor: u32): u64 {
  return load<u64>(STORE.ACTORS + actor * STORE.ACTOR_BYTES, STORE.ACTOR_STAMP);
}

/** Raises the latest stamp of an actor. */
export function advanceStamp(actor: u32, stamp: u64): void {
  assert(actor < load<u32>(STORE.STORE_ACTOR_COUNT));
  if (stamp > seenStamp(actor))
    store<u64>(STORE.ACTORS + actor * STORE.ACTOR_BYTES, stamp, STORE.ACTOR_STAMP);
}

/** A new stamp of the store's own, later than all that it has seen. */
export function nextStamp(nowMs: f64): u64 {
  const stamp = max<u64>(load<u64>(STORE.STORE_CLOCK) + 1, (<u64>nowMs) << 16);
  store<u64>(STORE.STORE_CLOCK, stamp);
  advanceStamp(0, stamp);
  return stamp;
}

/** The first of `count` consecutive new stamps. */
export function nextStamps(nowMs: f64, count: u32): u64 {
  const first = nextStamp(nowMs);
  const last = first + max<u32>(count, 1) - 1;
  store<u64>(STORE.STORE_CLOCK, last);
  advanceStamp(0, last);
  return first;
}

/** Moves the clock to a stamp of another replica, if that is later. */
export function observeStamp(stamp: u64): void {
  if (stamp > load<u64>(STORE.STORE_CLOCK)) store<u64>(STORE.STORE_CLOCK, stamp);
}
