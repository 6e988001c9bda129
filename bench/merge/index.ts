/**
 * Compares this package with other CRDTs in the same work: the speed of merging, and the bytes of
 * the deltas.
 *
 *   npm run bench:merge -- [--rounds 5] [--quick] [--docs] [--check]
 *
 * Each library has a separate process, which first makes its deltas. In every round each library
 * merges all of them on a new replica. `--docs` writes the medians of the rounds into
 * docs/BENCHMARK.md. `--check` makes a missed bar the exit code 1. Exit code 2: invalid options.
 */
import { parseArgs } from "node:util";
import { Child, endChildren } from "../child.ts";
import { BackgroundLoad } from "../background-load.ts";
import { roundsOf, runCommand } from "../command.ts";
import { ProgressLine } from "../progress.ts";
import { markdownTable, writeBetween } from "../report/markdown.ts";
import { type Spread, spreadOf } from "../summary.ts";
import { bold, formatCount, formatRate, formatRatio, newTable } from "../table.ts";
import { LIBRARIES, LORO, OURS, PEERS } from "./libraries.ts";
import type { Prepared, Round } from "./process.ts";
import { BATCH, NODES } from "./work.ts";

const PROCESS = new URL("./process.js", import.meta.url);
const USAGE = "usage: npm run bench:merge -- [--rounds N] [--quick] [--docs] [--check]";
const NORMAL = { rounds: 5, changes: 100_000 };
const QUICK = { rounds: 3, changes: 10_000 };
const SPEED_RATIO_MIN = 10;
const BYTES_RATIO_MAX = 2;

interface Settings {
  rounds: number;
  changes: number;
  docs: boolean;
  check: boolean;
}

interface Row {
  library: string;
  fieldsPerSecond: Spread;
  bytesPerChange: number;
}

interface Bar {
  name: string;
  measured: number;
  passed: boolean;
}

async function main(settings: Settings): Promise<void> {
  const { rounds, changes } = settings;
  const work =
    `${formatCount(changes)} changes of one field, over ${formatCount(NODES)} nodes with two ` +
    `fields, in deltas of ${BATCH}. Medians of ${rounds} rounds.`;
  console.log(`${work}\n`);
  const children = LIBRARIES.map((_, index) => new Child(PROCESS, String(index)));
  const prepared: Prepared[] = [];
  for (const child of children) prepared.push(await child.request<Prepared>("prepare", changes));
  const background = new BackgroundLoad().start();
  const speeds = await runRounds(children, rounds);
  const load = background.stop().sentence();
  await endChildren();

  const rows = LIBRARIES.map(({ title }, index): Row => {
    const figures = speeds[index]!;
    const { bytesPerChange } = prepared[index]!;
    return { library: title, fieldsPerSecond: spreadOf(figures), bytesPerChange };
  });
  const bars = judge(rows);
  report(rows, bars, load);
  if (settings.docs) {
    const content = `${markdownTable(HEAD, cellsOf(rows))}\n\n${work} ${load}`;
    writeBetween("docs/BENCHMARK.md", "merging", "bench:merge", content);
  }
  if (settings.check && bars.some(({ passed }) => !passed)) process.exitCode = 1;
}

function readSettings(): Settings {
  const { values } = parseArgs({
    options: {
      rounds: { type: "string" },
      quick: { type: "boolean", default: false },
      docs: { type: "boolean", default: false },
      check: { type: "boolean", default: false },
    },
  });
  const basis = values.quick ? QUICK : NORMAL;
  const rounds = roundsOf(values.rounds, basis.rounds);
  return { ...basis, rounds, docs: values.docs, check: values.check };
}

/** The speeds of each library by round, after an uncounted round that warms up. */
async function runRounds(children: Child[], rounds: number): Promise<number[][]> {
  const line = new ProgressLine();
  const speeds: number[][] = children.map(() => []);
  for (let round = 0; round <= rounds; round++) {
    const turns = [...children.keys()];
    if (round % 2) turns.reverse();
    for (const turn of turns) {
      line.show(`round ${round} of ${rounds}: ${LIBRARIES[turn]!.title}`);
      const { fieldsPerSecond } = await children[turn]!.request<Round>("merge");
      if (round) speeds[turn]!.push(fieldsPerSecond);
    }
  }
  line.clear();
  return speeds;
}

function judge(rows: Row[]): Bar[] {
  const ours = rows[OURS]!;
  const fastest = Math.max(...PEERS.map((peer) => rows[peer]!.fieldsPerSecond.median));
  const speed = ours.fieldsPerSecond.median / fastest;
  const bytes = ours.bytesPerChange / rows[LORO]!.bytesPerChange;
  return [
    {
      name: `merges at least ${SPEED_RATIO_MIN} × as many fields a second as the fastest peer`,
      measured: speed,
      passed: speed >= SPEED_RATIO_MIN,
    },
    {
      name: `takes at most ${BYTES_RATIO_MAX} × the bytes a change that Loro takes`,
      measured: bytes,
      passed: bytes <= BYTES_RATIO_MAX,
    },
  ];
}

const HEAD = ["", "fields/s", "min – max", "pluresdb-ipc is", "bytes a change"];

function cellsOf(rows: Row[]): string[][] {
  const ours = rows[OURS]!.fieldsPerSecond.median;
  return rows.map(({ library, fieldsPerSecond, bytesPerChange }) => {
    const { median: middle, min, max } = fieldsPerSecond;
    const spread = `${formatRate(min)} – ${formatRate(max)}`;
    const ratio = `${formatRatio(ours / middle)} as fast`;
    return [library, formatRate(middle), spread, ratio, bytesPerChange.toFixed(1)];
  });
}

function report(rows: Row[], bars: Bar[], load: string): void {
  const table = newTable(["left", "right", "right", "right", "right"], HEAD);
  for (const cells of cellsOf(rows)) table.push(cells);
  console.log(`${table}\n${load}\n`);
  for (const { name, measured, passed } of bars) {
    console.log(`${bold(passed ? "pass" : "FAIL")}  ${name} (${measured.toFixed(2)})`);
  }
}

await runCommand(USAGE, readSettings, main);
