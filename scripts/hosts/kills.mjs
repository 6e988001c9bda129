/**
 * Kills clients of each host at random moments, KILLS times each (20): the server goes on, and gets its
 * slots, descriptors and memory back. SEED= replays the moments. Arguments are names of hosts: `Go Python`.
 */
import { readdirSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

import { CrdtStore, IPCClient, IPCServer } from "../../dist/src/index.js";
import { buildHosts, Peer, printTable, useOwnDirectory } from "./peers.mjs";

const CHANNEL = "kills";
const KILLS = Number(process.env.KILLS ?? 20);
const SEED = Number(process.env.SEED ?? Date.now() % 1e9);
/** At the same time. */
const VICTIMS = 2;
const MS_MAX = 120;
const WAIT_MS = 10_000;
const BYTES_SLACK = 1 << 20;

let state = SEED;
function random() {
  state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
  return state / 2 ** 31;
}

async function main() {
  useOwnDirectory();
  console.log(`SEED=${SEED}, ${KILLS} kills of each host`);
  const names = process.argv.slice(2);
  const hosts = await buildHosts(names.length > 0 ? names : undefined);
  const store = new CrdtStore({ capacityBytes: 64 << 20 });
  const server = await new IPCServer(CHANNEL, store, { maxClients: 8 }).start();
  const watcher = await IPCClient.connect(CHANNEL);
  // The nodes that the victims write exist from the start.
  for (let i = 0; i < 100; i++) store.putSync(`victim:${i}`, { text: "x".repeat(40_000) });
  store.putSync("after", "nobody");
  const before = await settled(server);
  const bytes = bytesOf(store);
  const rows = [];
  for (const host of hosts) {
    await killAll(host);
    const after = await settled(server);
    watcher.putSync("after", host.name);
    const isEqual = after === before && watcher.get("after") === host.name;
    rows.push([host.name, `${KILLS}`, `${after - before}`, isEqual ? "yes" : "NO"]);
    if (!isEqual) process.exitCode = 1;
  }
  // What the victims wrote is replaced, so that only what was lost remains.
  for (let i = 0; i < 100; i++) store.putSync(`victim:${i}`, { text: "x".repeat(40_000) });
  const lost = bytesOf(store) - bytes;
  printTable([["client", "kills", "descriptors more", "server goes on"], ...rows]);
  console.log(`bytes of the store more: ${lost}`);
  if (!(lost <= BYTES_SLACK)) process.exitCode = 1;
  watcher.close();
  await server.stop();
}

/** Each is killed while it connects, writes or reads. */
async function killAll(host) {
  for (let killed = 0; killed < KILLS;) {
    const count = Math.min(VICTIMS, KILLS - killed);
    const victims = Array.from({ length: count }, () => new Peer(host, CHANNEL));
    for (const victim of victims) victim.send("victim");
    // Half of them once they certainly write.
    if (random() < 0.5) await connected(count + 1);
    for (const victim of victims) {
      await sleep(random() * MS_MAX);
      await victim.kill();
    }
    killed += count;
  }
}

let running;

async function connected(count) {
  const started = performance.now();
  while (running.clients < count && performance.now() - started < WAIT_MS) await sleep(2);
}

/** The server's descriptors, once the watcher alone is left. */
async function settled(server) {
  running = server;
  const started = performance.now();
  while (server.clients > 1) {
    if (performance.now() - started > WAIT_MS)
      throw new Error(`${server.clients} clients are left`);
    await sleep(5);
  }
  await sleep(50);
  return readdirSync("/proc/self/fd").length;
}

/** The bytes of the store in use, but for what readers may still look at. */
function bytesOf(store) {
  const { usedBytes, limboBytes } = store.stats();
  return usedBytes - limboBytes;
}

await main();
