/** The actors that this store knows, and the latest stamp of each: its version vector. */
import { CONTROL_LEAP_MS } from "../layout/memory";
import * as STORE from "../layout/store";
import { journalReached } from "../logs/journal";

/** No such actor, or no room for one more. */
export const NO_ACTOR: u32 = 0xffffffff;
/** What ACTOR_HEARD says of a free entry. */
const FREE: u64 = u64.MAX_VALUE;

/** The index of a known actor, or NO_ACTOR. The loop is bounded by ACTORS_MAX. */
export function findActor(id: u64): u32 {
  const count = load<u32>(STORE.STORE_ACTOR_COUNT);
  assert(count <= STORE.ACTORS_MAX);
  for (let actor: u32 = 0; actor < count; actor++) {
    if (load<u64>(entryOf(actor), STORE.ACTOR_ID) == id && !isFreeActor(actor)) return actor;
  }
  return NO_ACTOR;
}

/**
 * The index of an actor, which is added if it is new. NO_ACTOR: the table is full. `roomForActors`
 * says whether it has room.
 */
export function internActor(id: u64): u32 {
  const known = findActor(id);
  if (known != NO_ACTOR) return known;
  const count = load<u32>(STORE.STORE_ACTOR_COUNT);
  const reused = load<u64>(STORE.STORE_ACTORS_FREED_AT) ? reuseActor(id) : NO_ACTOR;
  if (reused != NO_ACTOR || count == STORE.ACTORS_MAX) return reused;
  store<u64>(entryOf(count), id, STORE.ACTOR_ID);
  store<u64>(entryOf(count), 0, STORE.ACTOR_STAMP);
  setHeard(count, 0);
  // SYNC POINT: actor count. The entry is in place before the count covers it.
  atomic.store<u32>(STORE.STORE_ACTOR_COUNT, count + 1);
  return count;
}

/** Whether the persistence needs freed entries no more. */
export function mayReuseActors(): bool {
  return journalReached(load<u64>(STORE.STORE_ACTORS_FREED_AT));
}

/** A reader compares the id again behind the stamp, which is 0 until the id has changed. */
function reuseActor(id: u64): u32 {
  if (!mayReuseActors()) return NO_ACTOR;
  const count = load<u32>(STORE.STORE_ACTOR_COUNT);
  for (let actor: u32 = 1; actor < count; actor++) {
    if (!isFreeActor(actor)) continue;
    store<u64>(entryOf(actor), id, STORE.ACTOR_ID);
    setHeard(actor, 0);
    return actor;
  }
  return NO_ACTOR;
}

export function isFreeActor(actor: u32): bool {
  return heardStamp(actor) == FREE;
}

/** How many entries of the table are free. */
export function freeActors(): u32 {
  let free: u32 = 0;
  for (let actor = load<u32>(STORE.STORE_ACTOR_COUNT); actor; actor--)
    if (isFreeActor(actor - 1)) free++;
  return free;
}

export function freeActor(actor: u32): void {
  assert(actor != 0);
  store<u64>(entryOf(actor), 0, STORE.ACTOR_STAMP);
  setHeard(actor, FREE);
}

/** The store's clock when the latest stamp of the actor was raised. */
export function heardStamp(actor: u32): u64 {
  return load<u64>(STORE.ACTOR_HEARD + (actor << 3));
}

function setHeard(actor: u32, clock: u64): void {
  store<u64>(STORE.ACTOR_HEARD + (actor << 3), clock);
}

function entryOf(actor: u32): u32 {
  return STORE.ACTORS + actor * STORE.ACTOR_BYTES;
}

/** The store's own actor is the first. */
export function internOwnActor(): void {
  internActor(load<u64>(STORE.STORE_ACTOR));
}

export function seenStamp(actor: u32): u64 {
  return load<u64>(entryOf(actor), STORE.ACTOR_STAMP);
}

/** Raises the latest stamp of an actor. */
export function advanceStamp(actor: u32, stamp: u64): void {
  if (stamp > seenStamp(actor)) setStamp(actor, stamp);
}

export function setStamp(actor: u32, stamp: u64): void {
  assert(actor < load<u32>(STORE.STORE_ACTOR_COUNT));
  assert(!isFreeActor(actor));
  store<u64>(entryOf(actor), stamp, STORE.ACTOR_STAMP);
  setHeard(actor, load<u64>(STORE.STORE_CLOCK));
}

/** A new stamp of the store's own, later than all that it has seen. */
export function nextStamp(nowMs: f64): u64 {
  const wallMs = max<f64>(0, nowMs - load<f64>(CONTROL_LEAP_MS));
  const stamp = max<u64>(load<u64>(STORE.STORE_CLOCK) + 1, (<u64>wallMs) << 16);
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
