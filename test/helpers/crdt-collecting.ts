/**
 * Collecting and resynchronising by docs/CONFLICTS.md, on the naive model.
 *
 * The model never collects anything: it knows of every removal for ever, and what it shows must be
 * what the stores show. Only where a store cannot know what was collected elsewhere, the model is
 * told which writes were made again: that they are those that the rule says, in their order, is
 * checked here.
 */
import { ok, strictEqual } from "node:assert/strict";
import {
  STORE_CLOCK,
  STORE_WATERMARK,
  STORE_WATERMARK_CLOCK,
} from "../../assembly/layout/store.ts";
import { PluresError } from "../../src/support/error.ts";
import type { CrdtStore } from "../../src/index.ts";
import { internalsOf } from "../../src/store/store.ts";
import type { Model } from "./crdt-model.ts";
import { NOTHING, type Node, type Part, type Stamp, type State } from "./crdt-parts.ts";
import { actorOf, bytesOf, clockOf, nameOf, nodeOf, stampOf, stampsOf } from "./crdt-parts.ts";
import { type DeltaPart, parseDelta, stateIn, stateOf } from "./crdt-state.ts";

/** What a replica holds, in the store and in the model. */
export interface Holder {
  actor: bigint;
  store: CrdtStore;
  state: State;
}

type Clocks = ReadonlyMap<string, bigint>;

/** The latest stamp of all that the store has collected; 0: nothing. */
export function floorClockOf(store: CrdtStore): bigint {
  return internalsOf(store).memory.pages.view.getBigUint64(STORE_WATERMARK_CLOCK, true);
}

/** A store that has collected, and says that it has not: the planted bug. */
export function hideFloor(store: CrdtStore): void {
  const { words } = internalsOf(store).memory.pages;
  words[STORE_WATERMARK >>> 2] = 0;
  words[STORE_WATERMARK_CLOCK >>> 2] = 0;
  words[(STORE_WATERMARK_CLOCK >>> 2) + 1] = 0;
}

/** Whether an action is refused because somebody has to resynchronise first. */
export function needsResync(action: () => void): boolean {
  try {
    action();
    return false;
  } catch (error) {
    if (error instanceof PluresError && error.code === "ERR_RESYNC_REQUIRED") return true;
    throw error;
  }
}

/**
 * Lets one replica take over what another one has, in the store and in the model: the writes that
 * it made again. Throws ERR_RESYNC_REQUIRED.
 */
export function takeOver(model: Model, to: Holder, from: Holder): State {
  const pieces = from.store.changesSince();
  const floor = parseDelta(pieces[0]!).floor;
  const told = new Map(Object.entries(from.store.versionVector()));
  const before = stateOf(to.store);
  const clockBefore = internalsOf(to.store).memory.pages.view.getBigUint64(STORE_CLOCK, true);
  to.store.resynchronise(pieces);
  const latest = [...floor.values()].reduce((a, b) => (a > b ? a : b), 0n);
  const theirs = collected(model, from.state, floor, stateIn(pieces));
  const held = stateOf(to.store);
  const kept = new Map<string, Node>();
  const again = new Map<string, Node>();
  for (const [id, node] of to.state) {
    const removals = removalsOf(before.get(id)).filter((part) => isUnseen(writtenBy(part), told));
    const live = keepUnseen(model, node, told, to.actor, latest);
    const unseen = model.mergeNode(live, nodeOf(removals));
    const merged = model.alive(model.mergeNode(theirs.get(id) ?? NOTHING, unseen));
    const own = [...merged].filter(([, part]) => isOwn(part, told, to.actor));
    const isOld = own.some(([, part]) => isAsOld(part, latest));
    if (!isOld) kept.set(id, unseen);
    else {
      const written = writtenAgain(new Map(own), held.get(id) ?? [], clockBefore);
      again.set(id, written);
      kept.set(id, new Map([...unseen, ...written]));
    }
  }
  to.state = model.merge(from.state, kept);
  return again;
}

/** What is left without the removals up to the floor that the store does not hold any more. */
function collected(
  model: Model,
  state: State,
  floor: Clocks,
  held: ReadonlyMap<string, DeltaPart[]>,
): State {
  const isBelow = (stamp: Stamp) => clockOf(stamp) <= (floor.get(nameOf(actorOf(stamp))) ?? 0n);
  const left = new Map<string, Node>();
  for (const [id, node] of state) {
    const parts = [...model.alive(node)].filter(([, part]) => {
      return !isRemoval(part) && (isLive(part) || !stampsOf(part).every(isBelow));
    });
    left.set(id, model.mergeNode(new Map(parts), nodeOf(removalsOf(held.get(id)))));
  }
  return left;
}

/**
 * The removals that a store holds. A later one, which the model has, may have been collected before
 * an earlier one came.
 */
function removalsOf(held: readonly DeltaPart[] = []): Part[] {
  return held.flatMap(({ kind, name, stamp: clock, actor, value }): Part[] => {
    const stamp = stampOf(clock, BigInt(`0x${actor}`));
    if (kind === "deletion") return [{ kind, stamp }];
    if (kind !== "register" || value !== undefined) return [];
    return [{ kind, field: name, stamp, value: 0, removed: true }];
  });
}

/** The removals that an export tells of. */
export function removalsIn(pieces: Uint8Array[]): State {
  const nodes = [...stateIn(pieces)].map(([id, parts]) => [id, nodeOf(removalsOf(parts))] as const);
  return new Map(nodes);
}

function isRemoval(part: Part): boolean {
  return part.kind === "deletion" || (part.kind === "register" && part.removed);
}

/** What a replica keeps of a node when another one has seen so much. */
function keepUnseen(model: Model, node: Node, told: Clocks, own: bigint, latest: bigint): Node {
  const parts = [...model.alive(node)].filter(([, part]) => {
    if (isRemoval(part)) return false;
    if (!isUnseen(writtenBy(part), told)) {
      // The removal of an add may be news.
      return part.kind === "element" && part.removed > 0n && isUnseen(part.removal, told);
    }
    return actorOf(writtenBy(part)) === own || !isLive(part) || !isAsOld(part, latest);
  });
  return new Map(parts);
}

function isUnseen(stamp: Stamp, told: Clocks): boolean {
  return clockOf(stamp) > (told.get(nameOf(actorOf(stamp))) ?? 0n);
}

function isOwn(part: Part, told: Clocks, own: bigint): boolean {
  const stamp = writtenBy(part);
  return actorOf(stamp) === own && isUnseen(stamp, told) && isLive(part);
}

/** Whose write a part is: of an element its add. */
function writtenBy(part: Part): Stamp {
  return stampsOf(part)[0]!;
}

/** Whether the part is no removal. */
function isLive(part: Part): boolean {
  if (part.kind === "deletion") return false;
  if (part.kind === "register") return !part.removed;
  return part.kind !== "element" || part.added > part.removed;
}

function isAsOld(part: Part, latest: bigint): boolean {
  if (latest === 0n) return false;
  return (
    clockOf(writtenBy(part)) <= latest || (part.kind === "share" && clockOf(part.base) <= latest)
  );
}

/** The same parts with the stamps that the store has given them, which must be new and in order. */
function writtenAgain(own: Node, held: readonly DeltaPart[], clockBefore: bigint): Node {
  const stamps = new Map(held.map((part) => [heldKey(part), part]));
  const written = new Map<string, Part>();
  const clocks = new Map<bigint, bigint>();
  for (const [key, part] of own) {
    const actual = stamps.get(heldKeyOf(part));
    if (!actual && part.kind === "expiry") continue;
    ok(actual, `${key} was not kept`);
    ok(actual.stamp > clockBefore, `${key} was not written again`);
    const before = clockOf(writtenBy(part));
    strictEqual(clocks.get(before) ?? actual.stamp, actual.stamp, "one write has one stamp");
    clocks.set(before, actual.stamp);
    written.set(key, withStamp(part, actual));
  }
  const inOrder = [...clocks].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, clock]) => clock);
  ok(
    inOrder.every((clock, i) => i === 0 || clock > inOrder[i - 1]!),
    "written in another order",
  );
  return written;
}

function withStamp(part: Part, { stamp, actor, base }: DeltaPart): Part {
  if (part.kind === "element") return { ...part, added: stamp };
  if (part.kind === "share") {
    const on = base ? stampOf(base.stamp, BigInt(`0x${base.actor}`)) : 0n;
    return { ...part, clock: stamp, base: on };
  }
  return { ...part, stamp: stampOf(stamp, BigInt(`0x${actor}`)) };
}

const KINDS = { share: "counter", element: "element", register: "register", expiry: "expiry" };

/** What a part is of, the same for the model's and the store's own parts. */
function heldKeyOf(part: Part): string {
  const kind = part.kind === "deletion" ? "deletion" : KINDS[part.kind];
  const name = "field" in part ? part.field : undefined;
  const actor = "actor" in part ? nameOf(part.actor) : undefined;
  const element = part.kind === "element" ? bytesOf(part.element) : undefined;
  return JSON.stringify([kind, name ?? null, actor ?? null, element ?? null]);
}

function heldKey({ kind, name, actor, value }: DeltaPart): string {
  const isShared = kind === "counter" || kind === "element";
  const element = kind === "element" ? value : undefined;
  return JSON.stringify([kind, name ?? null, isShared ? actor : null, element ?? null]);
}
