/** Requests in flight: promises in the order of their numbers, settled from the front. */
import type { PluresError } from "../support/error.ts";
import { Queue } from "../support/queue.ts";
import type { Reply } from "../request/reply.ts";

/** Turns the reply (undefined: OK) of a request about `id` into what its promise resolves to. */
export type Finish<Result> = (reply: Reply | undefined, id: string) => Result;

/** What was sent in one turn of the event loop; the time that it has counts from the turn's end. */
export class Turn {
  /** When it times out, on the monotonic clock; while the turn lasts, never. */
  deadlineMs = Infinity;
}

/** Somebody who waits for an answer. There are many at a time: one object each, no closures. */
export class InFlightRequest {
  readonly id: string;
  /** When it was made. */
  readonly turn: Turn;
  /** It may go to another server if this one has not seen it. */
  readonly mayMove: boolean;
  /** Its number, once it is sent. */
  request = 0;
  readonly #finish: Finish<unknown>;
  readonly #resolve: (result: any) => void;
  readonly #reject: (error: unknown) => void;

  constructor(
    id: string,
    turn: Turn,
    mayMove: boolean,
    finish: Finish<unknown>,
    resolve: (result: any) => void,
    reject: (error: unknown) => void,
  ) {
    this.id = id;
    this.turn = turn;
    this.mayMove = mayMove;
    this.#finish = finish;
    this.#resolve = resolve;
    this.#reject = reject;
  }

  resolve(reply: Reply | undefined): void {
    try {
      this.#resolve(this.#finish(reply, this.id));
    } catch (error) {
      this.#reject(error);
    }
  }

  fail(error: unknown): void {
    this.#reject(error);
  }
}

/** A request that no server has seen: its body is a copy. */
export interface Unsent {
  op: number;
  body: Buffer;
  inFlight: InFlightRequest;
}

export class InFlightQueue {
  readonly #queue = new Queue<InFlightRequest>();

  get size(): number {
    return this.#queue.size;
  }

  get oldest(): InFlightRequest | undefined {
    return this.#queue.first;
  }

  push(inFlight: InFlightRequest): void {
    this.#queue.push(inFlight);
  }

  /** Settles all that are done up to `acked`. */
  resolveUpTo(acked: number, take: (request: number) => Reply | undefined): void {
    for (let next = this.oldest; next && ((acked - next.request) | 0) >= 0; next = this.oldest) {
      this.#queue.shift();
      next.resolve(take(next.request));
    }
  }

  /** Fails those whose time is over. They are in the order of their deadlines. */
  expire(nowMs: number, error: () => PluresError): void {
    for (let next = this.oldest; next && next.turn.deadlineMs <= nowMs; next = this.oldest) {
      this.#queue.shift();
      next.fail(error());
    }
  }

  takeAll(): InFlightRequest[] {
    return this.#queue.takeAll();
  }

  failAll(error: PluresError): void {
    for (const inFlight of this.#queue.takeAll()) inFlight.fail(error);
  }
}
