/**
 * The protocol of replication in simulated worlds: every run must end with equal replicas, without a lost
 * write. Each guard of the protocol is left out once, and the same worlds must show it. SEED replays a
 * run, RUNS is the number of runs.
 */
import { match, ok } from "node:assert/strict";
import { test } from "uvu";
import { Asker } from "../../src/sync/asker.ts";
import type { Desk } from "../../src/sync/desk.ts";
import { Exchange } from "../../src/sync/exchange.ts";
import { Pusher } from "../../src/sync/pusher.ts";
import { type Pick, SEED, seeded } from "../helpers/codec-fixture.ts";
import { size } from "../helpers/core-random.ts";
import { withClock } from "../helpers/store-fixture.ts";
import { type Plan, World } from "./simulated-world.ts";

const RUNS = size("RUNS", 40, 10_000);
/** Enough for each planted bug to show. */
const PLANTED_RUNS = 300;
const TOPOLOGIES = ["all", "chain", "star"] as const;

console.log(`SEED=${SEED}`);

function randomPlan(pick: Pick): Plan {
  const collects = pick(3) === 0 ? 1 + pick(4) : 0;
  return {
    replicas: 2 + pick(3),
    topology: TOPOLOGIES[pick(TOPOLOGIES.length)]!,
    writes: 20 + pick(150),
    lost: [0, 1, 10, 30][pick(4)]!,
    repeated: pick(2) * 10,
    delayed: pick(2) * 30,
    restarts: pick(4),
    partitions: pick(4),
    collects,
    forgets: collects && pick(3) === 0 ? 1 : 0,
    bytesMax: pick(4) === 0 ? 200 : 1 << 20,
  };
}

/** The error of the first of so many runs that does not end with equal replicas. */
function firstFailure(runs: number, ExchangeClass?: typeof Exchange): string | undefined {
  return withClock((clock) => {
    for (let run = 0; run < runs; run++) {
      const seed = (SEED + run) >>> 0;
      const pick = seeded(seed);
      const plan = randomPlan(pick);
      try {
        using world = new World(pick, clock, plan, ExchangeClass);
        world.run();
      } catch (error) {
        return `SEED=${seed} RUNS=1 ${JSON.stringify(plan)}: ${(error as Error).stack}`;
      }
    }
    return undefined;
  });
}

test("all replicas become equal, whatever happens to messages and replicas", () => {
  const failure = firstFailure(RUNS);
  ok(failure === undefined, failure);
});

/** The parts of an exchange, each without one thing that it guards against. */
class CarelessPusher extends Pusher {
  protected override claimsOthers(): boolean {
    return true;
  }
}

class SilentAsker extends Asker {
  protected override choose(): undefined {
    return undefined;
  }
}

/** The protocol without one of its guards. */
const PLANTED: Record<string, typeof Exchange> = {
  "pushes answer for writes of others that came early": class extends Exchange {
    protected override newPusher(desk: Desk): Pusher {
      return new CarelessPusher(desk);
    }
  },
  "no replica asks for what it lacks": class extends Exchange {
    protected override newAsker(...given: ConstructorParameters<typeof Asker>): Asker {
      return new SilentAsker(...given);
    }
  },
};

for (const [what, ExchangeClass] of Object.entries(PLANTED)) {
  test(`the simulation finds it if ${what}`, () => {
    const failure = firstFailure(PLANTED_RUNS, ExchangeClass);
    ok(failure !== undefined, `SEED=${SEED}: nothing was found in ${PLANTED_RUNS} runs`);
    match(failure, /SEED=/);
  });
}

test.run();
