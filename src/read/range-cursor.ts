/** The place of a list in its range. */
import type { Bounds } from "../codec/range.ts";
import { withoutReserved } from "../codec/reserved-ids.ts";

/** Holds nothing in the pages: a scan continues behind the last id that was passed. @internal */
export class RangeCursor {
  from!: string;
  to!: string;
  fromExclusive = false;
  readonly reverse: boolean;
  left: number;
  #done: boolean;
  /** The next bounds: between them lie reserved ids, which lists skip. */
  readonly #rest: Bounds[];
  /** The number of batches at the last scan. */
  batches = 0;

  constructor(bounds: Bounds) {
    this.reverse = bounds.reverse;
    this.left = bounds.limit;
    this.#done = bounds.empty;
    this.#rest = withoutReserved(bounds);
    this.#next();
  }

  get done(): boolean {
    return this.#done;
  }

  /** Nothing more is in the bounds: the next ones follow, if more nodes are wanted. */
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
