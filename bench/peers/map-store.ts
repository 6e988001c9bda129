/** The store of the peers that send messages: objects in a Map, the fastest possible. */
import type { Dataset, Subject } from "../data/dataset.ts";

export class MapStore {
  readonly #nodes = new Map<string, unknown>();
  #sorted: string[] | undefined;

  constructor(dataset: Dataset) {
    for (const { id, data } of dataset) this.#nodes.set(id, data);
  }

  get(id: string): any {
    return this.#nodes.get(id);
  }

  put(id: string, data: unknown): void {
    if (!this.#nodes.has(id)) this.#sorted = undefined;
    this.#nodes.set(id, data);
  }

  delete(id: string): boolean {
    this.#sorted = undefined;
    return this.#nodes.delete(id);
  }

  list(prefix: string): Subject[] {
    this.#sorted ??= [...this.#nodes.keys()].sort();
    const ids = this.#sorted.filter((id) => id.startsWith(prefix));
    return ids.map((id) => ({ id, data: this.#nodes.get(id) }));
  }
}
