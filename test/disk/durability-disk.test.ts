/**
 * A disk that fails, for a while or at a single call: no write is acknowledged that is not durable.
 */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "uvu";

import { JOURNAL_RING_BYTES_DEFAULT } from "../../assembly/layout/journal.ts";
import { ENGINE_SCRATCH } from "../../assembly/layout/memory.ts";
import { OK } from "../../assembly/layout/status.ts";
import { Committer } from "../../src/disk/committer.ts";
import { type Disk, openDisk } from "../../src/disk/data-directory.ts";
import { nameOf } from "../../src/disk/byte-range.ts";
import { AppendLog } from "../../src/disk/append-log.ts";
import type { Durability } from "../../src/index.ts";
import { Journal } from "../../src/disk/journal.ts";
import { planMemory } from "../../src/memory/memory-map.ts";
import { deleteWrite, putWrite } from "../../src/request/operations.ts";
import { HeapGrowth } from "../../src/memory/heap-growth.ts";
import { readLatest } from "../helpers/append-log.ts";
import type { Program } from "../helpers/program.ts";
import { type World, assertRefused, inWorld, until } from "../helpers/world.ts";
import { RequestWriter, type Write } from "../../src/request/request-writer.ts";
import { type StoreMemory, buildMemory } from "../../src/memory/store-memory.ts";

/** Limits the length of files that the process can write; Infinity removes the limit. */
function limitFiles(program: Program, bytes: number): void {
  const soft = bytes === Infinity ? "unlimited" : String(bytes);
  execFileSync("prlimit", ["--pid", String(program.pid), `--fsize=${soft}:unlimited`]);
}

const dataOf = (world: World) => join(world.directory, "data");
/** Enough for the pages of a slot, which are a file too, and for the first records. */
const FULL_BYTES = 400_000;
/** Larger than that. */
const FILLER = "x".repeat(500_000);

for (const durability of ["sync", "async"] as Durability[]) {
  test(
    `${durability}: with a full disk writes are refused, reads go on, and writing resumes by itself`,
    inWorld(async (world) => {
      const options = { path: dataOf(world), durability };
      const server = await world.serve(options);
      const client = await world.connect();
      const other = await world.connect();
      await client.put("before", 1);
      await client.flush();
      limitFiles(server, FULL_BYTES);

      // Some of these are in flight when the first commit fails.
      const puts = Array.from({ length: 20 }, (_, i) => client.put(`n${i}`, FILLER));
      const outcomes = await Promise.allSettled([...puts, client.flush()]);
      for (const outcome of durability === "sync" ? outcomes : outcomes.slice(-1)) {
        assert.equal(outcome.status, "rejected");
        assert.equal((outcome as PromiseRejectedResult).reason.code, "ERR_NOT_DURABLE");
      }
      const error = await assertRefused("ERR_NOT_DURABLE", () => client.put("new", 1));
      // Not EIO, though the disk became full within a write.
      assert.match(String(error.cause), /EFBIG/);
      await assertRefused("ERR_NOT_DURABLE", () => other.putSync("new", 1));
      await assertRefused("ERR_NOT_DURABLE", () => other.delete("before"));
      await assertRefused("ERR_NOT_DURABLE", () => other.batch([{ put: "new", data: 1 }]));
      await assertRefused("ERR_NOT_DURABLE", () => other.flush());
      await assertRefused("ERR_NOT_DURABLE", () => other.changesSince());
      assert.equal(client.get("before"), 1);
      assert.equal(other.has("new"), false);
      assert.equal((await world.connect()).get("before"), 1);

      limitFiles(server, Infinity);
      await until(() =>
        client.put("after", 2).then(
          () => true,
          () => false,
        ),
      );
      await client.flush();
      server.kill("SIGKILL");
      await server.ended;
      await world.serve(options);
      const last = await world.connect();
      assert.equal(last.get("before"), 1);
      assert.equal(last.get("after"), 2);
      assert.equal(last.has("new"), false);
      // Nodes that were in the store when the disk recovered are on disk, too.
      for (let i = 0; i < 20; i++) {
        const isDurable = outcomes[i]!.status === "fulfilled" || client.has(`n${i}`);
        if (isDurable) assert.equal(last.get(`n${i}`), FILLER);
      }
    }),
  );
}

test(
  "without addresses for a larger file writes are refused; with them writing resumes by itself",
  inWorld(async (world) => {
    const program = world.start(async (tools, path) => {
      const { CrdtStore: Store, fs, limit, outcome, say, until: whenever } = tools;
      const store = new Store({ path, durability: "sync", capacityBytes: 1 << 27 });
      store.putSync("n0", 0);
      const kibibytes = Number(
        /VmSize:\s+(\d+)/.exec(fs.readFileSync("/proc/self/status", "utf8"))![1],
      );
      limit(process.pid, "as", `${kibibytes * 1024 + 12e6}:unlimited`);
      const put = (i: number) => outcome(() => store.putSync(`n${i}`, "x".repeat(50_000)));
      let count = 1;
      while ((await put(count)) === "OK") count++;
      say(await put(count));
      limit(process.pid, "as", "unlimited:unlimited");
      await whenever(async () => (await put(count)) === "OK");
      store.close();
      const after = new Store({ path });
      say(after.list().length === count + 1);
    }, dataOf(world));
    assert.equal(await program.said(), "ERR_NOT_DURABLE");
    assert.equal(await program.said(), true);
    await program.succeeded();
  }),
);

test(
  "a server that ends while the disk is full loses only refused writes",
  inWorld(async (world) => {
    const options = { path: dataOf(world), durability: "sync" as const };
    const server = await world.serve(options);
    const client = await world.connect({ reconnect: false });
    for (let i = 0; i < 10; i++) await client.put(`early${i}`, i);
    limitFiles(server, FULL_BYTES);
    await assertRefused("ERR_NOT_DURABLE", () => client.put("large", FILLER));
    server.kill("SIGTERM");
    await server.ended;
    await world.serve(options);
    const last = await world.connect();
    assert.equal(last.list({ prefix: "early" }).length, 10);
    assert.equal(last.has("large"), false);
  }),
);

test(
  "a store without a server reports it too, and so does its close",
  inWorld(async (world) => {
    const limited = join(world.directory, "limited");
    const program = world.start(
      async ({ CrdtStore, fs, outcome, say, until: wait }, { path, limited: sign }) => {
        const store = new CrdtStore({ path, durability: "sync" });
        store.putSync("a", 1);
        say("limit me");
        await wait(() => fs.existsSync(sign));
        say(await outcome(() => store.putSync("b", "x".repeat(500_000))));
        say(await outcome(() => store.putSync("c", 1)));
        say(await outcome(() => store.flush()));
        say(store.get("a"));
        say(await outcome(() => store.close()));
      },
      { path: dataOf(world), limited },
    );
    assert.equal(await program.said(), "limit me");
    limitFiles(program, FULL_BYTES);
    writeFileSync(limited, "");
    const codes = ["ERR_NOT_DURABLE", "ERR_NOT_DURABLE", "ERR_NOT_DURABLE", 1, "ERR_NOT_DURABLE"];
    for (const expected of codes) assert.equal(await program.said(), expected);
    await program.ended;
    const server = await world.serve({ path: dataOf(world) });
    const client = await world.connect();
    assert.deepEqual(client.list(), [{ id: "a", data: 1 }]);
    server.kill("SIGTERM");
  }),
);

// ── Failing at each call ────────────────────────────────────────────────────────────────────────

/** The memory of a store with a journal, and a committer without a thread. */
class Bench {
  readonly memory: StoreMemory;
  readonly journal: Journal;
  readonly committer: Committer;

  constructor(isSync: boolean) {
    const ring = { ringBytes: JOURNAL_RING_BYTES_DEFAULT };
    this.memory = buildMemory(planMemory(1 << 24, 1 << 20, 0, ring));
    const { core, map, memory, pages } = this.memory;
    core.format(1 << 24, 1, 2, 3, 4, 1 << 20, 60_000, 0, 0);
    core.openJournal(map.journalBase, map.journalRingBytes, map.blockBytesMax, 0);
    this.journal = new Journal(memory, map);
    const bytes = core.writeMeta(map.recordBase, 0);
    const meta = Uint8Array.from(pages.bytes.subarray(map.recordBase, map.recordBase + bytes));
    this.committer = new Committer(core, pages, map, meta, isSync);
  }

  write(write: Write): void {
    const { core, map, pages } = this.memory;
    const total = write.write(new RequestWriter(pages, map));
    const growth = new HeapGrowth(core, pages);
    const execute = () =>
      core.execute(ENGINE_SCRATCH, write.op, map.stagingBase, total, Date.now());
    assert.equal(growth.run(execute), OK);
  }

  commit(disk: Disk): void {
    const { tail, durable } = this.journal;
    this.committer.commit(disk, durable, tail, false);
    this.journal.endCommit(tail, 0);
  }
}

/** The disk, whose call number `at` throws. */
function failing(disk: Disk, at: number): Disk {
  let calls = 0;
  return new Proxy(disk, {
    get: (target, name) => {
      const method = Reflect.get(target, name);
      if (typeof method !== "function") return method;
      return (...args: unknown[]) => {
        if (calls++ === at) throw Object.assign(new Error("injected"), { code: 28 });
        return method.apply(target, args);
      };
    },
  });
}

/** The keys on disk, without the history. */
const idsOn = (disk: Disk) =>
  [...disk.getRange()].map(({ key }) => String(key)).filter((key) => !key.startsWith("h"));

/** The keys of the latest records, in the append log or at their keys. */
function latestOn(disk: Disk): string[] {
  // Throws if the log has a hole.
  assert(new AppendLog(disk).bytes >= 0);
  const ids: string[] = [];
  readLatest(disk, (key) => ids.push(nameOf(key)));
  return ids.sort();
}

/** Commits to a disk that fails at call `at`, then again. True if the call failed. */
function failAt(at: number, disk: Disk): boolean {
  const bench = new Bench(false);
  bench.write(putWrite("a", 1));
  bench.write(putWrite("b", 1));
  bench.commit(disk);
  assert.deepEqual(idsOn(disk), ["mstate", "na", "nb"]);
  bench.write(deleteWrite("a"));
  bench.write(putWrite("c", 2));
  bench.write(putWrite("d", 3));
  const { durable } = bench.journal;
  let isBroken = false;
  try {
    bench.commit(failing(disk, at));
  } catch (error) {
    isBroken = true;
    assert.match((error as Error).message, /injected/);
    assert.equal(bench.journal.durable, durable);
    assert.deepEqual(idsOn(disk), ["mstate", "na", "nb"]);
    bench.commit(disk);
  }
  assert.deepEqual(idsOn(disk), ["mstate", "nb", "nc", "nd"]);
  return isBroken;
}

/** The same with the append log: commits and checkpoints on one disk. */
function failAppendedAt(at: number, disk: Disk): boolean {
  const bench = new Bench(true);
  const text = "x".repeat(5000);
  for (const id of ["a", "b", "c"]) bench.write(putWrite(id, text));
  bench.commit(disk);
  const before = ["mstate", "na", "nb", "nc"];
  assert.deepEqual(latestOn(disk), before);
  bench.write(deleteWrite("a"));
  bench.write(putWrite("d", "y".repeat(20_000)));
  bench.write(putWrite("e", text));
  // One object for all attempts, because the committer caches the log of a disk.
  const fragile = failing(disk, at);
  const seen: string[][] = [];
  let isBroken = false;
  const attempt = (write: () => unknown) => {
    for (let isDone = false; !isDone;) {
      try {
        write();
        isDone = true;
      } catch (error) {
        isBroken = true;
        assert.match((error as Error).message, /injected/);
      }
      seen.push(latestOn(disk));
    }
  };
  attempt(() => bench.commit(fragile));
  attempt(() => bench.committer.checkpoint(fragile));
  bench.write(putWrite("f", text));
  attempt(() => bench.commit(fragile));
  attempt(() => bench.committer.checkpoint(fragile));
  const after = ["mstate", "nb", "nc", "nd", "ne"];
  const states = [before, after, [...after, "nf"]].map(String);
  for (const ids of seen) assert(states.includes(String(ids)), String(ids));
  assert.deepEqual(latestOn(disk), [...after, "nf"]);
  assert(new AppendLog(disk).isEmpty);
  return isBroken;
}

for (const [what, failOnce, callsMin] of [
  ["a commit", failAt, 4],
  ["a commit or checkpoint of the append log", failAppendedAt, 12],
] as const) {
  test(`${what} that fails at any of its calls leaves the disk unchanged, and can be repeated`, () => {
    let calls = 0;
    for (let isBroken = true; isBroken; calls++) {
      const directory = mkdtempSync(join(tmpdir(), "pluresdb-disk-"));
      const disk = openDisk(directory);
      try {
        isBroken = failOnce(calls, disk);
      } finally {
        void disk.close();
        rmSync(directory, { recursive: true, force: true });
      }
    }
    // The transaction and the writes in it.
    assert(calls > callsMin, `${calls} calls`);
  });
}

test.run();
