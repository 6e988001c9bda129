/** Requests that no well-meant program sends: each is refused, and the next one is served. */
import assert from "node:assert/strict";
import { EventEmitter, once } from "node:events";
import { connect } from "node:net";
import { test } from "uvu";
import { CrdtStore, IPCServer, serveHttp } from "../../src/index.ts";
import { Ask } from "../../src/http/ask.ts";
import { Streams } from "../../src/http/events.ts";
import { inWorld } from "../helpers/world.ts";
import { type Web, inWeb } from "./http-world.ts";

const SITE = "https://evil.example";

const turn = () => new Promise((resolve) => setImmediate(resolve));

async function assertServes(web: Web): Promise<void> {
  assert.equal((await web.ask("PUT", "/nodes/after", "1")).status, 204);
}

/** The answer without what differs between any two. */
function bare(answer: string): string {
  return answer.replace(/^date: .*\r\n/im, "");
}

test(
  "another origin, another host, a wrong token and none get one answer, whatever is there",
  inWeb(async (web) => {
    web.db.putSync("secret", "hidden");
    const { port, token } = web.server;
    const head = (target: string, ...lines: string[]) =>
      `GET ${target} HTTP/1.1\r\n${lines.join("\r\n")}\r\nConnection: close\r\n\r\n`;
    const [host, auth] = [`Host: 127.0.0.1:${port}`, `Authorization: Bearer ${token}`];
    const refused = [
      head("/nodes/secret", host),
      head("/nodes/none", host),
      head("/nowhere", host),
      head("/nodes/%ff", host),
      head("/nodes/secret", host, "Authorization: Bearer"),
      head("/nodes/secret", host, `Authorization: Bearer ${token}x`),
      head("/nodes/secret", host, `Authorization: Bearer ${token.slice(1)}`),
      head("/nodes/secret", host, `Authorization: Basic ${token}`),
      head(`/nodes/secret?token=${token}`, host),
      head("/nodes/secret", auth),
      head("/nodes/secret", "Host: evil.example", auth),
      head("/nodes/secret", `Host: evil.example:${port}`, auth),
      head("/nodes/secret", `Host: 127.0.0.1.evil.example:${port}`, auth),
      head("/nodes/secret", "Host: 127.0.0.1", auth),
      head("/nodes/secret", `Host: 127.0.0.1:${port + 1}`, auth),
      head("/nodes/secret", host, "Host: evil.example", auth),
      head("/nodes/secret", host, auth, `Origin: ${SITE}`),
      head("/nodes/secret", host, auth, "Origin: null"),
      head("/nodes/secret", host, auth, `Origin: http://127.0.0.1:${port}`),
      head("/nodes/secret", host, `Origin: ${SITE}`),
    ];
    const answers = new Set<string>();
    for (const request of refused) answers.add(bare(await web.raw(request)));
    assert.equal(answers.size, 1, [...answers].join("\n"));
    const [answer] = answers as Set<string>;
    assert.match(answer!, /^HTTP\/1\.1 401 /);
    assert.doesNotMatch(answer!, /access-control|etag:|allow:|hidden/i);
    for (const name of ["127.0.0.1", "localhost", "LOCALHOST", "[::1]"]) {
      const lines = [`Host: ${name}:${port}`, auth];
      assert.match(await web.raw(head("/nodes/secret", ...lines)), /^HTTP\/1\.1 200 /, name);
    }
  }),
);

test(
  "a page of another origin gets no preflight; one of an allowed origin gets all",
  inWeb(
    async (web) => {
      const preflight = (origin: string) =>
        fetch(`${web.server.url}/nodes/a`, {
          method: "OPTIONS",
          headers: {
            origin,
            "access-control-request-method": "PUT",
            "access-control-request-private-network": "true",
          },
        });
      const refused = await preflight(SITE);
      assert.equal(refused.status, 401);
      assert.equal(refused.headers.get("access-control-allow-origin"), null);
      const allowed = await preflight("http://localhost:5173");
      assert.equal(allowed.status, 204);
      assert.equal(allowed.headers.get("access-control-allow-origin"), "http://localhost:5173");
      assert.match(allowed.headers.get("access-control-allow-methods")!, /PUT/);
      assert.match(allowed.headers.get("access-control-allow-headers")!, /authorization/);
      assert.equal(allowed.headers.get("access-control-allow-private-network"), "true");
      const origin = { origin: "http://localhost:5173" };
      const put = await web.ask("PUT", "/nodes/a", "1", origin);
      assert.deepEqual(
        [put.status, put.headers.get("access-control-allow-origin")],
        [204, "http://localhost:5173"],
      );
      // An allowed origin is no token.
      const bareAsk = await fetch(`${web.server.url}/nodes/a`, { headers: origin });
      assert.equal(bareAsk.status, 401);
      // Nor is OPTIONS a way round it.
      assert.equal((await fetch(`${web.server.url}/nodes/a`, { method: "OPTIONS" })).status, 401);
    },
    { origins: ["http://localhost:5173"] },
  ),
);

test(
  "broken targets, bodies and methods are refused by name",
  inWeb(async (web) => {
    const status = async (
      method: string,
      target: string,
      body?: string | Uint8Array,
      headers = {},
    ) => (await web.ask(method, target, body, headers)).status;
    assert.equal(await status("GET", "/nodes/%ff"), 400);
    assert.equal(await status("GET", "/nodes/%"), 400);
    assert.equal(await status("GET", "/nodes/%c0%ae"), 400);
    assert.equal(await status("GET", "/nodes?prefix=%e0%80"), 400);
    assert.equal(await status("GET", "/nodes?prefix=a&prefix=b"), 400);
    assert.equal(await status("GET", "/nodes?prefx=a"), 400);
    for (const limit of ["0", "-1", "1.5", "1e3", "10001", "", "99999999999999999999"]) {
      assert.equal(await status("GET", `/nodes?limit=${limit}`), 400, limit);
    }
    assert.equal(await status("GET", "/nodes?reverse=yes"), 400);
    assert.equal(await status("PUT", "/nodes/a?ttlMs=x", "1"), 400);
    for (const body of [
      "",
      "{",
      "1 2",
      "undefined",
      '{"a":1,"a":2}',
      "9007199254740993",
      '{"$date":"x"}',
    ]) {
      assert.equal(await status("PUT", "/nodes/a", body), 400, body);
    }
    assert.equal(await status("PUT", "/nodes/a", "[".repeat(100_000)), 400);
    assert.equal(await status("PUT", "/nodes/a", `${"[".repeat(2000)}${"]".repeat(2000)}`), 400);
    assert.equal(await status("PUT", "/nodes/a", new Uint8Array([0x22, 0xff, 0x22])), 400);
    assert.equal(await status("PATCH", "/nodes/a", "[]"), 400);
    assert.equal(await status("PUT", "/nodes/a", "1", { "content-encoding": "gzip" }), 415);
    const latin = { "content-type": "application/json; charset=latin1" };
    assert.equal(await status("PUT", "/nodes/a", '"é"', latin), 415);
    assert.equal(await status("POST", "/nodes/a", "1"), 405);
    assert.equal((await web.ask("GET", "/batch")).headers.get("allow"), "POST");
    for (const path of [
      "/",
      "/constructor",
      "/nodes/a/constructor",
      "/nodes/a/increment/b",
      "/node",
    ]) {
      assert.equal(await status("GET", path), 404, path);
    }
    assert.equal(web.db.count(), 0);
    await assertServes(web);
  }),
);

test(
  "a path leads to nodes alone, however it is written",
  inWeb(async (web) => {
    for (const target of [
      "/../etc/passwd",
      "/nodes/../stats",
      "/nodes/%2e%2e",
      "/nodes/..%2f..%2fetc",
      "//stats",
      "/./stats",
      "/nodes/..\\stats",
    ]) {
      assert.match(
        await web.raw(web.head(`GET ${target}`, "Connection: close")),
        /^HTTP\/1\.1 404 /,
        target,
      );
    }
    const whole = `GET http://127.0.0.1:${web.server.port}/stats`;
    assert.match(await web.raw(web.head(whole, "Connection: close")), /^HTTP\/1\.1 400 /);
    assert.match(await web.raw(web.head("GET *", "Connection: close")), /^HTTP\/1\.1 400 /);
    assert.equal(await web.raw(web.head("CONNECT 127.0.0.1:80")), "");
    const upgrade = web.head("GET /stats", "Connection: upgrade", "Upgrade: websocket");
    assert.match(await web.raw(upgrade.replace("upgrade\r", "close\r")), /^HTTP\/1\.1 200 /);
    await assertServes(web);
  }),
);

test(
  "too much is refused before it is read, and too slow is cut off",
  inWeb(
    async (web) => {
      const put = (...lines: string[]) => web.head("PUT /nodes/a", ...lines);
      assert.match(await web.raw(put("Content-Length: 1001")), /^HTTP\/1\.1 413 /);
      const chunked = put("Transfer-Encoding: chunked");
      assert.match(await web.raw(chunked, `400\r\n${"x".repeat(1024)}\r\n`), /^HTTP\/1\.1 413 /);
      const waits = put("Content-Length: 5000", "Expect: 100-continue");
      assert.match(await web.raw(waits), /^HTTP\/1\.1 413 /);
      const stranger = waits.replace(web.server.token, "x");
      assert.match(await web.raw(stranger), /^HTTP\/1\.1 401 /);
      const asked = put("Content-Length: 1", "Expect: 100-continue", "Connection: close");
      assert.match(await web.raw(asked, "7"), /^HTTP\/1\.1 100 .*\r\n\r\nHTTP\/1\.1 204 /);
      assert.equal(web.db.get("a"), 7);
      const huge = web.head("GET /stats", `X: ${"x".repeat(20_000)}`);
      assert.match(await web.raw(huge), /^HTTP\/1\.1 431 /);
      assert.match(await web.raw(`GET /${"x".repeat(20_000)}`), /^HTTP\/1\.1 431 /);
      assert.match(await web.raw("\u0000\u0001\u0002\r\n\r\n"), /^HTTP\/1\.1 400 /);
      const both = put("Content-Length: 1", "Transfer-Encoding: chunked");
      assert.match(await web.raw(both, "1"), /^HTTP\/1\.1 400 /);
      // Slow loris: half a head, half a body.
      assert.match(await web.raw("GET /stats HTTP/1.1\r\nHost: "), /^HTTP\/1\.1 408 /);
      assert.match(await web.raw(put("Content-Length: 10"), "1"), /^HTTP\/1\.1 408 /);
      await assertServes(web);
    },
    { bodyBytesMax: 1000, requestTimeoutMs: 300 },
  ),
);

test(
  "connections and streams are limited, and come back",
  inWeb(
    async (web) => {
      const streams = await Promise.all([1, 2].map(() => web.fetch("/watch")));
      const third = await web.ask("GET", "/watch");
      assert.deepEqual([third.status, third.body.error.code], [503, "ERR_TOO_MANY_CLIENTS"]);
      const idle = [1, 2, 3, 4].map(() => connect(web.server.port, "127.0.0.1"));
      const closed = idle.map((socket) => once(socket.on("error", () => {}).resume(), "close"));
      await Promise.race(closed);
      for (const socket of idle) socket.destroy();
      for (const { body } of streams) await body!.cancel();
      for (;;) {
        const again = await web.fetch("/watch").catch(() => undefined);
        await again?.body!.cancel();
        if (again?.status === 200) break;
      }
    },
    { connectionsMax: 4 },
  ),
);

test("a reader of changes that stops gets no queue, and misses nothing when it reads again", async () => {
  const store = new CrdtStore({ capacityBytes: 1 << 23 });
  // The answer of a client that reads nothing: only what was written counts, not what sockets hold.
  const response = Object.assign(new EventEmitter(), {
    written: [] as string[],
    destroyed: false,
    writableNeedDrain: false,
    writeHead: () => {},
    end: () => {},
    write(text: string) {
      this.writableNeedDrain = /^event/m.test(text);
      this.written.push(text);
      return !this.writableNeedDrain;
    },
  });
  const request = { url: "/watch", method: "GET", headers: {} };
  const ask = new Ask(request as never, response as never, 1);
  const served = new Streams(1, 1).serve(store, ask);
  const { written } = response;
  for (let n = 0; n < 100; n++) store.putSync(`n${n}`, n);
  while (!response.writableNeedDrain) await turn();
  const count = written.length;
  // Heartbeats would queue as well.
  for (let n = 0; n < 100; n++) await new Promise((resolve) => setTimeout(resolve, 1));
  assert.equal(written.length, count);
  for (let events = 1; events < 100; events++) {
    response.writableNeedDrain = false;
    response.emit("drain");
    while (!response.writableNeedDrain) await turn();
  }
  const ids = written.flatMap((text) => /"id":"(\w+)"/.exec(text)?.[1] ?? []);
  assert.deepEqual(
    ids,
    Array.from({ length: 100 }, (_, n) => `n${n}`),
  );
  response.destroyed = true;
  response.emit("close");
  await served;
  store.close();
});

test(
  "the store goes on when HTTP ends, and a request in progress is answered",
  inWorld(async (world) => {
    const store = new CrdtStore({ capacityBytes: 1 << 23 });
    const server = await new IPCServer(world.channel, store, { signals: false }).start();
    const web = await serveHttp(store);
    const headers = { authorization: `Bearer ${web.token}` };
    const asks = Array.from({ length: 20 }, (_, n) =>
      fetch(`${web.url}/nodes/a${n}`, { method: "PUT", body: String(n), headers }),
    );
    const all = Promise.allSettled(asks);
    await Promise.race(asks);
    await web.close();
    const ended = await all;
    for (const [n, outcome] of ended.entries()) {
      if (outcome.status === "fulfilled") assert.equal(store.get(`a${n}`), n);
    }
    await assert.rejects(fetch(web.url, { headers }));
    store.putSync("b", 1);
    await server.stop();
    store.close();
  }),
);

test.run();
