/**
 * A running server whose client sends garbage, or changes the bytes of its slot while the engine
 * reads them. The server disconnects it, again and again, and no other client notices. `FRAMES` is
 * the number of frames, `MUTATE_S` the seconds.
 */
import assert from "node:assert/strict";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { test } from "uvu";

import { STORE_HEAP } from "../../assembly/layout/store.ts";
import { CrdtStore } from "../../src/index.ts";
import { internalsOf } from "../../src/store/store.ts";
import { auditStore } from "../helpers/core-audit.ts";
import { seedFor, size } from "../helpers/core-random.ts";
import { Hostile } from "../helpers/hostile.ts";
import { descriptorsOf } from "../helpers/programs/tools.ts";
import { Steady, printRatio } from "../helpers/programs/steady.ts";
import { type World, inWorld, until } from "../helpers/world.ts";

const FRAMES = size("FRAMES", 50_000, 100_000);
const MUTATE_S = size("MUTATE_S", 20, 60);

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
  // Only the two clients of `steady`: the slot and descriptors of the attacker are free.
  await until(() => server.clients === 2);
  await until(() => descriptorsOf("self") <= descriptors);
  printRatio(await steady.end(), "attack");
  assert.equal(failure, undefined);
  await server.stop();
  const { core, pages } = internalsOf(store).memory;
  assert.equal(core.checkHeap(pages.words[STORE_HEAP >> 2]!), 0);
  auditStore(pages.words.buffer);
  // The values that the frames put are whole: they decode.
  for (const { id } of store.list()) assert.equal(store.deleteSync(id), true);
  assert.equal(store.count(), 0);
  store.close();
}

test(
  `${FRAMES} fuzzed frames through a live slot: its client is disconnected, the engine and others continue`,
  inWorld(async (world) => {
    const seed = seedFor("live frames");
    await underAttack(world, async (socket) => {
      const report = await new Hostile("fuzz", socket, [seed, FRAMES]).done();
      console.log(JSON.stringify(report));
      assert.equal(report["frames"], FRAMES);
      assert.ok(report["cuts"]! > FRAMES / 5000, "three strikes cut the slot");
      assert.ok(report["done"]! > FRAMES / 10, "most frames are to come through to the engine");
    });
  }),
);

test(
  `a slot's bytes change for ${MUTATE_S} s while the engine reads them: nothing is read twice`,
  inWorld(async (world) => {
    const seed = seedFor("mutator");
    await underAttack(world, async (socket) => {
      const report = await new Hostile("mutate", socket, [seed, MUTATE_S]).done();
      console.log(JSON.stringify(report));
      for (const kind of ["frames", "done", "cuts", "changes"]) assert.ok(report[kind]! > 0, kind);
    });
  }),
);

test.run();
