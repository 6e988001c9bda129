/** Each runtime as the server of all others, by `IPCServer` and by `open`. */
import assert from "node:assert/strict";
import { join } from "node:path";

import { checkWatch } from "./clients.mjs";
import { Peer } from "./peer.mjs";

const READS = 50_000;
const CHURN_MS = 1_500;

/** Each runtime serves all the others. */
export async function checkServers(results, runtimes, folder) {
  const starting = runtimes.map((runtime) => Peer.start(runtime, folder));
  const clients = await Promise.all(starting);
  for (const [index, runtime] of runtimes.entries()) {
    const channel = `server-${index}`;
    const path = join(folder, channel);
    const server = await Peer.start(runtime, folder);
    await results.check("starts", runtime.name, () =>
      server.call("serve", channel, { path, durability: "sync" }),
    );
    await results.check("clients of all use all verbs", runtime.name, async () => {
      await Promise.all(clients.map((client) => client.call("connect", channel)));
      await Promise.all(clients.map((client) => client.call("verbs", client.name)));
      for (const client of clients) await client.call("conditions", client.name);
    });
    await results.check("clients of all watch", runtime.name, async () => {
      for (const client of clients) await checkWatch(client, clients);
    });
    await results.check("clients of all read under a writer", runtime.name, async () => {
      const [writer, ...readers] = clients;
      const writes = writer.call("churn", CHURN_MS);
      await readers[0].call("waitFor", "pair:15:b");
      await Promise.all(readers.map((reader) => reader.call("readWhole", READS)));
      return `${await writes} writes`;
    });
    await results.check("SIGTERM: all is on disk", runtime.name, async () => {
      await clients[0].call("put", "last", runtime.name);
      await Promise.all(clients.map((client) => client.call("close")));
      assert.equal(await server.kill("SIGTERM"), "SIGTERM");
      const reader = await Peer.start(runtimes[0], folder);
      await reader.call("serve", channel, { path });
      await reader.call("connect", channel);
      assert.equal(await reader.call("get", "last"), runtime.name);
      assert.equal(await reader.end(), 0);
    });
  }
  for (const client of clients) await client.end();
}

/** Each runtime opens first, and serves two others; when it is killed one of them does. */
export async function checkOpen(results, runtimes, folder) {
  for (const [index, runtime] of runtimes.entries()) {
    const channel = `open-${index}`;
    const options = { path: join(folder, channel), durability: "sync" };
    const others = [1, 2].map((step) => runtimes[(index + step) % runtimes.length]);
    const [first, ...rest] = await Promise.all(
      [runtime, ...others].map((one) => Peer.start(one, folder)),
    );
    await results.check("opens first and serves", runtime.name, async () => {
      assert.equal(await first.call("open", channel, options), true);
      for (const peer of rest) assert.equal(await peer.call("open", channel, options), false);
      await Promise.all([first, ...rest].map((peer) => peer.call("increments", "n", 100)));
      for (const peer of rest) assert.deepEqual(await peer.call("get", "n"), { n: 300 });
    });
    await results.check("is killed: another one takes over", runtime.name, async () => {
      await first.kill();
      for (const peer of rest) await peer.call("putUntilDone", `by:${peer.name}`, 1);
      const serving = await Promise.all(rest.map((peer) => peer.call("isServing")));
      assert.deepEqual(serving.sort(), [false, true]);
      for (const peer of rest) assert.deepEqual(await peer.call("get", "n"), { n: 300 });
    });
    await results.check("hands over and ends by itself", runtime.name, async () => {
      const back = await Peer.start(runtime, folder);
      await back.call("open", channel, options);
      for (const peer of rest) {
        await peer.call("close");
        assert.equal(await peer.end(), 0);
      }
      await back.call("putUntilDone", "alone", 1);
      assert.equal(await back.call("isServing"), true);
      await back.call("close");
      assert.equal(await back.end(), 0);
    });
  }
}
