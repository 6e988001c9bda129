/**
 * Mirrors and their transport: docs/STREAM.md. `MIRRORS` is the number of processes with a mirror, of
 * which one is stopped for `STOPPED_MS`; `FRAMES` the number of random frames into each end.
 */
import assert from "node:assert/strict";
import { readFileSync, rmSync } from "node:fs";
import { type Socket, createConnection, createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { test } from "uvu";

import { CrdtStore, IPCClient, PluresError } from "../../src/index.ts";
import * as WIRE from "../../src/stream/wire.ts";
import { Dice, seedFor, size } from "../helpers/core-random.ts";
import { largePages } from "../helpers/large-pages.ts";
import { type World, assertRefused, inWorld, until } from "../helpers/world.ts";

const MIRRORS = size("MIRRORS", 3, 8);
const STOPPED_MS = size("STOPPED_MS", 1500, 60_000);
const FRAMES = size("FRAMES", 3000, 1_000_000);
const MIRROR = { transport: "mirror" } as const;

const streamOf = (world: World) => join(world.directory, `${world.channel}.stream`);

/** The connections of a mirror: its own, and that of the thread which started it. */
const CONNECTIONS = 2;

/** Connections that the server has accepted from mirrors. */
function mirrorsOf(world: World): number {
  const lines = readFileSync("/proc/net/unix", "utf8").split("\n");
  // The state 03 is "connected". Only the server's end has the path.
  return lines.filter((line) => line.includes(` 03 `) && line.includes(`${world.channel}.`)).length;
}

test(
  "a mirror says what it is, and how current",
  inWorld(async (world) => {
    const store = new CrdtStore();
    for (let i = 0; i < 3000; i++) store.put(`node-${i}`, { i, text: "x".repeat(200) });
    await world.serveHere(store);
    let last: [number, number] = [0, 0];
    const onProgress = (...now: [number, number]) => (last = now);
    const client = await world.connect({ ...MIRROR, onProgress });
    assert.equal(client.mode, "mirror");
    assert.deepEqual(client.capabilities, { sync: true, documents: true });
    assert.equal(client.count(), 3000);
    assert.ok(last[0] > 0 && last[1] === 3000, `progress ${last.join(" of ")}`);
    await client.put("a", 1);
    await until(() => client.stats().mirror!.lagMs === 0);
    assert.ok(client.stats().mirror!.receivedBytes > 3000 * 200);
    assert.equal((await world.connect({ transport: "pages" })).mode, "pages");
    await assertRefused("ERR_BAD_OPTION", () => world.connect({ transport: "sea" as "pages" }));
  }),
);

test(
  "where the kernel has larger pages than the addon maps, a store is served to mirrors",
  inWorld(async (world) => {
    const program = world.start(
      async ({ CrdtStore: Store, IPCServer: Server, IPCClient: Client, say }, channel) => {
        const server = await new Server(channel, new Store()).start();
        const client = await Client.connect(channel);
        await client.put("a", 1);
        const refused = await Client.connect(channel, { transport: "pages" }).catch((e) => e);
        say([client.mode, client.get("a"), refused.code, refused.message]);
        client.close();
        await server.stop();
      },
      world.channel,
      { PLURESDB_IPC_NATIVE: largePages(world.directory, 0x40000) },
    );
    const [mode, value, code, message] = (await program.said()) as string[];
    assert.deepEqual([mode, value, code], ["mirror", 1, "ERR_UNSUPPORTED_PLATFORM"]);
    assert.match(message!, /pages of 262144/);
    await program.succeeded();
  }),
);

test(
  "a write is read once it has resolved, by a promise and by a call that blocks",
  inWorld(async (world) => {
    const server = await world.serveHere();
    const [one, two] = [await world.connect(MIRROR), await world.connect(MIRROR)];
    const other = await world.connect({ transport: "pages" });
    for (let n = 0; n < 300; n++) {
      await one.put("a", { n });
      assert.deepEqual(one.get("a"), { n });
      two.putSync("b", { n });
      assert.deepEqual(two.get("b"), { n });
      assert.equal(await two.increment("c", "n"), n * 2 + 1);
      assert.equal(one.incrementSync("c", "n"), n * 2 + 2);
      assert.equal(one.getField("c", "n"), n * 2 + 2);
    }
    assert.deepEqual(other.list(), one.list());
    assert.equal(server.clients, 3);
  }),
);

test(
  "all clients and threads of a process have one mirror",
  inWorld(async (world) => {
    await world.serve();
    const clients = await Promise.all([1, 2, 3].map(() => world.connect(MIRROR)));
    await clients[0]!.put("a", 1);
    assert.equal(mirrorsOf(world), CONNECTIONS);
    const index = new URL("../../src/index.js", import.meta.url).href;
    const thread = new Worker(
      `const { parentPort, workerData } = require("node:worker_threads");
       import(workerData.index).then(async ({ IPCClient }) => {
         const client = await IPCClient.connect(workerData.channel, { transport: "mirror" });
         const before = client.get("a");
         client.putSync("b", 2);
         parentPort.postMessage([before, client.get("b")]);
         parentPort.once("message", () => client.close());
       });`,
      { eval: true, workerData: { index, channel: world.channel } },
    );
    const told = await new Promise((resolve) => thread.once("message", resolve));
    assert.deepEqual(told, [1, 2]);
    assert.equal(clients[1]!.get("b"), 2);
    assert.equal(mirrorsOf(world), CONNECTIONS, "one for all threads");
    thread.postMessage("end");
    await new Promise((resolve) => thread.once("exit", resolve));
    for (const client of clients) client.close();
    await until(() => mirrorsOf(world) === 0);
  }),
);

test(
  `${MIRRORS} mirrors, one of them stopped for ${STOPPED_MS} ms under load: the others go on, and all are equal later`,
  inWorld(async (world) => {
    const server = await world.serve({ capacityBytes: 0x1000000 });
    const programs = Array.from({ length: MIRRORS }, (_, number) =>
      world.start(
        async ({ IPCClient: Client, say, sleep: pause, turn }, { channel, number: mine }) => {
          const client = await Client.connect(channel, {
            transport: "mirror",
            requestTimeoutMs: 120_000,
          });
          say("connected");
          let puts = 0;
          for (; client.get("stop") === undefined; puts++) {
            // The connection may end for a mirror that was overrun: the write is made again.
            const put = client.put(`${mine}/${puts % 500}`, { puts, text: "x".repeat(puts % 300) });
            await put.catch(() => {});
            if (puts % 64 === 0) await turn();
          }
          say(puts);
          while (client.get("look") === undefined) await pause(5);
          say(JSON.stringify(client.list()));
        },
        { channel: world.channel, number },
      ),
    );
    for (const program of programs) assert.equal(await program.said(), "connected");
    await sleep(300);
    await programs[0]!.freeze();
    const client = await world.connect(MIRROR);
    const before = client.stats().puts;
    await sleep(STOPPED_MS);
    assert.ok(client.stats().puts > before + 100, "the others go on");
    programs[0]!.kill("SIGCONT");
    await sleep(300);
    await client.put("stop", true);
    for (const program of programs) assert.ok((await program.said<number>()) > 0);
    await client.put("look", true);
    const wanted = JSON.stringify(client.list());
    for (const program of programs) assert.equal(await program.said(), wanted);
    server.kill("SIGTERM");
  }),
);

test(
  "a mirror that was overrun answers what was in flight, and is replaced by one that shows it",
  inWorld(async (world) => {
    await world.serve({ capacityBytes: 0x200000 });
    const program = world.start(async ({ IPCClient: Client, say, turn }, channel) => {
      const client = await Client.connect(channel, {
        transport: "mirror",
        requestTimeoutMs: 120_000,
      });
      const seen = { reconnects: 0 };
      client.on("reconnect", () => seen.reconnects++);
      const wrong: string[] = [];
      let puts = 0;
      const put = async (n: number) => {
        try {
          await client.put(`mine ${n % 100}`, { n });
          const found = client.get(`mine ${n % 100}`) as { n: number } | undefined;
          if (found?.n !== n) wrong.push(`${found?.n} is read after ${n} was acknowledged`);
          puts++;
        } catch (error) {
          wrong.push(`${n}: ${(error as Error).message}`);
        }
      };
      say("connected");
      for (let n = 0; seen.reconnects < 3; n += 20) {
        await Promise.all(Array.from({ length: 20 }, (_, i) => put(n + i)));
        await turn();
      }
      say([wrong.slice(0, 5), puts > 0]);
      // The test may be about to freeze it once more.
      setInterval(() => {}, 1000);
    }, world.channel);
    assert.equal(await program.said(), "connected");
    const other = await world.connect({ transport: "pages" });
    const seen = { isOver: false };
    const answer = program.said().finally(() => (seen.isOver = true));
    for (let round = 0; !seen.isOver; round++) {
      await sleep(20);
      await program.freeze();
      const { logBytes, logPosition } = other.stats();
      while (other.stats().logPosition < logPosition + 2 * logBytes) {
        const puts = Array.from({ length: 500 }, (_, i) => other.put(`${i % 50}`, { round, i }));
        await Promise.all(puts);
      }
      program.kill("SIGCONT");
      await sleep(300);
    }
    assert.deepEqual(await answer, [[], true]);
  }),
);

/** A frame that is plausible in some respects. */
function randomFrame(dice: Dice): Buffer {
  const kind = dice.pick([0, 1, 2, 3, 4, 5, 17, 18, 19, 20, 21, 22, 23, 24, 255]);
  const bytes = dice.pick([0, 4, 8, 12, 36, dice.below(300)]);
  const body = Buffer.from(Array.from({ length: bytes }, () => dice.below(256)));
  if (dice.below(2) && bytes >= 4) body.writeUInt32LE(dice.pick([0, 8, 16, 0xfffffff8]), 0);
  const frame = WIRE.writeFrame(kind, dice.below(4), body);
  if (dice.below(50) === 0) frame.writeUInt32LE(dice.pick([0x7fffffff, 0x40041]), 4);
  return frame;
}

test(
  `${FRAMES} random frames from mirrors: each connection ends at the first that makes no sense, and nothing else does`,
  inWorld(async (world) => {
    const dice = new Dice(seedFor("frames to the server"));
    const server = await world.serveHere(new CrdtStore({ capacityBytes: 0x400000 }));
    const client = await world.connect(MIRROR);
    await client.put("a", 1);
    const hello = WIRE.writeHello({ pid: 1, challenge: Buffer.alloc(WIRE.PROOF_BYTES) });
    const open = WIRE.writeFrame(WIRE.OPEN, 1, Buffer.alloc(0));
    for (let sent = 0; sent < FRAMES;) {
      const socket = createConnection(streamOf(world));
      socket.on("error", () => {}).on("data", () => {});
      const closed = new Promise((resolve) => socket.once("close", resolve));
      if (dice.below(8)) socket.write(hello);
      if (dice.below(2)) socket.write(open);
      const count = 1 + dice.below(60);
      for (let i = 0; i < count; i++) socket.write(randomFrame(dice));
      sent += count;
      socket.end();
      await closed;
    }
    assert.equal(await client.put("a", 2), "a");
    assert.equal(client.get("a"), 2);
    await until(() => server.clients === 1);
    await until(() => mirrorsOf(world) === CONNECTIONS);
  }),
);

test(
  `${FRAMES} random frames from a server: connecting fails with an error that has a code`,
  inWorld(async (world) => {
    const dice = new Dice(seedFor("frames to a mirror"));
    const real = await world.serveHere(new CrdtStore({ capacityBytes: 0x400000 }));
    await (await world.connect(MIRROR)).put("a", 1);
    // What a server says at first, to be followed by nonsense.
    const first = await new Promise<Buffer>((resolve) => {
      const socket = createConnection(streamOf(world));
      socket.write(WIRE.writeHello({ pid: 1, challenge: Buffer.alloc(WIRE.PROOF_BYTES) }));
      socket.once("data", (chunk) => {
        resolve(chunk);
        socket.destroy();
      });
    });
    await real.stop();
    rmSync(streamOf(world), { force: true });
    const answer = (socket: Socket) => {
      socket.on("error", () => {}).on("data", () => {});
      if (dice.below(4)) socket.write(first.subarray(0, dice.pick([first.length, 48, 100])));
      for (let i = 0; i < 20; i++) socket.write(randomFrame(dice));
      socket.end();
    };
    const fake = createServer(answer).listen(streamOf(world));
    const attempts = Math.max(6, Math.min(2000, FRAMES / 1000));
    for (let i = 0; i < attempts; i++) {
      const connecting = IPCClient.connect(world.channel, { ...MIRROR, timeoutMs: 50 });
      const outcome = await connecting.catch((error: unknown) => error);
      assert.ok(outcome instanceof PluresError, String(outcome));
    }
    fake.close();
  }),
);

test.run();
