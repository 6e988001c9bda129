/**
 * From a commit in one process to the event in another, and where the time goes.
 *
 *   npm run bench:documents -- [--rounds 3] [--docs]
 *
 * A server, a writer and a reader, each a process of its own. The writer commits as a typist does
 * or as fast as it is answered. Each commit has a number, which travels in the document. One event
 * may show several commits: each counts. `--docs` writes the tables into docs/DOCUMENTS.md and
 * docs/BENCHMARK.md. Exit code 2: odd options.
 */
import { parseArgs } from "node:util";
import { Child, endChildren } from "../child.ts";
import { BackgroundLoad } from "../background-load.ts";
import { machineLine } from "../machine.ts";
import { useOwnDirectory } from "../own-directory.ts";
import { markdownTable, writeBetween } from "../report/markdown.ts";
import { median, quantile, spreadOf } from "../summary.ts";
import { printTable } from "../table.ts";
import { type Seen, type Sent, TRIALS, type Trial } from "./trial.ts";

const PROCESS = new URL("./process.js", import.meta.url);
const ROUNDS = 3;
const NS_A_MS = 1e6;
const NS_A_US = 1000;
const QUICK_SHARE = 0.1;
const BUSY_SHARE = 0.99;
/** Where the time goes is told of this one: in the others commits wait for those before. */
const STAGED = "typing";

/** A commit, and the first event that showed it. */
interface Shown {
  sent: Sent;
  seen: Seen;
}

interface Told {
  title: string;
  head: string[];
  rows: string[][];
  note: string;
  /** Where the table stands. */
  file: string;
}

async function main(): Promise<void> {
  const settings = readSettings();
  if (!settings) return;
  useOwnDirectory();
  console.log(`${machineLine()}\n`);
  const background = new BackgroundLoad().start();
  const shown = await play(settings.rounds);
  await endChildren();
  const busy = background.stop().sentence();
  const medians = `Medians of ${settings.rounds} rounds`;
  const tables = [
    latencies(shown, `${medians}, with the least and the most. ${busy}`),
    stages(shown, `${medians}. ${busy}`),
  ];
  for (const told of tables) {
    printTable(told.title, told.head, told.rows);
    console.log(`${told.note}\n`);
    if (settings.docs) write(told);
  }
}

function readSettings(): { rounds: number; docs: boolean } | undefined {
  try {
    const { values } = parseArgs({
      options: {
        rounds: { type: "string", default: `${ROUNDS}` },
        docs: { type: "boolean", default: false },
      },
    });
    const rounds = Number(values.rounds);
    if (!Number.isInteger(rounds) || rounds < 1) {
      throw new Error(`--rounds must be a whole number from 1 on, and not "${values.rounds}".`);
    }
    return { rounds, docs: values.docs };
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 2;
    return undefined;
  }
}

/** The commits of each trial, round by round; a round before them warms up. */
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

/** Each commit with the first event that has its number or a later one. */
function match(sent: Sent[], seen: Seen[]): Shown[] {
  let event = 0;
  return sent.map((one, index) => {
    while (event < seen.length && seen[event]!.number <= index) event++;
    if (event === seen.length) throw new Error(`The reader never saw commit ${index + 1}.`);
    return { sent: one, seen: seen[event]! };
  });
}

function latencies(played: Map<Trial, Shown[][]>, note: string): Told {
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

/** What the time of a commit that is seen alone is made of. */
function stages(played: Map<Trial, Shown[][]>, note: string): Told {
  const [, rounds] = [...played].find(([{ name }]) => name === STAGED)!;
  const all = rounds.flat();
  const steps: [string, (shown: Shown) => number][] = [
    ["the writer: `commit()`", ({ sent }) => sent.committedNs - sent.startedNs],
    ["until its part is named, and put", ({ sent }) => sent.puttingNs - sent.committedNs],
    ["the put, until the engine is woken", ({ sent }) => sent.putNs - sent.puttingNs],
    ["until the reader's watch has told of it", ({ sent, seen }) => seen.toldNs - sent.putNs],
    ["the part is read", ({ seen }) => seen.readNs - seen.toldNs],
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

function write({ file, head, rows, note }: Told): void {
  writeBetween(file, "documents", "bench:documents", `${markdownTable(head, rows)}\n\n${note}`);
}

await main();
