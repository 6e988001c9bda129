/** Reading the states in a presence node, whose bytes another process wrote. */
import type { EphemeralStore, Value } from "./loro.js";
import { blobsOf } from "./chunks.ts";
import { abandonTrialLoro, isPanic, trialLoro } from "./trial-loro.ts";

/** Of a trial, which no reader sees. */
const TRIAL_MS = 1000;

/** Applies the states in a presence node's data, up to the first invalid one. */
export function applyPublished(states: EphemeralStore<Record<string, Value>>, data: unknown): void {
  try {
    for (const blob of blobsOf(data)) {
      tryStates(blob);
      states.apply(blob);
    }
  } catch (error) {
    if (isPanic(error)) abandonTrialLoro();
    // The states before it are applied.
  }
}

function tryStates(blob: Uint8Array): void {
  const trial = new (trialLoro().EphemeralStoreWasm)(TRIAL_MS);
  trial.apply(blob);
  trial.free();
}
