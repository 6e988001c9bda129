/**
 * Deltas of many nodes with one register each, the usual kind: the fast paths of the core must
 * merge them like the plain rules. A store without other readers changes values in place. A store
 * with readers in other processes copies them.
 */
import { deepStrictEqual, strictEqual } from "node:assert/strict";
import { test } from "uvu";
import { DELTA_SAME, DELTA_VERSION, DELTA_ZERO } from "../../assembly/layout/delta.ts";
import { CONTROL_ALONE } from "../../assembly/layout/memory.ts";
import { KIND_REGISTER } from "../../assembly/layout/node.ts";
import { STORE_HEAP } from "../../assembly/layout/store.ts";
import { TAG_I32, TAG_SHORT } from "../../assembly/layout/values.ts";
import { CrdtStore, PluresError } from "../../src/index.ts";
import { internalsOf } from "../../src/store/store.ts";
import { type Pick, SEED, seeded } from "../helpers/codec-fixture.ts";
import { assertRefused, newStore, withClock } from "../helpers/store-fixture.ts";
import { mergeParts } from "./merge-parts.ts";
import { type DeltaPart, parseDelta, sealDelta, stateOf } from "../helpers/delta-parser.ts";

const RUNS = Number(process.env["RUNS"] ?? 40);
const CAPACITY_BYTES = 1 << 21;
const ROUNDS = 12;
/** Ids up to the limit of the fast path, and longer ones. Some have common prefixes, some none. */
const IDS = [
  ..."a ab abc abcd abcdefgh abcdefghi b ÿ ÿÿ".split(" "),
  "weit€",
  "weit€1",
  ...[62, 63, 64, 200].map((units) => "x".repeat(units)),
  ...Array.from({ length: 150 }, (_, n) => `node:${n}`),
];
const FIELDS = ["x", "y", "name", "größe", "zł", "f".repeat(63), "f".repeat(64)];
const VALUES = [0, 127, 128, -1, 70_000, 0.5, null, true, "", "text", "€", "y".repeat(63)];
const LARGE = [[1, { z: 2 }], "z".repeat(64), 99n, new Date(3)];

console.log(`SEED=${SEED}`);

function some<T>(pick: Pick, items: readonly T[]): T {
  return items[pick(items.length)]!;
}

function randomValue(pick: Pick): unknown {
  return some<unknown>(pick, pick(8) ? VALUES : LARGE);
}

/** A record of few fields, in any order, so that there are few shapes. */
function record(pick: Pick): Record<string, unknown> {
  const start = pick(FIELDS.length);
  const fields = Array.from(
    { length: 1 + pick(3) },
    (_, i) => FIELDS[(start + i) % FIELDS.length]!,
  );
  if (pick(2)) fields.reverse();
  return Object.fromEntries(fields.map((field) => [field, randomValue(pick)]));
}

/** Most writes are of one field. Some are writes that a splice cannot do. */
function write(store: CrdtStore, pick: Pick): void {
  const id = some(pick, IDS);
  const has = store.get(id) as unknown;
  const names = typeof has === "object" && has !== null ? Object.keys(has) : FIELDS;
  const field = some(pick, names.length ? names : FIELDS);
  const kind = pick(40);
  try {
    if (kind === 0) store.deleteSync(id);
    else if (kind === 1) store.putSync(id, randomValue(pick));
    else if (kind === 2) store.addToSetSync(id, field, randomValue(pick));
    else if (kind === 3) store.incrementSync(id, field);
    else if (kind === 4) store.patchSync(id, { [field]: undefined });
    else if (kind === 5) store.patchSync(id, record(pick));
    else if (kind < 12) store.putSync(id, record(pick), { ttlMs: pick(2) ? 1e12 : Infinity });
    else store.patchSync(id, { [field]: randomValue(pick) });
  } catch (error) {
    strictEqual((error as PluresError).code, "ERR_BAD_VALUE");
  }
}

/** A store that copies values, as with readers in other processes. */
function sharedStore(actor?: bigint): CrdtStore {
  const store = newStore(actor, CAPACITY_BYTES);
  const { words } = internalsOf(store).memory.pages;
  strictEqual(words[CONTROL_ALONE >>> 2], 1);
  words[CONTROL_ALONE >>> 2] = 0;
  return store;
}

function assertHeap(store: CrdtStore): void {
  const { core, pages } = internalsOf(store).memory;
  strictEqual(core.checkHeap(pages.words[STORE_HEAP >>> 2]! >>> 0), 0);
}

/** Deltas of two replicas that write apart and sometimes exchange changes. */
function makeDeltas(pick: Pick, writers: CrdtStore[]): Uint8Array[] {
  const deltas: Uint8Array[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const [from, to] = pick(2) ? writers : writers.toReversed();
    const before = from!.versionVector();
    for (let writes = 1 + pick(120); writes > 0; writes--) write(from!, pick);
    deltas.push(...from!.changesSinceSync(before));
    if (pick(3) === 0) for (const delta of from!.changesSinceSync()) to!.applyChangesSync(delta);
  }
  return deltas;
}

function mergedByRules(deltas: Uint8Array[]): Map<string, DeltaPart[]> {
  const state = new Map<string, DeltaPart[]>();
  for (const delta of deltas) {
    for (const [id, parts] of parseDelta(delta).nodes) {
      state.set(id, mergeParts(state.get(id) ?? [], parts));
    }
  }
  return state;
}

function runOnce(pick: Pick): void {
  const writers = [newStore(1n, CAPACITY_BYTES), newStore(2n, CAPACITY_BYTES)];
  const deltas = makeDeltas(pick, writers);
  const alone = newStore(9n, CAPACITY_BYTES);
  const shared = sharedStore(9n);
  const order = deltas.map((delta) => ({ delta, at: pick(1000) }));
  order.sort((a, b) => (pick(2) ? a.at - b.at : 0));
  for (const { delta } of [...order, order[0]!]) {
    const applied = alone.applyChangesSync(delta);
    deepStrictEqual(shared.applyChangesSync(delta), applied);
    const { id } = applied[0] ?? { id: "" };
    // The second read of a record caches it, which must not hide the next delta.
    if (id) deepStrictEqual([alone.get(id), alone.get(id)], [shared.get(id), shared.get(id)]);
    for (const { id: changed } of applied) deepStrictEqual(alone.get(changed), shared.get(changed));
  }
  assertHeap(alone);
  assertHeap(shared);
  deepStrictEqual(stateOf(alone), stateOf(shared));
  const state = stateOf(alone);
  for (const [id, parts] of mergedByRules(deltas)) {
    deepStrictEqual(mergeParts(state.get(id) ?? [], []), mergeParts(parts, []), id);
  }
  for (const store of writers) for (const delta of deltas) store.applyChangesSync(delta);
  for (const store of [...writers, shared]) {
    for (const [index, entry] of alone.list().entries()) {
      const other = store.list()[index]!;
      // Compares the order of the fields, too.
      deepStrictEqual(
        [other.id, Object.entries(Object(other.data))],
        [entry.id, Object.entries(Object(entry.data))],
      );
    }
  }
  for (const store of [...writers, alone, shared]) store.close();
}

test("the fast paths merge by the rules, in a store alone and with other readers", () => {
  withClock((clock) => {
    for (let run = 0; run < RUNS; run++) {
      clock.nowMs += 5;
      try {
        runOnce(seeded(SEED + run));
      } catch (error) {
        throw new Error(`SEED=${SEED + run} RUNS=1: ${(error as Error).message}`, { cause: error });
      }
    }
  });
});

test("a cached record is read again after a delta has changed it", () => {
  const writer = newStore(1n);
  const reader = newStore(2n);
  for (let i = 0; i < 10; i++) writer.putSync(`node-${i}`, { x: 1000 });
  for (let round = 1; round < 10; round++) {
    for (let i = 0; i < 10; i++) writer.patchSync(`node-${i}`, { x: 1000 + round });
    for (const delta of writer.changesSinceSync(reader.versionVector()))
      reader.applyChangesSync(delta);
    for (let reads = 0; reads < 3; reads++) {
      for (let i = 0; i < 10; i++) deepStrictEqual(reader.get(`node-${i}`), { x: 1000 + round });
    }
  }
  writer.close();
  reader.close();
});

interface PlainNode {
  id: string;
  /** Milliseconds; undefined: the stamp of the node before. */
  ms?: number;
}

/** A delta of actor 3 that sets `x` of each node, by docs/FORMAT.md. Ids share nothing. */
function deltaOf(nodes: PlainNode[], baseMs: number): Buffer {
  const head = Buffer.alloc(16 + 1 + 24);
  head.write("PD");
  head[2] = DELTA_VERSION;
  head.writeBigUInt64LE(BigInt(baseMs) << 16n, 8);
  head[16] = 1;
  head.writeBigUInt64LE(3n, 17);
  const chunks = nodes.map(({ id, ms }, index) => {
    const same = ms === undefined ? DELTA_SAME : 0;
    const stamp = ms === undefined ? [] : [0, ...varint((BigInt(ms) << 16n) * 2n)];
    const keys = [id.length << 1, ...(index ? [0] : []), ...Buffer.from(id), 1];
    const name = index ? [1] : [0, TAG_SHORT + 1, 0x78];
    return [...keys, KIND_REGISTER | DELTA_ZERO | same, ...name, ...stamp, TAG_I32, index, 1, 1, 1];
  });
  return sealDelta(Buffer.concat([head, ...chunks.map((chunk) => Buffer.from(chunk))]));
}

function varint(value: bigint): number[] {
  return value < 0x80n ? [Number(value)] : [Number(value & 0x7fn) | 0x80, ...varint(value >> 7n)];
}

test("a part after plain nodes continues from the stamp of the last one", () => {
  const baseMs = Date.now();
  for (const makeStore of [() => newStore(2n), () => sharedStore(2n)]) {
    for (let absent = 1; absent < 40; absent++) {
      const nodes = Array.from({ length: 40 }, (_, n): PlainNode => {
        const id = String.fromCharCode(0x41 + n);
        return n === absent ? { id } : { id, ms: n };
      });
      const store = makeStore();
      for (const [n, { id }] of nodes.entries())
        if (n !== absent) store.putSync(id, { x: 100_000 });
      withClock((clock) => {
        clock.nowMs = baseMs + 1000;
        const delta = deltaOf(nodes, baseMs + 1000);
        strictEqual(store.applyChangesSync(delta).length, 40);
        const state = stateOf(store);
        for (const [id, parts] of parseDelta(delta).nodes) {
          deepStrictEqual(
            state.get(id)!.find(({ name }) => name === "x"),
            parts[0],
          );
        }
      });
      store.close();
    }
  }
});

test("a plain node with a stamp from the future is refused with all others", () => {
  const store = newStore(2n);
  const nodes = Array.from({ length: 40 }, (_, n): PlainNode => ({ id: `${n + 10}`, ms: 1 }));
  for (const { id } of nodes) store.putSync(id, { x: 100_000 });
  const held = stateOf(store);
  for (let late = 1; late < 40; late++) {
    const changed = nodes.map((node, n) => (n === late ? { ...node, ms: 120_000 } : node));
    assertRefused("ERR_FUTURE_STAMP", () => store.applyChangesSync(deltaOf(changed, Date.now())));
    deepStrictEqual(stateOf(store), held);
  }
  store.close();
});

/** True if there was room. */
function fits(action: () => unknown): boolean {
  try {
    action();
    return true;
  } catch (error) {
    strictEqual((error as PluresError).code, "ERR_NO_SPACE", (error as Error).stack);
    return false;
  }
}

/** Fills a store until no large value has room. Tombstones still have. */
function fill(store: CrdtStore): void {
  let i = 0;
  while (fits(() => store.putSync(`fill-${i}`, "f".repeat(4096)))) i++;
}

test("a full store merges a delta of splices whole or not at all", () => {
  const pick = seeded();
  const ids = Array.from({ length: 400 }, (_, n) => `node:${n}`);
  const outcomes = new Set<string>();
  for (const makeStore of [() => newStore(2n), () => sharedStore(2n)]) {
    const writer = newStore(1n, CAPACITY_BYTES);
    for (const id of ids) writer.putSync(id, { x: 1000, y: 1000 });
    const store = makeStore();
    for (const delta of writer.changesSinceSync()) store.applyChangesSync(delta);
    for (let round = 0; round < ROUNDS; round++) {
      const before = writer.versionVector();
      const count = 1 + (pick(ids.length) >> pick(7));
      const x = some(pick, VALUES);
      for (const id of ids.slice(0, count)) writer.patchSync(id, { x });
      const [delta] = writer.changesSinceSync(before);
      fill(store);
      const start = pick(50);
      for (let i = pick(count >> 3); i >= 0; i--) fits(() => store.deleteSync(`fill-${start + i}`));
      const look = () => [store.list(), ids.map((id) => store.meta(id)), store.versionVector()];
      const held = look();
      const isMerged = fits(() => strictEqual(store.applyChangesSync(delta!).length, count));
      if (!isMerged) deepStrictEqual(look(), held);
      else for (const id of ids.slice(0, count)) strictEqual(store.getField(id, "x"), x);
      outcomes.add(isMerged ? "merged" : "refused");
      assertHeap(store);
    }
    writer.close();
    store.close();
  }
  deepStrictEqual([...outcomes].sort(), ["merged", "refused"]);
});

test.run();
