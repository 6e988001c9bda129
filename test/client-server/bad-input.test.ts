/** Invalid input: its error code, its message, and no loss. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { test } from "uvu";

import { CrdtStore, IPCClient, IPCServer } from "../../src/index.ts";
import { badIds, badNames, badOptions, badValues, goodIds, goodNames } from "./bad-input-cases.ts";
import { assertRefused, inWorld } from "../helpers/world.ts";

/** A value of a type that TypeScript rejects. */
const wrong = (value: unknown): never => value as never;

test(
  "without a server a client is refused at once, with a hint how to start one",
  inWorld(async (world) => {
    const { message } = await assertRefused("ERR_NO_SERVER", () => world.connect());
    assert.match(message, /new IPCServer\("test-\w+", store\)\.start\(\)/);
    assert.match(message, /timeoutMs/);
  }),
);

test(
  "a client waits for a server that comes later, for its timeout at most",
  inWorld(async (world) => {
    const started = performance.now();
    await assertRefused("ERR_NO_SERVER", () => world.connect({ timeoutMs: 150 }));
    assert.ok(performance.now() - started >= 149);
    const early = [world.connect({ timeoutMs: 60_000 }), world.connect({ timeoutMs: Infinity })];
    await sleep(100);
    await world.serve();
    for (const client of await Promise.all(early)) assert.equal(await client.put("a", 1), "a");
  }),
);

test(
  "a signal aborts connecting: before it, while it waits, and with a stopped server",
  inWorld(async (world) => {
    const reason = new Error("no longer of interest");
    const { cause } = await assertRefused("ERR_ABORTED", () =>
      world.connect({ signal: AbortSignal.abort(reason) }),
    );
    assert.equal(cause, reason);
    const abortSoon = () => AbortSignal.timeout(50);
    await assertRefused("ERR_ABORTED", () =>
      world.connect({ timeoutMs: 60_000, signal: abortSoon() }),
    );
    const server = await world.serve();
    await server.freeze();
    await assertRefused("ERR_ABORTED", () => world.connect({ signal: abortSoon() }));
    server.kill("SIGCONT");
    const late = new AbortController();
    const client = await world.connect({ signal: late.signal });
    late.abort();
    assert.equal(await client.put("a", 1), "a");
  }),
);

test(
  "server and client refuse invalid names of channels",
  inWorld(async () => {
    for (const name of badNames()) {
      await assertRefused("ERR_BAD_CHANNEL", () => IPCClient.connect(wrong(name)));
      await assertRefused("ERR_BAD_CHANNEL", () => new IPCServer(wrong(name), new CrdtStore()));
    }
    for (const name of goodNames()) {
      const server = await new IPCServer(name, new CrdtStore(), { signals: false }).start();
      (await IPCClient.connect(name)).close();
      await server.stop();
    }
  }),
);

test(
  "ids have 1 to 1,024 bytes of UTF-8",
  inWorld(async (world) => {
    await world.serve();
    const client = await world.connect();
    const good = goodIds();
    for (const id of good) {
      assert.equal(await client.put(id, id.length), id);
      assert.equal(client.get(id), id.length);
    }
    const store = new CrdtStore();
    for (const id of badIds().map(wrong)) {
      await assertRefused("ERR_BAD_ID", () => client.put(id, 1));
      await assertRefused("ERR_BAD_ID", () => client.putSync(id, 1));
      await assertRefused("ERR_BAD_ID", () => client.delete(id));
      await assertRefused("ERR_BAD_ID", () => client.deleteSync(id));
      await assertRefused("ERR_BAD_ID", () => client.get(id));
      await assertRefused("ERR_BAD_ID", () => client.has(id));
      await assertRefused("ERR_BAD_ID", () => store.putSync(id, 1));
    }
    assert.equal(client.count(), good.length);
  }),
);

test(
  "values without an encoding are refused with the path to the fault",
  inWorld(async (world) => {
    await world.serve();
    const client = await world.connect();
    for (const [value, message] of badValues()) {
      const { message: found } = await assertRefused("ERR_BAD_VALUE", () => client.put("a", value));
      assert.match(found, message);
      await assertRefused("ERR_BAD_VALUE", () => client.putSync("a", value));
    }
    assert.equal(client.count(), 0);
    const thrown = new Error("from a getter");
    await assert.rejects(
      client.put("a", {
        get a() {
          throw thrown;
        },
      }),
      thrown,
    );
  }),
);

test(
  "a getter that writes during a put cannot move the value to another node",
  inWorld(async (world) => {
    await world.serve();
    const client = await world.connect();
    for (const target of [client, new CrdtStore()]) {
      const writes: (() => unknown)[] = [
        () => target.delete("bbbb"),
        () => target.put("bbbb", 1),
        () => target.deleteSync("bbbb"),
      ];
      for (const write of writes) {
        const nested: unknown[] = [];
        const value = {
          get field() {
            // It may be refused or executed, but must not disturb the put around it.
            try {
              nested.push(Promise.resolve(write()).catch(() => {}));
            } catch {}
            return "kept";
          },
        };
        await target.put("aaaa", value);
        await Promise.all(nested);
        assert.deepEqual(target.get("aaaa"), { field: "kept" }, write.toString());
        assert.notDeepEqual(target.get("bbbb"), { field: "kept" }, write.toString());
        await target.delete("aaaa");
      }
    }
  }),
);

test(
  "a full store refuses values without room and loses none; deleting makes room",
  inWorld(async (world) => {
    await world.serve({ capacityBytes: 1 << 20 });
    const client = await world.connect();
    const value = (i: number) => ({ i, text: "x".repeat(1000) });
    let stored = 0;
    const { message } = await assertRefused("ERR_NO_SPACE", async () => {
      for (; stored < 2000; stored++) await client.put(`node-${stored}`, value(stored));
    });
    assert.match(message, /capacityBytes/);
    assert.ok(stored > 300, `only ${stored} nodes of 1 kB fit into 1 MiB`);
    await assertRefused("ERR_NO_SPACE", () => client.putSync("large", "x".repeat(500_000)));
    await assertRefused("ERR_NO_SPACE", () => client.put("node-0", "x".repeat(500_000)));
    for (let i = 0; i < stored; i++) assert.deepEqual(client.get(`node-${i}`), value(i));
    assert.equal(client.list().length, stored);
    for (let i = 0; i < stored; i += 2) assert.equal(await client.delete(`node-${i}`), true);
    for (let i = 0; i < stored; i += 4) await client.put(`again-${i}`, value(i));
    for (let i = 1; i < stored; i += 2) assert.deepEqual(client.get(`node-${i}`), value(i));
    assert.deepEqual(client.get("again-0"), value(0));
  }),
);

test(
  "refused requests do not affect the good ones beside them",
  inWorld(async (world) => {
    await world.serve({ valueBytesMax: 100_000, capacityBytes: 1 << 22 });
    const client = await world.connect();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 3000 }, (_, i) => {
        if (i % 5 === 1) return client.put(wrong(i), i);
        if (i % 5 === 2) return client.put(`bad-${i}`, () => i);
        if (i % 5 === 3) return client.put(`large-${i % 2}`, "x".repeat(99_000 + (i % 2000)));
        return client.put(`good-${i}`, i);
      }),
    );
    const good = Array.from({ length: 3000 }, (_, i) => i).filter(
      (i) => i % 5 === 0 || i % 5 === 4,
    );
    for (const i of good) {
      assert.equal(outcomes[i]!.status, "fulfilled");
      assert.equal(client.get(`good-${i}`), i);
    }
    assert.equal(client.list({ prefix: "good-" }).length, good.length);
    assert.equal(client.list({ prefix: "bad-" }).length, 0);
  }),
);

test(
  "options of the wrong kind or size are refused by name",
  inWorld(async (world) => {
    const store = new CrdtStore({ capacityBytes: 1 << 20 });
    const tries = {
      store: async (options: never) => new CrdtStore(options),
      server: (options: never) => new IPCServer(world.channel, store, options).start(),
      client: (options: never) => world.connect(options),
    };
    for (const [owner, name, values] of badOptions()) {
      for (const value of values) {
        const attempt = () => tries[owner](wrong({ [name]: value }));
        const { message } = await assertRefused("ERR_BAD_OPTION", attempt);
        assert.match(message, new RegExp(`option ${name} is`));
      }
    }
    await assertRefused("ERR_BAD_OPTION", () => new IPCServer(world.channel, wrong({})).start());
    for (const attempt of Object.values(tries)) {
      await assertRefused("ERR_BAD_OPTION", () => attempt(wrong(null)));
    }
    await assertRefused("ERR_NO_SERVER", () => world.connect());
  }),
);

test(
  "options and items with a misspelt name are refused, and change nothing",
  inWorld(async (world) => {
    const path = join(world.directory, "data");
    const store = new CrdtStore({ capacityBytes: 1 << 20 });
    const item = (more: object) => store.batchSync([wrong(more)]);
    const tries: [() => unknown, RegExp][] = [
      [
        () => new CrdtStore(wrong({ path, durabilty: "sync" })),
        /CrdtStore .*"durabilty".*durability/,
      ],
      [
        () => new IPCServer(world.channel, store, wrong({ maxClient: 1 })),
        /IPCServer .*"maxClient"/,
      ],
      [() => world.connect(wrong({ timeout: 5 })), /connect .*"timeout"; expected timeoutMs/],
      [() => store.watch({}, wrong({ abort: 1 })), /watch .*"abort"; expected signal/],
      [() => store.collectSync(wrong({ away: 1 })), /collect .*"away"; expected awayMs/],
      [
        () => store.changesSinceSync({}, wrong({ replicaId: "a" })),
        /"replicaId"; expected replica/,
      ],
      [() => item({ put: "a", data: 1, ifAbsnt: true }), /Item 0 .* put .*"ifAbsnt"/],
      [() => item({ patch: "a", data: 1 }), /Item 0 .* patch .*"data"; expected patch, fields/],
      [() => item({ increment: "a", field: "n", amount: 2 }), /"amount"; .*by/],
    ];
    for (const [attempt, says] of tries) {
      assert.match((await assertRefused("ERR_BAD_OPTION", attempt)).message, says);
    }
    assert.equal(existsSync(path), false);
    assert.equal(store.count(), 0);
    store.close();
  }),
);

test(
  "invalid or misspelt conditions are refused before any write",
  inWorld(async (world) => {
    await world.serve();
    const client = await world.connect();
    const store = new CrdtStore({ capacityBytes: 1 << 20 });
    await client.put("a", 1);
    store.putSync("a", 1);
    const bad: [unknown, RegExp][] = [
      [null, /options are null/],
      [5, /options are 5/],
      [{ ifabsent: true }, /"ifabsent"; expected ifVersion, ifAbsent, ifExists/],
      [{ ttl: 5 }, /"ttl"/],
      [{ ifAbsent: "no" }, /ifAbsent is "no"/],
    ];
    for (const [conditions, says] of bad) {
      const tries = [
        () => client.put("a", 2, wrong(conditions)),
        () => client.putSync("a", 2, wrong(conditions)),
        () => client.patch("a", {}, wrong(conditions)),
        () => client.delete("a", wrong(conditions)),
        () => store.putSync("a", 2, wrong(conditions)),
        () => store.deleteSync("a", wrong(conditions)),
      ];
      for (const write of tries) {
        assert.match((await assertRefused("ERR_BAD_OPTION", write)).message, says);
      }
    }
    assert.deepEqual([client.get("a"), store.get("a")], [1, 1]);
    await client.put("b", 1, { ifAbsent: undefined, ifVersion: undefined, ttlMs: undefined });
    store.close();
  }),
);

test(
  "an operation on a field of another kind names the kind that it needs",
  inWorld(async () => {
    const store = new CrdtStore({ capacityBytes: 1 << 20 });
    const before = { name: "x", hits: 1, tags: ["put"] };
    store.putSync("a", before);
    const tries = [
      () => store.incrementSync("a", "name"),
      () => store.addToSetSync("a", "hits", 1),
      () => store.addToSetSync("a", "tags", "new"),
      () => store.removeFromSetSync("a", "tags", "put"),
    ];
    for (const write of tries) {
      const { message } = await assertRefused("ERR_BAD_VALUE", write);
      assert.match(message, /"a".*increment a number.*a set that addToSet made/);
    }
    assert.deepEqual(store.get("a"), before);
    store.close();
  }),
);

test.run();
