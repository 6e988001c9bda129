/**
 * Replicas in practice: three servers, each a process with its own store, client processes that
 * write to them, and deltas that travel between them over a bad network. SEED replays the writes
 * and the lost deltas, but not the schedule of the processes.
 */
import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import { test } from "uvu";

import type { IPCClient } from "../../src/index.ts";
import { type Pick, SEED, seeded } from "../helpers/codec-fixture.ts";
import { mergeParts } from "./merge-parts.ts";
import { type DeltaPart, parseDelta, sealDelta, stateIn } from "../helpers/delta-parser.ts";
import type { Program } from "../helpers/program.ts";
import type { Body } from "../helpers/programs/run.ts";
import { type World, inWorld } from "../helpers/world.ts";

const SERVERS = 3;
const WRITERS_A_SERVER = 2;
const WRITES = Number(process.env["WRITES"] ?? 1500);
/** Enough runs for a planted bug to show. */
const PLANTED_WRITES = 200;
/** Of 100 deltas; the others arrive at once. */
const LOST = 15;
const REPEATED = 10;
const DELAYED = 40;
/** Most rounds of exchange among all until they are equal: one there and one back are enough. */
const ROUNDS_MAX = 4;
const PAUSE_MS_MAX = 10;

console.log(`SEED=${SEED}`);

// ── Writers ─────────────────────────────────────────────────────────────────────────────────────

interface Writing {
  channel: string;
  /** The name of the writer, which is part of its values. */
  name: string;
  seed: number;
  writes: number;
}

/** The writes of one writer whose result does not depend on the writes of others. */
interface Tally {
  /** By id of a counter: the sum. */
  added: Record<string, number>;
  /** By id of a set that only grows: its elements. */
  elements: Record<string, string[]>;
  /** By register: the last value of this writer. */
  last: Record<string, string>;
}

const write: Body<Writing> = async ({ connected, say, same }, writing) => {
  const { channel, name, seed, writes } = writing;
  const client = await connected(channel);
  let state = seed;
  const pick = (limit: number) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * limit);
  };
  const tally: Tally = { added: {}, elements: {}, last: {} };
  let flying: Promise<unknown>[] = [];
  for (let n = 0; n < writes; n++) {
    const value = `${name} ${n}`;
    const id = String(pick(8));
    switch (pick(8)) {
      case 0: {
        const by = 1 + pick(5);
        tally.added[`count:${id}`] = (tally.added[`count:${id}`] ?? 0) + by;
        flying.push(client.increment(`count:${id}`, "sum", by));
        break;
      }
      case 1:
        (tally.elements[`grown:${id}`] ??= []).push(value);
        flying.push(client.addToSet(`grown:${id}`, "all", value));
        break;
      case 2:
        flying.push(client.addToSet(`mixed:${id}`, "some", pick(20)));
        break;
      case 3:
        flying.push(client.removeFromSet(`mixed:${id}`, "some", pick(20)));
        break;
      case 4:
        flying.push(client.put(`put:${id}`, { a: value, [`f${pick(4)}`]: pick(100) }));
        break;
      case 5:
        flying.push(client.delete(pick(2) ? `put:${id}` : `mixed:${id}`));
        break;
      default: {
        const field = `f${pick(3)}`;
        tally.last[`register:${id} ${field}`] = value;
        flying.push(client.patch(`register:${id}`, { [field]: value }));
      }
    }
    if (pick(10)) continue;
    await Promise.all(flying);
    flying = [];
  }
  await Promise.all(flying);
  same(client.connected, true);
  say(tally);
  client.close();
};

// ── Deltas between the servers ──────────────────────────────────────────────────────────────────

type State = Map<string, DeltaPart[]>;
/** The fate of a delta on its way to a server. */
type Alter = (delta: Uint8Array, to: number) => Uint8Array;

/** Moves deltas from server to server, and merges all of them by the plain rules. */
class Road {
  readonly #pick: Pick;
  readonly #clients: IPCClient[];
  readonly #alter: Alter;
  readonly #delayed: { to: number; delta: Uint8Array }[] = [];
  readonly model: State = new Map();

  constructor(pick: Pick, clients: IPCClient[], alter: Alter = (delta) => delta) {
    this.#pick = pick;
    this.#clients = clients;
    this.#alter = alter;
  }

  /** Moves a delta between two random servers: now, later, twice or never. */
  async travel(): Promise<void> {
    const from = this.#pick(SERVERS);
    const to = (from + 1 + this.#pick(SERVERS - 1)) % SERVERS;
    for (const delta of await this.#changes(from, to)) {
      const fate = this.#pick(100);
      if (fate < LOST) continue;
      const isDelayed = fate < LOST + REPEATED + DELAYED;
      if (isDelayed) this.#delayed.push({ to, delta });
      if (!isDelayed || fate < LOST + REPEATED) await this.#arrive(to, delta);
    }
    if (this.#pick(2)) await this.#deliver();
  }

  /** Delivers the remaining deltas in any order. Then all servers exchange until they are equal. */
  async settle(): Promise<void> {
    while (this.#delayed.length > 0) await this.#deliver();
    for (let round = 0; round < ROUNDS_MAX; round++) {
      for (let from = 0; from < SERVERS; from++) {
        for (let to = 0; to < SERVERS; to++) {
          if (from === to) continue;
          for (const delta of await this.#changes(from, to)) await this.#arrive(to, delta);
        }
      }
      const [first, ...others] = this.#clients.map((client) => client.versionVector());
      if (others.every((other) => isSame(other, first!))) return;
    }
    assert.fail(`the vectors differ after ${ROUNDS_MAX} rounds`);
  }

  async #changes(from: number, to: number): Promise<Uint8Array[]> {
    const vector = this.#clients[to]!.versionVector();
    const deltas = await this.#clients[from]!.changesSince(vector);
    for (const delta of deltas) {
      for (const [id, parts] of parseDelta(delta).nodes) {
        this.model.set(id, mergeParts(this.model.get(id) ?? [], parts));
      }
    }
    return deltas;
  }

  async #deliver(): Promise<void> {
    const [message] = this.#delayed.splice(this.#pick(this.#delayed.length), 1);
    if (message) await this.#arrive(message.to, message.delta);
  }

  async #arrive(to: number, delta: Uint8Array): Promise<void> {
    await this.#clients[to]!.applyChanges(this.#alter(delta, to));
  }
}

function isSame(a: object, b: object): boolean {
  try {
    assert.deepEqual(a, b);
    return true;
  } catch {
    return false;
  }
}

/** The whole state as bytes, which are equal for equal states. */
function serialize(state: State): Buffer {
  const nodes = [...state].sort(([a], [b]) => (a < b ? -1 : 1));
  const plain = nodes.map(([id, parts]) => [id, mergeParts(parts, []).map(sorted)]);
  return Buffer.from(JSON.stringify(plain, (_, value) => (isBig(value) ? `${value}n` : value)));
}

function isBig(value: unknown): boolean {
  return typeof value === "bigint";
}

/** The properties of a part in the order of their names, whatever made it. */
function sorted(part: DeltaPart): object {
  return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
}

// ── The run ─────────────────────────────────────────────────────────────────────────────────────

async function run(world: World, writes: number, alter?: Alter) {
  const pick = seeded();
  const channels = Array.from({ length: SERVERS }, (_, number) => `${world.channel}-${number}`);
  for (const channel of channels) await world.serve({ actor: channel }, channel);
  const clients: IPCClient[] = [];
  for (const channel of channels) clients.push(await world.connect({}, channel));
  const road = new Road(pick, clients, alter);
  // A store retains tombstones only from the first contact with another one on.
  await road.settle();
  const writers = channels.flatMap((channel, server) =>
    Array.from({ length: WRITERS_A_SERVER }, (_, number): Program => {
      const writing = { channel, name: `${server}.${number}`, seed: pick(2 ** 31), writes };
      return world.start(write, writing);
    }),
  );
  for (const writer of writers) assert.equal(await writer.said(), "connected");
  const ended = Promise.all(writers.map((writer) => writer.said<Tally>()));
  ended.catch(() => {});
  let travels = 0;
  while (!(await isOver(ended, pick(PAUSE_MS_MAX)))) {
    await road.travel();
    travels++;
  }
  await road.settle();
  await Promise.all(writers.map((writer) => writer.succeeded()));
  return { clients, model: road.model, tallies: await ended, travels };
}

/** Waits a little. Throws errors that occurred since. */
async function isOver(promise: Promise<unknown>, ms: number): Promise<boolean> {
  return Promise.race([promise.then(() => true), sleep(ms, false)]);
}

async function assertEqual({ clients, model }: Awaited<ReturnType<typeof run>>): Promise<void> {
  const states: Buffer[] = [];
  for (const client of clients) states.push(serialize(stateIn(await client.changesSince())));
  for (const [server, state] of states.entries()) {
    assert(state.equals(states[0]!), `SEED=${SEED}: servers 0 and ${server} differ`);
  }
  assert(states[0]!.equals(serialize(model)), `SEED=${SEED}: the servers and the plain rules`);
  const lists = clients.map((client) => JSON.stringify(client.list()));
  for (const list of lists) assert.equal(list, lists[0], `SEED=${SEED}: lists`);
}

/** Checks the results that do not depend on the order of writes. */
function assertTallies({ clients, tallies }: Awaited<ReturnType<typeof run>>): void {
  const sums = new Map<string, number>();
  const elements = new Map<string, string[]>();
  const last = new Map<string, string[]>();
  for (const tally of tallies) {
    for (const [id, by] of Object.entries(tally.added)) sums.set(id, (sums.get(id) ?? 0) + by);
    for (const [id, own] of Object.entries(tally.elements)) {
      elements.set(id, [...(elements.get(id) ?? []), ...own]);
    }
    for (const [key, value] of Object.entries(tally.last)) {
      last.set(key, [...(last.get(key) ?? []), value]);
    }
  }
  for (const client of clients) {
    const data = (id: string) => client.get(id) as Record<string, unknown>;
    for (const [id, sum] of sums) assert.deepEqual(data(id), { sum }, `SEED=${SEED}: ${id}`);
    for (const [id, all] of elements) {
      assert.deepEqual((data(id)["all"] as string[]).sort(), all.sort(), `SEED=${SEED}: ${id}`);
    }
    // Only the last value of each writer can have won.
    for (const [key, values] of last) {
      const [id, field] = key.split(" ") as [string, string];
      const value = data(id)[field] as string;
      assert(values.includes(value), `SEED=${SEED}: ${key} is ${value}, not of ${values.join()}`);
    }
  }
}

test(
  "three servers that clients write to end up equal",
  inWorld(async (world) => {
    const result = await run(world, WRITES);
    await assertEqual(result);
    assertTallies(result);
    console.log(`${result.travels} deltas in flight during the writes`);
  }),
);

test(
  "the check finds deltas that only raise the version vector",
  inWorld(async (world) => {
    let hollowed = 0;
    // An element of a set is sent once, and a later share of a counter would hide the loss. Nothing
    // of one set arrives at all: a repeated delta, or one of another server, would hide the loss,
    // too.
    const alter: Alter = (delta, to) => {
      if (to !== 1 || !parseDelta(delta).nodes.has("grown:0")) return delta;
      hollowed++;
      return hollow(delta);
    };
    const result = await run(world, PLANTED_WRITES, alter);
    assert(hollowed > 0);
    await assert.rejects(assertEqual(result), /differ/);
  }),
);

/** The head of a delta alone. A replica that applies it counts the rest as seen. */
function hollow(delta: Uint8Array): Uint8Array {
  const actors = parseDelta(delta).actors.length;
  const HEAD_BYTES = 16 + (actors < 128 ? 1 : 2);
  const bytes = Buffer.from(delta.subarray(0, HEAD_BYTES + actors * 24));
  // The delta ends after the actors.
  bytes[3]! &= 1;
  return sealDelta(bytes);
}

test.run();
