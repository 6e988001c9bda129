/** How long requests take, as a histogram of samples. */
import { createHistogram, performance } from "node:perf_hooks";

/** The time from sending an encoded request until its answer was seen, in microseconds. */
export interface Latency {
  /** Requests that were measured: the first ones, and then one of 64. */
  samples: number;
  /** 50 %, 99 % and 99.9 % of them took at most this time; 0 without samples. */
  p50Us: number;
  /** 99 % took at most this. */
  p99Us: number;
  /** 99.9 % took at most this. */
  p999Us: number;
  /** The longest one. */
  maxUs: number;
}

const US_NS = 1000;
const MS_NS = 1_000_000;
/** Reading the clock twice and storing the time costs as much as a fifth of a put. */
const SAMPLED_MASK = 63;

/** @internal */
export class LatencyHistogram {
  readonly #histogram = createHistogram();
  /** The request that is being measured; 0: none is. */
  #request = 0;
  #sentMs = 0;

  /** The request of this number is about to be sent. */
  start(request: number): void {
    const isSampled = (request & SAMPLED_MASK) === 0 || request >>> 0 < SAMPLED_MASK;
    if (!isSampled || this.#request) return;
    this.#request = request;
    this.#sentMs = performance.now();
  }

  /** All requests up to this one are answered. */
  record(acked: number): void {
    if (this.#request === 0 || ((acked - this.#request) | 0) < 0) return;
    this.#request = 0;
    const ns = Math.round((performance.now() - this.#sentMs) * MS_NS);
    this.#histogram.record(Math.max(1, ns));
  }

  /** The server is gone: requests that it did not answer are not measured. */
  drop(): void {
    this.#request = 0;
  }

  summary(): Latency {
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
