/**
 * Compares a client on shared pages with what else a Node.js user could pick, and with the limits
 * of the machine. See docs/BENCHMARK.md.
 *
 *   npm run bench -- [--quick] [--only <text>] [--rounds 5] [--json file] [--readme] [--check]
 *
 * Exit code 0: the run is complete, whatever the bars say, unless `--check` is given; 1: a peer
 * failed, or a bar was missed with `--check`; 2: odd options.
 */
import { dirname, join } from "node:path";
import { endChildren } from "./child.ts";
import type { Figure } from "./figure.ts";
import { BackgroundLoad, backgroundSentence } from "./background-load.ts";
import { machine, machineLine } from "./machine.ts";
import { useOwnDirectory } from "./own-directory.ts";
import { ProgressLine, clock } from "./progress.ts";
import { type Bar, judge } from "./report/bars.ts";
import { drawCharts } from "./report/draw.ts";
import { writePage, writeReadme } from "./report/markdown.ts";
import { type Result, readResult, writeResult } from "./report/result.ts";
import { barTable, familyTable } from "./report/tables.ts";
import { type Settings, USAGE, readSettings } from "./settings.ts";
import { bold, dim } from "./table.ts";
import type { Family, Run } from "./trials/family.ts";
import { FAMILIES } from "./trials/index.ts";

async function main(): Promise<void> {
  const settings = readOrExplain();
  if (!settings) return;
  if (settings.list) return listTrials();
  if (settings.from !== undefined) {
    const read = readResult(settings.from);
    const result = { ...read, bars: judge(read.figures) };
    showBars(result.bars);
    return writeReports(result, settings, settings.out ?? dirname(settings.from));
  }
  useOwnDirectory();
  await report(await measureAll(settings), settings);
}

function readOrExplain(): Settings | undefined {
  try {
    const settings = readSettings();
    const isKnown = (text: string) => trialNames().some((name) => name.includes(text));
    const odd = settings.only.find((text) => !isKnown(text));
    if (odd === undefined) return settings;
    throw new Error(`--only "${odd}" matches no trial; --list shows them.`);
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    process.exitCode = 2;
    return undefined;
  }
}

function trialNames(): string[] {
  return FAMILIES.flatMap(({ name, trials }) => trials.map((trial) => `${name}/${trial.name}`));
}

function listTrials(): void {
  for (const { name, title, trials } of FAMILIES) {
    console.log(bold(title));
    for (const trial of trials)
      console.log(`  ${`${name}/${trial.name}`.padEnd(32)}${trial.title}`);
  }
}

async function measureAll(settings: Settings): Promise<Result> {
  const { isQuick, rounds, budgetMs, only } = settings;
  const startedMs = performance.now();
  const startedAt = new Date().toISOString();
  console.log(`${machineLine()}\nmedians of ${rounds} interleaved rounds\n`);
  const background = new BackgroundLoad().start();
  const line = new ProgressLine();
  const figures: Figure[] = [];
  const run: Run = {
    ...settings,
    wants: (family, trial) =>
      only.length === 0 || only.some((text) => `${family}/${trial}`.includes(text)),
    report: (done, total, what) => line.show(`${Math.round((100 * done) / total)} %  ${what}`),
  };
  for (const [index, family] of FAMILIES.entries()) {
    if (!family.trials.some(({ name }) => run.wants(family.name, name))) continue;
    line.head(`${index + 1}/${FAMILIES.length} ${family.name}`);
    const familyStartedMs = performance.now();
    const measured = await family.run(run).catch((error: Error) => [failure(family, error)]);
    line.clear();
    figures.push(...measured);
    const took = dim(`${((performance.now() - familyStartedMs) / 1000).toFixed(0)} s`);
    console.log(`${bold(family.title)}  ${took}\n${familyTable(measured, family.sizeUnit)}\n`);
  }
  await endChildren();
  const bars = judge(figures);
  return {
    machine: machine(),
    settings: { quick: isQuick, rounds, budgetMs, only },
    startedAt,
    seconds: Math.round((performance.now() - startedMs) / 1000),
    backgroundPercent: background.stop().percent(),
    figures,
    bars,
  };
}

function showBars(bars: readonly Bar[]): void {
  const unmeasured = bars.filter(({ measured }) => measured === undefined).length;
  if (unmeasured < bars.length) console.log(`${bold("The bars")}\n${barTable(bars)}`);
  if (unmeasured > 0) console.log(`${unmeasured} of ${bars.length} bars were not measured.`);
  console.log();
}

/** A family that fails stops no other. */
function failure({ name, title }: Family, error: Error): Figure {
  const missing = `failed: ${error.stack}`;
  return { family: name, trial: name, title, peer: "ipc", missing, isFailure: true };
}

async function report(result: Result, settings: Settings): Promise<void> {
  const { figures, bars, seconds, backgroundPercent } = result;
  showBars(bars);
  console.log(`Took ${clock(seconds * 1000)} min. ${backgroundSentence(backgroundPercent)}`);
  const isWhole = !settings.isQuick && settings.only.length === 0;
  const folder = settings.out ?? (isWhole ? "docs/bench" : "build/bench");
  writeResult(join(folder, "results.json"), result);
  if (settings.json) writeResult(settings.json, result);
  await writeReports(result, settings, folder);

  const failures = figures.filter(({ isFailure }) => isFailure);
  for (const { family, trial, peer, missing } of failures) {
    console.error(`\n${family}/${trial} of ${peer} ${missing}`);
  }
  const isMissed = settings.check && bars.some(({ isReached }) => isReached === false);
  if (failures.length > 0 || isMissed) process.exitCode = 1;
}

async function writeReports(result: Result, { readme }: Settings, folder: string): Promise<void> {
  const charts = await drawCharts(folder, result.figures);
  writePage(folder, result, charts);
  if (readme) writeReadme("README.md", result);
  console.log(`${charts.length} charts and README.md are in ${folder}.`);
}

await main();
