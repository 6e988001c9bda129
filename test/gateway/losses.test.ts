/** Databases over pipes whose server or whose other end goes. */
import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import { MessageChannel, type MessagePort } from "node:worker_threads";
import { test } from "uvu";
import { CrdtStore, type AnyPort, open, servePort, serveWebSocket } from "../../src/index.ts";
import { assertRefused, inWorld, until } from "../helpers/world.ts";
import { MainPort, PagePort, codeOf, newPort } from "./ports.ts";

test(
  "the next server gets what was written meanwhile, and reads go on between",
  inWorld(async (world) => {
    const first = await world.serveHere();
    const relay = await world.connect();
    const sockets = await serveWebSocket(relay);
    const dbs = [
      await open({ port: newPort(relay), requestTimeoutMs: 20_000 }),
      await open({ url: sockets.url, token: sockets.token, requestTimeoutMs: 20_000 }),
    ];
    const kinds = dbs.map(() => [] as string[]);
    for (const [index, db] of dbs.entries()) {
      db.on("disconnect", () => kinds[index]!.push("disconnect"));
      db.on("reconnect", () => kinds[index]!.push("reconnect"));
      db.watch({ prefix: "w" }, ({ kind, id }) => kinds[index]!.push(`${kind} ${id ?? ""}`));
      await db.put(`before-${index}`, index);
    }
    await first.stop();
    await until(() => dbs.every((db) => !db.connected));
    const between = dbs.map((db, index) => db.put(`w-${index}`, index));
    assert.deepEqual(
      dbs.map((db) => db.get("before-0")),
      [0, 0],
    );
    const store = new CrdtStore();
    await world.server(store).start();
    await Promise.all(between);
    assert.deepEqual(
      [store.get("w-0"), store.get("w-1"), store.get("before-0")],
      [0, 1, undefined],
    );
    for (const [index, db] of dbs.entries()) {
      await until(() => db.has("w-0") && db.has("w-1"));
      assert.equal(db.get("before-0"), undefined);
      await until(() => kinds[index]!.includes("put w-1") && kinds[index]!.includes("put w-0"));
      assert.deepEqual(kinds[index]!.slice(0, 2), ["disconnect", "reconnect"]);
      assert.ok(kinds[index]!.includes("lagged "));
      await db.close();
    }
    await sockets.close();
  }),
);

test(
  "a killed server: each write in flight settles once, acknowledged ones are kept by the next one",
  inWorld(async (world) => {
    const path = `${world.directory}/data`;
    const options = { path, durability: "sync" } as const;
    let server = await world.serve(options);
    const relay = await world.connect();
    const db = await open({ port: newPort(relay), requestTimeoutMs: 20_000 });
    const acknowledged: string[] = [];
    const codes = new Set<string>();
    for (let round = 0; round < 3; round++) {
      const end = new AbortController();
      const writer = (async () => {
        for (let n = 0; !end.signal.aborted; n++) {
          const ids = Array.from({ length: 20 }, (_, i) => `${round}/${n}/${i}`);
          const settled = await Promise.all(ids.map((id) => codeOf(db.put(id, { n }))));
          for (const [i, code] of settled.entries()) {
            if (code === "OK") acknowledged.push(ids[i]!);
            codes.add(code);
          }
        }
      })();
      await sleep(150);
      server.kill("SIGKILL");
      await server.ended;
      server = await world.serve(options);
      await until(() => db.connected);
      end.abort();
      await writer;
    }
    for (const code of codes) assert.ok(["OK", "ERR_SERVER_GONE"].includes(code), code);
    assert.ok(acknowledged.length > 100);
    await db.put("last", 1);
    assert.deepEqual(
      acknowledged.filter((id) => !db.has(id)),
      [],
    );
    await db.close();
    server.kill("SIGTERM");
  }),
);

test(
  "a port whose other end is gone is told once; a function gets a new one each time",
  inWorld(async (world) => {
    const server = await world.serveHere();
    const { port1, port2 } = new MessageChannel();
    servePort(server, port1);
    const plain = await open({ port: port2, requestTimeoutMs: 300 });
    const ends: MessagePort[] = [];
    let isRefusing = false;
    const many = await open({
      port: async () => {
        if (isRefusing) return undefined as unknown as AnyPort;
        const channel = new MessageChannel();
        servePort(server, channel.port1);
        ends.push(channel.port1);
        return channel.port2;
      },
      requestTimeoutMs: 20_000,
    });
    const errors: string[] = [];
    plain.on("error", ({ error }) => errors.push(error.code));
    await plain.put("a", 1);
    port1.close();
    isRefusing = true;
    ends[0]!.close();
    await until(() => errors.length > 0 && !many.connected);
    assert.equal(plain.get("a"), 1);
    await assertRefused("ERR_SERVER_GONE", () => plain.put("a", 2));
    const later = many.put("b", 2);
    await sleep(1200);
    assert.deepEqual(errors, ["ERR_SERVER_GONE"]);
    isRefusing = false;
    await later;
    assert.equal(many.get("b"), 2);
    assert.equal(ends.length, 2);
    await many.close();
    await plain.close();
    await until(() => server.clients === 0);
  }),
);

test(
  "a page that was overrun answers what is in flight, and gets another copy",
  inWorld(async (world) => {
    const server = await world.serveHere(new CrdtStore({ capacityBytes: 1 << 24 }));
    const client = await world.connect();
    const [main, end] = [new MainPort(), new MainPort()];
    [main.peer, end.peer] = [end, main];
    servePort(client, main);
    const db = await open({ port: new PagePort(end), requestTimeoutMs: 60_000 });
    const events: string[] = [];
    db.on("disconnect", () => events.push("disconnect"));
    db.on("reconnect", () => events.push("reconnect"));
    await db.put("a", 0);
    // Messages to the page wait until the change log has gone round.
    end.hold();
    const put = db.put("mine", 1);
    const { logBytes, logPosition } = client.stats();
    // More than the relay and the sockets hold.
    const position = logPosition + logBytes + 0x600000;
    for (let n = 0; client.stats().logPosition < position; n++) {
      const batch = Array.from({ length: 500 }, (_, i) => ({ put: `n${i}`, data: n }) as const);
      await client.batch(batch);
    }
    await client.put("a", "last");
    end.start();
    assert.equal(await put, "mine");
    assert.equal(db.get("mine"), 1);
    await until(() => db.get("a") === "last");
    assert.deepEqual(events, ["disconnect", "reconnect"]);
    assert.deepEqual(db.list(), client.list());
    await db.close();
    await until(() => server.clients === 1);
  }),
);

test.run();
