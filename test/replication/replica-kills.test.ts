/**
 * Servers that are killed while they collect removals, or take another replica over: whatever was
 * acknowledged is there, nothing that was removed comes back, from disk or from whoever was away,
 * and all replicas end up the same.
 *
 * One replica is kept on disk by a server, which dies; two are in this process. SEED replays what is
 * written and when servers die, as far as the machine lets it; `ROUNDS` multiplies how many do.
 */
import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import { test } from "uvu";

import type { CrdtStore } from "../../src/index.ts";
import { SEED } from "../helpers/codec-fixture.ts";
import {
  dropFloor,
  exportOf,
  fateOfRemovals,
  floorViolations,
  isAbove,
  readDisk,
  readExport,
  removalsIn,
} from "../helpers/collected-tombstones.ts";
import { rounds } from "../helpers/core-random.ts";
import { isShown, viewOf } from "../helpers/facts.ts";
import { outcome as outcomeOf } from "../helpers/programs/tools.ts";
import { Trial, permit } from "./replica-trial.ts";
import { inWorld } from "../helpers/world.ts";

const ROUNDS = rounds(3);
const PART_ROUNDS_MAX = 5;
const PLANTED_ROUNDS = 3;
const DEEDS = 20;
/** How often a server dies in one resynchronisation. */
const TRIES_MAX = 2;

console.log(`SEED=${SEED} ROUNDS=${ROUNDS}`);

// ── Collecting ──────────────────────────────────────────────────────────────────────────────────

/** The kept one dies while it collects, and the right one may have been away. */
async function collectAndDie(trial: Trial, plant?: (path: string) => void): Promise<void> {
  const { kept, left, right, pick, facts, found } = trial;
  const isAway = pick(3) > 0;
  const field = trial.nextField();
  trial.dress(field);
  await trial.quiet();
  trial.old.push(...right.changesSince());
  if (isAway) await kept.client.forgetReplica(right.replicaId);
  trial.shear(field);
  trial.write("left", DEEDS);
  if (isAway) trial.write("right", DEEDS);
  await trial.exchangeAll(isAway ? [kept.client, left] : [kept.client, left, right]);
  const before = readExport(await kept.client.changesSince());
  await kept.secure();

  const seen = trial.view();
  trial.attempt(DEEDS, seen);
  trial.write("left", DEEDS, false);
  const news = left.changesSince(kept.client.versionVector());
  const target = kept.client.stats().collected + pick(removalsIn(before));
  let isOver = false;
  kept.fly(async () => {
    await permit(GONE, () => kept.client.collect());
    isOver = true;
  });
  trial.attempt(DEEDS, seen);
  for (const delta of news) kept.fly(() => permit(GONE, () => kept.client.applyChanges(delta)));
  trial.attempt(DEEDS, seen);
  const isDue = () => !plant && kept.client.stats().collected >= target;
  await trial.killWhen(() => isOver || isDue());

  const known = isAway ? [left] : [left, right];
  let isPartly = false;
  const between = (path: string) => {
    plant?.(path);
    const disk = readDisk(path);
    const after = exportOf(path);
    const fate = fateOfRemovals(before, after);
    found.push(...floorViolations(disk, known), ...fate.violations);
    isPartly = fate.gone > 0 && fate.left > 0;
  };
  found.push(...(await kept.revive(between)), ...facts.violations("kept", trial.view()));
  if (isPartly) trial.told.partly++;
  const { floor } = readExport(await kept.client.changesSince());
  const knows = (await kept.client.replicas()).map(({ replica }) => replica).join();
  const ids = known.map(({ replicaId }) => replicaId).sort();
  if (knows !== ids.join()) found.push(`${knows} are known, not ${ids.join()}`);

  // Who was away comes back with what it holds.
  if (isAway) {
    const isBehind = !isAbove(right.versionVector(), floor);
    const options = { replica: right.replicaId };
    const outcome = await outcomeOf(() => kept.client.changesSince(right.versionVector(), options));
    if (outcome !== (isBehind ? "ERR_RESYNC_REQUIRED" : "OK")) found.push(`told ${outcome}`);
    const stale = right.changesSince(kept.client.versionVector());
    for (const delta of stale) {
      await permit(["OK", "ERR_RESYNC_REQUIRED"], () => kept.client.applyChanges(delta));
    }
    found.push(...facts.violations("kept", trial.view()));
    await trial.bring(kept.client, right);
    found.push(...facts.violations("right", viewOf(right)));
  }
  await trial.repeat();
  await trial.quiet();
}

const GONE = ["OK", "ERR_SERVER_GONE"];

// ── Resynchronising ─────────────────────────────────────────────────────────────────────────────

/** The kept one was away, and dies while it takes the left one over, once or more. */
async function resyncAndDie(trial: Trial): Promise<void> {
  const { kept, left, right, facts, found } = trial;
  const field = trial.nextField();
  trial.dress(field);
  await trial.quiet();
  trial.old.push(...right.changesSince());
  const seen = trial.view();
  left.forgetReplica(kept.client.replicaId);
  trial.shear(field);
  trial.write("left", DEEDS);
  trial.write("right", DEEDS);
  await trial.exchangeAll([left, right]);
  assert(left.collect() > 0);

  // What nobody hears of before; also of nodes that are gone for the others.
  trial.attempt(DEEDS, seen);
  await later(left);
  for (const fact of facts.all.filter(({ id, unmade }) => unmade && !left.has(id)).slice(-3)) {
    if (!isShown(seen, fact)) continue;
    kept.attempt(facts.makeFields("kept", fact.id, [`late ${facts.all.length}`], 1));
  }
  await kept.secure();
  await permit(["ERR_RESYNC_REQUIRED"], () => left.changesSince(kept.client.versionVector()));
  for (let tries = 0; !(await dieTakingOver(trial, field, tries)); tries++) {
    // The other one goes on meanwhile.
    trial.write("left", DEEDS);
    await trial.exchangeAll([left, right]);
    left.collect();
  }
  trial.told.resynced++;
  await kept.secure();
  found.push(...facts.violations("kept", trial.view()));
  await trial.repeat();
  await trial.quiet();
}

/** One try, which the server survives or not: whether it did. */
async function dieTakingOver(trial: Trial, field: string, tries: number): Promise<boolean> {
  const { kept, left, pick, facts, found } = trial;
  const { client } = kept;
  const pieces = left.changesSince();
  if (tries === TRIES_MAX || (tries > 0 && pick(2))) {
    await client.resynchronise(pieces);
    return true;
  }
  let outcome = "";
  kept.fly(async () => (outcome = await outcomeOf(() => client.resynchronise(pieces))));
  trial.attempt(DEEDS);
  const woolly = [...trial.view()].filter(([, data]) => data[field] !== undefined);
  // None are left if the server before had got that far.
  const last = woolly[pick(woolly.length)]?.[0];
  const firstPid = client.serverPid;
  const isShorn = () => last === undefined || !client.get(last)?.[field];
  await trial.killWhen(() => client.serverPid === firstPid && isShorn());
  let isUnderWay = false;
  found.push(...(await kept.revive((path) => (isUnderWay = readDisk(path).isUnderWay))));
  found.push(...facts.violations("kept", trial.view()));
  // What never left for the dead server may have gone to the next one.
  if (outcome === "OK") return true;
  assert(["ERR_SERVER_GONE", "ERR_RESYNC_REQUIRED"].includes(outcome), outcome);
  // Only so can it have heard of what is gone.
  const view = trial.view();
  const isBegun = woolly.some(([id]) => view.get(id)?.[field] === undefined);
  const isBehind = !isAbove(client.versionVector(), readExport(pieces).floor);
  if (isBegun && isBehind && !isUnderWay) found.push("what was begun is not known to be under way");
  if (!isUnderWay) return false;
  trial.told.partly++;
  const news = left.changesSince()[0]!;
  await permit(["ERR_RESYNC_REQUIRED"], () => client.changesSince());
  await permit(["ERR_RESYNC_REQUIRED"], () => client.acknowledge(left.replicaId, {}));
  await permit(["ERR_RESYNC_REQUIRED"], () => client.applyChanges(news));
  return false;
}

/** Waits until whatever is written from now on is later than all that a store has written. */
async function later(store: CrdtStore): Promise<void> {
  const clock = store.versionVector()[store.replicaId] ?? 0n;
  while (BigInt(Date.now()) << 16n <= clock) await sleep(1);
}

/** Each part has replicas of its own. */
const parts = Array.from({ length: Math.ceil(ROUNDS / PART_ROUNDS_MAX) }, (_, index) => index);

for (const durability of ["sync", "async"] as const) {
  for (const [what, round] of [
    ["collects", collectAndDie],
    ["takes another replica over", resyncAndDie],
  ] as const) {
    for (const part of parts) {
      test(
        `${durability}, part ${part + 1}: a server is killed while it ${what}`,
        inWorld(async (world) => {
          const trial = await Trial.start(world, durability, SEED + part);
          const left = ROUNDS - part * PART_ROUNDS_MAX;
          for (let i = 0; i < Math.min(left, PART_ROUNDS_MAX); i++) await round(trial);
          await trial.end();
        }),
      );
    }
  }
}

test(
  "a floor that does not get to the disk is seen",
  inWorld(async (world) => {
    const trial = await Trial.start(world, "sync", SEED);
    for (let round = 0; round < PLANTED_ROUNDS && trial.found.length === 0; round++) {
      await collectAndDie(trial, dropFloor);
    }
    assert.match(trial.found.join(), /is gone, and later than the floor/);
  }),
);

test.run();
