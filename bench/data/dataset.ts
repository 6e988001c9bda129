/** The nodes of a trial, visited in a shuffled order that no cache or index favours. */
import { shuffle } from "../random.ts";
import { flatText } from "./flat.ts";

export interface Subject<Data = unknown> {
  id: string;
  data: Data;
}

export interface DatasetOptions<Data> {
  count: number;
  /** Makes the node each time: a large dataset needs no memory. All edits have one size. */
  make: (index: number, edit: number) => Subject<Data>;
  /** The listed nodes, and their number. */
  listed: { prefix: string; count: number };
  /** The field that `getField` reads. */
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
  readonly #ids: string[] = [];

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

  /** The next nodes of the walk: all different if `count` is at most their number. */
  next(count: number, edit = 0): Subject<Data>[] {
    return this.#walk(count).map((index) => this.#make(index, edit));
  }

  /** The same without data, because making it would evict the store from the CPU caches. */
  nextIds(count: number): Subject<undefined>[] {
    return this.#walk(count).map((index) => {
      const id = (this.#ids[index] ??= flatText(this.#make(index, 0).id));
      return { id, data: undefined };
    });
  }

  /** The field names of every document. */
  get fields(): string[] {
    return Object.keys(this.#make(0, 0).data as object);
  }

  /** Moves the start of the walk, so that several processes do not walk in step. */
  skipTo(share: number): void {
    this.#position = Math.floor(share * this.count);
  }

  #walk(count: number): number[] {
    this.#order ??= shuffle(
      Uint32Array.from({ length: this.count }, (_, index) => index),
      SHUFFLE_SEED,
    );
    const order = this.#order;
    return Array.from({ length: count }, () => order[this.#position++ % order.length]!);
  }
}
