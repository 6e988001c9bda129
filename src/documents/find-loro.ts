/**
 * Finds loro-crdt, also for code in a bundle. Loro reads its WebAssembly from the folder of its code,
 * which a bundler does not copy.
 */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type * as Loro from "loro-crdt";
import { PluresError } from "../support/error.ts";
import { codeFolders, installedPackages } from "../support/places.ts";

/** A test runner with a DOM resolves the first name as for a browser. */
const NAMES = ["loro-crdt", "loro-crdt/nodejs"];

interface Found {
  readonly loro: typeof Loro;
  readonly file: string;
}

let found: Found | undefined;

/** Loro itself: what a program gets that imports `loro-crdt`. Throws ERR_MISSING_PACKAGE. */
export function findLoro(): typeof Loro {
  return (found ??= find()).loro;
}

/** The folder of Loro's code. */
export function loroFolder(): string {
  return dirname((found ??= find()).file);
}

function find(): Found {
  try {
    // File tracers follow this form.
    const require = createRequire(import.meta.url);
    return { loro: require("loro-crdt") as typeof Loro, file: require.resolve("loro-crdt") };
  } catch (cause) {
    const nearby = findNearby();
    if (nearby) return nearby;
    throw missing(cause);
  }
}

/** With the module system of Node.js itself, where a bundler or a test runner has its own. */
function findNearby(): Found | undefined {
  const { createRequire: requireFrom } = process.getBuiltinModule("node:module");
  for (const folder of [...codeFolders(), ...installedPackages()]) {
    const load = requireFrom(join(folder, "from-here.js"));
    for (const name of NAMES) {
      try {
        return { loro: load(name) as typeof Loro, file: load.resolve(name) };
      } catch {
        // The next name or folder may have it.
      }
    }
  }
  return undefined;
}

function missing(cause: unknown): PluresError {
  return new PluresError(
    "ERR_MISSING_PACKAGE",
    `The package loro-crdt did not load from ${codeFolders().join(" or ")} (${String(cause)}). ` +
      "Documents need it; everything else works. Install it (npm install loro-crdt), and leave it " +
      'out of a bundle (esbuild: external: ["loro-crdt"]).',
    { cause },
  );
}
