/**
 * A long run of all kinds of clients at once, on a store on disk: some work, one watches, some come
 * and go, some are killed; replicas and documents come and go, threads are reloaded, backups are
 * made. The server's memory, descriptors, mappings, disk readers and files must stay flat.
 *
 *   npm run test:soak -- [--hours 8] [--minutes 30] [--seed 1] [--pause 50] [--full]
 *
 * `--pause` is how long each worker rests after 50 operations, in milliseconds; without it the run
 * takes all processors.
 * `--full` then runs the tests that have sizes, with large ones.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import type { IPCClient } from "../src/index.ts";
import type { World } from "./helpers/world.ts";

/** The helpers read it when they are loaded. It lifts their time limits for a run of hours. */
process.env["PATIENCE"] = "1000";
const { Hostile } = await import("./helpers/hostile.ts");
const { descriptorsOf } = await import("./helpers/programs/tools.ts");
const { documentsComeAndGo, mixedLoad, replicasComeAndGo, watchAll, workersReload } =
  await import("./helpers/programs/mixed.ts");
const { copyDisk } = await import("../src/disk/backup.ts");
const { Dice } = await import("./helpers/core-random.ts");
const { inWorld } = await import("./helpers/world.ts");

const WORKERS = 3;
/** So many nodes that the few large values, whose number varies, are a small part of the store. */
const NODES = 32_000;
const CAPACITY_BYTES = 0x8000000;
const SAMPLE_MS = 1000;
const KILLED_A_ROUND = 10;
/** In the first part of the run memory may still grow. Later parts are compared. */
const WARM_SHARE = 0.25;
const COMPARED_SHARE = 0.2;
const GROWTH_MAX = 1.02;
/** A run of fewer minutes varies more. */
const LONG_MINUTES = 60;
const GROWTH_MAX_SHORT = 1.25;
const BACKUP_MS = 10_000;
/** Of the process number of the first reader in LMDB's lock file, and from one reader to the next. */
const READER_PID = 216;
const READER_BYTES = 64;
/** On a busy machine a server may take long to answer. */
const PATIENT = { timeoutMs: 60_000, requestTimeoutMs: 60_000 };
const INDEX = new URL("../src/index.js", import.meta.url).href;
/** The sizes of tests with `--full`. */
const FULL = {
  KILLS: "10000",
  STOPPED_MS: "30000",
  STOP_MS: "60000",
  FRAMES: "1000000",
  MUTATE_S: "300",
  OPERATIONS: "2000000",
  ROUNDS: "5",
  PATIENCE: "20",
};
const FULL_FILES = ["kills", "watch-processes", "fuzz-live", "history", "bare-host"];

const FIGURES = [
  "rssMiB",
  "segmentMiB",
  "usedMiB",
  "descriptors",
  "mappings",
  "readers",
  "diskMiB",
] as const;

interface Sample {
  rssMiB: number;
  segmentMiB: number;
  usedMiB: number;
  descriptors: number;
  mappings: number;
  readers: number;
  diskMiB: number;
}

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "30" },
    hours: { type: "string" },
    seed: { type: "string" },
    pause: { type: "string", default: "0" },
    full: { type: "boolean", default: false },
  },
});
const minutes = values.hours ? 60 * Number(values.hours) : Number(values.minutes);
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
if (!(minutes > 0)) throw new Error(`the run has ${minutes} minutes; expected more than 0`);

const pauseMs = Number(values.pause);
if (!(pauseMs >= 0)) throw new Error(`the pause has ${values.pause} ms; expected 0 or more`);

console.log(`soak of ${minutes} minutes: --seed ${seed} --pause ${pauseMs}`);
await inWorld(soak)();
if (values.full) runFull();

async function soak(world: World): Promise<void> {
  const dice = new Dice(seed);
  const path = join(world.directory, "data");
  const server = await world.serve({
    path,
    durability: "async",
    capacityBytes: CAPACITY_BYTES,
    maxClients: 64,
  });
  const { channel } = world;
  const client = await world.connect();
  const programs = Array.from({ length: WORKERS }, () =>
    world.start(mixedLoad, { channel, seed: dice.word(), ids: NODES, pauseMs }),
  );
  programs.push(
    world.start(watchAll, { channel }),
    world.start(replicasComeAndGo, { channel, seed: dice.word() }),
    world.start(documentsComeAndGo, { channel, seed: dice.word() }),
    world.start(workersReload, { channel, index: INDEX }),
  );
  await Promise.all(programs.map((program) => program.said()));

  const samples: Sample[] = [];
  const endMs = performance.now() + minutes * 60_000;
  const totals = { killed: 0, connected: 0, backups: 0 };
  const others = Promise.all([
    churn(world, dice, endMs, totals),
    backUp(world, path, endMs, totals),
  ]);
  // What fails in the meantime ends the run at once.
  let isOver = false;
  const died = programs.map(async (program) => {
    const ended = await program.ended;
    if (!isOver) throw new Error(`a program ended too early: ${JSON.stringify(ended)}`);
  });
  const failed = Promise.all([others, ...died]);
  while (performance.now() < endMs) {
    await Promise.race([sleep(SAMPLE_MS), failed]);
    samples.push(sampleOf(server.pid, client, path));
    show(samples, totals, endMs, client);
  }
  isOver = true;
  await others;
  const said = programs.map((program) => program.said());
  await client.put("soak-end", true);
  const results = await Promise.all(said);
  await Promise.all(programs.map((program) => program.succeeded()));
  process.stdout.write("\n");
  const operations = results.slice(0, WORKERS).reduce((sum: number, n) => sum + (n as number), 0);
  const [changes, lags] = results[WORKERS] as [number, number];
  const [replicas, documents, reloads] = results.slice(WORKERS + 1) as number[];
  console.log(
    `${operations} operations, ${changes} changes watched, ${lags} lags, ` +
      `${totals.connected} clients came and went, ${totals.killed} were killed, ` +
      `${replicas} replicas, ${documents} documents, ${reloads} reloads, ${totals.backups} backups`,
  );
  await client.shutdown();
  const { code, stderr } = await server.ended;
  if (code !== 0 || stderr) throw new Error(`the server ended with ${code}: ${stderr}`);
  judge(samples);
}

/** Clients that come and go, and clients that are killed, until the end. */
async function churn(
  world: World,
  dice: InstanceType<typeof Dice>,
  endMs: number,
  totals: { killed: number; connected: number },
): Promise<void> {
  const socket = join(world.directory, `${world.channel}.sock`);
  const { IPCClient: Client } = await import("../src/index.ts");
  while (performance.now() < endMs) {
    const swarm = new Hostile("swarm", socket, [dice.word(), KILLED_A_ROUND, 3]);
    const one = await Client.connect(world.channel, PATIENT);
    await one.put(`soak-visitor-${dice.below(10)}`, totals.connected++);
    one.close();
    totals.killed += (await swarm.done())["killed"]!;
    // The nodes of killed clients stay: nothing deletes them.
    await sleep(dice.below(400));
  }
}

/** Backups, each of which opens, until the end. */
async function backUp(
  world: World,
  path: string,
  endMs: number,
  totals: { backups: number },
): Promise<void> {
  const { CrdtStore } = await import("../src/index.ts");
  const target = join(world.directory, "backup");
  while (performance.now() < endMs) {
    await copyDisk(path, target);
    const copy = new CrdtStore({ path: target, capacityBytes: CAPACITY_BYTES });
    if (copy.count() === 0 && totals.backups > 0) throw new Error("a backup has no nodes");
    copy.close();
    rmSync(target, { recursive: true });
    totals.backups++;
    await sleep(BACKUP_MS);
  }
}

function sampleOf(pid: number, client: IPCClient, path: string): Sample {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const kib = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(status)![1]);
  const { committedBytes, usedBytes, limboBytes } = client.stats();
  return {
    rssMiB: (kib("RssAnon") + kib("RssFile")) / 1024,
    segmentMiB: committedBytes / 2 ** 20,
    usedMiB: (usedBytes - limboBytes) / 2 ** 20,
    descriptors: descriptorsOf(pid),
    mappings: readFileSync(`/proc/${pid}/maps`, "utf8").split("\n").length,
    readers: readersOf(join(path, "data.mdb-lock")),
    diskMiB: statSync(join(path, "data.mdb")).size / 2 ** 20,
  };
}

/** The readers in the table of LMDB's lock file. */
function readersOf(file: string): number {
  // By another process: closing the file here would release LMDB's locks of this one's backups.
  const table = execFileSync("cat", [file]);
  let readers = 0;
  for (let at = READER_PID; at + 4 <= table.length; at += READER_BYTES)
    if (table.readUInt32LE(at)) readers++;
  return readers;
}

function show(
  samples: Sample[],
  totals: { killed: number; connected: number },
  endMs: number,
  client: IPCClient,
): void {
  const last = samples.at(-1)!;
  const leftS = Math.max(0, Math.round((endMs - performance.now()) / 1000));
  const line =
    `${leftS} s left · version ${client.stats().version} · server ${last.rssMiB.toFixed(1)} MiB · ` +
    `segment ${last.segmentMiB.toFixed(1)} MiB · ${last.descriptors} descriptors · ` +
    `${totals.killed} killed`;
  if (process.stdout.isTTY) process.stdout.write(`\r\u001b[2K${line}`);
  else if (samples.length % 15 === 0) console.log(line);
}

/** Compares the samples after the warm-up with the last ones. */
function judge(samples: Sample[]): void {
  const width = Math.max(1, Math.floor(samples.length * COMPARED_SHARE));
  const first = samples.slice(Math.floor(samples.length * WARM_SHARE)).slice(0, width);
  const last = samples.slice(-width);
  const growthMax = minutes < LONG_MINUTES ? GROWTH_MAX_SHORT : GROWTH_MAX;
  let isFlat = true;
  for (const name of FIGURES) {
    const mean = (part: Sample[]) => part.reduce((sum, one) => sum + one[name], 0) / part.length;
    // The readers of backups come and go: usually there are none.
    const ratio = mean(last) > 0 ? mean(last) / Math.max(mean(first), 1) : 1;
    // The bytes in use vary with the nodes that killed clients left. The other figures must not grow.
    const grows = name !== "usedMiB" && ratio > growthMax;
    isFlat &&= !grows;
    console.log(
      `${name.padEnd(12)} ${mean(first).toFixed(1).padStart(8)} → ${mean(last).toFixed(1).padStart(8)}` +
        `  × ${ratio.toFixed(3)}${grows ? "  GROWS" : ""}`,
    );
  }
  console.log(isFlat ? "flat" : `something grew by more than ${growthMax} ×`);
  if (!isFlat) process.exitCode = 1;
}

function runFull(): void {
  const runner = fileURLToPath(new URL("./run.js", import.meta.url));
  const args = [runner, ...FULL_FILES, "--seconds", "3600"];
  const { status } = spawnSync(process.execPath, args, {
    stdio: "inherit",
    env: { ...process.env, ...FULL },
  });
  if (status !== 0) process.exitCode = 1;
}
