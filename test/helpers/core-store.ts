/** What only the core's tests do to a standalone store: look at it from inside, empty its limbo. */
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

/** A store whose hash is seeded by the dice too, so that a run can be done again exactly. */
export function newStore(dice: Dice, capacityBytes: number, valueBytesMax = 0x100000): CrdtStore {
  const store = new CrdtStore({ capacityBytes, valueBytesMax });
  const { words } = internalsOf(store).memory.pages;
  words[STORE_SEED >> 2] = dice.word();
  words[(STORE_SEED >> 2) + 1] = dice.word();
  return store;
}

/** The core's own check of its heap, then the whole audit from outside. */
export function checkStore(store: CrdtStore): AuditResult {
  const { core, pages } = internalsOf(store).memory;
  assert.equal(core.checkHeap(pages.words[STORE_HEAP >> 2]!), 0, "checkHeap");
  return auditStore(pages.words.buffer);
}

/** As if no reader were looking at what was replaced or deleted. */
export function drainRetired(store: CrdtStore): void {
  internalsOf(store).memory.core.drainRetired();
}

/** The store has no nodes: all of its heap must be free once limbo is empty. */
export function assertAllFree(store: CrdtStore): void {
  const { pages } = internalsOf(store).memory;
  drainRetired(store);
  const { nodes, usedBlocks } = checkStore(store);
  assert.deepEqual({ nodes, usedBlocks }, { nodes: 0, usedBlocks: 0 });
  assert.equal(pages.words[STORE_HEAP_TOP >> 2], pages.words[STORE_HEAP >> 2]);
}

/** How far an operation moved the guard. */
export function guardSteps(store: CrdtStore, operation: () => void): number {
  const { words } = internalsOf(store).memory.pages;
  const before = words[STORE_EPOCH >> 2]!;
  operation();
  return (words[STORE_EPOCH >> 2]! - before) >>> 0;
}
