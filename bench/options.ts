/** Options of the benchmarks' commands. Invalid ones end a command with exit code 2. */
const ROUNDS_MAX = 1000;

/** The result of `read`; undefined, with the error and the usage on stderr, if it throws. */
export function readOrExplain<Options>(usage: string, read: () => Options): Options | undefined {
  try {
    return read();
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    process.exitCode = 2;
    return undefined;
  }
}

/** The value of `--rounds`. Throws if it is invalid. */
export function roundsOf(value: string | undefined, fallback: number): number {
  const rounds = Number(value ?? fallback);
  if (Number.isInteger(rounds) && rounds >= 1 && rounds <= ROUNDS_MAX) return rounds;
  throw new Error(`--rounds takes a whole number from 1 to ${ROUNDS_MAX}.`);
}
