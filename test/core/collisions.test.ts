/**
 * Ids that collide, by chance or on purpose: every node is found, has one entry, is listed, expires and
 * is collected, wherever it was put.
 */
import * as assert from "node:assert/strict";
import { test } from "uvu";
import { CrdtStore, IPCClient, IPCServer, PluresError } from "../../src/index.ts";
import { internalsOf } from "../../src/store/store.ts";
import { collidingIds } from "../helpers/collisions.ts";
import { Dice, rounds, seedFor } from "../helpers/core-random.ts";
import { assertAllFree, checkStore, newStore } from "../helpers/core-store.ts";
import { withClock } from "../helpers/store-fixture.ts";
import { Pair } from "./core-model.ts";

const CAPACITY_BYTES = 0x4000000;
const COLLISIONS = 600;
/** A store of so many nodes has fewer buckets than these bits tell apart. */
const NODES = 2 * COLLISIONS;
const BITS = 8;

function wordsOf(store: CrdtStore): Int32Array {
  return internalsOf(store).memory.pages.words;
}

test("random runs of a store with colliding ids agree with a naive model", () => {
  const dice = new Dice(seedFor("collisions"));
  for (let round = 0; round < rounds(2); round++) {
    const pair = new Pair(newStore(dice, CAPACITY_BYTES));
    const ids = collidingIds(wordsOf(pair.store), COLLISIONS, BITS - 3);
    for (let step = 0; step < 6 * COLLISIONS; step++) {
      const id = dice.pick(ids);
      const draw = dice.below(10);
      if (draw < 6) pair.put(id, step);
      else if (draw < 8) pair.delete(id);
      else pair.compareNode(id);
    }
    pair.compareAll();
    const before = checkStore(pair.store).spilledNodes;
    assert.ok(before > COLLISIONS / 8, `${before} nodes are spilled`);
    // The bucket is split, and its spilled nodes are spread over many.
    for (let i = 0; i < 16 * NODES; i++) pair.put(`own-${i}`, i);
    assert.ok(checkStore(pair.store).spilledNodes < before / 4);
    pair.compareAll();
    pair.deleteAll();
    assertAllFree(pair.store);
    pair.store.close();
  }
});

test("colliding nodes expire, and their tombstones are collected", () => {
  withClock((clock) => {
    for (const isReplica of [false, true]) {
      using store = newStore(new Dice(1), CAPACITY_BYTES);
      if (isReplica) store.changesSinceSync();
      const ids = collidingIds(wordsOf(store), COLLISIONS, BITS);
      for (const [i, id] of ids.entries()) store.putSync(id, i, i % 3 ? { ttlMs: 1 } : {});
      clock.nowMs += 24 * 3600_000;
      for (let i = 0; i < NODES; i++) store.putSync("other", i);
      const stays = ids.filter((_, i) => i % 3 === 0);
      const { spilledNodes, nodes } = checkStore(store);
      assert.ok(spilledNodes > COLLISIONS / 8);
      assert.equal(store.stats().deletes, ids.length - stays.length);
      assert.equal(nodes, isReplica ? ids.length + 1 : stays.length + 1);
      if (isReplica) assert.equal(store.collectSync(), ids.length - stays.length);
      assert.equal(checkStore(store).nodes, stays.length + 1);
      for (const id of stays) assert.ok(store.has(id), id);
    }
  });
});

test("a client's colliding ids: every client finds each of them, once, and the others' ids", async () => {
  const store = new CrdtStore({ capacityBytes: CAPACITY_BYTES });
  const server = new IPCServer(`collisions-${process.pid}`, store);
  await server.start();
  const [hostile, other] = await Promise.all([
    IPCClient.connect(server.channel),
    IPCClient.connect(server.channel),
  ]);
  const ids = collidingIds(wordsOf(store), COLLISIONS, BITS);
  const own = ids.map((_, i) => `own-${i}`);
  await Promise.all([
    ...ids.map((id) => hostile.put(id, { id })),
    ...own.map((id) => other.put(id, { id })),
  ]);
  for (const id of [...ids, ...own]) assert.deepEqual(other.get(id), { id });
  assert.equal(other.count(), 2 * COLLISIONS);
  assert.equal(checkStore(store).nodes, 2 * COLLISIONS);
  for (const id of ids) {
    await assert.rejects(
      hostile.put(id, {}, { ifAbsent: true }),
      (error: PluresError) => error.code === "ERR_CONFLICT",
    );
  }
  await Promise.all(ids.map((id) => hostile.put(id, { id, again: true })));
  assert.deepEqual(
    other.list({ prefix: "flood-" }).map((entry) => entry.id),
    ids,
  );
  await Promise.all(ids.map((id) => hostile.delete(id)));
  assert.deepEqual(other.list({ prefix: "flood-" }), []);
  assert.equal(other.get(ids.at(-1)!), undefined);
  for (const id of own) assert.deepEqual(hostile.get(id), { id });
  checkStore(store);
  hostile.close();
  other.close();
  await server.stop();
  store.close();
});

test.run();
