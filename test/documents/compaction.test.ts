/**
 * Documents in the store: compaction during edits, replicas that were edited apart, reopening. SEED
 * replays the random edits.
 */
import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { LoroDoc, VersionVector } from "loro-crdt";
import { test } from "uvu";

import { compactDocument, openDoc } from "../../src/doc.ts";
import { isCovered } from "../../src/documents/compaction.ts";
import { DOCUMENT_FIELD, TOKEN_UNITS, tokensOf } from "../../src/documents/tokens.ts";
import { ORPHAN_MS_MIN, isOrphan } from "../../src/documents/orphans.ts";
import { useCompactor } from "../../src/documents/compactor.ts";
import { chunksOf, newChunkId } from "../../src/documents/chunks.ts";
import { CrdtStore } from "../../src/index.ts";
import { seedFor } from "../helpers/core-random.ts";
import { Dice, editDoc, stateOf } from "../helpers/document-edits.ts";
import { inWorld, until } from "../helpers/world.ts";

const CHUNKS_MAX = 66;
/** So many that a sweep of all takes many slices. */
const SWEPT = 20_000;

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

/** The content of a store's document, as a process gets it that opens it now. */
function readAnew(store: CrdtStore, id = "doc"): string {
  const doc = new LoroDoc();
  const tokens = tokensOf(store, id);
  for (const { token, data } of chunksOf(store, id)) {
    if (!tokens.includes(token)) continue;
    for (const blob of [data].flat() as Uint8Array[]) doc.import(blob);
  }
  return stateOf(doc);
}

/** Puts `count` random edits into the store's document. */
async function edit(store: CrdtStore, dice: Dice, count: number): Promise<string> {
  const doc = openDoc(store, "doc");
  for (let n = 0; n < count; n++) {
    editDoc(doc, dice, "x");
    await Promise.resolve();
  }
  await doc.flush();
  const state = stateOf(doc);
  doc.close();
  return state;
}

/** Sends `to` the changes of `from` that it lacks. */
function send(from: CrdtStore, to: CrdtStore): void {
  for (const delta of from.changesSinceSync(to.versionVector())) to.applyChangesSync(delta);
}

test("a compacted document has the same content, in one chunk", async () => {
  const store = new CrdtStore();
  const state = await edit(store, new Dice(seedFor("compaction")), 200);
  const { length } = chunksOf(store, "doc");
  assert.ok(length > 10);
  assert.equal(await compactDocument(store, "doc", length + 1), 0, "too few to be worth it");
  assert.equal(chunksOf(store, "doc").length, length);
  assert.ok((await compactDocument(store, "doc")) > 10);
  assert.equal(chunksOf(store, "doc").length, 1);
  assert.equal(readAnew(store), state);
  // A small tail is joined, and the snapshot stays unchanged.
  const [snapshot] = chunksOf(store, "doc");
  for (const n of [1, 2, 3]) {
    const doc = openDoc(store, "doc");
    doc.getMap("map").set("n", n);
    await doc.flush();
    doc.close();
  }
  const later = readAnew(store);
  assert.equal(await compactDocument(store, "doc"), 3);
  assert.equal(readAnew(store), later);
  assert.equal(chunksOf(store, "doc").length, 2);
  assert.ok(chunksOf(store, "doc").some(({ id }) => id === snapshot!.id));
  assert.equal(await compactDocument(store, "doc"), 0, "nothing is left to do");
  store.close();
});

test("compaction leaves updates that wait for others, and garbage", async () => {
  for (const rubbish of [[], ["rubbish"], ["rubbish", new Uint8Array([1, 2, 3])]]) {
    await compactBeside(rubbish);
  }
});

async function compactBeside(rubbish: (string | Uint8Array)[]): Promise<void> {
  const store = new CrdtStore();
  await edit(store, new Dice(3), 10);
  const { id } = chunksOf(store, "doc")[0]!;
  // The second update of an editor whose first one has not arrived.
  const other = new LoroDoc();
  other.getText("t").insert(0, "one");
  other.commit();
  const first = other.export({ mode: "update" });
  const version = other.oplogVersion().encode();
  other.getText("t").insert(3, " two");
  other.commit();
  const second = other.export({ mode: "update", from: VersionVector.decode(version) });
  store.putSync(`${id.slice(0, -1)}!`, second);
  for (const [index, data] of rubbish.entries())
    store.putSync(`${id.slice(0, -1)}${"#%"[index]}`, data);
  assert.ok((await compactDocument(store, "doc")) > 2);
  const kept = chunksOf(store, "doc").map((part) => part.data);
  assert.equal(kept.length, 2 + rubbish.length);
  assert.ok(kept.some((one) => Buffer.from(second).equals(one as Uint8Array)));
  store.putSync(`${id.slice(0, -1)}$`, first);
  const doc = openDoc(store, "doc");
  assert.equal(doc.getText("t").toString(), "one two");
  doc.close();
  // The check that compaction relies on.
  const empty = new LoroDoc().oplogVersion().encode();
  assert.equal(isCovered(second, version), false);
  assert.equal(isCovered(first, version), true);
  assert.equal(isCovered(first, empty), false);
  store.close();
}

test(
  "the server compacts while others edit and open, and no letter is lost",
  inWorld(async (world) => {
    const seed = seedFor("compaction under edits");
    const store = new CrdtStore();
    await world.serveHere(store);
    const editors = await Promise.all([0, 1].map(async () => (await world.connect()).doc("doc")));
    const reader = await world.connect();
    const dice = new Dice(seed);
    let fewest = Infinity;
    for (let n = 0; n < 300; n++) {
      for (const [index, doc] of editors.entries()) {
        editDoc(doc, dice, `e${index}`);
        doc.getMap("count").set(`${index}`, n);
      }
      await Promise.all(editors.map((doc) => doc.flush()));
      if (n % 25 === 0) {
        const fresh = await reader.doc("doc");
        for (const index of editors.keys()) {
          await until(() => fresh.getMap("count").get(`${index}`) === n);
        }
        fewest = Math.min(fewest, chunksOf(store, "doc").length);
        fresh.close();
      }
    }
    await until(() => stateOf(editors[0]!) === stateOf(editors[1]!));
    await until(() => chunksOf(store, "doc").length <= CHUNKS_MAX);
    assert.ok(fewest < CHUNKS_MAX);
    assert.equal(readAnew(store), stateOf(editors[0]!));
  }),
);

test("two replicas that were edited apart merge, whatever one of them compacted or lost", async () => {
  const seed = seedFor("replicas");
  for (let run = 0; run < 12; run++) {
    const dice = new Dice(seed + run);
    const [a, b] = [new CrdtStore(), new CrdtStore()];
    for (let round = 0; round < 4; round++) {
      await edit(a, dice, dice.below(30));
      await edit(b, dice, dice.below(30));
      if (dice.chance(0.5)) await compactDocument(a, "doc");
      if (dice.chance(0.5)) await compactDocument(b, "doc");
      if (dice.chance(0.7)) send(a, b);
      if (dice.chance(0.5)) await compactDocument(b, "doc");
      if (dice.chance(0.7)) send(b, a);
    }
    send(a, b);
    send(b, a);
    const state = readAnew(a);
    assert.equal(readAnew(b), state, `run ${run}`);
    await Promise.all([a, b].map((store) => compactDocument(store, "doc")));
    send(a, b);
    send(b, a);
    for (const store of [a, b]) {
      assert.equal(readAnew(store), state, `run ${run}, compacted`);
      assert.deepEqual(
        store.list().map(({ id }) => id),
        ["doc"],
      );
      await compactDocument(store, "doc");
      assert.equal(readAnew(store), state);
      store.close();
    }
  }
});

test("live documents of two replicas follow deltas, and deltas name the document", async () => {
  const [a, b] = [new CrdtStore(), new CrdtStore()];
  const [inA, inB] = [openDoc(a, "doc"), openDoc(b, "doc")];
  inA.getText("t").insert(0, "milk");
  inB.getList("l").push("b");
  await Promise.all([inA.flush(), inB.flush()]);
  send(a, b);
  send(b, a);
  await until(() => inB.getText("t").toString() === "milk" && inA.getList("l").length === 1);
  inA.getText("t").insert(4, "!");
  await inA.flush();
  const [delta] = a.changesSinceSync(b.versionVector());
  assert.deepEqual(b.applyChangesSync(delta!), [{ id: "doc", kind: "put" }]);
  await until(() => inB.getText("t").toString() === "milk!");
  assert.equal(stateOf(inA), stateOf(inB));

  // The example of docs/DOCUMENTS.md: a delete, and an edit without it.
  let deleted = 0;
  inB.on("deleted", () => deleted++);
  a.deleteSync("doc");
  inB.getText("t").insert(5, " eggs");
  await inB.flush();
  send(a, b);
  send(b, a);
  assert.equal(a.has("doc") || b.has("doc"), false);
  await until(() => deleted === 1);
  inB.getText("t").insert(10, " tea");
  await inB.flush();
  send(b, a);
  await until(() => inA.getText("t").toString() === "milk! eggs tea");
  assert.deepEqual(JSON.parse(readAnew(b)).t, "milk! eggs tea");
  for (const open of [inA, inB, a, b]) open.close();
});

test("chunks with an unknown token are dropped once its deletion is certain, and not before", async () => {
  const now = Date.now;
  const [a, b, other] = [new CrdtStore(), new CrdtStore(), new CrdtStore()];
  try {
    // Makes the writes here old enough for other stores.
    Date.now = () => now() - 2 * ORPHAN_MS_MIN;
    for (const id of ["gone", "late"]) {
      const doc = openDoc(a, id);
      doc.getText("t").insert(0, id);
      await doc.flush();
      if (id === "gone") a.deleteSync("gone");
      doc.close();
    }
    other.putSync("met", 1);
    const before = a.versionVector();
    const late = openDoc(a, "late");
    late.getText("t").insert(0, "too ");
    await late.flush();
    late.close();
    Date.now = now;

    send(other, b);
    // Without the previous delta: the token has not arrived.
    for (const delta of a.changesSinceSync(before)) b.applyChangesSync(delta);
    const [early] = chunksOf(b, "late");
    assert.ok(early);
    assert.equal(isOrphan(b, early!.id), false);
    assert.equal(isOrphan(b, early!.id, a.versionVector()), true, "with a vector that is past it");
    const swept = openDoc(b, "swept");
    swept.getText("t").insert(0, "seen");
    await swept.flush();
    b.deleteSync("swept");
    await until(() => chunksOf(b, "swept").length === 0);
    assert.equal(chunksOf(b, "late").length, 1, "a sweep leaves it");
    send(a, b);
    assert.equal(chunksOf(b, "gone").length, 1);
    b.deleteSync("met");
    await until(() => chunksOf(b, "gone").length === 0);
    assert.equal(chunksOf(b, "late").length, 2);
    assert.equal(JSON.parse(readAnew(b, "late")).t, "too late");
    swept.close();
  } finally {
    Date.now = now;
    for (const store of [a, b, other]) store.close();
  }
});

test("a document that is only opened for moments is compacted too", async () => {
  using store = new CrdtStore();
  for (let n = 0; n < CHUNKS_MAX + 4; n++) {
    using doc = openDoc(store, "doc");
    doc.getList("list").push(n);
    await doc.flush();
  }
  assert.ok(chunksOf(store, "doc").length <= CHUNKS_MAX);
  using doc = openDoc(store, "doc");
  assert.equal(doc.getList("list").length, CHUNKS_MAX + 4);
});

test("one delete sweeps many documents in slices, and nothing stays of deleted ones", async () => {
  using store = new CrdtStore();
  const token = "t".repeat(TOKEN_UNITS);
  const fill = (name: string) => {
    for (let n = 0; n < SWEPT; n++) {
      store.addToSetSync(`${name}:${n}`, DOCUMENT_FIELD, token);
      store.putSync(newChunkId(`${name}:${n}`, token, "u"), new Uint8Array(1));
    }
  };
  const clear = async (name: string) => {
    for (let n = 0; n < SWEPT; n++) store.deleteSync(`${name}:${n}`);
    await until(() => chunksOf(store, `${name}:${SWEPT - 1}`).length === 0);
  };
  const use = useCompactor(store);
  const heapBytes = async () => {
    await sleep(500);
    collectGarbage();
    return process.memoryUsage().heapUsed;
  };
  fill("doc");
  let [reads, mostReads] = [0, 0];
  const get = store.get.bind(store);
  store.get = (id) => {
    if (reads++ === 0) setImmediate(() => (reads = 0));
    mostReads = Math.max(mostReads, reads);
    return get(id);
  };
  store.deleteSync("doc:7");
  await until(() => chunksOf(store, "doc:7").length === 0);
  assert.equal(chunksOf(store, "doc:8").length, 1);
  // A sweep without slices reads the node of each document in one turn.
  assert.ok(mostReads < SWEPT - 1, `${mostReads} reads in one turn`);
  store.get = get;
  await clear("doc");
  // The heap's noise can look like a leak once, and a leak shows each time.
  let least = Infinity;
  for (const name of ["second", "third", "fourth"]) {
    const before = await heapBytes();
    fill(name);
    await sleep(1000);
    await clear(name);
    least = Math.min(least, ((await heapBytes()) - before) / SWEPT);
  }
  assert.ok(least < 100, `${least} bytes of each deleted document`);
  use.release();
});

test.run();
