/**
 * Early parts: those that a delta brought before earlier ones of their writer (docs/FORMAT.md). The vector
 * does not say that the store has them.
 */
import { DELTA_ACTOR_FROM, DELTA_ACTOR_TO } from "../layout/delta";
import { SCRATCH_PART } from "../layout/memory";
import * as NODE from "../layout/node";
import { seenStamp } from "../crdt/actors";
import { readPart } from "../delta/part-reader";
import { DeltaReader, actorAt, readNode, rewindDelta } from "../delta/reader";

/** Whether a part of the delta is later than what the raised vector says. */
export function hasEarly(reader: DeltaReader): bool {
  let isRaised = true;
  for (let number: u32 = 0; number < reader.actorCount; number++) {
    const entry = actorAt(reader, number);
    if (load<u64>(entry, DELTA_ACTOR_TO) <= load<u64>(entry, DELTA_ACTOR_FROM)) isRaised = false;
  }
  if (isRaised && reader.latest <= latestRaised(reader)) return false;
  const part = reader.scratch + SCRATCH_PART;
  rewindDelta(reader);
  while (readNode(reader)) {
    for (let left = reader.partCount; left; left--) {
      readPart(reader, part);
      if (isBeyond(load<u32>(part, NODE.PART_ACTOR), load<u64>(part, NODE.PART_STAMP))) return true;
      if (load<u32>(part, NODE.PART_KIND) != NODE.KIND_ELEMENT) continue;
      if (!load<u64>(part, NODE.PART_OTHER)) continue;
      if (isBeyond(load<u32>(part, NODE.PART_OTHER_ACTOR), load<u64>(part, NODE.PART_THIRD)))
        return true;
    }
  }
  return false;
}

function latestRaised(reader: DeltaReader): u64 {
  let least: u64 = u64.MAX_VALUE;
  for (let number: u32 = 0; number < reader.actorCount; number++)
    least = min(least, load<u64>(actorAt(reader, number), DELTA_ACTOR_TO));
  return least;
}

function isBeyond(actor: u32, stamp: u64): bool {
  return stamp > seenStamp(actor);
}
