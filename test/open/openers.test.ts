/** The processes and threads that open a channel: how they start, share it, end and are killed. */
import assert from "node:assert/strict";
import * as fs from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { test } from "uvu";

import { CrdtStore, type SharedDatabase, open } from "../../src/index.ts";
import { inWorld, until } from "../helpers/world.ts";
import { type OpenerArgs, holder, kept } from "./opener.ts";

const INDEX = new URL("../../src/index.js", import.meta.url).href;
const SHORT_PROGRAMS = 20;

test(
  "what is open keeps no process alive, unless a write or a watch waits",
  inWorld(async (world) => {
    const idle = world.start<OpenerArgs>(
      async ({ open: openHere, say }, args) => {
        const db = await openHere(args.channel, args.options);
        void db.put("last", 1);
        say(db.isServing);
      },
      { channel: world.channel, options: kept(world) },
    );
    assert.equal(await idle.said(), true);
    await idle.succeeded();
    const db: SharedDatabase = await open(world.channel, kept(world));
    assert.equal(db.get("last"), 1);
    const watcher = world.start<OpenerArgs>(
      async ({ open: openHere, say }, args) => {
        const shared = await openHere(args.channel, args.options);
        say("watches");
        for await (const change of shared.watch()) {
          say(change.kind);
          break;
        }
      },
      { channel: world.channel, options: kept(world) },
    );
    assert.equal(await watcher.said(), "watches");
    await sleep(300);
    await db.put("a", 1);
    assert.equal(await watcher.said(), "put");
    await watcher.succeeded();
    await db.close();
  }),
);

test(
  "short programs that start at the same time all open, write and end",
  inWorld(async (world) => {
    const programs = Array.from({ length: SHORT_PROGRAMS }, () =>
      world.start<OpenerArgs>(
        async ({ open: openHere }, args) => {
          const db = await openHere(args.channel, args.options);
          for (;;) {
            // The serving program may end in between: it hands over, and this write is repeated.
            const failed = await db.increment("runs", "n").catch(({ code }) => code);
            if (failed !== "ERR_SERVER_GONE") break;
          }
        },
        { channel: world.channel, options: kept(world) },
      ),
    );
    for (const program of programs) await program.succeeded();
    await using db = await open(world.channel, kept(world));
    assert.deepEqual(db.get("runs"), { n: SHORT_PROGRAMS });
  }),
);

test(
  "worker threads of one process share the channel, and one takes over from another",
  inWorld(async (world) => {
    const program = world.start(
      async ({ threads, say, until: untilHere }, args: OpenerArgs & { index: string }) => {
        const source = `
          const { parentPort, workerData } = require("node:worker_threads");
          import(workerData.index).then(async ({ open }) => {
            const db = await open(workerData.channel, workerData.options);
            await db.increment("threads", "n");
            db.on("serving", () => parentPort.postMessage("took over"));
            parentPort.postMessage(db.isServing);
            parentPort.on("message", async () => {
              for (;;) {
                // A mirror ends with the thread that started it: then this write is repeated.
                const failed = await db.increment("threads", "n").catch(({ code }) => code);
                if (failed !== "ERR_SERVER_GONE") break;
              }
              parentPort.postMessage(db.get("threads").n);
            });
          });`;
        const said: unknown[][] = [];
        const workers = [0, 1, 2].map((number) => {
          const worker = new threads.Worker(source, { eval: true, workerData: args });
          worker.on("message", (word) => (said[number] ??= []).push(word));
          return worker;
        });
        await untilHere(() => said.filter(Boolean).length === 3);
        const serving = [0, 1, 2].filter((number) => said[number]![0]);
        say(serving.length);
        await workers[serving[0]!]!.terminate();
        const left = [0, 1, 2].filter((number) => number !== serving[0]);
        await untilHere(() => left.some((number) => said[number]!.includes("took over")));
        for (const number of left) workers[number]!.postMessage("again");
        await untilHere(() => left.every((number) => typeof said[number]!.at(-1) === "number"));
        say(Math.max(...left.map((number) => said[number]!.at(-1) as number)));
        for (const number of left) await workers[number]!.terminate();
      },
      { channel: world.channel, options: kept(world), index: INDEX },
    );
    assert.equal(await program.said(), 1);
    assert.equal(await program.said(), 5);
    await program.succeeded();
  }),
);

test(
  "cluster workers share the channel",
  inWorld(async (world) => {
    const file = join(world.directory, "cluster.mjs");
    fs.writeFileSync(
      file,
      `import cluster from "node:cluster";
      import { open } from ${JSON.stringify(INDEX)};
      const options = ${JSON.stringify(kept(world))};
      if (cluster.isPrimary) {
        const codes = [];
        for (let n = 0; n < 3; n++) cluster.fork();
        cluster.on("exit", (_, code) => codes.push(code) === 3 && process.exit(Math.max(...codes)));
      } else {
        const db = await open(${JSON.stringify(world.channel)}, options);
        await db.put("worker " + process.pid, cluster.worker.id);
        while (db.list({ prefix: "worker " }).length < 3) await new Promise((go) => setTimeout(go, 5));
        await db.close();
        process.exit(0);
      }`,
    );
    const program = world.start(
      async ({ fork }, args: { file: string }) => {
        const [code] = await new Promise<unknown[]>((resolve) =>
          fork(args.file).once("exit", (...ended) => resolve(ended)),
        );
        process.exit(code as number);
      },
      { file },
    );
    await program.succeeded();
    await using db = await open(world.channel, kept(world));
    assert.equal(db.count(), 3);
  }),
);

test(
  "killed while it takes over, a process leaves the channel to the next one",
  inWorld(async (world) => {
    const store = new CrdtStore(kept(world, {}));
    await store.put("a", 1);
    store.close();
    const server = await holder(world);
    const start = () =>
      world.start<OpenerArgs>(
        async ({ open: openHere, say }, args) => {
          let isOpen = false;
          const onProgress = () => isOpen && say("takes over");
          const db = await openHere(args.channel, { ...args.options, onProgress });
          isOpen = true;
          say("connected");
          setInterval(() => {}, 1000);
          db.on("serving", () => say("serves"));
        },
        { channel: world.channel, options: kept(world) },
      );
    const programs = Array.from({ length: 4 }, start);
    for (const program of programs) assert.equal(await program.said(), "connected");
    await using db = await open(world.channel, { serve: false });
    server.kill("SIGKILL");
    const words = programs.map(async (program) => ({ program, word: await program.said() }));
    for (const word of words) word.catch(() => {});
    const { program, word } = await Promise.race(words);
    assert.equal(word, "takes over");
    program.kill("SIGKILL");
    await program.ended;
    const before = [server.pid, program.pid];
    await until(() => db.connected && !before.includes(db.serverPid));
    assert.equal(db.get("a"), 1);
  }),
);

test(
  "the working directory may change: a path was resolved when it was given",
  inWorld(async (world) => {
    const program = world.start(
      async ({ open: openHere, say }, args: OpenerArgs & { directory: string }) => {
        process.chdir(args.directory);
        const opening = openHere(args.channel, args.options);
        process.chdir("/");
        const db = await opening;
        say(await db.put("a", 1));
      },
      { channel: world.channel, options: { path: "./here" }, directory: world.directory },
    );
    assert.equal(await program.said(), "a");
    await program.succeeded();
    const path = join(world.directory, "here");
    await using db = await open(world.channel, { path });
    assert.equal(db.get("a"), 1);
  }),
);

test.run();
