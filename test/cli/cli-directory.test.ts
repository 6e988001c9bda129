/**
 * The command line on a store's directory: served, copied, checked, and saved when it is damaged.
 */
import assert from "node:assert/strict";
import {
  cpSync,
  existsSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { test } from "uvu";

import { fromJson } from "../../src/json/extended-json.ts";
import { CrdtStore } from "../../src/index.ts";
import { Command, output, pluresdb } from "./command.ts";
import { moveToAppendLog } from "../helpers/append-log.ts";
import { inWorld } from "../helpers/world.ts";

const NODES = 3000;
const META_PAGES_BYTES = 8192;
const SEED = Number(process.env["SEED"] ?? Date.now() % 1e9);

/** Nodes of all sizes: those above a page are on separate pages. */
function sample(i: number): { id: string; data: unknown } {
  const text = i % 50 === 0 ? "large ".repeat(i) : `small ${i}`;
  return { id: `node:${i}`, data: { i, text, list: [i, { deep: true }] } };
}

function fill(path: string): void {
  const store = new CrdtStore({ path });
  for (let i = 0; i < NODES; i++) {
    const { id, data } = sample(i);
    store.putSync(id, data);
  }
  store.close();
}

/** The exported nodes: each must be one of the samples. */
function checkExport(file: string): number {
  const all = readFileSync(file, "utf8").trim().split("\n");
  const lines = all.filter((line) => line.startsWith('{"id"'));
  for (const line of lines) {
    const { id, data } = fromJson(line) as { id: string; data: { i: number } };
    assert.deepEqual({ id, data }, sample(data.i));
  }
  return lines.length;
}

test(
  "serve persists a store in its directory, also when it is killed",
  inWorld(async (world) => {
    const path = join(world.directory, "data");
    const args = ["serve", "-c", world.channel, "-d", path, "--durability", "sync"];
    process.env["PLURESDB_CHANNEL"] = world.channel;
    const first = new Command(args);
    await first.prints(/serves 0 nodes/);
    await output(["put", "a", '{"durable":true}']);
    assert.match((await pluresdb(args)).stderr, /ERR_STORE_IN_USE/);
    first.child.kill("SIGKILL");
    await first.ended;
    const second = new Command(args);
    await second.prints(/serves 1 node /);
    assert.deepEqual(JSON.parse(await output(["get", "a"])), { durable: true });
    second.child.kill("SIGTERM");
    const { code, stderr } = await second.ended;
    assert.equal(code, 0, stderr);
    assert.match(stderr, /Stopped/);
  }),
);

test(
  "an export to a file of the store is refused and harms nothing",
  inWorld(async (world) => {
    const path = join(world.directory, "data");
    fill(path);
    const link = join(world.directory, "link.jsonl");
    symlinkSync(join(path, "data.mdb"), link);
    for (const file of [link, join(path, "data.mdb"), join(path, "store.lock")]) {
      for (const args of [
        ["export", "-d", path, file],
        ["doctor", "-d", path, "--export", file],
      ]) {
        const { code, stdout, stderr } = await pluresdb(args);
        assert.match(stdout + stderr, /is a file of a store; nothing was written to it/);
        assert.notEqual(code, 0);
      }
    }
    const store = new CrdtStore({ path });
    assert.equal(store.count(), NODES);
    store.close();
  }),
);

test(
  "an import of a file that is not there makes no store; one of an editor of Windows is read",
  inWorld(async (world) => {
    const path = join(world.directory, "data");
    const file = join(world.directory, "in.jsonl");
    assert.match(
      (await pluresdb(["import", "-d", path, file])).stderr,
      /cannot be read \(ENOENT\)/,
    );
    assert.ok(!existsSync(path));
    writeFileSync(file, '\ufeff{"id":"a","data":1}\r\n\r\n{"id":"b","data":2}\r\n');
    await output(["import", "-d", path, file]);
    const store = new CrdtStore({ path });
    assert.deepEqual([store.get("a"), store.get("b")], [1, 2]);
    store.close();
    assert.match((await pluresdb(["export", "-d", path, "/dev/full"])).stderr, /Free disk space/);
  }),
);

test(
  "a directory is filled, checked, copied while it is served, and exported",
  inWorld(async (world) => {
    const path = join(world.directory, "data");
    const lines = Array.from({ length: NODES }, (_, i) => JSON.stringify(sample(i)));
    await output(["import", "-d", path], lines.join("\n"));
    const server = new Command(["serve", "-c", world.channel, "-d", path]);
    await server.prints(new RegExp("serves 3,000 nodes"));
    const copy = join(world.directory, "copy");
    await output(["backup", path, copy]);
    assert.match(await output(["doctor", "-d", path]), /3,000 of 3,000 records are whole/);
    assert.match((await pluresdb(["backup", path, copy])).stderr, /ERR_BAD_OPTION.*already/);
    // What the end of a terminal sends.
    server.child.kill("SIGHUP");
    assert.equal((await server.ended).code, 0);
    const file = join(world.directory, "export.jsonl");
    await output(["export", file, "-d", copy]);
    const unwritable = join(world.directory, "none", "all.jsonl");
    const doctor = await pluresdb(["doctor", "-d", copy, "--export", unwritable]);
    assert.equal(doctor.code, 1);
    assert.match(doctor.stdout, /cannot be written/);
    assert.equal(doctor.stderr, "");
    assert.equal(checkExport(file), NODES);
  }),
);

test(
  "a file that was cut is refused, and its readable nodes are exported",
  inWorld(async (world) => {
    const path = join(world.directory, "data");
    fill(path);
    const data = join(path, "data.mdb");
    truncateSync(data, Math.floor(statSync(data).size / 2));
    const opened = await pluresdb(["serve", "-c", world.channel, "-d", path]);
    assert.equal(opened.code, 1, JSON.stringify(opened));
    assert.match(opened.stderr, /ERR_CORRUPT.*it was cut/);
    const file = join(world.directory, "export.jsonl");
    const { code, stdout } = await pluresdb(["doctor", "-d", path, "--export", file]);
    assert.equal(code, 1);
    assert.match(stdout, /✗ damage +data\.mdb: .*it was cut/);
    assert.ok(checkExport(file) > NODES / 4, stdout);
  }),
);

/** A flip in the head of a page may cost the nodes of that page, or of an entry of the append log. */
for (const [where, lostMax] of [
  ["", 60],
  [" in the append log", 400],
] as const) {
  test(
    `flipped bytes${where} cost only the nodes that they hit`,
    inWorld(async (world) => {
      console.log(`seed ${SEED}`);
      const whole = join(world.directory, "whole");
      fill(whole);
      if (where) moveToAppendLog(whole);
      assert.match(await output(["doctor", "-d", whole]), /3,000 of 3,000 records are whole/);
      let random = SEED;
      const next = (below: number) => {
        random = (Math.imul(random, 1664525) + 1013904223) >>> 0;
        return Math.floor((random / 2 ** 32) * below);
      };
      for (let round = 0; round < 4; round++) {
        const path = join(world.directory, `damaged-${round}`);
        cpSync(whole, path, { recursive: true });
        const bytes = readFileSync(join(path, "data.mdb"));
        const flips = 1 + next(10);
        for (let n = 0; n < flips; n++) {
          const at = META_PAGES_BYTES + next(bytes.length - META_PAGES_BYTES);
          bytes[at]! ^= 1 << next(8);
        }
        writeFileSync(join(path, "data.mdb"), bytes);
        const file = join(world.directory, `export-${round}.jsonl`);
        const { code, stdout } = await pluresdb(["doctor", "-d", path, "--export", file]);
        // A flip may hit a free page.
        assert.ok(code === 0 || code === 1, stdout);
        const saved = checkExport(file);
        assert.ok(saved >= NODES - flips * lostMax, `round ${round}: ${saved} saved\n${stdout}`);
        assert.ok(saved === NODES || code === 1, `round ${round}: ${saved} saved and called whole`);
      }
    }),
  );
}

test(
  "doctor and export report a directory without a store, and make none",
  inWorld(async (world) => {
    const path = join(world.directory, "none");
    const { code, stdout } = await pluresdb(["doctor", "-d", path]);
    assert.equal(code, 1);
    assert.match(stdout, /✗ file +There is no store/);
    const exported = await pluresdb(["export", "-d", path]);
    assert.equal(exported.code, 2);
    assert.match(exported.stderr, /There is no store/);
    assert.equal(existsSync(path), false);
  }),
);

test.run();
