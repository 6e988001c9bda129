/** The replica methods of a client, through the engine. */
import assert from "node:assert/strict";
import { test } from "uvu";
import { RESYNC_FLAGS, RESYNC_GOES_ON } from "../../assembly/layout/requests.ts";
import { OP_RESYNC } from "../../assembly/layout/slot.ts";
import { EXECUTOR } from "../../src/database/executor.ts";
import { CrdtStore, type IPCClient } from "../../src/index.ts";
import { readResync, resyncSteps } from "../../src/request/resync.ts";
import { internalsOf } from "../../src/store/store.ts";
import { assertRefused as assertThrows } from "../helpers/store-fixture.ts";
import { stateIn, stateOf } from "../helpers/delta-parser.ts";
import { assertRefused, inWorld, until } from "../helpers/world.ts";
import type { Write } from "../../src/request/request-writer.ts";
import { type Step, ask } from "../../src/request/steps.ts";

const NODES = 3000;

/** Sends the changes that the other store lacks, which acknowledges before and after. */
async function sendTo(client: IPCClient, other: CrdtStore): Promise<void> {
  const options = { replica: other.replicaId };
  for (const delta of await client.changesSince(other.versionVector(), options)) {
    other.applyChangesSync(delta);
  }
  await client.acknowledge(other.replicaId, other.versionVector());
}

async function receiveFrom(client: IPCClient, other: CrdtStore): Promise<void> {
  const options = { replica: client.replicaId };
  for (const delta of other.changesSinceSync(client.versionVector(), options)) {
    await client.applyChanges(delta);
  }
}

test(
  "a client acknowledges, collects, and resynchronises its store in both roles",
  inWorld(async (world) => {
    await world.serve();
    const client = await world.connect();
    const other = new CrdtStore({ capacityBytes: 1 << 25 });
    const send = () => sendTo(client, other);
    const receive = () => receiveFrom(client, other);
    const text = "x".repeat(1000);
    const ids = Array.from({ length: NODES }, (_, i) => `node ${i}`);
    await Promise.all(ids.map((id) => client.put(id, { text })));
    await send();
    await receive();
    const [known] = await client.replicas();
    assert.equal(known!.replica, other.replicaId);
    assert.deepEqual(known!.vector, other.versionVector());
    assert(Math.abs(known!.heardMs - Date.now()) < 60_000);
    await Promise.all(ids.slice(NODES / 2).map((id) => client.delete(id)));
    assert.equal(client.stats().keptDeletions, NODES / 2);
    assert.equal(await client.collect(), 0);
    await send();
    // The engine may have collected first.
    await client.collect();
    assert.equal(client.stats().keptDeletions, 0);
    assert.equal(client.stats().collected, NODES / 2);

    // Now the other replica is away for too long.
    await client.put("gone", 1);
    await send();
    other.putSync("mine", 1);
    assert.equal(await client.forgetReplica(other.replicaId), true);
    assert.equal(await client.forgetReplica(other.replicaId), false);
    await client.delete("gone");
    await client.collect();
    assert.equal(client.stats().collected, NODES / 2 + 1);
    await assertRefused("ERR_RESYNC_REQUIRED", () => client.changesSince(other.versionVector()));
    const pieces = await client.changesSince();
    assert(pieces.length > 1);
    // Its write is older than the collected tombstones, so it is written again.
    assert.deepEqual(other.resynchroniseSync(pieces), [
      { id: "gone", kind: "delete" },
      { id: "mine", kind: "put" },
    ]);
    await receive();
    assert.equal(client.get("mine"), 1);

    // Then the store of the client resynchronises with the other one.
    await send();
    await receive();
    other.deleteSync("mine");
    other.forgetReplicaSync(client.replicaId);
    other.collectSync();
    await client.put("own", 1);
    await assertRefused("ERR_BAD_DELTA", () => client.resynchronise(pieces.slice(1)));
    const changes = await client.resynchronise(other.changesSinceSync());
    assert(changes.some(({ id, kind }) => id === "mine" && kind === "delete"));
    assert.equal(client.get("own"), 1);
    await send();
    assert.deepEqual(stateIn(await client.changesSince()), stateOf(other));
    for (const call of [
      () => client.acknowledge("me", {}),
      () => client.acknowledge(client.replicaId, {}),
      () => client.collect({ awayMs: Number.NaN }),
      () => client.resynchronise(5 as never),
    ]) {
      await assertRefused("ERR_BAD_OPTION", call);
    }
  }),
);

/** A store with the writes of these, and without known replicas. */
function copyOf(...others: CrdtStore[]): CrdtStore {
  const copy = new CrdtStore({ capacityBytes: 1 << 25 });
  for (const other of others) {
    for (const delta of other.changesSinceSync(copy.versionVector())) copy.applyChangesSync(delta);
  }
  return copy;
}

function writer(nodes: number): CrdtStore {
  const store = new CrdtStore({ capacityBytes: 1 << 25 });
  for (let i = 0; i < nodes; i++) store.putSync(`node ${i}`, { text: "x".repeat(1000) });
  return store;
}

test(
  "an export that continues with another server starts again there",
  inWorld(async (world) => {
    const base = writer(NODES);
    const late = copyOf(base);
    late.patchSync("node 0", { late: 1 });
    const [news] = late.changesSinceSync(base.versionVector());
    const first = await world.serveHere(copyOf(base, late));
    const client = await world.connect();
    await first.stop();
    await until(() => !client.connected);
    // The request has the vector of a server that has seen more than the next one.
    const exported = client.changesSince();
    const executor = client[EXECUTOR];
    const { request } = executor;
    let answers = 0;
    executor.request = async function counted(write, finish) {
      if (answers++ === 1) await next.applyChanges(news!);
      return request.call(this, write, finish) as never;
    };
    const second = copyOf(base);
    await world.serveHere(second);
    const next = await world.connect();
    const copy = new CrdtStore({ capacityBytes: 1 << 25 });
    for (const delta of await exported) copy.applyChangesSync(delta);
    assert(answers > 1);
    // It has everything that its vector says.
    for (const delta of second.changesSinceSync(copy.versionVector())) copy.applyChangesSync(delta);
    assert.deepEqual(copy.list(), second.list());
  }),
);

test("a store does not continue a resynchronisation that another one began", () => {
  const base = writer(NODES);
  const pieces = base.changesSinceSync();
  const heads = [copyOf(base), copyOf(base)].map((store) => {
    const { write: begin } = resyncSteps(pieces).next().value as Step;
    const { head } = internalsOf(store).runSync(ask(begin, readResync));
    const body = Buffer.concat([head, pieces[0]!]);
    const goOn = () => {
      const write: Write = { op: OP_RESYNC, id: "", write: (writing) => writing.writeBytes(body) };
      body.writeUInt32LE(RESYNC_GOES_ON, RESYNC_FLAGS);
      return internalsOf(store).runSync(ask(write, readResync));
    };
    return { head, body, goOn };
  });
  const [first, second] = heads as [(typeof heads)[0], (typeof heads)[0]];
  second.goOn();
  first.head.copy(second.body);
  assertThrows("ERR_RESYNC_REQUIRED", second.goOn);
});

test.run();
