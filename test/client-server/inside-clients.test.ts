/** Clients in the server's own process: slots of its memory, woken by messages of the engine. */
import assert from "node:assert/strict";
import { test } from "uvu";

import { SLOT_BYTES, SLOT_LOCAL, SLOT_WATCHING } from "../../assembly/layout/slot.ts";
import { CrdtStore } from "../../src/index.ts";
import { coreModule } from "../../src/memory/core-module.ts";
import { ringDoorbell } from "../../src/memory/doorbell.ts";
import { slotBase } from "../../src/memory/memory-map.ts";
import { nativeFile, nativeOrNone } from "../../src/memory/native.ts";
import { Reader } from "../../src/read/reader.ts";
import { putWrite } from "../../src/request/operations.ts";
import { RequestWriter, type Write } from "../../src/request/request-writer.ts";
import { Slot } from "../../src/request/slot.ts";
import { EngineThread } from "../../src/server/engine-thread.ts";
import { closeFiles, shareStore } from "../../src/server/share-store.ts";
import { SlotTable } from "../../src/server/slot-table.ts";
import { internalsOf } from "../../src/store/store.ts";
import { inWorld, until } from "../helpers/world.ts";

const PUTS = 1000;
const CLIENTS = 3;
const WAIT_MS = 5000;

/** An engine, and what it does for clients inside. */
function startEngine() {
  const store = new CrdtStore({ capacityBytes: 1 << 22 });
  const shared = shareStore(nativeOrNone(), internalsOf(store).memory, "inside", CLIENTS);
  const { memory, signals, files } = shared;
  const slots = new SlotTable(shared);
  const data = {
    memory: memory.memory,
    module: coreModule(),
    addon: nativeFile(),
    map: memory.map,
    storeFd: files?.storeFd,
    spinUs: 0,
  };
  const failures: unknown[] = [];
  const engine = new EngineThread(data, memory.pages, signals, {
    message(message) {
      if (message.kind === "wake") slots.inside(message.slot)?.wake();
      if (message.kind === "broken") slots.inside(message.slot)?.hangUp();
      if (message.kind === "closed") slots.free(message.slot);
    },
    failed: (error) => failures.push(error),
  });
  const end = async () => {
    await engine.stop();
    closeFiles(shared);
    assert.deepEqual(failures, []);
  };
  const connect = (wake: () => void) => {
    const number = slots.reserveInside({ wake, hangUp: () => {} });
    if (number === undefined) return undefined;
    const base = slotBase(memory.map, number);
    const slot = new Slot(memory, base, {
      ring: () => ringDoorbell(signals, memory.pages),
      sleep: (address, expected, ms) => {
        signals.sleep(memory.pages, address, expected, ms);
        return true;
      },
    });
    return { number, base, slot };
  };
  const writer = new RequestWriter(memory.pages, memory.map);
  const { stagingBase } = memory.map;
  const send = (slot: Slot, write: Write) => slot.send(write.op, stagingBase, write.write(writer));
  const wait = (slot: Slot, request: number) =>
    slot.wait(request, stagingBase, WAIT_MS, () => assert.fail("the engine is gone"));
  return { memory, slots, connect, send, wait, end };
}

/** Resolves when the request is done. */
function done(slot: Slot, request: number, wakes: Set<() => void>): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (slot.armWake(request)) return;
      wakes.delete(look);
      resolve();
    };
    wakes.add(look);
    look();
  });
}

test(
  "clients inside send requests, sleep, and are woken by replies and by changes",
  inWorld(async () => {
    const { memory, slots, connect, send, wait, end } = startEngine();
    const clients = Array.from({ length: CLIENTS }, (_, index) => {
      const wakes = new Set<() => void>();
      return { id: `n${index}`, wakes, ...connect(() => [...wakes].forEach((wake) => wake()))! };
    });
    assert.equal(slots.count, CLIENTS);
    assert.equal(
      connect(() => {}),
      undefined,
    );
    await Promise.all(
      clients.map(async ({ id, slot, wakes }) => {
        for (let i = 1; i <= PUTS; i++) await done(slot, send(slot, putWrite(id, i)), wakes);
      }),
    );
    const reader = new Reader(memory, { one: () => undefined, many: () => [] } as never, 0);
    assert.deepEqual(
      clients.map(({ id }) => reader.get(id)),
      Array(CLIENTS).fill(PUTS),
    );
    const [watcher, other] = [clients[0]!, clients[1]!];
    const woken = new Promise<void>((resolve) => watcher.wakes.add(resolve));
    Atomics.store(memory.pages.words, (watcher.base + SLOT_WATCHING) >>> 2, 1);
    wait(other.slot, send(other.slot, putWrite("watched", 1)));
    await woken;
    await end();
  }),
);

test(
  "a slot inside is free, and empty, after its client has hung up",
  inWorld(async () => {
    const { memory, slots, connect, send, wait, end } = startEngine();
    for (let round = 0; round < 5; round++) {
      const { number, base, slot } = connect(() => {})!;
      assert.ok(number > SLOT_LOCAL);
      wait(slot, send(slot, putWrite("a", round)));
      slots.hangUp(number);
      await until(() => slots.count === 0);
      assert.ok(memory.pages.bytes.subarray(base, base + SLOT_BYTES).every((byte) => byte === 0));
    }
    await end();
  }),
);

test.run();
