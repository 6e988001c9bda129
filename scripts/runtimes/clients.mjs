/** Each runtime as a client of the first one, beside the clients of all others. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { Peer } from "./peer.mjs";
import { ofAll, ofEach } from "./results.mjs";

/** Of each runtime, while another process writes. */
const READS = Number(process.env.READS ?? 1_200_000);
const CHURN_MS = 600_000;
const ERRORS =
  "ERR_BAD_ID ERR_BAD_VALUE ERR_BAD_ID ERR_NO_SERVER ERR_BAD_CHANNEL ERR_BAD_OPTION ERR_NOT_FOUND ERR_ABORTED";

/** One server of the first runtime, a client of each. */
export async function checkClients(results, runtimes, folder) {
  const channel = "clients";
  const store = { path: join(folder, "clients"), durability: "sync" };
  const starting = runtimes.map((runtime) => Peer.start(runtime, folder));
  let server = await Peer.start(runtimes[0], folder);
  await server.call("serve", channel, store);
  const peers = await Promise.all(starting);
  await ofEach(results, "connects", peers, (peer) => peer.call("connect", channel));
  await ofEach(results, "all verbs, all reads", peers, (peer) => peer.call("verbs", peer.name));
  await ofEach(results, "conditions", peers, (peer) => peer.call("conditions", peer.name));
  await ofAll(results, "expiry", peers, (peer) => peer.call("expiry", peer.name));
  await ofEach(results, "errors with codes", peers, async (peer) => {
    assert.equal((await peer.call("errors")).join(" "), ERRORS);
  });
  await checkTogether(results, peers);
  await ofEach(results, "a worker thread", peers, async (peer) => {
    const id = `${peer.name}:thread`;
    const { answer, seen } = await peer.call("thread", channel, id);
    assert.deepEqual([answer, seen], [200_000, { by: "a thread" }]);
  });
  await ofEach(results, "`await using`", peers, (peer) => peer.call("using", channel));
  await checkDocuments(results, peers);
  await ofEach(results, "a hot loop sees another thread's store", peers, async (peer) => {
    assert.equal(await peer.call("spin"), true);
  });
  await checkReads(results, peers, runtimes, folder);
  server = await checkReconnect(results, peers, server, { runtimes, folder, channel, store });
  await ofEach(results, "closes, and ends by itself", peers, async (peer) => {
    await peer.call("close");
    assert.equal(await peer.end(), 0);
  });
  assert.equal(await server.end(), 0);
}

/** What one writes all others read, watch and count. */
async function checkTogether(results, peers) {
  const ids = peers.map(({ name }) => `by:${name}`);
  const row = "sees others' writes: get, getMany, list, meta";
  await ofEach(results, "writes for the others", peers, (peer) => {
    return peer.call("put", `by:${peer.name}`, { name: peer.name }).then(() => undefined);
  });
  const versions = await Promise.all(ids.map((id) => peers[0].call("meta", id)));
  await ofEach(results, row, peers, async (peer) => {
    const expected = peers.map(({ name }) => ({ name }));
    assert.deepEqual(await peer.call("getMany", ids), expected);
    for (const [index, id] of ids.entries()) {
      assert.deepEqual(await peer.call("get", id), expected[index]);
      assert.equal(await peer.call("meta", id), versions[index]);
    }
    const listed = await peer.call("list", "by:");
    assert.deepEqual(
      listed.map(({ data }) => data.name).sort(),
      peers.map(({ name }) => name).sort(),
    );
  });
  await ofEach(results, "watches others' writes", peers, (peer) => checkWatch(peer, peers));
  const counted = peers.map((peer) => peer.call("increments", "shared", 200));
  const added = peers.map((peer) => peer.call("addToSet", "set", peer.name));
  await Promise.all([...counted, ...added]);
  await ofEach(results, "increments and sets of all at once", peers, async (peer) => {
    assert.equal((await peer.call("get", "shared")).n, 200 * peers.length);
    assert.deepEqual(
      (await peer.call("get", "set")).all.sort(),
      peers.map(({ name }) => name).sort(),
    );
  });
}

/** A change by a process of another runtime wakes a watch that sleeps. */
export async function checkWatch(peer, peers) {
  const other = peers[(peers.indexOf(peer) + 1) % peers.length];
  const prefix = `watched:${peer.name}:`;
  await peer.call("watch", prefix);
  await sleep(30);
  await other.call("put", `${prefix}1`, 1);
  await sleep(30);
  await other.call("put", `${prefix}2`, [2]);
  assert.deepEqual(await peer.call("watched", 2), [
    ["put", `${prefix}1`, 1],
    ["put", `${prefix}2`, [2]],
  ]);
}

/** All type into one document. */
async function checkDocuments(results, peers) {
  const row = "a document of all";
  for (const peer of peers) {
    await results.check(row, peer.name, async () => {
      await peer.call("documentOpen", "document");
      await peer.call("documentType", `<${peer.name}>`);
    });
  }
  for (const peer of peers) {
    await results.check(row, peer.name, async () => {
      const endMs = Date.now() + 10_000;
      for (;;) {
        const text = await peer.call("documentText");
        if (peers.every(({ name }) => text.includes(`<${name}>`))) break;
        if (Date.now() > endMs) throw new Error(`${peer.name} has ${text}`);
        await sleep(20);
      }
      await peer.call("documentClose");
    });
  }
}

/** Each reads a store in memory while a process writes it as fast as it can. */
async function checkReads(results, peers, runtimes, folder) {
  const channel = "reads";
  const writer = await Peer.start(runtimes[0], folder);
  await writer.call("serve", channel, {});
  await writer.call("connect", channel);
  writer.call("churn", CHURN_MS).catch(() => {});
  await writer.call("waitFor", "pair:15:b");
  for (const peer of peers) {
    await results.check("reads under a writer, none torn", peer.name, async () => {
      const { reads, changes, retries } = await peer.call("readBeside", channel, READS);
      assert.ok(reads >= READS && changes > 0, "no read met a change");
      return `${(reads / 1e6).toFixed(1)} M, ${retries} retries`;
    });
  }
  await writer.kill();
}

/** The server is killed; clients read on, and write to the next one. */
async function checkReconnect(results, peers, server, { runtimes, folder, channel, store }) {
  const alive = peers.filter((peer) => Peer.all.has(peer));
  await Promise.all(alive.map((peer) => peer.call("events")));
  await server.kill();
  await ofEach(results, "the server is killed: reads on", alive, async (peer) => {
    await peer.call("event", "disconnect");
    assert.deepEqual(await peer.call("get", "by:Node.js 20"), { name: "Node.js 20" });
  });
  const next = await Peer.start(runtimes.at(-1), folder);
  await next.call("serve", channel, store);
  await ofEach(results, "reconnects to the next, nothing lost", alive, async (peer) => {
    await peer.call("event", "reconnect");
    await peer.call("putUntilDone", `after:${peer.name}`, 1);
    assert.equal((await peer.call("get", "shared")).n, 200 * peers.length);
  });
  return next;
}
