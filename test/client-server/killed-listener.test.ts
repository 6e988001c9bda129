/** A server that is killed while a client's connection waits for it to accept. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";

import { IPCClient } from "../../src/index.ts";
import { nativeOrNone } from "../../src/memory/native.ts";
import { block } from "../helpers/programs/tools.ts";
import { type World, assertRefused, inWorld } from "../helpers/world.ts";

const TRANSPORTS = [["mirror", "stream"] as const, ["pages", "sock"] as const].filter(
  ([transport]) => transport === "mirror" || nativeOrNone(),
);

/** A process that listens at a channel's socket and accepts no connection any more. */
async function listener(world: World, kind: string) {
  const program = world.start(
    async ({ net, say }, path) => {
      net.createServer().listen(path, () => say("listens"));
    },
    join(world.directory, `${world.channel}.${kind}`),
  );
  assert.equal(await program.said(), "listens");
  await program.freeze();
  return program;
}

for (const [transport, kind] of TRANSPORTS) {
  test(
    `it is no server, for a client by ${transport}`,
    inWorld(async (world) => {
      const program = await listener(world, kind);
      const connecting = IPCClient.connect(world.channel, { transport });
      connecting.catch(() => {});
      // This thread sees no event before the other process has ended.
      program.kill("SIGKILL");
      const state = () => / ([A-Z]) /.exec(readFileSync(`/proc/${program.pid}/stat`, "utf8"))![1];
      while (state() !== "Z") block(1);
      await assertRefused("ERR_NO_SERVER", () => connecting);
    }),
  );
}

test.run();
