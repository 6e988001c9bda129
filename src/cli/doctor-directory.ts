/** Checks of a store's directory; what can be read of a damaged one is exported. */
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { type Finding, report } from "./findings.ts";
import { formatCount } from "./output.ts";
import { Progress } from "./progress.ts";
import type { SalvageMessage } from "./salvage-process.ts";

export interface DirectoryOptions {
  dataDir: string;
  /** Where what can be read goes, as JSON lines. */
  export?: string;
  json?: boolean;
}

interface Outcome {
  done: number;
  signal: NodeJS.Signals | null;
  last: SalvageMessage | undefined;
}

const PROCESS = fileURLToPath(new URL("./salvage-process.js", import.meta.url));
/** Damages that are told one by one. */
const SHOWN_MAX = 20;

export async function examineDirectory(options: DirectoryOptions): Promise<void> {
  const findings: Finding[] = [];
  let outcome = await look(options);
  if (outcome.signal) {
    // LMDB met a page that it cannot bear: without it, then.
    const found = `LMDB ended with ${outcome.signal} behind some ${outcome.done} records`;
    findings.push({ check: "file", ok: false, found });
    outcome = await look(options, "pages");
  }
  findings.push(...findingsOf(outcome, options));
  report(findings, options.json);
}

function findingsOf({ last, signal }: Outcome, options: DirectoryOptions): Finding[] {
  if (last?.kind === "failed") return [{ check: "file", ok: false, found: last.message }];
  if (last?.kind !== "done") {
    const found = `LMDB cannot read it (ended with ${signal}); restore a backup`;
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
  const records = `${formatCount(whole)}${counts} records are whole`;
  findings.push({ check: "records", ok: total !== undefined && whole >= total, found: records });
  if (options.export === undefined) return findings;
  const found = `${formatCount(exported)} nodes written to ${options.export}`;
  return [...findings, { check: "export", ok: true, found }];
}

/** One look in a process of its own. */
async function look(options: DirectoryOptions, how = ""): Promise<Outcome> {
  const args = [options.dataDir, options.export ?? "", how];
  const progress = new Progress("checking", "records");
  const child = fork(PROCESS, args);
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
  progress.stop();
  return outcome;
}
