/** The commands on nodes: get, put, patch, delete, list. */
import { readFileSync } from "node:fs";
import type { Conditions } from "../request/request-writer.ts";
import type { Range } from "../codec/range.ts";
import { fromJson, toJson, wrap } from "./extended-json.ts";
import { EXIT_FAILED, UsageError, print, printMessage, styled } from "./output.ts";
import { type ChannelOptions, withClient } from "./session.ts";

const STDIN = 0;
const INDENT = 2;

export interface WriteOptions extends ChannelOptions {
  ifAbsent?: boolean;
  ifVersion?: number;
  ttl?: number;
}

export interface ListOptions extends ChannelOptions, Range {
  ids?: boolean;
}

export async function getNode(id: string, options: ChannelOptions): Promise<void> {
  await withClient(options, (client) => {
    const found = client.getWithVersion(id);
    if (!found) return reportMissing(id, options);
    const { data, version } = found;
    if (options.json) print(JSON.stringify({ id, version, data: wrap(data) }));
    else print(toJson(data, INDENT));
  });
}

export async function putNode(id: string, text: string, options: WriteOptions): Promise<void> {
  const data = parse(text);
  await withClient(options, (client) => client.put(id, data, conditionsOf(options)));
  confirm("put", id, options);
}

export async function patchNode(id: string, text: string, options: WriteOptions): Promise<void> {
  const fields = parse(text);
  if (typeof fields !== "object" || fields === null || Array.isArray(fields)) {
    throw new UsageError(
      `The patch ${text} is no object of fields. Nothing was changed. ` +
        `Pass an object such as '{"age":7}'.`,
    );
  }
  await withClient(options, (client) => client.patch(id, fields, conditionsOf(options)));
  confirm("patched", id, options);
}

export async function deleteNode(id: string, options: WriteOptions): Promise<void> {
  const existed = await withClient(options, (client) => client.delete(id, conditionsOf(options)));
  if (existed) confirm("deleted", id, options);
  else reportMissing(id, options);
}

export async function listNodes(options: ListOptions): Promise<void> {
  const { prefix, start, end, limit, reverse } = options;
  const given = Object.entries({ prefix, start, end, limit, reverse });
  const range: Range = Object.fromEntries(given.filter(([, value]) => value !== undefined));
  await withClient(options, (client) => {
    for (const { id, data } of client.entries(range)) print(line(id, data, options));
  });
}

function line(id: string, data: unknown, { ids, json }: ListOptions): string {
  if (json) return JSON.stringify(ids ? { id } : { id, data: wrap(data) });
  const name = styled("cyan", id, process.stdout);
  return ids ? name : `${name}  ${toJson(data)}`;
}

/** The value of an argument, which is JSON or `-`: then standard input has the JSON. */
function parse(text: string): unknown {
  const json = text === "-" ? readFileSync(STDIN, "utf8") : text;
  try {
    return fromJson(json);
  } catch (error) {
    throw new UsageError(
      `The data is no JSON (${(error as Error).message}). Nothing was changed. ` +
        `Quote it for the shell, such as '{"name":"Alice"}', or pass - and pipe it in.`,
    );
  }
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
  if (json) print(JSON.stringify({ id, done }));
  else printMessage(`${done} ${id}`);
}

function reportMissing(id: string, { channel }: ChannelOptions): void {
  printMessage(`The channel ${JSON.stringify(channel)} has no node ${JSON.stringify(id)}.`);
  process.exitCode = EXIT_FAILED;
}
