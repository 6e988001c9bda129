/** Which splices a delta's registers are, and what they need. */
import {
  KIND_REGISTER,
  NODE_KEY_INFO,
  NODE_VALUE,
  PART_ACTOR,
  PART_KIND,
  PART_NAME,
  PART_POSITION,
  PART_REMOVED,
  PART_STAMP,
  PART_VALUE,
  PART_VALUE_BYTES,
  SPLICE_ACTOR,
  SPLICE_KEEPS,
  SPLICE_NODE,
  SPLICE_OLD,
  SPLICE_POSITION,
  SPLICE_STAMP,
  SPLICE_TARGET,
  SPLICE_VALUE,
  SPLICE_VALUE_BYTES,
  VALUE_BYTES,
  VALUE_DATA,
  VALUE_PARTS,
} from "../layout/node";
import { ANSWER_ID } from "../layout/requests";
import { SHAPE_NAMES_BYTES_MAX, STORE_VALUE_BYTES_MAX } from "../layout/store";
import { sizeOf } from "../heap/allocator";
import { fitsJournal } from "../logs/journal";
import { paddedBytes } from "../codec/ids";
import { isAlone } from "../nodes/nodes";
import { BLOCK_EXTRA, Plan } from "./plan";
import { expandedBytes } from "../codec/shapes";
import { spliceTarget, splicedBytes, splicedDataBytes } from "../crdt/splice";
import { spreadBytes, spreadDataBytes, spreadField } from "../crdt/first-splice";

/** Notes down what `part`, a register with a name and a value, does to `node`: false if it is none. */
export function noteSplice(splice: u32, node: u32, part: u32): bool {
  if (load<u32>(part, PART_KIND) != KIND_REGISTER) return false;
  if (!load<u32>(part, PART_NAME) || load<u32>(part, PART_REMOVED)) return false;
  store<u32>(splice, node, SPLICE_NODE);
  store<u32>(splice, load<u32>(node, NODE_VALUE), SPLICE_OLD);
  store<u32>(splice, load<u32>(part, PART_VALUE), SPLICE_VALUE);
  store<u32>(splice, load<u32>(part, PART_VALUE_BYTES), SPLICE_VALUE_BYTES);
  store<u64>(splice, load<u64>(part, PART_STAMP), SPLICE_STAMP);
  store<u32>(splice, load<u32>(part, PART_ACTOR), SPLICE_ACTOR);
  store<u32>(splice, load<u32>(part, PART_POSITION), SPLICE_POSITION);
  return true;
}

/**
 * Finds what the register of this name takes the place of in its node's value: whether that is all
 * that happens. `place` is a word with a guess of where it is.
 */
export function aimSplice(splice: u32, name: u32, nameBytes: u32, place: u32): bool {
  const value = load<u32>(splice, SPLICE_OLD);
  const stamp = load<u64>(splice, SPLICE_STAMP);
  let target: u32;
  let keeps = false;
  if (load<u32>(value, VALUE_PARTS)) {
    target = spliceTarget(value, name, nameBytes, stamp, place);
    keeps = load<u32>(target, PART_VALUE_BYTES) == load<u32>(splice, SPLICE_VALUE_BYTES);
  } else target = spreadField(value, name, nameBytes, stamp);
  store<u32>(splice, target, SPLICE_TARGET);
  store<u32>(splice, keeps ? 1 : 0, SPLICE_KEEPS);
  return target != 0;
}

/** One splice more is to be made: false, and nothing is added, if the store does not take it. */
export function addSplice(plan: Plan, splice: u32): bool {
  const value = load<u32>(splice, SPLICE_OLD);
  const keeps = load<u32>(splice, SPLICE_KEEPS) != 0;
  const most = load<u32>(STORE_VALUE_BYTES_MAX);
  const had = load<u32>(value, VALUE_BYTES);
  let bytes: u64 = sizeOf(value);
  // Without that, no shape's names make it too large.
  if (!keeps || <u64>had + SHAPE_NAMES_BYTES_MAX > most) {
    const isSpread = !load<u32>(value, VALUE_PARTS);
    const has = isSpread ? spreadDataBytes(value, splice) : splicedDataBytes(value, splice);
    const names = expandedBytes(value + VALUE_DATA, had) - had;
    // The limit is for the self-describing form, so that all replicas have the same.
    if (has + names > most) return false;
    if (isSpread) bytes = spreadBytes(value, has);
    else if (!keeps) bytes = splicedBytes(value, has);
  }
  bytes += BLOCK_EXTRA;
  if (!fitsJournal(bytes)) return false;
  plan.nodes++;
  plan.answerBytes +=
    ANSWER_ID + paddedBytes(load<u32>(load<u32>(splice, SPLICE_NODE), NODE_KEY_INFO));
  if (!keeps || !isAlone()) plan.bytes += bytes;
  return true;
}
