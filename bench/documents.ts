/**
 * From a commit in one process to the event in another: `npm run bench:documents`.
 *
 * A server, a writer and a reader, each a process of its own. The writer commits as a typist does
 * or as fast as it is answered. Each commit has a number, which travels in the document, and both
 * sides read the machine's monotonic clock. One event may show several commits: each counts.
 */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

import { CrdtStore, IPCClient, IPCServer } from "../src/index.ts";
import { useOwnDirectory } from "./own-directory.ts";

const CHANNEL = "bench-documents";
const NS_A_MS = 1e6;

interface Trial {
  name: string;
  /** Characters that are in the document before. */
  characters: number;
  pauseMs: number;
  commits: number;
}

/** An event, and the last commit that it showed. */
interface Seen {
  number: number;
  seenNs: number;
}

const TRIALS: Trial[] = [
  { name: "typing, small document", characters: 100, pauseMs: 10, commits: 400 },
  { name: "typing, 1,000,000 characters", characters: 1_000_000, pauseMs: 10, commits: 400 },
  { name: "one after the other", characters: 100, pauseMs: 0, commits: 2000 },
];

const roles: Record<string, () => Promise<void>> = { server: serve, reader: read, writer: write };
await (roles[process.argv[2] ?? ""] ?? main)();

async function main(): Promise<void> {
  useOwnDirectory();
  const children: ChildProcess[] = [];
  try {
    for (const role of ["server", "reader", "writer"]) {
      const child = fork(fileURLToPath(import.meta.url), [role]);
      children.push(child);
      await once(child, "message");
    }
    const [, reader, writer] = children as [ChildProcess, ChildProcess, ChildProcess];
    console.log("from commit() here to the event there   p50        p99        commits");
    for (const [number, trial] of TRIALS.entries()) {
      for (const child of [reader, writer]) {
        child.send({ trial, id: `doc:${number}` });
        await once(child, "message");
      }
      const seen = once(reader, "message") as Promise<[Seen[]]>;
      const sent = once(writer, "message") as Promise<[number[]]>;
      writer.send("go");
      console.log(line(trial.name, latencies((await sent)[0], (await seen)[0])));
    }
  } finally {
    for (const child of children) child.kill();
  }
}

/** How long each commit took, milliseconds: until the first event with its number or a later one. */
function latencies(sentNs: number[], seen: Seen[]): number[] {
  let event = 0;
  return sentNs.map((ns, index) => {
    while (seen[event]!.number <= index) event++;
    return (seen[event]!.seenNs - ns) / NS_A_MS;
  });
}

function line(name: string, latenciesMs: number[]): string {
  const sorted = latenciesMs.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)]!;
  const shown = (ms: number) => `${ms.toFixed(2)} ms`.padEnd(11);
  return `${name.padEnd(40)}${shown(at(0.5))}${shown(at(0.99))}${sorted.length}`;
}

/** The clock that all processes share. */
function nowNs(): number {
  return Number(process.hrtime.bigint());
}

async function serve(): Promise<void> {
  await new IPCServer(CHANNEL, new CrdtStore()).start();
  process.send!("ready");
}

async function read(): Promise<void> {
  const client = await IPCClient.connect(CHANNEL);
  process.on("message", async ({ trial, id }: { trial: Trial; id: string }) => {
    const doc = await client.doc(id);
    const seen: Seen[] = [];
    doc.subscribe(() => {
      const number = doc.getMap("sent").get("number") as number | undefined;
      if (number === undefined || number === seen.at(-1)?.number) return;
      seen.push({ number, seenNs: nowNs() });
      if (number === trial.commits) process.send!(seen);
    });
    process.send!("open");
  });
  process.send!("ready");
}

async function write(): Promise<void> {
  const client = await IPCClient.connect(CHANNEL);
  process.on("message", async (message: { trial: Trial; id: string }) => {
    const { trial, id } = message;
    if (!trial) return;
    const doc = await client.doc(id);
    doc.getText("text").insert(0, "x".repeat(trial.characters));
    await doc.flush();
    const started = once(process, "message");
    process.send!("open");
    await started;
    const sentNs: number[] = [];
    for (let number = 1; number <= trial.commits; number++) {
      if (trial.pauseMs) await sleep(trial.pauseMs);
      doc.getText("text").insert(number, "y");
      doc.getMap("sent").set("number", number);
      sentNs.push(nowNs());
      doc.commit();
      if (!trial.pauseMs) await doc.flush();
    }
    process.send!(sentNs);
  });
  process.send!("ready");
}
