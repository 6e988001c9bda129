/** The events of a client or a store. */
import type { Change } from "./change.ts";
import type { PluresError } from "../support/error.ts";
import { Emitter, type Listener } from "../support/emitter.ts";
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

/** The listeners of a client or a store; a watch runs while `change` has listeners. @internal */
export class LiveEvents<Events extends StoreEvents> {
  readonly #emitter: Emitter<Events>;
  readonly watches: WatchHub;
  readonly #inUse: Set<unknown> | undefined;
  #watch: Watch | undefined;

  /** While it has listeners, it is in the set `inUse`, if there is one. */
  constructor(names: readonly (keyof Events)[], watches: WatchHub, inUse?: Set<unknown>) {
    this.#emitter = new Emitter<Events>(names);
    this.watches = watches;
    this.#inUse = inUse;
  }

  on<Name extends keyof Events>(name: Name, listener: Listener<Events[Name]>): void {
    this.#emitter.on(name, listener);
    this.#inUse?.add(this);
    if (name === "change" && !this.#watch) void this.#pump(this.watches.open());
  }

  off<Name extends keyof Events>(name: Name, listener: Listener<Events[Name]>): void {
    this.#emitter.off(name, listener);
    if (this.#emitter.isEmpty) this.#inUse?.delete(this);
    if (this.#emitter.count("change") > 0) return;
    void this.#watch?.return();
    this.#watch = undefined;
  }

  emit<Name extends keyof Events>(name: Name, event: Events[Name]): void {
    this.#emitter.emit(name, event);
  }

  /** Ends quietly with the watch: a server that is gone is another event. */
  async #pump(watch: Watch): Promise<void> {
    this.#watch = watch;
    try {
      for await (const change of watch) {
        if (this.#watch === watch) this.#emitter.emit("change", change);
      }
    } catch {
      // The event `disconnect` says why.
    } finally {
      if (this.#watch === watch) this.#watch = undefined;
    }
  }
}
