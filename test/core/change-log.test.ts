/** The change log alone: its records, overruns, and a reader that races the writer. */
import * as assert from "node:assert/strict";
import { test } from "uvu";
import * as L from "../helpers/layout.ts";
import { CrdtStore } from "../../src/index.ts";
import { LogCursor, type LogRecord } from "../../src/watch/change-log-cursor.ts";
import { internalsOf } from "../../src/store/store.ts";
import { Dice, randomId, rounds, seedFor } from "../helpers/core-random.ts";
import { type LogRace, raceLog } from "./change-log-race.ts";

const SMALL_BYTES = 0x100000;
const STEPS = rounds(20_000);
const RACE_RECORDS = rounds(60_000);
/** A checker without a finding in so many records does not check. */
const PLANTED_TRIES = 20;

test("a cursor gets each change of its range, in order, and reports an overrun", () => {
  const dice = new Dice(seedFor("log model"));
  const store = new CrdtStore({ capacityBytes: SMALL_BYTES });
  const ids = Array.from({ length: 200 }, () => randomId(dice));
  const place = () => internalsOf(store).memory;
  const bounds = () => [dice.pick(ids), dice.pick(ids)].sort() as [string, string];
  const readers = Array.from({ length: 6 }, (_, i) => {
    const [from, to] = i < 2 ? ["", ""] : bounds();
    return {
      from,
      to,
      cursor: new LogCursor(place, { from, to }),
      read: 0,
      overruns: 0,
      missed: 0,
    };
  });
  const logged: LogRecord[] = [];
  for (let step = 0; step < STEPS; step++) {
    const id = dice.pick(ids);
    if (dice.chance(0.3) && store.deleteSync(id)) {
      logged.push({ isPut: false, id, version: store.stats().version });
    } else if (dice.chance(0.8)) {
      store.putSync(id, step);
      logged.push({ isPut: true, id, version: store.stats().version });
    }
    // Some read often, some so seldom that the writer overruns them.
    const index = dice.below(readers.length);
    const reader = readers[index]!;
    if (!dice.chance(0.4 ** index)) continue;
    for (let found = reader.cursor.next(); found; found = reader.cursor.next()) {
      if (found === "lagged") {
        assert.ok(logged.length - reader.read > 20, "nothing was overwritten so soon");
        reader.overruns++;
        reader.read = logged.length;
        reader.cursor.toEnd();
        continue;
      }
      const { from, to } = reader;
      const isWanted = ({ id: each }: LogRecord) => each >= from && (!to || each < to);
      while (!isWanted(logged[reader.read]!)) reader.read++;
      assert.deepEqual(found, logged[reader.read++]);
    }
    const rest = logged.slice(reader.read);
    assert.ok(
      !rest.some(({ id: each }) => each >= reader.from && (!reader.to || each < reader.to)),
    );
    assert.equal(reader.cursor.isBehind, false);
    reader.read = logged.length;
  }
  const overruns = readers.map((reader) => reader.overruns);
  console.log(`${logged.length} changes, overruns ${overruns.join(" ")}`);
  assert.equal(overruns[0], 0);
  assert.ok(overruns.at(-1)! > 0, "no reader was overrun");
});

test("the log has only changes of data: neither changes of expiry alone nor refused writes", () => {
  const store = new CrdtStore({ capacityBytes: SMALL_BYTES });
  store.changesSinceSync();
  const cursor = new LogCursor(() => internalsOf(store).memory, { from: "", to: "" });
  store.putSync("a", { n: 1 });
  store.deleteSync("a");
  assert.equal(store.deleteSync("a"), false);
  assert.throws(() => store.putSync("a", 1, { ifVersion: 99 }));
  const other = new CrdtStore({ capacityBytes: SMALL_BYTES });
  other.putSync("b", { n: 1 });
  other.deleteSync("b");
  const deltas = other.changesSinceSync();
  for (const delta of [...deltas, ...deltas]) store.applyChangesSync(delta);
  const found: unknown[] = [];
  for (let record = cursor.next(); record; record = cursor.next()) {
    found.push(record === "lagged" ? record : [record.isPut, record.id]);
  }
  assert.deepEqual(found, [
    [true, "a"],
    [false, "a"],
  ]);
});

test("positions continue beyond 4 GiB", () => {
  const store = new CrdtStore({ capacityBytes: SMALL_BYTES });
  const { memory } = internalsOf(store);
  const { words } = memory.pages;
  // The ring's size divides it, so the records lie as if they had been written up to there.
  const start = 2 ** 32 - words[L.STORE_LOG_BYTES >> 2]!;
  for (const word of [L.STORE_LOG_INTENT, L.STORE_LOG_TAIL]) words[word >> 2] = start | 0;
  const cursor = new LogCursor(() => memory, { from: "", to: "" });
  const late = new LogCursor(() => memory, { from: "", to: "" });
  assert.equal(cursor.position, start);
  for (let i = 0; i < 4000; i++) {
    store.putSync("id", i);
    const record = cursor.next();
    assert.ok(record !== "lagged" && record?.id === "id");
    assert.equal(cursor.next(), undefined);
  }
  assert.ok(cursor.position > 2 ** 32);
  assert.equal(late.next(), "lagged");
});

test("a record that the writer is overwriting is rejected, by the intent alone", () => {
  for (const isAnnounced of [true, false]) {
    const store = new CrdtStore({ capacityBytes: SMALL_BYTES });
    const { memory } = internalsOf(store);
    const { words } = memory.pages;
    const ringBytes = words[L.STORE_LOG_BYTES >> 2]!;
    const cursor = new LogCursor(() => memory, { from: "", to: "" });
    // Records of 24 bytes, exactly as many as the ring has room for.
    const records = Math.floor(ringBytes / 24);
    for (let i = 0; i < records; i++) store.putSync("id", i);
    const tail = words[L.STORE_LOG_TAIL >> 2]!;
    assert.equal(tail, records * 24);
    // The state of a writer that stopped in the middle of the next record, or did not begin it.
    words[L.STORE_LOG_INTENT >> 2] = isAnnounced ? ringBytes + 24 : tail;
    words[(words[L.STORE_LOG >> 2]! + L.LOG_RECORD_ID) >> 2] = 0x7878;
    const record = cursor.next();
    if (isAnnounced) assert.equal(record, "lagged");
    else assert.equal((record as LogRecord).id, "xx");
  }
});

test("a reader that races the writer reads the written records, in order, or reports an overrun", async () => {
  const seed = seedFor("log race");
  for (const writer of ["core", "second"] as const) {
    const race = { seed, records: RACE_RECORDS, writer, validates: true };
    const { read, overruns, error } = await raceLog(race);
    console.log(`${writer}: ${read} records, ${overruns} overruns`);
    assert.equal(error, "");
    assert.ok(overruns > 0, "the reader was never overrun: nothing was tested");
  }
});

test("the race notices each planted mistake", async () => {
  const seed = seedFor("log race, planted");
  const planted: Partial<LogRace>[] = [
    { writer: "tail first" },
    { writer: "second", validates: false },
  ];
  for (const mistake of planted) {
    let error = "";
    for (let tries = 0; tries < PLANTED_TRIES && !error; tries++) {
      const race = { seed: seed + tries, records: RACE_RECORDS, writer: "second", validates: true };
      ({ error } = await raceLog({ ...race, ...mistake } as LogRace));
    }
    assert.notEqual(error, "", `not noticed: ${JSON.stringify(mistake)}`);
  }
});

test.run();
