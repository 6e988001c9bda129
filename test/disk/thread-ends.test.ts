/** Threads that own a store with a path, and end in every way at any moment. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "uvu";

import { CrdtStore } from "../../src/index.ts";
import type { Body } from "../helpers/programs/run.ts";
import { inWorld } from "../helpers/world.ts";

interface Args {
  path: string;
  channel: string;
  run: string;
  seed: number;
  end: "terminate" | "exit" | "throw" | "process.exit";
}

const SEED = Number(process.env["SEED"] ?? Date.now() % 1e6);
console.log(`SEED=${SEED}`);

/**
 * In a process, since a fault hangs or aborts it: thread after thread writes to the directory, is
 * served or not, and ends. The next one finds what its predecessors had acknowledged.
 */
const endThreads: Body<Args> = async ({ threads, sleep, say }, args) => {
  const isServed = (round: number) => round % 2 === 1;
  const acked = new Int32Array(new SharedArrayBuffer(4));
  const body = async (
    { CrdtStore: Store, IPCServer: Server, threads: { workerData, parentPort } }: any,
    { path, channel, end, isServed: serves, round }: any,
  ) => {
    const store = new Store({ path, durability: "sync", journalBytes: 1 << 18 });
    if (serves) await new Server(channel, store).start();
    const first = store.get("last") ?? 0;
    parentPort.postMessage(first);
    const endAt = round * 7 + 5;
    for (let i = first + 1; ; i++) {
      if (i % 3) store.putSync(`k${i % 50}`, { i });
      else store.batchSync([1, 2, 3].map((k) => ({ put: `b${k}`, data: { round, i } })));
      store.putSync("last", i);
      Atomics.store(workerData.acked, 0, i);
      if (i % 10 === 0) await new Promise((resolve) => setImmediate(resolve));
      if (i < first + endAt || end === "terminate" || end === "process.exit") continue;
      if (end === "exit") process.exit(3);
      throw new Error("an error of the program");
    }
  };
  const rounds = args.end === "process.exit" ? 1 : 6;
  for (let round = 0; round < rounds; round++) {
    const given = { ...args, isServed: isServed(round + args.seed), round };
    const thread = new threads.Worker(new URL(args.run), {
      argv: [body.toString(), JSON.stringify(given)],
      workerData: { acked },
    });
    const ended = new Promise((resolve) => thread.once("exit", resolve));
    thread.on("error", (error: Error) => {
      if (!error.message.includes("an error of the program")) say(error.stack);
    });
    const before = Atomics.load(acked, 0);
    const found = await new Promise<number>((resolve) => thread.once("message", resolve));
    if (found < before) say(`round ${round}: acknowledged ${before}, found ${found}`);
    if (args.end === "terminate" || args.end === "process.exit") {
      await sleep((args.seed * (round + 1) * 7919) % 90);
      if (args.end === "process.exit") process.exit(say("ended") ?? 0);
      await thread.terminate();
    }
    await ended;
  }
  say("ended");
};

for (const end of ["terminate", "exit", "throw", "process.exit"] as const) {
  test(
    `a thread that owns a store on disk ends by ${end}: nothing hangs, nothing is lost`,
    inWorld(async (world) => {
      const run = new URL("../helpers/programs/run.js", import.meta.url).href;
      for (let seed = SEED; seed < SEED + (end === "process.exit" ? 2 : 1); seed++) {
        const path = join(world.directory, `data${seed}`);
        const program = world.start(endThreads, { path, channel: world.channel, run, seed, end });
        assert.equal(await program.said(), "ended");
        const { code, signal, stderr } = await program.ended;
        assert.deepEqual({ code, signal, stderr }, { code: 0, signal: null, stderr: "" });
        const store = new CrdtStore({ path });
        const batch = store.list({ prefix: "b" }).map(({ data }) => JSON.stringify(data));
        assert(new Set(batch).size <= 1, `half a batch: ${batch}`);
        store.close();
      }
    }),
  );
}

/** Threads with each durability, and a store, a server, a client or a document, end in each way. */
const endAll: Body<{ path: string; channel: string; run: string }> = async (
  { threads, sleep, say },
  args,
) => {
  const body = async (
    { CrdtStore: Store, IPCServer, IPCClient, sleep: pause, threads: { parentPort } }: any,
    { path, channel, durability, what, end }: any,
  ) => {
    const store = new Store(durability === "memory" ? {} : { path, durability });
    if (what !== "store") await new IPCServer(channel, store).start();
    const client = what === "store" ? undefined : await IPCClient.connect(channel);
    const doc = what === "document" ? await client.doc("d") : undefined;
    const endMs = end === "terminate" ? Infinity : Date.now() + 20;
    parentPort.postMessage("up");
    for (let i = 0; Date.now() < endMs; i++) {
      doc?.getText("t").insert(0, "x");
      doc?.commit();
      void client?.put(`n${i % 100}`, i).catch(() => {});
      if (what === "store" || what === "server") store.putSync(`s${i % 100}`, i);
      if (i % 20 === 0) await pause(1);
    }
    if (end === "exit") process.exit(3);
    throw new Error("an error of the program");
  };
  let round = 0;
  for (const durability of ["memory", "async", "sync"]) {
    for (const what of ["store", "server", "client", "document"]) {
      for (const end of ["terminate", "exit", "throw"]) {
        const channel = `${args.channel}${round}`;
        const given = { path: `${args.path}${round++}`, channel, durability, what, end };
        const thread = new threads.Worker(new URL(args.run), {
          argv: [body.toString(), JSON.stringify(given)],
        });
        const ended = new Promise((resolve) => thread.once("exit", resolve));
        thread.on("error", (error: Error) => {
          if (!error.message.includes("an error of the program")) say(error.stack);
        });
        await new Promise((resolve) => thread.once("message", resolve));
        if (end === "terminate") {
          await sleep(5 + ((round * 37) % 40));
          await thread.terminate();
        }
        await ended;
      }
    }
  }
  say("ended");
};

test(
  "a thread with a store, server, client or document, of any durability, ends in any way",
  inWorld(async (world) => {
    const run = new URL("../helpers/programs/run.js", import.meta.url).href;
    const args = { path: join(world.directory, "data"), channel: world.channel, run };
    const program = world.start(endAll, args);
    assert.equal(await program.said(), "ended");
    assert.deepEqual(await program.ended, { code: 0, signal: null, stderr: "" });
  }),
);

test.run();
