/** Where a list stands. */
import type { Bounds } from "./range.ts";

/** Holds nothing in the pages: a scan goes on from the last id that was passed. @internal */
export class Cursor {
  from: string;
  to: string;
  fromExclusive = false;
  readonly reverse: boolean;
  left: number;
  done: boolean;
  /** How many batches there were when the last chunk was scanned. */
  batches = 0;

  constructor(bounds: Bounds) {
    this.from = bounds.from;
    this.to = bounds.to;
    this.reverse = bounds.reverse;
    this.left = bounds.limit;
    this.done = bounds.empty;
  }

  pass(id: string): void {
    if (this.reverse) this.to = id;
    else {
      this.from = id;
      this.fromExclusive = true;
    }
  }
}
