/**
 * The list of a bucket's spilled nodes, which the writer alone follows. Readers only look whether the
 * bucket's word is 0. The links of a node lie behind its id, where a spilled node has room for them.
 */
import { BUCKET_SPILLED, SPILLED_NEXT, SPILLED_PREVIOUS } from "../layout/indexes";
import { NODE_ID, NODE_KEY_INFO } from "../layout/node";
import { paddedBytes } from "../codec/ids";
import { isUsed } from "../heap/allocator";

export function nextSpilled(node: u32): u32 {
  return load<u32>(linksOf(node), SPILLED_NEXT);
}

/** Puts the node in front of the list that starts at `head`: the new head. */
export function linkSpilled(head: u32, node: u32): u32 {
  store<u32>(linksOf(node), head, SPILLED_NEXT);
  store<u32>(linksOf(node), 0, SPILLED_PREVIOUS);
  if (head) store<u32>(linksOf(head), node, SPILLED_PREVIOUS);
  return node;
}

/** Takes the node out of the list of the bucket `first`. */
export function unlinkSpilled(first: u32, node: u32): void {
  const next = nextSpilled(node);
  const previous = load<u32>(linksOf(node), SPILLED_PREVIOUS);
  assert(previous ? isUsed(previous) : load<u32>(first, BUCKET_SPILLED) == node);
  if (next) store<u32>(linksOf(next), previous, SPILLED_PREVIOUS);
  if (previous) store<u32>(linksOf(previous), next, SPILLED_NEXT);
  else atomic.store<u32>(first, next, BUCKET_SPILLED);
}

function linksOf(node: u32): u32 {
  return node + NODE_ID + paddedBytes(load<u32>(node, NODE_KEY_INFO));
}
