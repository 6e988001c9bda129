/**
 * Servers that are killed at random moments under four writers: acknowledged writes are not lost.
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
  type WriteResult,
  type WriterReport,
  asyncViolations,
  batchViolations,
  syncViolations,
} from "./persisted-history.ts";
import type { WriterArgs } from "../helpers/persisted-writer.ts";
import { type World, inWorld } from "../helpers/world.ts";

const ROUNDS = rounds(10, 20);
const WRITERS = 4;
const KILL_MS_MIN = 30;
const KILL_MS_MAX = 300;
/** A client reconnects within this time after the next server is ready. */
const BACK_MS_MAX = 2000;
/** `async` commits within 100 ms on a machine with idle cores, which this one has not. */
const LOST_MS_MAX = 5000;

console.log(`SEED=${SEED} ROUNDS=${ROUNDS}`);

interface Outcome {
  reports: WriterReport[];
  writes: WriteResult[];
  found: Found;
  /** The longest time until a client had reconnected, milliseconds. */
  backMsMax: number;
}

/** Kills `kills` servers one after the other under writers, and reads the nodes from one more. */
async function killServers(
  world: World,
  durability: Durability,
  kills: number,
  args: Pick<WriterArgs, "inFlight" | "deleteEach">,
): Promise<Outcome> {
  const pick = seeded(SEED + kills);
  // The smallest journal makes the shortest append log: most commits checkpoint some of it.
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
    world.start((tools, given: WriterArgs) => tools.writeUntilStopped(given, tools), {
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
  // The last server may have nodes that are not on disk. The next one has only those on disk.
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
  const writes = reports.flatMap((report) => report.writes);
  return { reports, writes, found, backMsMax: Math.max(0, ...backs) };
}

function show({ writes, found, reports, backMsMax }: Outcome): void {
  const count = (outcome: string) => writes.filter((each) => each.outcome === outcome).length;
  const readMs = Math.max(...reports.map(({ readMsMax }) => readMsMax));
  const reads = reports.reduce((sum, each) => sum + each.reads, 0);
  console.log(
    `${count("OK")} acknowledged, ${count("ERR_SERVER_GONE")} may have been, ${found.size} found; ` +
      `reconnected after ${backMsMax} ms at most; ${reads} reads, the longest ${readMs.toFixed(1)} ms`,
  );
}

for (const part of [1, 2, 3]) {
  test(
    `sync, part ${part}: no acknowledged write is lost or executed twice, reads go on, clients reconnect`,
    inWorld(async (world) => {
      // Few records at a time go to their keys, many to the append log.
      const inFlight = [2, 12, 200][part - 1]!;
      const outcome = await killServers(world, "sync", ROUNDS, { inFlight, deleteEach: 5 });
      show(outcome);
      const { reports, writes, found, backMsMax } = outcome;
      assert.deepEqual(syncViolations(writes, found), []);
      assert.deepEqual(
        reports.flatMap(({ violations }) => violations),
        [],
      );
      assert.equal(
        reports.reduce((sum, { blockedReads }) => sum + blockedReads, 0),
        0,
      );
      assert(backMsMax <= BACK_MS_MAX, `a client reconnected after ${backMsMax} ms`);
      const backs = reports.reduce((sum, { reconnects }) => sum + reconnects.length, 0);
      assert(backs >= ROUNDS, `${backs} reconnects`);
      assert(writes.filter(({ outcome: answer }) => answer === "OK").length > ROUNDS * WRITERS);
    }),
  );
}

test(
  "async: only the last acknowledged writes may be lost, without holes",
  inWorld(async (world) => {
    const outcome = await killServers(world, "async", ROUNDS, { inFlight: 12, deleteEach: 0 });
    show(outcome);
    const { reports, found } = outcome;
    const each = reports.map((report) => asyncViolations(report.writes, found, LOST_MS_MAX));
    assert.deepEqual(each.flat(), []);
  }),
);

test(
  "the checks for sync find the writes that an async server loses",
  inWorld(async (world) => {
    const { writes, found } = await killServers(world, "async", 8, { inFlight: 12, deleteEach: 0 });
    const violations = syncViolations(writes, found);
    assert(violations.length > 0);
    assert.match(violations[0]!, /was acknowledged, and is lost/);
  }),
);

test(
  "flushed writes are durable",
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

const write = (
  kind: WriteResult["kind"],
  id: string,
  outcome = "OK",
  server = 0,
  atMs = 0,
): WriteResult => ({
  kind,
  id,
  outcome,
  server,
  atMs,
});
const stored = (...ids: string[]): Found => new Map(ids.map((id) => [id, id]));

for (const [what, history, found] of [
  ["a lost write", [write("put", "a"), write("put", "b")], stored("a")],
  ["a write that was executed twice", [write("put", "a", "ERR_CONFLICT")], stored("a")],
  ["a delete that was lost", [write("put", "a"), write("delete", "a")], stored("a")],
  ["another value", [write("put", "a")], new Map([["a", "b"]])],
  ["a refusal out of nowhere", [write("put", "a", "ERR_TIMEOUT")], stored("a")],
] as [string, WriteResult[], Found][]) {
  test(`the checks for sync find ${what}`, () => {
    assert.equal(syncViolations(history, found).length, 1);
  });
}

for (const [what, history, found] of [
  ["a hole", ["a", "b", "c"].map((id) => write("put", id)), stored("a", "c")],
  ["too much lost", [0, 2 * LOST_MS_MAX].map((ms) => write("put", `${ms}`, "OK", 0, ms)), stored()],
] as [string, WriteResult[], Found][]) {
  test(`the checks for async find ${what}`, () => {
    assert.equal(asyncViolations(history, found, LOST_MS_MAX).length, 1);
  });
}

test("the check of batches finds a torn one", () => {
  assert.deepEqual(batchViolations(stored("a.0", "a.1", "a.2", "b.0", "b.1", "b.2")), []);
  assert.equal(batchViolations(stored("a.0", "a.1", "a.2", "b.0", "b.2")).length, 1);
});

test("the checks accept permitted outcomes", () => {
  const history = [
    write("put", "a"),
    write("put", "b", "ERR_SERVER_GONE"),
    write("put", "c", "ERR_SERVER_GONE"),
    write("put", "d"),
    write("delete", "d", "ERR_SERVER_GONE"),
  ];
  assert.deepEqual(syncViolations(history, stored("a", "c")), []);
  assert.deepEqual(syncViolations(history, stored("a", "b", "d")), []);
  const twoServers = [write("put", "a"), write("put", "b"), write("put", "c", "OK", 1)];
  assert.deepEqual(asyncViolations(twoServers, stored("a", "c"), LOST_MS_MAX), []);
});

test.run();
