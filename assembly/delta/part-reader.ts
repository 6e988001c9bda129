/** Reading one part of a delta (docs/FORMAT.md). */
import {
  DELTA_INTEGER,
  DELTA_KIND_MASK,
  DELTA_NAMES_MAX,
  DELTA_REMOVED,
  DELTA_ROOT,
  DELTA_SAME,
  DELTA_ZERO,
} from "../layout/delta";
import {
  KIND_COUNTER,
  KIND_DELETION,
  KIND_ELEMENT,
  KIND_EXPIRY,
  KIND_REGISTER,
  PARTS_MAX,
  PART_ACTOR,
  PART_BYTES,
  PART_KIND,
  PART_NAME,
  PART_NAME_BYTES,
  PART_OTHER,
  PART_OTHER_ACTOR,
  PART_POSITION,
  PART_REMOVED,
  PART_STAMP,
  PART_THIRD,
  PART_VALUE,
  PART_VALUE_BYTES,
} from "../layout/node";
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
  readStamp,
  readVarint,
} from "./reader";
import { skipValue, validName } from "../codec/values";
import { unzigzag } from "../codec/varints";

const SAFE_MAX: i64 = 9007199254740991;

/** Reads the next part into `part`. The reader's status says whether it is valid. */
export function readPart(reader: DeltaReader, part: u32): void {
  clearBytes(part, PART_BYTES);
  if (reader.at == reader.end) return fail(reader);
  const byte = <u32>load<u8>(reader.at++);
  const kind = byte & DELTA_KIND_MASK;
  if (kind > KIND_ELEMENT || byte & ~DELTA_KIND_MASK & ~flagsOf(kind)) return fail(reader);
  store<u32>(part, kind, PART_KIND);
  if (kind >= KIND_REGISTER && !(byte & DELTA_ROOT)) readName(reader, part);
  if (byte & DELTA_SAME) {
    if (!reader.stamp) fail(reader);
  } else {
    reader.number = readActor(reader);
    reader.stamp = readStamp(reader, reader.number);
  }
  store<u32>(part, mapped(reader, reader.number), PART_ACTOR);
  store<u64>(part, reader.stamp, PART_STAMP);
  if (reader.status != OK) return;
  if (kind == KIND_EXPIRY) readExpiry(reader, part, byte);
  else if (kind == KIND_REGISTER) readRegister(reader, part, byte);
  else if (kind == KIND_COUNTER) readShare(reader, part, byte);
  else if (kind == KIND_ELEMENT) readElement(reader, part, byte);
}

/** The flags that are valid for a part of this kind. */
function flagsOf(kind: u32): u32 {
  if (kind == KIND_DELETION) return DELTA_SAME;
  if (kind == KIND_EXPIRY) return DELTA_SAME | DELTA_ZERO;
  if (kind == KIND_REGISTER) return DELTA_SAME | DELTA_ZERO | DELTA_ROOT | DELTA_REMOVED;
  if (kind == KIND_COUNTER) return DELTA_SAME | DELTA_ZERO | DELTA_INTEGER;
  return kind == KIND_ELEMENT ? DELTA_SAME | DELTA_REMOVED : 0;
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
    if (reader.nameCount < DELTA_NAMES_MAX) {
      store<u32>(reader.names + reader.nameCount * 4, name);
      reader.nameCount++;
      assert(reader.nameCount <= DELTA_NAMES_MAX);
    }
  }
  store<u32>(part, name, PART_NAME);
  store<u32>(part, skipValue(name, reader.end) - name, PART_NAME_BYTES);
}

function readExpiry(reader: DeltaReader, part: u32, byte: u32): void {
  if (byte & DELTA_ZERO) return;
  const atMs = reinterpret<f64>(readLong(reader));
  if (!validExpiry(atMs)) fail(reader);
  store<f64>(part, atMs, PART_OTHER);
}

function readRegister(reader: DeltaReader, part: u32, byte: u32): void {
  if (!(byte & DELTA_ZERO)) store<u32>(part, readCount(reader, PARTS_MAX), PART_POSITION);
  if (byte & DELTA_REMOVED) store<u32>(part, 1, PART_REMOVED);
  else readValue(reader, part);
}

/** A share without a base has the actor 0 as the base's, like in every store. */
function readShare(reader: DeltaReader, part: u32, byte: u32): void {
  if (!(byte & DELTA_ZERO)) {
    const number = readActor(reader);
    store<u64>(part, readStamp(reader, number), PART_OTHER);
    store<u32>(part, mapped(reader, number), PART_OTHER_ACTOR);
  }
  let sum: f64;
  if (byte & DELTA_INTEGER) {
    const integer = unzigzag(readVarint(reader));
    if (integer > SAFE_MAX || integer < -SAFE_MAX) fail(reader);
    sum = <f64>integer;
  } else sum = reinterpret<f64>(readLong(reader));
  if (!isFinite(sum)) fail(reader);
  store<f64>(part, sum, PART_THIRD);
}

function readElement(reader: DeltaReader, part: u32, byte: u32): void {
  readValue(reader, part);
  if (!(byte & DELTA_REMOVED) || reader.status != OK) return;
  store<u64>(part, readStamp(reader, reader.number), PART_OTHER);
  const number = readActor(reader);
  store<u64>(part, readStamp(reader, number), PART_THIRD);
  store<u32>(part, mapped(reader, number), PART_OTHER_ACTOR);
}

function readValue(reader: DeltaReader, part: u32): void {
  if (reader.status != OK) return;
  const end = skipValue(reader.at, reader.end);
  if (!end) return fail(reader);
  const bytes = end - reader.at;
  if (bytes > load<u32>(STORE_VALUE_BYTES_MAX)) reader.status = TOO_LARGE;
  store<u32>(part, reader.at, PART_VALUE);
  store<u32>(part, bytes, PART_VALUE_BYTES);
  assert(end > reader.at);
  assert(end <= reader.end);
  reader.at = end;
}
