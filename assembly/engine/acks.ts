/**
 * Acknowledging: which requests a slot's client may count on.
 *
 * A request is done when it is executed. It is acknowledged when, besides, the disk has all that it
 * depends on, which is a position of the journal. A slot keeps two marks: the last request that is
 * done and, while that waits for a commit, an earlier one that waits for less. So a client that never
 * stops writing is acknowledged commit by commit.
 */
import { JOURNAL_DURABLE, JOURNAL_TAIL, JOURNAL_URGENT } from "../layout/journal";
import * as SLOT from "../layout/slot";
import { isSyncJournal, journalAt } from "../logs/journal";
import { hasReplyRoom, rejectNotDurable } from "./replies";

/** The requests done so far are acknowledged only when the disk has all that the journal has now. */
export function awaitCommit(entry: u32): void {
  const journal = journalAt();
  if (!journal) return;
  store<u64>(entry, load<u64>(journal, JOURNAL_TAIL), SLOT.ENTRY_NEEDS);
  atomic.store<u32>(journal, 1, JOURNAL_URGENT);
}

/** Whether requests are done and not yet acknowledged. */
export function isBehind(entry: u32): bool {
  return load<u32>(entry, SLOT.ENTRY_ACKED) != load<u32>(entry, SLOT.ENTRY_PUBLISHED);
}

/** Moves the published mark as far as it may: whether it has moved. */
export function acknowledge(scratch: u32, entry: u32, refuses: bool): bool {
  const done = load<u32>(entry, SLOT.ENTRY_ACKED);
  const published = load<u32>(entry, SLOT.ENTRY_PUBLISHED);
  if (done == published) return false;
  const journal = journalAt();
  let next = done;
  if (journal) {
    next = refuses
      ? rejectUndurable(scratch, journal, entry, done, published)
      : reached(journal, entry, done, published);
  }
  // Numbers are mod 2³², so differences are compared.
  assert(next - published <= done - published);
  if (next == published) return false;
  store<u32>(entry, next, SLOT.ENTRY_PUBLISHED);
  return true;
}

/** Publishes what is acknowledged and how far the ring was read: one store for both. */
export function publish(entry: u32): void {
  const head = <u64>load<u32>(entry, SLOT.ENTRY_REQUEST_HEAD);
  const acked = <u64>load<u32>(entry, SLOT.ENTRY_PUBLISHED);
  // SYNC POINT: acked. Replies are published before it, and the store's changes before those.
  atomic.store<u64>(load<u32>(entry, SLOT.ENTRY_BASE), (head << 32) | acked, SLOT.SLOT_DONE);
}

/** The last request whose needs are met. The earlier mark is free while it is the published one. */
function reached(journal: u32, entry: u32, done: u32, published: u32): u32 {
  if (isSyncJournal(journal) && done != load<u32>(entry, SLOT.ENTRY_SEEN)) {
    store<u32>(entry, done, SLOT.ENTRY_SEEN);
    store<u64>(entry, load<u64>(journal, JOURNAL_TAIL), SLOT.ENTRY_NEEDS);
  }
  const needs = load<u64>(entry, SLOT.ENTRY_NEEDS);
  const held = load<u32>(entry, SLOT.ENTRY_HELD);
  // SYNC POINT: journal durable. The commit is on disk before the position says so.
  const durable = atomic.load<u64>(journal, JOURNAL_DURABLE);
  if (held != published && durable < load<u64>(entry, SLOT.ENTRY_HELD_NEEDS)) return published;
  store<u32>(entry, done, SLOT.ENTRY_HELD);
  store<u64>(entry, needs, SLOT.ENTRY_HELD_NEEDS);
  if (durable >= needs) return done;
  return held != published ? held : published;
}

/**
 * The disk takes no writes: the requests that still wait for it are rejected. Those after them
 * depend on nothing new. Without room for the reply nothing is acknowledged.
 */
function rejectUndurable(scratch: u32, journal: u32, entry: u32, done: u32, published: u32): u32 {
  if (load<u64>(entry, SLOT.ENTRY_NEEDS) > atomic.load<u64>(journal, JOURNAL_DURABLE)) {
    if (!hasReplyRoom(entry)) return published;
    rejectNotDurable(scratch, entry, published + 1, done);
  }
  // The needs of a stream that is still being sent stay.
  if (!load<u32>(entry, SLOT.ENTRY_STREAM)) store<u64>(entry, 0, SLOT.ENTRY_NEEDS);
  store<u32>(entry, done, SLOT.ENTRY_SEEN);
  store<u32>(entry, done, SLOT.ENTRY_HELD);
  return done;
}
