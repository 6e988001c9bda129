/** Values of several nodes that were all there at one moment. */
import { EPOCH_LOCKED } from "../../assembly/layout/heap.ts";
import { READER_SCRATCH, SCRATCH_KEY } from "../../assembly/layout/memory.ts";
import { RETRY } from "../../assembly/layout/status.ts";
import type { Core } from "../memory/core.ts";
import { writeId } from "../codec/ids.ts";
import type { Pages } from "../memory/pages.ts";
import { PluresError } from "../support/error.ts";
import { shown } from "../support/options.ts";
import { ALL_BATCHES_WORD, EPOCH_WORD, GUARD_WORD, VALUE_WORD } from "./result-words.ts";

/**
 * The blocks of these ids' values, 0 for none; undefined: others wrote too much meanwhile. They
 * count if the guard holds, against the epoch that is left in the scratch, once they were read.
 *
 * Finds all values, and then all of them again: if they are the same, and no batch was being
 * published, there was a moment between the two at which each of them was there.
 @internal */
export function findCut(core: Core, pages: Pages, ids: readonly string[]): number[] | undefined {
  const { words } = pages;
  // SYNC POINT: batches. The same before the first value is looked for and after the last.
  const batches = Atomics.load(words, ALL_BATCHES_WORD);
  const epoch = Atomics.load(words, GUARD_WORD);
  if (batches & 1 || epoch & EPOCH_LOCKED) return undefined;
  const blocks = ids.map((id) => findBlock(core, pages, id));
  const isSame = (id: string, index: number) => findBlock(core, pages, id) === blocks[index];
  if (blocks.includes(RETRY) || !ids.every(isSame)) return undefined;
  words[EPOCH_WORD] = epoch;
  return Atomics.load(words, ALL_BATCHES_WORD) === batches ? blocks : undefined;
}

/** The block of an id's value, 0 for none; RETRY. Throws ERR_BAD_ID. @internal */
export function findBlock(core: Core, pages: Pages, id: string): number {
  const keyInfo = writeId(pages, READER_SCRATCH + SCRATCH_KEY, id);
  const address = core.find(READER_SCRATCH, keyInfo) >>> 0;
  return address === RETRY ? RETRY : pages.words[VALUE_WORD]! >>> 0;
}

/** Throws ERR_BAD_ID unless these are ids in an array. @internal */
export function checkIds(ids: unknown): void {
  if (Array.isArray(ids)) return;
  throw new PluresError("ERR_BAD_ID", `getMany was given ${shown(ids)}; expected an array of ids.`);
}
