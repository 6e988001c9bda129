/** Ends of processes, by themselves or by force, which leave nothing behind. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { test } from "uvu";

import { type IPCClient, PluresError } from "../../src/index.ts";
import { killInALargePut, killManyClients, startAtOnce, succeedTheDead } from "./by-force.ts";
import { type World, assertRefused, inWorld, until } from "../helpers/world.ts";

const socketOf = (world: World) => join(world.directory, `${world.channel}.sock`);

async function assertGone(client: IPCClient): Promise<void> {
  await until(() => !client.connected);
  await assertRefused("ERR_SERVER_GONE", () => client.put("a", 2));
  await assertRefused("ERR_SERVER_GONE", () => client.putSync("a", 2));
  await assertRefused("ERR_SERVER_GONE", () => client.delete("a"));
  await assertRefused("ERR_SERVER_GONE", () => client.deleteSync("a"));
  await assertRefused("ERR_SERVER_GONE", () => client.shutdown());
  assert.equal(client.get("a"), 1);
  assert.equal(client.has("a"), true);
  assert.deepEqual(client.list(), [{ id: "a", data: 1 }]);
  assert.equal(client.count(), 1);
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  test(
    `${signal} stops a server, which ends by that signal and leaves no socket`,
    inWorld(async (world) => {
      const server = await world.serve();
      const client = await world.connect({ reconnect: false });
      await client.put("a", 1);
      assert.equal(existsSync(socketOf(world)), true);
      server.kill(signal);
      assert.deepEqual(await server.ended, { code: null, signal, stderr: "" });
      assert.equal(existsSync(socketOf(world)), false);
      await assertGone(client);
    }),
  );
}

for (const how of ["on", "once"] as const) {
  test(
    `a handler that the program set by ${how} before the start decides how it ends`,
    inWorld(async (world) => {
      const server = world.start(
        async ({ CrdtStore, IPCServer, say, sleep: pause }, args) => {
          process[args.how as "on"]("SIGTERM", () => {
            void pause(200).then(() => process.exit(say("my own end") ?? 7));
          });
          await new IPCServer(args.channel, new CrdtStore()).start();
          say("serving");
          await pause(100_000);
        },
        { channel: world.channel, how },
      );
      await server.said();
      const client = await world.connect({ reconnect: false });
      await client.put("a", 1);
      server.kill("SIGTERM");
      assert.deepEqual(await server.ended, { code: 7, signal: null, stderr: "" });
      assert.equal(await server.said(), "my own end");
      await assertGone(client);
    }),
  );
}

test(
  "with signals: false a signal ends the server as usual, and the next one reuses its leftovers",
  inWorld(async (world) => {
    const server = await world.serve({ signals: false });
    server.kill("SIGTERM");
    assert.equal((await server.ended).signal, "SIGTERM");
    assert.equal(existsSync(socketOf(world)), true);
    await assertRefused("ERR_NO_SERVER", () => world.connect());
    await world.serve();
    assert.equal(await (await world.connect()).put("a", 1), "a");
  }),
);

test(
  "a killed server fails requests in flight and later ones; reads still answer",
  inWorld(async (world) => {
    const server = await world.serve();
    const client = await world.connect({ reconnect: false });
    await client.put("a", 1);
    await server.freeze();
    const pending = [client.put("b", 2), client.delete("a"), client.put("c", new Uint8Array(1e6))];
    pending.push(client.shutdown() as never);
    await sleep(50);
    server.kill("SIGKILL");
    await Promise.all(pending.map((put) => assertRefused("ERR_SERVER_GONE", () => put)));
    assert.equal(client.stats().pending, 0);
    await assertGone(client);
  }),
);

test(
  "a program that writes in a loop gets ERR_SERVER_GONE and no other error, at any moment",
  inWorld(async (world) => {
    const found = new Set<unknown>();
    for (let round = 0; round < 20; round++) {
      const server = await world.serve({ capacityBytes: 1 << 20 });
      const client = await world.connect({ reconnect: false });
      client.putSync("a", 1);
      setTimeout(() => server.kill(round % 2 ? "SIGKILL" : "SIGTERM"), 5);
      for (let refusals = 0; refusals < 30;) {
        try {
          client.putSync("a", 1);
        } catch (error) {
          found.add(error instanceof PluresError ? error.code : String(error));
          refusals++;
        }
        const turn = [Promise.resolve(), new Promise(process.nextTick), new Promise(setImmediate)];
        await turn[Math.floor(Math.random() * 3)];
      }
      client.close();
      await server.ended;
    }
    assert.deepEqual([...found], ["ERR_SERVER_GONE"]);
  }),
);

for (const who of ["client", "server"] as const) {
  for (const end of ["exit", "throw"] as const) {
    const name = end === "exit" ? "process.exit(3)" : "an uncaught exception";
    test(
      `${name} in the middle of requests ends a ${who} as it ends any program`,
      inWorld(async (world) => {
        const args = { channel: world.channel, end, who };
        if (who === "client") await world.serve();
        const program = world.start(async (tools, { channel, end: how, who: role }) => {
          const store = new tools.CrdtStore();
          if (role === "server") await new tools.IPCServer(channel, store).start();
          const client = await tools.connected(channel);
          await client.put("first", 1);
          const large = new Uint8Array(5_000_000);
          for (let i = 0; i < 2000; i++)
            void client.put(`n${i}`, i % 99 ? i : large).catch(() => {});
          await tools.turn();
          if (how === "exit") process.exit(3);
          setTimeout(() => {
            throw new Error("nobody catches this");
          });
          await tools.sleep(100_000);
        }, args);
        assert.equal(await program.said(), "connected");
        const { code, signal, stderr } = await program.ended;
        assert.equal(signal, null);
        assert.equal(code, end === "exit" ? 3 : 1);
        if (end === "exit") assert.equal(stderr, "");
        else assert.match(stderr, /Error: nobody catches this\n +at /);
        if (who === "server") await world.serve();
        assert.equal(await (await world.connect()).put("after", 1), "after");
      }),
    );
  }
}

test(
  "a finished program ends by itself, and not earlier",
  inWorld(async (world) => {
    await world.serve();
    const programs = [
      world.start(async ({ connected }, channel) => {
        const client = await connected(channel);
        for (let i = 0; i < 1000; i++) void client.put(`left-${i}`, i);
        void client.put("left-large", new Uint8Array(5_000_000));
      }, world.channel),
      world.start(async ({ connected, say }, channel) => {
        const client = await connected(channel);
        client.putSync("sync", 1);
        say(await client.put("awaited", 1));
      }, world.channel),
      world.start(async ({ CrdtStore, IPCServer, connected, same }, channel) => {
        const before = process.listenerCount("exit");
        const server = await new IPCServer(`${channel}-2`, new CrdtStore()).start();
        const client = await connected(`${channel}-2`);
        await client.put("a", 1);
        void client.put("b", 1);
        await Promise.all([server.stop(), server.stop(), server.closed]);
        // A signal that came before is read in the next turn.
        await new Promise((resolve) => setTimeout(resolve, 10));
        same(process.listenerCount("SIGTERM"), 0);
        same(process.listenerCount("exit"), before);
      }, world.channel),
      // It waits for one change and takes no other.
      world.start(async ({ connected, same }, channel) => {
        const client = await connected(channel);
        const change = client.watch({ prefix: "watched" }).next();
        setTimeout(() => client.put("watched", 1), 20);
        same((await change).value?.id, "watched");
      }, world.channel),
    ];
    await Promise.all(programs.map((program) => program.succeeded()));
    const client = await world.connect({ reconnect: false });
    assert.equal(client.list({ prefix: "left-" }).length, 1001);
    assert.equal(client.get("awaited"), 1);
  }),
);

test(
  "shutdown ends the server, and the program that waits for it continues",
  inWorld(async (world) => {
    for (let round = 0; round < 5; round++) {
      const server = await world.serve();
      const program = world.start(async ({ IPCClient, say }, channel) => {
        const client = await IPCClient.connect(channel);
        await client.shutdown();
        say("gone");
      }, world.channel);
      await program.succeeded();
      assert.equal(await program.said(), "gone");
      assert.deepEqual(await server.ended, { code: 0, signal: null, stderr: "" });
    }
  }),
);

test("a client that is killed in a large put gives its bytes back", inWorld(killInALargePut));
test("many clients are killed, and the others notice nothing", inWorld(killManyClients));
test("dead servers do not block a channel: the next one serves it", inWorld(succeedTheDead));
test("of many servers that start at once one serves", inWorld(startAtOnce));

test.run();
