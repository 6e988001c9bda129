/** A server and its clients, in several processes. */
import assert from "node:assert/strict";
import { test } from "uvu";

import { REPLY_RING_BYTES } from "../../assembly/layout/slot.ts";
import { CrdtStore } from "../../src/index.ts";
import { Slot } from "../../src/request/slot.ts";
import { descriptorsOf } from "../helpers/programs/tools.ts";
import { assertRefused, inWorld, until } from "../helpers/world.ts";
import { sampleValues } from "../helpers/values.ts";

const VALUE_BYTES_MAX = 0x1000000;
/** Tag and length of a byte array's encoding. */
const BYTES_HEADER = 5;

test(
  "values of every kind come through, from client to client in another process",
  inWorld(async (world) => {
    await world.serve();
    const writer = world.start(async ({ connected, sampleValues: samples, say }, channel) => {
      const client = await connected(channel);
      for (const [id, value] of Object.entries(samples())) await client.put(id, value);
      for (const [id, value] of Object.entries(samples())) client.putSync(`sync-${id}`, value);
      say(client.count());
    }, world.channel);
    assert.equal(await writer.said(), "connected");
    const values = sampleValues();
    assert.equal(await writer.said(), 2 * Object.keys(values).length);
    const client = await world.connect();
    for (const [id, value] of Object.entries(values)) {
      assert.deepEqual(client.get(id), value, id);
      assert.deepEqual(client.get(`sync-${id}`), value, id);
    }
    // Not among the samples, because an invalid date is not deeply equal to another one.
    await client.put("invalid", new Date(Number.NaN));
    assert.equal(client.get("invalid").getTime(), Number.NaN);
    assert.equal(await client.delete("invalid"), true);
    const listed = client.list().filter(({ id }) => !id.startsWith("sync-"));
    assert.deepEqual(Object.fromEntries(listed.map(({ id, data }) => [id, data])), values);
  }),
);

test(
  "put, get, has, list and delete answer as a map would",
  inWorld(async (world) => {
    await world.serve();
    const client = await world.connect();
    const ids = ["a", "a/1", "a/2", "b", "é", "日本", "\ud800"];
    for (const id of ids) assert.equal(await client.put(id, { id }), id);
    assert.deepEqual(
      client.list().map(({ id }) => id),
      ids.toSorted(),
    );
    assert.deepEqual(
      client.list({ prefix: "a/" }).map(({ data }) => data),
      [{ id: "a/1" }, { id: "a/2" }],
    );
    assert.deepEqual(
      client.list({ start: "a/2", end: "é", reverse: true }).map(({ id }) => id),
      ["b", "a/2"],
    );
    assert.equal(await client.delete("b"), true);
    assert.equal(await client.delete("b"), false);
    assert.equal(client.deleteSync("é"), true);
    assert.equal(client.deleteSync("é"), false);
    assert.equal(client.has("b"), false);
    assert.equal(client.get("é"), undefined);
    assert.equal(client.count(), ids.length - 2);
    assert.equal(client.putSync("a", 1), "a");
    assert.equal(client.get("a"), 1);
    assert.equal(client.count(), ids.length - 2);
  }),
);

test(
  "values larger than a ring come through, up to the limit and not one byte over",
  inWorld(async (world) => {
    const server = await world.serveHere();
    const client = await world.connect();
    const most = new Uint8Array(VALUE_BYTES_MAX - BYTES_HEADER).map((_, i) => (i * 7) ^ (i >> 9));
    for (const bytes of [100_000, 0x40000, 0x40001, 5_000_000, most.length]) {
      const value = most.subarray(0, bytes);
      await client.put("async", value);
      client.putSync("sync", value);
      assert.ok(Buffer.from(value).equals(client.get("async")), `${bytes} by put`);
      assert.ok(Buffer.from(value).equals(client.get("sync")), `${bytes} by putSync`);
    }
    const over = new Uint8Array(most.length + 1);
    await assertRefused("ERR_VALUE_TOO_LARGE", () => client.put("async", over));
    await assertRefused("ERR_VALUE_TOO_LARGE", () => client.putSync("sync", over));
    assert.ok(Buffer.from(most).equals(client.get("async")));
    assert.equal(client.count(), 2);
    assert.equal(server.clients, 1);
  }),
);

test(
  "an answer that fills its ring just before the client sleeps wakes it, too",
  inWorld(async (world) => {
    await world.serve();
    const client = await world.connect({ requestTimeoutMs: 10_000 });
    const text = "x".repeat(1000);
    for (let i = 0; i < 1000; i++) void client.put(`node ${i}`, text);
    await client.put("last", text);
    const { armWake } = Slot.prototype;
    try {
      Slot.prototype.armWake = function slowly(...args) {
        // The engine fills the ring while no client waits.
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
        return armWake.apply(this, args);
      };
      const [delta] = await client.changesSince();
      assert(delta!.length > 2 * REPLY_RING_BYTES);
    } finally {
      Slot.prototype.armWake = armWake;
    }
  }),
);

test(
  "100,000 puts without waiting resolve in order, and all are stored",
  inWorld(async (world) => {
    await world.serve();
    const client = await world.connect({ requestTimeoutMs: 60_000 });
    const puts = 100_000;
    const resolved: number[] = [];
    const all: Promise<unknown>[] = [];
    for (let i = 0; i < puts; i++) {
      all.push(client.put(`node-${i}`, i).then(() => resolved.push(i)));
    }
    await Promise.all(all);
    assert.deepEqual(
      resolved,
      Array.from({ length: puts }, (_, i) => i),
    );
    assert.equal(client.count(), puts);
    assert.equal(client.stats().pending, 0);
    for (let i = 0; i < puts; i += 997) assert.equal(client.get(`node-${i}`), i);
  }),
);

test(
  "a client's writes take effect in the order of its calls, awaited or not",
  inWorld(async (world) => {
    await world.serve();
    const client = await world.connect();
    const pending: Promise<unknown>[] = [];
    for (let i = 0; i < 2000; i++) {
      pending.push(client.put("node", `async ${i}`));
      if (i % 3 === 0) pending.push(client.delete("node"));
      if (i % 100 === 0) pending.push(client.put("large", new Uint8Array(300_000)));
      if (i % 7 > 0) continue;
      client.putSync("node", i);
      assert.equal(client.get("node"), i);
    }
    await Promise.all(pending);
    assert.equal(client.get("node"), "async 1999");
  }),
);

test(
  "sixteen clients in four processes write at once, and no write is lost",
  inWorld(async (world) => {
    await world.serve();
    const programs = [0, 1, 2, 3].map((program) =>
      world.start(
        async ({ connected, same }, { channel, name }) => {
          const clients = await Promise.all([0, 1, 2, 3].map(() => connected(channel)));
          const all = clients.flatMap((client, c) =>
            Array.from({ length: 1000 }, (_, i) => client.put(`${name}/${c}/${i}`, { name, c, i })),
          );
          await Promise.all(all);
          same(clients[0]!.list({ prefix: `${name}/` }).length, 4000);
        },
        { channel: world.channel, name: `program-${program}` },
      ),
    );
    await Promise.all(programs.map((program) => program.succeeded()));
    const client = await world.connect();
    assert.equal(client.count(), 16_000);
    assert.deepEqual(client.get("program-3/2/999"), { name: "program-3", c: 2, i: 999 });
  }),
);

test(
  "two clients in two processes read each other's writes, back and forth",
  inWorld(async (world) => {
    await world.serve();
    const echo = world.start(async ({ connected, until: wait }, channel) => {
      const client = await connected(channel);
      for (let round = 1; round <= 300; round++) {
        await wait(() => client.get("ping") === round);
        client.putSync("pong", round);
      }
    }, world.channel);
    assert.equal(await echo.said(), "connected");
    const client = await world.connect();
    for (let round = 1; round <= 300; round++) {
      await client.put("ping", round);
      await until(() => client.get("pong") === round);
    }
    await echo.succeeded();
  }),
);

test(
  "stats have the number of clients, and the latency of this one's requests",
  inWorld(async (world) => {
    await world.serve();
    const client = await world.connect();
    const none = { samples: 0, p50Us: 0, p99Us: 0, p999Us: 0, maxUs: 0 };
    assert.deepEqual(client.stats().latency, none);
    const before = performance.now();
    for (let i = 0; i < 500; i++) client.putSync(`sync-${i}`, i);
    await Promise.all(Array.from({ length: 500 }, (_, i) => client.put(`put-${i}`, i)));
    const tookUs = (performance.now() - before) * 1000;
    const { samples, p50Us, p99Us, p999Us, maxUs } = client.stats().latency;
    // It measures the first 62, then one of 64, and only one at a time.
    assert.ok(samples >= 60 && samples <= 80, `${samples} samples`);
    assert.ok(p50Us > 0 && p50Us <= p99Us && p99Us <= p999Us, `${p50Us} ${p99Us} ${p999Us}`);
    // The histogram has three digits.
    assert.ok(p999Us <= maxUs * 1.01 && maxUs <= tookUs, `${p999Us} ${maxUs} of ${tookUs}`);
    assert.equal(client.stats().clients, 1);
    const other = await world.connect();
    assert.equal(client.stats().clients, 2);
    other.close();
    await until(() => client.stats().clients === 1);
  }),
);

test(
  "64 clients fit by default, the 65th is refused, and a closed one makes room",
  inWorld(async (world) => {
    const server = await world.serveHere();
    const programs = [1, 2, 3].map(() =>
      world.start(async ({ IPCClient, say, sleep }, channel) => {
        // The slots of clients that are collected become free.
        const held = [];
        for (let i = 0; i < 21; i++) held.push(await IPCClient.connect(channel));
        say("connected");
        await sleep(100_000);
        say(held.length);
      }, world.channel),
    );
    await Promise.all(programs.map((program) => program.said()));
    const last = await world.connect();
    assert.equal(server.clients, 64);
    await assertRefused("ERR_TOO_MANY_CLIENTS", () => world.connect());
    assert.equal(server.clients, 64);
    last.close();
    await until(() => server.clients === 63);
    const next = await world.connect();
    assert.equal(await next.put("a", 1), "a");
    programs[0]!.kill("SIGKILL");
    await until(() => server.clients === 43);
  }),
);

test(
  "a client waits for a slot that is about to be free, and no longer",
  inWorld(async (world) => {
    const server = await world.serveHere(new CrdtStore(), { maxClients: 1 });
    for (let i = 0; i < 20; i++) {
      // The server sees the hang-up and the next connection in any order.
      const client = await world.connect();
      assert.equal(await client.put("a", i), "a");
      client.close();
    }
    const last = await world.connect();
    const waiting = world.connect();
    const aborted = AbortSignal.timeout(50);
    await assertRefused("ERR_ABORTED", () => world.connect({ signal: aborted }));
    last.close();
    await (await waiting).put("a", 1);
    await assertRefused("ERR_TOO_MANY_CLIENTS", () => world.connect());
    assert.equal(server.clients, 1);
  }),
);

test(
  "two channels work side by side",
  inWorld(async (world) => {
    await world.serve();
    const other = `${world.channel}-other`;
    const server = await world.server(new CrdtStore(), {}, other).start();
    const [a, b] = [await world.connect(), await world.connect({ reconnect: false }, other)];
    await Promise.all([a.put("node", "a"), b.put("node", "b"), b.put("more", "b")]);
    assert.equal(a.get("node"), "a");
    assert.equal(b.get("node"), "b");
    assert.equal(a.count(), 1);
    assert.equal(b.count(), 2);
    await server.stop();
    await assertRefused("ERR_SERVER_GONE", () => b.put("node", 1));
    assert.equal(await a.put("node", "still"), "node");
  }),
);

test(
  "200 connects and closes leak no descriptors and slots, on either side",
  inWorld(async (world) => {
    const server = await world.serveHere(new CrdtStore(), { maxClients: 256 });
    const guest = await world.connect();
    const before = descriptorsOf("self");
    const program = world.start(async (tools, channel) => {
      const { IPCClient, descriptorsOf: open, same, sleep } = tools;
      (await IPCClient.connect(channel)).close();
      const first = open("self");
      for (let i = 0; i < 200; i++) {
        const client = await IPCClient.connect(channel);
        if (i % 2) client.putSync(`node-${i}`, i);
        if (i % 3) void client.put(`left-${i}`, i).catch(() => {});
        client.close();
      }
      // The thread of a mirror ends some time after its last client.
      for (let tries = 0; tries < 500 && open("self") > first; tries++) await sleep(20);
      same(open("self") > first, false);
    }, world.channel);
    await program.succeeded();
    await until(() => server.clients === 1);
    await until(() => descriptorsOf("self") <= before);
    assert.equal(guest.list({ prefix: "node-" }).length, 100);
  }),
);

test.run();
