/** A client that writes every word it can reach, or sleeps on the doorbell, harms no other client. */
import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import { test } from "uvu";

import type { Body } from "../helpers/programs/run.ts";
import { inWorld } from "../helpers/world.ts";

const KINDS = ["zero", "largest", "random", "running", "sleeping"] as const;
const CHANGES = 25;

interface Attack {
  path: string;
  kind: (typeof KINDS)[number];
}

const attackWords: Body<Attack> = async (
  { bytesOf, greet, layout, loadNative, say, until },
  { path, kind },
) => {
  const native = loadNative();
  const { socket, fds } = await greet(path);
  const [, doorbell, slot] = fds as [number, number, number];
  const pages = new Uint8Array(
    new WebAssembly.Memory({ shared: true, initial: 10, maximum: 10 }).buffer,
  );
  native.map(pages, 0, bytesOf.doorbell, doorbell, true);
  native.map(pages, bytesOf.page, bytesOf.slot, slot, true);
  native.wakeByte(socket);
  await until(() => native.getSeals(slot) & native.seals.SEAL);
  say("attacks");
  const words = new Int32Array(pages.buffer);
  const valueOf = {
    zero: () => 0,
    largest: () => -1,
    random: () => Math.random() * 2 ** 32,
    running: (round: number) => round,
    sleeping: () => 0,
  }[kind];
  const write = (first: number, bytes: number, round: number) => {
    for (let word = first >>> 2; word < (first + bytes) >>> 2; word++) words[word] = valueOf(round);
  };
  // The test kills it.
  for (let round = 0; ; round++) {
    if (kind === "sleeping") native.futexWait(pages, 0, words[0]!, 10);
    else {
      write(0, bytesOf.doorbell, round);
      write(bytesOf.page, layout.SLOT_REQUESTS + 64, round);
    }
  }
};

for (const kind of KINDS) {
  test(
    `others put, watch and wait while a client writes all its words: ${kind}`,
    inWorld(async (world) => {
      await world.serve({ capacityBytes: 1 << 20 });
      const [writer, watcher] = await Promise.all([world.connect(), world.connect()]);
      const watch = watcher.watch({ prefix: "n" });
      const path = `${world.directory}/${world.channel}.sock`;
      const attacker = world.start(attackWords, { path, kind });
      assert.equal(await attacker.said(), "attacks");
      for (let i = 0; i < CHANGES; i++) {
        const change = watch.next();
        // The engine is awake, about to sleep, or asleep.
        await sleep(i % 3);
        if (i % 2) await writer.put("n", i);
        else writer.putSync("n", i);
        const { value } = await change;
        assert.equal(value?.data, i);
      }
    }),
  );
}

test.run();
