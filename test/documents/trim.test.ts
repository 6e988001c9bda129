/** Trimming a document's history: what is smaller, what stays, and what late editors get. */
import assert from "node:assert/strict";
import { LoroDoc } from "loro-crdt";
import { test } from "uvu";

import { newChunkId } from "../../src/documents/chunks.ts";
import { tokensOf } from "../../src/documents/tokens.ts";
import { type LiveDoc, compactDocument, openDoc, trimDocument } from "../../src/doc.ts";
import { CrdtStore, type PluresError } from "../../src/index.ts";
import { type World, assertRefused, inWorld, until } from "../helpers/world.ts";

const WORDS = 400;

const textOf = (doc: LiveDoc) => doc.getText("t").toString();

/** Words that come and go: the history is much larger than the text. */
async function write(doc: LiveDoc, words = WORDS): Promise<void> {
  for (let n = 0; n < words; n++) {
    doc.getText("t").insert(0, `word ${n * 7919} `);
    if (n % 4) doc.getText("t").delete(0, doc.getText("t").length - 5);
    doc.commit();
  }
  await doc.flush();
}

/** All deltas in both directions. With `isKnown` the stores know each other as replicas. */
async function exchange(a: CrdtStore, b: CrdtStore, isKnown = true): Promise<void> {
  for (const [from, to] of [
    [a, b],
    [b, a],
    [a, b],
    [b, a],
  ] as const) {
    const replica = isKnown ? { replica: to.replicaId } : {};
    for (const delta of await from.changesSince(to.versionVector(), replica)) {
      await to.applyChanges(delta);
    }
  }
}

test(
  "a trim leaves the content and takes the history, while two other processes edit",
  inWorld(async (world) => {
    await world.serve();
    const client = await world.connect();
    const doc = await client.doc("doc");
    await write(doc);
    const editors = ["a", "b"].map((name) => startEditor(world, name));
    for (const editor of editors) assert.equal(await editor.said(), "open");
    const { bytesBefore, bytesAfter, waitsFor } = await doc.trim();
    console.log(`history of ${WORDS} words: ${bytesBefore} bytes before, ${bytesAfter} after`);
    assert.ok(bytesAfter < bytesBefore / 2, `${bytesBefore} -> ${bytesAfter}`);
    assert.deepEqual(waitsFor, []);
    for (let n = 0; n < 5; n++) await trimDocument(client, "doc");
    const counts = await Promise.all(editors.map((editor) => editor.said<number>()));
    assert.ok(counts.every((count) => count > 5));
    const expected = { a: counts[0], b: counts[1] };
    await until(() => counts.every((count, i) => doc.getMap("m").get("ab"[i]!) === count));
    const late = await (await world.connect()).doc("doc");
    assert.deepEqual(late.getMap("m").toJSON(), expected);
    assert.equal(textOf(late), textOf(doc));
    assert.equal(late.getList("l").length, counts[0]! + counts[1]!);
    assert.deepEqual([late.refused, doc.refused], [[], []]);
    late.getText("t").insert(0, "late ");
    await late.flush();
    await until(() => textOf(doc) === textOf(late));
    await compactDocument(client, "doc");
    const later = await (await world.connect()).doc("doc");
    assert.equal(textOf(later), textOf(late));
    for (const each of [doc, late, later]) each.close();
  }),
);

/** Counts in a map and a list of the document for a while, and says how far it came. */
function startEditor(world: World, name: string) {
  const args = { channel: world.channel, name };
  return world.start(async ({ IPCClient, sleep, say }, { channel, name: key }) => {
    const client = await IPCClient.connect(channel);
    const doc = await client.doc("doc");
    say("open");
    let count = 0;
    for (const endMs = Date.now() + 2500; Date.now() < endMs; await sleep(5)) {
      doc.getMap("m").set(key, ++count);
      doc.getList("l").push(key);
      doc.commit();
    }
    await doc.flush();
    say(count);
    doc.close();
  }, args);
}

test("history that is not old enough, or that is small already, stays", async () => {
  using store = new CrdtStore();
  using doc = openDoc(store, "doc");
  await write(doc);
  const { bytesBefore, bytesAfter } = await doc.trim({ olderThanMs: 60_000 });
  assert.equal(bytesAfter, bytesBefore);
  assert.ok((await doc.trim()).bytesAfter < bytesBefore);
  const again = await doc.trim();
  assert.equal(again.bytesAfter, again.bytesBefore);
  assert.deepEqual(await trimDocument(store, "none"), {
    bytesBefore: 0,
    bytesAfter: 0,
    waitsFor: [],
  });
  await assertRefused("ERR_BAD_OPTION", () => doc.trim({ olderThan: 5 } as object));
  await assertRefused("ERR_BAD_ID", () => trimDocument(store, ""));
});

test("a trim leaves what a known replica has not seen, and takes it when it has", async () => {
  using a = new CrdtStore();
  using b = new CrdtStore();
  using first = openDoc(a, "doc");
  await write(first);
  await exchange(a, b);
  using second = openDoc(b, "doc");
  await write(first, 20);
  await compactDocument(a, "doc");
  second.getText("t").insert(0, "apart ");
  await second.flush();
  const waiting = await first.trim();
  assert.deepEqual(waiting.waitsFor, [b.replicaId]);
  assert.equal(waiting.bytesAfter, waiting.bytesBefore);
  await exchange(a, b);
  await until(() => textOf(first) === textOf(second));
  await exchange(a, b);
  const trimmed = await first.trim();
  assert.deepEqual(trimmed.waitsFor, []);
  assert.ok(trimmed.bytesAfter < trimmed.bytesBefore / 2);
  first.getText("t").insert(0, "A ");
  second.getText("t").insert(0, "B ");
  await Promise.all([first.flush(), second.flush()]);
  await exchange(a, b);
  await until(() => textOf(first) === textOf(second) && /A .*B |B .*A /.test(textOf(first)));
  first.close();
  using again = openDoc(a, "doc");
  assert.equal(textOf(again), textOf(second));
  assert.deepEqual([again.refused, second.refused], [[], []]);
});

/** Store `a` trims the document, and `b`, of which it does not know, has edited it before. */
async function trimApart(a: CrdtStore, b: CrdtStore): Promise<{ first: LiveDoc; second: LiveDoc }> {
  const first = openDoc(a, "doc");
  await write(first);
  await exchange(a, b, false);
  const second = openDoc(b, "doc");
  second.getText("t").insert(0, "apart ");
  await second.flush();
  first.getText("t").insert(0, "new ");
  await first.trim();
  return { first, second };
}

test("an editor of a replica that is not known gets an error, and its edits stay in the store", async () => {
  using a = new CrdtStore();
  using b = new CrdtStore();
  const { first, second } = await trimApart(a, b);
  const errors: PluresError[] = [];
  second.on("error", (error) => errors.push(error));
  first.close();
  await exchange(a, b, false);
  await until(() => errors.length > 0);
  assert.equal(errors[0]!.code, "ERR_TRIMMED");
  await assertRefused("ERR_TRIMMED", () => second.getText("t"));
  await exchange(a, b, false);
  for (const store of [a, b]) {
    using again = openDoc(store, "doc");
    assert.match(textOf(again), /^new /);
    assert.ok(again.refused.length > 0);
    assert.ok(again.refused.every(({ error }) => error.code === "ERR_TRIMMED"));
    const copies = again.refused.map(({ part }) => {
      const copy = new LoroDoc();
      copy.import(store.get(part) as Uint8Array);
      return copy.getText("t").toString();
    });
    assert.ok(copies.some((text) => text.startsWith("apart ")));
  }
});

test("its edits are merged if the trimmed document is open, which has the older history", async () => {
  using a = new CrdtStore();
  using b = new CrdtStore();
  const { first, second } = await trimApart(a, b);
  await exchange(a, b, false);
  await until(() => /new .*apart |apart .*new /.test(textOf(first)));
  await first.flush();
  await exchange(a, b, false);
  for (const each of [first, second]) each.close();
  for (const store of [a, b]) {
    using again = openDoc(store, "doc");
    assert.match(textOf(again), /new .*apart |apart .*new /);
    assert.deepEqual(again.refused, []);
  }
});

test("an edit on older history that comes after the trim is not lost if an editor is open", async () => {
  using store = new CrdtStore();
  using doc = openDoc(store, "doc");
  await write(doc);
  const old = new LoroDoc();
  old.import(doc.export({ mode: "snapshot" }));
  doc.getText("t").insert(0, "newer ");
  assert.ok((await doc.trim()).bytesAfter > 0);
  const from = old.oplogVersion();
  old.getText("t").insert(0, "older ");
  const update = old.export({ mode: "update", from });
  await store.put(newChunkId("doc", tokensOf(store, "doc")[0]!, "u"), update);
  await until(() => textOf(doc).includes("older "));
  await doc.flush();
  doc.close();
  using again = openDoc(store, "doc");
  assert.match(textOf(again), /newer .*older |older .*newer /);
  // A program may import such bytes, too.
  using other = openDoc(store, "other");
  await write(other);
  const older = new LoroDoc();
  older.import(other.export({ mode: "snapshot" }));
  other.getText("t").insert(0, "x");
  await other.trim();
  other.close();
  using trimmed = openDoc(store, "other");
  older.getText("t").insert(0, "y");
  const text = textOf(trimmed);
  await assertRefused("ERR_TRIMMED", () => trimmed.import(older.export({ mode: "update" })));
  assert.equal(textOf(trimmed), text);
});

test.run();
