/** The checks of a store's directory, with an export of its readable nodes. */
import { fork } from "node:child_process";
import { URL, fileURLToPath } from "node:url";
import { onInterrupt } from "./interrupt.ts";
import { type Finding, counted, formatCount, printFindings } from "./output.ts";
import { Progress } from "./progress.ts";
import type { SalvageMessage } from "./salvage-process.ts";

export interface DirectoryOptions {
  dataDir: string;
  /** The file that the readable nodes go to, as JSON lines. */
  export?: string;
  json?: boolean;
}

interface Outcome {
  done: number;
  signal: NodeJS.Signals | null;
  last: SalvageMessage | undefined;
}

const PROCESS = fileURLToPath(new URL("./salvage-process.js", import.meta.url));
/** Further damages are only counted. */
const SHOWN_MAX = 20;

export async function examineDirectory(options: DirectoryOptions): Promise<void> {
  const findings: Finding[] = [];
  let outcome = await runSalvage(options);
  if (outcome.signal) {
    // A damaged page ended LMDB: read the file without it.
    const found = `LMDB ended with ${outcome.signal} after some ${counted(outcome.done, "record")}`;
    findings.push({ check: "file", ok: false, found });
    outcome = await runSalvage(options, "pages");
  }
  findings.push(...findingsOf(outcome, options));
  printFindings(findings, options.json);
}

function findingsOf({ last, signal }: Outcome, options: DirectoryOptions): Finding[] {
  if (last?.kind === "failed") return [{ check: "file", ok: false, found: last.message }];
  if (last?.kind !== "done") {
    const found = `it cannot be read: the check ended with ${signal}; restore a backup`;
    return [{ check: "file", ok: false, found }];
  }
  const { whole, total, exported, damages } = last;
  const findings = damages.slice(0, SHOWN_MAX).map(({ what, reason }): Finding => ({
    check: "damage",
    ok: false,
    found: `${what}: ${reason}`,
  }));
  if (damages.length > SHOWN_MAX) {
    const found = `and ${formatCount(damages.length - SHOWN_MAX)} more`;
    findings.push({ check: "damage", ok: false, found });
  }
  const counts = total === undefined ? "" : ` of ${formatCount(total)}`;
  const isOne = (total ?? whole) === 1;
  const records = `${formatCount(whole)}${counts} ${isOne ? "record is" : "records are"} whole`;
  findings.push({ check: "records", ok: total !== undefined && whole >= total, found: records });
  if (options.export === undefined) return findings;
  const found = `${counted(exported, "node")} written to ${options.export}`;
  return [...findings, { check: "export", ok: true, found }];
}

/** Reads the directory in a child process, because damaged pages may crash LMDB. */
async function runSalvage(options: DirectoryOptions, how = ""): Promise<Outcome> {
  const args = [options.dataDir, options.export ?? "", how];
  const progress = new Progress("checking", "records");
  const child = fork(PROCESS, args, { stdio: ["ignore", "ignore", "ignore", "ipc"] });
  // A signal to this process alone must not leave the other one behind.
  const forget = onInterrupt(() => child.kill("SIGTERM"));
  const outcome: Outcome = { done: 0, signal: null, last: undefined };
  child.on("message", (message: SalvageMessage) => {
    if (message.kind === "progress") {
      outcome.done = message.done;
      progress.update(message.done, message.total);
    } else outcome.last = message;
  });
  outcome.signal = await new Promise((resolve) =>
    child.once("close", (_, signal) => resolve(signal)),
  );
  forget();
  progress.stop();
  return outcome;
}
