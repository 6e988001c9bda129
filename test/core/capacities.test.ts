/** Stores of every size up to the largest: where their pages lie above 2 GiB, addresses are negative to careless arithmetic. */
import * as assert from "node:assert/strict";
import { test } from "uvu";
import { CAPACITY_BYTES_MAX, CAPACITY_BYTES_MIN } from "../../assembly/layout/memory.ts";
import { CrdtStore } from "../../src/index.ts";
import { checkStore } from "../helpers/core-store.ts";

const GIB = 2 ** 30;

for (const capacityBytes of [CAPACITY_BYTES_MIN, GIB, 2 * GIB, 3 * GIB, CAPACITY_BYTES_MAX]) {
  test(`batches, values and deltas with a capacity of ${capacityBytes} bytes`, () => {
    using store = new CrdtStore({ capacityBytes, valueBytesMax: 0x10000 });
    using other = new CrdtStore({ capacityBytes, valueBytesMax: 0x10000 });
    const text = "x".repeat(999);
    for (let round = 0; round < 3; round++) {
      store.batchSync([
        { put: "a", data: { round, text } },
        { put: "häl😀", data: new Uint8Array(round + 1) },
        { patch: "c", fields: { [`name-${round}`]: text } },
      ]);
    }
    assert.deepEqual(store.getMany(["a", "absent"]), [{ round: 2, text }, undefined]);
    for (const delta of store.changesSinceSync()) other.applyChangesSync(delta);
    other.batchSync([{ delete: "a" }, { put: "d", data: 1 }]);
    for (const delta of other.changesSinceSync(store.versionVector()))
      store.applyChangesSync(delta);
    assert.deepEqual(store.list(), other.list());
    assert.equal(store.count(), 3);
    checkStore(store);
    checkStore(other);
  });
}

test.run();
