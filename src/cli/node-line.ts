/**
 * The lines of an export, each a JSON object (docs/FORMAT.md):
 *
 *   {"delta":"…"}                        a delta in base64: what the store has of some nodes
 *   {"id":"…","data":…,"expiresMs":…,"sets":["…"],"counters":["…"]}     the value of one node
 *   {"nodes":3}                          the last line: how many values it has
 */
import { DOCUMENT_CHUNKS } from "../codec/reserved-ids.ts";
import { unwrap, wrap } from "./extended-json.ts";
import { UsageError } from "./output.ts";

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

/** The values of all nodes. The chunks of documents are among them if `hasChunks`. */
export function* nodesOf(reader: NodeReader, hasChunks: boolean): Generator<NodeLine> {
  for (const entry of reader.entries()) yield nodeOf(reader, entry);
  if (hasChunks) yield* chunksOf(reader);
}

/** The chunks of all documents, which lists skip. */
export function* chunksOf(reader: NodeReader): Generator<NodeLine> {
  for (const entry of reader.entries({ prefix: DOCUMENT_CHUNKS })) yield nodeOf(reader, entry);
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

/** Reads line `number`. Throws UsageError if it is none of these. */
export function readLine(text: string, number: number): Line {
  const shown = text.length > SHOWN_CHARS_MAX ? `${text.slice(0, SHOWN_CHARS_MAX)}…` : text;
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch (error) {
    throw badLine(number, shown, (error as Error).message);
  }
  const line = (typeof read === "object" && read !== null ? read : {}) as Record<string, unknown>;
  const { id, data, delta, nodes, expiresMs, sets, counters } = line;
  if (id === undefined && typeof delta === "string") {
    return { kind: "delta", delta: Buffer.from(delta, "base64") };
  }
  if (id === undefined && typeof nodes === "number") return { kind: "end", nodes };
  if (typeof id !== "string") throw badLine(number, shown, "it has no id");
  if (data === undefined) throw badLine(number, shown, "it has no data");
  const node: NodeLine = { id, data: unwrap(data) };
  if (typeof expiresMs === "number") node.expiresMs = expiresMs;
  if (isNames(sets)) node.sets = sets;
  if (isNames(counters)) node.counters = counters;
  return { kind: "node", node };
}

function isNames(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((name) => typeof name === "string");
}

export function badLine(number: number, shown: string, reason: string): UsageError {
  return new UsageError(
    `Line ${number} is no node: ${reason}. Expected {"id":"user:1","data":…}, found ${shown}. ` +
      "The lines before it were imported. Correct it and import again.",
  );
}
