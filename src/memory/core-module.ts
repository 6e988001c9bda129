/**
 * The core's module. It comes with the code, so that a bundle of a program has it too. Each process
 * compiles it once: threads get the compiled module.
 */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { PluresError } from "../support/error.ts";
import { type Core, instantiateCore } from "./core.ts";
import { CORE, VARIANTS } from "./embedded.js";
import { loadsPlain } from "./load-word.ts";
import { checkRuntime } from "./native.ts";

/** The build in which a broken invariant traps; tests run on it too. */
const DEBUG = "../../../build/core.debug.wasm";
const STANDARD = "standard";
const PLAIN = "plain";

let compiled: WebAssembly.Module | undefined;

/** @internal */
export function coreModule(): WebAssembly.Module {
  checkRuntime();
  return (compiled ??= new WebAssembly.Module(coreBytes()));
}

/** In a thread: the module that another thread has compiled. @internal */
export function useCoreModule(module: WebAssembly.Module): void {
  compiled = module;
}

/** An instance of the core over `memory`. @internal */
export function loadCore(memory: WebAssembly.Memory): Core {
  return instantiateCore(coreModule(), memory);
}

function coreBytes(): Uint8Array {
  const wanted = process.env["PLURESDB_IPC_CORE"];
  if (wanted === "debug") return readFileSync(join(dirname(fileURLToPath(import.meta.url)), DEBUG));
  return variantBytes(wanted ?? (loadsPlain ? PLAIN : variantFor(process.arch)));
}

/** The variant for a processor: `scripts/core-variants.mjs` says what each is for. @internal */
export function variantFor(arch: string): string {
  return arch === "x64" || arch === "ia32" ? STANDARD : "fenced";
}

/** The module of a variant. @internal */
export function variantBytes(name: string): Uint8Array {
  const standard = Buffer.from(CORE, "base64");
  if (name === STANDARD) return standard;
  const parts = VARIANTS[name];
  if (!parts) {
    throw new PluresError(
      "ERR_BAD_OPTION",
      `PLURESDB_IPC_CORE is ${name}; expected ${[STANDARD, ...Object.keys(VARIANTS)].join(", ")} or debug. ` +
        "Nothing was opened. Correct the variable, or remove it.",
    );
  }
  return Buffer.concat(
    parts.map((part) =>
      typeof part === "string"
        ? Buffer.from(part, "base64")
        : standard.subarray(part[0], part[0] + part[1]),
    ),
  );
}
