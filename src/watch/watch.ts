/**
 * A watch: the changes of a range, read from the change log when the consumer asks for them.
 *
 * Nothing is queued. A record says which node changed. Its data is read later and may be of a later
 * version. The watch remembers that version and skips the records up to it: the delivered versions
 * of each id strictly increase.
 */
import { clearImmediate, clearTimeout, setImmediate, setTimeout } from "node:timers";
import type { Change, WatchPlan } from "./change.ts";
import { PluresError } from "../support/error.ts";
import { type Facts, inspectable } from "../support/inspectable.ts";
import { asksForReserved, asksForOneDocument, isReserved } from "../codec/reserved-ids.ts";
import { Closing } from "./closing.ts";
import { LogCursor, type LogRecord } from "./change-log-cursor.ts";
import { Backpressure } from "./backpressure.ts";
import type { MemoryAccess } from "../memory/store-memory.ts";
import type { Reader } from "../read/reader.ts";

/** The pages that are watched, and their reader. @internal */
export interface WatchSource {
  memory: MemoryAccess;
  reader: Reader;
}

/** What a watch needs of the hub that opened it. @internal */
export interface WatchHost {
  readonly source: WatchSource;
  /** Raised when the source has other pages than those of the watches' cursors. */
  readonly generation: number;
  /** Why no more changes will come: each watch fails with it at the end of the log. */
  readonly failure: PluresError | undefined;
  readonly isEnded: boolean;
  /** How often a watch started over: its log was overrun, or the pages are others. */
  overruns: number;
  /** The watch is at the end of the log: `serve` is called when there may be more. */
  wait(watch: Watch): void;
  /** The program asks for the watch's end: it ends with the database, whether it waits or not. */
  observe(watch: Watch): void;
  /** The watch waits no longer. */
  leave(watch: Watch): void;
}

interface Waiting {
  resolve(result: IteratorResult<Change, undefined>): void;
  reject(error: unknown): void;
}

/** Records that are looked at before the event loop gets a turn. */
const TURN_RECORDS_MAX = 256;
/** A person looks at an open document, in a flood too. */
const DOCUMENT_PAUSE_MS_MAX = 8;
/** A pause ends when the flood has stopped for this share of it, and at least for so long. */
const LULL_SHARE = 4;
const LULL_MS_MIN = 16;
const DONE: IteratorResult<Change, undefined> = { done: true, value: undefined };

/**
 * An async iterator over the changes of a range: `for await (const change of client.watch())`. A
 * loop that is left ends its watch.
 */
export class Watch<Data = any> implements AsyncIterableIterator<Change<Data>, undefined> {
  readonly #host: WatchHost;
  readonly #plan: WatchPlan;
  readonly #cursor: LogCursor;
  readonly #waiting: Waiting[] = [];
  readonly #signal: AbortSignal | undefined;
  readonly #abort = () => this.#fail(abortedError(this.#signal!));
  /** The delivered version of nodes whose record of that version is still to come. */
  readonly #delivered = new Map<string, number>();
  #deliveredMax = 0;
  #generation: number;
  /** The existing nodes that are still to be delivered. */
  #existing: Iterator<Change> | undefined;
  #failure: PluresError | undefined;
  readonly #closing = new Closing();
  #isEnded = false;
  #recordsLooked = 0;
  #timer: NodeJS.Timeout | undefined;
  #immediate: NodeJS.Immediate | undefined;
  readonly #backpressure: Backpressure;
  /** Up to where this look reads; undefined: it has not begun. */
  #lookEnd: number | undefined;

  static {
    inspectable(this.prototype, "Watch", (watch) => watch.#facts());
  }

  /** @internal */
  constructor(host: WatchHost, plan: WatchPlan, signal: AbortSignal | undefined) {
    const { bounds, also } = plan;
    this.#host = host;
    this.#plan = plan;
    this.#cursor = new LogCursor(() => host.source.memory, { ...bounds, also });
    this.#generation = host.generation;
    this.#backpressure = new Backpressure(
      this.#cursor.end,
      asksForOneDocument(bounds) ? DOCUMENT_PAUSE_MS_MAX : Infinity,
    );
    if (plan.isInitial) this.#existing = this.#all();
    this.#signal = signal;
    if (signal?.aborted) this.#abort();
    else signal?.addEventListener("abort", this.#abort, { once: true });
  }

  /** The next change. Rejects with ERR_ABORTED, ERR_SERVER_GONE or ERR_ENGINE_FAILED. */
  next(): Promise<IteratorResult<Change<Data>, undefined>> {
    const change = this.#waiting.length === 0 ? this.#ready() : undefined;
    if (change) return Promise.resolve({ done: false, value: change });
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      if (this.#waiting.length === 1) this.serve();
    });
  }

  /** Ends the watch: waiting calls of `next` resolve as done. */
  return(): Promise<IteratorResult<Change<Data>, undefined>> {
    this.#end();
    return Promise.resolve(DONE);
  }

  /** Ends the watch: waiting calls of `next` resolve as done, and its listener is not called again. */
  close(): void {
    this.#end();
  }

  [Symbol.dispose](): void {
    this.#end();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#end();
  }

  /**
   * Resolves when the watch has ended, by `close`, its signal, or the end of its database. Rejects
   * with ERR_SERVER_GONE or ERR_ENGINE_FAILED.
   */
  get closed(): Promise<void> {
    if (!this.#isEnded) this.#host.observe(this);
    return this.#closing.promise;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** @internal */
  get isEnded(): boolean {
    return this.#isEnded;
  }

  /** Whether there may be something to deliver: existing nodes, or records. @internal */
  get isBehind(): boolean {
    if (this.#existing) return true;
    return this.#generation !== this.#host.generation || this.#cursor.isBehind;
  }

  /** Resolves waiting calls of `next` with changes; for the rest it looks again later. @internal */
  serve(): void {
    if (this.#timer || this.#immediate) return;
    while (this.#waiting.length > 0) {
      const change = this.#ready();
      if (!change) break;
      this.#waiting.shift()!.resolve({ done: false, value: change });
    }
    if (this.#waiting.length === 0) return;
    if (this.#isEnded) this.#resolveWaiting();
    else if (this.#isLookOver) this.#sleep();
    else this.#giveTurn();
  }

  /** Whether the watch has read up to the log's end at the begin of this look. */
  get #isLookOver(): boolean {
    if (this.#generation !== this.#host.generation || this.#existing) return false;
    const cursor = this.#cursor;
    return !cursor.isBehind || cursor.position >= (this.#lookEnd ??= cursor.end);
  }

  /** The next change of this look; undefined: none, or the event loop must have a turn first. */
  #ready(): Change | undefined {
    if (this.#host.isEnded) this.#end();
    try {
      while (!this.#isEnded && this.#recordsLooked < TURN_RECORDS_MAX && !this.#isLookOver) {
        const change = this.#take();
        if (change) return change;
      }
    } catch (error) {
      this.#fail(error as PluresError);
    }
    return undefined;
  }

  /** The change of the next record; undefined: this record has none to deliver. */
  #take(): Change | undefined {
    this.#recordsLooked++;
    if (this.#generation !== this.#host.generation) return this.#startOver();
    const existing = this.#existing?.next();
    if (existing && !existing.done) return existing.value;
    this.#existing = undefined;
    if (this.#plan.bounds.empty) this.#cursor.toEnd();
    const record = this.#cursor.next();
    if (record === "lagged") return this.#startOver();
    return record && this.#changeOf(record);
  }

  #changeOf({ isPut, id, version }: LogRecord): Change | undefined {
    if (isReserved(id) && !asksForReserved(this.#plan.bounds)) return undefined;
    if (this.#wasDelivered(id, version)) return undefined;
    if (!isPut) return { kind: "delete", id, version };
    if (!this.#plan.hasData) return { kind: "put", id, data: undefined, version };
    const found = this.#host.source.reader.getChanged(id);
    // Deleted since: that record follows.
    if (!found) return undefined;
    if (found.version > version) this.#noteDelivered(id, found.version);
    return { kind: "put", id, ...found };
  }

  #noteDelivered(id: string, version: number): void {
    this.#delivered.set(id, version);
    this.#deliveredMax = Math.max(this.#deliveredMax, version);
  }

  /** Whether this version of the node, or a later one, was delivered. */
  #wasDelivered(id: string, version: number): boolean {
    if (this.#delivered.size === 0) return false;
    const delivered = this.#delivered.get(id) ?? 0;
    // Versions come in order.
    if (version > this.#deliveredMax) this.#delivered.clear();
    else if (version >= delivered) this.#delivered.delete(id);
    return version <= delivered;
  }

  #startOver(): Change {
    this.#host.overruns++;
    this.#generation = this.#host.generation;
    this.#cursor.toEnd();
    this.#lookEnd = undefined;
    this.#delivered.clear();
    this.#deliveredMax = 0;
    this.#existing = this.#all();
    return { kind: "lagged" };
  }

  /** Every existing node of the range, as a put. */
  *#all(): Generator<Change, void, undefined> {
    const { bounds, hasData } = this.#plan;
    const { versionMin } = this.#cursor;
    for (const id of this.#host.source.reader.ids(bounds)) {
      const found = this.#host.source.reader.getWithVersion(id);
      if (!found) continue;
      // Written since the cursor was placed: its record follows.
      if (found.version >= versionMin) this.#noteDelivered(id, found.version);
      yield { kind: "put", id, data: hasData ? found.data : undefined, version: found.version };
    }
  }

  /** The look is over: pauses in a flood, else waits for the writer's wake-up. */
  #sleep(): void {
    const { position, end, ringBytes } = this.#cursor;
    this.#lookEnd = undefined;
    if (this.#host.failure && position >= end) return this.#fail(this.#host.failure);
    this.#recordsLooked = 0;
    const pauseMs = this.#host.failure ? 0 : this.#backpressure.next({ position, end, ringBytes });
    if (pauseMs > 0) this.#pause(pauseMs, Math.max(pauseMs / LULL_SHARE, LULL_MS_MIN), end);
    else if (this.isBehind) this.#giveTurn();
    else this.#host.wait(this);
  }

  /** Looks again after `leftMs`, or when the log has stood still at `seen` for `lullMs`. */
  #pause(leftMs: number, lullMs: number, seen: number): void {
    const sliceMs = Math.min(leftMs, lullMs);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      const { end } = this.#cursor;
      if (leftMs > sliceMs && end !== seen) this.#pause(leftMs - sliceMs, lullMs, end);
      else this.serve();
    }, sliceMs);
  }

  /** A consumer that is always behind must not occupy the event loop. */
  #giveTurn(): void {
    this.#immediate = setImmediate(() => {
      this.#immediate = undefined;
      this.#recordsLooked = 0;
      this.serve();
    });
  }

  #facts(): Facts {
    const { from, to } = this.#plan.bounds;
    const state = this.#isEnded || this.#host.isEnded ? "ended" : "open";
    return { from: from || undefined, to: to || undefined, state };
  }

  #fail(error: PluresError): void {
    this.#failure = error;
    // The program's own signal is no failure.
    this.#closing.end(error.code === "ERR_ABORTED" ? undefined : error);
    this.#end();
  }

  #end(): void {
    this.#isEnded = true;
    this.#closing.end();
    this.#existing = undefined;
    this.#delivered.clear();
    clearTimeout(this.#timer);
    clearImmediate(this.#immediate);
    this.#timer = undefined;
    this.#immediate = undefined;
    this.#signal?.removeEventListener("abort", this.#abort);
    this.#host.leave(this);
    this.#resolveWaiting();
  }

  /** The failure rejects one call of `next`; the others resolve as done. */
  #resolveWaiting(): void {
    for (const { resolve, reject } of this.#waiting.splice(0)) {
      if (this.#failure) reject(this.#failure);
      else resolve(DONE);
      this.#failure = undefined;
    }
  }
}

function abortedError(signal: AbortSignal): PluresError {
  return new PluresError(
    "ERR_ABORTED",
    "The watch was aborted by its signal. Nothing else has changed. To continue call watch() " +
      "again, with initial: true for the current state.",
    { cause: signal.reason },
  );
}
