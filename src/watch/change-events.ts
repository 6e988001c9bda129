/** A typed emitter, and the events of a client or a store. */
import type { Change } from "./change.ts";
import type { PluresError } from "../support/error.ts";
import { Emitter, type Listener } from "../support/emitter.ts";
import type { Watch } from "./watch.ts";
import type { WatchHub } from "./watch-hub.ts";

/** What listeners of each event get, of a store. */
export interface StoreEvents<Data = any> {
  /** A node changed, or `lagged`: as `watch()` tells it. */
  change: Change<Data>;
}

/** The same of a client. */
export interface ClientEvents<Data = any> extends StoreEvents<Data> {
  /** The server is gone, as the error says. Reads go on from what it left. */
  disconnect: { error: PluresError };
  /** There is a new server. */
  reconnect: { serverPid: number };
}

export type ClientListener<Data, Name extends keyof ClientEvents> = Listener<
  ClientEvents<Data>[Name]
>;

/** The events of a client or a store; the changes are watched while somebody listens. @internal */
export class LiveEvents<Events extends StoreEvents> {
  readonly #emitter: Emitter<Events>;
  readonly #watches: WatchHub;
  #watch: Watch | undefined;

  constructor(names: readonly (keyof Events)[], watches: WatchHub) {
    this.#emitter = new Emitter<Events>(names);
    this.#watches = watches;
  }

  on<Name extends keyof Events>(name: Name, listener: Listener<Events[Name]>): void {
    this.#emitter.on(name, listener);
    if (name === "change" && !this.#watch) void this.#pump(this.#watches.open());
  }

  off<Name extends keyof Events>(name: Name, listener: Listener<Events[Name]>): void {
    this.#emitter.off(name, listener);
    if (this.#emitter.count("change") > 0) return;
    void this.#watch?.return();
    this.#watch = undefined;
  }

  emit<Name extends keyof Events>(name: Name, event: Events[Name]): void {
    this.#emitter.emit(name, event);
  }

  /** Ends quietly with the watch: that the server is gone is another event. */
  async #pump(watch: Watch): Promise<void> {
    this.#watch = watch;
    try {
      for await (const change of watch) {
        if (this.#watch === watch) this.#emitter.emit("change", change);
      }
    } catch {
      // The connection tells why.
    } finally {
      if (this.#watch === watch) this.#watch = undefined;
    }
  }
}
