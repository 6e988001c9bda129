/** `sync` over ports and sockets, between stores, and between a store and a client. */
import { deepStrictEqual, ok, rejects, strictEqual, throws } from "node:assert/strict";
import { createConnection, createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { test } from "uvu";
import {
  CrdtStore,
  IPCClient,
  IPCServer,
  type Sync,
  portTransport,
  serveSync,
  socketTransport,
  sync,
} from "../../src/index.ts";
import { inWorld } from "../helpers/world.ts";

const WAIT_MS = 20_000;

async function until(what: string, isSo: () => boolean): Promise<void> {
  const endMs = Date.now() + WAIT_MS;
  while (!isSo()) {
    if (Date.now() > endMs) throw new Error(`${what}: not within ${WAIT_MS} ms`);
    await sleep(5);
  }
}

const isEqual = (a: CrdtStore, b: { list(): unknown[] }) =>
  JSON.stringify(a.list()) === JSON.stringify(b.list());

function pair(a: CrdtStore, b: CrdtStore): [Sync, Sync] {
  const { port1, port2 } = new MessageChannel();
  return [sync(a, portTransport(port1)), sync(b, portTransport(port2))];
}

test("two stores become equal over ports, in both directions, and stay so", async () => {
  using a = new CrdtStore();
  using b = new CrdtStore();
  for (let i = 0; i < 3000; i++) a.putSync(`a:${i}`, { i, text: "x".repeat(i % 900) });
  b.putSync("b", 1);
  const syncs = pair(a, b);
  await until("the first exchange", () => isEqual(a, b));
  a.incrementSync("n", "count", 2);
  b.incrementSync("n", "count", 3);
  b.deleteSync("a:7");
  await until("later changes", () => isEqual(a, b) && a.get("n")?.count === 5);
  strictEqual(a.get("a:7"), undefined);
  await until("states", () => syncs.every((one) => one.stats().peers[0]?.isEqual));
  const [peer] = syncs[0].stats().peers;
  deepStrictEqual([peer!.replica, peer!.isOnline, peer!.lagSeconds], [b.replicaId, true, 0]);
  strictEqual(syncs[0].stats().refused, 0);
  // Each knows the other, and so collects tombstones by itself.
  await until("acknowledgements", () => a.replicasSync().length + b.replicasSync().length === 2);
  await Promise.all(syncs.map((one) => one.close()));
  a.putSync("afterwards", 1);
  await sleep(50);
  strictEqual(b.get("afterwards"), undefined);
});

test("a port that ends, a database that closes, and a signal end a sync", async () => {
  using a = new CrdtStore();
  const b = new CrdtStore();
  const [here, there] = pair(a, b);
  const gone = new Promise((resolve) => here.on("peer", ({ isOnline }) => !isOnline && resolve(1)));
  await until("a peer", () => here.stats().peers.some((peer) => peer.isOnline));
  b.close();
  await gone;
  await until("the other end", () => !here.stats().isConnected);
  await there.close();
  using c = new CrdtStore();
  const abort = new AbortController();
  const { port1 } = new MessageChannel();
  const running = sync(c, portTransport(port1), { signal: abort.signal });
  abort.abort();
  await until("the signal", () => !running.stats().isConnected);
});

test("a store that reads alone sends nothing and gets everything", async () => {
  using a = new CrdtStore();
  using b = new CrdtStore();
  const { port1, port2 } = new MessageChannel();
  a.putSync("a", 1);
  b.putSync("b", 2);
  const syncs = [sync(a, portTransport(port1)), sync(b, portTransport(port2), { readOnly: true })];
  await until("what it reads", () => b.get("a") === 1);
  a.putSync("later", 1);
  await until("changes", () => b.get("later") === 1);
  strictEqual(a.get("b"), undefined);
  await Promise.all(syncs.map((one) => one.close()));
});

test(
  "replicas meet at the socket of a client, which may be gone for a while",
  inWorld(async ({ directory, channel }) => {
    using store = new CrdtStore();
    const server = new IPCServer(channel, store);
    await server.start();
    const client = await IPCClient.connect(channel);
    const path = join(directory, "s");
    let hub = await serveSync(client, { path });
    using one = new CrdtStore();
    using two = new CrdtStore();
    const syncs = [one, two].map((each) => sync(each, socketTransport({ path })));
    const lost = new Promise((resolve) => syncs[0]!.once("disconnect", resolve));
    one.putSync("from:one", 1);
    await until("the third replica", () => two.get("from:one") === 1);
    await client.put("from:client", 1);
    await until("both", () => one.get("from:client") === 1 && two.get("from:client") === 1);
    await hub.close();
    await lost;
    one.putSync("offline", 1);
    two.incrementSync("n", "n", 1);
    hub = await serveSync(client, { path });
    await until("the return", () => two.get("offline") === 1 && one.get("n")?.n === 1);
    await until("all", () => isEqual(one, two) && isEqual(one, client) && isEqual(one, store));
    await rejects(serveSync(client, { path }), { code: "ERR_PORT_IN_USE" });
    await Promise.all(syncs.map((each) => each.close()));
    await hub.close();
    client.close();
    await server.stop();
  }),
);

test("a large store and a large value arrive, and the sender waits for a slow receiver", async () => {
  using a = new CrdtStore();
  using b = new CrdtStore();
  for (let i = 0; i < 400; i++) a.putSync(`n:${i}`, "y".repeat(20_000));
  a.putSync("large", "z".repeat(9_000_000));
  await using hub = await serveSync(a, { port: 0 });
  const running = sync(b, socketTransport({ port: hub.port! }));
  await until("everything", () => b.count() === 401);
  ok(isEqual(a, b));
  a.putSync("large", "w".repeat(8_000_000));
  await until("the value", () => b.get("large")?.startsWith("w"));
  await running.close();
});

test("bytes that are no message end a connection, and change nothing", async () => {
  using a = new CrdtStore();
  await using hub = await serveSync(a, { port: 0 });
  const socket = createConnection(hub.port!);
  const frame = Buffer.alloc(30, 7);
  frame.writeUInt32LE(26);
  socket.write(frame);
  socket.write(Buffer.from([255, 255, 255, 255]));
  socket.on("error", () => {});
  // What the other side says first is read, or the end would wait behind it.
  socket.resume();
  await new Promise((resolve) => socket.once("close", resolve));
  strictEqual(a.count(), 0);
});

test("a silent other side, wrong arguments, and a second close", async () => {
  using a = new CrdtStore();
  const silent = createServer(() => {}).listen(0);
  const { port } = silent.address() as { port: number };
  const running = sync(a, socketTransport({ port }));
  await until("a connection", () => running.stats().isConnected);
  deepStrictEqual(running.stats().peers, []);
  await Promise.all([running.close(), running.close()]);
  silent.close();
  const bad = { code: "ERR_BAD_OPTION" };
  throws(() => sync({} as CrdtStore, socketTransport({ port: 1 })), bad);
  throws(() => sync(a, socketTransport({} as { port: number })), bad);
  throws(() => socketTransport({ port: 70_000 }), bad);
  throws(() => portTransport({} as Parameters<typeof portTransport>[0]), bad);
  throws(() => sync(a, portTransport(new MessageChannel().port1), { heartbeatMs: 1 }), bad);
  throws(() => sync(a, {} as ReturnType<typeof portTransport>), bad);
});

test.run();
