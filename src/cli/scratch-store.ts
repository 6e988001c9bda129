/** Stores in memory that take in what a file or a delta has, whatever its limits were. */
import { CAPACITY_BYTES_MAX, VALUE_BYTES_MAX } from "../../assembly/layout/memory.ts";
import { CrdtStore } from "../store/store.ts";

/** A store in memory has at most so many times the bytes of its file, or of its deltas. */
const MEMORY_GROWTH = 4;
const CAPACITY_BYTES_LEAST = 0x10000000;
/** As far ahead as a store can accept. */
const AHEAD_MS_MAX = 0xffffffff;

/** An empty store for `bytes` bytes of a file or of a delta. */
export function scratchStore(bytes: number): CrdtStore {
  const wanted = Math.max(bytes * MEMORY_GROWTH, CAPACITY_BYTES_LEAST);
  const capacityBytes = Math.min(wanted, CAPACITY_BYTES_MAX);
  return new CrdtStore({
    capacityBytes,
    valueBytesMax: VALUE_BYTES_MAX,
    maxAheadMs: AHEAD_MS_MAX,
  });
}
