/** Events by name, and the listeners of each. */
import { queueMicrotask } from "./globals.ts";
import { PluresError } from "./error.ts";
import { shown } from "./options.ts";

/** A function that is called with each event. */
export type Listener<Event> = (event: Event) => void;

/**
 * An error of a listener becomes an uncaught exception, as it would in a timer: the caller has
 * nothing to do with it. @internal
 */
export function throwLater(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}

/** @internal */
export class Emitter<Events extends object> {
  /** Whether each listener is for one event. */
  readonly #listeners = new Map<keyof Events, Map<Listener<any>, boolean>>();

  constructor(names: readonly (keyof Events)[]) {
    for (const name of names) this.#listeners.set(name, new Map());
  }

  on<Name extends keyof Events>(name: Name, listener: Listener<Events[Name]>): void {
    this.#of(name).set(checked("on", listener), false);
  }

  /** For the next event only. A listener that hears all events stays. */
  once<Name extends keyof Events>(name: Name, listener: Listener<Events[Name]>): void {
    const listeners = this.#of(name);
    if (!listeners.has(checked("once", listener))) listeners.set(listener, true);
  }

  off<Name extends keyof Events>(name: Name, listener: Listener<Events[Name]>): void {
    this.#of(name).delete(listener);
  }

  /** Removes all listeners of an event, or of all events. */
  clear(name?: keyof Events): void {
    if (name !== undefined) this.#of(name).clear();
    else for (const listeners of this.#listeners.values()) listeners.clear();
  }

  count(name: keyof Events): number {
    return this.#of(name).size;
  }

  get isEmpty(): boolean {
    return [...this.#listeners.values()].every(({ size }) => size === 0);
  }

  /**
   * Calls the listeners of this moment, except for those that an earlier one removes. After an error
   * of one the others still run.
   */
  emit<Name extends keyof Events>(name: Name, event: Events[Name]): void {
    const listeners = this.#of(name);
    // A copy: a listener that removes and adds itself would be next again, for ever.
    for (const listener of Array.from(listeners.keys())) {
      const isOnce = listeners.get(listener);
      if (isOnce === undefined) continue;
      // Before the call: it may emit this event again.
      if (isOnce) listeners.delete(listener);
      try {
        listener(event);
      } catch (error) {
        throwLater(error);
      }
    }
  }

  #of(name: keyof Events): Map<Listener<any>, boolean> {
    const listeners = this.#listeners.get(name);
    if (listeners) return listeners;
    throw new PluresError(
      "ERR_BAD_OPTION",
      `The event ${shown(name)} does not exist. Use one of ` +
        `${[...this.#listeners.keys()].join(", ")}.`,
    );
  }
}

function checked<Event>(method: string, listener: Listener<Event>): Listener<Event> {
  if (typeof listener === "function") return listener;
  throw new PluresError(
    "ERR_BAD_OPTION",
    `The second argument of ${method}() is not a function; no listener was added. ` +
      "Pass the event's listener.",
  );
}
