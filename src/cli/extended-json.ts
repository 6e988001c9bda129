/**
 * Values as JSON without loss. A value that JSON lacks is an object with one name that starts with
 * `$`.
 *
 *   {"$bigint":"123"}  {"$date":"2026-01-31T12:00:00.000Z"}  {"$bytes":"base64"}
 *   {"$number":"NaN" | "Infinity" | "-Infinity" | "-0"}      {"$undefined":true}
 *
 * An object of the user that looks like one of these is wrapped: {"$object":{"$date":1}}.
 */

type Fields = Record<string, unknown>;

const NUMBERS = new Map<string, number>([
  ["NaN", Number.NaN],
  ["Infinity", Number.POSITIVE_INFINITY],
  ["-Infinity", Number.NEGATIVE_INFINITY],
  ["-0", -0],
]);

/** The value as one line of JSON, or indented by `indent` spaces. */
export function toJson(value: unknown, indent?: number): string {
  return JSON.stringify(wrap(value), undefined, indent);
}

/** The value that a JSON text stands for. Throws SyntaxError for other texts. */
export function fromJson(text: string): unknown {
  return unwrap(JSON.parse(text));
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

/** The value that a result of JSON.parse stands for. */
export function unwrap(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(unwrap);
  const fields = value as Fields;
  const mark = markOf(fields);
  const inner = mark === undefined ? undefined : fields[mark];
  if (mark === "$bigint" && /^-?\d+$/.test(String(inner))) return BigInt(String(inner));
  if (mark === "$date") return new Date(inner === null ? Number.NaN : String(inner));
  if (mark === "$bytes") return new Uint8Array(Buffer.from(String(inner), "base64"));
  if (mark === "$number" && NUMBERS.has(String(inner))) return NUMBERS.get(String(inner));
  if (mark === "$undefined") return undefined;
  if (mark === "$object" && isFields(inner)) return mapFields(inner, unwrap);
  return mapFields(fields, unwrap);
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
