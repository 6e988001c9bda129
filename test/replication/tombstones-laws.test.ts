/**
 * Replicas that collect removals at random, and take each other over when they were away for too
 * long, over a bad network: all show the same in the end, and what the model has, which collects
 * nothing. SEED replays a run, RUNS says how many.
 */
import { deepStrictEqual, ok } from "node:assert/strict";
import { test } from "uvu";
import { type Pick, SEED, seeded } from "../helpers/codec-fixture.ts";
import { hideWatermark, resync } from "../helpers/crdt-collecting.ts";
import { newStore, withClock } from "../helpers/crdt-fixture.ts";
import { Model } from "../helpers/crdt-model.ts";
import { COLLECTS, type Collects, Network, type Plan } from "./network.ts";
import { nameOf, nodeOf, stampOf } from "../helpers/crdt-parts.ts";
import { stateIn } from "../helpers/crdt-state.ts";

const RUNS = Number(process.env["RUNS"] ?? 100);
const PLANTED_RUNS = 100;
/** Of each run: what is swept and collected by the second would not be replayed otherwise. */
const START_MS = Date.UTC(2026, 0, 1);
const IDS = Array.from({ length: 6 }, (_, index) => `node ${index}`);

console.log(`SEED=${SEED} RUNS=${RUNS}`);

function shortPlan(pick: Pick, collects: Collects): Plan {
  const ids = IDS.slice(0, 1 + pick(6));
  const moves = { movesMin: 0, movesMax: 150, movesPerMessage: 1 + pick(5) };
  return { replicas: 3 + pick(3), ...moves, ids, ttlMsMax: pick(4) ? 0 : 300, collects };
}

/** Long enough for removals of removals, and for messages that were made for somebody else. */
function longPlan(pick: Pick): Plan {
  const moves = { movesMin: 2000, movesMax: 2000, movesPerMessage: 1 + pick(5) };
  return { replicas: 6, ...moves, ids: IDS, ttlMsMax: 0, collects: COLLECTS };
}

interface Found {
  difference?: string;
  /** How often somebody took another one over, and made writes again. */
  resyncs: number;
  again: number;
}

/** The first run in which the stores are not equal, or not what the model has. */
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

test("replicas that collect and take each other over end up the same, as the model has it", () => {
  const { difference, resyncs, again } = runAll(RUNS, (pick) => shortPlan(pick, COLLECTS));
  ok(difference === undefined, difference);
  console.log(`${resyncs} were taken over, ${again} nodes written again`);
  if (RUNS >= 100) ok(resyncs > RUNS / 4 && again > RUNS / 20);
});

test("a long run of many replicas ends up the same, too", () => {
  const { difference } = runAll(1, longPlan);
  ok(difference === undefined, difference);
});

test("an add is no news for the sake of a removal that a deletion has made pointless", () => {
  const [adder, remover] = [5n, 6n];
  using a = newStore(adder);
  using b = newStore(remover);
  const clockOf = (store: typeof a, actor: bigint) => store.versionVector()[nameOf(actor)]!;
  const exchange = (from: typeof a, to: typeof a) => {
    for (const piece of from.changesSince(to.versionVector())) to.applyChanges(piece);
  };
  a.patch("node", { a: 1 });
  a.addToSet("node", "tags", "x");
  const first = clockOf(a, adder);
  exchange(a, b);
  b.removeFromSet("node", "tags", "x");
  const removal = stampOf(clockOf(b, remover), remover);
  b.delete("node");
  const deletion = stampOf(clockOf(b, remover), remover);
  exchange(b, a);
  a.addToSet("node", "tags", "x");
  const added = clockOf(a, adder);

  // Somebody who has seen all of the adder and nothing of the remover.
  const vector = { [nameOf(adder)]: added };
  const told = stateIn(a.changesSince(vector)).get("node")!;
  deepStrictEqual(
    told.map(({ kind }) => kind),
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

test("a store that collects too early, and keeps quiet about it, is seen", () => {
  const early: Collects = {
    resync,
    collect: ({ store, name }, replicas) => {
      for (const other of replicas) {
        if (other.name !== name) store.acknowledge(other.name, store.versionVector());
      }
      store.collect();
      hideWatermark(store);
    },
  };
  ok(runAll(PLANTED_RUNS, (pick) => shortPlan(pick, early)).difference);
});

test("a replica that loses what it has not sent is seen", () => {
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
