/** Watching: the delay until a watcher sees a change, and the cost of watchers to the writer. */
import { PEOPLE } from "../data/people.ts";
import { type Figure, type FigureName, figureOf } from "../figure.ts";
import { BackgroundLoad } from "../background-load.ts";
import { medianLatency } from "../latency.ts";
import type { Measurement, Work } from "../measure.ts";
import { Contender, type Performer, Stage } from "../stage.ts";
import type { Watched } from "../watching.ts";
import { type Family, type Run } from "./family.ts";

const NAME = "watch";
const LATENCY = { name: "latency", title: "change seen, all asleep" };
const WRITER = { name: "writer", title: "writer, 1,000 in flight" };
const TRIALS = [LATENCY, WRITER];
const WORK: Work = { operation: "put", mode: "flight", chunk: 1000 };
/** Long enough for all processes to fall asleep. */
const GAP_MS = 5;

export const watch: Family = {
  name: NAME,
  sizeUnit: "watchers",
  title: "Watchers in separate processes",
  trials: TRIALS,
  run: async (run) => {
    if (!TRIALS.some(({ name }) => run.wants(NAME, name))) return [];
    const counts = run.isQuick ? [0, 1, 16] : [0, 1, 4, 16];
    run.report(0, 1, "starting watchers");
    const stage = await Stage.open({
      peers: ["ipc"],
      dataset: `people:${PEOPLE}`,
      clients: 1 + Math.max(...counts),
    });
    const ipc = stage.contender("ipc");
    try {
      const { missing } = ipc;
      if (missing) return TRIALS.map((trial) => ({ ...nameOf(trial), missing }));
      return await playWatchers(run, ipc, counts);
    } finally {
      await stage.close();
    }
  },
};

/** A number of watchers and its measurements. */
interface Turn {
  count: number;
  latencies: Measurement[];
  rates: Measurement[];
  background: BackgroundLoad;
}

async function playWatchers(
  run: Run,
  ipc: Performer,
  counts: readonly number[],
): Promise<Figure[]> {
  const turns = counts.map((count): Turn => {
    return { count, latencies: [], rates: [], background: new BackgroundLoad() };
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
  ];
  return figures.filter(({ trial }) => run.wants(NAME, trial));
}

async function takeTurn(run: Run, ipc: Performer, turn: Turn, isCounted: boolean): Promise<void> {
  const [writer, ...others] = ipc.clients;
  const watchers = others.slice(0, turn.count);
  const stamps = run.isQuick ? 20 : 60;
  const start = () => Promise.all(watchers.map((watcher) => watcher.request("watch")));
  const stop = (expected: number) =>
    Promise.all(watchers.map((one) => one.request<Watched>("unwatch", expected)));

  if (isCounted) turn.background.start();
  if (watchers.length > 0 && run.wants(NAME, LATENCY.name)) {
    await start();
    await writer!.request("stamp", { count: stamps, gapMs: GAP_MS });
    const latency = together(await stop(stamps), stamps);
    if (isCounted) turn.latencies.push({ latency });
  }
  if (run.wants(NAME, WRITER.name)) {
    await start();
    const rate = await new Contender("ipc", [writer!]).measure(WORK, run.budgetMs);
    await stop(0);
    if (isCounted) turn.rates.push(rate);
  }
  turn.background.stop();
}

/** The medians over the watchers. Throws unless each saw each change. */
function together(watched: readonly Watched[], stamps: number) {
  const least = Math.min(...watched.map(({ stamped }) => stamped));
  if (least < stamps) throw new Error(`A watcher saw ${least} of ${stamps} changes.`);
  return medianLatency(watched.map(({ latency }) => latency));
}

function figure(trial: { name: string; title: string }, turn: Turn, measured: Measurement[]) {
  return figureOf({ ...nameOf(trial), at: turn.count }, measured, turn.background.percent());
}

function nameOf({ name, title }: { name: string; title: string }): FigureName {
  return { family: NAME, trial: name, title, peer: "ipc" };
}
