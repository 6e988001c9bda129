/**
 * A client's session with a channel: one link after the other, as servers come and go.
 *
 * When the server hangs up, reads continue on its pages and the session searches for a new server.
 * Each request resolves or fails once. A request that may have been executed fails with
 * ERR_SERVER_GONE. A request that was never sent, or is made during the search, goes to the next
 * server.
 */
import type { Schemas } from "../database/schemas.ts";
import { AbortController } from "../support/globals.ts";
import { clearTimeout, setTimeout } from "node:timers";
import { setTimeout as sleep } from "node:timers/promises";
import type { Connect, Connection } from "./connection.ts";
import { PluresError } from "../support/error.ts";
import { LatencyHistogram } from "../support/latency.ts";
import { type LinkOptions, ServerLink } from "./server-link.ts";
import { SendQueue } from "./send-queue.ts";
import { InFlightRequest, Turn, type Unsent } from "./in-flight.ts";
import type { Executor } from "../database/executor.ts";
import type { Pages } from "../memory/pages.ts";
import type { Versioned } from "../read/entry.ts";
import { readAnswer } from "../request/deltas.ts";
import { type Finish, acceptedStatus } from "../request/reply.ts";
import type { Write } from "../request/request-writer.ts";
import { type Step, type Steps, run, runSync } from "../request/steps.ts";

export interface SessionOptions extends LinkOptions {
  reconnect: boolean;
  /** What data has to be like. The client checks it. */
  schemas?: Schemas | undefined;
  /** The group of the channel's directory; undefined: this user alone. */
  group: number | undefined;
  /** The channel's directory. */
  directory: string;
}

/** What a session reports to its client. */
export interface SessionEvents {
  /** The server is gone. Reads continue. */
  lost(error: PluresError): void;
  /** A new server is connected. Reads use its pages from now on. */
  found(): void;
  /** An attempt to find a new server failed. Whether requests that wait are rejected with it. */
  failed(error: PluresError): boolean;
  /** There may be changes for watches. */
  woken(): void;
}

/** The pause after an attempt that failed although a server answered. */
const RETRY_MS_MIN = 20;
const RETRY_MS_MAX = 1000;
const TIMER_MS_MAX = 0x7fffffff;

/** The sessions of this thread that are not closed. */
let openSessions = 0;

/** @internal */
export function openSessionCount(): number {
  return openSessions;
}

/** @internal */
export class Session implements Executor {
  readonly channel: string;
  /** How long requests took, to all its servers. */
  readonly latencies = new LatencyHistogram();
  readonly #connect: Connect;
  readonly #options: SessionOptions;
  readonly #events: SessionEvents;
  readonly #sendQueue: SendQueue;
  readonly #abort = new AbortController();
  /** Holds parts of the client that are in use, and with them the client. */
  readonly inUse = new Set<unknown>();
  #link: ServerLink;
  #isClosed = false;
  /** During the search for a new server, and before it while the present one answers what it has. */
  #isSearching = false;
  /** Resolves requests that were answered by a connection which did not show their writes any more. */
  #resolveHeld = () => {};

  /** Begins with `connection`; the next ones are made by `connect`. */
  constructor(
    connection: Connection,
    connect: Connect,
    options: SessionOptions,
    events: SessionEvents,
  ) {
    this.#connect = connect;
    this.channel = connection.channel;
    this.#options = options;
    this.#events = events;
    this.#sendQueue = new SendQueue(options.requestTimeoutMs, () =>
      this.#link.requests.goneError(),
    );
    this.#link = this.#linkTo(connection);
    openSessions++;
  }

  get link(): ServerLink {
    return this.#link;
  }

  /** Whether a server is connected. */
  get isOpen(): boolean {
    return this.#link.requests.isOpen;
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  get serverPid(): number {
    return this.#link.connection.serverPid;
  }

  /** The number of requests that are not answered yet. */
  get inFlight(): number {
    return this.#link.requests.inFlight + this.#sendQueue.size;
  }

  /** Throws ERR_CLOSED. */
  get pages(): Pages {
    if (this.#isClosed) throw this.closedError();
    return this.#link.pages;
  }

  current(id: string): Versioned | undefined {
    return this.#isClosed ? undefined : this.#link.reader.getWithVersion(id);
  }

  run<Result>(steps: Steps<Result>): Promise<Result> {
    return run(steps, (step) => this.request(step.write, answerOf(step)));
  }

  runSync<Result>(steps: Steps<Result>): Result {
    return runSync(steps, (step) => this.requestSync(step.write, answerOf(step)));
  }

  /** Sends a request to the server of this moment, and waits. */
  requestSync<Result>(write: Write, finish: Finish<Result>): Result {
    return finish(this.#link.requests.requestSync(write), write.id);
  }

  /** Sends a request, if necessary to the next server; resolves to the result of `finish`. */
  request<Result>(write: Write, finish: Finish<Result>): Promise<Result> {
    const { requests } = this.#link;
    if (requests.isOpen || !this.#isSearching) return requests.request(write, finish);
    return new Promise<Result>((resolve, reject) => {
      const body = requests.encode(write);
      const { op, id, limit } = write;
      const turn = new Turn();
      const request = new InFlightRequest(id, turn, true, finish, resolve, reject, limit);
      this.#sendQueue.add({ op, body, request });
    });
  }

  /** Resolves when no request waits or is in flight any more. */
  async drained(): Promise<void> {
    await this.#sendQueue.drained();
    await this.#link.requests.drained();
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    openSessions--;
    this.inUse.clear();
    this.#abort.abort();
    this.#link.close(() => this.closedError());
    this.#resolveHeld();
    this.#sendQueue.failAll(this.closedError());
  }

  closedError(): PluresError {
    return this.#link.requests.closedError();
  }

  #linkTo(connection: Connection): ServerLink {
    const { woken } = this.#events;
    const link = new ServerLink(connection, this.#options, this.latencies, woken);
    link.requests.onGone(
      (unsent, held) => this.#lose(link, unsent, held),
      () => (this.#isSearching = this.#options.reconnect),
    );
    return link;
  }

  #lose(link: ServerLink, unsent: Unsent[], held: (() => void)[]): void {
    const error = link.requests.goneError();
    if (this.#options.reconnect) {
      this.#hold(held);
      this.#sendQueue.addFirst(unsent);
      this.#isSearching = true;
      void this.#search();
    } else {
      for (const { request } of unsent) request.fail(error);
      for (const resolve of held) resolve();
    }
    this.#events.lost(error);
  }

  /** Answered requests resolve with the next connection, which shows their writes; without one some time later. */
  #hold(held: (() => void)[]): void {
    if (held.length === 0) return;
    const ms = Math.min(this.#options.requestTimeoutMs, TIMER_MS_MAX);
    // It keeps the process alive for them.
    const timer = setTimeout(() => this.#resolveHeld(), ms);
    this.#resolveHeld = () => {
      clearTimeout(timer);
      for (const resolve of held.splice(0)) resolve();
    };
  }

  /** Searches until a new server is connected, or the client is closed. */
  async #search(): Promise<void> {
    const { signal } = this.#abort;
    let retryMs = RETRY_MS_MIN;
    while (!this.#isClosed) {
      try {
        const { group, directory } = this.#options;
        const wait = { timeoutMs: Infinity, signal, ref: false, group, directory };
        const connection = await this.#connect(this.channel, wait);
        if (!this.#isClosed) return this.#reconnect(connection);
        connection.hangUp();
      } catch (error) {
        // The next attempt may succeed: a server of the right version, a free slot.
        if (error instanceof PluresError && !this.#isClosed && this.#events.failed(error)) {
          this.#sendQueue.failAll(error);
        }
      }
      await sleep(retryMs, undefined, { signal, ref: false }).catch(() => {});
      retryMs = Math.min(2 * retryMs, RETRY_MS_MAX);
    }
  }

  #reconnect(connection: Connection): void {
    const before = this.#link;
    this.#link = this.#linkTo(connection);
    this.#isSearching = false;
    before.moveTo(this.#link);
    this.#resolveHeld();
    const { requests } = this.#link;
    this.#sendQueue.sendAll((unsent) => requests.resend(unsent));
    this.#events.found();
  }
}

function answerOf({ read }: Step): Finish<unknown> {
  return (reply, id) => (read ? readAnswer(reply, read) : acceptedStatus(reply, id));
}
