/**
 * The inside of a store: its memory, its reader and its writer.
 *
 * A store that is not served runs the core's writer on this thread. While an `IPCServer` serves it,
 * the engine's thread is the only writer: the store's writes go through a slot, like a client's.
 */
import { OP_GET, OP_GET_MANY } from "../../assembly/layout/slot.ts";
import type { Executor } from "../database/executor.ts";
import type { Persistence } from "../disk/persistence.ts";
import type { Backing } from "../memory/heap-growth.ts";
import type { Pages } from "../memory/pages.ts";
import type { StoreMemory } from "../memory/store-memory.ts";
import type { Fallback, Versioned } from "../read/entry.ts";
import { Reader } from "../read/reader.ts";
import { readStats } from "../read/stats.ts";
import { cacheOption } from "../read/record-cache.ts";
import { readAnswer } from "../request/deltas.ts";
import { readGetMany, readGet } from "../request/get.ts";
import { type Finish, type Reply, acceptedStatus } from "../request/reply.ts";
import { RequestWriter, type Write } from "../request/request-writer.ts";
import { type Step, type Steps, runSync } from "../request/steps.ts";
import { PluresError } from "../support/error.ts";
import type { Facts } from "../support/inspectable.ts";
import { WatchHub } from "../watch/watch-hub.ts";
import type { WatchSource } from "../watch/watch-source.ts";
import { openStore } from "./open-store.ts";
import { StoreEngine } from "./store-engine.ts";
import type { StoreOptions } from "./store-options.ts";
import type { URL } from "../support/platform-types.ts";

export type { Durability, StoreOptions } from "./store-options.ts";

/** The writer of a served store. @internal */
export interface Writer {
  /** Why no request can be executed any more. */
  readonly failure: PluresError | undefined;
  /** Executes a staged request and waits; undefined: the engine has stopped, write directly. */
  request(op: number, total: number, timeoutMs?: number): Reply | undefined;
  /** The same of a write, but does not wait for the disk. */
  execute(op: number, total: number): Reply | undefined;
}

/** @internal */
export class StoreCore implements Executor {
  #memory: StoreMemory | undefined;
  #requestWriter: RequestWriter | undefined;
  #reader: Reader | undefined;
  #engine!: StoreEngine;
  #release: (() => void) | undefined;
  #source: WatchSource | undefined;
  readonly #cacheBytes: number;
  readonly watches = new WatchHub(() => this.#source ?? throwClosed());
  /** Set while a server's engine is the writer. */
  writer: Writer | undefined;
  /** Of a store with a path. */
  readonly persistence: Persistence | undefined;

  constructor(options: StoreOptions) {
    this.#cacheBytes = cacheOption(options.cacheBytes);
    const { memory, persistence } = openStore(options);
    this.persistence = persistence;
    this.use(memory);
  }

  /** The memory in use. Throws ERR_CLOSED after `close`. */
  get memory(): StoreMemory {
    return this.#memory ?? throwClosed();
  }

  get #openWriter(): RequestWriter {
    return this.#requestWriter ?? throwClosed();
  }

  get reader(): Reader {
    return this.#reader ?? throwClosed();
  }

  /** Moves to this memory. `backing` makes its pages real, `release` ends their use. */
  use(memory: StoreMemory, backing?: Backing, release?: () => void): void {
    this.#memory = memory;
    this.#requestWriter = new RequestWriter(memory.pages, memory.map);
    const fallback: Fallback = {
      one: (id) => this.#ask(id),
      many: (ids) => this.#askMany(ids),
    };
    this.#reader = new Reader(memory, fallback, this.#cacheBytes);
    this.#source = { memory, reader: this.#reader };
    this.#engine = new StoreEngine(memory, this.persistence, backing);
    this.#release?.();
    this.#release = release;
  }

  /** What an inspection shows of the store. */
  facts(): Facts {
    const { persistence } = this;
    const path = persistence?.directory;
    if (!this.#memory) return { path, state: "closed" };
    const durability = persistence ? (persistence.isSync ? "sync" : "async") : "memory";
    const { nodes, usedBytes } = readStats(this.#memory.pages, this);
    return { path, durability, state: this.writer ? "served" : "open", nodes, usedBytes };
  }

  get pages(): Pages {
    return this.memory.pages;
  }

  current(id: string): Versioned | undefined {
    return this.#reader?.getWithVersion(id);
  }

  /** Executes a write at once. The promise waits for the disk if the store must. */
  request<Result>(write: Write, finish: Finish<Result>): Promise<Result> {
    try {
      if (write.limit) write.limit.isSent = true;
      const result = finish(this.#execute(write, false), write.id);
      return this.persistence?.isSync ? this.#onDisk(result) : Promise.resolve(result);
    } catch (error) {
      return Promise.reject(error as Error);
    }
  }

  requestSync<Result>(write: Write, finish: Finish<Result>): Result {
    return finish(this.#execute(write, true), write.id);
  }

  /** The steps are executed at once, too. */
  async run<Result>(steps: Steps<Result>): Promise<Result> {
    let isCall = false;
    const result = runSync(steps, (step) => {
      isCall ||= step.read !== undefined;
      return this.#step(step, false);
    });
    // A crash must not lose what another replica learns of.
    return isCall || this.persistence?.isSync ? this.#onDisk(result) : result;
  }

  runSync<Result>(steps: Steps<Result>): Result {
    return runSync(steps, (step) => this.#step(step, true));
  }

  #step({ write, read }: Step, waits: boolean): unknown {
    if (!read) return acceptedStatus(this.#execute(write, waits), write.id);
    const total = write.write(this.#openWriter);
    const reply = this.writer?.request(write.op, total);
    const result = reply
      ? readAnswer(reply, read)
      : this.#engine.call(write.op, total, read, waits);
    this.watches.wake();
    return result;
  }

  /** Executes a write; undefined means OK. */
  #execute(write: Write, waits: boolean): Reply | undefined {
    const { op } = write;
    const total = write.write(this.#openWriter);
    const { writer } = this;
    const timeoutMs = write.limit?.timeoutMs;
    let reply: Reply | undefined;
    if (writer) reply = waits ? writer.request(op, total, timeoutMs) : writer.execute(op, total);
    if (!reply) {
      reply = this.#engine.execute(op, total);
      if (waits && this.persistence?.isSync) this.persistence.waitSync(timeoutMs);
    }
    this.watches.wake();
    return reply;
  }

  async #onDisk<Result>(result: Result): Promise<Result> {
    await this.persistence?.onDisk();
    return result;
  }

  close(): void {
    if (this.writer && !this.writer.failure) {
      throw new PluresError(
        "ERR_BAD_OPTION",
        "The store cannot be closed: a server serves it. Nothing was changed. Await " +
          "server.stop(), then close the store.",
      );
    }
    const isOpen = this.#memory !== undefined;
    this.watches.end();
    this.#reader?.end(closedError);
    this.#memory = undefined;
    this.#requestWriter = undefined;
    this.#reader = undefined;
    this.#source = undefined;
    try {
      if (isOpen) this.persistence?.close();
    } finally {
      this.#release?.();
      this.#release = undefined;
    }
  }

  /** Resolves when every earlier write is on disk; at once for a store in memory. */
  async flush(): Promise<void> {
    void this.memory;
    await this.persistence?.onDisk();
  }

  async backup(target: string | URL): Promise<void> {
    void this.memory;
    if (this.persistence) return this.persistence.backup(target, () => void this.memory);
    throw new PluresError(
      "ERR_BAD_OPTION",
      "A store without a path cannot be backed up; nothing was copied. Use a store with a path.",
    );
  }

  /** A value from the engine, for a reader that met too many writes. */
  #ask(id: string): Versioned | undefined {
    const reply = this.writer?.request(OP_GET, this.#openWriter.writeNode(id));
    // Without an engine this thread is the only writer: a read cannot be torn.
    return reply ? readGet(reply, id) : this.reader.getWithVersion(id);
  }

  #askMany(ids: readonly string[]): unknown[] {
    const reply = this.writer?.request(OP_GET_MANY, this.#openWriter.writeIds(ids));
    return reply ? readGetMany(reply, ids.length) : this.reader.getMany(ids);
  }
}

function throwClosed(): never {
  throw closedError();
}

function closedError(): PluresError {
  return new PluresError("ERR_CLOSED", "The store was closed. Create a new one to continue.");
}
