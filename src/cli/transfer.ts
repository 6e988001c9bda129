/** A channel's nodes as JSON lines, `{"id":…,"data":…}`: out to a file and in again. */
import { createReadStream, createWriteStream, statSync } from "node:fs";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { finished } from "node:stream/promises";
import type { Writable } from "node:stream";
import { PluresError } from "../support/error.ts";
import { unwrap, wrap } from "./extended-json.ts";
import { UsageError, formatCount, note } from "./output.ts";
import { Progress } from "./progress.ts";

/** What both a client and a store alone can do. */
export interface NodeSource {
  count(): number;
  entries(): Iterable<{ id: string; data: unknown }>;
}

/** What takes nodes in: its promises resolve when a node is as safe as it gets. */
export interface NodeTarget {
  put(id: string, data: unknown): unknown;
}

const IN_FLIGHT_MAX = 1000;
const SHOWN_CHARS_MAX = 80;

/** Writes all nodes of `source` to `file`, or to the standard output: how many. */
export async function exportNodes(source: NodeSource, file: string | undefined): Promise<number> {
  const out: Writable = file === undefined ? process.stdout : createWriteStream(file);
  const progress = file === undefined ? undefined : new Progress("exporting", "nodes");
  let count = 0;
  try {
    for (const { id, data } of source.entries()) {
      const line = `${JSON.stringify({ id, data: wrap(data) })}\n`;
      if (!out.write(line)) await once(out, "drain");
      progress?.update(++count, Math.max(source.count(), count));
    }
    if (file !== undefined) {
      out.end();
      await finished(out);
    }
  } catch (cause) {
    throw fileError(file ?? "the standard output", "written", cause);
  } finally {
    progress?.stop();
  }
  return count;
}

/** Puts each line of `file`, or of the standard input: how many. Stops at the first bad line. */
export async function importNodes(target: NodeTarget, file: string | undefined): Promise<number> {
  const bytes = file === undefined ? 0 : sizeOf(file);
  const input = file === undefined ? process.stdin : createReadStream(file);
  const progress = new Progress("importing", "bytes");
  const inFlight: unknown[] = [];
  let count = 0;
  let done = 0;
  let failure: unknown;
  input.on("error", (error: Error) => (failure = error));
  try {
    for await (const line of createInterface({ input, crlfDelay: Infinity })) {
      done += Buffer.byteLength(line) + 1;
      if (line.trim() === "") continue;
      const { id, data } = readLine(line, count + 1);
      inFlight.push(target.put(id, data));
      count++;
      if (inFlight.length >= IN_FLIGHT_MAX) await Promise.all(inFlight.splice(0));
      if (bytes) progress.update(Math.min(done, bytes), bytes);
    }
    await Promise.all(inFlight.splice(0));
    if (failure) throw fileError(file ?? "the standard input", "read", failure);
  } finally {
    progress.stop();
    await Promise.allSettled(inFlight);
    if (count) note(`${formatCount(count)} nodes were put`);
  }
  return count;
}

function readLine(line: string, number: number): { id: string; data: unknown } {
  const shown = line.length > SHOWN_CHARS_MAX ? `${line.slice(0, SHOWN_CHARS_MAX)}…` : line;
  let read: unknown;
  try {
    read = JSON.parse(line);
  } catch (error) {
    throw badLine(number, shown, (error as Error).message);
  }
  const isObject = typeof read === "object" && read !== null;
  const { id, data } = isObject ? (read as { id?: unknown; data?: unknown }) : {};
  if (typeof id !== "string") throw badLine(number, shown, "it has no id");
  if (data === undefined) throw badLine(number, shown, "it has no data");
  return { id, data: unwrap(data) };
}

function badLine(number: number, shown: string, reason: string): UsageError {
  return new UsageError(
    `Line ${number} is no node: ${reason}. Expected {"id":"user:1","data":…}, found ${shown}. ` +
      "The lines before it were imported; mend it and import again.",
  );
}

function sizeOf(file: string): number {
  try {
    return statSync(file).size;
  } catch (cause) {
    throw fileError(file, "read", cause);
  }
}

function fileError(file: string, done: string, cause: unknown): unknown {
  const { code } = cause as NodeJS.ErrnoException;
  if (cause instanceof PluresError || !code?.startsWith("E")) return cause;
  return new UsageError(`${file} cannot be ${done} (${code}). Check its path and permissions.`);
}
