/** The metadata of a node by `meta`: the writer and the stamp of each part. */
import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { test } from "uvu";
import type { CrdtStore, Written } from "../../src/index.ts";
import { newStore, withClock } from "../helpers/store-fixture.ts";

const A = "0000000000000005";
const B = "0000000000000006";

function at(ms: number, actor = A, counter = 0): Written {
  return { ms, counter, actor };
}

function exchange(from: CrdtStore, to: CrdtStore): void {
  for (const delta of from.changesSinceSync(to.versionVector())) to.applyChangesSync(delta);
}

test("a node of one put has one stamp", () => {
  withClock((clock) => {
    using store = newStore();
    const now = clock.nowMs;
    store.putSync("n", { a: 1, b: [] }, { ttlMs: 5 });
    store.putSync("root", [1]);
    const register = { ...at(now), removed: false };
    const version = store.getWithVersion("n")!.version;
    deepStrictEqual(plain(store.meta("n")), {
      version,
      written: at(now),
      exists: true,
      fields: { a: { register }, b: { register } },
      expires: { ...at(now), atMs: now + 5 },
    });
    const root = { register: { ...at(now, A, 1), removed: false } };
    deepStrictEqual(plain(store.meta("root"))?.root, root);
    strictEqual(store.meta("nothing"), undefined);
    clock.nowMs += 5;
    strictEqual(store.meta("n")?.exists, false);
    store.deleteSync("root");
    strictEqual(store.meta("root"), undefined);
  });
});

test("each field has its own stamp, with the shares of counters and the elements of sets", () => {
  withClock((clock) => {
    using store = newStore(5n);
    using other = newStore(6n);
    exchange(store, other);
    exchange(other, store);
    const start = clock.nowMs;
    store.putSync("n", { a: 1, count: 10 });
    exchange(store, other);
    clock.nowMs += 10;
    store.incrementSync("n", "count", 2);
    store.addToSetSync("n", "tags", "x");
    store.addToSetSync("n", "tags", "y");
    clock.nowMs += 10;
    other.incrementSync("n", "count", 3);
    other.patchSync("n", { a: undefined });
    exchange(other, store);
    clock.nowMs += 10;
    store.removeFromSetSync("n", "tags", "y");
    const meta = plain(store.meta("n"));
    deepStrictEqual(meta?.fields, {
      a: { register: { ...at(start + 20, B, 1), removed: true } },
      count: {
        register: { ...at(start), removed: false },
        counter: [
          { ...at(start + 10), sum: 2 },
          { ...at(start + 20, B), sum: 3 },
        ],
      },
      tags: { set: [{ ...at(start + 10, A, 1), element: "x" }], removedElements: 1 },
    });
    deepStrictEqual(store.get("n"), { count: 15, tags: ["x"] });
    clock.nowMs += 10;
    store.deleteSync("n");
    const gone = plain(store.meta("n"));
    deepStrictEqual(gone, {
      version: gone?.version,
      written: at(start + 40),
      exists: false,
      fields: {},
      deleted: at(start + 40),
    });
    store.incrementSync("n", "count", 1);
    deepStrictEqual(plain(store.meta("n"))?.fields["count"]?.counter, [
      { ...at(start + 40, A, 1), sum: 1 },
    ]);
    ok(store.meta("n")!.exists);
  });
});

/** Fields have no prototype, so that any name can be one. */
function plain(meta: ReturnType<CrdtStore["meta"]>): ReturnType<CrdtStore["meta"]> {
  return meta && { ...meta, fields: { ...meta.fields } };
}

test.run();
