/**
 * Collecting and resynchronising by docs/CONFLICTS.md, on the naive model.
 *
 * The model never collects: it retains every tombstone, and must show the same as the stores. A
 * store cannot know the tombstones that others collected, so it writes some of its values again.
 * The model takes those from the store. This file checks that they are the ones of the rule, in
 * their order.
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
import type { Model } from "./merge-model.ts";
import { NOTHING, type Node, type Part, type Stamp, type State } from "./model-parts.ts";
import { actorOf, bytesOf, clockOf, nameOf, nodeOf, stampOf, stampsOf } from "./model-parts.ts";
import { type DeltaPart, parseDelta, stateIn, stateOf } from "./delta-parser.ts";

/** A replica, as a store and as a model. */
export interface Holder {
  actor: bigint;
  store: CrdtStore;
  state: State;
}

type Clocks = ReadonlyMap<string, bigint>;

/** The latest stamp of the GC watermark; 0: the store has collected nothing. */
export function watermarkClockOf(store: CrdtStore): bigint {
  return internalsOf(store).memory.pages.view.getBigUint64(STORE_WATERMARK_CLOCK, true);
}

/** The planted bug: a store that has collected, and has no watermark. */
export function hideWatermark(store: CrdtStore): void {
  const { words } = internalsOf(store).memory.pages;
  words[STORE_WATERMARK >>> 2] = 0;
  words[STORE_WATERMARK_CLOCK >>> 2] = 0;
  words[(STORE_WATERMARK_CLOCK >>> 2) + 1] = 0;
}

/** True if the action fails because a replica has to resynchronise first. */
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
 * Resynchronises one replica with another one, in the store and in the model. Returns the writes
 * that the store made again. Throws ERR_RESYNC_REQUIRED.
 */
export function resync(model: Model, to: Holder, from: Holder): State {
  const pieces = from.store.changesSinceSync();
  const { watermark } = parseDelta(pieces[0]!);
  const seen = new Map(Object.entries(from.store.versionVector()));
  const before = stateOf(to.store);
  const clockBefore = internalsOf(to.store).memory.pages.view.getBigUint64(STORE_CLOCK, true);
  to.store.resynchroniseSync(pieces);
  const latest = [...watermark.values()].reduce((a, b) => (a > b ? a : b), 0n);
  const theirs = collected(model, from.state, watermark, stateIn(pieces));
  const held = stateOf(to.store);
  const remaining = new Map<string, Node>();
  const again = new Map<string, Node>();
  for (const [id, node] of to.state) {
    const tombstones = tombstonesOf(before.get(id)).filter((part) =>
      isUnseen(writtenBy(part), seen),
    );
    const live = unseenParts(model, node, seen, to.actor, latest);
    const unseen = model.mergeNode(live, nodeOf(tombstones));
    const merged = model.alive(model.mergeNode(theirs.get(id) ?? NOTHING, unseen));
    const own = [...merged].filter(([, part]) => isOwn(part, seen, to.actor));
    const isOld = own.some(([, part]) => isAsOld(part, latest));
    if (!isOld) remaining.set(id, unseen);
    else {
      const written = writtenAgain(new Map(own), held.get(id) ?? [], clockBefore);
      again.set(id, written);
      remaining.set(id, new Map([...unseen, ...written]));
    }
  }
  to.state = model.merge(from.state, remaining);
  return again;
}

/** The state without the tombstones below the watermark that the store has collected. */
function collected(
  model: Model,
  state: State,
  watermark: Clocks,
  held: ReadonlyMap<string, DeltaPart[]>,
): State {
  const isBelow = (stamp: Stamp) => clockOf(stamp) <= (watermark.get(nameOf(actorOf(stamp))) ?? 0n);
  const left = new Map<string, Node>();
  for (const [id, node] of state) {
    const parts = [...model.alive(node)].filter(([, part]) => {
      return !isTombstone(part) && (isLive(part) || !stampsOf(part).every(isBelow));
    });
    left.set(id, model.mergeNode(new Map(parts), nodeOf(tombstonesOf(held.get(id)))));
  }
  return left;
}

/**
 * The tombstones of a store. It may have collected a later one, which the model has, before an
 * earlier one arrived.
 */
function tombstonesOf(held: readonly DeltaPart[] = []): Part[] {
  return held.flatMap(({ kind, name, stamp: clock, actor, value }): Part[] => {
    const stamp = stampOf(clock, BigInt(`0x${actor}`));
    if (kind === "deletion") return [{ kind, stamp }];
    if (kind !== "register" || value !== undefined) return [];
    return [{ kind, field: name, stamp, value: 0, removed: true }];
  });
}

/** The tombstones in an export. */
export function tombstonesIn(pieces: Uint8Array[]): State {
  const nodes = [...stateIn(pieces)].map(
    ([id, parts]) => [id, nodeOf(tombstonesOf(parts))] as const,
  );
  return new Map(nodes);
}

function isTombstone(part: Part): boolean {
  return part.kind === "deletion" || (part.kind === "register" && part.removed);
}

/** The parts of a node that the other replica has not seen, without tombstones. */
function unseenParts(model: Model, node: Node, seen: Clocks, own: bigint, latest: bigint): Node {
  const parts = [...model.alive(node)].filter(([, part]) => {
    if (isTombstone(part)) return false;
    if (!isUnseen(writtenBy(part), seen)) {
      // The other replica may lack the removal of an element.
      return part.kind === "element" && part.removed > 0n && isUnseen(part.removal, seen);
    }
    return actorOf(writtenBy(part)) === own || !isLive(part) || !isAsOld(part, latest);
  });
  return new Map(parts);
}

function isUnseen(stamp: Stamp, seen: Clocks): boolean {
  return clockOf(stamp) > (seen.get(nameOf(actorOf(stamp))) ?? 0n);
}

function isOwn(part: Part, seen: Clocks, own: bigint): boolean {
  const stamp = writtenBy(part);
  return actorOf(stamp) === own && isUnseen(stamp, seen) && isLive(part);
}

/** The stamp of the write that a part is of. For an element it is the add. */
function writtenBy(part: Part): Stamp {
  return stampsOf(part)[0]!;
}

/** True if the part is no tombstone. */
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

/** The parts with the new stamps that the store has given them, which must be in order. */
function writtenAgain(own: Node, held: readonly DeltaPart[], clockBefore: bigint): Node {
  const stamps = new Map(held.map((part) => [heldKey(part), part]));
  const written = new Map<string, Part>();
  const clocks = new Map<bigint, bigint>();
  for (const [key, part] of own) {
    const actual = stamps.get(heldKeyOf(part));
    if (!actual && part.kind === "expiry") continue;
    ok(actual, `${key} was lost`);
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

/** The identity of a part, the same for parts of the model and of the store. */
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
