/**
 * Eight clients with all operations on the same few nodes, some of them killed: their results must
 * have an order. `OPERATIONS` is the number of operations, `KILL_MS` the interval of the kills.
 */
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "uvu";

import { Dice, seedFor, size } from "../helpers/core-random.ts";
import { checkHistory } from "./history-check.ts";
import { COUNTERS, FIRST_COUNTER, KINDS, type Operation, readHistory } from "../helpers/history.ts";
import type { Program } from "../helpers/program.ts";
import type { HistorianArgs } from "../helpers/programs/historian.ts";
import type { Body } from "../helpers/programs/run.ts";
import { type World, inWorld } from "../helpers/world.ts";

/** In one history, as the check has all of them in memory, and in all histories. */
const OPERATIONS = Math.min(size("OPERATIONS", 200_000, 10_000_000), 500_000);
const HISTORIES = Math.ceil(size("OPERATIONS", 200_000, 10_000_000) / OPERATIONS);
const KILL_MS = Number(process.env["KILL_MS"] ?? 400);
const CLIENTS = 8;
const CLOCK_JUMPS = new URL("../helpers/clock-jumps.js", import.meta.url).href;

const runHistorian: Body<HistorianArgs> = ({ recordHistory, say }, args) =>
  recordHistory(args, () => say("connected"));

/** Runs clients until all operations have begun. A new client follows each killed one. */
class Clients {
  readonly files: string[] = [];
  kills = 0;
  readonly #world: World;
  readonly #dice: Dice;
  readonly #lanes: Promise<void>[] = [];
  readonly #running: (Program | undefined)[] = [];

  constructor(world: World, dice: Dice) {
    this.#world = world;
    this.#dice = dice;
    for (let lane = 0; lane < CLIENTS; lane++) this.#lanes.push(this.#run(lane));
  }

  async ended(): Promise<void> {
    const killer = setInterval(() => {
      const victim = this.#running[this.#dice.below(CLIENTS)];
      if (!victim || this.#dice.chance(0.3)) return;
      victim.kill("SIGKILL");
      this.kills++;
    }, KILL_MS);
    try {
      await Promise.all(this.#lanes);
    } finally {
      clearInterval(killer);
    }
  }

  async #run(lane: number): Promise<void> {
    for (let left = OPERATIONS / CLIENTS; left > 0;) {
      const client = this.files.length + 1;
      const file = join(this.#world.directory, `history-${client}`);
      this.files.push(file);
      const seed = this.#dice.word();
      const { channel } = this.#world;
      const args = { channel, file, seed, client, count: left };
      const program = this.#world.start(runHistorian, args);
      await program.said().catch(() => {});
      this.#running[lane] = program;
      const { code, signal, stderr } = await program.ended;
      this.#running[lane] = undefined;
      assert.ok(code === 0 || signal === "SIGKILL", stderr);
      left -= readHistory(file).length;
    }
  }
}

/** A server whose clock jumps. */
async function serveWithJumps(world: World): Promise<void> {
  const env = { NODE_OPTIONS: `--import=${CLOCK_JUMPS}` };
  const program = world.start(
    async ({ CrdtStore, IPCServer, say }, channel) => {
      const store = new CrdtStore({ capacityBytes: 0x4000000 });
      await new IPCServer(channel, store, { maxClients: 32 }).start();
      say("serving");
    },
    world.channel,
    env,
  );
  assert.equal(await program.said(), "serving");
}

function countKinds(operations: Operation[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind, outcome } of operations) {
    counts[kind] = (counts[kind] ?? 0) + 1;
    counts[outcome] = (counts[outcome] ?? 0) + 1;
  }
  return counts;
}

for (let history = 1; history <= HISTORIES; history++) {
  test(
    `history ${history}: ${OPERATIONS} operations of ${CLIENTS} clients, some of them killed, have an order`,
    inWorld(async (world) => {
      const dice = new Dice(seedFor("history"));
      await serveWithJumps(world);
      const startedMs = performance.now();
      const clients = new Clients(world, dice);
      await clients.ended();
      const ranMs = performance.now() - startedMs;
      const operations = clients.files.flatMap(readHistory);
      const violations = checkHistory(operations);
      const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
      console.log(
        `${operations.length} operations in ${seconds(ranMs)}, ${clients.kills} kills, ` +
          `checked in ${seconds(performance.now() - startedMs - ranMs)}: ` +
          `${violations.length} violations; ${JSON.stringify(countKinds(operations))}`,
      );
      assert.deepEqual(violations, []);
      assert.equal(operations.length, OPERATIONS);
      assert.ok(clients.kills > 0, "no client was killed");
      const counts = countKinds(operations);
      for (const kind of KINDS.slice(1)) assert.ok(counts[kind]! > OPERATIONS / 100, kind);
      for (const outcome of ["ok", "absent", "conflict"]) assert.ok(counts[outcome]! > 0, outcome);
      assertCounted(operations, await world.connect());
    }),
  );
}

/** At the end each counter has all acknowledged increments, and at most the begun ones besides. */
function assertCounted(operations: Operation[], client: { get(id: string): any }): void {
  for (let node = FIRST_COUNTER; node < FIRST_COUNTER + COUNTERS; node++) {
    const mine = operations.filter((one) => one.kind === "increment" && one.node === node);
    const acknowledged = mine.filter(({ outcome }) => outcome === "ok").length;
    const { count } = client.get(`history-${node}`) as { count: number };
    assert.ok(count >= acknowledged && count <= mine.length, `${acknowledged} ≤ ${count}`);
  }
}

test.run();
