/**
 * What writers were told while servers were killed, and whether what is there agrees with it.
 *
 * Each write has an id of its own, so that a write that was lost, doubled or torn can be seen.
 */

/** One write: what its promise came to. */
export interface Told {
  /** `put`, or `delete` of an id whose put was acknowledged. */
  kind: "put" | "delete";
  id: string;
  /** "OK", or the code of the error that it was rejected with. */
  outcome: string;
  /** The number of the server that it was sent to, and when it was acknowledged. */
  server: number;
  atMs: number;
}

/** What a writer says at its end. */
export interface WriterReport {
  name: string;
  told: Told[];
  /** What the writer itself found wrong. */
  violations: string[];
  reads: number;
  /** The longest read, and those over 250 ms in which the process gave its processor away. */
  readMsMax: number;
  blockedReads: number;
  /** When it was connected to a server again, by the server's pid. */
  reconnects: { pid: number; atMs: number }[];
}

/** The values that are there, by id. */
export type Found = ReadonlyMap<string, unknown>;

/** What a `sync` server promises: each acknowledged write is there, once; the others may be. */
export function syncViolations(told: readonly Told[], found: Found): string[] {
  const violations = told.filter(({ outcome }) => !PERMITTED.includes(outcome)).map(unexpected);
  for (const [id, last] of lastOf(told)) {
    const isThere = found.has(id);
    if (isThere && found.get(id) !== id) violations.push(`${id} has another value`);
    if (last.outcome !== "OK") continue;
    if (last.kind === "put" && !isThere) violations.push(`${id} was acknowledged, and is lost`);
    if (last.kind === "delete" && isThere) violations.push(`${id} was deleted, and is there`);
  }
  return violations;
}

/**
 * What an `async` server promises: of the writes that one server acknowledged to one client, in
 * their order, a first part is there, and no more than `lostMsMax` of the rest was acknowledged.
 */
export function asyncViolations(told: readonly Told[], found: Found, lostMsMax: number): string[] {
  const violations = told.filter(({ outcome }) => !PERMITTED.includes(outcome)).map(unexpected);
  for (const acknowledged of byServer(told).values()) {
    const firstLost = acknowledged.findIndex(({ id }) => !found.has(id));
    if (firstLost < 0) continue;
    const lost = acknowledged.slice(firstLost);
    const later = lost.find(({ id }) => found.has(id));
    if (later) violations.push(`${lost[0]!.id} is lost, and the later ${later.id} is there`);
    const lostMs = lost.at(-1)!.atMs - lost[0]!.atMs;
    if (lostMs > lostMsMax) violations.push(`${lostMs} ms are lost from ${lost[0]!.id} on`);
  }
  return violations;
}

/** Batches of three nodes, `<name>.0` to `<name>.2`: all of one are there, or none. */
export function batchViolations(found: Found): string[] {
  const counts = new Map<string, number>();
  for (const id of found.keys()) {
    const name = id.slice(0, -2);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const torn = [...counts].filter(([, count]) => count !== 3);
  return torn.map(([name, count]) => `${count} nodes of the batch ${name} are there`);
}

/** A server may go at any time; nothing else may go wrong. ERR_CONFLICT: it was done twice. */
const PERMITTED = ["OK", "ERR_SERVER_GONE"];

function unexpected({ id, outcome }: Told): string {
  return `${id} was answered ${outcome}`;
}

/** What was last told of each id. */
function lastOf(told: readonly Told[]): Map<string, Told> {
  return new Map(told.map((each) => [each.id, each]));
}

function byServer(told: readonly Told[]): Map<number, Told[]> {
  const servers = new Map<number, Told[]>();
  for (const each of told) {
    if (each.kind !== "put" || each.outcome !== "OK") continue;
    const its = servers.get(each.server);
    if (its) its.push(each);
    else servers.set(each.server, [each]);
  }
  return servers;
}
