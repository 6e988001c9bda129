/** The command line: its output and its exit codes. */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";

import { fromJson, toJson } from "../../src/json/extended-json.ts";
import { Command, type Ran, output, pluresdb } from "./command.ts";
import { sampleValues } from "../helpers/values.ts";
import { type World, inWorld } from "../helpers/world.ts";

const EXIT_FAILED = 1;
const EXIT_USAGE = 2;

/** A world with a server, whose channel is in the environment of the commands. */
function served(body: (world: World) => Promise<void>): () => Promise<void> {
  return inWorld(async (world) => {
    await world.serve();
    process.env["PLURESDB_CHANNEL"] = world.channel;
    await body(world);
  });
}

function assertEnds(ran: Ran, code: number, stderr: RegExp): void {
  assert.equal(ran.code, code, JSON.stringify(ran));
  assert.equal(ran.stdout, "");
  assert.match(ran.stderr, stderr);
}

test("JSON with marks holds every value without loss", () => {
  const marked = { $date: 1 };
  const looksMarked = [marked, { $object: marked }, { $bytes: "x", more: 1 }, { $other: [1n] }];
  const odd = { list: [undefined, -0, Number.NaN], nested: looksMarked };
  for (const [name, value] of Object.entries({ ...sampleValues(), looksMarked, odd })) {
    assert.deepEqual(fromJson(toJson(value)), value, name);
  }
  const inherited = fromJson('{"__proto__":{"a":1}}') as object;
  assert.deepEqual(Object.keys(inherited), ["__proto__"]);
});

test(
  "nodes are put, got, patched, listed and deleted",
  served(async () => {
    await output(["put", "user:1", '{"name":"Ann","age":{"$bigint":"7"}}']);
    await output(["put", "user:2", "-"], '{"name":"Bob"}');
    await output(["patch", "user:1", '{"city":"Ulm"}']);
    const ann = { name: "Ann", age: { $bigint: "7" }, city: "Ulm" };
    assert.deepEqual(JSON.parse(await output(["get", "user:1"])), ann);
    const got = JSON.parse(await output(["get", "user:1", "--json"]));
    assert.deepEqual(got.data, ann);
    const condition = ["--if-version", String(got.version)];
    const stale = ["put", "user:1", "1", "--if-version", "1", "--json"];
    assertEnds(await pluresdb(stale), EXIT_FAILED, /ERR_CONFLICT/);
    await output(["patch", "user:1", '{"city":{"$undefined":true}}', ...condition]);
    const lines = (await output(["list", "--prefix", "user:", "--json"])).trim().split("\n");
    assert.deepEqual(
      lines.map((line) => JSON.parse(line).id),
      ["user:1", "user:2"],
    );
    assert.equal(JSON.parse(lines[0]!).data.city, undefined);
    assert.equal(await output(["list", "--ids", "--reverse", "--limit", "1"]), "user:2\n");
    await output(["delete", "user:2"]);
    assertEnds(await pluresdb(["delete", "user:2"]), EXIT_FAILED, /no node "user:2"/);
    assertEnds(await pluresdb(["get", "user:2"]), EXIT_FAILED, /no node "user:2"/);
  }),
);

test(
  "an export is imported again without loss, by file and by pipe",
  served(async (world) => {
    const client = await world.connect();
    const values = sampleValues();
    for (const [id, value] of Object.entries(values)) await client.put(id, value);
    const file = join(world.directory, "export.jsonl");
    await output(["export", file]);
    const exported = await output(["export"]);
    assert.equal(exported, readFileSync(file, "utf8"));
    const checkImport = async (args: string[], input?: string) => {
      for (const id of Object.keys(values)) await client.delete(id);
      await output(args, input);
      const found = client.list().map(({ id, data }) => [id, data]);
      assert.deepEqual(Object.fromEntries(found), values);
    };
    await checkImport(["import", file]);
    await checkImport(["import"], exported);
  }),
);

test(
  "an import stops at the first bad line and says which",
  served(async (world) => {
    const client = await world.connect();
    const file = join(world.directory, "bad.jsonl");
    const bad = { 'not JSON {"id"': /Line 2/, '{"data":1}': /no id/, '{"id":"b"}': /no data/ };
    for (const [line, message] of Object.entries(bad)) {
      writeFileSync(file, `{"id":"a","data":1}\n${line}\n{"id":"c","data":1}\n`);
      assertEnds(await pluresdb(["import", file]), EXIT_USAGE, message);
      assert.equal(client.get("a"), 1);
      assert.equal(client.has("c"), false);
    }
    assertEnds(await pluresdb(["import", `${file}.none`]), EXIT_USAGE, /cannot be read/);
  }),
);

test(
  "an export to a file that cannot be written says so",
  served(async (world) => {
    const client = await world.connect();
    // As many pieces as it takes to fetch longer than to open a file.
    for (let n = 0; n < 8; n++) await client.put(`large:${n}`, "x".repeat(4 << 20));
    const ran = await pluresdb(["export", join(world.directory, "none", "all.jsonl")]);
    assertEnds(ran, EXIT_USAGE, /cannot be written \(ENOENT\)/);
  }),
);

test(
  "stats and the doctor describe a running channel",
  served(async (world) => {
    const client = await world.connect();
    await client.put("a", 1);
    assert.equal(JSON.parse(await output(["stats", "--json"])).nodes, 1);
    assert.match(await output(["stats"]), /capacityBytes +1\.0 GiB/);
    const lines = (await output(["doctor", "--json"])).trim().split("\n");
    const findings = lines.map((line) => JSON.parse(line));
    assert.equal(findings.length, 6);
    assert.ok(findings.every(({ ok }) => ok === true));
    assert.match(await output(["doctor"]), /✓ nodes +1 node can be read/);
  }),
);

test(
  "changes are printed as they happen",
  served(async (world) => {
    const client = await world.connect();
    await client.put("user:1", 1);
    const watch = new Command(["watch", "--prefix", "user:", "--initial", "--json"]);
    await watch.prints(/"user:1"/);
    await client.put("other", 1);
    await client.put("user:2", { at: 5n });
    await client.delete("user:1");
    await watch.prints(/delete/);
    watch.child.kill("SIGTERM");
    const lines = (await watch.ended).stdout.trim().split("\n");
    const changes = lines.map((line) => JSON.parse(line));
    assert.deepEqual(
      changes.map(({ kind, id, data }) => [kind, id, data]),
      [
        ["put", "user:1", 1],
        ["put", "user:2", { at: { $bigint: "5" } }],
        ["delete", "user:1", undefined],
      ],
    );
  }),
);

test(
  "without a server commands fail, and the doctor names the failed check",
  inWorld(async (world) => {
    process.env["PLURESDB_CHANNEL"] = world.channel;
    assertEnds(await pluresdb(["get", "a"]), EXIT_FAILED, /ERR_NO_SERVER/);
    const { code, stdout } = await pluresdb(["doctor"]);
    assert.equal(code, EXIT_FAILED);
    assert.match(stdout, /✓ directory.*\n✗ server +No process serves/);
  }),
);

test("wrong calls end with 2 and say how to correct them", async () => {
  const calls = {
    frobnicate: /unknown command/,
    get: /missing required argument/,
    "put a {": /is no JSON/,
    "patch a 1": /object of fields/,
    "list --limit many": /whole number/,
    "serve --capacity lots": /256M/,
    "get a --channel ../x": /ERR_BAD_CHANNEL/,
    "get a --colour": /unknown option/,
  };
  for (const [call, message] of Object.entries(calls)) {
    assertEnds(await pluresdb(call.split(" ")), EXIT_USAGE, message);
  }
  assert.match(await output(["--help"]), /serve .*\n[^]*doctor/);
});

test.run();
