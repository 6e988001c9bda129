/** What people do on their first day: the answer names the mistake, and the line of their program. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inspect } from "node:util";
import { test } from "uvu";

import { CrdtStore, type PluresError, open } from "../../src/index.ts";
import { type World, assertRefused, inWorld } from "../helpers/world.ts";
import { type OpenerArgs, kept } from "./opener.ts";

const PACKAGE = new URL("../../src/index.js", import.meta.url).href;
const HERE = fileURLToPath(import.meta.url);
/** Any user but root. */
const USER = 1001;

/** Passes `argument` as it is, which the declarations refuse. */
const odd = <Type>(argument: unknown): Type => argument as Type;

test(
  "an argument in the wrong place or form is named, with the form that is right",
  inWorld(async (world) => {
    await using db = await open(world.channel);
    const refusals: [() => unknown, RegExp][] = [
      [() => db.list(odd<object>("user:")), /such as \{ prefix: "user:" \}/],
      [() => db.watch(odd<object>("user:")), /such as \{ prefix: "user:" \}/],
      [() => db.clear(odd("user:")), /such as \{ prefix: "user:" \}/],
      [() => db.batch(odd({ put: "a", data: 1 })), /^A batch is an object; expected an array/],
      [() => db.batch(odd({ put: "a" }), odd({ put: "b" })), /^A batch is an object/],
      [() => open(world.channel, odd("./data")), /such as \{ path: "\.\/data" \}/],
      [() => open(world.channel, { path: "~/data" }), /only a shell knows/],
      [() => open(world.channel, { path: "~" }), /only a shell knows/],
      [() => new CrdtStore({ path: "~/data" }), /only a shell knows/],
    ];
    for (const [call, message] of refusals) {
      assert.match((await assertRefused("ERR_BAD_OPTION", call)).message, message);
    }
    for (const channel of [{ path: "./data" }, "./data"]) {
      const error = await assertRefused("ERR_BAD_CHANNEL", () => open(odd(channel)));
      assert.match(error.message, /the option path/);
    }
    const none = await assertRefused("ERR_NO_SERVER", () => open("no-one", { serve: false }));
    assert.match(none.message, /open\("no-one"\) without `serve: false`/);
    assert.equal(db.count(), 0);
    assert(!fs.existsSync("~"));
  }),
);

test(
  "an error has the line of the program that made the call",
  inWorld(async (world) => {
    const file = join(world.directory, "file");
    fs.writeFileSync(file, "");
    await using db = await open(world.channel);
    const calls: (() => Promise<unknown>)[] = [
      async () => await open("other", { path: file }),
      async () => await db.put("", 1),
      async () => await db.batch([{ put: "a", data: () => 1 }]),
      async () => await db.increment("a", "n", NaN),
    ];
    for (const call of calls) {
      const error = await call().then(
        () => assert.fail("it is refused"),
        (reason: PluresError) => reason,
      );
      assert(error.stack!.includes(HERE), error.stack);
    }
    assert.equal(Error.stackTraceLimit, 10);
  }),
);

test(
  "a database shows whether this process serves, and resolves to the events that it has",
  inWorld(async (world) => {
    const first = await open(world.channel, kept(world));
    assert.match(inspect(first), /^SharedDatabase \{[^}]*nodes: 0,\s+isServing: true\s*\}$/);
    const second = await open(world.channel, kept(world));
    assert.match(inspect(second), /isServing: false/);
    const serving: Promise<{ pid: number }> = second.once("serving");
    assert.equal(second.listenerCount("error"), 0);
    await first.close();
    assert.match(inspect(first), /^SharedDatabase \{[^}]*state: 'closed' \}$/);
    assert.deepEqual(await serving, { pid: process.pid });
    second.on("error", () => {}).removeAllListeners("error");
    await second.close();
  }),
);

/** Opens a database as another user, whose runtime directory is that of this one, as `su` leaves it. */
function openAsOther(world: World, options: object): string {
  const runtime = join(world.directory, "run");
  fs.mkdirSync(runtime, { recursive: true, mode: 0o700 });
  const text = `
    import { open } from ${JSON.stringify(PACKAGE)};
    process.setuid(${USER});
    await open("theirs", ${JSON.stringify(options)}).catch(({ code, message }) => console.log(code, message));`;
  const run = spawnSync(process.execPath, ["--input-type=module", "--eval", text], {
    encoding: "utf8",
    env: { ...process.env, PLURESDB_IPC_DIR: "", XDG_RUNTIME_DIR: runtime },
  });
  assert.equal(run.status, 0, run.stderr);
  return run.stdout;
}

test(
  "the runtime directory of a user who became another one is refused by name",
  inWorld(async (world) => {
    // Only root can become another user.
    if (process.geteuid!() !== 0) return;
    for (const options of [{}, { serve: false }]) {
      const said = openAsOther(world, options);
      assert.match(
        said,
        new RegExp(`^ERR_PERMISSION .*cannot be used by user ${USER} \\(EACCES\\)`),
      );
    }
  }),
);

test(
  "NODE_DEBUG=pluresdb prints what the start of a server was made of",
  inWorld(async (world) => {
    const program = world.start<OpenerArgs>(
      async ({ open: openHere, say }, args) => {
        const db = await openHere(args.channel, args.options);
        await db.close();
        say("closed");
      },
      { channel: world.channel, options: kept(world) },
      { NODE_DEBUG: "pluresdb" },
    );
    assert.equal(await program.said(), "closed");
    const { stderr } = await program.ended;
    assert.match(
      stderr,
      /is served after \d+ ms: thread \d+ ms, lock \d+ ms, load \d+ ms, engine \d+ ms/,
    );
  }),
);

test(
  "maxClients of the serving process limits all, this one included, and a place becomes free",
  inWorld(async (world) => {
    const options = kept(world, { maxClients: 2 });
    await using first = await open(world.channel, options);
    const second = await open(world.channel, options);
    await assertRefused("ERR_TOO_MANY_CLIENTS", () => open(world.channel, options));
    await second.put("a", 1);
    await second.close();
    await using third = await open(world.channel, options);
    assert.equal(third.get("a"), 1);
    assert.equal(first.isServing, true);
  }),
);

test.run();
