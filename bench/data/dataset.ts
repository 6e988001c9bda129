/** What trials work on: nodes, visited in an order that no cache and no index foresees. */
import { shuffle } from "../random.ts";

export interface Subject<Data = unknown> {
  id: string;
  data: Data;
}

export interface DatasetOptions<Data> {
  count: number;
  /** The node, made anew: a large dataset takes no memory. Each edit has the same size. */
  make: (index: number, edit: number) => Subject<Data>;
  /** What is listed, and how many nodes that are. */
  listed: { prefix: string; count: number };
  /** What `getField` reads. */
  field: string & keyof Data;
}

const SHUFFLE_SEED = 20_260_101;

export class Dataset<Data = any> {
  readonly count: number;
  readonly listed: { readonly prefix: string; readonly count: number };
  readonly field: string;
  readonly #make: DatasetOptions<Data>["make"];
  #order: Uint32Array | undefined;
  #position = 0;

  constructor({ count, make, listed, field }: DatasetOptions<Data>) {
    this.count = count;
    this.listed = listed;
    this.field = field;
    this.#make = make;
  }

  at(index: number, edit = 0): Subject<Data> {
    return this.#make(index, edit);
  }

  *[Symbol.iterator](): IterableIterator<Subject<Data>> {
    for (let index = 0; index < this.count; index++) yield this.#make(index, 0);
  }

  /** The next nodes of the walk: all different, as long as there are no more than all. */
  next(count: number, edit = 0): Subject<Data>[] {
    this.#order ??= shuffle(
      Uint32Array.from({ length: this.count }, (_, index) => index),
      SHUFFLE_SEED,
    );
    const order = this.#order;
    return Array.from({ length: count }, () => {
      return this.#make(order[this.#position++ % order.length]!, edit);
    });
  }

  /** Starts the walk somewhere else, so that several processes do not walk in step. */
  skipTo(share: number): void {
    this.#position = Math.floor(share * this.count);
  }
}
