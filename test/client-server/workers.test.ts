/** Server and clients in one process: in several threads, or in one. */
import assert from "node:assert/strict";
import { test } from "uvu";

import { CrdtStore, type IPCClient, type IPCServer } from "../../src/index.ts";
import { descriptorsOf } from "../helpers/programs/tools.ts";
import type { Body } from "../helpers/programs/run.ts";
import { startThread } from "./threads.ts";
import { type World, assertRefused, inWorld, until } from "../helpers/world.ts";

test(
  "clients in threads write at once and read each other's nodes",
  inWorld(async (world) => {
    await world.serve();
    const threads = await Promise.all(
      [0, 1, 2, 3].map((thread) =>
        startThread(
          async ({ IPCClient: Client, threads: { parentPort }, until: wait, same }, args) => {
            const client = await Client.connect(args.channel);
            for (let i = 0; i < 500; i++) client.putSync(`${args.thread}-sync-${i}`, i);
            const puts = Array.from({ length: 500 }, (_, i) =>
              client.put(`${args.thread}-${i}`, i),
            );
            await Promise.all(puts);
            await wait(() => client.count() === 4000);
            same(client.get(`${(args.thread + 1) % 4}-sync-499`), 499);
            parentPort!.postMessage("ready");
          },
          { channel: world.channel, thread },
        ),
      ),
    );
    assert.equal((await world.connect()).count(), 4000);
    await Promise.all(threads.map((thread) => thread.terminate()));
  }),
);

const serveInThread: Body<string> = async (
  { CrdtStore: Store, IPCServer: Server, threads: { parentPort } },
  channel,
) => {
  await new Server(channel, new Store(), { maxClients: 8 }).start();
  parentPort!.postMessage("ready");
};

test(
  "a server in a thread serves its own process and others",
  inWorld(async (world) => {
    const thread = await startThread(serveInThread, world.channel);
    const program = world.start(async ({ connected, sleep }, channel) => {
      const client = await connected(channel);
      await client.put("from a process", new Uint8Array(1_000_000));
      await sleep(100);
    }, world.channel);
    const client = await world.connect({ reconnect: false });
    client.putSync("from the main thread", 1);
    await program.succeeded();
    assert.equal(client.list().length, 2);
    await client.shutdown();
    await assertRefused("ERR_SERVER_GONE", () => client.put("a", 1));
    await thread.terminate();
  }),
);

test(
  "a terminated thread ends its server, and the channel is free at once",
  inWorld(async (world) => {
    for (let round = 0; round < 5; round++) {
      const thread = await startThread(serveInThread, world.channel);
      const client = await world.connect();
      const puts = Array.from({ length: 200 }, (_, i) => client.put(`node-${i}`, "x".repeat(i)));
      const settled = Promise.allSettled(puts);
      await thread.terminate();
      await settled;
      await until(() => !client.connected);
      await assertRefused("ERR_SERVER_GONE", () => client.putSync("a", 1));
      assert.equal(client.list().length, client.count());
    }
  }),
);

test(
  "a thread that is terminated with requests in flight frees its slot",
  inWorld(async (world) => {
    const server = await world.serveHere();
    const client = await world.connect();
    client.close();
    await until(() => server.clients === 0);
    const before = descriptorsOf("self");
    for (let round = 0; round < 10; round++) {
      const thread = await startThread(
        async ({ IPCClient: Client, threads: { parentPort }, turn }, channel) => {
          const mine = await Client.connect(channel);
          parentPort!.postMessage("ready");
          for (let i = 0; ; i++) {
            void mine.put(`node-${i % 50}`, new Uint8Array(i % 10 ? 10 : 300_000)).catch(() => {});
            if (i % 20 === 0) mine.putSync("sync", i);
            if (i % 100 === 0) await turn();
          }
        },
        world.channel,
      );
      await new Promise((resolve) => setTimeout(resolve, round * 5));
      await thread.terminate();
      await until(() => server.clients === 0);
    }
    await until(() => descriptorsOf("self") <= before);
    const next = await world.connect();
    assert.equal(await next.put("after", 1), "after");
  }),
);

test(
  "a client of a server in the same thread may write synchronously from the first moment",
  inWorld(async (world) => {
    const store = new CrdtStore();
    await world.serveHere(store);
    const client = await world.connect({ requestTimeoutMs: 1000 });
    assert.equal(client.putSync("sync", 1), "sync");
    assert.equal(store.get("sync"), 1);
    assert.equal(await client.put("async", 2), "async");
    assert.equal(client.deleteSync("sync"), true);
    assert.equal(store.count(), 1);
  }),
);

test(
  "a store accepts writes at every moment while its server stops",
  inWorld(async (world) => {
    for (let round = 0; round < 30; round++) {
      const store = new CrdtStore({ capacityBytes: 1 << 20 });
      const server = await world.serveHere(store, { timeoutMs: 1000 });
      const stopping = server.stop();
      const laterMs = performance.now() + round * 0.3;
      while (performance.now() < laterMs);
      assert.equal(store.putSync(`node-${round}`, round), `node-${round}`);
      await stopping;
      assert.equal(store.get(`node-${round}`), round);
      assert.equal(store.deleteSync(`node-${round}`), true);
    }
  }),
);

test(
  "a server starts once, and again only as a new one; a failed start can be repeated",
  inWorld(async (world) => {
    const first = await world.serveHere();
    await assertRefused("ERR_BAD_OPTION", () => first.start());
    const store = new CrdtStore();
    store.putSync("kept", 1);
    const second = world.server(store);
    const { pid } = await assertRefused("ERR_CHANNEL_IN_USE", () => second.start());
    assert.equal(pid, process.pid);
    await first.stop();
    await assertRefused("ERR_BAD_OPTION", () => first.start());
    await second.start();
    const third = world.server(store, {}, `${world.channel}-3`);
    await assertRefused("ERR_BAD_OPTION", () => third.start());
    assert.equal((await world.connect()).get("kept"), 1);
    await second.stop();
  }),
);

test(
  "of two servers that start at once with one store one serves it",
  inWorld(async (world) => {
    const store = new CrdtStore();
    const servers = ["a", "b"].map((name) => world.server(store, {}, `${world.channel}-${name}`));
    const starts = await Promise.allSettled(servers.map((server) => server.start()));
    assert.deepEqual(starts.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
  }),
);

test(
  "stop in the middle of a start leaves nothing behind",
  inWorld(async (world) => {
    for (let round = 0; round < 10; round++) {
      const server = world.server(new CrdtStore());
      const starting = server.start().catch(() => {});
      if (round % 2) await new Promise((resolve) => setTimeout(resolve, round * 3));
      await Promise.all([server.stop(), starting]);
      await server.closed;
      await assertRefused("ERR_NO_SERVER", () => world.connect());
    }
    await world.serveHere();
  }),
);

async function openWorld(world: World): Promise<[CrdtStore, IPCServer, IPCClient]> {
  const store = new CrdtStore();
  const server = await world.serveHere(store);
  const client = await world.connect();
  for (let i = 0; i < 500; i++) await client.put(`node-${String(i).padStart(3, "0")}`, i);
  return [store, server, client];
}

test(
  "`using` ends clients, servers and stores; a client waits for requests in flight",
  inWorld(async (world) => {
    const [store, server, client] = await openWorld(world);
    const put = client.put("late", new Uint8Array(3_000_000));
    await client[Symbol.asyncDispose]();
    assert.equal(await put, "late");
    await client[Symbol.asyncDispose]();
    await assertRefused("ERR_CLOSED", () => client.get("late"));
    const second = await world.connect();
    const lost = assertRefused("ERR_CLOSED", () => second.put("lost", new Uint8Array(3_000_000)));
    second[Symbol.dispose]();
    await lost;
    await server[Symbol.asyncDispose]();
    await server.closed;
    await assertRefused("ERR_NO_SERVER", () => world.connect());
    assert.equal(store.get("late").length, 3_000_000);
    store[Symbol.dispose]();
    store[Symbol.dispose]();
    await assertRefused("ERR_CLOSED", () => store.get("late"));
  }),
);

test(
  "every method of a closed client or store is refused, and so is continuing its iteration",
  inWorld(async (world) => {
    const [store, server, client] = await openWorld(world);
    const inFlight = assertRefused("ERR_CLOSED", () => client.put("z", new Uint8Array(9_000_000)));
    const begun = [client.entries(), store.entries()];
    for (const entries of begun)
      assert.deepEqual(entries.next().value, { id: "node-000", data: 0 });
    client.close();
    client.close();
    await inFlight;
    await server.stop();
    store.close();
    for (const target of [client, store]) {
      for (const name of ["get", "has", "count", "list", "stats", "put", "delete"] as const) {
        const more = name === "delete" ? [] : [1];
        await assertRefused("ERR_CLOSED", () => (target[name] as Function)("a", ...more));
      }
      await assertRefused("ERR_CLOSED", () => [...target.entries()]);
    }
    await assertRefused("ERR_CLOSED", () => client.putSync("a", 1));
    await assertRefused("ERR_CLOSED", () => client.deleteSync("a"));
    await assertRefused("ERR_CLOSED", () => client.shutdown());
    assert.equal(client.connected, false);
    for (const entries of begun) await assertRefused("ERR_CLOSED", () => [...entries]);
  }),
);

test.run();
