/**
 * Two machines and a nats-server between them, as three network namespaces of this machine. Each machine has a
 * server with its own store. The cable of one is pulled, both write, and it is plugged in again.
 *
 *   npm run example:two-machines        needs Linux, root, `ip`, and nats-server or Go to build it
 */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { findNatsServer } from "../../test/helpers/nats-server.ts";

const PROGRAM = fileURLToPath(new URL("../../src/cli/main.js", import.meta.url));
const CHANNEL = "shop";
const WAIT_MS = 60_000;
const [HUB, ANA, BEN] = ["hub", "ana", "ben"].map((name) => `${name}-${process.pid}`) as [
  string,
  string,
  string,
];
const directory = mkdtempSync(join(tmpdir(), "pluresdb-machines-"));
const running: ChildProcess[] = [];

function ip(...words: string[]): void {
  const { status, stderr } = spawnSync("ip", words, { encoding: "utf8" });
  if (status !== 0) throw new Error(`ip ${words.join(" ")}: ${stderr}`);
}

/** A namespace with a cable to the one of the server. */
function plugIn(machine: string, number: number): void {
  const net = `10.213.${number}`;
  ip("netns", "add", machine);
  ip(
    "-n",
    HUB,
    "link",
    "add",
    `to${number}`,
    "type",
    "veth",
    "peer",
    "name",
    "cable",
    "netns",
    machine,
  );
  for (const [space, end, address] of [
    [HUB, `to${number}`, `${net}.1/24`],
    [machine, "cable", `${net}.2/24`],
  ] as const) {
    ip("-n", space, "addr", "add", address, "dev", end);
    ip("-n", space, "link", "set", end, "up");
  }
  ip("-n", machine, "link", "set", "lo", "up");
}

function environment(machine: string): NodeJS.ProcessEnv {
  return { ...process.env, PLURESDB_IPC_DIR: join(directory, machine) };
}

function start(machine: string, command: string, words: string[]): void {
  const child = spawn("ip", ["netns", "exec", machine, command, ...words], {
    env: environment(machine),
    stdio: ["ignore", "ignore", "pipe"],
  });
  child.stderr!.on("data", (text: Buffer) => {
    if (command === process.execPath) process.stderr.write(`  ${machine}: ${text.toString()}`);
  });
  running.push(child);
}

/** A command of `pluresdb-ipc` on one machine: what it prints. */
function run(machine: string, ...words: string[]): string {
  const call = [
    "netns",
    "exec",
    machine,
    process.execPath,
    PROGRAM,
    ...words,
    "--channel",
    CHANNEL,
  ];
  return spawnSync("ip", call, { env: environment(machine), encoding: "utf8" }).stdout.trim();
}

async function until(what: string, isSo: () => boolean): Promise<number> {
  const startedMs = Date.now();
  while (!isSo()) {
    if (Date.now() - startedMs > WAIT_MS) throw new Error(`${what}: not within ${WAIT_MS} ms`);
    await sleep(100);
  }
  return Date.now() - startedMs;
}

const list = (machine: string) => run(machine, "list", "--json");

function serve(machine: string, number: number): void {
  mkdirSync(join(directory, machine), { mode: 0o700 });
  const nats = `nats://10.213.${number}.1:4222`;
  const data = join(directory, machine, "data");
  start(machine, process.execPath, [
    PROGRAM,
    "serve",
    "--channel",
    CHANNEL,
    "--data-dir",
    data,
    "--nats",
    nats,
  ]);
}

async function show(): Promise<void> {
  serve(ANA, 1);
  serve(BEN, 2);
  const isServed = (machine: string) => run(machine, "stats", "--json") !== "";
  await until("the servers", () => isServed(ANA) && isServed(BEN));
  run(ANA, "put", "apple", '{"price":3,"stock":10}');
  await until("the first change", () => run(BEN, "get", "apple") !== "");
  console.log(`ben has what ana wrote: ${run(BEN, "get", "apple")}`);
  ip("-n", BEN, "link", "set", "cable", "down");
  console.log("ben's cable is pulled, and both write");
  run(ANA, "increment", "apple", "stock", "5");
  run(ANA, "put", "pear", '{"price":4}');
  run(BEN, "increment", "apple", "stock", "3");
  run(BEN, "patch", "apple", '{"price":2}');
  run(BEN, "put", "plum", '{"price":1}');
  console.log(`ana:\n${list(ANA)}\nben:\n${list(BEN)}`);
  ip("-n", BEN, "link", "set", "cable", "up");
  const tookMs = await until("the same data", () => list(ANA) === list(BEN));
  console.log(`${tookMs} ms after it is plugged in again both have:\n${list(ANA)}`);
  console.log(`ana's peers: ${run(ANA, "peers")}`);
}

async function main(): Promise<void> {
  const binary = findNatsServer();
  const isAble = process.getuid?.() === 0 && spawnSync("ip", ["netns"]).status === 0;
  if (!isAble || binary === undefined) {
    console.log("This example needs root, `ip`, and nats-server or Go. Nothing was done.");
    return;
  }
  try {
    ip("netns", "add", HUB);
    plugIn(ANA, 1);
    plugIn(BEN, 2);
    start(HUB, binary, ["-a", "0.0.0.0", "-p", "4222", "-js", "-sd", join(directory, "nats")]);
    await sleep(1000);
    await show();
  } finally {
    const ends = running.map((child) => new Promise((resolve) => child.once("exit", resolve)));
    for (const child of running) child.kill();
    await Promise.race([Promise.all(ends), sleep(WAIT_MS)]);
    for (const space of [HUB, ANA, BEN]) spawnSync("ip", ["netns", "del", space]);
    rmSync(directory, { recursive: true, force: true });
  }
}

await main();
