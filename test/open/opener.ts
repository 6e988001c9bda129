/** What the tests of opening share: the options of a store on disk, and a process that serves it. */
import assert from "node:assert/strict";
import { join } from "node:path";

import type { OpenOptions } from "../../src/index.ts";
import type { Program } from "../helpers/program.ts";
import type { World } from "../helpers/world.ts";

/** Options of a store on disk, so that the next server has what the last one had. */
export const kept = (world: World, options: OpenOptions = {}) =>
  ({ path: join(world.directory, "data"), durability: "sync", ...options }) as const;

export interface OpenerArgs {
  channel: string;
  options: OpenOptions;
}

/** A process that has the channel open until it is killed. */
export async function holder(world: World, options: OpenOptions = kept(world)): Promise<Program> {
  const program = world.start<OpenerArgs>(
    async ({ open: openHere, say }, args) => {
      const db = await openHere(args.channel, args.options);
      say(db.isServing ? "serves" : "connected");
      setInterval(() => {}, 1000);
    },
    { channel: world.channel, options },
  );
  assert.equal(await program.said(), "serves");
  return program;
}
