/** Server and clients use the same pages: the mappings in the kernel, and their effects. */
import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import { test } from "uvu";

import { CrdtStore, IPCServer } from "../../src/index.ts";
import { mappingsOf, storeMapping } from "./maps.ts";
import { sampleValues } from "../helpers/values.ts";
import { assertRefused, inWorld } from "../helpers/world.ts";

test(
  "the store is one file: writable for the server, read-only for a client, shared by both",
  inWorld(async (world) => {
    const server = await world.serve();
    await world.connect();
    const theirs = storeMapping(server.pid, world.channel);
    const mine = storeMapping("self", world.channel);
    assert.equal(theirs.access, "rw-s");
    assert.equal(mine.access, "r--s");
    assert.equal(mine.inode, theirs.inode);
    assert.notEqual(mine.inode, 0);
    assert.equal(mine.bytes, theirs.bytes);
  }),
);

test(
  "several clients in several processes map that one file",
  inWorld(async (world) => {
    const server = await world.serve();
    const clients = [1, 2, 3].map(() =>
      world.start(async ({ connected, sleep: pause }, channel) => {
        await connected(channel);
        await pause(100_000);
      }, world.channel),
    );
    await Promise.all(clients.map((client) => client.said()));
    const { inode } = storeMapping(server.pid, world.channel);
    for (const client of clients) {
      const mapping = storeMapping(client.pid, world.channel);
      assert.equal(mapping.inode, inode);
      assert.equal(mapping.access, "r--s");
    }
  }),
);

test(
  "a client's rings are its own: the server maps them, other clients do not",
  inWorld(async (world) => {
    const server = await world.serve();
    const other = world.start(async ({ connected, sleep: pause }, channel) => {
      await connected(channel);
      await pause(100_000);
    }, world.channel);
    await other.said();
    await world.connect();
    const mine = mappingsOf("self", "/memfd:pluresdb-slot ");
    const its = mappingsOf(other.pid, "/memfd:pluresdb-slot ");
    assert.equal(mine.length, 1);
    assert.equal(its.length, 1);
    assert.notEqual(mine[0]!.inode, its[0]!.inode);
    const servers = mappingsOf(server.pid, "/memfd:pluresdb-slot ").map(({ inode }) => inode);
    assert.deepEqual(new Set(servers), new Set([mine[0]!.inode, its[0]!.inode]));
  }),
);

test(
  "a closed client has no mapping of the channel",
  inWorld(async (world) => {
    await world.serve();
    const client = await world.connect();
    assert.notEqual(mappingsOf("self", "memfd:pluresdb").length, 0);
    client.close();
    assert.deepEqual(mappingsOf("self", "memfd:pluresdb"), []);
  }),
);

test(
  "a read needs no server: it answers while that is stopped, and a write times out",
  inWorld(async (world) => {
    const server = await world.serve();
    const client = await world.connect({ requestTimeoutMs: 1000 });
    const large = new Uint8Array(1_000_000).fill(5);
    for (let i = 0; i < 500; i++) client.putSync(`node-${i}`, { i });
    client.putSync("large", large);

    await server.freeze();
    assert.deepEqual(client.get("node-7"), { i: 7 });
    assert.deepEqual(client.get("large"), large);
    assert.equal(client.get("missing"), undefined);
    assert.equal(client.has("node-499"), true);
    assert.equal(client.has("missing"), false);
    assert.equal(client.count(), 501);
    assert.equal(client.list({ prefix: "node-" }).length, 500);
    assert.equal([...client.entries({ reverse: true, limit: 3 })].length, 3);
    assert.equal(client.stats().nodes, 501);
    await assertRefused("ERR_TIMEOUT", () => client.put("late", 1));
    await assertRefused("ERR_TIMEOUT", () => client.putSync("late", 2));
    await assertRefused("ERR_TIMEOUT", () => client.delete("node-0"));
    assert.equal(client.connected, true);
    assert.deepEqual(client.get("node-0"), { i: 0 });

    server.kill("SIGCONT");
    const patient = await world.connect();
    assert.equal(await patient.put("after", 3), "after");
    assert.equal(client.get("after"), 3);
    assert.equal(client.putSync("again", 4), "again");
    // The server executes the requests of one client in order, so the timed-out ones are done.
    assert.equal(client.get("late"), 2);
    assert.equal(client.get("node-0"), undefined);
  }),
);

test(
  "a large put that waits for a stopped server continues after the stop",
  inWorld(async (world) => {
    const server = await world.serve();
    const client = await world.connect();
    const large = new Uint8Array(3_000_000).map((_, i) => i % 251);
    await server.freeze();
    const puts = [client.put("before", 1), client.put("large", large), client.put("behind", 2)];
    await sleep(200);
    assert.equal(client.has("before"), false);
    assert.equal(client.stats().pending, 3);
    server.kill("SIGCONT");
    assert.deepEqual(await Promise.all(puts), ["before", "large", "behind"]);
    assert.deepEqual(client.get("large"), large);
  }),
);

test(
  "a store moves to the shared pages with all its nodes, and works before, during and after",
  inWorld(async (world) => {
    const store = new CrdtStore();
    const values = sampleValues();
    for (const [id, value] of Object.entries(values)) store.putSync(id, value);
    for (let i = 0; i < 20_000; i++) store.putSync(`node-${i}`, i);
    for (let i = 0; i < 20_000; i += 2) store.deleteSync(`node-${i}`);
    const before = store.stats();

    const server = await world.serveHere(store);
    const client = await world.connect();
    const accesses = mappingsOf("self", `pluresdb:${world.channel}`).map(({ access }) => access);
    assert.deepEqual(accesses.sort(), ["r--s", "rw-s"]);
    for (const [id, value] of Object.entries(values)) assert.deepEqual(client.get(id), value, id);
    assert.deepEqual(client.list(), store.list());
    const served = { ...before, clients: 1, readRetries: 0 };
    assert.deepEqual({ ...store.stats(), readRetries: 0 }, served);
    store.putSync("from the store", 1);
    assert.equal(client.get("from the store"), 1);
    await client.put("from a client", 2);
    assert.equal(store.get("from a client"), 2);
    assert.equal(store.deleteSync("from a client"), true);
    assert.equal(store.deleteSync("from a client"), false);
    assert.equal(client.has("from a client"), false);
    await assertRefused("ERR_BAD_OPTION", () => store.close());

    await server.stop();
    assert.equal(store.stats().clients, 0);
    store.putSync("after", 3);
    assert.equal(store.deleteSync("from the store"), true);
    assert.equal(store.get("after"), 3);
    assert.equal(store.get("node-19999"), 19_999);
  }),
);

test(
  "the same store is served again after a stop, with the writes in between",
  inWorld(async (world) => {
    const store = new CrdtStore();
    for (let round = 0; round < 5; round++) {
      const server = await world.serveHere(store);
      const client = await world.connect();
      assert.equal(client.count(), round * 2);
      client.put(`client-${round}`, round).catch(() => {});
      await client.put(`client-${round}`, round);
      await server.stop();
      assert.equal(server.clients, 0);
      store.putSync(`store-${round}`, round);
    }
    assert.equal(store.count(), 10);
    store.close();
    await assertRefused("ERR_CLOSED", () => store.get("client-0"));
    await assertRefused("ERR_CLOSED", () => new IPCServer(world.channel, store).start());
  }),
);

test.run();
