/** `signal` and `timeoutMs` of writes. */
import assert from "node:assert/strict";
import { test } from "uvu";
import { CrdtStore, type Database } from "../../src/index.ts";
import { assertRefused, inWorld, until } from "../helpers/world.ts";
import { MODES } from "./modes.ts";

const SENT = /had been sent: it may have been executed/;
const UNSENT = /No write had been sent: nothing was changed/;
const LONG_MS = 600_000;

for (const [mode, open] of Object.entries(MODES)) {
  test(
    `${mode}: limits that are not reached change nothing; an aborted signal lets nothing happen`,
    inWorld(async (world) => {
      const { db, end } = await open(world);
      await within(db);
      await end();
    }),
  );
}

async function within(db: Database): Promise<void> {
  const { signal } = new AbortController();
  const limits = { signal, timeoutMs: LONG_MS };
  assert.equal(await db.put("a", { n: 1 }, limits), "a");
  await db.patch("a", { m: 1 }, { ...limits, ifExists: true });
  assert.equal(await db.increment("a", "n", 1, limits), 2);
  assert.equal(db.incrementSync("a", "n", 1, { timeoutMs: LONG_MS }), 3);
  assert.equal(await db.addToSet("a", "s", 1, { timeoutMs: Infinity }), true);
  assert.equal(await db.removeFromSet("a", "s", 1, limits), true);
  await db.batch([{ put: "b", data: 1 }], limits);
  db.batchSync([{ put: "c", data: 1 }], limits);
  assert.equal(await db.update("b", () => 2, limits), 2);
  assert.equal(await db.deleteMany(["c"], limits), 1);
  assert.equal(await db.clear({ prefix: "b" }, limits), 1);
  assert.equal(db.deleteSync("a", limits), true);
  await db.put("held", 1);
  const aborted = { signal: AbortSignal.abort("why") };
  const calls: ((db: any, sync: string) => unknown)[] = [
    (to, sync) => to[`put${sync}`]("a", 1, aborted),
    (to, sync) => to[`patch${sync}`]("a", { n: 1 }, aborted),
    (to, sync) => to[`increment${sync}`]("a", "n", 1, aborted),
    (to, sync) => to[`addToSet${sync}`]("a", "s", 1, aborted),
    (to, sync) => to[`removeFromSet${sync}`]("a", "s", 1, aborted),
    (to, sync) => to[`delete${sync}`]("held", aborted),
    (to, sync) => to[`batch${sync}`]([{ delete: "held" }], aborted),
    (to, sync) => to[`update${sync}`]("held", () => 2, aborted),
    (to, sync) => to[`deleteMany${sync}`](["held"], aborted),
    (to, sync) => to[`clear${sync}`]({}, aborted),
  ];
  for (const call of calls) {
    for (const sync of ["", "Sync"]) {
      const error = await assertRefused("ERR_ABORTED", () => call(db, sync));
      assert.match(error.message, UNSENT);
      assert.equal(error.cause, "why");
    }
  }
  assert.deepEqual(db.list(), [{ id: "held", data: 1 }]);
  for (const wrong of [{ signal: {} }, { timeoutMs: -1 }, { timeout: 5 }] as never[]) {
    await assertRefused("ERR_BAD_OPTION", () => db.put("a", 1, wrong));
    await assertRefused("ERR_BAD_OPTION", () => db.batch([], wrong));
    await assertRefused("ERR_BAD_OPTION", () => db.deleteMany([], wrong));
    await assertRefused("ERR_BAD_OPTION", () => db.update("a", () => 1, wrong));
    assert.throws(() => db.putSync("a", 1, wrong), { code: "ERR_BAD_OPTION" });
  }
}

test(
  "a server that does not answer: each write has its own limit, the others go on",
  inWorld(async (world) => {
    const program = await world.serve();
    const client = await world.connect({ requestTimeoutMs: 400 });
    await client.put("a", 1);
    await program.freeze();
    const controller = new AbortController();
    const long = client.put("long", 1, { timeoutMs: LONG_MS });
    const plain = assertRefused("ERR_TIMEOUT", () => client.put("plain", 1));
    const aborted = assertRefused("ERR_ABORTED", () =>
      client.put("aborted", 1, { signal: controller.signal }),
    );
    const short = await assertRefused("ERR_TIMEOUT", () =>
      client.put("short", 1, { timeoutMs: 20 }),
    );
    assert.match(short.message, SENT);
    assert.throws(() => client.putSync("sync", 1, { timeoutMs: 20 }), { code: "ERR_TIMEOUT" });
    controller.abort();
    assert.match((await aborted).message, SENT);
    assert.match((await plain).message, /within 400 ms/);
    program.kill("SIGCONT");
    // The longer limit counts, and what was sent is executed.
    assert.equal(await long, "long");
    assert.equal(client.stats().pending, 0);
    await client.put("after", 1);
    assert.deepEqual(
      client.list().map(({ id }) => id),
      ["a", "aborted", "after", "long", "plain", "short", "sync"],
    );
  }),
);

test(
  "without a server a write that reached its limit is not sent to the next one",
  inWorld(async (world) => {
    const server = await world.serveHere(new CrdtStore());
    const client = await world.connect({ requestTimeoutMs: LONG_MS });
    await server.stop();
    await until(() => !client.connected);
    const controller = new AbortController();
    const kept = client.put("kept", 1);
    const aborted = assertRefused("ERR_ABORTED", () =>
      client.put("aborted", 1, { signal: controller.signal }),
    );
    const late = await assertRefused("ERR_TIMEOUT", () => client.put("late", 1, { timeoutMs: 20 }));
    assert.match(late.message, UNSENT);
    controller.abort();
    assert.match((await aborted).message, UNSENT);
    assert.equal(client.stats().pending, 1);
    await world.serveHere(new CrdtStore());
    assert.equal(await kept, "kept");
    assert.deepEqual(client.list(), [{ id: "kept", data: 1 }]);
  }),
);

test.run();
