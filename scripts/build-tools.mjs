/** Small tools of the build. */
import { spawn } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** A failure that a message explains better than a stack. */
export class BuildError extends Error {}

/** Calls `action` for every item, for at most `limit` of them at a time. */
export async function eachOf(items, limit, action) {
  const entries = items.entries();
  const work = async () => {
    for (const [index, item] of entries) await action(item, index);
  };
  await Promise.all(Array.from({ length: limit }, work));
}

/** The files below a folder, at any depth. */
export function filesIn(folder, suffix) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(suffix))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

export function isNewer(file, others) {
  const time = statSync(file).mtimeMs;
  return others.every((other) => statSync(other).mtimeMs < time);
}

export function list(title, lines) {
  return [title, ...lines.map((line) => `  ${line}`)].join("\n");
}

/** Runs a program silently, unless it fails. */
export async function run(command, args) {
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => (output += text));
  }
  const code = await new Promise((resolve, reject) => {
    child.on("error", reject).on("close", (status, signal) => resolve(status ?? signal));
  });
  if (code === 0) return;
  throw new BuildError(`${output.trimEnd()}\n${command} ${args.join(" ")}\nended with ${code}`);
}
