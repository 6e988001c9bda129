/**
 * A place in the store's change log, and the records of a range from there on.
 *
 * The place is 64 bits in two words; the core's call moves it in the reader's scratch. Nothing is
 * held in the pages, so a cursor costs the writer nothing and may be forgotten at any time.
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
/** Records that one call of the core passes: some tens of microseconds. */
const RECORDS_A_CALL = 4096;

/** @internal */
export class LogCursor {
  readonly #range: LogRange;
  readonly #source: () => LogSource;
  #low = 0;
  #high = 0;
  /** What is read from here on has at least this version. */
  versionMin = 0;

  /**
   * At the end of the log. `source` may answer other pages later: copies of those before, or `toEnd`
   * is called.
   */
  constructor(source: () => LogSource, range: LogRange) {
    this.#range = range;
    this.#source = source;
    this.toEnd();
  }

  /** Goes to the end of the log. */
  toEnd(): void {
    const { core, pages } = this.#source();
    const { words } = pages;
    core.openLog(READER_SCRATCH);
    this.versionMin = long(words, VERSION_WORD);
    this.#savePosition(words);
  }

  /** Whether anything was logged behind the cursor, of the range or not. */
  get isBehind(): boolean {
    const { words } = this.#source().pages;
    return Atomics.load(words, TAIL_WORD) !== this.#low || words[TAIL_WORD + 1] !== this.#high;
  }

  /** How far the log has come, bytes. */
  get end(): number {
    const { words } = this.#source().pages;
    // The halves may be of two moments; who asks wants to know whether it goes on.
    return long(words, TAIL_WORD);
  }

  /** The bytes that the log keeps: older ones are overwritten. */
  get ringBytes(): number {
    return this.#source().pages.words[RING_BYTES_WORD]! >>> 0;
  }

  /** How far the cursor has come, bytes. */
  get position(): number {
    return (this.#low >>> 0) + this.#high * 2 ** 32;
  }

  /**
   * The next record of the range; undefined: there is none yet, or if `isBehind` there may be one
   * further on. "lagged": some were overwritten.
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
