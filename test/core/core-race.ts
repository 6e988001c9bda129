/**
 * One thread that writes through the core's exports and one that reads, on the same memory. They
 * meet far more often than processes do, because no ring is between them.
 */
import * as assert from "node:assert/strict";
import { once } from "node:events";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import * as L from "../helpers/layout.ts";
import { BareHost, encodedBytes } from "../helpers/core-bare.ts";
import { Dice } from "../helpers/core-random.ts";

interface Race {
  memories: WebAssembly.Memory[];
  seed: number;
}

export interface RaceResult {
  reads: number;
  retries: number;
  error: string;
}

/** Nodes are only added and overwritten, so each one below this word's number always exists. */
const COUNT_WORD = L.DOORBELL_BASE >> 2;
const STOP_WORD = COUNT_WORD + 1;
const NODES_MAX = 12_000;
const PAYLOAD_BYTES_MAX = 4000;
const OBJECTS = 600;
const NEIGHBOURS = 3000;
const NOTHING = Buffer.alloc(0);

/** Fills one small store after the other while another thread reads from it. */
export async function race(seed: number, stores: number): Promise<RaceResult> {
  const dice = new Dice(seed);
  const options = { capacityBytes: 0x800000, valueBytesMax: 0x10000, slots: 0 };
  const hosts = Array.from({ length: stores }, () => new BareHost(options));
  const memories = hosts.map((host) => host.memory);
  const worker = new Worker(new URL(import.meta.url), { workerData: { memories, seed } });
  const result = once(worker, "message");
  await once(worker, "online");
  for (const [index, host] of hosts.entries()) {
    // In every other store the buckets grow late, so that most nodes are spilled for a while.
    const bucketsMax = host.word(L.STORE_BUCKETS_MAX);
    const isCrowded = index % 2 === 1;
    if (isCrowded) host.setWord(L.STORE_BUCKETS_MAX, L.BUCKETS_INITIAL);
    for (let count = 0; count < NODES_MAX;) {
      if (isCrowded) crowd(host, dice, count, bucketsMax);
      const isNew = count === 0 || dice.chance(0.5);
      const node = isNew ? count : dice.below(count);
      const length = dice.chance(0.1) ? dice.below(PAYLOAD_BYTES_MAX) : 8;
      const value = valueOf(node, dice.word(), length);
      // Objects, mostly with their own field name: the second one of a name makes a shape.
      const stored = node < OBJECTS ? objectOf(node, value) : value;
      assert.equal(host.put(`k${node}`, stored), L.OK);
      if (isNew) Atomics.store(host.words, COUNT_WORD, ++count);
    }
    Atomics.store(host.words, STOP_WORD, 1);
    host.check();
  }
  const [found] = (await result) as [RaceResult];
  return found;
}

/** Puts and deletes neighbours, so that spilled nodes get entries, and lets some buckets be split. */
function crowd(host: BareHost, dice: Dice, count: number, bucketsMax: number): void {
  const id = `t${dice.below(NEIGHBOURS)}`;
  const draw = dice.below(100);
  if (draw < 20) assert.equal(host.put(id, encodedBytes(NOTHING)), L.OK);
  else if (draw < 40) host.delete(id);
  if (draw < 99) return;
  const buckets = L.BUCKETS_INITIAL + Math.floor((count * dice.below(1000)) / 8000);
  host.setWord(
    L.STORE_BUCKETS_MAX,
    Math.min(Math.max(host.word(L.STORE_BUCKET_COUNT), buckets), bucketsMax),
  );
}

/** An object whose only field has the value. */
function objectOf(node: number, value: Buffer): Buffer {
  const name = Buffer.from(`_name-${node}`, "latin1");
  name[0] = L.TAG_SHORT + name.length - 1;
  const header = Buffer.alloc(L.CONTAINER_HEADER_BYTES);
  header[0] = L.TAG_OBJECT;
  header.writeUInt32LE(name.length + value.length, 1);
  header.writeUInt32LE(1, 5);
  return Buffer.concat([header, name, value]);
}

/** The number of the node, followed by one repeated byte. */
function valueOf(node: number, byte: number, length: number): Buffer {
  const payload = Buffer.alloc(4 + length, byte & 0xff);
  payload.writeUInt32LE(node);
  return encodedBytes(payload);
}

function readAll({ memories, seed }: Race): RaceResult {
  const dice = new Dice(~seed);
  const result = { reads: 0, retries: 0, error: "" };
  for (const memory of memories) {
    const host = BareHost.over(memory);
    while (!Atomics.load(host.words, STOP_WORD)) {
      const count = Atomics.load(host.words, COUNT_WORD);
      if (count) readOne(host, dice.below(count), result);
    }
  }
  return result;
}

function readOne(host: BareHost, node: number, result: RaceResult): void {
  const keyInfo = host.writeId(L.READER_SCRATCH + L.SCRATCH_KEY, `k${node}`);
  const address = host.call("find", L.READER_SCRATCH, keyInfo);
  const bytes = host.result(L.RESULT_BYTES);
  const out = L.READER_SCRATCH + L.SCRATCH_COPIED_TEXTS;
  const copied = address > L.RETRY ? host.call("expandShape", address, bytes, out) : 0;
  const value = address > L.RETRY ? Buffer.from(host.bytes.subarray(out, out + copied)) : undefined;
  const moved = (Atomics.load(host.words, L.STORE_EPOCH >> 2) - host.result(L.RESULT_EPOCH)) >>> 0;
  if (address === L.RETRY || moved > L.EPOCH_SLACK) {
    result.retries++;
    return;
  }
  result.reads++;
  if (!value) result.error ||= `k${node} is missing`;
  else if (!isWhole(fieldOf(value, node), node))
    result.error ||= `k${node} is torn: ${value.toString("hex")}`;
}

/** The value that `objectOf` put into the object; empty for other objects. */
function fieldOf(value: Buffer, node: number): Buffer {
  if (node >= OBJECTS) return value;
  const head = L.CONTAINER_HEADER_BYTES + `_name-${node}`.length;
  const name = value.toString("latin1", L.CONTAINER_HEADER_BYTES + 1, head);
  return value[0] === L.TAG_OBJECT && name === `name-${node}` ? value.subarray(head) : NOTHING;
}

function isWhole(value: Buffer, node: number): boolean {
  const header = L.LONG_HEADER_BYTES;
  if (value.length < header + 4 || value.readUInt32LE(1) !== value.length - header) return false;
  if (value.readUInt32LE(header) !== node) return false;
  for (let at = header + 5; at < value.length; at++) if (value[at] !== value[at - 1]) return false;
  return true;
}

if (!isMainThread) parentPort!.postMessage(readAll(workerData as Race));
