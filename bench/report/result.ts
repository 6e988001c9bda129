/** A whole run, as it is written to JSON. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Figure } from "../figure.ts";
import type { Machine } from "../machine.ts";
import type { Bar } from "./bars.ts";

export interface Result {
  machine: Machine;
  settings: { quick: boolean; rounds: number; budgetMs: number; only: string[] };
  startedAt: string;
  seconds: number;
  backgroundPercent: number;
  figures: Figure[];
  bars: Bar[];
}

export function readResult(file: string): Result {
  return JSON.parse(readFileSync(file, "utf8")) as Result;
}

export function writeResult(file: string, result: Result): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(result, undefined, 2)}\n`);
}
