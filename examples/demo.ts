/**
 * `npm run demo`: a server process and three clients share the cities of the world.
 *
 * One client loads, one reads, one edits, all at once. Then all processes must hold the same data.
 * The table compares one client with an HTTP client in the same run. `--no-http` leaves that out.
 */
import { Child, endChildren } from "../bench/child.ts";
import { cities } from "../bench/data/cities.ts";
import type { Dataset } from "../bench/data/dataset.ts";
import type { Figure } from "../bench/figure.ts";
import { BackgroundLoad } from "../bench/background-load.ts";
import { machineLine } from "../bench/machine.ts";
import { useOwnDirectory } from "../bench/own-directory.ts";
import { runRounds } from "../bench/rounds.ts";
import { Contender } from "../bench/stage.ts";
import { bold, formatCount, formatRate, formatRatio, formatTime } from "../bench/table.ts";
import { newTable } from "../bench/table.ts";
import { OPERATION_TRIALS } from "../bench/trials/operations.ts";
import { DEMO_CHANNEL } from "./demo-channel.ts";
import type { JobName } from "./demo-client.ts";
import { type Fingerprint, fingerprint, inOrder, isSame } from "./fingerprint.ts";
import { Progress } from "./progress.ts";
import { storeMapping } from "./shared-pages.ts";
import type { IPCClient } from "../src/index.ts";
import type { Done } from "./work.ts";

interface Process {
  name: string;
  child: Child;
}
type Mode = IPCClient["mode"];

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
    console.log(bold("1  Four processes, one store"));
    const all = cities();
    await server.child.request("start");
    const modes = await Promise.all(clients.map(({ child }) => child.request<Mode>("connect")));
    if (modes.every((mode) => mode === "pages")) showPages(processes);
    else showModes(processes, modes);
    const isRight = await work(clients);
    const agree = await compareAll(processes, all);
    if (!process.argv.includes("--no-http")) await showLatencies(clients.at(-1)!.child, all);
    if (!isRight || !agree) process.exitCode = 1;
  } finally {
    await endChildren();
  }
}

/** Without the addon there are no shared pages. */
function showModes(processes: Process[], modes: Mode[]): void {
  const table = newTable(["left", "right", "left"], ["process", "pid", "has the store as"]);
  for (const [index, { name, child }] of processes.entries()) {
    table.push([name, child.pid, index === 0 ? "its memory" : modes[index - 1]!]);
  }
  console.log(String(table));
  console.log(
    "   A mirror is a copy in the client's memory, which the server keeps current. A client's read\n" +
      "   sends no request there either.\n",
  );
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
    "   From /proc/<pid>/maps: all four processes map the same unnamed file in memory, shared\n" +
      `   (memfd:pluresdb:${DEMO_CHANNEL}), with room for ${room} GiB. Only the server may write\n` +
      "   to it. Its writes are in the clients' memory at once: a client's read sends no request\n" +
      "   and copies only the value that it returns.\n",
  );
}

/** Runs all jobs at once. Returns whether no client saw an error. */
async function work(clients: Process[]): Promise<boolean> {
  console.log(bold("2  One client loads 171,075 cities while two others read and edit"));
  const progress = new Progress();
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
  const errors = results.reduce((sum, result) => sum + result.errors, 0);
  console.log(`   ${errors} values, lists or acknowledgements were wrong.\n`);
  return errors === 0;
}

/** Whether all processes hold the data of the file. */
async function compareAll(processes: Process[], all: Dataset): Promise<boolean> {
  console.log(bold("3  All processes hold the same data"));
  const pending = processes.map(({ child }) => child.request<Fingerprint>("fingerprint"));
  const expected = fingerprint(inOrder(all));
  const found = await Promise.all(pending);
  const table = newTable(["left", "right", "left"], ["process", "nodes", "SHA-256 of all nodes"]);
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
  console.log(bold("4  One client, beside a client of an HTTP keep-alive REST server"));
  const [server, http] = [new Child(HTTP, "server"), new Child(HTTP, "client")];
  const address = await server.request<string>("serve");
  await http.request("connect", { address, share: 0 });
  const background = new BackgroundLoad().start();
  const progress = new Progress();
  const figures = await runRounds({
    family: "demo",
    trials: OPERATION_TRIALS,
    contenders: [new Contender("ipc", [ipc]), new Contender("http", [http])],
    rounds: ROUNDS,
    budgetMs: BUDGET_MS,
    onProgress: (done, total) => progress.update("measure", done, total),
  });
  progress.finish("measure", `medians of ${ROUNDS} interleaved rounds`);
  console.log(comparison(figures, all.listed.count));
  console.log(`   ${background.stop().sentence()}`);
}

function comparison(figures: Figure[], listed: number): string {
  const aligns = ["left", ...Array.from({ length: 7 }, () => "right" as const)] as const;
  const columns = ["p50", "p99", "ops/s"];
  const head = ["", ...columns, ...columns.map((column) => `HTTP ${column}`), "ops/s ratio"];
  const table = newTable([...aligns], head);
  for (const { name, title } of OPERATION_TRIALS) {
    const of = (wanted: string) =>
      figures.find(({ trial, peer }) => trial === name && peer === wanted)!;
    const [ipc, http] = [of("ipc"), of("http")];
    for (const { missing } of [ipc, http]) if (missing) throw new Error(missing);
    const ratio = ipc.opsPerSecond!.median / http.opsPerSecond!.median;
    const shown = name === "list" ? `list, ${formatCount(listed)} nodes` : title;
    table.push([shown, ...cells(ipc), ...cells(http), formatRatio(ratio)]);
  }
  return String(table);
}

function cells({ latency, opsPerSecond }: Figure): string[] {
  const times = [latency?.p50.median, latency?.p99.median].map(formatTime);
  return [...times, formatRate(opsPerSecond!.median)];
}

await main();
