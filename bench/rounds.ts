/** Runs trials in rounds of all peers, so that a disturbance of the machine affects all of them. */
import { type Figure, type FigureName, figureOf } from "./figure.ts";
import { BackgroundLoad } from "./background-load.ts";
import type { Measurement, Work } from "./measure.ts";
import { type PeerName, peerEntry } from "./peers/index.ts";
import type { Contender } from "./stage.ts";

export interface Trial extends Work {
  name: string;
  title: string;
  /** Default: all peers on the stage. */
  peers?: readonly PeerName[];
  /** See `Figure.at`. */
  at?: number;
}

export interface Rounds {
  family: string;
  trials: readonly Trial[];
  contenders: readonly Contender[];
  rounds: number;
  /** For each of the two passes of a trial. */
  budgetMs: number;
  onProgress?: (done: number, total: number, what: string) => void;
}

/** One contender's part in one trial. */
interface Turn {
  name: FigureName;
  trial: Trial;
  contender: Contender;
  measured: Measurement[];
  background: BackgroundLoad;
  missing?: string;
  isFailure?: boolean;
}

/** The share of the budget for warming up, which is not counted. */
const WARM_UP_SHARE = 0.25;
const FAILED = "failed";

export async function runRounds(plan: Rounds): Promise<Figure[]> {
  const { rounds, budgetMs, onProgress } = plan;
  const trials = await Promise.all(plan.trials.map((trial) => turnsOf(plan, trial)));
  const total = (rounds + 1) * trials.length;
  for (let round = 0; round <= rounds; round++) {
    for (const [index, turns] of trials.entries()) {
      // Each round begins with another peer.
      const first = round % turns.length;
      for (const turn of [...turns.slice(first), ...turns.slice(0, first)]) {
        if (turn.missing) continue;
        const { peer } = turn.contender;
        const what = `${turn.trial.title} · ${peerEntry(peer).title}`;
        onProgress?.(round * trials.length + index, total, what);
        await takeTurn(turn, round === 0 ? budgetMs * WARM_UP_SHARE : budgetMs, round > 0);
      }
    }
  }
  return trials.flat().map(figureOfTurn);
}

async function turnsOf({ family, contenders }: Rounds, trial: Trial): Promise<Turn[]> {
  const { name, title, at, operation } = trial;
  const turns: Turn[] = [];
  for (const contender of contenders) {
    const { peer } = contender;
    if (trial.peers && !trial.peers.includes(peer)) continue;
    const figureName = { family, trial: name, title, peer, ...(at === undefined ? {} : { at }) };
    const turn: Turn = {
      name: figureName,
      trial,
      contender,
      measured: [],
      background: new BackgroundLoad(),
    };
    const missing = await contender.refusal(operation);
    if (missing) turn.missing = missing;
    if (missing?.startsWith(FAILED)) turn.isFailure = true;
    turns.push(turn);
  }
  return turns;
}

async function takeTurn(turn: Turn, budgetMs: number, isCounted: boolean): Promise<void> {
  try {
    if (isCounted) turn.background.start();
    const measured = await turn.contender.measure(turn.trial, budgetMs);
    if (!isCounted) return;
    turn.background.stop();
    turn.measured.push(measured);
  } catch (error) {
    turn.missing = `${FAILED}: ${(error as Error).message}`;
    turn.isFailure = true;
  }
}

function figureOfTurn({ name, measured, background, missing, isFailure }: Turn): Figure {
  if (missing) return { ...name, missing, ...(isFailure ? { isFailure } : {}) };
  return figureOf(name, measured, background.percent());
}
