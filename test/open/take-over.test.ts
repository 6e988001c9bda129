/**
 * Eight processes open one channel at once and write; the one that serves is killed, again and again.
 *
 * SEED replays the moments. KILLS is the number of killed servers; `npm run test:full` kills 60.
 */
import assert from "node:assert/strict";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { test } from "uvu";

import { type OpenOptions, open } from "../../src/index.ts";
import { SEED, seeded } from "../helpers/codec-fixture.ts";
import { size } from "../helpers/core-random.ts";
import type { Program } from "../helpers/program.ts";
import {
  type SharedWrites,
  type SharedWriterArgs,
  readSharedWrites,
} from "../helpers/shared-writer.ts";
import { type World, inWorld, until } from "../helpers/world.ts";

/** So many check the promised figure too, for which the processors have to be idle. */
const KILLS_FULL = 60;
const KILLS = size("KILLS", 6, KILLS_FULL);
const PROCESSES = 8;
const IN_FLIGHT = 4;
const KILL_MS_MIN = 50;
const KILL_MS_MAX = 400;
const GAP_MS_MAX = 1000;

console.log(`SEED=${SEED} KILLS=${KILLS}`);

const kept = (world: World): OpenOptions => ({
  path: join(world.directory, "data"),
  durability: "sync",
  requestTimeoutMs: 60_000,
});

/** Starts a writer; its file outlives it. */
function startWriter(world: World, number: number): { program: Program; args: SharedWriterArgs } {
  const args = {
    channel: world.channel,
    options: kept(world),
    name: `w${number}`,
    file: join(world.directory, `w${number}.log`),
    inFlight: IN_FLIGHT,
  };
  const run = async (
    { writeShared, say }: typeof import("../helpers/programs/tools.ts"),
    given: SharedWriterArgs,
  ) => writeShared(given, say);
  return { program: world.start(run, args), args };
}

/** The promises that the found nodes and counters break. */
function violations(
  name: string,
  { begun, acknowledged, increments, failures }: SharedWrites,
  found: ReadonlyMap<string, unknown>,
): string[] {
  const ids = [...found.keys()].filter((id) => id.startsWith(`${name}-`));
  const n = (found.get(`count ${name}`) as { n: number } | undefined)?.n ?? 0;
  return [
    // ERR_CONFLICT means that a write was executed twice.
    ...failures.filter((failure) => !failure.endsWith("ERR_SERVER_GONE")),
    ...[...acknowledged].filter((id) => found.get(id) !== id).map((id) => `${id} is lost`),
    ...ids.filter((id) => !begun.has(id)).map((id) => `${id} was never written`),
    ...(n < increments.acknowledged ? [`${increments.acknowledged - n} increments are lost`] : []),
    ...(n > increments.begun ? [`${n - increments.begun} increments were executed twice`] : []),
  ];
}

test(
  "of acknowledged writes none is lost and none executed twice while serving processes are killed",
  inWorld(async (world) => {
    const pick = seeded(SEED);
    const writers = Array.from({ length: PROCESSES }, (_, number) => startWriter(world, number));
    for (const { program } of writers) assert.equal(await program.said(), "opened");
    const looker = await open(world.channel, { serve: false, timeoutMs: 5000 });
    for (let killed = 0; killed < KILLS; killed++) {
      await sleep(KILL_MS_MIN + pick(KILL_MS_MAX - KILL_MS_MIN));
      const pid = looker.serverPid;
      const server = writers.find(({ program }) => program.pid === pid);
      assert(server, `${pid} serves`);
      server.program.kill("SIGKILL");
      await until(() => looker.connected && looker.serverPid !== pid);
      writers.push(startWriter(world, writers.length));
    }
    for (const { program } of writers.slice(PROCESSES)) await program.said();
    for (const { program } of writers) program.kill("SIGTERM");
    await Promise.all(writers.map(({ program }) => program.ended));
    await looker.close();

    await using db = await open(world.channel, kept(world));
    assert(db.isServing);
    const found = new Map(db.list().map(({ id, data }) => [id, data]));
    const each = writers.map(({ args }) => ({ name: args.name, ...readSharedWrites(args.file) }));
    assert.deepEqual(
      each.flatMap((writes) => violations(writes.name, writes, found)),
      [],
    );
    const gapsMs = each.flatMap((writes) => writes.gapsMs).sort((a, b) => a - b);
    const gapMs = gapsMs[Math.floor(gapsMs.length * 0.99)]!;
    const acknowledged = each.reduce((sum, writes) => sum + writes.acknowledged.size, 0);
    const readMs = Math.max(...each.map(({ longestReadMs }) => longestReadMs));
    console.log(
      `${acknowledged} acknowledged, 0 lost, 0 twice; ${gapsMs.length} gaps in writing, ` +
        `p50 ${gapsMs[gapsMs.length >> 1]!.toFixed(0)} ms, p99 ${gapMs.toFixed(0)} ms, ` +
        `longest ${gapsMs.at(-1)!.toFixed(0)} ms; longest read ${readMs.toFixed(2)} ms`,
    );
    assert(gapsMs.length >= KILLS, "most survivors wrote after each kill");
    if (KILLS >= KILLS_FULL) assert(gapMs < GAP_MS_MAX, `p99 ${gapMs} ms`);
  }),
);

const nothing: SharedWrites = {
  begun: new Set(["w0-1", "w0-2"]),
  acknowledged: new Set(["w0-1"]),
  increments: { begun: 2, acknowledged: 1 },
  failures: ["w0-2 was answered ERR_SERVER_GONE"],
  gapsMs: [],
  longestReadMs: 0,
};

for (const [what, found, count] of [
  [
    "permitted outcomes",
    new Map<string, unknown>([
      ["w0-1", "w0-1"],
      ["count w0", { n: 2 }],
    ]),
    0,
  ],
  ["a lost write", new Map<string, unknown>([["count w0", { n: 1 }]]), 1],
  ["a lost increment", new Map<string, unknown>([["w0-1", "w0-1"]]), 1],
  [
    "a doubled increment",
    new Map<string, unknown>([
      ["w0-1", "w0-1"],
      ["count w0", { n: 3 }],
    ]),
    1,
  ],
] as [string, Map<string, unknown>, number][]) {
  test(`the check finds ${what}`, () =>
    assert.equal(violations("w0", nothing, found).length, count));
}

test("the check finds a write that was executed twice", () => {
  const found = new Map<string, unknown>([
    ["w0-1", "w0-1"],
    ["count w0", { n: 1 }],
  ]);
  const failures = ["w0-2 was answered ERR_CONFLICT"];
  assert.equal(violations("w0", { ...nothing, failures }, found).length, 1);
});

test.run();
