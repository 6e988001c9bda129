/**
 * The ways out of a store and into another one, each with everything that a store can hold: none
 * may leave out a feature. A new feature gets a line in `fill`.
 */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { test } from "uvu";

import { wrap } from "../../src/json/extended-json.ts";
import { exportStore } from "../../src/cli/export.ts";
import { importFile } from "../../src/cli/import.ts";
import { salvage } from "../../src/cli/salvage.ts";
import { copyDisk } from "../../src/disk/backup.ts";
import { openDoc } from "../../src/doc.ts";
import { CrdtStore } from "../../src/index.ts";
import { chunksOf } from "../../src/documents/chunks.ts";
import { type World, inWorld } from "../helpers/world.ts";
import { stateIn } from "../helpers/delta-parser.ts";
import { sampleValues } from "../helpers/values.ts";
import { output } from "./command.ts";

const HOUR_MS = 3_600_000;
/** Enough for several pieces of an export. */
const LARGE = "x".repeat(1 << 20);
const LARGE_NODES = 4;

/** Puts every feature into the store. `peer`: another replica, whose writes arrive as deltas. */
async function fill(store: CrdtStore, peer: CrdtStore | undefined): Promise<void> {
  const values = { ...sampleValues(), invalidDate: new Date(Number.NaN) };
  for (const [name, value] of Object.entries(values)) store.putSync(`value:${name}`, value);
  store.putSync("fields", { ...values, nested: [{ deep: [1] }], none: undefined });
  store.putSync("patched", { b: 1, a: 2, gone: 3 });
  store.patchSync("patched", { a: 3, gone: undefined });
  for (const by of [1, 2.5, -7]) store.incrementSync("counter", "n", by);
  store.putSync("counter:put", { n: 40, text: "x" });
  store.incrementSync("counter:put", "n", 2);
  for (const element of ["a", 1, null, { x: [1] }, "b"]) store.addToSetSync("set", "tags", element);
  store.removeFromSetSync("set", "tags", "b");
  store.addToSetSync("both", "tags", "t");
  store.incrementSync("both", "n", 3);
  store.putSync("ttl", { a: 1 }, { ttlMs: HOUR_MS });
  store.patchSync("ttl:patched", { a: 1 }, { ttlMs: HOUR_MS });
  store.addToSetSync("ttl:set", "s", 1);
  store.patchSync("ttl:set", { a: 1 }, { ttlMs: HOUR_MS });
  store.putSync("deleted", 1);
  store.deleteSync("deleted");
  store.putSync("again", { a: 1 });
  store.deleteSync("again");
  store.putSync("again", { b: 1 }, { ifAbsent: true });
  store.batchSync([
    { put: "batch:1", data: 1 },
    { increment: "batch:2", field: "n" },
  ]);
  for (let n = 0; n < LARGE_NODES; n++) store.putSync(`large:${n}`, { n, text: LARGE });
  store.putSync("\ud800 id", 1);
  store.putSync("日本", 1);
  for (const id of ["doc", "doc:named", "doc:deleted"]) await edit(store, id, "Hello");
  store.patchSync("doc:named", { title: "Groceries" });
  store.deleteSync("doc:deleted");
  if (!peer) return;
  exchange(store, peer);
  peer.patchSync("patched", { b: 9 });
  peer.incrementSync("counter", "n", 100);
  peer.addToSetSync("set", "tags", "b");
  peer.deleteSync("value:true");
  await edit(peer, "doc", "World");
  exchange(peer, store);
  store.collectSync();
}

function exchange(from: CrdtStore, to: CrdtStore): void {
  const options = { replica: to.replicaId };
  for (const delta of from.changesSinceSync(to.versionVector(), options))
    to.applyChangesSync(delta);
  from.acknowledgeSync(to.replicaId, to.versionVector());
}

async function edit(store: CrdtStore, id: string, text: string): Promise<void> {
  using doc = openDoc(store, id);
  doc.getText("body").insert(0, text);
  await doc.flush();
}

function textOf(store: CrdtStore, id: string): string {
  using doc = openDoc(store, id);
  return doc.getText("body").toString();
}

/** Everything but the numbers that each store gives by itself: its versions and its actor. */
function factsOf(store: CrdtStore) {
  const copy = store.changesSinceSync(undefined, { copy: true });
  const nodes = store.list();
  return {
    // Wrapped, because an invalid Date differs from another one.
    nodes: wrap(nodes),
    metas: nodes.map(({ id }) => ({ id, ...store.meta(id), version: undefined })),
    chunks: ["doc", "doc:named", "doc:deleted"].map((id) => chunksOf(store, id)),
    texts: ["doc", "doc:named", "doc:deleted"].map((id) => textOf(store, id)),
    vector: store.versionVector(),
    state: stateIn(copy),
    copy: copy.map((delta) => Buffer.from(delta).toString("base64")),
  };
}

type Way = (from: CrdtStore, world: World) => Promise<CrdtStore> | CrdtStore;

async function imported(file: string, path: string): Promise<CrdtStore> {
  const store = new CrdtStore({ path });
  await importFile(store, file);
  await store.flush();
  return store;
}

const WAYS: Record<string, Way> = {
  "export and import": async (from, { directory }) => {
    const file = join(directory, "all.jsonl");
    await exportStore(from, file);
    return imported(file, join(directory, "imported"));
  },
  "export and import over a channel": async (from, world) => {
    const server = await world.serveHere(from);
    const file = join(world.directory, "all.jsonl");
    await output(["export", file, "-c", world.channel]);
    await server.stop();
    const to = new CrdtStore();
    const second = await world.serveHere(to);
    await output(["import", file, "-c", world.channel]);
    await second.stop();
    return to;
  },
  "doctor --export and import": async (from, { directory }) => {
    await from.flush();
    await copyDisk(join(directory, "data"), join(directory, "copy"));
    const { store, damages } = salvage(join(directory, "copy"));
    assert.deepEqual(damages, []);
    const file = join(directory, "rest.jsonl");
    await exportStore(store, file);
    store.close();
    return imported(file, join(directory, "imported"));
  },
  backup: async (from, { directory }) => {
    await from.backup(join(directory, "copy"));
    const copy = new CrdtStore({ path: join(directory, "copy") });
    for (const { id } of from.list()) {
      assert.equal(copy.getWithVersion(id)?.version, from.getWithVersion(id)?.version, id);
    }
    assert.deepEqual(copy.replicasSync(), from.replicasSync());
    return copy;
  },
  deltas: (from) => {
    const to = new CrdtStore();
    for (const delta of from.changesSinceSync()) to.applyChangesSync(delta);
    return to;
  },
  "copied deltas, twice": (from) => {
    const to = new CrdtStore();
    const copy = from.changesSinceSync(undefined, { copy: true });
    for (const delta of [...copy, ...copy]) to.applyChangesSync(delta);
    return to;
  },
  resynchronise: (from) => {
    const to = new CrdtStore();
    to.putSync("lost", 1);
    to.deleteSync("lost");
    to.resynchroniseSync(from.changesSinceSync());
    return to;
  },
};

for (const hasPeer of [false, true]) {
  for (const [name, way] of Object.entries(WAYS)) {
    const kind = hasPeer ? "a replica" : "a store by itself";
    test(
      `${name}: everything that ${kind} holds arrives`,
      inWorld(async (world) => {
        using store = new CrdtStore({ path: join(world.directory, "data") });
        using peer = hasPeer ? new CrdtStore({ actor: "peer" }) : undefined;
        await fill(store, peer);
        const before = factsOf(store);
        assert.deepEqual(before.texts[0], hasPeer ? "WorldHello" : "Hello");
        using copy = await way(store, world);
        const after = factsOf(copy);
        if (name === "resynchronise") delete after.vector[copy.replicaId];
        for (const [fact, found] of Object.entries(after)) {
          // A resynchronised store has seen a write more, and one that merged a delta retains removals.
          if (fact === "copy" && (name === "resynchronise" || name === "deltas")) continue;
          const expected = before[fact as keyof typeof before];
          // The default message would print megabytes.
          assert.ok(isDeepStrictEqual(found, expected), `${fact} differ`);
        }
        await goesOn(copy);
      }),
    );
  }
}

/** Whether what has arrived is what it was, and not only looks like it. */
async function goesOn(copy: CrdtStore): Promise<void> {
  const before = copy.get("counter").n;
  copy.incrementSync("counter", "n", 1);
  assert.equal(copy.get("counter").n, before + 1);
  copy.addToSetSync("set", "tags", "new");
  assert.ok(copy.get("set").tags.includes("new"));
  assert.ok(copy.meta("ttl")!.expires!.atMs > Date.now());
  await edit(copy, "doc", "!");
  assert.match(textOf(copy, "doc"), /^!.*Hello$/);
}

for (const hasCollected of [false, true]) {
  test(`a lost piece of an export is asked for again${hasCollected ? ", under a watermark" : ""}`, () => {
    const from = new CrdtStore();
    if (hasCollected) {
      from.putSync("gone", 1);
      from.changesSinceSync();
      from.deleteSync("gone");
      assert.equal(from.collectSync(), 1);
    }
    const to = new CrdtStore();
    for (const name of ["first", "second"]) {
      for (let n = 0; n < LARGE_NODES; n++) from.putSync(`${name}:${n}`, LARGE);
      const pieces = from.changesSinceSync(to.versionVector());
      assert.ok(pieces.length >= LARGE_NODES);
      const lost = pieces.filter((_, index) => index !== 1);
      for (const piece of [...lost, ...lost.toReversed()]) to.applyChangesSync(piece);
      assert.equal(to.has(`${name}:1`), false);
      const again = from.changesSinceSync(to.versionVector());
      for (const piece of again.toReversed()) to.applyChangesSync(piece);
      assert.deepEqual(to.list(), from.list());
      assert.notDeepEqual(to.versionVector(), from.versionVector());
      for (const piece of again) to.applyChangesSync(piece);
      assert.deepEqual(to.versionVector(), from.versionVector());
      assert.deepEqual(from.changesSinceSync(to.versionVector()), []);
    }
  });
}

test(
  "an import brings back what was deleted and changed since the export",
  inWorld(async ({ directory }) => {
    const file = join(directory, "all.jsonl");
    for (const isReplica of [false, true]) {
      using store = new CrdtStore();
      if (isReplica) store.changesSinceSync();
      await fill(store, undefined);
      const [nodes, before] = [store.list(), textOf(store, "doc")];
      await exportStore(store, file);
      for (const { id } of nodes) store.deleteSync(id);
      store.putSync("set", 1);
      store.putSync("doc:named", "no document any more");
      store.putSync("patched", { c: 1 });
      await importFile(store, file);
      assert.deepEqual(wrap(store.list()), wrap(nodes));
      assert.equal(textOf(store, "doc"), before);
      assert.equal(textOf(store, "doc:named"), before);
      await goesOn(store);
    }
  }),
);

test(
  "an edited line counts, an expired node stays away, and a cut file is reported",
  inWorld(async ({ directory }) => {
    const file = join(directory, "all.jsonl");
    using store = new CrdtStore();
    store.putSync("a", { n: 1 });
    store.putSync("short", { n: 1 }, { ttlMs: 1 });
    await exportStore(store, file);
    const lines = readFileSync(file, "utf8").replace('"n":1}}', '"n":2}}').split("\n");
    writeFileSync(file, lines.join("\n"));
    using other = new CrdtStore();
    await importFile(other, file);
    await new Promise((resolve) => setTimeout(resolve, 2));
    assert.deepEqual(other.list(), [{ id: "a", data: { n: 2 } }]);
    writeFileSync(file, lines.slice(0, -2).join("\n"));
    using third = new CrdtStore();
    await assert.rejects(importFile(third, file), /ends before its last line/);
    writeFileSync(file, '{"id":"old","data":{"$date":null}}\n');
    assert.equal(await importFile(third, file), 1);
  }),
);

test(
  "values come back where the history cannot: under collected removals and a wrong clock",
  inWorld(async ({ directory }) => {
    const file = join(directory, "all.jsonl");
    using store = new CrdtStore();
    await fill(store, undefined);
    store.changesSinceSync();
    store.deleteSync("value:null");
    store.collectSync();
    await exportStore(store, file);
    using target = new CrdtStore();
    target.putSync("own", 1);
    target.changesSinceSync();
    target.deleteSync("own");
    await importFile(target, file);
    assert.deepEqual(wrap(target.list()), wrap(store.list()));
    assert.equal(textOf(target, "doc"), "Hello");
    await goesOn(target);
  }),
);

test(
  "an export leaves a store as it was: it does not begin to retain removals",
  inWorld(async ({ directory }) => {
    using store = new CrdtStore();
    store.putSync("a", 1);
    await exportStore(store, join(directory, "all.jsonl"));
    using copy = await imported(join(directory, "all.jsonl"), join(directory, "imported"));
    for (const each of [store, copy]) {
      each.deleteSync("a");
      assert.equal(each.meta("a"), undefined);
    }
  }),
);

test.run();
