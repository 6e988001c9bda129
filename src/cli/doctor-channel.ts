/** Checks of a running channel, each said to have passed or not. */
import { randomUUID } from "node:crypto";
import { openChannel } from "../channel/channel.ts";
import { IPCClient } from "../client/client.ts";
import { PluresError } from "../support/error.ts";
import { loadNative } from "../memory/native.ts";
import { type Finding, report } from "./findings.ts";
import { formatBytes, formatCount } from "./output.ts";
import type { ChannelOptions } from "./session.ts";

/** From this share of the capacity on the doctor warns. */
const FULL_SHARE = 0.9;

/** Prints the findings; checks that build on a failed one are left out. */
export async function examineChannel(options: ChannelOptions): Promise<void> {
  const findings: Finding[] = [];
  try {
    for await (const finding of checksOf(options)) findings.push(finding);
  } catch (error) {
    if (!(error instanceof PluresError)) throw error;
    findings.push({ check: CHECKS[findings.length]!, ok: false, found: error.message });
  }
  report(findings, options.json);
}

const CHECKS = ["addon", "meeting place", "server", "engine", "nodes", "space"];

async function* checksOf({ channel, timeout }: ChannelOptions): AsyncGenerator<Finding> {
  let next = 0;
  const passed = (found: string): Finding => ({ check: CHECKS[next++]!, ok: true, found });
  loadNative();
  yield passed(`loads on ${process.platform} ${process.arch}, Node.js ${process.versions.node}`);
  yield passed(`${openChannel(channel).directory} is private`);
  await using client = await IPCClient.connect(channel, { timeoutMs: timeout, reconnect: false });
  yield passed(`process ${client.serverPid} serves ${JSON.stringify(channel)}, same layout`);
  const startedMs = performance.now();
  // There is no such node: the engine has to look, and changes nothing.
  await client.delete(`doctor:${randomUUID()}`);
  yield passed(`answers in ${(performance.now() - startedMs).toFixed(2)} ms`);
  const count = Array.from(client.entries(), () => 1).length;
  yield passed(`${formatCount(count)} nodes can be read`);
  const { usedBytes, capacityBytes } = client.stats();
  const space = `${formatBytes(usedBytes)} of ${formatBytes(capacityBytes)} are in use`;
  yield { ...passed(space), ok: usedBytes < capacityBytes * FULL_SHARE };
}
