/**
 * Heap growth: commits memory for the core, which may use pages only after they are real.
 *
 * `posix_fallocate` fills holes of a memfd before any process touches them. So a machine without
 * memory is a status code here, and not a SIGBUS in a read of another process.
 */
import { BUCKET_BYTES } from "../../assembly/layout/indexes.ts";
import { COMMIT_BYTES, STORE_BASE, STORE_TAIL_BYTES } from "../../assembly/layout/memory.ts";
import { NEEDS_BUCKETS, NEEDS_PAGES } from "../../assembly/layout/status.ts";
import * as STORE from "../../assembly/layout/store.ts";
import type { Core } from "./core.ts";
import type { Pages } from "./pages.ts";

const STEP_BYTES_MIN = 0x40000;
const STEP_BYTES_MAX = 0x400000;
/** The heap grows by this share at a time: committed pages are never given back. */
const STEP_SHARE_LOG2 = 6;
const BUCKETS_STEP = COMMIT_BYTES / BUCKET_BYTES;
/** After the machine had no page, the next try waits so long. */
const LIMIT_MS = 1000;

/** Makes [offset, offset + bytes) of the store real: 0, or an errno. */
export type Backing = (offset: number, bytes: number) => number;

export class HeapGrowth {
  readonly #core: Core;
  readonly #pages: Pages;
  readonly #backing: Backing;
  #limitedUntilMs = 0;

  constructor(core: Core, pages: Pages, backing: Backing = () => 0) {
    this.#core = core;
    this.#pages = pages;
    this.#backing = backing;
  }

  /** Runs a writing export of the core until it needs no more memory: its status. */
  run(operation: () => number): number {
    // Each need is met, or the core is limited to the memory that it has: then it answers NO_SPACE.
    for (;;) {
      const status = operation();
      if (!this.commit(status)) return status;
    }
  }

  /** Whether `status` was a need: it is met now, or the core has a limit. */
  commit(status: number): boolean {
    if (status === NEEDS_PAGES) this.#commitHeap();
    else if (status === NEEDS_BUCKETS) this.#commitBuckets();
    else return false;
    return true;
  }

  /** Lifts limits some time after a failure, so that heap and index may grow again. */
  liftLimits(nowMs: number): void {
    if (nowMs < this.#limitedUntilMs) return;
    const heapMax = this.#heapMax();
    if (this.#word(STORE.STORE_HEAP_MAX) !== heapMax) this.#core.limitHeap(heapMax);
    const countMax = this.#bucketsMax();
    if (this.#word(STORE.STORE_BUCKETS_MAX) === countMax) return;
    this.#core.commitBuckets(this.#word(STORE.STORE_BUCKETS_COMMITTED), countMax);
  }

  #commitHeap(): void {
    const end = this.#word(STORE.STORE_HEAP_END);
    const needed = end + this.#word(STORE.STORE_NEEDED_BYTES);
    const share = (end - this.#word(STORE.STORE_HEAP)) >>> STEP_SHARE_LOG2;
    const step = Math.min(Math.max(share, STEP_BYTES_MIN), STEP_BYTES_MAX);
    for (const target of [Math.max(end + step, needed), needed]) {
      const rounded = Math.ceil(target / COMMIT_BYTES) * COMMIT_BYTES;
      const next = Math.min(rounded, this.#heapMax());
      // A torn read may look a little behind the heap's end: that page is made real as well.
      if (this.#backing(end - STORE_BASE, next - end + STORE_TAIL_BYTES)) continue;
      this.#core.commitHeap(next);
      return;
    }
    this.#core.limitHeap(end);
    this.#limitedUntilMs = Date.now() + LIMIT_MS;
  }

  #commitBuckets(): void {
    const count = this.#word(STORE.STORE_BUCKETS_COMMITTED);
    const countMax = this.#bucketsMax();
    const step = Math.max(BUCKETS_STEP, Math.floor(count / 4 / BUCKETS_STEP) * BUCKETS_STEP);
    const needed = this.#word(STORE.STORE_NEEDED_BUCKETS);
    const rounded = Math.ceil(needed / BUCKETS_STEP) * BUCKETS_STEP;
    const next = Math.min(Math.max(count + step, rounded), countMax);
    const offset = this.#word(STORE.STORE_BUCKETS) - STORE_BASE + count * BUCKET_BYTES;
    const failed = this.#backing(offset, (next - count) * BUCKET_BYTES);
    this.#core.commitBuckets(failed ? count : next, failed ? count : countMax);
    if (failed) this.#limitedUntilMs = Date.now() + LIMIT_MS;
  }

  /** The region between the buckets' start and the heap's. */
  #bucketsMax(): number {
    return (this.#word(STORE.STORE_HEAP) - this.#word(STORE.STORE_BUCKETS)) / BUCKET_BYTES;
  }

  #heapMax(): number {
    return STORE_BASE + this.#word(STORE.STORE_CAPACITY) - STORE_TAIL_BYTES;
  }

  #word(address: number): number {
    return this.#pages.words[address >>> 2]! >>> 0;
  }
}
