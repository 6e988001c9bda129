/**
 * Replicas that collect tombstones at random, and resynchronise when they were away for too long,
 * over a bad network. In the end all are equal to the model, which collects nothing. SEED replays a
 * run, RUNS is the number of runs.
 */
import { deepStrictEqual, ok } from "node:assert/strict";
import { test } from "uvu";
import { type Pick, SEED, seeded } from "../helpers/codec-fixture.ts";
import { hideWatermark, resync } from "../helpers/resync-model.ts";
import { newStore, withClock } from "../helpers/store-fixture.ts";
import { Model } from "../helpers/merge-model.ts";
import { COLLECTS, type Collects, Network, type Plan } from "./network.ts";
import { nameOf, nodeOf, stampOf } from "../helpers/model-parts.ts";
import { stateIn } from "../helpers/delta-parser.ts";

const RUNS = Number(process.env["RUNS"] ?? 100);
const PLANTED_RUNS = 100;
/** The start of each run: sweeps and collections depend on the time, and must replay. */
const START_MS = Date.UTC(2026, 0, 1);
const IDS = Array.from({ length: 6 }, (_, index) => `node ${index}`);

console.log(`SEED=${SEED} RUNS=${RUNS}`);

function shortPlan(pick: Pick, collects: Collects): Plan {
  const ids = IDS.slice(0, 1 + pick(6));
  const operations = { operationsMin: 0, operationsMax: 150, operationsPerMessage: 1 + pick(5) };
  return { replicas: 3 + pick(3), ...operations, ids, ttlMsMax: pick(4) ? 0 : 300, collects };
}

/** Long enough for removals of removals, and for messages that were made for another replica. */
function longPlan(pick: Pick): Plan {
  const operations = {
    operationsMin: 2000,
    operationsMax: 2000,
    operationsPerMessage: 1 + pick(5),
  };
  return { replicas: 6, ...operations, ids: IDS, ttlMsMax: 0, collects: COLLECTS };
}

interface Found {
  difference?: string;
  /** The number of resynchronisations, and of nodes that were written again in them. */
  resyncs: number;
  again: number;
}

/** The first run in which the stores differ from each other or from the model. */
function runAll(runs: number, planOf: (pick: Pick) => Plan): Found {
  return withClock((clock) => {
    const found: Found = { resyncs: 0, again: 0 };
    for (let run = 0; run < runs; run++) {
      clock.nowMs = START_MS;
      const pick = seeded(SEED + run);
      using network = new Network(pick, clock, new Model(), planOf(pick));
      try {
        network.run();
        network.exchangeAll();
        network.collectAll();
        network.assertSame();
      } catch (error) {
        return { ...found, difference: `SEED=${SEED + run} RUNS=1:\n${(error as Error).stack}` };
      }
      found.resyncs += network.resyncs.count;
      found.again += network.resyncs.again;
    }
    return found;
  });
}

test("replicas that collect and resynchronise end up equal to each other and the model", () => {
  const { difference, resyncs, again } = runAll(RUNS, (pick) => shortPlan(pick, COLLECTS));
  ok(difference === undefined, difference);
  console.log(`${resyncs} resynchronised, ${again} nodes written again`);
  if (RUNS >= 100) ok(resyncs > RUNS / 4 && again > RUNS / 20);
});

test("so do many replicas in a long run", () => {
  const { difference } = runAll(1, longPlan);
  ok(difference === undefined, difference);
});

test("a removal that a deletion covers does not make its add worth sending", () => {
  const [adder, remover] = [5n, 6n];
  using a = newStore(adder);
  using b = newStore(remover);
  const clockOf = (store: typeof a, actor: bigint) => store.versionVector()[nameOf(actor)]!;
  const exchange = (from: typeof a, to: typeof a) => {
    for (const piece of from.changesSinceSync(to.versionVector())) to.applyChangesSync(piece);
  };
  a.patchSync("node", { a: 1 });
  a.addToSetSync("node", "tags", "x");
  const first = clockOf(a, adder);
  exchange(a, b);
  b.removeFromSetSync("node", "tags", "x");
  const removal = stampOf(clockOf(b, remover), remover);
  b.deleteSync("node");
  const deletion = stampOf(clockOf(b, remover), remover);
  exchange(b, a);
  a.addToSetSync("node", "tags", "x");
  const added = clockOf(a, adder);

  // A replica that has seen all of the adder and nothing of the remover.
  const vector = { [nameOf(adder)]: added };
  const sent = stateIn(a.changesSinceSync(vector)).get("node")!;
  deepStrictEqual(
    sent.map(({ kind }) => kind),
    ["deletion"],
  );
  const element = { kind: "element", field: "tags", element: "x", actor: adder } as const;
  const node = nodeOf([
    { kind: "deletion", stamp: deletion },
    { ...element, added, removed: first, removal },
  ]);
  const expected = new Model().since(new Map([["node", node]]), vector).get("node")!;
  deepStrictEqual([...expected.keys()], ["deletion"]);
});

test("the check finds a store that collects too early, without a watermark", () => {
  const early: Collects = {
    resync,
    collect: ({ store, name }, replicas) => {
      for (const other of replicas) {
        if (other.name !== name) store.acknowledgeSync(other.name, store.versionVector());
      }
      store.collectSync();
      hideWatermark(store);
    },
  };
  ok(runAll(PLANTED_RUNS, (pick) => shortPlan(pick, early)).difference);
});

test("the check finds a replica that loses unsent writes", () => {
  const forgetful: Collects = {
    ...COLLECTS,
    resync: (model, to, from) => {
      const again = resync(model, to, from);
      to.state = from.state;
      return again;
    },
  };
  ok(runAll(PLANTED_RUNS, (pick) => shortPlan(pick, forgetful)).difference);
});

test.run();
