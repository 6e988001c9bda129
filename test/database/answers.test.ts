/** What writes answer, and on what they depend, on each mode of a database. */
import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import { test } from "uvu";
import type { Database } from "../../src/index.ts";
import { assertRefused, until } from "../helpers/world.ts";
import { testPrograms } from "./modes.ts";

const WRITERS = 300;
const TTL_MS = 60_000;

testPrograms({
  "an increment answers the new number": increments,
  "set operations answer whether something changed": sets,
  "a time to live counts for the write that makes the node": windows,
  "ifExists, and conditions that contradict each other": conditions,
});

async function increments(db: Database): Promise<void> {
  assert.equal(await db.increment("n", "hits"), 1);
  assert.equal(db.incrementSync("n", "hits", 2.5), 3.5);
  await db.put("n", { hits: 10, other: "x" });
  assert.equal(await db.increment("n", "hits", -1), 9);
  // Sequence numbers: each of many in flight is another one.
  const numbers = await Promise.all(
    Array.from({ length: WRITERS }, (_, n) =>
      n % 50 ? db.increment("seq", "next") : Promise.resolve(db.incrementSync("seq", "next")),
    ),
  );
  assert.deepEqual(
    numbers.toSorted((a, b) => a - b),
    Array.from({ length: WRITERS }, (_, n) => n + 1),
  );
  await db.put("max", { n: Number.MAX_VALUE });
  await assertRefused("ERR_BAD_VALUE", () => db.increment("max", "n", Number.MAX_VALUE));
  assert.deepEqual(db.get("max"), { n: Number.MAX_VALUE });
}

async function sets(db: Database): Promise<void> {
  assert.equal(await db.addToSet("n", "tags", { a: 1 }), true);
  assert.equal(await db.addToSet("n", "tags", { a: 1 }), false);
  assert.equal(db.addToSetSync("n", "tags", "b"), true);
  assert.equal(db.addToSetSync("n", "tags", "b"), false);
  assert.equal(await db.removeFromSet("n", "tags", "b"), true);
  assert.equal(await db.removeFromSet("n", "tags", "b"), false);
  assert.equal(await db.addToSet("n", "tags", "b"), true);
  const changed = await Promise.all(
    Array.from({ length: WRITERS }, (_, n) => db.addToSet("n", "many", n % 100)),
  );
  assert.equal(changed.filter(Boolean).length, 100);
  // An array that was put is no set, and the message says so.
  await db.put("n", { ...(db.get("n") as object), name: "x" });
  const { message } = await assertRefused("ERR_BAD_VALUE", () => db.addToSet("n", "tags", "c"));
  assert.match(message, /array that was put is no set, also if it was read from one/);
}

async function windows(db: Database): Promise<void> {
  const expiry = (id: string) => db.meta(id)!.expires!.atMs;
  assert.equal(await db.increment("rate", "hits", 1, { ttlMs: TTL_MS }), 1);
  const ends = expiry("rate");
  assert.equal(await db.increment("rate", "hits", 1, { ttlMs: 2 * TTL_MS }), 2);
  await db.addToSet("rate", "seen", "x", { ttlMs: 2 * TTL_MS });
  assert.equal(expiry("rate"), ends);
  // A patch sets it again: a sliding window.
  await db.patch("slides", { n: 1 }, { ttlMs: TTL_MS });
  const first = expiry("slides");
  await db.patch("slides", { n: 2 }, { ttlMs: 2 * TTL_MS });
  assert(expiry("slides") > first);
  db.addToSetSync("set", "seen", "x", { ttlMs: 60_000 });
  assert(db.meta("set")!.expires);
  await db.batch([{ increment: "batch", field: "n", ttlMs: 60_000 }]);
  assert(db.meta("batch")!.expires);
  // The next window begins.
  await db.increment("short", "hits", 5, { ttlMs: 1 });
  await until(() => !db.has("short"));
  // The server's clock of this turn may be a little behind the reader's.
  await sleep(50);
  assert.equal(await db.increment("short", "hits", 1, { ttlMs: TTL_MS }), 1);
  for (const item of [{ delete: "a" }, { removeFromSet: "a", field: "f", element: 1 }]) {
    await assertRefused("ERR_BAD_OPTION", () => db.batch([{ ...item, ttlMs: 5 } as never]));
  }
  const wrong = { ttlMs: 5 } as object;
  await assertRefused("ERR_BAD_OPTION", () => db.delete("a", wrong));
  await assertRefused("ERR_BAD_OPTION", () => db.deleteSync("a", wrong));
  await assertRefused("ERR_BAD_OPTION", () => db.removeFromSet("a", "f", 1, wrong));
}

async function conditions(db: Database): Promise<void> {
  const exists = { ifExists: true };
  const absent: (() => Promise<unknown>)[] = [
    () => db.put("n", 1, exists),
    () => db.patch("n", { a: 1 }, exists),
    () => db.increment("n", "a", 1, exists),
    () => db.addToSet("n", "s", 1, exists),
    () => db.removeFromSet("n", "s", 1, exists),
    () => db.delete("n", exists),
    () =>
      db.batch([
        { put: "m", data: 1 },
        { put: "n", data: 1, ifExists: true },
      ]),
    () =>
      db.batch([
        { put: "m", data: 1 },
        { delete: "n", ifExists: true },
      ]),
  ];
  for (const write of absent) {
    const error = await assertRefused("ERR_CONFLICT", write);
    assert.equal(error.current, undefined);
    assert.equal(error.id, "n");
  }
  assert.equal(db.count(), 0);
  await db.put("n", { a: 1 });
  await db.patch("n", { b: 2 }, exists);
  assert.equal(await db.increment("n", "a", 1, exists), 2);
  await db.batch([{ put: "n", data: { c: 3 }, ifExists: true }]);
  assert.deepEqual(db.get("n"), { c: 3 });
  await db.put("n", 1, { ifExists: false });
  await assertRefused("ERR_CONFLICT", () => db.increment("n", "a", 1, { ifAbsent: true }));
  assert.equal(await db.delete("n", exists), true);
  const rivals = [
    { ifExists: true, ifAbsent: true },
    { ifExists: true, ifVersion: 0 },
    { ifAbsent: true, ifVersion: 3 },
  ];
  for (const rival of rivals) {
    const { message } = await assertRefused("ERR_BAD_OPTION", () => db.put("n", 1, rival));
    assert.match(message, /contradict/);
    await assertRefused("ERR_BAD_OPTION", () => db.delete("n", rival));
    await assertRefused("ERR_BAD_OPTION", () => db.batch([{ put: "n", data: 1, ...rival }]));
  }
}

test.run();
