/** Backups that are killed, and readers of the file that die. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";

import { CrdtStore } from "../../src/index.ts";
import { copyDisk } from "../../src/disk/backup.ts";
import { assertRefused, inWorld } from "../helpers/world.ts";

const text = "x".repeat(2000);

function fill(store: CrdtStore): void {
  for (let i = 0; i < 4000; i++) store.putSync(`n${i}`, { i, text });
}

test(
  "a killed backup leaves no store, and the next one to the same directory replaces its file",
  inWorld(async (world) => {
    const path = join(world.directory, "data");
    const target = join(world.directory, "copy");
    const store = new CrdtStore({ path, durability: "async" });
    fill(store);
    await store.flush();
    const backup = world.start(
      async ({ copyDisk: copy, fs }, args) => {
        fs.mkdirSync(args.target);
        // Before the copy is checked and gets its name.
        fs.watch(args.target, (_, name) => {
          if (name?.endsWith(".unfinished")) process.kill(process.pid, "SIGKILL");
        });
        await copy(args.path, args.target);
      },
      { path, target },
    );
    assert.equal((await backup.ended).signal, "SIGKILL");
    assert.equal(existsSync(join(target, "data.mdb.unfinished")), true);
    assert.equal(existsSync(join(target, "data.mdb")), false);
    await assertRefused("ERR_CORRUPT", () => new CrdtStore({ path: target }));
    await assertRefused("ERR_CORRUPT", () => copyDisk(target, join(world.directory, "copy 2")));
    await store.backup(target);
    assert.deepEqual(readdirSync(target).toSorted(), ["data.mdb", "store.lock"]);
    assert.equal(statSync(join(target, "data.mdb")).mode & 0o777, 0o600);
    store.close();
    const copy = new CrdtStore({ path: target });
    assert.equal(copy.count(), 4000);
    copy.close();
  }),
);

test(
  "two backups to one directory at a time: one of them is refused",
  inWorld(async (world) => {
    const path = join(world.directory, "data");
    const target = join(world.directory, "copy");
    const store = new CrdtStore({ path });
    fill(store);
    const backups = await Promise.allSettled([store.backup(target), store.backup(target)]);
    const refused = backups.filter((each) => each.status === "rejected");
    assert.deepEqual(
      refused.map(({ reason }) => reason.code),
      ["ERR_STORE_IN_USE"],
    );
    store.close();
  }),
);

test(
  "a store that is closed while its backup waits for the disk leaves no copy, and the error says so",
  inWorld(async (world) => {
    const target = join(world.directory, "copy");
    const store = new CrdtStore({ path: join(world.directory, "data") });
    fill(store);
    const backup = store.backup(target);
    store.close();
    await assertRefused("ERR_CLOSED", () => backup);
    assert.ok(!existsSync(target));
  }),
);

test(
  "the file does not grow after a reader of it was killed",
  inWorld(async (world) => {
    const path = join(world.directory, "data");
    const store = new CrdtStore({ path, durability: "sync", journalBytes: 1 << 19 });
    const size = () => statSync(join(path, "data.mdb")).size;
    const churn = (rounds: number) => {
      for (let round = 0; round < rounds; round++) {
        store.batchSync(
          Array.from({ length: 200 }, (_, i) => ({ put: `n${i}`, data: { round, text } })),
        );
      }
    };
    churn(40);
    const reader = world.start(async ({ viewDisk, say, sleep }, from) => {
      const disk = viewDisk(from);
      const records = disk.getRange();
      say(records.next().done);
      await sleep(100_000);
    }, path);
    assert.equal(await reader.said(), false);
    const before = size();
    churn(60);
    const held = size();
    assert(held > 1.2 * before, `the reader holds pages: ${before}, then ${held} bytes`);
    reader.kill("SIGKILL");
    await reader.ended;
    // The writer looks for dead readers once a second.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1100);
    churn(20);
    const freed = size();
    churn(90);
    const sizes = `${before}, ${held} while it read, then ${freed} and ${size()} bytes`;
    assert(size() - freed < (held - before) / 2, sizes);
    store.close();
  }),
);

test.run();
