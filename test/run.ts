/**
 * Runs the test files, each in a process of its own, one after the other: a file of several
 * processes wants every core for itself.
 *
 *   node dist/test/run.js [part of a name ...] [--debug] [--dir folder] [--seconds limit]
 *
 * `--debug`: what compares the core with a model, or feeds it what is random, runs a second time, on
 * the core with asserts (`npm run build -- --debug`).
 *
 * A file fails unless its process exits with 0 after one summary in which every test passed, none
 * was skipped, and there was at least one. uvu alone is content with a `before` hook that throws.
 *
 * The last line of the output is `N passed, N failed`, which count tests.
 */
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs, stripVTControlCharacters } from "node:util";

/** How long a file may take before its processes are killed. */
const SECONDS_MAX = 600;
/** Files that may take longer, by the name that the output shows. */
const SECONDS_MAX_OF: Record<string, number> = {};
/** The environment in which the core with asserts is loaded, and what runs in it. */
const DEBUG_CORE = { PLURESDB_IPC_CORE: "debug" };
const ON_DEBUG_CORE = new Set([
  "core/bare-host",
  "core/batch-fire",
  "core/change-log",
  "core/core-model",
  "core/torn-reads",
  "disk/durability-model",
  "replication/batch",
  "replication/conditions",
  "replication/delta-fuzz",
  "replication/laws",
  "replication/operations",
  "replication/splices",
  "replication/tombstones-laws",
]);
/** Kept of one file's output: the end, where the summary is. */
const OUTPUT_CHARS_MAX = 1 << 20;
/** For a stray process to let go of the output after it was killed. */
const CLOSE_MS_MAX = 2000;

interface Run {
  /** Of the file, below the folder and without its ending. */
  name: string;
  isDebug: boolean;
}

interface Outcome {
  passed: number;
  failed: number;
  /** Why the file failed, or "". */
  reason: string;
  output: string;
}

interface Ending {
  code: number | null;
  signal: NodeJS.Signals | null;
  timedOut: boolean;
  output: string;
}

let running: ChildProcess | undefined;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { debug: { type: "boolean" }, dir: { type: "string" }, seconds: { type: "string" } },
  });
  const folder = values.dir ?? fileURLToPath(new URL(".", import.meta.url));
  const names = findTests(folder, positionals);
  if (names.length === 0) console.log(`no test file matches: ${positionals.join(" ")}`);
  killGroupOnSignal();

  let passed = 0;
  let failed = 0;
  for (const run of names.flatMap((name) => runsOf(name, values.debug ?? false))) {
    const secondsMax = Number(values.seconds ?? SECONDS_MAX_OF[run.name] ?? SECONDS_MAX);
    const outcome = await runFile(folder, run, secondsMax);
    passed += outcome.passed;
    failed += outcome.failed;
  }
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}

function findTests(folder: string, parts: string[]): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".test.js"))
    .map((file) => file.replace(/\.test\.js$/, ""))
    .filter((name) => parts.length === 0 || parts.some((part) => name.includes(part)))
    .sort();
}

function runsOf(name: string, withDebug: boolean): Run[] {
  const release = { name, isDebug: false };
  return withDebug && ON_DEBUG_CORE.has(name) ? [release, { name, isDebug: true }] : [release];
}

async function runFile(folder: string, run: Run, secondsMax: number): Promise<Outcome> {
  process.stdout.write(`${run.name}${run.isDebug ? " (debug)" : ""}`.padEnd(36));
  const started = performance.now();
  const env = run.isDebug ? { ...process.env, ...DEBUG_CORE } : process.env;
  const ending = await spawnFile(join(folder, `${run.name}.test.js`), env, secondsMax);
  const outcome = judge(ending, secondsMax);

  const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(6);
  if (!outcome.reason) {
    console.log(`${String(outcome.passed).padStart(5)} passed ${seconds} s`);
    return outcome;
  }
  console.log(`  FAILED ${seconds} s  ${outcome.reason}`);
  console.log(outcome.output.replaceAll(/^/gm, "  | "));
  return outcome;
}

/** The process leads a group, so that what it spawns ends with it. */
async function spawnFile(
  file: string,
  env: NodeJS.ProcessEnv,
  secondsMax: number,
): Promise<Ending> {
  const child = spawn(process.execPath, [file], {
    detached: true,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  running = child;
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output = (output + text).slice(-OUTPUT_CHARS_MAX);
    });
  }

  let timedOut = false;
  const watchdog = setTimeout(() => {
    timedOut = true;
    killGroup(child);
  }, secondsMax * 1000);
  const closed = new Promise((resolve) => child.once("close", resolve));
  const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve) => {
    child.once("exit", (...how) => resolve(how));
    child.once("error", (error) => {
      output += error.stack;
      resolve([null, null]);
    });
  });
  clearTimeout(watchdog);
  killGroup(child);
  await settled(closed, CLOSE_MS_MAX);
  child.stdout.destroy();
  child.stderr.destroy();
  running = undefined;
  return { code, signal, timedOut, output };
}

function judge(ending: Ending, secondsMax: number): Outcome {
  const { output } = ending;
  const totals = numbersAfter("Total", output);
  const total = totals.at(-1) ?? 0;
  const passed = numbersAfter("Passed", output).at(-1) ?? 0;
  const skipped = numbersAfter("Skipped", output).at(-1) ?? 0;

  const reason = () => {
    if (ending.timedOut) return `still running after ${secondsMax} s`;
    if (totals.length === 0) return `no summary, ${ended(ending)}`;
    if (totals.length > 1) return `${totals.length} summaries: suites ran apart from each other`;
    if (passed !== total) return `${passed} of ${total} passed`;
    if (total === 0) return "no tests";
    if (skipped > 0) return `${skipped} skipped`;
    return ending.code === 0 ? "" : ended(ending);
  };
  const failed = reason() ? Math.max(total - passed, 1) : 0;
  return { passed, failed, reason: reason(), output };
}

/** The numbers of uvu's lines such as `  Total:     12`. */
function numbersAfter(word: string, output: string): number[] {
  const lines = stripVTControlCharacters(output).matchAll(new RegExp(`^ +${word}: +(\\d+)$`, "gm"));
  return [...lines].map(([, number]) => Number(number));
}

function ended({ code, signal }: Ending): string {
  return signal ? `killed by ${signal}` : `exit code ${code}`;
}

async function settled(promise: Promise<unknown>, timeoutMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise((resolve) => (timer = setTimeout(resolve, timeoutMs)));
  await Promise.race([promise, timeout]);
  clearTimeout(timer);
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch {
    // Nobody is left in the group.
  }
}

/** A group of its own does not get the terminal's Ctrl-C. */
function killGroupOnSignal(): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.once(signal, () => {
      if (running) killGroup(running);
      process.kill(process.pid, signal);
    });
  }
}

await main();
