/** How much of a processor a server and its clients use while nobody asks for anything. */
import { setTimeout } from "node:timers/promises";
import { Child } from "./child.ts";
import { threadSeconds } from "./machine.ts";

const CLIENTS = 3;
/** What each client does first, so that all of them have been busy. */
const BUSY_MS = 2;
const NODES = "100";

/** Of one processor, all processes together. */
export interface Idle {
  clients: number;
  seconds: number;
  /** On average over the seconds. */
  percent: number;
}

/**
 * `settleSeconds` pass first. Some ten seconds after a process has fallen idle V8 collects its
 * garbage, once: what goes on for ever is what counts, so give it 20, or end before it comes.
 */
export async function measureIdle(
  module: URL,
  settleSeconds: number,
  seconds: number,
): Promise<Idle> {
  const server = new Child(module, "server", "ipc", NODES);
  const address = await server.request<string>("serve");
  const clients = Array.from({ length: CLIENTS }, () => new Child(module, "client", "ipc", NODES));
  for (const client of clients) {
    await client.request("connect", address);
    await client.request("measure", { trial: "putSync", budgetMs: BUSY_MS });
  }
  await setTimeout(settleSeconds * 1000);
  const all = [server, ...clients];
  const percent = await sample(
    all.map(({ pid }) => pid),
    seconds,
  );
  await Promise.all(all.map((child) => child.end()));
  return { clients: CLIENTS, seconds, percent };
}

async function sample(pids: readonly number[], seconds: number): Promise<number> {
  const used = () => pids.reduce((sum, pid) => sum + threadSeconds(pid), 0);
  const started = performance.now();
  const usedBefore = used();
  await setTimeout(seconds * 1000);
  const elapsedSeconds = (performance.now() - started) / 1000;
  return ((used() - usedBefore) / elapsedSeconds) * 100;
}
