/**
 * Reclaiming actors: the table has ACTORS_MAX entries, and short-lived replicas fill it. An entry that
 * nothing refers to is freed, and a new actor gets it.
 *
 * - No part of any node names the actor, no known replica reports it or is it.
 * - If one of its tombstones may have been collected, each replica that has seen the GC watermark of
 *   this store's own actor has seen that tombstone: this store has written since, and the watermark
 *   covers that write. So `senderSawWatermark` needs the entry no more.
 *
 * What the store has seen of a freed actor, it may be sent again: merging it changes nothing, or the
 * admission check refuses it.
 *
 * Readers of retired values, and the persistence, still look the index up. So a freed entry is reused
 * only when the epoch has moved and the journal is on disk.
 */
import { SCRATCH_KEY, SCRATCH_TABLES } from "../layout/memory";
import * as NODE from "../layout/node";
import { ACTORS_FULL, NEEDS_JOURNAL, OK } from "../layout/status";
import * as STORE from "../layout/store";
import { freeActor, freeActors, heardStamp, isFreeActor, mayReuseActors } from "../crdt/actors";
import {
  appendWatermark,
  dropFromWatermark,
  vectorRecordBytes,
  watermarkOf,
} from "../crdt/gc-watermark";
import { actorId, partAt, partsOf } from "../crdt/parts";
import { passEpochs } from "../heap/epochs";
import { advance, descend, pathEntry } from "../indexes/btree-path";
import { journalEnd, journalMeta, roomForRecord } from "../logs/journal";

/** Used entries from which on actors are reclaimed: a new replica has to list them all. */
const USED_MIN: u32 = STORE.ACTORS_MAX / 2;
/** New actors between two searches, which look at all nodes. */
const ADDED_MIN: u32 = STORE.ACTORS_MAX / 8;

/** Whether actors should be reclaimed before `count` new ones are added. */
export function wantsReclaim(count: u32): bool {
  const used = load<u32>(STORE.STORE_ACTOR_COUNT) - freeActors() + count;
  return used > STORE.ACTORS_MAX || used > max(USED_MIN, load<u32>(STORE.STORE_ACTORS_RECLAIM_AT));
}

/** Whether `count` new actors may be added now: OK, ACTORS_FULL or NEEDS_JOURNAL. */
export function actorRoom(count: u32): u32 {
  const spare = STORE.ACTORS_MAX - load<u32>(STORE.STORE_ACTOR_COUNT);
  if (count <= spare) return OK;
  if (count > spare + freeActors()) return ACTORS_FULL;
  return mayReuseActors() ? OK : NEEDS_JOURNAL;
}

/**
 * Frees each entry that it can: OK or NEEDS_JOURNAL. The caller counts afterwards which of its actors
 * are new: some may have been freed.
 */
export function reclaimActors(scratch: u32): u32 {
  if (load<u32>(STORE.STORE_RESYNC)) return OK;
  const actors = load<u32>(STORE.STORE_ACTOR_COUNT);
  const room = roomForRecord(vectorRecordBytes(actors));
  if (room != OK) return room;
  const used = scratch + SCRATCH_TABLES;
  memory.fill(used, 0, STORE.ACTORS_MAX);
  // The own actor.
  store<u8>(used, 1);
  markNodes(scratch, used);
  markPeers(used);
  let isChanged = false;
  for (let actor: u32 = 1; actor < actors; actor++) {
    if (load<u8>(used + actor) || isFreeActor(actor) || !isCovered(actor)) continue;
    dropFromWatermark(actor);
    dropFromPeers(actor);
    freeActor(actor);
    isChanged = true;
  }
  const left = actors - freeActors();
  store<u32>(STORE.STORE_ACTORS_RECLAIM_AT, min(left + ADDED_MIN, STORE.ACTORS_MAX));
  if (!isChanged) return OK;
  passEpochs();
  appendWatermark();
  journalMeta();
  // Not 0, which says that no entry was ever freed.
  store<u64>(STORE.STORE_ACTORS_FREED_AT, max<u64>(journalEnd(), 1));
  return OK;
}

/** Whether a replica that has seen the watermark of the own actor has seen all tombstones of this one. */
function isCovered(actor: u32): bool {
  return !watermarkOf(actor) || watermarkOf(0) > heardStamp(actor);
}

function markNodes(scratch: u32, used: u32): void {
  if (!load<u32>(STORE.STORE_ROOT)) return;
  const depth = descend(scratch, scratch + SCRATCH_KEY, 0);
  let isMore = pathEntry(scratch, depth) != 0 || advance(scratch, depth);
  // Ends with the index.
  while (isMore) {
    const value = load<u32>(pathEntry(scratch, depth), NODE.NODE_VALUE);
    if (value) markValue(value, used);
    isMore = advance(scratch, depth);
  }
}

function markValue(value: u32, used: u32): void {
  store<u8>(used + load<u32>(value, NODE.VALUE_ACTOR), 1);
  const end = partAt(partsOf(value), load<u32>(value, NODE.VALUE_PARTS));
  for (let part = partsOf(value); part < end; part += NODE.PART_BYTES) {
    store<u8>(used + load<u32>(part, NODE.PART_ACTOR), 1);
    store<u8>(used + load<u32>(part, NODE.PART_OTHER_ACTOR), 1);
  }
}

/** Marks the actors that a known replica reports, and the replicas themselves. */
function markPeers(used: u32): void {
  const actors = load<u32>(STORE.STORE_ACTOR_COUNT);
  for (let peer = load<u32>(STORE.STORE_PEERS); peer; peer = load<u32>(peer, STORE.PEER_NEXT)) {
    for (let actor: u32 = 0; actor < actors; actor++) {
      const isReported =
        actor < load<u32>(peer, STORE.PEER_COUNT) && load<u64>(stampAt(peer, actor)) != 0;
      if (isReported || load<u64>(peer, STORE.PEER_ID) == actorId(actor))
        store<u8>(used + actor, 1);
    }
  }
}

function dropFromPeers(actor: u32): void {
  for (let peer = load<u32>(STORE.STORE_PEERS); peer; peer = load<u32>(peer, STORE.PEER_NEXT)) {
    if (actor < load<u32>(peer, STORE.PEER_COUNT))
      store<u64>(stampAt(peer, actor), 0, STORE.PEER_SEEN);
  }
}

function stampAt(peer: u32, actor: u32): u32 {
  return peer + STORE.PEER_STAMPS + actor * STORE.PEER_STAMP_BYTES;
}
