/** A serving process that ends in order hands the channel over; a take-over may fail. */
import assert from "node:assert/strict";
import * as fs from "node:fs";
import { join } from "node:path";
import { test } from "uvu";

import { type OpenOptions, type SharedDatabase, open } from "../../src/index.ts";
import type { Program } from "../helpers/program.ts";
import { limit } from "../helpers/programs/tools.ts";
import { type World, assertRefused, inWorld, until } from "../helpers/world.ts";

interface Args {
  channel: string;
  options: OpenOptions;
  how: string;
}

const kept = (world: World) =>
  ({ path: join(world.directory, "data"), durability: "sync", requestTimeoutMs: 60_000 }) as const;

/** Serves until it gets a SIGPIPE, and then ends as `how` says. */
async function server(world: World, options: OpenOptions, how = ""): Promise<Program> {
  const program = world.start<Args>(
    async ({ open: openHere, say }, args) => {
      const db = await openHere(args.channel, args.options);
      say(db.isServing);
      const timer = setInterval(() => {}, 1000);
      process.once("SIGPIPE", async () => {
        clearInterval(timer);
        if (args.how === "close") await db.close();
        else if (args.how === "dispose") await db[Symbol.asyncDispose]();
        else if (args.how === "exit") process.exit(0);
        else if (args.how === "exception") throw new Error("planted");
        else if (args.how === "SIGTERM") process.kill(process.pid, "SIGTERM");
        else if (args.how === "shutdown") await db.shutdown();
      });
    },
    { channel: world.channel, options, how },
  );
  assert.equal(await program.said(), true);
  return program;
}

/** Puts in flight until `stop`: how each ended. */
function flood(db: SharedDatabase, name: string) {
  const outcomes: string[] = [];
  const state = { isOver: false };
  const lane = async (number: number) => {
    for (let n = 0; !state.isOver; n++) {
      const id = `${name}-${number}-${n}`;
      const put = db.put(id, { n, text: "x".repeat(n % 500) }, { ifAbsent: true });
      outcomes.push(await put.then(() => "OK").catch(({ code }) => code));
    }
  };
  const lanes = Array.from({ length: 50 }, (_, number) => lane(number));
  return {
    outcomes,
    async stop(): Promise<number> {
      state.isOver = true;
      await Promise.all(lanes);
      return outcomes.length;
    },
  };
}

for (const how of ["close", "dispose", "exit", "exception", "SIGTERM", "nothing", "shutdown"]) {
  test(
    `an orderly end costs no write: ${how}`,
    inWorld(async (world) => {
      const first = await server(world, kept(world), how);
      const one = await open(world.channel, kept(world));
      const two = await open(world.channel, kept(world));
      const floods = [flood(one, "one"), flood(two, "two")];
      await until(() => floods.every(({ outcomes }) => outcomes.length > 200));
      first.kill("SIGPIPE");
      if (how !== "shutdown") await first.ended;
      await until(() => one.connected && (how === "shutdown" || one.serverPid === process.pid));
      const before = floods.map(({ outcomes }) => outcomes.length);
      await until(() => floods.every(({ outcomes }, i) => outcomes.length > before[i]! + 200));
      const counts = await Promise.all(floods.map((each) => each.stop()));
      const failed = floods.flatMap(({ outcomes }) => outcomes.filter((each) => each !== "OK"));
      assert.deepEqual(failed, []);
      assert.equal(one.count(), counts[0]! + counts[1]!);
      await one.close();
      assert.equal(two.count(), counts[0]! + counts[1]!);
      await two.close();
    }),
  );
}

test(
  "without a path the content is handed over: data, versions, sets, counters and times to live",
  inWorld(async (world) => {
    const first = await server(world, {}, "close");
    const db = await open(world.channel);
    await db.put("a", { text: "x".repeat(100_000) });
    await db.put("short", 1, { ttlMs: 600_000 });
    await db.addToSet("set", "tags", "x");
    await db.increment("count", "n", 5);
    const before = {
      meta: ["a", "short", "set", "count"].map((id) => db.meta(id)),
      list: db.list(),
      replica: db.replicaId,
    };
    first.kill("SIGPIPE");
    await first.ended;
    await until(() => db.isServing && db.connected);
    const now = {
      meta: ["a", "short", "set", "count"].map((id) => db.meta(id)),
      list: db.list(),
      replica: db.replicaId,
    };
    assert.deepEqual(now, before);
    await db.increment("count", "n");
    await db.addToSet("set", "tags", "y");
    assert.deepEqual(db.getMany(["count", "set"]), [{ n: 6 }, { tags: ["x", "y"] }]);
    await db.close();
    await using fresh = await open(world.channel);
    assert.equal(fresh.count(), 0);
  }),
);

test(
  "without a path a killed process takes the data with it, and the others go on",
  inWorld(async (world) => {
    const first = await server(world, {});
    const db = await open(world.channel);
    await db.put("a", 1);
    first.kill("SIGKILL");
    await until(() => db.isServing && db.connected);
    assert.equal(db.count(), 0);
    await db.put("b", 2);
    await db.close();
  }),
);

test(
  "databases of one process hand the channel over to each other",
  inWorld(async (world) => {
    const databases: SharedDatabase[] = [];
    for (let n = 0; n < 3; n++) databases.push(await open(world.channel, kept(world)));
    assert.deepEqual(
      databases.map(({ isServing }) => isServing),
      [true, false, false],
    );
    for (let n = 0; databases.length > 0; n++) {
      for (const db of databases) await db.increment("n", "n");
      await databases.shift()!.close();
      if (databases.length > 0) await until(() => databases.some(({ isServing }) => isServing));
    }
    await using db = await open(world.channel, kept(world));
    assert.deepEqual(db.get("n"), { n: 6 });
  }),
);

test(
  "a watch goes on after a take-over",
  inWorld(async (world) => {
    const first = await server(world, kept(world));
    const db = await open(world.channel, kept(world));
    await db.put("a", 1);
    const seen: string[] = [];
    const watching = (async () => {
      for await (const change of db.watch()) {
        seen.push(change.kind === "lagged" ? "lagged" : `${change.kind} ${change.id}`);
        if (seen.at(-1) === "put end") break;
      }
    })();
    first.kill("SIGKILL");
    await until(() => db.isServing && db.connected);
    await db.put("end", 1);
    await watching;
    assert.deepEqual(seen, ["put end"]);
    await db.close();
  }),
);

test(
  "a take-over that fails: an event, rejected writes, reads go on; repaired, it succeeds",
  inWorld(async (world) => {
    const first = await server(world, kept(world));
    const db = await open(world.channel, kept(world));
    await db.put("a", 1);
    const codes: string[] = [];
    db.on("error", ({ error }) => codes.push(error.code));
    const file = join(kept(world).path, "data.mdb");
    await first.freeze();
    const intact = fs.readFileSync(file);
    fs.writeFileSync(file, Buffer.alloc(intact.length, 7));
    first.kill("SIGKILL");
    await until(() => codes.length > 0);
    assert.equal(codes[0], "ERR_CORRUPT");
    await assertRefused("ERR_CORRUPT", () => db.put("b", 2));
    assert.equal(db.get("a"), 1);
    assert.equal(db.connected, false);
    fs.writeFileSync(file, intact);
    await until(() => db.connected);
    assert.equal(db.isServing, true);
    await db.put("c", 3);
    assert.deepEqual(db.getMany(["a", "b", "c"]), [1, undefined, 3]);
    await db.close();
  }),
);

test(
  "a take-over without disk space: ERR_NO_SPACE, until there is some",
  inWorld(async (world) => {
    const first = await server(world, kept(world));
    const program = world.start<Args>(
      async ({ open: openHere, say, outcome }, args) => {
        const db = await openHere(args.channel, args.options);
        await db.put("a", 1);
        db.on("error", ({ error }) => say(error.code));
        db.on("serving", async () => say(await outcome(() => db.put("b", 2))));
        // The signal of a limit would end the process.
        process.on("SIGXFSZ", () => {});
        setInterval(() => {}, 1000);
        say("connected");
      },
      { channel: world.channel, options: kept(world), how: "" },
    );
    assert.equal(await program.said(), "connected");
    limit(program.pid, "nofile", "40:20000");
    first.kill("SIGKILL");
    const code = await program.said<string>();
    assert(["ERR_NO_SPACE", "ERR_NOT_DURABLE", "ERR_ENGINE_FAILED"].includes(code), code);
    limit(program.pid, "nofile", "20000:20000");
    let word = code;
    while (word !== "OK") word = await program.said<string>();
  }),
);

test(
  "a directory that was replaced is not served, and no empty store takes its place",
  inWorld(async (world) => {
    const first = await server(world, kept(world));
    const db = await open(world.channel, kept(world));
    await db.put("a", 1);
    const codes: string[] = [];
    db.on("error", ({ error }) => codes.push(error.code));
    const { path } = kept(world);
    fs.renameSync(path, `${path}-away`);
    first.kill("SIGKILL");
    await until(() => codes.length > 0);
    assert.equal(codes[0], "ERR_STORE_MISMATCH");
    assert.equal(fs.existsSync(path), false);
    assert.equal(db.get("a"), 1);
    fs.renameSync(`${path}-away`, path);
    await until(() => db.connected);
    await db.put("b", 2);
    assert.equal(db.count(), 2);
    await db.close();
  }),
);

test(
  "a client does not follow a server with another store",
  inWorld(async (world) => {
    const first = await server(world, kept(world));
    const db = await open(world.channel, { ...kept(world), serve: false });
    await db.put("a", 1);
    const codes: string[] = [];
    db.on("error", ({ error }) => codes.push(error.code));
    first.kill("SIGKILL");
    await first.ended;
    const other = await open(world.channel, { path: join(world.directory, "other") });
    await until(() => codes.includes("ERR_STORE_MISMATCH"));
    assert.equal(db.get("a"), 1);
    await other.close();
    await server(world, kept(world));
    await until(() => db.connected);
    await db.close();
  }),
);

test.run();
