/**
 * Planning plain nodes of a delta as splices, if that is what they are here. They are read, fetched
 * and then looked at in groups: fetching is waiting for memory, and the processor waits for many at
 * once if it has nothing else to do in between.
 */
import { SCRATCH_KEY, SCRATCH_PLACES } from "../layout/memory";
import {
  NODE_VALUE,
  PART_BYTES,
  PART_STAMP,
  PARTS_MAX,
  PLAINS_MAX,
  PLAIN_BYTES,
  PLAIN_HASH,
  PLAIN_ID,
  PLAIN_KEY_INFO,
  PLAIN_NAME,
  PLAIN_PART,
  SCRATCH_PLAINS,
  SPLICES_MAX,
  SPLICE_ACTOR,
  SPLICE_BYTES,
  SPLICE_NODE,
  SPLICE_OLD,
  SPLICE_STAMP,
  VALUE_BYTES,
  VALUE_EXPIRES,
  VALUE_PARTS,
} from "../layout/node";
import { OK } from "../layout/status";
import { copyWords } from "../codec/bytes";
import { DeltaReader } from "../delta/reader";
import { bucketFor, likelyNode, surelyNode } from "../indexes/hash-index";
import { paddedBytes } from "../codec/ids";
import { partsOf } from "../crdt/parts";
import { readPlain } from "./fast-path-reader";
import { Plan, spliceAt } from "./plan";
import { addSplice, aimSplice } from "./splice-plan";
import { skipName } from "../codec/values";

/**
 * Plans as many plain nodes as come next. Whether it has read the node behind them up to its part,
 * as `readNode` does: then that one is not so plain, and the caller's.
 */
export function planPlainNodes(reader: DeltaReader, plan: Plan): bool {
  if (reader.status != OK) return false;
  while (true) {
    const number = reader.number;
    const stamp = reader.stamp;
    const first = spliceAt(reader.scratch, plan.splices);
    const wanted = min(plan.group, SPLICES_MAX - plan.splices);
    const count = readGroup(reader, first, wanted);
    if (!count) return false;
    const done = planGroup(reader, plan, first, count);
    if (done < count) {
      // What was read beyond it was read in vain: not so much the next time.
      plan.group = max<u32>(done, 1);
      const last = first + (done - 1) * SPLICE_BYTES;
      reader.number = done ? load<u32>(last, SPLICE_ACTOR) : number;
      reader.stamp = done ? load<u64>(last, SPLICE_STAMP) : stamp;
      returnTo(reader, plainAt(reader, done));
      return true;
    }
    plan.group = min(2 * plan.group, PLAINS_MAX);
    keepKey(reader, plainAt(reader, count - 1));
    if (count < wanted) return false;
  }
}

function plainAt(reader: DeltaReader, index: u32): u32 {
  return reader.scratch + SCRATCH_PLAINS + index * PLAIN_BYTES;
}

/** Reads up to `most` plain nodes: how many there were. */
function readGroup(reader: DeltaReader, first: u32, most: u32): u32 {
  let before = reader.scratch + SCRATCH_KEY;
  let splice = first;
  for (let i: u32 = 0; i < most; i++, splice += SPLICE_BYTES) {
    const plain = plainAt(reader, i);
    if (!readPlain(reader, before, plain, splice)) return i;
    before = plain + PLAIN_ID;
  }
  return most;
}

/** Back behind the head of a node that was read. */
function returnTo(reader: DeltaReader, plain: u32): void {
  reader.at = load<u32>(plain, PLAIN_PART);
  reader.parts = 1;
  keepKey(reader, plain);
}

/** The id becomes the one that was read last. */
function keepKey(reader: DeltaReader, plain: u32): void {
  const keyInfo = load<u32>(plain, PLAIN_KEY_INFO);
  reader.keyInfo = keyInfo;
  copyWords(plain + PLAIN_ID, reader.scratch + SCRATCH_KEY, paddedBytes(keyInfo));
}

/** Looks for the nodes of a group and for what they have: how many are splices, up to one that is none. */
function planGroup(reader: DeltaReader, plan: Plan, first: u32, count: u32): u32 {
  plan.fetched = fetchGroup(reader, first, count);
  let splice = first;
  for (let done: u32 = 0; done < count; done++, splice += SPLICE_BYTES) {
    const plain = plainAt(reader, done);
    const keyInfo = load<u32>(plain, PLAIN_KEY_INFO);
    const likely = load<u32>(splice, SPLICE_NODE);
    const node = surelyNode(likely, plain + PLAIN_ID, keyInfo, load<u32>(plain, PLAIN_HASH));
    const value = node ? load<u32>(node, NODE_VALUE) : 0;
    if (!value || load<u32>(value, VALUE_PARTS) >= PARTS_MAX) return done;
    store<u32>(splice, node, SPLICE_NODE);
    store<u32>(splice, value, SPLICE_OLD);
    if (!isSplice(reader, plain, splice) || !addSplice(plan, splice)) return done;
    plan.splices++;
  }
  return count;
}

/**
 * Has what will be looked at brought near, in loops that are so short that the processor waits for
 * all of it at once. Nothing is decided here: what is the node is found out later. The sum means
 * nothing; for its sake no compiler leaves the loads out.
 */
function fetchGroup(reader: DeltaReader, first: u32, count: u32): u32 {
  const end = first + count * SPLICE_BYTES;
  let plain = plainAt(reader, 0);
  let sum: u32 = 0;
  for (let splice = first; splice < end; splice += SPLICE_BYTES, plain += PLAIN_BYTES) {
    const bucket = bucketFor(load<u32>(plain, PLAIN_HASH));
    store<u32>(splice, bucket, SPLICE_NODE);
    sum += load<u32>(bucket);
  }
  plain = plainAt(reader, 0);
  for (let splice = first; splice < end; splice += SPLICE_BYTES, plain += PLAIN_BYTES) {
    const node = likelyNode(load<u32>(splice, SPLICE_NODE), load<u32>(plain, PLAIN_HASH));
    store<u32>(splice, node, SPLICE_NODE);
  }
  for (let splice = first; splice < end; splice += SPLICE_BYTES) {
    const node = load<u32>(splice, SPLICE_NODE);
    store<u32>(splice, node ? load<u32>(node, NODE_VALUE) : 0, SPLICE_OLD);
  }
  for (let splice = first; splice < end; splice += SPLICE_BYTES) {
    const value = load<u32>(splice, SPLICE_OLD);
    sum += load<u32>(value, VALUE_BYTES) + load<u32>(value, VALUE_EXPIRES);
  }
  for (let splice = first; splice < end; splice += SPLICE_BYTES) {
    const value = load<u32>(splice, SPLICE_OLD);
    const parts = value ? partsOf(value) : 0;
    // As many as records of few fields have: behind the heap's end STORE_TAIL_BYTES are there.
    sum += load<u32>(parts, PART_STAMP) + load<u32>(parts + PART_BYTES, PART_STAMP);
    sum += load<u32>(parts + 2 * PART_BYTES, PART_STAMP) + load<u32>(parts);
  }
  return sum;
}

/** Whether the node that was found has what the register takes the place of. */
function isSplice(reader: DeltaReader, plain: u32, splice: u32): bool {
  const number = load<u32>(plain, PLAIN_NAME);
  const name = load<u32>(reader.names + (number - 1) * 4);
  const nameBytes = skipName(name, u32.MAX_VALUE) - name;
  return aimSplice(splice, name, nameBytes, placeOf(reader, plain));
}

/** The word that guesses where the name of a plain node is among a value's parts. */
function placeOf(reader: DeltaReader, plain: u32): u32 {
  return reader.scratch + SCRATCH_PLACES + load<u32>(plain, PLAIN_NAME) * 4;
}
