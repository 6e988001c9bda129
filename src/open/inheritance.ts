/** A store in memory takes over the content of one that has ended in order. */
import { MAGIC } from "../../assembly/layout/memory.ts";
import {
  ENDED_STORE,
  STORE_ENDED,
  STORE_MAGIC,
  STORE_SLEEPING,
} from "../../assembly/layout/store.ts";
import type { Connection } from "../client/connection.ts";
import { loadWord } from "../memory/load-word.ts";
import { viewPages } from "../memory/pages.ts";
import { usedRanges } from "../server/share-store.ts";
import { type CrdtStore, internalsOf } from "../store/store.ts";

/** The memory in which a process still has a store that no process changes any more. */
export function legacyOf({ store, memory }: Connection): WebAssembly.Memory | undefined {
  // SYNC POINT: store ended. Until then the pages may still change.
  const hasEnded = loadWord(memory.pages.words, STORE_ENDED >>> 2) === ENDED_STORE;
  return store.durability === "memory" && hasEnded ? memory.memory : undefined;
}

/** Fills the empty `store`, which has the same capacity. Throws if the memory was released. */
export function inherit(store: CrdtStore, legacy: WebAssembly.Memory): void {
  const from = viewPages(legacy);
  const { pages } = internalsOf(store).memory;
  for (const [start, end] of usedRanges(from)) {
    pages.bytes.set(from.bytes.subarray(start, end), start);
  }
  pages.words[STORE_SLEEPING >>> 2] = 0;
  pages.words[STORE_ENDED >>> 2] = 0;
  // A client that closes puts empty pages in place of the store's.
  const isWhole = from.words[STORE_MAGIC >>> 2] === MAGIC;
  if (!isWhole || pages.words[STORE_MAGIC >>> 2] !== MAGIC) throw new Error("the pages are gone");
}
