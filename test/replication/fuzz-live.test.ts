/**
 * A running server whose client sends rubbish, or changes its slot's bytes while the engine reads
 * them: the client is cut off, again and again, and nobody else notices. `FRAMES` and `MUTATE_S`
 * say how many frames and how many seconds.
 */
import assert from "node:assert/strict";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { test } from "uvu";

import { STORE_HEAP } from "../../assembly/layout/store.ts";
import { CrdtStore } from "../../src/index.ts";
import { internalsOf } from "../../src/store/store.ts";
import { auditStore } from "../helpers/core-audit.ts";
import { seedFor } from "../helpers/core-random.ts";
import { Hostile } from "../helpers/hostile.ts";
import { descriptorsOf } from "../helpers/programs/tools.ts";
import { Steady, printRatio } from "../helpers/programs/steady.ts";
import { type World, inWorld, until } from "../helpers/world.ts";

const FRAMES = Number(process.env["FRAMES"] ?? 100_000);
const MUTATE_S = Number(process.env["MUTATE_S"] ?? 60);

/** Serves in this process while `attack` runs beside a client that must not notice. */
async function underAttack(world: World, attack: (socket: string) => Promise<void>): Promise<void> {
  const store = new CrdtStore({ capacityBytes: 0x4000000 });
  const server = await world.serveHere(store, { maxClients: 8 });
  let failure: unknown;
  server.closed.catch((error) => (failure = error));
  const steady = await Steady.start(world);
  await sleep(500);
  const descriptors = descriptorsOf("self");
  await steady.phase("attack");
  await attack(join(world.directory, `${world.channel}.sock`));
  // The two clients of `steady`; the attacker's slot and descriptors are back.
  await until(() => server.clients === 2);
  await until(() => descriptorsOf("self") <= descriptors);
  printRatio(await steady.end(), "attack");
  assert.equal(failure, undefined);
  await server.stop();
  const { core, pages } = internalsOf(store).memory;
  assert.equal(core.checkHeap(pages.words[STORE_HEAP >> 2]!), 0);
  auditStore(pages.words.buffer);
  // What the frames put is whole: it decodes.
  for (const { id } of store.list()) assert.equal(store.delete(id), true);
  assert.equal(store.count(), 0);
  store.close();
}

test(
  `${FRAMES} fuzzed frames through a live slot: it is cut, the engine and the others go on`,
  inWorld(async (world) => {
    const seed = seedFor("live frames");
    await underAttack(world, async (socket) => {
      const told = await new Hostile("fuzz", socket, [seed, FRAMES]).done();
      console.log(JSON.stringify(told));
      assert.equal(told["frames"], FRAMES);
      assert.ok(told["cuts"]! > FRAMES / 5000, "three strikes cut the slot");
      assert.ok(told["done"]! > FRAMES / 10, "most frames are to come through to the engine");
    });
  }),
);

test(
  `a slot's bytes change for ${MUTATE_S} s while the engine reads them: nothing is read twice`,
  inWorld(async (world) => {
    const seed = seedFor("mutator");
    await underAttack(world, async (socket) => {
      const told = await new Hostile("mutate", socket, [seed, MUTATE_S]).done();
      console.log(JSON.stringify(told));
      for (const kind of ["frames", "done", "cuts", "changes"]) assert.ok(told[kind]! > 0, kind);
    });
  }),
);

test.run();
