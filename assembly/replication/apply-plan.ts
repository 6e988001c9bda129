/**
 * The plan of a delta, made before the store changes: an upper bound of the memory it needs, so that
 * it is applied whole or not at all.
 *
 * Replaced blocks do not count as free: readers may still use them.
 */
import * as INDEXES from "../layout/indexes";
import { SCRATCH_KEY, SCRATCH_PART, SCRATCH_PLACES, SCRATCH_TABLES_BYTES } from "../layout/memory";
import * as NODE from "../layout/node";
import { ANSWER_ID } from "../layout/requests";
import { NO_SPACE, OK, RESYNC, TOO_LARGE } from "../layout/status";
import { STORE_ROOT, STORE_VALUE_BYTES_MAX } from "../layout/store";
import { CONTAINER_HEADER_BYTES } from "../layout/values";
import { isOldUnseen } from "./admission";
import { readPart, skipNodes } from "../delta/part-reader";
import { DeltaReader, readNode } from "../delta/reader";
import { entriesBytesOf, fitsJournal } from "../logs/journal";
import { paddedBytes } from "../codec/ids";
import { nodeOf } from "../nodes/nodes";
import { countParts, partAt, partsOf } from "../crdt/parts";
import { planFastPath } from "./fast-path";
import { expandedBytes } from "../codec/shapes";
import {
  BLOCK_EXTRA,
  Plan,
  addSplice,
  aimSplice,
  fillSplice,
  planAt,
  spliceAt,
} from "./splice-plan";
import { countOf, nodeAt } from "../indexes/btree-nodes";
import { descend, pathEntry, pathNode } from "../indexes/btree-path";

/** Bytes that a field's data may have besides names and values: a set's head, a counter's number. */
const FIELD_EXTRA: u64 = 18;
const LEAF_BYTES: u64 =
  INDEXES.TREE_ENTRIES + INDEXES.LEAF_MAX * INDEXES.LEAF_ENTRY_BYTES + BLOCK_EXTRA;
const INNER_BYTES: u64 =
  INDEXES.TREE_ENTRIES + (INDEXES.INNER_MAX + 1) * INDEXES.INNER_ENTRY_BYTES + BLOCK_EXTRA;
/** Nodes share overflow buckets. One that finds no memory for a bucket is spilled. */
const OVERFLOW_BYTES: u64 = INDEXES.OVERFLOW_SKIP + INDEXES.BUCKET_BYTES + BLOCK_EXTRA;
const LARGEST: u64 = 0xf0000000;

/**
 * Checks all nodes of the delta and adds up what those behind the first `skip` ones need: OK or the
 * reader's status. As many of them fit as `entriesBytes` of the journal have room for.
 */
export function planNodes(reader: DeltaReader, skip: u32, entriesBytes: u64): u32 {
  const plan = planAt(reader);
  memory.fill(changetype<usize>(plan), 0, offsetof<Plan>());
  plan.groupSize = NODE.FAST_PATH_NODES_MAX / 2;
  skipNodes(reader, skip);
  // The fast path does not check parts of a sender that may miss a collected tombstone.
  while ((!reader.mayMissTombstones && planFastPath(reader, plan)) || readNode(reader)) {
    // The first request has checked the rest.
    if (!fitNodes(plan, entriesBytes) && skip) break;
    planNode(reader, plan);
  }
  fitNodes(plan, entriesBytes);
  closeLeaf(plan);
  assert(plan.splices <= NODE.SPLICES_MAX);
  assert(plan.splices <= plan.nodes);
  if (reader.status != OK) return reader.status;
  return plan.bytes > LARGEST || plan.answerBytes > LARGEST ? NO_SPACE : OK;
}

/** Whether the nodes planned so far fit: the journal has room for them, or they are the first. */
function fitNodes(plan: Plan, entriesBytes: u64): bool {
  if (entriesBytesOf(plan.nodes, plan.answerBytes) > entriesBytes && plan.fitting) return false;
  plan.fitting = plan.nodes;
  plan.fittingBytes = plan.answerBytes;
  return true;
}

function planNode(reader: DeltaReader, plan: Plan): void {
  const id = reader.scratch + SCRATCH_KEY;
  const node = nodeOf(id, reader.keyInfo);
  const value = node ? load<u32>(node, NODE.NODE_VALUE) : 0;
  const has = countParts(value);
  if (has > NODE.PARTS_MAX || reader.partCount > NODE.PARTS_MAX - has) {
    reader.status = TOO_LARGE;
    return;
  }
  const part = reader.scratch + SCRATCH_PART;
  let texts: u64 = 0;
  let place: u32 = 0;
  let isUniform = !value && reader.partCount > 1;
  for (let i: u32 = 0; i < reader.partCount && reader.status == OK; i++) {
    const stamp = reader.stamp;
    const number = reader.number;
    readPart(reader, part);
    if (reader.mayMissTombstones && reader.status == OK && isOldUnseen(reader, part))
      reader.status = RESYNC;
    texts += load<u32>(part, NODE.PART_NAME_BYTES) + load<u32>(part, NODE.PART_VALUE_BYTES);
    const isSame = !i || (stamp == reader.stamp && number == reader.number);
    isUniform = isUniform && isSame && isUniformPart(part, i, reader.partCount);
    place = max(place, load<u32>(part, NODE.PART_POSITION));
  }
  if (reader.status != OK) return;
  isUniform = isUniform && place == reader.partCount - 2;
  if (reader.partCount == 1 && value && planSplice(reader, plan, node, part)) return;
  plan.nodes++;
  plan.answerBytes += ANSWER_ID + paddedBytes(reader.keyInfo);
  texts += textBytes(value);
  const parts = <u64>has + reader.partCount;
  if (dataBytesMax(texts, parts) > load<u32>(STORE_VALUE_BYTES_MAX)) plan.hasLarge = true;
  let bytes = NODE.VALUE_DATA + dataBytesMax(texts, isUniform ? 0 : parts) + BLOCK_EXTRA;
  // Names and values that are not in the data lie behind the parts.
  if (!isUniform) bytes += parts * NODE.PART_BYTES + texts;
  if (!fitsJournal(bytes) && reader.status == OK) reader.status = TOO_LARGE;
  plan.bytes += bytes;
  const tables = 2 * parts * NODE.PART_BYTES;
  if (tables > SCRATCH_TABLES_BYTES) plan.bytes += tables + BLOCK_EXTRA;
  if (!node) planNew(reader, plan, id);
}

/** Adds a splice with exactly what it needs, if the delta's only part is one. */
function planSplice(reader: DeltaReader, plan: Plan, node: u32, part: u32): bool {
  const splice = spliceAt(reader.scratch, plan.splices);
  if (!fillSplice(splice, node, part)) return false;
  const name = load<u32>(part, NODE.PART_NAME);
  const place = reader.scratch + SCRATCH_PLACES;
  if (!aimSplice(splice, name, load<u32>(part, NODE.PART_NAME_BYTES), place)) return false;
  if (!addSplice(plan, splice)) reader.status = TOO_LARGE;
  if (plan.splices < NODE.SPLICES_MAX) plan.splices++;
  return true;
}

/** Whether a new node's part can be the one at `index` of a single put, which is stored without parts. */
function isUniformPart(part: u32, index: u32, count: u32): bool {
  const kind = load<u32>(part, NODE.PART_KIND);
  if (!index) return kind == NODE.KIND_EXPIRY;
  if (kind != NODE.KIND_REGISTER || load<u32>(part, NODE.PART_REMOVED)) return false;
  return count == 2 || load<u32>(part, NODE.PART_NAME) != 0;
}

/** Bytes of data of `parts` parts with `texts` bytes of names and values, at most. */
function dataBytesMax(texts: u64, parts: u64): u64 {
  return CONTAINER_HEADER_BYTES + texts + parts * FIELD_EXTRA;
}

/** Bytes of all names and values of a value block. */
function textBytes(value: u32): u64 {
  if (!value) return 0;
  const count = load<u32>(value, NODE.VALUE_PARTS);
  if (!count) return expandedBytes(value + NODE.VALUE_DATA, load<u32>(value, NODE.VALUE_BYTES));
  let bytes: u64 = 0;
  for (let i: u32 = 0; i < count; i++) {
    const part = partAt(partsOf(value), i);
    bytes += load<u32>(part, NODE.PART_NAME_BYTES) + load<u32>(part, NODE.PART_VALUE_BYTES);
  }
  return bytes;
}

/** Ids come in order, so the new nodes of one leaf follow each other. */
function planNew(reader: DeltaReader, plan: Plan, id: u32): void {
  const keyInfo = reader.keyInfo;
  plan.newNodes++;
  plan.idBytesMax = max(plan.idBytesMax, paddedBytes(keyInfo));
  plan.bytes += NODE.NODE_ID + paddedBytes(keyInfo) + BLOCK_EXTRA + OVERFLOW_BYTES / 2;
  let leaf: u32 = 0;
  let isBehind = true;
  if (load<u32>(STORE_ROOT)) {
    plan.depth = descend(reader.scratch, id, keyInfo);
    leaf = pathNode(reader.scratch, plan.depth - 1);
    isBehind = !pathEntry(reader.scratch, plan.depth);
  }
  if (leaf != plan.leaf) closeLeaf(plan);
  plan.leaf = leaf;
  plan.leafNodes++;
  // A leaf has room for some entries behind its last one: those need no copy.
  plan.bytes += isBehind ? LEAF_BYTES / INDEXES.LEAF_ROUND : LEAF_BYTES;
}

/** Adds the splits of the leaf: each half has room for as many entries again. */
function closeLeaf(plan: Plan): void {
  const had = plan.leaf ? countOf(plan.leaf) : 0;
  const count = had + plan.leafNodes;
  assert(had <= INDEXES.LEAF_MAX);
  plan.leafNodes = 0;
  plan.bytes += LEAF_BYTES;
  if (count <= INDEXES.LEAF_MAX) return;
  let separator = plan.idBytesMax;
  for (let i: u32 = 0; i < had; i++) {
    const keyInfo = load<u32>(nodeAt(plan.leaf, i), NODE.NODE_KEY_INFO);
    separator = max(separator, paddedBytes(keyInfo));
  }
  const splits = <u64>(1 + (count - INDEXES.LEAF_MAX) / (INDEXES.LEAF_MAX / 2));
  plan.bytes +=
    splits * (LEAF_BYTES + INDEXES.SEPARATOR_ID + separator + BLOCK_EXTRA + INNER_BYTES);
  // All inner nodes above may be full, and the tree may get higher. After that they are half empty.
  const cascades = 2 + splits / (INDEXES.INNER_MAX / 2 - 1);
  plan.bytes += cascades * <u64>(plan.depth + 2) * 2 * INNER_BYTES;
}
