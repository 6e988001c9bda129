/**
 * Import: every node of the file gets the value that the file says, with its history.
 *
 * The deltas are merged first, so a store without later writes has all that the exported one had.
 * Where it does have later writes, or cannot merge the deltas, the value is written again.
 */
import { isDeepStrictEqual } from "node:util";
import { BATCH_ITEMS_MAX } from "../../assembly/layout/requests.ts";
import type { BatchItem } from "../request/batch.ts";
import type { Conditions } from "../request/request-writer.ts";
import { PluresError } from "../support/error.ts";
import { type CallOptions, historyRefusal, messageOf } from "./errors.ts";
import { wrap } from "../json/extended-json.ts";
import { type Input, openInput } from "./input.ts";
import { type Item, importedBefore, jsonItems } from "./json-items.ts";
import {
  type Meta,
  type NodeLine,
  type RecordOptions,
  badLine,
  chunksOf,
  readLine,
} from "./node-line.ts";
import { onInterrupt } from "./interrupt.ts";
import { FailedError, UsageError, counted, printMessage } from "./output.ts";
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
/** Refusals of one line, not of all that may follow. */
const REFUSED_LINES = new Map<string, typeof UsageError>([
  ["ERR_BAD_ID", UsageError],
  ["ERR_BAD_OPTION", UsageError],
  ["ERR_BAD_VALUE", UsageError],
  ["ERR_NO_SPACE", FailedError],
  ["ERR_VALUE_TOO_LARGE", FailedError],
]);

/** Imports `file` or standard input; returns the number of nodes. Stops at the first bad line. */
export async function importFile(target: ImportTarget, file: string | undefined): Promise<number> {
  return importInput(target, await openInput(file, "JSON lines"));
}

/** The same for an input that is open. */
export async function importInput(
  target: ImportTarget,
  { bytes, chunks }: Input,
  options: RecordOptions & CallOptions = {},
): Promise<number> {
  const progress = new Progress("importing", "bytes");
  const importer = new Importer(target, options);
  const forget = onInterrupt(() => {
    printMessage(`Interrupted: about ${counted(importer.nodes, "node")} were imported.`);
  });
  let isWhole = false;
  try {
    for await (const items of jsonItems(chunks)) {
      for (const item of items) {
        await importer.add(item);
        if (bytes) progress.update(Math.min(item.endBytes, bytes), bytes);
      }
    }
    await importer.end();
    isWhole = true;
  } finally {
    await importer.settled();
    progress.stop();
    forget();
    if (isWhole) printMessage(`Imported ${counted(importer.nodes, "node")}.`);
    else if (importer.nodes > 0) {
      printMessage(`Imported ${counted(importer.nodes, "node")} before it failed.`);
    }
  }
  return importer.nodes;
}

class Importer {
  readonly #target: ImportTarget;
  readonly #options: RecordOptions & CallOptions;
  /** The writes without an acknowledgement, and where they come from. */
  readonly #inFlight: { written: Promise<unknown>; place: string }[] = [];
  /** Chunks that the target deleted: a document that comes back needs them, after its node. */
  readonly #chunks: NodeLine[] = [];
  #isUnfinished = false;
  #isRefused = false;
  nodes = 0;

  constructor(target: ImportTarget, options: RecordOptions & CallOptions) {
    this.#target = target;
    this.#options = options;
  }

  async add({ text, place }: Item): Promise<void> {
    const line = readLine(text, place, this.#options);
    if (line.kind === "delta") await this.#merge(line.delta, place);
    else if (line.kind === "end") this.#isUnfinished = line.nodes > this.nodes;
    else {
      this.#restore(line.node, place);
      this.nodes++;
      if (this.#inFlight.length >= IN_FLIGHT_MAX) await this.#acknowledged();
    }
  }

  async end(): Promise<void> {
    this.#restoreChunks();
    await this.#acknowledged();
    if (!this.#isUnfinished) return;
    throw new UsageError(
      "The input ends before its last line: it was cut, or lines were taken out. The nodes that it " +
        "has were imported. Export again for the others.",
    );
  }

  /** Resolves when all that the lines so far say is written, or was refused. */
  async settled(): Promise<void> {
    this.#restoreChunks();
    const ends = await Promise.allSettled(this.#inFlight.map(({ written }) => written));
    this.nodes -= ends.filter(({ status }) => status === "rejected").length;
  }

  async #acknowledged(): Promise<void> {
    for (const { written, place } of this.#inFlight) {
      await written.catch((error: unknown) => {
        throw this.#refused(error, place);
      });
    }
    this.#inFlight.length = 0;
  }

  async #merge(delta: Uint8Array, place: string): Promise<void> {
    this.#isUnfinished = true;
    await this.#acknowledged();
    try {
      await this.#target.applyChanges(delta);
    } catch (error) {
      if (!(error instanceof PluresError)) throw error;
      if (error.code === "ERR_BAD_DELTA") throw badLine(place, "a delta", "it is damaged");
      const reason = historyRefusal(error);
      if (reason === undefined) throw error;
      if (!this.#isRefused) {
        printMessage(`The values are imported without their history: ${reason}`);
      }
      this.#isRefused = true;
    }
    using scratch = scratchStore(delta.length);
    await scratch.applyChanges(delta);
    for (const chunk of chunksOf(scratch)) {
      if (!this.#has(chunk)) this.#chunks.push(chunk);
    }
  }

  #restoreChunks(): void {
    for (const chunk of this.#chunks.splice(0)) this.#restore(chunk, "A document");
  }

  /** Writes the node's value, unless the target has it. */
  #restore(node: NodeLine, place: string): void {
    try {
      const { id, data, expiresMs } = node;
      const ttlMs = expiresMs === undefined ? undefined : expiresMs - Date.now();
      if (this.#has(node) || (ttlMs !== undefined && ttlMs <= 0)) return;
      const conditions = ttlMs === undefined ? {} : { ttlMs: Math.ceil(ttlMs) };
      const items = itemsOf(node, conditions);
      if (items.length === 1) return this.#track(this.#target.put(id, data, conditions), place);
      for (let at = 0; at < items.length; at += BATCH_ITEMS_MAX) {
        this.#track(this.#target.batch(items.slice(at, at + BATCH_ITEMS_MAX)), place);
      }
    } catch (error) {
      throw this.#refused(error, place);
    }
  }

  #track(result: unknown, place: string): void {
    const written = Promise.resolve(result);
    // A refusal is thrown where the write is awaited.
    written.catch(() => {});
    this.#inFlight.push({ written, place });
  }

  /** The error of a line that the store refused. */
  #refused(error: unknown, place: string): unknown {
    if (!(error instanceof PluresError) || !REFUSED_LINES.has(error.code)) return error;
    const Kind = REFUSED_LINES.get(error.code)!;
    return new Kind(
      `${place} was refused (${error.code}): ${messageOf(error, this.#options)} ` +
        `${importedBefore(place)} Up to ${IN_FLIGHT_MAX} behind it may be, too.`,
    );
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
