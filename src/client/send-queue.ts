/** Requests that wait for a server, in the order in which they were made. */
import { clearTimeout, setTimeout } from "node:timers";
import { performance } from "node:perf_hooks";
import type { PluresError } from "../support/error.ts";
import type { Unsent } from "./in-flight.ts";

/** @internal */
export class SendQueue {
  readonly #timeoutMs: number;
  readonly #goneError: () => PluresError;
  #waiting: Unsent[] = [];
  #timer: NodeJS.Timeout | undefined;
  #drained: (() => void)[] = [];

  constructor(timeoutMs: number, goneError: () => PluresError) {
    this.#timeoutMs = timeoutMs;
    this.#goneError = goneError;
  }

  get size(): number {
    return this.#waiting.length;
  }

  add(unsent: Unsent): void {
    unsent.request.turn.deadlineMs = performance.now() + this.#timeoutMs;
    this.#waiting.push(unsent);
    this.#startTimer();
  }

  /** Adds requests that are older than all waiting ones. */
  addFirst(unsent: Unsent[]): void {
    this.#waiting = [...unsent, ...this.#waiting];
    this.#startTimer();
  }

  sendAll(send: (unsent: Unsent) => void): void {
    for (const unsent of this.#takeAll()) send(unsent);
  }

  failAll(error: PluresError): void {
    for (const { request } of this.#takeAll()) request.fail(error);
  }

  /** Resolves when the queue is empty. */
  async drained(): Promise<void> {
    if (this.#waiting.length) await new Promise<void>((resolve) => this.#drained.push(resolve));
  }

  #takeAll(): Unsent[] {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    for (const resolve of this.#drained.splice(0)) resolve();
    return this.#waiting.splice(0);
  }

  /** Keeps the process alive for the waiting requests. Deadlines are in their order. */
  #startTimer(): void {
    const oldest = this.#waiting[0];
    if (this.#timer || !oldest) return;
    const { deadlineMs } = oldest.request.turn;
    const leftMs = Math.min(Math.max(1, deadlineMs - performance.now()), 0x7fffffff);
    this.#timer = setTimeout(() => this.#expire(), leftMs);
  }

  #expire(): void {
    this.#timer = undefined;
    const nowMs = performance.now();
    while (this.#waiting[0] && this.#waiting[0].request.turn.deadlineMs <= nowMs) {
      this.#waiting.shift()!.request.fail(this.#goneError());
    }
    if (this.#waiting.length) this.#startTimer();
    else for (const resolve of this.#drained.splice(0)) resolve();
  }
}
