/**
 * The order of fields is a function of what replicas agree on: equal replicas show the same JSON,
 * whatever arrived first, was collected or came back from disk. SEED replays the writes.
 */
import { ok, strictEqual } from "node:assert/strict";
import { join } from "node:path";
import { test } from "uvu";

import { type BatchItem, CrdtStore } from "../../src/index.ts";
import { type Pick, SEED, seeded } from "../helpers/codec-fixture.ts";
import { checkStore } from "../helpers/core-store.ts";
import { inWorld } from "../helpers/world.ts";

const ROUNDS = Number(process.env["RUNS"] ?? 60);
const NAMES = ["z", "m", "a", "k", "b"];

console.log(`SEED=${SEED}`);

const shown = (store: CrdtStore) => JSON.stringify(store.list());

function exchange(from: CrdtStore, to: CrdtStore): void {
  if (from === to) return;
  const deltas = from.changesSinceSync(to.versionVector(), { replica: to.replicaId });
  for (const delta of deltas) to.applyChangesSync(delta);
}

test("collecting changes no order, and replicas with one vector show one JSON", () => {
  using a = new CrdtStore({ capacityBytes: 1 << 22, actor: 1n });
  using b = new CrdtStore({ capacityBytes: 1 << 22, actor: 2n });
  exchange(a, b);
  exchange(b, a);
  a.patchSync("n", { m: 1 });
  a.putSync("n", { z: 1, a: 2 });
  exchange(a, b);
  exchange(b, a);
  exchange(a, b);
  const before = [shown(a), a.getWithVersion("n")!.version];
  strictEqual(a.collectSync(), 1);
  strictEqual(JSON.stringify([shown(a), a.getWithVersion("n")!.version]), JSON.stringify(before));
  strictEqual(shown(a), shown(b));
  strictEqual(shown(a), '[{"id":"n","data":{"z":1,"a":2}}]');
  // A field of another write orders all by name, until it goes.
  a.patchSync("n", { b: 1 });
  strictEqual(JSON.stringify(a.get("n")), '{"a":2,"b":1,"z":1}');
  a.patchSync("n", { b: undefined });
  strictEqual(JSON.stringify(a.get("n")), '{"z":1,"a":2}');
  exchange(a, b);
  strictEqual(shown(a), shown(b));
  for (const store of [a, b]) checkStore(store);
});

function fieldsOf(pick: Pick): Record<string, number> {
  const names = NAMES.filter(() => pick(2)).sort(() => pick(3) - 1);
  return Object.fromEntries(names.map((name) => [name, pick(9)]));
}

function write(store: CrdtStore, pick: Pick): void {
  const id = `n${pick(4)}`;
  const name = NAMES[pick(NAMES.length)]!;
  const items: BatchItem[] = [
    { put: id, data: fieldsOf(pick) },
    { put: id, data: fieldsOf(pick) },
    { patch: id, fields: { [name]: pick(9) } },
    { patch: id, fields: { [name]: undefined } },
    { patch: id, fields: fieldsOf(pick) },
    { increment: id, field: "count" },
    { addToSet: id, field: "set", element: pick(4) },
    { removeFromSet: id, field: "set", element: pick(4) },
    { delete: id },
  ];
  store.batchSync([items[pick(items.length)]!]);
}

test(
  "the same after random writes, exchanges and collections, and on disk",
  inWorld(async ({ directory }) => {
    const pick = seeded(SEED);
    let collected = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const path = join(directory, `${round}`);
      const stores = [0, 1, 2].map((i) => {
        const options = { capacityBytes: 1 << 22, actor: BigInt(i + 1) };
        return new CrdtStore(i === 0 && round % 10 === 0 ? { ...options, path } : options);
      });
      for (let n = 0; n < 6; n++) {
        for (let i = pick(12); i; i--) write(stores[pick(3)]!, pick);
        // Parts arrive in another order at each of them.
        for (let i = pick(6); i; i--) exchange(stores[pick(3)]!, stores[pick(3)]!);
        for (let pass = 0; pass < 2; pass++) {
          for (const from of stores) for (const to of stores) exchange(from, to);
        }
        const before = shown(stores[0]!);
        collected += stores[pick(3)]!.collectSync();
        for (const store of stores) strictEqual(shown(store), before, `round ${round}`);
      }
      for (const store of stores) {
        checkStore(store);
        store.close();
      }
      if (round % 10) continue;
      using again = new CrdtStore({ path, capacityBytes: 1 << 22 });
      const before = shown(again);
      using copy = new CrdtStore({ capacityBytes: 1 << 22 });
      for (const delta of again.changesSinceSync()) copy.applyChangesSync(delta);
      strictEqual(shown(copy), before);
    }
    ok(collected > 0);
  }),
);

test.run();
