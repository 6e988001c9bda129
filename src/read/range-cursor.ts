/** Where a list stands. */
import { visibleBounds } from "../codec/reserved-ids.ts";
import type { Bounds } from "../codec/range.ts";

/** Holds nothing in the pages: a scan goes on from the last id that was passed. @internal */
export class Cursor {
  from!: string;
  to!: string;
  fromExclusive = false;
  readonly reverse: boolean;
  left: number;
  #done: boolean;
  /** What follows: the hidden ids in between are passed over. */
  readonly #rest: Bounds[];
  /** How many batches there were when the last chunk was scanned. */
  batches = 0;

  constructor(bounds: Bounds) {
    this.reverse = bounds.reverse;
    this.left = bounds.limit;
    this.#done = bounds.empty;
    this.#rest = visibleBounds(bounds);
    this.#next();
  }

  get done(): boolean {
    return this.#done;
  }

  /** Nothing more is in the bounds: those behind are next, if more is wanted. */
  set done(isDone: boolean) {
    if (!isDone) return;
    if (this.left > 0 && this.#rest.length > 0) this.#next();
    else this.#done = true;
  }

  pass(id: string): void {
    if (this.reverse) this.to = id;
    else {
      this.from = id;
      this.fromExclusive = true;
    }
  }

  #next(): void {
    const { from, to } = this.#rest.shift()!;
    this.from = from;
    this.to = to;
    this.fromExclusive = false;
  }
}
