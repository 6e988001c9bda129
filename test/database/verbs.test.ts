/** The verbs that are made of others: update, clear, deleteMany, and the further ways of reading. */
import assert from "node:assert/strict";
import { test } from "uvu";
import type { Database } from "../../src/index.ts";
import { assertRefused } from "../helpers/world.ts";
import { testPrograms } from "./modes.ts";

const UPDATES = 40;
/** More than one leaf of the index, and more than one piece of a clear. */
const NODES = 2500;

testPrograms({
  update: updates,
  "update without promises": updatesSync,
  "clear and deleteMany": clears,
  "ways of reading": reads,
});

async function updates(db: Database): Promise<void> {
  assert.deepEqual(await db.update("n", (old) => ({ was: old, n: 0 })), { was: undefined, n: 0 });
  // None of many at a time is lost, although the function waits.
  const one = async () =>
    db.update("n", async ({ n }) => {
      await new Promise(setImmediate);
      return { n: n + 1 };
    });
  await Promise.all(Array.from({ length: UPDATES }, one));
  assert.deepEqual(db.get("n"), { n: UPDATES });
  // undefined leaves it alone, the same data too.
  const { version } = db.getWithVersion("n")!;
  assert.equal(await db.update("n", () => undefined), undefined);
  assert.deepEqual(await db.update("n", (old) => old), { n: UPDATES });
  assert.equal(db.getWithVersion("n")!.version, version);
  const forgotten = (old: { n: number }) => void old.n++;
  await assertRefused("ERR_BAD_OPTION", () => db.update("n", forgotten as () => undefined));
  await assertRefused("ERR_BAD_OPTION", async () =>
    db.updateSync("n", forgotten as () => undefined),
  );
  assert.equal(db.getWithVersion("n")!.version, version);
  await assert.rejects(
    db.update("n", () => {
      throw new Error("of the function");
    }),
    /of the function/,
  );
  // Sets, counters and the time to live of other fields stay; the function may change what it gets.
  await db.increment("s", "hits", 3, { ttlMs: 60_000 });
  await db.addToSet("s", "tags", "a");
  await db.update("s", (old) => Object.assign(old, { name: "x" }));
  assert.equal(await db.addToSet("s", "tags", "b"), true);
  assert.deepEqual(db.get("s"), { hits: 3, name: "x", tags: ["a", "b"] });
  assert(db.meta("s")!.expires!.atMs > Date.now());
  await db.update("s", ({ name: _name, ...rest }) => rest);
  assert.equal(db.getField("s", "name"), undefined);
  await db.put("text", "one", { ttlMs: 60_000 });
  await db.update("text", (text) => `${text} two`);
  assert.equal(db.get("text"), "one two");
  assert(db.meta("text")!.expires);
  // It gives up after its retries.
  let calls = 0;
  const error = await assertRefused("ERR_CONFLICT", () =>
    db.update(
      "n",
      ({ n }) => {
        calls++;
        db.putSync("n", { n: -calls });
        return { n };
      },
      { retriesMax: 3 },
    ),
  );
  assert.equal(calls, 4);
  assert.deepEqual([error.id, error.current?.data], ["n", { n: -4 }]);
  await assertRefused("ERR_BAD_OPTION", () => db.update("n", 7 as never));
  await assertRefused("ERR_BAD_OPTION", () => db.update("n", (n) => n, { retries: 1 } as never));
  await assertRefused("ERR_BAD_VALUE", () => db.update("n", () => () => {}));
  await assertRefused("ERR_BAD_ID", () => db.update("", () => 1));
}

async function updatesSync(db: Database): Promise<void> {
  assert.deepEqual(
    db.updateSync("n", (old) => ({ was: old ?? null })),
    { was: null },
  );
  db.updateSync("n", (old) => ({ ...old, more: 1 }));
  assert.deepEqual(db.get("n"), { was: null, more: 1 });
  assert.equal(
    db.updateSync("n", () => undefined),
    undefined,
  );
  let isFirst = true;
  db.updateSync("n", (old) => {
    if (isFirst) db.putSync("n", { other: 1 });
    isFirst = false;
    return { ...old, mine: 1 };
  });
  assert.deepEqual(db.get("n"), { other: 1, mine: 1 });
  await assertRefused("ERR_BAD_OPTION", () => db.updateSync("n", (async () => 1) as never));
  await assertRefused("ERR_BAD_OPTION", () => db.updateSync("n", undefined as never));
  assert.deepEqual(db.get("n"), { other: 1, mine: 1 });
}

async function clears(db: Database): Promise<void> {
  const ids = Array.from({ length: NODES }, (_, n) => `n:${n}`);
  await Promise.all([...ids, "m", "o"].map((id) => db.put(id, id)));
  assert.equal(db.count({ prefix: "n:" }), NODES);
  assert.equal(await db.clear({ prefix: "n:1" }), ids.filter((id) => id.startsWith("n:1")).length);
  assert.equal(await db.clear({ prefix: "n:", limit: 7 }), 7);
  await assertRefused("ERR_BAD_OPTION", () => db.clear({ prefix: undefined } as never));
  await assertRefused("ERR_BAD_OPTION", () => db.clear({ prefx: "n" } as never));
  const left = [...db.keys({ prefix: "n:" })];
  assert.equal(await db.deleteMany([...left.slice(0, 10), "absent", left[0]!]), 10);
  assert.equal(db.deleteManySync(new Set(left.slice(10, 15))), 5);
  assert.equal(db.clearSync({ prefix: "n:", limit: 5 }), 5);
  assert.equal(await db.deleteMany([]), 0);
  await assertRefused("ERR_BAD_OPTION", () => db.deleteMany("n:1"));
  await assertRefused("ERR_BAD_OPTION", () => db.deleteManySync(7 as never));
  await assertRefused("ERR_BAD_ID", () => db.deleteMany(["m", ""]));
  await db.put("m", "m");
  assert.equal(await db.clear({ start: "n", end: "o" }), left.length - 20);
  assert.deepEqual([...db.keys()], ["m", "o"]);
  assert.equal(await db.clear(), 2);
  assert.equal(db.count(), 0);
}

async function reads(db: Database): Promise<void> {
  const ids = Array.from({ length: 200 }, (_, n) => `n${String(n).padStart(3, "0")}`);
  await Promise.all(ids.map((id, n) => db.put(id, { n })));
  await db.put("gone", 1, { ttlMs: 0 });
  assert.deepEqual([...db.keys()], ids);
  assert.deepEqual([...db.keys({ reverse: true, limit: 2 })], ["n199", "n198"]);
  assert.deepEqual([...db.values({ end: "n002" })], [{ n: 0 }, { n: 1 }]);
  assert.deepEqual([...db], db.list());
  assert.equal(db.count(), 200);
  for (const range of [{ prefix: "n1" }, { start: "n050" }, { after: "n050" }, { limit: 70 }, {}]) {
    assert.equal(db.count(range), db.list(range).length);
    assert.deepEqual(
      [...db.keys(range)],
      db.list(range).map(({ id }) => id),
    );
  }
  assert.equal(db.count({ limit: 0 }), 0);
  assert.equal(db.count({ prefix: "gone" }), 0);
  // Page by page, in both directions.
  const pages: string[] = [];
  for (let after: string | undefined = ""; after !== undefined;) {
    const page: string[] = db.list({ after, limit: 64 }).map(({ id }) => id);
    pages.push(...page);
    after = page.at(-1);
  }
  assert.deepEqual(pages, ids);
  assert.deepEqual([...db.keys({ after: "n1", start: "n000", limit: 1 })], ["n100"]);
  assert.deepEqual([...db.keys({ after: "n198", reverse: true })], ["n199"]);
  assert.deepEqual([...db.keys({ after: "x".repeat(1024) })], []);
  assert.throws(() => [...db.keys({ after: 7 } as never)], { code: "ERR_BAD_OPTION" });
  assert.deepEqual(db.getOrThrow("n007"), { n: 7 });
  assert.throws(() => db.getOrThrow("gone"), { code: "ERR_NOT_FOUND" });
  assert.throws(() => db.getOrThrow(""), { code: "ERR_BAD_ID" });
}

test.run();
