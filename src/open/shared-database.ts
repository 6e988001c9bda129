/** A database that several processes have open: what `open` resolves to. */
import type { IPCClient } from "../client/client.ts";
import type { Listener } from "../support/emitter.ts";
import type { PluresError } from "../support/error.ts";
import type { ClientEvents } from "../watch/change-events.ts";
import type { WatchOptions } from "../watch/change.ts";

/** What a shared database passes to listeners of each event. */
export interface OpenEvents<Data = any> extends ClientEvents<Data> {
  /** This process has taken over, and serves the channel from now on. */
  serving: { pid: number };
  /** No server was found, and this process could not take over, as `error` says. It tries again. */
  error: { error: PluresError };
}

/** The result of `open`. `Data` is the type of its nodes' data. */
export interface SharedDatabase<Data = any> extends IPCClient<Data> {
  /** Whether this process serves the channel at the moment, by a thread that this one started. */
  readonly isServing: boolean;

  /** Calls `listener` with each event. */
  on<Name extends keyof OpenEvents<Data>>(
    event: Name,
    listener: Listener<OpenEvents<Data>[Name]>,
  ): this;

  /** Resolves to the next event, or calls `listener` with it. */
  once<Name extends keyof OpenEvents<Data>>(
    event: Name,
    options?: WatchOptions,
  ): Promise<OpenEvents<Data>[Name]>;
  once<Name extends keyof OpenEvents<Data>>(
    event: Name,
    listener: Listener<OpenEvents<Data>[Name]>,
  ): this;

  /** Stops calling `listener`. */
  off<Name extends keyof OpenEvents<Data>>(
    event: Name,
    listener: Listener<OpenEvents<Data>[Name]>,
  ): this;

  /** Removes the listeners of an event, or of all events. */
  removeAllListeners(event?: keyof OpenEvents<Data>): this;

  /** The number of listeners of an event. */
  listenerCount(event: keyof OpenEvents<Data>): number;

  /**
   * Closes at once: requests in flight are rejected with ERR_CLOSED. Resolves when another process
   * can serve: at once unless this one does. Rejects with ERR_NOT_DURABLE.
   */
  close(): Promise<void>;
}
