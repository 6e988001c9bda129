/**
 * Stores on a platform without the addon, and the tests of durability once more without LMDB:
 * `docs/DURABILITY.md` says which of them do not apply.
 */
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { test } from "uvu";

import { damageOf } from "../../src/disk/lmdb-walk.ts";
import { CrdtStore } from "../../src/index.ts";
import { type World, assertRefused, inWorld } from "../helpers/world.ts";

const INDEX = new URL("../../src/index.js", import.meta.url).href;
const COMMAND = fileURLToPath(new URL("../../src/cli/main.js", import.meta.url));
const WITHOUT_ADDON = { PLURESDB_IPC_NATIVE: "off" };
const SECONDS_MAX = 300;
const SMALL = { capacityBytes: 1 << 22 };

/** The tests that run again, with the sizes that they have there. */
const AGAIN: [string, NodeJS.ProcessEnv][] = [
  ["directory", {}],
  ["opening", {}],
  ["backup-ends", {}],
  ["crash-states", { STATES: "34" }],
];
const KILLS = 6;

for (const [name, sizes] of AGAIN) {
  test(`without LMDB: ${name}`, () => {
    const file = fileURLToPath(new URL(`./${name}.test.js`, import.meta.url));
    const { status, signal, stdout, stderr } = spawnSync(process.execPath, [file], {
      env: { ...process.env, ...sizes, PLURESDB_IPC_LMDB: "off" },
      encoding: "utf8",
      timeout: SECONDS_MAX * 1000,
      killSignal: "SIGKILL",
    });
    assert.equal(status ?? signal, 0, stdout + stderr);
    const [passed, total] = ["Passed", "Total"].map((word) =>
      Number(new RegExp(`${word}:\\s+(\\d+)`).exec(stdout)?.[1]),
    );
    assert.ok(total! > 0 && passed === total, stdout);
  });
}

/** Runs a program that has a `store` at `path`, and returns the lines of its output. */
function run(path: string, text: string, env: NodeJS.ProcessEnv = WITHOUT_ADDON): string[] {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--input-type=module", "--eval", programAt(path, text)],
    { encoding: "utf8", env: { ...process.env, ...env }, timeout: SECONDS_MAX * 1000 },
  );
  assert.equal(status, 0, stderr);
  return stdout.trim().split("\n");
}

function programAt(path: string, text: string): string {
  return `
    import { CrdtStore, IPCServer } from ${JSON.stringify(INDEX)};
    const open = () =>
      new CrdtStore({ path: ${JSON.stringify(path)}, durability: "sync", capacityBytes: 1 << 22 });
    const outcome = (action) => {
      try { return action() && "OK" } catch (error) { return error.code + " " + (error.pid ?? "") }
    };
    const store = open();
    ${text}`;
}

/** A process without the addon that has the store open, until it is killed. */
async function holder(path: string): Promise<ReturnType<typeof spawn>> {
  const text = programAt(
    path,
    'store.putSync("held", 1); console.log("open"); setInterval(() => {}, 1000);',
  );
  const child = spawn(process.execPath, ["--input-type=module", "--eval", text], {
    env: { ...process.env, ...WITHOUT_ADDON },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout!, "data");
  return child;
}

const pathOf = (world: World) => join(world.directory, "data");

test(
  "without the addon a store on disk works: what it wrote is there, and with the addon as well",
  inWorld(async (world) => {
    const path = pathOf(world);
    const write = `
      for (let i = 0; i < 500; i++) store.putSync("n" + i, { i, text: "x".repeat(i) });
      store.deleteSync("n7");
      store.incrementSync("count", "by", 2);
      await store.flush();
      store.close();`;
    run(path, write);
    const read = 'console.log(store.count(), store.get("n499").i, store.get("n7")); store.close();';
    assert.deepEqual(run(path, read), ["500 499 undefined"]);
    assert.deepEqual(readdirSync(path).sort(), ["data.mdb", "store.lock"]);
    const store = new CrdtStore({ path, ...SMALL });
    assert.deepEqual(store.get("count"), { by: 2 });
    store.putSync("from LMDB", 1);
    store.close();
    assert.deepEqual(run(path, 'console.log(store.get("from LMDB")); store.close();'), ["1"]);
    const serve = `
      const server = await new IPCServer(${JSON.stringify(world.channel)}, store).start();
      store.putSync("served", 1);
      await server.stop();
      store.close();`;
    run(path, serve);
    assert.deepEqual(run(path, 'console.log(store.get("served")); store.close();'), ["1"]);
  }),
);

test(
  "without the addon a second opener is refused with the pid, until the first one closes or is killed",
  inWorld(async (world) => {
    const path = pathOf(world);
    const twice = "console.log(outcome(open), process.pid); store.close(); open().close();";
    const [line] = run(path, twice);
    const [code, pid, own] = line!.split(/ +/);
    assert.deepEqual([code, pid], ["ERR_STORE_IN_USE", own]);
    const first = await holder(path);
    const refused = { encoding: "utf8", env: { ...process.env, ...WITHOUT_ADDON } } as const;
    const second = spawnSync(
      process.execPath,
      ["--input-type=module", "--eval", programAt(path, "")],
      refused,
    );
    assert.match(second.stderr, new RegExp(`ERR_STORE_IN_USE[^]*pid: ${first.pid}`));
    // With the addon as well.
    const error = await assertRefused("ERR_STORE_IN_USE", () => new CrdtStore({ path, ...SMALL }));
    assert.equal((error as { pid?: number }).pid, first.pid);
    const ended = once(first, "exit");
    first.kill("SIGKILL");
    await ended;
    assert.deepEqual(run(path, 'console.log(store.get("held")); store.close();'), ["1"]);
    // And a process with the addon refuses one without.
    const store = new CrdtStore({ path, ...SMALL });
    const third = spawnSync(
      process.execPath,
      ["--input-type=module", "--eval", programAt(path, "")],
      refused,
    );
    assert.match(third.stderr, new RegExp(`ERR_STORE_IN_USE[^]*pid: ${process.pid}`));
    store.close();
  }),
);

test(
  "without the addon a process that is killed while it writes loses no acknowledged write",
  inWorld(async (world) => {
    const path = pathOf(world);
    let acked = -1;
    for (let kill = 0; kill < KILLS; kill++) {
      const text = programAt(
        path,
        `for (let i = store.count(); ; i++) {
          store.putSync("n" + i, "x".repeat((i * 7919) % 3000));
          process.stdout.write(i + "\\n");
        }`,
      );
      const child = spawn(process.execPath, ["--input-type=module", "--eval", text], {
        env: { ...process.env, ...WITHOUT_ADDON },
        stdio: ["ignore", "pipe", "inherit"],
      });
      let said = "";
      child.stdout.on("data", (part) => (said += String(part)));
      await once(child.stdout, "data");
      await sleep(20 + 37 * kill);
      child.kill("SIGKILL");
      await once(child, "close");
      const lines = said.split("\n");
      acked = Math.max(acked, Number(lines.at(-2)));
    }
    assert.ok(acked > KILLS, String(acked));
    const last = `
      const found = store.list();
      const isWhole = (n) => store.get("n" + n)?.length === (n * 7919) % 3000;
      console.log(found.length, found.every(({ id }) => isWhole(Number(id.slice(1)))));
      store.close();`;
    const [count, isWhole] = run(path, last)[0]!.split(" ");
    // The write that was cut off may exist.
    assert.ok(Number(count) >= acked + 1 && Number(count) <= acked + 2, `${count} of ${acked + 1}`);
    assert.equal(isWhole, "true");
    assert.equal(damageOf(join(path, "data.mdb")), undefined);
  }),
);

test(
  "without the addon doctor, backup, export and import work on a directory, also beside an open store",
  inWorld(async (world) => {
    const path = pathOf(world);
    const first = await holder(path);
    for (const env of [WITHOUT_ADDON, {}]) {
      const copy = join(world.directory, `copy-${Object.keys(env).length}`);
      const file = join(world.directory, "nodes.jsonl");
      for (const args of [
        ["doctor", "--data-dir", path],
        ["backup", path, copy],
        ["export", file, "--data-dir", copy],
        ["import", file, "--data-dir", join(copy, "again")],
      ]) {
        const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
          encoding: "utf8",
          env: { ...process.env, ...env },
        });
        assert.equal(status, 0, `${args.join(" ")}: ${stdout}${stderr}`);
      }
      const read = 'console.log(store.get("held")); store.close();';
      assert.deepEqual(run(join(copy, "again"), read), ["1"]);
    }
    assert.deepEqual(readdirSync(path).sort(), ["data.mdb", "store.lock"]);
    first.kill("SIGKILL");
    await once(first, "exit");
  }),
);

test(
  "without the addon a directory that moves stops writes, and a lock file of another user is refused",
  inWorld(async (world) => {
    const path = pathOf(world);
    const move = `
      import { renameSync } from "node:fs";
      store.putSync("a", 1);
      renameSync(${JSON.stringify(path)}, ${JSON.stringify(`${path}-away`)});
      console.log(outcome(() => store.putSync("b", 2)), store.get("a"));
      renameSync(${JSON.stringify(`${path}-away`)}, ${JSON.stringify(path)});
      while (outcome(() => store.putSync("c", 3)) !== "OK");
      store.close();`;
    assert.deepEqual(run(path, move), ["ERR_NOT_DURABLE  1"]);
    renameSync(join(path, "store.lock"), join(path, "other"));
    writeFileSync(join(world.directory, "planted"), "");
    const { symlinkSync } = process.getBuiltinModule("node:fs");
    symlinkSync(join(world.directory, "planted"), join(path, "store.lock"));
    const { stderr } = spawnSync(
      process.execPath,
      ["--input-type=module", "--eval", programAt(path, "")],
      { encoding: "utf8", env: { ...process.env, ...WITHOUT_ADDON } },
    );
    assert.match(stderr, /ERR_PERMISSION/);
  }),
);

test.run();
