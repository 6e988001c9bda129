/**
 * A position in the store's change log, and the records of a range from that position on.
 *
 * The position is 64 bits in two words. The core moves it in the reader's scratch. The pages hold
 * nothing of a cursor, so it costs the writer nothing and may be dropped at any time.
 */
import {
  LOG_CURSOR,
  LOG_KEY_INFO,
  LOG_KIND,
  LOG_PUT,
  LOG_VERSION,
} from "../../assembly/layout/change-log.ts";
import {
  READER_SCRATCH,
  SCRATCH_ALSO,
  SCRATCH_FROM,
  SCRATCH_KEY,
  SCRATCH_LOG,
  SCRATCH_TO,
} from "../../assembly/layout/memory.ts";
import { FOUND, LAGGED } from "../../assembly/layout/status.ts";
import { STORE_LOG_BYTES, STORE_LOG_TAIL } from "../../assembly/layout/store.ts";
import type { Core } from "../memory/core.ts";
import { readId, writeBound } from "../codec/ids.ts";
import type { Pages } from "../memory/pages.ts";

/** One change of one node. */
export interface LogRecord {
  isPut: boolean;
  id: string;
  version: number;
}

/** Ids with `from` ≤ id < `to`, where an empty string is no bound, and the id `also`. */
export interface LogRange {
  from: string;
  to: string;
  also?: string;
}

export interface LogSource {
  core: Core;
  pages: Pages;
}

const LOG = READER_SCRATCH + SCRATCH_LOG;
const POSITION_WORD = (LOG + LOG_CURSOR) >>> 2;
const VERSION_WORD = (LOG + LOG_VERSION) >>> 2;
const KIND_WORD = (LOG + LOG_KIND) >>> 2;
const KEY_INFO_WORD = (LOG + LOG_KEY_INFO) >>> 2;
const TAIL_WORD = STORE_LOG_TAIL >>> 2;
const RING_BYTES_WORD = STORE_LOG_BYTES >>> 2;
/** Records that one call of the core looks at: some tens of microseconds. */
const RECORDS_A_CALL = 4096;

/** @internal */
export class LogCursor {
  readonly #range: LogRange;
  readonly #source: () => LogSource;
  #low = 0;
  #high = 0;
  /** Records from the position on have at least this version. */
  versionMin = 0;

  /**
   * At the end of the log. `source` may return other pages later: a copy of the first ones, or the
   * caller calls `toEnd`.
   */
  constructor(source: () => LogSource, range: LogRange) {
    this.#range = range;
    this.#source = source;
    this.toEnd();
  }

  /** Moves to the end of the log. */
  toEnd(): void {
    const { core, pages } = this.#source();
    const { words } = pages;
    core.openLog(READER_SCRATCH);
    this.versionMin = long(words, VERSION_WORD);
    this.#savePosition(words);
  }

  /** Whether the log continues beyond the cursor, with ids of the range or not. */
  get isBehind(): boolean {
    const { words } = this.#source().pages;
    return Atomics.load(words, TAIL_WORD) !== this.#low || words[TAIL_WORD + 1] !== this.#high;
  }

  /** The log's end, in bytes since the store was made. */
  get end(): number {
    const { words } = this.#source().pages;
    // The halves may be of two moments: callers only compare it with an earlier end.
    return long(words, TAIL_WORD);
  }

  /** The bytes of the log that are not overwritten yet. */
  get ringBytes(): number {
    return this.#source().pages.words[RING_BYTES_WORD]! >>> 0;
  }

  /** Where the cursor is, in the same bytes. */
  get position(): number {
    return (this.#low >>> 0) + this.#high * 2 ** 32;
  }

  /**
   * The next record of the range; undefined: none was found, and if `isBehind` one may follow.
   * "lagged": the log was overrun, records are missing.
   */
  next(): LogRecord | "lagged" | undefined {
    const { core, pages } = this.#source();
    const { words } = pages;
    const { from, to, also = "" } = this.#range;
    const fromInfo = writeBound(pages, READER_SCRATCH + SCRATCH_FROM, from);
    const toInfo = writeBound(pages, READER_SCRATCH + SCRATCH_TO, to);
    const alsoInfo = writeBound(pages, READER_SCRATCH + SCRATCH_ALSO, also);
    words[POSITION_WORD] = this.#low;
    words[POSITION_WORD + 1] = this.#high;
    const status = core.readLog(READER_SCRATCH, fromInfo, toInfo, alsoInfo, RECORDS_A_CALL);
    if (status === LAGGED) return "lagged";
    this.#savePosition(words);
    if (status !== FOUND) return undefined;
    const id = readId(pages, READER_SCRATCH + SCRATCH_KEY, words[KEY_INFO_WORD]!);
    return { isPut: words[KIND_WORD] === LOG_PUT, id, version: long(words, VERSION_WORD) };
  }

  #savePosition(words: Int32Array): void {
    this.#low = words[POSITION_WORD]!;
    this.#high = words[POSITION_WORD + 1]!;
  }
}

function long(words: Int32Array, word: number): number {
  return (words[word]! >>> 0) + (words[word + 1]! >>> 0) * 2 ** 32;
}
