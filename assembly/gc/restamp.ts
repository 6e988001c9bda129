/**
 * OP_RESTAMP: the way out after a clock that was far ahead (docs/CONFLICTS.md, A clock that was wrong).
 *
 * Other replicas refuse stamps that are too far ahead, and each later write has a later stamp. So the
 * stamps of this store's own that are too far ahead move back, to just behind the latest own stamp that
 * other replicas may have seen. In each node all stamps keep their order, and data and versions stay. So
 * an own stamp stays where it is, if one of another replica that is too far ahead is before it.
 *
 * A node changes whole, and only stamps of one node are ever compared with each other. So an
 * interrupted run does no harm, and the next one does the rest.
 */
import * as NODE from "../layout/node";
import { SCRATCH_KEY } from "../layout/memory";
import { BEHIND, OK } from "../layout/status";
import * as STORE from "../layout/store";
import { seenStamp, setStamp } from "../crdt/actors";
import { lowerWatermark, vectorRecordBytes, watermarkOf } from "../crdt/gc-watermark";
import { otherStamp, partAt, partsOf } from "../crdt/parts";
import { latestOwn } from "../crdt/restamp-table";
import { advance, descend, pathEntry } from "../indexes/btree-path";
import { journalMeta, roomForRecord } from "../logs/journal";
import { mergeAt, openMerge, restampMerge } from "../nodes/node-merge";
import { targetOf } from "../nodes/target";
import { reportedOwn } from "./peers";

/** OK, BEHIND during a resynchronisation, or a need of the host's, which calls again. */
export function restamp(scratch: u32, nowMs: f64): u32 {
  if (load<u32>(STORE.STORE_RESYNC)) return BEHIND;
  const limit = ((<u64>(nowMs + <f64>load<u32>(STORE.STORE_AHEAD_MS_MAX))) << 16) | 0xffff;
  const now = (<u64>nowMs) << 16;
  if (load<u64>(STORE.STORE_CLOCK) <= limit) return OK;
  const after = max(now, exportedStamp(scratch, limit));
  let latest = after;
  let own = after;
  const depth = goToFirst(scratch);
  for (let isMore = depth != 0; isMore; isMore = advance(scratch, depth)) {
    const node = pathEntry(scratch, depth);
    if (latestStamp(load<u32>(node, NODE.NODE_VALUE)) > limit) {
      let status = openMerge(targetOf(scratch, node), 0, true, 0);
      if (status == OK) status = restampMerge(mergeAt(scratch), limit, after);
      if (status != OK) return status;
    }
    latest = max(latest, latestStamp(load<u32>(node, NODE.NODE_VALUE)));
    own = max(own, ownStamp(load<u32>(node, NODE.NODE_VALUE), u64.MAX_VALUE));
  }
  // A second run finds all nodes moved.
  const room = roomForRecord(vectorRecordBytes(load<u32>(STORE.STORE_ACTOR_COUNT)));
  if (room != OK) return room;
  // What other replicas have written that far ahead stays, and so does the clock then: they may have
  // seen all that this store wrote.
  for (let actor = load<u32>(STORE.STORE_ACTOR_COUNT) - 1; actor; actor--)
    latest = max(latest, seenStamp(actor));
  if (latest <= limit) store<u64>(STORE.STORE_CLOCK, max(latest, own));
  if (seenStamp(0) > limit) setStamp(0, own);
  if (watermarkOf(0) > limit) lowerWatermark(now);
  journalMeta();
  return OK;
}

/** The latest own stamp up to `limit` that this store knows of: replicas may have seen it. */
function exportedStamp(scratch: u32, limit: u64): u64 {
  let latest = reportedOwn(limit);
  if (seenStamp(0) <= limit) latest = max(latest, seenStamp(0));
  if (watermarkOf(0) <= limit) latest = max(latest, watermarkOf(0));
  const depth = goToFirst(scratch);
  for (let isMore = depth != 0; isMore; isMore = advance(scratch, depth))
    latest = max(latest, ownStamp(load<u32>(pathEntry(scratch, depth), NODE.NODE_VALUE), limit));
  return latest;
}

/** Moves the writer's path to the first node: its levels, or 0 if there is none. */
function goToFirst(scratch: u32): u32 {
  if (!load<u32>(STORE.STORE_ROOT)) return 0;
  const depth = descend(scratch, scratch + SCRATCH_KEY, 0);
  return pathEntry(scratch, depth) || advance(scratch, depth) ? depth : 0;
}

/** The latest stamp of a value block, of a write or a removal; 0: there is no value. */
function latestStamp(value: u32): u64 {
  if (!value) return 0;
  let latest = load<u64>(value, NODE.VALUE_STAMP);
  const end = partAt(partsOf(value), load<u32>(value, NODE.VALUE_PARTS));
  for (let part = partsOf(value); part < end; part += NODE.PART_BYTES)
    latest = max(latest, max(load<u64>(part, NODE.PART_STAMP), otherStamp(part)));
  return latest;
}

/** The latest own stamp of a value block, up to `limit`; 0: there is none. */
function ownStamp(value: u32, limit: u64): u64 {
  if (!value) return 0;
  const count = load<u32>(value, NODE.VALUE_PARTS);
  if (count) return latestOwn(partsOf(value), count, limit);
  const stamp = load<u64>(value, NODE.VALUE_STAMP);
  return load<u32>(value, NODE.VALUE_ACTOR) || stamp > limit ? 0 : stamp;
}
