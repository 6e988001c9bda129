/** Events by name, and the listeners of each. */
import { queueMicrotask } from "./globals.ts";
import { PluresError } from "./error.ts";
import { shown } from "./options.ts";

export type Listener<Event> = (event: Event) => void;

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
        "The second argument of on() is not a function; no listener was added. " +
          "Pass the event's listener.",
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

  get isEmpty(): boolean {
    return [...this.#listeners.values()].every(({ size }) => size === 0);
  }

  /**
   * Calls the listeners of this moment, except for those that an earlier one removes. An error of a
   * listener becomes an uncaught exception; the other listeners still run.
   */
  emit<Name extends keyof Events>(name: Name, event: Events[Name]): void {
    const listeners = this.#of(name);
    // A copy: a listener that removes and adds itself would be next again, for ever.
    for (const listener of Array.from(listeners)) {
      if (!listeners.has(listener)) continue;
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
      `The event ${shown(name)} does not exist. Use one of ` +
        `${[...this.#listeners.keys()].join(", ")}.`,
    );
  }
}
