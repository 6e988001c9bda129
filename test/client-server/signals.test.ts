/** Signals: everything in the process comes to rest first, then the signal has its usual effect. */
import assert from "node:assert/strict";
import { test } from "uvu";

import { CrdtStore } from "../../src/index.ts";
import type { Body } from "../helpers/programs/run.ts";
import { inWorld } from "../helpers/world.ts";

const WRITES = 3000;

interface Args {
  channel: string;
  path: string;
  /** What the process has: a letter for each server or store. */
  open: string;
  signal: NodeJS.Signals;
  writes: number;
}

/** `d`: a server of a store on disk, `m`: of one in memory, `s`: a store on disk, not served. */
const openAndDie: Body<Args> = async ({ CrdtStore: Store, IPCServer, say, sleep }, args) => {
  const stores: InstanceType<typeof Store>[] = [];
  for (const [i, kind] of [...args.open].entries()) {
    const path = `${args.path}${stores.length}`;
    const store = kind === "m" ? new Store() : new Store({ path, durability: "async" });
    if (kind !== "m") stores.push(store);
    if (kind === "s") continue;
    const server = await new IPCServer(`${args.channel}${i}`, store).start();
    void server.closed.then(() => say(kind));
  }
  for (const store of stores) store.putSync("first", 1);
  await Promise.all(stores.map((store) => store.flush()));
  for (let i = 0; i < args.writes; i++) for (const store of stores) store.putSync(`k${i}`, { i });
  process.kill(process.pid, args.signal);
  await sleep(100_000);
};

for (const signal of ["SIGTERM", "SIGINT", "SIGHUP", "SIGQUIT", "SIGUSR2"] as const) {
  const all = signal === "SIGTERM" ? ["dm", "md", "dd", "sm", "s", "d"] : ["ds"];
  for (const open of all) {
    test(
      `${signal} with ${[...open].join(", ")}: all acknowledged writes are on disk`,
      inWorld(async (world) => {
        const path = `${world.directory}/data`;
        const args = { channel: world.channel, path, open, signal, writes: WRITES };
        const program = world.start(openAndDie, args);
        const ended = await program.ended;
        assert.deepEqual(ended, { code: null, signal, stderr: "" });
        for (let i = 0; i < open.replaceAll("m", "").length; i++) {
          const store = new CrdtStore({ path: `${path}${i}` });
          assert.equal(store.list({ prefix: "k" }).length, WRITES);
          store.close();
        }
        // `closed` has resolved, for each server.
        const closed = [];
        for (let i = 0; i < open.replaceAll("s", "").length; i++) closed.push(await program.said());
        assert.equal(closed.toSorted().join(""), [...open.replaceAll("s", "")].toSorted().join(""));
      }),
    );
  }
}

for (const signal of ["SIGHUP", "SIGUSR2"] as const) {
  test(
    `${signal} that the program uses for something else ends nothing; sent again, it does`,
    inWorld(async (world) => {
      const path = `${world.directory}/data`;
      const program = world.start(
        async ({ CrdtStore: Store, IPCServer, say, sleep }, args) => {
          const heard = new Promise((resolve) => process.once(args.signal, resolve));
          const store = new Store({ path: args.path, durability: "async" });
          const server = await new IPCServer(args.channel, store).start();
          const stopped = server.closed.then(() => "stopped");
          process.kill(process.pid, args.signal);
          await heard;
          say(await Promise.race([stopped, sleep(200, "serving")]));
          for (let i = 0; i < args.writes; i++) store.putSync(`k${i}`, { i });
          process.kill(process.pid, args.signal);
          await sleep(100_000);
        },
        { path, channel: world.channel, signal, writes: WRITES },
      );
      assert.equal(await program.said(), "serving");
      assert.deepEqual(await program.ended, { code: null, signal, stderr: "" });
      const store = new CrdtStore({ path });
      assert.equal(store.count(), WRITES);
      store.close();
    }),
  );
}

test(
  "a package that sends the signal again once it finds itself alone does not end a server early",
  inWorld(async (world) => {
    const path = `${world.directory}/data`;
    const program = world.start(
      async ({ CrdtStore: Store, IPCServer, say, sleep }, args) => {
        // What signal-exit does.
        const emitter = { count: 1 };
        Object.assign(process, { __signal_exit_emitter__: emitter });
        const listener = () => {
          if (process.listenerCount("SIGTERM") !== emitter.count) return;
          process.off("SIGTERM", listener);
          process.kill(process.pid, "SIGTERM");
        };
        process.on("SIGTERM", listener);
        const store = new Store({ path: args.path, durability: "async" });
        const server = await new IPCServer(args.channel, store).start();
        void server.closed.then(() => say("closed"));
        for (let i = 0; i < args.writes; i++) store.putSync(`k${i}`, { i });
        process.kill(process.pid, "SIGTERM");
        await sleep(100_000);
      },
      { path, channel: world.channel, writes: WRITES },
    );
    assert.deepEqual(await program.ended, { code: null, signal: "SIGTERM", stderr: "" });
    assert.equal(await program.said(), "closed");
    const store = new CrdtStore({ path });
    assert.equal(store.count(), WRITES);
    store.close();
  }),
);

for (const what of ["closes its last store", "starts a server"]) {
  test(
    `a signal that came while the program ${what} is not lost`,
    inWorld(async (world) => {
      const program = world.start(
        async ({ CrdtStore: Store, IPCServer, sleep }, { channel, path, closes }) => {
          const store = new Store({ path, durability: "async" });
          store.put("a", 1);
          const server = closes ? undefined : new IPCServer(channel, store).start();
          process.kill(process.pid, "SIGTERM");
          if (closes) store.close();
          await server?.catch(() => {});
          await sleep(100_000);
        },
        {
          channel: world.channel,
          path: `${world.directory}/data`,
          closes: what.startsWith("closes"),
        },
      );
      assert.deepEqual(await program.ended, { code: null, signal: "SIGTERM", stderr: "" });
      const store = new CrdtStore({ path: `${world.directory}/data` });
      assert.equal(store.get("a"), 1);
      store.close();
    }),
  );
}

test(
  "twelve stores and servers in a process: no warning, and writes at the exit are on disk",
  inWorld(async (world) => {
    const program = world.start(
      async ({ CrdtStore: Store, IPCServer, say }, { channel, path }) => {
        for (let i = 0; i < 12; i++) {
          const store = new Store({ path: `${path}${i}`, durability: i % 2 ? "sync" : "async" });
          if (i % 3 === 0) await new IPCServer(`${channel}${i}`, store).start();
          store.putSync("early", i);
          process.on("exit", () => store.putSync("late", i)).setMaxListeners(50);
        }
        say("open");
        process.exit(0);
      },
      { channel: world.channel, path: `${world.directory}/data` },
    );
    assert.deepEqual(await program.ended, { code: 0, signal: null, stderr: "" });
    for (let i = 0; i < 12; i++) {
      const store = new CrdtStore({ path: `${world.directory}/data${i}` });
      assert.deepEqual(
        store.list().map(({ id }) => id),
        ["early", "late"],
      );
      store.close();
    }
  }),
);

test.run();
