/** Requests in flight: promises in the order of their numbers, settled from the front. */
import type { PluresError } from "./error.ts";
import type { Reply } from "./slot.ts";

export interface Pending {
  request: number;
  /** When it times out, on the monotonic clock. */
  deadlineMs: number;
  /** Turns the reply (undefined: OK) into what the promise resolves to, or throws. */
  finish(reply: Reply | undefined): void;
  fail(error: PluresError): void;
}

export class PendingQueue {
  #items: Pending[] = [];
  #first = 0;

  get size(): number {
    return this.#items.length - this.#first;
  }

  get oldest(): Pending | undefined {
    return this.#items[this.#first];
  }

  push(pending: Pending): void {
    this.#items.push(pending);
  }

  /** Settles all that are done up to `acked`. */
  settle(acked: number, take: (request: number) => Reply | undefined): void {
    for (let next = this.oldest; next && ((acked - next.request) | 0) >= 0; next = this.oldest) {
      this.#first++;
      next.finish(take(next.request));
    }
    this.#compact();
  }

  /** Fails those whose time is over. They are in the order of their deadlines. */
  expire(nowMs: number, error: () => PluresError): void {
    for (let next = this.oldest; next && next.deadlineMs <= nowMs; next = this.oldest) {
      this.#first++;
      next.fail(error());
    }
    this.#compact();
  }

  failAll(error: PluresError): void {
    const left = this.#items.slice(this.#first);
    this.#items = [];
    this.#first = 0;
    for (const pending of left) pending.fail(error);
  }

  #compact(): void {
    if (this.#first * 2 < this.#items.length) return;
    this.#items.splice(0, this.#first);
    this.#first = 0;
  }
}
