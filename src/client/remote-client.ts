/** A database at the other end of a port or a WebSocket: a client with a mirror in its own thread. */
import { EVERYTHING } from "../database/capabilities.ts";
import type { Capabilities } from "../database/database.ts";
import { EXECUTOR, type Executor } from "../database/executor.ts";
import { PluresError } from "../support/error.ts";
import type { Listener } from "../support/emitter.ts";
import { inspectable } from "../support/inspectable.ts";
import type { ClientEvents } from "../watch/change-events.ts";
import type { WatchOptions } from "../watch/change.ts";
import { EVENTS } from "../watch/live-reads.ts";
import { ClientBase, FAILED, type IPCClient } from "./client.ts";
import { connectPipe } from "./connect-pipe.ts";
import { type RemoteOptions, readRemoteOptions } from "./remote-options.ts";

/** What a remote database passes to listeners of each event. */
export interface RemoteEvents<Data = any> extends ClientEvents<Data> {
  /** No server was found after the last one went, as `error` says. The search goes on. */
  error: { error: PluresError };
}

/** The result of `open({ port })` and `open({ url })`. `Data` is the type of its nodes' data. */
export interface RemoteDatabase<Data = any> extends IPCClient<Data> {
  /** Calls `listener` with each event. */
  on<Name extends keyof RemoteEvents<Data>>(
    event: Name,
    listener: Listener<RemoteEvents<Data>[Name]>,
  ): this;

  /** Resolves to the next event, or calls `listener` with it. */
  once<Name extends keyof RemoteEvents<Data>>(
    event: Name,
    options?: WatchOptions,
  ): Promise<RemoteEvents<Data>[Name]>;
  once<Name extends keyof RemoteEvents<Data>>(
    event: Name,
    listener: Listener<RemoteEvents<Data>[Name]>,
  ): this;

  /** Stops calling `listener`. */
  off<Name extends keyof RemoteEvents<Data>>(
    event: Name,
    listener: Listener<RemoteEvents<Data>[Name]>,
  ): this;

  /** Removes the listeners of an event, or of all events. */
  removeAllListeners(event?: keyof RemoteEvents<Data>): this;

  /** The number of listeners of an event. */
  listenerCount(event: keyof RemoteEvents<Data>): number;

  /** Closes at once: requests in flight are rejected with ERR_CLOSED. The port of `open({ port })` stays. */
  close(): Promise<void>;
}

const CAPABILITIES: Capabilities = Object.freeze({ ...EVERYTHING, sync: false });
const EVENT_NAMES: readonly Exclude<keyof RemoteEvents, keyof ClientEvents>[] = ["error"];

/** Opens the database at the other end. Rejects as `open` does. @internal */
export async function openRemote(options: RemoteOptions): Promise<RemoteDatabase> {
  const { remote, wait, session } = readRemoteOptions(options);
  const connect = connectPipe(remote);
  const connection = await connect(remote.name, wait);
  return new RemoteClient(connection, session, connect, EVENT_NAMES) as RemoteDatabase;
}

class RemoteClient extends ClientBase {
  static {
    const { toJSON } = ClientBase.prototype as unknown as { toJSON(this: IPCClient): object };
    inspectable(this.prototype, "RemoteDatabase", (db) => ({ ...toJSON.call(db) }));
  }

  override get capabilities(): Capabilities {
    return CAPABILITIES;
  }

  /** Verbs that would wait for this thread are refused. @internal */
  override get [EXECUTOR](): Executor {
    const executor = super[EXECUTOR];
    return {
      request: (write, finish) => executor.request(write, finish),
      run: (steps) => executor.run(steps),
      current: (id) => executor.current(id),
      get pages() {
        return executor.pages;
      },
      requestSync: refuse,
      runSync: refuse,
    };
  }

  override async close(): Promise<void> {
    super.close();
  }

  override [Symbol.dispose](): void {
    void this.close();
  }

  /** Requests that wait for a server learn why there is none. */
  override [FAILED](error: PluresError): boolean {
    this[EVENTS].emit("error" as keyof ClientEvents, { error } as never);
    return true;
  }
}

function refuse(): never {
  throw new PluresError(
    "ERR_UNSUPPORTED_PLATFORM",
    "A database over a port or a WebSocket has no blocking verbs, as its answers come to the thread that " +
      "would wait. Nothing was changed. Use the promise, such as `await db.put(…)`.",
  );
}
