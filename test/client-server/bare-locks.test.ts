/**
 * The lock of a channel with and without the addon: servers of both kinds exclude each other.
 *
 * Invariant: one process serves a channel at a time. The race: servers of both kinds that try to start
 * at once, and die at any step. Both lock the same file with `flock`, so the kernel decides.
 */
import assert from "node:assert/strict";
import { existsSync, rmSync } from "node:fs";
import { test } from "uvu";

import { openChannel } from "../../src/channel/channel.ts";
import { CrdtStore } from "../../src/index.ts";
import { rounds } from "../helpers/core-random.ts";
import type { Program } from "../helpers/program.ts";
import type { Body } from "../helpers/programs/run.ts";
import { type World, assertRefused, inWorld, until } from "../helpers/world.ts";

const WITH = { PLURESDB_IPC_NATIVE: "" };
const WITHOUT = { PLURESDB_IPC_NATIVE: "off" };
const IS_WINDOWS = process.platform === "win32";
const SMALL = { capacityBytes: 1 << 22 };
const PLACES = 4;
const ROUNDS = rounds(8, 60);

/** Tries to serve until it does, and says so. */
const serveSometime: Body<string> = async (tools, channel) => {
  const { CrdtStore: Store, IPCServer: Server, sleep, say } = tools;
  for (;;) {
    const server = new Server(channel, new Store({ capacityBytes: 1 << 20 }));
    const found = await server.start().then(
      () => undefined,
      (error) => error,
    );
    if (!found) break;
    if (found.code !== "ERR_CHANNEL_IN_USE") throw found;
    await sleep(10 * Math.random());
  }
  say("serving");
  await sleep(1e6);
};

for (const [first, second] of [
  [WITH, WITHOUT],
  [WITHOUT, WITH],
  [WITHOUT, WITHOUT],
]) {
  const kind = (env: typeof first) => (env === WITH ? "with" : "without");
  test(
    `a server ${kind(first)} the addon refuses one ${kind(second)}, until it is killed`,
    inWorld(async (world) => {
      const holder = world.start(serveSometime, world.channel, first);
      assert.equal(await holder.said(), "serving");
      const refused = world.start(
        async ({ CrdtStore: Store, IPCServer: Server, say }, channel) => {
          const error = await new Server(channel, new Store()).start().catch((found) => found);
          say([error.code, error.pid]);
        },
        world.channel,
        second,
      );
      assert.deepEqual(await refused.said(), ["ERR_CHANNEL_IN_USE", holder.pid]);
      holder.kill("SIGKILL");
      await holder.ended;
      const next = world.start(serveSometime, world.channel, second);
      assert.equal(await next.said(), "serving");
    }),
  );
}

test(
  "of servers with and without the addon one serves at a time, and each that is killed has a successor",
  inWorld(async (world) => {
    const start = (index: number) =>
      world.start(serveSometime, world.channel, index % 2 ? WITH : WITHOUT);
    const programs = Array.from({ length: PLACES }, (_, index) => start(index));
    const serving: Program[] = [];
    const listen = (program: Program) =>
      void program.said().then(
        () => serving.push(program),
        () => {},
      );
    for (const program of programs) listen(program);
    for (let round = 0; round < ROUNDS; round++) {
      await until(() => serving.length > 0);
      assert.equal(serving.length, 1, `round ${round}`);
      const dead = serving.pop()!;
      dead.kill("SIGKILL");
      await dead.ended;
      const next = start(round);
      programs.push(next);
      listen(next);
    }
  }),
);

test(
  "a server without the addon keeps its channel when a cleaner removes its files, and puts them back",
  inWorld(async (world) => {
    const holder = world.start(serveSometime, world.channel, WITHOUT);
    await holder.said();
    const { lock, socket } = openChannel(world.channel);
    // Windows removes no open file, and its pipes are no files.
    if (IS_WINDOWS) assert.throws(() => rmSync(lock), { code: "EBUSY" });
    else {
      rmSync(lock);
      await refusedBy(world, holder.pid);
      rmSync(socket);
      await until(() => existsSync(lock) && existsSync(socket));
    }
    await refusedBy(world, holder.pid);
  }),
);

async function refusedBy(world: World, pid: number): Promise<void> {
  const error = await assertRefused("ERR_CHANNEL_IN_USE", () =>
    world.server(new CrdtStore(SMALL)).start(),
  );
  assert.equal(error.pid, pid);
}

test.run();
