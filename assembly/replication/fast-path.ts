/**
 * The fast path of a plan: nodes with one register become splices, if the store's nodes allow it.
 *
 * The path works in groups: it reads the nodes, prefetches what they need, then checks them. In a
 * short loop of nothing but loads the processor waits for many cache misses at once.
 */
import { SCRATCH_KEY, SCRATCH_PLACES } from "../layout/memory";
import * as NODE from "../layout/node";
import { OK } from "../layout/status";
import { copyWords } from "../codec/bytes";
import { DeltaReader } from "../delta/reader";
import { bucketFor, likelyNode, surelyNode } from "../indexes/hash-index";
import { paddedBytes } from "../codec/ids";
import { partsOf } from "../crdt/parts";
import { readFastNode } from "./fast-path-reader";
import { Plan, addSplice, aimSplice, spliceAt } from "./splice-plan";
import { skipName } from "../codec/values";

/**
 * Plans the next nodes, as many as are fit for the fast path. Whether it has read the node behind
 * them up to its part, like `readNode`: then that node is the caller's.
 */
export function planFastPath(reader: DeltaReader, plan: Plan): bool {
  if (reader.status != OK) return false;
  // Ends: each round reads at least one node, and a plan has at most SPLICES_MAX splices.
  while (true) {
    const number = reader.number;
    const stamp = reader.stamp;
    const first = spliceAt(reader.scratch, plan.splices);
    const wanted = min(plan.groupSize, NODE.SPLICES_MAX - plan.splices);
    assert(plan.splices <= NODE.SPLICES_MAX);
    assert(plan.groupSize != 0);
    assert(wanted <= NODE.FAST_PATH_NODES_MAX);
    const count = readGroup(reader, first, wanted);
    if (!count) return false;
    const done = planGroup(reader, plan, first, count);
    if (done < count) {
      // The nodes behind it were read in vain: read fewer the next time.
      plan.groupSize = max<u32>(done, 1);
      const last = first + (done - 1) * NODE.SPLICE_BYTES;
      reader.number = done ? load<u32>(last, NODE.SPLICE_ACTOR) : number;
      reader.stamp = done ? load<u64>(last, NODE.SPLICE_STAMP) : stamp;
      returnTo(reader, fastNodeAt(reader, done));
      return true;
    }
    plan.groupSize = min(2 * plan.groupSize, NODE.FAST_PATH_NODES_MAX);
    setKey(reader, fastNodeAt(reader, count - 1));
    if (count < wanted) return false;
  }
}

function fastNodeAt(reader: DeltaReader, index: u32): u32 {
  return reader.scratch + NODE.SCRATCH_FAST_PATH + index * NODE.FAST_PATH_BYTES;
}

/** Reads up to `most` nodes: how many were fit. */
function readGroup(reader: DeltaReader, first: u32, most: u32): u32 {
  let before = reader.scratch + SCRATCH_KEY;
  let splice = first;
  for (let i: u32 = 0; i < most; i++, splice += NODE.SPLICE_BYTES) {
    const fast = fastNodeAt(reader, i);
    if (!readFastNode(reader, before, fast, splice)) return i;
    before = fast + NODE.FAST_PATH_ID;
  }
  return most;
}

/** Returns to the part of a node that was read. */
function returnTo(reader: DeltaReader, fast: u32): void {
  reader.at = load<u32>(fast, NODE.FAST_PATH_PART);
  reader.partCount = 1;
  setKey(reader, fast);
}

/** Makes the node the one that the reader has read last. */
function setKey(reader: DeltaReader, fast: u32): void {
  const keyInfo = load<u32>(fast, NODE.FAST_PATH_KEY_INFO);
  reader.keyInfo = keyInfo;
  copyWords(fast + NODE.FAST_PATH_ID, reader.scratch + SCRATCH_KEY, paddedBytes(keyInfo));
}

/** Plans the nodes of a group: how many are splices before the first that is none. */
function planGroup(reader: DeltaReader, plan: Plan, first: u32, count: u32): u32 {
  plan.prefetched = prefetchGroup(reader, first, count);
  let splice = first;
  for (let done: u32 = 0; done < count; done++, splice += NODE.SPLICE_BYTES) {
    const fast = fastNodeAt(reader, done);
    const keyInfo = load<u32>(fast, NODE.FAST_PATH_KEY_INFO);
    const likely = load<u32>(splice, NODE.SPLICE_NODE);
    const node = surelyNode(
      likely,
      fast + NODE.FAST_PATH_ID,
      keyInfo,
      load<u32>(fast, NODE.FAST_PATH_HASH),
    );
    const value = node ? load<u32>(node, NODE.NODE_VALUE) : 0;
    if (!value || load<u32>(value, NODE.VALUE_PARTS) >= NODE.PARTS_MAX) return done;
    store<u32>(splice, node, NODE.SPLICE_NODE);
    store<u32>(splice, value, NODE.SPLICE_OLD);
    if (!isSplice(reader, fast, splice) || !addSplice(plan, splice)) return done;
    plan.splices++;
  }
  return count;
}

/**
 * Loads all that the checks will load, in short loops. It decides nothing: the likely node may be a
 * wrong one. The sum has no meaning: it stops the compiler from dropping the loads.
 */
function prefetchGroup(reader: DeltaReader, first: u32, count: u32): u32 {
  const end = first + count * NODE.SPLICE_BYTES;
  let fast = fastNodeAt(reader, 0);
  let sum: u32 = 0;
  for (
    let splice = first;
    splice < end;
    splice += NODE.SPLICE_BYTES, fast += NODE.FAST_PATH_BYTES
  ) {
    const bucket = bucketFor(load<u32>(fast, NODE.FAST_PATH_HASH));
    store<u32>(splice, bucket, NODE.SPLICE_NODE);
    sum += load<u32>(bucket);
  }
  fast = fastNodeAt(reader, 0);
  for (
    let splice = first;
    splice < end;
    splice += NODE.SPLICE_BYTES, fast += NODE.FAST_PATH_BYTES
  ) {
    const node = likelyNode(
      load<u32>(splice, NODE.SPLICE_NODE),
      load<u32>(fast, NODE.FAST_PATH_HASH),
    );
    store<u32>(splice, node, NODE.SPLICE_NODE);
  }
  for (let splice = first; splice < end; splice += NODE.SPLICE_BYTES) {
    const node = load<u32>(splice, NODE.SPLICE_NODE);
    store<u32>(splice, node ? load<u32>(node, NODE.NODE_VALUE) : 0, NODE.SPLICE_OLD);
  }
  for (let splice = first; splice < end; splice += NODE.SPLICE_BYTES) {
    const value = load<u32>(splice, NODE.SPLICE_OLD);
    sum += load<u32>(value, NODE.VALUE_BYTES) + load<u32>(value, NODE.VALUE_EXPIRES);
  }
  for (let splice = first; splice < end; splice += NODE.SPLICE_BYTES) {
    const value = load<u32>(splice, NODE.SPLICE_OLD);
    const parts = value ? partsOf(value) : 0;
    // Enough for records of few fields. STORE_TAIL_BYTES behind the heap's end are readable.
    sum += load<u32>(parts, NODE.PART_STAMP) + load<u32>(parts + NODE.PART_BYTES, NODE.PART_STAMP);
    sum += load<u32>(parts + 2 * NODE.PART_BYTES, NODE.PART_STAMP) + load<u32>(parts);
  }
  return sum;
}

/** Whether the register is a splice of the node that was found. */
function isSplice(reader: DeltaReader, fast: u32, splice: u32): bool {
  const number = load<u32>(fast, NODE.FAST_PATH_NAME);
  const name = load<u32>(reader.names + (number - 1) * 4);
  const nameBytes = skipName(name, u32.MAX_VALUE) - name;
  return aimSplice(splice, name, nameBytes, placeOf(reader, fast));
}

/** The word that guesses where a name is among a value's parts. */
function placeOf(reader: DeltaReader, fast: u32): u32 {
  return reader.scratch + SCRATCH_PLACES + load<u32>(fast, NODE.FAST_PATH_NAME) * 4;
}
