/** Stores on disk without the addon, alone and served, on each platform that Node.js has. */
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { test } from "uvu";

import { damageOf } from "../../src/disk/lmdb-walk.ts";
import { CrdtStore } from "../../src/index.ts";
import type { Program } from "../helpers/program.ts";
import type { Body } from "../helpers/programs/run.ts";
import { rounds } from "../helpers/core-random.ts";
import { type World, assertRefused, inWorld } from "../helpers/world.ts";

const WITHOUT = { PLURESDB_IPC_NATIVE: "off" };
const ROUNDS = rounds(3, 20);
const KILL_MS_MAX = 150;
const SMALL = { capacityBytes: 1 << 22 };

interface Args {
  path: string;
  channel: string | undefined;
  from: number;
}

/** Writes numbers, and says each one whose write was acknowledged. */
const write: Body<Args> = async (tools, { path, channel, from }) => {
  const { CrdtStore: Store, IPCServer: Server, say } = tools;
  const store = new Store({ path, durability: "sync", capacityBytes: 1 << 22 });
  if (channel) await new Server(channel, store).start();
  say("open");
  for (let n = from; ; n++) {
    await store.put(`n${n}`, { n });
    say(n);
  }
};

async function start(world: World, path: string, isServed: boolean, from = 0): Promise<Program> {
  const channel = isServed ? world.channel : undefined;
  const program = world.start(write, { path, channel, from }, WITHOUT);
  assert.equal(await program.said(), "open");
  return program;
}

/** All that a killed program has said. */
async function rest(program: Program): Promise<number[]> {
  const said: number[] = [];
  for (;;) {
    const word = await program.said<number>().catch(() => undefined);
    if (word === undefined) return said;
    said.push(word);
  }
}

for (const isServed of [false, true]) {
  const kind = isServed ? "a served store" : "a store";
  test(
    `${kind} of a process that is killed has each acknowledged write, and no damage`,
    inWorld(async (world) => {
      const path = join(world.directory, "data");
      const acknowledged: number[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        const program = await start(world, path, isServed, acknowledged.length + round);
        await assertRefused("ERR_STORE_IN_USE", () => new CrdtStore({ path, ...SMALL }));
        await sleep(Math.random() * KILL_MS_MAX);
        program.kill("SIGKILL");
        acknowledged.push(...(await rest(program)));
        assert.equal(damageOf(join(path, "data.mdb")), undefined);
        const store = new CrdtStore({ path, ...SMALL });
        for (const n of acknowledged) assert.deepEqual(store.get(`n${n}`), { n });
        store.close();
      }
    }),
  );
}

test(
  "a signal that the platform cannot send to itself ends the process after the last commit",
  inWorld(async (world) => {
    const path = join(world.directory, "data");
    const program = world.start(
      ({ CrdtStore: Store }, directory) => {
        const store = new Store({ path: directory, capacityBytes: 1 << 22 });
        for (let n = 0; n < 100; n++) void store.put(`n${n}`, { n });
        process.emit("SIGHUP", "SIGHUP");
        setInterval(() => {}, 1000);
      },
      path,
      WITHOUT,
    );
    const { code, signal, stderr } = await program.ended;
    assert.deepEqual([code === 0, stderr], [false, ""]);
    assert.ok(signal === "SIGHUP" || process.platform === "win32", String(signal));
    const store = new CrdtStore({ path, ...SMALL });
    assert.equal(store.count(), 100);
    store.close();
  }),
);

test(
  "a backup opens as the store does; a path that is a file is refused",
  inWorld(async (world) => {
    const path = join(world.directory, "data");
    const store = new CrdtStore({ path, durability: "sync", ...SMALL });
    for (let n = 0; n < 200; n++) void store.put(`n${n}`, { n, text: "x".repeat(n) });
    const copy = join(world.directory, "copies", "first");
    await store.backup(copy);
    await assertRefused("ERR_BAD_OPTION", () => store.backup(copy));
    store.close();
    assert.equal(damageOf(join(copy, "data.mdb")), undefined);
    const copied = new CrdtStore({ path: copy, ...SMALL });
    assert.equal(copied.count(), 200);
    copied.close();
    const broken = join(world.directory, "broken");
    writeFileSync(broken, "a file");
    await assertRefused("ERR_PERMISSION", () => new CrdtStore({ path: broken, ...SMALL }));
  }),
);

test.run();
