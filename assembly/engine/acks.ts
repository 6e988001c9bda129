/**
 * Acknowledging: what a slot's client may count on.
 *
 * A request is done when it is carried out; it is acknowledged when, besides, the disk has all that
 * it stands on. The journal's position says what that is. A slot keeps two marks: all that is done,
 * and, while that waits for the disk, an earlier number that waits for less. So a client that never
 * stops writing is acknowledged commit by commit.
 */
import { JOURNAL_DURABLE, JOURNAL_TAIL, JOURNAL_URGENT } from "../layout/journal";
import {
  ENTRY_ACKED,
  ENTRY_BASE,
  ENTRY_HELD,
  ENTRY_HELD_NEEDS,
  ENTRY_NEEDS,
  ENTRY_PUBLISHED,
  ENTRY_REQUEST_HEAD,
  ENTRY_SEEN,
  ENTRY_STREAM,
  SLOT_DONE,
} from "../layout/slot";
import { isSyncJournal, journalAt } from "../logs/journal";
import { hasReplyRoom, rejectNotDurable } from "./replies";

/** What the slot has done so far is acknowledged only when the disk has all there is now. */
export function awaitDisk(entry: u32): void {
  const journal = journalAt();
  if (!journal) return;
  store<u64>(entry, load<u64>(journal, JOURNAL_TAIL), ENTRY_NEEDS);
  atomic.store<u32>(journal, 1, JOURNAL_URGENT);
}

/** Whether something is done and not yet acknowledged. */
export function isHeld(entry: u32): bool {
  return load<u32>(entry, ENTRY_ACKED) != load<u32>(entry, ENTRY_PUBLISHED);
}

/** Makes ready for publishing what may be: whether that is more than before. */
export function acknowledge(scratch: u32, entry: u32, refuses: bool): bool {
  const done = load<u32>(entry, ENTRY_ACKED);
  const published = load<u32>(entry, ENTRY_PUBLISHED);
  if (done == published) return false;
  const journal = journalAt();
  let next = done;
  if (journal) {
    next = refuses
      ? refuseHeld(scratch, journal, entry, done, published)
      : reached(journal, entry, done, published);
  }
  if (next == published) return false;
  store<u32>(entry, next, ENTRY_PUBLISHED);
  return true;
}

/** Tells the client what is done, and how far its ring was read: one store. */
export function publish(entry: u32): void {
  const head = <u64>load<u32>(entry, ENTRY_REQUEST_HEAD);
  const acked = <u64>load<u32>(entry, ENTRY_PUBLISHED);
  // SYNC POINT: acked. Replies are published before it, and the store's changes before those.
  atomic.store<u64>(load<u32>(entry, ENTRY_BASE), (head << 32) | acked, SLOT_DONE);
}

/** The last request whose needs are met. Nothing is held exactly when the mark is the published one. */
function reached(journal: u32, entry: u32, done: u32, published: u32): u32 {
  if (isSyncJournal(journal) && done != load<u32>(entry, ENTRY_SEEN)) {
    store<u32>(entry, done, ENTRY_SEEN);
    store<u64>(entry, load<u64>(journal, JOURNAL_TAIL), ENTRY_NEEDS);
  }
  const needs = load<u64>(entry, ENTRY_NEEDS);
  const held = load<u32>(entry, ENTRY_HELD);
  // SYNC POINT: journal durable. The commit is on disk before the position says so.
  const durable = atomic.load<u64>(journal, JOURNAL_DURABLE);
  if (held != published && durable < load<u64>(entry, ENTRY_HELD_NEEDS)) return published;
  store<u32>(entry, done, ENTRY_HELD);
  store<u64>(entry, needs, ENTRY_HELD_NEEDS);
  if (durable >= needs) return done;
  return held != published ? held : published;
}

/**
 * Writes are refused: what still waits for the disk is refused as well, all that is done after it
 * rests on nothing new. Without room for saying so the slot stands still.
 */
function refuseHeld(scratch: u32, journal: u32, entry: u32, done: u32, published: u32): u32 {
  if (load<u64>(entry, ENTRY_NEEDS) > atomic.load<u64>(journal, JOURNAL_DURABLE)) {
    if (!hasReplyRoom(entry)) return published;
    rejectNotDurable(scratch, entry, published + 1, done);
  }
  // An answer that is still being sent keeps its needs.
  if (!load<u32>(entry, ENTRY_STREAM)) store<u64>(entry, 0, ENTRY_NEEDS);
  store<u32>(entry, done, ENTRY_SEEN);
  store<u32>(entry, done, ENTRY_HELD);
  return done;
}
