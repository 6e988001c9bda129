/** Kernels with pages of 16 and 64 KiB, as on arm64: the same pages are shared. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "uvu";

import { largePages } from "../helpers/large-pages.ts";
import { type World, inWorld } from "../helpers/world.ts";

/** A server with a path, clients that come and go, values of all sizes, a watch: what each says. */
async function useAll(world: World, pageBytes: number): Promise<unknown[]> {
  const env = { PLURESDB_IPC_NATIVE: largePages(world.directory, pageBytes) };
  const path = join(world.directory, "data");
  const server = world.start(
    async ({ CrdtStore, IPCServer, say }, args: { channel: string; path: string }) => {
      const store = new CrdtStore({ path: args.path, valueBytesMax: 0x300000 });
      const running = await new IPCServer(args.channel, store, { maxClients: 3 }).start();
      say("serving");
      await running.closed;
    },
    { channel: world.channel, path },
    env,
  );
  assert.equal(await server.said(), "serving");
  const client = world.start(
    async ({ IPCClient, say }, channel) => {
      const watched = await IPCClient.connect(channel);
      const watch = watched.watch({ prefix: "a" });
      const most = new Uint8Array(0x280001).fill(7);
      // The slots of three clients lie side by side. Each comes back and is used again.
      for (let round = 0; round < 3; round++) {
        const clients = [await IPCClient.connect(channel), await IPCClient.connect(channel)];
        for (const [index, each] of clients.entries()) {
          await each.put(`value-${index}`, most);
          each.putSync(`round-${round}-${index}`, { round, index });
        }
        for (const each of clients) each.close();
      }
      await watched.put("a", 1);
      const { value } = await watch.next();
      await watch.return();
      await Promise.all(Array.from({ length: 5000 }, (_, i) => watched.put(`node-${i}`, { i })));
      const large = watched.get("value-1");
      say([
        watched.mode,
        value!.kind,
        watched.count(),
        large.length === most.length && large.every((byte: number) => byte === 7),
        watched.get("node-4999"),
      ]);
      await watched.shutdown();
    },
    world.channel,
    env,
  );
  const said = (await client.said()) as unknown[];
  await client.succeeded();
  await server.succeeded();
  return said;
}

for (const pageBytes of [0x4000, 0x10000]) {
  test(
    `with pages of ${pageBytes} bytes, clients share the server's pages`,
    inWorld(async (world) => {
      const expected = ["pages", "put", 5009, true, { i: 4999 }];
      assert.deepEqual(await useAll(world, pageBytes), expected);
    }),
  );
}

test(
  "with pages larger than those of a WebAssembly memory, they have mirrors",
  inWorld(async (world) => {
    const [mode, ...rest] = await useAll(world, 0x40000);
    assert.equal(mode, "mirror");
    assert.deepEqual(rest, ["put", 5009, true, { i: 4999 }]);
  }),
);

test.run();
