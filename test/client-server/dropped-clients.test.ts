/** Clients that the program drops without `close`. */
import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import { test } from "uvu";

import { CrdtStore, IPCClient } from "../../src/index.ts";
import { collectGarbage } from "../../src/support/garbage.ts";
import { inWorld, until } from "../helpers/world.ts";

const collect = async () => {
  collectGarbage();
  await sleep(5);
};

test(
  "dropped clients give their slots back: 40 reloads of a module that has a client, with 8 slots",
  inWorld(async (world) => {
    const server = await world.serveHere(new CrdtStore({ capacityBytes: 1 << 20 }), {
      maxClients: 8,
    });
    for (let reload = 0; reload < 40; reload++) {
      const client = await IPCClient.connect(world.channel);
      await client.put("reload", reload);
      assert.equal(client.get("reload"), reload);
    }
    await until(async () => {
      await collect();
      return server.clients <= 1;
    });
  }),
);

test(
  "a client in use is not dropped: by a watch, a listener, an iteration, a request or a document",
  inWorld(async (world) => {
    const store = new CrdtStore({ capacityBytes: 1 << 26 });
    const server = await world.serveHere(store);
    for (let i = 0; i < 200; i++) store.putSync(`n${i}`, i);
    const seen: string[] = [];
    const watched: string[] = [];
    const connect = () => IPCClient.connect(world.channel);
    const watching = (async () => {
      for await (const change of (await connect()).watch({ prefix: "w" })) {
        watched.push(change.kind);
        // Between two changes the watch does not wait.
        await collect();
        if (watched.length === 3) break;
      }
    })();
    const listening = new WeakRef(
      (await connect()).on("change", ({ kind }) => seen.push(`heard ${kind}`)),
    );
    const lonely = new WeakRef((await connect()).on("disconnect", () => seen.push("disconnect")));
    const iterating = (async () => {
      let count = 0;
      for (const { id } of (await connect()).entries({ prefix: "n" })) {
        assert.match(id, /^n/);
        if (count++ % 50 === 0) await collect();
      }
      return count;
    })();
    const putting = Promise.all(
      Array.from({ length: 5 }, async (_, i) => (await connect()).put(`p${i}`, "x".repeat(1e6))),
    );
    const doc = await (await connect()).doc("text");
    for (let i = 0; i < 3; i++) {
      await collect();
      store.putSync(`w${i}`, i);
      await sleep(20);
    }
    await watching;
    assert.equal(await iterating, 200);
    assert.equal((await putting).length, 5);
    await collect();
    doc.getText("t").insert(0, "typed");
    doc.commit();
    const other = await (await connect()).doc("text");
    await until(async () => (await collect(), other.getText("t").toString() === "typed"));
    assert(seen.filter((each) => each === "heard put").length >= 3, String(seen));
    await Promise.all([doc.close(), other.close()]);
    // The two with listeners, and those of the documents, which are still variables.
    await until(async () => (await collect(), server.clients <= 4));
    await server.stop();
    await until(() => seen.includes("disconnect"));
    for (const client of [listening, lonely]) client.deref()!.close();
  }),
);

test.run();
