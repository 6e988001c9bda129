/**
 * The first minutes with this package and with what one would take instead: from an empty folder to
 * data that two processes share.
 *
 *   npm run bench:first-minutes -- [--only <package>] [--docs]
 *
 * In an empty folder each installs from the registry, and runs the two programs of its folder in
 * `programs/`: one writes a number again and again, the other one reads it, learns of a change, and
 * ends. Lines are those of both programs, without empty ones. `--docs` writes the table into README.md.
 * This package is packed first, as it would be published. Exit code 1: one of them failed.
 */
import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { BackgroundLoad } from "../background-load.ts";
import { runCommand } from "../command.ts";
import { machineLine } from "../machine.ts";
import { ProgressLine } from "../progress.ts";
import { writeBetween } from "../report/markdown.ts";
import { printTable } from "../table.ts";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const USAGE = "usage: npm run bench:first-minutes -- [--only <package>] [--docs]";
const PROGRAMS = join(ROOT, "bench/first-minutes/programs");
const README = join(ROOT, "README.md");
const MB = 1_000_000;
/** The manifest of an installed package, not one inside it. */
const PACKAGE = /node_modules\/(?:@[^/]+\/)?[^/@]+\/package\.json$/;
/** A trace of node-gyp: an addon was compiled, as none could be downloaded. */
const COMPILED = /\/build\/config\.gypi$/;
const INSTALL_MS_MAX = 1_800_000;
const RUN_MS_MAX = 60_000;

/** Each package, what npm installs for it, and how a reader learns of a change. */
const PACKAGES: Record<string, { installs: string[]; news: string }> = {
  "pluresdb-ipc": { installs: [], news: "an event" },
  lmdb: { installs: ["lmdb@3"], news: "reading again and again" },
  keyv: { installs: ["keyv@5", "keyv-file@5"], news: "loading the file again and again" },
  // Later ones need Node.js 22.
  "better-sqlite3": { installs: ["better-sqlite3@12"], news: "asking again and again" },
};

interface Settings {
  names: string[];
  docs: boolean;
}

interface Row {
  name: string;
  lines: number;
  installSeconds: number;
  isCompiled: boolean;
  runSeconds: number;
  packages: number;
  megabytes: number;
}

async function main({ names, docs }: Settings): Promise<void> {
  const background = new BackgroundLoad().start();
  const line = new ProgressLine();
  const rows: Row[] = [];
  for (const name of names) {
    line.show(name);
    rows.push(inFolder((folder) => measure(name, folder)));
  }
  line.clear();
  const [head, ...cells] = table(rows);
  printTable("The first minutes", head!, cells);
  const load = background.stop().sentence();
  console.log(load);
  if (docs) writeBetween(README, "first-minutes", "bench:first-minutes", markdown(rows, load));
}

function inFolder(action: (folder: string) => Row): Row {
  const folder = mkdtempSync(join(tmpdir(), "pluresdb-first-"));
  try {
    return action(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measure(name: string, folder: string): Row {
  const { installs } = PACKAGES[name]!;
  const wanted = name === "pluresdb-ipc" ? [pack(folder)] : installs;
  const project = join(folder, "project");
  mkdirSync(project);
  writeFileSync(join(project, "package.json"), '{ "type": "module" }\n');
  const startedMs = performance.now();
  // An empty cache, as on a machine that never had the package.
  const flags = ["--cache", join(folder, "cache"), "--no-audit", "--no-fund"];
  run(project, INSTALL_MS_MAX, "npm", "install", ...flags, ...wanted);
  const installedMs = performance.now();
  cpSync(join(PROGRAMS, name), project, { recursive: true });
  // The writer runs until the reader has ended.
  const both = "node write.mjs >writer & until grep -q writing writer; do sleep 0.01; done; ";
  const output = run(project, RUN_MS_MAX, "sh", "-c", `${both} node read.mjs; kill $!`);
  if (!/read .*\nchanged .*visits/.test(output)) throw new Error(`${name} printed: ${output}`);
  const endedMs = performance.now();
  const files = filesIn(join(project, "node_modules"));
  return {
    name,
    lines: filesIn(join(PROGRAMS, name)).reduce((sum, file) => sum + linesOf(file), 0),
    installSeconds: (installedMs - startedMs) / 1000,
    isCompiled: files.some((file) => COMPILED.test(file)),
    runSeconds: (endedMs - installedMs) / 1000,
    packages: files.filter((file) => PACKAGE.test(file)).length,
    megabytes: files.reduce((sum, file) => sum + statSync(file).size, 0) / MB,
  };
}

/** This package as it would be published. */
function pack(folder: string): string {
  const flags = ["--ignore-scripts", "--pack-destination", folder];
  const lines = run(ROOT, INSTALL_MS_MAX, "npm", "pack", ...flags)
    .trimEnd()
    .split("\n");
  return join(folder, lines.at(-1)!);
}

/** The output of a program, which must succeed. */
function run(cwd: string, timeout: number, command: string, ...args: string[]): string {
  const options = { cwd, timeout, encoding: "utf8", killSignal: "SIGKILL" } as const;
  const { status, stdout, stderr } = spawnSync(command, args, options);
  if (status === 0) return stdout;
  throw new Error(`${command} ${args.join(" ")}\nended with ${status}\n${stdout}${stderr}`);
}

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
}

function linesOf(file: string): number {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((text) => text.trim()).length;
}

function table(rows: Row[]): string[][] {
  const head = [
    "",
    "lines of code",
    "install, s",
    "run, s",
    "packages",
    "MB",
    "the reader learns of a change by",
  ];
  const cells = rows.map((row) => [
    row.name,
    String(row.lines),
    row.installSeconds.toFixed(1) + (row.isCompiled ? ", compiling" : ""),
    row.runSeconds.toFixed(1),
    String(row.packages),
    row.megabytes.toFixed(1),
    PACKAGES[row.name]!.news,
  ]);
  return [head, ...cells];
}

function markdown(rows: Row[], load: string): string {
  const [head, ...cells] = table(rows).map((row) => `| ${row.join(" | ")} |`);
  const compiled = rows.filter(({ isCompiled }) => isCompiled).map(({ name }) => name);
  const because = compiled.length
    ? ` The addon of ${compiled.join(" and ")} was compiled, as this machine could not download it.`
    : "";
  return [
    `${machineLine()}. ${load}${because}`,
    "",
    head,
    `|${"---|".repeat(table(rows)[0]!.length)}`,
    ...cells,
  ].join("\n");
}

function readSettings(): Settings {
  const { values } = parseArgs({
    options: { only: { type: "string" }, docs: { type: "boolean", default: false } },
  });
  const { only, docs } = values;
  if (only !== undefined && !PACKAGES[only])
    throw new Error(`--only "${only}" is none of the packages.`);
  if (only !== undefined && docs)
    throw new Error("--docs writes the whole table: leave --only out.");
  return { names: only === undefined ? Object.keys(PACKAGES) : [only], docs };
}

await runCommand(USAGE, readSettings, main);
