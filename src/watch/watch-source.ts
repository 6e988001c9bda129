/** The pages that are watched, and their reader. */
import type { MemoryAccess } from "../memory/store-memory.ts";
import type { Reader } from "../read/reader.ts";

/** @internal */
export interface WatchSource {
  memory: MemoryAccess;
  reader: Reader;
}
