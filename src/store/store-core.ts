/**
 * What is inside a store: its memory, and who writes to it.
 *
 * Alone, the store runs the core's writer itself. While an `IPCServer` serves it the engine's thread
 * is the only writer, and the store's own writes go through a slot as a client's do.
 */
import { randomBytes } from "node:crypto";
import {
  CONTROL_ALONE,
  ENGINE_SCRATCH,
  FUTURE_BYTES,
  ITEM_ANSWER_BYTES,
  RESULT_BYTES,
  RESULT_FUTURE,
  RESULT_ITEM,
  SCRATCH_RESULT,
} from "../../assembly/layout/memory.ts";
import { BODY_SKIP } from "../../assembly/layout/requests.ts";
import { OP_BATCH, OP_GET, OP_GET_MANY } from "../../assembly/layout/slot.ts";
import { BUSY, NEEDS_JOURNAL, NOT_DURABLE, NOT_FOUND, OK } from "../../assembly/layout/status.ts";
import { type BatchWrite, checkBatch } from "../request/batch.ts";
import { BodyWriter, type Write } from "../request/request-writer.ts";
import { type StoreMemory, buildMemory } from "../memory/store-memory.ts";
import { PluresError } from "../support/error.ts";
import { type ReadAnswer, readAnswer } from "../request/deltas.ts";
import { type Backing, Extents } from "../memory/heap-growth.ts";
import { cacheOption } from "../read/record-cache.ts";
import { readMany, readReply } from "../request/get.ts";
import { planMemory } from "../memory/memory-map.ts";
import { checkOption } from "../support/options.ts";
import { Persistence } from "../disk/persistence.ts";
import { Reader } from "../read/reader.ts";
import {
  type StoreOptions,
  actorOption,
  aheadOption,
  capacityOption,
  durabilityOption,
  journalOption,
  valueBytesOption,
} from "./store-options.ts";
import { statusError, withCurrent, type Reply } from "../request/reply.ts";
import { Watchers } from "../watch/watch-hub.ts";
import type { WatchPlace } from "../watch/watch.ts";
import type { Fallback, Versioned } from "../read/entry.ts";

export type { Durability, StoreOptions } from "./store-options.ts";

/** Writes for the store while it is served. @internal */
export interface Writer {
  /** Why no request can be carried out any more. */
  readonly failure: PluresError | undefined;
  /** Carries a request out and waits for it; undefined: the engine has stopped, write directly. */
  request(op: number, total: number): Reply | undefined;
}

/** Buckets of the hash index in which each write looks for expired nodes. */
const SWEEP_BUCKETS = 4;
/** Below this the core answers with a status instead of an address. */
const ADDRESS_MIN = 4096;

/** What is inside a store. @internal */
export class StoreInternals {
  #parts: StoreMemory | undefined;
  #requestWriter: BodyWriter | undefined;
  #reader: Reader | undefined;
  #extents!: Extents;
  #release: (() => void) | undefined;
  #place: WatchPlace | undefined;
  readonly #cacheBytes: number;
  readonly watchers = new Watchers(() => this.#place ?? throwClosed());
  /** Set while a server's engine is the writer. */
  writer: Writer | undefined;
  /** Of a store with a path. */
  readonly persistence: Persistence | undefined;

  constructor(options: StoreOptions) {
    const capacityBytes = capacityOption(options.capacityBytes);
    const valueBytesMax = valueBytesOption(options.valueBytesMax);
    const aheadMsMax = aheadOption(options.maxAheadMs);
    this.#cacheBytes = cacheOption(options.cacheBytes);
    const { path, onProgress } = options;
    const durability = durabilityOption(path, options.durability);
    checkOption("onProgress", onProgress, typeof onProgress === "function", "a function");
    const actor = options.actor === undefined ? undefined : actorOption(options.actor);
    const ringBytes = journalOption(options.journalBytes);
    const journal = path === undefined ? undefined : { ringBytes };
    const parts = buildMemory(planMemory(capacityBytes, valueBytesMax, 0, journal));
    if (path !== undefined) this.persistence = new Persistence(path, durability === "sync", parts);
    const format = (stored?: bigint) =>
      formatStore(parts, actor ?? stored ?? randomBytes(8).readBigUInt64LE(), aheadMsMax);
    try {
      if (this.persistence) this.persistence.load(format, onProgress);
      else format();
    } catch (error) {
      this.persistence?.abandon();
      throw error;
    }
    // Until a server moves it to pages that others map, nobody reads while this thread writes.
    parts.pages.words[CONTROL_ALONE >>> 2] = 1;
    this.use(parts);
  }

  /** The memory in use. Throws ERR_CLOSED after `close`. */
  get parts(): StoreMemory {
    return this.#parts ?? throwClosed();
  }

  get #body(): BodyWriter {
    return this.#requestWriter ?? throwClosed();
  }

  get reader(): Reader {
    return this.#reader ?? throwClosed();
  }

  /** Goes over to this memory; `backing` makes its pages real, `release` ends their use. */
  use(parts: StoreMemory, backing?: Backing, release?: () => void): void {
    this.#parts = parts;
    this.#requestWriter = new BodyWriter(parts.pages, parts.map);
    const fallback: Fallback = {
      one: (id) => this.#ask(id),
      many: (ids) => this.#askMany(ids),
    };
    this.#reader = new Reader(parts.core, parts.pages, fallback, this.#cacheBytes);
    this.#place = { core: parts.core, pages: parts.pages, reader: this.#reader };
    this.#extents = new Extents(parts.core, parts.pages, backing);
    this.#release?.();
    this.#release = release;
  }

  /** Carries a write out: OK, NOT_FOUND or BUSY; any other status is thrown as its error. */
  write(write: Write): number {
    const { op, id } = write;
    const total = write.write(this.#body);
    const reply = this.writer?.request(op, total);
    const status = reply?.status ?? this.#writeDirectly(op, total);
    this.watchers.poke();
    if (status === OK || status === NOT_FOUND || status === BUSY) return status;
    return this.#checked(() => {
      throw statusError(status, id, reply?.data);
    });
  }

  /** Carries a batch out; a refusal is thrown as its error. */
  writeBatch(write: BatchWrite): void {
    const total = write.write(this.#body);
    const reply = this.writer?.request(OP_BATCH, total) ?? this.#batchDirectly(total);
    this.watchers.poke();
    this.#checked(() => checkBatch(write, reply));
  }

  #batchDirectly(total: number): Reply {
    const status = this.#writeDirectly(OP_BATCH, total);
    const item = ENGINE_SCRATCH + SCRATCH_RESULT + RESULT_ITEM;
    const data = Buffer.from(this.parts.pages.bytes.subarray(item, item + ITEM_ANSWER_BYTES));
    return { status, data };
  }

  /** A conflict tells what the node is now. */
  #checked<T>(check: () => T): T {
    return withCurrent((id) => this.reader.getWithVersion(id), check);
  }

  /** Carries a request out that is answered with bytes; any refusal is thrown as its error. */
  exchange<Result>(write: Write, read: ReadAnswer<Result>): Result {
    const { op } = write;
    const total = write.write(this.#body);
    const reply = this.writer?.request(op, total);
    const result = reply ? readAnswer(reply, read) : this.#exchangeDirectly(op, total, read);
    this.watchers.poke();
    return result;
  }

  close(): void {
    if (this.writer && !this.writer.failure) {
      throw new PluresError(
        "ERR_BAD_OPTION",
        "The store is being served; expected that its server has stopped. " +
          "Await server.stop(), then close the store.",
      );
    }
    const isOpen = this.#parts !== undefined;
    this.watchers.end();
    this.#reader?.end(closedError);
    this.#parts = undefined;
    this.#requestWriter = undefined;
    this.#reader = undefined;
    this.#place = undefined;
    try {
      if (isOpen) this.persistence?.close();
    } finally {
      this.#release?.();
      this.#release = undefined;
    }
  }

  /** Resolves when all that was written before is on disk; at once in memory. */
  async flush(): Promise<void> {
    void this.parts;
    await this.persistence?.flush();
  }

  async backup(target: string): Promise<void> {
    void this.parts;
    if (this.persistence) return this.persistence.backup(target);
    throw new PluresError(
      "ERR_BAD_OPTION",
      "The store is in memory only; expected one with a path. Nothing was copied.",
    );
  }

  #writeDirectly(op: number, total: number): number {
    const { core, map } = this.parts;
    const { persistence } = this;
    persistence?.start();
    const status = this.#settle(() =>
      core.execute(ENGINE_SCRATCH, op, map.stagingBase, total, Date.now()),
    );
    if (status === NOT_DURABLE) throw persistence!.error();
    core.sweep(ENGINE_SCRATCH, Date.now(), SWEEP_BUCKETS);
    persistence?.noteChange();
    return status;
  }

  #exchangeDirectly<Result>(op: number, total: number, read: ReadAnswer<Result>): Result {
    const { core, map, pages } = this.parts;
    const { stagingBase } = map;
    const nowMs = Date.now();
    this.persistence?.start();
    const answer = this.#settle(
      () => core.call(ENGINE_SCRATCH, op, stagingBase, total, nowMs) >>> 0,
    );
    const result = ENGINE_SCRATCH + SCRATCH_RESULT;
    // What another replica hears of must not be lost here.
    if (answer >= ADDRESS_MIN) this.#waitForDisk(answer);
    if (answer === NOT_DURABLE) throw this.persistence!.error();
    if (answer < ADDRESS_MIN) {
      const at = result + RESULT_FUTURE;
      const data = Buffer.from(pages.bytes.subarray(at, at + FUTURE_BYTES));
      return readAnswer({ status: answer, data }, read);
    }
    const bytes = pages.words[(result + RESULT_BYTES) >>> 2]! >>> 0;
    try {
      return read(pages, answer + BODY_SKIP, bytes);
    } finally {
      core.release(answer);
    }
  }

  #waitForDisk(answer: number): void {
    try {
      this.persistence?.noteChange(true);
    } catch (error) {
      this.parts.core.release(answer);
      throw error;
    }
  }

  #settle(operation: () => number): number {
    this.#extents.relax(Date.now());
    for (;;) {
      const status = this.#extents.settle(operation);
      if (status !== NEEDS_JOURNAL) return status;
      this.persistence!.waitForRoom();
    }
  }

  /** A value that could not be read from the pages, from the engine. */
  #ask(id: string): Versioned | undefined {
    const reply = this.writer?.request(OP_GET, this.#body.writeKey(id));
    // Without an engine nothing is written meanwhile: a read cannot be torn.
    return reply ? readReply(reply, id) : this.reader.getWithVersion(id);
  }

  #askMany(ids: readonly string[]): unknown[] {
    const reply = this.writer?.request(OP_GET_MANY, this.#body.writeMany(ids));
    return reply ? readMany(reply, ids.length) : this.reader.getMany(ids);
  }
}

function throwClosed(): never {
  throw closedError();
}

function closedError(): PluresError {
  return new PluresError("ERR_CLOSED", "The store was closed; create a new one to go on.");
}

function formatStore({ core, map }: StoreMemory, actor: bigint, aheadMsMax: number): void {
  const seed = randomBytes(8);
  core.format(
    map.capacityBytes,
    seed.readUInt32LE(0),
    seed.readUInt32LE(4),
    Number(actor & 0xffffffffn),
    Number(actor >> 32n),
    map.valueBytesMax,
    aheadMsMax,
    0,
  );
}
