/** Collecting garbage at once, for what only a finalizer gives back. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Collects. The finalizers run in a later turn of the event loop. */
export function collectGarbage(): void {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  setFlagsFromString("--no-expose-gc");
  collect();
}
