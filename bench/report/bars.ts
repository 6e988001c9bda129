/** The project's goals for the figures, and the distance from them. */
import type { Figure } from "../figure.ts";
import { Lookup, fasterOf } from "./lookup.ts";

interface BarRule {
  operation: string;
  /** The comparison, in words. */
  bar: string;
  /** `least`: the figure must be at least the limit; `most`: at most. */
  kind: "least" | "most";
  limit: number;
  unit: string;
  measure(figures: Lookup): number | undefined;
}

export interface Bar {
  operation: string;
  bar: string;
  limit: number;
  kind: "least" | "most";
  unit: string;
  measured?: number;
  /** An estimate of the same without background load. */
  undisturbed?: number;
  isReached?: boolean;
  /** Percent of the limit. */
  missedBy?: number;
}

/** The ping-pong of the machine that the bar of a million puts is meant for. */
const PING_PONG_US = 0.3;
const GROWN = 1_000_000;
const USUAL = 10_000;
const NODE_BYTES = 64;

const RULES: readonly BarRule[] = [
  atLeast("get", "lmdb", 10, (f) => f.opsRatio("get", "ipc", fasterOf(f, "get"))),
  atLeast("get", "Redis over a Unix socket", 100, (f) => f.opsRatio("get", "ipc", "redis")),
  atLeast("get", "HTTP", 300, (f) => f.opsRatio("get", "ipc", "http")),
  atLeast("getField", "get", 3, (f) => quotient(f.ops("get-field"), f.ops("get"))),
  atLeast("getField, cache off", "get, cache off", 3, (f) =>
    quotient(f.ops("get-field", "ipc-uncached"), f.ops("get", "ipc-uncached")),
  ),
  atMost("get of 1,000,000 nodes", "its time at 10,000", 2.5, (f) =>
    quotient(f.grownOps(USUAL, "ipc"), f.grownOps(GROWN, "ipc")),
  ),
  atMost("get of 1,000,000 nodes, cache off", "its time at 10,000", 2.5, (f) =>
    quotient(f.grownOps(USUAL, "ipc-uncached"), f.grownOps(GROWN, "ipc-uncached")),
  ),
  atMost("putSync, p50", "the cache-line ping-pong", 6, (f) =>
    quotient(f.p50("put-sync"), f.p50("cache-line", "machine")),
  ),
  atLeast("putSync, p50", "less than HTTP PUT", 100, (f) =>
    quotient(f.p50("put-sync", "http"), f.p50("put-sync")),
  ),
  atMost("putSync, server asleep, p50", "the futex ping-pong", 3, (f) =>
    quotient(f.p50("put-sync-asleep"), f.p50("futex", "machine")),
  ),
  {
    operation: "put, 1,000 in flight",
    bar: `a second, as if the ping-pong were ${PING_PONG_US} µs`,
    kind: "least",
    limit: 1_000_000,
    unit: "",
    measure: (f) => scaled(f.ops("put-flight"), f.p50("cache-line", "machine")),
  },
  atLeast("put, 1,000 in flight", "lmdb, no fsync both", 4, (f) =>
    f.opsRatio("put-flight", "ipc", fasterOf(f, "put-flight")),
  ),
  atLeast("put, durability sync, 1,000 in flight", "lmdb with its defaults", 1, (f) =>
    f.durableRatio(),
  ),
  atLeast("list of 10,000", "lmdb getRange", 8, (f) =>
    f.opsRatio("list", "ipc", fasterOf(f, "list")),
  ),
  {
    operation: "watch, asleep, p50",
    bar: "until another process sees the change",
    kind: "most",
    limit: 100,
    unit: "µs",
    measure: (f) => f.watchP50(),
  },
  {
    operation: "put, 16 watchers",
    bar: "of the writer's rate lost",
    kind: "most",
    limit: 10,
    unit: "%",
    measure: (f) => f.lostToWatchers(16),
  },
  atMost("memory", `the JSON bytes, beside ${NODE_BYTES} bytes a node`, 1.5, (f) =>
    f.memoryRatio(NODE_BYTES),
  ),
  {
    operation: "attach a new process",
    bar: "to a store of 1,000,000 nodes",
    kind: "most",
    limit: 20,
    unit: "ms",
    measure: (f) => f.attachMs(GROWN),
  },
  {
    operation: "idle",
    bar: "of a processor, server and clients",
    kind: "most",
    limit: 0.5,
    unit: "%",
    measure: (f) => f.value("idle", "idle"),
  },
];

/** Judges by the medians. */
export function judge(figures: readonly Figure[]): Bar[] {
  const [medians, undisturbed] = [new Lookup(figures), new Lookup(figures, "undisturbed")];
  return RULES.map(({ operation, bar, kind, limit, unit, measure }) => {
    const measured = measure(medians);
    const judged: Bar = { operation, bar, limit, kind, unit };
    if (measured === undefined) return judged;
    const isReached = kind === "least" ? measured >= limit : measured <= limit;
    const distance = kind === "least" ? (limit - measured) / limit : (measured - limit) / limit;
    const missedBy = isReached ? {} : { missedBy: distance * 100 };
    return { ...judged, measured, undisturbed: measure(undisturbed)!, isReached, ...missedBy };
  });
}

type Measure = BarRule["measure"];

function atLeast(operation: string, bar: string, limit: number, measure: Measure): BarRule {
  return { operation, bar, kind: "least", limit, unit: "×", measure };
}

function atMost(operation: string, bar: string, limit: number, measure: Measure): BarRule {
  return { operation, bar, kind: "most", limit, unit: "×", measure };
}

function quotient(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a / b;
}

function scaled(ops: number | undefined, pingPongUs: number | undefined): number | undefined {
  return ops === undefined || pingPongUs === undefined
    ? undefined
    : ops * (pingPongUs / PING_PONG_US);
}
