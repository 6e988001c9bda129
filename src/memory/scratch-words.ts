/** Where the core leaves what it answers besides a status: words of the caller's scratch page. */
import * as MEMORY from "../../assembly/layout/memory.ts";

/** Indexes of words, for the scratch page at `scratch`. @internal */
export class ScratchWords {
  readonly node: number;
  readonly value: number;
  readonly bytes: number;
  /** The store's epoch before the core followed the first address. */
  readonly epoch: number;
  readonly status: number;
  readonly request: number;
  readonly more: number;
  /** Two words: a float64. */
  readonly expires: number;
  readonly batches: number;
  /** The bytes of the whole body of a reply. */
  readonly total: number;
  /** The first of the nodes that a scan found, and of their values. */
  readonly nodes: number;
  readonly values: number;

  constructor(scratch: number) {
    const result = (offset: number) => (scratch + MEMORY.SCRATCH_RESULT + offset) >>> 2;
    this.node = result(MEMORY.RESULT_NODE);
    this.value = result(MEMORY.RESULT_VALUE);
    this.bytes = result(MEMORY.RESULT_BYTES);
    this.epoch = result(MEMORY.RESULT_EPOCH);
    this.status = result(MEMORY.RESULT_STATUS);
    this.request = result(MEMORY.RESULT_REQUEST);
    this.more = result(MEMORY.RESULT_MORE);
    this.expires = result(MEMORY.RESULT_EXPIRES);
    this.batches = result(MEMORY.RESULT_BATCHES);
    this.total = result(MEMORY.RESULT_TOTAL);
    this.nodes = (scratch + MEMORY.SCRATCH_NODES) >>> 2;
    this.values = (scratch + MEMORY.SCRATCH_VALUES) >>> 2;
  }
}
