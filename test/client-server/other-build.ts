/** A second build of the library with another layout of the pages, like another version. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const COPIED = ["assembly", "src", "scripts", "package.json", "asconfig.json", "tsconfig.json"];

/** Builds it in `folder` and returns its index. `edit` changes the text of the layout. */
export function buildOther(folder: string, edit: (layout: string) => string): string {
  for (const name of COPIED) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
  const layout = join(folder, "assembly/layout/slot.ts");
  writeFileSync(layout, edit(readFileSync(layout, "utf8")));
  mkdirSync(join(folder, "build"));
  const fingerprint =
    'import { fingerprintSource } from "./scripts/layout-fingerprint.mjs";' +
    'import { writeFileSync } from "node:fs";' +
    'const source = await fingerprintSource("assembly/layout");' +
    'writeFileSync("assembly/layout/fingerprint.ts", source);';
  run(folder, ["--input-type=module", "--eval", fingerprint]);
  const compiler = "node_modules/assemblyscript/bin/asc.js";
  run(folder, [compiler, "--config", "asconfig.json", "--outFile", "build/core.wasm"]);
  const config = JSON.parse(readFileSync(join(folder, "tsconfig.json"), "utf8"));
  writeFileSync(
    join(folder, "tsconfig.json"),
    JSON.stringify({ ...config, include: ["src", "assembly/layout"] }),
  );
  run(folder, ["node_modules/typescript/bin/tsc", "-p", "tsconfig.json"]);
  const embedding =
    'import { embed } from "./scripts/embed.mjs";' +
    'import { readFileSync } from "node:fs";' +
    'embed(() => readFileSync("build/core.wasm"));';
  run(folder, ["--input-type=module", "--eval", embedding]);
  return join(folder, "dist/src/index.js");
}

function run(folder: string, args: string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: "utf8",
  });
  if (status !== 0)
    throw new Error(`node ${args.join(" ")} ended with ${status}:\n${stdout}${stderr}`);
}
