/** The checker of histories accepts good ones, and finds the planted fault of each bad one. */
import assert from "node:assert/strict";
import { test } from "uvu";

import { Dice, seedFor } from "../helpers/core-random.ts";
import { checkHistory } from "./history-check.ts";
import { FIRST_COUNTER, FIRST_PAIR, type Operation } from "../helpers/history.ts";

const PAIR = FIRST_PAIR;
const COUNTER = FIRST_COUNTER;

/** An operation on register 0 from `begin` to `end`. */
function at(begin: number, end: number, rest: Partial<Operation>): Operation {
  return { kind: "read", node: 0, outcome: "ok", begin, end, ...rest };
}

const put = (begin: number, end: number, value: number, rest: Partial<Operation> = {}) =>
  at(begin, end, { kind: "put", value, ...rest });
const read = (begin: number, end: number, seen: number, version?: number) =>
  at(begin, end, { seen, ...(version !== undefined && { version }) });
const absent = (begin: number, end: number) => at(begin, end, { outcome: "absent" });
const removal = (begin: number, end: number, rest: Partial<Operation> = {}) =>
  at(begin, end, { kind: "delete", ...rest });
const increment = (begin: number, end: number, rest: Partial<Operation> = {}) =>
  at(begin, end, { kind: "increment", node: COUNTER, ...rest });
const counted = (begin: number, end: number, seen: number, version?: number) => ({
  ...read(begin, end, seen, version),
  node: COUNTER,
});
const batch = (begin: number, end: number, value: number) =>
  at(begin, end, { kind: "batch", node: PAIR, value });
const pair = (begin: number, end: number, seen?: number, second?: number) =>
  at(begin, end, {
    kind: "readPair",
    node: PAIR,
    ...(seen !== undefined && { seen }),
    ...(second !== undefined && { second }),
  });
const expiring = (begin: number, end: number, value: number) =>
  at(begin, end, { kind: "expiring", value });
const listed = (begin: number, end: number, seen: number) => at(begin, end, { kind: "list", seen });
const watched = (begin: number, end: number, seen: number, version: number) =>
  at(begin, end, { kind: "watch", seen, version });
/** The client was killed before the answer. */
const inDoubt = { outcome: "unknown", end: Infinity } as const;

const PLANTED: [rule: string, history: Operation[]][] = [
  ["a value that was replaced", [put(1, 2, 7), put(3, 4, 8), read(5, 6, 7)]],
  ["a value that was replaced", [put(1, 2, 7), put(3, 4, 8), listed(5, 6, 7)]],
  ["a value that was replaced", [put(1, 2, 7), put(3, 4, 8), watched(5, 6, 7, 10)]],
  ["nothing, where something is", [expiring(1, 2, 7), put(3, 4, 8), absent(5, 6)]],
  ["a value before it was written", [read(1, 2, 7), put(3, 4, 7)]],
  ["a value that was never written", [put(1, 2, 7), read(3, 4, 9)]],
  [
    "a value whose write was refused",
    [put(1, 2, 7, { outcome: "conflict", expected: 3 }), read(3, 4, 7)],
  ],
  [
    "a version goes back in time",
    [put(1, 9, 7), put(1, 9, 8), read(2, 3, 8, 20), read(4, 5, 7, 10), read(8, 9, 8, 20)],
  ],
  ["a value with two versions", [put(1, 9, 7), read(2, 3, 7, 10), read(4, 5, 7, 11)]],
  ["a version with two values", [put(1, 9, 7), put(1, 9, 8), read(2, 3, 7, 10), read(4, 5, 8, 10)]],
  [
    "two writes followed one version",
    [
      put(1, 2, 7),
      read(2, 3, 7, 10),
      put(4, 9, 8, { expected: 10 }),
      put(4, 9, 9, { expected: 10 }),
    ],
  ],
  [
    "a write in between was lost",
    [
      put(1, 2, 7),
      read(2, 3, 7, 10),
      put(4, 20, 8),
      read(4, 5, 8, 11),
      put(4, 20, 9, { expected: 10 }),
      read(6, 7, 9, 12),
    ],
  ],
  [
    "a condition held that did not",
    [put(1, 2, 7), read(2, 3, 7, 10), put(4, 5, 8), put(6, 7, 9, { expected: 10 })],
  ],
  [
    "a condition did not hold that did",
    [put(1, 2, 7), read(3, 4, 7, 10), put(5, 6, 8, { expected: 10, outcome: "conflict" })],
  ],
  ["nothing, where something is", [put(1, 2, 7), absent(3, 4)]],
  ["nothing, where something is", [removal(1, 2), put(3, 4, 7), absent(5, 6)]],
  ["nothing, where something is", [put(1, 2, 7), put(3, 4, 8, { expected: 0 })]],
  ["nothing, where something is", [put(1, 2, 7), removal(3, 4, { outcome: "absent" })]],
  ["a value that was replaced", [put(1, 2, 7), removal(3, 4), read(5, 6, 7)]],
  [
    "writes are numbered against real time",
    [put(1, 2, 7), put(3, 9, 8), read(3.5, 9, 7, 11), read(4, 5, 8, 10)],
  ],
  [
    "writes are numbered against real time",
    [
      put(1, 2, 7),
      read(1, 2, 7, 11),
      { ...put(3, 4, 8), node: 1 },
      { ...read(5, 6, 8, 10), node: 1 },
    ],
  ],
  ["an increment was lost", [increment(1, 2), increment(1, 2), counted(3, 4, 1)]],
  ["an increment was doubled", [increment(1, 2), increment(1, 2, inDoubt), counted(3, 4, 3)]],
  [
    "counts do not go up with the versions",
    [increment(1, 9), increment(1, 9), counted(2, 3, 2, 10), counted(2, 3, 1, 11)],
  ],
  ["half of a batch", [batch(1, 2, 7), batch(3, 9, 8), pair(4, 5, 8, 7)]],
  ["half of a batch", [batch(3, 9, 8), pair(4, 5, 8)]],
  ["a value that was replaced", [batch(1, 2, 7), batch(3, 4, 8), pair(5, 6, 7, 7)]],
];

for (const [index, [rule, history]] of PLANTED.entries()) {
  test(`planted ${index + 1}: ${rule}`, () => {
    const found = checkHistory(history).map((violation) => violation.rule);
    assert.ok(found.includes(rule), JSON.stringify(found));
  });
}

test("permitted histories pass: concurrent, unknown, refused, absent", () => {
  const histories = [
    [],
    [absent(1, 2), read(1, 2, 99, 5)].map((one) => ({ ...one, ...(one.seen && inDoubt) })),
    // Concurrent writes may take effect in any order.
    [put(1, 5, 7), put(2, 4, 8), read(6, 7, 7, 10), read(8, 9, 7, 10)],
    // A write of a killed client may take effect late, or never.
    [put(1, 2, 7), put(3, 4, 8, inDoubt), read(5, 6, 7, 10), read(7, 8, 8, 11)],
    [put(1, 2, 7), put(3, 4, 8, inDoubt), read(5, 6, 7, 10), read(7, 8, 7, 10)],
    [
      put(1, 2, 7),
      removal(3, 4, inDoubt),
      read(5, 6, 7),
      absent(7, 8),
      removal(9, 10, { outcome: "absent" }),
    ],
    [
      put(1, 2, 7),
      read(2, 3, 7, 10),
      put(4, 5, 8),
      put(4, 6, 9, { expected: 10, outcome: "conflict" }),
    ],
    [put(1, 2, 7), read(2, 3, 7, 10), put(4, 5, 8, { expected: 10 }), read(6, 7, 8, 11)],
    [increment(1, 2), increment(1, 2, inDoubt), counted(3, 4, 1, 10), counted(5, 6, 2, 11)],
    [batch(1, 2, 7), batch(3, 4, 8), pair(5, 6, 8, 8), batch(1, 2, 9), pair(0, 1)],
  ];
  for (const history of histories) assert.deepEqual(checkHistory(history), []);
});

/** A store with one thread, whose operations take effect at a moment between begin and end. */
function makeHistory(dice: Dice, count: number): Operation[] {
  const operations: Operation[] = [];
  const nodes = new Map<number, { value: number; version: number }>();
  const moments = Array.from({ length: count }, () => dice.word()).sort((a, b) => a - b);
  for (const [i, moment] of moments.entries()) {
    const node = dice.below(3);
    const times = { node, begin: moment - dice.below(1e8), end: moment + dice.below(1e8) };
    const found = nodes.get(node);
    const version = i + 1;
    const kind = dice.below(4);
    if (kind === 0) {
      operations.push({ kind: "put", ...times, value: version, outcome: "ok" });
      nodes.set(node, { value: version, version });
    } else if (kind === 1 && found) {
      const expected = dice.chance(0.7) ? found.version : dice.below(version);
      const isRight = expected === found.version;
      const outcome = isRight ? "ok" : "conflict";
      operations.push({ kind: "put", ...times, value: version, expected, outcome });
      if (isRight) nodes.set(node, { value: version, version });
    } else if (kind === 2 && dice.chance(0.3)) {
      operations.push({ kind: "delete", ...times, outcome: nodes.delete(node) ? "ok" : "absent" });
    } else {
      const seen = found && { seen: found.value, version: found.version };
      operations.push({ kind: "read", ...times, outcome: found ? "ok" : "absent", ...seen });
    }
  }
  return operations;
}

test("random good histories pass, and fail with one old value in them", () => {
  const dice = new Dice(seedFor("histories"));
  for (let round = 0; round < 100; round++) {
    const history = makeHistory(dice, 300);
    assert.deepEqual(checkHistory(history), []);
    // The last read sees the first value, which was replaced long ago.
    const first = history.find(({ kind, outcome }) => kind === "put" && outcome === "ok")!;
    const node = first.node;
    const end = Math.max(...history.map((one) => one.end));
    const seen = { seen: first.value!, version: history.indexOf(first) + 1 };
    const late: Operation = {
      kind: "read",
      node,
      outcome: "ok",
      begin: end + 1,
      end: end + 2,
      ...seen,
    };
    assert.ok(checkHistory([...history, late]).length > 0);
  }
});

test.run();
