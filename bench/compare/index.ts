/**
 * Compares two builds of this package: is the new one as fast as the old one?
 *
 *   npm run bench:compare -- <old folder> [--new folder] [--rounds 9] [--quick] [--check]
 *
 * Each round starts servers and clients of each build and measures every row in them. The builds
 * take turns, and each round starts with the other one. A ratio is the old time over the new time
 * of one round: above 1 the new build is faster.
 *
 * Exit code 1: a median ratio is below 0.97 and `--check` is given; 2: invalid options.
 */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { Child, endChildren } from "../child.ts";
import { BackgroundLoad } from "../background-load.ts";
import { roundsOf, runCommand } from "../command.ts";
import { ProgressLine } from "../progress.ts";
import { spreadOf } from "../summary.ts";
import { formatTime, printTable } from "../table.ts";
import type { Scale, Times } from "./rows.ts";
import { NS_A_US } from "../units.ts";

const PROCESS = new URL("./process.js", import.meta.url);
const USAGE =
  "usage: npm run bench:compare -- <old folder> [--new folder] [--rounds N] [--quick] [--check]";
const NORMAL = { rounds: 9, nodes: 10_000, changes: 20_000, budgetMs: 300 };
const QUICK = { rounds: 3, nodes: 1000, changes: 1000, budgetMs: 20 };
const RATIO_MIN = 0.97;
/**
 * Clients of a build in a round, of which a row's quickest counts. V8 settles on other code for
 * `get` and `list` in each process: one build's times differ by 1.7 times between them.
 */
const PROCESSES = 3;

interface Settings extends Scale {
  rounds: number;
  /** The old build and the new one. */
  folders: [string, string];
  check: boolean;
}

/** The times of both builds in one round. */
type Round = [Times, Times];

async function main(settings: Settings): Promise<void> {
  const { folders, rounds } = settings;
  console.log(`old: ${folders[0]}\nnew: ${folders[1]}\n`);
  const background = new BackgroundLoad().start();
  const measured = await measureRounds(settings);
  await endChildren();
  const names = Object.keys(measured[0]![0]);
  const ratios = names.map((name) =>
    spreadOf(measured.map(([old, now]) => old[name]! / now[name]!)),
  );
  const rows = names.map((name, index) => {
    const times = [0, 1].map((build) => spreadOf(measured.map((round) => round[build]![name]!)));
    const { median, min, max } = ratios[index]!;
    return [
      name,
      ...times.map((ns) => formatTime(ns.median / NS_A_US)),
      ...[min, median, max].map((ratio) => ratio.toFixed(3)),
    ];
  });
  printTable(
    `Old build and new build, medians of ${rounds} rounds`,
    ["", "old", "new", "old/new, min", "median", "max"],
    rows,
  );
  console.log(background.stop().sentence());
  if (settings.check && ratios.some(({ median }) => median < RATIO_MIN)) process.exitCode = 1;
}

function readSettings(): Settings {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      new: { type: "string", default: "." },
      rounds: { type: "string" },
      quick: { type: "boolean", default: false },
      check: { type: "boolean", default: false },
    },
  });
  const [old] = positionals;
  if (old === undefined || positionals.length > 1) throw new Error("It takes one old folder.");
  const folders: [string, string] = [resolve(old), resolve(values.new)];
  const unbuilt = folders.find((folder) => !existsSync(join(folder, "dist/src/index.js")));
  if (unbuilt) throw new Error(`No build in ${unbuilt}: run npm run build there.`);
  const basis = values.quick ? QUICK : NORMAL;
  const rounds = roundsOf(values.rounds, basis.rounds);
  return { ...basis, rounds, folders, check: values.check };
}

async function measureRounds(settings: Settings): Promise<Round[]> {
  const { folders, rounds } = settings;
  const line = new ProgressLine();
  const measured: Round[] = [];
  for (let round = 0; round < rounds; round++) {
    const times: Times[] = [];
    for (const build of round % 2 ? [1, 0] : [0, 1]) {
      line.show(`round ${round + 1} of ${rounds}: the ${build ? "new" : "old"} build`);
      times[build] = await measureBuild(folders[build]!, settings);
    }
    measured.push(times as Round);
  }
  line.clear();
  return measured;
}

/** The least time of each row over several processes. */
async function measureBuild(folder: string, { nodes, changes, budgetMs }: Scale): Promise<Times> {
  const scale: Scale = { nodes, changes, budgetMs };
  const least: Times = {};
  for (let n = 0; n < PROCESSES; n++) {
    const server = new Child(PROCESS, folder);
    await server.request("serve", scale);
    const client = new Child(PROCESS, folder);
    const times = await client.request<Times>("measure", scale);
    for (const name in times) least[name] = Math.min(times[name]!, least[name] ?? Infinity);
    await client.end();
    await server.end();
  }
  return least;
}

await runCommand(USAGE, readSettings, main);
