/** The writer and the readers of `torn-reads`, each in a separate process. */
import * as assert from "node:assert/strict";
import { setPriority } from "node:os";
import { setImmediate as nextTurn } from "node:timers/promises";
import { decodeRaw } from "../../src/index.ts";
import { assertWhole, IDS, isStable, payloadBytes, seal, type Sealed } from "./sealed-values.ts";
import { sizeLetter, STABLE_SMALL } from "./sealed-values.ts";
import { Racer, type RaceReport } from "./process-race.ts";

export interface Report extends RaceReport {
  reads: number;
  writes: number;
  lists: number;
  absent: number;
}

const BATCH = 64;
const NICENESS = 5;
/** New nodes come endlessly, so that buckets split. Most older ones are deleted. */
const FILLERS_KEPT = 500;
const LARGE_PREFIXES = ["sm/", "sl/", "cm/", "cl/"];

const racer = await Racer.join<Sealed, Report>({
  kind: "done",
  reads: 0,
  writes: 0,
  lists: 0,
  absent: 0,
  retries: 0,
  error: "",
});
const { client, dice, report } = racer;
await racer.run(write, read);

/** Reading a large one costs a thousand times as much. */
function idToRead(): string {
  const id = dice.pick(IDS);
  return sizeLetter(id) === "s" || dice.chance(0.1) ? id : dice.pick(STABLE_SMALL);
}

async function write(): Promise<void> {
  const versions = new Map<string, number>();
  const next = (id: string): Sealed => {
    const version = (versions.get(id) ?? 0) + 1;
    versions.set(id, version);
    const [first, last] = payloadBytes(id);
    return seal(id, version, dice.between(first, last));
  };
  for (const id of IDS) client.putSync(id, next(id));
  await racer.tellReady();
  let filler = 0;
  while (!racer.isStopping) {
    const pipelined: Promise<unknown>[] | undefined = dice.chance(0.5) ? [] : undefined;
    for (let i = 0; i < BATCH; i++) {
      const id = dice.pick(IDS);
      if (!isStable(id) && dice.chance(0.5)) {
        if (pipelined) pipelined.push(client.delete(id));
        else client.deleteSync(id);
      }
      if (isStable(id) || dice.chance(0.7)) {
        if (pipelined) pipelined.push(client.put(id, next(id)));
        else client.putSync(id, next(id));
      }
    }
    client.putSync(`fs/${filler}`, seal(`fs/${filler}`, 1, dice.below(60)));
    const old = ++filler - FILLERS_KEPT;
    if (old >= 0 && old % 4) client.deleteSync(`fs/${old}`);
    report.writes += BATCH;
    await Promise.all(pipelined ?? []);
    await nextTurn();
  }
}

async function read(wanted: number): Promise<void> {
  // A lower priority than the writer: a reader that is preempted in a read meets most changes.
  setPriority(NICENESS);
  const versions = new Map<string, number>();
  const check = (id: string, value: Sealed | undefined) => {
    report.reads++;
    if (value === undefined) {
      assert.ok(!isStable(id), `${id} always exists, but was not found`);
      report.absent++;
      return;
    }
    assertWhole(id, value);
    const seen = versions.get(id) ?? 0;
    if (value.version < seen) assert.fail(`${id} went back from ${seen} to ${value.version}`);
    versions.set(id, value.version);
  };
  while (report.reads < wanted) {
    for (let i = 0; i < 1000; i++) {
      const id = idToRead();
      if (dice.chance(0.8)) check(id, client.get(id));
      else if (dice.chance(0.3)) {
        const raw = client.getRaw(id);
        check(id, raw && (decodeRaw(raw) as Sealed));
      } else if (dice.chance(0.4)) {
        report.reads++;
        const found = client.getField(id, "id");
        assert.ok(found === id || (found === undefined && !isStable(id)), `${found} for ${id}`);
      } else {
        report.reads++;
        assert.ok(client.has(id) || !isStable(id), `${id} always exists, but has is false`);
      }
    }
    readLists(check);
    await nextTurn();
  }
}

/** Permanent nodes are in a list exactly once, whatever happens around them. */
function readLists(check: (id: string, value: Sealed) => void): void {
  const reverse = dice.chance(0.5);
  const all = client.list({ prefix: "ss/", reverse });
  const ids = all.map(({ id }) => id);
  if (reverse) ids.reverse();
  assert.deepEqual(ids, STABLE_SMALL);
  for (const { id, data } of all) check(id, data);
  // A list of large values takes long enough to meet a change nearly every time.
  for (const { id, data } of client.list({ prefix: dice.pick(LARGE_PREFIXES) })) check(id, data);
  const start = dice.pick(IDS);
  let last = "";
  for (const { id, data } of client.list({ start, limit: dice.between(1, 30) })) {
    assert.ok(id >= start && id > last, "a list is in order");
    last = id;
    check(id, data);
  }
  report.lists += 3;
}
