/** The limits of other users on a channel, and of clients on the store and each other. */
import assert from "node:assert/strict";
import fs from "node:fs";
import { basename, join } from "node:path";
import { test } from "uvu";

import { WELCOME_BYTES } from "../../assembly/layout/slot.ts";
import { CrdtStore, IPCClient } from "../../src/index.ts";
import type { Body } from "../helpers/programs/run.ts";
import {
  attackFiles,
  attackPages,
  breakRings,
  strangersTalk,
} from "../helpers/programs/attacks.ts";
import { descriptorsOf } from "../helpers/programs/tools.ts";
import { type World, assertRefused, inWorld, until } from "../helpers/world.ts";

const IS_ROOT = process.getuid!() === 0;
const OTHER_USER = 1001;

/** Server and client must both refuse `world.directory`. */
async function assertUnsafe(world: World, message: RegExp): Promise<void> {
  const server = world.server(new CrdtStore());
  for (const action of [() => server.start(), () => world.connect()]) {
    assert.match((await assertRefused("ERR_PERMISSION", action)).message, message);
  }
}

test(
  "a rendezvous directory that others can reach, or that is none, is refused by both sides",
  inWorld(async (world) => {
    for (const mode of [0o755, 0o777, 0o710, 0o701, 0o1777]) {
      fs.chmodSync(world.directory, mode);
      await assertUnsafe(world, new RegExp(`mode ${(mode & 0o777).toString(8)}`));
    }
    fs.chmodSync(world.directory, 0o700);
    const place = join(world.directory, "place");
    process.env["PLURESDB_IPC_DIR"] = place;
    fs.mkdirSync(join(world.directory, "real"), { mode: 0o700 });
    for (const target of ["real", "missing"]) {
      fs.symlinkSync(join(world.directory, target), place);
      await assertUnsafe(world, /is not a directory/);
      fs.rmSync(place);
    }
    fs.writeFileSync(place, "");
    await assertUnsafe(world, /is not a directory/);
    process.env["PLURESDB_IPC_DIR"] = join(world.directory, "missing", "deeper");
    const deeper = await assertRefused("ERR_PERMISSION", () =>
      world.server(new CrdtStore()).start(),
    );
    assert.match(deeper.message, /cannot be used by user \d+ \(ENOENT\)/);
    // A client makes nothing: without a directory there is no server.
    await assertRefused("ERR_NO_SERVER", () => world.connect());
  }),
);

test(
  "a file of another kind in place of a lock or socket is refused, and no link is followed",
  inWorld(async (world) => {
    const lock = join(world.directory, `${world.channel}.lock`);
    const socket = join(world.directory, `${world.channel}.sock`);
    const precious = join(world.directory, "precious");
    fs.writeFileSync(precious, "precious", { mode: 0o600 });
    const plants: [string, () => void][] = [
      [lock, () => fs.symlinkSync(precious, lock)],
      [lock, () => fs.symlinkSync(join(world.directory, "missing"), lock)],
      [lock, () => fs.linkSync(precious, lock)],
      [lock, () => fs.mkdirSync(lock)],
      [lock, () => (fs.writeFileSync(lock, ""), fs.chmodSync(lock, 0o644))],
      [socket, () => fs.mkdirSync(socket)],
    ];
    for (const [path, plant] of plants) {
      plant();
      const server = world.server(new CrdtStore());
      await assertRefused("ERR_PERMISSION", () => server.start());
      assert.equal(fs.readFileSync(precious, "utf8"), "precious");
      assert.equal(fs.existsSync(join(world.directory, "missing")), false);
      fs.rmSync(path, { recursive: true });
    }
    fs.symlinkSync(precious, socket);
    await world.serveHere();
    assert.equal(fs.readFileSync(precious, "utf8"), "precious");
    assert.equal(await (await world.connect()).put("a", 1), "a");
  }),
);

test(
  "a directory whose path is too long for a socket is reached by its descriptor",
  inWorld(async (world) => {
    const place = join(world.directory, "x".repeat(140));
    fs.mkdirSync(place, { mode: 0o700 });
    process.env["PLURESDB_IPC_DIR"] = place;
    const channel = "c".repeat(64);
    await world.server(new CrdtStore(), {}, channel).start();
    const client = await world.connect({}, channel);
    assert.equal(await client.put("a", 1), "a");
    const names = ["lock", "sock", "stream"].map((ending) => `${channel}.${ending}`);
    assert.deepEqual(fs.readdirSync(place).sort(), names);
    assert.deepEqual(fs.readdirSync(world.directory), [basename(place)]);
  }),
);

test(
  "files are private without a umask too, also in the default directory",
  inWorld(async (world) => {
    const program = world.start(
      async ({ CrdtStore: Store, IPCServer, say, sleep }, channel) => {
        process.umask(0);
        await new IPCServer(channel, new Store()).start();
        say("serving");
        await sleep(100_000);
      },
      world.channel,
      { PLURESDB_IPC_DIR: "", XDG_RUNTIME_DIR: world.directory },
    );
    await program.said();
    const modeOf = (path: string) => fs.lstatSync(join(world.directory, path)).mode & 0o7777;
    assert.equal(modeOf("pluresdb"), 0o700);
    assert.equal(modeOf(`pluresdb/${world.channel}.sock`), 0o600);
    assert.equal(modeOf(`pluresdb/${world.channel}.lock`), 0o600);
    process.env["PLURESDB_IPC_DIR"] = join(world.directory, "pluresdb");
    assert.equal(await (await world.connect()).put("a", 1), "a");
  }),
);

const beSomebodyElse: Body<{ world: string; channel: string; user: number }> = async (
  { CrdtStore: Store, IPCServer, IPCClient: Client, fs: files, net, loadNative, outcome, say },
  { world, channel, user },
) => {
  // This user has loaded the library, which other users may be unable to read. A store loads the
  // rest.
  new Store().close();
  loadNative();
  const store = new Store();
  process.setgroups!([]);
  process.setgid!(user);
  process.setuid!(user);
  say(await outcome(() => Client.connect(channel)));
  say(await outcome(() => new IPCServer(channel, store).start()));
  const talk = () =>
    new Promise((resolve) => {
      const socket = net.connect(`${world}/${channel}.sock`);
      let bytes = 0;
      socket.on("error", (error: NodeJS.ErrnoException) => resolve(error.code));
      socket.on("data", (data) => (bytes += data.length));
      socket.on("close", () => resolve(bytes));
    });
  say(await talk());
  // Now the test opens the directories, one after the other.
  while (!files.existsSync(`${world}/${channel}.sock`)) await new Promise(setImmediate);
  while ((files.statSync(`${world}/${channel}.sock`).mode & 0o777) !== 0o666) await outcome(talk);
  say(await talk());
};

test(
  "another user can neither connect nor serve, even where file modes do not stop it",
  inWorld(async (world) => {
    const server = await world.serveHere();
    const socket = join(world.directory, `${world.channel}.sock`);
    assert.equal(fs.lstatSync(socket).mode & 0o777, 0o600);
    // Only root can become another user. The tests above check the modes without that.
    if (!IS_ROOT) return console.log("not root: another user's process was not tried");
    fs.chmodSync(world.directory, 0o700);
    const args = { world: world.directory, channel: world.channel, user: OTHER_USER };
    const stranger = world.start(beSomebodyElse, args);
    assert.equal(await stranger.said(), "ERR_PERMISSION");
    assert.equal(await stranger.said(), "ERR_PERMISSION");
    assert.equal(await stranger.said(), "EACCES");
    fs.chmodSync(world.directory, 0o755);
    fs.chmodSync(socket, 0o666);
    // The refusing welcome, and no more.
    assert.equal(await stranger.said(), WELCOME_BYTES);
    await stranger.succeeded();
    assert.equal(server.clients, 0);
    fs.chmodSync(world.directory, 0o700);
    fs.chownSync(world.directory, OTHER_USER, OTHER_USER);
    await assertRefused("ERR_PERMISSION", () => IPCClient.connect(world.channel));
  }),
);

test(
  "a client that attacks the store's file changes nothing",
  inWorld(async (world) => {
    const server = await world.serve();
    const client = await world.connect();
    await client.put("a", { b: "c".repeat(1000) });
    const args = { directory: world.directory, channel: world.channel, pid: server.pid };
    const attacker = world.start(attackFiles, args);
    const refused = await attacker.said<Record<string, string>>();
    for (const [attack, code] of Object.entries(refused)) {
      assert.match(code, /^(EPERM|EACCES|EINVAL|EIO|ETXTBSY|EROFS)$/, attack);
    }
    assert.ok(Object.keys(refused).length >= 12, JSON.stringify(refused));
    await attacker.succeeded();
    for (const how of ["wasm grow", "store"]) {
      const other = world.start(attackPages, { ...args, how });
      assert.equal(await other.said(), "mapped");
      const { code, signal } = await other.ended;
      assert.notEqual(code ?? signal, 0, `${how} went through`);
    }
    assert.deepEqual(client.get("a"), { b: "c".repeat(1000) });
    assert.equal(await client.put("b", 1), "b");
  }),
);

test(
  "a client that breaks its rings loses its slot, and the others notice nothing",
  inWorld(async (world) => {
    const server = await world.serveHere();
    const client = await world.connect();
    const args = { directory: world.directory, channel: world.channel, pid: process.pid };
    for (const tail of [4, 64, 0x40000, 0x40008, -8]) {
      const broken = world.start(breakRings, { ...args, tail });
      assert.equal(await broken.said(), "hung up", `tail ${tail}`);
      await until(() => server.clients === 1);
      assert.equal(await client.put(`after ${tail}`, tail), `after ${tail}`);
    }
    assert.equal(client.count(), 5);
  }),
);

test(
  "strangers at the socket get nothing, whether they leave or send nonsense",
  inWorld(async (world) => {
    const server = await world.serveHere();
    const client = await world.connect();
    const before = descriptorsOf("self");
    const stranger = world.start(strangersTalk, `${world.directory}/${world.channel}.sock`);
    await stranger.succeeded();
    await until(() => server.clients === 1);
    await until(() => descriptorsOf("self") <= before);
    assert.equal(await client.put("a", 1), "a");
    assert.equal(await (await world.connect()).put("b", 1), "b");
  }),
);

test.run();
