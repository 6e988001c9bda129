/**
 * What a delta will need, found before anything changes: an upper bound of the memory, so that it
 * is applied whole or not at all.
 *
 * Nothing that is replaced counts as room again: readers may still be looking at it.
 */
import {
  BUCKET_BYTES,
  INNER_ENTRY_BYTES,
  INNER_MAX,
  LEAF_ENTRY_BYTES,
  LEAF_MAX,
  LEAF_ROUND,
  OVERFLOW_SKIP,
  SEPARATOR_ID,
  TREE_COUNT_MASK,
  TREE_ENTRIES,
  TREE_INFO,
} from "../layout/indexes";
import { SCRATCH_KEY, SCRATCH_PART, SCRATCH_PLACES, SCRATCH_TABLES_BYTES } from "../layout/memory";
import {
  KIND_EXPIRY,
  KIND_REGISTER,
  NODE_ID,
  NODE_KEY_INFO,
  NODE_VALUE,
  PARTS_MAX,
  PLAINS_MAX,
  PART_BYTES,
  PART_KIND,
  PART_NAME,
  PART_NAME_BYTES,
  PART_POSITION,
  PART_REMOVED,
  PART_VALUE_BYTES,
  SPLICES_MAX,
  VALUE_BYTES,
  VALUE_DATA,
  VALUE_PARTS,
} from "../layout/node";
import { ANSWER_ID } from "../layout/requests";
import { NO_SPACE, OK, RESYNC, TOO_LARGE } from "../layout/status";
import { STORE_ROOT, STORE_VALUE_BYTES_MAX } from "../layout/store";
import { CONTAINER_HEADER_BYTES } from "../layout/values";
import { ADDRESS_MIN, release } from "../heap/allocator";
import { isOldNews } from "./admission";
import { readPart } from "../delta/part-reader";
import { DeltaReader, readNode } from "../delta/reader";
import { fitsJournal } from "../logs/journal";
import { paddedBytes } from "../codec/ids";
import { allocateSurely } from "../heap/epochs";
import { nodeOf } from "../nodes/nodes";
import { countParts, partAt, partsOf } from "../crdt/parts";
import { planPlainNodes } from "./fast-path";
import { BLOCK_EXTRA, Plan, planAt, spliceAt } from "./plan";
import { expandedBytes } from "../codec/shapes";
import { addSplice, aimSplice, noteSplice } from "./splice-plan";
import { descend, pathEntry, pathNode } from "../indexes/btree-path";

/** What a field's data may have on top of names and values: a set's head, a counter's number. */
const FIELD_EXTRA: u64 = 18;
const LEAF_BYTES: u64 = TREE_ENTRIES + LEAF_MAX * LEAF_ENTRY_BYTES + BLOCK_EXTRA;
const INNER_BYTES: u64 = TREE_ENTRIES + (INNER_MAX + 1) * INNER_ENTRY_BYTES + BLOCK_EXTRA;
/** Overflow buckets: hashes are seeded, so there is one for about six nodes at the very worst. */
const OVERFLOW_BYTES: u64 = OVERFLOW_SKIP + BUCKET_BYTES + BLOCK_EXTRA;
const OVERFLOWS_MIN: u64 = 32;
const LARGEST: u64 = 0xf0000000;

/** Checks all nodes of the delta and adds up what they need: OK or the reader's status. */
export function planNodes(reader: DeltaReader): u32 {
  const plan = planAt(reader);
  memory.fill(changetype<usize>(plan), 0, offsetof<Plan>());
  plan.group = PLAINS_MAX / 2;
  // Of a sender who may not know of what was collected here each part is looked at.
  while ((!reader.isPast && planPlainNodes(reader, plan)) || readNode(reader))
    planNode(reader, plan);
  closeLeaf(plan);
  if (plan.newNodes) plan.bytes += OVERFLOWS_MIN * OVERFLOW_BYTES;
  if (reader.status != OK) return reader.status;
  return plan.bytes > LARGEST || plan.answerBytes > LARGEST ? NO_SPACE : OK;
}

function planNode(reader: DeltaReader, plan: Plan): void {
  const id = reader.scratch + SCRATCH_KEY;
  const node = nodeOf(id, reader.keyInfo);
  const value = node ? load<u32>(node, NODE_VALUE) : 0;
  const has = countParts(value);
  if (has > PARTS_MAX || reader.parts > PARTS_MAX - has) {
    reader.status = TOO_LARGE;
    return;
  }
  const part = reader.scratch + SCRATCH_PART;
  let texts: u64 = 0;
  let place: u32 = 0;
  let isUniform = !value && reader.parts > 1;
  for (let i: u32 = 0; i < reader.parts && reader.status == OK; i++) {
    const stamp = reader.stamp;
    const number = reader.number;
    readPart(reader, part);
    if (reader.isPast && reader.status == OK && isOldNews(reader, part)) reader.status = RESYNC;
    texts += load<u32>(part, PART_NAME_BYTES) + load<u32>(part, PART_VALUE_BYTES);
    const isSame = !i || (stamp == reader.stamp && number == reader.number);
    isUniform = isUniform && isSame && isUniformPart(part, i, reader.parts);
    place = max(place, load<u32>(part, PART_POSITION));
  }
  if (reader.status != OK) return;
  isUniform = isUniform && place == reader.parts - 2;
  if (reader.parts == 1 && value && planSplice(reader, plan, node, part)) return;
  plan.nodes++;
  plan.answerBytes += ANSWER_ID + paddedBytes(reader.keyInfo);
  texts += textBytes(value);
  const parts = <u64>has + reader.parts;
  if (dataBytesMax(texts, parts) > load<u32>(STORE_VALUE_BYTES_MAX)) plan.hasLarge = true;
  let bytes = VALUE_DATA + dataBytesMax(texts, isUniform ? 0 : parts) + BLOCK_EXTRA;
  // What cannot be seen in the data lies behind the parts.
  if (!isUniform) bytes += parts * PART_BYTES + texts;
  if (!fitsJournal(bytes) && reader.status == OK) reader.status = TOO_LARGE;
  plan.bytes += bytes;
  const tables = 2 * parts * PART_BYTES;
  if (tables > SCRATCH_TABLES_BYTES) plan.bytes += tables + BLOCK_EXTRA;
  if (!node) planNew(reader, plan, id);
}

/** Notes a splice down, if the delta's part is one: exactly what it needs. */
function planSplice(reader: DeltaReader, plan: Plan, node: u32, part: u32): bool {
  const splice = spliceAt(reader.scratch, plan.splices);
  if (!noteSplice(splice, node, part)) return false;
  const name = load<u32>(part, PART_NAME);
  const place = reader.scratch + SCRATCH_PLACES;
  if (!aimSplice(splice, name, load<u32>(part, PART_NAME_BYTES), place)) return false;
  if (!addSplice(plan, splice)) reader.status = TOO_LARGE;
  if (plan.splices < SPLICES_MAX) plan.splices++;
  return true;
}

/** Whether a new node's part may be the one at `index` of a single put, which needs no parts. */
function isUniformPart(part: u32, index: u32, count: u32): bool {
  const kind = load<u32>(part, PART_KIND);
  if (!index) return kind == KIND_EXPIRY;
  if (kind != KIND_REGISTER || load<u32>(part, PART_REMOVED)) return false;
  return count == 2 || load<u32>(part, PART_NAME) != 0;
}

/** The data that so many parts with so many bytes of names and values make, at most. */
function dataBytesMax(texts: u64, parts: u64): u64 {
  return CONTAINER_HEADER_BYTES + texts + parts * FIELD_EXTRA;
}

/** The bytes of all names and values of a value block. */
function textBytes(value: u32): u64 {
  if (!value) return 0;
  const count = load<u32>(value, VALUE_PARTS);
  if (!count) return expandedBytes(value + VALUE_DATA, load<u32>(value, VALUE_BYTES));
  let bytes: u64 = 0;
  for (let i: u32 = 0; i < count; i++) {
    const part = partAt(partsOf(value), i);
    bytes += load<u32>(part, PART_NAME_BYTES) + load<u32>(part, PART_VALUE_BYTES);
  }
  return bytes;
}

/** Ids come in order: those that go to one leaf of today come one after the other. */
function planNew(reader: DeltaReader, plan: Plan, id: u32): void {
  const keyInfo = reader.keyInfo;
  plan.newNodes++;
  plan.idBytesMax = max(plan.idBytesMax, paddedBytes(keyInfo));
  plan.bytes += NODE_ID + paddedBytes(keyInfo) + BLOCK_EXTRA + OVERFLOW_BYTES / 2;
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
  // Behind the last entry there is room for some more without a copy.
  plan.bytes += isBehind ? LEAF_BYTES / LEAF_ROUND : LEAF_BYTES;
}

/** A leaf that was split has half of its room again. */
function closeLeaf(plan: Plan): void {
  const had = plan.leaf ? load<u32>(plan.leaf, TREE_INFO) & TREE_COUNT_MASK : 0;
  const count = had + plan.leafNodes;
  plan.leafNodes = 0;
  plan.bytes += LEAF_BYTES;
  if (count <= LEAF_MAX) return;
  let separator = plan.idBytesMax;
  for (let i: u32 = 0; i < had; i++) {
    const node = load<u32>(plan.leaf + TREE_ENTRIES + i * LEAF_ENTRY_BYTES);
    separator = max(separator, paddedBytes(load<u32>(node, NODE_KEY_INFO)));
  }
  const splits = <u64>(1 + (count - LEAF_MAX) / (LEAF_MAX / 2));
  plan.bytes += splits * (LEAF_BYTES + SEPARATOR_ID + separator + BLOCK_EXTRA + INNER_BYTES);
  // The whole way up may be full, and the tree may get higher. Then half of it is empty.
  const cascades = 2 + splits / (INNER_MAX / 2 - 1);
  plan.bytes += cascades * <u64>(plan.depth + 2) * 2 * INNER_BYTES;
}

/** Makes sure that blocks of `bytes` in all can be had: OK, NEEDS_PAGES or NO_SPACE. */
export function reserve(bytes: u64): u32 {
  const block = allocateSurely(<u32>bytes);
  if (block < ADDRESS_MIN) return block;
  release(block);
  return OK;
}
