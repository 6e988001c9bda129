/** Checks that a peer did its work: a fast peer that skips some would win. */
import { inspect, isDeepStrictEqual } from "node:util";
import type { Dataset, Subject } from "./data/dataset.ts";
import { type OperationName, type PeerClient, call } from "./peers/peer.ts";

/** Nodes that are read back after a chunk, and nodes that are compared before a trial. */
const READ_BACK = 2;
const COMPARED = 20;

export function isWrite(operation: OperationName): boolean {
  return operation === "put" || operation === "putSync" || operation === "delete";
}

/** Throws unless the peer holds the dataset. Comes before the first change. */
export async function checkDataset(client: PeerClient, dataset: Dataset): Promise<void> {
  const { get, getField, list } = client.operations;
  if (!get) return;
  for (const { id, data } of dataset.next(Math.min(COMPARED, dataset.count))) {
    expectEqual("get", await call(get, id), data);
    if (getField) expectEqual("getField", await call(getField, id), data[dataset.field]);
  }
  expectEqual("get of a missing node", await call(get, "missing"), undefined);
  if (!list) return;
  const entries = await call(list, dataset.listed.prefix);
  expectEqual("list's length", entries.length, dataset.listed.count);
  const { id, data } = entries.at(-1);
  expectEqual("list's last entry", data, await call(get, id));
}

/** `results` of a chunk are those of all subjects in flight, or of the last one. */
export async function checkResults(
  client: PeerClient,
  dataset: Dataset,
  operation: OperationName,
  subjects: readonly Subject[],
  results: readonly unknown[],
): Promise<void> {
  const last = results.at(-1);
  const { get } = client.operations;
  if (operation === "list") {
    expectEqual("list's length", (last as unknown[]).length, dataset.listed.count);
  } else if (operation === "get") {
    const keys = Object.keys((last as object) ?? {}).sort();
    expectEqual("the keys of get", keys, dataset.fields.sort());
  } else if (operation === "delete") {
    expectEqual("delete", last, true);
    expectEqual("get of a deleted node", await call(get!, subjects.at(-1)!.id), undefined);
  } else if (isWrite(operation)) {
    for (const { id, data } of subjects.slice(-READ_BACK)) {
      expectEqual("get of what was put", await call(get!, id), data);
    }
  } else if (last === undefined) throw new Error(`${operation} gave nothing.`);
}

/** Puts the nodes that a trial deleted. */
export async function putBack(client: PeerClient, subjects: readonly Subject[]): Promise<void> {
  const { put } = client.operations;
  await Promise.all(subjects.map(({ id, data }) => call(put!, id, data)));
}

function expectEqual(what: string, found: unknown, expected: unknown): void {
  if (isDeepStrictEqual(found, expected)) return;
  const [is, should] = [found, expected].map((value) => inspect(value, { breakLength: Infinity }));
  throw new Error(`${what} is ${is}; expected ${should}.`);
}
