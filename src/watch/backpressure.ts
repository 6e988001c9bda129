/**
 * How long a watch lets changes gather before it looks again. A look reads up to where the log ended
 * when it began, so that it has an end whatever the writer does.
 *
 * Outside a flood a change is told at once. In a flood each look finds many changes, and of a node
 * that changed several times only the last state is read: so the longer the pause, the less each
 * change costs. Pauses grow to some milliseconds in any flood, and further while the process would
 * otherwise take more than its share of a processor, which the writer may need. They stay far
 * shorter than it takes the writer to lap the reader.
 */

/** What comes faster than this, some thousands of changes a second, is a flood. */
const FLOOD_BYTES_A_MS = 512;
/** How long is looked at, at least, to tell a flood from a handful of changes at once. */
const FLOOD_MS_MIN = 1;
const SHORT_MS_MAX = 8;
const PAUSE_MS_MAX = 100;
/** Pauses, in units of the processor time that was used since the one before. */
const REST_SHARE = 16;
/** Of the ring, this part may be unread after a pause, at the flood's pace. */
const RING_SHARE = 4;

/** Where a look has ended, bytes of the log. */
export interface LookEnd {
  /** How far the watch has come. */
  position: number;
  /** How far the log has come. */
  end: number;
  /** How much of the log is kept. */
  ringBytes: number;
}

/** @internal */
export class Backpressure {
  /** When and where the log's speed was measured last. */
  #measuredMs = performance.now();
  #measuredEnd: number;
  #usedMs: number | undefined;
  #pauseMs = 0;
  readonly #pauseMsMax: number;

  /** For a watch that begins where the log ends now, and never pauses for longer than that. */
  constructor(end: number, pauseMsMax: number) {
    this.#measuredEnd = end;
    this.#pauseMsMax = pauseMsMax;
  }

  /** For how many milliseconds to let changes gather after this look; 0: not at all. */
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
    // A timer of less than a millisecond is one of a millisecond.
    return Math.floor(Math.max(0, Math.min(this.#pauseMs, room / bytesAMs)));
  }

  /** What the processor time used since the last look asks for, milliseconds. */
  #rest(): number {
    const { user, system } = process.cpuUsage();
    const usedMs = (user + system) / 1000;
    const sinceMs = usedMs - (this.#usedMs ?? usedMs);
    this.#usedMs = usedMs;
    return sinceMs * REST_SHARE;
  }
}
