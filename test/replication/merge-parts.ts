/** Merging by docs/CONFLICTS.md, part by part and as plainly as possible. */
import { type DeltaPart, keyOf } from "../helpers/delta-parser.ts";

interface Written {
  stamp: bigint;
  actor: string;
}

/** The greater one of each part that counts, in the order of their identities. */
export function mergeParts(a: DeltaPart[], b: DeltaPart[]): DeltaPart[] {
  const merged = new Map<string, DeltaPart>();
  for (const part of [...a, ...b]) {
    const key = keyOf(part);
    const other = merged.get(key);
    merged.set(key, other ? greater(other, part) : part);
  }
  const keys = [...merged.keys()].sort();
  return alive(keys.map((key) => merged.get(key)!));
}

const NEVER: Written = { stamp: 0n, actor: "" };

/** The parts above the tombstone stamp of their field: the later of register and deletion. */
function alive(parts: DeltaPart[]): DeltaPart[] {
  const deletion: Written = parts.find(({ kind }) => kind === "deletion") ?? NEVER;
  const stamps = new Map<string | undefined, Written>();
  const tombstoneStampOf = (part: DeltaPart) => stamps.get(part.name) ?? deletion;
  for (const part of parts) {
    if (part.kind !== "register") continue;
    if (compareWritten(part, tombstoneStampOf(part)) > 0) stamps.set(part.name, part);
  }
  const counts = (part: DeltaPart): boolean => {
    if (part.kind === "deletion") return true;
    if (part.kind === "expiry") return compareWritten(part, deletion) > 0;
    if (part.kind === "element") return compareWritten(part, tombstoneStampOf(part)) > 0;
    const base: Written = part.kind === "register" ? part : (part.base ?? NEVER);
    return compareWritten(base, tombstoneStampOf(part)) >= 0;
  };
  return parts.filter(counts).map((part) => {
    const { removed, ...rest } = part;
    if (!removed || compareWritten({ ...part, stamp: removed.add }, tombstoneStampOf(part)) > 0)
      return part;
    return rest;
  });
}

function greater(a: DeltaPart, b: DeltaPart): DeltaPart {
  if (a.kind === "element") return mergeElements(a, b);
  if (a.kind === "counter") return isGreaterShare(b, a) ? b : a;
  const order = compareWritten(b, a) || compare(b.value ?? "", a.value ?? "");
  return (order || compare(b.expires ?? 0, a.expires ?? 0)) > 0 ? b : a;
}

function isGreaterShare(a: DeltaPart, b: DeltaPart): boolean {
  const none = { stamp: 0n, actor: "" };
  const order = compareWritten(a.base ?? none, b.base ?? none) || compare(a.stamp, b.stamp);
  return (order || compare(a.sum!, b.sum!)) > 0;
}

function mergeElements(a: DeltaPart, b: DeltaPart): DeltaPart {
  const none = { add: 0n, stamp: 0n, actor: "" };
  const removedA = a.removed ?? none;
  const removedB = b.removed ?? none;
  const order = compare(removedB.add, removedA.add) || compareWritten(removedB, removedA);
  const removed = order > 0 ? b.removed : a.removed;
  const part = { ...(a.stamp >= b.stamp ? a : b) };
  delete part.removed;
  return removed ? { ...part, removed } : part;
}

function compareWritten(a: Written, b: Written): number {
  return compare(a.stamp, b.stamp) || compare(a.actor, b.actor);
}

function compare<T extends bigint | number | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
