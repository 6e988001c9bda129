/**
 * Killing a process at its n-th step. A step is a call of the addon, or one that makes or changes a
 * file. Wake-ups and waits are counted separately, because their number depends on timing. The
 * library loads a counting addon by its environment, and is unchanged itself.
 */
import { existsSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";

const ADDON = `../../../prebuilds/${process.platform}-${process.arch}/pluresdb-ipc.node`;

const COUNTING = `
const fs = require("node:fs");
const { syncBuiltinESMExports } = require("node:module");
const { isMainThread } = require("node:worker_threads");
const native = require(${JSON.stringify(fileURLToPath(new URL(ADDON, import.meta.url)))});
const last = {
  step: Number(process.env.KILLED_AT_STEP),
  futex: Number(process.env.KILLED_AT_FUTEX),
};
const counts = { step: 0, futex: 0 };
const counted = (name, call) => function (...args) {
  const kind = name.startsWith("futex") ? "futex" : "step";
  if (isMainThread && ++counts[kind] === last[kind]) {
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

/** The environment of a program that dies instead of its `step`-th step. */
export function killedAt(directory: string, step: number): NodeJS.ProcessEnv {
  return { ...countingIn(directory), KILLED_AT_STEP: String(step) };
}

/** The environment of a program that dies at its `call`-th wake-up or wait. */
export function killedAtFutex(directory: string, call: number): NodeJS.ProcessEnv {
  return { ...countingIn(directory), KILLED_AT_FUTEX: String(call) };
}

function countingIn(directory: string): NodeJS.ProcessEnv {
  const file = join(directory, "counting.cjs");
  // Written once, because other processes may be reading it.
  if (!existsSync(file)) writeFileSync(file, COUNTING);
  return { PLURESDB_IPC_NATIVE: file };
}
