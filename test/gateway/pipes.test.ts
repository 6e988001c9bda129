/** Databases over MessagePorts and WebSockets: docs/STREAM.md. */
import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import { MessageChannel, Worker } from "node:worker_threads";
import { test } from "uvu";
import { CrdtStore, IPCServer, open, servePort, serveWebSocket } from "../../src/index.ts";
import { type World, assertRefused, inWorld, until } from "../helpers/world.ts";
import { MainPort, PagePort, codeOf, newPort } from "./ports.ts";

test(
  "two pages and a client edit the same nodes, and each sees what it wrote",
  inWorld(async (world) => {
    const server = await world.serveHere();
    const client = await world.connect();
    const sockets = await serveWebSocket(client);
    const one = await open({ port: newPort(server) });
    const two = await open({ url: new URL(sockets.url), token: sockets.token });
    const changes: string[] = [];
    two.watch({ prefix: "" }, ({ kind, id }) => changes.push(`${kind} ${id}`));
    for (let n = 1; n <= 200; n++) {
      await one.put("a", { n });
      assert.deepEqual(one.get("a"), { n });
      assert.equal(await two.increment("hits", "n"), 2 * n - 1);
      assert.equal(two.getField("hits", "n"), 2 * n - 1);
      assert.equal(await client.increment("hits", "n"), 2 * n);
    }
    const claims = [one, two, client].map((db) => db.put("job", 1, { ifAbsent: true }));
    const claimed = await Promise.all(claims.map((claim) => codeOf(claim)));
    assert.deepEqual(claimed.sort(), ["ERR_CONFLICT", "ERR_CONFLICT", "OK"]);
    await one.update("cart", (cart = { items: [] }) => ({ items: [...cart.items, "pen"] }));
    await until(() => two.has("cart"));
    await two.update("cart", (cart) => ({ items: [...cart.items, "ink"] }));
    await until(() => one.get("cart").items.length === 2);
    await until(() => changes.includes("put cart") && changes.includes("put hits"));
    assert.deepEqual(one.list(), two.list());
    assert.deepEqual(one.getMany(["a", "none"]), [{ n: 200 }, undefined]);
    assert.deepEqual([one.mode, one.capabilities.sync, server.clients], ["mirror", false, 3]);
    assert.equal(one.stats().mirror!.lagMs, 0);
    await one.close();
    await two[Symbol.asyncDispose]();
    await until(() => server.clients === 1);
    await assertRefused("ERR_CLOSED", () => one.put("a", 1));
    await sockets.close();
  }),
);

test(
  "large values, many writes at once and a snapshot of many nodes come whole",
  inWorld(async (world) => {
    const store = new CrdtStore();
    for (let n = 0; n < 20_000; n++) store.put(`node-${n}`, { n, text: "x".repeat(100) });
    const server = await world.serveHere(store);
    const steps: number[] = [];
    const db = await open({
      port: newPort(server),
      onProgress: (done, total) => steps.push(done / total),
    });
    assert.equal(db.count(), 20_000);
    assert.ok(steps.length > 2 && steps.at(-1)! > 0.5, steps.join());
    const large = "日".repeat(1_000_000);
    const writes: Promise<unknown>[] = [db.put("large", large)];
    for (let n = 0; n < 5000; n++)
      writes.push(db.put(`node-${n}`, { n, text: "y".repeat(n % 300) }));
    await Promise.all(writes);
    assert.equal(db.get("large"), large);
    assert.deepEqual(db.get("node-4999"), { n: 4999, text: "y".repeat(199) });
    assert.equal(store.get("large"), large);
    await db.close();
  }),
);

test(
  "a process with nothing left to do ends, though its database is open",
  inWorld(async (world) => {
    await world.serve();
    const sockets = await serveWebSocket(await world.connect());
    const program = world.start(
      async ({ open: openDatabase, say }, options) => {
        const db = await openDatabase(options);
        await db.put("a", 1);
        say(db.get("a"));
      },
      { url: sockets.url, token: sockets.token },
    );
    assert.equal(await program.said(), 1);
    assert.equal((await program.ended).code, 0);
    await sockets.close();
  }),
);

test(
  "options that cannot be are refused",
  inWorld(async (world) => {
    const server = await world.serveHere();
    const port = newPort(server);
    const bad = (options: object) =>
      assertRefused("ERR_BAD_OPTION", () => open(options as { url: string }));
    await bad({ url: "nonsense" });
    await bad({ url: "ftp://127.0.0.1" });
    await bad({ url: 5 });
    await bad({ port: 5 });
    await bad({ port: {} });
    await bad({ port, url: "ws://127.0.0.1:1" });
    await bad({ port, token: "x" });
    await bad({ port, path: "./data" });
    await bad({ url: "ws://127.0.0.1:1", token: 5 });
    await bad({ port, capacityBytes: 5 });
    await bad({ port: () => 5 });
    await assertRefused("ERR_BAD_OPTION", () => servePort(new CrdtStore() as never, port));
    await assertRefused("ERR_BAD_OPTION", () => servePort(server, {} as never));
    const { port1 } = new MessageChannel();
    servePort(server, port1);
    await assertRefused("ERR_BAD_OPTION", () => servePort(server, port1));
    port1.close();
    await assertRefused("ERR_BAD_OPTION", () => serveWebSocket(server, { token: "short" }));
    await assertRefused("ERR_BAD_OPTION", () => serveWebSocket(server, { origins: ["x"] }));
    const sockets = await serveWebSocket(server, { connectionsMax: 1 });
    const again = { port: sockets.port };
    await assertRefused("ERR_PORT_IN_USE", () => serveWebSocket(server, again));
    const first = await open({ url: sockets.url, token: sockets.token });
    await assertRefused("ERR_TOO_MANY_CLIENTS", () =>
      open({ url: sockets.url, token: sockets.token }),
    );
    const signal = AbortSignal.timeout(20);
    const silent = new MessageChannel();
    await assertRefused("ERR_ABORTED", () => open({ port: silent.port1, signal }));
    await assertRefused("ERR_TIMEOUT", () => open({ port: silent.port1, timeoutMs: 1 }));
    silent.port1.close();
    await first.close();
    await sockets.close();
    port.close();
  }),
);

test(
  "ports of Electron and of pages, whose messages come in events",
  inWorld(async (world) => {
    const server = await world.serveHere();
    const [main, end] = [new MainPort(), new MainPort()];
    [main.peer, end.peer] = [end, main];
    const served = servePort(server, main);
    // What others say on the port is nothing to this package.
    end.postMessage("hello");
    end.postMessage({ data: 1 });
    end.postMessage(null);
    const page = new PagePort(end);
    const [db, second] = await Promise.all([open({ port: page }), open({ port: page })]);
    await db.put("a", 1);
    await second.put("b", 2);
    await until(() => db.has("b") && second.has("a"));
    assert.equal(server.clients, 2);
    const errors: string[] = [];
    db.on("error", ({ error }) => errors.push(error.code));
    main.close();
    served.close();
    await until(() => !db.connected && !second.connected && errors.length > 0);
    assert.deepEqual([db.get("b"), errors[0]], [2, "ERR_SERVER_GONE"]);
    await until(() => server.clients === 0);
    await db.close();
    await second.close();
  }),
);

test(
  "a worker thread uses the database over the port that it has anyway",
  inWorld(async (world) => {
    const server = await world.serveHere();
    const index = new URL("../../src/index.js", import.meta.url).href;
    const worker = new Worker(
      `const { parentPort, workerData } = require("node:worker_threads");
       import(workerData).then(async ({ open }) => {
         const db = await open({ port: parentPort });
         await db.put("a", { by: "worker" });
         parentPort.postMessage({ said: db.get("a") });
       });`,
      { eval: true, workerData: index },
    );
    servePort(server, worker);
    const said = await new Promise((resolve) => {
      worker.on("message", (message) => message.said && resolve(message.said));
    });
    assert.deepEqual(said, { by: "worker" });
    await worker.terminate();
    await until(() => server.clients === 0);
  }),
);

test(
  "where a channel has a secret, a relay proves it for its pages",
  inWorld(async (world) => {
    const program = world.start(
      async (tools, channel) => {
        const {
          CrdtStore: Store,
          IPCServer: Server,
          open: openDatabase,
          say,
          servePort: serve,
        } = tools;
        const { MessageChannel: Channel } = tools.threads;
        const server = await new Server(channel, new Store({ capacityBytes: 1 << 22 })).start();
        const { port1, port2 } = new Channel();
        serve(server, port1);
        const db = await openDatabase({ port: port2 });
        await db.put("a", 1);
        say(db.get("a"));
        await db.close();
        await server.stop();
        port1.close();
      },
      world.channel,
      { PLURESDB_IPC_SECRET: "on" },
    );
    assert.equal(await program.said(), 1);
    assert.equal((await program.ended).code, 0);
  }),
);

test(
  "a server that starts later is waited for",
  inWorld(async (world: World) => {
    const server = new IPCServer(world.channel, new CrdtStore(), { signals: false });
    const opening = open({ port: newPort(server) });
    await sleep(60);
    await server.start();
    const db = await opening;
    await db.put("a", 1);
    await db.close();
    const { port1, port2 } = new MessageChannel();
    servePort(server, port1);
    await server.stop();
    await assertRefused("ERR_NO_SERVER", () => open({ port: port2, timeoutMs: 50 }));
    port1.close();
  }),
);

test.run();
