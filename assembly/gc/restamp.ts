/**
 * OP_RESTAMP: the way out after a clock that was far ahead (docs/CONFLICTS.md, A clock that was wrong).
 *
 * Other replicas refuse stamps that are too far ahead, and each later write has a later stamp. So all
 * stamps of this store's own that are too far ahead move back by one distance: the latest becomes now.
 * In each node their order stays, and they stay later than all others. Data and versions stay, too.
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
import { advance, descend, pathEntry } from "../indexes/btree-path";
import { journalMeta, roomForRecord } from "../logs/journal";
import { mergeAt, openMerge, restampMerge } from "../nodes/node-merge";
import { targetOf } from "../nodes/target";

/** OK, BEHIND during a resynchronisation, or a need of the host's, which calls again. */
export function restamp(scratch: u32, nowMs: f64): u32 {
  if (load<u32>(STORE.STORE_RESYNC)) return BEHIND;
  const clock = load<u64>(STORE.STORE_CLOCK);
  const limit = ((<u64>(nowMs + <f64>load<u32>(STORE.STORE_AHEAD_MS_MAX))) << 16) | 0xffff;
  const now = (<u64>nowMs) << 16;
  if (clock <= limit) return OK;
  const room = roomForRecord(vectorRecordBytes(load<u32>(STORE.STORE_ACTOR_COUNT)));
  if (room != OK) return room;
  const back = clock - now;
  let latest = now;
  if (load<u32>(STORE.STORE_ROOT)) {
    const depth = descend(scratch, scratch + SCRATCH_KEY, 0);
    let isMore = pathEntry(scratch, depth) != 0 || advance(scratch, depth);
    // Ends with the index.
    while (isMore) {
      const node = pathEntry(scratch, depth);
      if (latestStamp(load<u32>(node, NODE.NODE_VALUE)) > limit) {
        let status = openMerge(targetOf(scratch, node), 0, false, 0);
        if (status == OK) status = restampMerge(mergeAt(scratch), limit, back);
        if (status != OK) return status;
      }
      latest = max(latest, latestStamp(load<u32>(node, NODE.NODE_VALUE)));
      isMore = advance(scratch, depth);
    }
  }
  // What other replicas have written that far ahead stays, and so does the clock then.
  for (let actor = load<u32>(STORE.STORE_ACTOR_COUNT) - 1; actor; actor--)
    latest = max(latest, seenStamp(actor));
  store<u64>(STORE.STORE_CLOCK, latest);
  if (seenStamp(0) > limit) setStamp(0, latest);
  if (watermarkOf(0) > limit) lowerWatermark(watermarkOf(0) - back);
  journalMeta();
  return OK;
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
