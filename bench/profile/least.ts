/**
 * The least of many short rounds: what a step takes when nobody disturbs it. The steps take turns
 * in each round, so what slows the machine down for long slows all of them.
 */

export interface Step {
  /** What one call of `run` counts as. */
  operations: number;
  run(): unknown;
}

const NS_A_MS = 1e6;

/** Nanoseconds an operation, of each step. */
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
 * A step of `chunk` calls, each with the next of `subjects`. Steps that begin at different ones do
 * not find in the caches what the step before has just read.
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
