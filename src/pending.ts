/** Requests in flight: promises in the order of their numbers, settled from the front. */
import type { PluresError } from "./error.ts";
import { Queue } from "./queue.ts";
import type { Reply } from "./slot.ts";

export interface Pending {
  request: number;
  /** When it times out, on the monotonic clock. */
  deadlineMs: number;
  /** Turns the reply (undefined: OK) into what the promise resolves to, or throws. */
  finish(reply: Reply | undefined): void;
  fail(error: unknown): void;
  /** It may go to another server if this one has not seen it. */
  mayMove: boolean;
}

export class PendingQueue {
  readonly #queue = new Queue<Pending>();

  get size(): number {
    return this.#queue.size;
  }

  get oldest(): Pending | undefined {
    return this.#queue.first;
  }

  push(pending: Pending): void {
    this.#queue.push(pending);
  }

  /** Settles all that are done up to `acked`. */
  settle(acked: number, take: (request: number) => Reply | undefined): void {
    for (let next = this.oldest; next && ((acked - next.request) | 0) >= 0; next = this.oldest) {
      this.#queue.shift();
      next.finish(take(next.request));
    }
  }

  /** Fails those whose time is over. They are in the order of their deadlines. */
  expire(nowMs: number, error: () => PluresError): void {
    for (let next = this.oldest; next && next.deadlineMs <= nowMs; next = this.oldest) {
      this.#queue.shift();
      next.fail(error());
    }
  }

  takeAll(): Pending[] {
    return this.#queue.takeAll();
  }

  failAll(error: PluresError): void {
    for (const pending of this.#queue.takeAll()) pending.fail(error);
  }
}
