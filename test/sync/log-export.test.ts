/**
 * Exports of what the change log says (EXPORT_LOG), against exports of all nodes: what they contain, and
 * which writes they claim. SEED replays a run, RUNS is the number of runs.
 */
import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { test } from "uvu";
import type { CrdtStore } from "../../src/index.ts";
import { EXECUTOR, type Executor } from "../../src/database/executor.ts";
import { type LogExport, exportLogSteps } from "../../src/request/deltas.ts";
import { claimsOf } from "../../src/sync/delta-head.ts";
import { type Pick, SEED, seeded } from "../helpers/codec-fixture.ts";
import { size } from "../helpers/core-random.ts";
import { stateOf } from "../helpers/delta-parser.ts";
import { execute, randomOperation } from "../helpers/random-operations.ts";
import { assertRefused, newStore, withClock } from "../helpers/store-fixture.ts";

const RUNS = size("RUNS", 100, 2000);
const IDS = Array.from({ length: 30 }, (_, i) => `node:${i}${"x".repeat(i % 5)}`);
const CAPACITY = 1 << 24;
/** A store of this size has the largest ring. */
const LARGE = 1 << 28;

console.log(`SEED=${SEED}`);

type Vector = ReturnType<CrdtStore["versionVector"]>;

interface Place {
  start: bigint;
  first: bigint;
  since: Vector;
}

function exported(
  store: CrdtStore,
  start: bigint | undefined,
  since: Vector,
  { first = start ?? 0n, isOwn = false } = {},
): LogExport {
  const executor = (store as unknown as { [EXECUTOR]: Executor })[EXECUTOR];
  return executor.runSync(exportLogSteps({ start, first, since, isOwn }));
}

/** The end of the log, and the vector there. */
function placeOf(store: CrdtStore): Place {
  const { end, vector } = exported(store, undefined, {});
  return { start: end, first: end, since: vector };
}

/** Gives `apply` all pieces of the log behind a place: how many there were. */
function follow(from: CrdtStore, place: Place, apply: (delta: Uint8Array) => void): number {
  let pieces = 0;
  for (let state = "cut"; state === "cut"; pieces++) {
    const piece = exported(from, place.start, place.since, place);
    ({ state } = piece);
    ok(piece.end >= place.start);
    if (piece.delta.length > 0) apply(piece.delta);
    place.start = piece.end;
    if (state === "all") Object.assign(place, { first: piece.end, since: piece.vector });
  }
  return pieces;
}

function write(store: CrdtStore, pick: Pick): void {
  const versionOf = (id: string) => store.getWithVersion(id)?.version ?? 0;
  execute(store, randomOperation(pick, { ids: IDS, ttlMsMax: 0, versionOf }));
}

test("what follows the log has the same state and the same vector", () => {
  withClock((clock) => {
    for (let run = 0; run < RUNS; run++) {
      const pick = seeded(SEED + run);
      using from = newStore(1n, CAPACITY);
      using to = newStore(2n, CAPACITY);
      const place = placeOf(from);
      placeOf(to);
      for (let round = 0; round < 5; round++) {
        for (let left = pick(30); left > 0; left--) {
          clock.nowMs += pick(3);
          write(from, pick);
        }
        follow(from, place, (delta) => void to.applyChangesSync(delta));
        deepStrictEqual(to.versionVector()[from.replicaId], from.versionVector()[from.replicaId]);
        deepStrictEqual(stateOf(to), stateOf(from), `SEED=${SEED + run}`);
      }
    }
  });
});

test("a long log comes in pieces, and only all of them in order raise the vector", () => {
  const pick = seeded();
  using from = newStore(1n, LARGE);
  const place = placeOf(from);
  for (let i = 0; i < 60_000; i++) {
    from.putSync(`n:${pick(40_000)}`, { i, text: "y".repeat(pick(80)) });
  }
  const pieces: Uint8Array[] = [];
  ok(follow(from, place, (delta) => pieces.push(delta)) > 3);
  using to = newStore(2n, LARGE);
  for (const [index, piece] of pieces.entries()) {
    strictEqual(to.versionVector()[from.replicaId], undefined, `before piece ${index}`);
    to.applyChangesSync(piece);
  }
  deepStrictEqual(to.versionVector(), from.versionVector());
  deepStrictEqual(stateOf(to), stateOf(from));
  using other = newStore(3n, LARGE);
  for (const [index, piece] of pieces.entries()) if (index !== 1) other.applyChangesSync(piece);
  strictEqual(other.versionVector()[from.replicaId], undefined);
});

test("pieces of exports that skip different writes are none of each other", () => {
  using from = newStore(1n, LARGE);
  const first = placeOf(from);
  from.putSync("early", 1);
  const { vector } = exported(from, undefined, {});
  for (let i = 0; i < 40_000; i++) from.putSync(`n:${i}`, i);
  using to = newStore(2n, LARGE);
  const some = exported(from, first.start, vector, first);
  strictEqual(some.state, "cut");
  to.applyChangesSync(some.delta);
  follow(from, { ...first, start: some.end }, (delta) => void to.applyChangesSync(delta));
  // The first piece lacked a write that the last one claims.
  strictEqual(to.get("early"), undefined);
  strictEqual(to.versionVector()[from.replicaId], undefined);
});

test("a write that changes nothing raises vectors too", () => {
  using from = newStore(1n);
  using to = newStore(2n);
  const place = placeOf(from);
  from.addToSetSync("s", "tags", 1);
  follow(from, place, (delta) => void to.applyChangesSync(delta));
  from.removeFromSetSync("s", "tags", 9);
  from.deleteSync("absent");
  follow(from, place, (delta) => void to.applyChangesSync(delta));
  deepStrictEqual(to.versionVector(), from.versionVector());
});

test("writes of others are claimed, unless only own ones are asked for", () => {
  using third = newStore(3n, CAPACITY);
  using from = newStore(1n, CAPACITY);
  const place = placeOf(from);
  third.putSync("theirs", 1);
  for (const delta of third.changesSinceSync(from.versionVector())) from.applyChangesSync(delta);
  from.putSync("mine", 2);
  const all = exported(from, place.start, place.since);
  const raised = (part: LogExport) =>
    claimsOf(part.delta)
      .filter(({ from: since, to }) => to > since)
      .map(({ actor }) => actor);
  deepStrictEqual(raised(all).toSorted(), [from.replicaId, third.replicaId]);
  const own = exported(from, place.start, place.since, { isOwn: true });
  deepStrictEqual(raised(own), [from.replicaId]);
  using to = newStore(2n, CAPACITY);
  to.applyChangesSync(own.delta);
  strictEqual(to.get("theirs"), 1);
  strictEqual(to.versionVector()[third.replicaId], undefined);
  // That write came early: the store says so.
  strictEqual(exported(to, undefined, {}).early, 1);
  strictEqual(exported(from, undefined, {}).early, 0);
});

test("a place that is overwritten, ahead or no place of the log is lost", () => {
  using store = newStore(1n);
  const { start } = placeOf(store);
  for (let i = 0; i < 4000; i++) store.putSync(`n:${i % 50}`, i);
  strictEqual(exported(store, start, {}).state, "lost");
  const { end } = exported(store, undefined, {});
  strictEqual(exported(store, end + 8000n, {}).state, "lost");
  strictEqual(exported(store, end, {}).state, "all");
  assertRefused("ERR_BAD_VALUE", () => exported(store, end - 1n, {}));
  // Between two records: the bytes there are no record, or one of an id that does not exist.
  const within = exported(store, end - 8n, {});
  ok(within.state === "lost" || within.delta.length === 0 || within.state === "all");
});

test("a piece of an export, a gap and a resynchronisation count as early", () => {
  using from = newStore(1n, CAPACITY);
  using to = newStore(2n, CAPACITY);
  for (let i = 0; i < 300; i++) from.putSync(`n:${i}`, "w".repeat(9000));
  const early = () => exported(to, undefined, {}).early;
  const pieces = from.changesSinceSync();
  ok(pieces.length > 2);
  to.applyChangesSync(pieces[0]!);
  strictEqual(early(), 1);
  for (const piece of pieces) to.applyChangesSync(piece);
  const after = early();
  from.putSync("lost", 1);
  const since = from.versionVector();
  from.putSync("gap", 2);
  for (const delta of from.changesSinceSync(since)) to.applyChangesSync(delta);
  strictEqual(early(), after + 1);
  to.resynchroniseSync(from.changesSinceSync());
  strictEqual(early(), after + 2);
  from.putSync("more", 3);
  for (const delta of from.changesSinceSync(to.versionVector())) to.applyChangesSync(delta);
  strictEqual(early(), after + 2);
});

test.run();
