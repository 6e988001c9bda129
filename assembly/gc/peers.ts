/**
 * Peers: the replicas that have acknowledged to this store, and what each has seen
 * (docs/CONFLICTS.md).
 *
 *   block   │ header u32 │ next u32 │ id u64 │ heard f64 │ count u32 │ 0 u32 │ stamps │
 *   stamps  = { reported u64, seen u64 } …, by actor
 *
 * *Reported* is the vector that the peer acknowledged last. It becomes *seen* once this store has
 * seen all of it too: then all that the peer had written before is in this store.
 */
import * as DISK from "../layout/disk";
import { BLOCK_HEADER_BYTES } from "../layout/heap";
import { RESULT_BYTES, SCRATCH_RESULT } from "../layout/memory";
import * as REQUESTS from "../layout/requests";
import * as STATUS from "../layout/status";
import * as STORE from "../layout/store";
import { NO_ACTOR, findActor, internActor, seenStamp } from "../crdt/actors";
import { ADDRESS_MIN, release } from "../heap/allocator";
import { watermarkOf, vectorRecordBytes } from "../crdt/gc-watermark";
import { journalMeta, journalRecord, roomForRecord } from "../logs/journal";
import { allocateSurely } from "../heap/epochs";
import { actorId } from "../crdt/parts";
import { actorRoom, reclaimActors, wantsReclaim } from "../nodes/reclaim-actors";

/** OP_ACKNOWLEDGE: records what a replica has seen, or forgets the replica. */
export function acknowledgeReplica(scratch: u32, body: u32, total: u32, nowMs: f64): u32 {
  if (total < REQUESTS.ACK_STAMPS || load<u32>(body, REQUESTS.ACK_FLAGS) & ~REQUESTS.ACK_FORGET)
    return STATUS.BAD_VALUE;
  const count = load<u32>(body, REQUESTS.ACK_COUNT);
  if (total != REQUESTS.ACK_STAMPS + <u64>count * REQUESTS.STAMP_BYTES) return STATUS.BAD_VALUE;
  const id = load<u64>(body, REQUESTS.ACK_REPLICA);
  if (load<u32>(body, REQUESTS.ACK_FLAGS) & REQUESTS.ACK_FORGET) return forgetReplica(id);
  if (id == load<u64>(STORE.STORE_ACTOR)) return STATUS.BAD_VALUE;
  if (load<u32>(STORE.STORE_RESYNC)) return STATUS.BEHIND;
  // A replica that has seen nothing gets a full export.
  if (count && !coversWatermark(body + REQUESTS.ACK_STAMPS, count)) return STATUS.RESYNC;
  const old = peerOf(id);
  if (!old && load<u32>(STORE.STORE_PEER_COUNT) == STORE.PEERS_MAX) return STATUS.TOO_MANY;
  const stamps = body + REQUESTS.ACK_STAMPS;
  if (wantsReclaim(countNew(stamps, count))) {
    const reclaimed = reclaimActors(scratch);
    if (reclaimed != STATUS.OK) return reclaimed;
  }
  const actors = actorRoom(countNew(stamps, count));
  if (actors != STATUS.OK) return actors;
  const room = roomForRecord(vectorRecordBytes(load<u32>(STORE.STORE_ACTOR_COUNT) + count));
  if (room != STATUS.OK) return room;
  const block = openPeer(id, load<u32>(STORE.STORE_ACTOR_COUNT) + count);
  if (block < ADDRESS_MIN) return block;
  if (!load<u32>(STORE.STORE_REPLICAS)) {
    // From now on the store retains tombstones.
    store<u32>(STORE.STORE_REPLICAS, 1);
    journalMeta();
  }
  store<f64>(block, nowMs, STORE.PEER_HEARD);
  for (
    let i: u32 = 0, at = body + REQUESTS.ACK_STAMPS;
    i < count;
    i++, at += REQUESTS.STAMP_BYTES
  ) {
    const entry = stampsOf(block, internActor(load<u64>(at)));
    store<u64>(
      entry,
      max(load<u64>(at, 8), load<u64>(entry, STORE.PEER_REPORTED)),
      STORE.PEER_REPORTED,
    );
  }
  // The block may have room for more actors than came.
  store<u32>(block, load<u32>(STORE.STORE_ACTOR_COUNT), STORE.PEER_COUNT);
  if (old) {
    promote(old);
    carrySeen(block, old);
    removePeer(old);
  }
  assert(!peerOf(id));
  addPeer(block);
  promote(block);
  appendPeer(block);
  return STATUS.OK;
}

/** How many actors of a vector of `count` stamps are new. */
function countNew(stamps: u32, count: u32): u32 {
  let fresh: u32 = 0;
  for (let i: u32 = 0; i < count; i++)
    if (findActor(load<u64>(stamps + i * REQUESTS.STAMP_BYTES)) == NO_ACTOR) fresh++;
  return fresh;
}

/** Whether a vector of `count` stamps covers the GC watermark. */
export function coversWatermark(stamps: u32, count: u32): bool {
  const actors = load<u32>(STORE.STORE_ACTOR_COUNT);
  for (let actor: u32 = 0; actor < actors; actor++) {
    const watermark = watermarkOf(actor);
    if (!watermark) continue;
    let seen: u64 = 0;
    for (let i: u32 = 0; i < count; i++) {
      const at = stamps + i * REQUESTS.STAMP_BYTES;
      if (load<u64>(at) == actorId(actor)) seen = max(seen, load<u64>(at, 8));
    }
    if (seen < watermark) return false;
  }
  return true;
}

/** Copies what the peer has seen, limited to what it reports now. */
function carrySeen(block: u32, old: u32): void {
  const count = load<u32>(old, STORE.PEER_COUNT);
  for (let actor: u32 = 0; actor < count; actor++) {
    const entry = stampsOf(block, actor);
    const seen = load<u64>(stampsOf(old, actor), STORE.PEER_SEEN);
    store<u64>(entry, min(seen, load<u64>(entry, STORE.PEER_REPORTED)), STORE.PEER_SEEN);
  }
}

/** Makes the reported vector the seen one, if this store has seen all of it. */
function promote(peer: u32): void {
  const count = load<u32>(peer, STORE.PEER_COUNT);
  for (let actor: u32 = 0; actor < count; actor++) {
    if (load<u64>(stampsOf(peer, actor), STORE.PEER_REPORTED) > seenStamp(actor)) return;
  }
  for (let actor: u32 = 0; actor < count; actor++) {
    const entry = stampsOf(peer, actor);
    store<u64>(entry, load<u64>(entry, STORE.PEER_REPORTED), STORE.PEER_SEEN);
  }
}

/** Promotes every peer that can be. */
export function promoteAll(): void {
  for (let peer = load<u32>(STORE.STORE_PEERS); peer; peer = load<u32>(peer, STORE.PEER_NEXT))
    promote(peer);
}

/** The latest stamp of an actor that this store and every peer have seen. */
export function seenByAll(actor: u32): u64 {
  let stamp = seenStamp(actor);
  for (let peer = load<u32>(STORE.STORE_PEERS); peer; peer = load<u32>(peer, STORE.PEER_NEXT)) {
    const isIn = actor < load<u32>(peer, STORE.PEER_COUNT);
    const seen: u64 = isIn ? load<u64>(stampsOf(peer, actor), STORE.PEER_SEEN) : 0;
    // What it has seen of the own actor says nothing about later writes with earlier stamps (restamp.ts).
    stamp = !actor && seen > seenStamp(0) ? 0 : min(stamp, seen);
  }
  return stamp;
}

/** The latest stamp of the own actor, up to `limit`, that a peer has reported. */
export function reportedOwn(limit: u64): u64 {
  let latest: u64 = 0;
  for (let peer = load<u32>(STORE.STORE_PEERS); peer; peer = load<u32>(peer, STORE.PEER_NEXT)) {
    if (!load<u32>(peer, STORE.PEER_COUNT)) continue;
    const stamp = load<u64>(stampsOf(peer, 0), STORE.PEER_REPORTED);
    if (stamp <= limit) latest = max(latest, stamp);
  }
  return latest;
}

function forgetReplica(id: u64): u32 {
  const peer = peerOf(id);
  if (!peer) return STATUS.NOT_FOUND;
  const room = roomForRecord(0);
  if (room != STATUS.OK) return room;
  removePeer(peer);
  journalRecord(id, false, 0);
  return STATUS.OK;
}

//
// The list has at most PEERS_MAX blocks, which bounds each walk. Only the writer walks it.

function peerOf(id: u64): u32 {
  let peer = load<u32>(STORE.STORE_PEERS);
  while (peer && load<u64>(peer, STORE.PEER_ID) != id) peer = load<u32>(peer, STORE.PEER_NEXT);
  return peer;
}

/** A block for a peer with `count` stamps, all 0: its address or a status. */
export function openPeer(id: u64, count: u32): u32 {
  const bytes = STORE.PEER_STAMPS + count * STORE.PEER_STAMP_BYTES;
  const block = allocateSurely(bytes - BLOCK_HEADER_BYTES);
  if (block < ADDRESS_MIN) return block;
  memory.fill(block + BLOCK_HEADER_BYTES, 0, bytes - BLOCK_HEADER_BYTES);
  store<u64>(block, id, STORE.PEER_ID);
  store<u32>(block, count, STORE.PEER_COUNT);
  return block;
}

export function stampsOf(peer: u32, actor: u32): u32 {
  assert(actor < load<u32>(peer, STORE.PEER_COUNT));
  return peer + STORE.PEER_STAMPS + actor * STORE.PEER_STAMP_BYTES;
}

export function addPeer(peer: u32): void {
  assert(load<u32>(STORE.STORE_PEER_COUNT) < STORE.PEERS_MAX);
  store<u32>(peer, load<u32>(STORE.STORE_PEERS), STORE.PEER_NEXT);
  store<u32>(STORE.STORE_PEERS, peer);
  store<u32>(STORE.STORE_PEER_COUNT, load<u32>(STORE.STORE_PEER_COUNT) + 1);
}

/** Unlinks a peer and frees its block at once. */
function removePeer(peer: u32): void {
  assert(load<u32>(STORE.STORE_PEER_COUNT) != 0);
  assert(peerOf(load<u64>(peer, STORE.PEER_ID)) == peer);
  let before: u32 = STORE.STORE_PEERS - STORE.PEER_NEXT;
  while (load<u32>(before, STORE.PEER_NEXT) != peer) before = load<u32>(before, STORE.PEER_NEXT);
  store<u32>(before, load<u32>(peer, STORE.PEER_NEXT), STORE.PEER_NEXT);
  store<u32>(STORE.STORE_PEER_COUNT, load<u32>(STORE.STORE_PEER_COUNT) - 1);
  release(peer);
}

function appendPeer(peer: u32): void {
  const count = min(load<u32>(peer, STORE.PEER_COUNT), load<u32>(STORE.STORE_ACTOR_COUNT));
  const record = journalRecord(load<u64>(peer, STORE.PEER_ID), false, vectorRecordBytes(count));
  if (!record) return;
  store<f64>(record, load<f64>(peer, STORE.PEER_HEARD), DISK.RECORD_HEARD);
  for (let actor: u32 = 0; actor < count; actor++) {
    const entry = record + DISK.RECORD_STAMPS + actor * DISK.RECORD_STAMP_BYTES;
    store<u64>(entry, actorId(actor));
    store<u64>(
      entry,
      load<u64>(stampsOf(peer, actor), STORE.PEER_REPORTED),
      DISK.RECORD_STAMP_REPORTED,
    );
    store<u64>(entry, load<u64>(stampsOf(peer, actor), STORE.PEER_SEEN), DISK.RECORD_STAMP_SEEN);
  }
}

/** OP_REPLICAS: a block with the answer behind BODY_SKIP, its length in RESULT_BYTES; or a status. */
export function listReplicas(scratch: u32): u32 {
  let bytes: u32 = 0;
  for (let peer = load<u32>(STORE.STORE_PEERS); peer; peer = load<u32>(peer, STORE.PEER_NEXT)) {
    bytes += REQUESTS.ACK_STAMPS + 8 + load<u32>(peer, STORE.PEER_COUNT) * REQUESTS.STAMP_BYTES;
  }
  const answer = allocateSurely(REQUESTS.BODY_SKIP - BLOCK_HEADER_BYTES + bytes);
  if (answer < ADDRESS_MIN) return answer;
  let at = answer + REQUESTS.BODY_SKIP;
  for (let peer = load<u32>(STORE.STORE_PEERS); peer; peer = load<u32>(peer, STORE.PEER_NEXT)) {
    at = writeReplica(peer, at);
  }
  assert(at - answer - REQUESTS.BODY_SKIP <= bytes);
  store<u32>(scratch + SCRATCH_RESULT, at - answer - REQUESTS.BODY_SKIP, RESULT_BYTES);
  return answer;
}

function writeReplica(peer: u32, out: u32): u32 {
  const actors = min(load<u32>(peer, STORE.PEER_COUNT), load<u32>(STORE.STORE_ACTOR_COUNT));
  let at = out + REQUESTS.ACK_STAMPS + 8;
  let count: u32 = 0;
  for (let actor: u32 = 0; actor < actors; actor++) {
    const reported = load<u64>(stampsOf(peer, actor), STORE.PEER_REPORTED);
    if (!reported) continue;
    store<u64>(at, actorId(actor));
    store<u64>(at, reported, 8);
    at += REQUESTS.STAMP_BYTES;
    count++;
  }
  store<u64>(out, load<u64>(peer, STORE.PEER_ID), REQUESTS.ACK_REPLICA);
  store<u32>(out, count, REQUESTS.ACK_COUNT);
  store<u32>(out, 0, REQUESTS.ACK_FLAGS);
  store<f64>(out + REQUESTS.ACK_STAMPS, load<f64>(peer, STORE.PEER_HEARD));
  return at;
}
