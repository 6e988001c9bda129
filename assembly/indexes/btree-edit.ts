/**
 * The blocks that one change of the tree builds, and those that it replaces: all of the change takes
 * effect, or nothing.
 *
 * Two short lists in the engine's scratch page, each a count and then addresses. A failed allocation
 * is a status below ADDRESS_MIN: building goes on, and the change is rolled back.
 */
import { SCRATCH_BUILT, SCRATCH_RETIRED } from "../layout/memory";
import { OK } from "../layout/status";
import { ADDRESS_MIN, isUsed, release } from "../heap/allocator";
import { retire } from "../heap/epochs";

const LIST_WORDS: u32 = (SCRATCH_RETIRED - SCRATCH_BUILT) / 4;

export function begin(scratch: u32): void {
  store<u32>(scratch + SCRATCH_BUILT, 0);
  store<u32>(scratch + SCRATCH_RETIRED, 0);
}

/** Lists a new block (or passes a status on). */
export function built(scratch: u32, block: u32): u32 {
  if (block >= ADDRESS_MIN) append(scratch + SCRATCH_BUILT, block);
  return block;
}

/** Lists a block that the change replaces. */
export function retireOnCommit(scratch: u32, block: u32): void {
  append(scratch + SCRATCH_RETIRED, block);
}

/** The change is published: the blocks that it replaced are retired. */
export function commit(scratch: u32): u32 {
  const list = scratch + SCRATCH_RETIRED;
  const count = load<u32>(list);
  for (let i: u32 = 1; i <= count; i++) retire(load<u32>(list + i * 4));
  return OK;
}

/** The change does not happen: the blocks that it built are free again. */
export function rollback(scratch: u32, status: u32): u32 {
  const list = scratch + SCRATCH_BUILT;
  const count = load<u32>(list);
  for (let i: u32 = 1; i <= count; i++) release(load<u32>(list + i * 4));
  return status;
}

function append(list: u32, block: u32): void {
  assert(isUsed(block));
  const count = load<u32>(list) + 1;
  assert(count < LIST_WORDS);
  store<u32>(list + count * 4, block);
  store<u32>(list, count);
}
