/** The commands of the benchmarks: their options, and what each begins with. */
import { machineLine } from "./machine.ts";
import { useOwnDirectory } from "./own-directory.ts";

const ROUNDS_MAX = 1000;

/** Runs a command in a new runtime directory, unless its options are invalid. */
export async function runCommand<Settings>(
  usage: string,
  readSettings: () => Settings,
  run: (settings: Settings) => Promise<void>,
): Promise<void> {
  const settings = readOrExplain(usage, readSettings);
  if (!settings) return;
  useOwnDirectory();
  console.log(`${machineLine()}\n`);
  await run(settings);
}

/** The result of `read`. If it throws: undefined, an explanation on stderr, and exit code 2. */
export function readOrExplain<Settings>(usage: string, read: () => Settings): Settings | undefined {
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
