/** Compiles programs that have the package installed. */
import { spawnSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const PACKAGE = fileURLToPath(new URL("../../../", import.meta.url));
export const COMPILER = join(PACKAGE, "node_modules/typescript/bin/tsc");

/** No `dom`, whose names Node.js' types lack. */
export const OPTIONS = {
  module: "nodenext",
  target: "es2023",
  lib: ["es2023"],
  types: ["node"],
  typeRoots: [join(PACKAGE, "node_modules/@types")],
  skipLibCheck: false,
  noEmit: true,
};
/** The strictest options of a program. */
const STRICT = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
};

/** Turns the directory into a project with the package installed. */
export function installPackage(directory: string): void {
  mkdirSync(join(directory, "node_modules"), { recursive: true });
  symlinkSync(PACKAGE, join(directory, "node_modules/pluresdb-ipc"));
  writeFileSync(join(directory, "package.json"), '{"type":"module"}');
}

/** The errors of the compiler for programs, by their names. Empty if all compile. */
export function complaints(
  directory: string,
  programs: Record<string, string>,
  isStrict = true,
  resolution: object = {},
): string {
  installPackage(directory);
  for (const [name, text] of Object.entries(programs)) writeFileSync(join(directory, name), text);
  const compilerOptions = {
    ...OPTIONS,
    ...resolution,
    ...(isStrict ? STRICT : { strict: false }),
  };
  const project = { compilerOptions, files: Object.keys(programs) };
  writeFileSync(join(directory, "tsconfig.json"), JSON.stringify(project));
  return spawnSync(process.execPath, [COMPILER, "-p", directory], { encoding: "utf8" }).stdout;
}
