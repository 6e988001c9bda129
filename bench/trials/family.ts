/** A family of trials: what belongs to one question, and one stage or a few. */
import type { Figure } from "../figure.ts";
import type { Scale } from "../settings.ts";
import { type Trial, runRounds } from "../rounds.ts";
import { type Scene, Stage } from "../stage.ts";

export interface Family {
  name: string;
  title: string;
  /** What grows, if something does. */
  sizeUnit?: string;
  /** The names of its trials, for `--only`. */
  trials: readonly { name: string; title: string }[];
  run(run: Run): Promise<Figure[]>;
}

/** What a run asks of the families. */
export interface Run extends Scale {
  /** Whether the trial is to be measured. */
  wants(family: string, trial: string): boolean;
  /** How far the family is. */
  report(done: number, total: number, what: string): void;
}

/** Sets the peers up and measures those of the trials that are wanted. */
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

/** The sizes of trials that have a stage for each. */
export function sizesOf(run: Run, quick: readonly number[], full: readonly number[]) {
  return run.isQuick ? quick : full;
}
