/** The end of documents and processes: use after closing, presence, other servers; and loading. */
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "uvu";

import { LiveDoc, LoroDoc } from "../../src/doc.ts";
import { presencePrefix } from "../../src/documents/chunks.ts";
import { assertRefused, inWorld, until } from "../helpers/world.ts";

test(
  "the server retracts the presence of a killed process, and of no other",
  inWorld(async (world) => {
    await world.serve();
    const doc = await (await world.connect()).doc("note:1");
    const client = await world.connect();
    const names = () => Object.keys(doc.presence.getAllStates()).toSorted();
    const nodes = () => client.list({ prefix: presencePrefix("note:1") }).map(({ id }) => id);
    doc.presence.set("here", 1);
    await until(() => nodes().length === 1);
    const [own] = nodes();
    const editor = world.start(async ({ connected, say }, channel) => {
      const live = await (await connected(channel)).doc("note:1");
      live.presence.set("gone", 1);
      live.presence.set("both", "there");
      say("set");
      await new Promise((resolve) => setTimeout(resolve, 100_000));
    }, world.channel);
    assert.equal(await editor.said(), "connected");
    assert.equal(await editor.said(), "set");
    await until(() => names().includes("gone") && names().includes("both"));
    const node = nodes().find((id) => id !== own)!;
    doc.presence.set("both", "here");
    const late = await (await world.connect()).doc("note:1");
    await until(() => late.presence.get("both") === "here");
    editor.kill("SIGKILL");
    await until(() => !names().includes("gone"));
    // After an expiry the node would be gone. The server has changed it instead.
    assert.ok(client.has(node), "the server put it");
    await until(() => late.presence.get("gone") === undefined);
    assert.deepEqual(doc.presence.getAllStates(), { here: 1, both: "here" });
    assert.deepEqual(late.presence.getAllStates(), { here: 1, both: "here" });
    late.close();
    // Closing the document leaves nothing for the server to retract.
    doc.close();
    await until(() => !client.has(own!));
    assert.ok(nodes().some((id) => own!.startsWith(id)));
  }),
);

test(
  "open documents continue with the next server, and send the changes that it lacks",
  inWorld(async (world) => {
    const path = join(world.directory, "data");
    let server = await world.serve({ path, durability: "async" });
    const client = await world.connect();
    const [doc, other] = [await client.doc("note:1"), await (await world.connect()).doc("note:1")];
    for (let round = 0; round < 3; round++) {
      for (let n = 0; n < 20; n++) doc.getList("l").push(`${round}-${n}`);
      await doc.flush();
      await until(() => other.getList("l").length === doc.getList("l").length);
      server.kill("SIGKILL");
      await server.ended;
      server = await world.serve({ path, durability: "async" });
      doc.getList("l").push(`after ${round}`);
      doc.commit();
      await until(() => other.getList("l").length === doc.getList("l").length);
    }
    const fresh = await (await world.connect()).doc("note:1");
    await until(() => fresh.getList("l").length === doc.getList("l").length);
    assert.deepEqual(fresh.toJSON(), doc.toJSON());
  }),
);

test(
  "a server that lost everything gets whole open documents back",
  inWorld(async (world) => {
    const server = await world.serve();
    const client = await world.connect();
    const doc = await client.doc("note:1");
    const other = await (await world.connect()).doc("note:1");
    doc.getText("t").insert(0, "all of it");
    await doc.flush();
    await until(() => other.getText("t").toString() === "all of it");
    server.kill("SIGKILL");
    await server.ended;
    await world.serve();
    await until(() => client.has("note:1"));
    other.getText("t").insert(9, "!");
    await other.flush();
    const fresh = await (await world.connect()).doc("note:1");
    await until(() => fresh.getText("t").toString() === "all of it!");
    await until(() => doc.getText("t").toString() === "all of it!");
  }),
);

test(
  "each method of a closed document throws ERR_CLOSED, except close",
  inWorld(async (world) => {
    await world.serve();
    const client = await world.connect();
    const doc = await client.doc("note:1");
    const { undoManager } = doc;
    const update = new LoroDoc().export({ mode: "update" });
    doc.getText("t").insert(0, "kept");
    doc.close();
    const uses: (() => unknown)[] = [
      () => doc.getText("t"),
      () => doc.commit(),
      () => doc.export({ mode: "snapshot" }),
      () => doc.toJSON(),
      () => doc.subscribe(() => {}),
      () => doc.checkoutToLatest(),
      () => doc.undo(),
      () => doc.redo(),
      () => undoManager.canUndo(),
      () => doc.presence,
      () => doc.flush(),
      () => doc.free(),
    ];
    for (const use of uses) await assertRefused("ERR_CLOSED", use);
    for (const name of ["import", "importBatch"] as const) {
      await assertRefused("ERR_CLOSED", () => doc[name]([update] as any));
    }
    assert.equal(doc.id, "note:1");
    assert.deepEqual(doc.refused, []);
    doc.close();
    await doc[Symbol.asyncDispose]();
    const again = await client.doc("note:1");
    await until(() => again.getText("t").toString() === "kept");
  }),
);

test("the subpath is the same module for `import` and `require`, with Loro's names", async () => {
  const required = createRequire(import.meta.url)("pluresdb-ipc/doc") as Record<string, unknown>;
  const imported = (await import("pluresdb-ipc/doc")) as Record<string, unknown>;
  for (const module of [required, imported]) {
    assert.equal(module["LiveDoc"], LiveDoc);
    assert.equal(module["LoroDoc"], LoroDoc);
    assert.equal(typeof module["openDoc"], "function");
  }
});

test(
  "a commit just before its database is closed is an error event, and no uncaught exception",
  inWorld(async (world) => {
    await world.serve();
    const client = await world.connect();
    const doc = await client.doc("note:1");
    const errors: string[] = [];
    doc.on("error", (error) => errors.push(error.code));
    doc.getText("t").insert(0, "late");
    doc.commit();
    client.close();
    await until(() => errors.includes("ERR_CLOSED"));
    await assertRefused("ERR_CLOSED", () => doc.flush());
  }),
);

test.run();
