/** Killing processes at random moments. Other processes must not notice. */
import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";

import { CrdtStore } from "../../src/index.ts";
import { size } from "../helpers/core-random.ts";
import { descriptorsOf } from "../helpers/programs/tools.ts";
import { type World, assertRefused, until } from "../helpers/world.ts";

const LARGE_BYTES = 16_000_000;
const KILLS = size("FORCED_KILLS", 40, 100);
const KILLED_AT_A_TIME = 5;

/** A client is killed while the engine has a part of its large value. The bytes are freed. */
export async function killInALargePut(world: World): Promise<void> {
  const store = new CrdtStore();
  const server = await world.serveHere(store);
  for (let cutOff = 0, rounds = 0; cutOff < 3; rounds++) {
    assert.ok(rounds < 60, "no large put was cut off");
    const before = store.stats();
    const program = world.start(
      async ({ connected, block, say }, { channel, bytes }) => {
        const client = await connected(channel);
        void client.put("large", new Uint8Array(bytes));
        say("begun");
        block(100_000);
      },
      { channel: world.channel, bytes: LARGE_BYTES },
    );
    assert.equal(await program.said(), "connected");
    assert.equal(await program.said(), "begun");
    await until(() => store.stats().usedBytes >= before.usedBytes + LARGE_BYTES);
    assert.equal(server.clients, 1);
    program.kill("SIGKILL");
    await until(() => server.clients === 0);
    const after = store.stats();
    // A fast engine may have the whole value before the client stops: try again.
    if (after.puts > before.puts) store.deleteSync("large");
    else {
      assert.equal(after.usedBytes, before.usedBytes);
      assert.equal(store.count(), 0);
      cutOff++;
    }
  }
}

/** Clients are killed at any moment. Slots, descriptors and bytes are freed, others continue. */
export async function killManyClients(world: World): Promise<void> {
  const store = new CrdtStore();
  const server = await world.serveHere(store);
  const other = await world.connect();
  const descriptors = descriptorsOf("self");
  for (let round = 0; round < KILLS / KILLED_AT_A_TIME; round++) {
    const programs = Array.from({ length: KILLED_AT_A_TIME }, (_, i) =>
      world.start(
        async ({ connected, turn }, { channel, id }) => {
          const client = await connected(channel);
          for (let n = 0; ; n++) {
            client.putSync(id, { n, text: "x".repeat(n % 1000) });
            void client.put(`${id}-large`, new Uint8Array(700_000 + n));
            if (n % 9 === 0) client.deleteSync(`${id}-large`);
            if (n % 20 === 0) await turn();
          }
        },
        { channel: world.channel, id: `killed-${i}` },
      ),
    );
    await Promise.all(programs.map((program) => program.said()));
    for (const program of programs) {
      await sleep(Math.random() * 20);
      program.kill("SIGKILL");
    }
    for (let n = 0; n < 50; n++)
      assert.equal(await other.put(`other-${n}`, { round, n }), `other-${n}`);
    for (let n = 0; n < 50; n++) assert.deepEqual(other.get(`other-${n}`), { round, n });
    await Promise.all(programs.map((program) => program.ended));
    await until(() => server.clients === 1);
  }
  await until(() => descriptorsOf("self") <= descriptors);
  for (const { id } of store.list()) assert.equal(store.deleteSync(id), true);
  const { usedBytes, limboBytes, logBytes } = store.stats();
  // The room of some 60 former ids, without one large value.
  assert.ok(
    usedBytes - limboBytes - logBytes < 400_000,
    `${usedBytes} in use, of these ${limboBytes} retired`,
  );
}

/**
 * A server is killed again and again. The next one starts at once, also as a child of the dead one.
 */
export async function succeedTheDead(world: World): Promise<void> {
  for (let round = 0; round < 10; round++) {
    const server = world.start(async ({ CrdtStore: Store, IPCServer, say, childOf }, channel) => {
      await new IPCServer(channel, new Store()).start();
      say(childOf());
    }, world.channel);
    const child = await server.said<number>();
    const client = await world.connect();
    assert.equal(client.count(), 0);
    await client.put("a", round);
    const second = world.server(new CrdtStore());
    const refused = await assertRefused("ERR_CHANNEL_IN_USE", () => second.start());
    assert.equal(refused.pid, server.pid);
    assert.match(refused.message, new RegExp(`process ${server.pid}\\b`));
    server.kill("SIGKILL");
    await until(() => !client.connected);
    // Before the next one serves: from then on the client may read that one's store.
    assert.equal(client.get("a"), round);
    await second.start();
    assert.equal((await world.connect()).count(), 0);
    process.kill(child, "SIGKILL");
    await second.stop();
  }
}

/** Many processes start to serve one channel. One succeeds, the others get its pid. */
export async function startAtOnce(world: World): Promise<void> {
  const programs = Array.from({ length: 8 }, () =>
    world.start(
      async ({ CrdtStore: Store, IPCServer, PluresError, say, sleep: pause }, args) => {
        await pause(Math.max(0, args.atMs - Date.now()));
        try {
          await new IPCServer(args.channel, new Store()).start();
          say("serving");
          await pause(100_000);
        } catch (error) {
          say(error instanceof PluresError ? error.code : String(error));
        }
      },
      { channel: world.channel, atMs: Date.now() + 1500 },
    ),
  );
  const words = await Promise.all(programs.map((program) => program.said()));
  const expected = ["serving", ...Array.from({ length: 7 }, () => "ERR_CHANNEL_IN_USE")];
  assert.deepEqual(words.toSorted().reverse(), expected);
  const client = await world.connect();
  assert.equal(client.serverPid, programs[words.indexOf("serving")]!.pid);
  assert.equal(await client.put("a", 1), "a");
}
