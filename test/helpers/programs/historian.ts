/** A client with random operations, which records each one where a kill cannot lose it. */
import { openSync } from "node:fs";
import { setImmediate as turn } from "node:timers/promises";

import { IPCClient, PluresError, type Watch } from "../../../src/index.ts";
import { PAGE_BYTES } from "../../../assembly/layout/memory.ts";
import { loadNative } from "../../../src/memory/native.ts";
import { Dice } from "../core-random.ts";
import {
  AT,
  COUNTERS,
  EXPIRING,
  FIELDS,
  FIRST_COUNTER,
  FIRST_PAIR,
  KINDS,
  type Kind,
  OUTCOMES,
  type Outcome,
  PAIRS,
  RECORD_BYTES,
  REGISTERS,
  VALUES_A_CLIENT,
} from "../history.ts";

export interface HistorianArgs {
  channel: string;
  /** The file of the records. */
  file: string;
  seed: number;
  /** The number of the client, unique in a history. */
  client: number;
  /** The number of operations. */
  count: number;
}

const IN_FLIGHT = 8;
const TTL_MS_MAX = 30;

export async function recordHistory(args: HistorianArgs, ready: () => void): Promise<void> {
  const client = await IPCClient.connect(args.channel, { requestTimeoutMs: 60_000 });
  const historian = new Historian(client, args);
  // From here on the process may be killed: the records are in the file.
  ready();
  await historian.run(args.count);
}

/** Maps the file of the records. A stored record outlives this process at once. */
function mapRecords(file: string, count: number): Float64Array {
  const native = loadNative();
  const pages = Math.ceil((count * RECORD_BYTES) / PAGE_BYTES);
  const memory = new WebAssembly.Memory({ shared: true, initial: pages, maximum: pages });
  const fd = openSync(file, "w+");
  native.allocate(fd, 0, pages * PAGE_BYTES);
  native.map(new Uint8Array(memory.buffer), 0, pages * PAGE_BYTES, fd, true);
  return new Float64Array(memory.buffer);
}

const now = () => Number(process.hrtime.bigint());
const idOf = (node: number) => `history-${node}`;
const dataOf = (value: number) => ({ value, text: "x".repeat(value % 97) });

function valueOf(data: { value: number; text: string }): number {
  if (data.text.length === data.value % 97) return data.value;
  throw new Error(`torn: ${JSON.stringify(data)}`);
}

class Historian {
  readonly #client: IPCClient;
  readonly #number: number;
  readonly #dice: Dice;
  readonly #records: Float64Array;
  /** The latest version of each node that this client has seen. */
  readonly #versions = new Map<number, number>();
  #done = 0;

  constructor(client: IPCClient, { client: number, seed, file, count }: HistorianArgs) {
    this.#client = client;
    this.#number = number;
    this.#dice = new Dice(seed);
    this.#records = mapRecords(file, count);
  }

  async run(count: number): Promise<void> {
    const dice = this.#dice;
    const watch = this.#client.watch({ prefix: "history-" });
    const watching = this.#watch(watch, count);
    while (this.#done < count) {
      const inFlight: Promise<void>[] = [];
      while (inFlight.length < IN_FLIGHT && this.#done < count) {
        const kind = dice.below(22);
        const counter = FIRST_COUNTER + dice.below(COUNTERS);
        const pair = FIRST_PAIR + 2 * dice.below(PAIRS);
        if (kind < 8) this.#read(dice.below(REGISTERS));
        else if (kind < 9) this.#read(counter);
        else if (kind < 11) this.#readPair(pair);
        else if (kind < 12) inFlight.push(this.#increment(counter));
        else if (kind < 13) inFlight.push(this.#batch(pair));
        else if (kind < 18) inFlight.push(this.#put(dice.below(REGISTERS)));
        else if (kind < 20) inFlight.push(this.#delete(dice.below(REGISTERS)));
        else if (kind < 21) inFlight.push(this.#putExpiring(dice.below(EXPIRING)));
        else this.#list(dice.below(REGISTERS));
      }
      await Promise.all(inFlight);
      if (dice.chance(0.1)) await turn();
    }
    await watch.return();
    await watching;
  }

  #begin(kind: Kind, node: number, expected = -1): number {
    const at = this.#done++ * FIELDS;
    const records = this.#records;
    records[at + AT.kind] = KINDS.indexOf(kind);
    records[at + AT.node] = node;
    records[at + AT.value] = this.#number * VALUES_A_CLIENT + this.#done;
    records[at + AT.expected] = expected;
    records[at + AT.seen] = -1;
    records[at + AT.second] = -1;
    records[at + AT.begin] = now();
    return at;
  }

  #end(at: number, outcome: Outcome): void {
    this.#records[at + AT.outcome] = OUTCOMES.indexOf(outcome);
    // Stored last, because it ends the record.
    this.#records[at + AT.end] = now();
  }

  /** Ends the record of a write by its result. One without an answer stays begun. */
  async #recordResult(at: number, write: () => unknown): Promise<void> {
    try {
      const answer = await write();
      this.#end(at, answer === false ? "absent" : "ok");
    } catch (error) {
      if (!(error instanceof PluresError)) throw error;
      if (error.code === "ERR_CONFLICT") this.#end(at, "conflict");
      else if (!/ERR_SERVER_GONE|ERR_TIMEOUT/.test(error.code)) throw error;
    }
  }

  #read(node: number): void {
    const at = this.#begin("read", node);
    const isCounter = node >= FIRST_COUNTER && node < FIRST_PAIR;
    const found = this.#client.getWithVersion(idOf(node));
    if (!found) return this.#end(at, "absent");
    this.#records[at + AT.version] = found.version;
    this.#records[at + AT.seen] = isCounter ? found.data.count : valueOf(found.data);
    this.#versions.set(node, found.version);
    this.#end(at, "ok");
  }

  /** All nodes, of which one is recorded. */
  #list(node: number): void {
    const at = this.#begin("list", node);
    const found = this.#client.list({ prefix: "history-" }).find(({ id }) => id === idOf(node));
    if (!found) return this.#end(at, "absent");
    this.#records[at + AT.seen] = valueOf(found.data);
    this.#end(at, "ok");
  }

  /** Each put is a read of the node while it was waited for. A delete is that of its version only. */
  async #watch(watch: Watch, count: number): Promise<void> {
    for (;;) {
      const begin = now();
      const { value: change, done } = await watch.next();
      if (done || this.#done >= count) return;
      if (change.kind !== "put") continue;
      const node = Number(change.id.slice(idOf(0).length - 1));
      if (node >= REGISTERS) continue;
      const at = this.#begin("watch", node);
      this.#records[at + AT.version] = change.version;
      this.#records[at + AT.seen] = valueOf(change.data);
      this.#records[at + AT.begin] = begin;
      this.#end(at, "ok");
    }
  }

  async #putExpiring(node: number): Promise<void> {
    const at = this.#begin("expiring", node);
    const data = dataOf(this.#records[at + AT.value]!);
    const ttlMs = this.#dice.between(1, TTL_MS_MAX);
    await this.#recordResult(at, () => this.#client.put(idOf(node), data, { ttlMs }));
  }

  #readPair(node: number): void {
    const at = this.#begin("readPair", node);
    const [first, second] = this.#client.getMany([idOf(node), idOf(node + 1)]);
    if (first) this.#records[at + AT.seen] = valueOf(first);
    if (second) this.#records[at + AT.second] = valueOf(second);
    this.#end(at, "ok");
  }

  /** A put, or a patch of all fields, with or without a condition, synchronous or not. */
  async #put(node: number): Promise<void> {
    const dice = this.#dice;
    const client = this.#client;
    const isConditional = dice.chance(0.4);
    const expected = isConditional ? (this.#versions.get(node) ?? 0) : -1;
    const conditions = expected > 0 ? { ifVersion: expected } : { ifAbsent: expected === 0 };
    // A patch of an expiring node expires too.
    const names = ["put", "putSync", "patch", "patchSync"] as const;
    const name = node < EXPIRING ? dice.pick(names.slice(0, 2)) : dice.pick(names);
    const at = this.#begin("put", node, expected);
    const data = dataOf(this.#records[at + AT.value]!);
    await this.#recordResult(at, () => client[name](idOf(node), data, conditions));
  }

  async #delete(node: number): Promise<void> {
    const dice = this.#dice;
    const expected = dice.chance(0.4) ? (this.#versions.get(node) ?? -1) : -1;
    const conditions = expected > 0 ? { ifVersion: expected } : {};
    const name = dice.pick(["delete", "deleteSync"] as const);
    const at = this.#begin("delete", node, expected);
    await this.#recordResult(at, () => this.#client[name](idOf(node), conditions));
  }

  async #increment(node: number): Promise<void> {
    const at = this.#begin("increment", node);
    await this.#recordResult(at, () => this.#client.increment(idOf(node), "count"));
  }

  async #batch(node: number): Promise<void> {
    const at = this.#begin("batch", node);
    const data = dataOf(this.#records[at + AT.value]!);
    const items = [node, node + 1].map((n) => ({ put: idOf(n), data }));
    await this.#recordResult(at, () => this.#client.batch(items));
  }
}
