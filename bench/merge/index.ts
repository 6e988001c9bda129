/**
 * Compares how fast replicas merge what was written elsewhere, and how many bytes that takes, with
 * other CRDTs doing the same work.
 *
 *   npm run bench:merge -- [--rounds 5] [--quick] [--json file] [--docs] [--check]
 *
 * Each library has a process of its own, which makes its deltas first; in every round each merges
 * all of them on a new replica, by turns. The figures are medians of the rounds. `--docs` writes
 * them into docs/BENCHMARK.md; `--check` makes a bar that is missed the exit code 1.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { Child, endChildren } from "../child.ts";
import { BackgroundLoad } from "../background-load.ts";
import { machineLine } from "../machine.ts";
import { useOwnDirectory } from "../own-directory.ts";
import { ProgressLine } from "../progress.ts";
import { markdownTable, writeBetween } from "../report/markdown.ts";
import { median } from "../summary.ts";
import { bold, formatCount, formatRate, formatRatio, newTable } from "../table.ts";
import { LIBRARIES, LORO, OURS, PEERS } from "./libraries.ts";
import type { Prepared, Round } from "./process.ts";
import { BATCH, NODES } from "./work.ts";

const PROCESS = new URL("./process.js", import.meta.url);
const USAGE =
  "usage: npm run bench:merge -- [--rounds N] [--quick] [--json file] [--docs] [--check]";
const NORMAL = { rounds: 5, changes: 100_000 };
const QUICK = { rounds: 3, changes: 10_000 };
const ROUNDS_MAX = 1000;
const SPEED_RATIO_MIN = 10;
const BYTES_RATIO_MAX = 2;

interface Settings {
  rounds: number;
  changes: number;
  json: string | undefined;
  docs: boolean;
  check: boolean;
}

interface Row {
  library: string;
  fieldsPerSecond: { median: number; min: number; max: number };
  bytesPerChange: number;
}

interface Bar {
  name: string;
  measured: number;
  passed: boolean;
}

async function main(): Promise<void> {
  const settings = readSettings();
  if (!settings) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  useOwnDirectory();
  const { rounds, changes } = settings;
  const machine = machineLine();
  const work =
    `${formatCount(changes)} changes of one field over ${formatCount(NODES)} nodes of two, in ` +
    `deltas of ${BATCH}; medians of ${rounds} rounds`;
  console.log(`${machine}\n${work}\n`);
  const children = LIBRARIES.map((_, index) => new Child(PROCESS, String(index)));
  const prepared: Prepared[] = [];
  for (const child of children) prepared.push(await child.request<Prepared>("prepare", changes));
  const background = new BackgroundLoad().start();
  const speeds = await runRounds(children, rounds);
  const backgroundPercent = background.stop().percent();
  const busy = background.sentence();
  await endChildren();

  const rows = LIBRARIES.map(({ title }, index): Row => {
    const figures = speeds[index]!;
    const [min, max] = [Math.min(...figures), Math.max(...figures)];
    const fieldsPerSecond = { median: median(figures), min, max };
    return { library: title, fieldsPerSecond, bytesPerChange: prepared[index]!.bytesPerChange };
  });
  const bars = judge(rows);
  report(rows, bars, busy);
  if (settings.docs) {
    const content = `${markdownTable(HEAD, cellsOf(rows))}\n\n${work}. ${busy}`;
    writeBetween("docs/BENCHMARK.md", "merging", "bench:merge", content);
  }
  if (settings.json) {
    const result = { machine, settings: { rounds, changes }, backgroundPercent, rows, bars };
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
        docs: { type: "boolean", default: false },
        check: { type: "boolean" },
      },
    });
    const basis = values.quick ? QUICK : NORMAL;
    const rounds = Number(values.rounds ?? basis.rounds);
    if (!Number.isInteger(rounds) || rounds < 1 || rounds > ROUNDS_MAX) {
      throw new Error(`--rounds takes a whole number from 1 to ${ROUNDS_MAX}.`);
    }
    return { ...basis, rounds, json: values.json, docs: values.docs, check: values.check ?? false };
  } catch (error) {
    console.error((error as Error).message);
    return undefined;
  }
}

/** The speeds of each library by round; a first round warms up and is not counted. */
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

function report(rows: Row[], bars: Bar[], busy: string): void {
  const table = newTable(["left", "right", "right", "right", "right"], HEAD);
  for (const cells of cellsOf(rows)) table.push(cells);
  console.log(`${table}\n${busy}\n`);
  for (const { name, measured, passed } of bars) {
    console.log(`${bold(passed ? "pass" : "FAIL")}  ${name} (${measured.toFixed(2)})`);
  }
}

await main();
