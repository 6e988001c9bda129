/** Requests in flight: promises in the order of their numbers, resolved from the front. */
import type { PluresError } from "../support/error.ts";
import type { Limit } from "../request/limits.ts";
import { Queue } from "../support/queue.ts";
import type { Finish, Reply } from "../request/reply.ts";

/** The requests of one turn of the event loop. Their time counts from the turn's end. */
export class Turn {
  /** When they time out, on the monotonic clock; Infinity while the turn lasts. */
  deadlineMs = Infinity;
}

/** The promise of a request. There are many at a time: one object each, no closures. */
export class InFlightRequest {
  readonly id: string;
  /** The turn in which it was made. */
  readonly turn: Turn;
  /** Whether another server may get it if this one has not seen it. */
  readonly mayMove: boolean;
  /** How long the program waits for it; undefined: as for its turn. */
  readonly limit: Limit | undefined;
  /** Its number, once it is sent. */
  number = 0;
  #isFailed = false;
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
    limit?: Limit,
  ) {
    this.limit = limit;
    this.id = id;
    this.turn = turn;
    this.mayMove = mayMove;
    this.#finish = finish;
    this.#resolve = resolve;
    this.#reject = reject;
  }

  /** It failed, or the program waits for it no longer. */
  get isOver(): boolean {
    return this.#isFailed || this.limit?.isOver === true;
  }

  resolve(reply: Reply | undefined): void {
    if (this.isOver) return;
    try {
      this.#resolve(this.#finish(reply, this.id));
    } catch (error) {
      this.#reject(error);
    }
  }

  fail(error: unknown): void {
    this.#isFailed = true;
    this.#reject(error);
  }
}

/** A request that no server has seen. Its body is a copy. */
export interface Unsent {
  op: number;
  body: Buffer;
  request: InFlightRequest;
}

export class InFlightQueue {
  readonly #queue = new Queue<InFlightRequest>();

  get size(): number {
    return this.#queue.size;
  }

  get oldest(): InFlightRequest | undefined {
    return this.#queue.first;
  }

  push(request: InFlightRequest): void {
    this.#queue.push(request);
  }

  /** Resolves the requests up to the number `acked`, or hands them with their replies to `hold`. */
  resolveUpTo(
    acked: number,
    take: (request: number) => Reply | undefined,
    hold?: (request: InFlightRequest, reply: Reply | undefined) => void,
  ): void {
    for (let next = this.oldest; next && ((acked - next.number) | 0) >= 0; next = this.oldest) {
      this.#queue.shift();
      const reply = take(next.number);
      if (hold) hold(next, reply);
      else next.resolve(reply);
    }
  }

  /** When the next request times out; Infinity: none does. */
  get deadlineMs(): number {
    let deadlineMs = Infinity;
    for (const request of this.#queue) {
      if (!request.isOver) deadlineMs = Math.min(deadlineMs, request.turn.deadlineMs);
    }
    return deadlineMs;
  }

  /** Fails the requests whose time is over. */
  expire(nowMs: number, error: () => PluresError): void {
    for (const request of this.#queue) {
      if (!request.isOver && request.turn.deadlineMs <= nowMs) request.fail(error());
    }
    this.trim();
  }

  /** Forgets the first requests that are over. */
  trim(): void {
    while (this.oldest?.isOver) this.#queue.shift();
  }

  takeAll(): InFlightRequest[] {
    return this.#queue.takeAll();
  }

  failAll(error: PluresError): void {
    for (const request of this.takeAll()) request.fail(error);
  }
}
