/** The declarations as a strict program reads them, and the README as a program. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "uvu";

import { inWorld } from "../helpers/world.ts";

const PACKAGE = fileURLToPath(new URL("../../../", import.meta.url));
const COMPILER = join(PACKAGE, "node_modules/typescript/bin/tsc");

/** The strictest that a program may ask for; no `dom`, whose names Node.js' types lack. */
const OPTIONS = {
  module: "nodenext",
  target: "es2023",
  lib: ["es2023", "esnext.disposable"],
  types: ["node"],
  typeRoots: [join(PACKAGE, "node_modules/@types")],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
  noEmit: true,
};

/** What the README's screen takes for granted. */
const GIVEN = `
  import type { VersionVector } from "pluresdb-ipc";
  declare const vector: VersionVector;
  declare const other: CrdtStore;
`;

/** What the compiler has to say about a program that has the package installed: nothing if all is well. */
function complaints(directory: string, text: string): string {
  mkdirSync(join(directory, "node_modules"));
  symlinkSync(PACKAGE, join(directory, "node_modules/pluresdb-ipc"));
  writeFileSync(join(directory, "package.json"), '{"type":"module"}');
  writeFileSync(join(directory, "program.ts"), text);
  const project = { compilerOptions: OPTIONS, files: ["program.ts"] };
  writeFileSync(join(directory, "tsconfig.json"), JSON.stringify(project));
  return spawnSync(process.execPath, [COMPILER, "-p", directory], { encoding: "utf8" }).stdout;
}

test(
  "the README's screen and all declarations compile, however strictly",
  inWorld(async ({ directory }) => {
    const readme = readFileSync(join(PACKAGE, "README.md"), "utf8");
    const screen = /```ts\n(.*?)```/s.exec(readme)![1]!;
    const doc = 'import { LoroMap, openDoc } from "pluresdb-ipc/doc"; void [LoroMap, openDoc];\n';
    assert.equal(complaints(directory, doc + GIVEN + screen), "");
  }),
);

test(
  "a client's type says what its nodes hold, and a patch may remove what may be left out",
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
    assert.equal(complaints(directory, text), "");
  }),
);

test.run();
