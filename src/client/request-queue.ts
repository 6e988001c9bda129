/**
 * A client's requests: sent through its slot, resolved when the engine has acknowledged them.
 *
 * Promises resolve in the order of the requests. The queue looks for acknowledgements during a few
 * turns of the event loop. After that it asks the engine for a wake-up.
 */
import { clearTimeout, setImmediate, setTimeout } from "node:timers";
import { performance } from "node:perf_hooks";
import { RequestWriter, type Write } from "../request/request-writer.ts";
import type { Connection } from "./connection.ts";
import type { PluresError } from "../support/error.ts";
import type { LatencyHistogram } from "../support/latency.ts";
import { InFlightRequest, InFlightQueue, Turn, type Unsent } from "./in-flight.ts";
import type { Pages } from "../memory/pages.ts";
import { clientClosed, mirrorEnding, serverGone } from "./request-errors.ts";
import { timeoutError } from "../request/limits.ts";
import { Slot } from "../request/slot.ts";
import type { Finish, Reply } from "../request/reply.ts";

/** Turns of the event loop that look for acknowledgements before a wake-up is asked for. */
const POLLS_MAX = 16;
/** The same where the answer comes with an event of this thread's loop: looking would only delay that. */
const FAR_POLLS_MAX = 0;
/** How long delayed requests wait for the next attempt to send them. */
const DELAYED_MS = 1;

/**
 * Takes what is left of a connection: requests that another server may get, and what resolves those which
 * were answered when their writes were not shown any more.
 */
type TakeLeft = (unsent: Unsent[], held: (() => void)[]) => void;

export class RequestQueue {
  readonly #gone: Promise<void>;
  readonly #connection: Connection;
  readonly #writer: RequestWriter;
  readonly #pages: Pages;
  readonly #slot: Slot;
  readonly #timeoutMs: number;
  readonly #pollsMax: number;
  readonly #latencies: LatencyHistogram;
  readonly #inFlight = new InFlightQueue();
  #onGone: TakeLeft = (unsent, held) => {
    for (const { request } of unsent) request.fail(this.goneError());
    for (const resolve of held) resolve();
  };
  #onEnding = () => {};
  /** "ending": what is in flight is answered, and nothing else is sent. */
  #state: "open" | "ending" | "gone" | "closed" = "open";
  /** Answers from the time of the ending: they resolve when the next connection shows their writes. */
  #held: (() => void)[] = [];
  #turn: Turn | undefined;
  #isPolling = false;
  #polls = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(connection: Connection, timeoutMs: number, latencies: LatencyHistogram) {
    const { memory } = connection;
    this.#connection = connection;
    this.#writer = new RequestWriter(memory.pages, memory.map);
    this.#pages = memory.pages;
    this.#timeoutMs = timeoutMs;
    this.#pollsMax = connection.kind === "pages" ? POLLS_MAX : FAR_POLLS_MAX;
    this.#latencies = latencies;
    this.#slot = new Slot(memory, connection.slotBase, connection);
    this.#gone = new Promise((resolve) => {
      connection.onGone(() => {
        resolve();
        this.#lose();
      });
    });
  }

  get isOpen(): boolean {
    if (this.#state === "open" && this.#connection.isEnding) this.#startEnd();
    // The hang-up may be known before its event comes.
    if (this.#isAnswered && !this.#connection.isOpen) this.#lose();
    return this.#state === "open";
  }

  get #isAnswered(): boolean {
    return this.#state === "open" || this.#state === "ending";
  }

  /** The number of requests in flight. */
  get inFlight(): number {
    return this.#inFlight.size;
  }

  /** `take` is called when the server is gone, `ending` when the connection only answers any more. */
  onGone(take: TakeLeft, ending: () => void): void {
    this.#onGone = take;
    this.#onEnding = ending;
  }

  /**
   * Sends a request; resolves to the result of `finish`. If this server goes before it has seen the
   * request, another server may get it, unless it `staysHere`.
   */
  request<Result>(write: Write, finish: Finish<Result>, staysHere = false): Promise<Result> {
    return new Promise<Result>((resolve, reject) => {
      const number = this.#send(write);
      const { id, limit } = write;
      // A separate time limit does not end with the turn.
      const turn = limit?.timeoutMs === undefined ? (this.#turn ??= new Turn()) : new Turn();
      const move = !staysHere;
      this.#enqueue(number, new InFlightRequest(id, turn, move, finish, resolve, reject, limit));
    });
  }

  /** The body of a request that waits for another server. Throws for invalid arguments. */
  encode(write: Write): Buffer {
    if (this.#state === "closed") throw this.closedError();
    const total = this.#writer.writePortable(write);
    const { address } = this.#writer;
    return Buffer.from(this.#pages.bytes.subarray(address, address + total));
  }

  /** Sends a request that no server has seen yet. */
  resend({ op, body, request }: Unsent): void {
    if (request.isOver) return;
    try {
      const write = (writer: RequestWriter) => writer.writeBytes(body);
      this.#enqueue(this.#send({ op, id: request.id, write }), request);
    } catch (error) {
      request.fail(error);
    }
  }

  /** Sends a request and waits for its reply; undefined means OK. */
  requestSync(write: Write): Reply | undefined {
    const request = this.#send(write);
    let reply: Reply | undefined;
    try {
      const timeoutMs = write.limit?.timeoutMs ?? this.#timeoutMs;
      this.#slot.wait(request, this.#writer.address, timeoutMs, () => this.#hangUp());
    } finally {
      const acked = this.#slot.acked();
      this.#latencies.record(acked);
      reply = this.#slot.take(request);
      // The wait replaced the wake-up that was asked for on behalf of promises.
      if (this.#inFlight.size) this.#resolve(acked);
      else this.#slot.dropReplies(acked);
      if (this.#inFlight.size) this.#poll();
    }
    return reply;
  }

  /** Encodes a request and puts it on the ring; returns its number. */
  #send(write: Write): number {
    this.#checkOpen();
    const writer = this.#writer;
    if (this.#slot.isCongested && !this.#connection.isOwnThread) {
      // Too many bytes are delayed: this blocks until they are on the ring.
      const { last } = this.#slot;
      this.#slot.wait(last, writer.address, this.#timeoutMs, () => this.#hangUp());
    }
    const total = write.write(writer);
    // A getter or toJSON of the value may have closed the client.
    this.#checkOpen();
    this.#latencies.start((this.#slot.last + 1) | 0);
    return this.#slot.send(write.op, writer.address, total);
  }

  #checkOpen(): void {
    if (this.isOpen) return;
    if (this.#state === "ending") throw mirrorEnding(this.#connection);
    throw this.#state === "closed" ? this.closedError() : this.goneError();
  }

  #enqueue(number: number, request: InFlightRequest): void {
    // A client keeps the process alive only while requests are in flight.
    if (!this.#inFlight.size) this.#connection.ref();
    request.number = number;
    this.#inFlight.push(request);
    const { limit } = request;
    if (limit) {
      limit.isSent = true;
      limit.onOver = () => this.#trim();
    }
    this.#poll();
  }

  /** Looks for acknowledgements at the next turns of the event loop, then asks for a wake-up. */
  #poll(): void {
    this.#polls = 0;
    if (this.#isPolling) return;
    this.#isPolling = true;
    setImmediate(() => this.look());
  }

  /** Resolves the requests that the engine has acknowledged since the last look. */
  look(): void {
    this.#isPolling = false;
    if ((!this.isOpen && this.#state !== "ending") || !this.#inFlight.size) return;
    this.#slot.sendDelayed(this.#writer.address);
    this.#resolve(this.#slot.acked());
    this.#endTurn();
    const { oldest } = this.#inFlight;
    if (oldest) this.#startTimer();
    if (!oldest || this.#connection.isOwnThread) return;
    if (this.#polls++ < this.#pollsMax) {
      this.#isPolling = true;
      setImmediate(() => this.look());
    } else if (this.#slot.isDelayed) {
      this.#isPolling = true;
      setTimeout(() => this.look(), DELAYED_MS);
    } else {
      this.#polls = 0;
      if (!this.#slot.armWake(oldest.number)) this.#poll();
    }
  }

  #resolve(acked: number): void {
    this.#latencies.record(acked);
    const isEnding = this.#state === "ending";
    const take = (request: number) => this.#slot.take(request);
    this.#inFlight.resolveUpTo(acked, take, isEnding ? this.#hold : undefined);
    this.#slot.dropReplies(acked);
    if (this.#inFlight.size) return;
    this.#connection.unref();
    this.#stopTimer();
    if (isEnding) this.#endEnd();
  }

  readonly #hold = (request: InFlightRequest, reply: Reply | undefined) =>
    void this.#held.push(() => request.resolve(reply));
  #startEnd(): void {
    this.#state = "ending";
    this.#onEnding();
    this.#resolve(this.#slot.acked());
    if (this.#inFlight.size) this.#poll();
  }

  /** All is answered: the next connection may come. */
  #endEnd(): void {
    if (this.#state !== "ending") return;
    this.#lose();
    this.#connection.hangUp();
  }

  /** A wait has seen the hang-up, before its event. */
  #hangUp(): PluresError {
    this.#lose();
    return this.goneError();
  }

  /**
   * The server hung up: acknowledged requests resolve, those that it has not seen may move to
   * another server, the others fail.
   */
  #lose(): void {
    if (!this.#isAnswered) return;
    if (this.#inFlight.size) this.#resolve(this.#slot.acked());
    // Resolving may have been the end of an ending.
    if (!this.#isAnswered) return;
    this.#state = "gone";
    this.#latencies.drop();
    this.#stopTimer();
    this.#endTurn();
    const left = [...this.#slot.takeUnread(), ...this.#slot.takeUnsent()];
    const unseen = new Map(left.map((each) => [each.request, each]));
    const unsent: Unsent[] = [];
    for (const request of this.#inFlight.takeAll()) {
      const found = unseen.get(request.number);
      if (found && request.mayMove) {
        const { op, payload } = found;
        if (request.limit) request.limit.isSent = false;
        unsent.push({ op, body: this.#writer.toPortable(op, payload), request });
      } else request.fail(this.goneError());
    }
    this.#onGone(unsent, this.#held.splice(0));
  }

  /** Starts the timeout of all requests of this turn, with one clock read. */
  #endTurn(): void {
    if (this.#turn) this.#turn.deadlineMs = performance.now() + this.#timeoutMs;
    this.#turn = undefined;
  }

  #startTimer(): void {
    if (this.#timer) return;
    const { deadlineMs } = this.#inFlight;
    if (deadlineMs === Infinity) return;
    const leftMs = Math.max(1, deadlineMs - performance.now());
    this.#timer = setTimeout(() => this.#expire(), Math.min(leftMs, 0x7fffffff)).unref();
  }

  #stopTimer(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #expire(): void {
    this.#timer = undefined;
    if (!this.#isAnswered) return;
    this.#resolve(this.#slot.acked());
    this.#inFlight.expire(performance.now(), () => timeoutError(this.#timeoutMs));
    if (this.#inFlight.size) this.#startTimer();
    else this.#rest();
  }

  /** A request has reached its limit. */
  #trim(): void {
    if (!this.#isAnswered) return;
    this.#inFlight.trim();
    if (this.#inFlight.size) return;
    this.#stopTimer();
    this.#rest();
  }

  /** No request is in flight. */
  #rest(): void {
    this.#connection.unref();
    this.#endEnd();
  }

  /** Hangs up; requests in flight fail with ERR_CLOSED. */
  close(): void {
    this.#state = "closed";
    this.#stopTimer();
    this.#connection.hangUp();
    this.#inFlight.failAll(this.closedError());
  }

  /** Resolves when the server has hung up. The process stays alive until then. */
  hungUp(): Promise<void> {
    this.#connection.ref();
    return this.#gone;
  }

  /** Resolves when no earlier request is in flight any more. */
  async drained(): Promise<void> {
    if (!this.#inFlight.size || !this.#isAnswered) return;
    await new Promise<void>((resolve) => {
      const turn = (this.#turn ??= new Turn());
      const end = () => resolve();
      const last = new InFlightRequest("", turn, false, end, end, end);
      this.#enqueue(this.#slot.last, last);
    });
  }

  closedError(): PluresError {
    return clientClosed(this.#connection);
  }

  goneError(): PluresError {
    return serverGone(this.#connection);
  }
}
