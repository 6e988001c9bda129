/**
 * Runs of pages, and the record of a list of them: `lmdb-format.ts` draws it.
 */
const WORD_BYTES = 8;
/** A run takes its number of pages and its first page. */
const RUN_WORDS = 2;

export interface Run {
  first: number;
  count: number;
}

/** The runs of both in order, as copies. Neighbours are one run. */
export function joinRuns(some: readonly Run[], others: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const { first, count } of [...some, ...others].sort((a, b) => a.first - b.first)) {
    const last = joined.at(-1);
    if (last && last.first + last.count === first) last.count += count;
    else joined.push({ first, count });
  }
  return joined;
}

/** Takes `count` consecutive pages out of the shortest run that has them. Undefined: none has. */
export function takeRun(runs: Run[], count: number): number | undefined {
  let best = -1;
  for (const [index, run] of runs.entries()) {
    if (run.count >= count && (best < 0 || run.count < runs[best]!.count)) best = index;
    if (best >= 0 && runs[best]!.count === count) break;
  }
  const run = runs[best];
  if (!run) return undefined;
  const { first } = run;
  run.first += count;
  run.count -= count;
  if (run.count === 0) runs.splice(best, 1);
  return first;
}

/** At most so many bytes has the record of these runs. */
export function runBytesMax(runs: readonly Run[]): number {
  return WORD_BYTES * (1 + RUN_WORDS * runs.length);
}

/** The record of the runs, of at least `bytesMin` bytes. LMDB has the last page first. */
export function encodeRuns(runs: readonly Run[], bytesMin = 0): Buffer {
  const words: number[] = [];
  for (const { first, count } of [...runs].reverse()) {
    if (count > 1) words.push(-count);
    words.push(first);
  }
  const record = Buffer.alloc(Math.max(bytesMin, WORD_BYTES * (1 + words.length)));
  for (const [index, word] of [words.length, ...words].entries()) {
    record.writeBigInt64LE(BigInt(word), index * WORD_BYTES);
  }
  return record;
}

/** The runs of a record, which may have unused words. Undefined: it is no such record. */
export function decodeRuns(record: Buffer): Run[] | undefined {
  const room = record.length / WORD_BYTES - 1;
  const word = (index: number) => Number(record.readBigInt64LE(index * WORD_BYTES));
  const words = Number.isInteger(room) && room >= 0 ? word(0) : -1;
  if (words < 0 || words > room) return undefined;
  const runs: Run[] = [];
  for (let index = 1; index <= words; index++) {
    const value = word(index);
    if (value > 0) runs.push({ first: value, count: 1 });
    if (value >= 0) continue;
    if (++index > words) return undefined;
    runs.push({ first: word(index), count: -value });
  }
  return runs;
}
