/** Tables and numbers for people. */
import Table, { type HorizontalAlignment } from "cli-table3";

/** No more digits than the measuring deserves. */
const DIGITS = 3;

export const hasColor = Boolean(process.stdout.isTTY) && !process.env.NO_COLOR;

/** Only tall rows have lines between them. */
export function newTable(
  colAligns: HorizontalAlignment[],
  head: string[] = [],
  hasTallRows = false,
): Table.Table {
  const style = { head: hasColor ? ["bold"] : [], border: hasColor ? ["grey"] : [] };
  const noLines = { mid: "", "left-mid": "", "mid-mid": "", "right-mid": "" };
  return new Table({ head, colAligns, style, chars: hasTallRows ? {} : noLines });
}

/** A table of names and figures, under its title. */
export function printTable(title: string, head: string[], rows: readonly string[][]): void {
  const table = newTable(["left", ...head.slice(1).map(() => "right" as const)], head);
  table.push(...rows);
  console.log(`${bold(title)}\n${table.toString()}`);
}

export function bold(text: string): string {
  return hasColor ? `\u001b[1m${text}\u001b[22m` : text;
}

export function dim(text: string): string {
  return hasColor ? `\u001b[2m${text}\u001b[22m` : text;
}

export function formatCount(number: number): string {
  return number.toLocaleString("en-US");
}

export function formatRate(perSecond: number): string {
  return formatCount(Number(perSecond.toPrecision(DIGITS)));
}

/** 491k, 3.2M: for a spread. */
export function formatShort(number: number): string {
  const format = { notation: "compact", maximumSignificantDigits: DIGITS } as const;
  return number.toLocaleString("en-US", format).toLowerCase().replace("m", "M");
}

export function formatTime(us: number | undefined): string {
  if (us === undefined) return "–";
  if (us < 1000) return `${digits(us)} µs`;
  return us < 1_000_000 ? `${digits(us / 1000)} ms` : `${digits(us / 1_000_000)} s`;
}

export function formatRatio(ratio: number | undefined): string {
  return ratio === undefined ? "–" : `${ratio < 10 ? ratio.toFixed(1) : Math.round(ratio)} ×`;
}

/** A number in its unit, with few digits. */
export function formatValue(number: number, unit: string): string {
  if (unit === "×") return formatRatio(number);
  if (unit === "µs") return formatTime(number);
  const text = number >= 1000 ? formatCount(Math.round(number)) : digits(number);
  return unit === "" ? text : `${text} ${unit}`;
}

/** 0.84, 5.27, 57.1, 312 */
function digits(number: number): string {
  return number < 10 ? number.toFixed(2) : number < 100 ? number.toFixed(1) : number.toFixed(0);
}
