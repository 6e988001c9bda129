/**
 * The files that a host of another language is made of. `docs/ABI.md` describes the exports of both
 * modules, `docs/PROTOCOL.md` how a process joins a channel.
 */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The core, the module of JSON text, and the layout of the pages, all of one build. */
export interface HostFiles {
  /** The core's module. It imports the shared memory `env.memory` alone. */
  core: Uint8Array;
  /** The module of JSON text, for hosts without a codec: over the same memory. */
  json: Uint8Array;
  /** The constants that the docs name: offsets, sizes, tags, limits and status codes, all u32. */
  layout: Readonly<Record<string, number>>;
  /** A server of another fingerprint has other pages. */
  fingerprint: number;
}

const BUILD = "../../../build";

/** Reads the files, some 110 KB. */
export function hostFiles(): HostFiles {
  const read = (name: string) =>
    readFileSync(join(dirname(fileURLToPath(import.meta.url)), BUILD, name));
  const layout = JSON.parse(read("layout.json").toString()) as Record<string, number>;
  return {
    core: new Uint8Array(read("core.wasm")),
    json: new Uint8Array(read("json.wasm")),
    layout,
    fingerprint: layout["FINGERPRINT"]!,
  };
}
