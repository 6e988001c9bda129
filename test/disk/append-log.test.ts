/**
 * The append log beside a model, with checkpoints, failing transactions and openings at any time:
 * the latest records are those that were written. SEED replays a run, RUNS is the number of runs.
 */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "uvu";

import {
  APPEND_LOG_RECORD_BYTES_MAX,
  PART_BYTES_MAX,
  RECORD_VERSION,
} from "../../assembly/layout/disk.ts";
import { type Disk, openDisk } from "../../src/disk/data-directory.ts";
import { AppendLog } from "../../src/disk/append-log.ts";
import { bytesOf, nameOf } from "../../src/disk/byte-range.ts";
import { REPLICAS_END } from "../../src/disk/loader.ts";
import { LARGE_START } from "../../src/disk/large-record.ts";
import {
  APPEND_LOG_END,
  APPEND_LOG_START,
  entryKey,
  recordsOf,
} from "../../src/disk/append-log-entry.ts";
import { readLatest } from "../helpers/append-log.ts";
import { type Pick, SEED, seeded } from "../helpers/codec-fixture.ts";

const RUNS = Number(process.env["RUNS"] ?? 25);
const STEPS = 60;
const VERSION_END = RECORD_VERSION + 8;
const KEYS = Array.from({ length: 40 }, (_, i) => `n${String.fromCharCode(0x41 + i * 4)}${i}`);

console.log(`SEED=${SEED} RUNS=${RUNS}`);

/** The records that a reader of the directory finds, as Latin-1, in the order of their keys. */
function latestOf(disk: Disk): [string, string][] {
  const found: [string, string][] = [];
  readLatest(disk, (key, record) => found.push([nameOf(key), nameOf(record)]));
  return found.sort(byKey);
}

const byKey = ([a]: [string, string], [b]: [string, string]) => (a < b ? -1 : a > b ? 1 : 0);

const logEntries = (disk: Disk) =>
  [...disk.getRange({ start: APPEND_LOG_START, end: APPEND_LOG_END })].length;
const inOrder = (model: Map<string, string>) => [...model].toSorted(byKey);

class Failure extends Error {}

class Run {
  readonly #pick: Pick;
  readonly #path: string;
  #disk: Disk;
  #log: AppendLog;
  #model = new Map<string, string>();
  #version = 1n;

  constructor(pick: Pick, path: string) {
    this.#pick = pick;
    this.#path = path;
    this.#disk = openDisk(path);
    this.#log = new AppendLog(this.#disk);
  }

  async step(): Promise<void> {
    const kind = this.#pick(10);
    if (kind === 0) await this.#reopen();
    else if (kind === 1) this.#checkpoint(this.#pick(2) ? 0 : this.#pick(this.#log.bytes + 1));
    else this.#commit(kind === 2);
    assert.deepEqual(latestOf(this.#disk), inOrder(this.#model));
  }

  /** Writes some records in one transaction, which fails at its end if `isFailing`. */
  #commit(isFailing: boolean): void {
    const pick = this.#pick;
    const model = new Map(this.#model);
    this.#transact(isFailing, () => {
      for (let i = pick(pick(5) ? 20 : 2000); i >= 0; i--) {
        const name = KEYS[pick(KEYS.length)]!;
        const key = bytesOf(Buffer.from(name, "latin1"));
        if (pick(6) === 0) {
          this.#log.remove(key);
          model.delete(name);
          continue;
        }
        const record = Buffer.alloc(this.#size(), pick(256));
        record.writeBigUInt64LE(this.#version++, RECORD_VERSION);
        this.#log.put(key, bytesOf(record));
        model.set(name, record.toString("latin1"));
      }
      this.#log.flush();
      if (pick(2)) this.#log.checkpoint(pick(1 << 16));
    });
    if (!isFailing) this.#model = model;
  }

  /** Of a record: for the log, a little too large for it, and in parts. */
  #size(): number {
    const pick = this.#pick;
    const kind = pick(300);
    if (kind > 1) return VERSION_END + pick(100);
    const limit = kind ? APPEND_LOG_RECORD_BYTES_MAX : PART_BYTES_MAX * (1 + pick(3));
    return limit - 20 + pick(40);
  }

  #checkpoint(bytesMax: number): void {
    this.#transact(this.#pick(4) === 0, () => this.#log.checkpoint(bytesMax));
    if (this.#log.isEmpty) assert.equal(logEntries(this.#disk), 0);
  }

  #transact(isFailing: boolean, write: () => void): void {
    try {
      this.#disk.transactionSync(() => {
        write();
        if (isFailing) throw new Failure();
      });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      this.#log = new AppendLog(this.#disk);
    }
  }

  async #reopen(): Promise<void> {
    await this.#disk.close();
    this.#disk = openDisk(this.#path);
    this.#log = new AppendLog(this.#disk);
  }

  async end(): Promise<void> {
    this.#checkpoint(0);
    await this.#reopen();
    assert.deepEqual(latestOf(this.#disk), inOrder(this.#model));
    this.#transact(false, () => {
      for (const name of this.#model.keys()) this.#log.remove(bytesOf(Buffer.from(name, "latin1")));
      this.#log.flush();
      this.#log.checkpoint(0);
    });
    // No part is left.
    assert.deepEqual([...this.#disk.getRange({ start: LARGE_START, end: REPLICAS_END })], []);
    await this.#disk.close();
  }
}

async function inDirectory(use: (path: string) => Promise<void>): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), "pluresdb-log-"));
  try {
    await use(directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

test("the latest records are those that were written, with checkpoints at any time", async () => {
  for (let run = 0; run < RUNS; run++) {
    await inDirectory(async (path) => {
      try {
        const current = new Run(seeded(SEED + run), path);
        for (let step = 0; step < STEPS; step++) await current.step();
        await current.end();
      } catch (error) {
        throw new Error(`SEED=${SEED + run} RUNS=1:\n${(error as Error).stack}`, { cause: error });
      }
    });
  }
});

const put = (disk: Disk, key: Buffer, value: Buffer) =>
  disk.transactionSync(() => disk.put(bytesOf(key), bytesOf(value)));
const remove = (disk: Disk, key: Buffer) => disk.transactionSync(() => disk.remove(bytesOf(key)));

/** Three entries: an old and a new record of "nA", and the removal of "nB", which is at its key. */
function fill(disk: Disk): AppendLog {
  put(disk, Buffer.from("nB"), Buffer.from("at its key"));
  const log = new AppendLog(disk);
  const [a, b, old, latest] = ["nA", "nB", "old", "new"].map((text) => bytesOf(Buffer.from(text)));
  disk.transactionSync(() => {
    log.put(a!, old!);
    log.flush();
    log.put(a!, latest!);
    log.flush();
    log.remove(b!);
    log.flush();
  });
  return log;
}

test("a checkpoint of the oldest entry writes no record that a later one replaces", () =>
  inDirectory(async (path) => {
    const disk = openDisk(path);
    const log = fill(disk);
    const before = log.bytes;
    disk.transactionSync(() => log.checkpoint(before - 1));
    assert.equal(logEntries(disk), 2);
    assert.equal(disk.get(Buffer.from("nA")), undefined);
    disk.transactionSync(() => log.checkpoint(0));
    assert.equal(String(disk.get(Buffer.from("nA"))), "new");
    assert.equal(disk.get(Buffer.from("nB")), undefined);
    assert(log.isEmpty && log.bytes === 0);
    await disk.close();
  }));

test("the comparison finds an entry that is lost, or checkpointed twice", () =>
  inDirectory(async (path) => {
    const disk = openDisk(path);
    fill(disk);
    const before = latestOf(disk);
    assert.deepEqual(before, [["nA", "new"]]);
    const [, second, third] = [0, 1, 2].map((number) => Buffer.from(disk.get(entryKey(number))!));
    // As after a checkpoint that removes an entry before it writes the records to their keys.
    remove(disk, entryKey(1));
    assert.notDeepEqual(latestOf(disk), before);
    put(disk, entryKey(1), second!);
    remove(disk, entryKey(2));
    assert.notDeepEqual(latestOf(disk), before);
    put(disk, entryKey(2), third!);
    // As after a checkpoint that writes an old record over a later one.
    const [stale] = [...recordsOf(Buffer.from(disk.get(entryKey(0))!))];
    assert.equal(stale!.key, "nA");
    for (const number of [0, 1, 2]) remove(disk, entryKey(number));
    put(disk, Buffer.from("nA"), Buffer.from("old"));
    assert.notDeepEqual(latestOf(disk), before);
    await disk.close();
  }));

test("a log with a hole or a flipped byte is refused", () =>
  inDirectory(async (path) => {
    const disk = openDisk(path);
    fill(disk);
    const entry = Buffer.from(disk.get(entryKey(1))!);
    remove(disk, entryKey(1));
    assert.throws(() => new AppendLog(disk), /damaged/);
    for (let at = 0; at < entry.length; at++) {
      const damaged = Buffer.from(entry);
      damaged[at]! ^= 1;
      put(disk, entryKey(1), damaged);
      assert.throws(() => new AppendLog(disk), /damaged/);
    }
    put(disk, entryKey(1), entry);
    assert.equal(new AppendLog(disk).isEmpty, false);
    await disk.close();
  }));

test.run();
