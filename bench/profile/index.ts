/**
 * The time of each step: the tables of docs/BENCHMARK.md that compare no peers.
 *
 *   npm run bench:profile -- [--quick] [--only reading] [--docs]
 *
 * `--docs` writes the tables into docs/BENCHMARK.md. Exit code 2: invalid options.
 */
import { parseArgs } from "node:util";
import { endChildren } from "../child.ts";
import { BackgroundLoad } from "../background-load.ts";
import { runCommand } from "../command.ts";
import { printSection, writeSection } from "../report/section.ts";
import type { Part } from "./part.ts";
import { PARTS } from "./parts.ts";

const ROUNDS = 400;
const QUICK_ROUNDS = 60;
const DOCS = "docs/BENCHMARK.md";
const USAGE = "usage: npm run bench:profile -- [--quick] [--only <part>] [--docs]";

interface Settings {
  rounds: number;
  parts: readonly Part[];
  docs: boolean;
}

async function main(settings: Settings): Promise<void> {
  for (const part of settings.parts) {
    const background = new BackgroundLoad().start();
    const measured = await part.measure({ rounds: settings.rounds });
    const note = `${measured.note} ${background.stop().sentence()}`;
    const section = { ...measured, title: part.title, note };
    printSection(section);
    if (settings.docs) writeSection(DOCS, `profile:${part.name}`, "bench:profile", section);
  }
  await endChildren();
}

function readSettings(): Settings {
  const { values } = parseArgs({
    options: {
      quick: { type: "boolean", default: false },
      only: { type: "string", multiple: true, default: [] },
      docs: { type: "boolean", default: false },
    },
  });
  const unknown = values.only.find((name) => !PARTS.some((part) => part.name === name));
  const names = PARTS.map(({ name }) => name).join(", ");
  if (unknown !== undefined) throw new Error(`--only takes ${names}, not "${unknown}".`);
  const isWanted = ({ name }: Part) => !values.only.length || values.only.includes(name);
  const rounds = values.quick ? QUICK_ROUNDS : ROUNDS;
  return { rounds, parts: PARTS.filter(isWanted), docs: values.docs };
}

await runCommand(USAGE, readSettings, main);
