/** The rules of counters, which only go up, and of pairs, which are only written together. */
import type { Operation } from "../helpers/history.ts";

/** Reports a violation of a rule by an operation. */
export type Report = (rule: string, operation: Operation) => void;

/**
 * A read shows at least the increments that ended before it began, and at most those that had
 * begun.
 */
export function checkCounter(operations: readonly Operation[], report: Report): void {
  const increments = operations.filter(({ kind }) => kind === "increment");
  const ends = sortedTimes(
    increments.filter(({ outcome }) => outcome === "ok").map(({ end }) => end),
  );
  const begins = sortedTimes(increments.map(({ begin }) => begin));
  const reads = operations.filter(({ kind }) => kind === "read");
  const countOf = (read: Operation) => (read.outcome === "absent" ? 0 : read.seen!);
  for (const read of reads) {
    if (countOf(read) < countBelow(ends, read.begin)) report("an increment was lost", read);
    if (countOf(read) > countBelow(begins, read.end)) report("an increment was doubled", read);
  }
  // In the order of versions the counts go up: each increment is one version.
  const known = reads.filter(({ version }) => version !== undefined);
  known.sort((a, b) => a.version! - b.version!);
  for (const [i, read] of known.entries()) {
    const last = known[i - 1];
    if (!last) continue;
    const isSame = last.version === read.version;
    if (isSame !== (last.seen === read.seen) || last.seen! > read.seen!) {
      report("counts do not go up with the versions", read);
    }
  }
  checkTime(known, report);
}

function checkTime(known: readonly Operation[], report: Report): void {
  const ends = known.toSorted((a, b) => a.end - b.end);
  let next = 0;
  let versionEnded = 0;
  for (const read of known.toSorted((a, b) => a.begin - b.begin)) {
    for (; next < ends.length && ends[next]!.end < read.begin; next++) {
      versionEnded = Math.max(versionEnded, ends[next]!.version!);
    }
    if (read.version! < versionEnded) report("a version goes back in time", read);
  }
}

export function checkPairs(operations: readonly Operation[], report: Report): void {
  for (const read of operations) {
    if (read.kind === "readPair" && read.seen !== read.second) report("half of a batch", read);
  }
}

function sortedTimes(times: number[]): Float64Array {
  return Float64Array.from(times).sort();
}

/** The number of sorted numbers below `limit`. */
export function countBelow(times: Float64Array, limit: number): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
