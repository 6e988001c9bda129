/**
 * Compares a client on shared pages with the alternatives of a Node.js user, and with the limits of
 * the machine. See docs/BENCHMARK.md.
 *
 *   npm run bench -- [--quick] [--only <text>] [--rounds 5] [--json file] [--readme] [--check]
 *
 * Exit code 0: the run is complete; 1: a peer failed, or a bar was missed with `--check`;
 * 2: invalid options.
 */
import { dirname, join } from "node:path";
import { BackgroundLoad, backgroundSentence } from "./background-load.ts";
import { endChildren } from "./child.ts";
import type { Figure } from "./figure.ts";
import { machine, machineLine } from "./machine.ts";
import { readOrExplain } from "./command.ts";
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
  const settings = readOrExplain(USAGE, readKnown);
  if (!settings) return;
  if (settings.list) return listTrials();
  if (settings.from !== undefined) {
    const result = readResult(settings.from);
    showBars(judge(result.figures));
    return writeReports(result, settings, settings.out ?? dirname(settings.from));
  }
  useOwnDirectory();
  const startedMs = performance.now();
  const result = await measureAll(settings);
  const minutes = clock(performance.now() - startedMs);
  await report(result, settings, `Took ${minutes} min.`);
}

/** Throws if an option is invalid, or names no trial. */
function readKnown(): Settings {
  const settings = readSettings();
  const names = FAMILIES.flatMap(({ name, trials }) => trials.map((one) => `${name}/${one.name}`));
  const unknown = settings.only.find((text) => !names.some((name) => name.includes(text)));
  if (unknown === undefined) return settings;
  throw new Error(`--only "${unknown}" matches no trial; --list shows them.`);
}

function listTrials(): void {
  for (const { name, title, trials } of FAMILIES) {
    console.log(bold(title));
    for (const trial of trials)
      console.log(`  ${`${name}/${trial.name}`.padEnd(32)}${trial.title}`);
  }
}

async function measureAll(settings: Settings): Promise<Result> {
  const { rounds, only } = settings;
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
    const startedMs = performance.now();
    const measured = await family.run(run).catch((error: Error) => [failure(family, error)]);
    line.clear();
    figures.push(...measured);
    const took = dim(`${((performance.now() - startedMs) / 1000).toFixed(0)} s`);
    console.log(`${bold(family.title)}  ${took}\n${familyTable(measured, family.sizeUnit)}\n`);
  }
  await endChildren();
  return { machine: machine(), rounds, backgroundPercent: background.stop().percent(), figures };
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

async function report(result: Result, settings: Settings, took: string): Promise<void> {
  const { figures, backgroundPercent } = result;
  const bars = judge(figures);
  showBars(bars);
  console.log(`${took} ${backgroundSentence(backgroundPercent)}`);
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
