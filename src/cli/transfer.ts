/** Export and import of nodes as JSON lines, `{"id":…,"data":…}`. */
import { createReadStream, createWriteStream, statSync } from "node:fs";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { finished } from "node:stream/promises";
import type { Writable } from "node:stream";
import { PluresError } from "../support/error.ts";
import { unwrap, wrap } from "./extended-json.ts";
import { UsageError, formatCount, printMessage } from "./output.ts";
import { Progress } from "./progress.ts";

/** A client or a store, as an export uses it. */
export interface NodeSource {
  count(): number;
  entries(): Iterable<{ id: string; data: unknown }>;
}

/** A client or a store, as an import uses it. The promises resolve when a put is acknowledged. */
export interface NodeTarget {
  put(id: string, data: unknown): unknown;
}

const IN_FLIGHT_MAX = 1000;
const SHOWN_CHARS_MAX = 80;

/** Writes all nodes of `source` to `file` or to standard output. Returns their number. */
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
    throw fileError(file ?? "standard output", "written", cause);
  } finally {
    progress?.stop();
  }
  return count;
}

/**
 * Puts each line of `file` or of standard input. Returns their number. Stops at the first bad line.
 */
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
    if (failure) throw fileError(file ?? "standard input", "read", failure);
  } finally {
    progress.stop();
    await Promise.allSettled(inFlight);
    if (count) printMessage(`${formatCount(count)} nodes were put`);
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
      "The lines before it were imported. Correct it and import again.",
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
