/**
 * What the interface costs: the same operations through `open` and through `IPCClient.connect`.
 *
 *   npm run bench:open -- [--rounds 9] [--quick] [--check]
 *
 * Each round has one server and new processes of both kinds beside it, which take turns. A ratio is
 * the client's time over that of `open` in one round: above 1 `open` is faster. The last column is
 * that of the process which serves the others, through its own `open`.
 *
 * Exit code 1: a median ratio is below 0.97 and `--check` is given; 2: invalid options.
 */
import { parseArgs } from "node:util";
import { BackgroundLoad } from "../background-load.ts";
import { Child, endChildren } from "../child.ts";
import { roundsOf, runCommand } from "../command.ts";
import type { Scale, Times } from "../compare/rows.ts";
import { ProgressLine } from "../progress.ts";
import { spreadOf } from "../summary.ts";
import { formatTime, printTable } from "../table.ts";
import { NS_A_US } from "../units.ts";
import type { Kind } from "./process.ts";

const PROCESS = new URL("./process.js", import.meta.url);
const USAGE = "usage: npm run bench:open -- [--rounds N] [--quick] [--check]";
const NORMAL = { rounds: 9, nodes: 10_000, changes: 0, budgetMs: 300 };
const QUICK = { rounds: 3, nodes: 1000, changes: 0, budgetMs: 20 };
const RATIO_MIN = 0.97;
/** Of each kind in a round, of which a row's quickest counts: V8's code differs between processes. */
const PROCESSES = 3;

interface Settings extends Scale {
  rounds: number;
  check: boolean;
}

type Round = Record<Kind | "serving", Times>;

async function main(settings: Settings): Promise<void> {
  const background = new BackgroundLoad().start();
  const line = new ProgressLine();
  const rounds: Round[] = [];
  for (let round = 0; round < settings.rounds; round++) {
    line.show(`round ${round + 1} of ${settings.rounds}`);
    rounds.push(await measureRound(settings, round % 2 ? ["open", "client"] : ["client", "open"]));
  }
  line.clear();
  await endChildren();
  const names = Object.keys(rounds[0]!.client);
  const ratios = names.map((name) =>
    spreadOf(rounds.map(({ client, open }) => client[name]! / open[name]!)),
  );
  const rows = names.map((name, index) => {
    const { min, median, max } = ratios[index]!;
    const timeOf = (kind: keyof Round) => spreadOf(rounds.map((each) => each[kind][name]!)).median;
    const [client, open, serving] = (["client", "open", "serving"] as const).map((kind) =>
      formatTime(timeOf(kind) / NS_A_US),
    );
    return [name, client!, open!, ...[min, median, max].map((each) => each.toFixed(3)), serving!];
  });
  printTable(
    `IPCClient and open, medians of ${settings.rounds} rounds`,
    ["", "IPCClient", "open", "ratio, min", "median", "max", "open, serving"],
    rows,
  );
  console.log(background.stop().sentence());
  if (settings.check && ratios.some(({ median }) => median < RATIO_MIN)) process.exitCode = 1;
}

async function measureRound(scale: Scale, order: readonly Kind[]): Promise<Round> {
  const server = new Child(PROCESS);
  await server.request("serve", scale);
  const round: Round = { client: {}, open: {}, serving: {} };
  for (let n = 0; n < PROCESSES; n++) {
    for (const kind of order) {
      const child = new Child(PROCESS);
      keepLeast(round[kind], await child.request<Times>("measure", { scale, kind }));
      await child.end();
    }
  }
  keepLeast(round.serving, await server.request<Times>("measureHere", scale));
  await server.end();
  return round;
}

function keepLeast(least: Times, times: Times): void {
  for (const name in times) least[name] = Math.min(times[name]!, least[name] ?? Infinity);
}

function readSettings(): Settings {
  const { values } = parseArgs({
    options: {
      rounds: { type: "string" },
      quick: { type: "boolean", default: false },
      check: { type: "boolean", default: false },
    },
  });
  const basis = values.quick ? QUICK : NORMAL;
  return { ...basis, rounds: roundsOf(values.rounds, basis.rounds), check: values.check };
}

await runCommand(USAGE, readSettings, main);
