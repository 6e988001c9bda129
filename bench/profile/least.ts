/**
 * The minimum of many short rounds: the time of a step without disturbance. Each round runs all
 * steps, so a slow phase of the machine slows all of them.
 */
import { NS_A_MS } from "../units.ts";

export interface Step {
  /** The operations of one call of `run`. */
  operations: number;
  run(): unknown;
}

/** Nanoseconds an operation, for each step. */
export function leastNs(steps: readonly Step[], rounds: number): number[] {
  const least = steps.map(() => Infinity);
  for (let round = 0; round < rounds; round++) {
    for (const [index, { operations, run }] of steps.entries()) {
      const startedMs = performance.now();
      run();
      const ns = ((performance.now() - startedMs) * NS_A_MS) / operations;
      least[index] = Math.min(least[index]!, ns);
    }
  }
  return least;
}

/**
 * A step of `chunk` calls, each with the next of `subjects`. Steps start at different subjects, so
 * that none finds those of the previous step in the CPU caches.
 */
export function stepOver<Subject>(
  subjects: readonly Subject[],
  chunk: number,
  run: (subject: Subject) => unknown,
  first = 0,
): Step {
  let at = first % subjects.length;
  return {
    operations: chunk,
    run: () => {
      for (let n = 0; n < chunk; n++) {
        run(subjects[at]!);
        at = at + 1 === subjects.length ? 0 : at + 1;
      }
    },
  };
}
