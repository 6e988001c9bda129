/** The memory of one store in this process, laid out by a plan, with the core over it. */
import { type Core, loadCore } from "./core.ts";
import { type MemoryMap, createMemory } from "./memory-map.ts";
import { type Pages, viewPages } from "./pages.ts";

/** @internal */
export interface StoreMemory {
  readonly memory: WebAssembly.Memory;
  readonly map: MemoryMap;
  readonly core: Core;
  readonly pages: Pages;
}

/** Zeroed memory by the plan, and the core over it. @internal */
export function buildMemory(map: MemoryMap): StoreMemory {
  const memory = createMemory(map);
  return { memory, map, core: loadCore(memory), pages: viewPages(memory) };
}
