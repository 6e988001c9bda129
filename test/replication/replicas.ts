/** Replicas that exchange deltas and tell each other what they have seen. */
import type { CrdtStore } from "../../src/index.ts";
import { internalsOf } from "../../src/store/store.ts";
import { newStore } from "../helpers/crdt-fixture.ts";

/** Gives `to` what it lacks, and tells `from` what it has seen. */
export function send(from: CrdtStore, to: CrdtStore): void {
  for (const delta of from.changesSince(to.versionVector(), { replica: to.replicaId })) {
    to.applyChanges(delta);
  }
}

/** Both know all of each other, and that the other does. */
export function exchange(a: CrdtStore, b: CrdtStore): void {
  for (let i = 0; i < 2; i++) {
    send(a, b);
    send(b, a);
  }
}

export function pair(): [CrdtStore, CrdtStore] {
  const stores: [CrdtStore, CrdtStore] = [newStore(1n), newStore(2n)];
  exchange(...stores);
  return stores;
}

/** The bytes in use, without what readers may still be looking at. */
export function used(store: CrdtStore): number {
  internalsOf(store).memory.core.drainRetired();
  return store.stats().usedBytes;
}
