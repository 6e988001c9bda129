/**
 * Bytes of other processes that make Loro fail: they are refused by name, and every document goes
 * on, in this process and in the others.
 */
import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import { LoroDoc } from "loro-crdt";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { test } from "uvu";

import { DOCUMENT_CHUNKS } from "../../src/codec/reserved-ids.ts";
import { newChunkId, presencePrefix } from "../../src/documents/chunks.ts";
import { openDoc } from "../../src/doc.ts";
import { tokensOf } from "../../src/documents/tokens.ts";
import { abandonTrialLoro, trialLoro } from "../../src/documents/trial-loro.ts";
import { CrdtStore } from "../../src/index.ts";
import { internalsOf } from "../../src/store/store.ts";
import { inWorld, until } from "../helpers/world.ts";

/** An update with a valid checksum at which Loro 1.17.1 panics. */
const PANIC = Buffer.from(
  "bG9ybwAAAAAAAAAAAAAAAAk3EYIABI4BAA8ADwEQAQEAAAAAAAAAAQEAAAAAAAUBAAABABoFBAECAAQEAQEA" +
    "BgQBAAAIBAEDAAoEAQQADBABYQFiAXQBbAFtAnRyAm1sCQECAgEAAwEBgBcBBAQBAAgCAgoABwEFBAsDEAsE" +
    "AQsIAAAiC2hlbGxvIHdvcmxkBwEDAQcCAwEIAQEDAgANAAEHAQUBeA==",
  "base64",
);
/** An update that an empty document takes, and with which nothing can be exported any more. */
const LATE = Buffer.from(
  "bG9ybwAAAAAAAAAAAAAAALuzU6gABLwBABgAGAEQAQEAAAAAAAAAAQEAAAAAAAUBAAABABoFBAECAAQEAQAABg" +
    "QBAQAIBAEDAAoEAQQADBMBYQRib2xkAXQBbQFsAnRyAm1sCQECAgEAAwEBgC8BBAoBAAYCBQACBwgACQwAAQQE" +
    "AQMACA0BBQQLBBALCwkFDAAFCQELCgEDAwIGAQsBAwIBAAIBBAIBACoLaGVsbG8gd29ybGQDAQcBBQF4AA0AAQ" +
    "AOAAAADQcBAwECeXmEAwEBAXFGAAIXAgEbAgIAAAAAAAAAAQAAAAAAAAABAQEBAQEsAAAABQEAAAEABgEEAQIA" +
    "AAIBdAAOAQQCAQACAQwCAQUCAQIAAwJ6eg==",
  "base64",
);
/** One that an empty document takes, and in which Loro fails when a tree gets a node. */
const LATER = Buffer.from(
  "bG9ybwAAAAAAAAAAAAAAAKTOkUUABLwBABgAGAEQAQEAAAAAAAAAAQEAAAAAAAUBAAABABoFBAECAAQEAQAABg" +
    "QBAQAIBAEDAAoEAQQADBMBYQRib2xkAXQBbQFsAnRyAm1sCQECAgEAAwEAgC8BBAoBAAYCBQACBwgACQwAAQQE" +
    "AQMACA0BBQQLBBALCwkFDAAFCQELCgEDAwIGAQsBAwIBAAIBBAIBBioLaGVsbG8gd29ybGQDAQcBBQF4AA0AAQ" +
    "AOAAAADQcBAwECeXmEAwEBAXFGAAIXAgEbAgIAAAAAAAAAAQAAAAAAAAABAQEBAQEsAAAABQEAAAEABgEEAQIA" +
    "AAIBdAAOAQQCAQACAQwCAQUCAQIAAwJ6eg==",
  "base64",
);
const COMMITS = 80;
/** Just above the limit, in 270 KB. */
const OPERATIONS = 2 ** 25 + 1;
const LETTERS = 1_000_000;

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

// Loro prints its panics.
console.error = () => {};

/** Puts the update under the document's token, as any client may. */
function smuggle(store: CrdtStore, id: string, update: Uint8Array): string {
  return store.putSync(newChunkId(id, tokensOf(store, id)[0]!, "u"), update);
}

test("the update makes a document of Loro unusable", () => {
  const doc = new LoroDoc();
  doc.getText("t").insert(0, "x");
  assert.throws(() => doc.import(PANIC));
  assert.throws(() => doc.getText("t").insert(0, "y"));
});

test(
  "an update at which Loro panics is refused by name, and the documents go on",
  inWorld(async (world) => {
    const store = new CrdtStore();
    await world.serveHere(store);
    const [a, b] = [await world.connect(), await world.connect()];
    const [doc, other, third] = [await a.doc("doc"), await a.doc("other"), await b.doc("doc")];
    doc.getText("t").insert(0, "mine");
    other.getText("t").insert(0, "other");
    await Promise.all([doc.flush(), other.flush()]);
    const parts = [1, 2, 3].map(() => smuggle(store, "doc", PANIC));
    await until(() => doc.refused.length === 3 && third.refused.length === 3);
    assert.deepEqual(doc.refused.map(({ part }) => part).sort(), parts.sort());
    assert.equal(doc.refused[0]!.error.code, "ERR_BAD_UPDATE");
    for (let n = 0; n < COMMITS; n++) {
      doc.getText("t").insert(0, ".");
      doc.commit();
      await sleep(1);
    }
    await doc.flush();
    const expected = `${".".repeat(COMMITS)}mine`;
    await until(() => third.getText("t").toString() === expected);
    // The server compacts around it, and opening starts with what is left.
    await until(() => a.list({ prefix: DOCUMENT_CHUNKS }).length < COMMITS);
    const opened = openDoc(store, "doc");
    assert.equal(opened.getText("t").toString(), expected);
    assert.equal(opened.refused.length, 3);
    await a.delete(parts[0]!);
    await until(() => opened.refused.length === 2);
    other.getText("t").insert(0, "still ");
    await other.flush();
    for (const each of [doc, other, third, opened]) each.close();
  }),
);

test("import() refuses it too, alone and among valid updates, and changes nothing", async () => {
  using store = new CrdtStore();
  using doc = openDoc(store, "doc");
  doc.getText("t").insert(0, "a");
  doc.commit();
  const valid = new LoroDoc();
  valid.getText("t").insert(0, "b");
  const update = valid.export({ mode: "update" });
  assert.throws(() => doc.import(PANIC), { code: "ERR_BAD_UPDATE" });
  assert.throws(() => doc.importBatch([update, PANIC]), { code: "ERR_BAD_UPDATE" });
  assert.equal(doc.getText("t").toString(), "a");
  doc.import(update);
  assert.equal(doc.getText("t").length, 2);
  await doc.flush();
  using again = openDoc(new CrdtStore(), "doc");
  again.import(doc.export({ mode: "snapshot" }));
  assert.equal(again.getText("t").length, 2);
});

test("a document in which Loro fails all the same is closed, and opens again", async () => {
  using store = new CrdtStore();
  const doc = openDoc(store, "doc");
  doc.getText("t").insert(0, "kept");
  await doc.flush();
  assert.throws(() => LoroDoc.prototype.import.call(doc, PANIC));
  doc.close();
  assert.throws(() => doc.getText("t"), { code: "ERR_CLOSED" });
  using again = openDoc(store, "doc");
  assert.equal(again.getText("t").toString(), "kept");
});

test("an update that an empty document takes, and with which it fails later, is refused", async () => {
  using store = new CrdtStore();
  using imports = openDoc(store, "imports");
  assert.throws(() => imports.import(LATE), { code: "ERR_BAD_UPDATE" });
  imports.getText("t").insert(0, "a");
  const doc = openDoc(store, "doc");
  doc.getText("t").insert(0, "x");
  await doc.flush();
  doc.close();
  for (const { id } of store.list({ prefix: DOCUMENT_CHUNKS })) await store.delete(id);
  const part = await smuggle(store, "doc", LATE);
  using again = openDoc(store, "doc");
  assert.deepEqual(
    again.refused.map((update) => update.part),
    [part],
  );
  again.getText("t").insert(0, "y");
  assert.ok(again.export({ mode: "update" }).length > 0);
});

test("if Loro fails in an edit, the document says so in every later call and others go on", async () => {
  using store = new CrdtStore();
  using other = openDoc(store, "other");
  const doc = openDoc(store, "doc");
  const errors: unknown[] = [];
  doc.on("error", (error) => errors.push(error));
  doc.import(LATER);
  await doc.flush();
  // A container's method is Loro's.
  assert.throws(() => doc.getTree("tr").createNode(), { name: "RuntimeError" });
  const broken = { code: "ERR_BAD_UPDATE", message: /made Loro fail .* was closed/ };
  for (const use of [() => doc.commit(), () => doc.getText("t"), () => doc.toJSON()]) {
    assert.throws(use, broken);
  }
  await assert.rejects(doc.flush(), broken);
  assert.equal(errors.length, 1);
  doc.close();
  other.getText("t").insert(0, "fine");
  await other.flush();
  using again = openDoc(store, "doc");
  again.getText("t").insert(0, "fine");
  await again.flush();
});

/** Calls `action` with trials that find nothing wrong. */
function untried(action: () => void): void {
  const { prototype } = trialLoro().LoroDoc;
  const { import: one, importBatch: several } = prototype;
  const passed = { success: new Map(), pending: null };
  Object.assign(prototype, { import: () => passed, importBatch: () => passed });
  try {
    action();
  } finally {
    Object.assign(prototype, { import: one, importBatch: several });
  }
}

test("a document in which Loro fails although the trial passed says so in every later call", () => {
  using store = new CrdtStore();
  const broken = { code: "ERR_BAD_UPDATE", message: /made Loro fail .* was closed/ };
  const doc = openDoc(store, "doc");
  const errors: unknown[] = [];
  doc.on("error", (error) => errors.push(error));
  untried(() => assert.throws(() => doc.import(PANIC), broken));
  for (const use of [() => doc.import(PANIC), () => doc.getText("t"), () => doc.presence]) {
    assert.throws(use, broken);
  }
  assert.equal(errors.length, 1);
  openDoc(store, "doc").close();
});

test("opening a document in which Loro fails throws, and leaves no watch", async () => {
  using store = new CrdtStore();
  const doc = openDoc(store, "doc");
  doc.getText("t").insert(0, "kept");
  await doc.flush();
  doc.close();
  const part = smuggle(store, "doc", PANIC);
  const { watches } = internalsOf(store);
  const open = watches.open.bind(watches);
  const signals: AbortSignal[] = [];
  watches.open = (range, options, also) => {
    signals.push(options!.signal!);
    return open(range, options, also);
  };
  untried(() => assert.throws(() => openDoc(store, "doc"), { code: "ERR_BAD_UPDATE" }));
  assert.ok(signals.length > 0 && signals.every(({ aborted }) => aborted));
  using again = openDoc(store, "doc");
  assert.equal(again.getText("t").toString(), "kept");
  assert.deepEqual(
    again.refused.map((update) => update.part),
    [part],
  );
});

test("open documents do not retain the memory of a trial that ended with a panic", async () => {
  using store = new CrdtStore();
  using doc = openDoc(store, "doc");
  doc.getText("t").insert(0, "a");
  doc.import(new LoroDoc().export({ mode: "snapshot" }));
  const trial = new WeakRef(trialLoro());
  assert.throws(() => doc.import(PANIC), { code: "ERR_BAD_UPDATE" });
  await until(async () => {
    await sleep(1);
    collectGarbage();
    return trial.deref() === undefined;
  });
});

test("an update that expands to hundreds of millions of operations is refused", async () => {
  using store = new CrdtStore();
  using doc = openDoc(store, "doc");
  doc.getText("t").insert(0, "a");
  await doc.flush();
  const large = new LoroDoc();
  large.getText("t").insert(0, "x".repeat(OPERATIONS));
  large.commit();
  const bomb = large.export({ mode: "snapshot" });
  large.free();
  const part = smuggle(store, "doc", bomb);
  await until(() => doc.refused.length === 1);
  assert.equal(doc.refused[0]!.part, part);
  assert.match(doc.refused[0]!.error.message, /operations/);
  assert.equal(doc.getText("t").toString(), "a");
  // Deleting all of a long text is as many operations, and in proportion to the text.
  doc.getText("t").insert(0, "y".repeat(LETTERS));
  doc.getText("t").delete(0, LETTERS);
  await doc.flush();
  using opened = openDoc(store, "other");
  opened.import(doc.export({ mode: "update" }));
  assert.equal(opened.getText("t").toString(), "a");
});

test("presence survives states that are none", async () => {
  using store = new CrdtStore();
  using doc = openDoc(store, "doc");
  const { presence } = doc;
  for (const data of [PANIC, [PANIC, new Uint8Array(9)], 1]) {
    store.putSync(`${presencePrefix("doc")}${"t".repeat(16)}`, data);
  }
  await sleep(10);
  presence.set("me", 1);
  assert.equal(presence.get("me"), 1);
});

test("the trial's memory has a limit, beyond which it starts again with an empty one", () => {
  const { memory } = (trialLoro() as unknown as { __wasm: { memory: WebAssembly.Memory } }).__wasm;
  assert.throws(() => memory.grow(2 ** 30 / 65_536), RangeError);
  abandonTrialLoro();
  const update = new (trialLoro().LoroDoc)().export({ mode: "snapshot" });
  assert.ok(update.length > 0);
});

test.run();
