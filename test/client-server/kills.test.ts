/**
 * Thousands of clients that are killed or stopped at any moment: the server and the other clients
 * notice nothing, and the resources of the dead are freed. `KILLS` is the number of kills,
 * `STOPPED_MS` how long a client is stopped.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { test } from "uvu";

import type { IPCClient } from "../../src/index.ts";
import { seedFor, size } from "../helpers/core-random.ts";
import { Hostile } from "../helpers/hostile.ts";
import { descriptorsOf } from "../helpers/programs/tools.ts";
import { Steady, printRatio } from "../helpers/programs/steady.ts";
import { type World, inWorld, until } from "../helpers/world.ts";

const KILLS = size("KILLS", 800, 2000);
const STOPPED_MS = size("STOPPED_MS", 4000, 10_000);
const AT_ONCE = 6;
/** Some 100 deleted ids leave buckets and tree nodes behind, but no value of 700 KB. */
const LEFT_BYTES_MAX = 400_000;

const socketOf = (world: World) => join(world.directory, `${world.channel}.sock`);

/** Pages of slots that the server has mapped. */
function slotsMapped(pid: number): number {
  return readFileSync(`/proc/${pid}/maps`, "utf8").split("memfd:pluresdb-slot").length - 1;
}

async function assertBaseline(
  client: IPCClient,
  pid: number,
  before: { fds: number; slots: number; bytes: number },
): Promise<void> {
  await until(() => slotsMapped(pid) === before.slots);
  await until(() => descriptorsOf(pid) === before.fds);
  for (const { id } of client.list()) await client.delete(id);
  const { usedBytes, limboBytes, nodes } = client.stats();
  assert.equal(nodes, 0);
  assert.ok(
    usedBytes - limboBytes - before.bytes < LEFT_BYTES_MAX,
    `${usedBytes} bytes in use, ${limboBytes} of them retired; ${before.bytes} before`,
  );
}

test(
  `${KILLS} clients are killed at random points under load: no server exits, all resources are freed`,
  inWorld(async (world) => {
    const seed = seedFor("kills");
    const server = await world.serve({ capacityBytes: 0x8000000, maxClients: 16 });
    const client = await world.connect();
    client.putSync("first", 1);
    const bytes = client.stats().usedBytes;
    const before = { fds: descriptorsOf(server.pid), slots: slotsMapped(server.pid), bytes };
    const steady = await Steady.start(world, 2);
    await sleep(500);
    await steady.phase("kills");
    const swarm = new Hostile("swarm", socketOf(world), [seed, KILLS, AT_ONCE]);
    const told = await swarm.done();
    console.log(JSON.stringify(told));
    assert.equal(told["killed"], KILLS, "each was killed, and none ended by itself");
    // The phases: forked, connected, welcomed, mapped, at work. Some take only microseconds.
    const phases = told["phases"] as unknown as number[];
    for (const phase of [1, 3]) assert.ok(phases[phase]! > 0, `none died in phase ${phase}`);
    assert.ok(phases[4]! > KILLS / 4, "most are to die at work");
    printRatio(await steady.end(), "kills");
    await assertBaseline(client, server.pid, before);
    // Every slot is free again: 15 beside the slot of this client.
    const others = await Promise.all(Array.from({ length: 15 }, () => world.connect()));
    for (const other of others) assert.equal(await other.put("last", 1), "last");
    await client.shutdown();
    assert.deepEqual(await server.ended, { code: 0, signal: null, stderr: "" });
  }),
);

test(
  `a client is stopped for ${STOPPED_MS} ms under load: the others continue, and later so does it`,
  inWorld(async (world) => {
    await world.serve({ capacityBytes: 0x4000000 });
    const client = await world.connect();
    const steady = await Steady.start(world);
    const stopped = world.start(async ({ connected, same, say, sleep: pause, turn }, channel) => {
      // A request before the stop may take as long as the stop.
      const mine = await connected(channel, 60_000);
      let n = 0;
      const loop = async () => {
        for (; mine.get("go on") === undefined; n++) {
          const puts = Array.from({ length: 50 }, (_, i) => mine.put(`stopped-${i}`, { n, i }));
          // At some point the stop meets a large value that is sent in pieces.
          puts.push(mine.put("stopped-large", new Uint8Array(400_000).fill(n)));
          await Promise.all(puts);
          same(mine.get("stopped-7"), { n, i: 7 });
          same(mine.get("stopped-large")[399_999], n % 256);
          await turn();
        }
      };
      await loop();
      await pause(1);
      say(n);
    }, world.channel);
    await stopped.said();
    await sleep(STOPPED_MS / 2);
    await steady.phase("stopped");
    await stopped.freeze();
    await sleep(STOPPED_MS);
    const version = client.stats().version;
    await steady.phase("after");
    stopped.kill("SIGCONT");
    await sleep(STOPPED_MS / 4);
    const figures = await steady.end();
    assert.ok(client.stats().version > version);
    await client.put("go on", true);
    const n = await stopped.said<number>();
    await stopped.succeeded();
    assert.ok(n > 0);
    assert.deepEqual(client.get("stopped-49"), { n: n - 1, i: 49 });
    for (const phase of ["before", "stopped", "after"]) assert.ok(figures[phase]!.count > 0, phase);
    printRatio(figures, "stopped");
  }),
);

test.run();
