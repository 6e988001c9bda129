/** Servers that cannot start, or end without their rights: their stores go on, nothing is left. */
import assert from "node:assert/strict";
import { join } from "node:path";
import type { WorkerOptions } from "node:worker_threads";
import { test } from "uvu";

import { CrdtStore, IPCServer, type ServerOptions } from "../../src/index.ts";
import { type World, assertRefused, inWorld } from "../helpers/world.ts";

const SMALL = { capacityBytes: 1 << 22 };
const pathOf = (world: World) => join(world.directory, "data");

test(
  "invalid options are refused before the store is touched",
  inWorld(async (world) => {
    const store = new CrdtStore(SMALL);
    const odd: ServerOptions[] = [{ spinUs: -1 }, { timeoutMs: NaN }, { maxClients: 0 }];
    for (const options of odd)
      await assertRefused("ERR_BAD_OPTION", () => new IPCServer(world.channel, store, options));
  }),
);

for (const durability of ["sync", "async"] as const) {
  test(
    `${durability}: a server whose engine cannot start leaves a store whose writes reach the disk`,
    inWorld(async (world) => {
      const args = { path: pathOf(world), channel: world.channel, durability };
      const program = world.start(async (tools, { path, channel, durability: given }) => {
        const { CrdtStore: Store, IPCServer: Server, descriptorsOf, outcome, say } = tools;
        const { createRequire, syncBuiltinESMExports } = process.getBuiltinModule("node:module");
        const threads = createRequire("/")("node:worker_threads");
        const { Worker } = threads;
        const store = new Store({ path, durability: given });
        store.putSync("a", 1);
        await store.flush();
        const before = descriptorsOf("self");
        for (let round = 0; round < 8; round++) {
          threads.Worker = class extends Worker {
            constructor(script: string, options: WorkerOptions) {
              if (options.name === "pluresdb-engine") throw new Error("no thread can start");
              super(script, options);
            }
          };
          syncBuiltinESMExports();
          const server = new Server(channel, store);
          await server.start().catch(() => {});
          threads.Worker = Worker;
          syncBuiltinESMExports();
          store.putSync("b", round);
          say(await outcome(() => store.flush()));
        }
        say(descriptorsOf("self") - before < 8);
        const server = await new Server(channel, store).start();
        store.putSync("c", 3);
        await store.flush();
        await server.stop();
        store.close();
        const after = new Store({ path });
        say([after.get("a"), after.get("b"), after.get("c")]);
      }, args);
      for (let round = 0; round < 8; round++) assert.equal(await program.said(), "OK");
      assert.equal(await program.said(), true);
      assert.deepEqual(await program.said(), [1, 7, 3]);
      await program.succeeded();
    }),
  );
}

test(
  "a server that cannot start as the disk is full leaves a store that resumes by itself",
  inWorld(async (world) => {
    const args = { path: pathOf(world), channel: world.channel };
    const program = world.start(async (tools, { path, channel }) => {
      const { CrdtStore: Store, IPCServer: Server, limit, outcome, say, until } = tools;
      process.on("SIGXFSZ", () => {});
      const store = new Store({ path, durability: "async" });
      store.putSync("a", 1);
      await store.flush();
      limit(process.pid, "fsize", "100000:unlimited");
      store.putSync("b", "x".repeat(500_000));
      say(await outcome(() => new Server(channel, store).start()));
      say(await outcome(() => store.flush()));
      limit(process.pid, "fsize", "unlimited:unlimited");
      await until(async () => (await outcome(() => store.flush())) === "OK");
      store.putSync("c", 3);
      const server = await new Server(channel, store).start();
      await server.stop();
      store.close();
      const after = new Store({ path });
      say([after.get("a"), after.has("b"), after.get("c")]);
    }, args);
    assert.equal(await program.said(), "ERR_NOT_DURABLE");
    assert.equal(await program.said(), "ERR_NOT_DURABLE");
    assert.deepEqual(await program.said(), [1, true, 3]);
    await program.succeeded();
  }),
);

test(
  "a process without rights in the channel's directory stops its servers and flushes all its stores",
  inWorld(async (world) => {
    // Only root can give up rights.
    if (process.geteuid!() !== 0) return;
    const args = { directory: world.directory, channel: world.channel };
    for (const how of ["stop", "exit"]) {
      const program = world.start(
        async (
          { CrdtStore: Store, IPCServer: Server, outcome, say },
          { directory, channel, end },
        ) => {
          const served = new Store();
          const server = await new Server(channel, served).start();
          const store = new Store({ path: `${directory}/${end}`, durability: "async" });
          store.putSync("a", 1);
          await store.flush();
          process.setegid!(1001);
          process.seteuid!(1001);
          if (end === "stop") say(await outcome(() => server.stop()));
          store.putSync("a", 2);
          process.exit(0);
        },
        { ...args, end: how },
      );
      if (how === "stop") assert.equal(await program.said(), "OK");
      await program.succeeded();
      const after = new CrdtStore({ path: join(world.directory, how), ...SMALL });
      assert.equal(after.get("a"), 2);
      after.close();
    }
  }),
);

test(
  "a worker of a cluster serves a channel",
  inWorld(async (world) => {
    const run = new URL("../helpers/programs/run.js", import.meta.url).pathname;
    const serve = async ({ CrdtStore: Store, IPCServer: Server }: any, channel: string) => {
      const server = await new Server(channel, new Store()).start();
      process.send!(["serving"]);
      process.once("message", async () => {
        await server.stop();
        process.disconnect();
      });
    };
    const program = world.start(
      async ({ say }, { exec, args, channel }) => {
        const cluster = process.getBuiltinModule("node:cluster") as any;
        cluster.setupPrimary({ exec, args });
        const worker = cluster.fork();
        worker.on("message", say);
        worker.on("exit", (code: number) => say(["ended", code, channel]));
        process.on("SIGTERM", () => worker.send("stop"));
      },
      {
        exec: run,
        args: [serve.toString(), JSON.stringify(world.channel)],
        channel: world.channel,
      },
    );
    assert.deepEqual(await program.said(), ["serving"]);
    const client = await world.connect();
    await client.put("a", 1);
    assert.equal(client.get("a"), 1);
    program.kill("SIGTERM");
    assert.deepEqual(await program.said(), ["ended", 0, world.channel]);
  }),
);

test.run();
