/**
 * Compares clients on shared pages with clients of HTTP keep-alive REST over the same store.
 *
 *   npm run bench -- [--rounds 5] [--quick] [--json file] [--check]
 *
 * Each peer has a server process and a client process; the peers take turns in every round. The
 * figures are medians of the rounds. `--check` makes a bar that is missed the exit code 1.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type Bar, judge } from "./bars.ts";
import { Child, endChildren, ownPids } from "./child.ts";
import { httpPeer } from "./http-peer.ts";
import { type Idle, measureIdle } from "./idle.ts";
import { ipcPeer } from "./ipc-peer.ts";
import { OtherWork, machineLine } from "./machine.ts";
import { useOwnDirectory } from "./own-directory.ts";
import { type Rounds, runRounds } from "./rounds.ts";
import type { Outcome, Summary } from "./summary.ts";
import { bold, formatRate, formatRatio, formatTime, newTable } from "./table.ts";

const PEER_PROCESS = new URL("./peer-process.js", import.meta.url);
const USAGE = "usage: npm run bench -- [--rounds N] [--quick] [--json file] [--check]";

interface Settings {
  rounds: number;
  budgetMs: number;
  settleSeconds: number;
  idleSeconds: number;
  json: string | undefined;
  check: boolean;
}

const NORMAL = { rounds: 5, budgetMs: 300, settleSeconds: 20, idleSeconds: 10 };
const QUICK = { rounds: 3, budgetMs: 100, settleSeconds: 1, idleSeconds: 4 };
const ROUNDS_MAX = 1000;

async function main(): Promise<void> {
  const settings = readSettings();
  if (!settings) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  useOwnDirectory();
  const machine = machineLine();
  console.log(`${machine}\n10,000 nodes {name, email, age, tags}; medians of the rounds\n`);

  const [ipc, http] = await Promise.all([startPeer("ipc"), startPeer("http")]);
  const { rounds, budgetMs, settleSeconds, idleSeconds } = settings;
  const otherWork = new OtherWork(ownPids());
  const outcomes = await runRounds({ rounds, budgetMs, ipc, http, onProgress: showProgress });
  const othersPercent = otherWork.percent();
  await endChildren();
  const idle = await measureIdle(PEER_PROCESS, settleSeconds, idleSeconds);
  const bars = judge(outcomes, idle);
  report(outcomes, othersPercent, idle, bars);
  if (settings.json) {
    const used = { rounds, budgetMs, settleSeconds, idleSeconds };
    const result = { machine, settings: used, othersPercent, outcomes, idle, bars };
    writeFileSync(settings.json, `${JSON.stringify(result, undefined, 2)}\n`);
  }
  if (settings.check && bars.some(({ passed }) => !passed)) process.exitCode = 1;
}

function readSettings(): Settings | undefined {
  try {
    const { values } = parseArgs({
      options: {
        rounds: { type: "string" },
        quick: { type: "boolean" },
        json: { type: "string" },
        check: { type: "boolean" },
      },
    });
    const basis = values.quick ? QUICK : NORMAL;
    const rounds = Number(values.rounds ?? basis.rounds);
    if (!Number.isInteger(rounds) || rounds < 1 || rounds > ROUNDS_MAX) {
      throw new Error(`--rounds takes a whole number from 1 to ${ROUNDS_MAX}.`);
    }
    return { ...basis, rounds, json: values.json, check: values.check ?? false };
  } catch (error) {
    console.error((error as Error).message);
    return undefined;
  }
}

/** The client process of a peer, connected to its server process. */
async function startPeer(name: "ipc" | "http"): Promise<Child> {
  const server = new Child(PEER_PROCESS, "server", name);
  const client = new Child(PEER_PROCESS, "client", name);
  await client.request("connect", await server.request<string>("serve"));
  return client;
}

const showProgress: Rounds["onProgress"] = (done, total, trial) => {
  if (!process.stdout.isTTY) return;
  const text = done < total ? `${done} of ${total}: ${trial}` : "";
  process.stdout.write(`\r\u001b[2K${text}`);
};

function report(outcomes: Outcome[], othersPercent: number, idle: Idle, bars: Bar[]): void {
  const table = newTable(
    ["left", "left", "right", "right", "right", "right", "right", "right", "right"],
    ["", "", "ops/s", "min – max", "p50", "p99", "p99.9", "ops/s", "p50"],
    true,
  );
  for (const { trial, ipc, http, opsRatio, p50Ratio } of outcomes) {
    const name = trial === "list" ? "list, 10,000 nodes" : trial;
    const theirs = cells(http);
    const lines = cells(ipc).map((cell, index) => `${cell}\n${theirs[index]}`);
    const ratios = [formatRatio(opsRatio), formatRatio(p50Ratio)];
    table.push([name, `${ipcPeer.title}\n${httpPeer.title}`, ...lines, ...ratios]);
  }
  console.log(String(table));
  console.log("The last two columns: how many times more a second, how many times sooner.");
  console.log(`Others used ${othersPercent.toFixed(0)} % of the processors meanwhile.\n`);
  console.log(
    `Idle, a server and ${idle.clients} clients: ${idle.percent.toFixed(2)} % of one processor ` +
      `over ${idle.seconds} seconds\n`,
  );
  for (const { name, measured, passed } of bars) {
    console.log(`${bold(passed ? "pass" : "FAIL")}  ${name} (${measured.toFixed(2)})`);
  }
}

function cells({ opsPerSecond, latency }: Summary): string[] {
  const { median, min, max } = opsPerSecond;
  const spread = `${formatRate(min)} – ${formatRate(max)}`;
  const { p50Us, p99Us, p999Us } = latency ?? {};
  return [formatRate(median), spread, formatTime(p50Us), formatTime(p99Us), formatTime(p999Us)];
}

await main();
