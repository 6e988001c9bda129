/** The persistence thread that cannot start, or is gone: nothing waits for it. */
import assert from "node:assert/strict";
import { test } from "uvu";

import type { Body } from "../helpers/programs/run.ts";
import { inWorld } from "../helpers/world.ts";

/** Uses a store when almost no descriptor is left. Then gives them back. */
const useWithFew: Body<{ path: string; channel: string; what: string; free: number }> = async (
  { CrdtStore, IPCServer, limit, fs, outcome, say },
  { path, channel, what, free },
) => {
  const durability = what === "flush" ? ("async" as const) : ("sync" as const);
  // Loads all that can be loaded.
  const before = new CrdtStore({ path, durability });
  before.putSync("first", 1);
  before.close();
  const store = new CrdtStore({ path, durability });
  const server = new IPCServer(channel, store);
  limit(process.pid, "nofile", "200:200");
  const taken: number[] = [];
  try {
    for (;;) taken.push(fs.openSync("/dev/null", "r"));
  } catch {
    for (let i = 0; i < free; i++) fs.closeSync(taken.pop()!);
  }
  const used = await outcome(async () => {
    if (what === "serve") await server.start();
    store.putSync("a", 1);
    await store.flush();
    if (what === "serve") await server.stop();
  });
  say(used);
  for (const fd of taken) fs.closeSync(fd);
  // Writing resumes by itself.
  if (what !== "serve") store.putSync("b", 2);
  store.close();
  const after = new CrdtStore({ path });
  say([
    after.get("first"),
    used === "OK" ? after.get("a") : 1,
    what === "serve" ? 2 : after.get("b"),
  ]);
  after.close();
};

for (const what of ["put", "flush", "serve"]) {
  test(
    `${what} with few descriptors left ends with a coded error or success`,
    inWorld(async (world) => {
      for (const free of [0, 2, 5, 9, 14, 18, 40]) {
        const path = `${world.directory}/data${free}`;
        const program = world.start(useWithFew, { path, channel: world.channel, what, free });
        const used = await program.said<string>();
        assert.match(used, /^(OK|ERR_NOT_DURABLE|ERR_NO_SPACE|ERR_PERMISSION|ERR_ENGINE_FAILED)$/);
        if (free === 40) assert.equal(used, "OK");
        assert.deepEqual(await program.said(), [1, 1, 2]);
        await program.succeeded();
      }
    }),
  );
}

test(
  "a persistence thread that is gone without a word: writers get ERR_NOT_DURABLE, close commits",
  inWorld(async (world) => {
    const program = world.start(async ({ CrdtStore, outcome, threads, say }, path) => {
      // The thread dies as if it had run out of memory.
      const { Worker } = threads;
      const started: InstanceType<typeof Worker>[] = [];
      const store = new CrdtStore({ path, durability: "sync" });
      const unref = Worker.prototype.unref;
      Worker.prototype.unref = function (this: InstanceType<typeof Worker>) {
        started.push(this);
        return unref.call(this);
      };
      store.putSync("a", 1);
      await started[0]!.terminate();
      say(await outcome(() => store.putSync("b", 2)));
      say(await outcome(() => store.flush()));
      store.close();
      const after = new CrdtStore({ path });
      say(after.get("a"));
      after.close();
    }, `${world.directory}/data`);
    assert.equal(await program.said(), "ERR_NOT_DURABLE");
    await program.said();
    assert.equal(await program.said(), 1);
    await program.succeeded();
  }),
);

test.run();
