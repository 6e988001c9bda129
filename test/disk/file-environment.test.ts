/**
 * The file of a store, written with LMDB and without it, interleaved: both find what the other wrote, and
 * the walk finds no damage. SEED replays a run, CHANGES is the number of its commits.
 */
import assert from "node:assert/strict";
import { closeSync, mkdtempSync, openSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "uvu";

import type { Environment } from "../../src/disk/environment.ts";
import { FileEnvironment } from "../../src/disk/file-environment.ts";
import { damageOf } from "../../src/disk/lmdb-walk.ts";
import { NativeEnvironment } from "../../src/disk/native-environment.ts";
import { makeDataFile } from "../../src/disk/new-file.ts";
import { REMOVED, VALUE_BYTES, WRITE_HEAD_BYTES } from "../../src/disk/write-batch.ts";
import { loadNative } from "../../src/memory/native.ts";
import { Dice, seedFor, size } from "../helpers/core-random.ts";

const CHANGES = size("CHANGES", 400, 20_000);
const KEYS = 600;
/** LMDB's longest key, and records on separate pages. */
const KEY_BYTES_MAX = 1978;
const RECORD_BYTES_MAX = 20_000;
const WRITES_MAX = 60;
const LOCK = "data.mdb-lock";

type Model = Map<string, Buffer>;

/** A directory with an empty file, for the time of `body`. */
async function inDirectory(body: (directory: string, file: string) => unknown): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), "pluresdb-file-"));
  try {
    makeDataFile(directory, "data.mdb");
    await body(directory, join(directory, "data.mdb"));
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** What the file has is opened with LMDB or without. LMDB's lock file is removed first, as stores do. */
function open(directory: string, isByLmdb: boolean, isReadOnly = false): Environment {
  const file = join(directory, "data.mdb");
  if (!isByLmdb) return new FileEnvironment(file, isReadOnly);
  rmSync(join(directory, LOCK), { force: true });
  return new NativeEnvironment(loadNative(), file, isReadOnly);
}

function batchOf(writes: [string, Buffer | undefined][]): Buffer {
  return Buffer.concat(
    writes.flatMap(([name, record]) => {
      const key = Buffer.from(name, "latin1");
      const head = Buffer.alloc(WRITE_HEAD_BYTES);
      head.writeUInt32LE(key.length);
      head.writeUInt32LE(record?.length ?? REMOVED, VALUE_BYTES);
      return [head, key, record ?? Buffer.alloc(0)];
    }),
  );
}

function contentOf(environment: Environment, start = Buffer.alloc(1)): [string, string][] {
  const scan = environment.scan(start);
  const found: [string, string][] = [];
  for (let entry = scan?.next(); entry; entry = scan!.next()) {
    found.push([entry.key.toString("latin1"), entry.value.toString("hex")]);
  }
  return found;
}

function expected(model: Model, start = ""): [string, string][] {
  return [...model]
    .filter(([key]) => key >= start)
    .map(([key, record]): [string, string] => [key, record.toString("hex")])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Keys of all lengths, most of them short, whose order has nothing to do with their numbers. */
function keysOf(dice: Dice): string[] {
  return Array.from({ length: KEYS }, (_, n) => {
    const bytes = dice.chance(0.1) ? dice.between(200, KEY_BYTES_MAX) : dice.between(4, 30);
    return `${String((n * 7919) % KEYS).padStart(4, "0")}${"k".repeat(bytes - 4)}`;
  });
}

/** A commit's writes: mostly puts while the model grows, then mostly removals, and again. */
function writesFor(dice: Dice, keys: string[], isGrowing: boolean): [string, Buffer | undefined][] {
  return Array.from({ length: dice.skewed(WRITES_MAX) + 1 }, () => {
    const key = dice.pick(keys);
    if (dice.chance(isGrowing ? 0.2 : 0.8)) return [key, undefined];
    return [key, Buffer.alloc(dice.skewed(RECORD_BYTES_MAX), dice.word() & 0xff)];
  });
}

function apply(model: Model, writes: [string, Buffer | undefined][]): void {
  for (const [key, record] of writes) {
    if (record) model.set(key, record);
    else model.delete(key);
  }
}

for (const share of [0, 0.5]) {
  const how = share === 0 ? "without LMDB" : "with LMDB and without it, interleaved";
  test(`${CHANGES} commits ${how} leave what a map has, and no damage`, () =>
    inDirectory((directory, file) => {
      const dice = new Dice(seedFor(how));
      const keys = keysOf(dice);
      const model: Model = new Map();
      let environment = open(directory, false);
      let bytesMax = 0;
      for (let n = 0; n < CHANGES; n++) {
        const writes = writesFor(dice, keys, n % 100 < 60);
        environment.commit(batchOf(writes));
        apply(model, writes);
        if (!dice.chance(0.1)) continue;
        assert.equal(damageOf(file), undefined, `commit ${n}`);
        environment.close();
        environment = open(directory, dice.chance(share));
        const start = dice.pick(keys);
        assert.deepEqual(contentOf(environment, Buffer.from(start)), expected(model, start));
        for (const key of [start, dice.pick(keys), "none"]) {
          assert.deepEqual(environment.get(Buffer.from(key)), model.get(key));
        }
        assert.equal(environment.count(), model.size);
        bytesMax = Math.max(
          bytesMax,
          [...model.values()].reduce((sum, { length }) => sum + length, 0),
        );
      }
      environment.close();
      assert.equal(damageOf(file), undefined);
      for (const isByLmdb of [false, true]) {
        const last = open(directory, isByLmdb);
        assert.deepEqual(contentOf(last), expected(model));
        last.close();
      }
      // Pages are used again: the file is a few times as large as its content ever was.
      assert.ok(statSync(file).size < 4 * bytesMax, `${statSync(file).size} for ${bytesMax}`);
    }));
}

test("removing every key leaves an empty tree, in any order", () =>
  inDirectory((directory, file) => {
    const dice = new Dice(seedFor("empty"));
    const keys = keysOf(dice);
    const environment = open(directory, false);
    for (let round = 0; round < 3; round++) {
      environment.commit(batchOf(keys.map((key) => [key, Buffer.alloc(dice.skewed(5000))])));
      const left = new Set(keys);
      while (left.size > 0) {
        const gone = [...left].filter(() => dice.chance(0.3));
        environment.commit(batchOf(gone.map((key) => [key, undefined])));
        for (const key of gone) left.delete(key);
        assert.equal(damageOf(file), undefined);
        assert.equal(environment.count(), left.size);
      }
      assert.deepEqual(contentOf(environment), []);
    }
    environment.close();
  }));

test("LMDB frees many pages at once in a copy, which has no free ones", () =>
  inDirectory(async (directory) => {
    const names = Array.from({ length: 20_000 }, (_, n) => `k${n + 100_000}`);
    const batch = (share: number, fill: number) =>
      batchOf(
        names.filter((_, n) => n % share === 0).map((name) => [name, Buffer.alloc(100, fill)]),
      );
    const environment = open(directory, true);
    for (let fill = 0; fill < 4; fill++) environment.commit(batch(1, fill));
    const file = join(directory, "copy.mdb");
    const fd = openSync(file, "w", 0o600);
    await environment.copyTo(fd);
    closeSync(fd);
    environment.close();
    const copy = new NativeEnvironment(loadNative(), file, false);
    // Pages of which none is beside another: their list takes a page itself.
    copy.commit(batch(70, 9));
    assert.equal(copy.count(), names.length);
    assert.deepEqual(copy.get(Buffer.from(names[70]!)), Buffer.alloc(100, 9));
    copy.close();
    assert.equal(damageOf(file), undefined);
  }));

test("a scan and a copy are of one commit, whatever is committed meanwhile; their files go", () =>
  inDirectory(async (directory) => {
    const writer = open(directory, false);
    const reader = open(directory, false, true);
    const names = Array.from({ length: 500 }, (_, n) => `key${String(n).padStart(4, "0")}`);
    const put = (text: string) =>
      writer.commit(batchOf(names.map((name) => [name, Buffer.from(text.repeat(200))])));
    put("a");
    put("b");
    const scan = reader.scan(Buffer.alloc(1))!;
    scan.next();
    const copy = mkdtempSync(join(tmpdir(), "pluresdb-copy-"));
    makeDataFile(copy, "data.mdb");
    const fd = openSync(join(copy, "data.mdb"), "r+");
    const copied = reader.copyTo(fd);
    for (let n = 0; n < 20; n++) put("c");
    let entries = 1;
    for (let entry = scan.next(); entry; entry = scan.next()) {
      assert.equal(entry.value.toString(), "b".repeat(200));
      entries++;
    }
    assert.equal(entries, names.length);
    await copied;
    closeSync(fd);
    assert.equal(damageOf(join(copy, "data.mdb")), undefined);
    const texts = new Set(contentOf(open(copy, false, true)).map(([, hex]) => hex));
    assert.deepEqual([...texts], [Buffer.from("b".repeat(200)).toString("hex")]);
    assert.deepEqual(readdirSync(directory).sort(), ["data.mdb"]);
    rmSync(copy, { recursive: true });
    // With its file removed, as by a writer that believes it dead, a reader says that it is overtaken.
    const lost = reader.scan(Buffer.alloc(1))!;
    lost.next();
    for (const name of readdirSync(directory)) {
      if (name.includes("reader")) rmSync(join(directory, name));
    }
    for (let n = 0; n < 5; n++) put("d");
    const rest = () => {
      while (lost.next());
    };
    assert.throws(rest, { code: "ERR_STORE_IN_USE" });
  }));

test.run();
