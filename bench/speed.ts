/**
 * A quick look at the speed of reading and writing beside lmdb: `node dist/bench/speed.js [part …]`,
 * where a part is get, field, list, put, sync, ping (a cache line there and back between the two
 * processes: what `sync` can be at best) or memory. For profiles:
 * `node --cpu-prof dist/bench/speed.js get`. `npm run bench` is the thorough one.
 */
import { fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { open } from "lmdb";
import { CrdtStore, IPCClient, IPCServer } from "../src/index.ts";
import type { Dataset, Subject } from "./data/dataset.ts";
import { people } from "./data/people.ts";
import { CACHE_LINE_TRIPS, machinePeer } from "./peers/machine.ts";
import { type PeerClient, type Surroundings, call } from "./peers/peer.ts";
import { quantile } from "./summary.ts";

const ROUNDS = 5;
const ROUND_MS = 250;
const CHUNK = 1000;
/** Of the chunks, so many are quicker than the one that is told. */
const QUICKEST_SHARE = 0.05;
const CHANNEL = `speed-${process.pid}`;

interface Trial {
  part: string;
  title: string;
  /** What one call of `run` counts as. */
  operations: number;
  run(): unknown;
}

if (process.argv[2] === "serve") await serve(process.argv[3]!, Number(process.argv[4]));
else await main(process.argv.slice(2));

/** The server's process: serves people until the parent hangs up. */
async function serve(channel: string, count: number): Promise<void> {
  const store = new CrdtStore();
  for (const { id, data } of people(count)) store.put(id, data);
  const server = await new IPCServer(channel, store).start();
  const machine = await machinePeer.serve({} as Surroundings);
  process.on("disconnect", () => void server.stop().then(() => process.exit(0)));
  process.send!(machine.address);
}

async function main(wanted: string[]): Promise<void> {
  const count = Number(process.env.NODES ?? 10_000);
  const dataset = people(count);
  const child = fork(fileURLToPath(import.meta.url), ["serve", CHANNEL, String(count)]);
  const address = await new Promise<string>((resolve) => child.once("message", resolve));
  const machine = await machinePeer.connect(address, {} as Surroundings);
  const client = await IPCClient.connect(CHANNEL);
  const directory = mkdtempSync(join(tmpdir(), "speed-"));
  const trials = [...ours(client, dataset), pings(machine), ...theirs(directory, dataset)];
  const chosen = trials.filter(({ part }) => !wanted.length || wanted.includes(part));
  await measure(chosen);
  if (!wanted.length || wanted.includes("memory")) memory(client, dataset);
  client.close();
  child.disconnect();
  rmSync(directory, { recursive: true });
}

function ours(client: IPCClient, dataset: Dataset): Trial[] {
  const get = each(dataset, ({ id }) => client.get(id));
  const field = each(dataset, ({ id }) => client.getField(id, "age"));
  const sync = each(dataset, ({ id, data }) => client.putSync(id, data));
  let puts: Promise<string>[] = [];
  const send = each(dataset, ({ id, data }) => puts.push(client.put(id, data)));
  const put = () => {
    puts = [];
    send();
    return Promise.all(puts);
  };
  return [
    { part: "get", title: "get", operations: CHUNK, run: get },
    { part: "field", title: "getField", operations: CHUNK, run: field },
    { part: "list", title: "list", operations: 1, run: () => client.list() },
    { part: "put", title: "put, 1,000 in flight", operations: CHUNK, run: put },
    { part: "sync", title: "putSync", operations: CHUNK, run: sync },
  ];
}

function pings({ operations: { cacheLine } }: PeerClient): Trial {
  const run = () => call(cacheLine!, "");
  return { part: "ping", title: "cache-line ping-pong", operations: CACHE_LINE_TRIPS, run };
}

function theirs(directory: string, dataset: Dataset): Trial[] {
  const all: Trial[] = [];
  for (const encoding of ["json", "msgpack"] as const) {
    const path = join(directory, encoding);
    const store = open<unknown, string>({ path, encoding, noSync: true });
    for (const { id, data } of dataset) store.putSync(id, data);
    const get = each(dataset, ({ id }) => store.get(id));
    const list = () => [...store.getRange({})];
    let last: Promise<boolean> | undefined;
    const send = each(dataset, ({ id, data }) => (last = store.put(id, data)));
    const put = () => {
      send();
      return last;
    };
    const name = `lmdb ${encoding}`;
    all.push(
      { part: "get", title: `get, ${name}`, operations: CHUNK, run: get },
      { part: "list", title: `getRange, ${name}`, operations: 1, run: list },
      { part: "put", title: `put, ${name}`, operations: CHUNK, run: put },
    );
  }
  return all;
}

/** The next CHUNK nodes, in an order that no cache foresees. */
function each(dataset: Dataset, run: (node: Subject) => unknown): () => void {
  const nodes = dataset.next(dataset.count);
  let at = 0;
  return () => {
    for (let n = 0; n < CHUNK; n++) run(nodes[at++ % nodes.length]!);
  };
}

/**
 * Interleaved rounds; of each trial the median of its rounds, and what others that are busy at the
 * same time change less: how long the quickest chunks took, and the least time on a processor.
 */
async function measure(trials: Trial[]): Promise<void> {
  const elapsed = trials.map((): number[] => []);
  const chunks = trials.map((): number[] => []);
  const processor = trials.map((): number[] => []);
  for (let round = -1; round < ROUNDS; round++) {
    for (const [index, { run, operations }] of trials.entries()) {
      const started = performance.now();
      const used = process.cpuUsage();
      let runs = 0;
      let chunkFrom = started;
      while (chunkFrom - started < ROUND_MS) {
        await run();
        runs++;
        const now = performance.now();
        if (round >= 0) chunks[index]!.push(((now - chunkFrom) * 1000) / operations);
        chunkFrom = now;
      }
      const { user, system } = process.cpuUsage(used);
      // The first round only warms up.
      if (round < 0) continue;
      elapsed[index]!.push(((performance.now() - started) * 1000) / runs / operations);
      processor[index]!.push((user + system) / runs / operations);
    }
  }
  for (const [index, { title }] of trials.entries()) {
    const quickest = `quickest ${us(quantile(chunks[index]!, QUICKEST_SHARE))} µs`;
    const least = `on a processor ${us(Math.min(...processor[index]!))} µs`;
    console.log(
      `${title.padEnd(24)} ${us(quantile(elapsed[index]!, 0.5))} µs   ${quickest}   ${least}`,
    );
  }
}

function us(value: number): string {
  return value.toPrecision(4).padStart(9);
}

function memory(client: IPCClient, dataset: Dataset): void {
  const { usedBytes, limboBytes, nodes } = client.stats();
  let json = 0;
  for (const { id, data } of dataset) json += id.length + JSON.stringify(data).length;
  const bar = 1.5 * (json / nodes) + 64;
  // The header, the change log and the buckets that are committed ahead are there once.
  const fixed = new CrdtStore().stats().usedBytes;
  const used = (usedBytes - limboBytes - fixed) / nodes;
  console.log(`memory: ${used.toFixed(0)} bytes a node; the bar is ${bar.toFixed(0)}`);
}
