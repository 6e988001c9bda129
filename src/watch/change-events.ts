/** The events of a client or a store. */
import { type Change, type WatchOptions, checkSignal } from "./change.ts";
import { PluresError } from "../support/error.ts";
import { Emitter, type Listener } from "../support/emitter.ts";
import { shown } from "../support/options.ts";
import type { Watch } from "./watch.ts";
import type { WatchHub } from "./watch-hub.ts";

/** What a store passes to listeners of each event. */
export interface StoreEvents<Data = any> {
  /** A change of any node, as `watch()` reports it. */
  change: Change<Data>;
}

/** What a client passes to listeners of each event. */
export interface ClientEvents<Data = any> extends StoreEvents<Data> {
  /** The server is gone, as `error` says. Reads continue on its pages. */
  disconnect: { error: PluresError };
  /** The client is connected to a new server, the process `serverPid`. */
  reconnect: { serverPid: number };
}

/** A promise of the next event. */
interface Awaited {
  name: unknown;
  resolve(event: any): void;
  reject(error: PluresError): void;
}

/** The listeners of a client or a store; a watch runs while `change` has listeners. @internal */
export class LiveEvents<Events extends StoreEvents> {
  readonly #emitter: Emitter<Events>;
  readonly watches: WatchHub;
  readonly #inUse: Set<unknown> | undefined;
  readonly #awaited = new Set<Awaited>();
  #watch: Watch | undefined;

  /** While it has listeners, it is in the set `inUse`, if there is one. */
  constructor(names: readonly (keyof Events)[], watches: WatchHub, inUse?: Set<unknown>) {
    this.#emitter = new Emitter<Events>(names);
    this.watches = watches;
    this.#inUse = inUse;
  }

  on<Name extends keyof Events>(name: Name, listener: Listener<Events[Name]>): void {
    this.#emitter.on(name, listener);
    this.#listen(name);
  }

  once<Name extends keyof Events>(name: Name, listener: Listener<Events[Name]>): void {
    this.#emitter.once(name, listener);
    this.#listen(name);
  }

  /** Resolves to the next event. Rejects with ERR_ABORTED, and when there will be none. */
  next<Name extends keyof Events>(name: Name, options: WatchOptions = {}): Promise<Events[Name]> {
    const signal = checkSignal(options, "once");
    this.#emitter.count(name);
    if (signal?.aborted) return Promise.reject(notHeard(name, "ERR_ABORTED", signal.reason));
    return new Promise((resolve, reject) => {
      const awaited = { name, resolve: settle(resolve), reject: settle(reject) };
      const abort = () => awaited.reject(notHeard(name, "ERR_ABORTED", signal?.reason));
      function settle<Result>(by: (result: Result) => void): (result: Result) => void {
        return (result) => {
          leave();
          by(result);
        };
      }
      const leave = () => {
        signal?.removeEventListener("abort", abort);
        this.#awaited.delete(awaited);
        this.#release();
      };
      this.#awaited.add(awaited);
      this.#listen(name);
      signal?.addEventListener("abort", abort, { once: true });
    });
  }

  off<Name extends keyof Events>(name: Name, listener: Listener<Events[Name]>): void {
    this.#emitter.off(name, listener);
    this.#release();
  }

  /** Removes the listeners of an event, or all. Promises of the next event still wait. */
  clear(name?: keyof Events): void {
    this.#emitter.clear(name);
    this.#release();
  }

  count(name: keyof Events): number {
    return this.#emitter.count(name);
  }

  emit<Name extends keyof Events>(name: Name, event: Events[Name]): void {
    const awaited = this.#awaitedOf(name);
    this.#emitter.emit(name, event);
    for (const { resolve } of awaited) resolve(event);
    this.#release();
  }

  /** The client or the store was closed: no more events. */
  end(): void {
    for (const { name, reject } of this.#awaited) reject(notHeard(name, "ERR_CLOSED"));
  }

  #awaitedOf(event: keyof Events): Awaited[] {
    return [...this.#awaited].filter(({ name }) => name === event);
  }

  #listen(name: keyof Events): void {
    this.#inUse?.add(this);
    if (name === "change" && !this.#watch) void this.#pump(this.watches.open());
  }

  /** Ends what no listener needs any more. */
  #release(): void {
    if (this.#emitter.isEmpty && this.#awaited.size === 0) this.#inUse?.delete(this);
    if (this.#emitter.count("change") > 0 || this.#awaitedOf("change").length > 0) return;
    this.#watch?.close();
    this.#watch = undefined;
  }

  /** Listeners hear nothing of the watch's end: a server that is gone is another event. */
  async #pump(watch: Watch): Promise<void> {
    this.#watch = watch;
    try {
      for await (const change of watch) {
        if (this.#watch === watch) this.emit("change", change);
      }
    } catch (error) {
      for (const { reject } of this.#awaitedOf("change")) reject(error as PluresError);
    } finally {
      if (this.#watch === watch) this.#watch = undefined;
    }
  }
}

function notHeard(name: unknown, code: "ERR_ABORTED" | "ERR_CLOSED", cause?: unknown): PluresError {
  const [what, advice] =
    code === "ERR_ABORTED"
      ? ["its signal aborted the wait", "call once() again to wait on"]
      : ["its database was closed", "wait for it before close()"];
  return new PluresError(
    code,
    `The event ${shown(name)} did not come: ${what}. Nothing else has changed. To hear it ${advice}.`,
    cause === undefined ? {} : { cause },
  );
}
