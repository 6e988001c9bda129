/** Output of the commands: results on stdout, everything else on stderr. */
import { stripVTControlCharacters, styleText } from "node:util";
import { PluresError } from "../support/error.ts";

/** Exit codes, for scripts. */
export const EXIT_OK = 0;
export const EXIT_FAILED = 1;
export const EXIT_USAGE = 2;

type Style = Parameters<typeof styleText>[0];

/** The user called the command wrongly. */
export class UsageError extends Error {}

const USAGE_CODES = new Set(["ERR_BAD_CHANNEL", "ERR_BAD_ID", "ERR_BAD_OPTION"]);

/** One line of results. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** One line for the user, apart from the results. */
export function printMessage(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** The text in colour if the stream is a terminal and NO_COLOR is unset. */
export function styled(style: Style, text: string, stream: NodeJS.WriteStream): string {
  const hasColor = stream.isTTY && !process.env["NO_COLOR"];
  return hasColor ? styleText(style, text) : text;
}

/** Prints the error and sets the exit code. Throws the error again if it is a bug. */
export function reportError(error: unknown): void {
  const isUsage = error instanceof UsageError;
  if (!isUsage && !(error instanceof PluresError)) throw error;
  const code = error instanceof PluresError ? ` ${error.code}` : "";
  printMessage(`${styled("red", `error${code}:`, process.stderr)} ${(error as Error).message}`);
  const isMisuse = isUsage || USAGE_CODES.has((error as PluresError).code);
  process.exitCode = isMisuse ? EXIT_USAGE : EXIT_FAILED;
}

/** The error of a file: the cause is for the user to correct. */
export function fileError(file: string, done: string, cause: unknown): unknown {
  const { code } = cause as NodeJS.ErrnoException;
  if (cause instanceof PluresError || !code?.startsWith("E")) return cause;
  return new UsageError(`${file} cannot be ${done} (${code}). Check its path and permissions.`);
}

/** Names and values in two columns. */
export function printPairs(pairs: [string, string][]): void {
  const width = Math.max(...pairs.map(([name]) => stripVTControlCharacters(name).length));
  for (const [name, value] of pairs) {
    print(`${styled("dim", name.padEnd(width), process.stdout)}  ${value}`);
  }
}

/** The result of one check of the doctor. */
export interface Finding {
  check: string;
  ok: boolean;
  found: string;
}

/** Prints the findings. The exit code is 1 if a check failed. */
export function printFindings(findings: Finding[], json: boolean | undefined): void {
  const width = Math.max(...findings.map(({ check }) => check.length));
  for (const { check, ok, found } of findings) {
    const mark = ok ? styled("green", "✓", process.stdout) : styled("red", "✗", process.stdout);
    print(json ? JSON.stringify({ check, ok, found }) : `${mark} ${check.padEnd(width)}  ${found}`);
  }
  if (findings.some(({ ok }) => !ok)) process.exitCode = EXIT_FAILED;
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
