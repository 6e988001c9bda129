/**
 * Replication over a real nats-server: `npm run test:nats`. It is restarted, loses its stream, and gets an
 * older copy of its directory back. Without a server and without Go to build one it says so and passes.
 */
import { deepStrictEqual, ok, strictEqual, throws } from "node:assert/strict";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { jetstreamManager } from "@nats-io/jetstream";
import { type NatsConnection, connect } from "@nats-io/transport-node";
import { test } from "uvu";
import { CrdtStore, type Sync, type SyncOptions, natsTransport, sync } from "../../src/index.ts";
import { NatsServer, findNatsServer, freePort } from "../helpers/nats-server.ts";

const WAIT_MS = 60_000;
const FAST: SyncOptions = { heartbeatMs: 500 };

/** A store, its connection and its sync. */
class Replica {
  readonly store: CrdtStore;
  connection!: NatsConnection;
  running!: Sync;

  constructor(store = new CrdtStore()) {
    this.store = store;
  }

  async join(world: World, stream = "app"): Promise<this> {
    this.connection = await connect({
      servers: world.server.url,
      maxReconnectAttempts: -1,
      reconnectTimeWait: 100,
    });
    this.running = sync(this.store, natsTransport(this.connection, { stream }), FAST);
    this.running.on("error", ({ error }) => console.log(error.code, error.message));
    await until("a connection", () => this.running.stats().isConnected);
    return this;
  }

  async leave(): Promise<void> {
    await this.running.close();
    await this.connection.close();
  }
}

class World {
  readonly server: NatsServer;
  readonly replicas: Replica[] = [];

  constructor(server: NatsServer) {
    this.server = server;
  }

  async add(store?: CrdtStore): Promise<Replica> {
    const replica = await new Replica(store).join(this);
    this.replicas.push(replica);
    return replica;
  }
}

async function until(what: string, isSo: () => boolean): Promise<void> {
  const endMs = Date.now() + WAIT_MS;
  while (!isSo()) {
    if (Date.now() > endMs) throw new Error(`${what}: not within ${WAIT_MS} ms`);
    await sleep(10);
  }
}

const textOf = ({ store }: Replica) => JSON.stringify(store.list());

function allEqual(replicas: readonly Replica[]): boolean {
  const [first, ...others] = replicas.map(textOf);
  return others.every((text) => text === first);
}

const binary = findNatsServer();

/** A test with its own server. */
function natsTest(name: string, body: (world: World) => Promise<void>): void {
  test(name, async () => {
    const directory = mkdtempSync(join(tmpdir(), "pluresdb-nats-"));
    const server = new NatsServer(binary!, join(directory, "js"), await freePort());
    await server.start();
    const world = new World(server);
    try {
      await body(world);
    } finally {
      for (const { connection } of world.replicas) await connection.close();
      for (const { store } of world.replicas) store.close();
      await server.kill();
      rmSync(directory, { recursive: true, force: true });
    }
  });
}

function meeting(): void {
  natsTest("replicas of one stream become equal, and see each other", async (world) => {
    const [a, b, c] = [await world.add(), await world.add(), await world.add()];
    a.store.putSync("a", 1);
    for (let i = 0; i < 500; i++) b.store.incrementSync("n", "n", 1);
    for (let i = 0; i < 500; i++) c.store.incrementSync("n", "n", 1);
    await until("all", () => allEqual(world.replicas) && a.store.get("n")?.n === 1000);
    const isOnline = ({ running }: Replica) =>
      running.stats().peers.filter((p) => p.isOnline).length === 2;
    await until("presence", () => world.replicas.every(isOnline));
    await until("confirmations", () =>
      world.replicas.every(({ running }) => running.stats().peers.every((peer) => peer.isEqual)),
    );
    await c.leave();
    await until("a peer that left", () => a.running.stats().peers.some((peer) => !peer.isOnline));
    strictEqual(a.running.stats().refused, 0);
  });

  natsTest(
    "a replica that comes later has it from the stream, its writer is gone",
    async (world) => {
      const a = await world.add();
      for (let i = 0; i < 5000; i++) a.store.putSync(`n:${i}`, { i, text: "x".repeat(i % 300) });
      a.store.putSync("large", "y".repeat(3_000_000));
      await until("what the stream has", () => stored(a) >= 1);
      await sleep(1500);
      await a.leave();
      const b = await world.add();
      await until("everything", () => b.store.count() === 5001);
      strictEqual(textOf(a), textOf(b));
      // It goes on behind its place.
      await b.leave();
      await a.join(world);
      a.store.putSync("later", 1);
      await until("the stream", () => stored(a) > 0);
      await sleep(500);
      await a.leave();
      await b.join(world);
      await until("the change", () => b.store.get("later") === 1);
      ok(b.running.stats().received.bytes < 100_000, "it has read the stream again");
    },
  );
}

function failures(): void {
  natsTest("a server that is killed, and writes without it", async (world) => {
    const [a, b] = [await world.add(), await world.add()];
    for (let round = 0; round < 3; round++) {
      const gone = new Promise((resolve) => a.running.once("disconnect", resolve));
      await world.server.kill();
      await gone;
      for (let i = 0; i < 100; i++) a.store.incrementSync("n", "a", 1);
      b.store.putSync(`b:${round}`, round);
      await world.server.start();
      await until(
        "the return",
        () => allEqual(world.replicas) && b.store.get("n")?.a === 100 * (round + 1),
      );
    }
    strictEqual(a.store.count(), 4);
  });

  natsTest("a stream that is deleted, and one that gets an older copy back", async (world) => {
    const [a, b] = [await world.add(), await world.add()];
    a.store.putSync("first", 1);
    await until("the first", () => b.store.get("first") === 1);
    const copy = `${world.server.directory}-copy`;
    await sleep(2500);
    await world.server.kill();
    cpSync(world.server.directory, copy, { recursive: true });
    await world.server.start();
    a.store.putSync("second", 2);
    b.store.putSync("third", 3);
    await until("more", () => allEqual(world.replicas) && a.store.count() === 3);
    await sleep(2500);
    await Promise.all([a.leave(), b.leave()]);
    await world.server.kill();
    rmSync(world.server.directory, { recursive: true });
    cpSync(copy, world.server.directory, { recursive: true });
    await world.server.start();
    // The stream has lost both. Each comes alone, and leaves.
    await a.join(world);
    await sleep(1500);
    await a.leave();
    await b.join(world);
    await sleep(1500);
    await b.leave();
    const c = await world.add();
    await until("what was lost", () => c.store.count() === 3);
    // And now all of it, while replicas are connected.
    await a.join(world);
    const manager = await jetstreamManager(a.connection);
    await manager.streams.delete("app");
    a.store.putSync("fourth", 4);
    await until("a new stream", () => c.store.get("fourth") === 4);
    await b.join(world);
    await until("all", () => allEqual(world.replicas));
  });

  natsTest("messages that have expired come from a peer", async (world) => {
    const a = await world.add();
    const b = await world.add();
    a.store.putSync("old", 1);
    await until("both", () => b.store.get("old") === 1);
    await b.leave();
    for (let i = 0; i < 50; i++) a.store.putSync(`n:${i}`, i);
    await sleep(1000);
    const manager = await jetstreamManager(a.connection);
    await manager.streams.purge("app");
    a.store.putSync("new", 1);
    await b.join(world);
    await until("the peer's", () => allEqual([a, b]) && b.store.count() === 52);
  });
}

function reconnects(): void {
  natsTest("connections that come and go leave no consumers behind", async (world) => {
    const a = await world.add();
    for (let i = 0; i < 20; i++) {
      const b = await new Replica().join(world);
      a.store.putSync("n", i);
      await until("the change", () => b.store.get("n") === i);
      await b.leave();
      b.store.close();
    }
    const { state } = await (await jetstreamManager(a.connection)).streams.info("app");
    strictEqual(state.consumer_count, 0);
  });

  natsTest(
    "wrong options, a stream of something else, a server without JetStream",
    async (world) => {
      const connection = await connect({ servers: world.server.url });
      const bad = { code: "ERR_BAD_OPTION" };
      throws(() => natsTransport(connection, { stream: "a b" }), bad);
      throws(() => natsTransport(connection, { stream: "a", replicas: 2 }), bad);
      throws(() => natsTransport({} as NatsConnection, { stream: "a" }), bad);
      const manager = await jetstreamManager(connection);
      await manager.streams.add({ name: "other", subjects: ["other.>"] });
      using store = new CrdtStore();
      const running = sync(store, natsTransport(connection, { stream: "other" }));
      const { error } = await new Promise<{ error: { code: string } }>((resolve) =>
        running.once("error", resolve),
      );
      strictEqual(error.code, "ERR_BAD_OPTION");
      await running.close();
      deepStrictEqual(running.stats().isConnected, false);
      await connection.close();
    },
  );
}

/** Messages that a replica has sent. */
function stored({ running }: Replica): number {
  return running.stats().sent.messages;
}

if (binary === undefined) {
  test("nats-server", () => console.log("skipped: neither nats-server nor Go is on this machine"));
} else {
  meeting();
  failures();
  reconnects();
}

test.run();
