/** Where a replica is in a stream that keeps messages, and what it does about one that has changed. */
import { deepStrictEqual, strictEqual } from "node:assert/strict";
import { test } from "uvu";
import type { Message } from "../../src/sync/message.ts";
import { StreamPlace } from "../../src/sync/stream-place.ts";
import { newStore } from "../helpers/store-fixture.ts";

const SAVED = { stream: "made", seq: 10, mark: "m", own: "5" };
const id = "0000000000000001";
const place = (saved?: object) => new StreamPlace(id, saved);
const at = (first: number, last: number, stream = "made") => ({ stream, first, last });

test("a place goes on where it was", () => {
  const one = place(SAVED);
  strictEqual(one.open(at(1, 20), "m", 3n), "same");
  deepStrictEqual(one.saved, SAVED);
  // The messages up to the place were removed, and no others.
  strictEqual(place(SAVED).open(at(11, 10), undefined, 3n), "same");
});

test("a place behind which messages have expired moves to the first one", () => {
  const one = place(SAVED);
  strictEqual(one.open(at(15, 20), undefined, 3n), "expired");
  deepStrictEqual(one.saved, { ...SAVED, seq: 14, mark: "" });
});

test("another stream, a shorter one, and one with another message there are read from the start", () => {
  for (const [state, there] of [
    [at(1, 20, "other"), "m"],
    [at(1, 9), undefined],
    [at(1, 20), "n"],
  ] as const) {
    const one = place(SAVED);
    strictEqual(one.open(state, there, 3n), "other");
    // The stream shall have all own writes, as nothing was removed from it.
    deepStrictEqual(one.saved, { stream: state.stream, seq: 0, mark: "", own: "0" });
  }
  const trimmed = place(SAVED);
  strictEqual(trimmed.open(at(4, 9), undefined, 3n), "other");
  deepStrictEqual(trimmed.saved, { stream: "made", seq: 3, mark: "", own: "3" });
});

test("a new replica, and a saved place that is none, begin at the start", () => {
  for (const saved of [undefined, {}, { stream: 1 }, { stream: "made", seq: -0.5, own: "1" }]) {
    const one = place(saved);
    strictEqual(one.open(at(1, 4), undefined, 0n), "same");
    strictEqual(one.seq, 0);
    strictEqual(one.own, 0n);
  }
});

test("own writes count that follow each other, and pieces only in order", () => {
  using store = newStore(1n, 1 << 24);
  const one = place();
  const delta = (since: Record<string, bigint>): Message[] =>
    store
      .changesSinceSync(since)
      .map((each) => ({ kind: "delta", sender: id, run: 1, delta: each }));
  store.putSync("a", 1);
  const first = store.versionVector();
  const [whole] = delta({});
  store.putSync("b", 2);
  const [later] = delta(first);
  one.stored(later, true);
  strictEqual(one.own, 0n, "the write before is missing");
  one.stored({ ...whole!, sender: "0000000000000002" }, true);
  strictEqual(one.own, 0n, "another replica's message");
  one.stored(whole, true);
  strictEqual(one.own, first[id]);
  one.stored(later, true);
  strictEqual(one.own, store.versionVector()[id]);
  const before = one.own;
  for (let i = 0; i < 300; i++) store.putSync(`n:${i}`, "x".repeat(9000));
  const pieces = delta({ [id]: before });
  one.stored(pieces.at(-1), false);
  strictEqual(one.own, before, "a piece of which earlier ones may be missing");
  one.stored(pieces.at(-1), true);
  strictEqual(one.own, store.versionVector()[id]);
});

test.run();
