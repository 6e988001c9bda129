/** The benchmark's own parts: a peer that cheats is caught, a bar that is missed is called so. */
import { deepEqual, equal, match, ok, rejects, throws } from "node:assert/strict";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "uvu";

import { checkDataset } from "../../bench/check.ts";
import { Dataset } from "../../bench/data/dataset.ts";
import { datasetNamed } from "../../bench/data/named.ts";
import type { Figure } from "../../bench/figure.ts";
import { type Work, measure } from "../../bench/measure.ts";
import { MapStore } from "../../bench/peers/map-store.ts";
import type { Operations, PeerClient } from "../../bench/peers/peer.ts";
import { judge } from "../../bench/report/bars.ts";
import { CHARTS } from "../../bench/report/charts.ts";
import { drawCharts } from "../../bench/report/draw.ts";
import { leastNs, stepOver } from "../../bench/profile/least.ts";
import { PARTS } from "../../bench/profile/parts.ts";
import { betweenMarkers, marksOf } from "../../bench/report/markdown.ts";
import { runRounds } from "../../bench/rounds.ts";
import { Contender } from "../../bench/stage.ts";
import { spreadOf } from "../../bench/summary.ts";
import { OPERATION_TRIALS } from "../../bench/trials/operations.ts";

const BUDGET_MS = 2;
const work = (name: string): Work => OPERATION_TRIALS.find((trial) => trial.name === name)!;
const flat = (number: number) => spreadOf([number]);

/** A peer in this process; `changes` are what is wrong with it. */
function peerOver(dataset: Dataset, changes: Operations = {}): PeerClient {
  const store = new MapStore(dataset);
  const operations: Operations = {
    get: { sync: (id) => store.get(id) },
    put: { async: async (id, data) => store.put(id, data) },
    putSync: { sync: (id, data) => store.put(id, data) },
    delete: { async: async (id) => store.delete(id) },
    list: { sync: (prefix) => store.list(prefix) },
    ...changes,
  };
  return { operations, close: () => {} };
}

test("an honest peer is measured in each trial", async () => {
  const dataset = datasetNamed("people:50");
  const client = peerOver(dataset);
  await checkDataset(client, dataset);
  for (const trial of OPERATION_TRIALS) {
    const { opsPerSecond, steadyPerSecond, latency } = await measure(
      client,
      dataset,
      trial,
      BUDGET_MS,
    );
    ok(opsPerSecond! > 0 && steadyPerSecond! > 0, trial.name);
    equal(latency !== undefined, trial.mode !== "flight", trial.name);
    if (latency) ok(latency.p50 <= latency.p99, trial.name);
  }
});

test("a peer that loses writes, keeps what was deleted or lists too little is refused", async () => {
  const dataset = datasetNamed("people:50");
  const cheats: [string, Operations, RegExp][] = [
    ["put-sync", { putSync: { sync: () => {} } }, /get of what was put/],
    ["put-flight", { put: { async: async () => {} } }, /get of what was put/],
    ["delete", { delete: { async: async () => true } }, /get of a deleted node/],
    ["delete", { delete: { async: async () => false } }, /delete is false/],
    ["list", { list: { sync: () => [] } }, /list's length is 0; expected 50/],
    ["get", { get: { sync: () => undefined } }, /the keys of get/],
  ];
  for (const [name, changes, reason] of cheats) {
    const client = peerOver(dataset, changes);
    await rejects(measure(client, dataset, work(name), BUDGET_MS), reason, name);
  }
});

test("a peer whose data differs in one field is refused before the first round", async () => {
  const dataset = datasetNamed("people:50");
  const store = new MapStore(dataset);
  const get = { sync: (id: string) => store.get(id) && { ...store.get(id), age: -1 } };
  await rejects(checkDataset(peerOver(dataset, { get }), dataset), /get is .*age: -1.*expected/);
});

test("datasets are the same in each process, and texts are as long as they should be", () => {
  for (const name of ["people:100", "text:64", "text:65536"]) {
    deepEqual(datasetNamed(name).at(3), datasetNamed(name).at(3), name);
    deepEqual(datasetNamed(name).next(5), datasetNamed(name).next(5), name);
  }
  for (const bytes of [64, 1024, 65_536, 1_048_576]) {
    const dataset = datasetNamed(`text:${bytes}`);
    for (const edit of [0, 1, 99_999, 100_001]) {
      equal(JSON.stringify(dataset.at(0, edit).data).length, bytes);
    }
  }
  throws(() => datasetNamed("nobody"), /There is no dataset "nobody"/);
});

test("a contender that fails is told, and the others go on", async () => {
  class Planted extends Contender {
    override async refusal() {
      return this.peer === "redis" ? "not installed" : undefined;
    }
    override async measure() {
      if (this.peer === "http") throw new Error("planted");
      return { opsPerSecond: 100 };
    }
  }
  const contenders = (["ipc", "http", "redis"] as const).map((peer) => new Planted(peer, []));
  const trials = [{ name: "get", title: "get", ...work("get") }];
  const plan = { family: "test", trials, contenders, rounds: 3, budgetMs: 1 };
  const [ipc, http, redis] = (await runRounds(plan)) as [Figure, Figure, Figure];
  deepEqual(ipc.opsPerSecond, flat(100));
  match(http.missing!, /planted/);
  equal(http.isFailure, true);
  equal(redis.missing, "not installed");
  equal(redis.isFailure, undefined);
});

test("bars are reached, missed by a share, or not measured", () => {
  const get = { family: "operations", trial: "get", title: "get" } as const;
  const figures: Figure[] = [
    { ...get, peer: "ipc", opsPerSecond: { median: 1_000_000, min: 1, max: 2_000_000 } },
    { ...get, peer: "lmdb-json", opsPerSecond: flat(200_000) },
    { ...get, peer: "lmdb-msgpack", opsPerSecond: flat(100_000) },
    { ...get, peer: "redis", opsPerSecond: flat(10_000) },
    { family: "idle", trial: "idle", title: "", peer: "ipc", value: flat(0.75), unit: "%" },
  ];
  const bars = judge(figures);
  const bar = (text: string) => bars.find((one) => one.bar.includes(text))!;
  // Of the quicker encoding: 5 of 10.
  equal(bar("lmdb").measured, 5);
  equal(bar("lmdb").isReached, false);
  equal(bar("lmdb").missedBy, 50);
  equal(bar("lmdb").undisturbed, 10);
  equal(bar("Redis").isReached, true);
  equal(bar("of a processor").missedBy, 50);
  equal(bar("HTTP").measured, undefined);
});

test("the README's table goes between its markers, again and again", () => {
  const [begin, end] = readFileSync("README.md", "utf8").match(/<!-- bench:[^]*?-->/g)!;
  const once = betweenMarkers(`a\n${begin}\nold\n${end}\nb`, "new");
  equal(once, `a\n${begin}\n\nnew\n\n${end}\nb`);
  equal(betweenMarkers(once, "new"), once);
  throws(() => betweenMarkers("no markers", "new"), /are missing/);
});

test("each table of the profile stands in the docs, between lines that it finds again", () => {
  const docs = readFileSync("docs/BENCHMARK.md", "utf8");
  for (const { name } of PARTS) {
    const marks = marksOf(`profile:${name}`, "bench:profile");
    match(betweenMarkers(docs, "| a table |", marks), /a table/);
  }
});

test("the least of many rounds is of one step each, however many others there are", () => {
  const seen: number[] = [];
  const steps = [1, 2].map((step) => stepOver([step], 3, (subject) => seen.push(subject)));
  const least = leastNs(steps, 2);
  deepEqual(seen, [1, 1, 1, 2, 2, 2, 1, 1, 1, 2, 2, 2]);
  ok(least.length === 2 && least.every((ns) => ns > 0 && ns < Infinity));
});

test("each chart is drawn from figures, and none without", async () => {
  const folder = mkdtempSync(join(tmpdir(), "pluresdb-charts-"));
  try {
    deepEqual(await drawCharts(folder, []), []);
    const figures = CHARTS.flatMap(({ family, trials, over }) =>
      trials.flatMap((trial) => [1, 16].map((at) => planted(family, trial, over ? at : undefined))),
    );
    equal((await drawCharts(folder, figures)).length, CHARTS.length);
    for (const file of readdirSync(folder)) {
      const svg = readFileSync(join(folder, file), "utf8");
      match(svg, /^<svg[^]*<\/svg>\n$/, file);
      ok(!/NaN|undefined|Infinity/.test(svg), file);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

function planted(family: string, trial: string, at: number | undefined): Figure {
  const sized = at === undefined ? {} : { at };
  const latency = { p50: flat(2), p99: flat(3) };
  const figure: Figure = { family, trial, title: trial, peer: "ipc", ...sized, latency };
  return { ...figure, opsPerSecond: spreadOf([10, 1000]), value: flat(5), unit: "ms" };
}

test.run();
