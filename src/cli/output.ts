/** Output of the commands: results on stdout, everything else on stderr. */
import { stripVTControlCharacters } from "node:util";
import { eraseLine, isBehindPrompt } from "./terminal.ts";
import { visible, visibleId, visibleJson } from "./visible.ts";

/** Exit codes, for scripts. */
export const EXIT_OK = 0;
export const EXIT_FAILED = 1;
export const EXIT_USAGE = 2;

/** How messages name the program. */
export const PROGRAM = "npx pluresdb-ipc";

/** SGR codes: on and off. */
const STYLES = { red: [31, 39], green: [32, 39], cyan: [36, 39], bold: [1, 22], dim: [2, 22] };

/** The user called the command wrongly. */
export class UsageError extends Error {}

/** The call was right, and the command failed. */
export class FailedError extends Error {}

/** One line of results. A terminal gets no character that it would obey. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** A value as JSON, one line of results. */
export function printJson(value: unknown, indent?: number): void {
  print(visibleJson(JSON.stringify(value, undefined, indent), process.stdout));
}

/** An id as a column of the results. */
export function idColumn(id: string): string {
  return styled("cyan", visibleId(id, process.stdout), process.stdout);
}

/** One line for the user, apart from the results. */
export function printMessage(line: string): void {
  printStyled(visible(line));
}

/** The same for a line with `styled` in it, whose other parts are visible. */
export function printStyled(line: string): void {
  eraseLine();
  process.stderr.write(`${isBehindPrompt() ? "\n" : ""}${line}\n`);
}

/** Prints why the command failed. */
export function printError(message: string, code = ""): void {
  const title = styled("red", code ? `error ${code}:` : "error:", process.stderr);
  printStyled(`${title} ${visible(message)}`);
}

/** The text in colour if the stream is a terminal with colours and NO_COLOR is unset. */
export function styled(
  style: keyof typeof STYLES,
  text: string,
  stream: NodeJS.WriteStream,
): string {
  if (!stream.isTTY || process.env["NO_COLOR"] || process.env["TERM"] === "dumb") return text;
  const [on, off] = STYLES[style];
  return `\u001b[${on}m${text}\u001b[${off}m`;
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
    if (json) printJson({ check, ok, found });
    else print(`${mark} ${check.padEnd(width)}  ${visible(found)}`);
  }
  if (findings.some(({ ok }) => !ok)) process.exitCode = EXIT_FAILED;
}

const COUNT = new Intl.NumberFormat("en-US");
const KIB = 1024;

export function formatCount(count: number): string {
  return COUNT.format(count);
}

/** Such as "1 node" and "2,000 nodes". */
export function counted(count: number, noun: string): string {
  return `${formatCount(count)} ${noun}${count === 1 ? "" : "s"}`;
}

export function formatBytes(bytes: number): string {
  const units = ["bytes", "KiB", "MiB", "GiB"];
  let unit = 0;
  let amount = bytes;
  while (amount >= KIB && unit < units.length - 1) {
    amount /= KIB;
    unit++;
  }
  return unit === 0 ? counted(bytes, "byte") : `${amount.toFixed(1)} ${units[unit]}`;
}
