/**
 * Packs the package, installs it with bundlers and test runners outside the repository, builds and
 * runs a program with each, and prints a table. Exit code 1 if one fails. It needs the registry.
 *
 *   node scripts/bundlers.mjs [part of a name ...] [--folder of an earlier run]
 *
 * A row builds, then runs what was built. *Deployed* rows run it where neither pluresdb-ipc nor
 * loro-crdt is installed. A run must print what the program expects, and its process must end. It must
 * warn of a missing addon once, or not at all where it has the addon.
 */
import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const ADDON = "prebuilds/linux-x64/pluresdb-ipc.node";
const WARNING = "PLURESDB_IPC_ADDON";
const EXPECTED = "put user:1 Alice, 1,2,3 of 1970, typed, copied";
/** The packages that are absent where a bundle is deployed alone. */
const INSTALLED = ["pluresdb-ipc", "loro-crdt"];
/** Of each step: a process that does not end fails its row. */
const SECONDS_MAX = 600;

const bin = (name) => `npx --no-install ${name}`;

/** Each row has a command that builds, commands that run, and what each run prints. */
const ROWS = [
  { name: "esbuild, ESM and CJS", build: "node esbuild.mjs", runs: bundles("esbuild") },
  {
    name: "esbuild, deployed alone",
    runs: bundles("esbuild"),
    isAlone: true,
    // Without the addon everything else works, with mirrors.
    prints: "ERR_MISSING_PACKAGE",
    lacksAddon: true,
  },
  {
    name: "esbuild, deployed with the addon",
    runs: bundles("esbuild"),
    isAlone: true,
    hasAddon: true,
    prints: "ERR_MISSING_PACKAGE",
  },
  {
    name: "rollup, ESM and CJS",
    build: `${bin("rollup")} -c rollup.config.mjs`,
    runs: bundles("rollup"),
  },
  {
    name: "webpack, ESM and CJS",
    build: `${bin("webpack")} -c webpack.config.mjs`,
    runs: bundles("webpack"),
  },
  { name: "Vite, SSR", build: `${bin("vite")} build`, runs: ["node out/vite/main.mjs"] },
  {
    name: "Vite, SSR, noExternal",
    build: `WHOLE=1 ${bin("vite")} build`,
    runs: ["node out/vite-whole/main.mjs"],
  },
  {
    name: "ncc",
    build: `${bin("ncc")} build app/main.js -o out/ncc`,
    runs: ["node out/ncc/index.js"],
  },
  {
    name: "ncc, deployed alone",
    runs: ["node out/ncc/index.js"],
    isAlone: true,
    prints: "ERR_MISSING_PACKAGE",
  },
  {
    name: "ncc, -e loro-crdt",
    build: `${bin("ncc")} build app/main.js -e loro-crdt -o out/ncc`,
    runs: ["node out/ncc/index.js"],
  },
  {
    name: "nft, deployed",
    build: "node trace.mjs",
    runs: ["node out/nft/app/main.js"],
    isAlone: true,
  },
  {
    name: "nft, deployed, CommonJS",
    runs: ["node out/nft/app/required.js"],
    isAlone: true,
    prints: "Alice",
  },
  {
    name: "Next, route and page",
    build: `${bin("next")} build next`,
    runs: ["node serve-next.mjs"],
  },
  { name: "Jest, node", runs: [`${bin("jest")} jest/`], prints: "2 passed" },
  { name: "Jest, jsdom", runs: [`${bin("jest")} --env jsdom jest/`], prints: "2 passed" },
  {
    name: "Jest, fake timers in all tests",
    runs: [`${bin("jest")} --config '{"fakeTimers":{"enableGlobally":true}}' --rootDir . jest/`],
    prints: "2 passed",
  },
  { name: "vitest, node", runs: [`${bin("vitest")} run --dir vitest`], prints: "2 passed" },
  {
    name: "vitest, jsdom",
    runs: [`${bin("vitest")} run --dir vitest --environment jsdom`],
    prints: "2 passed",
  },
  { name: "mocha", runs: [`${bin("mocha")} mocha/use.spec.js`], prints: "1 passing" },
  { name: "node:test", runs: ["node --test node-test/use.test.mjs"], prints: "pass 2" },
];

function bundles(tool) {
  return ["mjs", "cjs"].map((ending) => `node out/${tool}/main.${ending}`);
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { folder: { type: "string" } },
  });
  const folder = values.folder ?? mkdtempSync(join(tmpdir(), "pluresdb-bundlers-"));
  const rows = ROWS.filter(({ name }) =>
    positionals.length === 0 ? true : positionals.some((part) => name.includes(part)),
  );
  try {
    await install(folder, values.folder === undefined);
    let failed = 0;
    for (const row of rows) {
      const startedMs = Date.now();
      const problem = await tryRow(folder, row);
      if (problem) failed++;
      const seconds = ((Date.now() - startedMs) / 1000).toFixed(1).padStart(6);
      console.log(`${row.name.padEnd(34)} ${problem ? "FAILED" : "right"} ${seconds} s`);
      if (problem) console.log(problem.replaceAll(/^/gm, "  | "));
    }
    console.log(`\n${rows.length - failed} right, ${failed} failed`);
    process.exitCode = failed > 0 || rows.length === 0 ? 1 : 0;
  } finally {
    if (values.folder === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

/** The tools come once, the package from the present sources. */
async function install(folder, isNew) {
  cpSync(join(ROOT, "test/bundlers"), folder, { recursive: true });
  const quiet = "--no-audit --no-fund --ignore-scripts --loglevel=error";
  if (isNew) await succeed(folder, `npm install ${quiet}`);
  await succeed(ROOT, `npm pack --silent --ignore-scripts --pack-destination ${folder}`);
  await succeed(folder, `npm install --no-save ${quiet} ./pluresdb-ipc-*.tgz`);
}

async function succeed(folder, command) {
  const { code, output } = await run(folder, command);
  if (code !== 0) throw new Error(`${command} ended with ${code}:\n${output}`);
}

/** Why the row is wrong, or undefined. */
async function tryRow(folder, row) {
  const { build, runs, isAlone, hasAddon, lacksAddon, prints = EXPECTED } = row;
  const built = build && (await run(folder, build));
  if (built && built.code !== 0) return `${build} ended with ${built.code}:\n${built.output}`;
  const restore = isAlone ? leave(folder, hasAddon) : () => {};
  try {
    for (const command of runs) {
      const { code, output } = await run(folder, command);
      const fails = prints.startsWith("ERR_") || prints.startsWith("external");
      const warnings = output.split(WARNING).length - 1;
      const isRight = output.includes(prints) && warnings === (lacksAddon ? 1 : 0);
      if (isRight && code === (fails ? 1 : 0)) continue;
      return `${command} ended with ${code}, expected ${prints}:\n${output}`;
    }
    return undefined;
  } finally {
    restore();
  }
}

/** Takes the installed packages away, and puts the addon beside each bundle. Returns the way back. */
function leave(folder, hasAddon) {
  const away = join(folder, "away");
  const modules = join(folder, "node_modules");
  if (hasAddon)
    cpSync(join(modules, "pluresdb-ipc", ADDON), join(folder, "out/esbuild/pluresdb-ipc.node"));
  mkdirSync(away, { recursive: true });
  for (const name of INSTALLED) renameSync(join(modules, name), join(away, name));
  return () => {
    for (const name of INSTALLED) renameSync(join(away, name), join(modules, name));
  };
}

/** Runs a command of a shell. The processes that it leaves are killed after the limit. */
async function run(folder, command) {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1", CI: "1" };
  const options = {
    cwd: folder,
    env,
    shell: true,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  };
  const child = spawn(command, options);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => (output += text));
  }
  const limit = setTimeout(() => {
    output += `\nstill running after ${SECONDS_MAX} s`;
    process.kill(-child.pid, "SIGKILL");
  }, SECONDS_MAX * 1000);
  const code = await new Promise((resolve) => {
    child.on("close", (status, signal) => resolve(status ?? signal));
  });
  clearTimeout(limit);
  return { code, output };
}

await main();
