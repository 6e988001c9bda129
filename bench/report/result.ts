/** A run, and its JSON file, which holds the figures that the reports need. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Figure } from "../figure.ts";
import type { Machine } from "../machine.ts";

export interface Result {
  machine: Machine;
  rounds: number;
  backgroundPercent: number;
  figures: Figure[];
}

/** As many as the reports show of the largest number. */
const DIGITS = 6;

export function readResult(file: string): Result {
  return JSON.parse(readFileSync(file, "utf8")) as Result;
}

/** A line for each figure that was measured. */
export function writeResult(file: string, { figures, ...run }: Result): void {
  const lines = figures.filter(({ missing }) => missing === undefined).map(figureLine);
  const head = JSON.stringify({ ...run, figures: [] }).replace(/\]\}$/, "");
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${head}\n${lines.join(",\n")}\n]}\n`);
}

function figureLine({ backgroundPercent: _, ...figure }: Figure): string {
  return JSON.stringify(figure, (key, value: unknown) =>
    typeof value === "number" && key !== "at" ? Number(value.toPrecision(DIGITS)) : value,
  );
}
