/** The core's module in a page, in place of `memory/core-module.ts`: its memory is the page's alone. */
import { type Core, instantiateCore } from "../memory/core.ts";
import { CORE } from "../memory/embedded.js";
import { Buffer } from "./node/buffer.ts";

let compiled: WebAssembly.Module | undefined;

/** Compiles it without blocking the page. A store that is made before compiles it at once. */
export async function compileCore(): Promise<void> {
  compiled ??= await WebAssembly.compile(coreBytes());
}

export function coreModule(): WebAssembly.Module {
  return (compiled ??= new WebAssembly.Module(coreBytes()));
}

export function loadCore(memory: WebAssembly.Memory): Core {
  return instantiateCore(coreModule(), memory);
}

/** `scripts/embed.mjs` puts the core for a memory that is not shared here. */
function coreBytes(): Buffer {
  return Buffer.from(CORE, "base64");
}
