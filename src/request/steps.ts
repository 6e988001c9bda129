/** Operations of several requests, for a store, which waits for each answer, and for a client. */
import type { Pages } from "../memory/pages.ts";
import type { Write } from "./request-writer.ts";

/** Makes something of the bytes of an answer, which are valid only during the call. @internal */
export type ReadAnswer<Result> = (pages: Pages, start: number, bytes: number) => Result;

/** A request, and what to read from its answer; without `read` the answer is a status. @internal */
export interface Step {
  write: Write;
  read: ReadAnswer<unknown> | undefined;
}

/** An operation: it yields requests, gets their answers and returns its result. @internal */
export type Steps<Result> = Generator<Step, Result, any>;

/** One request that is answered with bytes. @internal */
export function* ask<Result>(write: Write, read: ReadAnswer<Result>): Steps<Result> {
  return yield { write, read };
}

/** One request that is answered with OK, NOT_FOUND or BUSY. @internal */
export function* order(write: Write): Steps<number> {
  return yield { write, read: undefined };
}

/** Each operation ends after a number of requests that its arguments and the answers limit. @internal */
export function runSync<Result>(steps: Steps<Result>, call: (step: Step) => unknown): Result {
  let next = steps.next();
  while (!next.done) next = steps.next(call(next.value));
  return next.value;
}

/** The same with answers to be awaited; an error of the operation rejects. @internal */
export async function run<Result>(
  steps: Steps<Result>,
  call: (step: Step) => Promise<unknown>,
): Promise<Result> {
  let next = steps.next();
  while (!next.done) next = steps.next(await call(next.value));
  return next.value;
}
