/** What the command line asks for. */
import { parseArgs } from "node:util";

/** How much is measured, and for how long. */
export interface Scale {
  isQuick: boolean;
  rounds: number;
  /** Of the trials that many sizes or documents make many. */
  sideRounds: number;
  budgetMs: number;
  /** Idle processes are watched for so long, after they were left alone for a while. */
  settleSeconds: number;
  idleSeconds: number;
}

export interface Settings extends Scale {
  /** Parts of `family/trial`; empty: all. */
  only: string[];
  json: string | undefined;
  out: string | undefined;
  /** A file of figures: nothing is measured, the reports are written from it. */
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
  --from <json>    measures nothing, and draws the charts of figures that were written before
  --readme         writes the table into README.md
  --check          exit with 1 if a bar is missed
  --list           shows the trials`;

const NORMAL = { rounds: 5, sideRounds: 3, budgetMs: 150, settleSeconds: 20, idleSeconds: 10 };
const QUICK = { rounds: 1, sideRounds: 1, budgetMs: 40, settleSeconds: 1, idleSeconds: 3 };
const ROUNDS_MAX = 1000;

/** Throws what is wrong with them. */
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
  const rounds = Number(values.rounds ?? basis.rounds);
  if (!Number.isInteger(rounds) || rounds < 1 || rounds > ROUNDS_MAX) {
    throw new Error(`--rounds takes a whole number from 1 to ${ROUNDS_MAX}.`);
  }
  const sideRounds = values.rounds === undefined ? basis.sideRounds : rounds;
  return { ...basis, isQuick, rounds, sideRounds, only, json, out, from, readme, check, list };
}
