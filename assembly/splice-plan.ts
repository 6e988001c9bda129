/** Which splices a delta's registers are, and what they need. */
import {
  ANSWER_ID,
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
  SHAPE_NAMES_BYTES_MAX,
  SPLICE_ACTOR,
  SPLICE_NODE,
  SPLICE_POSITION,
  SPLICE_STAMP,
  SPLICE_TARGET,
  SPLICE_VALUE,
  SPLICE_VALUE_BYTES,
  STORE_VALUE_BYTES_MAX,
  VALUE_BYTES,
  VALUE_DATA,
  VALUE_PARTS,
} from "./layout";
import { sizeOf } from "./blocks";
import { fitsJournal } from "./journal";
import { paddedBytes } from "./keys";
import { isAlone } from "./nodes";
import { BLOCK_EXTRA, Plan } from "./plan";
import { unfoldedBytes } from "./shapes";
import { keepsLength, spliceTarget, splicedBytes, splicedDataBytes } from "./splice";
import { spreadBytes, spreadDataBytes, spreadField } from "./spread";

/** Notes down what `part`, a register with a name and a value, does to `node`: false if it is none. */
export function noteSplice(splice: u32, node: u32, part: u32): bool {
  if (load<u32>(part, PART_KIND) != KIND_REGISTER) return false;
  if (!load<u32>(part, PART_NAME) || load<u32>(part, PART_REMOVED)) return false;
  store<u32>(splice, node, SPLICE_NODE);
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
  const value = load<u32>(load<u32>(splice, SPLICE_NODE), NODE_VALUE);
  const stamp = load<u64>(splice, SPLICE_STAMP);
  const target = load<u32>(value, VALUE_PARTS)
    ? spliceTarget(value, name, nameBytes, stamp, place)
    : spreadField(value, name, nameBytes, stamp);
  store<u32>(splice, target, SPLICE_TARGET);
  return target != 0;
}

/** Whether the store takes what the value becomes. */
export function fitsSplice(splice: u32): bool {
  const value = load<u32>(load<u32>(splice, SPLICE_NODE), NODE_VALUE);
  const bytes = load<u32>(value, VALUE_BYTES);
  const isAsLong = load<u32>(value, VALUE_PARTS) && keepsLength(splice);
  if (isAsLong && <u64>bytes + SHAPE_NAMES_BYTES_MAX <= load<u32>(STORE_VALUE_BYTES_MAX)) {
    // No shape's names make it too large.
    return fitsJournal(sizeOf(value) + BLOCK_EXTRA);
  }
  const names = unfoldedBytes(value + VALUE_DATA, bytes) - bytes;
  // The limit is for the self-describing form, so that all replicas have the same.
  if (dataBytesOf(value, splice) + names > load<u32>(STORE_VALUE_BYTES_MAX)) return false;
  return fitsJournal(bytesOf(value, splice) + BLOCK_EXTRA);
}

/** One splice more is noted down. */
export function addSplice(plan: Plan, splice: u32): void {
  const node = load<u32>(splice, SPLICE_NODE);
  const value = load<u32>(node, NODE_VALUE);
  const inPlace = isAlone() && load<u32>(value, VALUE_PARTS) && keepsLength(splice);
  plan.nodes++;
  plan.answerBytes += ANSWER_ID + paddedBytes(load<u32>(node, NODE_KEY_INFO));
  if (!inPlace) plan.bytes += bytesOf(value, splice) + BLOCK_EXTRA;
}

/** The bytes of data that the value has with the splice. */
function dataBytesOf(value: u32, splice: u32): u64 {
  if (load<u32>(value, VALUE_PARTS)) return splicedDataBytes(value, splice);
  return spreadDataBytes(value, splice);
}

/** The bytes of the whole block then. */
function bytesOf(value: u32, splice: u32): u64 {
  if (!load<u32>(value, VALUE_PARTS)) return spreadBytes(value, splice);
  return keepsLength(splice) ? sizeOf(value) : splicedBytes(value, splice);
}
