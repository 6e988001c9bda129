/** The writing operations as data: random ones, on a store, and as the parts that they write. */
import { PluresError } from "../../src/support/error.ts";
import type { BatchItem, Conditions, CrdtStore } from "../../src/index.ts";
import type { Pick } from "./codec-fixture.ts";
import { type Field, type Model, deletionOf } from "./crdt-model.ts";
import { type Element, type Node, type Part, type Stamp } from "./crdt-parts.ts";
import { bytesOf, clockOf, nodeOf, stampOf } from "./crdt-parts.ts";

export type Move =
  | { op: "put"; id: string; data: unknown; conditions?: Conditions }
  | { op: "patch"; id: string; data: Record<string, unknown>; conditions?: Conditions }
  | { op: "delete"; id: string; conditions?: Conditions }
  | { op: "increment"; id: string; field: string; by: number }
  | { op: "addToSet" | "removeFromSet"; id: string; field: string; element: unknown };

/** The result of a move: whether it changed a node, or the code of its error. */
export type Outcome = boolean | string;

// ── On a store ──────────────────────────────────────────────────────────────────────────────────

export function execute(store: CrdtStore, move: Move): Outcome {
  try {
    switch (move.op) {
      case "put":
        return store.put(move.id, move.data, move.conditions) === move.id;
      case "patch":
        return store.patch(move.id, move.data, move.conditions) === move.id;
      case "delete":
        return store.delete(move.id, move.conditions);
      case "increment":
        return store.increment(move.id, move.field, move.by) === move.id;
      case "addToSet":
        return store.addToSet(move.id, move.field, move.element) === move.id;
      default:
        return store.removeFromSet(move.id, move.field, move.element);
    }
  } catch (error) {
    if (error instanceof PluresError) return error.code;
    throw error;
  }
}

/** The move as an item of a batch. */
export function itemOf(move: Move): BatchItem {
  switch (move.op) {
    case "put":
      return { put: move.id, data: move.data, ...move.conditions };
    case "patch":
      return { patch: move.id, fields: move.data, ...move.conditions };
    case "delete":
      return { delete: move.id, ...move.conditions };
    case "increment":
      return { increment: move.id, field: move.field, by: move.by };
    case "addToSet":
      return { addToSet: move.id, field: move.field, element: move.element };
    default:
      return { removeFromSet: move.id, field: move.field, element: move.element };
  }
}

// ── On the model ────────────────────────────────────────────────────────────────────────────────

/** The writer, the time, and the version of the node in its store. */
export interface Writing {
  actor: bigint;
  nowMs: number;
  version: number;
  /** The latest stamp of the GC watermark of its store, if that has one. */
  watermarkClock?: bigint;
}

/** The expected result of a move on this node, and the parts that it writes with its stamp. */
export interface Foreseen {
  outcome: Outcome;
  parts(stamp: Stamp): Part[];
}

export function foresee(model: Model, node: Node, move: Move, writing: Writing): Foreseen {
  const exists = model.view(node, writing.nowMs) !== undefined;
  if (move.op === "delete" && !exists) return nothing(false);
  if ("conditions" in move && move.conditions) {
    const { ifAbsent, ifVersion } = move.conditions;
    if (ifAbsent && exists) return nothing("ERR_CONFLICT");
    const version = exists ? writing.version : 0;
    if (ifVersion !== undefined && ifVersion !== version) return nothing("ERR_CONFLICT");
  }
  if (move.op === "delete") {
    return { outcome: true, parts: (stamp) => [{ kind: "deletion", stamp }] };
  }
  if (!exists && model.data(node) !== undefined) return foreseeExpired(model, node, move, writing);
  const isData = move.op === "put" || move.op === "patch";
  const foreseen = isData
    ? foreseeData(model, node, move)
    : foreseeField(model, node, move, writing);
  const ttlMs = isData ? move.conditions?.ttlMs : undefined;
  // A new node has no earlier time to live.
  const isNew = move.op === "put" || model.data(node) === undefined;
  if (foreseen.outcome !== true || (ttlMs === undefined && !isNew)) return foreseen;
  const timeMs = writing.nowMs + (ttlMs ?? Infinity);
  const parts = (stamp: Stamp): Part[] => {
    return [...foreseen.parts(stamp), { kind: "expiry", stamp, timeMs }];
  };
  return { outcome: foreseen.outcome, parts };
}

/** A write to an expired node deletes it first, with a separate stamp. */
function foreseeExpired(model: Model, node: Node, move: Move, writing: Writing): Foreseen {
  const stamp = stampOf(LAST_CLOCK, writing.actor);
  const deleted = model.mergeNode(node, nodeOf([{ kind: "deletion", stamp }]));
  const foreseen = foresee(model, deleted, move, writing);
  if (foreseen.outcome !== true) return foreseen;
  const parts = (written: Stamp): Part[] => {
    const deletion = stampOf(clockOf(written) - 1n, writing.actor);
    const based = foreseen.parts(written).map((part) => {
      return part.kind === "share" && part.base === stamp ? { ...part, base: deletion } : part;
    });
    return [{ kind: "deletion", stamp: deletion }, ...based];
  };
  return { outcome: true, parts };
}

/** Stands for the clock of a deletion whose stamp is not known yet. */
const LAST_CLOCK = (1n << 64n) - 1n;

function nothing(outcome: Outcome): Foreseen {
  return { outcome, parts: () => [] };
}

function foreseeData(
  model: Model,
  node: Node,
  { op, data }: Extract<Move, { op: "put" | "patch" }>,
): Foreseen {
  const isObject = Object.getPrototypeOf(data ?? 0) === Object.prototype;
  const fields = Object.entries(isObject ? (data as object) : {});
  const set = fields.filter(([, value]) => value !== undefined);
  const seen = [...model.fields(node).keys()];
  const removed: (string | undefined)[] =
    op === "put"
      ? seen.filter((name) => !set.some(([other]) => other === name))
      : fields.filter(([, value]) => value === undefined).map(([name]) => name);
  const left = set.length > 0 || (op === "patch" && seen.some((name) => !removed.includes(name)));
  // The root is a field that no object has: a put of an object removes it too.
  if (op === "put" && left && model.root(node)) removed.push(undefined);

  const parts = (stamp: Stamp): Part[] => {
    const register = { kind: "register", stamp, removed: false } as const;
    const written: Part[] = [];
    for (const [field, value] of set) written.push({ ...register, field, value });
    for (const field of removed) written.push({ ...register, field, value: 0, removed: true });
    if (!left) written.push({ ...register, field: undefined, value: isObject ? {} : data });
    return written;
  };
  return { outcome: true, parts };
}

function foreseeField(
  model: Model,
  node: Node,
  move: Extract<Move, { field: string }>,
  { actor, watermarkClock = 0n }: Writing,
): Foreseen {
  const { field: name } = move;
  const deletion = deletionOf(node);
  const field: Field = model.split(node).get(name) ?? { shares: [], elements: [] };
  const value = model.field(field, deletion)?.value;
  const { register } = field;
  const tombstone = model.tombstone(field, deletion);
  const isIn = field.elements.filter((element) => model.isIn(element, tombstone));

  if (move.op === "increment") {
    if (value !== undefined && typeof value !== "number") return nothing("ERR_BAD_VALUE");
    const known = model.base(field, deletion);
    const isSeen =
      register && !register.removed && register.stamp === tombstone && tombstone > deletion;
    // Above all collected tombstones of the field.
    const isAbove = isSeen || watermarkClock === 0n || clockOf(known) > watermarkClock;
    const base = isAbove ? known : stampOf(watermarkClock + 1n, actor);
    const own = model.sharesOn(field, tombstone).find((share) => share.actor === actor);
    const sum = (own?.sum ?? 0) + move.by;
    const share = {
      kind: "share",
      field: name,
      actor,
      base,
      sum,
    } as const;
    return { outcome: true, parts: (stamp) => [{ ...share, clock: clockOf(stamp) }] };
  }
  // A set can hide a counter, but not data that was put.
  const isData =
    register && !register.removed && register.stamp === tombstone && tombstone > deletion;
  if (isData && isIn.length === 0) return nothing("ERR_BAD_VALUE");
  const { element } = move;
  if (move.op === "addToSet") {
    const none = { removed: 0n, removal: stampOf(0n, 0n) };
    const add = { kind: "element", field: name, element, actor, ...none } as const;
    return { outcome: true, parts: (stamp) => [{ ...add, added: clockOf(stamp) }] };
  }
  const found = isIn.filter((other) => bytesOf(other.element) === bytesOf(element));
  const removal = (stamp: Stamp) => (part: Element) => {
    return { ...part, removed: part.added, removal: stamp };
  };
  return { outcome: found.length > 0, parts: (stamp) => found.map(removal(stamp)) };
}

// ── At random ───────────────────────────────────────────────────────────────────────────────────

const FIELDS = ["a", "b", "count", "tags"];
const ELEMENTS = ["x", "y", 3, { k: [1] }, ""];
const VALUES = [0, 1, -2.5, 1e9, "", "text", "Łódź", null, true, 7n, [1, { a: 2 }], {}, { x: {} }];
const ROOTS = [5, "text", null, [], [1, 2], new Uint8Array([1, 2]), new Date(5), {}, false];

export interface Variety {
  ids: readonly string[];
  /** The most milliseconds of a time to live; 0: none has one. */
  ttlMsMax: number;
  /** The version of a node, for conditions. Without it moves have none. */
  versionOf?: (id: string) => number;
}

export function randomMove(pick: Pick, { ids, ttlMsMax, versionOf }: Variety): Move {
  const id = ids[pick(ids.length)]!;
  const field = FIELDS[pick(FIELDS.length)]!;
  const element = ELEMENTS[pick(ELEMENTS.length)];
  const conditions: Conditions = {};
  if (versionOf && pick(8) === 0) conditions.ifAbsent = true;
  if (versionOf && pick(8) === 0) conditions.ifVersion = pick(3) ? versionOf(id) : pick(50);
  if (ttlMsMax > 0 && pick(8) === 0) conditions.ttlMs = pick(ttlMsMax);
  switch (pick(13)) {
    case 0:
    case 1:
      return { op: "put", id, data: randomFields(pick, false), conditions };
    case 2:
      return { op: "put", id, data: ROOTS[pick(ROOTS.length)], conditions };
    case 3:
      return { op: "delete", id, conditions };
    case 4:
    case 5:
    case 6:
      return { op: "patch", id, data: randomFields(pick, true), conditions };
    case 7:
    case 8:
      return { op: "increment", id, field: pick(4) ? "count" : field, by: pick(9) - 4 };
    case 9:
    case 10:
      return { op: "addToSet", id, field: pick(4) ? "tags" : field, element };
    default:
      return { op: "removeFromSet", id, field: pick(4) ? "tags" : field, element };
  }
}

function randomFields(pick: Pick, hasRemovals: boolean): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (let left = pick(4); left > 0; left--) {
    const isRemoved = hasRemovals && pick(3) === 0;
    // The fields of counters and sets are seldom overwritten.
    const name = FIELDS[pick(pick(3) ? 2 : FIELDS.length)]!;
    fields[name] = isRemoved ? undefined : VALUES[pick(VALUES.length)];
  }
  return fields;
}
