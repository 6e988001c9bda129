/** A consistent snapshot: the values of several nodes at one instant. */
import { EPOCH_LOCKED } from "../../assembly/layout/heap.ts";
import { RETRY } from "../../assembly/layout/status.ts";
import { STORE_BATCHES, STORE_EPOCH } from "../../assembly/layout/store.ts";
import { PluresError } from "../support/error.ts";
import { shown } from "../support/options.ts";
import type { ValueReader } from "./value-reader.ts";
import { loadWord } from "../memory/load-word.ts";

/**
 * The blocks of these ids' values, 0 for none; undefined: writes came in between. They count if the
 * epoch is valid after they were read; the epoch from before the lookups is in the scratch page.
 *
 * All values are found twice. If both times they are the same, and no batch was being published,
 * all of them existed at an instant between the two passes. Throws ERR_BAD_ID. @internal
 */
export function findSnapshot(values: ValueReader, ids: readonly string[]): number[] | undefined {
  const { words } = values.pages;
  // SYNC POINT: batches. The same before the first value is looked for and after the last.
  const batches = loadWord(words, STORE_BATCHES >>> 2);
  const epoch = loadWord(words, STORE_EPOCH >>> 2);
  if (batches & 1 || epoch & EPOCH_LOCKED) return undefined;
  const blocks = ids.map((id) => findBlock(values, id));
  const isSame = (id: string, index: number) => findBlock(values, id) === blocks[index];
  if (blocks.includes(RETRY) || !ids.every(isSame)) return undefined;
  words[values.at.epoch] = epoch;
  return loadWord(words, STORE_BATCHES >>> 2) === batches ? blocks : undefined;
}

/** The block of an id's value, 0 for none; RETRY. Throws ERR_BAD_ID. @internal */
export function findBlock(values: ValueReader, id: string): number {
  const address = values.find(id);
  return address === RETRY ? RETRY : values.pages.words[values.at.value]! >>> 0;
}

/** Throws ERR_BAD_ID unless these are ids in an array. @internal */
export function checkIds(ids: unknown): void {
  if (Array.isArray(ids)) return;
  throw new PluresError(
    "ERR_BAD_ID",
    `getMany was given ${shown(ids)}; expected an array of ids. Nothing was read.`,
  );
}
