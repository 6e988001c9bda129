/** What console.log, JSON and String() show of the package's objects: facts, and no data. */
import assert from "node:assert/strict";
import { inspect } from "node:util";
import { test } from "uvu";

import { CrdtStore } from "../../src/index.ts";
import { assertRefused, inWorld, until } from "../helpers/world.ts";

const SECRET = "swordfish";
const LINES_MAX = 10;

/** All ways in which an object may be shown. */
function shown(object: object): string {
  const texts = [
    inspect(object),
    inspect(object, { depth: 0 }),
    inspect({ deep: { deeper: object } }, { depth: 1 }),
    inspect([object], { showHidden: false, depth: Infinity }),
    JSON.stringify(object),
    String(object),
  ];
  for (const text of texts) {
    assert.doesNotMatch(text, /swordfish|__wbg|Promise|Session|#/);
    assert.ok(text.split("\n").length <= LINES_MAX, text);
  }
  return texts[0]!;
}

test(
  "client, store, server, watch and document print a few facts, also after their end",
  inWorld(async (world) => {
    const store = new CrdtStore();
    await store.put("secret", { password: SECRET });
    assert.match(
      shown(store),
      /^CrdtStore \{\s+durability: 'memory',\s+state: 'open',\s+nodes: 1,/,
    );
    const server = world.server(store);
    assert.match(shown(server), /^IPCServer \{ channel: '.*', state: 'not started' \}$/);
    await server.start();
    const client = await world.connect();
    const watch = client.watch({ prefix: "user:" });
    const doc = await client.doc("note");
    doc.getText("body").insert(0, SECRET);
    doc.commit();
    assert.match(shown(server), /state: 'serving',\s+clients: 1/);
    assert.match(shown(store), /state: 'served'/);
    assert.match(
      shown(client),
      /^IPCClient \{\s+channel: '.*',\s+state: 'connected',\s+serverPid: \d+,/,
    );
    assert.match(shown(watch), /^Watch \{ from: 'user:', to: 'user;', state: 'open' \}$/);
    assert.match(
      inspect(doc),
      /^LiveDoc \{ id: 'note', state: 'open', operations: 9, refused: 0 \}$/,
    );
    assert.equal(String(client), "[object IPCClient]");
    assert.equal(inspect({ a: { client } }, { depth: 1 }), "{ a: { client: [IPCClient] } }");
    assert.equal(JSON.parse(JSON.stringify({ client })).client.state, "connected");
    doc.close();
    assert.match(inspect(doc), /^LiveDoc \{ id: 'note', state: 'closed' \}$/);
    await server.stop();
    assert.match(shown(server), /state: 'stopped'/);
    await until(() => !client.connected);
    assert.match(shown(client), /state: 'disconnected'/);
    client.close();
    assert.match(shown(client), /^IPCClient \{ channel: '.*', state: 'closed' \}$/);
    assert.match(shown(watch), /state: 'ended'/);
    store.close();
    assert.equal(shown(store), "CrdtStore { state: 'closed' }");
    for (const { prototype } of [CrdtStore, client.constructor, server.constructor] as any[]) {
      assert.doesNotThrow(() => shown(prototype));
    }
  }),
);

test("a conflict's error has the data, and does not print it", async () => {
  using store = new CrdtStore();
  await store.put("a", SECRET);
  const put = () => store.put("a", 2, { ifAbsent: true });
  for (const write of [put, () => store.batch([{ put: "a", data: 2, ifAbsent: true }])]) {
    const error = await assertRefused("ERR_CONFLICT", write);
    assert.equal(error.current!.data, SECRET);
    assert.doesNotMatch(inspect(error) + JSON.stringify(error), /swordfish/);
    assert.match(inspect(error), /ERR_CONFLICT/);
  }
});

test.run();
