/** Validation on write, by schemas that implement Standard Schema. */
import assert from "node:assert/strict";
import { test } from "uvu";

import { CrdtStore, type Database, type StandardSchema } from "../../src/index.ts";
import { assertRefused, inWorld, type World } from "../helpers/world.ts";

type Check = (value: any) => { value: any } | { issues: { message: string; path?: any[] }[] };

function schemaOf(check: (value: any) => ReturnType<Check> | Promise<ReturnType<Check>>) {
  const schema: StandardSchema<any> = {
    "~standard": { version: 1, vendor: "test", validate: check },
  };
  return schema;
}

/** A name is needed, ages are whole numbers, and visits begin with 0. Other fields go. */
const checkUser: Check = (value) => {
  const { name, age, visits = 0 } = value ?? {};
  const issues = [];
  if (typeof name !== "string") issues.push({ message: "expected a text", path: ["name"] });
  if (age !== undefined && !Number.isInteger(age))
    issues.push({ message: "expected a whole number", path: [{ key: "age" }, 0] });
  if (issues.length > 0) return { issues };
  return { value: { name: name.trim(), visits, ...(age !== undefined && { age }) } };
};
const USER = schemaOf(checkUser);
const LATER = schemaOf(async (value) => checkUser(value));
/** Schemas of some libraries are functions. */
const NUMBER = Object.assign(
  () => {},
  schemaOf((value) =>
    typeof value === "number" ? { value } : { issues: [{ message: "expected a number" }] },
  ),
);

async function* databases(world: World, schema: any): AsyncGenerator<Database> {
  const store = new CrdtStore({ schema });
  yield store;
  const served = new CrdtStore();
  const server = await world.serveHere(served);
  yield await world.connect({ schema });
  await server.stop();
  store.close();
}

test(
  "put and putSync write the schema's output, and refuse what does not fit",
  inWorld(async (world) => {
    for await (const db of databases(world, USER)) {
      await db.put("a", { name: " Ann ", odd: 1 });
      assert.deepEqual(db.get("a"), { name: "Ann", visits: 0 });
      db.putSync("b", { name: "Bob", age: 7 });
      assert.deepEqual(db.get("b"), { name: "Bob", visits: 0, age: 7 });
      const bad = { name: 1, age: 1.5 };
      for (const put of [() => db.put("a", bad), () => db.putSync("a", bad)]) {
        const error = await assertRefused("ERR_BAD_VALUE", put);
        assert.deepEqual(error.issues, (checkUser(bad) as any).issues);
        assert.equal(error.id, "a");
        assert.match(error.message, /"a" .*: name: expected a text; age\[0\]: expected a whole/);
      }
      assert.equal(db.get("a").name, "Ann");
      await assertRefused("ERR_CONFLICT", () => db.put("a", { name: "x" }, { ifAbsent: true }));
      // A promise verb with a synchronous schema writes in this turn.
      void db.put("c", { name: "C" });
      db.putSync("c", { name: "D" });
      assert.equal(db.get("c").name, "D");
    }
  }),
);

test(
  "a patch is checked as the node that it makes, and only its fields are written",
  inWorld(async (world) => {
    for await (const db of databases(world, USER)) {
      await db.put("a", { name: "Ann", age: 7 });
      await db.patch("a", { name: " Anna " });
      assert.deepEqual(db.get("a"), { name: "Anna", visits: 0, age: 7 });
      db.patchSync("a", { age: undefined, odd: 5 });
      assert.deepEqual(db.get("a"), { name: "Anna", visits: 0 });
      await assertRefused("ERR_BAD_VALUE", () => db.patch("a", { name: undefined }));
      await assertRefused("ERR_BAD_VALUE", () => db.patchSync("a", { age: "old" }));
      await assertRefused("ERR_BAD_VALUE", () => db.patch("new", { age: 5 }));
      await assertRefused("ERR_BAD_VALUE", () => db.patch("a", 5 as any));
      await db.patch("new", { name: "Neo" });
      assert.deepEqual(db.get("new"), { name: "Neo" });
      await db.increment("a", "visits");
      assert.equal(db.get("a").visits, 1);
    }
  }),
);

test(
  "the items of a batch are checked in their order, and one that does not fit refuses all",
  inWorld(async (world) => {
    for (const schema of [USER, LATER]) {
      for await (const db of databases(world, schema)) {
        await db.batch([
          { put: "a", data: { name: " Ann " } },
          { patch: "a", fields: { age: 7 } },
          { delete: "b" },
          { increment: "a", field: "visits", by: 2 },
        ]);
        assert.deepEqual(db.get("a"), { name: "Ann", visits: 2, age: 7 });
        const items = [
          { put: "c", data: { name: "C" } },
          { delete: "a" },
          { patch: "a", fields: { age: 8 } },
        ];
        const error = await assertRefused("ERR_BAD_VALUE", () => db.batch(items));
        assert.deepEqual([error.item, error.id, error.issues!.length], [2, "a", 1]);
        assert.ok(db.has("a") && !db.has("c"));
        if (schema === USER) {
          const sync = await assertRefused("ERR_BAD_VALUE", () => db.batchSync(items));
          assert.equal(sync.item, 2);
          db.batchSync([{ put: "c", data: { name: " c" } }]);
          assert.equal(db.get("c").name, "c");
        }
        await assertRefused("ERR_BAD_OPTION", () => db.batch([null as any]));
        await assertRefused("ERR_BAD_OPTION", () => db.batch(5 as any));
        await db.batch([{ delete: "a" }, { delete: "c" }]);
      }
    }
  }),
);

test(
  "an asynchronous schema works with promises, and is refused by verbs that block",
  inWorld(async (world) => {
    for await (const db of databases(world, LATER)) {
      await db.put("a", { name: " Ann " });
      await db.patch("a", { age: 5 });
      assert.deepEqual(db.get("a"), { name: "Ann", visits: 0, age: 5 });
      await assertRefused("ERR_BAD_VALUE", () => db.put("a", {}));
      for (const data of [{ name: "x" }, {}]) {
        await assertRefused("ERR_BAD_OPTION", () => db.putSync("a", data));
        await assertRefused("ERR_BAD_OPTION", () => db.patchSync("a", data));
        await assertRefused("ERR_BAD_OPTION", () => db.batchSync([{ put: "a", data }]));
      }
      assert.equal(db.get("a").name, "Ann");
    }
  }),
);

test(
  "a map of schemas checks by the longest prefix, and nothing that has none",
  inWorld(async (world) => {
    const schema = { "user:": USER, "user:count:": NUMBER };
    for await (const db of databases(world, schema)) {
      await db.put("user:1", { name: "Ann" });
      await db.put("user:count:1", 5);
      await db.put("other", [1]);
      await assertRefused("ERR_BAD_VALUE", () => db.put("user:1", 5));
      await assertRefused("ERR_BAD_VALUE", () => db.put("user:count:1", { name: "Ann" }));
      await assertRefused("ERR_BAD_ID", () => db.put("", 5));
      await assertRefused("ERR_BAD_ID", () => db.put(5 as any, 5));
    }
  }),
);

test("documents work in a database with a schema; wrong schemas and failing ones are refused", async () => {
  using store = new CrdtStore({ schema: USER });
  using doc = await store.doc("note");
  doc.getText("t").insert(0, "Hello");
  await doc.flush();
  for (const schema of [5, null, "x", [], [USER], { "a:": 5 }, { "~standard": {} }] as any[]) {
    await assertRefused("ERR_BAD_OPTION", () => new CrdtStore({ schema }));
  }
  const broken = new Error("broken");
  const throws = schemaOf(() => {
    throw broken;
  });
  for (const schema of [throws, schemaOf(() => Promise.reject(broken))]) {
    using failing = new CrdtStore({ schema });
    const error = await assertRefused("ERR_BAD_VALUE", () => failing.put("a", 1));
    assert.equal(error.cause, broken);
  }
});

test.run();
