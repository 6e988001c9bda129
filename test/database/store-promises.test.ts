/** The promises of a store's writes: when they settle, and what they share. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "uvu";
import { CrdtStore } from "../../src/index.ts";
import { internalsOf } from "../../src/store/store.ts";
import { assertRefused, inWorld } from "../helpers/world.ts";

const PUTS = 2000;

function open(directory: string): CrdtStore {
  return new CrdtStore({ path: join(directory, "data"), durability: "sync" });
}

test(
  "sync: a promise resolves when the write is on disk, and promises in flight share commits",
  inWorld(async ({ directory }) => {
    const store = open(directory);
    await store.put("first", 0);
    const { journal } = internalsOf(store).persistence!;
    const before = journal.commits;
    let onDisk = 0;
    const puts = Array.from({ length: PUTS }, async (_, n) => {
      const put = store.put(`n${n}`, n);
      const { tail } = journal;
      assert.equal(store.get(`n${n}`), n);
      await put;
      if (journal.durable >= tail) onDisk++;
    });
    await Promise.all(puts);
    assert.equal(onDisk, PUTS);
    assert(journal.commits - before < PUTS / 10, `${journal.commits - before} commits`);
    store.close();
  }),
);

test(
  "close settles writes that nobody awaits, and loses none of them",
  inWorld(async ({ directory }) => {
    const store = open(directory);
    const puts = Array.from({ length: PUTS }, (_, n) => store.put(`n${n}`, n));
    const refused = assertRefused("ERR_BAD_ID", () => store.put("", 1));
    store.close();
    assert.equal((await Promise.all(puts)).length, PUTS);
    await refused;
    const again = open(directory);
    assert.equal(again.count(), PUTS);
    again.close();
  }),
);

test(
  "a write in flight settles when a server starts to serve its store, and when that ends",
  inWorld(async (world) => {
    const store = open(world.directory);
    const alone = store.put("alone", 1);
    const server = await world.serveHere(store);
    assert.equal(await alone, "alone");
    const served = store.put("served", 1);
    assert.equal(store.get("served"), 1);
    const stopped = server.stop();
    assert.equal(await served, "served");
    await stopped;
    assert.equal(await store.put("after", 1), "after");
    store.close();
  }),
);

test(
  "writes in flight keep the process alive until they are on disk, and no longer",
  inWorld(async (world) => {
    const program = world.start(
      async ({ CrdtStore: Store, say }, path: string) => {
        const store = new Store({ path, durability: "sync" });
        void store.put("a", 1).then(say);
      },
      join(world.directory, "data"),
    );
    assert.equal(await program.said(), "a");
    assert.equal((await program.ended).code, 0);
  }),
);

test.run();
