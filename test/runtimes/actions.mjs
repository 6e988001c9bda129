// What a process of the conformance run can be asked to do. Each action returns JSON.
import assert from "node:assert/strict";
import process from "node:process";
import { setTimeout as sleep } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { CrdtStore, IPCClient, IPCServer, PluresError, open } from "pluresdb-ipc";
import { churn, readWhole } from "./churn.mjs";
import { spin } from "./spin.mjs";

let store;
let server;
/** The client, or what `open` gave. */
let db;
let events = [];
let document;

async function within(ms, what, condition) {
  const endMs = Date.now() + ms;
  while (!condition()) {
    if (Date.now() > endMs) throw new Error(`not within ${ms} ms: ${what}`);
    await sleep(5);
  }
}

async function codeOf(action) {
  try {
    await action();
  } catch (error) {
    assert.ok(error instanceof PluresError, `no PluresError: ${error}`);
    assert.match(error.message, /\w{3,} .*\./, "a sentence");
    return error.code;
  }
  return "none";
}

export const actions = {
  runtime: () => process.versions.bun ?? process.versions.deno ?? process.version,

  async serve(channel, options) {
    store = new CrdtStore(options);
    server = await new IPCServer(channel, store).start();
  },

  async stop() {
    await server.stop();
    store.close();
    server = store = undefined;
  },

  async connect(channel) {
    db = await IPCClient.connect(channel, { timeoutMs: 10_000 });
    listen();
  },

  async open(channel, options) {
    db = await open(channel, { timeoutMs: 20_000, ...options });
    listen();
    db.on("serving", () => events.push("serving"));
    return db.isServing;
  },

  isServing: () => db.isServing,

  async close() {
    await db.close();
    db = undefined;
  },

  /** Every way to write, and every way to read what was written. */
  async verbs(own) {
    const id = (name) => `${own}:${name}`;
    await db.put(id("a"), { n: 1, text: "ä€😀", list: [1, [2]] });
    await db.patch(id("a"), { n: 2 });
    assert.deepEqual(db.get(id("a")), { list: [1, [2]], n: 2, text: "ä€😀" });
    assert.equal(db.getField(id("a"), "n"), 2);
    assert.equal(await db.increment(id("a"), "n", 40), 42);
    assert.equal(await db.addToSet(id("a"), "tags", "x"), true);
    assert.equal(await db.addToSet(id("a"), "tags", "x"), false);
    assert.equal(await db.removeFromSet(id("a"), "tags", "x"), true);
    const values = [null, true, -0, 2 ** 53, "", 12n ** 30n, new Date(5), Uint8Array.of(1, 2)];
    await db.put(id("b"), values);
    assert.deepEqual(db.get(id("b")).slice(0, 7), values.slice(0, 7));
    assert.deepEqual([...db.get(id("b"))[7]], [1, 2]);
    await db.put(id("long"), { text: "long ".repeat(100_000) });
    assert.equal(db.get(id("long")).text.length, 500_000);
    assert.equal(await db.delete(id("long")), true);
    assert.equal(db.has(id("long")), false);
    await db.batch([
      { put: id("c"), data: { n: 0 } },
      { increment: id("c"), field: "n", by: 7 },
      { patch: id("a"), fields: { n: 3 } },
      { delete: id("b") },
    ]);
    assert.deepEqual(
      db.getMany([id("c"), id("b"), id("a")]).map((data) => data?.n),
      [7, undefined, 3],
    );
    await db.update(id("c"), (data) => ({ n: data.n + 1 }));
    db.putSync(id("d"), { n: 4 });
    db.patchSync(id("d"), { m: 5 });
    assert.equal(db.incrementSync(id("d"), "n"), 5);
    db.batchSync([
      { put: id("e"), data: 1 },
      { put: id("é"), data: 2 },
    ]);
    assert.equal(db.deleteSync(id("e")), true);
    const ids = db.list({ prefix: `${own}:` }).map((entry) => entry.id);
    assert.deepEqual(ids, [id("a"), id("c"), id("d"), id("é")]);
    assert.deepEqual([...db.keys({ prefix: `${own}:` })], ids);
    assert.deepEqual([...db.entries({ prefix: `${own}:`, reverse: true })].length, 4);
    assert.equal(db.count({ prefix: `${own}:` }), 4);
    const meta = db.meta(id("c"));
    assert.equal(meta.exists, true);
    assert.equal(meta.version, db.getWithVersion(id("c")).version);
  },

  /** Conditions, by their codes. */
  async conditions(own) {
    const id = `${own}:condition`;
    await db.put(id, { n: 1 }, { ifAbsent: true });
    const { version } = db.getWithVersion(id);
    await db.patch(id, { n: 2 }, { ifVersion: version });
    const codes = [
      await codeOf(() => db.put(id, 1, { ifAbsent: true })),
      await codeOf(() => db.patch(id, { n: 3 }, { ifVersion: version })),
      await codeOf(() => db.putSync(`${id}:none`, 1, { ifExists: true })),
    ];
    assert.deepEqual(codes, ["ERR_CONFLICT", "ERR_CONFLICT", "ERR_CONFLICT"]);
    assert.equal(db.get(id).n, 2);
  },

  async expiry(own) {
    const id = `${own}:brief`;
    await db.put(id, 1, { ttlMs: 1_500 });
    assert.equal(db.get(id), 1);
    await sleep(1_510);
    assert.equal(db.get(id), undefined);
    assert.equal(db.has(id), false);
  },

  async errors() {
    const codes = [
      await codeOf(() => db.put("", 1)),
      await codeOf(() => db.put("f", () => 1)),
      await codeOf(() => db.get(5)),
      await codeOf(() => IPCClient.connect("nobody-serves-this")),
      await codeOf(() => IPCClient.connect("../no")),
      await codeOf(() => db.put("f", 1, { ttlMs: "soon" })),
      await codeOf(() => db.getOrThrow("none")),
      await codeOf(() => db.put("f", 1, { signal: AbortSignal.abort() })),
    ];
    return codes;
  },

  put: (id, data) => db.put(id, data),
  get: (id) => db.get(id),
  getMany: (ids) => db.getMany(ids),
  list: (prefix) => db.list({ prefix }),
  waitFor: (id) => within(20_000, `the node ${id}`, () => db.has(id)),
  meta: (id) => db.meta(id)?.version,
  increments: async (id, times) => {
    await Promise.all(Array.from({ length: times }, () => db.increment(id, "n")));
  },
  addToSet: (id, element) => db.addToSet(id, "all", element),

  /** Collects the changes of a prefix until `watched`. */
  watch(prefix) {
    const watch = db.watch({ prefix });
    const seen = [];
    actions.watched = async (count) => {
      await within(5_000, `${count} changes of ${prefix}, got ${JSON.stringify(seen)}`, () => {
        return seen.length >= count;
      });
      await watch.return?.();
      return seen;
    };
    void (async () => {
      for await (const { kind, id, data } of watch) seen.push([kind, id, data ?? null]);
    })();
  },

  async documentOpen(id) {
    document = await db.doc(id);
  },
  async documentType(text) {
    document.getText("body").insert(0, text);
    document.commit();
    await db.flush();
  },
  documentText: () => document.getText("body").toString(),
  documentClose: () => document.close(),

  /** A thread of this process with a separate client. */
  async thread(channel, id) {
    const worker = new Worker(new URL("./thread.mjs", import.meta.url), {
      workerData: { channel, id },
    });
    const ended = new Promise((resolve) => worker.once("exit", resolve));
    const answer = await new Promise((resolve, reject) => {
      worker.once("message", resolve).once("error", reject);
    });
    await ended;
    return { answer, seen: db.get(id) };
  },

  /** `await using`, by its symbol and, where the syntax is known, by the syntax. */
  async using(channel) {
    const client = await IPCClient.connect(channel);
    await client[Symbol.asyncDispose]();
    assert.equal(await codeOf(() => client.put("x", 1)), "ERR_CLOSED");
    const code = `return async (client) => { await using held = await client; held.putSync("used", 1); return held; }`;
    let use;
    try {
      use = new Function(code)();
    } catch {
      return "symbol";
    }
    const used = await use(IPCClient.connect(channel));
    assert.equal(await codeOf(() => used.put("x", 1)), "ERR_CLOSED");
    return "syntax";
  },

  events: () => events.splice(0),
  async event(name) {
    await within(15_000, `the event ${name}, got ${events}`, () => events.includes(name));
    events = [];
  },

  /** Until `write` has worked on the next server. */
  async putUntilDone(id, data) {
    const endMs = Date.now() + 15_000;
    for (;;) {
      try {
        return await db.put(id, data);
      } catch (error) {
        if (Date.now() > endMs) throw error;
        await sleep(10);
      }
    }
  },

  churn: (ms) => churn(db, ms),
  readWhole: (reads) => readWhole(db, reads),
  async readBeside(channel, reads) {
    const client = await IPCClient.connect(channel);
    try {
      return await readWhole(client, reads);
    } finally {
      await client.close();
    }
  },
  spin,

  async end() {
    await db?.close();
    if (server) await actions.stop();
  },
};

function listen() {
  events = [];
  db.on("disconnect", () => events.push("disconnect"));
  db.on("reconnect", () => events.push("reconnect"));
}
