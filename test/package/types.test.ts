/** The declarations in strict programs: what has a type, what is refused, and what the compiler says. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";

import { inWorld } from "../helpers/world.ts";
import { COMPILER, OPTIONS, PACKAGE, complaints } from "./compile.ts";

/** How programs find the package. */
const RESOLUTIONS = {
  nodenext: {},
  bundler: { module: "preserve", moduleResolution: "bundler" },
};

const GIVEN = `
  import { CrdtStore, IPCClient, type Database, type BatchItem } from "pluresdb-ipc";
  interface User { name: string; visits: number; age?: number; email?: string | undefined; tags?: string[] }
  interface Job { by: string; done: boolean; steps: readonly number[] }
  interface Admin { level: number }
  /** Also by an interface. */
  interface Nodes { "user:": User; "job:": Job; "user:admin:": Admin }
  declare const n: number, s: string;
`;

/** One type for all nodes, or none. */
const ONE = `${GIVEN}
      const client = await IPCClient.connect<User>("types");
      await client.patch("a", { email: undefined, name: undefined });
      await client.batch([{ patch: "a", fields: { email: undefined } }, { delete: s }]);
      for await (const { kind, id, data } of client.watch()) {
        if (kind === "put") console.log(id.length, data.name.length);
      }
      const user: User | undefined = client.get("a");
      const age: number | undefined = client.getField("a", "age");
      await client.increment("a", "age", 2);
      client.addToSetSync("a", "tags", "new");
      const many: (User | undefined)[] = client.getMany([s]);
      client.on("change", ({ data }) => data?.name.length);
      const store = new CrdtStore<User | Job>();
      const name: string | undefined = store.getField("a", "name");
      const done: boolean | undefined = store.getField("a", "done");
      await store.increment("a", "visits");
      const numbers = new CrdtStore<number>();
      const sum: number = (numbers.get("a") ?? 0) + 1;
      const counters = new CrdtStore<Record<string, number>>();
      await counters.increment("a", s);
      const any = new CrdtStore();
      any.get("a").b.c;
      await any.put("a", [1]);
      await any.increment("a", "b");
      await any.addToSet("a", "b", {});
      await any.batch([{ addToSet: "a", field: "b", element: 1 }, { increment: "a", field: "b" }]);
      const unknown = new CrdtStore<unknown>();
      await unknown.put("a", 1);
      const found: unknown = unknown.get("a");
      const run = async (db: Database<User>) => (await db.put("a", { name: "", visits: 0 })).length;
      await run(client);
      await run(new CrdtStore<User>());
      const each: Database = store;`;

/** A map of prefixes. */
const MAP = `${GIVEN}
      import { openDoc } from "pluresdb-ipc/doc";
      const store = new CrdtStore<Nodes>();
      const client = await IPCClient.connect<{ "user:": User; "job:": Job; "": number }>("types");
      const user: User | undefined = store.get("user:1");
      const job: Job | undefined = store.get(\`job:\${n}\`);
      const admin: Admin | undefined = store.get("user:admin:1");
      const other: number | undefined = client.get("anything");
      const which: User | Job | Admin | undefined = store.get(s);
      const version: number | undefined = store.getWithVersion("job:1")?.data.steps[0];
      const name: string | undefined = store.getField("user:1", "name");
      for (const { id, data } of store.list({ prefix: "job:" })) await store.patch(id, { done: !data.done });
      for (const { data } of store.entries({ prefix: "user:" })) {
        const either: User | Admin = data;
      }
      for (const { data } of store.list()) {
        const either: User | Admin | Job = data;
      }
      for await (const { kind, data } of store.watch({ prefix: "job:", initial: true })) {
        if (kind === "put") console.log(data.steps.length);
      }
      store.watch({ prefix: "job:" }, ({ data }) => data?.by.length);
      store.on("change", ({ data }) => {
        const either: User | Job | Admin | undefined = data;
      });
      await store.put(\`user:\${s}\`, { name: "", visits: 0 });
      store.putSync("job:1", { by: "", done: true, steps: [] });
      await store.patch("user:1", { name: undefined });
      await store.increment("user:1", "visits");
      await store.addToSet("job:1", "steps", 5);
      await store.removeFromSet("user:1", "tags", "x");
      await store.delete(s);
      const sure: Job = store.getOrThrow("job:1");
      await store.update("job:1", (job) => ({ ...sure, ...job, done: true }));
      for (const id of store.keys({ prefix: "user:" })) console.log(store.getOrThrow(id));
      for (const job of store.values({ prefix: "job:" })) console.log(job.by);
      for (const { data } of store) {
        const either: User | Job | Admin = data;
      }
      await store.batch([
        { put: "user:1", data: { name: "", visits: 0 } },
        { put: \`job:\${n}\`, data: { by: "", done: true, steps: [] } },
        { patch: "job:1", fields: { done: true } },
        { increment: "user:1", field: "age" },
        { addToSet: "user:1", field: "tags", element: "x" },
        { delete: s },
      ]);
      const items: BatchItem<Nodes>[] = [{ delete: "user:1" }];
      store.batchSync(items);
      const both: (User | Job | undefined)[] = store.getMany(["user:1", "job:1"]);
      openDoc(store, "user:1").close();
      const each: Database = store;
      const same: Database<Nodes> = store;`;

test(
  "data has the type of its database, or of its id's prefix, however the package is found",
  inWorld(async ({ directory }) => {
    for (const [name, resolution] of Object.entries(RESOLUTIONS)) {
      const folder = join(directory, name);
      mkdirSync(folder);
      const programs = { "one.ts": ONE, "map.ts": MAP };
      assert.equal(complaints(folder, programs, true, resolution), "");
    }
  }),
);

/** Wrong uses, and what the compiler has to say of each. */
const WRONG: readonly [use: string, says: RegExp][] = [
  [`store.get("usr:1")!.name`, /'name' does not exist on type 'NoSuchPrefix<"job:" \| "user:"/],
  [`store.put("usr:1", { by: "" })`, /'by' does not exist in type 'NoSuchPrefix</],
  [`store.put("user:1", { by: "" })`, /'by' does not exist in type 'User'/],
  [`store.put("user:1", { name: "" })`, /Property 'visits' is missing .* required in type 'User'/],
  [`store.patch("job:1", { done: 1 })`, /'number' is not assignable to type 'boolean/],
  [`store.patch("job:1", { dne: true })`, /'dne' does not exist in type 'Fields<Job>'/],
  [`store.increment("user:1", "name")`, /'"name"' is not .*NoSuchField<"age" \| "visits">/],
  [`store.increment("user:1", "visits", "1")`, /'string' is not assignable to .*'number'/],
  [`store.addToSet("user:1", "name", "x")`, /'"name"' is not .*NoSuchField<"tags">/],
  [`store.addToSet("user:1", "tags", 5)`, /'number' is not assignable to .*'string'/],
  [`store.getField("job:1", "name")`, /'"name"' is not .*NoSuchField<"by" \| "done" \| "steps">/],
  [`store.list({ prefx: "user:" })`, /'prefx' does not exist in type 'Range<string>'/],
  [`store.list({ prefix: "job:" })[0]!.data.name`, /'name' does not exist on type 'Job'/],
  [`store.batch([{ put: "job:1", data: 5 }])`, /is not assignable to type 'BatchItem<Nodes>'/],
  [`users.put("a", { nam: "" })`, /'nam' does not exist in type 'User'/],
  [`users.increment("a", "tags")`, /'"tags"' is not .*NoSuchField<"age" \| "visits">/],
  [`users.getField("a", "nmae")`, /'"nmae"' is not .*NoSuchField</],
  [`users.get(5)`, /'number' is not assignable to .*'string'/],
];

test(
  "a wrong id, field or value is refused by an error of one line that names what is right",
  inWorld(async ({ directory }) => {
    const lines = WRONG.map(([use]) => use).join(";\n");
    const text = `${GIVEN}
      declare const store: CrdtStore<Nodes>, users: CrdtStore<User>;\n${lines};`;
    const errors = complaints(directory, { "wrong.ts": text });
    const first = text.split("\n").length - WRONG.length + 1;
    for (const [index, [use, says]] of WRONG.entries()) {
      const place = `/wrong.ts(${first + index},`;
      const found = errors.split("\n").filter((line) => line.includes(place));
      assert.ok(found.length > 0, `${use} compiles`);
      assert.ok(
        found.every((line) => says.test(line)),
        `${use}: ${found.join("\n")}`,
      );
      assert.ok(!found.some((line) => /DataOf|OneOf|NumberField|extends/.test(line)), found[0]);
    }
  }),
);

test(
  "the declarations compile without those of Node.js, of a DOM and of Loro",
  inWorld(async ({ directory }) => {
    const installed = join(directory, "node_modules/pluresdb-ipc");
    cpSync(join(PACKAGE, "package.json"), join(installed, "package.json"));
    // Copied, as a link leads to the packages of this clone.
    const filter = (file: string) => !/\.\w+$/.test(file) || file.endsWith(".d.ts");
    cpSync(join(PACKAGE, "dist/src"), join(installed, "dist/src"), { recursive: true, filter });
    const program = `
      import { CrdtStore, IPCClient, IPCServer } from "pluresdb-ipc";
      export const store = new CrdtStore({ path: "data" });
      export const text: string = IPCClient.name + IPCServer.name;`;
    writeFileSync(join(directory, "program.ts"), program);
    writeFileSync(join(directory, "package.json"), '{"type":"module"}');
    for (const more of [{}, { module: "esnext", moduleResolution: "bundler" }]) {
      const options = { ...OPTIONS, strict: true, types: [], typeRoots: [], ...more };
      const project = { compilerOptions: options, files: ["program.ts"] };
      writeFileSync(join(directory, "tsconfig.json"), JSON.stringify(project));
      const { stdout } = spawnSync(process.execPath, [COMPILER, "-p", directory], {
        encoding: "utf8",
      });
      assert.equal(stdout, "");
    }
  }),
);

test.run();
