/**
 * The results of writes while servers were killed, compared with the nodes that were found later.
 *
 * Each write has its own id, so that a lost, doubled or torn write can be seen.
 */

/** One write and its result. */
export interface WriteResult {
  /** `put`, or `delete` of an id whose put was acknowledged. */
  kind: "put" | "delete";
  id: string;
  /** "OK", or the code of the error that it was rejected with. */
  outcome: string;
  /** The number of the server that got the write, and the time of its answer. */
  server: number;
  atMs: number;
}

/** The report of a writer at its end. */
export interface WriterReport {
  name: string;
  writes: WriteResult[];
  /** Faults that the writer itself found. */
  violations: string[];
  reads: number;
  /** The longest read, and the number of those over 250 ms in which the process left its core. */
  readMsMax: number;
  blockedReads: number;
  /** The server and the time of each reconnect. */
  reconnects: { pid: number; atMs: number }[];
}

/** The values that were found, by id. */
export type Found = ReadonlyMap<string, unknown>;

/** The promise of a `sync` server: no acknowledged write is lost or doubled. Others may be lost. */
export function syncViolations(writes: readonly WriteResult[], found: Found): string[] {
  const violations = writes.filter(({ outcome }) => !PERMITTED.includes(outcome)).map(unexpected);
  for (const [id, last] of lastOf(writes)) {
    const isFound = found.has(id);
    if (isFound && found.get(id) !== id) violations.push(`${id} has another value`);
    if (last.outcome !== "OK") continue;
    if (last.kind === "put" && !isFound) violations.push(`${id} was acknowledged, and is lost`);
    if (last.kind === "delete" && isFound) violations.push(`${id} was deleted, and is found`);
  }
  return violations;
}

/**
 * The promise of an `async` server: of the writes that it acknowledged to one client, only the last
 * ones are lost. They were acknowledged within `lostMsMax`.
 */
export function asyncViolations(
  writes: readonly WriteResult[],
  found: Found,
  lostMsMax: number,
): string[] {
  const violations = writes.filter(({ outcome }) => !PERMITTED.includes(outcome)).map(unexpected);
  for (const acknowledged of byServer(writes).values()) {
    const firstLost = acknowledged.findIndex(({ id }) => !found.has(id));
    if (firstLost < 0) continue;
    const lost = acknowledged.slice(firstLost);
    const later = lost.find(({ id }) => found.has(id));
    if (later) violations.push(`${lost[0]!.id} is lost, and the later ${later.id} is not`);
    const lostMs = lost.at(-1)!.atMs - lost[0]!.atMs;
    if (lostMs > lostMsMax) violations.push(`${lostMs} ms are lost from ${lost[0]!.id} on`);
  }
  return violations;
}

/** Batches of three nodes, `<name>.0` to `<name>.2`: all nodes of a batch are found, or none. */
export function batchViolations(found: Found): string[] {
  const counts = new Map<string, number>();
  for (const id of found.keys()) {
    const name = id.slice(0, -2);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const torn = [...counts].filter(([, count]) => count !== 3);
  return torn.map(([name, count]) => `${count} nodes of the batch ${name} are found`);
}

/**
 * A server may end at any time. Other errors are faults: ERR_CONFLICT means it was executed twice.
 */
const PERMITTED = ["OK", "ERR_SERVER_GONE"];

function unexpected({ id, outcome }: WriteResult): string {
  return `${id} was answered ${outcome}`;
}

/** The last write of each id. */
function lastOf(writes: readonly WriteResult[]): Map<string, WriteResult> {
  return new Map(writes.map((each) => [each.id, each]));
}

function byServer(writes: readonly WriteResult[]): Map<number, WriteResult[]> {
  const servers = new Map<number, WriteResult[]>();
  for (const each of writes) {
    if (each.kind !== "put" || each.outcome !== "OK") continue;
    const found = servers.get(each.server);
    if (found) found.push(each);
    else servers.set(each.server, [each]);
  }
  return servers;
}
