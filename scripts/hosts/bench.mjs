/**
 * `npm run bench:hosts`: the get of a node of four fields in each host, beside stores of the same
 * language. All are of one run, interleaved, and each line is the least of ROUNDS rounds. Node.js keeps no
 * decoded records here. redis-server has to be installed, redis and lmdb for Python come from PyPI.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { CrdtStore, IPCServer } from "../../dist/src/index.js";
import { buildHosts, Peer, printTable, us, useOwnDirectory } from "./peers.mjs";

const CHANNEL = "bench-hosts";
const ROUNDS = Number(process.env.ROUNDS ?? 15);
const GETS = 20_000;
const USERS = 1000;
const PACKAGES = "build/hosts/python";
const PYPI = ["redis==6.4.0", "lmdb==1.7.3"];

async function main() {
  const directory = useOwnDirectory();
  const store = new CrdtStore();
  for (let i = 0; i < USERS; i++) {
    const email = `${i}@example.com`;
    store.put(`user:${i}`, { name: `user ${i}`, email, age: i % 100, isActive: true });
  }
  const server = await new IPCServer(CHANNEL, store).start();
  const hosts = await buildHosts(["Node.js", "Rust", "Go", "Python"]);
  const redis = await startRedis(directory);
  const others = [...(redis ? python(directory, redis) : python(directory)), ...go(directory)];
  const contenders = [
    ...hosts.map((host) => new Peer(host, CHANNEL)),
    ...others.map(({ place, ...other }) => new Peer(other, place)),
  ];
  try {
    const least = await measure(contenders);
    print(least);
  } finally {
    for (const each of contenders) await each.end();
    redis?.child.kill();
    await server.stop();
  }
}

async function measure(contenders) {
  const least = new Map(contenders.map(({ name }) => [name, Infinity]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const each of contenders) {
      // A round trip a get would make the run long.
      const count = each.name.includes("redis") ? GETS / 20 : GETS;
      const { ns } = await each.ask("bench", count);
      least.set(each.name, Math.min(least.get(each.name), ns));
    }
  }
  return least;
}

function print(least) {
  const node = least.get("Node.js");
  console.log(
    `${cpus().length} processors, ${cpus()[0].model}; ${ROUNDS} rounds of ${GETS} gets\n`,
  );
  const rows = [...least].map(([name, ns]) => [name, us(ns), `${(ns / node).toFixed(2)} ×`]);
  printTable([["a node of 4 fields", "get", "of Node.js"], ...rows]);
}

function python(directory, redis) {
  if (!existsSync(PACKAGES)) {
    const args = ["-m", "pip", "install", "--quiet", "--target", PACKAGES, ...PYPI];
    if (spawnSync("python3", args, { stdio: ["ignore", "ignore", "inherit"] }).status !== 0)
      return [];
  }
  process.env.PYTHONPATH = PACKAGES;
  const program = ["python3", "bench/hosts/others.py"];
  const lmdb = {
    name: "Python, lmdb and json",
    command: [...program, "lmdb"],
    place: join(directory, "lmdb"),
  };
  if (!redis) return [lmdb];
  const name = "Python, redis over a Unix socket and json";
  return [lmdb, { name, command: [...program, "redis"], place: redis.path }];
}

function go(directory) {
  mkdirSync("build/hosts", { recursive: true });
  const args = ["build", "-o", "../../../build/hosts/bbolt", "."];
  const options = { cwd: "bench/hosts/go", stdio: ["ignore", "ignore", "inherit"] };
  if (spawnSync("go", args, options).status !== 0) return [];
  const place = join(directory, "bbolt");
  return [{ name: "Go, bbolt and encoding/json", command: ["build/hosts/bbolt"], place }];
}

async function startRedis(directory) {
  const path = join(directory, "redis");
  const args = ["--port", "0", "--unixsocket", path, "--save", "", "--appendonly", "no"];
  const child = spawn("redis-server", args, { stdio: "ignore", cwd: directory });
  const failed = new Promise((resolve) => child.once("error", () => resolve(true)));
  for (let tries = 0; tries < 200 && !existsSync(path); tries++) {
    if (await Promise.race([failed, sleep(25)])) {
      console.log("redis-server is missing, and left out");
      return undefined;
    }
  }
  return { child, path };
}

await main();
