/**
 * Processes read nodes that another one changes by batches at full speed: no reader ever sees a
 * part of a batch. `READS` is the number of consistent snapshots.
 */
import * as assert from "node:assert/strict";
import { fork } from "node:child_process";
import { once } from "node:events";
import { test } from "uvu";
import { CrdtStore, IPCClient } from "../../src/index.ts";
import type { Report } from "./batch-fire-child.ts";
import { seedFor } from "../helpers/core-random.ts";
import { checkStore } from "../helpers/core-store.ts";
import { runRace } from "./process-race.ts";

const CHILD_FILE = new URL("./batch-fire-child.js", import.meta.url);
const VICTIM_FILE = new URL("./batch-victim.js", import.meta.url);
const READS = Number(process.env["READS"] ?? 100_000);
const READERS = 3;

test("no reader sees half of a batch, by id, by ids or in a list", async () => {
  const seed = seedFor("batches under fire");
  const channel = `batch-fire-${process.pid}`;
  const store = new CrdtStore({ capacityBytes: 0x4000000 });
  const startedMs = performance.now();
  const race = { childFile: CHILD_FILE, channel, store, seed, readers: READERS, reads: READS };
  const reports = await runRace<Report>(race);
  const total = (field: "snapshots" | "rounds" | "batches" | "retries") =>
    reports.reduce((sum, report) => sum + report[field], 0);
  const seconds = (performance.now() - startedMs) / 1000;
  console.log(
    `${total("snapshots")} snapshots of ${total("rounds")} rounds, ${total("batches")} batches, ` +
      `${total("retries")} retries, ${seconds.toFixed(1)} s`,
  );
  assert.ok(total("snapshots") >= READS);
  assert.ok(total("rounds") > READERS, "no reader ever met the writer: nothing was tested");
  checkStore(store);
  store.close();
});

test("readers of a batch that stands still ask the engine, and get an error when it ends", async () => {
  const channel = `batch-victim-${process.pid}`;
  const child = fork(VICTIM_FILE, [channel]);
  await once(child, "message");
  const client = await IPCClient.connect(channel, { requestTimeoutMs: 60_000 });
  try {
    assert.equal(client.get("a"), 1);
    assert.equal(client.get("x"), undefined);
    assert.equal(client.has("b"), true);
    assert.deepEqual(client.getMany(["b", "x", "a"]), [2, undefined, 1]);
    assert.deepEqual(client.getMany([]), []);
    const ended = once(child, "exit");
    child.kill("SIGKILL");
    await ended;
    const reads: (() => unknown)[] = [
      () => client.get("a"),
      () => client.has("a"),
      () => client.getMany(["a", "b"]),
      () => client.list(),
    ];
    for (const read of reads) {
      assert.throws(read, { code: "ERR_SERVER_GONE" }, read.toString());
    }
  } finally {
    child.kill("SIGKILL");
    client.close();
  }
});

test.run();
