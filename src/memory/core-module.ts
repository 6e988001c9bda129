/**
 * The core's module. It comes with the code, so that a bundle of a program has it too. Each process
 * compiles it once: threads get the compiled module.
 */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Core, instantiateCore } from "./core.ts";
import { CORE } from "./embedded.js";
import { checkRuntime } from "./native.ts";

/** The build in which a broken invariant traps; tests run on it too. */
const DEBUG = "../../../build/core.debug.wasm";

let compiled: WebAssembly.Module | undefined;

/** @internal */
export function coreModule(): WebAssembly.Module {
  checkRuntime();
  return (compiled ??= new WebAssembly.Module(coreBytes()));
}

/** An instance of the core over `memory`. @internal */
export function loadCore(memory: WebAssembly.Memory): Core {
  return instantiateCore(coreModule(), memory);
}

function coreBytes(): Uint8Array {
  if (process.env["PLURESDB_IPC_CORE"] !== "debug") return Buffer.from(CORE, "base64");
  return readFileSync(join(dirname(fileURLToPath(import.meta.url)), DEBUG));
}
