/** A typed emitter, and the events of a client or a store. */
import type { Change } from "./change.ts";
import { PluresError } from "../support/error.ts";
import type { Watch } from "./watch.ts";
import type { Watchers } from "./watch-hub.ts";

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

export type Listener<Event> = (event: Event) => void;
export type ClientListener<Data, Name extends keyof ClientEvents> = Listener<
  ClientEvents<Data>[Name]
>;

/** @internal */
export class Emitter<Events extends object> {
  readonly #listeners = new Map<keyof Events, Set<Listener<any>>>();

  constructor(names: readonly (keyof Events)[]) {
    for (const name of names) this.#listeners.set(name, new Set());
  }

  on<Name extends keyof Events>(name: Name, listener: Listener<Events[Name]>): void {
    if (typeof listener !== "function") {
      throw new PluresError(
        "ERR_BAD_OPTION",
        "The second argument is no function; expected the listener of the event.",
      );
    }
    this.#of(name).add(listener);
  }

  off<Name extends keyof Events>(name: Name, listener: Listener<Events[Name]>): void {
    this.#of(name).delete(listener);
  }

  count(name: keyof Events): number {
    return this.#of(name).size;
  }

  /** What a listener throws is the program's uncaught exception, and keeps nothing from others. */
  emit<Name extends keyof Events>(name: Name, event: Events[Name]): void {
    for (const listener of this.#of(name)) {
      try {
        listener(event);
      } catch (error) {
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }

  #of(name: keyof Events): Set<Listener<any>> {
    const listeners = this.#listeners.get(name);
    if (listeners) return listeners;
    throw new PluresError(
      "ERR_BAD_OPTION",
      `There is no event ${JSON.stringify(name)}; expected one of ` +
        `${[...this.#listeners.keys()].join(", ")}.`,
    );
  }
}

/** The events of a client or a store; the changes are watched while somebody listens. @internal */
export class LiveEvents<Events extends StoreEvents> {
  readonly #emitter: Emitter<Events>;
  readonly #watchers: Watchers;
  #watch: Watch | undefined;

  constructor(names: readonly (keyof Events)[], watchers: Watchers) {
    this.#emitter = new Emitter<Events>(names);
    this.#watchers = watchers;
  }

  on<Name extends keyof Events>(name: Name, listener: Listener<Events[Name]>): void {
    this.#emitter.on(name, listener);
    if (name === "change" && !this.#watch) void this.#pump(this.#watchers.open());
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
