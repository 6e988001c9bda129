/**
 * The node that an operation is about: its id is hashed and looked up once.
 *
 * The engine is the only writer, so the answer holds until the operation is over. Only the place of
 * a new entry is found later: growing the index may split the bucket first.
 */
import { SCRATCH_TARGET } from "../layout/memory";
import { NODE_HASH, NODE_ID, NODE_KEY_INFO } from "../layout/node";
import { STORE_SEED } from "../layout/store";
import { hashKey } from "../codec/hash";
import { isUsed } from "../heap/allocator";
import { findNode } from "../indexes/hash-index";

@unmanaged
export class Target {
  /** The scratch page of the thread, in which the target lies. */
  scratch: u32;
  /** The id, padded to 8 bytes. */
  id: u32;
  keyInfo: u32;
  hash: u32;
  /** The node, or 0 until there is one. */
  node: u32;
}

/** Looks up the id at `id` (padded). There is one target at a time. */
export function findTarget(scratch: u32, id: u32, keyInfo: u32): Target {
  const target = changetype<Target>(<usize>(scratch + SCRATCH_TARGET));
  const hash = hashKey(id, keyInfo, load<u64>(STORE_SEED));
  target.scratch = scratch;
  target.id = id;
  target.keyInfo = keyInfo;
  target.hash = hash;
  target.node = findNode(id, keyInfo, hash);
  return target;
}

/** The target that `node`, which is in the indexes, is. */
export function targetOf(scratch: u32, node: u32): Target {
  const target = changetype<Target>(<usize>(scratch + SCRATCH_TARGET));
  assert(isUsed(node));
  target.scratch = scratch;
  target.id = node + NODE_ID;
  target.keyInfo = load<u32>(node, NODE_KEY_INFO);
  target.hash = load<u32>(node, NODE_HASH);
  target.node = node;
  return target;
}
