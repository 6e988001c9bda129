/** What commands print: results on stdout, everything else on stderr. */
import { stripVTControlCharacters, styleText } from "node:util";
import { PluresError } from "../support/error.ts";

/** What a command ends with: scripts look at it. */
export const EXIT_OK = 0;
export const EXIT_FAILED = 1;
export const EXIT_USAGE = 2;

type Style = Parameters<typeof styleText>[0];

/** A mistake in how the command was called. */
export class UsageError extends Error {}

const USAGE_CODES = new Set(["ERR_BAD_CHANNEL", "ERR_BAD_ID", "ERR_BAD_OPTION"]);

/** One line of results. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** One line for whoever watches. */
export function note(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Colour on a terminal, unless NO_COLOR says otherwise. */
export function styled(style: Style, text: string, stream: NodeJS.WriteStream): string {
  const hasColor = stream.isTTY && !process.env["NO_COLOR"];
  return hasColor ? styleText(style, text) : text;
}

/** Says what went wrong and sets the exit code; what is no error of ours is thrown again. */
export function fail(error: unknown): void {
  const isUsage = error instanceof UsageError;
  if (!isUsage && !(error instanceof PluresError)) throw error;
  const code = error instanceof PluresError ? ` ${error.code}` : "";
  note(`${styled("red", `error${code}:`, process.stderr)} ${(error as Error).message}`);
  const usage = isUsage || USAGE_CODES.has((error as PluresError).code);
  process.exitCode = usage ? EXIT_USAGE : EXIT_FAILED;
}

/** Names and values in two columns. */
export function printPairs(pairs: [string, string][]): void {
  const width = Math.max(...pairs.map(([name]) => stripVTControlCharacters(name).length));
  for (const [name, value] of pairs) {
    print(`${styled("dim", name.padEnd(width), process.stdout)}  ${value}`);
  }
}

const COUNT = new Intl.NumberFormat("en-US");
const KIB = 1024;

export function formatCount(count: number): string {
  return COUNT.format(count);
}

export function formatBytes(bytes: number): string {
  const units = ["bytes", "KiB", "MiB", "GiB"];
  let unit = 0;
  let amount = bytes;
  while (amount >= KIB && unit < units.length - 1) {
    amount /= KIB;
    unit++;
  }
  return `${unit ? amount.toFixed(1) : amount} ${units[unit]}`;
}
