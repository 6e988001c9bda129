/**
 * What is inside a store: its memory, and who writes to it.
 *
 * Alone, the store runs the core's writer itself. While an `IPCServer` serves it the engine's thread
 * is the only writer, and the store's own writes go through a slot as a client's do.
 */
import { createHash, randomBytes } from "node:crypto";
import {
  BODY_SKIP,
  CAPACITY_BYTES_MAX,
  CAPACITY_BYTES_MIN,
  ENGINE_SCRATCH,
  FUTURE_BYTES,
  NOT_FOUND,
  OK,
  OP_GET,
  PAGE_BYTES,
  RESULT_BYTES,
  RESULT_FUTURE,
  SCRATCH_RESULT,
  VALUE_BYTES_MAX,
} from "../assembly/layout.ts";
import { BodyWriter } from "./body.ts";
import { type Core, loadCore } from "./core.ts";
import { PluresError } from "./error.ts";
import { readAnswer } from "./exchange.ts";
import { type Backing, Extents } from "./extents.ts";
import { type MemoryMap, createMemory, planMemory } from "./memory-map.ts";
import { integerOption, shown } from "./options.ts";
import { type Pages, viewPages } from "./pages.ts";
import { Reader, type Versioned } from "./reader.ts";
import type { Reply } from "./slot.ts";
import { readReply, statusError } from "./statuses.ts";
import type { Write } from "./writes.ts";

export interface StoreOptions {
  /** Who writes: the tie-break between replicas. Default: random. */
  actor?: string | bigint;
  /** The most bytes that the store can grow to, 1 MiB to 3.5 GiB. Default: 1 GiB. Sparse. */
  capacityBytes?: number;
  /** How far ahead of now the stamps of other replicas may be, milliseconds. Default: 60,000. */
  maxAheadMs?: number;
  /** The most bytes that one encoded value may have, up to 256 MiB. Default: 16 MiB. */
  valueBytesMax?: number;
}

/** Writes for the store while it is served. @internal */
export interface Writer {
  /** Why no request can be carried out any more. */
  readonly failure: PluresError | undefined;
  /** Carries a request out and waits for it; undefined: the engine has stopped, write directly. */
  request(op: number, total: number): Reply | undefined;
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
const AHEAD_MS_DEFAULT = 60_000;
const AHEAD_MS_MAX = 0xffffffff;
/** Below this the core answers with a status instead of an address. */
const ADDRESS_MIN = 4096;

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
    const aheadMsMax = integerOption(
      "maxAheadMs",
      options.maxAheadMs,
      AHEAD_MS_DEFAULT,
      0,
      AHEAD_MS_MAX,
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
      aheadMsMax,
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

  /** Carries a write out: OK or NOT_FOUND; any other status is thrown as its error. */
  write({ op, id, write }: Write): number {
    const { body, core } = this.parts;
    const total = write(body);
    const direct = () => core.carryOut(ENGINE_SCRATCH, op, body.address, total, Date.now());
    const status = this.writer?.request(op, total)?.status ?? this.#settle(direct);
    if (status !== OK && status !== NOT_FOUND) throw statusError(status, id);
    return status;
  }

  /** Carries a request out that is answered with bytes; any refusal is thrown as its error. */
  exchange({ op, write }: Write): Uint8Array {
    const { body } = this.parts;
    const total = write(body);
    const reply = this.writer?.request(op, total);
    return reply ? readAnswer(reply) : this.#exchangeDirectly(op, total);
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

  #exchangeDirectly(op: number, total: number): Uint8Array {
    const { body, core, pages } = this.parts;
    const { address } = body;
    const nowMs = Date.now();
    const answer = this.#settle(
      () => core.exchange(ENGINE_SCRATCH, op, address, total, nowMs) >>> 0,
    );
    const result = ENGINE_SCRATCH + SCRATCH_RESULT;
    const copy = (at: number, length: number) => Buffer.from(pages.bytes.subarray(at, at + length));
    if (answer < ADDRESS_MIN) {
      const data = copy(result + RESULT_FUTURE, FUTURE_BYTES);
      return readAnswer({ status: answer, data });
    }
    const data = copy(answer + BODY_SKIP, pages.words[(result + RESULT_BYTES) >>> 2]! >>> 0);
    core.release(answer);
    return data;
  }

  #settle(operation: () => number): number {
    this.#extents.relax(Date.now());
    return this.#extents.settle(operation);
  }

  /** A value that could not be read from the pages, from the engine. */
  #ask(id: string): Versioned | undefined {
    const reply = this.writer?.request(OP_GET, this.parts.body.writeKey(id));
    // Without an engine nothing is written meanwhile: a read cannot be torn.
    return reply ? readReply(reply, id) : this.reader.getWithVersion(id);
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
