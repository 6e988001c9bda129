/** Deno without a permission: the error has a code, and says which flag. */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

import { environment } from "./peer.mjs";

/** What Deno asks for if a flag is missing. Without `ffi` a client is a mirror, which has a file. */
const ASKED = { ffi: "write", read: "read", sys: "sys" };
const execute = promisify(execFile);

export async function checkPermissions(results, runtimes, folder) {
  const deno = runtimes.find(({ name }) => name === "Deno");
  if (!deno) return;
  const all = ["env", "ffi", "read", "sys"];
  const attempt = async (flags, ...args) => {
    const program = [join(folder, "deno-denied.mjs"), ...args];
    const options = { cwd: folder, env: environment(folder) };
    const { stdout } = await execute(
      deno.path,
      ["run", "--no-lock", "--no-prompt", ...flags, ...program],
      options,
    );
    return stdout;
  };
  const flagsWithout = (left) =>
    all.filter((name) => name !== left).map((name) => `--allow-${name}`);
  for (const left of ["ffi", "read", "sys"]) {
    await results.check(`without --allow-${left}: said in one sentence`, "Deno", async () => {
      const said = await attempt(flagsWithout(left));
      assert.match(said, new RegExp(`^ERR_PERMISSION .*Requires ${ASKED[left]} access`));
    });
  }
  await results.check("a client with --allow-env, -ffi, -read and -sys", "Deno", async () => {
    assert.match(await attempt(flagsWithout(undefined)), /^ERR_NO_SERVER /);
  });
  await results.check("a store on disk without --allow-all", "Deno", async () => {
    const flags = [...flagsWithout(undefined), "--allow-write"];
    const said = await attempt(flags, "store", join(folder, "denied"));
    assert.match(said, /^ERR_PERMISSION .*Requires all access/);
  });
}
