/** The stages of a change on its way to a sleeping watcher, timed in the processes. */
import { mkdtempSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Child } from "../child.ts";
import { machinePeer } from "../peers/machine.ts";
import { call, type Surroundings } from "../peers/peer.ts";
import { median, quantile } from "../summary.ts";
import type { Measured, Part, Scale } from "./part.ts";
import type { Puts } from "./watch-process.ts";
import { NS_A_US } from "../units.ts";

const PROCESS = new URL("./watch-process.js", import.meta.url);
const SERVER = new URL("./server.js", import.meta.url);
const NATIVE = new URL("./traced-native.cjs", import.meta.url);
const GAP_MS = 5;
/** The first changes meet code that is not compiled. */
const WARM_UP = 50;
const QUICK_SHARE = 0.1;
const FUTEX_TRIPS = 2000;

type Mark = [what: string, atNs: number];

/** The marks of each thread, ordered by time. */
interface Traces {
  writer: Mark[];
  engine: Mark[];
  watcher: Mark[];
}

type Stage = [title: string, thread: keyof Traces, mark: string];

/** A stage ends with the first such mark behind the end of the previous stage. */
const stages = (watcherPid: number): Stage[] => [
  ["the writer encodes the put and rings", "writer", "ring"],
  ["until the sleeping engine runs", "engine", "awake"],
  ["the engine, until it wakes the watcher", "engine", `wake ${watcherPid}`],
  ["the byte is written to the socket", "engine", `woken ${watcherPid}`],
  ["until the watcher's event loop calls the handler", "watcher", "handler"],
  ["the record in the log is found", "watcher", "found"],
  ["the node is found and decoded", "watcher", "decoded"],
  ["until the consumer has the change", "watcher", "seen"],
];

export const watching: Part = {
  name: "watching",
  title: "A change on its way to a sleeping watcher, in microseconds",
  measure: measureWatching,
};

async function measureWatching({ rounds }: Scale): Promise<Measured> {
  const puts: Puts = { count: WARM_UP + rounds, gapMs: GAP_MS };
  const { traces, watcherPid } = await traceChanges(puts);
  const times = stagesOf(traces, stages(watcherPid)).slice(WARM_UP);
  const futexUs = await measureFutex();
  const row = (title: string, us: number[]) => {
    return [title, median(us).toFixed(0), quantile(us, QUICK_SHARE).toFixed(0)];
  };
  const rows = stages(watcherPid).map(([title], index) =>
    row(
      title,
      times.map((change) => change[index]!),
    ),
  );
  const all = times.map((change) => change.reduce((sum, us) => sum + us, 0));
  rows.push(row("all of it", all));
  rows.push(row("a futex ping-pong: two sleepers woken, nothing done", futexUs));
  return {
    head: ["", "median", "quickest tenth"],
    rows,
    note:
      `${rounds} changes ${GAP_MS} ms apart, all processes asleep. The times include the clock ` +
      "reads. Medians do not add up.",
  };
}

/** The marks of all threads while a writer puts nodes that one process watches. */
async function traceChanges(puts: Puts): Promise<{ traces: Traces; watcherPid: number }> {
  const folder = mkdtempSync(join(process.env.PLURESDB_IPC_DIR!, "traces-"));
  const before = { ...process.env };
  process.env.PROFILE_TRACES = folder;
  process.env.PLURESDB_IPC_NATIVE = fileURLToPath(NATIVE);
  const [server, watcher, writer] = [1, 2, 3].map(() => new Child(PROCESS, "watched"));
  process.env = before;
  await server!.request("serve");
  await watcher!.request("watch");
  await writer!.request("put", puts);
  for (const child of [writer, watcher, server]) await child!.end();
  const files = readdirSync(folder);
  const read = (pid: number, isThread: boolean): Mark[] => {
    const name = files.find(
      (one) => one.startsWith(`${pid}-`) && one.endsWith("-0.json") !== isThread,
    );
    return JSON.parse(readFileSync(join(folder, name!), "utf8")) as Mark[];
  };
  const traces = {
    writer: read(writer!.pid, false),
    engine: read(server!.pid, true),
    watcher: read(watcher!.pid, false),
  };
  return { traces, watcherPid: watcher!.pid };
}

/** The microseconds of each stage of each change. Leaves out changes that lack a mark. */
function stagesOf(traces: Traces, all: readonly Stage[]): number[][] {
  const startsNs = traces.writer.filter(([what]) => what === "put").map(([, atNs]) => atNs);
  return startsNs.flatMap((startNs, index) => {
    const endNs = startsNs[index + 1] ?? Infinity;
    const times: number[] = [];
    let fromNs = startNs;
    for (const [, thread, mark] of all) {
      const isIt = ([what, atNs]: Mark) => what === mark && atNs >= fromNs;
      const atNs = traces[thread].find(isIt)?.[1] ?? Infinity;
      if (atNs >= endNs) return [];
      times.push((atNs - fromNs) / NS_A_US);
      fromNs = atNs;
    }
    return [times];
  });
}

async function measureFutex(): Promise<number[]> {
  const server = new Child(SERVER, "serve");
  const address = await server.request<string>("serve", 1);
  const machine = await machinePeer.connect(address, {} as Surroundings);
  const us: number[] = [];
  for (let trip = 0; trip < FUTEX_TRIPS; trip++) {
    const startedMs = performance.now();
    await call(machine.operations.futex!, "");
    us.push((performance.now() - startedMs) * 1000);
  }
  await server.end();
  return us;
}
