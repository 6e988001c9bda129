/**
 * Watching: the changes of a range, read from the change log when the consumer asks for them.
 *
 * Nothing is queued. A record says which node changed; its data is read then, so it may be of a
 * later version than the record's. That version is remembered until its own record comes by, which
 * is told only if there is something newer: the versions of each id strictly increase.
 */
import type { Change, WatchPlan } from "./change.ts";
import { PluresError } from "../support/error.ts";
import { asksForReserved, asksForOneDocument, isReserved } from "../codec/reserved-ids.ts";
import { LogCursor, type LogSource, type LogRecord } from "./change-log-cursor.ts";
import { Backpressure } from "./backpressure.ts";
import type { Reader } from "../read/reader.ts";

/** The pages that are watched, and their reader. @internal */
export interface WatchSource extends LogSource {
  reader: Reader;
}

/** What a watch needs of the hub that opened it. @internal */
export interface WatchHost {
  readonly source: WatchSource;
  /** Raised when the pages are no longer those that the watches' cursors are of. */
  readonly generation: number;
  /** Why nothing changes any more: told to each watch that has read what there is. */
  readonly failure: PluresError | undefined;
  readonly isEnded: boolean;
  /** How often a watch was lapped, or had to start anew for another reason. */
  overruns: number;
  /** The watch has read everything: it is served again when there may be more. */
  wait(watch: Watch): void;
  leave(watch: Watch): void;
}

interface Waiting {
  resolve(result: IteratorResult<Change, undefined>): void;
  reject(error: unknown): void;
}

/** Records looked at before the event loop gets a turn. */
const TURN_RECORDS_MAX = 256;
/** In a flood too, what others type in an open document is looked at by somebody. */
const DOCUMENT_PAUSE_MS_MAX = 8;
/** A pause is over when the flood has stopped for this part of it, and at least for so long. */
const LULL_SHARE = 4;
const LULL_MS_MIN = 16;
const DONE: IteratorResult<Change, undefined> = { done: true, value: undefined };

export class Watch<Data = any> implements AsyncIterableIterator<Change<Data>, undefined> {
  readonly #host: WatchHost;
  readonly #plan: WatchPlan;
  readonly #cursor: LogCursor;
  readonly #waiting: Waiting[] = [];
  readonly #signal: AbortSignal | undefined;
  readonly #abort = () => this.#fail(abortedError(this.#signal!));
  /** Nodes of which a later version was told than the log has come to. */
  readonly #delivered = new Map<string, number>();
  #deliveredMax = 0;
  #generation: number;
  /** What is left to tell of the nodes that were there. */
  #existing: Iterator<Change> | undefined;
  #failure: PluresError | undefined;
  #isEnded = false;
  #recordsLooked = 0;
  #timer: NodeJS.Timeout | undefined;
  #immediate: NodeJS.Immediate | undefined;
  readonly #backpressure: Backpressure;
  /** Up to where this look reads; undefined: it is yet to begin. */
  #lookEnd: number | undefined;

  /** @internal */
  constructor(host: WatchHost, plan: WatchPlan, signal: AbortSignal | undefined) {
    const { bounds, also } = plan;
    this.#host = host;
    this.#plan = plan;
    this.#cursor = new LogCursor(() => host.source, { ...bounds, also });
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

  /** The next change, as soon as there is one. */
  next(): Promise<IteratorResult<Change<Data>, undefined>> {
    const change = this.#waiting.length === 0 ? this.#ready() : undefined;
    if (change) return Promise.resolve({ done: false, value: change });
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      if (this.#waiting.length === 1) this.serve();
    });
  }

  /** Ends the watching: whoever waits for a change is told that there is none any more. */
  return(): Promise<IteratorResult<Change<Data>, undefined>> {
    this.#end();
    return Promise.resolve(DONE);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#end();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** Whether there may be more to tell: of what is there, or behind the cursor. @internal */
  get isBehind(): boolean {
    if (this.#existing) return true;
    return this.#generation !== this.#host.generation || this.#cursor.isBehind;
  }

  /** Gives those who wait what there is; looks again later if that is not enough. @internal */
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

  /** Whether everything is read that was there when this look began. */
  get #isLookOver(): boolean {
    if (this.#generation !== this.#host.generation || this.#existing) return false;
    const cursor = this.#cursor;
    return !cursor.isBehind || cursor.position >= (this.#lookEnd ??= cursor.end);
  }

  /** The next change if it is there, and the event loop need not have a turn first. */
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

  /** The next change; undefined: there is none here, but there may be one further on. */
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
    // Deleted since: the record of that is further on.
    if (!found) return undefined;
    if (found.version > version) this.#noteDelivered(id, found.version);
    return { kind: "put", id, ...found };
  }

  #noteDelivered(id: string, version: number): void {
    this.#delivered.set(id, version);
    this.#deliveredMax = Math.max(this.#deliveredMax, version);
  }

  /** Whether this version of the node, or a later one, was told already. */
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

  /** Every node of the range that is there, as a put. */
  *#all(): Generator<Change, void, undefined> {
    const { bounds, hasData } = this.#plan;
    const { versionMin } = this.#cursor;
    for (const id of this.#host.source.reader.ids(bounds)) {
      const found = this.#host.source.reader.getWithVersion(id);
      if (!found) continue;
      // Written since the cursor was placed: its record is further on.
      if (found.version >= versionMin) this.#noteDelivered(id, found.version);
      yield { kind: "put", id, data: hasData ? found.data : undefined, version: found.version };
    }
  }

  /** The look is over: a flood is let gather, else the writer's wake-up is waited for. */
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

  /** Looks again after `leftMs`, or when the log, which ended at `seen`, has stopped for `lullMs`. */
  #pause(leftMs: number, lullMs: number, seen: number): void {
    const sliceMs = Math.min(leftMs, lullMs);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      const { end } = this.#cursor;
      if (leftMs > sliceMs && end !== seen) this.#pause(leftMs - sliceMs, lullMs, end);
      else this.serve();
    }, sliceMs);
  }

  /** A consumer that is always late must not keep the event loop from everything else. */
  #giveTurn(): void {
    this.#immediate = setImmediate(() => {
      this.#immediate = undefined;
      this.#recordsLooked = 0;
      this.serve();
    });
  }

  #fail(error: PluresError): void {
    this.#failure = error;
    this.#end();
  }

  #end(): void {
    this.#isEnded = true;
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

  /** The failure is told once. */
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
    "Watching was aborted by its signal; call watch() again to go on, and read what is there anew.",
    {
      cause: signal.reason,
    },
  );
}
