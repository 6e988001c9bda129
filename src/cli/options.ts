/** The values of options, and the rules that Commander does not know. */
import { Buffer } from "node:buffer";
import { type Command, InvalidArgumentError, Option } from "commander";
import { CAPACITY_BYTES_MAX, CAPACITY_BYTES_MIN } from "../../assembly/layout/memory.ts";
import { VALUE_BYTES_MAX } from "../../assembly/layout/memory.ts";
import { CLIENTS_MAX } from "../../assembly/layout/slot.ts";
import { isOrigin } from "../pipe/token.ts";
import { UsageError } from "./output.ts";

const CHANNEL = "pluresdb";
const CHANNEL_VARIABLE = "PLURESDB_CHANNEL";
const SIZES: Record<string, number> = { "": 1, k: 2 ** 10, m: 2 ** 20, g: 2 ** 30 };
const TIMES: Record<string, number> = {
  "": 1,
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

export const channelOption = () =>
  new Option("-c, --channel <name>", "the channel's name")
    .argParser(filled)
    .default(process.env[CHANNEL_VARIABLE] || CHANNEL, shownDefault());

function shownDefault(): string {
  const { [CHANNEL_VARIABLE]: name } = process.env;
  return name ? `${JSON.stringify(name)}, of ${CHANNEL_VARIABLE}` : JSON.stringify(CHANNEL);
}

export const timeoutOption = () =>
  new Option("--timeout <ms>", "time to wait for a server: milliseconds, or such as 5s")
    .argParser(duration)
    .default(0);

export const jsonOption = () => new Option("--json", "print JSON, one value a line");

export const bigintOption = () =>
  new Option("--bigint", "integers beyond 2^53 become bigints; else they are refused");

export const dataDirOption = () =>
  new Option("-d, --data-dir <path>", "a store's directory that no server has open").argParser(
    path,
  );

export const natsOption = () =>
  new Option("--nats <url>", "check a stream of NATS instead").argParser(filled);

export const durabilityOption = () =>
  new Option("--durability <kind>", "when a write is acknowledged: on disk, or at once").choices([
    "sync",
    "async",
  ]);

export const HTTP_TOKEN_VARIABLE = "PLURESDB_HTTP_TOKEN";
const PORT_MAX = 65_535;

/** A port of this machine. */
export function portNumber(text: string): number {
  const port = wholeNumber(text);
  if (port <= PORT_MAX) return port;
  throw new InvalidArgumentError(`Expected a port, 0 to ${PORT_MAX}.`);
}

/** Origins as a browser writes them, with commas between. */
export function originList(text: string): string[] {
  const origins = text.split(",").map((origin) => origin.trim());
  if (origins.every(isOrigin)) return origins;
  throw new InvalidArgumentError("Expected origins such as http://localhost:5173, with commas.");
}

/** A whole number that JavaScript holds. */
export function wholeNumber(text: string): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(number)) return number;
  throw new InvalidArgumentError("Expected a whole number.");
}

/** Any finite number, for a sum. */
export function anyNumber(text: string): number {
  const number = Number(text);
  const isNumber = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text);
  if (isNumber && Number.isFinite(number)) return number;
  throw new InvalidArgumentError("Expected a number.");
}

export function clientCount(text: string): number {
  const count = wholeNumber(text);
  if (count >= 1 && count <= CLIENTS_MAX) return count;
  throw new InvalidArgumentError(`Expected a whole number from 1 to ${CLIENTS_MAX}.`);
}

/** Milliseconds. */
export function duration(text: string): number {
  const [, digits = "", unit = ""] = /^(\d+)(ms|s|m|h|d)?$/.exec(text) ?? [];
  const ms = Number(digits) * TIMES[unit]!;
  if (digits !== "" && Number.isSafeInteger(ms)) return ms;
  throw new InvalidArgumentError(
    "Expected milliseconds, a whole number, or such as 5s, 10m or 1h.",
  );
}

/** Milliseconds, at least one: with none the node is never there. */
export function timeToLive(text: string): number {
  if (duration(text) > 0) return duration(text);
  throw new InvalidArgumentError("Expected more than 0.");
}

export function capacity(text: string): number {
  return bytes(text, CAPACITY_BYTES_MIN, CAPACITY_BYTES_MAX, "1M to 3584M");
}

export function valueSize(text: string): number {
  return bytes(text, 1, VALUE_BYTES_MAX, "1 to 256M");
}

function bytes(text: string, least: number, most: number, limits: string): number {
  const [, digits = "", unit = ""] = /^(\d+)([kmg]?)$/i.exec(text) ?? [];
  const size = Number(digits) * SIZES[unit.toLowerCase()]!;
  if (digits !== "" && size >= least && size <= most) return size;
  throw new InvalidArgumentError(`Expected ${limits} bytes, such as 268435456, 256M or 1G.`);
}

/** A name or a path: an empty one comes from a variable that is not set. */
export function filled(text: string): string {
  if (text !== "" && Buffer.from(text).toString() === text) return text;
  throw new InvalidArgumentError("It is empty, or its variable is not set.");
}

/** A shell replaces `~` at the start of a word, not behind `--data-dir=`. */
export function path(text: string): string {
  if (!/^~(?:$|\/)/.test(text)) return filled(text);
  throw new InvalidArgumentError(
    'Only a shell knows that "~" is the home directory: write it as a word, without = and quotes.',
  );
}

/** Refuses options that stand twice: which of two values counts would be a guess. */
export function refuseRepeats(command: Command): void {
  for (const option of command.options) {
    let isGiven = false;
    command.on(`option:${option.name()}`, () => {
      if (isGiven) command.error(`error: option '${option.flags}' is given twice. Give it once.`);
      isGiven = true;
    });
  }
}

/** Throws UsageError if an option would do nothing without another one. */
export function requireOption(
  options: Record<string, unknown>,
  name: string,
  needed: string,
  remedy: string,
): void {
  if (options[camelCase(name)] === undefined || options[camelCase(needed)] !== undefined) return;
  throw new UsageError(`--${name} does nothing without --${needed}. Nothing was done. ${remedy}`);
}

function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
