/** A family of trials: those of one question, on one stage or a few. */
import type { Figure } from "../figure.ts";
import type { Scale } from "../settings.ts";
import { type Trial, runRounds } from "../rounds.ts";
import { type Scene, Stage } from "../stage.ts";

export interface Family {
  name: string;
  title: string;
  /** The unit of the quantity that grows, if one does. */
  sizeUnit?: string;
  /** The names of its trials, for `--only`. */
  trials: readonly { name: string; title: string }[];
  run(run: Run): Promise<Figure[]>;
}

/** What a family gets from a run. */
export interface Run extends Scale {
  /** Whether the run measures the trial. */
  wants(family: string, trial: string): boolean;
  /** Reports the progress of the family. */
  report(done: number, total: number, what: string): void;
}

/** Sets the peers up and measures the wanted trials. */
export async function play(
  run: Run,
  family: string,
  scene: Scene,
  trials: readonly Trial[],
): Promise<Figure[]> {
  const wanted = trials.filter(({ name }) => run.wants(family, name));
  if (wanted.length === 0) return [];
  run.report(0, 1, `starting ${scene.peers.length} peers on ${scene.dataset}`);
  const stage = await Stage.open(scene);
  try {
    return await playOn(run, family, stage, wanted);
  } finally {
    await stage.close();
  }
}

export function playOn(
  run: Run,
  family: string,
  stage: Stage,
  trials: readonly Trial[],
): Promise<Figure[]> {
  const { rounds, budgetMs } = run;
  const { contenders } = stage;
  const onProgress = (done: number, total: number, what: string) => run.report(done, total, what);
  return runRounds({ family, trials, contenders, rounds, budgetMs, onProgress });
}

/** Plays the trials once for each size, on a scene of that size. */
export async function playSizes(
  run: Run,
  family: string,
  trials: readonly Trial[],
  sizes: readonly number[],
  sceneOf: (size: number) => Scene,
): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const at of sizes) {
    const sized = trials.map((trial) => ({ ...trial, at }));
    figures.push(...(await play({ ...run, rounds: run.sideRounds }, family, sceneOf(at), sized)));
  }
  return figures;
}
