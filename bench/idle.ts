/** How much of a processor a server and its clients use while nobody asks for anything. */
import { setTimeout } from "node:timers/promises";
import { Child } from "./child.ts";
import { threadSeconds } from "./machine.ts";
import { median } from "./summary.ts";

const CLIENTS = 3;
/** For what processes do after they have started. */
const SETTLE_MS = 1000;
const SAMPLE_MS = 1000;
/** What each client does first, so that all of them have been busy. */
const BUSY_MS = 2;
const NODES = "100";

/** Of one processor, all processes together. */
export interface Idle {
  clients: number;
  seconds: number;
  /**
   * Of the median second. About eight seconds after a process has fallen idle, V8 collects its
   * garbage, once; what goes on for ever is what counts.
   */
  percent: number;
  meanPercent: number;
}

export async function measureIdle(module: URL, seconds: number): Promise<Idle> {
  const server = new Child(module, "server", "ipc", NODES);
  const address = await server.request<string>("serve");
  const clients = Array.from({ length: CLIENTS }, () => new Child(module, "client", "ipc", NODES));
  for (const client of clients) {
    await client.request("connect", address);
    await client.request("measure", { trial: "putSync", budgetMs: BUSY_MS });
  }
  await setTimeout(SETTLE_MS);

  const all = [server, ...clients];
  const percents = await sample(
    all.map(({ pid }) => pid),
    seconds,
  );
  await Promise.all(all.map((child) => child.end()));
  const meanPercent = percents.reduce((sum, percent) => sum + percent, 0) / percents.length;
  return { clients: CLIENTS, seconds, percent: median(percents), meanPercent };
}

async function sample(pids: readonly number[], seconds: number): Promise<number[]> {
  const used = () => pids.reduce((sum, pid) => sum + threadSeconds(pid), 0);
  const percents: number[] = [];
  for (let second = 0; second < seconds; second++) {
    const started = performance.now();
    const usedBefore = used();
    await setTimeout(SAMPLE_MS);
    const elapsedSeconds = (performance.now() - started) / 1000;
    percents.push(((used() - usedBefore) / elapsedSeconds) * 100);
  }
  return percents;
}
