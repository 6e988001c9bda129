/** Which words of the memory a reader looks at: its own scratch and the store's header. */
import { BLOCK_FREE, BLOCK_PREVIOUS_FREE } from "../../assembly/layout/heap.ts";
import {
  READER_SCRATCH,
  RESULT_BATCHES,
  RESULT_BYTES,
  RESULT_EPOCH,
  RESULT_EXPIRES,
  RESULT_MORE,
  RESULT_NODE,
  RESULT_VALUE,
  SCRATCH_NODES,
  SCRATCH_RESULT,
  SCRATCH_VALUES,
} from "../../assembly/layout/memory.ts";
import {
  STORE_BATCHES,
  STORE_EXPIRES_FROM,
  STORE_EPOCH,
  STORE_NODE_COUNT,
} from "../../assembly/layout/store.ts";

const RESULT = (READER_SCRATCH + SCRATCH_RESULT) >>> 2;
export const NODE_WORD = RESULT + (RESULT_NODE >>> 2);
export const EPOCH_WORD = RESULT + (RESULT_EPOCH >>> 2);
export const BYTES_WORD = RESULT + (RESULT_BYTES >>> 2);
export const EXPIRES_WORD = RESULT + (RESULT_EXPIRES >>> 2);
export const VALUE_WORD = RESULT + (RESULT_VALUE >>> 2);
export const BATCHES_WORD = RESULT + (RESULT_BATCHES >>> 2);
export const MORE_WORD = RESULT + (RESULT_MORE >>> 2);
export const GUARD_WORD = STORE_EPOCH >>> 2;
export const NODES_WORD = (READER_SCRATCH + SCRATCH_NODES) >>> 2;
export const VALUES_WORD = (READER_SCRATCH + SCRATCH_VALUES) >>> 2;
export const ALL_BATCHES_WORD = STORE_BATCHES >>> 2;
export const EXPIRES_FROM_WORD = STORE_EXPIRES_FROM >>> 2;
export const COUNT_WORD = STORE_NODE_COUNT >>> 2;
/** What a block's header has beside its size. */
export const BLOCK_FLAGS = BLOCK_FREE | BLOCK_PREVIOUS_FREE;
