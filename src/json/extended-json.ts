/**
 * Values as JSON without loss. A value that JSON lacks is an object with one name that starts with
 * `$`.
 *
 *   {"$bigint":"123"}  {"$date":"2026-01-31T12:00:00.000Z"}  {"$bytes":"base64"}
 *   {"$number":"NaN" | "Infinity" | "-Infinity" | "-0"}      {"$undefined":true}
 *
 * An object of the user that looks like one of these is wrapped: {"$object":{"$date":1}}.
 */
import { DEPTH_MAX } from "../../assembly/layout/memory.ts";
import { BadValue, type JsonOptions, parseJson } from "./strict-json.ts";

type Fields = Record<string, unknown>;

const NUMBERS = new Map<string, number>([
  ["NaN", Number.NaN],
  ["Infinity", Number.POSITIVE_INFINITY],
  ["-Infinity", Number.NEGATIVE_INFINITY],
  ["-0", -0],
]);

const ISO_DATE =
  /^(\d{4}|[+-]\d{6})-(\d\d)-(\d\d)(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,3}0*)?)?(?:Z|[+-]\d\d:\d\d))?$/;
const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;
/** Each level of a value may have a mark around it. */
const JSON_DEPTH_MAX = 2 * DEPTH_MAX;
const SHOWN_CHARS = 60;

/** The value as one line of JSON, or indented by `indent` spaces. */
export function toJson(value: unknown, indent?: number): string {
  return JSON.stringify(wrap(value), undefined, indent);
}

/**
 * The value that a JSON text stands for. Throws SyntaxError for other texts, BadValue for marks and numbers
 * that stand for nothing or would lose something.
 */
export function fromJson(text: string, options?: JsonOptions): unknown {
  return unwrap(parseJson(text, options));
}

/** The value in the form that JSON.stringify writes without loss. */
export function wrap(value: unknown): unknown {
  if (typeof value === "bigint") return { $bigint: String(value) };
  if (typeof value === "number") return wrapNumber(value);
  if (value === undefined) return { $undefined: true };
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Date) return { $date: Number.isNaN(+value) ? null : value.toISOString() };
  if (value instanceof Uint8Array) return { $bytes: Buffer.from(value).toString("base64") };
  if (Array.isArray(value)) return value.map(wrap);
  const fields = mapFields(value as Fields, wrap);
  return markOf(fields) === undefined ? fields : { $object: fields };
}

function wrapNumber(value: number): unknown {
  const name = Object.is(value, -0) ? "-0" : String(value);
  return NUMBERS.has(name) ? { $number: name } : value;
}

/** The value that a result of JSON.parse stands for. Throws BadValue. */
export function unwrap(value: unknown, depth = 0): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (depth > JSON_DEPTH_MAX) {
    throw new BadValue(`it is nested deeper than ${DEPTH_MAX} levels, the most that a node has`);
  }
  const inside = (inner: unknown) => unwrap(inner, depth + 1);
  if (Array.isArray(value)) return value.map(inside);
  const fields = value as Fields;
  const mark = markOf(fields);
  if (mark === "$object" && isFields(fields[mark])) return mapFields(fields[mark], inside);
  const read = mark === undefined ? undefined : MARKS[mark];
  return read ? read(fields[mark!]) : mapFields(fields, inside);
}

/** What each mark stands for. */
const MARKS: Record<string, (inner: unknown) => unknown> = {
  $bigint: (inner) => {
    const isInteger = typeof inner === "string" || Number.isSafeInteger(inner);
    if (isInteger && /^-?\d+$/.test(String(inner))) return BigInt(String(inner));
    throw badMark("$bigint", inner, 'an integer as a string, such as "123"');
  },
  $date: (inner) => {
    if (inner === null) return new Date(Number.NaN);
    const date = typeof inner === "string" ? dateOf(inner) : undefined;
    if (date) return date;
    throw badMark("$date", inner, 'a time such as "2026-01-31T12:00:00.000Z", or null');
  },
  $bytes: (inner) => {
    const isBase64 = typeof inner === "string" && BASE64.test(inner);
    const bytes = Buffer.from(isBase64 ? inner : "", "base64");
    // Other texts have bits or characters that no byte has.
    const same = bytes.toString("base64");
    if (isBase64 && (inner === same || inner === same.replace(/=+$/, ""))) {
      return new Uint8Array(bytes);
    }
    throw badMark("$bytes", inner, 'bytes in base64, such as "AQID"');
  },
  $number: (inner) => {
    if (NUMBERS.has(String(inner))) return NUMBERS.get(String(inner));
    throw badMark("$number", inner, [...NUMBERS.keys()].map((name) => `"${name}"`).join(", "));
  },
  $undefined: (inner) => {
    if (inner === true) return undefined;
    throw badMark("$undefined", inner, "true");
  },
};

/** The instant of an ISO 8601 text with an offset, or a day; undefined if it is none. */
function dateOf(text: string): Date | undefined {
  const [, year, month, day] = ISO_DATE.exec(text) ?? [];
  const date = new Date(text.replace(/(\.\d{3})0+/, "$1"));
  if (day === undefined || Number.isNaN(+date)) return undefined;
  // JavaScript takes February 30 for a day in March.
  // The end of a Date's last month is no Date: a like year has the same days.
  const days = new Date(0);
  days.setUTCFullYear(2000 + (Number(year) % 400), Number(month), 0);
  return Number(day) <= days.getUTCDate() ? date : undefined;
}

function badMark(mark: string, inner: unknown, expected: string): BadValue {
  // An object could be of any size and depth.
  const text = typeof inner === "object" ? "…" : JSON.stringify(inner);
  const cut = text.length > SHOWN_CHARS ? `${text.slice(0, SHOWN_CHARS)}…` : text;
  const shown = `{${JSON.stringify(mark)}:${cut}}`;
  return new BadValue(
    `${shown} stands for no value: expected ${expected}, or {"$object":${shown}} for an object ` +
      "with this field",
  );
}

/** The name that starts with `$` and is the only one of its object. */
function markOf(fields: Fields): string | undefined {
  const names = Object.keys(fields);
  return names.length === 1 && names[0]!.startsWith("$") ? names[0] : undefined;
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Maps each field. `fromEntries` can define any name, also `__proto__`. */
function mapFields(fields: Fields, map: (value: unknown) => unknown): Fields {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, map(value)]));
}
