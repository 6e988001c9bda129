/** A database over HTTP: nodes, ranges, batches, conditions, changes. */
import assert from "node:assert/strict";
import { test } from "uvu";
import { CrdtStore, serveHttp } from "../../src/index.ts";
import { fromJson, toJson } from "../../src/json/extended-json.ts";
import { encodePart } from "../../src/http/percent.ts";
import { sampleValues } from "../helpers/values.ts";
import { inWorld } from "../helpers/world.ts";
import { type Web, eventsOf, inWeb } from "./http-world.ts";

const json = (value: unknown) => JSON.stringify(value);

test(
  "a node is put, got, patched, counted and deleted",
  inWeb(async (web) => {
    assert.equal((await web.ask("PUT", "/nodes/user:1", '{"name":"Ann","visits":0}')).status, 204);
    assert.deepEqual(web.db.get("user:1"), { name: "Ann", visits: 0 });
    const patch = '{"city":"Ulm","name":{"$undefined":true}}';
    assert.equal((await web.ask("PATCH", "/nodes/user:1", patch)).status, 204);
    const { status, headers, body } = await web.ask("GET", "/nodes/user:1");
    assert.deepEqual([status, body], [200, { city: "Ulm", visits: 0 }]);
    assert.match(headers.get("etag")!, /^"2\.[0-9a-f]{16}"$/);
    const added = await web.ask("POST", "/nodes/user:1/increment", '{"field":"visits","by":2}');
    assert.deepEqual([added.status, added.body], [200, { value: 2 }]);
    assert.deepEqual((await web.ask("POST", "/nodes/n/increment", '{"field":"a"}')).body, {
      value: 1,
    });
    const tag = '{"field":"tags","element":"x"}';
    for (const [action, result] of [
      ["addToSet", { added: true }],
      ["addToSet", { added: false }],
      ["removeFromSet", { removed: true }],
      ["removeFromSet", { removed: false }],
    ] as const) {
      assert.deepEqual((await web.ask("POST", `/nodes/user:1/${action}`, tag)).body, result);
    }
    assert.deepEqual((await web.ask("GET", "/count?prefix=user:")).body, { count: 1 });
    assert.equal((await web.ask("GET", "/stats")).body.nodes, 2);
    const head = await web.ask("HEAD", "/nodes/user:1");
    assert.deepEqual([head.status, head.body], [200, ""]);
    assert.equal((await web.ask("DELETE", "/nodes/user:1")).status, 204);
    for (const method of ["GET", "DELETE"]) {
      const missing = await web.ask(method, "/nodes/user:1");
      assert.deepEqual([missing.status, missing.body.error.code], [404, "ERR_NOT_FOUND"]);
    }
  }),
);

test(
  "every value comes back as it was",
  inWeb(async (web) => {
    for (const [name, value] of Object.entries(sampleValues())) {
      assert.equal((await web.ask("PUT", "/nodes/v", toJson(value))).status, 204, name);
      assert.deepEqual(web.db.get("v"), value, name);
      const response = await web.fetch("/nodes/v");
      assert.deepEqual(fromJson(await response.text()), value, name);
    }
  }),
);

test(
  "an id is any text, in the path or in the query",
  inWeb(async (web) => {
    const lone = String.fromCharCode(0xd800);
    const ids = [
      "a/b",
      "é ü",
      "日本",
      "🚀",
      "?#&=+%",
      "..",
      ".",
      "\u0000",
      "%2F",
      `a${lone}b`,
      "x".repeat(1024),
    ];
    for (const [n, id] of ids.entries()) {
      const target = `/node?id=${encodePart(id)}`;
      assert.equal((await web.ask("PUT", target, json(n))).status, 204, id);
      assert.equal(web.db.get(id), n, id);
      // Clients take dots for a way through folders.
      const path = /^\.+$/.test(id) ? target : `/nodes/${encodePart(id)}`;
      assert.equal((await web.ask("GET", path)).body, n, id);
    }
    assert.equal(web.db.count(), ids.length);
    assert.equal((await web.ask("POST", "/node/increment?id=c", '{"field":"a"}')).body.value, 1);
    assert.equal((await web.ask("PUT", "/nodes/", "1")).body.error.code, "ERR_BAD_ID");
    const long = await web.ask("PUT", `/nodes/${"x".repeat(1025)}`, "1");
    assert.deepEqual([long.status, long.body.error.code], [400, "ERR_BAD_ID"]);
    assert.equal((await web.ask("PUT", "/nodes/a/b", "1")).status, 404);
  }),
);

/** All pages from `target` on. */
async function pages(web: Web, target: string): Promise<any[][]> {
  const found: any[][] = [];
  for (let next: string | undefined = target; next !== undefined;) {
    const { status, body }: any = await web.ask("GET", next);
    assert.equal(status, 200, json(body));
    found.push(body.nodes);
    next = body.next;
  }
  return found;
}

test(
  "ranges come in pages, which together have each node once",
  inWeb(async (web) => {
    const lone = String.fromCharCode(0xdfff);
    const ids = ["a", "b 1", "b/2", "b+3", `b${lone}`, "c"].sort();
    for (const id of ids) web.db.putSync(id, { id });
    const all = ids.map((id) => ({ id, data: { id } }));
    const idsOf = (found: any[][]) => found.map((page) => page.map(({ id }) => id));
    assert.deepEqual(await pages(web, "/nodes"), [all]);
    for (const limit of [1, 2, 4, 6]) {
      assert.deepEqual((await pages(web, `/nodes?limit=${limit}`)).flat(), all);
      const back = await pages(web, `/nodes?limit=${limit}&reverse=true`);
      assert.deepEqual(back.flat(), all.toReversed());
    }
    assert.deepEqual(idsOf(await pages(web, "/nodes?prefix=b&limit=2")), [
      ["b 1", "b+3"],
      ["b/2", `b${lone}`],
    ]);
    assert.deepEqual(await pages(web, "/nodes?start=b&end=c&data=false&limit=3"), [
      [{ id: "b 1" }, { id: "b+3" }, { id: "b/2" }],
      [{ id: `b${lone}` }],
    ]);
    assert.deepEqual(idsOf(await pages(web, "/nodes?after=b%2F2")), [[`b${lone}`, "c"]]);
    assert.deepEqual(await pages(web, "/nodes?prefix=zz"), [[]]);
    assert.deepEqual((await web.ask("GET", "/count?start=b&end=c")).body, { count: 4 });
    for (const id of ["big1", "big2", "big3"]) web.db.putSync(id, "x".repeat(1 << 21));
    assert.deepEqual(idsOf(await pages(web, "/nodes?prefix=big")), [["big1"], ["big2"], ["big3"]]);
  }),
);

test(
  "several nodes are read at one instant, and written all or none",
  inWeb(async (web) => {
    const items = [
      { put: "a", data: { n: { $bigint: "5" } } },
      { put: "b", data: { n: 1 } },
      { increment: "b", field: "n", by: 2 },
    ];
    assert.equal((await web.ask("POST", "/batch", json(items))).status, 204);
    assert.deepEqual((await web.ask("POST", "/get", '{"ids":["a","-","b"]}')).body, {
      nodes: [{ data: { n: { $bigint: "5" } } }, null, { data: { n: 3 } }],
    });
    const refused = [{ delete: "a" }, { put: "b", data: 1, ifAbsent: true }];
    const { status, body } = await web.ask("POST", "/batch", json(refused));
    assert.deepEqual([status, body.error.code, body.error.item], [412, "ERR_CONFLICT", 1]);
    assert.deepEqual(body.error.current, { data: { n: 3 }, version: 2 });
    assert.ok(web.db.has("a"));
    for (const wrong of ["{}", "[{}]", '[{"putt":"a"}]', '[{"put":"a"}]', "null"]) {
      assert.equal((await web.ask("POST", "/batch", wrong)).status, 400, wrong);
    }
  }),
);

test(
  "an ETag is a condition, of this store alone",
  inWeb(async (web) => {
    const put = (headers: Record<string, string>) => web.ask("PUT", "/nodes/a", "1", headers);
    assert.equal((await put({ "if-match": "*" })).status, 412);
    assert.equal((await put({ "if-none-match": "*" })).status, 204);
    const again = await put({ "if-none-match": "*" });
    assert.deepEqual([again.status, again.body.error.code], [412, "ERR_CONFLICT"]);
    const etag = (await web.ask("GET", "/nodes/a")).headers.get("etag")!;
    const known = await web.ask("GET", "/nodes/a", undefined, { "if-none-match": `"1", ${etag}` });
    assert.deepEqual([known.status, known.headers.get("etag"), known.body], [304, etag, ""]);
    assert.equal((await put({ "if-match": etag })).status, 204);
    const stale = await put({ "if-match": etag });
    assert.deepEqual([stale.status, stale.body.error.current], [412, { data: 1, version: 2 }]);
    assert.equal((await put({ "if-match": '"2"' })).status, 204);
    const other = await put({ "if-match": '"3.0123456789abcdef"' });
    assert.deepEqual([other.status, other.body.error.current.version], [412, 3]);
    for (const wrong of ['"1", "2"', "3", 'W/"3"', ""]) {
      assert.equal((await put({ "if-match": wrong })).status, 400, wrong);
    }
    assert.equal((await put({ "if-none-match": etag })).status, 400);
    const gone = await web.ask("DELETE", "/nodes/a", undefined, { "if-match": '"1"' });
    assert.equal(gone.status, 412);
    assert.equal(
      (await web.ask("DELETE", "/nodes/a", undefined, { "if-match": '"3"' })).status,
      204,
    );
  }),
);

test(
  "a node expires, as the query says",
  inWeb(async (web) => {
    assert.equal((await web.ask("PUT", "/nodes/a?ttlMs=1", "1")).status, 204);
    while (web.db.has("a")) await new Promise((resolve) => setTimeout(resolve, 1));
    assert.equal((await web.ask("GET", "/nodes/a")).status, 404);
    await web.ask("PUT", "/nodes/b?ttlMs=3600000", "1");
    assert.ok(web.db.meta("b")!.expires);
  }),
);

test(
  "changes come as events, and go on behind the last one",
  inWeb(async (web) => {
    web.db.putSync("a:0", 0);
    const stream = eventsOf(await web.fetch("/watch?prefix=a:&initial=true"));
    const next = async (from: typeof stream) => {
      for (;;) {
        const { value } = await from.next();
        if (!value || value.event) return value!;
      }
    };
    assert.deepEqual((await next(stream)).data, { kind: "put", id: "a:0", version: 1, data: 0 });
    web.db.putSync("a:1", 7n);
    web.db.putSync("b:1", 1);
    const put = await next(stream);
    assert.equal(put.event, "put");
    assert.deepEqual(put.data, { kind: "put", id: "a:1", version: 2, data: { $bigint: "7" } });
    web.db.deleteSync("a:0");
    await next(stream);
    await stream.return(undefined);
    const headers = { "last-event-id": put.id! };
    const again = eventsOf(await web.fetch("/watch?prefix=a:&initial=true", { headers }));
    const { event, data } = await next(again);
    assert.deepEqual([event, data], ["delete", { kind: "delete", id: "a:0", version: 4 }]);
    web.db.putSync("a:2", 1);
    assert.equal((await next(again)).data.id, "a:2");
    const bad = await web.ask("GET", "/watch", undefined, { "last-event-id": "?" });
    assert.deepEqual([bad.status, bad.body.error.code], [400, "ERR_BAD_OPTION"]);
    // The end of the server ends the stream, not the store.
    await web.server.close();
    assert.equal(await next(again), undefined);
    assert.equal(web.db.get("a:2"), 1);
  }),
);

test(
  "a quiet stream gives signs of life, with the place to go on",
  inWeb(
    async (web) => {
      const stream = eventsOf(await web.fetch("/watch"));
      const first = (await stream.next()).value!;
      web.db.putSync("a", 1);
      let put;
      do put = (await stream.next()).value!;
      while (!put.event);
      const { id, event, data } = (await stream.next()).value!;
      assert.ok(first.id !== id && put.id === id);
      assert.deepEqual([event, data], [undefined, undefined]);
    },
    { heartbeatMs: 5 },
  ),
);

test(
  "it serves a client as it does a store, also when that is closed",
  inWorld(async (world) => {
    await world.serve();
    const client = await world.connect();
    await using server = await serveHttp(client);
    const headers = { authorization: `Bearer ${server.token}` };
    const put = await fetch(`${server.url}/nodes/a`, { method: "PUT", body: "1", headers });
    assert.equal(put.status, 204);
    assert.equal(client.get("a"), 1);
    client.close();
    const gone = await fetch(`${server.url}/nodes/a`, { headers });
    assert.equal(gone.status, 503);
    assert.equal(((await gone.json()) as any).error.code, "ERR_CLOSED");
  }),
);

test("a port in use, and options that make no sense, are refused", async () => {
  const store = new CrdtStore({ capacityBytes: 1 << 20 });
  const code = (expected: string) => (error: any) => error.code === expected;
  const server = await serveHttp(store);
  await assert.rejects(serveHttp(store, { port: server.port }), code("ERR_PORT_IN_USE"));
  const wrong = [
    { port: -1 },
    { port: 65_536 },
    { token: "short" },
    { token: "ä".repeat(20) },
    { origins: ["*"] },
  ];
  for (const options of [
    ...wrong,
    { origins: ["http://a/"] },
    { bodyBytesMax: 0 },
    { host: "0.0.0.0" },
  ]) {
    await assert.rejects(serveHttp(store, options as {}), code("ERR_BAD_OPTION"), json(options));
  }
  await assert.rejects(
    serveHttp(store, { token: "secret" }),
    (error: Error) => !/secret/.test(error.message),
  );
  await server.close();
  store.close();
});

test.run();
