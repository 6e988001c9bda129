/**
 * A position in the store's change log, and the records of a range from that position on.
 *
 * The position is 64 bits in two words. The core moves it in the reader's scratch. The pages hold
 * nothing of a cursor, so it costs the writer nothing and may be dropped at any time.
 */
import * as CHANGE_LOG from "../../assembly/layout/change-log.ts";
import * as MEMORY from "../../assembly/layout/memory.ts";
import { FOUND, OVERRUN } from "../../assembly/layout/status.ts";
import { STORE_LOG_BYTES, STORE_LOG_TAIL } from "../../assembly/layout/store.ts";
import { readId, writeBound } from "../codec/ids.ts";
import { loadWord } from "../memory/load-word.ts";
import { u64At } from "../memory/pages.ts";
import type { MemoryAccess } from "../memory/store-memory.ts";

/** One change of one node. */
export interface LogRecord {
  isPut: boolean;
  id: string;
  version: number;
}

/** Ids with `from` ≤ id < `to`, where an empty string is no bound, and the id `also`. */
interface LogRange {
  from: string;
  to: string;
  also?: string;
}

const TAIL_WORD = STORE_LOG_TAIL >>> 2;
/** From the position, in words. */
const PASSED_WORD = (CHANGE_LOG.LOG_PASSED - CHANGE_LOG.LOG_CURSOR) >>> 2;
const RING_BYTES_WORD = STORE_LOG_BYTES >>> 2;
/** Records that one call of the core looks at: some tens of microseconds. */
const RECORDS_A_CALL = 4096;

/** @internal */
export class LogCursor {
  readonly #range: LogRange;
  readonly #memory: () => MemoryAccess;
  #low = 0;
  #high = 0;
  /** Records from the position on have at least this version. */
  versionMin = 0;
  /** The version of the last record before the position. */
  passed = 0;

  /**
   * At the end of the log. `memory` may return another one later: a copy of the first one, or the
   * caller calls `toEnd`.
   */
  constructor(memory: () => MemoryAccess, range: LogRange) {
    this.#range = range;
    this.#memory = memory;
    this.toEnd();
  }

  /** Moves to the end of the log. */
  toEnd(): void {
    const { core, pages, scratch } = this.#memory();
    core.openLog(scratch);
    this.passed = 0;
    this.versionMin = u64At(
      pages.words,
      (scratch + MEMORY.SCRATCH_LOG + CHANGE_LOG.LOG_VERSION) >>> 2,
    );
    this.#savePosition(pages.words, scratch);
  }

  /** Moves to a position of this log, at a record or its end, behind one of the version `passed`. */
  moveTo(position: number, passed: number, versionMin: number): void {
    this.#low = (position % 2 ** 32) | 0;
    this.#high = Math.floor(position / 2 ** 32);
    this.passed = passed;
    this.versionMin = versionMin;
  }

  /** Whether the log continues beyond the cursor, with ids of the range or not. */
  get isBehind(): boolean {
    const { words } = this.#memory().pages;
    return loadWord(words, TAIL_WORD) !== this.#low || words[TAIL_WORD + 1] !== this.#high;
  }

  /** The log's end, in bytes since the store was made. */
  get end(): number {
    const { words } = this.#memory().pages;
    // The halves may be of two moments: callers only compare it with an earlier end.
    return u64At(words, TAIL_WORD);
  }

  /** The bytes of the log that are not overwritten yet. */
  get ringBytes(): number {
    return this.#memory().pages.words[RING_BYTES_WORD]! >>> 0;
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
    const { core, pages, scratch } = this.#memory();
    const { words } = pages;
    const { from, to, also = "" } = this.#range;
    const fromInfo = writeBound(pages, scratch + MEMORY.SCRATCH_FROM, from);
    const toInfo = writeBound(pages, scratch + MEMORY.SCRATCH_TO, to);
    const alsoInfo = writeBound(pages, scratch + MEMORY.SCRATCH_ALSO, also);
    const position = positionWord(scratch);
    words[position] = this.#low;
    words[position + 1] = this.#high;
    words[position + PASSED_WORD] = 0;
    words[position + PASSED_WORD + 1] = 0;
    const status = core.readLog(scratch, fromInfo, toInfo, alsoInfo, RECORDS_A_CALL);
    if (status === OVERRUN) return "lagged";
    this.#savePosition(words, scratch);
    if (status !== FOUND) return undefined;
    const record = scratch + MEMORY.SCRATCH_LOG;
    const id = readId(
      pages,
      scratch + MEMORY.SCRATCH_KEY,
      words[(record + CHANGE_LOG.LOG_KEY_INFO) >>> 2]!,
    );
    const isPut = words[(record + CHANGE_LOG.LOG_KIND) >>> 2] === CHANGE_LOG.LOG_PUT;
    return { isPut, id, version: u64At(words, (record + CHANGE_LOG.LOG_VERSION) >>> 2) };
  }

  #savePosition(words: Int32Array, scratch: number): void {
    const position = positionWord(scratch);
    this.#low = words[position]!;
    this.#high = words[position + 1]!;
    // 0: it has passed no record.
    this.passed = u64At(words, position + PASSED_WORD) || this.passed;
  }
}

function positionWord(scratch: number): number {
  return (scratch + MEMORY.SCRATCH_LOG + CHANGE_LOG.LOG_CURSOR) >>> 2;
}
