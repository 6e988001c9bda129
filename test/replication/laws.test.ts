/**
 * Replicas converge: the laws of merging on the model, and beside it stores that write apart and
 * exchange deltas over a bad network. SEED replays a run, RUNS is the number of runs. `npm run
 * test:long` runs the eight replicas with many writes twenty times instead of once.
 */
import { deepStrictEqual, ok } from "node:assert/strict";
import { inspect } from "node:util";
import { test } from "uvu";
import { type Pick, SEED, seeded } from "../helpers/codec-fixture.ts";
import { size } from "../helpers/core-random.ts";
import { withClock } from "../helpers/store-fixture.ts";
import { Model } from "../helpers/merge-model.ts";
import { Network, type Plan } from "./network.ts";
import type { Element, Node, Part, Register } from "../helpers/model-parts.ts";
import { nodeOf, stampOf } from "../helpers/model-parts.ts";

const RUNS = size("RUNS", 500, 2000);
/** Enough runs for a planted bug to show, whatever RUNS is. */
const PLANTED_RUNS = 300;
const LONG_RUNS = process.env["LONG"] ? 20 : 1;
const TRIPLES = 100_000;
const CLOCKS = 4;

console.log(`SEED=${SEED}`);

// ── Laws ────────────────────────────────────────────────────────────────────────────────────────

const LAWS: Record<string, (model: Model, a: Node, b: Node, c: Node) => [Node, Node]> = {
  commutative: (model, a, b) => [merge(model, a, b), merge(model, b, a)],
  associative: (model, a, b, c) => [
    merge(model, a, merge(model, b, c)),
    merge(model, merge(model, a, b), c),
  ],
  idempotent: (model, a, b) => [merge(model, merge(model, a, b), b), merge(model, a, b)],
};

function merge(model: Model, a: Node, b: Node): Node {
  return model.mergeNode(a, b);
}

/** The first triple for which the law does not hold. */
function exception(law: string, model: Model): string | undefined {
  const pick = seeded();
  for (let i = 0; i < TRIPLES; i++) {
    const nodes = [randomNode(pick), randomNode(pick), randomNode(pick)] as const;
    const [one, other] = LAWS[law]!(model, ...nodes);
    try {
      deepStrictEqual(one, other);
    } catch {
      return `SEED=${SEED}: ${inspect(nodes, { depth: 6 })}`;
    }
  }
  return undefined;
}

/** Up to four parts of few fields, actors and clocks, so that many coincide. */
function randomNode(pick: Pick): Node {
  const parts = Array.from({ length: pick(5) }, () => randomPart(pick));
  return nodeOf(parts);
}

function randomPart(pick: Pick): Part {
  const actor = BigInt(pick(2));
  const clock = BigInt(1 + pick(CLOCKS));
  const stamp = stampOf(clock, actor);
  const field = pick(2) ? "a" : "b";
  switch (pick(6)) {
    case 0:
      return { kind: "deletion", stamp };
    case 1:
      return { kind: "expiry", stamp, timeMs: pick(3) };
    case 2:
    case 3: {
      const removed = pick(3) === 0;
      return { kind: "register", field, stamp, value: removed ? 0 : pick(3), removed };
    }
    case 4:
      return {
        kind: "share",
        field,
        actor,
        clock,
        base: stampOf(BigInt(pick(2)), 0n),
        sum: pick(3),
      };
    default: {
      const removed = BigInt(pick(CLOCKS));
      const removal = stampOf(removed && BigInt(pick(CLOCKS)), BigInt(pick(2)));
      return { kind: "element", field, element: pick(2), actor, added: clock, removed, removal };
    }
  }
}

for (const law of Object.keys(LAWS)) {
  test(`merging is ${law}`, () => {
    const found = exception(law, new Model());
    ok(found === undefined, found);
  });
}

test("the check finds a merge that is not commutative", () => {
  class LastCome extends Model {
    override mergeRegister(a: Register, b: Register) {
      return a.stamp === b.stamp ? b : super.mergeRegister(a, b);
    }
  }
  ok(exception("commutative", new LastCome()));
});

test("the check finds a merge that is not associative", () => {
  class Middle extends Model {
    override mergeElement(a: Element, b: Element) {
      return { ...super.mergeElement(a, b), added: (a.added + b.added) / 2n };
    }
  }
  ok(exception("associative", new Middle()));
});

test("the check finds a merge that is not idempotent", () => {
  class Adding extends Model {
    override mergePart(a: Part, b: Part) {
      const merged = super.mergePart(a, b);
      if (merged.kind !== "share" || a.kind !== "share" || b.kind !== "share") return merged;
      return { ...merged, sum: a.sum + b.sum };
    }
  }
  ok(exception("idempotent", new Adding()));
});

// ── Replicas ────────────────────────────────────────────────────────────────────────────────────

const IDS = Array.from({ length: 40 }, (_, index) => `node ${index}`);

function shortPlan(pick: Pick): Plan {
  const ids = IDS.slice(0, 1 + pick(6));
  const ttlMsMax = pick(4) ? 0 : 300;
  return {
    replicas: 3 + pick(3),
    operationsMin: 0,
    operationsMax: 200,
    operationsPerMessage: 4,
    ids,
    ttlMsMax,
  };
}

function longPlan(): Plan {
  const operations = { operationsMin: 10_000, operationsMax: 10_000, operationsPerMessage: 50 };
  return { ...operations, replicas: 8, ids: IDS, ttlMsMax: 100 };
}

/** The first run in which the stores differ from each other or from the model. */
function difference(
  runs: number,
  planOf: (pick: Pick) => Plan,
  model: Model,
  finish = (network: Network) => network.exchangeAll(),
): string | undefined {
  return withClock((clock) => {
    for (let run = 0; run < runs; run++) {
      const pick = seeded(SEED + run);
      using network = new Network(pick, clock, model, planOf(pick));
      try {
        network.run();
        finish(network);
        network.assertSame();
      } catch (error) {
        return `SEED=${SEED + run} RUNS=1:\n${(error as Error).stack}`;
      }
    }
    return undefined;
  });
}

test("replicas that write apart equal each other and the model after an exchange", () => {
  const found = difference(RUNS, shortPlan, new Model());
  ok(found === undefined, found);
});

test("so do eight replicas with many writes", () => {
  const found = difference(LONG_RUNS, longPlan, new Model());
  ok(found === undefined, found);
});

test("the check finds a replica that the exchange leaves out", () => {
  const leaveOut = (network: Network) => network.exchangeAll(network.replicas.slice(1));
  ok(difference(PLANTED_RUNS, shortPlan, new Model(), leaveOut));
});

// ── Planted bugs ────────────────────────────────────────────────────────────────────────────────

class EarlierWins extends Model {
  override mergeRegister(a: Register, b: Register) {
    return super.mergeRegister(a, b) === a ? b : a;
  }
}

class RemoveWins extends Model {
  override mergeElement(a: Element, b: Element) {
    const merged = super.mergeElement(a, b);
    return merged.removed ? { ...merged, removed: merged.added } : merged;
  }
}

class IncrementsOverwrite extends Model {
  override sharesOn(...args: Parameters<Model["sharesOn"]>) {
    return super.sharesOn(...args).slice(-1);
  }
}

class PutRemovesNothing extends Model {
  override mergePart(a: Part, b: Part) {
    const merged = super.mergePart(a, b);
    return merged.kind === "register" && merged.removed && a !== b ? a : merged;
  }
}

for (const Planted of [EarlierWins, RemoveWins, IncrementsOverwrite, PutRemovesNothing]) {
  test(`the check finds a model with a planted bug, ${Planted.name}`, () => {
    ok(difference(PLANTED_RUNS, shortPlan, new Planted()));
  });
}

test.run();
