/** `open` by the names that users of PluresDB know: its modes, and the environment. */
import assert from "node:assert/strict";
import { test } from "uvu";

import { type OpenOptions, open } from "../../src/index.ts";
import { assertRefused, inWorld } from "../helpers/world.ts";

/** Sets variables of the environment for as long as `body` runs. */
async function withVariables(
  variables: Record<string, string>,
  body: () => Promise<void>,
): Promise<void> {
  const before = Object.keys(variables).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, variables);
  try {
    await body();
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

test(
  "the channel is the argument, the option, PLURESDB_CHANNEL, or pluresdb",
  inWorld(async ({ channel, directory }) => {
    const channelOf = async (first?: string | OpenOptions, options?: OpenOptions) => {
      await using db = await open(first as string, options);
      return db.channel;
    };
    assert.equal(await channelOf(), "pluresdb");
    await withVariables({ PLURESDB_CHANNEL: "of-the-environment" }, async () => {
      assert.equal(await channelOf(), "of-the-environment");
      assert.equal(await channelOf(undefined, { mode: "ipc" }), "of-the-environment");
      assert.equal(await channelOf({ mode: "auto" }), "of-the-environment");
      assert.equal(await channelOf({ channel }), channel);
      assert.equal(await channelOf(channel), channel);
      assert.equal(await channelOf(channel, { channel }), channel);
    });
    await withVariables({ PLURESDB_CHANNEL: "" }, async () => {
      assert.equal(await channelOf(), "pluresdb");
    });
    await withVariables({ PLURESDB_CHANNEL: "a/b" }, async () => {
      await assertRefused("ERR_BAD_CHANNEL", () => open());
    });
    await assertRefused("ERR_BAD_OPTION", () => open(channel, { channel: "another" }));
    await assertRefused("ERR_BAD_CHANNEL", () => open(null as never));
    await assertRefused("ERR_BAD_CHANNEL", () => open({ path: `${directory}/data` }));
  }),
);

test(
  "the modes auto and ipc share; others are refused by name",
  inWorld(async ({ channel }) => {
    for (const mode of ["auto", "ipc"] as const) await (await open(channel, { mode })).close();
    for (const mode of ["browser", "tauri", "native", "", 1]) {
      const options = { mode } as OpenOptions;
      const error = await assertRefused("ERR_BAD_OPTION", () => open(channel, options));
      assert.match(error.message, /"auto" or "ipc"/);
    }
  }),
);

test(
  "PLURESDB_IPC allows sharing, or forbids it unless the mode is ipc",
  inWorld(async ({ channel }) => {
    for (const value of ["true", "1", ""]) {
      await withVariables({ PLURESDB_IPC: value }, async () => (await open(channel)).close());
    }
    for (const value of ["0", "false", "FALSE", "off", "no"]) {
      await withVariables({ PLURESDB_IPC: value }, async () => {
        const error = await assertRefused("ERR_BAD_OPTION", () => open(channel));
        assert.match(error.message, /PLURESDB_IPC/);
        await assertRefused("ERR_BAD_OPTION", () => open(channel, { mode: "auto" }));
        await (await open(channel, { mode: "ipc" })).close();
      });
    }
  }),
);

test.run();
