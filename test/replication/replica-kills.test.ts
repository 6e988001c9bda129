/**
 * Servers that are killed while they collect tombstones or resynchronise. No acknowledged write is
 * lost. No removal comes back, from disk or from a replica that was away. All replicas end up
 * equal.
 *
 * A server persists one replica and is killed; two are in this process. SEED replays the writes and
 * the kills, as far as the machine permits; `ROUNDS` multiplies the number of kills.
 */
import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import { test } from "uvu";

import type { CrdtStore } from "../../src/index.ts";
import { SEED } from "../helpers/codec-fixture.ts";
import {
  dropWatermark,
  exportOf,
  fateOfTombstones,
  watermarkViolations,
  isAbove,
  readDisk,
  readExport,
  tombstonesIn,
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
/** Most kills in one resynchronisation. */
const TRIES_MAX = 2;

console.log(`SEED=${SEED} ROUNDS=${ROUNDS}`);

// ── Collecting ──────────────────────────────────────────────────────────────────────────────────

/** The persisted replica dies while it collects, and the right one may have been away. */
async function collectAndDie(trial: Trial, plant?: (path: string) => void): Promise<void> {
  const { persisted, left, right, pick, facts, found } = trial;
  const isAway = pick(3) > 0;
  const field = trial.nextField();
  trial.dress(field);
  await trial.quiet();
  trial.old.push(...right.changesSinceSync());
  if (isAway) await persisted.client.forgetReplica(right.replicaId);
  trial.shear(field);
  trial.write("left", DEEDS);
  if (isAway) trial.write("right", DEEDS);
  await trial.exchangeAll(isAway ? [persisted.client, left] : [persisted.client, left, right]);
  const before = readExport(await persisted.client.changesSince());
  await persisted.secure();

  const seen = trial.view();
  trial.attempt(DEEDS, seen);
  trial.write("left", DEEDS, false);
  const news = left.changesSinceSync(persisted.client.versionVector());
  const target = persisted.client.stats().collected + pick(tombstonesIn(before));
  let isOver = false;
  persisted.launch(async () => {
    await permit(GONE, () => persisted.client.collect());
    isOver = true;
  });
  trial.attempt(DEEDS, seen);
  for (const delta of news)
    persisted.launch(() => permit(GONE, () => persisted.client.applyChanges(delta)));
  trial.attempt(DEEDS, seen);
  const isDue = () => !plant && persisted.client.stats().collected >= target;
  await trial.killWhen(() => isOver || isDue());

  const known = isAway ? [left] : [left, right];
  let isPartly = false;
  const between = (path: string) => {
    plant?.(path);
    const disk = readDisk(path);
    const after = exportOf(path);
    const fate = fateOfTombstones(before, after);
    found.push(...watermarkViolations(disk, known), ...fate.violations);
    isPartly = fate.gone > 0 && fate.left > 0;
  };
  found.push(...(await persisted.revive(between)), ...facts.violations("persisted", trial.view()));
  if (isPartly) trial.counts.partly++;
  const { watermark } = readExport(await persisted.client.changesSince());
  const knows = (await persisted.client.replicas()).map(({ replica }) => replica).join();
  const ids = known.map(({ replicaId }) => replicaId).sort();
  if (knows !== ids.join()) found.push(`${knows} are known, not ${ids.join()}`);

  // The replica that was away returns with its nodes.
  if (isAway) {
    const isBehind = !isAbove(right.versionVector(), watermark);
    const options = { replica: right.replicaId };
    const outcome = await outcomeOf(() =>
      persisted.client.changesSince(right.versionVector(), options),
    );
    if (outcome !== (isBehind ? "ERR_RESYNC_REQUIRED" : "OK")) found.push(`answered ${outcome}`);
    const stale = right.changesSinceSync(persisted.client.versionVector());
    for (const delta of stale) {
      await permit(["OK", "ERR_RESYNC_REQUIRED"], () => persisted.client.applyChanges(delta));
    }
    found.push(...facts.violations("persisted", trial.view()));
    await trial.bring(persisted.client, right);
    found.push(...facts.violations("right", viewOf(right)));
  }
  await trial.repeat();
  await trial.quiet();
}

const GONE = ["OK", "ERR_SERVER_GONE"];

// ── Resynchronising ─────────────────────────────────────────────────────────────────────────────

/**
 * The persisted replica was away, and dies while it resynchronises with the left one, once or more.
 */
async function resyncAndDie(trial: Trial): Promise<void> {
  const { persisted, left, right, facts, found } = trial;
  const field = trial.nextField();
  trial.dress(field);
  await trial.quiet();
  trial.old.push(...right.changesSinceSync());
  const seen = trial.view();
  left.forgetReplicaSync(persisted.client.replicaId);
  trial.shear(field);
  trial.write("left", DEEDS);
  trial.write("right", DEEDS);
  await trial.exchangeAll([left, right]);
  assert(left.collectSync() > 0);

  // Writes that no other replica has seen, also to nodes that the others have deleted.
  trial.attempt(DEEDS, seen);
  await later(left);
  for (const fact of facts.all.filter(({ id, unmade }) => unmade && !left.has(id)).slice(-3)) {
    if (!isShown(seen, fact)) continue;
    persisted.attempt(facts.makeFields("persisted", fact.id, [`late ${facts.all.length}`], 1));
  }
  await persisted.secure();
  await permit(["ERR_RESYNC_REQUIRED"], () =>
    left.changesSinceSync(persisted.client.versionVector()),
  );
  for (let tries = 0; !(await dieResyncing(trial, field, tries)); tries++) {
    // The other replica continues to write.
    trial.write("left", DEEDS);
    await trial.exchangeAll([left, right]);
    left.collectSync();
  }
  trial.counts.resynced++;
  await persisted.secure();
  found.push(...facts.violations("persisted", trial.view()));
  await trial.repeat();
  await trial.quiet();
}

/** One try. True if the server survives it. */
async function dieResyncing(trial: Trial, field: string, tries: number): Promise<boolean> {
  const { persisted, left, pick, facts, found } = trial;
  const { client } = persisted;
  const pieces = left.changesSinceSync();
  if (tries === TRIES_MAX || (tries > 0 && pick(2))) {
    await client.resynchronise(pieces);
    return true;
  }
  let outcome = "";
  persisted.launch(async () => (outcome = await outcomeOf(() => client.resynchronise(pieces))));
  trial.attempt(DEEDS);
  const woolly = [...trial.view()].filter(([, data]) => data[field] !== undefined);
  // The previous server may have removed the field from all of them.
  const last = woolly[pick(woolly.length)]?.[0];
  const firstPid = client.serverPid;
  const isShorn = () => last === undefined || !client.get(last)?.[field];
  await trial.killWhen(() => client.serverPid === firstPid && isShorn());
  let isInProgress = false;
  found.push(...(await persisted.revive((path) => (isInProgress = readDisk(path).isInProgress))));
  found.push(...facts.violations("persisted", trial.view()));
  // A request that the dead server never got may have gone to the next one.
  if (outcome === "OK") return true;
  assert(["ERR_SERVER_GONE", "ERR_RESYNC_REQUIRED"].includes(outcome), outcome);
  // Only the resynchronisation can have removed the fields.
  const view = trial.view();
  const isBegun = woolly.some(([id]) => view.get(id)?.[field] === undefined);
  const isBehind = !isAbove(client.versionVector(), readExport(pieces).watermark);
  if (isBegun && isBehind && !isInProgress)
    found.push("a begun resynchronisation is not recorded as in progress");
  if (!isInProgress) return false;
  trial.counts.partly++;
  const news = left.changesSinceSync()[0]!;
  await permit(["ERR_RESYNC_REQUIRED"], () => client.changesSince());
  await permit(["ERR_RESYNC_REQUIRED"], () => client.acknowledge(left.replicaId, {}));
  await permit(["ERR_RESYNC_REQUIRED"], () => client.applyChanges(news));
  return false;
}

/** Waits until the stamps of new writes are later than all stamps of a store. */
async function later(store: CrdtStore): Promise<void> {
  const clock = store.versionVector()[store.replicaId] ?? 0n;
  while (BigInt(Date.now()) << 16n <= clock) await sleep(1);
}

/** Each part has its own replicas. */
const parts = Array.from({ length: Math.ceil(ROUNDS / PART_ROUNDS_MAX) }, (_, index) => index);

for (const durability of ["sync", "async"] as const) {
  for (const [what, round] of [
    ["collects", collectAndDie],
    ["resynchronises", resyncAndDie],
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
  "the check finds a watermark that is missing on disk",
  inWorld(async (world) => {
    const trial = await Trial.start(world, "sync", SEED);
    for (let round = 0; round < PLANTED_ROUNDS && trial.found.length === 0; round++) {
      await collectAndDie(trial, dropWatermark);
    }
    assert.match(trial.found.join(), /is gone, and above the watermark/);
  }),
);

test.run();
