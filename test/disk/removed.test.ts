/** What others remove while a process uses it: the lock file of a store, the working directory. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "uvu";

import { CrdtStore, type PluresError } from "../../src/index.ts";
import { assertRefused, inWorld } from "../helpers/world.ts";

const COMMAND = fileURLToPath(new URL("../../src/cli/main.js", import.meta.url));
const SMALL = { capacityBytes: 1 << 22 };

test(
  "a relative path in a working directory that was removed is refused",
  inWorld(async (world) => {
    const program = world.start(
      async ({ CrdtStore: Store, IPCClient: Client, IPCServer, fs: files, say }, directory) => {
        const store = new Store();
        files.mkdirSync(`${directory}/gone`);
        process.chdir(`${directory}/gone`);
        files.rmdirSync(`${directory}/gone`);
        process.env["PLURESDB_IPC_DIR"] = "ipc";
        const actions: (() => unknown)[] = [
          () => Client.connect("x"),
          () => new IPCServer("x", store).start(),
          () => new Store({ path: "data" }),
        ];
        for (const action of actions) {
          const failed = await Promise.resolve()
            .then(action)
            .catch((error: unknown) => error);
          say([(failed as PluresError).code, (failed as PluresError).message]);
        }
      },
      world.directory,
    );
    for (let i = 0; i < 3; i++) {
      const [code, message] = await program.said<[string, string]>();
      assert.equal(code, "ERR_BAD_OPTION", message);
      assert.match(message, /working directory was removed/);
    }
  }),
);

test(
  "a store whose lock file a cleaner removed is opened by no other process, and by no other store",
  inWorld(async (world) => {
    const path = join(world.directory, "data");
    const server = await world.serve({ path, durability: "sync", ...SMALL });
    fs.rmSync(join(path, "store.lock"));
    for (let i = 0; i < 2; i++) {
      const error = await assertRefused(
        "ERR_STORE_IN_USE",
        () => new CrdtStore({ path, ...SMALL }),
      );
      assert.equal(error["pid"], server.pid);
    }
    // Each look removes LMDB's lock file unless a process has the store open.
    const looked = spawnSync(process.execPath, [COMMAND, "doctor", "-d", path], {
      encoding: "utf8",
    });
    assert.equal(looked.status, 0, looked.stderr);
    assert.ok(fs.existsSync(join(path, "data.mdb-lock")));
    const client = await world.connect();
    await client.put("a", 1);
    client.close();
    server.kill("SIGKILL");
    await server.ended;
    const store = new CrdtStore({ path, ...SMALL });
    assert.equal(store.get("a"), 1);
    await assertRefused("ERR_STORE_IN_USE", () => new CrdtStore({ path, ...SMALL }));
    store.close();
  }),
);

test.run();
