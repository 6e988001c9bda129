/** The results as Markdown: the README's table, and the page beside the charts. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { backgroundSentence } from "../background-load.ts";
import { type PeerName, peerEntry } from "../peers/index.ts";
import { formatRate, formatRatio, formatTime } from "../table.ts";
import { type Bar, judge } from "./bars.ts";
import type { Chart } from "./charts.ts";
import { Lookup, fasterOf } from "./lookup.ts";
import type { Result } from "./result.ts";
import { barCells, plainVerdict } from "./tables.ts";

const BENCH_MARKS = {
  begin: "<!-- bench:begin: written by `npm run bench -- --readme` -->",
  end: "<!-- bench:end -->",
};
/** The page of the results shows these. */
const SHOWN = [
  ["get", "`get`, random"],
  ["get-field", "`getField`"],
  ["put-sync", "`putSync`"],
  ["put-sync-asleep", "`putSync`, server asleep"],
  ["put-awaited", "`put`, awaited one by one"],
  ["put-flight", "`put`, 1,000 in flight"],
  ["delete", "`delete`"],
  ["list", "`list` of all 10,000"],
] as const;
/** The README has room for six figures. */
const LEFT_OUT_OF_README: readonly string[] = ["put-sync-asleep", "delete"];

/** Beside the faster lmdb. */
const COMPARED = ["redis", "json-lines", "http"] as const;

/** Replaces the text between two lines. */
export function betweenMarkers(
  text: string,
  content: string,
  { begin, end }: { begin: string; end: string } = BENCH_MARKS,
): string {
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`The lines "${begin}" and "${end}" are missing.`);
  return `${text.slice(0, from + begin.length)}\n\n${content}\n\n${text.slice(to)}`;
}

/** Writes a table into a file, between the lines that name the table and its command. */
export function writeBetween(file: string, name: string, command: string, content: string): void {
  const text = readFileSync(file, "utf8");
  writeFileSync(file, betweenMarkers(text, content, marksOf(name, command)));
}

/** The lines of a table. */
export function marksOf(name: string, command: string): { begin: string; end: string } {
  const begin = `<!-- ${name}:begin: written by \`npm run ${command} -- --docs\` -->`;
  return { begin, end: `<!-- ${name}:end -->` };
}

export function writeReadme(file: string, result: Result): void {
  const content = `${surroundings(result)}\n\n${comparison(result, LEFT_OUT_OF_README)}`;
  writeFileSync(file, betweenMarkers(readFileSync(file, "utf8"), content));
}

/** The `README.md` beside the charts. */
export function writePage(folder: string, result: Result, charts: readonly Chart[]): void {
  const images = charts.map(({ name, title }) => `![${title}](${name}.svg)`);
  const page = [
    "# Results of the benchmark",
    "Written by `npm run bench`. [BENCHMARK.md](../BENCHMARK.md) explains the method, and " +
      "[results.json](results.json) has the figures.",
    surroundings(result),
    comparison(result),
    "## The bars",
    barsTable(judge(result.figures)),
    "## Charts",
    ...images,
  ];
  writeFileSync(join(folder, "README.md"), `${page.join("\n\n")}\n`);
}

/** The method, the machine and its background load. */
function surroundings({ machine, rounds, backgroundPercent }: Result): string {
  const { processor, cores, memoryGiB, node, kernel } = machine;
  const medians = rounds === 1 ? "One round" : `Medians of ${rounds} rounds`;
  return (
    `${medians}, the peers in turn, on 10,000 nodes \`{name, email, age, tags}\`. The machine: ` +
    `${cores} cores (${processor}), ${memoryGiB} GiB, Node.js ${node}, ${kernel}. ` +
    backgroundSentence(backgroundPercent)
  );
}

/** Our figures, and the ratios to the rates of the peers. */
function comparison({ figures }: Result, leftOut: readonly string[] = []): string {
  const lookup = new Lookup(figures);
  const rows = SHOWN.flatMap(([trial, title]) => {
    const figure = lookup.find("operations", trial, "ipc");
    if (!figure || figure.missing || leftOut.includes(trial)) return [];
    const { opsPerSecond, latency } = figure;
    const times = (peer: PeerName) => formatRatio(lookup.opsRatio(trial, "ipc", peer));
    return [
      [
        title,
        opsPerSecond ? formatRate(opsPerSecond.median) : "–",
        formatTime(latency?.p50.median),
        formatTime(latency?.p99.median),
        times(fasterOf(lookup, trial)),
        ...COMPARED.map(times),
      ],
    ];
  });
  const titles = ["lmdb", ...COMPARED.map((peer) => peerEntry(peer).title)];
  const head = ["operation", "a second", "p50", "p99", ...titles.map((title) => `× ${title}`)];
  return markdownTable(head, rows);
}

function barsTable(bars: readonly Bar[]): string {
  const rows = bars.map((bar) => {
    const [target, measured, undisturbed] = barCells(bar);
    return [bar.operation, `${target} ${bar.bar}`, measured!, plainVerdict(bar), undisturbed!];
  });
  return markdownTable(["operation", "bar", "measured", "", "undisturbed"], rows);
}

export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), `|${"---|".repeat(head.length)}`, ...rows.map(line)].join("\n");
}
