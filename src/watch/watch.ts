/**
 * A watch: the changes of a range, read from the change log when the consumer asks for them.
 *
 * It waits, pauses and takes turns with the rest of the process. `change-reader.ts` reads.
 */
import { clearImmediate, clearTimeout, setImmediate, setTimeout } from "node:timers";
import type { Change, WatchPlan } from "./change.ts";
import { PluresError } from "../support/error.ts";
import { type Facts, inspectable } from "../support/inspectable.ts";
import { asksForOneDocument } from "../codec/reserved-ids.ts";
import { type ChangeHost, ChangeReader } from "./change-reader.ts";
import { Closing } from "./closing.ts";
import { PreviousValues } from "./previous-values.ts";
import { Backpressure } from "./backpressure.ts";

/** What a watch needs of the hub that opened it. @internal */
export interface WatchHost extends ChangeHost {
  /** Why no more changes will come: each watch fails with it at the end of the log. */
  readonly failure: PluresError | undefined;
  readonly isEnded: boolean;
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
  readonly #reader: ChangeReader;
  readonly #previous: PreviousValues | undefined;
  readonly #waiting: Waiting[] = [];
  readonly #signal: AbortSignal | undefined;
  readonly #abort = () => this.#fail(abortedError(this.#signal!));
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
    const { bounds } = plan;
    this.#host = host;
    this.#plan = plan;
    this.#reader = new ChangeReader(host, plan);
    if (plan.hasPrevious)
      this.#previous = new PreviousValues(host.source, this.#reader.version, plan);
    this.#backpressure = new Backpressure(
      this.#reader.log.end,
      asksForOneDocument(bounds) ? DOCUMENT_PAUSE_MS_MAX : Infinity,
    );
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

  /**
   * The place behind the change that `next` returned last. `watch({ since })` goes on there, in any
   * process, and after a restart.
   */
  get cursor(): string {
    return this.#reader.cursor;
  }

  /** @internal */
  get isEnded(): boolean {
    return this.#isEnded;
  }

  /** Whether there may be something to deliver: existing nodes, or records. @internal */
  get isBehind(): boolean {
    return this.#reader.isBehind;
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
    return this.#reader.hasReached(() => (this.#lookEnd ??= this.#reader.log.end));
  }

  /** The next change of this look; undefined: none, or the event loop must have a turn first. */
  #ready(): Change | undefined {
    if (this.#host.isEnded) this.#end();
    try {
      while (!this.#isEnded && this.#recordsLooked < TURN_RECORDS_MAX && !this.#isLookOver) {
        this.#recordsLooked++;
        const change = this.#reader.take();
        if (change?.kind === "lagged") this.#lookEnd = undefined;
        if (change) return this.#previous ? this.#previous.add(change) : change;
      }
    } catch (error) {
      this.#fail(error as PluresError);
    }
    return undefined;
  }

  /** The look is over: pauses in a flood, else waits for the writer's wake-up. */
  #sleep(): void {
    const { position, end, ringBytes } = this.#reader.log;
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
      const { end } = this.#reader.log;
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
    this.#reader.end();
    this.#previous?.end();
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
      "again, with since: watch.cursor, or with initial: true for the current state.",
    { cause: signal.reason },
  );
}
