/**
 * The place of a tab among those that have a store open: the lowest number that no other one has. The
 * tab writes as the replica of its place, so a store knows as many replicas as there were tabs at one
 * time, and not one for each visit. The browser frees the place when the tab ends, however it ends.
 */
import { web } from "./web-types.ts";

/** More tabs than this get a replica for each visit. */
const PLACES_MAX = 64;

export interface TabPlace {
  /** Undefined: a browser without locks, or a page that is not secure. */
  number: number | undefined;
  release(): void;
}

export async function takePlace(store: string): Promise<TabPlace> {
  try {
    for (let number = 0; web.navigator?.locks && number < PLACES_MAX; number++) {
      const release = await tryLock(lockName(store, number));
      if (release) return { number, release };
    }
  } catch {
    // A frame without an origin may not lock anything.
  }
  return { number: undefined, release: () => {} };
}

/** Whether no other tab has the store open. False if no page can know. */
export async function isAlone(store: string): Promise<boolean> {
  const { held = [] } = (await web.navigator?.locks?.query().catch(() => undefined)) ?? {};
  return held.filter(({ name }) => name?.startsWith(lockName(store, ""))).length === 1;
}

function lockName(store: string, number: number | ""): string {
  return `pluresdb-ipc:${store}:tab:${number}`;
}

/** Resolves to what frees the lock; undefined: another tab has it. */
function tryLock(name: string): Promise<(() => void) | undefined> {
  return new Promise((resolve, reject) => {
    const held = web.navigator!.locks!.request(name, { ifAvailable: true }, (lock) => {
      if (!lock) return void resolve(undefined);
      return new Promise<void>((release) => resolve(release));
    });
    held.catch(reject);
  });
}
