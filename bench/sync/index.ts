/**
 * Replication over NATS, measured on one machine: `npm run bench:sync`. It needs nats-server, or Go to build it.
 * NODES is the size of the store that a new replica gets, CHANGES the length of the flood.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type NatsConnection, connect } from "@nats-io/transport-node";
import { CrdtStore, type Sync, natsTransport, sync } from "../../src/index.ts";
import { NatsServer, findNatsServer, freePort } from "../../test/helpers/nats-server.ts";

const NODES = Number(process.env["NODES"] ?? 1_000_000);
const CHANGES = Number(process.env["CHANGES"] ?? 400_000);
const ROUNDS = 1000;
const PAUSE_MS = 2;
const BATCH = 1000;
const SECOND_MS = 1000;
const CAPACITY_BYTES = 2 ** 31;
/** `PUB subject bytes`, with the subject of a delta and two line ends. */
const PUB_BYTES = "PUB pluresdb.app.d.0123456789abcdef 100\r\n\r\n".length;

interface Replica {
  store: CrdtStore;
  connection: NatsConnection;
  running: Sync;
}

async function joinStream(url: string): Promise<Replica> {
  const store = new CrdtStore({ capacityBytes: CAPACITY_BYTES });
  const connection = await connect({ servers: url });
  const running = sync(store, natsTransport(connection, { stream: "app" }));
  await new Promise((resolve) => running.once("connect", resolve));
  return { store, connection, running };
}

async function leave({ store, connection, running }: Replica): Promise<void> {
  await running.close();
  await connection.close();
  store.close();
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await sleep(1);
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!;
const inMs = (ms: number) => `${ms.toFixed(3)} ms`;

/** One change, and one plain message, interleaved. */
async function latency(a: Replica, b: Replica): Promise<void> {
  const plain: number[] = [];
  const changes: number[] = [];
  let heard = () => {};
  b.connection.subscribe("plain", { callback: () => heard() });
  await b.connection.flush();
  const payload = new Uint8Array(100);
  const watch = b.store.watch({ prefix: "latency" });
  const before = a.running.stats().sent.bytes;
  for (let i = 0; i < ROUNDS; i++) {
    await sleep(PAUSE_MS);
    let startedMs = performance.now();
    const came = new Promise<void>((resolve) => (heard = resolve));
    a.connection.publish("plain", payload);
    await came;
    plain.push(performance.now() - startedMs);
    await sleep(PAUSE_MS);
    startedMs = performance.now();
    a.store.patchSync("latency", { field: i });
    await watch.next();
    changes.push(performance.now() - startedMs);
  }
  watch.close();
  const bytes = (a.running.stats().sent.bytes - before) / ROUNDS + PUB_BYTES;
  const factor = (median(changes) / median(plain)).toFixed(2);
  console.log(`a plain message to a subscriber, p50   ${inMs(median(plain))}`);
  console.log(`a change to another replica, p50       ${inMs(median(changes))}, ${factor} times`);
  console.log(`bytes of a change, with NATS's own     ${bytes.toFixed(0)}, states included`);
}

async function flood(a: Replica, b: Replica): Promise<void> {
  const startedMs = performance.now();
  for (let done = 0; done < CHANGES; done += BATCH) {
    const items = Array.from({ length: BATCH }, (_, i) => ({
      put: `flood:${(done + i) % 100_000}`,
      data: { number: done + i, text: "some words" },
    }));
    await a.store.batch(items);
    // The event loop gets a turn.
    await sleep(0);
  }
  const wroteMs = performance.now() - startedMs;
  const own = a.store.replicaId;
  await until(() => b.store.versionVector()[own] === a.store.versionVector()[own]);
  const tookMs = performance.now() - startedMs;
  const rate = (CHANGES / tookMs) * SECOND_MS;
  console.log(
    `changes a second through the stream    ${Math.round(rate)} (${CHANGES} in ${inMs(tookMs)})`,
  );
  console.log(`  of that, writing them                ${inMs(wroteMs)}`);
}

async function newReplica(a: Replica, url: string): Promise<void> {
  for (let i = 0; i < NODES; i += BATCH) {
    const items = Array.from({ length: BATCH }, (_, j) => ({ put: `n:${i + j}`, data: { i, j } }));
    a.store.batchSync(items);
  }
  const deltas = a.store.changesSinceSync();
  const bytes = deltas.reduce((sum, { length }) => sum + length, 0);
  const startedMs = performance.now();
  const b = await joinStream(url);
  await until(() => b.store.count() === a.store.count());
  const tookMs = performance.now() - startedMs;
  await leave(b);
  console.log(
    `a new replica of ${NODES} nodes          ${inMs(tookMs)}, ${(bytes / 2 ** 20).toFixed(0)} MiB`,
  );
}

async function main(): Promise<void> {
  const binary = findNatsServer();
  if (binary === undefined) return console.log("neither nats-server nor Go is on this machine");
  const directory = mkdtempSync(join(tmpdir(), "pluresdb-bench-"));
  const server = new NatsServer(binary, directory, await freePort());
  await server.start();
  try {
    const a = await joinStream(server.url);
    const b = await joinStream(server.url);
    await latency(a, b);
    await flood(a, b);
    await leave(b);
    await newReplica(a, server.url);
    await leave(a);
    console.log(`load of the machine                    ${loadavg()[0]!.toFixed(1)}`);
  } finally {
    await server.kill();
    rmSync(directory, { recursive: true, force: true });
  }
}

await main();
