/** Clients whose servers come and go: reads continue, and each request is settled once. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { test } from "uvu";

import { CrdtStore, IPCClient, PluresError } from "../../src/index.ts";
import { type World, assertRefused, inWorld, until } from "../helpers/world.ts";

/** A store on disk, so that the next server has what the last one had. */
const kept = (world: World) => ({
  path: join(world.directory, "data"),
  durability: "sync" as const,
});

function eventsOf(client: IPCClient): string[] {
  const events: string[] = [];
  client.on("disconnect", ({ error }) => events.push((error as PluresError).code));
  client.on("reconnect", ({ serverPid }) => events.push(`to ${serverPid}`));
  return events;
}

test(
  "a client continues with the next server, and until then reads the pages of the last one",
  inWorld(async (world) => {
    const first = await world.serve(kept(world));
    const client = await world.connect();
    const events = eventsOf(client);
    await client.put("a", 1);
    assert.equal(client.serverPid, first.pid);
    first.kill("SIGKILL");
    await until(() => !client.connected);
    assert.equal(client.get("a"), 1);
    assert.deepEqual(client.list(), [{ id: "a", data: 1 }]);
    assert.equal(client.stats().connected, false);
    await first.ended;
    const second = await world.serve(kept(world));
    await until(() => client.connected);
    assert.equal(client.serverPid, second.pid);
    assert.deepEqual(events, ["ERR_SERVER_GONE", `to ${second.pid}`]);
    assert.equal(client.get("a"), 1);
    assert.equal(client.putSync("b", 2), "b");
    await client.put("c", 3);
    assert.deepEqual(client.versionVector(), (await world.connect()).versionVector());
    assert.deepEqual(
      client.list().map(({ id }) => id),
      ["a", "b", "c"],
    );
  }),
);

test(
  "requests made without a server wait for one, in their order",
  inWorld(async (world) => {
    const first = await world.serve(kept(world));
    const client = await world.connect();
    await client.put("a", 1);
    first.kill("SIGKILL");
    await until(() => !client.connected);
    await first.ended;
    const value = { n: 2 };
    const put = client.put("a", value);
    // The arguments at the call count, not their later changes.
    value.n = 3;
    const increments = Array.from({ length: 10 }, () => client.increment("count", "n", 1));
    const removed = client.delete("never");
    assert.equal(client.stats().pending, 12);
    await assertRefused("ERR_SERVER_GONE", () => client.putSync("a", 9));
    await assertRefused("ERR_SERVER_GONE", () => client.flush());
    await assertRefused("ERR_SERVER_GONE", () => client.shutdown());
    await assertRefused("ERR_BAD_VALUE", () => client.put("a", () => {}));
    await world.serve(kept(world));
    assert.equal(await put, "a");
    assert.equal(await removed, false);
    await Promise.all(increments);
    assert.deepEqual(client.get("a"), { n: 2 });
    assert.deepEqual(client.get("count"), { n: 10 });
    assert.equal(client.stats().pending, 0);
  }),
);

test(
  "a request that waits too long for a server is rejected and not sent later",
  inWorld(async (world) => {
    const first = await world.serve(kept(world));
    const client = await world.connect({ requestTimeoutMs: 300 });
    first.kill("SIGKILL");
    await first.ended;
    await until(() => !client.connected);
    await assertRefused("ERR_SERVER_GONE", () => client.put("late", 1));
    await world.serve(kept(world));
    await until(() => client.connected);
    await client.put("b", 1);
    assert.equal(client.has("late"), false);
  }),
);

test(
  "a client that has time waits for the answer of a server that is stopped for long",
  inWorld(async (world) => {
    const server = await world.serve();
    await server.freeze();
    const connected = IPCClient.connect(world.channel, { timeoutMs: 60_000 });
    // Longer than a client waits that has no time limit.
    await sleep(6000);
    server.kill("SIGCONT");
    using client = await connected;
    assert.equal(await client.put("a", 1), "a");
  }),
);

test(
  "a request without room in the ring of a dead server goes to the next one, once",
  inWorld(async (world) => {
    const first = await world.serve(kept(world));
    const client = await world.connect({ requestTimeoutMs: 30_000 });
    await first.freeze();
    // Some of these are in the ring, the others are not sent.
    const filler = "x".repeat(2000);
    const puts = Array.from({ length: 500 }, (_, i) => client.put(`n${i}`, { i, filler }));
    const settled = Promise.allSettled(puts);
    await sleep(50);
    first.kill("SIGKILL");
    await first.ended;
    await world.serve(kept(world));
    const outcomes = await settled;
    const lost = outcomes.filter(({ status }) => status === "rejected");
    for (const each of lost) {
      assert.equal((each as PromiseRejectedResult).reason.code, "ERR_SERVER_GONE");
    }
    assert(lost.length > 0 && lost.length < 250, String(lost.length));
    for (const [i, { status }] of outcomes.entries()) {
      if (status === "fulfilled") assert.equal(client.get(`n${i}`).i, i);
    }
  }),
);

test(
  "records sent by their shape to a dead server are the same at the next one",
  inWorld(async (world) => {
    const first = await world.serve();
    const client = await world.connect({ requestTimeoutMs: 30_000 });
    const record = (i: number) => ({ i, filler: "x".repeat(2000) });
    for (let i = 0; i < 3; i++) await client.put("known", record(i));
    await first.freeze();
    const ttlMs = 600_000;
    const puts = Array.from({ length: 500 }, (_, i) => {
      return client.put(`n${i}`, record(i), i % 2 ? { ttlMs, ifAbsent: true } : {});
    });
    const settled = Promise.allSettled(puts);
    first.kill("SIGKILL");
    await until(() => !client.connected);
    const later = client.put("later", record(7));
    const batch = client.batch([{ put: "in a batch", data: record(8) }]);
    await first.ended;
    // The first shape of this store is another one, with two fields.
    const store = new CrdtStore();
    for (const id of ["1", "2", "3"]) store.putSync(id, { left: 1, right: "y" });
    await world.serveHere(store);
    await Promise.all([later, batch]);
    assert.deepEqual(store.get("later"), record(7));
    assert.deepEqual(store.get("in a batch"), record(8));
    const outcomes = await settled;
    const moved = outcomes.flatMap((_, i) => (store.has(`n${i}`) ? [i] : []));
    assert(moved.length > 250, String(moved.length));
    for (const i of moved) {
      assert.equal(outcomes[i]!.status, "fulfilled");
      assert.deepEqual(store.get(`n${i}`), record(i));
      assert.equal(store.meta(`n${i}`)!.expires !== undefined, i % 2 === 1);
    }
    assert.deepEqual(store.get("3"), { left: 1, right: "y" });
  }),
);

test(
  "a client follows after a stop too, and an iteration continues in the new pages",
  inWorld(async (world) => {
    const first = await world.serve(kept(world));
    const client = await world.connect();
    const other = await world.connect({ reconnect: false });
    await Promise.all(Array.from({ length: 300 }, (_, i) => client.put(`n${i + 100}`, i)));
    const entries = client.entries();
    assert.deepEqual(entries.next().value, { id: "n100", data: 0 });
    await other.shutdown();
    assert.equal(other.connected, false);
    await first.ended;
    await until(() => !client.connected);
    await world.serve(kept(world));
    await until(() => client.connected);
    assert.equal([...entries].length, 299);
    await assertRefused("ERR_SERVER_GONE", () => other.put("a", 1));
    assert.equal(other.get("n100"), 0);
  }),
);

test(
  "watches go on after a reconnect to a server that loaded the same store",
  inWorld(async (world) => {
    const first = await world.serve(kept(world));
    const client = await world.connect();
    await client.put("a", 1);
    const seen: string[] = [];
    const watch = client.watch();
    const watching = (async () => {
      for await (const change of watch) {
        seen.push(change.kind === "lagged" ? "lagged" : `${change.kind} ${change.id}`);
        if (change.kind !== "lagged" && change.id === "end") break;
      }
    })();
    await client.put("b", 2);
    await until(() => seen.includes("put b"));
    first.kill("SIGKILL");
    await first.ended;
    await until(() => !client.connected);
    await world.serve(kept(world));
    await until(() => client.connected);
    await client.put("end", 3);
    await watching;
    assert.deepEqual(seen, ["put b", "put end"]);
  }),
);

test(
  "close ends the search, and waiting requests are rejected",
  inWorld(async (world) => {
    const first = await world.serve(kept(world));
    const client = await world.connect();
    const events = eventsOf(client);
    first.kill("SIGKILL");
    await first.ended;
    await until(() => !client.connected);
    const put = client.put("a", 1);
    client.close();
    await assertRefused("ERR_CLOSED", () => put);
    await assertRefused("ERR_CLOSED", () => client.put("a", 1));
    const second = await world.serve(kept(world));
    const other = await world.connect();
    await sleep(300);
    assert.equal(other.count(), 0);
    assert.deepEqual(events, ["ERR_SERVER_GONE"]);
    second.kill("SIGTERM");
  }),
);

test(
  "a client without a server keeps its process alive only while a request waits",
  inWorld(async (world) => {
    const server = await world.serve(kept(world));
    const program = world.start(
      async ({ IPCClient: Client, say, sleep: pause }, args) => {
        const client = await Client.connect(args.channel, { requestTimeoutMs: 1000 });
        say("connected");
        while (client.connected) await pause(5);
        const outcome = await client.put("a", 1).catch(({ code }) => code);
        say(outcome);
      },
      { channel: world.channel },
    );
    assert.equal(await program.said(), "connected");
    server.kill("SIGKILL");
    assert.equal(await program.said(), "ERR_SERVER_GONE");
    assert.equal((await program.ended).code, 0);
  }),
);

test.run();
