/**
 * Planted faults: a trap of the engine, a server that dies in the middle of a change, processes
 * that die at each step of their start, two builds that meet.
 */
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "uvu";

import { addonFile } from "../../src/memory/addon-file.ts";
import { CrdtStore, PluresError } from "../../src/index.ts";
import { buildOther } from "./other-build.ts";
import type { Body } from "../helpers/programs/run.ts";
import { killedAt, killedAtFutex } from "./steps.ts";
import { type World, assertRefused, inWorld, until } from "../helpers/world.ts";

/** The longest read of a store whose server died, on a busy machine too. */
const READ_MS_MAX = 2000;
const STEPS_AT_ONCE = 4;
/** The number of wake-ups and waits at which a client is killed. */
const FUTEX_CALLS = 4;

/** Serves until its client asks for a fault. `fault` has the words of the memory to change. */
const serveAndFail: Body<{
  channel: string;
  fault: "trap" | "closed" | "batch" | "intent";
}> = async (
  { CrdtStore: Store, IPCServer, internalsOf, layout, outcome, say, until: wait },
  { channel, fault },
) => {
  const store = new Store({ capacityBytes: 1 << 21 });
  const server = await new IPCServer(channel, store).start();
  say("serving");
  await wait(() => store.get("fault"));
  const { map, pages } = internalsOf(store).memory;
  const { words } = pages;
  if (fault !== "trap") {
    const word = {
      closed: layout.STORE_EPOCH,
      batch: layout.STORE_BATCHES,
      intent: layout.STORE_LOG_INTENT,
    }[fault];
    // As if it died between the two stores around a change.
    Atomics.add(words, word >>> 2, 1);
    process.kill(process.pid, "SIGKILL");
  }
  // The slot table is private to the server: no client can do this.
  const entry = map.tableBase + layout.ENTRY_BYTES * layout.SLOT_LOCAL;
  Atomics.store(words, (entry + layout.ENTRY_BASE) >>> 2, -16);
  const { code, message } = await server.closed.then(
    () => ({ code: "OK", message: "" }),
    (error) => error,
  );
  say({
    code,
    message,
    put: await outcome(() => store.putSync("late", 1)),
    got: store.get("kept"),
  });
  const next = await new IPCServer(channel, new Store()).start();
  say("serving again");
  await next.closed;
};

test(
  "a trap of the engine ends the server with the cause; clients get an error, and the next one serves",
  inWorld(async (world) => {
    const program = world.start(serveAndFail, { channel: world.channel, fault: "trap" });
    await program.said();
    const alone = await world.connect({ reconnect: false });
    const again = await world.connect();
    await alone.put("kept", { n: 1 });
    await again.put("fault", true);
    const told = await program.said<{ code: string; message: string; put: string; got: unknown }>();
    assert.equal(told.code, "ERR_ENGINE_FAILED");
    assert.match(told.message, /memory access out of bounds.*new server/);
    assert.equal(told.put, "ERR_ENGINE_FAILED", "the store itself names the cause, too");
    assert.deepEqual(told.got, { n: 1 });
    await until(() => !alone.connected);
    await assertRefused("ERR_SERVER_GONE", () => alone.put("late", 1));
    await assertRefused("ERR_SERVER_GONE", () => alone.putSync("late", 1));
    assert.deepEqual(alone.get("kept"), { n: 1 });
    assert.equal(await program.said(), "serving again");
    await until(() => again.connected);
    assert.equal(await again.put("next", 1), "next");
    await again.shutdown();
    await program.succeeded();
  }),
);

for (const fault of ["closed", "batch", "intent"] as const) {
  test(
    `a server that dies in the middle of a change (${fault}) blocks no reader: it reads, or gets an error`,
    inWorld(async (world) => {
      const program = world.start(serveAndFail, { channel: world.channel, fault });
      await program.said();
      const client = await world.connect({ reconnect: false });
      for (let i = 0; i < 200; i++) await client.put(`kept-${i}`, { n: i });
      await client.put("fault", true).catch(() => {});
      assert.equal((await program.ended).signal, "SIGKILL");
      await until(() => !client.connected);
      const reads: [string, () => unknown, unknown][] = [
        ["get", () => client.get("kept-7"), { n: 7 }],
        ["get nothing", () => client.get("none"), undefined],
        ["getWithVersion", () => client.getWithVersion("kept-7")?.data, { n: 7 }],
        ["has", () => client.has("kept-7"), true],
        ["list", () => client.list({ prefix: "kept-" }).length, 200],
        ["entries", () => [...client.entries({ prefix: "kept-" })].length, 200],
        ["getMany", () => client.getMany(["kept-1", "kept-2"]), [{ n: 1 }, { n: 2 }]],
        ["meta", () => client.meta("kept-7") !== undefined, true],
      ];
      for (const [name, read, expected] of reads) {
        const startedMs = performance.now();
        // In the middle of a change the pages are not valid, and no server can answer.
        const found = await answerOf(read);
        assert.ok(performance.now() - startedMs < READ_MS_MAX, `${name} was blocked`);
        if (found !== "ERR_SERVER_GONE") assert.deepEqual(found, expected, name);
        const mustRead = fault === "intent";
        if (mustRead) assert.notEqual(found, "ERR_SERVER_GONE", name);
      }
      assert.ok(client.count() >= 200);
    }),
  );
}

/** The answer of a read, or the code of its error. */
async function answerOf(read: () => unknown): Promise<unknown> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof PluresError) return error.code;
    throw error;
  }
}

/** Runs `attempt` for each step, some at a time, until no step is left. Returns their number. */
async function forEachStep(attempt: (step: number) => Promise<boolean>): Promise<number> {
  for (let first = 1; ; first += STEPS_AT_ONCE) {
    const steps = Array.from({ length: STEPS_AT_ONCE }, (_, i) => first + i);
    const killed = await Promise.all(steps.map((step) => attempt(step)));
    if (!killed.includes(true)) return first - 1;
  }
}

const serveOnce: Body<string> = async (
  { CrdtStore: Store, IPCServer, connected, say },
  channel,
) => {
  const server = await new IPCServer(channel, new Store({ capacityBytes: 1 << 20 })).start();
  const client = await connected(channel);
  await client.put("a", 1);
  client.close();
  await server.stop();
  say("stopped");
};

test(
  "after a death at each step of its start and stop the next server starts, twice",
  inWorld(async (world) => {
    const died: Record<string, number> = {};
    const steps = await forEachStep(async (step) => {
      const channel = `${world.channel}-${step}`;
      const program = world.start(serveOnce, channel, killedAt(world.directory, step));
      const { signal, code, stderr } = await program.ended;
      assert.ok(signal === "SIGKILL" || code === 0, stderr);
      if (signal) died[stderr] = (died[stderr] ?? 0) + 1;
      // Two servers in turn reuse its leftovers.
      for (let round = 0; round < 2; round++) {
        const server = world.server(new CrdtStore({ capacityBytes: 1 << 20 }), {}, channel);
        await server.start();
        const client = await world.connect({ reconnect: false }, channel);
        assert.equal(await client.put("a", step), "a");
        client.close();
        await server.stop();
      }
      return signal !== null;
    });
    console.log(`${steps} steps: ${JSON.stringify(died)}`);
    for (const name of [
      "mkdirSync",
      "lock",
      "memfdCreate",
      "seal",
      "chmodSync",
      "rmSync",
      "send",
    ]) {
      assert.ok(died[name]! > 0, `no server died in the place of ${name}`);
    }
  }),
);

test(
  "after a death at each step of connecting and closing the slot of the client is freed",
  inWorld(async (world) => {
    const server = await world.serveHere();
    const other = await world.connect();
    const died: Record<string, number> = {};
    const attempt = async (environment: NodeJS.ProcessEnv) => {
      const program = world.start(
        async ({ IPCClient, say }, channel) => {
          const client = await IPCClient.connect(channel);
          await client.put("theirs", 1);
          client.putSync("theirs", new Uint8Array(500_000));
          client.close();
          say("closed");
        },
        world.channel,
        environment,
      );
      const { signal, code, stderr } = await program.ended;
      assert.ok(signal === "SIGKILL" || code === 0, stderr);
      if (signal) died[stderr] = (died[stderr] ?? 0) + 1;
      assert.equal(await other.put("other", 1), "other");
      return signal !== null;
    };
    const steps = await forEachStep((step) => attempt(killedAt(world.directory, step)));
    for (let call = 1; call <= FUTEX_CALLS; call++) {
      await attempt(killedAtFutex(world.directory, call));
    }
    console.log(`${steps} steps: ${JSON.stringify(died)}`);
    for (const name of ["connect", "receive", "map", "wakeByte", "unmap"]) {
      assert.ok(died[name]! > 0, `no client died in the place of ${name}`);
    }
    await until(() => server.clients === 1);
  }),
);

/** The result of `connect` of the library at `index`, in a separate process. */
async function connectOf(world: World, index: string): Promise<{ code: string; message: string }> {
  const program = world.start(
    async ({ load, say }, args) => {
      const { IPCClient } = await load(args.index);
      try {
        (await IPCClient.connect(args.channel)).close();
        say({ code: "OK", message: "" });
      } catch (error) {
        const { code, message } = error as PluresError;
        say({ code, message });
      }
    },
    { index, channel: world.channel },
    nativeOfThisBuild(),
  );
  return program.said();
}

/** Both builds use one addon, which does not depend on the layout. */
function nativeOfThisBuild(): NodeJS.ProcessEnv {
  return { PLURESDB_IPC_NATIVE: addonFile() };
}

test(
  "two builds with different layouts refuse each other, and name both layouts",
  inWorld(async (world) => {
    const mine = new URL("../../src/index.js", import.meta.url).pathname;
    const other = buildOther(join(world.directory, "other"), (layout) => {
      const edited = layout.replace("SLOT_WAITING: u32 = 0x44", "SLOT_WAITING: u32 = 0x48");
      assert.notEqual(edited, layout);
      return edited;
    });
    const found: string[] = [];
    for (const [server, client] of [
      [mine, other],
      [other, mine],
    ] as const) {
      const program = world.start(
        async ({ load, say }, args) => {
          const { CrdtStore: Store, IPCServer } = await load(args.server);
          await new IPCServer(args.channel, new Store()).start();
          say("serving");
        },
        { server, channel: world.channel },
        nativeOfThisBuild(),
      );
      await program.said();
      assert.equal((await connectOf(world, server)).code, "OK");
      const { code, message } = await connectOf(world, client);
      assert.equal(code, "ERR_VERSION_MISMATCH");
      found.push(...message.match(/0x[0-9a-f]{8}/g)!);
      program.kill("SIGTERM");
      await program.ended;
    }
    // Both fingerprints, in the message of either side.
    assert.equal(found.length, 4);
    assert.deepEqual(found.slice(0, 2), found.slice(2).toReversed());
    assert.notEqual(found[0], found[1]);
  }),
);

test.run();
