/**
 * Disk records: what the persistence writes of a node (docs/FORMAT.md).
 *
 * A record is the node's version and a delta of this one node. It says who wrote each part, and does
 * not depend on how values lie in memory. The source is the journal's copy. The only words of the
 * store that this reads, ids of actors and names of shapes, never change.
 */
import * as DISK from "../layout/disk";
import * as JOURNAL from "../layout/journal";
import { RESULT_BYTES, RESULT_VALUE, SCRATCH_PART, SCRATCH_RESULT } from "../layout/memory";
import * as NODE from "../layout/node";
import { OK, NOT_FOUND } from "../layout/status";
import { STORE_ACTOR_COUNT } from "../layout/store";
import { SHAPED_HEADER_BYTES } from "../layout/values";
import { checksum } from "../codec/crc32";
import * as writing from "../delta/writer";
import { journalAt } from "../logs/journal";
import { keyBytes, paddedBytes } from "../codec/ids";
import { nodeOf } from "../nodes/nodes";
import * as parts from "../crdt/parts";
import { isShaped } from "../codec/shapes";
import { skipName, skipValue } from "../codec/values";

/**
 * Writes the key of an entry's node to `out`, and its record RECORD_KEY_BYTES_MAX behind that.
 * RESULT_VALUE and RESULT_BYTES of the persistence's scratch are their lengths. NOT_FOUND: the node
 * is gone, there is only the key.
 */
export function encodeEntry(entry: u32, out: u32): u32 {
  const scratch = journalAt() + JOURNAL.JOURNAL_SCRATCH;
  const result = scratch + SCRATCH_RESULT;
  const keyInfo = load<u32>(entry, JOURNAL.JOURNAL_ENTRY_KEY_INFO);
  store<u32>(result, writeKey(entry + JOURNAL.JOURNAL_ENTRY_ID, keyInfo, out), RESULT_VALUE);
  store<u32>(result, 0, RESULT_BYTES);
  const block = blockOf(entry, keyInfo);
  if (!block) return NOT_FOUND;
  const record = out + DISK.RECORD_KEY_BYTES_MAX;
  const bytes = DISK.RECORD_DELTA + writeDelta(scratch, entry, block, record + DISK.RECORD_DELTA);
  assert(
    bytes <=
      DISK.RECORD_HEAD_BYTES +
        DISK.RECORD_GROWTH * load<u32>(journalAt(), JOURNAL.JOURNAL_BLOCK_BYTES_MAX),
  );
  store<u32>(record, DISK.DISK_FORMAT, DISK.RECORD_FORMAT);
  store<u64>(record, load<u64>(block, NODE.VALUE_VERSION), DISK.RECORD_VERSION);
  store<u32>(record, recordCheck(scratch, record), DISK.RECORD_CHECK);
  store<u32>(result, bytes, RESULT_BYTES);
  return OK;
}

/** The check of a record's head. The delta's own checksum covers the rest. */
export function recordCheck(scratch: u32, record: u32): u32 {
  return checksum(
    scratch,
    record + DISK.RECORD_FORMAT,
    DISK.RECORD_CHECKED_BYTES - DISK.RECORD_FORMAT,
  );
}

/** The value block of an entry, or 0. */
function blockOf(entry: u32, keyInfo: u32): u32 {
  const kind = load<u32>(entry, JOURNAL.JOURNAL_ENTRY_KIND);
  if (kind == JOURNAL.JOURNAL_REMOVED) return 0;
  if (kind != JOURNAL.JOURNAL_CURRENT)
    return entry + JOURNAL.JOURNAL_ENTRY_ID + paddedBytes(keyInfo);
  const node = nodeOf(entry + JOURNAL.JOURNAL_ENTRY_ID, keyInfo);
  return node ? load<u32>(node, NODE.NODE_VALUE) : 0;
}

/** Encodes each unit by itself like UTF-8 does, so that keys sort like ids. */
export function writeKey(id: u32, keyInfo: u32, out: u32): u32 {
  const wide = keyInfo & 1;
  const end = id + keyBytes(keyInfo);
  let to = out;
  store<u8>(to++, DISK.RECORD_KEY_NODE);
  for (let at = id; at < end; at += 1 + wide) {
    const unit = wide ? <u32>load<u16>(at) : <u32>load<u8>(at);
    if (unit < 0x80) store<u8>(to++, unit);
    else if (unit < 0x800) {
      store<u8>(to++, 0xc0 | (unit >> 6));
      store<u8>(to++, 0x80 | (unit & 0x3f));
    } else {
      store<u8>(to++, 0xe0 | (unit >> 12));
      store<u8>(to++, 0x80 | ((unit >> 6) & 0x3f));
      store<u8>(to++, 0x80 | (unit & 0x3f));
    }
  }
  assert(to - out <= DISK.RECORD_KEY_BYTES_MAX);
  return to - out;
}

/** A delta of all parts of one node at `out`: its length. All spans are empty. */
function writeDelta(scratch: u32, entry: u32, block: u32, out: u32): u32 {
  const writer = writing.deltaWriter(scratch);
  writer.spans = journalAt() + JOURNAL.JOURNAL_ACTORS;
  memory.fill(writer.spans, 0, atomic.load<u32>(STORE_ACTOR_COUNT) * writing.SPAN_BYTES);
  writer.base = load<u64>(block, NODE.VALUE_STAMP);
  writer.actors = 0;
  writer.isEnd = true;
  writing.startPass(writer, 0);
  writeBlock(scratch, writer, entry, block);
  const head = writing.headBytes(writer);
  const measured = writer.bytes;
  writing.writeHead(writer, out);
  writing.startPass(writer, out + head);
  writeBlock(scratch, writer, entry, block);
  assert(writer.bytes == measured);
  writing.sealDelta(scratch, out, head + writer.bytes);
  return head + writer.bytes;
}

/** Writes the node's id and parts, one at a time: a table of all could be far larger than the value. */
function writeBlock(scratch: u32, writer: writing.DeltaWriter, entry: u32, block: u32): void {
  writing.writeNodeId(writer, entry + JOURNAL.JOURNAL_ENTRY_NODE);
  const count = load<u32>(block, NODE.VALUE_PARTS);
  if (!count) return writeUniform(scratch, writer, block);
  const part = scratch + SCRATCH_PART;
  writing.putVarint(writer, count);
  for (let i: u32 = 0; i < count; i++) {
    memory.copy(part, parts.partAt(parts.partsOf(block), i), NODE.PART_BYTES);
    parts.relocate(part, block);
    writing.writePart(writer, part);
  }
}

/** Writes the expiry and the registers of a node that is one put. */
function writeUniform(scratch: u32, writer: writing.DeltaWriter, block: u32): void {
  const stamp = load<u64>(block, NODE.VALUE_STAMP);
  const actor = load<u32>(block, NODE.VALUE_ACTOR);
  const data = block + NODE.VALUE_DATA;
  const bytes = load<u32>(block, NODE.VALUE_BYTES);
  const part = scratch + SCRATCH_PART;
  writing.putVarint(writer, 1 + parts.countFields(data));
  parts.addExpiry(part, 0, load<f64>(block, NODE.VALUE_EXPIRES), stamp, actor);
  writing.writePart(writer, part);
  const fields = parts.namedFields(data);
  if (!fields) {
    parts.addRegister(part, 0, 0, 0, data, bytes, stamp, actor);
    return writing.writePart(writer, part);
  }
  const shaped = isShaped(data);
  let name = parts.firstName(data);
  let value = data + SHAPED_HEADER_BYTES;
  for (let i: u32 = 0; i < fields; i++) {
    const nameEnd = skipName(name, u32.MAX_VALUE);
    if (!shaped) value = nameEnd;
    const next = skipValue(value, data + bytes);
    parts.addRegister(part, 0, name, nameEnd - name, value, next - value, stamp, actor);
    store<u32>(part, i, NODE.PART_POSITION);
    writing.writePart(writer, part);
    name = shaped ? nameEnd : next;
    value = next;
  }
}
