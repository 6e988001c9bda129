/**
 * Killing a process at its n-th step: each call of the addon, and each call that makes or changes a
 * file, is one. The addon is replaced by one that counts, which the library loads by its
 * environment; the library itself knows nothing of it.
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";

const ADDON = `../../../prebuilds/${process.platform}-${process.arch}/pluresdb-ipc.node`;

const COUNTING = `
const fs = require("node:fs");
const { syncBuiltinESMExports } = require("node:module");
const { isMainThread } = require("node:worker_threads");
const native = require(${JSON.stringify(fileURLToPath(new URL(ADDON, import.meta.url)))});
const last = Number(process.env.KILLED_AT_STEP);
let steps = 0;
const counted = (name, call) => function (...args) {
  if (isMainThread && ++steps === last) {
    fs.writeSync(2, name);
    process.kill(process.pid, "SIGKILL");
  }
  return call.apply(this, args);
};
module.exports = { ...native };
for (const [name, value] of Object.entries(native)) {
  if (typeof value === "function") module.exports[name] = counted(name, value);
}
for (const name of ["mkdirSync", "chmodSync", "rmSync"]) fs[name] = counted(name, fs[name]);
syncBuiltinESMExports();
`;

/** The environment of a program that dies in the place of its `step`-th step. */
export function killedAt(directory: string, step: number): NodeJS.ProcessEnv {
  const file = join(directory, "counting.cjs");
  writeFileSync(file, COUNTING);
  return { PLURESDB_IPC_NATIVE: file, KILLED_AT_STEP: String(step) };
}
