/**
 * Servers that are killed at random moments under four writers: what was acknowledged is there.
 *
 * SEED replays the moments; 20 servers are killed in each of the three parts, times ROUNDS.
 */
import assert from "node:assert/strict";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { test } from "uvu";

import {
  JOURNAL_RING_BYTES_DEFAULT,
  JOURNAL_RING_BYTES_MIN,
} from "../../assembly/layout/journal.ts";
import type { Durability } from "../../src/index.ts";
import { SEED, seeded } from "../helpers/codec-fixture.ts";
import { rounds } from "../helpers/core-random.ts";
import {
  type Found,
  type Told,
  type WriterReport,
  asyncViolations,
  batchViolations,
  syncViolations,
} from "./persisted-history.ts";
import type { WriterArgs } from "../helpers/persisted-writer.ts";
import { type World, inWorld } from "../helpers/world.ts";

const ROUNDS = rounds(20);
const WRITERS = 4;
const KILL_MS_MIN = 30;
const KILL_MS_MAX = 300;
/** A client is back so soon after the next server can be connected to. */
const BACK_MS_MAX = 2000;
/** `async` commits within 100 ms if the disk and the processors let it; here they have others to serve. */
const LOST_MS_MAX = 5000;

console.log(`SEED=${SEED} ROUNDS=${ROUNDS}`);

interface Outcome {
  reports: WriterReport[];
  told: Told[];
  found: Found;
  /** The longest that a client took to be back, milliseconds. */
  backMsMax: number;
}

/** Kills `kills` servers one after the other under writers, and asks the last one what is there. */
async function killServers(
  world: World,
  durability: Durability,
  kills: number,
  args: Pick<WriterArgs, "inFlight" | "deleteEach">,
): Promise<Outcome> {
  const pick = seeded(SEED + kills);
  // The smallest journal makes the shortest log: most commits fold some of it.
  const journalBytes = pick(2) ? JOURNAL_RING_BYTES_MIN : JOURNAL_RING_BYTES_DEFAULT;
  const options = { path: join(world.directory, "data"), durability, journalBytes };
  const servingMs = new Map<number, number>();
  const serve = async () => {
    const server = await world.serve(options);
    servingMs.set(server.pid, Date.now());
    return server;
  };
  let server = await serve();
  const writers = Array.from({ length: WRITERS }, (_, i) =>
    world.start((tools, its: WriterArgs) => tools.writeOn(its, tools), {
      channel: world.channel,
      name: `w${i}`,
      ...args,
    }),
  );
  for (const writer of writers) assert.equal(await writer.said(), "connected");
  for (let round = 0; round < kills; round++) {
    await sleep(KILL_MS_MIN + pick(KILL_MS_MAX - KILL_MS_MIN));
    server.kill("SIGKILL");
    await server.ended;
    server = await serve();
  }
  for (const writer of writers) writer.kill("SIGTERM");
  const reports = await Promise.all(writers.map((writer) => writer.said<WriterReport>()));
  // What the last one has in memory may not be on disk yet: its successor tells.
  server.kill("SIGKILL");
  await server.ended;
  await serve();
  const client = await world.connect();
  const foundOf = (prefix: string) =>
    new Map(client.list({ prefix }).map(({ id, data }) => [id, data]));
  const batches = foundOf("batch ");
  assert(batches.size > 0);
  assert.deepEqual(batchViolations(batches), []);
  const found = foundOf("w");
  const backs = reports.flatMap(({ reconnects }) =>
    reconnects.map(({ pid, atMs }) => atMs - (servingMs.get(pid) ?? atMs)),
  );
  const told = reports.flatMap((report) => report.told);
  return { reports, told, found, backMsMax: Math.max(0, ...backs) };
}

function tell({ told, found, reports, backMsMax }: Outcome): void {
  const count = (outcome: string) => told.filter((each) => each.outcome === outcome).length;
  const readMs = Math.max(...reports.map(({ readMsMax }) => readMsMax));
  const reads = reports.reduce((sum, each) => sum + each.reads, 0);
  console.log(
    `${count("OK")} acknowledged, ${count("ERR_SERVER_GONE")} may have been, ${found.size} there; ` +
      `back after ${backMsMax} ms at most; ${reads} reads, the longest ${readMs.toFixed(1)} ms`,
  );
}

for (const part of [1, 2, 3]) {
  test(
    `sync, part ${part}: no acknowledged write is lost or done twice, reads go on, clients come back`,
    inWorld(async (world) => {
      // Few at a time go to their keys, many to the log.
      const inFlight = [2, 12, 200][part - 1]!;
      const outcome = await killServers(world, "sync", ROUNDS, { inFlight, deleteEach: 5 });
      tell(outcome);
      const { reports, told, found, backMsMax } = outcome;
      assert.deepEqual(syncViolations(told, found), []);
      assert.deepEqual(
        reports.flatMap(({ violations }) => violations),
        [],
      );
      assert.equal(
        reports.reduce((sum, { blockedReads }) => sum + blockedReads, 0),
        0,
      );
      assert(backMsMax <= BACK_MS_MAX, `a client was back after ${backMsMax} ms`);
      const backs = reports.reduce((sum, { reconnects }) => sum + reconnects.length, 0);
      assert(backs >= ROUNDS, `${backs} reconnects`);
      assert(told.filter(({ outcome: said }) => said === "OK").length > ROUNDS * WRITERS);
    }),
  );
}

test(
  "async: what is lost was acknowledged last, and has no holes",
  inWorld(async (world) => {
    const outcome = await killServers(world, "async", ROUNDS, { inFlight: 12, deleteEach: 0 });
    tell(outcome);
    const { reports, found } = outcome;
    const each = reports.map((report) => asyncViolations(report.told, found, LOST_MS_MAX));
    assert.deepEqual(each.flat(), []);
  }),
);

test(
  "the same checks find what an async server loses when it is taken for a sync one",
  inWorld(async (world) => {
    const { told, found } = await killServers(world, "async", 8, { inFlight: 12, deleteEach: 0 });
    const violations = syncViolations(told, found);
    assert(violations.length > 0);
    assert.match(violations[0]!, /was acknowledged, and is lost/);
  }),
);

test(
  "what was flushed is there",
  inWorld(async (world) => {
    const options = { path: join(world.directory, "data"), durability: "async" as const };
    for (let round = 0; round < 5; round++) {
      const server = await world.serve(options);
      const client = await world.connect({ reconnect: false });
      for (let i = 0; i < 500; i++) void client.put(`f${round}-${i}`, i).catch(() => {});
      await client.flush();
      server.kill("SIGKILL");
      await server.ended;
    }
    await world.serve(options);
    const client = await world.connect();
    assert.equal(client.count(), 2500);
  }),
);

// ── The checks themselves ───────────────────────────────────────────────────────────────────────

const told = (kind: Told["kind"], id: string, outcome = "OK", server = 0, atMs = 0): Told => ({
  kind,
  id,
  outcome,
  server,
  atMs,
});
const there = (...ids: string[]): Found => new Map(ids.map((id) => [id, id]));

for (const [what, history, found] of [
  ["a lost write", [told("put", "a"), told("put", "b")], there("a")],
  ["a write that was done twice", [told("put", "a", "ERR_CONFLICT")], there("a")],
  ["a delete that was lost", [told("put", "a"), told("delete", "a")], there("a")],
  ["another value", [told("put", "a")], new Map([["a", "b"]])],
  ["a refusal out of nowhere", [told("put", "a", "ERR_TIMEOUT")], there("a")],
] as [string, Told[], Found][]) {
  test(`the checks for sync find ${what}`, () => {
    assert.equal(syncViolations(history, found).length, 1);
  });
}

for (const [what, history, found] of [
  ["a hole", ["a", "b", "c"].map((id) => told("put", id)), there("a", "c")],
  ["too much lost", [0, 2 * LOST_MS_MAX].map((ms) => told("put", `${ms}`, "OK", 0, ms)), there()],
] as [string, Told[], Found][]) {
  test(`the checks for async find ${what}`, () => {
    assert.equal(asyncViolations(history, found, LOST_MS_MAX).length, 1);
  });
}

test("the check of batches finds a torn one", () => {
  assert.deepEqual(batchViolations(there("a.0", "a.1", "a.2", "b.0", "b.1", "b.2")), []);
  assert.equal(batchViolations(there("a.0", "a.1", "a.2", "b.0", "b.2")).length, 1);
});

test("the checks accept what may be", () => {
  const history = [
    told("put", "a"),
    told("put", "b", "ERR_SERVER_GONE"),
    told("put", "c", "ERR_SERVER_GONE"),
    told("put", "d"),
    told("delete", "d", "ERR_SERVER_GONE"),
  ];
  assert.deepEqual(syncViolations(history, there("a", "c")), []);
  assert.deepEqual(syncViolations(history, there("a", "b", "d")), []);
  const twoServers = [told("put", "a"), told("put", "b"), told("put", "c", "OK", 1)];
  assert.deepEqual(asyncViolations(twoServers, there("a", "c"), LOST_MS_MAX), []);
});

test.run();
