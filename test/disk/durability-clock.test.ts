/**
 * The store's clock and versions over restarts, while the machine's clock jumps by up to a day.
 * They never repeat and never go back, whether the last process ended or was killed. SEED replays
 * the jumps.
 */
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "uvu";

import { SEED, seeded } from "../helpers/codec-fixture.ts";
import { rounds } from "../helpers/core-random.ts";
import { inWorld } from "../helpers/world.ts";

const ROUNDS = rounds(16);
const DAY_MS = 86_400_000;
const WRITES = 20;

console.log(`SEED=${SEED} ROUNDS=${ROUNDS}`);

/** The stamp of a write, as milliseconds and counter, and its version. */
interface Given {
  ms: number;
  counter: number;
  version: number;
}

/** The first pair out of order, in words. */
function violation(given: readonly Given[]): string | undefined {
  const isAfter = (a: Given, b: Given) =>
    b.version > a.version && (b.ms > a.ms || (b.ms === a.ms && b.counter > a.counter));
  const index = given.findIndex((each, i) => i > 0 && !isAfter(given[i - 1]!, each));
  if (index < 0) return undefined;
  return `${JSON.stringify(given[index - 1])}, then ${JSON.stringify(given[index])}`;
}

for (const durability of ["sync", "async"] as const) {
  test(
    `${durability}: stamps and versions only go forward, whatever the clock does`,
    inWorld(async (world) => {
      const pick = seeded(SEED);
      const path = join(world.directory, "data");
      const given: Given[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        const aheadMs = pick(2 * DAY_MS) - DAY_MS;
        const isKilled = pick(2) === 0;
        const program = world.start(
          async ({ CrdtStore, say }, args) => {
            const now = Date.now;
            Date.now = () => now() + args.aheadMs;
            const store = new CrdtStore({ path: args.path, durability: args.durability });
            for (let i = 0; i < args.writes; i++) {
              store.putSync("node", { i });
              const { version, written } = store.meta("node")!;
              say({ ...written, version });
            }
            // With `async` only flushed writes must count: others may be lost.
            await store.flush();
            if (args.isKilled) process.kill(process.pid, "SIGKILL");
            store.close();
          },
          { path, durability, aheadMs, isKilled, writes: WRITES },
        );
        for (let i = 0; i < WRITES; i++) given.push(await program.said<Given>());
        assert.equal((await program.ended).signal, isKilled ? "SIGKILL" : null);
      }
      assert.equal(violation(given), undefined, `SEED=${SEED}`);
      assert.equal(given.length, ROUNDS * WRITES);
    }),
  );
}

test(
  "async: no later write gets the stamp or version of a lost one",
  inWorld(async (world) => {
    const path = join(world.directory, "data");
    const given: Given[] = [];
    for (let round = 0; round < 6; round++) {
      const program = world.start(
        ({ CrdtStore, say }, args) => {
          // The clock stands still: only the counters of the stamps differ.
          const startMs = 1_700_000_000_000;
          Date.now = () => startMs;
          const store = new CrdtStore({ path: args.path });
          for (let i = 0; i < args.writes; i++) {
            store.putSync("node", { i });
            const { version, written } = store.meta("node")!;
            say({ ...written, version });
          }
          // Before the commit is on disk.
          process.kill(process.pid, "SIGKILL");
        },
        { path, writes: WRITES },
      );
      for (let i = 0; i < WRITES; i++) given.push(await program.said<Given>());
      await program.ended;
    }
    assert.equal(violation(given), undefined);
  }),
);

test("the check finds stamps and versions that go back or repeat", () => {
  const one = { ms: 5, counter: 1, version: 7 };
  assert.equal(violation([one, { ms: 5, counter: 2, version: 8 }]), undefined);
  for (const bad of [
    one,
    { ms: 5, counter: 2, version: 7 },
    { ms: 5, counter: 1, version: 8 },
    { ms: 4, counter: 9, version: 8 },
  ]) {
    assert.notEqual(violation([one, bad]), undefined);
  }
});

test.run();
