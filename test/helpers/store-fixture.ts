/** Fixtures of the CRDT tests: small stores, errors with their code, a clock that a test sets. */
import { ok, strictEqual, throws } from "node:assert/strict";
import { inspect } from "node:util";
import { CrdtStore, PluresError } from "../../src/index.ts";
import { type Pick, SEED, seeded } from "./codec-fixture.ts";

export const ACTOR = 5n;

export function newStore(actor = ACTOR, capacityBytes = 1 << 20): CrdtStore {
  return new CrdtStore({ actor, capacityBytes });
}

export function assertRefused(code: string, action: () => unknown): void {
  throws(action, (error) => {
    ok(error instanceof PluresError, inspect(error));
    strictEqual(error.code, code, error.message);
    return true;
  });
}

export interface Clock {
  nowMs: number;
}

/** Stamps and expiry depend on `Date.now`. The test sets it, so that a seed replays them. */
export function withClock<T>(run: (clock: Clock) => T): T {
  const real = Date.now;
  const clock = { nowMs: real() };
  Date.now = () => clock.nowMs;
  try {
    return run(clock);
  } finally {
    Date.now = real;
  }
}

/** The first finding in `runs` seeded runs, with its seed. */
export function firstDifference(
  runs: number,
  difference: (pick: Pick, clock: Clock) => string | undefined,
): string | undefined {
  return withClock((clock) => {
    for (let run = 0; run < runs; run++) {
      const found = difference(seeded(SEED + run), clock);
      if (found !== undefined) return `SEED=${SEED + run} RUNS=1:\n${found}`;
    }
    return undefined;
  });
}
