/**
 * `npm run demo`: a server process and three clients share the cities of the world.
 *
 * One client loads, one reads, one edits, all at once; then everybody must hold the same. The
 * table compares one client with one of HTTP keep-alive REST, measured in the same run.
 */
import { Child, endChildren, ownPids } from "../bench/child.ts";
import type { Dataset } from "../bench/dataset.ts";
import { OtherWork, machineLine } from "../bench/machine.ts";
import { useOwnDirectory } from "../bench/own-directory.ts";
import { runRounds } from "../bench/rounds.ts";
import type { Outcome, Summary } from "../bench/summary.ts";
import { bold, formatCount, formatRate, formatRatio, formatTime } from "../bench/table.ts";
import { newTable } from "../bench/table.ts";
import { cities } from "./cities.ts";
import { DEMO_CHANNEL } from "./demo-channel.ts";
import type { JobName } from "./demo-client.ts";
import { type Fingerprint, fingerprint, inOrder, isSame } from "./fingerprint.ts";
import { Progress } from "./progress.ts";
import { storeMapping } from "./shared-pages.ts";
import type { Done } from "./work.ts";

interface Process {
  name: string;
  child: Child;
}

const SERVER = new URL("./demo-server.js", import.meta.url);
const CLIENT = new URL("./demo-client.js", import.meta.url);
const HTTP = new URL("./demo-http.js", import.meta.url);
const JOBS: readonly JobName[] = ["load", "read", "edit"];
const ROUNDS = 5;
const BUDGET_MS = 100;
const GIB = 2 ** 30;

async function main(): Promise<void> {
  useOwnDirectory();
  console.log(`${machineLine()}\n`);
  const server = { name: "server", child: new Child(SERVER, "child", DEMO_CHANNEL) };
  const clients = JOBS.map((job) => ({
    name: job,
    child: new Child(CLIENT, "child", DEMO_CHANNEL, job),
  }));
  const processes = [server, ...clients];
  try {
    console.log(bold("1  Four processes, one memory"));
    const all = cities();
    await server.child.request("start");
    await Promise.all(clients.map(({ child }) => child.request("connect")));
    showPages(processes);
    const isRight = await work(clients);
    const agree = await compareAll(processes, all);
    await showLatencies(clients.at(-1)!.child, all);
    if (!isRight || !agree) process.exitCode = 1;
  } finally {
    await endChildren();
  }
}

function showPages(processes: Process[]): void {
  const table = newTable(
    ["left", "right", "left", "left"],
    ["process", "pid", "mapped", "device inode"],
  );
  const mappings = processes.map(({ child }) => storeMapping(child.pid, DEMO_CHANNEL));
  for (const [index, { name, child }] of processes.entries()) {
    const { permissions, file } = mappings[index]!;
    table.push([name, child.pid, permissions, file]);
  }
  console.log(String(table));
  const isOne = new Set(mappings.map(({ file }) => file)).size === 1 && mappings[0]!.file !== "";
  const isGuarded = mappings.every(({ permissions }, index) => {
    return permissions === (index === 0 ? "rw-s" : "r--s");
  });
  if (!isOne || !isGuarded) throw new Error("The processes do not share the store's pages.");
  const room = (mappings[0]!.bytes / GIB).toFixed(0);
  console.log(
    "   That is from /proc/<pid>/maps. All four have the same file mapped, shared: an unnamed\n" +
      `   one in memory (memfd:pluresdb:${DEMO_CHANNEL}) with room for ${room} GiB. Only the\n` +
      "   server may write to it. What it writes is in the clients' memory at that moment:\n" +
      "   a client's read asks nobody, and copies nothing but the value it returns.\n",
  );
}

/** Everybody at once: whether nobody saw anything wrong. */
async function work(clients: Process[]): Promise<boolean> {
  console.log(bold("2  One client loads 171,075 cities; the others read and edit meanwhile"));
  const progress = new Progress(JOBS);
  const started = performance.now();
  const results = await Promise.all(
    clients.map(async ({ name, child }) => {
      child.onNote = ({ done, total }) => progress.update(name, done, total);
      const result = await child.request<Done>("work");
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      progress.finish(name, `${result.text} in ${seconds} s`);
      return result;
    }),
  );
  progress.stop();
  const errors = results.reduce((sum, result) => sum + result.errors, 0);
  console.log(`   ${errors} values, lists or acknowledgements were wrong.\n`);
  return errors === 0;
}

/** Whether all processes hold what the file has. */
async function compareAll(processes: Process[], all: Dataset): Promise<boolean> {
  console.log(bold("3  Everybody holds the same"));
  const pending = processes.map(({ child }) => child.request<Fingerprint>("fingerprint"));
  const expected = fingerprint(inOrder(all.nodes));
  const found = await Promise.all(pending);
  const table = newTable(["left", "right", "left"], ["process", "nodes", "SHA-256 of all of it"]);
  for (const [index, { name }] of processes.entries()) {
    table.push([name, formatCount(found[index]!.nodes), found[index]!.checksum]);
  }
  table.push(["the JSON file", formatCount(expected.nodes), expected.checksum]);
  console.log(String(table));
  const agree = found.every((one) => isSame(one, expected));
  console.log(agree ? "   They agree.\n" : "   THEY DO NOT AGREE.\n");
  return agree;
}

async function showLatencies(ipc: Child, all: Dataset): Promise<void> {
  console.log(bold("4  One client, beside one of HTTP keep-alive REST over a store of its own"));
  const [server, http] = [new Child(HTTP, "server"), new Child(HTTP, "client")];
  await http.request("connect", await server.request<string>("serve"));
  const otherWork = new OtherWork(ownPids());
  const progress = new Progress(["measure"]);
  const onProgress = (done: number, total: number) => progress.update("measure", done, total);
  const outcomes = await runRounds({ rounds: ROUNDS, budgetMs: BUDGET_MS, ipc, http, onProgress });
  progress.finish("measure", `medians of ${ROUNDS} rounds, by turns`);
  progress.stop();
  console.log(outcomeTable(outcomes, all.listed.count));
  const others = otherWork.percent().toFixed(0);
  console.log(`   Others used ${others} % of the processors meanwhile.`);
}

function outcomeTable(outcomes: Outcome[], listed: number): string {
  const aligns = ["left", ...Array.from({ length: 7 }, () => "right" as const)] as const;
  const figures = ["p50", "p99", "ops/s"];
  const head = ["", ...figures, ...figures.map((figure) => `HTTP ${figure}`), "ops/s ratio"];
  const table = newTable([...aligns], head);
  for (const { trial, ipc, http, opsRatio } of outcomes) {
    const name = trial === "list" ? `list, ${formatCount(listed)} nodes` : trial;
    table.push([name, ...cells(ipc), ...cells(http), formatRatio(opsRatio)]);
  }
  return String(table);
}

function cells({ latency, opsPerSecond }: Summary): string[] {
  return [formatTime(latency?.p50Us), formatTime(latency?.p99Us), formatRate(opsPerSecond.median)];
}

await main();
