/** Fixtures of the codec tests: memory with canaries, the core's validator, seeded values. */
import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { decodeValue } from "../../src/codec/decode.ts";
import { encodeValue } from "../../src/codec/encode.ts";
import { viewPages } from "../../src/memory/pages.ts";
import { CORE_FILE } from "./core-file.ts";

export const SEED = Number(process.env["SEED"] ?? Date.now() % 2 ** 32) >>> 0;
export const CANARY = 0xa5;
export const CANARY_BYTES = 16;
/** An odd address, because values in a body have no alignment. */
export const AT = 0x100003;
export const ROOM = 0x280000;

export const memory = new WebAssembly.Memory({ initial: 80, maximum: 80, shared: true });
export const pages = viewPages(memory);
export const validValue = loadValidator();

function loadValidator(): (at: number, bytes: number) => boolean {
  const core = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(CORE_FILE)), {
    env: { memory },
  });
  const exported = core.exports as { validValue(at: number, bytes: number): number };
  return (at, bytes) => exported.validValue(at, bytes) !== 0;
}

function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Whole numbers below `limit`. */
export type Pick = (limit: number) => number;

export function seeded(seed = SEED): Pick {
  const random = mulberry32(seed >>> 0);
  return (limit) => Math.floor(random() * limit);
}

export function encode(value: unknown): number {
  return encodeValue(pages, AT, AT + ROOM, value) - AT;
}

/** Encodes into exactly the needed room, between canaries, and decodes that. */
export function passThrough(value: unknown): unknown {
  const bytes = encode(value);
  pages.bytes.fill(CANARY, AT - CANARY_BYTES, AT + bytes + CANARY_BYTES);
  strictEqual(encodeValue(pages, AT, AT + bytes, value), AT + bytes);
  assertCanaries(bytes);
  ok(validValue(AT, bytes), "the core accepts the encoding");
  return decodeValue(pages, AT, bytes);
}

export function assertCanaries(bytes: number): void {
  const around = [
    ...pages.bytes.subarray(AT - CANARY_BYTES, AT),
    ...pages.bytes.subarray(AT + bytes, AT + bytes + CANARY_BYTES),
  ];
  ok(
    around.every((byte) => byte === CANARY),
    "the codec writes only inside of the room",
  );
}

export function assertSame(value: unknown): void {
  assertEqual(passThrough(value), value);
}

/** Asserts deep strict equality. Unlike deepStrictEqual it accepts equal invalid dates. */
export function assertEqual(actual: unknown, expected: unknown): void {
  deepStrictEqual(comparable(actual), comparable(expected));
}

function comparable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(comparable);
  if (value instanceof Date && Number.isNaN(value.getTime())) return Symbol.for("invalid Date");
  if (typeof value !== "object" || value === null) return value;
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, comparable(item)]));
}

/** A value whose decoded form is deeply equal to itself. */
export function randomValue(pick: Pick, depth: number): unknown {
  switch (pick(depth > 0 ? 22 : 11)) {
    case 0:
      return pick(300);
    case 1:
      return pick(2 ** 32) - 2 ** 31;
    case 2:
      return (pick(2 ** 32) - 2 ** 31) * 2 ** (pick(200) - 100);
    case 3:
      return [null, true, false, -0, NaN, Infinity, -Infinity, 2 ** 31, -(2 ** 31)][pick(9)];
    case 4:
      return new Date(pick(10) ? pick(2 ** 40) - 2 ** 39 : NaN);
    case 5:
      return (BigInt(pick(2 ** 32)) - 2n ** 31n) ** BigInt(pick(9));
    case 6:
      return Uint8Array.from({ length: pick(80) }, () => pick(256));
    case 7:
    case 8:
    case 9:
    case 10:
      return randomString(pick);
    case 11:
    case 12:
    case 13:
    case 14:
      return Array.from({ length: pick(6) }, () => randomArrayItem(pick, depth - 1));
    default:
      return Object.fromEntries(
        Array.from({ length: pick(7) }, () => [randomString(pick), randomValue(pick, depth - 1)]),
      );
  }
}

function randomArrayItem(pick: Pick, depth: number): unknown {
  return pick(10) ? randomValue(pick, depth) : undefined;
}

function randomString(pick: Pick): string {
  const KNOWN = ["", "name", "__proto__", "toString", "constructor", "7", "length", "é", "\ud83d"];
  if (pick(4) === 0) return KNOWN[pick(KNOWN.length)]!;
  const limit = [0x80, 0x100, 0x110, 0x10000][pick(4)]!;
  const units = pick(10) ? pick(24) : pick(150);
  return String.fromCharCode(...Array.from({ length: units }, () => pick(limit)));
}
