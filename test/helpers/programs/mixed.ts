/**
 * Clients of the soak: one with random operations on a fixed set of nodes, one that watches them.
 */
import type { Body } from "./run.ts";

/** Works until the node "soak-end" exists, with a pause after each round of 50 operations. */
export const mixedLoad: Body<{
  channel: string;
  seed: number;
  ids?: number;
  pauseMs?: number;
}> = async ({ connected, Dice, say, sleep, turn }, { channel, seed, ids = 4000, pauseMs = 0 }) => {
  const client = await connected(channel, 60_000);
  const dice = new Dice(seed);
  const id = () => `soak-${dice.below(ids)}`;
  const data = () => ({ n: dice.word(), name: "x".repeat(dice.skewed(2000)), tags: ["a", "b"] });
  let operations = 0;
  while (!client.has("soak-end")) {
    const writes: Promise<unknown>[] = [];
    for (let i = 0; i < 50; i++, operations++) {
      const kind = dice.below(20);
      if (kind < 8) client.get(id());
      else if (kind < 11) writes.push(client.put(id(), data()));
      else if (kind < 13) client.putSync(id(), data());
      else if (kind < 15) writes.push(client.patch(id(), { n: i }));
      else if (kind < 16) writes.push(client.increment(`soak-count-${dice.below(10)}`, "n"));
      else if (kind < 17)
        writes.push(client.batch([{ put: id(), data: data() }, { delete: id() }]));
      else if (kind < 19) writes.push(client.delete(id()));
      else if (dice.chance(0.1)) client.list({ start: id(), limit: 100 });
    }
    // Sometimes a large value, under one of few ids.
    if (dice.chance(0.02))
      writes.push(client.put(`soak-large-${dice.below(4)}`, new Uint8Array(dice.below(1 << 20))));
    await Promise.all(writes);
    // Leaves some time to other processes.
    if (pauseMs) await sleep(pauseMs);
    else if (dice.chance(0.5)) await turn();
  }
  say(operations);
  client.close();
};

/** Watches all nodes, whose versions must go up. Says the number of changes and of lags. */
export const watchAll: Body<{ channel: string }> = async ({ connected, say }, { channel }) => {
  const client = await connected(channel, 60_000);
  const versions = new Map<string, number>();
  let [changes, lags] = [0, 0];
  for await (const change of client.watch({ prefix: "soak-" })) {
    if (change.kind === "lagged") {
      lags++;
      continue;
    }
    if (change.id === "soak-end") break;
    const before = versions.get(change.id) ?? 0;
    if (change.version < before) throw new Error(`${change.id} went back to ${change.version}`);
    versions.set(change.id, change.version);
    changes++;
  }
  say([changes, lags]);
  client.close();
};

/** Replicas that come with nothing, take everything, write a node, give it back and are forgotten. */
export const replicasComeAndGo: Body<{ channel: string; seed: number }> = async (
  { connected, CrdtStore, Dice, say, sleep },
  { channel, seed },
) => {
  const client = await connected(channel, 60_000);
  const dice = new Dice(seed);
  let rounds = 0;
  for (; !client.has("soak-end"); rounds++) {
    const replica = new CrdtStore({ capacityBytes: 0x10000000 });
    for (const delta of await client.changesSince(undefined, { replica: replica.replicaId })) {
      replica.applyChangesSync(delta);
    }
    replica.putSync(`soak-replica-${dice.below(10)}`, { rounds });
    for (const delta of replica.changesSinceSync(client.versionVector())) {
      await client.applyChanges(delta);
    }
    await client.forgetReplica(replica.replicaId);
    await client.collect();
    replica.close();
    await sleep(dice.below(4000));
  }
  say(rounds);
  client.close();
};

/** Documents that are made, edited by two clients and deleted. */
export const documentsComeAndGo: Body<{ channel: string; seed: number }> = async (
  { connected, Dice, IPCClient, editDoc, say, sleep },
  { channel, seed },
) => {
  const client = await connected(channel, 60_000);
  const other = await IPCClient.connect(channel, { requestTimeoutMs: 60_000 });
  const dice = new Dice(seed);
  let rounds = 0;
  for (; !client.has("soak-end"); rounds++) {
    const id = `soak-document-${dice.below(5)}`;
    const [first, second] = [await client.doc(id), await other.doc(id)];
    for (let edit = 0; edit < 20; edit++) {
      editDoc(dice.pick([first, second]), dice, "soak");
      if (dice.chance(0.2)) await sleep(5);
    }
    await Promise.all([first.close(), second.close()]);
    await client.delete(id);
    await sleep(dice.below(500));
  }
  say(rounds);
  other.close();
  client.close();
};

/** Threads that connect and write, and are terminated in the middle, as a dev server reloads. */
export const workersReload: Body<{ channel: string; index: string }> = async (
  { connected, say, sleep, threads },
  { channel, index },
) => {
  const client = await connected(channel, 60_000);
  const code = `
    const { workerData, parentPort } = require("node:worker_threads");
    import(workerData.index).then(async ({ IPCClient }) => {
      const patient = { timeoutMs: 60_000, requestTimeoutMs: 60_000 };
      const client = await IPCClient.connect(workerData.channel, patient);
      parentPort.postMessage("connected");
      for (let n = 0; ; n++) await client.put("soak-worker-" + (n % 10), { n });
    });`;
  let rounds = 0;
  for (; !client.has("soak-end"); rounds++) {
    const worker = new threads.Worker(code, { eval: true, workerData: { channel, index } });
    await new Promise((resolve, reject) => {
      worker.once("message", resolve);
      worker.once("error", reject);
    });
    await sleep(20);
    await worker.terminate();
    await sleep(1000);
  }
  say(rounds);
  client.close();
};
