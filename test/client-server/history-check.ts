/**
 * Checks whether a history is linearizable, by versions and real time. Returns its violations.
 *
 * Each change of the store has a larger version than all earlier ones. An operation that ended
 * before another one began comes before it. So for each node:
 *
 *   - no read shows a value that was replaced before the read began, or was not written yet, or never
 *   - versions do not go back in time; a value has one version, and a version one value
 *   - a conditional write follows the version that it expected
 *
 * An operation of a killed client took effect at most once, and not before its begin.
 */
import { FIRST_COUNTER, FIRST_PAIR, type Operation } from "../helpers/history.ts";
import { type Report, checkCounter, checkPairs, countBelow } from "./history-more.ts";

export interface Violation {
  rule: string;
  node: number;
  operation: Operation;
}

const VIOLATIONS_MAX = 20;
/** Less than the difference of two times. */
const BEFORE_NS = 0.5;
const READS = /^(read|list|watch)/;

export function checkHistory(history: readonly Operation[]): Violation[] {
  // A read whose client was killed before the answer is no evidence.
  const hasAnswer = ({ kind, outcome }: Operation) => outcome !== "unknown" || !READS.test(kind);
  const operations = history.filter(hasAnswer);
  const violations: Violation[] = [];
  const report: Report = (rule, operation) => {
    if (violations.length < VIOLATIONS_MAX)
      violations.push({ rule, node: operation.node, operation });
  };
  checkPairs(operations, report);
  const written: Known[] = [];
  for (const ofNode of byNode(operations).values()) {
    const { node } = ofNode[0]!;
    addExpiries(ofNode);
    if (node >= FIRST_COUNTER && node < FIRST_PAIR) checkCounter(ofNode, report);
    else written.push(...new Register(ofNode, report).check());
  }
  checkWriteOrder(written, report);
  return violations;
}

/** Splits a batch into the puts of its two nodes, and the read of a pair likewise. */
function byNode(operations: readonly Operation[]): Map<number, Operation[]> {
  const nodes = new Map<number, Operation[]>();
  const add = (operation: Operation) => {
    const list = nodes.get(operation.node);
    if (list) list.push(operation);
    else nodes.set(operation.node, [operation]);
  };
  for (const operation of operations) {
    const { kind, node, second, seen, ...rest } = operation;
    if (kind === "batch") for (const n of [node, node + 1]) add({ ...rest, kind: "put", node: n });
    else if (kind === "readPair") {
      for (const [n, value] of [
        [node, seen],
        [node + 1, second],
      ] as const) {
        const outcome = value === undefined ? "absent" : "ok";
        add({
          ...rest,
          kind: "read",
          node: n,
          outcome,
          ...(value !== undefined && { seen: value }),
        });
      }
    } else if (kind === "list" || kind === "watch") add({ ...operation, kind: "read" });
    else add(operation);
  }
  return nodes;
}

/**
 * Turns an expiring put into a put and a delete that took effect later, or not at all: before the
 * first change that began after the put.
 */
function addExpiries(operations: Operation[]): void {
  const changes = operations.filter(
    ({ kind, outcome }) => outcome === "ok" && !READS.test(kind) && kind !== "increment",
  );
  const begins = Float64Array.from(changes, ({ begin }) => begin).sort();
  for (const [index, put] of operations.entries()) {
    if (put.kind !== "expiring") continue;
    operations[index] = { ...put, kind: "put" };
    const next = begins[countBelow(begins, put.end)] ?? Infinity;
    const end = next - BEFORE_NS;
    operations.push({ kind: "delete", node: put.node, begin: put.begin, end, outcome: "unknown" });
  }
}

/** An operation with a known position in the order of the store. */
interface Known {
  operation: Operation;
  version: number;
}

/** Checks all nodes together: a write that began after another one's end has the larger version. */
function checkWriteOrder(written: Known[], report: Report): void {
  forEachWithEnded(written, (known, versionEnded) => {
    if (known.version <= versionEnded)
      report("writes are numbered against real time", known.operation);
  });
}

/** Calls `look` with each operation and the largest version among those that ended before it. */
function forEachWithEnded(
  known: readonly Known[],
  look: (known: Known, versionEnded: number) => void,
): void {
  const begins = known.toSorted((a, b) => a.operation.begin - b.operation.begin);
  const ends = known.toSorted((a, b) => a.operation.end - b.operation.end);
  let next = 0;
  let versionEnded = 0;
  for (const one of begins) {
    for (; next < ends.length && ends[next]!.operation.end < one.operation.begin; next++) {
      versionEnded = Math.max(versionEnded, ends[next]!.version);
    }
    look(one, versionEnded);
  }
}

/** True if the operation may have taken effect: it was not refused. */
function mayHaveHappened({ outcome }: Operation): boolean {
  return outcome === "ok" || outcome === "unknown";
}

class Register {
  readonly #report: Report;
  readonly #writes = new Map<number, Operation>();
  readonly #deletes: Operation[];
  readonly #reads: Operation[];
  readonly #conditional: Operation[];
  readonly #versionOf = new Map<number, number>();
  readonly #valueOf = new Map<number, number>();
  /** The ends of writes and deletes, in order, each with the latest begin so far. */
  readonly #ends: Float64Array;
  readonly #latestBegins: Float64Array;
  /** The operations that may have taken effect, in the order of their begins, and the begins. */
  readonly #happened: Operation[];
  readonly #begins: Float64Array;

  constructor(operations: readonly Operation[], report: Report) {
    this.#report = report;
    const changes = operations.filter(({ kind }) => kind === "put" || kind === "delete");
    for (const put of changes) if (put.kind === "put") this.#writes.set(put.value!, put);
    this.#deletes = changes.filter((one) => one.kind === "delete" && mayHaveHappened(one));
    // A delete without a node counts as a read of that.
    const hasRead = ({ kind, outcome }: Operation) =>
      kind === "read" || (kind === "delete" && outcome === "absent");
    this.#reads = operations.filter(hasRead);
    this.#conditional = changes.filter(({ expected }) => expected !== undefined);
    const done = changes.filter(({ outcome }) => outcome === "ok");
    done.sort((a, b) => a.end - b.end);
    this.#ends = Float64Array.from(done, ({ end }) => end);
    let latest = -Infinity;
    this.#latestBegins = Float64Array.from(done, ({ begin }) => (latest = Math.max(latest, begin)));
    this.#happened = changes.filter(mayHaveHappened).sort((a, b) => a.begin - b.begin);
    this.#begins = Float64Array.from(this.#happened, ({ begin }) => begin);
  }

  /** Checks the node. Returns the writes with known versions. */
  check(): Known[] {
    for (const read of this.#reads) this.#checkRead(read);
    for (const one of this.#conditional) this.#checkConditional(one);
    this.#checkChains();
    const written = [...this.#versionOf].map(([value, version]) => ({
      operation: this.#writes.get(value)!,
      version,
    }));
    const seen = this.#reads
      .filter(({ version }) => version !== undefined)
      .map((operation) => ({ operation, version: operation.version! }));
    const all = [...written, ...seen].filter(({ operation }) => operation !== undefined);
    forEachWithEnded(all, ({ operation, version }, versionEnded) => {
      if (version < versionEnded) this.#report("a version goes back in time", operation);
    });
    return written.filter(({ operation }) => operation !== undefined);
  }

  #checkRead(read: Operation): void {
    if (read.outcome === "absent") return this.#checkAbsent(read);
    const { seen, version } = read;
    const write = this.#writes.get(seen!);
    if (!write) return this.#report("a value that was never written", read);
    if (!mayHaveHappened(write)) return this.#report("a value whose write was refused", read);
    if (write.begin >= read.end) return this.#report("a value before it was written", read);
    if (write.end < this.#replacedBefore(read))
      return this.#report("a value that was replaced", read);
    if (version === undefined) return undefined;
    const before = this.#versionOf.get(seen!) ?? version;
    if (before !== version) this.#report("a value with two versions", read);
    if ((this.#valueOf.get(version) ?? seen) !== seen)
      this.#report("a version with two values", read);
    this.#versionOf.set(seen!, version);
    this.#valueOf.set(version, seen!);
  }

  /**
   * A read may find no node if a delete, or the begin of the history, was not replaced before it.
   */
  #checkAbsent(read: Operation): void {
    const replaced = this.#replacedBefore(read);
    if (replaced === -Infinity) return;
    const isDeleted = this.#deletes.some((one) => one.begin < read.end && one.end >= replaced);
    if (!isDeleted) this.#report("nothing, where something is", read);
  }

  /** The latest begin of a change that ended before `operation` began. */
  #replacedBefore({ begin }: Operation): number {
    const ended = countBelow(this.#ends, begin);
    return ended ? this.#latestBegins[ended - 1]! : -Infinity;
  }

  #checkConditional(one: Operation): void {
    const { expected, outcome } = one;
    if (outcome === "ok") {
      // A read at its begin could have seen the version that it follows.
      if (expected === 0) this.#checkAbsent(one);
      else this.#checkFollowed(one, expected!);
    } else if (outcome === "conflict" && expected !== 0) this.#checkConflict(one, expected!);
  }

  #checkFollowed(one: Operation, expected: number): void {
    const value = this.#valueOf.get(expected);
    const write = value === undefined ? undefined : this.#writes.get(value);
    if (write && write.end < this.#replacedBefore(one)) {
      this.#report("a condition held that did not", one);
    }
  }

  /** A refused operation must have met another state at some moment. */
  #checkConflict(one: Operation, expected: number): void {
    const write = this.#writes.get(this.#valueOf.get(expected) ?? -1);
    if (!write || write.end >= one.begin) return;
    // Backwards from the latest begin: on a busy node the first change decides.
    for (let i = countBelow(this.#begins, one.end) - 1; i >= 0; i--) {
      const other = this.#happened[i]!;
      if (other !== write && other !== one && other.end > write.begin) return;
    }
    this.#report("a condition did not hold that did", one);
  }

  /** No two writes may follow the same version, and no write may be in between. */
  #checkChains(): void {
    const followers = new Map<number, Operation>();
    const versions = Float64Array.from(this.#valueOf.keys()).sort();
    for (const one of this.#conditional) {
      if (one.outcome !== "ok" || !one.expected) continue;
      if (followers.has(one.expected)) this.#report("two writes followed one version", one);
      followers.set(one.expected, one);
      const mine = this.#versionOf.get(one.value ?? -1);
      if (mine === undefined) continue;
      if (mine <= one.expected) this.#report("a write before the one that it followed", one);
      const between = versions[countBelow(versions, one.expected + 1)];
      if (between !== undefined && between < mine) this.#report("a write in between was lost", one);
    }
  }
}
