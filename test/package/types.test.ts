/** The declarations in a strict program. */
import assert from "node:assert/strict";
import { test } from "uvu";

import { inWorld } from "../helpers/world.ts";
import { complaints } from "./compile.ts";

test(
  "a client's type has the type of its nodes, and a patch may remove optional fields",
  inWorld(async ({ directory }) => {
    const text = `
      import { IPCClient } from "pluresdb-ipc";
      interface User { name: string; email?: string }
      const client = await IPCClient.connect<User>("types");
      await client.patch("a", { email: undefined });
      await client.batch([{ patch: "a", fields: { email: undefined } }]);
      for await (const { kind, id, data } of client.watch()) {
        if (kind === "put") console.log(id.length, data.name.length);
      }
      // @ts-expect-error
      await client.put("a", { email: "no name" });
      // @ts-expect-error
      await client.patch("a", { name: 7 });
      // @ts-expect-error
      client.getField("a", "nmae");`;
    assert.equal(complaints(directory, { "program.ts": text }), "");
  }),
);

test.run();
