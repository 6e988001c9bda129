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
    const { limit, turn } = unsent.request;
    if (limit?.timeoutMs === undefined) turn.deadlineMs = performance.now() + this.#timeoutMs;
    this.#waiting.push(unsent);
    this.#watch(unsent);
    this.#startTimer();
  }

  /** Adds requests that are older than all waiting ones. */
  addFirst(unsent: Unsent[]): void {
    this.#waiting = [...unsent, ...this.#waiting];
    for (const each of unsent) this.#watch(each);
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

  /** A request that reached its limit is not sent any more. */
  #watch({ request: { limit } }: Unsent): void {
    if (limit) limit.onOver = () => this.#expire();
  }

  /** Keeps the process alive for the waiting requests. */
  #startTimer(): void {
    if (this.#timer || !this.#waiting.length) return;
    const deadlineMs = this.#waiting.reduce(
      (least, { request }) => Math.min(least, request.turn.deadlineMs),
      Infinity,
    );
    const leftMs = Math.min(Math.max(1, deadlineMs - performance.now()), 0x7fffffff);
    this.#timer = setTimeout(() => this.#expire(), leftMs);
  }

  #expire(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const nowMs = performance.now();
    const isLate = ({ request }: Unsent) => request.isOver || request.turn.deadlineMs <= nowMs;
    for (const { request } of this.#waiting.filter(isLate)) request.fail(this.#goneError());
    this.#waiting = this.#waiting.filter((unsent) => !isLate(unsent));
    if (this.#waiting.length) this.#startTimer();
    else for (const resolve of this.#drained.splice(0)) resolve();
  }
}
