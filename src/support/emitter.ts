/** Events by name, and who listens to each. */
import { PluresError } from "./error.ts";

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
