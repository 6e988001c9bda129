/** The rendezvous directory and its files while processes, cleaners and other users change them. */
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import * as fs from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "uvu";

import { CrdtStore, type IPCServer } from "../../src/index.ts";
import { type World, assertRefused, inWorld, until } from "../helpers/world.ts";

const COMMAND = fileURLToPath(new URL("../../src/cli/main.js", import.meta.url));
/** Any user but root. */
const USER = 1001;
const fileOf = (world: World, ending: string) => join(world.directory, world.channel + ending);
const removeFiles = (world: World) => {
  for (const name of fs.readdirSync(world.directory)) fs.rmSync(join(world.directory, name));
};

test(
  "a socket that a cleaner removed is put back, and so are the lock and the directory",
  inWorld(async (world) => {
    const server = await world.serveHere();
    const before = await world.connect();
    fs.rmSync(fileOf(world, ".sock"));
    await (await world.connect({ timeoutMs: 5000 })).put("a", 1);
    fs.rmSync(world.directory, { recursive: true });
    await (await world.connect({ timeoutMs: 5000 })).put("b", 2);
    assert.deepEqual(before.getMany(["a", "b"]), [1, 2]);
    assert.equal(fs.statSync(world.directory).mode & 0o777, 0o700);
    assert.equal(fs.statSync(fileOf(world, ".sock")).mode & 0o777, 0o600);
    await until(() => fs.existsSync(fileOf(world, ".lock")));
    await server.stop();
    assert.deepEqual(fs.readdirSync(world.directory), [`${world.channel}.lock`]);
  }),
);

test(
  "without socket and lock no second server starts beside the first",
  inWorld(async (world) => {
    await world.serve();
    removeFiles(world);
    const error = await assertRefused("ERR_CHANNEL_IN_USE", () => world.serveHere());
    assert.ok(error.pid! > 0 && error.pid !== process.pid);
    await (await world.connect({ timeoutMs: 5000 })).put("a", 1);
    // Another name in the same directory is free.
    await world.server(new CrdtStore(), {}, "other").start();
  }),
);

test(
  "a server that stops leaves the socket of another one",
  inWorld(async (world) => {
    const first: IPCServer = await world.serveHere();
    // In another directory, which gets the first one's name before the first one looks again.
    const other = `${world.directory}-other`;
    fs.mkdirSync(other, { mode: 0o700 });
    process.env["PLURESDB_IPC_DIR"] = other;
    await world.serve();
    process.env["PLURESDB_IPC_DIR"] = world.directory;
    fs.renameSync(world.directory, `${world.directory}-moved`);
    fs.renameSync(other, world.directory);
    await first.stop();
    await (await world.connect()).put("a", 1);
    for (const directory of [`${world.directory}-moved`, other]) {
      fs.rmSync(directory, { recursive: true, force: true });
    }
  }),
);

test(
  "a client makes nothing; its own directory is that of its first connection",
  inWorld(async (world) => {
    process.env["PLURESDB_IPC_DIR"] = join(world.directory, "ipc");
    await assertRefused("ERR_NO_SERVER", () => world.connect());
    assert.deepEqual(fs.readdirSync(world.directory), []);
    const server = await world.serveHere();
    const program = world.start(
      async ({ IPCClient, sleep, say }, { channel, directory }) => {
        process.chdir(directory);
        process.env["PLURESDB_IPC_DIR"] = "ipc";
        const client = await IPCClient.connect(channel);
        process.chdir("/");
        process.env["PLURESDB_IPC_DIR"] = "elsewhere";
        say("connected");
        while (client.connected) await sleep(2);
        say(await client.put("a", 1));
        client.close();
      },
      { channel: world.channel, directory: world.directory },
    );
    await program.said();
    await server.stop();
    await world.serveHere();
    assert.equal(await program.said(), "a");
  }),
);

test(
  "in the runtime directory of another user nothing is made",
  inWorld(async (world) => {
    // Only root can act for another user.
    if (process.geteuid!() !== 0) return;
    const runtime = join(world.directory, "run");
    fs.mkdirSync(runtime, { mode: 0o700 });
    fs.chownSync(runtime, USER, USER);
    delete process.env["PLURESDB_IPC_DIR"];
    const before = process.env["XDG_RUNTIME_DIR"];
    process.env["XDG_RUNTIME_DIR"] = runtime;
    const stats = spawnSync(process.execPath, [COMMAND, "stats", "--channel", world.channel]);
    const refused = await assertRefused("ERR_PERMISSION", () => world.serveHere());
    if (before === undefined) delete process.env["XDG_RUNTIME_DIR"];
    else process.env["XDG_RUNTIME_DIR"] = before;
    assert.match(String(stats.stderr), /No process serves/);
    assert.match(refused.message, new RegExp(`belongs to user ${USER}`));
    assert.deepEqual(fs.readdirSync(runtime), []);
  }),
);

test(
  "a server without descriptors is not told as no server",
  inWorld(async (world) => {
    const program = world.start(
      async ({ CrdtStore: Store, IPCServer: Server, fs: files, say }, channel) => {
        await new Server(channel, new Store()).start();
        try {
          for (;;) files.openSync("/dev/null", "r");
        } catch (error) {
          say((error as NodeJS.ErrnoException).code);
        }
      },
      world.channel,
    );
    execFileSync("prlimit", ["--pid", String(program.pid), "--nofile=256"]);
    assert.equal(await program.said(), "EMFILE");
    const error = await assertRefused("ERR_NO_SPACE", () => world.connect());
    assert.match(error.message, /ulimit -n/);
  }),
);

test.run();
