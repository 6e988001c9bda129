/**
 * Import: every node of the file gets the value that the file says, with its history.
 *
 * The deltas are merged first, so a store without later writes has all that the exported one had.
 * Where it does have later writes, or cannot merge the deltas, the value is written again.
 */
import { createReadStream, statSync } from "node:fs";
import { createInterface } from "node:readline";
import { isDeepStrictEqual } from "node:util";
import { BATCH_ITEMS_MAX } from "../../assembly/layout/requests.ts";
import type { BatchItem } from "../request/batch.ts";
import type { Conditions } from "../request/request-writer.ts";
import { PluresError } from "../support/error.ts";
import { wrap } from "./extended-json.ts";
import { HISTORY_REFUSED } from "./export.ts";
import { type Meta, type NodeLine, badLine, chunksOf, readLine } from "./node-line.ts";
import { UsageError, fileError, formatCount, printMessage } from "./output.ts";
import { Progress } from "./progress.ts";
import { scratchStore } from "./scratch-store.ts";

/** A client or a store, as an import uses it. The promises resolve when a write is acknowledged. */
export interface ImportTarget {
  get(id: string): unknown;
  meta(id: string): Meta | undefined;
  put(id: string, data: any, conditions?: Conditions): unknown;
  batch(items: readonly BatchItem[]): unknown;
  applyChanges(delta: Uint8Array): unknown;
}

const IN_FLIGHT_MAX = 1000;

/** Imports `file` or standard input; returns the number of nodes. Stops at the first bad line. */
export async function importFile(target: ImportTarget, file: string | undefined): Promise<number> {
  const bytes = file === undefined ? 0 : sizeOf(file);
  const input = file === undefined ? process.stdin : createReadStream(file);
  const progress = new Progress("importing", "bytes");
  const importer = new Importer(target);
  let [number, done] = [0, 0];
  let failure: unknown;
  input.on("error", (error: Error) => (failure = error));
  try {
    for await (const text of createInterface({ input, crlfDelay: Infinity })) {
      done += Buffer.byteLength(text) + 1;
      number++;
      if (text.trim() !== "") await importer.add(text, number);
      if (bytes) progress.update(Math.min(done, bytes), bytes);
    }
    if (failure) throw fileError(file ?? "standard input", "read", failure);
    await importer.end();
  } finally {
    progress.stop();
    await importer.settled();
    if (importer.nodes) printMessage(`${formatCount(importer.nodes)} nodes were imported`);
  }
  return importer.nodes;
}

class Importer {
  readonly #target: ImportTarget;
  readonly #inFlight: unknown[] = [];
  /** Chunks that the target deleted: a document that comes back needs them, after its node. */
  readonly #chunks: NodeLine[] = [];
  #isUnfinished = false;
  #isRefused = false;
  nodes = 0;

  constructor(target: ImportTarget) {
    this.#target = target;
  }

  async add(text: string, number: number): Promise<void> {
    const line = readLine(text, number);
    if (line.kind === "delta") await this.#merge(line.delta, number);
    else if (line.kind === "end") this.#isUnfinished = line.nodes > this.nodes;
    else {
      this.nodes++;
      this.#restore(line.node);
      if (this.#inFlight.length >= IN_FLIGHT_MAX) await this.#acknowledged();
    }
  }

  async end(): Promise<void> {
    this.#restoreChunks();
    await this.#acknowledged();
    if (!this.#isUnfinished) return;
    throw new UsageError(
      `The file ends before its last line: it was cut, or lines were taken out. The ` +
        `${formatCount(this.nodes)} nodes that it has were imported. Export again for the others.`,
    );
  }

  /** Resolves when all that the lines so far say is written, or was refused. */
  async settled(): Promise<void> {
    this.#restoreChunks();
    await Promise.allSettled(this.#inFlight);
  }

  async #acknowledged(): Promise<void> {
    await Promise.all(this.#inFlight.splice(0));
  }

  async #merge(delta: Uint8Array, number: number): Promise<void> {
    this.#isUnfinished = true;
    await this.#acknowledged();
    try {
      await this.#target.applyChanges(delta);
    } catch (error) {
      if (!(error instanceof PluresError)) throw error;
      if (error.code === "ERR_BAD_DELTA") throw badLine(number, "a delta", error.message);
      if (!HISTORY_REFUSED.has(error.code)) throw error;
      if (!this.#isRefused) {
        printMessage(`The values are imported without their history: ${error.message}`);
      }
      this.#isRefused = true;
    }
    using scratch = scratchStore(delta.length);
    scratch.applyChanges(delta);
    for (const chunk of chunksOf(scratch)) {
      if (!this.#has(chunk)) this.#chunks.push(chunk);
    }
  }

  #restoreChunks(): void {
    for (const chunk of this.#chunks.splice(0)) this.#restore(chunk);
  }

  /** Writes the node's value, unless the target has it. */
  #restore(node: NodeLine): void {
    const { id, data, expiresMs } = node;
    const ttlMs = expiresMs === undefined ? undefined : expiresMs - Date.now();
    if (this.#has(node) || (ttlMs !== undefined && ttlMs <= 0)) return;
    const conditions = ttlMs === undefined ? {} : { ttlMs: Math.ceil(ttlMs) };
    const items = itemsOf(node, conditions);
    if (items.length === 1) return this.#track(this.#target.put(id, data, conditions));
    for (let at = 0; at < items.length; at += BATCH_ITEMS_MAX) {
      this.#track(this.#target.batch(items.slice(at, at + BATCH_ITEMS_MAX)));
    }
  }

  #track(written: unknown): void {
    // A refusal is thrown where the write is awaited.
    Promise.resolve(written).catch(() => {});
    this.#inFlight.push(written);
  }

  /** Whether the target has this value, with this end of its time to live. */
  #has({ id, data, expiresMs }: NodeLine): boolean {
    // Wrapped, because an invalid Date differs from another one.
    if (!isDeepStrictEqual(wrap(this.#target.get(id)), wrap(data))) return false;
    return this.#target.meta(id)?.expires?.atMs === expiresMs;
  }
}

/** The writes that make a node: a put, and what makes its sets and counters. */
function itemsOf({ id, data, sets, counters }: NodeLine, conditions: Conditions): BatchItem[] {
  const rest = { ...(data as Record<string, unknown>) };
  const items: BatchItem[] = [{ put: id, data: rest, ...conditions }];
  for (const field of sets ?? []) {
    const elements = rest[field];
    if (!Array.isArray(elements)) continue;
    for (const element of elements) items.push({ addToSet: id, field, element });
    delete rest[field];
  }
  for (const field of counters ?? []) {
    const by = rest[field];
    if (typeof by !== "number") continue;
    items.push({ increment: id, field, by });
    delete rest[field];
  }
  return items;
}

function sizeOf(file: string): number {
  try {
    return statSync(file).size;
  } catch (cause) {
    throw fileError(file, "read", cause);
  }
}
