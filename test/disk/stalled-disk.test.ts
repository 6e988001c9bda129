/** A disk that does not answer: nothing is lost or said to be on it, reads go on, and all ends come. */
import assert from "node:assert/strict";
import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "uvu";

import type { PluresError } from "../../src/index.ts";
import type { Program } from "../helpers/program.ts";
import { type World, assertRefused, inWorld } from "../helpers/world.ts";

const FAULTS = fileURLToPath(new URL("../../../build/faults.so", import.meta.url));
const ENDS = ["signal", "stop", "close"] as const;

/** A server whose disk has stopped to answer, with a write that is not on it. */
function serveStalled(world: World, end: (typeof ENDS)[number]): Program {
  const path = join(mkdtempSync(join(world.directory, "faults-")), "data");
  return world.start(
    async ({ CrdtStore: Store, IPCServer, say, sleep }, args) => {
      const store = new Store({ path: args.path, durability: "async", capacityBytes: 1 << 22 });
      const server = await new IPCServer(args.channel, store, { timeoutMs: 300 }).start();
      void server.closed.then(() => say("closed"));
      store.put("on disk", 1);
      await store.flush();
      process.env["FAULT"] = "fdatasync data.mdb -1";
      store.put("in memory", 1);
      say("stalled");
      if (args.end !== "signal") await sleep(args.readMs);
      if (args.end === "stop") await server.stop();
      if (args.end !== "close") return sleep(100_000);
      await server.stop();
      try {
        store.close();
      } catch (error) {
        say([(error as PluresError).code, (error as PluresError).message]);
      }
      return sleep(100_000);
    },
    { channel: `${world.channel}-${end}`, path, end, readMs: 500 },
    { LD_PRELOAD: FAULTS },
  );
}

test(
  "reads go on, writes are refused, and stop, close and signals end after 30 seconds",
  inWorld(async (world) => {
    const programs = Object.fromEntries(ENDS.map((end) => [end, serveStalled(world, end)]));
    for (const end of ENDS) assert.equal(await programs[end]!.said(), "stalled");
    const client = await world.connect({ requestTimeoutMs: 300 }, `${world.channel}-signal`);
    await assertRefused("ERR_TIMEOUT", () => client.flush());
    assert.equal(client.get("in memory"), 1);
    programs["signal"]!.kill("SIGTERM");
    for (const end of ENDS) assert.equal(await programs[end]!.said(), "closed");
    assert.equal((await programs["signal"]!.ended).signal, "SIGTERM");
    const [code, message] = await programs["close"]!.said<[string, string]>();
    assert.equal(code, "ERR_NOT_DURABLE");
    assert.match(message, /the disk has not answered for 30 s/);
  }),
);

test.run();
