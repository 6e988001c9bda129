/**
 * The lines of an export, each a JSON object (docs/FORMAT.md):
 *
 *   {"delta":"…"}                        a delta in base64: what the store has of some nodes
 *   {"id":"…","data":…,"expiresMs":…,"sets":["…"],"counters":["…"]}     the value of one node
 *   {"nodes":3}                          the last line: how many values it has
 */
import { DOCUMENT_CHUNKS } from "../codec/reserved-ids.ts";
import { unwrap, wrap } from "../json/extended-json.ts";
import { BIGINT_REMEDY } from "./errors.ts";
import { importedBefore } from "./json-items.ts";
import { UsageError } from "./output.ts";
import { type JsonOptions, parseJson } from "../json/strict-json.ts";

/** The value of a node, and what its data does not say. */
export interface NodeLine {
  id: string;
  data: unknown;
  /** When the time to live ends, milliseconds since 1970. */
  expiresMs?: number;
  /** The fields that are sets, and those that are counters. */
  sets?: string[];
  counters?: string[];
}

export type Line =
  | { kind: "node"; node: NodeLine }
  | { kind: "delta"; delta: Uint8Array }
  | { kind: "end"; nodes: number };

/** What a line says of a node's metadata. */
export interface Meta {
  expires?: { atMs: number };
  fields: Record<string, { set?: unknown; counter?: unknown }>;
}

/** A client or a store, as lines are read from it. */
export interface NodeReader {
  entries(range?: { prefix: string }): Iterable<{ id: string; data: unknown }>;
  meta(id: string): Meta | undefined;
}

const SHOWN_CHARS_MAX = 80;

/**
 * The values of all nodes, or of those whose ids start with `prefix`. The chunks of their documents are
 * among them if `hasChunks`.
 */
export function* nodesOf(
  reader: NodeReader,
  hasChunks: boolean,
  prefix?: string,
): Generator<NodeLine> {
  const range = prefix === undefined ? undefined : { prefix };
  for (const entry of reader.entries(range)) yield nodeOf(reader, entry);
  if (hasChunks) yield* chunksOf(reader, prefix);
}

/** The chunks of all documents, or of those whose ids start with `prefix`. Lists skip them. */
export function* chunksOf(reader: NodeReader, prefix = ""): Generator<NodeLine> {
  const range = { prefix: `${DOCUMENT_CHUNKS}${prefix}` };
  for (const entry of reader.entries(range)) yield nodeOf(reader, entry);
}

function nodeOf(reader: NodeReader, { id, data }: { id: string; data: unknown }): NodeLine {
  const meta = reader.meta(id);
  const node: NodeLine = { id, data };
  if (meta?.expires) node.expiresMs = meta.expires.atMs;
  const fields = Object.entries(meta?.fields ?? {});
  // A set hides a counter of the same field.
  const sets = fields.filter(([, { set }]) => set).map(([name]) => name);
  const counters = fields.filter(([, { set, counter }]) => counter && !set).map(([name]) => name);
  if (sets.length > 0) node.sets = sets;
  if (counters.length > 0) node.counters = counters;
  return node;
}

export function nodeText(node: NodeLine): string {
  return `${JSON.stringify({ ...node, data: wrap(node.data) })}\n`;
}

export function deltaText(delta: Uint8Array): string {
  return `${JSON.stringify({ delta: Buffer.from(delta).toString("base64") })}\n`;
}

export function endText(nodes: number): string {
  return `${JSON.stringify({ nodes })}\n`;
}

/** Where a record has its id, and what stands before that. */
export interface RecordOptions extends JsonOptions {
  /** The whole object is the data, and the id is the text of this field. */
  idField?: string;
  /** Only with `idField`: the id starts with this. */
  prefix?: string;
}

/** Reads the text at `place`. Throws UsageError if it is none of these. */
export function readLine(text: string, place: string, options: RecordOptions = {}): Line {
  const shown = text.length > SHOWN_CHARS_MAX ? `${text.slice(0, SHOWN_CHARS_MAX)}…` : text;
  try {
    const read = parseJson(text, { ...options, bigintRemedy: BIGINT_REMEDY });
    const isObject = typeof read === "object" && read !== null && !Array.isArray(read);
    if (!isObject) throw new SyntaxError("it is no object");
    const line = read as Record<string, unknown>;
    return options.idField === undefined ? lineOf(line) : recordOf(line, options.idField, options);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw badLine(place, shown, error.message, options);
  }
}

function lineOf({ id, data, delta, nodes, ...more }: Fields): Line {
  if (id === undefined && typeof delta === "string") {
    return { kind: "delta", delta: Buffer.from(delta, "base64") };
  }
  if (id === undefined && typeof nodes === "number") return { kind: "end", nodes };
  const hint =
    data === undefined ? "; --id-field names the field of an object that has its id" : "";
  if (typeof id !== "string") throw new SyntaxError(`it has no id${hint}`);
  if (data === undefined) throw new SyntaxError(`it has no data${hint}`);
  const node: NodeLine = { id, data: unwrap(data) };
  for (const [name, value] of Object.entries(more)) {
    if (name === "expiresMs") node.expiresMs = timeOf(value);
    else if (name === "sets" || name === "counters") node[name] = namesOf(name, value);
    // What `get --json` and `watch --json` print of a node.
    else if (name !== "version" && !(name === "kind" && value === "put")) {
      throw new SyntaxError(
        `its field ${JSON.stringify(name)} is none of a node: put it into data`,
      );
    }
  }
  return { kind: "node", node };
}

/** A node whose data is the whole record. */
function recordOf(record: Fields, idField: string, { prefix = "" }: RecordOptions): Line {
  const data = unwrap(record) as Fields;
  const value = Object.hasOwn(data, idField) ? data[idField] : undefined;
  const isId = value !== "" && ["string", "number", "bigint"].includes(typeof value);
  if (isId) return { kind: "node", node: { id: `${prefix}${String(value)}`, data } };
  const found = value === undefined ? "is missing" : "is neither a text nor a number";
  throw new SyntaxError(`its field ${JSON.stringify(idField)}, which --id-field names, ${found}`);
}

type Fields = Record<string, unknown>;

function timeOf(value: unknown): number {
  if (typeof value === "number") return value;
  throw new SyntaxError("its expiresMs is no number of milliseconds");
}

function namesOf(what: string, value: unknown): string[] {
  const isNames = Array.isArray(value) && value.every((name) => typeof name === "string");
  if (isNames) return value;
  throw new SyntaxError(`its ${what} are no list of field names`);
}

export function badLine(
  place: string,
  shown: string,
  reason: string,
  { idField = "id" }: RecordOptions = {},
): UsageError {
  const form = idField === "id" ? '{"id":"user:1","data":…}' : `{${JSON.stringify(idField)}:…}`;
  return new UsageError(
    `${place} is no node: ${reason}. Expected ${form}, found ${shown}. ` +
      `${importedBefore(place)} Correct it and import again.`,
  );
}
