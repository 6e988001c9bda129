/** The memory of one store in this process, laid out by a plan, with the core over it. */
import { READER_SCRATCH } from "../../assembly/layout/memory.ts";
import type { Core } from "./core.ts";
import { loadCore } from "./core-module.ts";
import { type MemoryMap, createMemory } from "./memory-map.ts";
import { type Pages, viewPages } from "./pages.ts";

/**
 * The memory, for a reader, a cursor or a slot. Threads that share it each have a scratch page.
 @internal */
export interface MemoryAccess {
  readonly core: Core;
  readonly pages: Pages;
  /** Where the scratch page is. */
  readonly scratch: number;
}

/** @internal */
export interface StoreMemory extends MemoryAccess {
  readonly memory: WebAssembly.Memory;
  readonly map: MemoryMap;
}

/** Zeroed memory by the plan, and the core over it. @internal */
export function buildMemory(map: MemoryMap): StoreMemory {
  const memory = createMemory(map);
  const pages = viewPages(memory);
  return { memory, map, core: loadCore(memory), pages, scratch: READER_SCRATCH };
}
