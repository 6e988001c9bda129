/** Of `node:perf_hooks`: a histogram, whose buckets are a sixteenth of a doubling apart. */
const BUCKETS_A_DOUBLING = 16;

export class Histogram {
  readonly #counts = new Map<number, number>();
  count = 0;
  max = 0;

  record(value: number): void {
    const bucket = Math.round(Math.log2(value) * BUCKETS_A_DOUBLING);
    this.#counts.set(bucket, (this.#counts.get(bucket) ?? 0) + 1);
    this.count++;
    this.max = Math.max(this.max, value);
  }

  percentile(percent: number): number {
    let left = (this.count * percent) / 100;
    for (const [bucket, count] of [...this.#counts].sort(([a], [b]) => a - b)) {
      left -= count;
      if (left <= 0) return Math.min(this.max, Math.round(2 ** (bucket / BUCKETS_A_DOUBLING)));
    }
    return this.max;
  }
}

export const createHistogram = () => new Histogram();
