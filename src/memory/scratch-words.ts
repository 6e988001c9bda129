/** Where the core leaves what it answers besides a status: words of the caller's scratch page. */
import {
  RESULT_BATCHES,
  RESULT_BYTES,
  RESULT_EPOCH,
  RESULT_EXPIRES,
  RESULT_MORE,
  RESULT_NODE,
  RESULT_REQUEST,
  RESULT_STATUS,
  RESULT_TOTAL,
  RESULT_VALUE,
  SCRATCH_NODES,
  SCRATCH_RESULT,
  SCRATCH_VALUES,
} from "../../assembly/layout/memory.ts";

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
    const result = (offset: number) => (scratch + SCRATCH_RESULT + offset) >>> 2;
    this.node = result(RESULT_NODE);
    this.value = result(RESULT_VALUE);
    this.bytes = result(RESULT_BYTES);
    this.epoch = result(RESULT_EPOCH);
    this.status = result(RESULT_STATUS);
    this.request = result(RESULT_REQUEST);
    this.more = result(RESULT_MORE);
    this.expires = result(RESULT_EXPIRES);
    this.batches = result(RESULT_BATCHES);
    this.total = result(RESULT_TOTAL);
    this.nodes = (scratch + SCRATCH_NODES) >>> 2;
    this.values = (scratch + SCRATCH_VALUES) >>> 2;
  }
}
