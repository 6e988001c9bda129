/**
 * Where the time goes: the tables of docs/BENCHMARK.md that are not comparisons.
 *
 *   npm run bench:profile -- [--quick] [--only reading] [--docs]
 *
 * `--docs` writes the tables into docs/BENCHMARK.md. Exit code 2: odd options.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { endChildren } from "../child.ts";
import { BackgroundLoad } from "../background-load.ts";
import { machineLine } from "../machine.ts";
import { useOwnDirectory } from "../own-directory.ts";
import { betweenMarkers, markdownTable } from "../report/markdown.ts";
import { printTable } from "../table.ts";
import type { Part, ProfileTable } from "./part.ts";
import { PARTS, marksOf } from "./parts.ts";

const ROUNDS = 400;
const QUICK_ROUNDS = 60;
const DOCS = "docs/BENCHMARK.md";

async function main(): Promise<void> {
  const settings = readSettings();
  if (!settings) return;
  useOwnDirectory();
  console.log(`${machineLine()}\n`);
  for (const part of settings.parts) {
    const background = new BackgroundLoad().start();
    const table = await part.measure({ rounds: settings.rounds });
    const busy = background.stop().sentence();
    printTable(part.title, table.head, table.rows);
    console.log(`${table.note} ${busy}\n`);
    if (settings.docs) writeDocs(part, table, busy);
  }
  await endChildren();
}

function readSettings(): { rounds: number; parts: readonly Part[]; docs: boolean } | undefined {
  try {
    const { values } = parseArgs({
      options: {
        quick: { type: "boolean", default: false },
        only: { type: "string", multiple: true, default: [] },
        docs: { type: "boolean", default: false },
      },
    });
    const odd = values.only.find((name) => !PARTS.some((part) => part.name === name));
    const names = PARTS.map(({ name }) => name).join(", ");
    if (odd !== undefined) throw new Error(`There is no part "${odd}", but ${names}.`);
    const isWanted = ({ name }: Part) => !values.only.length || values.only.includes(name);
    const rounds = values.quick ? QUICK_ROUNDS : ROUNDS;
    return { rounds, parts: PARTS.filter(isWanted), docs: values.docs };
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 2;
    return undefined;
  }
}

function writeDocs(part: Part, { head, rows, note }: ProfileTable, busy: string): void {
  const content = `${markdownTable(head, rows)}\n\n${note} ${busy}`;
  writeFileSync(DOCS, betweenMarkers(readFileSync(DOCS, "utf8"), content, marksOf(part)));
}

await main();
