/**
 * A change log that one thread writes at full speed and another one reads.
 *
 * The record of each version follows from the seed, so the reader knows the expected records: the
 * versions one after the other, and after OVERRUN any later one. The writer is the core, or a second
 * one in TypeScript. That one and the reader can make a mistake on request.
 */
import * as assert from "node:assert/strict";
import { once } from "node:events";
import { isMainThread, Worker, workerData } from "node:worker_threads";
import * as L from "../helpers/layout.ts";
import { BareHost, encodedBytes } from "../helpers/core-bare.ts";
import { Dice } from "../helpers/core-random.ts";

export interface LogRace {
  seed: number;
  records: number;
  writer: "core" | "second" | "tail first";
  /** True if the reader checks the intent after it has copied a record. */
  validates: boolean;
}

export interface LogRaceResult {
  read: number;
  overruns: number;
  /** The first fault, or "". */
  error: string;
}

const STOP_WORD = (L.DOORBELL_BASE >> 2) + 1;
const CAPACITY_BYTES = 0x100000;
const RECORDS_A_CALL = 64;
const PAUSE_LOOPS_MAX = 200_000;
const VALUE = encodedBytes(Buffer.from("v"));

interface Expected {
  kind: number;
  id: string;
}

/** The record of a version: a put, or for each seventh version the deletion of the node before. */
export function expectedAt(seed: number, version: number): Expected {
  const isDelete = version % 7 === 0;
  const dice = new Dice(seed + (isDelete ? version - 1 : version));
  const number = dice.below(60);
  const unit = number % 5 === 0 ? "ж" : "x";
  const id = `${number}:${unit.repeat((number * 37) % 301)}`;
  return { kind: isDelete ? L.LOG_DELETE : L.LOG_PUT, id };
}

export async function raceLog(race: LogRace): Promise<LogRaceResult> {
  const host = new BareHost({ capacityBytes: CAPACITY_BYTES, valueBytesMax: 0x1000, slots: 0 });
  const worker = new Worker(new URL(import.meta.url), {
    workerData: { ...race, host: host.memory },
  });
  const ended = once(worker, "exit");
  let failure: unknown;
  worker.on("error", (error) => (failure = error));
  const result = readAll(host, race);
  Atomics.store(host.words, STOP_WORD, 1);
  await ended;
  assert.equal(failure, undefined);
  return result;
}

// ── The reader ──────────────────────────────────────────────────────────────────────────────────

function readAll(host: BareHost, race: LogRace): LogRaceResult {
  const result: LogRaceResult = { read: 0, overruns: 0, error: "" };
  const dice = new Dice(~race.seed);
  host.call("openLog", L.READER_SCRATCH);
  let last = logWord(host, L.LOG_VERSION);
  let isNext = true;
  while (result.read < race.records && !result.error) {
    const status = race.validates
      ? host.call("readLog", L.READER_SCRATCH, 0, 0, 0, RECORDS_A_CALL)
      : readUnchecked(host);
    if (status === L.OVERRUN) {
      result.overruns++;
      isNext = false;
      host.call("openLog", L.READER_SCRATCH);
      if (logWord(host, L.LOG_VERSION) < last) result.error = "the log went back";
    }
    if (status !== L.FOUND) continue;
    result.read++;
    const version = logWord(host, L.LOG_VERSION);
    if (isNext ? version !== last + 1 : version <= last) {
      result.error = `version ${version} came after ${last}`;
    } else result.error = difference(host, expectedAt(race.seed, version), version);
    last = version;
    isNext = true;
    // Sometimes the writer gets a lead, often of a whole ring.
    if (dice.chance(0.002)) for (let n = dice.below(PAUSE_LOOPS_MAX); n > 0; n--);
  }
  return result;
}

/** Like the core's `readLog`, without the check of the intent. */
function readUnchecked(host: BareHost): number {
  const cursor = logWord(host, L.LOG_CURSOR);
  if (cursor >= positionAt(host, L.STORE_LOG_TAIL)) return L.RING_EMPTY;
  const ring = host.word(L.STORE_LOG);
  const ringBytes = host.word(L.STORE_LOG_BYTES);
  const record = ring + (cursor % ringBytes);
  const kind = host.word(record + L.LOG_RECORD_KIND);
  const keyInfo = Math.min(host.word(record + L.LOG_RECORD_KEY_INFO), L.ID_BYTES_MAX << 1);
  if (kind === L.LOG_PAD) {
    setLogWord(host, L.LOG_CURSOR, cursor + ringBytes - (cursor % ringBytes));
    return L.BUSY;
  }
  const bytes = L.LOG_RECORD_ID + (((keyInfo >>> 1) + 7) & ~7);
  host.setWord(L.READER_SCRATCH + L.SCRATCH_LOG + L.LOG_KIND, kind);
  host.setWord(L.READER_SCRATCH + L.SCRATCH_LOG + L.LOG_KEY_INFO, keyInfo);
  setLogWord(host, L.LOG_VERSION, positionAt(host, record + L.LOG_RECORD_VERSION));
  host.bytes.copyWithin(L.READER_SCRATCH + L.SCRATCH_KEY, record + L.LOG_RECORD_ID, record + bytes);
  setLogWord(host, L.LOG_CURSOR, cursor + bytes);
  return L.FOUND;
}

function difference(host: BareHost, expected: Expected, version: number): string {
  const kind = host.word(L.READER_SCRATCH + L.SCRATCH_LOG + L.LOG_KIND);
  const keyInfo = host.word(L.READER_SCRATCH + L.SCRATCH_LOG + L.LOG_KEY_INFO);
  const at = L.READER_SCRATCH + L.SCRATCH_KEY;
  const id = host.bytes.toString(keyInfo & 1 ? "utf16le" : "latin1", at, at + (keyInfo >>> 1));
  if (kind === expected.kind && id === expected.id) return "";
  return `version ${version} is ${kind} of ${id}, expected ${expected.kind} of ${expected.id}`;
}

function logWord(host: BareHost, word: number): number {
  return positionAt(host, L.READER_SCRATCH + L.SCRATCH_LOG + word);
}

function positionAt(host: BareHost, address: number): number {
  return host.word(address) + host.word(address + 4) * 2 ** 32;
}

function setLogWord(host: BareHost, word: number, value: number): void {
  host.setWord(L.READER_SCRATCH + L.SCRATCH_LOG + word, value % 2 ** 32);
  host.setWord(L.READER_SCRATCH + L.SCRATCH_LOG + word + 4, Math.floor(value / 2 ** 32));
}

// ── The writers ─────────────────────────────────────────────────────────────────────────────────

function writeAll({ seed, writer, host: memory }: LogRace & { host: WebAssembly.Memory }): void {
  const shape = { capacityBytes: CAPACITY_BYTES, valueBytesMax: 0x1000, slots: 0 };
  const host = new BareHost(shape, memory);
  const second = new SecondWriter(memory);
  for (let version = 1; !Atomics.load(host.words, STOP_WORD); version++) {
    const { kind, id } = expectedAt(seed, version);
    if (writer === "core") {
      assert.equal(kind === L.LOG_PUT ? host.put(id, VALUE) : host.delete(id), L.OK);
    } else second.append(kind, id, version, writer);
  }
}

/** A second writer of the change log, by `docs/FORMAT.md`. */
class SecondWriter {
  readonly #words: Int32Array;
  readonly #longs: BigInt64Array;
  readonly #bytes: Buffer;
  #tail = 0;

  constructor(memory: WebAssembly.Memory) {
    this.#words = new Int32Array(memory.buffer);
    this.#longs = new BigInt64Array(memory.buffer);
    this.#bytes = Buffer.from(memory.buffer);
  }

  append(kind: number, id: string, version: number, how: LogRace["writer"]): void {
    const ring = this.#words[L.STORE_LOG >> 2]!;
    const ringBytes = this.#words[L.STORE_LOG_BYTES >> 2]!;
    const isWide = /[\u0100-\uffff]/.test(id);
    const idBytes = Buffer.from(id, isWide ? "utf16le" : "latin1");
    const bytes = L.LOG_RECORD_ID + ((idBytes.length + 7) & ~7);
    const toEnd = ringBytes - (this.#tail % ringBytes);
    const start = this.#tail + (toEnd < bytes ? toEnd : 0);
    this.#publish(L.STORE_LOG_INTENT, start + bytes);
    if (how === "tail first") this.#publish(L.STORE_LOG_TAIL, start + bytes);
    if (start !== this.#tail) this.#set(ring + (this.#tail % ringBytes), L.LOG_PAD);
    const record = ring + (start % ringBytes);
    this.#set(record + L.LOG_RECORD_KIND, kind);
    this.#set(record + L.LOG_RECORD_KEY_INFO, (idBytes.length << 1) | (isWide ? 1 : 0));
    this.#publish(record + L.LOG_RECORD_VERSION, version);
    this.#bytes.fill(0, record + L.LOG_RECORD_ID, record + bytes);
    idBytes.copy(this.#bytes, record + L.LOG_RECORD_ID);
    this.#publish(L.STORE_LOG_TAIL, start + bytes);
    this.#publish(L.STORE_LOG_VERSION, version);
    this.#tail = start + bytes;
  }

  #set(address: number, value: number): void {
    Atomics.store(this.#words, address >> 2, value);
  }

  #publish(address: number, value: number): void {
    Atomics.store(this.#longs, address >> 3, BigInt(value));
  }
}

if (!isMainThread) writeAll(workerData as LogRace & { host: WebAssembly.Memory });
