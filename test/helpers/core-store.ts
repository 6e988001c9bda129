/** Access to the inside of a standalone store, for the tests of the core. */
import * as assert from "node:assert/strict";
import {
  STORE_EPOCH,
  STORE_HEAP,
  STORE_HEAP_TOP,
  STORE_SEED,
} from "../../assembly/layout/store.ts";
import { CrdtStore } from "../../src/index.ts";
import { internalsOf } from "../../src/store/store.ts";
import { type AuditResult, auditStore } from "./core-audit.ts";
import type { Dice } from "./core-random.ts";

/** A store whose hash has a seed of the dice, so that a run replays exactly. */
export function newStore(dice: Dice, capacityBytes: number, valueBytesMax = 0x100000): CrdtStore {
  const store = new CrdtStore({ capacityBytes, valueBytesMax });
  const { words } = internalsOf(store).memory.pages;
  words[STORE_SEED >> 2] = dice.word();
  words[(STORE_SEED >> 2) + 1] = dice.word();
  return store;
}

/** Runs the core's check of its heap, then the whole audit from outside. */
export function checkStore(store: CrdtStore): AuditResult {
  const { core, pages } = internalsOf(store).memory;
  assert.equal(core.checkHeap(pages.words[STORE_HEAP >> 2]!), 0, "checkHeap");
  return auditStore(pages.words.buffer);
}

/** Frees retired blocks, as if there were no readers. */
export function drainRetired(store: CrdtStore): void {
  internalsOf(store).memory.core.drainRetired();
}

/** Asserts that a store without nodes has a free heap once the retire list is drained. */
export function assertAllFree(store: CrdtStore): void {
  const { pages } = internalsOf(store).memory;
  drainRetired(store);
  const { nodes, usedBlocks } = checkStore(store);
  assert.deepEqual({ nodes, usedBlocks }, { nodes: 0, usedBlocks: 0 });
  assert.equal(pages.words[STORE_HEAP_TOP >> 2], pages.words[STORE_HEAP >> 2]);
}

/** The amount by which an operation advances the epoch word. */
export function epochSteps(store: CrdtStore, operation: () => void): number {
  const { words } = internalsOf(store).memory.pages;
  const before = words[STORE_EPOCH >> 2]!;
  operation();
  return (words[STORE_EPOCH >> 2]! - before) >>> 0;
}
