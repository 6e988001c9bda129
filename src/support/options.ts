/** Checking what users pass as options. */
import { PluresError } from "./error.ts";

/** A value of any kind as a message shows it. */
export function shown(value: unknown): string {
  if (typeof value === "string") {
    return JSON.stringify(value.length > 80 ? `${value.slice(0, 80)}…` : value);
  }
  if (typeof value === "object" && value !== null) return "an object";
  return typeof value === "function" ? "a function" : String(value);
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
  throw new PluresError(
    "ERR_BAD_OPTION",
    `The option ${name} is ${shown(value)}; expected a whole number from ${least} to ${most}.`,
  );
}

/** A time in milliseconds, Infinity allowed, or the default. Throws ERR_BAD_OPTION. */
export function timeOption(name: string, value: unknown, fallback: number): number {
  if (value === undefined) return fallback;
  if (typeof value === "number" && value >= 0) return value;
  throw new PluresError(
    "ERR_BAD_OPTION",
    `The option ${name} is ${shown(value)}; expected milliseconds, 0 or more.`,
  );
}

/** The names of all options of a kind: the compiler tells when one is missing. */
export function namesOf<Options>(names: Record<keyof Options, true>): readonly string[] {
  return Object.keys(names);
}

/**
 * Throws ERR_BAD_OPTION unless the options themselves are an object, whose names are all among
 * `names`, which `owner` knows: a misspelt one would be left out.
 */
export function checkOptions(options: unknown, owner: string, names: readonly string[]): void {
  if (typeof options === "object" && options !== null) {
    for (const name of Object.keys(options)) checkName(owner, name, names);
    return;
  }
  throw new PluresError(
    "ERR_BAD_OPTION",
    `The options are ${shown(options)}; expected an object with the options by name, or nothing.`,
  );
}

/** Throws ERR_BAD_OPTION unless the option is of the kind that `expected` names, or is left out. */
export function checkOption(name: string, value: unknown, fits: boolean, expected: string): void {
  if (value === undefined || fits) return;
  throw new PluresError(
    "ERR_BAD_OPTION",
    `The option ${name} is ${shown(value)}; expected ${expected}, or to be left out.`,
  );
}

function checkName(owner: string, name: string, names: readonly string[]): void {
  if (names.includes(name)) return;
  throw new PluresError(
    "ERR_BAD_OPTION",
    `${owner} does not know ${shown(name)}; expected ${names.join(", ")}. Mend the name.`,
  );
}
