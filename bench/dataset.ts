/** What trials work on: nodes, visited in an order that no cache and no index foresees. */
import { shuffle } from "./random.ts";

export interface Subject<Data = unknown> {
  id: string;
  data: Data;
}

const SHUFFLE_SEED = 20_260_101;

export class Dataset<Data = unknown> {
  readonly nodes: readonly Subject<Data>[];
  /** What the trial `list` lists, and how many nodes that are. */
  readonly listed: { prefix: string; count: number };
  readonly #order: Uint32Array;
  #position = 0;

  constructor(nodes: readonly Subject<Data>[], prefix: string) {
    this.nodes = nodes;
    this.listed = { prefix, count: nodes.filter(({ id }) => id.startsWith(prefix)).length };
    this.#order = shuffle(Uint32Array.from(nodes.keys()), SHUFFLE_SEED);
  }

  /** The next nodes of the walk: all different, as long as there are no more than all. */
  next(count: number): Subject<Data>[] {
    return Array.from({ length: count }, () => {
      const index = this.#order[this.#position++ % this.#order.length]!;
      return this.nodes[index]!;
    });
  }
}
