/**
 * The hash of ids, which the store's seed keys: the 32-bit halves of a word, each with a key added, are
 * multiplied as in NH (Black et al., UMAC, 1999), and the products are the coefficients of a polynomial.
 *
 * A caller that only chooses ids does not know the seed, and no difference between two ids makes them
 * collide under many seeds. A client can read the seed, so it can find ids that collide: the index
 * (indexes/hash-index.ts) bounds what they cost.
 */
import { HASH_FACTOR_HIGH, HASH_FACTOR_LOW } from "../layout/indexes";
import { paddedBytes } from "./ids";

const FACTOR: u64 = ((<u64>HASH_FACTOR_HIGH) << 32) | <u64>HASH_FACTOR_LOW;

/** The hash of the padded id at `id`. */
export function hashKey(id: u32, keyInfo: u32, seed: u64): u32 {
  assert(!(id & 7));
  const point = pointOf(seed);
  let hash = point ^ <u64>keyInfo;
  const end = id + paddedBytes(keyInfo);
  for (let at = id; at < end; at += 8) {
    hash = addWord(hash, load<u32>(at), load<u32>(at, 4), seed, point);
  }
  return finish(hash);
}

/**
 * Makes a narrow id of `bytes` bytes at `id`, padded: the first `shared` ones are those of the padded
 * id at `before`, the others those at `from`. Loads whole words: up to 7 bytes behind the id must be
 * readable. Returns the id's hash.
 */
export function joinKey(id: u32, before: u32, shared: u32, from: u32, bytes: u32, seed: u64): u32 {
  assert(bytes > 0 && shared < bytes);
  const point = pointOf(seed);
  let hash = point ^ ((<u64>bytes) << 1);
  const whole = shared & ~7;
  let at: u32 = 0;
  for (; at < whole; at += 8) {
    const same = load<u64>(before + at);
    store<u64>(id + at, same);
    hash = addWord(hash, <u32>same, <u32>(same >> 32), seed, point);
  }
  const shift = (<u64>(shared & 7)) << 3;
  // By words, as ids are hashed and compared.
  let word = (load<u64>(before + whole) & ((1 << shift) - 1)) | (load<u64>(from) << shift);
  const last = (bytes - 1) & ~7;
  const skip = from - shared;
  while (at < last) {
    store<u64>(id + at, word);
    hash = addWord(hash, <u32>word, <u32>(word >> 32), seed, point);
    at += 8;
    word = load<u64>(skip + at);
  }
  const unused = (<u64>(-(<i32>bytes) & 7)) << 3;
  word = (word << unused) >> unused;
  store<u64>(id + last, word);
  return finish(addWord(hash, <u32>word, <u32>(word >> 32), seed, point));
}

/** Where the polynomial is evaluated: odd, so that no word is lost. */
function pointOf(seed: u64): u64 {
  return (seed * FACTOR) | 1;
}

function addWord(hash: u64, low: u32, high: u32, seed: u64, point: u64): u64 {
  return hash * point + <u64>(low + <u32>seed) * <u64>(high + <u32>(seed >> 32));
}

/** The low bits choose the bucket, so all bits must affect them. */
function finish(hash: u64): u32 {
  return <u32>(((hash ^ (hash >> 32)) * FACTOR) >> 32);
}
