/**
 * Builds the addons that the package has, one for each platform, and checks each file.
 *
 *   node scripts/addons.mjs                   all
 *   node scripts/addons.mjs linux-arm64 …     those
 *
 *   native/*.cc, LMDB  ─▶ build/addons/<platform>/  ─▶ the checks  ─▶ prebuilds/<platform>/pluresdb-ipc.node
 *
 * The compiler is zig's: one for all platforms, with the symbols of each version of glibc. ZIG names it;
 * else pip installs the package `ziglang` into build/.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { ADDON_NAME, LMDB, LMDB_FLAGS, LMDB_LICENCE, LMDB_SOURCES } from "./addon-sources.mjs";
import { filesIn, isNewer, list } from "./build-tools.mjs";
import { MACHINES, addonProblems } from "./elf-check.mjs";

/** The oldest glibc: that of Debian 10, Ubuntu 20.04 and RHEL 8, on which Node.js 20 runs. */
const GLIBC = "2.28";
const PLATFORMS = {
  "linux-x64": { target: `x86_64-linux-gnu.${GLIBC}`, machine: MACHINES.x64, glibc: GLIBC },
  "linux-arm64": { target: `aarch64-linux-gnu.${GLIBC}`, machine: MACHINES.arm64, glibc: GLIBC },
  "linux-x64-musl": { target: "x86_64-linux-musl", machine: MACHINES.x64 },
  "linux-arm64-musl": { target: "aarch64-linux-musl", machine: MACHINES.arm64 },
};
const ZIG_PACKAGE = "ziglang==0.13.0";
const FOLDER = "build/addons";
const EXPORTS = `${FOLDER}/exports.map`;

const SHARED_FLAGS =
  "-fPIC -g0 -fvisibility=hidden -ffunction-sections -fdata-sections " +
  "-fno-asynchronous-unwind-tables -fno-unwind-tables";
const CXX_FLAGS =
  `-std=c++17 -Os ${SHARED_FLAGS} -fno-exceptions -fno-rtti -Wall -Wextra -Werror -Wno-sign-compare ` +
  "-DPLURESDB_OWN_RUNTIME -DNAPI_VERSION=8 -DNAPI_DISABLE_CPP_EXCEPTIONS -DBUILDING_NODE_EXTENSION";
const LINK_FLAGS =
  "-shared -nostdlib++ -s -Wl,--gc-sections -Wl,--as-needed -Wl,--build-id=none -Wl,--hash-style=gnu " +
  "-Wl,-z,relro -Wl,-z,now -Wl,-z,noexecstack -Wl,-z,max-page-size=65536 " +
  `-Wl,--version-script=${EXPORTS}`;
const ENTRIES = ["napi_register_module_v1", "node_api_module_get_api_version_v1"];

function main(wanted) {
  process.chdir(fileURLToPath(new URL("..", import.meta.url)));
  const unknown = wanted.find((name) => !PLATFORMS[name]);
  if (unknown) throw new Error(`${unknown} is none of ${Object.keys(PLATFORMS).join(", ")}.`);
  const names = wanted.length > 0 ? wanted : Object.keys(PLATFORMS);
  const zig = findZig();
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(EXPORTS, `{ global: ${ENTRIES.join("; ")}; local: *; };\n`);
  for (const name of names) build(zig, name, PLATFORMS[name]);
  copyFileSync(`${LMDB}/LICENSE`, LMDB_LICENCE);
}

function build(zig, name, platform) {
  const folder = join(FOLDER, name);
  const addon = join(folder, ADDON_NAME);
  mkdirSync(folder, { recursive: true });
  const sources = filesIn("native", ".cc");
  const inputs = [...sources, ...filesIn("native", ".h"), ...LMDB_SOURCES, "package.json"];
  const scripts = ["addons", "addon-sources", "elf-check"].map((script) => `scripts/${script}.mjs`);
  if (!existsSync(addon) || !isNewer(addon, [...inputs, ...scripts])) {
    compile(zig, platform.target, folder, sources, addon);
  }

  const bytes = readFileSync(addon);
  const problems = addonProblems(bytes, { ...platform, exports: ENTRIES });
  if (problems.length > 0) throw new Error(list(`${addon} may not ship:`, problems));
  mkdirSync(join("prebuilds", name), { recursive: true });
  // A process that has the old file loaded keeps it.
  const fresh = join(folder, "copy.node");
  copyFileSync(addon, fresh);
  renameSync(fresh, join("prebuilds", name, ADDON_NAME));
  console.log(`${name.padEnd(18)} ${bytes.length} bytes`);
}

/** All sources of the addon are one: the header of the interface is read once, not for each file. */
function compile(zig, target, folder, sources, addon) {
  const all = join(folder, "all.cc");
  writeFileSync(all, sources.map((source) => `#include "../../../${source}"\n`).join(""));
  const headers = ["node_modules/node-addon-api", "node_modules/node-api-headers/include", LMDB];
  const includes = headers.flatMap((path) => ["-isystem", path]);
  const object = (source) => join(folder, `${source.split("/").pop()}.o`);
  run(zig, `c++ -target ${target} ${CXX_FLAGS} -c ${all} -o ${object(all)}`, includes);
  for (const source of LMDB_SOURCES) {
    const flags = [...LMDB_FLAGS, ...SHARED_FLAGS.split(" ")];
    run(zig, `cc -target ${target} ${flags.join(" ")} -c ${source} -o ${object(source)}`);
  }
  const objects = [all, ...LMDB_SOURCES].map(object);
  const fresh = `${addon}.${process.pid}`;
  run(zig, `cc -target ${target} ${LINK_FLAGS} -o ${fresh}`, objects);
  renameSync(fresh, addon);
}

function findZig() {
  if (process.env.ZIG) return process.env.ZIG;
  const folder = "build/ziglang";
  const zig = join(folder, "ziglang/zig");
  if (existsSync(zig)) return zig;
  const args = ["-m", "pip", "install", "--quiet", "--no-deps", "--target", folder, ZIG_PACKAGE];
  const { status } = spawnSync("python3", args, { stdio: ["ignore", "ignore", "inherit"] });
  if (status === 0 && existsSync(zig)) return zig;
  throw new Error(
    `Zig was not found: python3 -m pip could not install ${ZIG_PACKAGE}. Install zig 0.13, and name its ` +
      "program in ZIG.",
  );
}

function run(command, line, more = []) {
  const args = [...line.split(" "), ...more];
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${stdout}${stderr}\n${command} ${args.join(" ")}`);
}

try {
  main(process.argv.slice(2));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
