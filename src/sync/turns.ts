/**
 * Whose turn it is to merge an export of several pieces into a store. A store follows the pieces of one
 * export at a time: those of two that alternate would never complete (docs/SYNC.md, Requests).
 */
const holders = new WeakMap<object, object>();

/** Takes the turn, if no other sync of this process has it. @internal */
export function takeTurn(store: object, sync: object): boolean {
  const holder = holders.get(store);
  if (holder !== undefined && holder !== sync) return false;
  holders.set(store, sync);
  return true;
}

/** @internal */
export function releaseTurn(store: object, sync: object): void {
  if (holders.get(store) === sync) holders.delete(store);
}
