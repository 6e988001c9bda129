/**
 * Compares a client on shared pages with what else a Node.js user could pick, and with the limits
 * of the machine. See docs/BENCHMARK.md.
 *
 *   npm run bench -- [--quick] [--only <text>] [--rounds 5] [--json file] [--readme] [--check]
 *
 * Exit code 0: the run is complete, whatever the bars say, unless `--check` is given; 1: a peer
 * failed, or a bar was missed with `--check`; 2: odd options.
 */
import { join } from "node:path";
import { endChildren } from "./child.ts";
import type { Figure } from "./figure.ts";
import { OtherWork, machine, machineLine } from "./machine.ts";
import { useOwnDirectory } from "./own-directory.ts";
import { ProgressLine, clock } from "./progress.ts";
import { judge } from "./report/bars.ts";
import { Lookup } from "./report/lookup.ts";
import { type Result, writeResult } from "./report/result.ts";
import { barTable, familyTable } from "./report/tables.ts";
import { type Settings, USAGE, readSettings } from "./settings.ts";
import { bold } from "./table.ts";
import type { Run } from "./trials/family.ts";
import { FAMILIES } from "./trials/index.ts";

async function main(): Promise<void> {
  const settings = readOrExplain();
  if (!settings) return;
  if (settings.list) return listTrials();
  useOwnDirectory();
  const result = await measureAll(settings);
  report(result, settings);
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
  const others = new OtherWork().start();
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
    const measured = await family.run(run);
    line.clear();
    figures.push(...measured);
    console.log(`${bold(family.title)}\n${familyTable(measured)}\n`);
  }
  await endChildren();
  const bars = judge(new Lookup(figures));
  return {
    machine: machine(),
    settings: { quick: isQuick, rounds, budgetMs, only },
    startedAt,
    seconds: Math.round((performance.now() - startedMs) / 1000),
    othersPercent: others.stop().percent(),
    figures,
    bars,
  };
}

function report(result: Result, settings: Settings): void {
  const { figures, bars, seconds, othersPercent } = result;
  console.log(`${bold("The bars")}\n${barTable(bars)}\n`);
  const share = othersPercent.toFixed(0);
  console.log(`${clock(seconds * 1000)} min; others used ${share} % of the processors meanwhile.`);
  const isWhole = !settings.isQuick && settings.only.length === 0;
  const folder = settings.out ?? (isWhole ? "docs/bench" : "build/bench");
  writeResult(join(folder, "results.json"), result);
  if (settings.json) writeResult(settings.json, result);

  const failures = figures.filter(({ isFailure }) => isFailure);
  for (const { family, trial, peer, missing } of failures) {
    console.error(`\n${family}/${trial} of ${peer} ${missing}`);
  }
  const isMissed = settings.check && bars.some(({ isReached }) => isReached === false);
  if (failures.length > 0 || isMissed) process.exitCode = 1;
}

await main();
