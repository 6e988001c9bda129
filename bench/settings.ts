/** The options of `npm run bench`. */
import { parseArgs } from "node:util";
import { roundsOf } from "./command.ts";

/** The number of rounds and their length. */
export interface Scale {
  isQuick: boolean;
  rounds: number;
  /** Of the trials with many sizes. */
  sideRounds: number;
  budgetMs: number;
  /** Idle processes settle first, and are then watched. */
  settleSeconds: number;
  idleSeconds: number;
}

export interface Settings extends Scale {
  /** Parts of `family/trial`; empty: all. */
  only: string[];
  json: string | undefined;
  out: string | undefined;
  /** A file of figures for the reports; nothing is measured. */
  from: string | undefined;
  readme: boolean;
  check: boolean;
  list: boolean;
}

export const USAGE = `usage: npm run bench -- [options]

  --quick          a rough run within a minute
  --only <text>    trials with this in family/trial, such as get, sizes/ or operations/put; repeatable
  --rounds <n>     rounds of each trial
  --json <file>    the figures, also here
  --out <folder>   for the charts and results; default: docs/bench after a whole run, else build/bench
  --from <json>    measures nothing, and draws the charts from such a file
  --readme         writes the table into README.md
  --check          exit with 1 if a bar is missed
  --list           shows the trials`;

const NORMAL = { rounds: 5, sideRounds: 3, budgetMs: 150, settleSeconds: 20, idleSeconds: 10 };
const QUICK = { rounds: 1, sideRounds: 1, budgetMs: 40, settleSeconds: 1, idleSeconds: 3 };

/** Throws if one is invalid. */
export function readSettings(): Settings {
  const { values } = parseArgs({
    options: {
      rounds: { type: "string" },
      quick: { type: "boolean", default: false },
      only: { type: "string", multiple: true, default: [] },
      json: { type: "string" },
      out: { type: "string" },
      from: { type: "string" },
      readme: { type: "boolean", default: false },
      check: { type: "boolean", default: false },
      list: { type: "boolean", default: false },
    },
  });
  const { quick: isQuick, json, out, from, only, readme, check, list } = values;
  const basis = isQuick ? QUICK : NORMAL;
  const rounds = roundsOf(values.rounds, basis.rounds);
  const sideRounds = values.rounds === undefined ? basis.sideRounds : rounds;
  return { ...basis, isQuick, rounds, sideRounds, only, json, out, from, readme, check, list };
}
