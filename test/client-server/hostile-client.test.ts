/**
 * Attacks of clients and of other users: each attack on the files, the mappings, the lock, the
 * names and the permissions is a test or a line of one.
 */
import assert from "node:assert/strict";
import fs from "node:fs";
import { join } from "node:path";
import { test } from "uvu";

import { FORBIDDEN } from "../../assembly/layout/status.ts";
import { CrdtStore, IPCClient } from "../../src/index.ts";
import { HOSTILE_FILE, Hostile, type OtherUser } from "../helpers/hostile.ts";
import type { Body } from "../helpers/programs/run.ts";
import { type World, assertRefused, inWorld } from "../helpers/world.ts";

const OTHER_USER = 1001;
const TEAM = 2000;
const OTHER_TEAM = 2001;
/** Tests that become other users need root. */
const IS_ROOT = process.getuid!() === 0;
const { EPERM, EACCES, EAGAIN } = { EPERM: 1, EACCES: 13, EAGAIN: 11 };
/** EOPNOTSUPP: the kernel lacks the operation for memory files. */
const REFUSED = [EPERM, EACCES, 22, 95];

const socketOf = (world: World) => join(world.directory, `${world.channel}.sock`);

test(
  "truncating, punching, MADV_REMOVE, mprotect, sealing and opening again are refused, each",
  inWorld(async (world) => {
    const server = await world.serve({ capacityBytes: 1 << 20 });
    const client = await world.connect();
    await client.put("a", { b: "c".repeat(1000) });
    const attacker = new Hostile("attack", socketOf(world));
    const report = await attacker.report;
    const locks = Object.keys(report).filter((attack) => attack.startsWith("lock: "));
    for (const [attack, errno] of Object.entries(report)) {
      if (!locks.includes(attack)) assert.ok(REFUSED.includes(errno), `${attack}: ${errno}`);
    }
    for (const attack of ["truncate", "punch a hole", "map writable", "MADV_REMOVE"]) {
      for (const target of ["store", "slot"]) assert.ok(`${target}: ${attack}` in report, attack);
    }
    assert.ok("store: mprotect" in report);
    assert.deepEqual(client.get("a"), { b: "c".repeat(1000) });
    assert.equal(await client.put("b", 1), "b");
    // The attacker has locks on all its descriptors, and a lock of another kind on the lock file.
    assert.equal(report["lock: flock"], EAGAIN, "the server has that one");
    assert.equal(locks.length, 2);
    server.kill("SIGKILL");
    await server.ended;
    await world.serve();
    assert.equal(await (await world.connect()).put("c", 1), "c");
    await attacker.done();
  }),
);

test(
  "the channel's lock cannot be taken over while its server lives, nor by who opens it only to read",
  inWorld(async (world) => {
    const server = await world.serve();
    const lock = join(world.directory, `${world.channel}.lock`);
    // The kernel names the holder: a foreign lock would be a second line here.
    const inode = String(fs.statSync(lock).ino);
    const lines = fs.readFileSync("/proc/locks", "utf8").split("\n");
    const held = lines.filter((line) => line.includes(`:${inode} `));
    assert.equal(held.length, 1, held.join("\n"));
    assert.match(held[0]!, new RegExp(` FLOCK +ADVISORY +WRITE ${server.pid} `));
    const { pid } = await assertRefused("ERR_CHANNEL_IN_USE", () =>
      world.server(new CrdtStore()).start(),
    );
    assert.equal(pid, server.pid);
    // A cleaner of /tmp removed the lock file while its server lives, which the next one finds.
    fs.rmSync(lock);
    const second = world.server(new CrdtStore());
    const found = await assertRefused("ERR_CHANNEL_IN_USE", () => second.start());
    assert.equal(found.pid, server.pid);
    assert.equal(await (await world.connect()).put("a", 1), "a");
    server.kill("SIGKILL");
    await server.ended;
    await second.start();
  }),
);

test(
  "names with a path are refused, and no file is made",
  inWorld(async (world) => {
    fs.mkdirSync(join(world.directory, "deep"), { mode: 0o700 });
    process.env["PLURESDB_IPC_DIR"] = join(world.directory, "deep");
    for (const name of [
      "../up",
      "..",
      ".",
      "a/b",
      "/tmp/x",
      "a/../../up",
      "..\\up",
      "x\0y",
      "\n",
    ]) {
      await assertRefused("ERR_BAD_CHANNEL", () => world.server(new CrdtStore(), {}, name).start());
      await assertRefused("ERR_BAD_CHANNEL", () => IPCClient.connect(name));
    }
    assert.deepEqual(fs.readdirSync(world.directory), ["deep"]);
    assert.deepEqual(fs.readdirSync(join(world.directory, "deep")), []);
  }),
);

test(
  "a name that is squatted is refused or replaced: sockets, files, FIFOs, links that dangle",
  inWorld(async (world) => {
    const lock = join(world.directory, `${world.channel}.lock`);
    // A process of this user listens without the lock, which counts as a leftover.
    const squatter = world.start(async ({ net, say, sleep }, path) => {
      net.createServer(() => {}).listen(path, () => say("listening"));
      await sleep(100_000);
    }, socketOf(world));
    await squatter.said();
    await assertRefused("ERR_TIMEOUT", () => IPCClient.connect(world.channel, { timeoutMs: 1 }));
    await world.serveHere();
    assert.equal(await (await world.connect()).put("a", 1), "a");
    assert.equal(fs.lstatSync(lock).mode & 0o7777, 0o600);
  }),
);

for (const umask of [0o000, 0o277, 0o777]) {
  test(
    `with the umask ${umask.toString(8).padStart(3, "0")} files are private, and channels work`,
    inWorld(async (world) => {
      const place = join(world.directory, "place");
      process.env["PLURESDB_IPC_DIR"] = place;
      const serve: Body<{ channel: string; umask: number }> = async (
        { CrdtStore: Store, IPCServer, say, sleep },
        args,
      ) => {
        process.umask(args.umask);
        await new IPCServer(args.channel, new Store()).start();
        say("serving");
        await sleep(100_000);
      };
      for (let round = 0; round < 2; round++) {
        const server = world.start(serve, { channel: world.channel, umask });
        await server.said();
        const mode = (path: string) => fs.lstatSync(path).mode & 0o7777;
        assert.equal(mode(place), 0o700);
        assert.equal(mode(join(place, `${world.channel}.sock`)), 0o600);
        assert.equal(mode(join(place, `${world.channel}.lock`)), 0o600);
        assert.equal(await (await world.connect()).put("a", 1), "a");
        server.kill("SIGKILL");
        await server.ended;
      }
    }),
  );
}

/** Another user connects to the socket without the library, and so without its checks. */
async function visit(world: World, socket: string, who: Omit<OtherUser, "file">) {
  const file = join(world.directory, "hostile");
  if (!fs.existsSync(file)) fs.copyFileSync(HOSTILE_FILE, file);
  fs.chmodSync(file, 0o755);
  return new Hostile("visit", socket, [], { ...who, file }).done();
}

/** A directory inside the world that others can reach. */
function openPlace(world: World): string {
  fs.chmodSync(world.directory, 0o755);
  const place = join(world.directory, "place");
  process.env["PLURESDB_IPC_DIR"] = place;
  return place;
}

if (IS_ROOT) {
  test(
    "a foreign uid reaches neither the directory nor the socket; where modes are off, the server asks",
    inWorld(async (world) => {
      const place = openPlace(world);
      const server = await world.serveHere();
      const socket = join(place, `${world.channel}.sock`);
      const foreign = { user: OTHER_USER, group: OTHER_USER };
      assert.deepEqual(await visit(world, socket, foreign), { errno: EACCES, status: 0, puts: 0 });
      fs.chmodSync(place, 0o755);
      assert.deepEqual(await visit(world, socket, foreign), { errno: EACCES, status: 0, puts: 0 });
      fs.chmodSync(socket, 0o666);
      const told = await visit(world, socket, foreign);
      assert.deepEqual(told, { errno: 0, status: FORBIDDEN, puts: 0 });
      // Also with this user's group, because only the user counts.
      const close = await visit(world, socket, { ...foreign, group: 0, groups: [0] });
      assert.deepEqual(close, { errno: 0, status: FORBIDDEN, puts: 0 });
      assert.equal(server.clients, 0);
    }),
  );

  test(
    "a group is admitted by its number: members by either kind of group, and no other user",
    inWorld(async (world) => {
      const place = openPlace(world);
      const server = await world.serveHere(new CrdtStore(), { group: TEAM });
      const found = fs.statSync(place);
      assert.deepEqual([found.gid, found.mode & 0o7777], [TEAM, 0o750]);
      const socket = join(place, `${world.channel}.sock`);
      assert.deepEqual([fs.statSync(socket).gid, fs.statSync(socket).mode & 0o7777], [TEAM, 0o660]);
      const lock = fs.statSync(join(place, `${world.channel}.lock`));
      assert.equal(lock.mode & 0o7777, 0o600, "members cannot even open the lock");
      const user = OTHER_USER;
      const yes = { errno: 0, status: 0, puts: 1 };
      assert.deepEqual(await visit(world, socket, { user, group: TEAM }), yes);
      const second = { user, group: OTHER_USER, groups: [OTHER_TEAM, TEAM] };
      assert.deepEqual(await visit(world, socket, second), yes);
      const other = { user, group: OTHER_USER, groups: [OTHER_TEAM] };
      const no = { errno: EACCES, status: 0, puts: 0 };
      assert.deepEqual(await visit(world, socket, other), no);
      fs.chmodSync(place, 0o755);
      fs.chmodSync(socket, 0o666);
      const asked = { errno: 0, status: FORBIDDEN, puts: 0 };
      assert.deepEqual(await visit(world, socket, other), asked);
      assert.equal(server.clients, 0);
    }),
  );

  /** Becomes a member and uses the library, with `group` in its options or without. */
  const beMember: Body<{ channel: string; group: number; user: number }> = async (
    { CrdtStore: Store, IPCServer, IPCClient: Client, fs: files, loadNative, outcome, say },
    { channel, group, user },
  ) => {
    // This user has loaded the library, which other users may be unable to read. A store loads the
    // rest.
    new Store().close();
    loadNative();
    const store = new Store();
    process.setgroups!([group]);
    process.setgid!(user);
    process.setuid!(user);
    const place = process.env["PLURESDB_IPC_DIR"]!;
    say(await outcome(() => Client.connect(channel)));
    say(await outcome(() => Client.connect(channel, { group: group + 1 })));
    say(await outcome(() => new IPCServer(channel, store, { group }).start()));
    const client = await Client.connect(channel, { group });
    await client.put("member", { at: 1 });
    say(client.get("member"));
    const fails = (action: () => unknown) => {
      try {
        action();
        return "done";
      } catch (error) {
        return (error as NodeJS.ErrnoException).code;
      }
    };
    say([
      fails(() => files.writeFileSync(`${place}/mine.sock`, "")),
      fails(() => files.rmSync(`${place}/${channel}.sock`)),
      fails(() => files.rmSync(`${place}/${channel}.lock`)),
      fails(() => files.openSync(`${place}/${channel}.lock`, "r")),
      fails(() => files.renameSync(`${place}/${channel}.sock`, `${place}/other`)),
    ]);
    client.close();
  };

  test(
    "a member's client connects with the group named, and can replace, lock and serve nothing",
    inWorld(async (world) => {
      openPlace(world);
      await world.serveHere(new CrdtStore(), { group: TEAM });
      const args = { channel: world.channel, group: TEAM, user: OTHER_USER };
      const member = world.start(beMember, args);
      const said = [await member.said(), await member.said(), await member.said()];
      assert.deepEqual(said, ["ERR_PERMISSION", "ERR_PERMISSION", "ERR_PERMISSION"]);
      assert.deepEqual(await member.said(), { at: 1 });
      assert.deepEqual(
        await member.said(),
        Array.from({ length: 5 }, () => "EACCES"),
      );
      await member.succeeded();
      const own = await world.connect({ group: TEAM });
      assert.deepEqual(own.get("member"), { at: 1 });
    }),
  );

  test(
    "a group's directory that its members or others can change is refused by both sides",
    inWorld(async (world) => {
      const place = openPlace(world);
      fs.mkdirSync(place, { mode: 0o700 });
      const both = async (message: RegExp) => {
        const server = world.server(new CrdtStore(), { group: TEAM });
        for (const action of [() => server.start(), () => world.connect({ group: TEAM })]) {
          assert.match((await assertRefused("ERR_PERMISSION", action)).message, message);
        }
      };
      fs.writeFileSync(join(place, "something"), "");
      await both(/belongs to group 0/);
      fs.chownSync(place, 0, TEAM);
      for (const mode of [0o770, 0o755, 0o751, 0o752]) {
        fs.chmodSync(place, mode);
        await both(new RegExp(`mode ${mode.toString(8)}`));
      }
      fs.chmodSync(place, 0o750);
      // In a directory of another user a server cannot start, and a client trusts none.
      await world.serveHere(new CrdtStore(), { group: TEAM });
      await world.connect({ group: TEAM });
      fs.chownSync(place, OTHER_USER, TEAM);
      const stranger = await assertRefused("ERR_PERMISSION", () => world.connect({ group: TEAM }));
      assert.match(stranger.message, /served by user 0 .*expected user 1001/);
      const late = world.server(new CrdtStore(), { group: TEAM }, `${world.channel}-2`);
      await assertRefused("ERR_PERMISSION", () => late.start());
    }),
  );
}

test(
  "a group must exist and have its own directory",
  inWorld(async (world) => {
    for (const group of ["no such group", "", -1, 1.5, 2 ** 32, null, {}, "a\0b"]) {
      const server = world.server(new CrdtStore(), { group: group as string });
      await assertRefused("ERR_BAD_OPTION", () => server.start());
      await assertRefused("ERR_BAD_OPTION", () => world.connect({ group: group as string }));
    }
    // The directory does not exist, so no server is in it. A client does not make it.
    process.env["PLURESDB_IPC_DIR"] = join(world.directory, "none");
    const gid = process.getgid!();
    await assertRefused("ERR_NO_SERVER", () => world.connect({ group: gid }));
    assert.equal(fs.existsSync(join(world.directory, "none")), false);
    await world.serveHere(new CrdtStore(), { group: gid });
    assert.equal(await (await world.connect({ group: gid })).put("a", 1), "a");
    delete process.env["PLURESDB_IPC_DIR"];
    const server = world.server(new CrdtStore(), { group: gid });
    await assertRefused("ERR_BAD_OPTION", () => server.start());
    await assertRefused("ERR_BAD_OPTION", () => world.connect({ group: gid }));
  }),
);

test.run();
