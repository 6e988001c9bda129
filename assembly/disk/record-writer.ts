/**
 * Disk records: what the persistence writes of a node (docs/FORMAT.md).
 *
 * A record is the node's version and a delta of this one node, so it does not depend on how values
 * lie in memory, and says by itself who wrote what. It is made from the journal's copy; of the
 * store only the actors' ids and the shapes' names are looked at, which never change.
 */
import {
  DISK_FORMAT,
  RECORD_CHECK,
  RECORD_CHECKED_BYTES,
  RECORD_DELTA,
  RECORD_FORMAT,
  RECORD_KEY_BYTES_MAX,
  RECORD_KEY_NODE,
  RECORD_VERSION,
} from "../layout/disk";
import {
  DELTA_ACTORS,
  DELTA_ACTOR_BYTES,
  DELTA_ACTOR_FROM,
  DELTA_ACTOR_ID,
  DELTA_ACTOR_TO,
  DELTA_BASE,
  DELTA_CHECKSUM,
  DELTA_FLAGS,
  DELTA_MAGIC,
  DELTA_VERSION,
  DELTA_VERSION_AT,
} from "../layout/delta";
import {
  JOURNAL_ACTORS,
  JOURNAL_SCRATCH,
  JOURNAL_CURRENT,
  JOURNAL_ENTRY_ID,
  JOURNAL_ENTRY_KEY_INFO,
  JOURNAL_ENTRY_KIND,
  JOURNAL_REMOVED,
} from "../layout/journal";
import { RESULT_BYTES, RESULT_VALUE, SCRATCH_PART, SCRATCH_RESULT } from "../layout/memory";
import {
  NODE_VALUE,
  PART_BYTES,
  PART_POSITION,
  VALUE_ACTOR,
  VALUE_BYTES,
  VALUE_DATA,
  VALUE_EXPIRES,
  VALUE_PARTS,
  VALUE_STAMP,
  VALUE_VERSION,
} from "../layout/node";
import { OK, NOT_FOUND } from "../layout/status";
import { ACTORS, ACTOR_BYTES, ACTOR_ID, STORE_ACTOR_COUNT } from "../layout/store";
import { SHAPED_HEADER_BYTES } from "../layout/values";
import { checksum } from "../codec/crc32";
import {
  DeltaWriter,
  WORK_BYTES,
  deltaWriter,
  numberedActor,
  rewind,
} from "../delta/writer-buffer";
import { putVarint, writeNodeId, writePart } from "../delta/writer";
import { journalAt } from "../logs/journal";
import { keyBytes, paddedBytes } from "../codec/ids";
import { nodeOf } from "../nodes/nodes";
import {
  addExpiry,
  addRegister,
  countFields,
  firstName,
  namedFields,
  partAt,
  partsOf,
  relocate,
} from "../crdt/parts";
import { isShaped } from "../codec/shapes";
import { skipName, skipValue } from "../codec/values";
import { varintBytes, writeVarint } from "../codec/varints";

/**
 * Writes the key of a note's node to `out` and its record RECORD_KEY_BYTES_MAX behind that; their
 * lengths are RESULT_VALUE and RESULT_BYTES of the persistence's scratch. NOT_FOUND: the node is
 * gone, there is only the key.
 */
export function encodeEntry(note: u32, out: u32): u32 {
  const journal = journalAt();
  const scratch = journal + JOURNAL_SCRATCH;
  const result = scratch + SCRATCH_RESULT;
  const keyInfo = load<u32>(note, JOURNAL_ENTRY_KEY_INFO);
  store<u32>(result, writeKey(note + JOURNAL_ENTRY_ID, keyInfo, out), RESULT_VALUE);
  store<u32>(result, 0, RESULT_BYTES);
  const block = blockOf(note, keyInfo);
  if (!block) return NOT_FOUND;
  const record = out + RECORD_KEY_BYTES_MAX;
  const writer = deltaWriter(scratch);
  const bytes = RECORD_DELTA + writeDelta(scratch, writer, note, block, record + RECORD_DELTA);
  store<u32>(record, DISK_FORMAT, RECORD_FORMAT);
  store<u64>(record, load<u64>(block, VALUE_VERSION), RECORD_VERSION);
  store<u32>(record, recordCheck(scratch, record), RECORD_CHECK);
  store<u32>(result, bytes, RESULT_BYTES);
  return OK;
}

/** The check of a record's head; the rest is covered by the delta's own checksum. */
export function recordCheck(scratch: u32, record: u32): u32 {
  return checksum(scratch, record + RECORD_FORMAT, RECORD_CHECKED_BYTES - RECORD_FORMAT);
}

/** The value block of a note, or 0. */
function blockOf(note: u32, keyInfo: u32): u32 {
  const kind = load<u32>(note, JOURNAL_ENTRY_KIND);
  if (kind == JOURNAL_REMOVED) return 0;
  if (kind != JOURNAL_CURRENT) return note + JOURNAL_ENTRY_ID + paddedBytes(keyInfo);
  const node = nodeOf(note + JOURNAL_ENTRY_ID, keyInfo);
  return node ? load<u32>(node, NODE_VALUE) : 0;
}

/** Each unit by itself as UTF-8 would have it, so that the order of keys is that of ids. */
export function writeKey(id: u32, keyInfo: u32, out: u32): u32 {
  const wide = keyInfo & 1;
  const end = id + keyBytes(keyInfo);
  let to = out;
  store<u8>(to++, RECORD_KEY_NODE);
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
  return to - out;
}

// ── The delta ───────────────────────────────────────────────────────────────────────────────────

/** A delta of all parts of one node at `out`: its length. It is measured first, then written. */
function writeDelta(scratch: u32, writer: DeltaWriter, note: u32, block: u32, out: u32): u32 {
  writer.work = journalAt() + JOURNAL_ACTORS;
  memory.fill(writer.work, 0, atomic.load<u32>(STORE_ACTOR_COUNT) * WORK_BYTES);
  writer.base = load<u64>(block, VALUE_STAMP);
  writer.actors = 0;
  rewind(writer, 0);
  writeBlock(scratch, writer, note, block);
  const head = writeHead(writer, out);
  rewind(writer, out + head);
  writeBlock(scratch, writer, note, block);
  const bytes = head + writer.bytes;
  store<u32>(out, checksum(scratch, out + DELTA_BASE, bytes - DELTA_BASE), DELTA_CHECKSUM);
  return bytes;
}

/** It is about no span of anybody's stamps: `from` and `to` are 0. */
function writeHead(writer: DeltaWriter, out: u32): u32 {
  store<u16>(out, <u16>DELTA_MAGIC);
  store<u8>(out, <u8>DELTA_VERSION, DELTA_VERSION_AT);
  store<u8>(out, 0, DELTA_FLAGS);
  store<u64>(out, writer.base, DELTA_BASE);
  writeVarint(out + DELTA_ACTORS, writer.actors);
  let at = out + DELTA_ACTORS + varintBytes(writer.actors);
  for (let number: u32 = 0; number < writer.actors; number++, at += DELTA_ACTOR_BYTES) {
    const actor = ACTORS + numberedActor(writer, number) * ACTOR_BYTES;
    store<u64>(at, load<u64>(actor, ACTOR_ID), DELTA_ACTOR_ID);
    store<u64>(at, 0, DELTA_ACTOR_FROM);
    store<u64>(at, 0, DELTA_ACTOR_TO);
  }
  return at - out;
}

/** The node's id and parts, one at a time: a table of all could be far larger than the value. */
function writeBlock(scratch: u32, writer: DeltaWriter, note: u32, block: u32): void {
  writeNodeId(writer, note);
  const count = load<u32>(block, VALUE_PARTS);
  if (!count) return writeUniform(scratch, writer, block);
  const part = scratch + SCRATCH_PART;
  putVarint(writer, count);
  for (let i: u32 = 0; i < count; i++) {
    memory.copy(part, partAt(partsOf(block), i), PART_BYTES);
    relocate(part, block);
    writePart(writer, part);
  }
}

/** One write's expiry and registers. */
function writeUniform(scratch: u32, writer: DeltaWriter, block: u32): void {
  const stamp = load<u64>(block, VALUE_STAMP);
  const actor = load<u32>(block, VALUE_ACTOR);
  const data = block + VALUE_DATA;
  const bytes = load<u32>(block, VALUE_BYTES);
  const part = scratch + SCRATCH_PART;
  putVarint(writer, 1 + countFields(data));
  addExpiry(part, 0, load<f64>(block, VALUE_EXPIRES), stamp, actor);
  writePart(writer, part);
  const fields = namedFields(data);
  if (!fields) {
    addRegister(part, 0, 0, 0, data, bytes, stamp, actor);
    return writePart(writer, part);
  }
  const shaped = isShaped(data);
  let name = firstName(data);
  let value = data + SHAPED_HEADER_BYTES;
  for (let i: u32 = 0; i < fields; i++) {
    const nameEnd = skipName(name, u32.MAX_VALUE);
    if (!shaped) value = nameEnd;
    const next = skipValue(value, data + bytes);
    addRegister(part, 0, name, nameEnd - name, value, next - value, stamp, actor);
    store<u32>(part, i, PART_POSITION);
    writePart(writer, part);
    name = shaped ? nameEnd : next;
    value = next;
  }
}
