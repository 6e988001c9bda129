/** Where the core leaves what it answers besides a status: words of the caller's scratch page. */
import * as MEMORY from "../../assembly/layout/memory.ts";

/** Indexes of words. @internal */
export type ScratchWords = ReturnType<typeof scratchWords>;

/** Those of the scratch page at `scratch`. @internal */
export function scratchWords(scratch: number) {
  const result = (offset: number) => (scratch + MEMORY.SCRATCH_RESULT + offset) >>> 2;
  return {
    node: result(MEMORY.RESULT_NODE),
    value: result(MEMORY.RESULT_VALUE),
    bytes: result(MEMORY.RESULT_BYTES),
    /** The store's epoch before the core followed the first address. */
    epoch: result(MEMORY.RESULT_EPOCH),
    status: result(MEMORY.RESULT_STATUS),
    request: result(MEMORY.RESULT_REQUEST),
    more: result(MEMORY.RESULT_MORE),
    /** Two words: a float64. */
    expires: result(MEMORY.RESULT_EXPIRES),
    batches: result(MEMORY.RESULT_BATCHES),
    /** The bytes of the whole body of a reply. */
    total: result(MEMORY.RESULT_TOTAL),
    /** The first of the nodes that a scan found, and of their values. */
    nodes: (scratch + MEMORY.SCRATCH_NODES) >>> 2,
    values: (scratch + MEMORY.SCRATCH_VALUES) >>> 2,
  };
}
