/**
 * How soon a mirror of 171,075 cities can be read: its messages made and applied, beside the same nodes
 * as JSON lines, parsed into a `Map`.
 *
 *   npm run bench:mirror-snapshot -- [--rounds 9] [--quick] [--check]
 *
 * Both take turns in one process and one thread, in pieces of a socket's size; sending is not part of
 * it. Making the lines is not part of theirs. A ratio is the mirror's time over that of the `Map` in one
 * round: below 1 the mirror is sooner. A turn is one message made or applied; each turn counts with its
 * quickest round, as other processes interrupt some.
 *
 * Exit code 1: the median ratio is above 0.6, or a turn took 10 ms or more, and `--check` is given; 2:
 * invalid options.
 */
import { parseArgs } from "node:util";
import { CrdtStore } from "../../src/index.ts";
import { internalsOf } from "../../src/store/store.ts";
import { Copy } from "../../src/stream/copy.ts";
import { Feed } from "../../src/stream/feed.ts";
import { collectGarbage } from "../../src/support/garbage.ts";
import { BackgroundLoad } from "../background-load.ts";
import { roundsOf, runCommand } from "../command.ts";
import { cities } from "../data/cities.ts";
import type { Dataset } from "../data/dataset.ts";
import { spreadOf } from "../summary.ts";
import { formatTime, printTable } from "../table.ts";
import { US_A_MS } from "../units.ts";

const USAGE = "usage: npm run bench:mirror-snapshot -- [--rounds N] [--quick] [--check]";
const ROUNDS = 9;
const ROUNDS_QUICK = 3;
const RATIO_MAX = 0.6;
const TURN_MS_MAX = 10;
const PIECE_BYTES = 0x10000;
const BYTES_A_MB = 1e6;

interface Settings {
  rounds: number;
  check: boolean;
}

interface Round {
  makeMs: number;
  applyMs: number;
  mapMs: number;
  /** Each turn of the mirror. */
  turnsMs: number[];
  megabytes: number;
}

async function main({ rounds, check }: Settings): Promise<void> {
  const dataset = cities();
  const store = new CrdtStore();
  for (const { id, data } of dataset) store.putSync(id, data);
  const lines = linesOf(dataset);
  const background = new BackgroundLoad().start();
  const measured: Round[] = [];
  for (let round = 0; round < rounds; round++) {
    const isFirst = round % 2 === 0;
    const before = isFirst ? undefined : measureMap(lines, dataset.count);
    collectGarbage();
    const mirror = measureMirror(store, dataset);
    collectGarbage();
    measured.push({ ...mirror, mapMs: before ?? measureMap(lines, dataset.count) });
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const spread = (of: (round: Round) => number) => spreadOf(measured.map(of));
  const ratio = spread(({ makeMs, applyMs, mapMs }) => (makeMs + applyMs) / mapMs);
  const turns = measured[0]!.turnsMs.map((_, index) =>
    Math.min(...measured.map(({ turnsMs }) => turnsMs[index]!)),
  );
  const turnMs = Math.max(...turns);
  const row = (name: string, { min, median, max }: ReturnType<typeof spreadOf>) => [
    name,
    ...[min, median, max].map((ms) => formatTime(ms * US_A_MS)),
  ];
  printTable(
    `A mirror of ${dataset.count} cities, ${measured[0]!.megabytes.toFixed(1)} MB, ${rounds} rounds`,
    ["", "min", "median", "max"],
    [
      row(
        "messages made",
        spread(({ makeMs }) => makeMs),
      ),
      row(
        "messages applied",
        spread(({ applyMs }) => applyMs),
      ),
      row(
        "both",
        spread(({ makeMs, applyMs }) => makeMs + applyMs),
      ),
      row(
        "JSON lines into a Map",
        spread(({ mapMs }) => mapMs),
      ),
      ["ratio", ...[ratio.min, ratio.median, ratio.max].map((each) => each.toFixed(2))],
    ],
  );
  console.log(`Longest turn: ${turnMs.toFixed(1)} ms.`);
  console.log(background.stop().sentence());
  if (check && (ratio.median > RATIO_MAX || turnMs >= TURN_MS_MAX)) process.exitCode = 1;
}

function measureMirror(store: CrdtStore, { count }: Dataset): Omit<Round, "mapMs"> {
  const turnsMs: number[] = [];
  const result = { makeMs: 0, applyMs: 0, turnsMs, megabytes: 0 };
  const feed = new Feed(internalsOf(store).memory);
  const copy = new Copy();
  for (;;) {
    const startMs = performance.now();
    const message = feed.next();
    const madeMs = performance.now();
    if (message) copy.apply(message);
    const endMs = performance.now();
    result.makeMs += madeMs - startMs;
    result.applyMs += endMs - madeMs;
    turnsMs.push(madeMs - startMs, endMs - madeMs);
    if (!message) break;
    result.megabytes += message.length / BYTES_A_MB;
  }
  const { nodes, isComplete } = copy.progress;
  if (!isComplete || nodes !== count) throw new Error(`the mirror has ${nodes} nodes`);
  return result;
}

/** The milliseconds that the lines take, which come in pieces. */
function measureMap(lines: Buffer, count: number): number {
  const startMs = performance.now();
  const nodes = new Map<string, unknown>();
  let rest = "";
  const decoder = new TextDecoder();
  for (let at = 0; at < lines.length; at += PIECE_BYTES) {
    const piece = rest + decoder.decode(lines.subarray(at, at + PIECE_BYTES), { stream: true });
    const texts = piece.split("\n");
    rest = texts.pop()!;
    for (const text of texts) {
      const { id, data } = JSON.parse(text) as { id: string; data: unknown };
      nodes.set(id, data);
    }
  }
  if (nodes.size !== count) throw new Error(`the Map has ${nodes.size} nodes`);
  return performance.now() - startMs;
}

function linesOf(dataset: Dataset): Buffer {
  const lines = Array.from(dataset, ({ id, data }) => `${JSON.stringify({ id, data })}\n`);
  return Buffer.from(lines.join(""));
}

function readSettings(): Settings {
  const { values } = parseArgs({
    options: {
      rounds: { type: "string" },
      quick: { type: "boolean", default: false },
      check: { type: "boolean", default: false },
    },
  });
  const rounds = roundsOf(values.rounds, values.quick ? ROUNDS_QUICK : ROUNDS);
  return { rounds, check: values.check };
}

await runCommand(USAGE, readSettings, main);
