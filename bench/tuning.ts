/**
 * Measures the tables of docs/TUNING.md: `npm run bench:tuning`.
 *
 * Each row has a new server process, and one client in this process.
 */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { createHistogram } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

import {
  type ConnectOptions,
  CrdtStore,
  IPCClient,
  IPCServer,
  type ServerOptions,
  type StoreOptions,
} from "../src/index.ts";
import { people } from "./data/people.ts";
import { useOwnDirectory } from "./own-directory.ts";
import { formatCount, formatRate, formatTime, newTable } from "./table.ts";
import { NS_A_US } from "./units.ts";

const CHANNEL = "bench-tuning";
const NODES = 10_000;
const PEOPLE = [...people(NODES)];
const MIB = 2 ** 20;
const CLIENTS = 20;
const PAUSE_MS = 5;
const IN_FLIGHT = 1000;

interface Settings {
  store?: StoreOptions;
  server?: ServerOptions;
}

/** The size of the server's process, and its processor time. */
interface Usage {
  descriptors: number;
  rssBytes: number;
  cpuUs: number;
}

if (process.argv[2] === "serve") await serve(JSON.parse(process.argv[3]!) as Settings);
else await main();

async function serve({ store, server }: Settings): Promise<void> {
  await new IPCServer(CHANNEL, new CrdtStore(store), server).start();
  process.on("message", () => {
    const { user, system } = process.cpuUsage();
    const usage: Usage = {
      descriptors: readdirSync("/proc/self/fd").length,
      rssBytes: process.memoryUsage().rss,
      cpuUs: user + system,
    };
    process.send!(usage);
  });
  process.send!("ready");
}

async function main(): Promise<void> {
  useOwnDirectory();
  await showCosts();
  await showSpinning();
  await showCache();
  await showDurability();
}

/** Runs `measure` with a client of a new server with these settings. */
async function beside<Result>(
  settings: Settings,
  measure: (client: IPCClient, server: ChildProcess) => Promise<Result>,
  options?: ConnectOptions,
): Promise<Result> {
  const server = fork(fileURLToPath(import.meta.url), ["serve", JSON.stringify(settings)]);
  await once(server, "message");
  const client = await IPCClient.connect(CHANNEL, options);
  try {
    return await measure(client, server);
  } finally {
    await client.shutdown();
    client.close();
    server.kill();
    await once(server, "exit");
  }
}

async function usageOf(server: ChildProcess): Promise<Usage> {
  server.send("usage");
  const [usage] = (await once(server, "message")) as [Usage];
  return usage;
}

async function showCosts(): Promise<void> {
  console.log("\nMemory and descriptors");
  const table = newTable(["left", "right"]);
  for (const mib of [64, 256, 1024]) {
    const bytes = await beside(
      { store: { capacityBytes: mib * MIB } },
      async (client) => client.stats().committedBytes,
    );
    table.push([`an empty store of ${formatCount(mib)} MiB capacity`, `${kib(bytes)} KiB`]);
  }
  await beside({}, async (client, server) => {
    const before = client.stats();
    for (const { id, data } of PEOPLE) client.putSync(id, data);
    const { usedBytes, limboBytes, logPosition } = client.stats();
    const nodeBytes = (usedBytes - limboBytes - before.usedBytes) / NODES;
    table.push([
      "a node of the benchmark, with its share of the indexes",
      `${Math.round(nodeBytes)} bytes`,
    ]);
    const changeBytes = (logPosition - before.logPosition) / NODES;
    table.push(["a change in the log", `${Math.round(changeBytes)} bytes`]);
    const alone = await usageOf(server);
    const others: IPCClient[] = [];
    while (others.length < CLIENTS) others.push(await IPCClient.connect(CHANNEL));
    const together = await usageOf(server);
    const each = (name: keyof Usage) => (together[name] - alone[name]) / CLIENTS;
    table.push(["a client: the server's descriptors", formatCount(each("descriptors"))]);
    table.push(["a client: the server's memory", `${kib(each("rssBytes"))} KiB`]);
    for (const other of others) other.close();
  });
  console.log(table.toString());
}

async function showSpinning(): Promise<void> {
  console.log("\nspinUs: how long the engine looks for work before it sleeps");
  const table = newTable(
    ["right", "right", "right", "right"],
    [
      "spinUs",
      "putSync, no pause",
      `putSync each ${PAUSE_MS} ms`,
      "the server's processor time during it",
    ],
  );
  for (const spinUs of [0, 50, 1000, 10_000]) {
    await beside({ server: { spinUs } }, async (client, server) => {
      await timePuts(client, 2000, 0);
      const busy = await timePuts(client, 20_000, 0);
      const before = await usageOf(server);
      const fromMs = performance.now();
      const paced = await timePuts(client, 400, PAUSE_MS);
      const usedUs = (await usageOf(server)).cpuUs - before.cpuUs;
      const share = usedUs / 10 / (performance.now() - fromMs);
      const times = [busy, paced].map((us) => formatTime(us));
      table.push([formatCount(spinUs), ...times, `${share.toFixed(1)} %`]);
    });
  }
  console.log(table.toString());
}

async function showCache(): Promise<void> {
  console.log("\ncacheBytes: reading 10,000 nodes in turn");
  const table = newTable(["right", "right", "right"], ["cacheBytes", "get", "getField"]);
  for (const cacheBytes of [0, MIB, 16 * MIB]) {
    const row = await beside(
      {},
      async (client) => {
        for (const { id, data } of PEOPLE) client.putSync(id, data);
        const get = timeReads(({ id }) => client.get(id));
        return [get, timeReads(({ id }) => client.getField(id, "age"))];
      },
      { cacheBytes },
    );
    table.push([formatCount(cacheBytes), ...row.map((us) => formatTime(us))]);
  }
  console.log(table.toString());
}

async function showDurability(): Promise<void> {
  console.log("\ndurability: a client's writes");
  const table = newTable(
    ["left", "right", "right"],
    ["durability", "putSync", `put, ${formatCount(IN_FLIGHT)} in flight`],
  );
  for (const durability of ["memory", "async", "sync"] as const) {
    const path = join(process.env.PLURESDB_IPC_DIR!, `data-${durability}`);
    const store = durability === "memory" ? {} : { path, durability };
    await beside({ store }, async (client) => {
      await timePuts(client, 200, 0);
      const us = await timePuts(client, durability === "sync" ? 400 : 20_000, 0);
      await ratePuts(client, 1);
      const perSecond = await ratePuts(client, durability === "sync" ? 10 : 100);
      table.push([durability, formatTime(us), `${formatRate(perSecond)} a second`]);
    });
  }
  console.log(table.toString());
}

/** The median of a `putSync`, microseconds. */
async function timePuts(client: IPCClient, count: number, pauseMs: number): Promise<number> {
  const histogram = createHistogram();
  for (let i = 0; i < count; i++) {
    if (pauseMs) await sleep(pauseMs);
    const { id } = PEOPLE[i % NODES]!;
    const { data } = PEOPLE[(i + 1) % NODES]!;
    const fromNs = process.hrtime.bigint();
    client.putSync(id, data);
    histogram.record(process.hrtime.bigint() - fromNs);
  }
  return histogram.percentile(50) / NS_A_US;
}

/** Puts a second, with many in flight. */
async function ratePuts(client: IPCClient, rounds: number): Promise<number> {
  const fromMs = performance.now();
  for (let round = 0; round < rounds; round++) {
    const puts: Promise<string>[] = [];
    for (let i = 0; i < IN_FLIGHT; i++) {
      const { id } = PEOPLE[(round * IN_FLIGHT + i) % NODES]!;
      puts.push(client.put(id, PEOPLE[(i + round) % NODES]!.data));
    }
    await Promise.all(puts);
  }
  return (rounds * IN_FLIGHT * 1000) / (performance.now() - fromMs);
}

/** The mean of reading all nodes in turn, in the fastest of some rounds, microseconds. */
function timeReads(read: (node: { id: string }) => unknown): number {
  let bestMs = Infinity;
  for (let round = 0; round < 20; round++) {
    const fromMs = performance.now();
    for (const node of PEOPLE) read(node);
    bestMs = Math.min(bestMs, performance.now() - fromMs);
  }
  return (bestMs * 1000) / NODES;
}

function kib(bytes: number): string {
  return formatCount(Math.round(bytes / 1024));
}
