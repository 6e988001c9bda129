/** Watching: how soon others see a change, and what watchers cost the writer. */
import type { Child } from "../child.ts";
import { PEOPLE } from "../data/people.ts";
import { type Figure, type FigureName, figureOf, valueOf } from "../figure.ts";
import { BackgroundLoad } from "../background-load.ts";
import { threadSeconds } from "../machine.ts";
import type { Measurement, Work } from "../measure.ts";
import { Contender, type Performer, Stage } from "../stage.ts";
import { median } from "../summary.ts";
import type { Watched } from "../watching.ts";
import { type Family, type Run, sizesOf } from "./family.ts";

const NAME = "watch";
const LATENCY = { name: "latency", title: "change seen, all asleep" };
const WRITER = { name: "writer", title: "writer, 1,000 in flight" };
const ELSEWHERE = { name: "elsewhere", title: "writer, all watch what it does not write" };
const COST = { name: "cost", title: "processor time of writer and server a put" };
const TRIALS = [LATENCY, WRITER, ELSEWHERE, COST];
const WORK: Work = { operation: "put", mode: "flight", chunk: 1000 };
/** Of no node. */
const OTHER_PREFIX = "nobody:";
/** Long enough for everybody to fall asleep. */
const GAP_MS = 5;

export const watch: Family = {
  name: NAME,
  sizeUnit: "watchers",
  title: "Watchers in processes of their own",
  trials: TRIALS,
  run: async (run) => {
    if (!TRIALS.some(({ name }) => run.wants(NAME, name))) return [];
    const counts = sizesOf(run, [0, 1, 16], [0, 1, 4, 16]);
    run.report(0, 1, "starting watchers");
    const stage = await Stage.open({
      peers: ["ipc"],
      dataset: `people:${PEOPLE}`,
      clients: 1 + Math.max(...counts),
    });
    const ipc = stage.contender("ipc");
    try {
      const missing = ipc.missing ?? (await ipc.lacksWatch());
      if (missing) return TRIALS.map((trial) => ({ ...nameOf(trial), missing }));
      return await playWatchers(run, ipc, counts);
    } finally {
      await stage.close();
    }
  },
};

/** A number of watchers, and what was measured with it. */
interface Turn {
  count: number;
  latencies: Measurement[];
  rates: Measurement[];
  elsewhere: Measurement[];
  /** Microseconds a put. */
  costs: number[];
  background: BackgroundLoad;
}

async function playWatchers(
  run: Run,
  ipc: Performer,
  counts: readonly number[],
): Promise<Figure[]> {
  const turns = counts.map((count): Turn => {
    return {
      count,
      latencies: [],
      rates: [],
      elsewhere: [],
      costs: [],
      background: new BackgroundLoad(),
    };
  });
  for (let round = 0; round <= run.rounds; round++) {
    for (const [index, turn] of turns.entries()) {
      const done = round * turns.length + index;
      run.report(done, (run.rounds + 1) * turns.length, `${turn.count} watchers`);
      await takeTurn(run, ipc, turn, round > 0);
    }
  }
  const seen = turns.filter(({ count }) => count > 0);
  const figures = [
    ...seen.map((turn) => figure(LATENCY, turn, turn.latencies)),
    ...turns.map((turn) => figure(WRITER, turn, turn.rates)),
    ...seen.map((turn) => figure(ELSEWHERE, turn, turn.elsewhere)),
    ...turns.map(({ count, costs }) => valueOf({ ...nameOf(COST), at: count }, "µs", costs)),
  ];
  return figures.filter(({ trial }) => run.wants(NAME, trial));
}

async function takeTurn(run: Run, ipc: Performer, turn: Turn, isCounted: boolean): Promise<void> {
  const [writer, ...others] = ipc.clients;
  const watchers = others.slice(0, turn.count);
  const stamps = run.isQuick ? 20 : 60;
  const start = (prefix?: string) =>
    Promise.all(watchers.map((watcher) => watcher.request("watch", prefix)));
  const stop = (expected: number) =>
    Promise.all(watchers.map((one) => one.request<Watched>("unwatch", expected)));

  if (isCounted) turn.background.start();
  if (watchers.length > 0 && run.wants(NAME, LATENCY.name)) {
    await start();
    await writer!.request("stamp", { count: stamps, gapMs: GAP_MS });
    const latency = together(await stop(stamps), stamps);
    if (isCounted) turn.latencies.push({ latency });
  }
  if (run.wants(NAME, WRITER.name) || run.wants(NAME, COST.name)) {
    await start();
    const { rate, costUs } = await write(run, ipc, writer!);
    await stop(0);
    if (isCounted) turn.rates.push(rate);
    if (isCounted) turn.costs.push(costUs);
  }
  if (watchers.length > 0 && run.wants(NAME, ELSEWHERE.name)) {
    await start(OTHER_PREFIX);
    const { rate } = await write(run, ipc, writer!);
    await stop(0);
    if (isCounted) turn.elsewhere.push(rate);
  }
  turn.background.stop();
}

/** How fast the writer is, and what a put costs it and the server, with its making and checking. */
async function write(
  run: Run,
  ipc: Performer,
  writer: Child,
): Promise<{ rate: Measurement; costUs: number }> {
  const usedSeconds = () => threadSeconds(writer.pid) + threadSeconds(ipc.server!.pid);
  const before = usedSeconds();
  const rate = await new Contender("ipc", [writer]).measure(WORK, run.budgetMs);
  return { rate, costUs: ((usedSeconds() - before) / rate.operations!) * 1e6 };
}

/** The medians over the watchers. Each must have seen each change. */
function together(watched: readonly Watched[], stamps: number) {
  const least = Math.min(...watched.map(({ stamped }) => stamped));
  if (least < stamps) throw new Error(`A watcher saw ${least} of ${stamps} changes.`);
  const of = (key: keyof Watched["latency"]) => median(watched.map(({ latency }) => latency[key]));
  return { p50: of("p50"), p99: of("p99"), p999: of("p999") };
}

function figure(trial: { name: string; title: string }, turn: Turn, measured: Measurement[]) {
  return figureOf({ ...nameOf(trial), at: turn.count }, measured, turn.background.percent());
}

function nameOf({ name, title }: { name: string; title: string }): FigureName {
  return { family: NAME, trial: name, title, peer: "ipc" };
}
