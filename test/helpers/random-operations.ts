/** The writing operations as data: random ones, on a store, and as the parts that they write. */
import { isDeepStrictEqual } from "node:util";
import { PluresError } from "../../src/support/error.ts";
import type { BatchItem, Conditions, CrdtStore, RemovalConditions } from "../../src/index.ts";
import type { Pick } from "./codec-fixture.ts";
import { type Field, type Model, deletionOf } from "./merge-model.ts";
import { type Element, type Node, type Part, type Stamp } from "./model-parts.ts";
import { bytesOf, clockOf, nodeOf, stampOf } from "./model-parts.ts";

export type Operation =
  | { op: "put"; id: string; data: unknown; conditions?: Conditions }
  | { op: "patch"; id: string; data: Record<string, unknown>; conditions?: Conditions }
  | { op: "delete"; id: string; conditions?: RemovalConditions }
  | { op: "increment"; id: string; field: string; by: number }
  | { op: "addToSet" | "removeFromSet"; id: string; field: string; element: unknown };

/** The result of an operation: whether it changed a node, or the code of its error. */
export type Outcome = boolean | string;

// ── On a store ──────────────────────────────────────────────────────────────────────────────────

export function execute(store: CrdtStore, operation: Operation): Outcome {
  try {
    switch (operation.op) {
      case "put":
        return store.putSync(operation.id, operation.data, operation.conditions) === operation.id;
      case "patch":
        return store.patchSync(operation.id, operation.data, operation.conditions) === operation.id;
      case "delete":
        return store.deleteSync(operation.id, operation.conditions);
      case "increment":
        return Object.is(
          store.incrementSync(operation.id, operation.field, operation.by),
          store.getField(operation.id, operation.field),
        );
      case "addToSet":
        // Looked at before the write.
        return (
          has(store, operation) !==
          store.addToSetSync(operation.id, operation.field, operation.element)
        );
      default:
        return store.removeFromSetSync(operation.id, operation.field, operation.element);
    }
  } catch (error) {
    if (error instanceof PluresError) return error.code;
    throw error;
  }
}

/** Whether the set has the element. */
function has(
  store: CrdtStore,
  { id, field, element }: { id: string; field: string; element: unknown },
) {
  const elements: unknown = store.getField(id, field);
  return Array.isArray(elements) && elements.some((one) => isDeepStrictEqual(one, element));
}

/** The operation as an item of a batch. */
export function itemOf(operation: Operation): BatchItem {
  switch (operation.op) {
    case "put":
      return { put: operation.id, data: operation.data, ...operation.conditions };
    case "patch":
      return { patch: operation.id, fields: operation.data, ...operation.conditions };
    case "delete":
      return { delete: operation.id, ...operation.conditions };
    case "increment":
      return { increment: operation.id, field: operation.field, by: operation.by };
    case "addToSet":
      return { addToSet: operation.id, field: operation.field, element: operation.element };
    default:
      return { removeFromSet: operation.id, field: operation.field, element: operation.element };
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

/** The expected result of an operation on this node, and the parts that it writes with its stamp. */
export interface Prediction {
  outcome: Outcome;
  parts(stamp: Stamp): Part[];
}

export function predict(
  model: Model,
  node: Node,
  operation: Operation,
  writing: Writing,
): Prediction {
  const exists = model.view(node, writing.nowMs) !== undefined;
  const { ifExists = false } = ("conditions" in operation && operation.conditions) || {};
  if (ifExists && !exists) return nothing("ERR_CONFLICT");
  if (operation.op === "delete" && !exists) return nothing(false);
  if ("conditions" in operation && operation.conditions) {
    const { ifAbsent, ifVersion } = operation.conditions;
    if (ifAbsent && exists) return nothing("ERR_CONFLICT");
    const version = exists ? writing.version : 0;
    if (ifVersion !== undefined && ifVersion !== version) return nothing("ERR_CONFLICT");
  }
  if (operation.op === "delete") {
    return { outcome: true, parts: (stamp) => [{ kind: "deletion", stamp }] };
  }
  if (!exists && model.data(node) !== undefined)
    return predictExpired(model, node, operation, writing);
  const isData = operation.op === "put" || operation.op === "patch";
  const predicted = isData
    ? predictData(model, node, operation)
    : predictField(model, node, operation, writing);
  const ttlMs = isData ? operation.conditions?.ttlMs : undefined;
  // A new node has no earlier time to live.
  const isNew = operation.op === "put" || model.data(node) === undefined;
  if (predicted.outcome !== true || (ttlMs === undefined && !isNew)) return predicted;
  const timeMs = writing.nowMs + (ttlMs ?? Infinity);
  const parts = (stamp: Stamp): Part[] => {
    return [...predicted.parts(stamp), { kind: "expiry", stamp, timeMs }];
  };
  return { outcome: predicted.outcome, parts };
}

/** A write to an expired node deletes it first, with a separate stamp. */
function predictExpired(
  model: Model,
  node: Node,
  operation: Operation,
  writing: Writing,
): Prediction {
  const stamp = stampOf(LAST_CLOCK, writing.actor);
  const deleted = model.mergeNode(node, nodeOf([{ kind: "deletion", stamp }]));
  const predicted = predict(model, deleted, operation, writing);
  if (predicted.outcome !== true) return predicted;
  const parts = (written: Stamp): Part[] => {
    const deletion = stampOf(clockOf(written) - 1n, writing.actor);
    const based = predicted.parts(written).map((part) => {
      return part.kind === "share" && part.base === stamp ? { ...part, base: deletion } : part;
    });
    return [{ kind: "deletion", stamp: deletion }, ...based];
  };
  return { outcome: true, parts };
}

/** Stands for the clock of a deletion whose stamp is not known yet. */
const LAST_CLOCK = (1n << 64n) - 1n;

function nothing(outcome: Outcome): Prediction {
  return { outcome, parts: () => [] };
}

function predictData(
  model: Model,
  node: Node,
  { op, data }: Extract<Operation, { op: "put" | "patch" }>,
): Prediction {
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

function predictField(
  model: Model,
  node: Node,
  operation: Extract<Operation, { field: string }>,
  { actor, watermarkClock = 0n }: Writing,
): Prediction {
  const { field: name } = operation;
  const deletion = deletionOf(node);
  const field: Field = model.split(node).get(name) ?? { shares: [], elements: [] };
  const value = model.field(field, deletion)?.value;
  const { register } = field;
  const tombstone = model.tombstone(field, deletion);
  const isIn = field.elements.filter((element) => model.isIn(element, tombstone));

  if (operation.op === "increment") {
    if (value !== undefined && typeof value !== "number") return nothing("ERR_BAD_VALUE");
    const known = model.base(field, deletion);
    const isSeen =
      register && !register.removed && register.stamp === tombstone && tombstone > deletion;
    // Above all collected tombstones of the field.
    const isAbove = isSeen || watermarkClock === 0n || clockOf(known) > watermarkClock;
    const base = isAbove ? known : stampOf(watermarkClock + 1n, actor);
    const own = model.sharesOn(field, tombstone).find((share) => share.actor === actor);
    const sum = (own?.sum ?? 0) + operation.by;
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
  const { element } = operation;
  if (operation.op === "addToSet") {
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
  /** The version of a node, for conditions. Without it operations have none. */
  versionOf?: (id: string) => number;
}

export function randomOperation(pick: Pick, { ids, ttlMsMax, versionOf }: Variety): Operation {
  const id = ids[pick(ids.length)]!;
  const field = FIELDS[pick(FIELDS.length)]!;
  const element = ELEMENTS[pick(ELEMENTS.length)];
  const conditions: Conditions = {};
  if (versionOf && pick(8) === 0) conditions.ifAbsent = true;
  if (versionOf && pick(8) === 0) conditions.ifExists = true;
  if (versionOf && pick(8) === 0) conditions.ifVersion = pick(3) ? versionOf(id) : pick(50);
  // Conditions that contradict each other are refused.
  if (conditions.ifAbsent && conditions.ifVersion) conditions.ifVersion = 0;
  if (conditions.ifAbsent || conditions.ifVersion === 0) delete conditions.ifExists;
  if (ttlMsMax > 0 && pick(8) === 0) conditions.ttlMs = pick(ttlMsMax);
  const removal = { ...conditions };
  delete removal.ttlMs;
  switch (pick(13)) {
    case 0:
    case 1:
      return { op: "put", id, data: randomFields(pick, false), conditions };
    case 2:
      return { op: "put", id, data: ROOTS[pick(ROOTS.length)], conditions };
    case 3:
      return { op: "delete", id, conditions: removal };
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
