/** The checks of a running channel. */
import { performance } from "node:perf_hooks";
import { randomUUID } from "node:crypto";
import { openChannel } from "../channel/channel.ts";
import { IPCClient } from "../client/client.ts";
import { nativeOrNone } from "../memory/native.ts";
import { PluresError } from "../support/error.ts";
import { messageOf } from "./errors.ts";
import { type Finding, counted, formatBytes, printFindings } from "./output.ts";
import type { ChannelOptions } from "./session.ts";

const CHECKS = ["addon", "directory", "server", "engine", "nodes", "space"];
/** The space check fails from this share of the capacity on. */
const FULL_SHARE = 0.9;

/** Prints the findings. The first failed check ends them: later ones depend on it. */
export async function examineChannel(options: ChannelOptions): Promise<void> {
  const findings: Finding[] = [];
  try {
    for await (const finding of checksOf(options)) findings.push(finding);
  } catch (error) {
    if (!(error instanceof PluresError)) throw error;
    findings.push({ check: CHECKS[findings.length]!, ok: false, found: messageOf(error, options) });
  }
  printFindings(findings, options.json);
}

async function* checksOf({ channel, timeout }: ChannelOptions): AsyncGenerator<Finding> {
  let next = 0;
  const passed = (found: string): Finding => ({ check: CHECKS[next++]!, ok: true, found });
  const verb = nativeOrNone() ? "loads" : "does not load";
  yield passed(`${verb} on ${process.platform} ${process.arch}, Node.js ${process.versions.node}`);
  yield passed(`${openChannel(channel).directory} is private`);
  await using client = await IPCClient.connect(channel, { timeoutMs: timeout, reconnect: false });
  yield passed(
    `process ${client.serverPid} serves ${JSON.stringify(channel)}, same layout; ${modeOf(client)}`,
  );
  const startedMs = performance.now();
  // No node has this id: the engine looks it up and changes nothing.
  await client.delete(`doctor:${randomUUID()}`);
  yield passed(`answers in ${(performance.now() - startedMs).toFixed(2)} ms`);
  const count = Array.from(client.entries(), () => 1).length;
  yield passed(`${counted(count, "node")} can be read`);
  const { usedBytes, capacityBytes } = client.stats();
  const space = `${formatBytes(usedBytes)} of ${formatBytes(capacityBytes)} are in use`;
  yield { ...passed(space), ok: usedBytes < capacityBytes * FULL_SHARE };
}

/** How this process reads the store, and why. */
function modeOf({ mode }: IPCClient): string {
  if (mode === "pages") return "its pages are shared";
  if (!nativeOrNone()) return "a mirror of it, as the addon does not load here";
  return "a mirror of it, as the server or the environment wants it";
}
