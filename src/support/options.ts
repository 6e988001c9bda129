/** Checks of options that users pass. */
import { PluresError } from "./error.ts";

const TEXT_SHOWN_UNITS = 80;

/** What a text in place of the options is most likely meant to be. */
const LIKELY = ["prefix", "path"];

/** A value of any kind, as a message prints it. */
export function shown(value: unknown): string {
  if (typeof value === "string") {
    const isLong = value.length > TEXT_SHOWN_UNITS;
    return JSON.stringify(isLong ? `${value.slice(0, TEXT_SHOWN_UNITS)}…` : value);
  }
  if (typeof value === "object" && value !== null) return "an object";
  return typeof value === "function" ? "a function" : String(value);
}

/** The error for an argument, such as "The option limit" or "The range's start". */
export function badOption(argument: string, value: unknown, expected: string): PluresError {
  const message = `${argument} is ${shown(value)}; expected ${expected}. Nothing was done.`;
  return new PluresError("ERR_BAD_OPTION", message);
}

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
  throw badOption(`The option ${name}`, value, `a whole number from ${least} to ${most}`);
}

/** A time in milliseconds, Infinity allowed, or the default. Throws ERR_BAD_OPTION. */
export function timeOption(name: string, value: unknown, fallback: number): number {
  if (value === undefined) return fallback;
  if (typeof value === "number" && value >= 0) return value;
  throw badOption(`The option ${name}`, value, "milliseconds, 0 or more");
}

/** The names of all options of a kind. The compiler refuses a list that lacks one. */
export function namesOf<Options>(names: Record<keyof Options, true>): readonly string[] {
  return Object.keys(names);
}

/**
 * Throws ERR_BAD_OPTION unless the options are an object whose names are all among `names`, those of
 * `owner`: a misspelt option would be ignored.
 */
export function checkOptions(options: unknown, owner: string, names: readonly string[]): void {
  if (typeof options !== "object" || options === null) {
    const name = typeof options === "string" && LIKELY.find((one) => names.includes(one));
    const such = name ? ` such as { ${name}: ${shown(options)} }` : "";
    throw new PluresError(
      "ERR_BAD_OPTION",
      `The options are ${shown(options)}; expected an object${such}, or nothing. Nothing was done.`,
    );
  }
  const odd = Object.keys(options).find((name) => !names.includes(name));
  if (odd === undefined) return;
  throw new PluresError(
    "ERR_BAD_OPTION",
    `${owner} has no option ${shown(odd)}; expected ${names.join(", ")}. Nothing was done.`,
  );
}

/** An AbortSignal, also one of a DOM. Throws ERR_BAD_OPTION. */
export function signalOption(value: AbortSignal | undefined): AbortSignal | undefined {
  const fits = typeof value?.aborted === "boolean" && typeof value.addEventListener === "function";
  checkOption("signal", value, fits, "an AbortSignal");
  return value;
}

/** Throws ERR_BAD_OPTION unless the option `fits`, as `expected` describes, or is left out. */
export function checkOption(name: string, value: unknown, fits: boolean, expected: string): void {
  if (value === undefined || fits) return;
  throw badOption(`The option ${name}`, value, `${expected}, or to be left out`);
}
