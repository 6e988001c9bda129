/**
 * Reading on the fast path: a node with one register, of a name that an earlier part has, with a
 * value of few bytes. It is by far the commonest node of a delta. Most work stays in registers.
 *
 * The fast path refuses nothing. It leaves any other node to the reader, which reports its faults.
 */
import { DELTA_SAME, DELTA_ZERO } from "../layout/delta";
import {
  KIND_REGISTER,
  FAST_PATH_HASH,
  FAST_PATH_ID,
  FAST_PATH_ID_BYTES_MAX,
  FAST_PATH_KEY_INFO,
  FAST_PATH_NAME,
  FAST_PATH_PART,
  SPLICE_ACTOR,
  SPLICE_POSITION,
  SPLICE_STAMP,
  SPLICE_VALUE,
  SPLICE_VALUE_BYTES,
} from "../layout/node";
import { STORE_SEED } from "../layout/store";
import { TAG_F64, TAG_I32, TAG_SHORT, TAG_SMALL, TAG_TRUE } from "../layout/values";
import { DeltaReader } from "../delta/reader";
import { joinKey } from "../codec/hash";
import { unzigzag, varintIn, varintLengthIn } from "../codec/varints";

/** A byte with this bit is only the first of a varint. */
const LONGER: u32 = 0x80;
/** The key info and the count of shared bytes. */
const HEAD_BYTES: u32 = 2;
/** Bytes behind the id that are loaded before they are checked. */
const PART_BYTES_LOADED: u32 = 14;

/**
 * Reads the next node into `node` and its register into `splice`, if it is fit for the fast path:
 * whether it is. The padded id of the previous node, which must be narrow, is at `before`.
 */
export function readFastNode(reader: DeltaReader, before: u32, node: u32, splice: u32): bool {
  const start = reader.at;
  const beforeInfo = reader.keyInfo;
  const room = reader.end - start;
  if (!beforeInfo || room < HEAD_BYTES + PART_BYTES_LOADED) return false;
  const keyInfo = <u32>load<u8>(start);
  const shared = <u32>load<u8>(start, 1);
  const idBytes = keyInfo >> 1;
  if ((keyInfo | beforeInfo) & 1) return false;
  if ((keyInfo | shared) & LONGER) return false;
  if (shared >= idBytes) return false;
  const rest = idBytes - shared;
  const left = beforeInfo >> 1;
  if (shared > left) return false;
  if (room - HEAD_BYTES - PART_BYTES_LOADED < rest) return false;
  const from = start + HEAD_BYTES;
  // Ids are in order.
  if (shared < left) {
    if (load<u8>(from) <= load<u8>(before + shared)) return false;
  }
  const part = from + rest + 1;
  const flags = <u32>load<u8>(part);
  const name = <u32>load<u8>(part, 1);
  if (load<u8>(part - 1) != 1) return false;
  if ((flags & ~(DELTA_SAME | DELTA_ZERO)) != KIND_REGISTER) return false;
  // Number 0 is a new name.
  if (name & LONGER) return false;
  if (name - 1 >= reader.nameCount) return false;
  let at = part + 2;
  let actor = reader.number;
  let stamp = reader.stamp;
  if (!(flags & DELTA_SAME)) {
    actor = <u32>load<u8>(at);
    const word = load<u64>(at, 1);
    const bytes = varintLengthIn(word);
    if (actor & LONGER) return false;
    if (actor >= reader.actorCount) return false;
    if (!bytes) return false;
    stamp = reader.base + unzigzag(varintIn(word, bytes));
    at += 1 + bytes;
  }
  if (!stamp) return false;
  if (stamp > reader.stampMax) return false;
  let position: u32 = 0;
  if (!(flags & DELTA_ZERO)) position = <u32>load<u8>(at++);
  const valueBytes = bytesByTag(<u32>load<u8>(at));
  if (position & LONGER) return false;
  if (!valueBytes) return false;
  if (reader.end - at < valueBytes) return false;
  store<u32>(splice, at, SPLICE_VALUE);
  store<u32>(splice, valueBytes, SPLICE_VALUE_BYTES);
  store<u64>(splice, stamp, SPLICE_STAMP);
  store<u32>(splice, actor, SPLICE_ACTOR);
  store<u32>(splice, position, SPLICE_POSITION);
  const hash = joinKey(node + FAST_PATH_ID, before, shared, from, idBytes, load<u64>(STORE_SEED));
  store<u32>(node, hash, FAST_PATH_HASH);
  store<u32>(node, keyInfo, FAST_PATH_KEY_INFO);
  store<u32>(node, name, FAST_PATH_NAME);
  store<u32>(node, part, FAST_PATH_PART);
  assert(at + valueBytes <= reader.end);
  assert(idBytes <= FAST_PATH_ID_BYTES_MAX);
  reader.at = at + valueBytes;
  reader.keyInfo = keyInfo;
  reader.number = actor;
  reader.stamp = stamp;
  if (stamp > reader.latest) reader.latest = stamp;
  return true;
}

/** The bytes of an encoded value if its first byte says how many, else 0. */
function bytesByTag(tag: u32): u32 {
  if (tag == TAG_I32) return 5;
  if (tag >= TAG_SMALL || tag <= TAG_TRUE) return 1;
  if (tag >= TAG_SHORT) return 1 + tag - TAG_SHORT;
  return tag == TAG_F64 ? 9 : 0;
}
