/**
 * What applying a delta will need, as far as it is added up; and its splices, which need the least.
 *
 * A splice replaces one register of a node in place. The plan lists them where a merge has its
 * tables: at most SPLICES_MAX.
 */
import * as NODE from "../layout/node";
import { SCRATCH_PART, SCRATCH_PLAN, SCRATCH_TABLES } from "../layout/memory";
import { ANSWER_ID } from "../layout/requests";
import { SHAPE_NAMES_BYTES_MAX, STORE_VALUE_BYTES_MAX } from "../layout/store";
import { DeltaReader } from "../delta/reader";
import { sizeOf } from "../heap/allocator";
import { fitsJournal } from "../logs/journal";
import { paddedBytes } from "../codec/ids";
import { isAlone } from "../nodes/nodes";
import { expandedBytes } from "../codec/shapes";
import { spliceTarget, splicedBytes, splicedDataBytes } from "../crdt/splice";
import { splitBytes, splitDataBytes, splitTarget } from "../crdt/first-splice";

/** What the allocator adds to a block at most: the header, rounding, a rest too small to cut off. */
export const BLOCK_EXTRA: u64 = 24;

@unmanaged
export class Plan {
  /** Bytes of memory, at most. */
  bytes: u64;
  /** Bytes of the answer, at most. */
  answerBytes: u64;
  /** New nodes; how many of them go to `leaf`, and the depth of that. */
  newNodes: u32;
  leaf: u32;
  leafNodes: u32;
  depth: u32;
  /** Bytes of the longest new id, padded. */
  idBytesMax: u32;
  /** Nodes, and how many of them are listed splices. */
  nodes: u32;
  splices: u32;
  /** How many of the first nodes fit in the journal at once, and the bytes that their answer has. */
  fitting: u32;
  fittingBytes: u64;
  /** How many nodes the fast path reads at once. */
  groupSize: u32;
  /** Whether the data of some node may exceed the limit of values. */
  hasLarge: bool;
  /** The sum of loads that only prefetch. No code reads it. */
  prefetched: u32;
}

export function planAt(reader: DeltaReader): Plan {
  assert(offsetof<Plan>() <= SCRATCH_PART - SCRATCH_PLAN);
  return changetype<Plan>(<usize>(reader.scratch + SCRATCH_PLAN));
}

/** The address of the splice with this index. */
export function spliceAt(scratch: u32, index: u32): u32 {
  return scratch + SCRATCH_TABLES + index * NODE.SPLICE_BYTES;
}

/** Fills in what `part` does to `node`: false unless the part is a register with a name and a value. */
export function fillSplice(splice: u32, node: u32, part: u32): bool {
  if (load<u32>(part, NODE.PART_KIND) != NODE.KIND_REGISTER) return false;
  if (!load<u32>(part, NODE.PART_NAME) || load<u32>(part, NODE.PART_REMOVED)) return false;
  store<u32>(splice, node, NODE.SPLICE_NODE);
  store<u32>(splice, load<u32>(node, NODE.NODE_VALUE), NODE.SPLICE_OLD);
  store<u32>(splice, load<u32>(part, NODE.PART_VALUE), NODE.SPLICE_VALUE);
  store<u32>(splice, load<u32>(part, NODE.PART_VALUE_BYTES), NODE.SPLICE_VALUE_BYTES);
  store<u64>(splice, load<u64>(part, NODE.PART_STAMP), NODE.SPLICE_STAMP);
  store<u32>(splice, load<u32>(part, NODE.PART_ACTOR), NODE.SPLICE_ACTOR);
  store<u32>(splice, load<u32>(part, NODE.PART_POSITION), NODE.SPLICE_POSITION);
  return true;
}

/**
 * Finds what the register of this name replaces in its node's value: whether a splice is all that
 * happens. The word `place` guesses where that is.
 */
export function aimSplice(splice: u32, name: u32, nameBytes: u32, place: u32): bool {
  const value = load<u32>(splice, NODE.SPLICE_OLD);
  const stamp = load<u64>(splice, NODE.SPLICE_STAMP);
  let target: u32;
  let isSameLength = false;
  if (load<u32>(value, NODE.VALUE_PARTS)) {
    target = spliceTarget(value, name, nameBytes, stamp, place);
    isSameLength =
      load<u32>(target, NODE.PART_VALUE_BYTES) == load<u32>(splice, NODE.SPLICE_VALUE_BYTES);
  } else target = splitTarget(value, name, nameBytes, stamp);
  store<u32>(splice, target, NODE.SPLICE_TARGET);
  store<u32>(splice, isSameLength ? 1 : 0, NODE.SPLICE_SAME_LENGTH);
  return target != 0;
}

/** Adds a splice to the plan: false, and nothing is added, if a limit of the store forbids it. */
export function addSplice(plan: Plan, splice: u32): bool {
  const value = load<u32>(splice, NODE.SPLICE_OLD);
  const isSameLength = load<u32>(splice, NODE.SPLICE_SAME_LENGTH) != 0;
  assert(load<u32>(splice, NODE.SPLICE_TARGET) != 0);
  const most = load<u32>(STORE_VALUE_BYTES_MAX);
  const had = load<u32>(value, NODE.VALUE_BYTES);
  let bytes: u64 = sizeOf(value);
  // A smaller value of the same length stays within the limit, whatever its shape's names are.
  if (!isSameLength || <u64>had + SHAPE_NAMES_BYTES_MAX > most) {
    const isSpread = !load<u32>(value, NODE.VALUE_PARTS);
    const has = isSpread ? splitDataBytes(value, splice) : splicedDataBytes(value, splice);
    const names = expandedBytes(value + NODE.VALUE_DATA, had) - had;
    // The limit is for the self-describing form, so that all replicas have the same.
    if (has + names > most) return false;
    if (isSpread) bytes = splitBytes(value, has);
    else if (!isSameLength) bytes = splicedBytes(value, has);
  }
  bytes += BLOCK_EXTRA;
  if (!fitsJournal(bytes)) return false;
  plan.nodes++;
  plan.answerBytes +=
    ANSWER_ID + paddedBytes(load<u32>(load<u32>(splice, NODE.SPLICE_NODE), NODE.NODE_KEY_INFO));
  if (!isSameLength || !isAlone()) plan.bytes += bytes;
  return true;
}
