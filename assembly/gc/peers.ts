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
import {
  RECORD_HEARD,
  RECORD_STAMPS,
  RECORD_STAMP_BYTES,
  RECORD_STAMP_SEEN,
  RECORD_STAMP_REPORTED,
} from "../layout/disk";
import { BLOCK_HEADER_BYTES } from "../layout/heap";
import { RESULT_BYTES, SCRATCH_RESULT } from "../layout/memory";
import {
  ACK_COUNT,
  ACK_FLAGS,
  ACK_FORGET,
  ACK_REPLICA,
  ACK_STAMPS,
  BODY_SKIP,
  STAMP_BYTES,
} from "../layout/requests";
import { BAD_VALUE, BEHIND, NOT_FOUND, NO_SPACE, OK, RESYNC, TOO_MANY } from "../layout/status";
import {
  ACTORS_MAX,
  PEERS_MAX,
  PEER_COUNT,
  PEER_HEARD,
  PEER_ID,
  PEER_NEXT,
  PEER_SEEN,
  PEER_STAMPS,
  PEER_STAMP_BYTES,
  PEER_REPORTED,
  STORE_ACTOR,
  STORE_ACTOR_COUNT,
  STORE_PEERS,
  STORE_PEER_COUNT,
  STORE_REPLICAS,
  STORE_RESYNC,
} from "../layout/store";
import { internActor, seenStamp } from "../crdt/actors";
import { ADDRESS_MIN, release } from "../heap/allocator";
import { watermarkOf, vectorRecordBytes } from "../crdt/gc-watermark";
import { journalMeta, journalRecord, roomForRecord } from "../logs/journal";
import { allocateSurely } from "../heap/epochs";
import { actorId } from "../crdt/parts";

/** OP_ACKNOWLEDGE: records what a replica has seen, or forgets the replica. */
export function acknowledgeReplica(body: u32, total: u32, nowMs: f64): u32 {
  if (total < ACK_STAMPS || load<u32>(body, ACK_FLAGS) & ~ACK_FORGET) return BAD_VALUE;
  const count = load<u32>(body, ACK_COUNT);
  if (total != ACK_STAMPS + <u64>count * STAMP_BYTES) return BAD_VALUE;
  const id = load<u64>(body, ACK_REPLICA);
  if (load<u32>(body, ACK_FLAGS) & ACK_FORGET) return forgetReplica(id);
  if (id == load<u64>(STORE_ACTOR)) return BAD_VALUE;
  if (load<u32>(STORE_RESYNC)) return BEHIND;
  // A replica that has seen nothing gets a full export.
  if (count && !coversWatermark(body + ACK_STAMPS, count)) return RESYNC;
  const old = peerOf(id);
  if (!old && load<u32>(STORE_PEER_COUNT) == PEERS_MAX) return TOO_MANY;
  if (load<u32>(STORE_ACTOR_COUNT) + <u64>count + 1 > ACTORS_MAX) return NO_SPACE;
  const room = roomForRecord(vectorRecordBytes(load<u32>(STORE_ACTOR_COUNT) + count));
  if (room != OK) return room;
  const block = openPeer(id, load<u32>(STORE_ACTOR_COUNT) + count);
  if (block < ADDRESS_MIN) return block;
  if (!load<u32>(STORE_REPLICAS)) {
    // From now on the store retains tombstones.
    store<u32>(STORE_REPLICAS, 1);
    journalMeta();
  }
  store<f64>(block, nowMs, PEER_HEARD);
  for (let i: u32 = 0, at = body + ACK_STAMPS; i < count; i++, at += STAMP_BYTES) {
    const entry = stampsOf(block, internActor(load<u64>(at)));
    store<u64>(entry, max(load<u64>(at, 8), load<u64>(entry, PEER_REPORTED)), PEER_REPORTED);
  }
  // The block may have room for more actors than came.
  store<u32>(block, load<u32>(STORE_ACTOR_COUNT), PEER_COUNT);
  if (old) {
    promote(old);
    carrySeen(block, old);
    removePeer(old);
  }
  assert(!peerOf(id));
  addPeer(block);
  promote(block);
  appendPeer(block);
  return OK;
}

/** Whether a vector of `count` stamps covers the GC watermark. */
export function coversWatermark(stamps: u32, count: u32): bool {
  const actors = load<u32>(STORE_ACTOR_COUNT);
  for (let actor: u32 = 0; actor < actors; actor++) {
    const watermark = watermarkOf(actor);
    if (!watermark) continue;
    let seen: u64 = 0;
    for (let i: u32 = 0; i < count; i++) {
      const at = stamps + i * STAMP_BYTES;
      if (load<u64>(at) == actorId(actor)) seen = max(seen, load<u64>(at, 8));
    }
    if (seen < watermark) return false;
  }
  return true;
}

/** Copies what the peer has seen, limited to what it reports now. */
function carrySeen(block: u32, old: u32): void {
  const count = load<u32>(old, PEER_COUNT);
  for (let actor: u32 = 0; actor < count; actor++) {
    const entry = stampsOf(block, actor);
    const seen = load<u64>(stampsOf(old, actor), PEER_SEEN);
    store<u64>(entry, min(seen, load<u64>(entry, PEER_REPORTED)), PEER_SEEN);
  }
}

/** Makes the reported vector the seen one, if this store has seen all of it. */
function promote(peer: u32): void {
  const count = load<u32>(peer, PEER_COUNT);
  for (let actor: u32 = 0; actor < count; actor++) {
    if (load<u64>(stampsOf(peer, actor), PEER_REPORTED) > seenStamp(actor)) return;
  }
  for (let actor: u32 = 0; actor < count; actor++) {
    const entry = stampsOf(peer, actor);
    store<u64>(entry, load<u64>(entry, PEER_REPORTED), PEER_SEEN);
  }
}

/** Promotes every peer that can be. */
export function promoteAll(): void {
  for (let peer = load<u32>(STORE_PEERS); peer; peer = load<u32>(peer, PEER_NEXT)) promote(peer);
}

/** The latest stamp of an actor that this store and every peer have seen. */
export function seenByAll(actor: u32): u64 {
  let stamp = seenStamp(actor);
  for (let peer = load<u32>(STORE_PEERS); peer; peer = load<u32>(peer, PEER_NEXT)) {
    const isIn = actor < load<u32>(peer, PEER_COUNT);
    stamp = min(stamp, isIn ? load<u64>(stampsOf(peer, actor), PEER_SEEN) : 0);
  }
  return stamp;
}

function forgetReplica(id: u64): u32 {
  const peer = peerOf(id);
  if (!peer) return NOT_FOUND;
  const room = roomForRecord(0);
  if (room != OK) return room;
  removePeer(peer);
  journalRecord(id, false, 0);
  return OK;
}

// ── Blocks ──────────────────────────────────────────────────────────────────────────────────────
//
// The list has at most PEERS_MAX blocks, which bounds each walk. Only the writer walks it.

function peerOf(id: u64): u32 {
  let peer = load<u32>(STORE_PEERS);
  while (peer && load<u64>(peer, PEER_ID) != id) peer = load<u32>(peer, PEER_NEXT);
  return peer;
}

/** A block for a peer with `count` stamps, all 0: its address or a status. */
export function openPeer(id: u64, count: u32): u32 {
  const bytes = PEER_STAMPS + count * PEER_STAMP_BYTES;
  const block = allocateSurely(bytes - BLOCK_HEADER_BYTES);
  if (block < ADDRESS_MIN) return block;
  memory.fill(block + BLOCK_HEADER_BYTES, 0, bytes - BLOCK_HEADER_BYTES);
  store<u64>(block, id, PEER_ID);
  store<u32>(block, count, PEER_COUNT);
  return block;
}

export function stampsOf(peer: u32, actor: u32): u32 {
  assert(actor < load<u32>(peer, PEER_COUNT));
  return peer + PEER_STAMPS + actor * PEER_STAMP_BYTES;
}

export function addPeer(peer: u32): void {
  assert(load<u32>(STORE_PEER_COUNT) < PEERS_MAX);
  store<u32>(peer, load<u32>(STORE_PEERS), PEER_NEXT);
  store<u32>(STORE_PEERS, peer);
  store<u32>(STORE_PEER_COUNT, load<u32>(STORE_PEER_COUNT) + 1);
}

/** Unlinks a peer and frees its block at once. */
function removePeer(peer: u32): void {
  assert(load<u32>(STORE_PEER_COUNT) != 0);
  assert(peerOf(load<u64>(peer, PEER_ID)) == peer);
  let before: u32 = STORE_PEERS - PEER_NEXT;
  while (load<u32>(before, PEER_NEXT) != peer) before = load<u32>(before, PEER_NEXT);
  store<u32>(before, load<u32>(peer, PEER_NEXT), PEER_NEXT);
  store<u32>(STORE_PEER_COUNT, load<u32>(STORE_PEER_COUNT) - 1);
  release(peer);
}

function appendPeer(peer: u32): void {
  const count = min(load<u32>(peer, PEER_COUNT), load<u32>(STORE_ACTOR_COUNT));
  const record = journalRecord(load<u64>(peer, PEER_ID), false, vectorRecordBytes(count));
  if (!record) return;
  store<f64>(record, load<f64>(peer, PEER_HEARD), RECORD_HEARD);
  for (let actor: u32 = 0; actor < count; actor++) {
    const entry = record + RECORD_STAMPS + actor * RECORD_STAMP_BYTES;
    store<u64>(entry, actorId(actor));
    store<u64>(entry, load<u64>(stampsOf(peer, actor), PEER_REPORTED), RECORD_STAMP_REPORTED);
    store<u64>(entry, load<u64>(stampsOf(peer, actor), PEER_SEEN), RECORD_STAMP_SEEN);
  }
}

// ── Listing ─────────────────────────────────────────────────────────────────────────────────────

/** OP_REPLICAS: a block with the answer behind BODY_SKIP, its length in RESULT_BYTES; or a status. */
export function listReplicas(scratch: u32): u32 {
  let bytes: u32 = 0;
  for (let peer = load<u32>(STORE_PEERS); peer; peer = load<u32>(peer, PEER_NEXT)) {
    bytes += ACK_STAMPS + 8 + load<u32>(peer, PEER_COUNT) * STAMP_BYTES;
  }
  const answer = allocateSurely(BODY_SKIP - BLOCK_HEADER_BYTES + bytes);
  if (answer < ADDRESS_MIN) return answer;
  let at = answer + BODY_SKIP;
  for (let peer = load<u32>(STORE_PEERS); peer; peer = load<u32>(peer, PEER_NEXT)) {
    at = writeReplica(peer, at);
  }
  assert(at - answer - BODY_SKIP <= bytes);
  store<u32>(scratch + SCRATCH_RESULT, at - answer - BODY_SKIP, RESULT_BYTES);
  return answer;
}

function writeReplica(peer: u32, out: u32): u32 {
  const actors = min(load<u32>(peer, PEER_COUNT), load<u32>(STORE_ACTOR_COUNT));
  let at = out + ACK_STAMPS + 8;
  let count: u32 = 0;
  for (let actor: u32 = 0; actor < actors; actor++) {
    const reported = load<u64>(stampsOf(peer, actor), PEER_REPORTED);
    if (!reported) continue;
    store<u64>(at, actorId(actor));
    store<u64>(at, reported, 8);
    at += STAMP_BYTES;
    count++;
  }
  store<u64>(out, load<u64>(peer, PEER_ID), ACK_REPLICA);
  store<u32>(out, count, ACK_COUNT);
  store<u32>(out, 0, ACK_FLAGS);
  store<f64>(out + ACK_STAMPS, load<f64>(peer, PEER_HEARD));
  return at;
}
