/**
 * Measures mirrors: `npm run bench:mirror-latency`.
 *
 * Reads through a mirror are compared with reads through pages. Writes are compared with a round trip of
 * JSON lines over a Unix socket, to a process that parses each line, stores it in a Map and answers. All
 * are interleaved in one run. The server is a separate process.
 */
import { type ChildProcess, fork } from "node:child_process";
import { type Socket, createConnection, createServer } from "node:net";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { CrdtStore, IPCClient, IPCServer } from "../../src/index.ts";
import { useOwnDirectory } from "../own-directory.ts";
import { printTable } from "../table.ts";

const CHANNEL = "bench-mirror";
const NODES = 10_000;
const ROUNDS = 7;
const READS = 200_000;
const CALLS = 1000;
const IDLE_CALLS = 200;
const IDLE_MS = 2;
const IN_FLIGHT = 20_000;

const data = (i: number) => ({ name: `node ${i}`, i, isActive: i % 2 === 0 });
const idOf = (i: number) => `node-${(i * 7919) % NODES}`;

/** The server, and the process that answers lines. */
async function serve(lines: string): Promise<void> {
  const store = new CrdtStore();
  for (let i = 0; i < NODES; i++) store.put(idOf(i), data(i));
  await new IPCServer(CHANNEL, store).start();
  const map = new Map<string, unknown>();
  createServer((socket) => {
    answerLines(socket, (line) => {
      const { id, value } = JSON.parse(line) as { id: string; value: unknown };
      map.set(id, value);
      socket.write(`${JSON.stringify({ id, ok: true })}\n`);
    });
  }).listen(lines, () => process.send!("serving"));
}

function answerLines(socket: Socket, use: (line: string) => void): void {
  let rest = "";
  socket.setEncoding("utf8").on("data", (chunk: string) => {
    const parts = (rest + chunk).split("\n");
    rest = parts.pop()!;
    for (const line of parts) use(line);
  });
}

/** Puts over lines: each resolves with its answer. */
function lineClient(path: string): { put: (id: string, value: unknown) => Promise<unknown> } {
  const socket = createConnection(path);
  const waiting: ((answer: unknown) => void)[] = [];
  answerLines(socket, (line) => waiting.shift()!(JSON.parse(line)));
  return {
    put: (id, value) =>
      new Promise((resolve) => {
        waiting.push(resolve);
        socket.write(`${JSON.stringify({ id, value })}\n`);
      }),
  };
}

async function latencies(call: (i: number) => unknown, idleMs: number): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < (idleMs ? IDLE_CALLS : CALLS); i++) {
    if (idleMs) await sleep(idleMs);
    const startedMs = performance.now();
    await call(i);
    times.push((performance.now() - startedMs) * 1000);
  }
  return times;
}

function readsPerSecond(client: IPCClient): number {
  const startedMs = performance.now();
  for (let i = 0; i < READS; i++) client.get(idOf(i));
  return (READS / (performance.now() - startedMs)) * 1000;
}

async function inFlight(client: IPCClient): Promise<number> {
  const startedMs = performance.now();
  await Promise.all(Array.from({ length: IN_FLIGHT }, (_, i) => client.put(idOf(i), data(i))));
  return (IN_FLIGHT / (performance.now() - startedMs)) * 1000;
}

/** From a write in this process until another one's watch has answered it, half of that each way. */
async function seenThere(client: IPCClient, idleMs: number): Promise<number[]> {
  const watch = client.watch({ prefix: "pong" });
  const times = await latencies(async (i) => {
    void client.put("ping", i);
    await watch.next();
  }, idleMs);
  watch.close();
  return times.map((time) => time / 2);
}

async function answerPings(): Promise<void> {
  const client = await IPCClient.connect(CHANNEL, { transport: "mirror" });
  process.send!("watching");
  for await (const change of client.watch({ prefix: "ping" })) {
    if (change.kind === "put") void client.put("pong", change.data);
  }
}

const start = async (role: string, ...args: string[]): Promise<ChildProcess> => {
  const child = fork(process.argv[1]!, [role, ...args]);
  await new Promise((resolve) => child.once("message", resolve));
  return child;
};

async function main(): Promise<void> {
  const lines = join(process.env["PLURESDB_IPC_DIR"]!, "lines.sock");
  const children = [await start("serve", lines), await start("pong")];
  const cacheBytes = 0;
  const mirror = await IPCClient.connect(CHANNEL, { transport: "mirror", cacheBytes });
  const pages = await IPCClient.connect(CHANNEL, { transport: "pages", cacheBytes });
  const json = lineClient(lines);
  const samples = new Map<string, number[]>();
  const add = (name: string, values: number[]) =>
    samples.set(name, [...(samples.get(name) ?? []), ...values]);
  for (let round = 0; round < ROUNDS; round++) {
    add("get, pages, a second", [readsPerSecond(pages)]);
    add("get, mirror, a second", [readsPerSecond(mirror)]);
    for (const [when, idleMs] of Object.entries({ "back to back": 0, "2 ms idle": IDLE_MS })) {
      const put = (i: number) => [idOf(i), data(i)] as const;
      add(`JSON line, ${when}, µs`, await latencies((i) => json.put(...put(i)), idleMs));
      add(
        `put awaited, mirror, ${when}, µs`,
        await latencies((i) => mirror.put(...put(i)), idleMs),
      );
      add(
        `putSync, mirror, ${when}, µs`,
        await latencies((i) => mirror.putSync(...put(i)), idleMs),
      );
      add(`put awaited, pages, ${when}, µs`, await latencies((i) => pages.put(...put(i)), idleMs));
      add(`seen in another mirror, ${when}, µs`, await seenThere(mirror, idleMs));
    }
    add("puts in flight, mirror, a second", [await inFlight(mirror)]);
    add("puts in flight, pages, a second", [await inFlight(pages)]);
  }
  printTable(
    "Mirrors",
    ["", "median", "least", "90 %"],
    [...samples].map(([name, values]) => {
      const sorted = values.toSorted((a, b) => a - b);
      const at = (share: number) => Math.round(sorted[Math.floor(share * (sorted.length - 1))]!);
      return [name, ...[0.5, 0, 0.9].map((share) => at(share).toLocaleString("en"))];
    }),
  );
  for (const client of [mirror, pages]) client.close();
  for (const child of children) child.kill();
}

const [, , role, ...args] = process.argv;
if (role === "serve") await serve(args[0]!);
else if (role === "pong") await answerPings();
else {
  useOwnDirectory();
  await main();
}
