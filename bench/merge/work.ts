/** The work of each library: many changes of one field, on nodes with two fields, in turn. */
import { Random } from "../random.ts";

export interface Change {
  id: string;
  field: Field;
  value: number;
}

export type Field = "x" | "y";
export type Fields = Record<Field, number>;

export interface Work {
  ids: readonly string[];
  /** The fields of all nodes before the first change. */
  start: Fields;
  /** The changes. A batch becomes one delta. */
  batches: readonly (readonly Change[])[];
  /** The fields of the nodes after the last change. */
  end: ReadonlyMap<string, Fields>;
}

export const NODES = 2000;
export const BATCH = 100;
const SEED = 1;

/** `changes` is a multiple of BATCH. No batch has a node twice, so it overwrites none of its writes. */
export function makeWork(changes: number): Work {
  const random = new Random(SEED);
  const ids = Array.from({ length: NODES }, (_, index) => `node:${index}`);
  const start = { x: 0, y: 0 };
  const end = new Map(ids.map((id) => [id, { ...start }]));
  const batches: Change[][] = [];
  let order: string[] = [];
  for (let value = 1; value <= changes; value++) {
    if (order.length === 0) order = shuffled(ids, random);
    const change: Change = { id: order.pop()!, field: random.pick(["x", "y"]), value };
    if (value % BATCH === 1) batches.push([]);
    batches.at(-1)!.push(change);
    end.get(change.id)![change.field] = value;
  }
  return { ids, start, batches, end };
}

function shuffled(ids: readonly string[], random: Random): string[] {
  const left = [...ids];
  for (let last = left.length - 1; last > 0; last--) {
    const other = random.below(last + 1);
    [left[last], left[other]] = [left[other]!, left[last]!];
  }
  return left;
}
