/** Watches with a listener, their ends, watches of one node, and the events of a store and a client. */
import assert from "node:assert/strict";
import { setImmediate as nextTurn } from "node:timers/promises";
import { test } from "uvu";

import { type Change, CrdtStore, type WatchOptions } from "../../src/index.ts";
import { assertRefused, inWorld, until } from "../helpers/world.ts";

/** The uncaught exceptions while `body` runs. */
async function uncaught(body: () => Promise<void>): Promise<unknown[]> {
  const before = process.listeners("uncaughtException");
  const thrown: unknown[] = [];
  process.removeAllListeners("uncaughtException");
  process.on("uncaughtException", (error) => void thrown.push((error as Error).message ?? error));
  try {
    await body();
    await nextTurn();
  } finally {
    process.removeAllListeners("uncaughtException");
    for (const listener of before) process.on("uncaughtException", listener);
  }
  return thrown;
}

test("a listener gets the changes of its range in order, each form of the call means the same", async () => {
  const store = new CrdtStore();
  const heard: string[] = [];
  const listener = (name: string) => (change: Change) =>
    void heard.push(`${name}: ${change.kind} ${change.id}`);
  store.watch(listener("all"));
  store.watch({}, listener("same"), {});
  store.watch({ prefix: "b" }, listener("some"));
  for (const id of ["a", "b"]) await store.put(id, 1);
  await until(() => heard.length === 5);
  await store.delete("b");
  await until(() => heard.length === 8);
  const of = (name: string) =>
    heard.filter((line) => line.startsWith(name)).map((line) => line.slice(name.length));
  assert.deepEqual(of("all"), [": put a", ": put b", ": delete b"]);
  assert.deepEqual(of("same"), of("all"));
  assert.deepEqual(of("some"), [": put b", ": delete b"]);
});

test("a listener that returns a promise is called again when that is settled", async () => {
  const store = new CrdtStore();
  const log: string[] = [];
  const watch = store.watch({}, async ({ id }) => {
    log.push(`begin ${id}`);
    await nextTurn();
    await nextTurn();
    log.push(`end ${id}`);
  });
  for (const id of ["a", "b"]) await store.put(id, 1);
  await until(() => log.length === 4);
  assert.deepEqual(log, ["begin a", "end a", "begin b", "end b"]);
  watch.close();
});

test("what a listener throws or rejects with is an uncaught exception, and the watch goes on", async () => {
  const store = new CrdtStore();
  let calls = 0;
  const thrown = await uncaught(async () => {
    store.watch(({ id }) => {
      calls++;
      throw new Error(`sync ${id}`);
    });
    store.watch(async ({ id }) => {
      calls++;
      await nextTurn();
      throw new Error(`late ${id}`);
    });
    for (const id of ["a", "b"]) await store.put(id, 1);
    await until(() => calls === 4);
    await nextTurn();
  });
  assert.deepEqual(thrown.toSorted(), ["late a", "late b", "sync a", "sync b"]);
});

test("no call comes after close, also of a change that was ready before", async () => {
  const store = new CrdtStore();
  let calls = 0;
  const watch = store.watch(() => calls++);
  await nextTurn();
  const put = store.put("a", 1);
  watch.close();
  await put;
  await nextTurn();
  assert.equal(calls, 0);
  const inside = store.watch(() => {
    calls++;
    inside.close();
  });
  for (const id of ["b", "c"]) await store.put(id, 1);
  await inside.closed;
  await nextTurn();
  assert.equal(calls, 1);
});

test(
  "closed resolves after close, a signal and the end of the database, and rejects with a failure",
  inWorld(async (world) => {
    const server = await world.serveHere();
    const client = await world.connect();
    const lonely = await world.connect({ reconnect: false });
    const aborting = new AbortController();
    const aborted = client.watch({}, () => {}, { signal: aborting.signal });
    const closed = client.watch(() => {});
    const iterated = client.watch();
    const failing = lonely.watch(() => {});
    const change = lonely.once("change");
    aborting.abort();
    closed.close();
    await Promise.all([aborted.closed, closed.closed]);
    const failures = [failing.closed, change].map((promise) =>
      assertRefused("ERR_SERVER_GONE", () => promise),
    );
    await server.stop();
    await Promise.all(failures);
    client.close();
    await iterated.closed;
    await iterated.closed;
  }),
);

test("watches can be used by `using` and `await using`", async () => {
  const store = new CrdtStore();
  let ended: Promise<void>[] = [];
  {
    using first = store.watch(() => {});
    await using second = store.watch();
    ended = [first.closed, second.closed];
  }
  await Promise.all(ended);
});

test("one node is watched by its id, whatever the ids beside it are", async () => {
  const store = new CrdtStore();
  const odd = `a${"\u{ff}".repeat(511)}`;
  for (const id of ["a", "ab", "a\u{0}", odd]) await store.put(id, "old");
  for (const id of ["a", odd]) {
    const watch = store.watch({ id, initial: true });
    assert.equal((await watch.next()).value!.id, id);
    for (const other of ["a", "a\u{0}", "ab", odd]) await store.put(other, other.length);
    assert.equal((await watch.next()).value!.id, id);
    await store.delete(id);
    assert.equal((await watch.next()).value!.kind, "delete");
    watch.close();
  }
  await assertRefused("ERR_BAD_ID", () => store.watch({ id: "" }));
  await assertRefused("ERR_BAD_ID", () => store.watch({ id: 1 } as never));
  await assertRefused("ERR_BAD_ID", () => store.watch({ id: "x".repeat(1025) }));
  for (const range of [{ prefix: "a" }, { start: "a" }, { end: "a" }]) {
    await assertRefused("ERR_BAD_OPTION", () => store.watch({ id: "a", ...range }));
  }
  store.watch({ id: "a", prefix: undefined } as never).close();
});

test("wrong arguments of watch and once are refused", async () => {
  const store = new CrdtStore();
  for (const given of [
    [{}, () => {}, {}, 1],
    [{}, {}, () => {}],
    [() => {}, () => {}],
    [{}, 1],
  ]) {
    await assertRefused("ERR_BAD_OPTION", () =>
      (store.watch as (...all: unknown[]) => void)(...given),
    );
  }
  for (const second of [null, 1, { signal: 1 }, { timeout: 1 }]) {
    await assertRefused("ERR_BAD_OPTION", () => store.once("change", second as WatchOptions));
  }
  await assertRefused("ERR_BAD_OPTION", () => store.once("chnage" as "change"));
  await assertRefused("ERR_BAD_OPTION", () => store.once("chnage" as "change", () => {}));
  await assertRefused("ERR_BAD_OPTION", () => store.listenerCount("x" as "change"));
  await assertRefused("ERR_BAD_OPTION", () => store.removeAllListeners("x" as "change"));
});

test(
  "once hears one event, as a listener or as a promise",
  inWorld(async (world) => {
    const server = await world.serveHere();
    const client = await world.connect();
    const heard: string[] = [];
    const add = ({ id }: Change) => void heard.push(id!);
    client.once("change", add);
    client.on("change", add);
    client.once("change", add);
    assert.equal(client.listenerCount("change"), 1);
    client.off("change", add);
    client.once("change", add);
    const promises = [client.once("change"), client.once("change", {})];
    for (const id of ["a", "b"]) await client.put(id, 1);
    assert.deepEqual(
      (await Promise.all(promises)).map(({ id }) => id),
      ["a", "a"],
    );
    const last = client.once("change");
    await client.put("c", 1);
    await last;
    assert.deepEqual(heard, ["a"]);
    assert.equal(client.listenerCount("change"), 0);
    const gone = client.once("disconnect");
    await server.stop();
    assert.equal((await gone).error.code, "ERR_SERVER_GONE");
    const never = client.once("reconnect");
    client.close();
    await assertRefused("ERR_CLOSED", () => never);
    await assertRefused("ERR_CLOSED", () => client.once("change"));
  }),
);

test("a promise of an event ends with its signal, and removed listeners leave it alone", async () => {
  const store = new CrdtStore();
  const aborting = new AbortController();
  const aborted = store.once("change", { signal: aborting.signal });
  aborting.abort("enough");
  const error = await assertRefused("ERR_ABORTED", () => aborted);
  assert.equal(error.cause, "enough");
  await assertRefused("ERR_ABORTED", () => store.once("change", { signal: AbortSignal.abort() }));
  const calls: string[] = [];
  store.on("change", () => void calls.push("on"));
  store.once("change", () => void calls.push("once"));
  const promise = store.once("change");
  assert.equal(store.listenerCount("change"), 2);
  assert.equal(store.removeAllListeners(), store);
  assert.equal(store.listenerCount("change"), 0);
  await store.put("a", 1);
  assert.equal((await promise).id, "a");
  store.on("change", () => void calls.push("on"));
  store.removeAllListeners("change");
  const closing = store.once("change");
  store.close();
  await assertRefused("ERR_CLOSED", () => closing);
  assert.deepEqual(calls, []);
});

test.run();
