/** Checking what users pass as options. */
import { PluresError } from "./error.ts";

/** A whole number within bounds, or the default. Throws ERR_BAD_OPTION. */
export function integerOption(
  name: string,
  value: unknown,
  fallback: number,
  least: number,
  most: number,
): number {
  if (value === undefined) return fallback;
  if (Number.isInteger(value) && (value as number) >= least && (value as number) <= most) {
    return value as number;
  }
  throw new PluresError(
    "ERR_BAD_OPTION",
    `The option ${name} is ${String(value)}; expected a whole number from ${least} to ${most}.`,
  );
}

/** A time in milliseconds, Infinity allowed, or the default. Throws ERR_BAD_OPTION. */
export function timeOption(name: string, value: unknown, fallback: number): number {
  if (value === undefined) return fallback;
  if (typeof value === "number" && value >= 0) return value;
  throw new PluresError(
    "ERR_BAD_OPTION",
    `The option ${name} is ${String(value)}; expected milliseconds, 0 or more.`,
  );
}
