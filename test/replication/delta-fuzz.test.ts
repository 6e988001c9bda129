/**
 * Deltas with changed bytes: each is refused with a code and changes nothing, or is merged by the
 * plain rules. SEED replays a run; DELTAS is the number of deltas: `npm run test:fuzz` tries a
 * million.
 */
import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { test } from "uvu";
import { CONTROL_ALONE } from "../../assembly/layout/memory.ts";
import { STORE_HEAP } from "../../assembly/layout/store.ts";
import { CrdtStore, PluresError } from "../../src/index.ts";
import { internalsOf } from "../../src/store/store.ts";
import { type Pick, SEED, seeded } from "../helpers/codec-fixture.ts";
import { size } from "../helpers/core-random.ts";
import { mergeParts } from "./merge-parts.ts";
import { type DeltaPart, parseDelta, sealDelta, stateIn } from "../helpers/delta-parser.ts";

const DELTAS = size("DELTAS", 80_000, 200_000);
/** Changed deltas may add actors, and a store has room for so many. */
const DELTAS_A_STORE = 500;
/** One of so many merged deltas is compared with the plain rules. */
const COMPARED_SHARE = 3;
const SEALED_SHARE = 20;
const CAPACITY_BYTES = 0x200000;
const CODES = [
  "ERR_BAD_DELTA",
  "ERR_FUTURE_STAMP",
  "ERR_NO_SPACE",
  "ERR_RESYNC_REQUIRED",
  "ERR_VALUE_TOO_LARGE",
];
const FIELDS = ["a", "b", "name", "größe", "zł", "x".repeat(70)];
const VALUES = [0, -7, 2.5, "text", "€", null, true, [1, { z: 2 }], { y: 1 }, 99n, "y".repeat(90)];

console.log(`SEED=${SEED} DELTAS=${DELTAS}`);
// Most deltas are refused, and collecting a stack takes longer than that.
Error.stackTraceLimit = 0;

function open(actor: bigint): CrdtStore {
  return new CrdtStore({ actor, capacityBytes: CAPACITY_BYTES, valueBytesMax: 2000 });
}

/**
 * The stores that merge the deltas. Every other one makes copies, as if other processes read it.
 */
function openTarget(number: number): CrdtStore {
  const store = open(9n);
  internalsOf(store).memory.pages.words[CONTROL_ALONE >>> 2] = number % 2;
  return store;
}

/** One random write. It skips operations that the field does not permit. */
function write(store: CrdtStore, pick: Pick): void {
  const id = pick(5) ? `node-${pick(12)}` : `weit€${pick(4)}`;
  const field = FIELDS[pick(FIELDS.length)]!;
  const value = VALUES[pick(VALUES.length)];
  try {
    switch (pick(8)) {
      case 0:
        return void store.putSync(
          id,
          { [field]: value, a: 1 },
          { ttlMs: pick(2) ? 1e9 : Infinity },
        );
      case 1:
        return void store.putSync(id, value);
      case 2:
        return void store.patchSync(id, { [field]: pick(3) ? value : undefined });
      case 3:
        return void store.deleteSync(id);
      case 4:
        return void store.incrementSync(id, "count", pick(2) ? 1 : 0.25);
      case 5:
        return void store.patchSync(id, { count: pick(9) });
      case 6:
        return void store.addToSetSync(id, "tags", VALUES[pick(4)]);
      default:
        return void store.removeFromSetSync(id, "tags", VALUES[pick(4)]);
    }
  } catch (error) {
    strictEqual((error as PluresError).code, "ERR_BAD_VALUE");
  }
}

function exchange(from: CrdtStore, to: CrdtStore): Uint8Array[] {
  const deltas = from.changesSinceSync(to.versionVector());
  for (const delta of deltas) to.applyChangesSync(delta);
  return deltas;
}

/** Deltas of three replicas that are edited apart and sometimes exchange changes. */
function makeCorpus(pick: Pick): Uint8Array[] {
  const stores = [1n, 2n, 3n].map((actor) => open(actor));
  const corpus: Uint8Array[] = [];
  for (let round = 0; round < 30; round++) {
    for (let writes = 1 + pick(20); writes > 0; writes--) write(stores[pick(3)]!, pick);
    const from = stores[pick(3)]!;
    const to = stores[pick(3)]!;
    if (from !== to) corpus.push(...exchange(from, to));
    if (pick(4) === 0) corpus.push(...from.changesSinceSync());
  }
  for (const store of stores) store.close();
  return [...corpus, ...makePlainDeltas(pick)];
}

/** Deltas of many nodes with one field each, which are on the fast path. */
function makePlainDeltas(pick: Pick): Uint8Array[] {
  const store = open(4n);
  const ids = Array.from({ length: 40 }, (_, n) => `node-${n}`);
  for (const id of ids) store.putSync(id, { a: 1, b: pick(200), name: "" });
  const deltas = store.changesSinceSync();
  for (let round = 0; round < 10; round++) {
    const before = store.versionVector();
    for (const id of ids) {
      if (pick(3)) store.patchSync(id, { [FIELDS[pick(3)]!]: VALUES[pick(VALUES.length)] });
    }
    deltas.push(...store.changesSinceSync(before));
  }
  store.close();
  return deltas;
}

function mutate(pick: Pick, delta: Uint8Array, other: Uint8Array): Buffer {
  let bytes = Buffer.from(delta);
  for (let changes = pick(3); changes >= 0; changes--) {
    const place = pick(bytes.length);
    switch (pick(8)) {
      case 0:
        bytes = bytes.subarray(0, place);
        break;
      case 1:
        bytes = Buffer.concat([bytes, Buffer.from([pick(256)])]);
        break;
      case 2:
        bytes = Buffer.concat([bytes.subarray(0, place), other.subarray(pick(other.length))]);
        break;
      case 3:
        bytes = Buffer.concat([bytes.subarray(0, place), bytes.subarray(place + 1 + pick(3))]);
        break;
      case 4:
        bytes.fill(0xff, place, Math.min(bytes.length, place + pick(9)));
        break;
      case 5:
        bytes.copyWithin(place, pick(bytes.length));
        break;
      default:
        bytes[place] = pick(2) ? bytes[place]! ^ (1 << pick(8)) : pick(256);
    }
    if (!bytes.length) return bytes;
  }
  return pick(SEALED_SHARE) ? sealDelta(bytes) : bytes;
}

/** Makes states comparable: a tie of changed parts may have either position. */
function plain(parts: DeltaPart[]): DeltaPart[] {
  return parts.map(({ position: _, ...part }) => (part.sum === 0 ? { ...part, sum: 0 } : part));
}

function mergedWith(state: Map<string, DeltaPart[]>, delta: Uint8Array): Map<string, DeltaPart[]> {
  for (const [id, parts] of parseDelta(delta).nodes) {
    state.set(id, mergeParts(state.get(id) ?? [], parts));
  }
  return state;
}

function compareStates(actual: Map<string, DeltaPart[]>, expected: Map<string, DeltaPart[]>): void {
  strictEqual(actual.size, expected.size);
  for (const [id, parts] of expected) {
    deepStrictEqual(plain(mergeParts(actual.get(id)!, [])), plain(mergeParts(parts, [])), id);
  }
}

function heapProblem(store: CrdtStore): number {
  const { core, pages } = internalsOf(store).memory;
  return core.checkHeap(pages.words[STORE_HEAP >>> 2]! >>> 0);
}

/** The whole state of a store, as bytes. */
function exportOf(store: CrdtStore): Uint8Array[] {
  return store.changesSinceSync();
}

/** The code of the error, or "". A refused delta must leave each byte as in `held`. */
function apply(store: CrdtStore, delta: Uint8Array, held: Uint8Array[]): string {
  const { version } = store.stats();
  const vector = store.versionVector();
  try {
    store.applyChangesSync(delta);
    return "";
  } catch (error) {
    ok(error instanceof PluresError && CODES.includes(error.code), String(error));
    strictEqual(store.stats().version, version, "a refused delta changes nothing");
    deepStrictEqual(store.versionVector(), vector);
    const now = exportOf(store);
    ok(now.length === held.length && now.every((bytes, i) => same(bytes, held[i]!)), error.code);
    return error.code;
  }
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

test("a changed delta is refused whole or merged by the rules", () => {
  const pick = seeded();
  const counts = new Map<string, number>();
  let corpus: Uint8Array[] = [];
  let store = openTarget(0);
  let held = exportOf(store);
  for (let n = 0; n < DELTAS; n++) {
    if (n % DELTAS_A_STORE === 0) {
      strictEqual(heapProblem(store), 0);
      store.close();
      store = openTarget(n / DELTAS_A_STORE);
      held = exportOf(store);
      if (n % (20 * DELTAS_A_STORE) === 0) corpus = makeCorpus(pick);
    }
    const delta = mutate(pick, corpus[pick(corpus.length)]!, corpus[pick(corpus.length)]!);
    const code = apply(store, delta, held);
    counts.set(code, (counts.get(code) ?? 0) + 1);
    if (code === "") {
      deepStrictEqual(store.applyChangesSync(delta), [], "a second merge changes nothing");
      const now = exportOf(store);
      if (pick(COMPARED_SHARE) === 0) {
        compareStates(stateIn(now), mergedWith(stateIn(held), delta));
      }
      held = now;
    }
    if (pick(50) === 0) {
      write(store, pick);
      held = exportOf(store);
    }
    if (pick(100) === 0) strictEqual(heapProblem(store), 0);
  }
  store.list();
  store.close();
  console.log(Object.fromEntries(counts));
  ok((counts.get("") ?? 0) > DELTAS / 100, "some were merged");
});

test("a delta that is cut anywhere is refused", () => {
  const pick = seeded();
  const store = open(9n);
  for (const delta of makeCorpus(pick).slice(0, 10)) {
    for (let bytes = 0; bytes < delta.length; bytes++) {
      const start = Buffer.from(delta.subarray(0, bytes));
      strictEqual(apply(store, start, []), "ERR_BAD_DELTA");
    }
  }
  strictEqual(heapProblem(store), 0);
  store.close();
});

test.run();
