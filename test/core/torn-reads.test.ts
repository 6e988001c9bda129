/**
 * Four processes read nodes that a fifth one changes at full speed, without a lock. No read may be
 * torn, go back to an older version, or miss a permanent node. `READS` is the number of reads.
 */
import * as assert from "node:assert/strict";
import { test } from "uvu";
import { STORE_HEAP } from "../../assembly/layout/store.ts";
import { CrdtStore } from "../../src/index.ts";
import { internalsOf } from "../../src/store/store.ts";
import { auditStore } from "../helpers/core-audit.ts";
import { race } from "./core-race.ts";
import { raceMoves } from "./spilled-race.ts";
import { rounds, seedFor, size } from "../helpers/core-random.ts";
import type { Report } from "./torn-reads-child.ts";
import { runRace } from "./process-race.ts";

const CHILD_FILE = new URL("./torn-reads-child.js", import.meta.url);
const READS = size("READS", 3_000_000, 10_000_000);
const READERS = 4;

test("no read is torn while a writer changes, deletes and puts again", async () => {
  const seed = seedFor("torn reads");
  const channel = `torn-reads-${process.pid}`;
  const store = new CrdtStore({ capacityBytes: 0x10000000 });
  const startedMs = performance.now();
  let before = 0;
  const ready = () => (before = store.stats().buckets);
  const fields = { childFile: CHILD_FILE, channel, store, seed, ready };
  const reports = await runRace<Report>({ ...fields, readers: READERS, reads: READS });
  const total = (field: "reads" | "writes" | "lists" | "absent" | "retries") =>
    reports.reduce((sum, report) => sum + report[field], 0);
  const seconds = (performance.now() - startedMs) / 1000;
  console.log(
    `${total("reads")} reads (${total("absent")} of nothing, ${total("lists")} lists), ` +
      `${total("writes")} writes, ${total("retries")} retries, ${seconds.toFixed(1)} s`,
  );
  assert.ok(total("reads") >= READS);
  assert.ok(total("retries") > 0, "no reader ever met the writer: nothing was tested");
  assert.ok(store.stats().buckets > before, "buckets split under the readers");
  const { core, pages } = internalsOf(store).memory;
  assert.equal(core.checkHeap(pages.words[STORE_HEAP >> 2]!), 0);
  auditStore(pages.words.buffer);
  store.close();
});

test("permanent nodes are found, and whole, while a thread splits buckets and overwrites", async () => {
  const { reads, retries, error } = await race(seedFor("race"), rounds(25, 60));
  console.log(`${reads} reads, ${retries} retries`);
  assert.equal(error, "");
  assert.ok(reads > 0);
});

test("a spilled node is found while it moves into a hash chain", async () => {
  const { reads, error } = await raceMoves(rounds(60_000));
  console.log(`${reads} reads`);
  assert.equal(error, "");
  assert.ok(reads > 0);
});

test.run();
