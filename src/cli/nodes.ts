/** The commands on nodes: get, put, patch, increment, delete, list. */
import type { IPCClient } from "../client/client.ts";
import type { Range } from "../codec/range.ts";
import type { Conditions } from "../request/request-writer.ts";
import { fromJson, toJson, wrap } from "../json/extended-json.ts";
import { BIGINT_REMEDY } from "./errors.ts";
import { openInput, readText } from "./input.ts";
import {
  EXIT_FAILED,
  UsageError,
  idColumn,
  print,
  printError,
  printJson,
  printMessage,
} from "./output.ts";
import { type ChannelOptions, withClient } from "./session.ts";
import { BadValue, type JsonOptions } from "../json/strict-json.ts";
import { visible, visibleJson } from "./visible.ts";

const INDENT = 2;

export interface GetOptions extends ChannelOptions {
  raw?: boolean;
}

export interface WriteOptions extends ChannelOptions, JsonOptions {
  ifAbsent?: boolean;
  ifVersion?: number;
  ttl?: number;
}

export interface ListOptions extends ChannelOptions, Range {
  ids?: boolean;
}

export async function getNodes(ids: string[], options: GetOptions): Promise<void> {
  await withClient(options, (client) => {
    for (const id of ids) {
      const found = client.getWithVersion(id);
      if (!found) reportMissing(id, options);
      else if (options.json) printJson({ id, version: found.version, data: wrap(found.data) });
      else if (options.raw) printRaw(found.data);
      else if (ids.length === 1) print(visibleJson(toJson(found.data, INDENT), process.stdout));
      else printNode(id, found.data);
    }
  });
}

export async function putNode(id: string, text: string, options: WriteOptions): Promise<void> {
  const data = await valueOf(text, options);
  await withClient(options, (client) => client.put(id, data, conditionsOf(options)));
  confirm("put", id, options);
}

export async function patchNode(id: string, text: string, options: WriteOptions): Promise<void> {
  const fields = await valueOf(text, options);
  if (typeof fields !== "object" || fields === null || Array.isArray(fields)) {
    throw new UsageError(
      "The patch is no object of fields. Nothing was changed. " +
        `Pass an object such as '{"age":7}', or replace the node with put.`,
    );
  }
  await withClient(options, (client) => client.patch(id, fields, conditionsOf(options)));
  confirm("patched", id, options);
}

export async function incrementField(
  id: string,
  field: string,
  by: number,
  options: ChannelOptions,
): Promise<void> {
  const value = await withClient(options, (client) => client.increment(id, field, by));
  if (options.json) printJson({ id, field, value: wrap(value) });
  else print(toJson(value));
}

export async function deleteNodes(ids: string[], options: WriteOptions): Promise<void> {
  if (ids.length > 1 && options.ifVersion !== undefined) {
    throw new UsageError(
      "--if-version is the version of one node, and there are several ids. Nothing was changed. " +
        "Delete them one by one.",
    );
  }
  await withClient(options, async (client) => {
    // A repeated id would be missing the second time.
    for (const id of new Set(ids)) await deleteNode(client, id, options);
  });
}

async function deleteNode(client: IPCClient, id: string, options: WriteOptions): Promise<void> {
  const existed = await client.delete(id, conditionsOf(options));
  if (existed) confirm("deleted", id, options);
  else reportMissing(id, options);
}

export async function listNodes(options: ListOptions): Promise<void> {
  const { prefix, start, end, limit, reverse, ids, json } = options;
  if (start !== undefined && end !== undefined && start >= end) {
    throw new UsageError(
      `No id lies from ${JSON.stringify(start)} to before ${JSON.stringify(end)}. ` +
        "Pass the lower one as --start, also with --reverse.",
    );
  }
  const given = Object.entries({ prefix, start, end, limit, reverse });
  const range: Range = Object.fromEntries(given.filter(([, value]) => value !== undefined));
  await withClient(options, (client) => {
    for (const { id, data } of client.entries(range)) {
      if (json) printJson(ids ? { id } : { id, data: wrap(data) });
      else if (ids) print(idColumn(id));
      else printNode(id, data);
    }
  });
}

/** A node as one line: its id and its data. */
export function printNode(id: string, data: unknown): void {
  print(`${idColumn(id)}  ${visibleJson(toJson(data), process.stdout)}`);
}

/** A text or bytes as they are, in a pipe: a terminal gets visible lines. */
function printRaw(data: unknown): void {
  const isPlain = typeof data === "string" || data instanceof Uint8Array;
  if (!isPlain) return print(visibleJson(toJson(data), process.stdout));
  if (!process.stdout.isTTY) return void process.stdout.write(data);
  const text = typeof data === "string" ? data : Buffer.from(data).toString();
  print(text.split("\n").map(visible).join("\n"));
}

/** The value of an argument, which is JSON or `-`: then standard input has the JSON. */
async function valueOf(text: string, options: JsonOptions): Promise<unknown> {
  const json = text === "-" ? await readText(await openInput("-", "the JSON")) : text;
  try {
    return fromJson(json, { ...options, bigintRemedy: BIGINT_REMEDY });
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const isJson = error instanceof BadValue;
    const found = `The data ${isJson ? "cannot be stored" : "is no JSON"}: ${error.message}`;
    throw new UsageError(`${found}. Nothing was changed.${isJson ? "" : remedyFor(text)}`);
  }
}

function remedyFor(text: string): string {
  if (text === "-") return " Pipe in one JSON value.";
  const isWord = /^[\w .-]{1,40}$/.test(text);
  const example = isWord ? `'${JSON.stringify(text)}' for this text` : `'{"name":"Alice"}'`;
  return ` Quote JSON for the shell, such as ${example}, or pass - and pipe it in.`;
}

function conditionsOf({ ifAbsent, ifVersion, ttl }: WriteOptions): Conditions | undefined {
  const conditions: Conditions = {
    ...(ifAbsent ? { ifAbsent } : {}),
    ...(ifVersion === undefined ? {} : { ifVersion }),
    ...(ttl === undefined ? {} : { ttlMs: ttl }),
  };
  return Object.keys(conditions).length ? conditions : undefined;
}

function confirm(done: string, id: string, { json }: ChannelOptions): void {
  if (json) printJson({ id, done });
  else printMessage(`${done} ${id}`);
}

function reportMissing(id: string, { channel }: ChannelOptions): void {
  printError(`The channel ${JSON.stringify(channel)} has no node ${JSON.stringify(id)}.`);
  process.exitCode = EXIT_FAILED;
}
