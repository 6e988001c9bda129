/** Replicas that exchange deltas and acknowledge them. */
import type { CrdtStore } from "../../src/index.ts";
import { internalsOf } from "../../src/store/store.ts";
import { newStore } from "../helpers/store-fixture.ts";

/** Sends `to` the changes that it lacks, and `from` the acknowledgement. */
export function send(from: CrdtStore, to: CrdtStore): void {
  for (const delta of from.changesSinceSync(to.versionVector(), { replica: to.replicaId })) {
    to.applyChangesSync(delta);
  }
}

/** Both have all changes of each other, and know it. */
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

/** The bytes in use, without retired blocks. */
export function used(store: CrdtStore): number {
  internalsOf(store).memory.core.drainRetired();
  return store.stats().usedBytes;
}
