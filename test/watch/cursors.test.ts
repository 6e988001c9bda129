/** Watches that go on at a cursor, case by case, and the data before a change. */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "uvu";

import { HISTORY_DELETIONS } from "../../assembly/layout/disk.ts";
import { type Change, CrdtStore, type Watch } from "../../src/index.ts";
import { assertRefused, inWorld } from "../helpers/world.ts";

/** The next changes, as text. */
async function told(watch: Watch, count: number): Promise<string[]> {
  const found: string[] = [];
  while (found.length < count) {
    const { value } = await watch.next();
    found.push(value!.kind === "lagged" ? "lagged" : `${value!.kind} ${value!.id}`);
  }
  return found;
}

test(
  "watches go on in other processes and after a kill of the server, deletions and expiries included",
  inWorld(async (world) => {
    const options = { path: join(world.directory, "store"), durability: "sync" } as const;
    const first = await world.serve(options);
    const client = await world.connect();
    const running = client.watch({ prefix: "n" });
    await client.put("n1", 1);
    await client.put("n2", 2, { ttlMs: 800 });
    await client.put("other", 1);
    assert.deepEqual(await told(running, 2), ["put n1", "put n2"]);
    const { cursor } = running;
    await client.delete("n1");
    first.kill("SIGKILL");
    await first.ended;
    await world.serve(options);
    const other = await world.connect();
    await other.put("n3", 3);
    const program = world.start(
      async ({ connected, say }, { channel, since }) => {
        const mine = await connected(channel);
        for await (const { kind, id } of mine.watch({ prefix: "n", since })) say(`${kind} ${id}`);
      },
      { channel: world.channel, since: cursor },
    );
    assert.equal(await program.said(), "connected");
    // Of nodes that changed apart from each other the order may be another.
    const expected = ["delete n1", "delete n2", "put n3"];
    assert.deepEqual((await told(running, 3)).toSorted(), expected);
    const heard = [await program.said(), await program.said(), await program.said()];
    assert.deepEqual(heard.toSorted(), expected);
    await other.shutdown();
    await world.serve();
    const fresh = await world.connect();
    await fresh.put("n9", 9);
    for (const watch of [running, fresh.watch({ prefix: "n", since: cursor })]) {
      assert.deepEqual(await told(watch, 2), ["lagged", "put n9"]);
    }
    program.kill("SIGKILL");
  }),
);

test("a cursor of another store, of a copy or of a list half-way leaves nothing out", async () => {
  const store = new CrdtStore();
  for (const id of ["a", "b", "c"]) await store.put(id, id);
  const listing = store.watch({ initial: true });
  assert.deepEqual(await told(listing, 1), ["put a"]);
  const { cursor } = listing;
  await store.delete("b");
  assert.deepEqual(await told(store.watch({ since: cursor }), 2), ["put c", "delete b"]);
  const wider = store.watch({ since: cursor, start: "a" });
  assert.deepEqual(await told(wider, 3), ["put a", "put c", "delete b"]);
  const other = new CrdtStore();
  await other.put("x", 1);
  const foreign = other.watch({ since: cursor });
  assert.equal(foreign.cursor, cursor);
  assert.deepEqual(await told(foreign, 2), ["lagged", "put x"]);
});

test("a cursor that the log has overrun lags, and texts that are no cursor are refused", async () => {
  const store = new CrdtStore({ capacityBytes: 0x100000 });
  await store.put("a", 1);
  const { cursor } = store.watch();
  for (let n = 0; n < 4000; n++) store.putSync("b", n);
  assert.deepEqual(await told(store.watch({ since: cursor }), 3), ["lagged", "put a", "put b"]);
  const other = cursor.startsWith("A") ? "B" : "A";
  for (const since of ["", "x", cursor.slice(0, -4), other + cursor.slice(1), 1, null, {}]) {
    await assertRefused("ERR_BAD_OPTION", () => store.watch({ since } as never));
  }
  for (const previous of [1, "yes", null]) {
    await assertRefused("ERR_BAD_OPTION", () => store.watch({ previous } as never));
  }
  await assertRefused("ERR_BAD_OPTION", () => store.watch({ previous: true, data: false }));
});

test("more deletions than are retained lag, as many go on", async () => {
  const directory = mkdtempSync(join(tmpdir(), "pluresdb-test-"));
  const open = () => new CrdtStore({ path: directory, capacityBytes: 1 << 29 });
  let store = open();
  const ids = Array.from({ length: HISTORY_DELETIONS + 1000 }, (_, i) => `n${i}`);
  const remove = (from: number, to: number) => {
    const some = ids.slice(from, to);
    for (let at = 0; at < some.length; at += 1000) {
      store.batchSync(some.slice(at, at + 1000).map((id) => ({ put: id, data: 1 })));
      store.batchSync(some.slice(at, at + 1000).map((id) => ({ delete: id })));
    }
  };
  const early = store.watch().cursor;
  remove(0, 1010);
  const late = store.watch().cursor;
  remove(1010, ids.length);
  // The first load removes the oldest deletions, the second one no longer finds them.
  for (let n = 0; n < 2; n++) {
    store.close();
    store = open();
  }
  await store.put("x", 1);
  assert.deepEqual(await told(store.watch({ since: early }), 2), ["lagged", "put x"]);
  const [put, ...deletions] = await told(store.watch({ since: late }), ids.length - 1010 + 1);
  assert.equal(put, "put x");
  assert.deepEqual(
    deletions,
    ids.slice(1010).map((id) => `delete ${id}`),
  );
  store.close();
  rmSync(directory, { recursive: true });
});

test("previous is the data that was reported last, or that the node had at the watch's begin", async () => {
  const store = new CrdtStore();
  await store.put("a", { n: 1 });
  const from = store.watch().cursor;
  await store.put("b", 1);
  const watch = store.watch({ previous: true });
  const initial = store.watch({ previous: true, initial: true });
  const since = store.watch({ previous: true, since: from });
  const read = async (one: Watch) => {
    const { previous, ...change } = (await one.next()).value as { previous?: unknown };
    return [(change as Change).kind, (change as Change).id, previous];
  };
  assert.deepEqual(await read(initial), ["put", "a", undefined]);
  assert.deepEqual(await read(initial), ["put", "b", undefined]);
  const { value } = await since.next();
  assert.ok(value!.id === "b" && !("previous" in value!));
  await store.put("a", { n: 2 });
  for (const one of [watch, initial, since]) {
    const change = (await one.next()).value as { data: { n: number }; previous: unknown };
    assert.deepEqual([change.data, change.previous], [{ n: 2 }, { n: 1 }]);
    change.data.n = 99;
  }
  await store.put("a", { n: 3 });
  await store.put("a", { n: 4 });
  for (const one of [watch, initial, since])
    assert.deepEqual(await read(one), ["put", "a", { n: 2 }]);
  await store.delete("b");
  await store.put("c", 1);
  for (const one of [watch, initial, since]) {
    assert.deepEqual(await read(one), ["delete", "b", 1]);
    assert.deepEqual(await read(one), ["put", "c", undefined]);
  }
  await store.put("b", 2);
  for (const one of [watch, initial, since])
    assert.deepEqual(await read(one), ["put", "b", undefined]);
});

test.run();
