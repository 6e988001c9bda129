/**
 * The store: a database in the linear memory of one process, until a server shares its pages.
 *
 * Alone, it runs the core's writer itself. While an `IPCServer` serves it the engine's thread is
 * the only writer, and the store's own puts go through a slot as a client's do.
 */
import { createHash, randomBytes } from "node:crypto";
import {
  CAPACITY_BYTES_MAX,
  CAPACITY_BYTES_MIN,
  ENGINE_SCRATCH,
  NOT_FOUND,
  OK,
  PAGE_BYTES,
  VALUE_BYTES_MAX,
} from "../assembly/layout.ts";
import { BodyWriter } from "./body.ts";
import { type Core, loadCore } from "./core.ts";
import { PluresError } from "./error.ts";
import { type Backing, Extents } from "./extents.ts";
import { type MemoryMap, createMemory, planMemory } from "./memory-map.ts";
import { checkOptions, integerOption, shown } from "./options.ts";
import { type Pages, viewPages } from "./pages.ts";
import type { Range } from "./range.ts";
import { type Entry, Reader } from "./reader.ts";
import { type StoreStats, readStats } from "./stats.ts";
import type { Reply } from "./slot.ts";
import { readReply, statusError } from "./statuses.ts";

export interface StoreOptions {
  /** Who writes: the tie-break between replicas. Default: random. */
  actor?: string | bigint;
  /** The most bytes that the store can grow to, 1 MiB to 3.5 GiB. Default: 1 GiB. Sparse. */
  capacityBytes?: number;
  /** The most bytes that one encoded value may have, up to 256 MiB. Default: 16 MiB. */
  valueBytesMax?: number;
}

/** Writes for the store while it is served. @internal */
export interface Writer {
  /** Why no request can be carried out any more. */
  readonly failure: PluresError | undefined;
  /** Carries a request out and waits for it; undefined: the engine has stopped, write directly. */
  request(op: "put" | "delete" | "get", total: number): Reply | undefined;
}

/** The store's memory and everything that looks at it. @internal */
export interface StoreMemory {
  memory: WebAssembly.Memory;
  map: MemoryMap;
  core: Core;
  pages: Pages;
  body: BodyWriter;
}

/** Zeroed memory by the plan, and the core over it. @internal */
export function buildMemory(map: MemoryMap): StoreMemory {
  const memory = createMemory(map);
  const pages = viewPages(memory);
  return { memory, map, core: loadCore(memory), pages, body: new BodyWriter(pages, map) };
}

const CAPACITY_BYTES_DEFAULT = 0x40000000;
const VALUE_BYTES_DEFAULT = 0x1000000;

/** For the server only: what is inside a store. @internal */
export let internalsOf: (store: CrdtStore) => StoreInternals;

export class CrdtStore {
  readonly #internals: StoreInternals;

  static {
    internalsOf = (store) => store.#internals;
  }

  constructor(options: StoreOptions = {}) {
    checkOptions(options);
    this.#internals = new StoreInternals(options);
  }

  /** Puts a node: its id. Throws ERR_BAD_ID, ERR_BAD_VALUE, ERR_VALUE_TOO_LARGE, ERR_NO_SPACE. */
  put(id: string, data: unknown): string {
    this.#internals.put(id, data);
    return id;
  }

  /** The node's data, or undefined. */
  get(id: string): any {
    return this.#internals.reader.get(id);
  }

  has(id: string): boolean {
    return this.#internals.reader.has(id);
  }

  /** Deletes a node: whether there was one. */
  delete(id: string): boolean {
    return this.#internals.delete(id);
  }

  /** The nodes of a range, in order of their ids. */
  list(range?: Range): Entry<any>[] {
    return this.#internals.reader.list(range);
  }

  /** The same one by one; nodes that are written meanwhile may or may not be in it. */
  entries(range?: Range): IterableIterator<Entry<any>> {
    return this.#internals.reader.entries(range);
  }

  /** How many nodes there are. */
  count(): number {
    return this.#internals.reader.count();
  }

  stats(): StoreStats {
    return readStats(this.#internals.parts.pages, this.#internals.reader.retries);
  }

  /** Ends the use of the store: its memory is given back. Stop a server that serves it first. */
  close(): void {
    this.#internals.close();
  }

  [Symbol.dispose](): void {
    this.close();
  }
}

/** What is inside a store. @internal */
export class StoreInternals {
  #parts: StoreMemory | undefined;
  #reader: Reader | undefined;
  #extents!: Extents;
  #release: (() => void) | undefined;
  /** Set while a server's engine is the writer. */
  writer: Writer | undefined;

  constructor(options: StoreOptions) {
    const capacityBytes = capacityOption(options.capacityBytes);
    const valueBytesMax = integerOption(
      "valueBytesMax",
      options.valueBytesMax,
      VALUE_BYTES_DEFAULT,
      1,
      VALUE_BYTES_MAX,
    );
    const actor = actorOption(options.actor);
    const parts = buildMemory(planMemory(capacityBytes, valueBytesMax, 0));
    const seed = randomBytes(8);
    parts.core.format(
      capacityBytes,
      seed.readUInt32LE(0),
      seed.readUInt32LE(4),
      Number(actor & 0xffffffffn),
      Number(actor >> 32n),
      valueBytesMax,
    );
    this.use(parts);
  }

  /** The memory in use. Throws ERR_CLOSED after `close`. */
  get parts(): StoreMemory {
    return this.#parts ?? throwClosed();
  }

  get reader(): Reader {
    return this.#reader ?? throwClosed();
  }

  /** Goes over to this memory; `backing` makes its pages real, `release` ends their use. */
  use(parts: StoreMemory, backing?: Backing, release?: () => void): void {
    this.#parts = parts;
    this.#reader = new Reader(parts.core, parts.pages, (id) => this.#ask(id));
    this.#extents = new Extents(parts.core, parts.pages, backing);
    this.#release?.();
    this.#release = release;
  }

  put(id: string, data: unknown): void {
    const { body, core } = this.parts;
    const total = body.writePut(id, data);
    const write = () => core.putBody(ENGINE_SCRATCH, body.address, total, Date.now());
    const status = this.writer?.request("put", total)?.status ?? this.#settle(write);
    if (status !== OK) throw statusError(status, id);
  }

  delete(id: string): boolean {
    const { body, core } = this.parts;
    const total = body.writeKey(id);
    const write = () => core.deleteBody(ENGINE_SCRATCH, body.address, total);
    const status = this.writer?.request("delete", total)?.status ?? this.#settle(write);
    if (status !== OK && status !== NOT_FOUND) throw statusError(status, id);
    return status === OK;
  }

  close(): void {
    if (this.writer && !this.writer.failure) {
      throw new PluresError(
        "ERR_BAD_OPTION",
        "The store is being served; expected that its server has stopped. " +
          "Await server.stop(), then close the store.",
      );
    }
    this.#reader?.end(closedError);
    this.#parts = undefined;
    this.#reader = undefined;
    this.#release?.();
    this.#release = undefined;
  }

  #settle(operation: () => number): number {
    this.#extents.relax(Date.now());
    return this.#extents.settle(operation);
  }

  /** A value that could not be read from the pages, from the engine. */
  #ask(id: string): unknown {
    const reply = this.writer?.request("get", this.parts.body.writeKey(id));
    // Without an engine nothing is written meanwhile: a read cannot be torn.
    return reply ? readReply(reply, id) : this.reader.get(id);
  }
}

function throwClosed(): never {
  throw closedError();
}

function closedError(): PluresError {
  return new PluresError("ERR_CLOSED", "The store was closed; create a new one to go on.");
}

function capacityOption(value: number | undefined): number {
  const bytes = integerOption(
    "capacityBytes",
    value,
    CAPACITY_BYTES_DEFAULT,
    CAPACITY_BYTES_MIN,
    CAPACITY_BYTES_MAX,
  );
  return Math.ceil(bytes / PAGE_BYTES) * PAGE_BYTES;
}

/** 64 bits: a bigint as it is, a name by its hash. */
function actorOption(actor: string | bigint | undefined): bigint {
  if (actor === undefined) return randomBytes(8).readBigUInt64LE();
  if (typeof actor === "bigint" && actor >= 0n && actor < 1n << 64n) return actor;
  if (typeof actor === "string" && actor !== "") {
    return createHash("sha256").update(actor).digest().readBigUInt64LE();
  }
  throw new PluresError(
    "ERR_BAD_OPTION",
    `The option actor is ${shown(actor)}; expected a name or a bigint from 0 to 2^64 - 1.`,
  );
}
