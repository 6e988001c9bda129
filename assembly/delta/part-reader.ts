/** Reading one part of a delta (docs/FORMAT.md). */
import * as DELTA from "../layout/delta";
import { SCRATCH_PART } from "../layout/memory";
import * as NODE from "../layout/node";
import { OK, TOO_LARGE } from "../layout/status";
import { STORE_VALUE_BYTES_MAX } from "../layout/store";
import { validExpiry } from "../crdt/expiry";
import { clearBytes } from "../codec/bytes";
import {
  DeltaReader,
  fail,
  mapped,
  readActor,
  readCount,
  readLong,
  readNode,
  readStamp,
  readVarint,
} from "./reader";
import { skipValue, validName } from "../codec/values";
import { unzigzag } from "../codec/varints";

const SAFE_MAX: i64 = 9007199254740991;

/** Reads up to `count` nodes whole, and so checks them. */
export function skipNodes(reader: DeltaReader, count: u32): void {
  for (let left = count; left && readNode(reader); left--) skipParts(reader);
}

/** Reads the parts of the node that the reader is at. */
export function skipParts(reader: DeltaReader): void {
  const part = reader.scratch + SCRATCH_PART;
  for (let left = reader.partCount; left && reader.status == OK; left--) readPart(reader, part);
}

/** Reads the next part into `part`. The reader's status says whether it is valid. */
export function readPart(reader: DeltaReader, part: u32): void {
  clearBytes(part, NODE.PART_BYTES);
  if (reader.at == reader.end) return fail(reader);
  const byte = <u32>load<u8>(reader.at++);
  const kind = byte & DELTA.DELTA_KIND_MASK;
  if (kind > NODE.KIND_ELEMENT || byte & ~DELTA.DELTA_KIND_MASK & ~flagsOf(kind))
    return fail(reader);
  store<u32>(part, kind, NODE.PART_KIND);
  if (kind >= NODE.KIND_REGISTER && !(byte & DELTA.DELTA_ROOT)) readName(reader, part);
  if (byte & DELTA.DELTA_SAME) {
    if (!reader.stamp) fail(reader);
  } else {
    reader.number = readActor(reader);
    reader.stamp = readStamp(reader, reader.number);
  }
  store<u32>(part, mapped(reader, reader.number), NODE.PART_ACTOR);
  store<u64>(part, reader.stamp, NODE.PART_STAMP);
  if (reader.status != OK) return;
  if (kind == NODE.KIND_EXPIRY) readExpiry(reader, part, byte);
  else if (kind == NODE.KIND_REGISTER) readRegister(reader, part, byte);
  else if (kind == NODE.KIND_COUNTER) readShare(reader, part, byte);
  else if (kind == NODE.KIND_ELEMENT) readElement(reader, part, byte);
}

/** The flags that are valid for a part of this kind. */
function flagsOf(kind: u32): u32 {
  if (kind == NODE.KIND_DELETION) return DELTA.DELTA_SAME;
  if (kind == NODE.KIND_EXPIRY) return DELTA.DELTA_SAME | DELTA.DELTA_ZERO;
  if (kind == NODE.KIND_REGISTER)
    return DELTA.DELTA_SAME | DELTA.DELTA_ZERO | DELTA.DELTA_ROOT | DELTA.DELTA_REMOVED;
  if (kind == NODE.KIND_COUNTER) return DELTA.DELTA_SAME | DELTA.DELTA_ZERO | DELTA.DELTA_INTEGER;
  return kind == NODE.KIND_ELEMENT ? DELTA.DELTA_SAME | DELTA.DELTA_REMOVED : 0;
}

function readName(reader: DeltaReader, part: u32): void {
  const number = readCount(reader, reader.nameCount);
  if (reader.status != OK) return;
  let name: u32;
  if (number) name = load<u32>(reader.names + (number - 1) * 4);
  else {
    name = reader.at;
    if (!validName(name, reader.end)) return fail(reader);
    reader.at = skipValue(name, reader.end);
    if (reader.nameCount < DELTA.DELTA_NAMES_MAX) {
      store<u32>(reader.names + reader.nameCount * 4, name);
      reader.nameCount++;
      assert(reader.nameCount <= DELTA.DELTA_NAMES_MAX);
    }
  }
  store<u32>(part, name, NODE.PART_NAME);
  store<u32>(part, skipValue(name, reader.end) - name, NODE.PART_NAME_BYTES);
}

function readExpiry(reader: DeltaReader, part: u32, byte: u32): void {
  if (byte & DELTA.DELTA_ZERO) return;
  const atMs = reinterpret<f64>(readLong(reader));
  if (!validExpiry(atMs)) fail(reader);
  store<f64>(part, atMs, NODE.PART_OTHER);
}

function readRegister(reader: DeltaReader, part: u32, byte: u32): void {
  if (!(byte & DELTA.DELTA_ZERO))
    store<u32>(part, readCount(reader, NODE.PARTS_MAX), NODE.PART_POSITION);
  if (byte & DELTA.DELTA_REMOVED) store<u32>(part, 1, NODE.PART_REMOVED);
  else readValue(reader, part);
}

/** A share without a base has the actor 0 as the base's, like in every store. */
function readShare(reader: DeltaReader, part: u32, byte: u32): void {
  if (!(byte & DELTA.DELTA_ZERO)) {
    const number = readActor(reader);
    store<u64>(part, readStamp(reader, number), NODE.PART_OTHER);
    store<u32>(part, mapped(reader, number), NODE.PART_OTHER_ACTOR);
  }
  let sum: f64;
  if (byte & DELTA.DELTA_INTEGER) {
    const integer = unzigzag(readVarint(reader));
    if (integer > SAFE_MAX || integer < -SAFE_MAX) fail(reader);
    sum = <f64>integer;
  } else sum = reinterpret<f64>(readLong(reader));
  if (!isFinite(sum)) fail(reader);
  store<f64>(part, sum, NODE.PART_THIRD);
}

function readElement(reader: DeltaReader, part: u32, byte: u32): void {
  readValue(reader, part);
  if (!(byte & DELTA.DELTA_REMOVED) || reader.status != OK) return;
  store<u64>(part, readStamp(reader, reader.number), NODE.PART_OTHER);
  const number = readActor(reader);
  store<u64>(part, readStamp(reader, number), NODE.PART_THIRD);
  store<u32>(part, mapped(reader, number), NODE.PART_OTHER_ACTOR);
}

function readValue(reader: DeltaReader, part: u32): void {
  if (reader.status != OK) return;
  const end = skipValue(reader.at, reader.end);
  if (!end) return fail(reader);
  const bytes = end - reader.at;
  if (bytes > load<u32>(STORE_VALUE_BYTES_MAX)) reader.status = TOO_LARGE;
  store<u32>(part, reader.at, NODE.PART_VALUE);
  store<u32>(part, bytes, NODE.PART_VALUE_BYTES);
  assert(end > reader.at);
  assert(end <= reader.end);
  reader.at = end;
}
