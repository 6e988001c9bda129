/** Documents in several processes at once. SEED replays the random edits. */
import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import { test } from "uvu";

import { DOCUMENT_CHUNKS } from "../../src/codec/reserved-ids.ts";
import { CrdtStore, type IPCClient } from "../../src/index.ts";
import { seedFor } from "../helpers/core-random.ts";
import { Dice, editDoc, stateOf } from "../helpers/document-edits.ts";
import { Program } from "../helpers/program.ts";
import { type World, assertRefused, inWorld, until } from "../helpers/world.ts";

const EDITS = 150;

/** An editor in a separate process: reports that its edits are done, then its text on request. */
function startEditor(world: World, name: string, seed: number): Program {
  return world.start(
    async ({ connected, Dice: D, editDoc: edit, say, stateOf: state, turn }, args) => {
      const client = await connected(args.channel);
      const doc = await client.doc("note:1");
      const dice = new D(args.seed);
      for (let n = 0; n < args.edits; n++) {
        edit(doc, dice, args.name);
        if (n % 3 === 0) await turn();
      }
      await doc.flush();
      say("edited");
      // Edits of others may still arrive, so it says each state.
      let said = "";
      for (;;) {
        const now = state(doc);
        if (now !== said) say((said = now));
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    { channel: world.channel, name, seed, edits: EDITS },
  );
}

test(
  "three processes that edit every kind of container at once see the same",
  inWorld(async (world) => {
    const seed = seedFor("three editors");
    await world.serve();
    const client = await world.connect();
    const here = await client.doc("note:1");
    const editors = ["a", "b", "c"].map((name, index) => startEditor(world, name, seed + index));
    for (const editor of editors) {
      assert.equal(await editor.said(), "connected");
      assert.equal(await editor.said(), "edited");
    }
    const fresh = await (await world.connect()).doc("note:1");
    const final = stateOf(fresh);
    await until(() => stateOf(here) === final);
    for (const editor of editors) while ((await editor.said()) !== final);
    for (const kind of ["text", "list", "movable", "map", "tree"]) {
      assert.ok(Object.keys(here.toJSON()).includes(kind), kind);
    }
    assert.deepEqual(here.refused, []);
    assert.equal(client.count(), 1);
    assert.deepEqual(
      client.list().map(({ id }) => id),
      ["note:1"],
    );
  }),
);

test(
  "the sent edits of a killed editor remain, and the others continue",
  inWorld(async (world) => {
    const seed = seedFor("killed editor");
    await world.serve();
    const doc = await (await world.connect()).doc("note:1");
    const other = await (await world.connect()).doc("note:1");
    for (let round = 0; round < 4; round++) {
      const editor = world.start(
        async ({ connected, Dice: D, editDoc: edit, say, turn }, args) => {
          const live = await (await connected(args.channel)).doc("note:1");
          const dice = new D(args.seed);
          live.getMap("flushed").set(`${args.seed}`, true);
          await live.flush();
          say("flushed");
          for (;;) {
            edit(live, dice, "k");
            await turn();
          }
        },
        { channel: world.channel, seed: seed + round },
      );
      assert.equal(await editor.said(), "connected");
      assert.equal(await editor.said(), "flushed");
      await sleep(new Dice(seed + round).below(60));
      editor.kill("SIGKILL");
      await editor.ended;
      editDoc(doc, new Dice(seed), "h");
      await doc.flush();
      await until(() => doc.getMap("flushed").get(`${seed + round}`) === true);
      await until(() => stateOf(doc) === stateOf(other));
    }
    // Both may still lack the last sent edit.
    const fresh = await (await world.connect()).doc("note:1");
    await until(() => stateOf(fresh) === stateOf(doc));
  }),
);

test(
  "undo reverts edits of this process, and time travel does not affect the others",
  inWorld(async (world) => {
    await world.serve();
    const a = await (await world.connect()).doc("note:1");
    const b = await (await world.connect()).doc("note:1");
    a.getText("t").insert(0, "from a");
    a.commit();
    await until(() => b.getText("t").toString() === "from a");
    const early = b.frontiers();
    b.getText("t").insert(6, ", from b");
    b.commit();
    await until(() => a.getText("t").toString() === "from a, from b");
    assert.equal(a.undo(), true);
    assert.equal(a.getText("t").toString(), ", from b");
    await until(() => b.getText("t").toString() === ", from b");
    assert.equal(a.redo(), true);
    await until(() => b.getText("t").toString() === "from a, from b");

    b.checkout(early);
    assert.equal(b.getText("t").toString(), "from a");
    a.getText("t").insert(0, "> ");
    await a.flush();
    const c = await (await world.connect()).doc("note:1");
    await until(() => c.getText("t").toString() === "> from a, from b");
    assert.equal(b.getText("t").toString(), "from a");
    b.checkoutToLatest();
    await until(() => b.getText("t").toString() === "> from a, from b");
  }),
);

test(
  "one object a client and id; closed, it can be opened again, and bad ids are refused",
  inWorld(async (world) => {
    const store = new CrdtStore();
    await world.serveHere(store);
    const client = await world.connect();
    const [a, b] = await Promise.all([client.doc("note:1"), client.doc("note:1")]);
    assert.equal(a, b);
    assert.equal(client.has("note:1"), false, "opening makes nothing");
    a.getMap("m").set("x", 1);
    await a.flush();
    await client.patch("note:1", { title: "First" });
    a.close();
    b.getMap("m").set("x", 2);
    b.close();
    b.close();
    const again = await client.doc("note:1");
    assert.notEqual(again, a);
    await until(() => again.getMap("m").get("x") === 2);
    assert.equal(client.get("note:1").title, "First");
    // The process of the store has it, too.
    const inStore = await store.doc("note:1");
    assert.deepEqual(inStore.toJSON(), again.toJSON());
    await assertRefused("ERR_BAD_ID", () => client.doc(""));
    await assertRefused("ERR_BAD_ID", () => client.doc("x".repeat(1000)));
    await assertRefused("ERR_BAD_ID", () => client.doc(7 as unknown as string));
    inStore.close();
    client.close();
    await assertRefused("ERR_CLOSED", () => client.doc("note:1"));
  }),
);

test(
  "each reader refuses garbage with a code, and the document continues",
  inWorld(async (world) => {
    await world.serve();
    const client = await world.connect();
    const doc = await client.doc("note:1");
    doc.getText("t").insert(0, "good");
    await doc.flush();
    const good = doc.export({ mode: "update" });
    const bad = Uint8Array.from(good, (byte, index) =>
      index === good.length - 2 ? byte ^ 1 : byte,
    );
    const version = doc.oplogVersion().toJSON();
    for (const rubbish of [bad, new Uint8Array(0), new Uint8Array(100), good.slice(0, -1)]) {
      await assertRefused("ERR_BAD_UPDATE", () => doc.import(rubbish));
      await assertRefused("ERR_BAD_UPDATE", () => doc.importBatch([rubbish]));
    }
    assert.deepEqual(doc.oplogVersion().toJSON(), version);

    const other = await (await world.connect()).doc("note:1");
    const told: string[] = [];
    doc.on("refused", ({ error }) => told.push(error.code));
    const [part] = partIds(client);
    const rubbish = [bad, new Uint8Array(7), "no bytes", 7, [], [good, "x"], { a: 1 }];
    for (const [index, data] of rubbish.entries()) {
      await client.put(`${part!.slice(0, -1)}${"!#$%&()*"[index]}`, data);
    }
    await until(() => told.length === rubbish.length && other.refused.length === rubbish.length);
    assert.ok(told.every((code) => code === "ERR_BAD_UPDATE"));
    other.getText("t").insert(0, "still ");
    other.commit();
    await until(() => doc.getText("t").toString() === "still good");
    const fresh = await (await world.connect()).doc("note:1");
    assert.equal(fresh.getText("t").toString(), "still good");
    assert.equal(fresh.refused.length, rubbish.length);
    await client.delete(fresh.refused[0]!.part);
    await until(() => doc.refused.length === rubbish.length - 1);
  }),
);

test(
  "a deleted document is gone at once; a later edit of an open one brings all of it back",
  inWorld(async (world) => {
    const store = new CrdtStore();
    await world.serveHere(store);
    const client = await world.connect();
    const doc = await client.doc("note:1");
    const other = await (await world.connect()).doc("note:1");
    doc.getText("t").insert(0, "milk");
    await doc.flush();
    await until(() => other.getText("t").toString() === "milk");
    let deletions = 0;
    other.on("deleted", () => deletions++);
    assert.equal(await client.delete("note:1"), true);
    assert.equal(client.count(), 0);
    await until(() => deletions === 1);
    // A document that is created again has no content of the old one.
    const fresh = await (await world.connect()).doc("note:1");
    assert.equal(fresh.getText("t").toString(), "");
    await until(() => partIds(client).length === 0);
    other.getText("t").insert(4, ", tea");
    await other.flush();
    await until(() => fresh.getText("t").toString() === "milk, tea");
    await until(() => doc.getText("t").toString() === "milk, tea");
    // A put of other data is a delete, too. The document joins it when it comes back.
    await client.put("note:1", { title: "Plain" });
    await until(() => deletions === 2);
    doc.getText("t").insert(0, "> ");
    await doc.flush();
    assert.equal(client.get("note:1").title, "Plain");
    const last = await (await world.connect()).doc("note:1");
    assert.equal(last.getText("t").toString(), "> milk, tea");
  }),
);

test(
  "presence appears in every process, ends on closing, and never reaches a replica",
  inWorld(async (world) => {
    const store = new CrdtStore();
    await world.serveHere(store);
    const client = await world.connect();
    const doc = await client.doc("note:1");
    const states = () => doc.presence.getAllStates() as Record<string, any>;
    assert.deepEqual(states(), {});
    const editor = world.start(async ({ connected, say, until: wait }, channel) => {
      const live = await (await connected(channel)).doc("note:1");
      live.presence.set("alice", { cursor: 1 });
      await wait(() => live.presence.get("bob") !== undefined);
      live.presence.set("alice", { cursor: 2 });
      await wait(() => live.presence.get("bob") === "leave");
      live.close();
      say("closed");
    }, world.channel);
    assert.equal(await editor.said(), "connected");
    await until(() => states()["alice"]?.cursor === 1);
    doc.presence.set("bob", "here");
    await until(() => states()["alice"]?.cursor === 2);
    assert.equal(client.count(), 0, "presence is no node");
    const replica = new CrdtStore();
    for (const delta of store.changesSinceSync())
      assert.deepEqual(replica.applyChangesSync(delta), []);
    doc.presence.set("bob", "leave");
    assert.equal(await editor.said(), "closed");
    await until(() => states()["alice"] === undefined);
    assert.deepEqual(states(), { bob: "leave" });
    replica.close();
  }),
);

test(
  "Loro is loaded by the first document and by nothing before, in clients and in the server",
  inWorld(async (world) => {
    const server = world.start(
      async ({ connected, CrdtStore: Store, IPCServer, loadsLoro, say }, channel) => {
        const store = new Store();
        await new IPCServer(channel, store).start();
        say(loadsLoro());
        const client = await connected(channel);
        await client.put("a", 1);
        client.list();
        say(loadsLoro());
        (await client.doc("note:1")).close();
        say(loadsLoro());
        await new Promise((resolve) => setTimeout(resolve, 100_000));
      },
      world.channel,
    );
    assert.equal(await server.said(), false);
    assert.equal(await server.said(), "connected");
    assert.equal(await server.said(), false);
    assert.equal(await server.said(), true);
  }),
);

test(
  "no two live documents have the same peer, in threads and processes and after closing",
  inWorld(async (world) => {
    await world.serve();
    const programs = [0, 1].map(() =>
      world.start(async ({ connected, say }, channel) => {
        const client = await connected(channel);
        const peers: string[] = [];
        for (let n = 0; n < 40; n++) {
          const doc = await client.doc("note:1");
          doc.getMap("m").set(doc.peerIdStr, n);
          peers.push(doc.peerIdStr);
          await doc.flush();
          doc.close();
        }
        say(peers);
      }, world.channel),
    );
    const peers: string[] = [];
    for (const program of programs) {
      assert.equal(await program.said(), "connected");
      peers.push(...(await program.said<string[]>()));
    }
    assert.equal(new Set(peers).size, 80);
    const doc = await (await world.connect()).doc("note:1");
    assert.deepEqual(Object.keys(doc.getMap("m").toJSON()).toSorted(), peers.toSorted());
  }),
);

function partIds(client: IPCClient): string[] {
  return client.list({ prefix: DOCUMENT_CHUNKS }).map(({ id }) => id);
}

test.run();
