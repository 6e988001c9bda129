/** What executes the requests of a database: the session of a client, or the core of a store. */
import type { Pages } from "../memory/pages.ts";
import type { Versioned } from "../read/entry.ts";
import type { Finish } from "../request/reply.ts";
import type { Write } from "../request/request-writer.ts";
import type { Steps } from "../request/steps.ts";

/** Where a database has its executor. @internal */
export const EXECUTOR = Symbol("executor");

/** @internal */
export interface Executor {
  /** Executes or sends a write; resolves to the result of `finish`. Never throws, but rejects. */
  request<Result>(write: Write, finish: Finish<Result>): Promise<Result>;
  /** The same, but blocks. */
  requestSync<Result>(write: Write, finish: Finish<Result>): Result;
  /** An operation of several requests; the same as of one. */
  run<Result>(steps: Steps<Result>): Promise<Result>;
  runSync<Result>(steps: Steps<Result>): Result;
  /** A node as it is now, for the error of a conflict; undefined after `close`. */
  current(id: string): Versioned | undefined;
  /** The pages in use. Throws ERR_CLOSED. */
  readonly pages: Pages;
}
