/** What applying a delta will need, as far as it has been added up; and where splices are noted. */
import { SCRATCH_PLAN, SCRATCH_TABLES } from "../layout/memory";
import { SPLICE_BYTES } from "../layout/node";
import { DeltaReader } from "../delta/reader";

/** What the allocator adds to a block at most: the header, rounding, a rest too small to cut off. */
export const BLOCK_EXTRA: u64 = 24;

@unmanaged
export class Plan {
  /** Bytes that applying takes at most. */
  bytes: u64;
  /** Bytes of the answer at most. */
  answerBytes: u64;
  /** Nodes that are new, and how many of those go to `leaf`. */
  newNodes: u32;
  leaf: u32;
  leafNodes: u32;
  depth: u32;
  /** Of the longest new id, padded. */
  idBytesMax: u32;
  /** Nodes, and how many of them are splices that are noted down. */
  nodes: u32;
  splices: u32;
  /** How many plain nodes are to be read before they are looked for. */
  group: u32;
  /** Whether some node's data may get larger than a value may be. */
  hasLarge: bool;
  /** Means nothing: what was loaded only to be near. */
  fetched: u32;
}

export function planAt(reader: DeltaReader): Plan {
  return changetype<Plan>(<usize>(reader.scratch + SCRATCH_PLAN));
}

/** Where the splice with this index is noted down. */
export function spliceAt(scratch: u32, index: u32): u32 {
  return scratch + SCRATCH_TABLES + index * SPLICE_BYTES;
}
