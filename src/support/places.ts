/** Where the code of this package runs: in its own folder, or in the bundle of a program. */
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { VERSION } from "./version.js";

/** Of a CommonJS module, as which a bundle may run. */
declare const __filename: string;

/** The URL of the module or bundle with this code, for a thread, which has none. */
export function codeUrl(): string | undefined {
  const file = moduleFile() ?? bundleFile();
  return file === undefined ? undefined : pathToFileURL(file).href;
}

/** The folders of the module or bundle with this code, and of the program. */
export function codeFolders(): string[] {
  const files = [moduleFile(), bundleFile(), process.argv[1]].filter(
    (file) => file !== undefined && existsSync(file),
  );
  return [...new Set(files.map((file) => dirname(realpathSync(file!))))];
}

/** Bundlers replace the URL, some by nothing or by what is none. */
function moduleFile(): string | undefined {
  try {
    return fileURLToPath(import.meta.url);
  } catch {
    return undefined;
  }
}

function bundleFile(): string | undefined {
  try {
    return __filename;
  } catch {
    // No CommonJS.
    return undefined;
  }
}

/**
 * The folders of this package, of the same version, that the module system would find for the code,
 * nearest first.
 */
export function installedPackages(): string[] {
  const found = codeFolders().flatMap((folder) =>
    ancestors(folder).map((above) => join(above, "node_modules", "pluresdb-ipc")),
  );
  return [...new Set(found)].filter(isThisVersion).map((folder) => realpathSync(folder));
}

function ancestors(folder: string): string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...ancestors(above)];
}

function isThisVersion(folder: string): boolean {
  try {
    const text = readFileSync(join(folder, "package.json"), "utf8");
    return (JSON.parse(text) as { version?: string }).version === VERSION;
  } catch {
    return false;
  }
}
