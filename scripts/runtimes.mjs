/**
 * Runs one conformance program (test/runtimes/) in each JavaScript runtime, on the same pages: a server
 * of each with clients of all others. Prints tables; exits with 1 if a cell is wrong.
 *
 *   node scripts/runtimes.mjs             all of it, as CI does
 *   node scripts/runtimes.mjs Deno Bun    with these runtimes only, beside the first Node.js
 *
 * READS is the number of reads in each runtime. MATRIX_CACHE names the folder of the downloads.
 */
import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { downloaded, nodeOf } from "./downloads.mjs";
import { checkClients } from "./runtimes/clients.mjs";
import { Peer } from "./runtimes/peer.mjs";
import { checkPermissions } from "./runtimes/permissions.mjs";
import { Results } from "./runtimes/results.mjs";
import { checkOpen, checkServers } from "./runtimes/servers.mjs";

const npmFile = (name, pack, file) => async () =>
  join(await downloaded(name, [pack]), "node_modules", file);
const RUNTIMES = [
  ...["20", "22", "24", "26"].map((version) => ({
    name: `Node.js ${version}`,
    find: () => nodeOf(version),
    args: ["--no-warnings"],
  })),
  {
    name: "Deno",
    find: npmFile("deno-2.9.6", "@deno/linux-x64-glibc@2.9.6", "@deno/linux-x64-glibc/deno"),
    args: ["run", "--allow-all", "--no-lock"],
  },
  {
    name: "Bun",
    find: npmFile("bun-1.4.5", "@oven/bun-linux-x64@1.4.5", "@oven/bun-linux-x64/bin/bun"),
    args: [],
  },
  {
    name: "Bun baseline",
    find: npmFile(
      "bun-baseline-1.4.5",
      "@oven/bun-linux-x64-baseline@1.4.5",
      "@oven/bun-linux-x64-baseline/bin/bun",
    ),
    args: [],
  },
];
const ROOT = fileURLToPath(new URL("..", import.meta.url));
const PROGRAM = join(ROOT, "test/runtimes");
const execute = promisify(execFile);

/** A project with the packed package, as npm unpacks it, and with what this repository has installed. */
async function makeProject(folder) {
  const args = ["pack", "--ignore-scripts", "--json", "--pack-destination", folder];
  const { stdout } = await execute("npm", args, { cwd: ROOT });
  const modules = join(folder, "node_modules");
  mkdirSync(modules);
  await execute("tar", ["-xzf", join(folder, JSON.parse(stdout)[0].filename), "-C", modules]);
  await execute("mv", [join(modules, "package"), join(modules, "pluresdb-ipc")]);
  for (const name of ["commander", "loro-crdt"]) {
    symlinkSync(join(ROOT, "node_modules", name), join(modules, name));
  }
  cpSync(PROGRAM, folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{"private":true,"type":"module"}');
}

async function main() {
  const startedMs = Date.now();
  const wanted = process.argv.slice(2);
  const runtimes = RUNTIMES.filter(({ name }, index) => {
    return index === 0 || wanted.length === 0 || wanted.some((word) => name.startsWith(word));
  });
  for (const runtime of runtimes) runtime.path = await runtime.find();
  const folder = mkdtempSync(join(tmpdir(), "pluresdb-runtimes-"));
  const parts = {
    "as a client of Node.js": checkClients,
    "as the server": checkServers,
    "with open()": checkOpen,
    permissions: checkPermissions,
  };
  const all = [];
  try {
    await makeProject(folder);
    for (const [title, check] of Object.entries(parts)) {
      const results = new Results();
      await check(results, runtimes, folder).catch((cell) =>
        all.push({ row: "ends", column: title, cell }),
      );
      for (const peer of Peer.all) peer.child.kill("SIGKILL");
      const names = runtimes.map(({ name }) => name);
      results.print(title, title === "permissions" ? ["Deno"] : names);
      all.push(...results.cells);
    }
  } finally {
    for (const peer of Peer.all) await peer.kill();
    rmSync(folder, { recursive: true, force: true });
  }
  const failed = all.filter(({ cell }) => cell instanceof Error);
  for (const { row, column, cell } of failed) console.error(`\n${row}, ${column}: ${cell.message}`);
  console.log(`\nruntimes: ${((Date.now() - startedMs) / 1000).toFixed(0)} s`);
  console.log(`${all.length - failed.length} passed, ${failed.length} failed`);
  if (failed.length > 0) process.exitCode = 1;
}

await main();
