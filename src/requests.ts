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
import type { Unsent } from "./outbox.ts";
import { type Pending, PendingQueue } from "./pending.ts";
import type { Pages } from "./pages.ts";
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
  readonly #pages: Pages;
  readonly #slot: Slot;
  readonly #timeoutMs: number;
  readonly #pending = new PendingQueue();
  #onGone: (unsent: Unsent[]) => void = (unsent) => {
    for (const { fail } of unsent) fail(this.goneError());
  };
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
    this.#pages = parts.pages;
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
    // The hang-up may be known before its event comes; the descriptor is gone then.
    if (this.#state === "open" && this.#socket.destroyed) this.#lose();
    return this.#state === "open";
  }

  get isClosed(): boolean {
    return this.#state === "closed";
  }

  /** Requests that are sent and not yet answered. */
  get pending(): number {
    return this.#pending.size;
  }

  /** When the server is gone, `take` gets the requests that it has not seen and that may move. */
  onGone(take: (unsent: Unsent[]) => void): void {
    this.#onGone = take;
  }

  /**
   * Sends a request; resolves to what `finish` makes of the reply. It may move to another server if
   * this one goes before it has seen it, unless it `staysHere`.
   */
  request<Result>(
    write: Write,
    finish: (reply: Reply | undefined) => Result,
    staysHere = false,
  ): Promise<Result> {
    return new Promise<Result>((resolve, reject) => {
      const request = this.#send(write);
      const settle = (reply: Reply | undefined) => {
        try {
          resolve(finish(reply));
        } catch (error) {
          reject(error);
        }
      };
      const deadlineMs = performance.now() + this.#timeoutMs;
      const fail = reject;
      this.#enqueue({ request, deadlineMs, finish: settle, fail, mayMove: !staysHere });
    });
  }

  /** The body of a request that waits for another server. Throws what is wrong with it. */
  encode({ write }: Write): Buffer {
    if (this.#state === "closed") throw this.closedError();
    const total = write(this.#body);
    const { address } = this.#body;
    return Buffer.from(this.#pages.bytes.subarray(address, address + total));
  }

  /** Sends a request that no server has seen yet. */
  resend({ op, body, deadlineMs, finish, fail }: Unsent): void {
    try {
      const request = this.#send({ op, id: "", write: (writer) => writer.writeBytes(body) });
      this.#enqueue({ request, deadlineMs, finish, fail, mayMove: true });
    } catch (error) {
      fail(error);
    }
  }

  /** Sends a request and waits for its reply; undefined means OK. */
  requestSync(write: Write): Reply | undefined {
    const request = this.#send(write);
    try {
      this.#slot.wait(request, this.#body.address, this.#timeoutMs, () => this.#hangUp());
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
      this.#slot.wait(last, body.address, this.#timeoutMs, () => this.#hangUp());
    }
    const total = write(body);
    // A getter or toJSON of the value may have closed the client.
    this.#checkOpen();
    return this.#slot.send(op, body.address, total);
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

  #enqueue(pending: Pending): void {
    if (!this.#pending.size) this.#socket.ref();
    this.#pending.push(pending);
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
    this.#settle(this.#slot.acked());
    this.#state = "gone";
    this.#stopTimer();
    const unseen = new Map(this.#slot.takeUnsent().map((each) => [each.request, each]));
    const unsent: Unsent[] = [];
    for (const { request, mayMove, deadlineMs, finish, fail } of this.#pending.takeAll()) {
      const body = unseen.get(request);
      if (body && mayMove) unsent.push({ op: body.op, body: body.body, deadlineMs, finish, fail });
      else fail(this.goneError());
    }
    this.#onGone(unsent);
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
      const request = this.#slot.last;
      const deadlineMs = performance.now() + this.#timeoutMs;
      this.#enqueue({ request, deadlineMs, finish, fail: finish, mayMove: false });
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
        "can still be read. What was in flight may have been carried out. Start a server again: a " +
        "client that reconnects goes on with it, else connect a new one.",
    );
  }
}
