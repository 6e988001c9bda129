/** What a client asks of the store as one of several replicas, through the engine. */
import assert from "node:assert/strict";
import { test } from "uvu";
import { CrdtStore, type IPCClient } from "../src/index.ts";
import { stateIn, stateOf } from "./helpers/crdt-state.ts";
import { assertRefused, inWorld } from "./helpers/world.ts";

const NODES = 3000;

/** What the other store lacks; it says what it has seen before and after. */
async function sendTo(client: IPCClient, other: CrdtStore): Promise<void> {
  const options = { replica: other.replicaId };
  for (const delta of await client.changesSince(other.versionVector(), options)) {
    other.applyChanges(delta);
  }
  await client.acknowledge(other.replicaId, other.versionVector());
}

async function receiveFrom(client: IPCClient, other: CrdtStore): Promise<void> {
  const options = { replica: client.replicaId };
  for (const delta of other.changesSince(client.versionVector(), options)) {
    await client.applyChanges(delta);
  }
}

test(
  "a client tells what was seen, collects, and lets its store be taken over and take over",
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
    // The engine may have been quicker.
    await client.collect();
    assert.equal(client.stats().keptDeletions, 0);
    assert.equal(client.stats().collected, NODES / 2);

    // Now the other one is away for too long.
    await client.put("gone", 1);
    await send();
    other.put("mine", 1);
    assert.equal(await client.forgetReplica(other.replicaId), true);
    assert.equal(await client.forgetReplica(other.replicaId), false);
    await client.delete("gone");
    assert.equal(await client.collect(), 1);
    await assertRefused("ERR_RESYNC_REQUIRED", () => client.changesSince(other.versionVector()));
    const pieces = await client.changesSince();
    assert(pieces.length > 1);
    // What it has written is older than what was collected: it is written again.
    assert.deepEqual(other.resynchronise(pieces), [
      { id: "gone", kind: "delete" },
      { id: "mine", kind: "put" },
    ]);
    await receive();
    assert.equal(client.get("mine"), 1);

    // And the store that the client is of takes the other one over.
    await send();
    await receive();
    other.delete("mine");
    other.forgetReplica(client.replicaId);
    other.collect();
    await client.put("own", 1);
    await assertRefused("ERR_BAD_DELTA", () => client.resynchronise(pieces.slice(1)));
    const changes = await client.resynchronise(other.changesSince());
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

test.run();
