/**
 * Runs the test files, each in a separate process. Files that need one processor run two at a time,
 * the longest first. The others follow one after the other, because they start processes that need
 * every core.
 *
 *   node dist/test/run.js [part of a name ...] [--debug] [--high] [--dir folder] [--seconds limit]
 *     [--mirrors quick|all] [--without-addon quick|all]
 *
 * `--debug`: the files that compare the core with a model, or feed it random input, run a second time,
 * on the core with asserts (`npm run build -- --debug`).
 *
 * `--high`: a few telling files run twice more, with stores whose pages lie above 2 GiB and above 3 GiB,
 * where addresses are negative to careless arithmetic. With `FULL` in the environment all files do.
 *
 * `--mirrors quick`: a few files run a second time, with clients that have mirrors; `--mirrors all`: only
 * such runs, of every file to which mirrors apply (docs/STREAM.md). `--without-addon` is the same for
 * processes that do without the native addon.
 *
 * A file fails unless its process exits with 0 after one summary in which at least one test passed, all
 * passed, and none was skipped. uvu alone accepts a `before` hook that throws.
 *
 * The last line of the output is `N passed, N failed`, in tests.
 */
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs, stripVTControlCharacters } from "node:util";

import { type Run, runsOf } from "./run-modes.ts";

/** After so many seconds the processes of a file are killed. */
const SECONDS_MAX = 600;
/** The limits of slower files, by the name in the output. */
const SECONDS_MAX_OF: Record<string, number> = {};
/** At most so many files run side by side: each needs a processor. */
const SIDE_BY_SIDE_MAX = 2;
/** The files that need one processor and no quiet machine, the longest first. */
const SIDE_BY_SIDE = [
  "replication/laws",
  "core/core-model",
  "core/bare-host",
  "replication/conditions",
  "disk/durability-model",
  "replication/delta-fuzz",
  "replication/splices",
  "replication/batch",
  "replication/tombstones-laws",
  "disk/append-log",
  "replication/tombstones",
  "replication/resync",
  "replication/operations",
  "codec/shapes",
  "codec/codec-fuzz",
  "codec/codec",
  "codec/ids",
  "codec/encode-error",
  "codec/written-shapes",
  "core/core-check",
  "core/heap-check",
  "core/layout",
  "core/wraps",
  "read/record-cache",
  "replication/golden",
  "replication/node-meta",
  "watch/watch-model",
];
/** The runner retains the end of a file's output, which has the summary. */
const OUTPUT_CHARS_MAX = 1 << 20;
/** A killed process may hold the output open for so long. */
const CLOSE_MS_MAX = 2000;

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

const running = new Set<ChildProcess>();

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      debug: { type: "boolean" },
      high: { type: "boolean" },
      mirrors: { type: "string" },
      "without-addon": { type: "string" },
      dir: { type: "string" },
      seconds: { type: "string" },
    },
  });
  const folder = values.dir ?? fileURLToPath(new URL(".", import.meta.url));
  const names = findTests(folder, positionals);
  if (names.length === 0) console.log(`no test file matches: ${positionals.join(" ")}`);
  killGroupOnSignal();

  const runs = names.flatMap((name) => runsOf(name, values));
  const place = ({ name }: Run) => SIDE_BY_SIDE.indexOf(name);
  const beside = runs.filter((run) => place(run) >= 0).sort((a, b) => place(a) - place(b));
  const alone = runs.filter((run) => place(run) < 0);
  const outcomes: Outcome[] = [];
  const runAll = async (queue: Run[]) => {
    for (let run = queue.shift(); run; run = queue.shift()) {
      const secondsMax = Number(values.seconds ?? SECONDS_MAX_OF[run.name] ?? SECONDS_MAX);
      outcomes.push(await runFile(folder, run, secondsMax));
    }
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE_MAX }, () => runAll(beside)));
  await runAll(alone);
  const sum = (of: "passed" | "failed") => outcomes.reduce((total, one) => total + one[of], 0);
  const [passed, failed] = [sum("passed"), sum("failed")];
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

async function runFile(folder: string, run: Run, secondsMax: number): Promise<Outcome> {
  const started = performance.now();
  const env = { ...process.env, ...run.env };
  const ending = await spawnFile(join(folder, `${run.name}.test.js`), env, secondsMax);
  const outcome = judge(ending, secondsMax);

  const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(6);
  const name = `${run.name}${run.mode ? ` (${run.mode})` : ""}`.padEnd(36);
  if (!outcome.reason) {
    console.log(`${name}${String(outcome.passed).padStart(5)} passed ${seconds} s`);
    return outcome;
  }
  console.log(`${name}  FAILED ${seconds} s  ${outcome.reason}`);
  console.log(outcome.output.replaceAll(/^/gm, "  | "));
  return outcome;
}

/** The process leads a group, so that its children end with it. */
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
  running.add(child);
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
  await waitAtMost(closed, CLOSE_MS_MAX);
  child.stdout.destroy();
  child.stderr.destroy();
  running.delete(child);
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

async function waitAtMost(promise: Promise<unknown>, timeoutMs: number): Promise<void> {
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
    // The group has no process left.
  }
}

/** The separate group does not get Ctrl-C from the terminal. */
function killGroupOnSignal(): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.once(signal, () => {
      for (const child of running) killGroup(child);
      process.kill(process.pid, signal);
    });
  }
}

await main();
