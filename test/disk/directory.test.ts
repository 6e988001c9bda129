/** The directory of an open store while its path, its files and its users change. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { test } from "uvu";

import { viewDisk } from "../../src/disk/data-directory.ts";
import { makeDataFile } from "../../src/disk/new-file.ts";
import { CrdtStore, type PluresError } from "../../src/index.ts";
import { type World, assertRefused, inWorld } from "../helpers/world.ts";

const COMMAND = fileURLToPath(new URL("../../src/cli/main.js", import.meta.url));
const FAULTS = fileURLToPath(new URL("../../../build/faults.so", import.meta.url));
const USER = 1001;
/** `without-lmdb.test.ts` runs these tests again. */
const hasLmdb = process.env["PLURESDB_IPC_LMDB"] !== "off";
const FILES = ["data.mdb", ...(hasLmdb ? ["data.mdb-lock"] : []), "store.lock"];
const SMALL = { capacityBytes: 1 << 22 };
const pathOf = (world: World) => join(world.directory, "data");

/** A closed store with one node. */
function makeStore(path: string): void {
  const store = new CrdtStore({ path, durability: "sync", ...SMALL });
  store.putSync("a", 1);
  store.close();
}

test(
  "a relative path and that of a backup mean what they meant when they were given",
  inWorld(async (world) => {
    const program = world.start(async ({ CrdtStore: Store, fs: files, say }, directory) => {
      files.mkdirSync(`${directory}/two`);
      process.chdir(directory);
      const store = new Store({ path: "data", durability: "sync" });
      process.chdir("two");
      store.putSync("a", 1);
      const copied = store.backup("copy");
      process.chdir("/");
      await copied;
      store.close();
      say([files.readdirSync(directory).sort(), files.readdirSync(`${directory}/two`)]);
    }, world.directory);
    assert.deepEqual(await program.said(), [["data", "two"], ["copy"]]);
    await program.ended;
    assert.equal(new CrdtStore({ path: pathOf(world), ...SMALL }).get("a"), 1);
  }),
);

test(
  "a path may be a file: URL, also as a text and in the environment; other URLs are refused",
  inWorld(async (world) => {
    const url = pathToFileURL(join(world.directory, "ä b%#"));
    makeStore(fileURLToPath(url));
    for (const path of [url, url.href, { href: url.href, protocol: "file:" } as URL]) {
      const store = new CrdtStore({ path, ...SMALL });
      assert.equal(store.get("a"), 1);
      const copy = `${url.href} ${typeof path} ${path instanceof URL}`;
      await store.backup(path === url ? new URL(copy) : copy);
      store.close();
      assert.ok(fs.existsSync(join(fileURLToPath(copy), "data.mdb")));
    }
    const relative = new CrdtStore({ path: new URL("file", `${url}/`), ...SMALL });
    for (const bad of ["https://x.org/a", "file://host/a", "file:///a%2Fb", "", "a\0b"]) {
      const refused = /expected the path of a directory, or a file: URL/;
      const error = await assertRefused("ERR_BAD_OPTION", () => new CrdtStore({ path: bad }));
      assert.match(error.message, refused);
      assert.match(
        (await assertRefused("ERR_BAD_OPTION", () => relative.backup(bad))).message,
        refused,
      );
    }
    for (const bad of [5, {}, null, new URL("https://x.org")] as any[]) {
      await assertRefused("ERR_BAD_OPTION", () => new CrdtStore({ path: bad }));
      await assertRefused("ERR_BAD_OPTION", () => relative.backup(bad));
    }
    relative.close();
    process.env["PLURESDB_IPC_DIR"] = pathToFileURL(world.directory).href;
    await world.serveHere();
    assert.ok(fs.readdirSync(world.directory).some((name) => name.startsWith(world.channel)));
    process.env["PLURESDB_IPC_DIR"] = "https://x.org";
    await assertRefused("ERR_BAD_OPTION", () => world.connect());
  }),
);

test(
  "a directory that is moved, replaced or removed stops writes, not reads; moved back they go on",
  inWorld(async (world) => {
    const path = pathOf(world);
    const away = join(world.directory, "away");
    for (const durability of ["sync", "async"] as const) {
      await world.serve({ path, durability, ...SMALL }, durability);
      const client = await world.connect({}, durability);
      await client.put("a", 1);
      await client.flush();
      fs.renameSync(path, away);
      fs.mkdirSync(path);
      const put = () => client.put("b", 2).then(() => client.flush());
      const error = await assertRefused("ERR_NOT_DURABLE", put);
      assert.match(error.message, /ESTALE/);
      assert.equal(client.get("a"), 1);
      assert.deepEqual(fs.readdirSync(path), []);
      fs.rmdirSync(path);
      fs.renameSync(away, path);
      for (let isDone = false; !isDone;) {
        isDone = await client.put("c", 3).then(
          () => true,
          () => false,
        );
      }
      fs.rmSync(path, { recursive: true });
      const gone = () => client.put("d", 4).then(() => client.flush());
      await assertRefused("ERR_NOT_DURABLE", gone);
      assert.equal(client.get("c"), 3);
      assert.equal(fs.existsSync(path), false);
    }
  }),
);

test(
  "files are private and closed in child processes, whatever the umask and their modes were",
  inWorld(async (world) => {
    const path = pathOf(world);
    makeStore(path);
    for (const name of FILES) fs.chmodSync(join(path, name), 0o644);
    const program = world.start(
      async ({ CrdtStore: Store, IPCServer: Server, IPCClient: Client, fs: files, say }, args) => {
        process.umask(0);
        const store = new Store({ path: args.path, durability: "sync" });
        const server = await new Server(args.channel, store).start();
        const client = await Client.connect(args.channel);
        await client.put("b", 2);
        // What the addon and LMDB have open, and what a child of this process gets of it.
        const own = files.readdirSync("/proc/self/fd").flatMap((fd) => {
          try {
            const flags = /flags:\s*(\d+)/.exec(
              files.readFileSync(`/proc/self/fdinfo/${fd}`, "utf8"),
            );
            const isKept = (parseInt(flags![1]!, 8) & 0o2000000) === 0;
            return Number(fd) > 2 && isKept ? [files.readlinkSync(`/proc/self/fd/${fd}`)] : [];
          } catch {
            return [];
          }
        });
        say(own.filter((name) => /data|store|pluresdb|memfd|lock|sock/.test(name)));
        client.close();
        await server.stop();
        store.close();
      },
      { path, channel: world.channel },
    );
    assert.deepEqual(await program.said(), []);
    await program.ended;
    for (const name of FILES) {
      assert.equal(fs.statSync(join(path, name)).mode & 0o077, 0, name);
    }
  }),
);

test(
  "an empty or cut file is refused by name; what a power failure left of the first write is a new store",
  inWorld(async (world) => {
    const path = pathOf(world);
    makeStore(path);
    const file = join(path, "data.mdb");
    const whole = fs.readFileSync(file);
    for (const bytes of [0, 4096, whole.length - 4096]) {
      fs.writeFileSync(file, whole.subarray(0, bytes));
      await assertRefused("ERR_CORRUPT", () => new CrdtStore({ path, ...SMALL }));
      assert.equal(fs.statSync(file).size, bytes);
    }
    // The first pages as they are made, of which only some sectors are on disk.
    makeDataFile(world.directory, "first");
    const first = fs.readFileSync(join(world.directory, "first"));
    const torn = Buffer.alloc(8192);
    first.copy(torn, 4096, 4096, 4096 + 512);
    for (const left of [Buffer.alloc(8192), torn.subarray(0, 4096), torn]) {
      fs.writeFileSync(file, left);
      makeStore(path);
    }
  }),
);

test(
  "looking leaves nothing, and what root makes belongs to the user of the directory",
  inWorld(async (world) => {
    // Only root can act for another user.
    if (process.geteuid!() !== 0) return;
    const path = pathOf(world);
    makeStore(path);
    fs.rmSync(join(path, "data.mdb-lock"), { force: true });
    fs.rmSync(join(path, "store.lock"));
    for (const name of [path, join(path, "data.mdb")]) fs.chownSync(name, USER, USER);
    const target = join(world.directory, "copies");
    fs.mkdirSync(target);
    for (const args of [
      ["doctor", "--data-dir", path],
      ["backup", path, join(target, "one")],
    ]) {
      const { status, stderr } = spawnSync(process.execPath, [COMMAND, ...args]);
      assert.equal(status, 0, String(stderr));
      assert.deepEqual(fs.readdirSync(path), ["data.mdb"]);
    }
    makeStore(path);
    makeStore(path);
    for (const name of FILES) assert.equal(fs.statSync(join(path, name)).uid, USER, name);
  }),
);

test(
  "what a link or a second name in the directory leads to is neither written nor given away",
  inWorld(async (world) => {
    const path = pathOf(world);
    makeStore(path);
    const secret = join(world.directory, "secret");
    fs.writeFileSync(secret, "a secret of another user", { mode: 0o600 });
    const isRoot = process.geteuid!() === 0;
    if (isRoot)
      for (const name of [path, ...FILES.map((each) => join(path, each))])
        fs.chownSync(name, USER, USER);
    const before = fs.statSync(secret);
    const assertKept = () => {
      const { uid, mode, size } = fs.statSync(secret);
      assert.deepEqual([uid, mode, size], [before.uid, before.mode, before.size]);
    };
    const lock = join(path, "data.mdb-lock");
    for (const plant of hasLmdb ? [fs.symlinkSync, fs.linkSync] : []) {
      fs.rmSync(lock);
      plant(secret, lock);
      const { stdout } = spawnSync(process.execPath, [COMMAND, "doctor", "--data-dir", path]);
      assert.match(String(stdout), /cannot be opened \((ELOOP|EPERM)/);
      await assertRefused("ERR_PERMISSION", () => new CrdtStore({ path, ...SMALL }));
      assertKept();
    }
    fs.rmSync(lock, { force: true });
    const store = new CrdtStore({ path, ...SMALL });
    for (const [index, plant] of [fs.symlinkSync, fs.linkSync].entries()) {
      const target = join(world.directory, `target${index}`);
      fs.mkdirSync(target);
      for (const name of ["new-data.mdb", "data.mdb.unfinished"]) plant(secret, join(target, name));
      await store.backup(target);
      fs.rmSync(join(target, "data.mdb"));
      makeStore(target);
      assertKept();
    }
    store.close();
  }),
);

test(
  "a name that leads nowhere or cannot be looked at is refused, and never replaced by an empty store",
  inWorld(async (world) => {
    const path = pathOf(world);
    makeStore(path);
    const file = join(path, "data.mdb");
    const bytes = fs.readFileSync(file);
    assert.throws(() => makeDataFile(path, "data.mdb"), { code: "EEXIST" });
    assert.deepEqual(fs.readFileSync(file), bytes);
    assert.deepEqual(fs.readdirSync(path).sort(), FILES);
    fs.rmSync(file);
    fs.symlinkSync(join(world.directory, "unmounted", "data.mdb"), file);
    await assertRefused("ERR_NOT_DURABLE", () => new CrdtStore({ path, ...SMALL }));
    const other = new CrdtStore({ path: join(world.directory, "other"), ...SMALL });
    await assertRefused("ERR_BAD_OPTION", () => other.backup(path));
    other.close();
    assert.ok(fs.lstatSync(file).isSymbolicLink());
  }),
);

test(
  "a look leaves LMDB's lock file to another look that uses it",
  inWorld(async (world) => {
    // Without LMDB there is no such file.
    if (!hasLmdb) return;
    const path = pathOf(world);
    makeStore(path);
    const lock = join(path, "data.mdb-lock");
    fs.rmSync(lock);
    const [first, second] = [viewDisk(path), viewDisk(path)];
    first.close();
    assert.ok(fs.existsSync(lock));
    // A node, the counters and the history.
    assert.equal(second.count, 3);
    second.close();
    fs.rmSync(lock);
    viewDisk(path).close();
    assert.equal(fs.existsSync(lock), false);
  }),
);

test(
  "each cause of a refused opening has its name",
  inWorld(async (world) => {
    const path = pathOf(world);
    makeStore(path);
    const all: [string, string, PluresError["code"]][] = [
      ["open data.mdb", "EROFS 30", "ERR_PERMISSION"],
      ["open data.mdb", "EACCES 13", "ERR_PERMISSION"],
      ["open data.mdb-lock", "EACCES 13", "ERR_PERMISSION"],
      ["open store.lock", "EMFILE 24", "ERR_NO_SPACE"],
      ["mkdir data", "EROFS 30", "ERR_PERMISSION"],
      ["posix_fallocate data.mdb-lock", "ENOSPC 28", "ERR_NO_SPACE"],
      ["mmap data.mdb", "ENODEV 19", "ERR_NOT_DURABLE"],
    ];
    const causes = all.filter(([call]) => hasLmdb || !/mmap|-lock/.test(call));
    const program = world.start(
      ({ CrdtStore: Store, fs: files, say }, args) => {
        for (const [call, cause] of args.causes) {
          const top = files.mkdtempSync(`${args.directory}/faults-`);
          if (!call.startsWith("mkdir"))
            files.cpSync(args.path, `${top}/data`, { recursive: true });
          files.rmSync(`${top}/data/data.mdb-lock`, { force: true });
          process.env["FAULT"] = `${call} ${cause.split(" ")[1]}`;
          try {
            new Store({ path: `${top}/data` }).close();
            say("it opened");
          } catch (error) {
            say([(error as PluresError).code, (error as Error).message]);
          }
          process.env["FAULT"] = "";
        }
      },
      { path, causes, directory: world.directory },
      { LD_PRELOAD: FAULTS },
    );
    for (const [call, cause, code] of causes) {
      const [found, message] = await program.said<[string, string]>();
      assert.equal(found, code, `${call}: ${message}`);
      assert.match(message, new RegExp(cause.split(" ")[0]!));
    }
  }),
);

test.run();
