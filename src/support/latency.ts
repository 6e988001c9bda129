/** How long requests take, as a histogram of samples. */
import { createHistogram } from "node:perf_hooks";

/** How long requests took, encoded, from their sending until the answer was seen, microseconds. */
export interface Latency {
  /** Requests whose time was taken: the first ones, and then one of 64. */
  samples: number;
  /** Half, 99 % and 99.9 % of them took at most so long; 0 without samples. */
  p50Us: number;
  p99Us: number;
  p999Us: number;
  maxUs: number;
}

const US_NS = 1000;
const MS_NS = 1_000_000;
/** Looking at the clock twice and keeping the time costs as much as a fifth of a put. */
const SAMPLED_MASK = 63;

/** @internal */
export class Latencies {
  readonly #histogram = createHistogram();
  /** The request whose time is being taken; 0: none is. */
  #request = 0;
  #sentMs = 0;

  /** The request of this number is about to be sent. */
  send(request: number): void {
    const isSampled = (request & SAMPLED_MASK) === 0 || request >>> 0 < SAMPLED_MASK;
    if (!isSampled || this.#request) return;
    this.#request = request;
    this.#sentMs = performance.now();
  }

  /** All requests up to this one are answered. */
  settle(acked: number): void {
    if (this.#request === 0 || ((acked - this.#request) | 0) < 0) return;
    this.#request = 0;
    const ns = Math.round((performance.now() - this.#sentMs) * MS_NS);
    this.#histogram.record(Math.max(1, ns));
  }

  /** The server is gone: what it has not answered is not counted. */
  drop(): void {
    this.#request = 0;
  }

  tell(): Latency {
    const histogram = this.#histogram;
    const samples = histogram.count;
    const us = (ns: number) => (samples ? ns / US_NS : 0);
    return {
      samples,
      p50Us: us(histogram.percentile(50)),
      p99Us: us(histogram.percentile(99)),
      p999Us: us(histogram.percentile(99.9)),
      maxUs: us(histogram.max),
    };
  }
}
