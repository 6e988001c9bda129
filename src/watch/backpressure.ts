/**
 * Backpressure of a watch: the pause between two looks at the log. A look reads up to the log's end
 * at its begin, so it ends whatever the writer does.
 *
 * Outside a flood a change is delivered at once. In a flood each look finds many changes, and of a
 * node that changed several times only the last state is read: the longer the pause, the less each
 * change costs. In any flood pauses grow to some milliseconds. They grow further while the process
 * uses more than its share of a processor, which the writer may need. They stay far shorter than
 * the writer takes to overrun the reader.
 */
import { performance } from "node:perf_hooks";

/** A log that grows faster than this, some thousands of changes a second, is a flood. */
const FLOOD_BYTES_A_MS = 512;
/** The shortest time over which a rate is measured: a handful of changes at once is no flood. */
const FLOOD_MS_MIN = 1;
const SHORT_MS_MAX = 8;
const PAUSE_MS_MAX = 100;
/** Pauses, in units of the processor time that was used since the one before. */
const REST_SHARE = 16;
/** The share of the ring that may be unread after a pause, at the flood's rate. */
const RING_SHARE = 4;

/** Where a look has ended, in bytes of the log. */
interface LookEnd {
  /** The watch's position. */
  position: number;
  /** The log's end. */
  end: number;
  /** The bytes before the end that are not overwritten. */
  ringBytes: number;
}

/** @internal */
export class Backpressure {
  /** When and at which end of the log its rate was measured last. */
  #measuredMs = performance.now();
  #measuredEnd: number;
  #usedMs: number | undefined;
  #pauseMs = 0;
  readonly #pauseMsMax: number;

  /** For a watch that begins at `end` and pauses for at most `pauseMsMax`. */
  constructor(end: number, pauseMsMax: number) {
    this.#measuredEnd = end;
    this.#pauseMsMax = pauseMsMax;
  }

  /** The pause after this look, milliseconds. */
  next({ position, end, ringBytes }: LookEnd): number {
    const nowMs = performance.now();
    const elapsedMs = nowMs - this.#measuredMs;
    if (elapsedMs < FLOOD_MS_MIN) return 0;
    const bytesAMs = (end - this.#measuredEnd) / elapsedMs;
    this.#measuredMs = nowMs;
    this.#measuredEnd = end;
    if (bytesAMs < FLOOD_BYTES_A_MS) {
      this.#usedMs = undefined;
      return (this.#pauseMs = 0);
    }
    const shortMs = Math.min(Math.max(1, this.#pauseMs * 2), SHORT_MS_MAX);
    const restMs = Math.min(this.#rest(), PAUSE_MS_MAX);
    this.#pauseMs = Math.min(Math.max(shortMs, restMs), this.#pauseMsMax);
    const room = ringBytes / RING_SHARE - (end - position);
    // A timer of less than a millisecond would take a whole one.
    return Math.floor(Math.max(0, Math.min(this.#pauseMs, room / bytesAMs)));
  }

  /** The pause that is due for the processor time since the last look, milliseconds. */
  #rest(): number {
    const { user, system } = process.cpuUsage();
    const usedMs = (user + system) / 1000;
    const sinceMs = usedMs - (this.#usedMs ?? usedMs);
    this.#usedMs = usedMs;
    return sinceMs * REST_SHARE;
  }
}
