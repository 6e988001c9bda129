/**
 * The time from a commit in one process to the event in another, and its stages.
 *
 *   npm run bench:documents -- [--rounds 3] [--docs]
 *
 * Three processes: a server, a writer and a reader. The writer commits like a typist, or as fast as
 * it gets answers. Each commit puts its number into the document. One event may show several
 * commits: each counts. `--docs` writes the tables into docs/DOCUMENTS.md and docs/BENCHMARK.md.
 * Exit code 2: invalid options.
 */
import { parseArgs } from "node:util";
import { Child, endChildren } from "../child.ts";
import { BackgroundLoad } from "../background-load.ts";
import { roundsOf, runCommand } from "../command.ts";
import { type Section, printSection, writeSection } from "../report/section.ts";
import { median, quantile, spreadOf } from "../summary.ts";
import { type Seen, type Sent, TRIALS, type Trial } from "./trial.ts";
import { NS_A_MS, NS_A_US } from "../units.ts";

const PROCESS = new URL("./process.js", import.meta.url);
const USAGE = "usage: npm run bench:documents -- [--rounds 3] [--docs]";
const ROUNDS = 3;
const QUICK_SHARE = 0.1;
const BUSY_SHARE = 0.99;
/** The trial of the stages: in the others a commit waits for the previous ones. */
const STAGED = "typing";

/** A table, and the page of the docs that has it. */
interface DocsSection extends Section {
  file: string;
}

async function main(settings: ReturnType<typeof readSettings>): Promise<void> {
  const background = new BackgroundLoad().start();
  const shown = await play(settings.rounds);
  await endChildren();
  const load = background.stop().sentence();
  const medians = `Medians of ${settings.rounds} rounds`;
  const tables = [
    latencies(shown, `${medians}, with minimum and maximum. ${load}`),
    stages(shown, `${medians}. ${load}`),
  ];
  for (const section of tables) {
    printSection(section);
    if (settings.docs) writeSection(section.file, "documents", "bench:documents", section);
  }
}

function readSettings() {
  const { values } = parseArgs({
    options: { rounds: { type: "string" }, docs: { type: "boolean", default: false } },
  });
  return { rounds: roundsOf(values.rounds, ROUNDS), docs: values.docs };
}

/** The commits of each trial by round, after a round that warms up. */
async function play(rounds: number): Promise<Map<Trial, Shown[][]>> {
  const [server, writer, reader] = [1, 2, 3].map(() => new Child(PROCESS)) as [Child, Child, Child];
  await server.request("serve");
  for (const child of [writer, reader]) await child.request("connect");
  const played = new Map<Trial, Shown[][]>(TRIALS.map((trial) => [trial, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const trial of TRIALS) {
      const opening = { trial, id: `doc:${trial.name}:${round}` };
      await writer.request("make", opening);
      await reader.request("look", opening);
      const sent = await writer.request<Sent[]>("write", trial);
      const seen = await reader.request<Seen[]>("see", trial);
      if (round > 0) played.get(trial)!.push(match(sent, seen));
    }
  }
  return played;
}

/** A commit, and the first event that showed it. */
interface Shown {
  sent: Sent;
  seen: Seen;
}

/** Each commit with the first event that has its number or a later one. */
function match(sent: Sent[], seen: Seen[]): Shown[] {
  let event = 0;
  return sent.map((one, index) => {
    while (event < seen.length && seen[event]!.number <= index) event++;
    if (event === seen.length) throw new Error(`The reader never saw commit ${index + 1}.`);
    return { sent: one, seen: seen[event]! };
  });
}

function latencies(played: Map<Trial, Shown[][]>, note: string): DocsSection {
  const rows = Array.from(played, ([{ title, commits }, rounds]) => {
    const cell = (share: number) => {
      const ms = rounds.map((round) => quantile(round.map(latencyMs), share));
      const { median: middle, min, max } = spreadOf(ms);
      return `${middle.toFixed(2)} ms (${min.toFixed(2)} – ${max.toFixed(2)})`;
    };
    return [title, cell(0.5), cell(BUSY_SHARE), `${commits}`];
  });
  return {
    title: "From commit() in one process to the event in another",
    head: ["from `commit()` in one process to the event in another", "p50", "p99", "commits"],
    rows,
    note,
    file: "docs/DOCUMENTS.md",
  };
}

function latencyMs({ sent, seen }: Shown): number {
  return (seen.seenNs - sent.startedNs) / NS_A_MS;
}

/** The stages of a commit that is seen alone. */
function stages(played: Map<Trial, Shown[][]>, note: string): DocsSection {
  const [, rounds] = [...played].find(([{ name }]) => name === STAGED)!;
  const all = rounds.flat();
  const steps: [string, (shown: Shown) => number][] = [
    ["the writer: `commit()`", ({ sent }) => sent.committedNs - sent.startedNs],
    ["until its chunk has an id, and is put", ({ sent }) => sent.puttingNs - sent.committedNs],
    ["the put, until it wakes the engine", ({ sent }) => sent.putNs - sent.puttingNs],
    ["until the reader's watch reports it", ({ sent, seen }) => seen.reportedNs - sent.putNs],
    ["the reader reads the chunk", ({ seen }) => seen.readNs - seen.reportedNs],
    ["Loro imports it, and calls the handler", ({ seen }) => seen.seenNs - seen.readNs],
    ["all of it", ({ sent, seen }) => seen.seenNs - sent.startedNs],
  ];
  const rows = steps.map(([title, ns]) => {
    const us = all.map((shown) => ns(shown) / NS_A_US);
    return [title, median(us).toFixed(0), quantile(us, QUICK_SHARE).toFixed(0)];
  });
  return {
    title: "A letter each 10 ms, in microseconds",
    head: ["", "median", "quickest tenth"],
    rows,
    note,
    file: "docs/BENCHMARK.md",
  };
}

await runCommand(USAGE, readSettings, main);
