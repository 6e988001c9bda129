/**
 * What a store does as one of several replicas (docs/CONFLICTS.md): each operation once, for the
 * store and for clients alike.
 *
 * A client may reach another server between two requests. Operations that depend on what one server
 * knows get `pages`, which returns the pages in use, and start over when those have changed.
 */
import { OP_RESTAMP } from "../../assembly/layout/slot.ts";
import { BUSY, OK } from "../../assembly/layout/status.ts";
import type { Pages } from "../memory/pages.ts";
import { checkOption, checkOptions } from "../support/options.ts";
import { type VersionVector, exportSteps } from "./deltas.ts";
import * as peers from "./peers.ts";
import { type Steps, ask, order } from "./steps.ts";

/** Deltas from `vector` to what the store has. @internal */
export function* changesSince(
  pages: () => Pages,
  vector: VersionVector | undefined,
  options: peers.ChangesOptions,
): Steps<Uint8Array[]> {
  checkOptions(options, "changesSince", peers.CHANGES_OPTIONS);
  const { replica, copy = false } = options;
  checkOption("copy", copy, typeof copy === "boolean", "true or false");
  // Once more for each server that was replaced while its changes were exported: the next one may
  // lack what the vector of the one before says.
  for (;;) {
    const exported = pages();
    if (replica !== undefined) yield* acknowledge(exported, replica, vector ?? {});
    const deltas = yield* exportSteps(exported, vector, copy);
    if (pages() === exported) return deltas;
  }
}

/** Remembers what a replica has seen. @internal */
export function* acknowledge(pages: Pages, replica: string, vector: VersionVector): Steps<void> {
  yield* order(peers.acknowledgeWrite(replica, vector, peers.readReplicaId(pages)));
}

/** The known replicas. @internal */
export function replicas(): Steps<peers.KnownReplica[]> {
  return ask(peers.LIST_REPLICAS, peers.readReplicas);
}

/** Forgets a replica: whether it was known. @internal */
export function* forgetReplica(pages: Pages, replica: string): Steps<boolean> {
  return (yield* order(peers.forgetWrite(replica, peers.readReplicaId(pages)))) === OK;
}

/** Collects tombstones that every known replica has seen: how many. @internal */
export function* collect(pages: () => Pages, options: peers.CollectOptions): Steps<number> {
  checkOptions(options, "collect", peers.COLLECT_OPTIONS);
  const away = peers.awayFor(yield* replicas(), options);
  for (const replica of away) yield* forgetReplica(pages(), replica);
  // Once more for each server that was replaced during the pass: the next one counts from 0.
  for (;;) {
    const collected = pages();
    const before = peers.readCollected(collected);
    for (let begins = true; (yield* order(peers.collectWrite(begins))) === BUSY;) begins = false;
    if (pages() === collected) return peers.readCollected(collected) - before;
  }
}

/** Moves own stamps that are too far ahead back to the present. @internal */
export function* restamp(): Steps<void> {
  yield* order({ op: OP_RESTAMP, id: "", write: () => 0 });
}
