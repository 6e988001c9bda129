/** Opening a channel: who serves, what must agree, and what happens when something is wrong. */
import assert from "node:assert/strict";
import * as fs from "node:fs";
import { join } from "node:path";
import { test } from "uvu";

import { CrdtStore, type OpenOptions, open } from "../../src/index.ts";
import { nativeOrNone } from "../../src/memory/native.ts";
import { Candidacy } from "../../src/open/candidacy.ts";
import { assertRefused, inWorld, until } from "../helpers/world.ts";
import { type OpenerArgs, holder, kept } from "./opener.ts";

test(
  "the first one serves, the others connect, and each sees the writes of all",
  inWorld(async (world) => {
    const options = kept(world);
    const server = await holder(world);
    await using db = await open<{ n: number }>(world.channel, options);
    assert.equal(db.isServing, false);
    assert.equal(db.serverPid, server.pid);
    await db.put("a", { n: 1 });
    await using second = await open<{ n: number }>(world.channel, options);
    await second.increment("a", "n");
    assert.deepEqual(db.get("a"), { n: 2 });
    assert.equal(second.getField("a", "n"), 2);
  }),
);

test(
  "a busy program serves all the same, also those that open now",
  inWorld(async (world) => {
    const busy = world.start<OpenerArgs>(
      async ({ open: openHere, say, block }, args) => {
        await openHere(args.channel, args.options);
        say("serves");
        block(60_000);
      },
      { channel: world.channel, options: kept(world) },
    );
    assert.equal(await busy.said(), "serves");
    const db = await open(world.channel, kept(world));
    await db.put("a", 1);
    assert.equal(db.get("a"), 1);
    assert.equal(db.serverPid, busy.pid);
    await db.close();
    busy.kill("SIGKILL");
  }),
);

test(
  "a stopped server: reads go on, writes and openers are told, and once it is killed another serves",
  inWorld(async (world) => {
    const server = await holder(world);
    const db = await open(world.channel, kept(world, { requestTimeoutMs: 500 }));
    await db.put("a", 1);
    await server.freeze();
    assert.equal(db.get("a"), 1);
    await assertRefused("ERR_TIMEOUT", () => db.put("a", 2));
    await assertRefused("ERR_TIMEOUT", () => open(world.channel, kept(world, { timeoutMs: 100 })));
    const serving = new Promise<{ pid: number }>((resolve) => db.on("serving", resolve));
    server.kill("SIGKILL");
    assert.deepEqual(await serving, { pid: process.pid });
    assert.equal(db.isServing, true);
    await db.put("a", 3);
    assert.equal(db.get("a"), 3);
    await db.close();
  }),
);

test(
  "a candidate that neither serves nor ends is named, and its end lets another one serve",
  inWorld(async (world) => {
    const { directory, channel } = world;
    const wait = { timeoutMs: 0, signal: undefined, group: undefined, directory };
    const candidacy = Candidacy.claim(channel, wait);
    assert(candidacy instanceof Candidacy);
    const opening = open(channel, kept(world, { timeoutMs: 200 }));
    // Without the addon a candidacy excludes no process: the lock alone decides.
    if (nativeOrNone()) {
      const error = await assertRefused("ERR_TIMEOUT", () => opening);
      assert.equal(error.pid, process.pid);
    } else await (await opening).close();
    candidacy.end();
    await using db = await open(channel, kept(world));
    assert.equal(db.isServing, true);
  }),
);

test(
  "other options: an opener is told, and joins nothing",
  inWorld(async (world) => {
    const { directory, channel } = world;
    const data = join(directory, "data");
    await holder(world, { path: data, durability: "sync", capacityBytes: 1 << 24 });
    const refused = async (options: OpenOptions, ...said: string[]) => {
      const error = await assertRefused("ERR_STORE_MISMATCH", () => open(channel, options));
      for (const text of said) assert(error.message.includes(text), error.message);
      assert(error.pid! > 0);
    };
    await refused({ path: join(directory, "other") }, data, join(directory, "other"));
    assert.equal(fs.existsSync(join(directory, "other")), false);
    await refused({ path: data, durability: "async" }, "durability sync", "durability async");
    await refused({ capacityBytes: 1 << 25 }, String(1 << 24), String(1 << 25));
    await refused({ valueBytesMax: 5 }, "valueBytesMax 5");
    await refused({ maxAheadMs: 5 }, "maxAheadMs 5", "maxAheadMs 60000");
    await refused({ actor: "me" }, "actor");
    fs.symlinkSync(data, join(directory, "link"));
    const accepted = [{}, { path: data }, { path: join(directory, "link"), durability: "sync" }];
    for (const options of accepted as OpenOptions[]) await (await open(channel, options)).close();
    await assertRefused("ERR_BAD_OPTION", () => open(channel, { port: 1 } as OpenOptions));
    await assertRefused("ERR_BAD_OPTION", () => open(channel, { maxClients: -1 }));
    await assertRefused("ERR_BAD_OPTION", () => open(channel, { durability: "sync" }));
    await assertRefused("ERR_BAD_CHANNEL", () => open("a/b"));
  }),
);

test(
  "a store in memory is not mistaken for one with a path",
  inWorld(async (world) => {
    await using first = await open(world.channel);
    await first.put("a", 1);
    const error = await assertRefused("ERR_STORE_MISMATCH", () => open(world.channel, kept(world)));
    assert.match(error.message, /in memory/);
  }),
);

test(
  "a directory of another channel is refused with the process that has it",
  inWorld(async (world) => {
    const server = await holder(world);
    const error = await assertRefused("ERR_STORE_IN_USE", () =>
      open(`${world.channel}-2`, kept(world)),
    );
    assert.equal(error.pid, server.pid);
  }),
);

test(
  "errors of the store come from open, and a later open works",
  inWorld(async (world) => {
    const data = join(world.directory, "data");
    fs.mkdirSync(data, { mode: 0o700 });
    fs.writeFileSync(join(data, "data.mdb"), "");
    await assertRefused("ERR_CORRUPT", () => open(world.channel, kept(world)));
    fs.rmSync(join(data, "data.mdb"));
    fs.writeFileSync(join(world.directory, "file"), "");
    const path = join(world.directory, "file");
    await assertRefused("ERR_PERMISSION", () => open(world.channel, { path }));
    await using db = await open(world.channel, kept(world));
    assert.equal(db.isServing, true);
  }),
);

test(
  "without the right to serve it connects or fails, and follows the next server",
  inWorld(async (world) => {
    await assertRefused("ERR_NO_SERVER", () => open(world.channel, { serve: false }));
    const server = await holder(world);
    const db = await open(world.channel, { serve: false });
    server.kill("SIGKILL");
    await server.ended;
    await until(() => !db.connected);
    const next = await holder(world);
    await until(() => db.connected);
    assert.equal(db.serverPid, next.pid);
    assert.equal(db.isServing, false);
    await db.close();
  }),
);

test(
  "a signal ends the wait, and nothing is left",
  inWorld(async (world) => {
    const signal = AbortSignal.abort(new Error("enough"));
    await assertRefused("ERR_ABORTED", () => open(world.channel, kept(world, { signal })));
    const controller = new AbortController();
    const opening = open(world.channel, kept(world, { signal: controller.signal }));
    setTimeout(() => controller.abort(), 20);
    const outcome = await opening.then(
      (db) => db.close(),
      ({ code }) => assert.equal(code, "ERR_ABORTED"),
    );
    assert.equal(outcome, undefined);
    // The directory is free again.
    new CrdtStore(kept(world)).close();
  }),
);

test(
  "the socket is removed: the server puts it back, and no second one starts",
  inWorld(async (world) => {
    const server = await holder(world);
    for (const ending of [".sock", ".lock"]) {
      fs.rmSync(join(world.directory, `${world.channel}${ending}`));
    }
    await using db = await open(world.channel, kept(world));
    assert.equal(db.serverPid, server.pid);
  }),
);

test.run();
