/** Live changes, in one process and between processes. */
import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import { test } from "uvu";

import { type Change, CrdtStore, type Watch } from "../../src/index.ts";
import { assertRefused, inWorld, until } from "../helpers/world.ts";
import { Emitter } from "../../src/support/emitter.ts";

const SMALL_BYTES = 0x100000;
const OVERRUN_PUTS = 4000;

test(
  "a watcher in another process sees each change that it awaits, with data and version",
  inWorld(async (world) => {
    await world.serve();
    const program = world.start(async ({ connected, say }, channel) => {
      const client = await connected(channel);
      const watch = client.watch({ prefix: "user:" });
      say("watching");
      for await (const change of watch) {
        say(change);
        if (change.kind === "delete") break;
      }
    }, world.channel);
    assert.equal(await program.said(), "connected");
    assert.equal(await program.said(), "watching");
    const client = await world.connect();
    const version = () => client.getWithVersion("user:1")!.version;
    await client.put("other", 1);
    await client.put("user:1", { name: "Alice" });
    const put = { kind: "put", id: "user:1", data: { name: "Alice" }, version: version() };
    assert.deepEqual(await program.said(), put);
    await client.patch("user:1", { age: 7 });
    const patched = { ...put, data: { name: "Alice", age: 7 }, version: version() };
    assert.deepEqual(await program.said(), patched);
    await client.delete("user:1");
    const deleted = { kind: "delete", id: "user:1", version: patched.version + 1 };
    assert.deepEqual(await program.said(), deleted);
    await program.succeeded();
  }),
);

test(
  "a store delivers changes to its watchers before, during and after it is served",
  inWorld(async (world) => {
    const store = new CrdtStore();
    const watch = store.watch();
    store.putSync("a", 1);
    assert.deepEqual(await told(watch), "put a 1");
    const waiting = told(watch);
    store.putSync("a", 2);
    assert.deepEqual(await waiting, "put a 2");
    const server = await world.serveHere(store);
    const client = await world.connect();
    const fromClient = told(watch);
    await client.put("b", 1);
    assert.equal(await fromClient, "put b 1");
    store.putSync("c", 1);
    assert.equal(await told(watch), "put c 1");
    await server.stop();
    store.deleteSync("a");
    assert.equal(await told(watch), "delete a undefined");
    store.close();
    assert.equal((await watch.next()).done, true);
    await assertRefused("ERR_CLOSED", () => store.watch());
  }),
);

test("versions of an id strictly increase, and the last delivered one is the last of the node", async () => {
  const store = new CrdtStore();
  const watch = store.watch();
  for (let i = 0; i < 10; i++) store.putSync("a", i);
  store.deleteSync("a");
  store.putSync("a", "again");
  store.putSync("b", 1);
  assert.deepEqual(await upTo(watch, "b"), ["put a again", "put b 1"]);
});

test("an overrun watcher gets one `lagged`, then every existing node", async () => {
  const store = new CrdtStore({ capacityBytes: SMALL_BYTES });
  const watch = store.watch({ prefix: "n" });
  store.putSync("n1", "old");
  for (let i = 0; i < OVERRUN_PUTS; i++) store.putSync("n2", i);
  store.putSync("m", 1);
  store.deleteSync("n1");
  store.putSync("n3", 1);
  const seen = [await told(watch), await told(watch), await told(watch)];
  assert.deepEqual(seen, ["lagged", `put n2 ${OVERRUN_PUTS - 1}`, "put n3 1"]);
  store.putSync("n4", 1);
  assert.equal(await told(watch), "put n4 1");
});

test("initial first delivers the existing nodes, data: false leaves the data out", async () => {
  const store = new CrdtStore();
  for (const id of ["a", "b", "c"]) store.putSync(id, id);
  const all = store.watch({ initial: true });
  const bare = store.watch({ initial: true, data: false, start: "b" });
  store.putSync("b", "new");
  store.putSync("d", 1);
  assert.deepEqual(await upTo(all, "d"), ["put a a", "put b new", "put c c", "put d 1"]);
  assert.deepEqual(
    await upTo(bare, "d"),
    ["b", "c", "d"].map((id) => `put ${id} undefined`),
  );
});

test("initial delivers more nodes than a turn has room for, without any change", async () => {
  const store = new CrdtStore({ capacityBytes: SMALL_BYTES });
  const expected = Array.from({ length: 2000 }, (_, i) => `node:${1e6 + i}`);
  for (const id of expected) store.putSync(id, 1);
  const watch = store.watch({ initial: true });
  const ids: (string | undefined)[] = [];
  // Without writes only the watch itself continues: it must not sleep half-way.
  while (ids.length < expected.length) ids.push((await watch.next()).value!.id);
  assert.deepEqual(ids, expected);
});

test(
  "a signal, a break, a close and the server's end each end the wait in their way",
  inWorld(async (world) => {
    const server = await world.serveHere();
    const client = await world.connect({ reconnect: false });
    const other = await world.connect();
    const aborting = new AbortController();
    const aborted = client.watch({}, { signal: aborting.signal });
    const waiting = aborted.next();
    aborting.abort("enough");
    const error = await assertRefused("ERR_ABORTED", () => waiting);
    assert.equal(error.cause, "enough");
    assert.equal((await aborted.next()).done, true);
    await assertRefused("ERR_ABORTED", () =>
      client.watch({}, { signal: AbortSignal.abort() }).next(),
    );

    const returned = client.watch();
    const pending = returned.next();
    await returned.return();
    assert.equal((await pending).done, true);

    const closed = other.watch().next();
    other.close();
    assert.equal((await closed).done, true);
    await assertRefused("ERR_CLOSED", () => other.watch());

    const gone = client.watch();
    await client.put("last", 1);
    await server.stop();
    await until(() => !client.connected);
    assert.equal(await told(gone), "put last 1");
    await assertRefused("ERR_SERVER_GONE", () => gone.next());
    assert.equal((await gone.next()).done, true);
  }),
);

test(
  "listeners get changes from on to off, and an exception of one does not affect the others",
  inWorld(async (world) => {
    await world.serve();
    const client = await world.connect();
    const heard: string[] = [];
    const listener = (change: Change) => void heard.push(textOf(change));
    client.on("change", listener);
    await client.put("a", 1);
    await client.delete("a");
    await client.put("b", 1);
    await until(() => heard.at(-1) === "put b 1");
    client.off("change", listener);
    await client.put("c", 1);
    await sleep(20);
    assert.equal(heard.at(-1), "put b 1");
    await assertRefused("ERR_BAD_OPTION", () => client.on("chnage" as "change", listener));
    await assertRefused("ERR_BAD_OPTION", () => client.on("change", "no" as never));
  }),
);

test("unknown options of watch are refused by name", async () => {
  const store = new CrdtStore();
  for (const range of [
    { perfix: "a" },
    { also: "a" },
    { limit: 1 },
    { prefix: 1 },
    { data: 1 },
    "a",
    null,
  ]) {
    await assertRefused("ERR_BAD_OPTION", () => store.watch(range as never));
  }
  await assertRefused("ERR_BAD_OPTION", () => store.watch({}, { signal: 1 } as never));
});

async function told(watch: Watch): Promise<string> {
  const { value } = await watch.next();
  return value ? textOf(value) : "done";
}

function textOf(change: Change): string {
  if (change.kind === "lagged") return "lagged";
  return `${change.kind} ${change.id} ${String(change.data)}`;
}

/** The delivered changes up to one of `last`. */
async function upTo(watch: Watch, last: string): Promise<string[]> {
  const found: string[] = [];
  for await (const change of watch) {
    found.push(textOf(change));
    if (change.id === last) break;
  }
  return found;
}

test("a listener that removes and adds itself is called once, a removed one not at all", () => {
  const emitter = new Emitter<{ change: number }>(["change"]);
  const calls: string[] = [];
  const again = () => {
    calls.push("again");
    emitter.off("change", again);
    emitter.off("change", last);
    emitter.on("change", again);
  };
  const last = () => calls.push("last");
  emitter.on("change", again);
  emitter.on("change", last);
  emitter.emit("change", 1);
  assert.deepEqual(calls, ["again"]);
});

test.run();
