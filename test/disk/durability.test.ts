/** A store on disk, opened again after its end, with a server and without. */
import assert from "node:assert/strict";
import { statSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";

import { CrdtStore } from "../../src/index.ts";
import { assertRefused, inWorld } from "../helpers/world.ts";

for (const durability of ["sync", "async"] as const) {
  test(
    `${durability}: a closed store opens with its data, versions and stamps`,
    inWorld(async ({ directory }) => {
      const path = join(directory, "data");
      const store = new CrdtStore({ path, durability });
      store.putSync("a", { n: 1, text: "é€😀\ud800", tags: [1, { b: 2n }], at: new Date(5) });
      store.putSync("\ud800lone", "surrogate");
      store.putSync("😀", new Uint8Array([1, 2, 3]));
      store.putSync("gone", 1);
      store.putSync("expires", 2, { ttlMs: 1e9 });
      store.patchSync("a", { n: undefined, m: -0 });
      store.incrementSync("counter", "hits", 3);
      store.addToSetSync("set", "tags", "x");
      store.addToSetSync("set", "tags", "y");
      store.removeFromSetSync("set", "tags", "x");
      assert.equal(store.deleteSync("gone"), true);
      const before = stateOf(store);
      store.close();

      const again = new CrdtStore({ path, durability });
      assert.deepEqual(stateOf(again), before);
      again.incrementSync("counter", "hits", 1);
      again.close();
      const last = new CrdtStore({ path });
      assert.deepEqual(last.get("counter"), { hits: 4 });
      assert(last.getWithVersion("counter")!.version > before.version);
      last.close();
    }),
  );
}

function stateOf(store: CrdtStore) {
  const entries = store.list();
  return {
    entries,
    versions: entries.map(({ id }) => store.getWithVersion(id)!.version),
    version: store.stats().version,
    vector: store.versionVector(),
    deltas: store.changesSinceSync(),
  };
}

test(
  "a served store is durable, whichever process writes it, across stop and start",
  inWorld(async (world) => {
    const path = join(world.directory, "data");
    const store = new CrdtStore({ path, durability: "sync" });
    store.putSync("before", 1);
    const server = await world.serveHere(store);
    const client = await world.connect();
    await Promise.all(Array.from({ length: 100 }, (_, i) => client.put(`n${i}`, { i })));
    client.putSync("sync", 2);
    store.putSync("own", 3);
    await client.flush();
    await server.stop();
    store.putSync("after", 4);
    store.close();
    const again = new CrdtStore({ path });
    assert.equal(again.count(), 104);
    for (const id of ["before", "sync", "own", "after", "n99"]) assert(again.has(id), id);
    again.close();
  }),
);

test(
  "an open directory is refused with the pid, and free after close",
  inWorld(async ({ directory }) => {
    const path = join(directory, "data");
    const store = new CrdtStore({ path });
    const error = await assertRefused("ERR_STORE_IN_USE", () => new CrdtStore({ path }));
    assert.equal(error.pid, process.pid);
    store.close();
    new CrdtStore({ path }).close();
  }),
);

test(
  "options that contradict each other are refused",
  inWorld(async ({ directory }) => {
    const path = join(directory, "data");
    await assertRefused("ERR_BAD_OPTION", () => new CrdtStore({ durability: "sync" }));
    await assertRefused("ERR_BAD_OPTION", () => new CrdtStore({ path, durability: "memory" }));
    await assertRefused("ERR_BAD_OPTION", () => new CrdtStore({ path: "" }));
    await assertRefused("ERR_BAD_OPTION", () => new CrdtStore({ path: 1 as never }));
    await assertRefused("ERR_BAD_OPTION", () => new CrdtStore().backup(directory));
    await new CrdtStore().flush();
  }),
);

test(
  "loading reports its progress",
  inWorld(async ({ directory }) => {
    const path = join(directory, "data");
    const store = new CrdtStore({ path });
    for (let i = 0; i < 40_000; i++) store.putSync(`n${i}`, i);
    store.close();
    const reported: [number, number][] = [];
    const again = new CrdtStore({
      path,
      onProgress: (done, total) => reported.push([done, total]),
    });
    assert.deepEqual(reported, [
      [16_384, 40_000],
      [32_768, 40_000],
      [40_000, 40_000],
    ]);
    again.close();
  }),
);

test(
  "a backup has only the pages in use, however large the file is",
  inWorld(async ({ directory }) => {
    const [path, target] = [join(directory, "data"), join(directory, "copy")];
    using store = new CrdtStore({ path });
    const bytesOf = (place: string) => statSync(join(place, "data.mdb")).size;
    for (let i = 0; i < 100; i++) store.putSync(`n${i}`, "x".repeat(100_000));
    await store.flush();
    for (let i = 1; i < 100; i++) store.deleteSync(`n${i}`);
    await store.flush();
    await store.backup(target);
    const sizes = `${bytesOf(path)}, copied to ${bytesOf(target)} bytes`;
    assert(bytesOf(path) > 5e6 && bytesOf(target) < 1e6, sizes);
    using copy = new CrdtStore({ path: target });
    assert.equal(copy.get("n0").length, 100_000);
    assert.equal(copy.count(), 1);
  }),
);

test(
  "a backup of a store in use opens like the store",
  inWorld(async ({ directory }) => {
    const store = new CrdtStore({ path: join(directory, "data") });
    store.putSync("a", { b: 1 });
    await store.backup(join(directory, "copy"));
    await assertRefused("ERR_BAD_OPTION", () => store.backup(join(directory, "copy")));
    store.putSync("c", 2);
    const copy = new CrdtStore({ path: join(directory, "copy") });
    assert.deepEqual(copy.list(), [{ id: "a", data: { b: 1 } }]);
    copy.close();
    store.close();
  }),
);

test.run();
