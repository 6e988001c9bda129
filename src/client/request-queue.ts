/**
 * A client's requests: sent through its slot, settled when the engine has acknowledged them.
 *
 * Promises are settled in the order of the requests. Answers are looked for during a few turns of
 * the event loop; after that the engine is asked for a byte on the socket.
 */
import { OP_GET, WAITING_SOCKET } from "../../assembly/layout/slot.ts";
import { BodyWriter, type Write } from "../request/request-writer.ts";
import type { Connection } from "./connection.ts";
import { PluresError } from "../support/error.ts";
import type { Latencies } from "../support/latency.ts";
import { manyWrite, readMany, readReply } from "../request/get.ts";
import { type Finish, InFlightRequest, InFlightQueue, Turn, type Unsent } from "./in-flight.ts";
import type { Pages } from "../memory/pages.ts";
import { Slot, timeoutError } from "../request/slot.ts";
import type { Versioned } from "../read/entry.ts";
import type { Reply } from "../request/reply.ts";

/** Turns of the event loop that look for answers before the socket is waited for. */
const POLLS_MAX = 16;
/** How long delayed requests wait before there is another try to send them. */
const DELAYED_MS = 1;

export class RequestQueue {
  readonly #gone: Promise<void>;
  readonly #connection: Connection;
  readonly #body: BodyWriter;
  readonly #pages: Pages;
  readonly #slot: Slot;
  readonly #timeoutMs: number;
  readonly #latencies: Latencies;
  readonly #inFlight = new InFlightQueue();
  #onGone: (unsent: Unsent[]) => void = (unsent) => {
    for (const { inFlight } of unsent) inFlight.fail(this.goneError());
  };
  #state: "open" | "gone" | "closed" = "open";
  #turn: Turn | undefined;
  #isPolling = false;
  #polls = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(connection: Connection, timeoutMs: number, latencies: Latencies) {
    const { memory } = connection;
    this.#connection = connection;
    this.#body = new BodyWriter(memory.pages, memory.map);
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

  get isClosed(): boolean {
    return this.#state === "closed";
  }

  /** Requests that are sent and not yet answered. */
  get inFlight(): number {
    return this.#inFlight.size;
  }

  /** When the server is gone, `take` gets the requests that it has not seen and that may move. */
  onGone(take: (unsent: Unsent[]) => void): void {
    this.#onGone = take;
  }

  /**
   * Sends a request; resolves to what `finish` makes of the reply. It may move to another server if
   * this one goes before it has seen it, unless it `staysHere`.
   */
  request<Result>(write: Write, finish: Finish<Result>, staysHere = false): Promise<Result> {
    return new Promise<Result>((resolve, reject) => {
      const request = this.#send(write);
      const turn = (this.#turn ??= new Turn());
      this.#enqueue(
        request,
        new InFlightRequest(write.id, turn, !staysHere, finish, resolve, reject),
      );
    });
  }

  /** The body of a request that waits for another server. Throws what is wrong with it. */
  encode(write: Write): Buffer {
    if (this.#state === "closed") throw this.closedError();
    const total = this.#body.writeForAny(write);
    const { address } = this.#body;
    return Buffer.from(this.#pages.bytes.subarray(address, address + total));
  }

  /** Sends a request that no server has seen yet. */
  resend({ op, body, inFlight }: Unsent): void {
    try {
      const write = (writer: BodyWriter) => writer.writeBytes(body);
      this.#enqueue(this.#send({ op, id: inFlight.id, write }), inFlight);
    } catch (error) {
      inFlight.fail(error);
    }
  }

  /** Sends a request and waits for its reply; undefined means OK. */
  requestSync(write: Write): Reply | undefined {
    const request = this.#send(write);
    let reply: Reply | undefined;
    try {
      this.#slot.wait(request, this.#body.address, this.#timeoutMs, () => this.#hangUp());
    } finally {
      const acked = this.#slot.acked();
      this.#latencies.settle(acked);
      reply = this.#slot.take(request);
      // Waiting took the wake-up that promises may be waiting for.
      if (this.#inFlight.size) this.#resolve(acked);
      else this.#slot.dropReplies(acked);
      if (this.#inFlight.size) this.#poll();
    }
    return reply;
  }

  /** Encodes a request and puts it on the ring: its number. */
  #send(write: Write): number {
    this.#checkOpen();
    const body = this.#body;
    if (this.#slot.isCongested) {
      // Too much is delayed to keep more of it: this blocks until the ring has taken what there is.
      const { last } = this.#slot;
      this.#slot.wait(last, body.address, this.#timeoutMs, () => this.#hangUp());
    }
    const total = write.write(body);
    // A getter or toJSON of the value may have closed the client.
    this.#checkOpen();
    this.#latencies.send((this.#slot.last + 1) | 0);
    return this.#slot.send(write.op, body.address, total);
  }

  #checkOpen(): void {
    if (this.isOpen) return;
    throw this.#state === "closed" ? this.closedError() : this.goneError();
  }

  /** A value that could not be read from the pages, from the engine. */
  ask(id: string): Versioned | undefined {
    return readReply(this.requestSync({ op: OP_GET, id, write: (body) => body.writeKey(id) }), id);
  }

  /** Values that could not be read from the pages at one moment, from the engine. */
  askMany(ids: readonly string[]): unknown[] {
    return readMany(this.requestSync(manyWrite(ids)), ids.length);
  }

  #enqueue(request: number, inFlight: InFlightRequest): void {
    // A client keeps the process alive only while it waits for an answer.
    if (!this.#inFlight.size) this.#connection.ref();
    inFlight.request = request;
    this.#inFlight.push(inFlight);
    this.#poll();
  }

  /** Looks for answers at the next turns of the event loop, then waits for the socket's byte. */
  #poll(): void {
    this.#polls = 0;
    if (this.#isPolling) return;
    this.#isPolling = true;
    setImmediate(() => this.look());
  }

  /** Settles what the engine has acknowledged since the last look. */
  look(): void {
    this.#isPolling = false;
    if (this.#state !== "open" || !this.#inFlight.size) return;
    this.#slot.pushDelayed(this.#body.address);
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
      if (!this.#slot.arm(WAITING_SOCKET, oldest.request)) this.#poll();
    }
  }

  #resolve(acked: number): void {
    this.#latencies.settle(acked);
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
   * The server hung up: what it did is settled, what it has not seen may go to another one, the
   * rest fails. Reads still answer.
   */
  #lose(): void {
    if (this.#state !== "open") return;
    this.#resolve(this.#slot.acked());
    this.#state = "gone";
    this.#latencies.drop();
    this.#stopTimer();
    this.#endTurn();
    const unseen = new Map(this.#slot.takeUnsent().map((each) => [each.request, each]));
    const unsent: Unsent[] = [];
    for (const inFlight of this.#inFlight.takeAll()) {
      const request = unseen.get(inFlight.request);
      if (request && inFlight.mayMove) {
        const { op, body } = request;
        unsent.push({ op, body: this.#body.forAny(op, body), inFlight });
      } else inFlight.fail(this.goneError());
    }
    this.#onGone(unsent);
  }

  /** The time of what was sent in this turn begins: a clock is looked at once for all of it. */
  #endTurn(): void {
    if (this.#turn) this.#turn.deadlineMs = performance.now() + this.#timeoutMs;
    this.#turn = undefined;
  }

  #startTimer(): void {
    const { oldest } = this.#inFlight;
    if (this.#timer || !oldest || oldest.turn.deadlineMs === Infinity) return;
    const leftMs = Math.max(1, oldest.turn.deadlineMs - performance.now());
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

  /** Hangs up; what is in flight fails with ERR_CLOSED. The pages may go after this. */
  close(): void {
    this.#state = "closed";
    this.#stopTimer();
    this.#connection.hangUp();
    this.#inFlight.failAll(this.closedError());
  }

  /** Resolves when the server has hung up; the process stays alive for it. */
  hungUp(): Promise<void> {
    this.#connection.ref();
    return this.#gone;
  }

  /** Resolves when nothing is in flight any more. */
  async drained(): Promise<void> {
    if (!this.#inFlight.size || this.#state !== "open") return;
    await new Promise<void>((resolve) => {
      const turn = (this.#turn ??= new Turn());
      const inFlight = new InFlightRequest(
        "",
        turn,
        false,
        () => {},
        resolve,
        () => resolve(),
      );
      this.#enqueue(this.#slot.last, inFlight);
    });
  }

  closedError(): PluresError {
    return new PluresError(
      "ERR_CLOSED",
      `This client of "${this.#connection.channel}" was closed; expected an open one. What was in flight may ` +
        "have been carried out: await it before close(). Connect again to go on.",
    );
  }

  goneError(): PluresError {
    return new PluresError(
      "ERR_SERVER_GONE",
      `The server of "${this.#connection.channel}" (process ${this.#connection.serverPid}) is gone; what it acknowledged ` +
        "can still be read. What was in flight may have been carried out. Start a server again: a " +
        "client that reconnects goes on with it, else connect a new one.",
    );
  }
}
