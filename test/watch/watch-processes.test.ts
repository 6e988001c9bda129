/**
 * Watchers in separate processes, under load: all see the same, a stopped one delays no other, and
 * a waiting one uses no processor time. `STOP_MS` is the time for which one is stopped.
 */
import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import { test } from "uvu";

import type { IPCClient } from "../../src/index.ts";
import { Dice, rounds, seedFor } from "../helpers/core-random.ts";
import type { Program } from "../helpers/program.ts";
import type { Body } from "../helpers/programs/run.ts";
import { switchesOf } from "../helpers/programs/tools.ts";
import { type World, inWorld } from "../helpers/world.ts";

const WATCHERS = 6;
const WRITES = rounds(3000);
const STOP_MS = Number(process.env["STOP_MS"] ?? 1500);
const IDLE_MS = 1000;
/** A thread that polls sleeps more often than this. */
const SWITCHES_MAX = 20;
/** A ring of 64 KiB: some 2,000 changes. */
const SMALL_BYTES = 0x200000;
const LAP_WRITES = 5000;
const CALM_WRITES = 1000;

/**
 * Mirrors a range until the node `last` is put for the second time. Its first put may be delivered
 * with the existing nodes, before others of them. Says the result in the end.
 */
const mirror: Body<{ channel: string; prefix: string; last: string }> = async (
  { connected, say, Mirror },
  { channel, prefix, last },
) => {
  const client = await connected(channel);
  const kept = new Mirror();
  const watch = client.watch({ prefix, initial: true });
  say("watching");
  for await (const change of watch) {
    kept.apply(change);
    if (change.id === last && change.data === "nearly") say("nearly");
    if (change.id === last && change.data === "the end") break;
  }
  kept.assertIs(client.list({ prefix }));
  say({ nodes: kept.nodes.size, overruns: kept.overruns, changes: kept.changes });
};

async function startMirror(world: World, prefix: string, last: string): Promise<Program> {
  const program = world.start(mirror, { channel: world.channel, prefix, last });
  assert.equal(await program.said(), "connected");
  assert.equal(await program.said(), "watching");
  return program;
}

/**
 * Puts the last nodes of all mirrors. The one of the widest range, which sees them all, comes last.
 */
async function endAll(client: IPCClient, programs: Program[], ends: string[]): Promise<void> {
  for (const end of ends.toReversed()) await client.put(end, "nearly");
  for (const program of programs) assert.equal(await program.said(), "nearly");
  for (const end of ends.toReversed()) await client.put(end, "the end");
}

test(
  "watchers of many ranges in many processes have the existing nodes in the end",
  inWorld(async (world) => {
    const dice = new Dice(seedFor("watchers"));
    await world.serve({ capacityBytes: SMALL_BYTES });
    const clients = [await world.connect(), await world.connect()];
    const prefixes = ["", "a/", "b/", "b/1", "c/", "nobody/"];
    const programs: Program[] = [];
    for (let i = 0; i < WATCHERS; i++) {
      const prefix = prefixes[i % prefixes.length]!;
      programs.push(await startMirror(world, prefix, `${prefix}~`));
    }
    for (let n = 0; n < WRITES; n++) {
      const client = dice.pick(clients);
      const id = `${dice.pick(["a", "b", "c"])}/${dice.below(200)}`;
      const kind = dice.below(4);
      const write = [
        () => client.put(id, { n }),
        () => client.patch(id, { m: n }),
        () => client.increment(id, "hits"),
        () => client.delete(id),
      ][kind]!();
      if (dice.chance(0.05)) await write;
    }
    for (const client of clients) await client.put("b/199", "last of this client");
    await endAll(
      clients[0]!,
      programs,
      prefixes.map((prefix) => `${prefix}~`),
    );
    for (const program of programs) {
      const { nodes, overruns, changes } = await program.said<Record<string, number>>();
      console.log(`${nodes} nodes, ${changes} changes, ${overruns} overruns`);
      await program.succeeded();
    }
  }),
);

test(
  "a watcher that is stopped under load delays no other, and gets one `lagged`",
  inWorld(async (world) => {
    await world.serve({ capacityBytes: SMALL_BYTES });
    const client = await world.connect();
    const program = await startMirror(world, "n", "n~");
    const takes = async (writes: number, ms: number) => {
      const startedMs = performance.now();
      const each: number[] = [];
      for (let n = 0; n < writes || performance.now() - startedMs < ms; n++) {
        const beforeMs = performance.now();
        await client.put(`n${n % 100}`, n);
        each.push(performance.now() - beforeMs);
      }
      return each.sort((a, b) => a - b)[Math.floor(each.length * 0.99)]! * 1000;
    };
    // Fewer changes than the ring holds: no overrun so far.
    const before = await takes(CALM_WRITES, 0);
    await program.freeze();
    const during = await takes(LAP_WRITES, STOP_MS);
    console.log(`p99 of puts: ${before.toFixed(0)} µs, then ${during.toFixed(0)} µs`);
    for (let n = 0; n < 100; n++) await client.delete(`n${n}`);
    await client.put("n1", "new");
    program.kill("SIGCONT");
    await endAll(client, [program], ["n~"]);
    const { nodes, overruns } = await program.said<Record<string, number>>();
    assert.deepEqual({ nodes, overruns }, { nodes: 2, overruns: 1 });
    await program.succeeded();
  }),
);

test(
  "waiting watchers neither poll nor keep the server busy",
  inWorld(async (world) => {
    await world.serve();
    const programs = await Promise.all(
      ["a", "b", "c"].map((prefix) => startMirror(world, prefix, `${prefix}~`)),
    );
    const client = await world.connect();
    for (const prefix of ["a", "b", "c"]) await client.put(`${prefix}1`, 1);
    await sleep(200);
    const switches = () => programs.map(({ pid }) => switchesOf(pid));
    const before = switches();
    await sleep(IDLE_MS);
    const [most] = switches()
      .map((count, i) => count - before[i]!)
      .sort((a, b) => b - a);
    assert.ok(most! < SWITCHES_MAX, `a waiting watcher woke up ${most} times`);
    await endAll(client, programs, ["a~", "b~", "c~"]);
    await Promise.all(programs.map((program) => program.succeeded()));
  }),
);

test(
  "a program that awaits a change stays alive, one that no longer does ends",
  inWorld(async (world) => {
    await world.serve();
    const client = await world.connect();
    const program = world.start(async ({ connected, say }, channel) => {
      const one = await connected(channel);
      const watch = one.watch();
      say("waiting");
      say((await watch.next()).value);
      one.watch();
    }, world.channel);
    assert.equal(await program.said(), "connected");
    assert.equal(await program.said(), "waiting");
    await sleep(100);
    await client.put("a", 1);
    assert.deepEqual(await program.said(), { kind: "put", id: "a", data: 1, version: 1 });
    await program.succeeded();
  }),
);

test.run();
