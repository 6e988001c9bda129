/**
 * A client's requests: sent through its slot, resolved when the engine has acknowledged them.
 *
 * Promises resolve in the order of the requests. The queue looks for acknowledgements during a few
 * turns of the event loop. After that it asks the engine for a wake-up.
 */
import { clearTimeout, setImmediate, setTimeout } from "node:timers";
import { performance } from "node:perf_hooks";
import { OP_GET } from "../../assembly/layout/slot.ts";
import { RequestWriter, type Write } from "../request/request-writer.ts";
import type { Connection } from "./connection.ts";
import { PluresError } from "../support/error.ts";
import type { LatencyHistogram } from "../support/latency.ts";
import { getManyWrite, readGetMany, readGet } from "../request/get.ts";
import { InFlightRequest, InFlightQueue, Turn, type Unsent } from "./in-flight.ts";
import type { Pages } from "../memory/pages.ts";
import { timeoutError } from "../request/limits.ts";
import { Slot } from "../request/slot.ts";
import type { Versioned } from "../read/entry.ts";
import type { Finish, Reply } from "../request/reply.ts";

/** Turns of the event loop that look for acknowledgements before a wake-up is asked for. */
const POLLS_MAX = 16;
/** How long delayed requests wait for the next attempt to send them. */
const DELAYED_MS = 1;

export class RequestQueue {
  readonly #gone: Promise<void>;
  readonly #connection: Connection;
  readonly #writer: RequestWriter;
  readonly #pages: Pages;
  readonly #slot: Slot;
  readonly #timeoutMs: number;
  readonly #latencies: LatencyHistogram;
  readonly #inFlight = new InFlightQueue();
  #onGone: (unsent: Unsent[]) => void = (unsent) => {
    for (const { request } of unsent) request.fail(this.goneError());
  };
  #state: "open" | "gone" | "closed" = "open";
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
    // The hang-up may be known before its event comes.
    if (this.#state === "open" && !this.#connection.isOpen) this.#lose();
    return this.#state === "open";
  }

  /** The number of requests in flight. */
  get inFlight(): number {
    return this.#inFlight.size;
  }

  /** When the server is gone, `take` gets the requests that another server may get. */
  onGone(take: (unsent: Unsent[]) => void): void {
    this.#onGone = take;
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
    if (this.#slot.isCongested) {
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
    throw this.#state === "closed" ? this.closedError() : this.goneError();
  }

  /** A value from the engine, for a reader that met too many writes. */
  ask(id: string): Versioned | undefined {
    return readGet(
      this.requestSync({ op: OP_GET, id, write: (writer) => writer.writeNode(id) }),
      id,
    );
  }

  /** A consistent snapshot from the engine, for the same reason. */
  askMany(ids: readonly string[]): unknown[] {
    return readGetMany(this.requestSync(getManyWrite(ids)), ids.length);
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
    if (this.#state !== "open" || !this.#inFlight.size) return;
    this.#slot.sendDelayed(this.#writer.address);
    this.#resolve(this.#slot.acked());
    this.#endTurn();
    const { oldest } = this.#inFlight;
    if (!oldest) return;
    this.#startTimer();
    if (this.#polls++ < POLLS_MAX) {
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
    this.#inFlight.resolveUpTo(acked, (request) => this.#slot.take(request));
    this.#slot.dropReplies(acked);
    if (this.#inFlight.size) return;
    this.#connection.unref();
    this.#stopTimer();
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
    if (this.#state !== "open") return;
    this.#resolve(this.#slot.acked());
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
    this.#onGone(unsent);
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
    if (this.#state !== "open") return;
    this.#resolve(this.#slot.acked());
    this.#inFlight.expire(performance.now(), () => timeoutError(this.#timeoutMs));
    if (this.#inFlight.size) this.#startTimer();
    else this.#connection.unref();
  }

  /** A request has reached its limit. */
  #trim(): void {
    if (this.#state !== "open") return;
    this.#inFlight.trim();
    if (this.#inFlight.size) return;
    this.#connection.unref();
    this.#stopTimer();
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
    if (!this.#inFlight.size || this.#state !== "open") return;
    await new Promise<void>((resolve) => {
      const turn = (this.#turn ??= new Turn());
      const last = new InFlightRequest(
        "",
        turn,
        false,
        () => {},
        resolve,
        () => resolve(),
      );
      this.#enqueue(this.#slot.last, last);
    });
  }

  closedError(): PluresError {
    return new PluresError(
      "ERR_CLOSED",
      `This client of "${this.#connection.channel}" was closed. Requests in flight may have been ` +
        "executed: await them before close(). Connect again to continue.",
    );
  }

  goneError(): PluresError {
    const { channel, serverPid } = this.#connection;
    return new PluresError(
      "ERR_SERVER_GONE",
      `The server of "${channel}" (process ${serverPid}) is gone. Its acknowledged writes can ` +
        "still be read; requests in flight may have been executed. Start a server again: a " +
        "client that reconnects continues with it, else connect a new one.",
    );
  }
}
