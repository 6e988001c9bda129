/** The command peers: the replicas that a store knows, and what they have confirmed. */
import { CLOCK_BITS } from "../codec/stamps.ts";
import type { KnownReplica } from "../request/peers.ts";
import type { VersionVector } from "../request/deltas.ts";
import { printJson, printMessage, printPairs } from "./output.ts";
import { type ChannelOptions, withClient } from "./session.ts";

const SECOND_MS = 1000;

interface Row {
  replica: string;
  /** When it confirmed something last, ISO 8601. */
  heard: string;
  isEqual: boolean;
  /** By how much this store's latest write is later than what the replica has confirmed of its writes. */
  lagSeconds: number | null;
}

export async function showPeers(options: ChannelOptions): Promise<void> {
  await withClient(options, async (client) => {
    const vector = client.versionVector();
    const rows = (await client.replicas()).map((known) => rowOf(known, client.replicaId, vector));
    if (options.json) for (const row of rows) printJson(row);
    else if (rows.length === 0) printMessage("No replica is known.");
    else printPairs(rows.map((row) => [row.replica, `${stateOf(row)}, heard of at ${row.heard}`]));
  });
}

function rowOf(
  { replica, vector: has, heardMs }: KnownReplica,
  own: string,
  vector: VersionVector,
): Row {
  const isEqual = Object.entries(vector).every(([actor, stamp]) => (has[actor] ?? 0n) >= stamp);
  const seen = has[own] ?? 0n;
  const lag = Number(((vector[own] ?? 0n) >> CLOCK_BITS) - (seen >> CLOCK_BITS)) / SECOND_MS;
  const heard = new Date(heardMs).toISOString();
  return { replica, heard, isEqual, lagSeconds: seen > 0n || isEqual ? Math.max(0, lag) : null };
}

function stateOf({ isEqual, lagSeconds }: Row): string {
  if (isEqual) return "equal";
  return lagSeconds === null ? "has confirmed nothing" : `${lagSeconds} s behind`;
}
