/**
 * A client's requests: sent through its slot, settled when the engine has acknowledged them.
 *
 * Promises are settled in the order of the requests. Answers are looked for during a few turns of
 * the event loop; after that the engine is asked for a byte on the socket.
 */
import type { Socket } from "node:net";
import { OP_GET, WAITING_SOCKET } from "../assembly/layout.ts";
import type { BodyWriter } from "./body.ts";
import type { Connection } from "./connection.ts";
import { PluresError } from "./error.ts";
import { manyWrite, readMany } from "./many.ts";
import { PendingQueue } from "./pending.ts";
import type { Versioned } from "./reader.ts";
import { type Reply, Slot, timeoutError } from "./slot.ts";
import { readReply } from "./statuses.ts";
import type { Write } from "./writes.ts";

/** Turns of the event loop that look for answers before the socket is waited for. */
const POLLS_MAX = 16;
/** How long delayed requests wait before there is another try to send them. */
const DELAYED_MS = 1;

export class Requests {
  readonly #gone: Promise<void>;
  readonly #channel: string;
  readonly #serverPid: number;
  readonly #socket: Socket;
  readonly #body: BodyWriter;
  readonly #slot: Slot;
  readonly #timeoutMs: number;
  readonly #pending = new PendingQueue();
  #state: "open" | "gone" | "closed" = "open";
  #isPolling = false;
  #polls = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(connection: Connection, timeoutMs: number) {
    const { native, parts, socket, socketFd } = connection;
    this.#channel = connection.channel;
    this.#serverPid = connection.serverPid;
    this.#socket = socket;
    this.#body = parts.body;
    this.#timeoutMs = timeoutMs;
    this.#slot = new Slot(parts, native, connection.slotBase, socketFd);
    this.#gone = new Promise((resolve) => socket.once("close", () => resolve()));
    socket.on("error", () => socket.destroy());
    socket.on("data", () => this.#look());
    socket.once("close", () => this.#lose());
    // A client keeps the process alive only while it waits for an answer.
    socket.unref();
  }

  get isOpen(): boolean {
    return this.#state === "open";
  }

  get isClosed(): boolean {
    return this.#state === "closed";
  }

  /** Requests that are sent and not yet answered. */
  get pending(): number {
    return this.#pending.size;
  }

  /** Sends a request; resolves to what `finish` makes of the reply. */
  request<Result>(write: Write, finish: (reply: Reply | undefined) => Result): Promise<Result> {
    return new Promise<Result>((resolve, reject) => {
      const request = this.#send(write);
      const settle = (reply: Reply | undefined) => {
        try {
          resolve(finish(reply));
        } catch (error) {
          reject(error);
        }
      };
      this.#enqueue(request, settle, reject);
    });
  }

  /** Sends a request and waits for its reply; undefined means OK. */
  requestSync(write: Write): Reply | undefined {
    const request = this.#send(write);
    try {
      this.#slot.wait(request, this.#body.address, this.#timeoutMs, () => this.goneError());
      this.#slot.acked();
      return this.#slot.take(request);
    } finally {
      // Waiting took the wake-up that promises may be waiting for.
      this.#settle(this.#slot.acked());
      if (this.#pending.size) this.#poll();
    }
  }

  /** Encodes a request and puts it on the ring: its number. */
  #send({ op, write }: Write): number {
    this.#checkOpen();
    const body = this.#body;
    if (this.#slot.isCongested) {
      // Too much is delayed to keep more of it: this blocks until the ring has taken what there is.
      const { last } = this.#slot;
      this.#slot.wait(last, body.address, this.#timeoutMs, () => this.goneError());
    }
    const total = write(body);
    // A getter or toJSON of the value may have closed the client.
    this.#checkOpen();
    return this.#slot.send(op, body.address, total);
  }

  #checkOpen(): void {
    // The hang-up may be known before its event comes; the descriptor is gone then.
    if (this.#state === "open" && this.#socket.destroyed) this.#lose();
    if (this.#state === "closed") throw this.closedError();
    if (this.#state === "gone") throw this.goneError();
  }

  /** A value that could not be read from the pages, from the engine. */
  ask(id: string): Versioned | undefined {
    return readReply(this.requestSync({ op: OP_GET, id, write: (body) => body.writeKey(id) }), id);
  }

  /** Values that could not be read from the pages at one moment, from the engine. */
  askMany(ids: readonly string[]): unknown[] {
    return readMany(this.requestSync(manyWrite(ids)), ids.length);
  }

  #enqueue(
    request: number,
    finish: (reply: Reply | undefined) => void,
    fail: (error: PluresError) => void,
  ): void {
    const deadlineMs = performance.now() + this.#timeoutMs;
    if (!this.#pending.size) this.#socket.ref();
    this.#pending.push({ request, deadlineMs, finish, fail });
    this.#startTimer();
    this.#poll();
  }

  /** Looks for answers at the next turns of the event loop, then waits for the socket's byte. */
  #poll(): void {
    this.#polls = 0;
    if (this.#isPolling) return;
    this.#isPolling = true;
    setImmediate(() => this.#look());
  }

  #look(): void {
    this.#isPolling = false;
    if (this.#state !== "open" || !this.#pending.size) return;
    this.#slot.pushDelayed(this.#body.address);
    this.#settle(this.#slot.acked());
    const { oldest } = this.#pending;
    if (!oldest) return;
    if (this.#polls++ < POLLS_MAX) {
      this.#isPolling = true;
      setImmediate(() => this.#look());
    } else if (this.#slot.isDelayed) {
      this.#isPolling = true;
      setTimeout(() => this.#look(), DELAYED_MS);
    } else {
      this.#polls = 0;
      if (!this.#slot.arm(WAITING_SOCKET, oldest.request)) this.#poll();
    }
  }

  #settle(acked: number): void {
    this.#pending.settle(acked, (request) => this.#slot.take(request));
    this.#slot.dropReplies(acked);
    if (this.#pending.size) return;
    this.#socket.unref();
    this.#stopTimer();
  }

  /** The server hung up: what it did is settled, the rest fails. Reads still answer. */
  #lose(): void {
    if (this.#state !== "open") return;
    this.#settle(this.#slot.acked());
    this.#state = "gone";
    this.#stopTimer();
    this.#pending.failAll(this.goneError());
  }

  #startTimer(): void {
    const { oldest } = this.#pending;
    if (this.#timer || !oldest || oldest.deadlineMs === Infinity) return;
    const leftMs = Math.max(1, oldest.deadlineMs - performance.now());
    this.#timer = setTimeout(() => this.#expire(), Math.min(leftMs, 0x7fffffff)).unref();
  }

  #stopTimer(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #expire(): void {
    this.#timer = undefined;
    if (this.#state !== "open") return;
    this.#settle(this.#slot.acked());
    this.#pending.expire(performance.now(), () => timeoutError(this.#timeoutMs));
    if (this.#pending.size) this.#startTimer();
    else this.#socket.unref();
  }

  /** Hangs up; what is in flight fails with ERR_CLOSED. The pages may go after this. */
  close(): void {
    this.#state = "closed";
    this.#stopTimer();
    this.#socket.destroy();
    this.#pending.failAll(this.closedError());
  }

  /** Resolves when the server has hung up; the process stays alive for it. */
  hungUp(): Promise<void> {
    this.#socket.ref();
    return this.#gone;
  }

  /** Resolves when nothing is in flight any more. */
  async drained(): Promise<void> {
    if (!this.#pending.size || this.#state !== "open") return;
    await new Promise<void>((resolve) => {
      const finish = () => resolve();
      this.#enqueue(this.#slot.last, finish, finish);
    });
  }

  closedError(): PluresError {
    return new PluresError(
      "ERR_CLOSED",
      `This client of "${this.#channel}" was closed; expected an open one. What was in flight may ` +
        "have been carried out: await it before close(). Connect again to go on.",
    );
  }

  goneError(): PluresError {
    return new PluresError(
      "ERR_SERVER_GONE",
      `The server of "${this.#channel}" (process ${this.#serverPid}) is gone; what it acknowledged ` +
        "can still be read. Start it again and connect a new client to write.",
    );
  }
}
