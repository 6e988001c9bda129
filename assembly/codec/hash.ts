/**
 * The hash of ids: SipHash with one round a word and two behind the last, a key of the store's seed.
 *
 * Every client can read the seed, so no hash keeps it from finding ids that collide. This one only
 * makes each of them a search: no short way leads back from it. What collisions cost is bounded by the index
 * (indexes/hash-index.ts).
 */
import { paddedBytes } from "./ids";

/** Rounds behind the last word. */
const FINAL_BYTES: u32 = 2 * 8;

/** The hash of the padded id at `id`. */
export function hashKey(id: u32, keyInfo: u32, seed: u64): u32 {
  assert(!(id & 7));
  const key = rotl<u64>(seed, 32) ^ <u64>keyInfo;
  let v0 = seed ^ 0x736f6d6570736575;
  let v1 = key ^ 0x646f72616e646f6d;
  let v2 = seed ^ 0x6c7967656e657261;
  let v3 = key ^ 0x7465646279746573;
  const end = id + paddedBytes(keyInfo);
  for (let at = id; at < end + FINAL_BYTES; at += 8) {
    let word: u64 = 0;
    // Two halves, as they were just written.
    if (at < end) word = <u64>load<u32>(at) | ((<u64>load<u32>(at + 4)) << 32);
    else if (at == end) v2 ^= 0xff;
    v3 ^= word;
    v0 += v1;
    v2 += v3;
    v1 = rotl<u64>(v1, 13) ^ v0;
    v3 = rotl<u64>(v3, 16) ^ v2;
    v0 = rotl<u64>(v0, 32);
    v2 += v1;
    v0 += v3;
    v1 = rotl<u64>(v1, 17) ^ v2;
    v3 = rotl<u64>(v3, 21) ^ v0;
    v2 = rotl<u64>(v2, 32);
    v0 ^= word;
  }
  return <u32>(v0 ^ v1 ^ v2 ^ v3);
}
